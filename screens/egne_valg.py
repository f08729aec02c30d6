"""What a user decides for herself, each on a page over the one she is on: reached from the menu (F2). Light: loaded with
the app, the pages when they are asked for."""

from typing import TYPE_CHECKING

from screens.felles.app_base import FellesApp
from screens.felles.kommandoer import HUSK, LAASETID, MOTEPIN, PASSORD, TEMA
from screens.lasting import krever

if TYPE_CHECKING:
    from stafett_tui.okt import Okt
    from stafett_tui.oppstart import Innlogget


class EgneValg(FellesApp):
    """A part of the app."""

    okt: "Okt | None"
    innlogget: "Innlogget | None"

    @krever("screens.motepin")
    def action_sett_motepin(self) -> None:
        """A PIN for leaving møtemodus."""
        from screens.motepin import Motepin

        if self.okt is not None and self.tillatt(MOTEPIN.id):
            self.push_screen(Motepin(self.okt))

    @krever("screens.bytt_passord")
    def action_bytt_passord(self) -> None:
        """A new passphrase of one's own."""
        from screens.bytt_passord import ByttPassord

        if self.okt is not None and self.tillatt(PASSORD.id):
            self.push_screen(ByttPassord(self.okt))

    @krever("screens.husk")
    def action_husk(self) -> None:
        """Starting without the passphrase on this machine."""
        from screens.husk import Husk

        if self.innlogget is not None and self.tillatt(HUSK.id):
            self.push_screen(Husk(self.innlogget.base, self.innlogget.brukernavn))

    @krever("screens.laasetid")
    def action_velg_laasetid(self) -> None:
        """Locking sooner than the municipality has it."""
        from screens.laasetid import Laasetid

        if self.okt is not None and self.tillatt(LAASETID.id):
            self.push_screen(Laasetid(self.okt))

    @krever("screens.utseende")
    def action_velg_tema(self) -> None:
        """Colours, signs, language."""
        from screens.utseende import Utseende

        if self.tillatt(TEMA.id):
            self.push_screen(Utseende(self.okt))
