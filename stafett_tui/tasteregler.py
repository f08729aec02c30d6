"""What a file of one's own keys may say: commands that exist, keys that can be given, no key twice in one place.

The commands, their keys and the places where they work stand in ``hjelp/kommandoer.json``, and what the pages are called
in ``hjelp/sider.json``, both made from the screens by
``make taster`` and held to them by a test: it is read without loading a single screen.
"""

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from data.lettklasse import dataclass
from stafett_tui.sprak.tekst import T

HJELP = Path(__file__).parent / "hjelp"
FASTE = frozenset({"tilbake"})
"""commands that keep their keys: the way out is always the same"""
NAVN = {
    "mellomrom": "space", "del": "delete", "hjem": "home", "slutt": "end", "pgdn": "pagedown", "pgup": "pageup",
    "opp": "up", "ned": "down", "venstre": "left", "høyre": "right", "↑": "up", "↓": "down", "←": "left",
    "→": "right", "?": "question_mark", "esc": "escape", "skift": "shift",
}  # fmt: skip
"""how keys are called in Norwegian, and in the help"""
_VIST = {kode: navn for navn, kode in NAVN.items() if navn not in ("↑", "↓", "←", "→")}
_LISTENE = frozenset(
    "enter tab shift+tab escape space backspace up down left right home end pageup pagedown delete".split()
)
"""keys that lists, fields and buttons need; only a command that has one from before may have it"""
_CTRL = frozenset("ctrl+" + b for b in "glnopqrst")
"""the rest of them are the fields', or come from the terminal as another key"""
_F = frozenset(f"f{n}" for n in (1, 2, 3, 4, 5, 6, 7, 8, 9, 12))
_TEGN = re.compile(r"[a-zæøå]")
_LINJE = re.compile(r"""^\s*["']?(?P<id>[\w.]+)["']?\s*=""")
_TOMLSTED = re.compile(r"line (\d+)")


@dataclass(frozen=True, slots=True)
class Kjent:
    """One command of the program, with its standard keys."""

    id: str
    tast: str
    tekst: str
    hjelp: str
    prioritet: bool
    steder: tuple[str, ...]
    """the pages that have it; it is unique among what else they have"""

    @property
    def taster(self) -> list[str]:
        return [t for t in self.tast.split(",") if t]


@dataclass(frozen=True, slots=True)
class Tastefeil:
    """Why the file cannot be used; the sentence names the line."""

    linje: int
    setning: T


@cache
def kjente() -> Mapping[str, Kjent]:
    """All commands by id."""
    rader = json.loads((HJELP / "kommandoer.json").read_text("utf-8"))
    return {r["id"]: Kjent(**{**r, "steder": tuple(r["steder"])}) for r in rader}


@cache
def sider() -> Mapping[str, T]:
    """What each page is called, by its place."""
    titler = json.loads((HJELP / "sider.json").read_text("utf-8"))
    return {sted: T.lest(tittel) for sted, tittel in titler.items()}


def les_fil(fil: Path) -> dict[str, str] | Tastefeil:
    """The user's keys by command, or the first fault."""
    try:
        return les(fil.read_text("utf-8"))
    except (OSError, UnicodeDecodeError):
        return Tastefeil(0, T("Filen %(fil)s kan ikke leses som tekst.", fil=fil))


def les(tekst: str) -> dict[str, str] | Tastefeil:
    """The same of a text."""
    try:
        innhold = dict(_flat(tomllib.loads(tekst)))
    except (ValueError, RecursionError) as feil:  # also a number too long, and what nobody nests so deep
        sted = _TOMLSTED.search(str(feil))
        linje = int(sted[1]) if sted else max(len(tekst.splitlines()), 1)
        return Tastefeil(
            linje,
            T('Linje %(linje)d kan ikke leses. Skriv slik: "logg.evaluer" = "w"', linje=linje),
        )
    linjer = {m["id"]: nr for nr, rad in enumerate(tekst.splitlines(), 1) if (m := _LINJE.match(rad))}
    egne: dict[str, str] = {}
    for kommando_id, verdi in innhold.items():
        linje = linjer.get(kommando_id, 1)
        svar = _tast(kommando_id, verdi, linje)
        if isinstance(svar, Tastefeil):
            return svar
        egne[kommando_id] = svar
    return next(_dobbelt(egne, linjer), None) or egne


