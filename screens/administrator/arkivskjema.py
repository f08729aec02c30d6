"""What the archive calls things, for one kind of unit (SPEC 10.2)."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

from textual.widget import Widget

from screens.felles.felt import Felt, Feltendret, Linjefelt, Valg, Valgliste
from screens.felles.skjema import ModalSkjema
from screens.kladdport import OktKladd
from screens.skjemadeler import med_verdi
from stafett_tui.arkivvisninger import GRUPPENAVN, SKOLE, Arkivvalg
from stafett_tui.avslag import Kvittering
from stafett_tui.handlinger.arkivoppsett import sett_arkivoppsett
from stafett_tui.okt import Okt
from stafett_tui.sprak.tekst import T

GRUPPE = "gruppe"
_FELT = ("mappetittel", "kode", "kodenavn", "hjemmel", "fagsystem")


class ArkivSkjema(ModalSkjema[Kvittering]):
    """Closes with the receipt, or None."""

    TITTEL = T("Arkivets navn og koder")
    HJELP = (
        T("Spør arkivet i kommunen hva de bruker. Det står i meldingen som legges ved hver arkivkopi."),
        T("I mappens tittel skriver du {navn} og {fodt} der barnets navn og fødselsdato skal stå."),
        T("Tilgangskoden sier hvem som kan se dokumentet, for eksempel E for elev."),
    )

    def __init__(self, okt: Okt, oppsett: Mapping[str, Arkivvalg]) -> None:
        super().__init__(OktKladd(okt, "arkivoppsett"))
        self.okt, self.oppsett = okt, oppsett

    def felt(self) -> Iterator[Widget]:
        v = self.oppsett[SKOLE]
        grupper = [Valg(g, navn) for g, navn in GRUPPENAVN.items()]
        yield Felt(T("Gjelder kopier fra"), Valgliste(GRUPPE, grupper, verdi=SKOLE))
        yield Felt(
            T("Mappens tittel"),
            med_verdi(Linjefelt("mappetittel", maks=120), v.mappetittel),
            hjelp=T("{navn} og {fodt} blir barnets navn og fødselsdato."),
        )
        yield Felt(T("Tilgangskode"), med_verdi(Linjefelt("kode", maks=20), v.kode))
        yield Felt(T("Kodens navn"), med_verdi(Linjefelt("kodenavn", maks=60), v.kodenavn))
        yield Felt(T("Hjemmel"), med_verdi(Linjefelt("hjemmel", maks=120), v.hjemmel))
        yield Felt(T("Navnet på fagsystemet"), med_verdi(Linjefelt("fagsystem", maks=60), v.fagsystem))

    def on_feltendret(self, hendelse: Feltendret) -> None:
        """Another kind of unit: what is set for it."""
        if hendelse.navn != GRUPPE:
            return
        valg = self.oppsett[str(self.verdier()[GRUPPE])]
        for navn in _FELT:
            felt = self.finn(navn)
            assert felt is not None
            felt.inndata.verdi = getattr(valg, navn)

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        valg = Arkivvalg(**{navn: verdier[navn] for navn in _FELT})
        return partial(sett_arkivoppsett, self.okt, str(verdier[GRUPPE]), valg)
