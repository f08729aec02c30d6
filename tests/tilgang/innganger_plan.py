"""The map of maintaining factors and the tiltakstrapp, and how their use cases are called."""

from data.koder import Arena, Endring, Faktorslag, Tiltakstype
from stafett_tui.handlinger import apne_logg as apne
from stafett_tui.handlinger import faktor, faktorutskrift, trapp
from stafett_tui.handlinger.tiltak import Ansvarligvalg
from stafett_tui.oppslag import plan
from stafett_tui.planvisninger import Faktorskjema, Trinnskjema
from tests.tilgang.inngang import FINNES_IKKE, Inngang

FAKTOR = Faktorskjema(Faktorslag.VENNSKAP, "Står alene i friminuttet.", Arena.BARNET, Endring.NOE)
TRINN = Trinnskjema(Tiltakstype.TRENING, "Går inn alene.")
BARNETS = Ansvarligvalg("barnet")
PLAN = frozenset({"reinrose", "tettegras"})

PLANINNGANGER = {
    "plan.les_planer": Inngang(
        lambda v, o, f: plan.les_planer(o, f.logg), ser=PLAN, aktor=None, leser=None, utlopt=None
    ),
    "plan.les_plan": Inngang(
        lambda v, o, f: plan.les_plan(o, f.oppmerksomhet),
        ser=PLAN,
        aktor=None,
        leser=FINNES_IKKE,
        utlopt=None,
    ),
    "plan.les_faktor": Inngang(
        lambda v, o, f: plan.les_faktor(o, f.faktor),
        ser=frozenset({"reinrose"}),
        aktor=None,
        leser=FINNES_IKKE,
        utlopt=None,
    ),
    "plan.les_trinn": Inngang(
        lambda v, o, f: plan.les_trinn(o, f.trinn),
        ser=frozenset({"tettegras"}),
        aktor=None,
        leser=FINNES_IKKE,
        utlopt=None,
    ),
    "apne_logg.apne_plan": Inngang(
        lambda v, o, f: apne.apne_plan(o, f.oppmerksomhet),
        ser=PLAN,
        aktor=None,
        leser=FINNES_IKKE,
        utlopt=None,
    ),
    "faktor.ny_faktor": Inngang(
        lambda v, o, f: faktor.ny_faktor(o, f.oppmerksomhet, FAKTOR), leser=FINNES_IKKE
    ),
    "faktor.endre_faktor": Inngang(
        lambda v, o, f: faktor.endre_faktor(o, f.faktor, 1, FAKTOR), leser=FINNES_IKKE
    ),
    "faktor.fjern_faktor": Inngang(lambda v, o, f: faktor.fjern_faktor(o, f.faktor), leser=FINNES_IKKE),
    "faktor.tiltak_mot_faktor": Inngang(
        lambda v, o, f: faktor.tiltak_mot_faktor(o, f.faktor, v.tiltakskjema(ansvarlig=BARNETS)),
        leser=FINNES_IKKE,
    ),
    "faktorutskrift.skriv_faktorkart": Inngang(
        lambda v, o, f: faktorutskrift.skriv_faktorkart(o, f.oppmerksomhet, v.mappe),
        leser=FINNES_IKKE,
        utlopt=None,
    ),
    "trapp.nytt_trinn": Inngang(
        lambda v, o, f: trapp.nytt_trinn(o, f.oppmerksomhet, TRINN), leser=FINNES_IKKE
    ),
    "trapp.endre_trinn": Inngang(lambda v, o, f: trapp.endre_trinn(o, f.trinn, 1, TRINN), leser=FINNES_IKKE),
    "trapp.fjern_trinn": Inngang(lambda v, o, f: trapp.fjern_trinn(o, f.trinn), leser=FINNES_IKKE),
    "trapp.start_trinn": Inngang(
        lambda v, o, f: trapp.start_trinn(o, f.trinn, v.tiltakskjema(ansvarlig=BARNETS)), leser=FINNES_IKKE
    ),
}
