"""Every use case and every lookup, and how it is called with ids from a log (SPEC 2.5).

A new public function whose first parameter is ``okt: Okt`` must get its entry here, or ``test_matrise`` fails.

Long because it is a list of them.
"""

from data.koder import Hatt, Kategori, Maalsvar, Samtykkeutfall, Utfall, Virksomhetstype
from data.modeller import Kladd
from stafett_tui.handlinger import apne_logg as apne
from stafett_tui.handlinger import brukere as hb
from stafett_tui.handlinger import detaljer as hd
from stafett_tui.handlinger import (
    evaluer,
    kladd,
    lagre_vedlegg,
    lesetilgang,
    lysglimt,
    lysglimtkort,
    motemodus,
    notat,
    nytt_barn,
    oppmerksomhet,
    registrer_aktor,
    samtykke,
    svar_paa_maal,
    tiltak,
    virksomheter,
)
from stafett_tui.handlinger import rett_tiltak as rett
from stafett_tui.handlinger.engangskode import lag_engangskode
from stafett_tui.okt import Okt
from stafett_tui.oppslag import (
    aktoroversikt,
    historikk,
    ider,
    innslag,
    logglister,
    loggvisning,
    min_side,
    skjemavalg,
    tiltakstekst,
)
from stafett_tui.oppslag import brukere as ob
from stafett_tui.oppslag import detaljer as od
from stafett_tui.oppslag import motemodus as motemodusoppslag
from tests.byggere import Verden
from tests.fulle_logger import FullLogg, endringer
from tests.fulle_skjemaer import ansattskjema, samtykke_naa
from tests.raadata import en
from tests.tilgang.inngang import ADMINISTRATOR, BARE_DELER, FINNES_IKKE, LEDER, Inngang
from tests.tilgang.innganger_eksport import EKSPORTINNGANGER
from tests.tilgang.innganger_innstillinger import INNSTILLINGSINNGANGER
from tests.tilgang.innganger_liv import LIVSINNGANGER
from tests.tilgang.innganger_maler import MALINNGANGER
from tests.tilgang.innganger_moter import MOTEINNGANGER
from tests.tilgang.innganger_overforing import OVERFORINGSINNGANGER
from tests.tilgang.innganger_overforingsfil import FILINNGANGER
from tests.tilgang.innganger_plan import PLANINNGANGER
from tests.tilgang.innganger_post import POSTINNGANGER

BARN = frozenset({"Tuvalise", "Kvitfjell"})


def _endre(v: Verden, okt: Okt, f: FullLogg) -> object:
    """The form as the holder would have it; to a stranger it is a guess."""
    with_form = od.vis_detaljer(v.okt("Maren"), f.logg)
    if not isinstance(with_form, od.Detaljer):
        return hd.oppdater_detaljer(okt, f.logg, 1, _GJETTET)
    nytt = endringer(with_form, mobil="40000009")
    return hd.oppdater_detaljer(okt, f.logg, with_form.versjon, nytt)


def _ny_oppmerksomhet(v: Verden, okt: Okt, f: FullLogg) -> object:
    skjema = oppmerksomhet.NyOppmerksomhet(
        "Ser ut av vinduet", Kategori.ANNET, "Et mål", True, True, True, v.tiltakskjema()
    )
    return oppmerksomhet.ny_oppmerksomhet(okt, f.logg, skjema)


def _opprett(v: Verden, okt: Okt, f: FullLogg) -> object:
    return nytt_barn.opprett_logg(okt, v.barneskjema("Idun", "Vestli", nummer=f.nummer))


def _i_mote(okt: Okt, f: FullLogg) -> Okt:
    return okt if okt.bare_logg is not None else okt.i_mote(f.logg)


def _avslutt_motet(v: Verden, okt: Okt, f: FullLogg) -> object:
    motemodus.sett_motepin(okt, "274918", "274918")
    return motemodus.avslutt_motemodus(_i_mote(okt, f), "274918")


