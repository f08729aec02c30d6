"""Mail that is laid already, when the log it was laid for changes. It stands in the outbox as it was decided
then, so what no longer may be told, or no longer has a recipient, is mended or taken back in the same act."""

from data.koder import Posttilstand
from data.lagre import utpost as utpostlager
from data.modeller import Barn, Logg
from stafett_tui.okt import Handlingsrom
from stafett_tui.post.utboks import USENDT, kontaktpunkt

KAN_LESES_IGJEN = USENDT | {Posttilstand.SENDER, Posttilstand.USIKKER, Posttilstand.SKREVET_UT}
"""states from which a mail can still be sent or written out; one under way may come back from a failed try"""


def skjul_sted(rom: Handlingsrom, logg: Logg, barn: Barn) -> None:
    """Takes place, unit and whom to ask out of mail of a child whose address is shielded now (SPEC 2.7)."""
    enhet, kontakt = kontaktpunkt(rom, logg, barn)
    for rad in utpostlager.i_loggen(rom.sesjon, logg.id, KAN_LESES_IGJEN):
        rad.sted, rad.enhet = "", enhet
        rad.kontakt = kontakt if rad.kontakt else ""  # a notice to an employee names nobody to ask
