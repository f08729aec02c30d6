"""The use cases and lookups of the transfer file, and how they are called."""

from pathlib import Path

from stafett_tui.filvisninger import Filskjema
from stafett_tui.handlinger import mottak, overforingsfil, overforingskvittering
from stafett_tui.oppslag import overforingsfil as oppslag
from tests.byggere import Verden
from tests.overforingsfil.rad import uekte_kvittering
from tests.tilgang.inngang import Inngang
from tests.tilgang.innganger_eksport import ut

MOTTAKER = "age1v5mmn6pn9w4eek6s98f5zxwcqxkmulvnczf63rfh4h9tckn2vces6lq5le"
"""a key that nobody has the other half of"""


def _skjema(v: Verden) -> Filskjema:
    return Filskjema("Sørvik", "Flytter.", v.klokke.i_dag(), MOTTAKER)


def kvittering(v: Verden) -> Path:
    """A receipt in due form, of another file."""
    fil = ut(v) / "kvittering.json"
    fil.write_bytes(uekte_kvittering())
    return fil


FILINNGANGER = {
    "overforingsfil.filvalg": Inngang(
        lambda v, o, f: oppslag.filvalg(o, f.logg),
        ser=frozenset({"Tuvalise", "løvetann"}),
        ogsa_passiv=True,
    ),
    "overforingsfil.sendte_filer": Inngang(
        lambda v, o, f: oppslag.sendte_filer(o, f.logg),
        ser=frozenset({"Kattvik"}),
        utlopt=None,
        ogsa_passiv=True,
    ),
    "overforingsfil.kvitteringsvalg": Inngang(
        lambda v, o, f: oppslag.kvitteringsvalg(o, f.logg),
        ser=frozenset({"Kattvik"}),
        utlopt=None,
        ogsa_passiv=True,
    ),
    "overforingsfil.mottakernokkel": Inngang(lambda v, o, f: oppslag.mottakernokkel(o), ider=False),
    "overforingsfil.lag_nokler": Inngang(lambda v, o, f: overforingsfil.lag_nokler(o), ider=False),
    "overforingsfil.vaar_nokkel": Inngang(lambda v, o, f: overforingsfil.vaar_nokkel(o), ider=False),
    "overforingsfil.lag_overforingsfil": Inngang(
        lambda v, o, f: overforingsfil.lag_overforingsfil(o, f.logg, _skjema(v), ut(v))
    ),
    "overforingsfil.trekk_overforingsfil": Inngang(
        lambda v, o, f: overforingsfil.trekk_overforingsfil(o, f.logg),
        leder=True,
        avslag="fil.venter_ikke",
        utlopt="fil.venter_ikke",
        uten_samtykke=True,
        ogsa_passiv=True,
    ),
    "overforingskvittering.les_kvittering": Inngang(
        lambda v, o, f: overforingskvittering.les_kvittering(o, f.logg, kvittering(v)),
        avslag="kvittering.annen_logg",
        utlopt="kvittering.annen_logg",
        uten_samtykke=True,
        ogsa_passiv=True,
    ),
    "mottak.skriv_kvittering_igjen": Inngang(
        lambda v, o, f: mottak.skriv_kvittering_igjen(o, f.logg, ut(v)),
        avslag="fil.ikke_mottatt",
        utlopt="fil.ikke_mottatt",
        uten_samtykke=True,
        ogsa_passiv=True,
    ),
    "mottak.se_overforingsfil": Inngang(
        lambda v, o, f: mottak.se_overforingsfil(o, ut(v) / "ingen.age"), ider=False, avslag="fil.finnes_ikke"
    ),
    "mottak.ta_imot_logg": Inngang(
        lambda v, o, f: mottak.ta_imot_logg(o, ut(v) / "ingen.age", ut(v)),
        ider=False,
        avslag="fil.finnes_ikke",
    ),
}
