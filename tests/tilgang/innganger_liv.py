"""The ways in to a log's end: passive, active again, and the leder's lists."""

from data.koder import Avslutningsgrunn
from stafett_tui.handlinger import (
    avslutt_logg,
    gjor_aktiv,
    importer_ansatte,
    paaminnelse,
    slett_logg,
    statistikkfil,
)
from stafett_tui.livsvisninger import Avslutningsskjema, Sletteskjema
from stafett_tui.oppslag import avslutning, innsynslogg, leder_min_side, lederlogger, statistikk
from tests.byggere import Verden
from tests.fulle_skjemaer import ansattfil, importplan
from tests.tilgang.inngang import FINNES_IKKE, LEDER, Inngang

IKKE_PASSIV = "logg.ikke_passiv"


def avsluttes(v: Verden) -> Avslutningsskjema:
    return Avslutningsskjema(Avslutningsgrunn.MAAL_NAADD, besluttet=v.klokke.i_dag())


LIVSINNGANGER: dict[str, Inngang] = {
    "avslutning.avslutningsvalg": Inngang(
        lambda v, o, f: avslutning.avslutningsvalg(o, f.logg), ser=frozenset({"Tuvalise"}), utlopt=None
    ),
    "avslutt_logg.avslutt_logg": Inngang(
        lambda v, o, f: avslutt_logg.avslutt_logg(o, f.logg, avsluttes(v)),
        avslag="avslutning.planlagte_moter",
        utlopt=None,
    ),
    "avslutning.passivt_kort": Inngang(
        lambda v, o, f: avslutning.passivt_kort(o, f.logg),
        avslag=IKKE_PASSIV,
        aktor=FINNES_IKKE,
        leser=FINNES_IKKE,
        utlopt=IKKE_PASSIV,
        uten_samtykke=True,
        om_passiv=True,
    ),
    "paaminnelse.skriv_paaminnelse": Inngang(
        lambda v, o, f: paaminnelse.skriv_paaminnelse(o, f.logg, v.mappe),
        avslag=IKKE_PASSIV,
        aktor=FINNES_IKKE,
        leser=FINNES_IKKE,
        utlopt=IKKE_PASSIV,
        uten_samtykke=True,
        om_passiv=True,
    ),
    "lederlogger.ansattlogger": Inngang(
        lambda v, o, f: lederlogger.ansattlogger(o, v.ansettelse("Maren")),
        ser=frozenset({"Tuvalise"}),
        ider=False,
        tillatt=LEDER,
    ),
    "lederlogger.finn_logg_for_leder": Inngang(
        lambda v, o, f: lederlogger.finn_logg_for_leder(o, f.logg.hex[:12]), ider=False, tillatt=LEDER
    ),
    "slett_logg.slettegrunnlag": Inngang(
        lambda v, o, f: slett_logg.slettegrunnlag(o, f.logg), ider=False, tillatt=LEDER, avslag=IKKE_PASSIV
    ),
    "slett_logg.slett_logg": Inngang(
        lambda v, o, f: slett_logg.slett_logg(o, f.logg, Sletteskjema("2026/1", "SLETT")),
        ider=False,
        tillatt=LEDER,
        avslag=IKKE_PASSIV,
    ),
    "innsynslogg.innsynslogg": Inngang(
        lambda v, o, f: innsynslogg.innsynslogg(o),
        ser=frozenset({"Maren Dahl", "Tuvalise"}),
        ider=False,
        tillatt=LEDER,
    ),
    "statistikk.statistikk": Inngang(
        lambda v, o, f: statistikk.statistikk(o), ser=frozenset({"Bakkehaugen"}), ider=False, tillatt=LEDER
    ),
    "statistikkfil.skriv_statistikk": Inngang(
        lambda v, o, f: statistikkfil.skriv_statistikk(o, None, v.mappe), ider=False, tillatt=LEDER
    ),
    "leder_min_side.leder_min_side": Inngang(
        lambda v, o, f: leder_min_side.leder_min_side(o), ider=False, tillatt=LEDER
    ),
    "importer_ansatte.les_fil": Inngang(
        lambda v, o, f: importer_ansatte.les_fil(o, ansattfil(v)), ider=False, tillatt=LEDER
    ),
    "importer_ansatte.importer_ansatte": Inngang(
        lambda v, o, f: importer_ansatte.importer_ansatte(o, importplan(v)), ider=False, tillatt=LEDER
    ),
    "gjor_aktiv.gjor_aktiv": Inngang(
        lambda v, o, f: gjor_aktiv.gjor_aktiv(o, f.logg, v.klokke.i_dag()),
        ider=False,
        tillatt=LEDER,
        avslag=IKKE_PASSIV,
    ),
}
