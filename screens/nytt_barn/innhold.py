"""What the form of a new child holds, as the use case takes it, and its files read from the disk."""

from dataclasses import replace
from typing import Any

from screens.barnefelt import BILDEFELT
from screens.samtykkefelt import FILFELT, samtykke_av
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.barneskjema import NyForesatt, NyttBarn
from stafett_tui.handlinger.nytt_barn import opprett_logg
from stafett_tui.handlinger.vedlegg import BILDE, SAMTYKKESKJEMA, les_fil
from stafett_tui.okt import Okt

FILER = (BILDEFELT, FILFELT)
"""fields with a path; never kept, since a file name may hold a name"""
_LIKE = (
    "nummer",
    "nummer_grunn",
    "fornavn",
    "etternavn",
    "fodt",
    "bor_med",
    "adresse",
    "postnummer",
    "poststed",
    "mobil",
    "skole",
    "epost",
    "malform",
    "sperret_adresse",
    "niva",
)


def barn_av(verdier: dict[str, Any], foresatte: tuple[NyForesatt, ...]) -> NyttBarn:
    """The registration, without its files."""
    return NyttBarn(
        **{navn: verdier[navn] for navn in _LIKE},
        foresatte=foresatte,
        samtykke=samtykke_av(verdier, len(foresatte)),
    )


def opprett(okt: Okt, skjema: NyttBarn, bildesti: str, samtykkesti: str) -> Kvittering | Avslag:
    """Reads the files and creates the log. Blocks."""
    bilde = les_fil(BILDEFELT, bildesti, BILDE)
    pdf = les_fil(FILFELT, samtykkesti, SAMTYKKESKJEMA)
    feil = tuple(f for svar in (bilde, pdf) if isinstance(svar, Avslag) for f in svar.feil)
    if isinstance(bilde, Avslag) or isinstance(pdf, Avslag):
        return Avslag.av_feil("nytt_barn.fil", feil)
    return opprett_logg(okt, replace(skjema, bilde=bilde, samtykke=replace(skjema.samtykke, skjema=pdf)))
