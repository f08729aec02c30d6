"""What is thought out under some concerns: maps of maintaining factors, staircases and a unit's own templates.

Written as guide B recommends: what one sees, not what one thinks is the reason; steps so small that each can be
managed. The child is ``{navn}``, and ``{han}``, ``{ham}``, ``{Han}`` after the sex; in a template ``{barnet}``.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from data.koder import Arena, Endring, Faktorslag, Malslag, Tiltakstype
from stafett_tui.oving.folk import BHG_1, SKOLE_1


@dataclass(frozen=True, slots=True)
class Faktortekst:
    """One factor. ``hvem`` is whose tiltak answers it, by the plan's key (see ``Tiltakplan``); empty for none."""

    slag: Faktorslag
    tekst: str
    arena: Arena
    endring: Endring
    hvem: str = ""


@dataclass(frozen=True, slots=True)
class Trinntekst:
    """One step. One that is evaluated says whose tiltak it was, by the plan's key, and how it went."""

    type: Tiltakstype
    tekst: str
    hvem: str = ""
    gikk: str = ""


@dataclass(frozen=True, slots=True)
class Opplegg:
    """What is thought out under one concern."""

    faktorer: tuple[Faktortekst, ...] = ()
    trinn: tuple[Trinntekst, ...] = ()


@dataclass(frozen=True, slots=True)
class Maltekst:
    """A template that a unit has saved."""

    enhet: str
    hvem: str
    """who saved it"""
    slag: Malslag
    type: Tiltakstype | None
    tekst: str


_F, _A, _E, _T = Faktorslag, Arena, Endring, Tiltakstype

LESING, LEKSER, SKOLEPORTEN = "lesing", "lekser", "skoleporten"
OPPLEGG: Mapping[str, Opplegg] = {
    LESING: Opplegg(
        faktorer=(
            Faktortekst(
                _F.STRUKTUR,
                "Lesestunden kommer rett etter gymtimen, når det er mye uro i klasserommet.",
                _A.TJENESTEN,
                _E.STOR,
            ),
            Faktortekst(
                _F.FAGLIG,
                "Teksten er ny og lang hver gang. I kjente tekster retter {navn} seg selv.",
                _A.TJENESTEN,
                _E.STOR,
                "jorunn",
            ),
            Faktortekst(
                _F.HJEM,
                "Skolen og hjemmet retter på hver sin måte: vi venter, hjemme sier de ordet med en gang.",
                _A.HJEMMET,
                _E.STOR,
                "foresatt",
            ),
            Faktortekst(
                _F.RELASJON,
                "{navn} leser lengst sammen med Gunnvor, som sitter ved siden av.",
                _A.TJENESTEN,
                _E.NOE,
                "gunnvor",
            ),
            Faktortekst(
                _F.MESTRING,
                "Når ordet er langt, gjetter {navn} og leser fort videre, så ingen skal merke det.",
                _A.BARNET,
                _E.NOE,
            ),
            Faktortekst(_F.FYSISKE, "Synet er ikke undersøkt siden skolestart.", _A.NAERMILJO, _E.NOE),
            Faktortekst(
                _F.STEMME,
                "{navn} sier: «Jeg leser best når jeg har valgt boka selv.»",
                _A.BARNET,
                _E.STOR,
                "barnet",
            ),
            Faktortekst(
                _F.SOSIALE, "Familien flyttet i fjor, og {navn} byttet skole.", _A.NAERMILJO, _E.LITEN
            ),
        ),
        trinn=(
            Trinntekst(
                _T.INDIVIDUELL,
                "{navn} leser en kjent tekst høyt for én voksen.",
                "gunnvor",
                "{navn} leste hele teksten fem dager på rad og ville fortsette.",
            ),
            Trinntekst(_T.TRENING, "{navn} leser en kjent tekst høyt for en medelev {han} velger selv."),
            Trinntekst(_T.GRUPPE, "{navn} leser en kjent tekst høyt i en gruppe på fire."),
            Trinntekst(_T.TETT, "{navn} leser noen linjer høyt i klassen, fra en tekst {han} har øvd på."),
        ),
    ),
    LEKSER: Opplegg(
        faktorer=(
            Faktortekst(
                _F.STRUKTUR,
                "Ukeplanen ligger på nettet, og {navn} får den ikke med på papir.",
                _A.TJENESTEN,
                _E.STOR,
            ),
            Faktortekst(
                _F.VENNSKAP,
                "De andre i leksegruppen er yngre, og {navn} sitter alene der.",
                _A.TJENESTEN,
                _E.NOE,
                "oddvar",
            ),
            Faktortekst(
                _F.HJEM,
                "Småsøsknene leker på kjøkkenet når {navn} skal gjøre lekser.",
                _A.HJEMMET,
                _E.STOR,
                "begge",
            ),
            Faktortekst(
                _F.VIRKELIGHET,
                "{navn} sier at det ikke hjelper å prøve, for det blir feil likevel.",
                _A.BARNET,
                _E.NOE,
            ),
        )
    ),
    SKOLEPORTEN: Opplegg(
        trinn=(
            Trinntekst(
                _T.TRENING,
                "{navn} går inn skoleporten med en forelder som blir til klokka ringer.",
                "barnet",
                "{navn} sa ha det selv etter fire dager.",
            ),
            Trinntekst(_T.TETT, "{navn} går inn skoleporten med en forelder som går med en gang."),
            Trinntekst(
                _T.TRENING, "{navn} går inn skoleporten med en medelev, og forelderen står ved gjerdet."
            ),
            Trinntekst(_T.TRENING, "{navn} går inn skoleporten uten en forelder."),
        )
    ),
}
"""by the key that a ``Sakplan`` names"""

MALER = (
    Maltekst(
        SKOLE_1,
        "jorunn",
        Malslag.TILTAK,
        _T.TETT,
        "Kontaktlæreren møter {barnet} ved skoleporten klokka kvart over åtte og går sammen inn til plassen.",
    ),
    Maltekst(
        SKOLE_1,
        "torkel",
        Malslag.TILTAK,
        _T.GRUPPE,
        "Lesegruppe på biblioteket mandag og onsdag i andre time, med {barnet} og to til.",
    ),
    Maltekst(
        SKOLE_1,
        "jorunn",
        Malslag.MAAL,
        None,
        "{barnet} pakker sekken sammen med en voksen i siste time hver dag, etter lista på innsiden av lokket.",
    ),
    Maltekst(
        BHG_1,
        "vigdis",
        Malslag.TILTAK,
        _T.TRENING,
        "{barnet} øver på å kle på seg yttertøyet i garderoben før de andre kommer, med bilder på knaggen.",
    ),
)
