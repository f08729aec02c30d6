"""The empty consent form, to be read, signed by hand and uploaded again (SPEC 4.4). It names no child."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.platypus import KeepTogether, Spacer, TableStyle

from data.koder import Malform
from data.maskert import Maskert
from stafett_tui.utskrift.deler import overskrift, tabell
from stafett_tui.utskrift.grunnlag import (
    DEMPET,
    PETROL,
    Flytdel,
    Opplysninger,
    Side,
    avsnitt,
    flyt_pdf,
    skrift,
    stil,
)

_MARG = 22.0
_RUTE = "☐"


@dataclass(frozen=True, slots=True)
class Skjematekst:
    """The words of the form."""

    tittel: str
    hva: str
    hvorfor: tuple[str, ...]
    rettigheter: tuple[str, ...]
    varighet: str
    barnet: str
    tjenester: str
    kryss: tuple[str, str]
    underskrift: str
    barnets_underskrift: str
    felt: tuple[str, str, str]
    spor: str


TEKSTER: Mapping[Malform, Skjematekst] = {
    Malform.BOKMAAL: Skjematekst(
        tittel="Samtykke til stafettlogg",
        hva=(
            "En stafettlogg er en felles plan for barnet ditt. Der står det vi er særlig oppmerksomme på, "
            "målene vi har blitt enige om, hvem som gjør hva, og hvordan det går."
        ),
        hvorfor=(
            "Med en stafettlogg slipper du å fortelle det samme flere ganger, og ingen trenger å lure på "
            "hvem som har ansvaret. Én person, stafettholderen, samordner og skriver loggen.",
            "Bare de som har en oppgave i loggen, og de dere blir enige om, kan lese den. "
            "Alle som leser den, blir skrevet opp.",
        ),
        rettigheter=(
            "Du bestemmer selv om du vil si ja, og det får ingen følger for hjelpen barnet har rett til om du "
            "sier nei.",
            "Du kan når som helst trekke samtykket. Da stanser delingen med en gang.",
            "Du kan få se alt som står i loggen om barnet, og hvem som har lest den. Er noe feil, skal det rettes.",
        ),
        varighet="Samtykket gjelder i 24 måneder fra datoen nedenfor. Etter det spør vi deg på nytt.",
        barnet=(
            "Barn får informasjon fra de er %(informeres)d år, og sier selv ja eller nei sammen med de foresatte "
            "fra de er %(signerer)d. Fra %(alene)d år bestemmer de selv."
        ),
        tjenester="Tjenester som kan dele opplysninger om barnet i stafettloggen:",
        kryss=(
            "Jeg har fått vite hva stafettloggen skal brukes til, og hvordan opplysningene blir tatt vare på.",
            "Jeg samtykker til at tjenestene som står her, deler opplysninger om barnet i stafettloggen.",
        ),
        underskrift="Foresatte med foreldreansvar",
        barnets_underskrift="Barnet",
        felt=("Navn", "Dato", "Underskrift"),
        spor="Lurer du på noe? Spør %(hvem)s, %(enhet)s. %(kontakt)s",
    ),
    Malform.NYNORSK: Skjematekst(
        tittel="Samtykke til stafettlogg",
        hva=(
            "Ein stafettlogg er ein felles plan for barnet ditt. Der står det vi er særleg merksame på, "
            "måla vi har vorte samde om, kven som gjer kva, og korleis det går."
        ),
        hvorfor=(
            "Med ein stafettlogg slepp du å fortelje det same fleire gonger, og ingen treng å lure på "
            "kven som har ansvaret. Éin person, stafetthaldaren, samordnar og skriv loggen.",
            "Berre dei som har ei oppgåve i loggen, og dei de vert samde om, kan lese han. "
            "Alle som les han, vert skrivne opp.",
        ),
        rettigheter=(
            "Du avgjer sjølv om du vil seie ja, og det får ingen følgjer for hjelpa barnet har rett på om du "
            "seier nei.",
            "Du kan når som helst trekkje samtykket. Då stansar delinga med ein gong.",
            "Du kan få sjå alt som står i loggen om barnet, og kven som har lese han. Er noko feil, skal det rettast.",
        ),
        varighet="Samtykket gjeld i 24 månader frå datoen nedanfor. Etter det spør vi deg på nytt.",
        barnet=(
            "Barn får informasjon frå dei er %(informeres)d år, og seier sjølve ja eller nei saman med dei føresette "
            "frå dei er %(signerer)d. Frå %(alene)d år avgjer dei sjølve."
        ),
        tjenester="Tenester som kan dele opplysningar om barnet i stafettloggen:",
        kryss=(
            "Eg har fått vite kva stafettloggen skal brukast til, og korleis opplysningane vert tekne vare på.",
            "Eg samtykkjer til at tenestene som står her, deler opplysningar om barnet i stafettloggen.",
        ),
        underskrift="Føresette med foreldreansvar",
        barnets_underskrift="Barnet",
        felt=("Namn", "Dato", "Underskrift"),
        spor="Lurer du på noko? Spør %(hvem)s, %(enhet)s. %(kontakt)s",
    ),
}


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Samtykkeskjema(Maskert):
    """Who hands the form out, and to whom one turns."""

    kommune: str
    enhet: str
    skrevet_av: str
    kontakt: str
    aldre: tuple[int, int, int]
    """from which a child is informed, signs too, and signs alone"""
    malform: Malform
    naa: datetime


def lag_samtykkeskjema(skjema: Samtykkeskjema) -> bytes:
    """The form, one or two pages."""
    ord_ = TEKSTER[skjema.malform]
    side = Side(A4, (_MARG, 20.0, _MARG, 18.0), lambda _: None)
    om = Opplysninger(ord_.tittel, skjema.malform, skjema.naa, forfatter=skjema.kommune)
    return flyt_pdf(om, side, _innhold(skjema, ord_))


def _innhold(skjema: Samtykkeskjema, ord_: Skjematekst) -> list[Flytdel]:
    vanlig, kryss = stil(10, spaceAfter=5), stil(10, spaceAfter=5, leftIndent=16, firstLineIndent=-16)
    barnet = ord_.barnet % dict(zip(("informeres", "signerer", "alene"), skjema.aldre, strict=True))
    spor = ord_.spor % {"hvem": skjema.skrevet_av, "enhet": skjema.enhet, "kontakt": skjema.kontakt}
    return [
        avsnitt(f"{skjema.kommune} · {skjema.enhet}", stil(9.5, textColor=DEMPET, spaceAfter=6)),
        overskrift(ord_.tittel, stil(19, fet=True, textColor=PETROL, spaceAfter=8), 1),
        avsnitt(ord_.hva, vanlig),
        *(avsnitt(t, vanlig) for t in (*ord_.hvorfor, *ord_.rettigheter, barnet, ord_.varighet)),
        Spacer(0, 2 * mm),
        avsnitt(ord_.tjenester, stil(10, fet=True)),
        _linjer(3),
        Spacer(0, 3 * mm),
        *(avsnitt(f"{_RUTE} {t}", kryss) for t in ord_.kryss),
        KeepTogether(
            [
                *_underskrifter(ord_.underskrift, ord_.felt, 2),
                *_underskrifter(ord_.barnets_underskrift, ord_.felt, 1),
            ]
        ),
        Spacer(0, 5 * mm),
        avsnitt(spor.strip(), stil(9.5, textColor=DEMPET)),
    ]


def _linjer(antall: int) -> Flytdel:
    """Room to write by hand."""
    rader = [[avsnitt("", stil(10))] for _ in range(antall)]
    return tabell(rader, [165 * mm], _strek(9), hoderader=0)


def _underskrifter(hvem: str, felt: Sequence[str], antall: int) -> list[Flytdel]:
    hode = [[avsnitt(f, stil(8.5, textColor=DEMPET)) for f in felt]]
    tomme = [[avsnitt("", stil(10)) for _ in felt] for _ in range(antall)]
    return [
        overskrift(hvem, stil(11, fet=True, spaceBefore=8, spaceAfter=2), 2),
        tabell([*hode, *tomme], [66 * mm, 29 * mm, 70 * mm], _strek(12, fra=1)),
    ]


def _strek(millimeter: float, fra: int = 0) -> TableStyle:
    """A line under each row, with room above it for a pen."""
    return TableStyle(
        [
            ("FONT", (0, 0), (-1, -1), skrift()),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("TOPPADDING", (0, fra), (-1, -1), millimeter * float(mm)),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 1),
            ("LINEBELOW", (0, fra), (-1, -1), 0.6, DEMPET),
        ]
    )
