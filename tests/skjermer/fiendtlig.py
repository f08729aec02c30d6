"""Text that would like to be more than text, in every text column of the database, past all that checks it."""

from collections.abc import Iterator

import sqlalchemy as sa
from sqlmodel import AutoString, SQLModel

from data.koder import Hatt, Malslag, Sikring
from stafett_tui.handlinger.maler import lagre_mal
from stafett_tui.handlinger.postoppsett import sett_postoppsett
from stafett_tui.malvisninger import Malskjema
from stafett_tui.postvisninger import Postskjema
from tests.byggere import Verden
from tests.handlinger.svar import ok

FIENDTLIG = "[/] [@click=app.quit]x[/] [b]fet \U0001f600 \u202eabc\u202c \x1b[31mr\x07\r\n\t\x00 "
LANG = (FIENDTLIG * (10_000 // len(FIENDTLIG) + 1))[:10_000]
KJENNETEGN = "[@click=app.quit]"
KORTE = {
    "oppmerksomhet.tekst": 100,
    "faktor.tekst": 500,
    "tekstmal.tekst": 1000,
    "trinn.tekst": 500,
    "lysglimt.tekst": 300,
    "barn.postnummer": 4,
    "foresatt.postnummer": 4,
}
"""columns that the database holds to a length"""
IKKE_SKREVET = {
    "ansatt.tema": "a code of the program's own",
    "arkivoppsett.gruppe": "a code of the program's own",
    "overforingsnokkel.mottak": "a key that the program makes",
    "overforingsfil.retning": "a code of the program's own",
    "overforingsfil.sha256": "a digest",
    "overforingsfil.avtrykk": "a digest",
    "overforingsfil.historikk": "JSON that is tried when it is read from a file",
    "evaluering.pa_vegne_av": "a code of the program's own",
    "vedlegg.slag": "a code of the program's own",
    "vedlegg.mediatype": "a code of the program's own",
    "kladd.skjema": "which form it is, a code of the program's own",
    "kladd.nokkel": "which of several, an id",
    "kladd.innhold": "JSON; each form gets its own hostile draft in the test",
    "revisjon_rad.handling": "a code; the chain would not hold",
    "revisjon_rad.forpliktelse": "a digest; the chain would not hold",
    "revisjon_rad.forrige": "a digest; the chain would not hold",
    "revisjon_rad.hash": "a digest; the chain would not hold",
    "telling.kvartal": "a quarter of a year",
    "telling.maal": "what is counted, a code of the program's own",
    "telling.verdi": "a code of the program's own",
    "slettebevis.sha256": "a digest",
    "gravstein.merke": "a digest",
    "revisjon_detalj.handling": "a code; the chain would not hold",
    "revisjon_detalj.detalj": "codes and ids, never what was typed; the chain would not hold",
}
"""text columns that nobody types in, and why"""


def tekstkolonner() -> Iterator[sa.Column[str]]:
    """Every column that holds free text: no codes with a CHECK, no ids."""
    for tabell in SQLModel.metadata.sorted_tables:
        for kolonne in tabell.columns:
            if isinstance(kolonne.type, AutoString):  # codes are ``sa.Enum``, ids ``sa.Uuid``
                yield kolonne


def navn(kolonne: "sa.Column[str]") -> str:
    return f"{kolonne.table.name}.{kolonne.name}"


def gjor_fiendtlig(v: Verden) -> set[str]:
    """Writes it everywhere; the columns where it now stands. Rows of a unique column get their number first."""
    skrevet = set()
    oppsett = Postskjema("127.0.0.1", 587, Sikring.STARTTLS, "stafett", "stafett@fjordvik.no")
    ok(sett_postoppsett(v.okt("Kari", Hatt.ADMINISTRATOR), oppsett))  # of no log: no full log has it
    ok(lagre_mal(v.okt("Maren"), Malskjema(Malslag.MAAL, None, "{barnet} leser.")))  # of no log either
    with v.base.motor.skrivemotor.begin() as c:
        c.exec_driver_sql("PRAGMA ignore_check_constraints=ON")
        for kolonne in tekstkolonner():
            if navn(kolonne) in IKKE_SKREVET:
                continue
            tekst = LANG[: KORTE.get(navn(kolonne), len(LANG))]
            verdi = (
                sa.cast(sa.literal_column("rowid"), sa.String) + tekst
                if kolonne.unique
                else sa.literal(tekst)
            )
            funnet = c.execute(sa.update(kolonne.table).values({kolonne.name: verdi}))
            if funnet.rowcount:
                skrevet.add(navn(kolonne))
    v._okter.clear()  # names that were read before
    return skrevet
