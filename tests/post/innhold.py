"""Outbox rows to compose mails from."""

from datetime import UTC, datetime

from data.koder import Malform, Postslag, Varselgrunn
from stafett_tui.post.innhold import Utpostinnhold

NAA = datetime(2026, 11, 10, 11, 30, tzinfo=UTC)
START = datetime(2026, 11, 17, 8, 0, tzinfo=UTC)
SLUTT = datetime(2026, 11, 17, 9, 0, tzinfo=UTC)
AVSENDER = "post@fjord.example"


def mote(**andre: object) -> Utpostinnhold:
    """An invitation to a meeting on 17 November at 9, or whatever else is asked for."""
    verdier: dict[str, object] = {
        "slag": Postslag.INNKALLING,
        "til": "mor@hjem.example",
        "message_id": "<9c1f@stafett.invalid>",
        "enhet": "Sundet skole",
        "kalender_uid": "5d0c7a1e@stafett.invalid",
        "sekvens": 0,
        "start": START,
        "slutt": SLUTT,
        "sted": "Sundet skole",
    }
    return Utpostinnhold(**(verdier | andre))  # type: ignore[arg-type]


def brev(slag: Postslag, malform: Malform = Malform.BOKMAAL, **andre: object) -> Utpostinnhold:
    """A mail without a meeting."""
    tomt: dict[str, object] = {"kalender_uid": "", "sekvens": None, "start": None, "slutt": None, "sted": ""}
    return mote(**(tomt | {"slag": slag, "malform": malform} | andre))


def alle_slag() -> list[Utpostinnhold]:
    """One of every mail there is, in both målformer."""
    return [
        rad
        for malform in Malform
        for rad in (
            mote(malform=malform),
            mote(malform=malform, sekvens=2, sted=""),
            mote(malform=malform, slag=Postslag.AVLYSNING, sekvens=3),
            mote(malform=malform, slag=Postslag.PAAMINNELSE, sted="", kontakt=""),
            brev(Postslag.VELKOMST, malform, kontakt="51 00 00 00"),
            brev(Postslag.VELKOMST, malform),
            *(brev(Postslag.VARSEL, malform, varselgrunn=grunn) for grunn in Varselgrunn),
        )
    ]
