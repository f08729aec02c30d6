"""Asks for the mail server's password, when the keyring of this machine does not have it."""

from collections.abc import Callable, Iterator
from typing import Any

from textual.widget import Widget

from screens.felles.felt import Felt, Passordfelt
from screens.felles.skjema import ModalSkjema
from screens.felles.tekstvern import Tekst
from stafett_tui.avslag import Avslag
from stafett_tui.sprak.tekst import T


class Postpassord(ModalSkjema[str]):
    """Closes with the password, or None. It is kept in no draft."""

    TITTEL = T("Passordet til e-posttjeneren")
    LAGRE_TEKST = T("Send")
    UNDERTITTEL = T("Ctrl+S sender · Esc avbryter")
    HJELP = (
        T("Passordet er e-posttjenerens, ikke ditt eget. Spør administratoren om det."),
        T("Stafett husker det til du logger ut. Det blir ikke lagret på maskinen."),
    )

    def felt(self) -> Iterator[Widget]:
        yield Tekst(
            T("Stafett finner ikke passordet i nøkkelringen på denne maskinen. Det huskes til du logger ut."),
            classes="avsnitt",
        )
        yield Felt(T("Passord"), Passordfelt("postpassord"))

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        passord: str = verdier["postpassord"]
        if passord:
            return lambda: passord
        return lambda: Avslag.i_felt("post.passord_mangler", "postpassord", T("Skriv passordet."))
