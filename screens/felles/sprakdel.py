"""The keys of the language help, in every form that has a text with it (SPEC 12.1)."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, cast

from screens.felles.kommandoer import OVERALT, Kommando
from screens.felles.side import Felles
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from screens.felles.felt import Avsnittsfelt
    from screens.felles.felt.sprakhjelp import Sprakhjelp

SPRAK = (
    Kommando(
        "sprak.vis",
        "f7",
        T("Språkhjelp"),
        "sprak_vis",
        T("Viser hva i teksten som kan sies enklere, ett om gangen."),
        prioritet=True,
    ),
    Kommando(
        "sprak.bytt",
        "f8",
        T("Sett inn"),
        "sprak_bytt",
        T("Setter inn det språkhjelpen foreslår. Ctrl+Z angrer."),
        prioritet=True,
    ),
    Kommando(
        "sprak.leser",
        "f6",
        T("Bytt leser"),
        "sprak_leser",
        T("Språkhjelpen gjelder tekst til foreldre eller til barnet."),
        i_bunn=False,
        prioritet=True,
    ),
)
"""priority, since the text area has keys of its own on these"""
_HANDLINGER = frozenset(k.handling for k in SPRAK)


class Sprakdel(Felles):
    """Mixed into the form: the keys work while a field with language help has focus."""

    BINDINGS = [k.binding() for k in SPRAK]
    har_sprakhjelp = False
    """set by the first line of language help that comes on the form; asked at every change of focus"""

    def alle_kommandoer(self) -> tuple[Kommando, ...]:
        """Help and footer tell of the keys where there is a field for them."""
        alle = super().alle_kommandoer()
        if not self.har_sprakhjelp:
            return alle
        egne = tuple(k for k in alle if k not in OVERALT)
        return (*egne, *SPRAK, *OVERALT)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """What is proposed can be put in when something is proposed."""
        if action not in _HANDLINGER:
            return super().check_action(action, parameters)
        hjelp = self._sprakhjelp()
        return hjelp is not None and (action != "sprak_bytt" or hjelp.kan_bytte)

    def _med_sprakhjelp(self) -> "Iterator[Sprakhjelp]":
        for felt in self.query("Avsnittsfelt"):
            hjelp = cast("Avsnittsfelt", felt).sprakhjelp
            if hjelp is not None:
                yield hjelp

    def _sprakhjelp(self) -> "Sprakhjelp | None":
        return cast("Sprakhjelp | None", getattr(self.screen.focused, "sprakhjelp", None))

    def action_sprak_vis(self) -> None:
        """Why, and a better wording, of the next that was found."""
        if (hjelp := self._sprakhjelp()) is not None:
            hjelp.vis_neste()

    def action_sprak_bytt(self) -> None:
        """Puts the better wording in."""
        if (hjelp := self._sprakhjelp()) is not None:
            hjelp.bytt()

    def action_sprak_leser(self) -> None:
        """All texts of the form are then for the other reader."""
        her = self._sprakhjelp()
        if her is None:
            return
        from screens.felles.felt.sprakhjelp import BARNET, FORELDRE, LESERNAVN

        leser = FORELDRE if her.leser == BARNET else BARNET
        for hjelp in self._med_sprakhjelp():
            hjelp.les_for(leser)
        self.si(T("Språkhjelpen gjelder nå tekst %(hvem)s.", hvem=LESERNAVN[leser]))
