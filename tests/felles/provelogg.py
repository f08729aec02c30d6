"""A log page with commands, in an app with a full frame: what the tests of the lines, the menu and the work use."""

from collections.abc import Iterator
from typing import Any

from textual.widget import Widget

from screens.felles.felt import Felt, Linjefelt
from screens.felles.kommandoer import Kommando
from screens.felles.linjer import Fane, Ramme
from screens.felles.side import Side
from screens.felles.tekstvern import Tekst
from stafett_tui.sprak.tekst import T
from tests.felles.prove import Proveapp

FANER = (
    Fane("min_side", T("Min side"), T("Min side")),
    Fane("logger", T("Mine stafettlogger"), T("Stafettlogger")),
    Fane("aktorlogger", T("Mine aktørlogger"), T("Aktørlogger")),
    Fane("aktorer", T("Aktører"), T("Aktører")),
    Fane("moter", T("Møter"), T("Møter")),
)


class Provelogg(Side[None]):
    TITTEL = T("Barnets logg")
    SEKSJON = "logger"
    HJELP = (T("Her står alt om barnet."),)
    KOMMANDOER = (
        Kommando("logg.tiltak", "t", T("Nytt tiltak"), "tiltak", T("Lager et tiltak.")),
        Kommando("logg.evaluer", "e", T("Evaluer"), "evaluer"),
        Kommando("logg.mote", "m", T("Nytt møte"), "mote"),
        Kommando("logg.lys", "l", T("Lysglimt"), "lysglimt"),
        Kommando("logg.notat", "a", T("Notat"), "notat"),
        Kommando("logg.passiv", "", T("Sett passiv"), "passiv"),
        Kommando("logg.motemodus", "f5", T("Møtemodus"), "motemodus"),
    )

    def __init__(self) -> None:
        super().__init__()
        self.gjort: list[str] = []
        self.svar: list[Any] = []
        self.kan: dict[str, bool | None] = {}

    def innhold(self) -> Iterator[Widget]:
        yield Tekst(T("Innhold"))
        yield Felt(T("Felt"), Linjefelt("felt"))

    def tillatt(self, kommando_id: str) -> bool | None:
        return self.kan.get(kommando_id, True)

    def action_tiltak(self) -> None:
        self.gjort.append("tiltak")

    def action_evaluer(self) -> None:
        self.gjort.append("evaluer")

    def action_passiv(self) -> None:
        self.gjort.append("passiv")


class Prove(Proveapp):
    def __init__(self, side: Side[Any] | None = None) -> None:
        super().__init__()
        self.ramme = Ramme(FANER, "Marit Moe Dahl", "Bakken skole", oving=True)
        self.side = side or Provelogg()
        self.seksjoner: list[str] = []

    def on_mount(self) -> None:
        self.push_screen(self.side)

    def action_seksjon(self, seksjon: str) -> None:
        self.seksjoner.append(seksjon)

    def action_seksjon_nr(self, nr: int) -> None:
        self.seksjoner.append(str(nr))


async def begynn(pilot: Any) -> Provelogg:
    await pilot.pause()
    pilot.app.screen.set_focus(None)
    await pilot.pause()
    return pilot.app.screen  # type: ignore[no-any-return]
