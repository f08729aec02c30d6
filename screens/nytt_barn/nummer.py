"""The number comes first: one field, and what the search found in words (SPEC 4.1, 4.3)."""

from textual.message import Message

from screens.felles.bekreft import Bekreft, Svar
from screens.felles.felt import Linjefelt
from stafett_tui.handlinger.nytt_barn import Nummersok
from stafett_tui.regler.identitetsnummer import Identitetsnummer
from stafett_tui.sprak.datotekst import Datotekst, lang_med_aar
from stafett_tui.sprak.merkelapper import NUMMERTYPE
from stafett_tui.sprak.tekst import T


class Nummerfelt(Linjefelt):
    """The field for the number. Enter searches."""

    class Sok(Message):
        """The user asks for a search."""

    def __init__(self) -> None:
        super().__init__("nummer", plassholder=T("11 siffer, eller 12 for DUF-nummer"))

    def tast(self, tast: str) -> bool:
        if tast == "enter":
            self.post_message(self.Sok())
            return True
        return super().tast(tast)


def sporsmal_om(funnet: Nummersok) -> Bekreft | None:
    """What must be decided before the form opens, or None. Answers: ``apne``, ``kladd``, ``koble``, ``ny``."""
    if funnet.apen_logg_id is not None:
        return Bekreft(
            T("Du har allerede en logg"),
            T("Du er stafettholder eller aktør i en logg på dette nummeret. Et barn har én aktiv logg."),
            [Svar("apne", T("Åpne loggen")), Svar("tilbake", T("Tilbake til nummeret"))],
        )
    if funnet.kladd_id is not None:
        return Bekreft(
            T("Du har en kladd"),
            T("Du har begynt å registrere dette nummeret før. Fortsett der du slapp, eller begynn på nytt."),
            [Svar("kladd", T("Fortsett på kladden")), Svar("ny", T("Begynn på nytt"))],
        )
    if funnet.passiv_logg_id is not None:
        return Bekreft(
            T("Du har en passiv logg"),
            T(
                "En passiv logg hos deg har samme nummer. Kobler du den til, kan den tas med når den nye "
                "loggen arkiveres. Den åpnes ikke."
            ),
            [Svar("koble", T("Koble til den passive")), Svar("ny", T("Ikke koble"))],
        )
    return None


def om_nummeret(nummer: Identitetsnummer) -> T:
    """What the number is, in one line under the field."""
    slag = NUMMERTYPE[nummer.type]
    if nummer.fodt is None:
        tekst = T("%(slag)s. Nummeret sier ikke når barnet er født.", slag=slag)
    else:
        tekst = T("%(slag)s. Født %(dato)s.", slag=slag, dato=Datotekst(lang_med_aar, nummer.fodt))
    return T("TEST-nummer, %(hva)s", hva=tekst) if nummer.syntetisk else T("Dette er et %(hva)s", hva=tekst)
