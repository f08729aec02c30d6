"""The ways in to a transfer (SPEC 8). In the common world one was sent to Siri, and taken back."""

from data.koder import Hatt, Overforingsdor
from stafett_tui.handlinger import motta_overforing, overfor, overlever
from stafett_tui.oppslag import overforinger, overforingsvalg
from tests.overforing import overlevering, siste, skjema
from tests.tilgang.inngang import Inngang

TRUKKET = "overforing.trukket"
MOTTAKER = ("Siri", Hatt.SAKSBEHANDLER)

OVERFORINGSINNGANGER: dict[str, Inngang] = {
    "overfor.send_overforing": Inngang(
        lambda v, o, f: overfor.send_overforing(o, [f.logg], skjema(v)), leder=True, om_passiv=True
    ),
    "overfor.trekk_overforing": Inngang(
        lambda v, o, f: overfor.trekk_overforing(o, siste(v, f.logg)), ider=False, avslag=TRUKKET
    ),
    "motta_overforing.godta_overforing": Inngang(
        lambda v, o, f: motta_overforing.godta_overforing(o, siste(v, f.logg)),
        ider=False,
        tillatt=MOTTAKER,
        avslag=TRUKKET,
    ),
    "motta_overforing.avvis_overforing": Inngang(
        lambda v, o, f: motta_overforing.avvis_overforing(o, siste(v, f.logg), "Har ikke tid."),
        ider=False,
        tillatt=MOTTAKER,
        avslag=TRUKKET,
    ),
    "overlever.registrer_overlevert": Inngang(
        lambda v, o, f: overlever.registrer_overlevert(o, f.logg, overlevering(v))
    ),
    "overforingsvalg.overforingsvalg": Inngang(
        lambda v, o, f: overforingsvalg.overforingsvalg(o, [f.logg]),
        ser=frozenset({"Tuvalise", "Kvitfjell"}),
        leder=True,
        om_passiv=True,
    ),
    "overforingsvalg.sok_mottakere": Inngang(
        lambda v, o, f: overforingsvalg.sok_mottakere(o, Overforingsdor.SAMME_ENHET, "aune"),
        ser=frozenset({"Siri Aune"}),
        ider=False,
    ),
    "overforinger.mine_overforinger": Inngang(lambda v, o, f: overforinger.mine_overforinger(o), ider=False),
    "overforinger.overforingskort": Inngang(
        lambda v, o, f: overforinger.overforingskort(o, siste(v, f.logg)),
        ider=False,
        avslag=TRUKKET,
    ),
    "overforinger.finn_overforing": Inngang(
        lambda v, o, f: overforinger.finn_overforing(o, siste(v, f.logg).hex[:12]),
        ider=False,
        avslag="logg.finnes_ikke",
    ),
}