def _flat(tabell: Mapping[str, object], foran: str = "") -> Iterator[tuple[str, object]]:
    """A key with dots that is not in quotation marks is a table to TOML, and the same to us."""
    for navn, verdi in tabell.items():
        if isinstance(verdi, dict):
            yield from _flat(verdi, f"{foran}{navn}.")
        else:
            yield f"{foran}{navn}", verdi


def _tast(kommando_id: str, verdi: object, linje: int) -> str | Tastefeil:
    """The keys of one line, as the program calls them."""
    kjent = kjente().get(kommando_id)
    if kjent is None:
        return Tastefeil(
            linje,
            T(
                "Linje %(linje)d: det finnes ingen kommando som heter «%(id)s».",
                linje=linje,
                id=kommando_id,
            ),
        )
    if kommando_id in FASTE:
        return Tastefeil(
            linje,
            T("Linje %(linje)d: «%(id)s» kan ikke flyttes.", linje=linje, id=kommando_id),
        )
    skrevet = verdi if isinstance(verdi, list) else [verdi]
    if not skrevet or not all(isinstance(t, str) and t.strip() for t in skrevet):
        return Tastefeil(
            linje,
            T('Linje %(linje)d: skriv tasten i anførselstegn, for eksempel "w" eller "F6".', linje=linje),
        )
    taster = [tastekode(str(t)) for t in skrevet]
    for tast, vist in zip(taster, skrevet, strict=True):
        if (grunn := _ubrukelig(tast, kjent)) is not None:
            return Tastefeil(linje, T("Linje %(linje)d: %(grunn)s", linje=linje, grunn=_om(grunn, vist)))
    return ",".join(taster)


def _om(grunn: T, tast: object) -> T:
    return T("tasten «%(tast)s» %(grunn)s", tast=tast, grunn=grunn)


def tastekode(skrevet: str) -> str:
    """«Ctrl+G» → ctrl+g, «Mellomrom» → space, «?» → question_mark."""
    deler = [d.strip().casefold() for d in re.split(r"\+(?=.)", skrevet.strip())]
    return "+".join(NAVN.get(d, d) for d in deler)


def tastenavn(kode: str) -> str:
    """The other way: as it is called, and as it may be written in the file."""
    return "+".join(
        navn.upper() if len(navn) <= 2 else navn.capitalize()
        for navn in (_VIST.get(del_, del_) for del_ in kode.split("+"))
    )


def _ubrukelig(tast: str, kjent: Kjent) -> T | None:
    """Why this command cannot have this key."""
    bokstav = _TEGN.fullmatch(tast) is not None
    if tast in kjent.taster or tast in _CTRL or tast in _F or (bokstav and not kjent.prioritet):
        return None
    if bokstav:
        return T("er en bokstav, og kommandoen virker også mens du skriver. Bruk Ctrl eller en F-tast.")
    if tast in _LISTENE:
        return T("trengs til lister, felt og knapper.")
    if tast.isdigit():
        return T("bytter side.")
    return T("kan ikke brukes. Bruk en bokstav, F1 til F9, F12, eller Ctrl med en av g l n o p q r s t.")


def _dobbelt(egne: Mapping[str, str], linjer: Mapping[str, int]) -> Iterator[Tastefeil]:
    """Two commands with one key where both work, unless the program had it so: those are never open at once."""
    alle = kjente()
    for kommando_id, tast in egne.items():
        min_ = alle[kommando_id]
        for annen in alle.values():
            if annen.id == kommando_id or not _moter(min_, annen):
                continue
            felles = set(tast.split(",")) & set(egne.get(annen.id, annen.tast).split(",")) - {""}
            if felles and not set(min_.taster) & set(annen.taster):
                linje = linjer.get(kommando_id, 1)
                yield Tastefeil(
                    linje,
                    T(
                        "Linje %(linje)d: tasten «%(tast)s» brukes allerede til «%(navn)s» (%(id)s) samme sted.",
                        linje=linje,
                        tast=sorted(felles)[0],
                        navn=annen.tekst,
                        id=annen.id,
                    ),
                )


def _moter(en: Kjent, to: Kjent) -> bool:
    return bool(set(en.steder) & set(to.steder))