INNGANGER: dict[str, Inngang] = {
    "apne_logg.apne_logg": Inngang(
        lambda v, o, f: apne.apne_logg(o, f.logg), ser=BARN, aktor=None, leser=None, utlopt=None
    ),
    "motemodus.start_motemodus": Inngang(
        lambda v, o, f: motemodus.start_motemodus(o, f.logg),
        ser=BARN | {"gåsefot"},
        aktor=None,
        leser=BARE_DELER,
        utlopt=None,
    ),
    "motemodus.les_motemodus": Inngang(
        lambda v, o, f: motemodusoppslag.les_motemodus(_i_mote(o, f), f.logg, f.mote),
        ser=BARN | {"gåsefot"},
        aktor=None,
        leser=BARE_DELER,
        utlopt=None,
    ),
    "motemodus.avslutt_motemodus": Inngang(
        _avslutt_motet,
        ider=False,
        aktor=None,
        leser=None,
        utlopt=None,
    ),
    "motemodus.sett_motepin": Inngang(
        lambda v, o, f: motemodus.sett_motepin(o, "274918", "274918"),
        ider=False,
        aktor=None,
        leser=None,
        utlopt=None,
    ),
    "apne_logg.apne_detaljer": Inngang(
        lambda v, o, f: apne.apne_detaljer(o, f.logg), ser=BARN | {"Gropernille"}, utlopt=None
    ),
    "apne_logg.apne_historikk": Inngang(
        lambda v, o, f: apne.apne_historikk(o, f.logg), ser=frozenset({"Maren"}), utlopt=None
    ),
    "loggvisning.hent_logg": Inngang(
        lambda v, o, f: loggvisning.hent_logg(o, f.logg), ser=BARN, aktor=None, leser=None, utlopt=None
    ),
    "detaljer.vis_detaljer": Inngang(
        lambda v, o, f: od.vis_detaljer(o, f.logg), ser=BARN | {"Gropernille"}, utlopt=None
    ),
    "historikk.les_historikk": Inngang(
        lambda v, o, f: historikk.les_historikk(o, f.logg), ser=frozenset({"Maren"}), utlopt=None
    ),
    "apne_logg.apne_lysglimt": Inngang(
        lambda v, o, f: apne.apne_lysglimt(o, f.logg),
        ser=BARN | {"gåsefot"},
        aktor=None,
        leser=BARE_DELER,
        utlopt=None,
    ),
    "apne_logg.apne_notater": Inngang(
        lambda v, o, f: apne.apne_notater(o, f.logg),
        ser=frozenset({"strandnellik", "smørbukk", "perlebåt"}),
        aktor=None,
        leser=BARE_DELER,
        utlopt=None,
    ),
    "innslag.lysglimt": Inngang(
        lambda v, o, f: innslag.lysglimt(o, f.logg),
        ser=BARN | {"gåsefot"},
        aktor=None,
        leser=BARE_DELER,
        utlopt=None,
    ),
    "innslag.notater": Inngang(
        lambda v, o, f: innslag.notater(o, f.logg),
        ser=frozenset({"strandnellik", "smørbukk", "perlebåt"}),
        aktor=None,
        leser=BARE_DELER,
        utlopt=None,
    ),
    "lysglimt.nytt_lysglimt": Inngang(
        lambda v, o, f: lysglimt.nytt_lysglimt(o, f.logg, "Lo høyt i dag."), aktor=None, leser=BARE_DELER
    ),
    "notat.nytt_notat": Inngang(lambda v, o, f: notat.nytt_notat(o, f.logg, "En opplysning.")),
    "lagre_vedlegg.lagre_vedlegg": Inngang(
        lambda v, o, f: lagre_vedlegg.lagre_vedlegg(o, f.vedlegg, v.mappe),
        aktor=None,
        leser=FINNES_IKKE,
        utlopt=None,
    ),
    "lysglimtkort.skriv_lysglimtkort": Inngang(
        lambda v, o, f: lysglimtkort.skriv_lysglimtkort(o, f.lysglimt, v.mappe),
        aktor=None,
        leser=FINNES_IKKE,
        utlopt=None,
    ),
    "brukere.sok_aktorer": Inngang(
        lambda v, o, f: ob.sok_aktorer(o, f.logg, "aune"),
        ser=frozenset({"Siri Aune"}),
        aktor=None,
        leser=None,
        utlopt=None,
    ),
    "detaljer.oppdater_detaljer": Inngang(_endre),
    "detaljer.vis_nummer": Inngang(lambda v, o, f: hd.vis_nummer(o, f.logg), utlopt=None),
    "detaljer.vis_adresse": Inngang(
        lambda v, o, f: hd.vis_adresse(o, f.logg), ser=frozenset({"Furuveien 3"}), utlopt=None
    ),
    "oppmerksomhet.ny_oppmerksomhet": Inngang(_ny_oppmerksomhet),
    "tiltak.nytt_tiltak": Inngang(
        lambda v, o, f: tiltak.nytt_tiltak(o, f.oppmerksomhet, v.tiltakskjema()), leser=FINNES_IKKE
    ),
    "evaluer.evaluer_tiltak": Inngang(
        lambda v, o, f: evaluer.evaluer_tiltak(o, f.tiltak, Utfall.ONSKET), aktor=None, leser=FINNES_IKKE
    ),
    "rett_tiltak.rett_tiltak": Inngang(
        lambda v, o, f: rett.rett_tiltak(o, f.tiltak, "Ny tekst", forrige="Planter hestehov."),
        aktor="tiltak.ikke_skribent",
        leser=FINNES_IKKE,
        utlopt="tiltak.rettefrist_ute",
    ),
    "svar_paa_maal.svar_paa_maal": Inngang(
        lambda v, o, f: svar_paa_maal.svar_paa_maal(o, f.oppmerksomhet, Maalsvar.IKKE_AVSLUTT),
        leser=FINNES_IKKE,
    ),
    "samtykke.forny_samtykke": Inngang(
        lambda v, o, f: samtykke.forny_samtykke(o, f.logg, samtykke_naa(v)), utlopt=None
    ),
    "samtykke.registrer_nei": Inngang(
        lambda v, o, f: samtykke.registrer_nei(o, f.logg, Samtykkeutfall.TRUKKET, v.klokke.i_dag()),
        utlopt=None,
    ),
    "lesetilgang.gi_lesetilgang": Inngang(
        lambda v, o, f: lesetilgang.gi_lesetilgang(o, f.logg, v.ansettelse("Siri"))
    ),
    "lesetilgang.avslutt_lesetilgang": Inngang(
        lambda v, o, f: lesetilgang.avslutt_lesetilgang(o, f.lesetilgang), utlopt=None
    ),
    "registrer_aktor.registrer_aktor": Inngang(
        lambda v, o, f: registrer_aktor.registrer_aktor(
            o,
            f.logg,
            fornavn="Eva",
            etternavn="Lunde",
            stilling="logoped",
            virksomhet_id=v.enheter["Sundet skole"],
        )
    ),
    "skjemavalg.foresattvalg": Inngang(
        lambda v, o, f: skjemavalg.foresattvalg(o, f.logg),
        ser=frozenset({"Gropernille"}),
        aktor=None,
        leser=None,
        utlopt=None,
        tomt=True,
    ),
    "ider.finn_id": Inngang(
        lambda v, o, f: ider.finn_id(o, ider.Ting.LOGG, f.logg.hex[:12]),
        aktor=None,
        leser=None,
        utlopt=None,
    ),
    "tiltakstekst.tiltakstekst": Inngang(
        lambda v, o, f: tiltakstekst.tiltakstekst(o, f.tiltak),
        ser=frozenset({"hestehov"}),
        aktor=None,
        leser=FINNES_IKKE,
        utlopt=None,
    ),
    **EKSPORTINNGANGER,
    **FILINNGANGER,
    **INNSTILLINGSINNGANGER,
    **LIVSINNGANGER,
    **MALINNGANGER,
    **MOTEINNGANGER,
    **OVERFORINGSINNGANGER,
    **PLANINNGANGER,
    **POSTINNGANGER,
    "kladd.skriv_kladd": Inngang(
        lambda v, o, f: kladd.skriv_kladd(o, "notat", {"a": 1}, logg_id=f.logg),
        aktor=None,
        leser=None,
        utlopt=None,
    ),
    # without an id from a log
    "kladd.les_kladd": Inngang(
        lambda v, o, f: kladd.les_kladd(o, "tiltak", "k"), ser=frozenset({"løvetann"}), ider=False
    ),
    "kladd.nokkel_for": Inngang(
        lambda v, o, f: kladd.nokkel_for(o, en(v, Kladd, logg_id=f.logg).id),
        ser=frozenset({"k"}),
        ider=False,
    ),
    "kladd.slett_kladd": Inngang(lambda v, o, f: kladd.slett_kladd(o, "tiltak", "k"), ider=False),
    "min_side.min_side": Inngang(lambda v, o, f: min_side.min_side(o), ser=frozenset({"Maren"}), ider=False),
    "logglister.mine_stafettlogger": Inngang(
        lambda v, o, f: logglister.mine_stafettlogger(o), ser=BARN, ider=False
    ),
    "logglister.mine_aktorlogger": Inngang(
        lambda v, o, f: logglister.mine_aktorlogger(o),
        ser=BARN,
        ider=False,
        tillatt=("Rune", Hatt.SAKSBEHANDLER),
    ),
    "aktoroversikt.hvem_gjor_hva": Inngang(
        lambda v, o, f: aktoroversikt.hvem_gjor_hva(o), ser=BARN, ider=False
    ),
    "nytt_barn.sok_nummer": Inngang(
        lambda v, o, f: nytt_barn.sok_nummer(o, f.nummer),
        ider=False,
        skriver_inn=frozenset({"nummer"}),
    ),
    "nytt_barn.opprett_logg": Inngang(
        _opprett, ider=False, tillatt=("Siri", Hatt.SAKSBEHANDLER), skriver_inn=frozenset({"nummer"})
    ),
    "skjemavalg.samtykkealdre": Inngang(lambda v, o, f: skjemavalg.samtykkealdre(o), ider=False),
    "brukere.virksomhetsvalg": Inngang(
        lambda v, o, f: ob.virksomhetsvalg(o), ser=frozenset({"Sundet skole"}), ider=False
    ),
    "brukere.ansatte_i_virksomhet": Inngang(
        lambda v, o, f: ob.ansatte_i_virksomhet(o), ser=frozenset({"Rune"}), ider=False, tillatt=LEDER
    ),
    "brukere.finn_ansatt": Inngang(
        lambda v, o, f: ob.finn_ansatt(o, v.ansettelse("Rune")),
        ser=frozenset({"Rune"}),
        ider=False,
        tillatt=LEDER,
    ),
    "brukere.virksomheter": Inngang(
        lambda v, o, f: ob.virksomheter(o),
        ser=frozenset({"Sundet skole"}),
        ider=False,
        tillatt=ADMINISTRATOR,
    ),
    "brukere.opprett_ansatt": Inngang(
        lambda v, o, f: hb.opprett_ansatt(o, ansattskjema()), ider=False, tillatt=LEDER
    ),
    "brukere.endre_ansatt": Inngang(
        lambda v, o, f: hb.endre_ansatt(o, v.ansettelse("Rune"), ansattskjema(fodselsnummer="")),
        ider=False,
        tillatt=LEDER,
    ),
    "brukere.avslutt_ansettelse": Inngang(
        lambda v, o, f: hb.avslutt_ansettelse(o, v.ansettelse("Siri")), ider=False, tillatt=LEDER
    ),
    "engangskode.lag_engangskode": Inngang(
        lambda v, o, f: lag_engangskode(o, v.ansettelse("Rune")), ider=False, tillatt=LEDER
    ),
    "virksomheter.lagre_virksomhet": Inngang(
        lambda v, o, f: virksomheter.lagre_virksomhet(o, "Åsen barnehage", Virksomhetstype.BARNEHAGE),
        ider=False,
        tillatt=ADMINISTRATOR,
    ),
}


_GJETTET = hd.Endringer(
    fornavn="Idun",
    etternavn="Vestli",
    fodt=None,
    bor_med=None,
    adresse=None,
    postnummer=None,
    poststed=None,
    mobil=None,
    skole=None,
    epost="",
    malform=nytt_barn.NyttBarn().malform,
    sperret_adresse=False,
    niva=1,
    foresatte=(),
)
