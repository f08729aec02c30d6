"""An unfinished registration: «Nytt stafettbarn», begun yesterday and left."""

import json
from datetime import date
from random import Random

from data.modeller import Kladd
from stafett_tui.oppslag.logglister import SKJEMA_NYTT_BARN
from stafett_tui.oving.ansettelser import Kollega
from stafett_tui.oving.numre import Numre
from stafett_tui.oving.tid import Kalender, ny_uuid
from stafett_tui.regler.datoer import pluss_maneder

FORNAVN, ETTERNAVN = "Tordis", "Kvelvånes"


def kladd(rng: Random, kalender: Kalender, holder: Kollega) -> Kladd:
    """The draft, with the first fields filled in."""
    fodt: date = pluss_maneder(kalender.dag(-100), -12 * 7)
    innhold = {
        "nummer": Numre(rng).fodselsnummer(fodt),
        "fornavn": FORNAVN,
        "etternavn": ETTERNAVN,
        "fodt": f"{fodt:%d.%m.%Y}",
    }
    return Kladd(
        id=ny_uuid(rng),
        ansatt_id=holder.ansatt_id,
        ansettelse_id=holder.ansettelse_id,
        skjema=SKJEMA_NYTT_BARN,
        innhold=json.dumps(innhold, ensure_ascii=False),
        oppdatert=kalender.tid(-1, 15, rng),
    )
