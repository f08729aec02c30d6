"""The mail server, filled in by the kommuneadministrator (SPEC 6.2)."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from textual.widget import Widget

from data.koder import Sikring
from screens.felles.felt import Felt, Linjefelt, Passordfelt, Valg, Valgliste
from screens.felles.skjema import ModalSkjema
from screens.felles.tekstvern import Tekst
from screens.kladdport import OktKladd
from screens.skjemadeler import Feltrad, med_verdi
from stafett_tui.avslag import Kvittering
from stafett_tui.okt import Okt
from stafett_tui.post.oppsett import lagre_oppsett
from stafett_tui.postvisninger import Postskjema
from stafett_tui.sprak.tekst import T

SIKRING = {
    Sikring.STARTTLS: (T("STARTTLS"), T("vanligst, oftest port 587")),
    Sikring.TLS: (T("TLS fra begynnelsen"), T("oftest port 465")),
    Sikring.INGEN: (T("Ingen"), T("bare for en tjener på denne maskinen")),
}


class PostoppsettSkjema(ModalSkjema[Kvittering]):
    """Closes with the receipt, or None. The password is never shown and stands in no draft."""

    TITTEL = T("E-posttjener")
    HJELP = (
        T("Den som driver e-posten i kommunen, vet hva som skal stå her. Linjen til tjeneren er alltid sikret."),
        T("Passordet legges i nøkkelringen på denne maskinen, for den brukeren som er logget inn på maskinen. "
          "Kan den ikke brukes, spør Stafett om passordet når e-post sendes."),
        T("Avsenderen er kontorets adresse. Den bør ikke tilhøre én person."),
    )  # fmt: skip
    DEFAULT_CSS = """
    PostoppsettSkjema Feltrad > .kort { width: 12; }
    """

    def __init__(self, okt: Okt, skjema: Postskjema | None) -> None:
        super().__init__(OktKladd(okt, "postoppsett"))
        self.okt = okt
        self.skjema = skjema

    def felt(self) -> Iterator[Widget]:
        s = self.skjema or Postskjema("", 587, Sikring.STARTTLS, "", "")
        with Feltrad():
            yield Felt(
                T("Tjener"),
                med_verdi(Linjefelt("tjener", maks=253, plassholder=T("smtp.kommune.no")), s.tjener),
            )
            port = Felt(
                T("Port"),
                med_verdi(Linjefelt("port", bare="0123456789"), "" if s.port is None else f"{s.port}"),
            )
            port.add_class("kort")
            yield port
        yield Felt(
            T("Sikring"),
            Valgliste("sikring", [Valg(k, navn, om) for k, (navn, om) in SIKRING.items()], verdi=s.sikring),
        )
        with Feltrad():
            yield Felt(
                T("Brukernavn"),
                med_verdi(Linjefelt("bruker", maks=254), s.bruker),
                hjelp=T("Tomt når tjeneren ikke krever det."),
            )
            yield Felt(
                T("Passord"),
                Passordfelt("passord"),
                hjelp=T("Tomt felt endrer ikke passordet.") if self.skjema else None,
            )
        yield Felt(
            T("Avsender"),
            med_verdi(Linjefelt("avsender", maks=254, plassholder=T("stafett@kommune.no")), s.avsender),
            hjelp=T("Adressen e-posten kommer fra. Svar går hit."),
        )
        if self.okt.oving:
            yield Tekst(
                T("Fra en øvingsbase sendes e-post bare til en tjener på denne maskinen (127.0.0.1)."),
                classes="stripe-info",
            )

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        port: str = verdier["port"]
        skjema = Postskjema(
            verdier["tjener"],
            int(port) if port.isdecimal() and len(port) <= 5 else None,
            verdier["sikring"],
            verdier["bruker"],
            verdier["avsender"],
        )
        return partial(lagre_oppsett, self.okt, skjema, verdier["passord"])
