"""A key that does nothing here now says why, where there is a reason to tell (SPEC 2.5)."""

from textual import events

from screens.felles.kommandoer import som_kommando
from screens.felles.side import Felles
from stafett_tui.sprak.tekst import T


class Sierhvorfor(Felles):
    """Mixed into a page that hides commands which are not allowed: they stand in no menu, but the hand may know them."""

    def hvorfor_ikke(self, kommando_id: str) -> T | None:
        """Why a command of the page is not allowed, in a sentence that says what to do; None when there is nothing
        to tell, as when nothing is chosen."""
        return None

    def on_key(self, hendelse: events.Key) -> None:
        """Comes before Textual looks for what the key does; fields have taken the keys that are typed in them."""
        tast = som_kommando(hendelse.key)
        mine = [k for k in self.KOMMANDOER if tast in k.tast.split(",")]
        if not mine or any(self.tillatt(k.id) is True for k in mine):
            return
        setning = next((s for k in mine if (s := self.hvorfor_ikke(k.id)) is not None), None)
        if setning is not None:
            hendelse.stop()
            self.si(setning, alvor=True)
