"""Takes up a passive log again; by the leder of its unit alone (SPEC 9.3)."""

from datetime import date
from secrets import token_hex
from uuid import UUID

from data import lederinnsyn, utboks
from data.koder import Handling, Loggstatus, Postslag, Varselgrunn
from data.lagre import ansatte
from data.lederinnsyn import Logghode
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.okt import Handlingsrom, Okt
from stafett_tui.oppslag.hatten import krev_leder
from stafett_tui.post.utboks import DOMENE
from stafett_tui.regler.samtykke import samtykkestatus
from stafett_tui.regler.skjemakontroll import Skjemakontroll
from stafett_tui.sprak.tekst import T
from stafett_tui.tilgang.leder import finnes_ikke_for_leder, hvorfor_ikke_leder

PAA_VEI = T(
    "Loggen er sendt til en annen, og venter på svar. Overføringen må trekkes, eller kvitteringen leses, før loggen "
    "kan gjøres aktiv."
)

HAR_NY = T(
    "Stafettholderen har en annen, aktiv logg på dette barnet. Bruk den, eller be stafettholderen gjøre den passiv "
    "først."
)


def gjor_aktiv(okt: Okt, logg_id: UUID, samtykket: date | None) -> Kvittering | Avslag:
    """``samtykket`` is the day the foresatte consented again. The holder gets the log back, and is told.

    The consent itself stands as it was: when it has run out or was withdrawn, nobody else reads the log before
    the holder has registered the new one with its signatures. Refused: not the unit's leder, not passive, on its
    way to another (what was sent was a passive log, without asking for a consent), an active log that the holder has
    on the same child, as when one is made or comes in a file, no day, or one before the log was made passive.
    """
    with okt.handle() as rom:
        if avslag := krev_leder(rom.sesjon, okt):
            return avslag
        hode = lederinnsyn.logg_i_enheten(rom.sesjon, okt.ansatt_id, okt.virksomhet_id, logg_id)
        if hode is None:
            return finnes_ikke_for_leder()
        if avslag := hvorfor_ikke_leder("gjor_aktiv", hode.status) or _opptatt(rom, hode):
            return avslag
        if avslag := vurder_gjor_aktiv(samtykket, rom.i_dag, hode.passiv_fra):
            return avslag
        assert samtykket is not None
        lederinnsyn.gjor_aktiv(rom.sesjon, logg_id, av=okt.stilling, samtykket=samtykket, naa=rom.naa)
        utboks.trekk_paaminnelser(rom.sesjon, logg_id)
        holder_er_her = _varsle(rom, hode)
        rom.fullfor(Handling.LOGG_AKTIV, logg_id=logg_id, samtykket=samtykket.isoformat())
        return Kvittering(_kvittert(rom, hode, holder_er_her=holder_er_her), logg_id.hex)


def _opptatt(rom: Handlingsrom, hode: Logghode) -> Avslag | None:
    """Why it cannot be its holder's now."""
    if lederinnsyn.er_paa_vei(rom.sesjon, hode.id):
        return Avslag("aktiver.paa_vei", PAA_VEI)
    holderens = lederinnsyn.stafettbarn(rom.sesjon, rom.okt.ansatt_id, hode.ansettelse_id)
    if any(h.nummer == hode.nummer and h.status is Loggstatus.AKTIV for h in holderens):
        return Avslag("aktiver.har_ny", HAR_NY)
    return None


def vurder_gjor_aktiv(samtykket: date | None, i_dag: date, passiv_fra: date | None = None) -> Avslag | None:
    """What is wrong with the day, before anything is looked up when ``passiv_fra`` is not given."""
    kontroll = Skjemakontroll()
    kontroll.krev("samtykket", samtykket, T("Skriv hvilken dag de foresatte samtykket på nytt."))
    if samtykket is not None and samtykket > i_dag:
        kontroll.meld("samtykket", T("Dagen har ikke vært ennå. Se på datoen."))
    if samtykket is not None and passiv_fra is not None and samtykket < passiv_fra:
        kontroll.meld(
            "samtykket", T("Da var loggen ikke passiv ennå. De foresatte må samtykke på nytt etterpå.")
        )
    return kontroll.avslag("aktiver.feil_i_skjema")


def _varsle(rom: Handlingsrom, hode: Logghode) -> bool:
    """Tells the holder. Whether they are there to take the log up."""
    stilling = ansatte.stilling(rom.sesjon, hode.ansettelse_id)
    assert stilling is not None
    ansettelse, person, enhet = stilling
    if not (ansettelse.aktiv and person.aktiv and ansettelse.er_stafettholder):
        return False
    if person.epost and person.id != rom.okt.ansatt_id:
        om = utboks.Varsles(hode.id, ansettelse.id, person.epost, person.sprak, enhet.navn)
        message_id = f"<{token_hex(16)}@{DOMENE}>"
        utboks.legg_varsel(rom.sesjon, om, Varselgrunn.AKTIV_IGJEN, message_id, rom.naa, dekket=False)
        rom.revider(Handling.POST_LAGT_I_UTBOKS, logg_id=hode.id, slag=Postslag.VARSEL.value, antall=1)
    return True


def _kvittert(rom: Handlingsrom, hode: Logghode, *, holder_er_her: bool) -> T:
    if not holder_er_her:
        return T(
            "Loggen er aktiv igjen. Stafettholderen har sluttet eller mangler merket, så den må overføres til en annen."
        )
    if samtykkestatus(hode.samtykke_gitt, hode.samtykke_utfall, rom.i_dag).gjelder:
        return T("Loggen er aktiv igjen. Stafettholderen har den i listen sin.")
    return T("Loggen er aktiv igjen. Stafettholderen må registrere det nye samtykket før andre kan lese den.")
