"""Records that a log's agreed papers were handed to another municipality (SPEC 8.2). Until then the holder, and no
other, is responsible for the child."""

from datetime import date
from uuid import UUID

from data import modeller, overforinger
from data.koder import Handling, Loggstatus, Overforingsdor, Overforingstilstand
from data.lagre import ansatte, logger
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.filvent import venter_paa_kvittering
from stafett_tui.klokke import til_oslo
from stafett_tui.okt import Okt
from stafett_tui.oppslag.fakta import sak
from stafett_tui.overforingsvisninger import Overleveringsskjema
from stafett_tui.regler.overforing import MAKS_GRUNN, MAKS_KOMMUNE, samtykket_rekker
from stafett_tui.regler.skjemakontroll import Skjemakontroll
from stafett_tui.regler.tekst import rens_avsnitt, rens_linje
from stafett_tui.sprak.tekst import T
from stafett_tui.tilgang.aktiv_logg import aktiv_logg
from stafett_tui.tilgang.finnes import finnes_ikke
from stafett_tui.tilgang.kan import hvorfor_ikke_logg


def registrer_overlevert(okt: Okt, logg_id: UUID, skjema: Overleveringsskjema) -> Kvittering | Avslag:
    """That the other municipality has what the family agreed to. The log stays here to be archived and ended.

    Refused: not stafettholder, passive, on its way to another already, no valid consent, faults in the form.
    """
    with okt.handle() as rom:
        funnet = logger.hent(rom.sesjon, logg_id)
        if funnet is None:
            return finnes_ikke()
        logg, _barn = funnet
        navn = ansatte.navnekort(rom.sesjon, [logg.stafettholder_id])[logg.stafettholder_id].navn
        saken = sak(okt, logg, navn, rom.i_dag)
        avslag = (
            hvorfor_ikke_logg("overfor", saken)
            or aktiv_logg(saken)
            or samtykket_rekker(
                Overforingsdor.ANNEN_KOMMUNE, saken.samtykke, Loggstatus.AKTIV, av_lederen=False
            )
        )
        if avslag is not None:
            return avslag
        if overforinger.ventende(rom.sesjon, [logg_id]):
            return Avslag(
                "overforing.venter",
                T("Loggen er alt sendt til en annen, og venter på svar. Trekk den overføringen først."),
            )
        if avslag := venter_paa_kvittering(rom.sesjon, logg_id):
            return avslag
        kontroll = Skjemakontroll()
        kontroll.ta_med(vurder_overlevering(skjema, rom.i_dag))
        if skjema.overlevert is not None and skjema.overlevert < til_oslo(logg.opprettet).date():
            kontroll.meld("overlevert", T("Den dagen var ikke loggen opprettet. Se på datoen."))
        if (avslag := kontroll.avslag("overforing.feil_i_skjema")) is not None:
            return avslag
        assert skjema.familien_dag is not None
        assert skjema.overlevert is not None
        rad = modeller.Overforing(
            logg_id=logg_id,
            dor=Overforingsdor.ANNEN_KOMMUNE,
            tilstand=Overforingstilstand.MOTTATT,
            fra_id=logg.stafettholder_id,
            kommune=rens_linje(skjema.kommune),
            overlevert=skjema.overlevert,
            grunn=rens_avsnitt(skjema.grunn),
            familien_dag=skjema.familien_dag,
            sendt_av=okt.stilling,
            sendt=rom.naa,
            besvart=rom.naa,
            besvart_av=okt.stilling,
        )
        rom.sesjon.add(rad)
        logg.oppdatert = rom.naa
        rom.fullfor(Handling.LOGG_OVERLEVERT, logg_id=logg_id, overforing=rad.id.hex)
        return Kvittering(
            T(
                "Det er registrert at %(kommune)s har fått det dere ble enige om. Arkiver loggen, og gjør den "
                "passiv i Vis / Endre.",
                kommune=rad.kommune,
            ),
            rad.id.hex,
        )


def vurder_overlevering(skjema: Overleveringsskjema, i_dag: date) -> Avslag | None:
    """What the form lacks before anything is looked up."""
    kontroll = Skjemakontroll()
    kommune, grunn = rens_linje(skjema.kommune), rens_avsnitt(skjema.grunn)
    kontroll.krev("grunn", grunn, T("Skriv hvorfor loggen overføres."))
    kontroll.maks("grunn", grunn, MAKS_GRUNN)
    kontroll.krev("familien_dag", skjema.familien_dag, T("Skriv hvilken dag samtykket ble signert."))
    kontroll.krev("kommune", kommune, T("Skriv hvilken kommune som har fått papirene."))
    kontroll.maks("kommune", kommune, MAKS_KOMMUNE)
    kontroll.krev("overlevert", skjema.overlevert, T("Skriv hvilken dag papirene ble overlevert."))
    for felt, dag in (("familien_dag", skjema.familien_dag), ("overlevert", skjema.overlevert)):
        if dag is not None and dag > i_dag:
            kontroll.meld(felt, T("Dagen har ikke vært ennå. Se på datoen."))
    if not skjema.bekreftet:
        kontroll.meld(
            "bekreftet",
            T("Kryss av når det signerte samtykket er på plass. Uten det kan ikke loggen overføres."),
        )
    return kontroll.avslag("overforing.feil_i_skjema")
