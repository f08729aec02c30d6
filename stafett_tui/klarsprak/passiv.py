"""Finds passives on -s, and says the active form."""

import re
from collections.abc import Iterator

from stafett_tui.klarsprak.funn import Bytte, Funn
from stafett_tui.klarsprak.regelsett import Regelsett

REGEL = "passiv"
ORD = re.compile(r"[^\W\d_]+")
PAA_ERE = re.compile(r"\w{3,}eres$")
MODALE = frozenset("skal skulle kan kunne må måtte bør burde vil ville".split())
MELLOM = frozenset("ikke også alltid da så nå bare aldri helst".split())
"""words that may stand between the auxiliary, or «det», and the verb"""
FOLK = frozenset("vi dere de alle begge".split())
TALL = frozenset("to tre fire fem".split())
SAMMEN = frozenset("om åt at ad".split())
"""after «hjelpes» they say that each helps the other: «mor og far hjelpes om det»"""
LANGT_VERB = 5
"""letters of a verb that is known after whatever prefix; a shorter one only after a known prefix"""
PARTIKLER = frozenset("opp ut inn ned fram frem hjem tilbake sammen gjennom fast bort".split())
"""words after a verb that belong to it: «følge opp»"""
AGENT = re.compile(
    r"(?<!ut )(?<!inn )(?<!ned )\bav ((?:[^\W\d_]+)(?: (?:og )?[^\W\d_]+){0,2}?)(?=[ ]*(?:[.,;!?]|$))"
)
PREPOSISJON = re.compile(r" (?:i|på|ved|for|til|med|fra|før|etter|hver|når|om|under|hos|slik|som)\b.*")
"""where the one who does it ends: «av læreren i mai»"""


def finn(setning: str, regler: Regelsett) -> Iterator[Funn]:
    """The passives of a sentence."""
    ordene = list(ORD.finditer(setning))
    smaa = [o[0].lower() for o in ordene]
    for nr in range(len(ordene)):
        if smaa[nr].endswith("s") and _er_passiv(ordene, smaa, nr, regler):
            yield _funn(setning, ordene, smaa, nr, regler)


def _er_passiv(ordene: list[re.Match[str]], smaa: list[str], nr: int, regler: Regelsett) -> bool:
    ord_ = smaa[nr]
    if ord_ in regler.gjensidig and _er_gjensidig(smaa, nr):
        return False
    if ord_ in regler.unntak or (nr > 0 and ordene[nr][0][0].isupper()):
        return False
    if ord_ == "gås" and nr > 0 and smaa[nr - 1] in {"en", "ei"}:
        return False
    if PAA_ERE.fullmatch(ord_) or _kjent(ord_[:-1], regler):
        return True
    return ord_.endswith("es") and len(ord_) > LANGT_VERB and nr > 0 and _mellom_som_verb(smaa, nr)


def _er_gjensidig(smaa: list[str], nr: int) -> bool:
    """Whether the sentence says that two or more do it to each other: «mor og far snakkes», «de skal treffes»."""
    etter = smaa[nr + 1 : nr + 4]
    if etter[:1] == ["av"] and etter != ["av", "og", "til"]:
        return False
    if FOLK & {smaa[max(nr - 1, 0)], *etter[:1]}:
        return True
    if smaa[nr] == "hjelpes" and not SAMMEN & set(etter[:1]):
        return False
    her = nr - 1
    while her >= 0 and smaa[her] in MODALE | MELLOM | TALL:
        her -= 1
    return her >= 0 and (smaa[her] in FOLK or smaa[her] == "å" or (her >= 2 and smaa[her - 1] == "og"))


def _mellom_som_verb(smaa: list[str], nr: int) -> bool:
    """Whether an unknown word stands where only a verb does: «skal …», «det … av»."""
    neste = smaa[nr + 1] if nr + 1 < len(smaa) else ""
    if smaa[nr - 1] in MODALE:
        return True
    return not smaa[nr].endswith("nes") and (smaa[nr - 1] == "det" or neste == "av")


def _kjent(grunnform: str, regler: Regelsett) -> bool:
    """Whether it is a known verb, alone or after a prefix."""
    if grunnform in regler.verb:
        return True
    for deling in range(1, len(grunnform) - 1):
        verb = grunnform[deling:]
        if verb in regler.verb and (
            grunnform[:deling] in regler.forledd or len(verb) >= LANGT_VERB or verb == "føre"
        ):
            return True
    return False


def _funn(setning: str, ordene: list[re.Match[str]], smaa: list[str], nr: int, regler: Regelsett) -> Funn:
    ord_ = ordene[nr]
    hjelpeverb = _foran(smaa, nr, MODALE)
    hjelp = f"{smaa[hjelpeverb]} " if hjelpeverb is not None else ""
    det = _foran(smaa, hjelpeverb if hjelpeverb is not None else nr, frozenset({"det"}))
    som_infinitiv = hjelpeverb is not None or (det is not None and _foran(smaa, det, MODALE) is not None)
    grunnform = "se" if smaa[nr] == "sees" else smaa[nr][:-1]
    aktiv = grunnform if som_infinitiv else presens(grunnform, regler)
    hvorfor = regler.tekst(REGEL, "hvorfor")
    if det is not None:
        fra = ordene[det]
        resten = setning[fra.end() : ord_.start()]
        tekst = f"{'Vi' if fra[0][0].isupper() else 'vi'}{resten}{aktiv}"
        return Funn(
            *(ord_.start(), ord_.end(), REGEL, tekst, hvorfor),
            Bytte(fra.start(), ord_.end(), tekst),
        )
    hvem = AGENT.search(setning, ord_.end())
    partikkel = f" {smaa[nr + 1]}" if nr + 1 < len(smaa) and smaa[nr + 1] in PARTIKLER else ""
    subjekt = PREPOSISJON.sub("", hvem[1]) if hvem is not None else "læreren, mor eller vi"
    return Funn(ord_.start(), ord_.end(), REGEL, f"{subjekt} {hjelp}{aktiv}{partikkel} …", hvorfor)


def presens(grunnform: str, regler: Regelsett) -> str:
    """The active present tense: «følger», «tar», «gjør»."""
    for verb, form in regler.presens.items():
        if grunnform == verb or (grunnform.endswith(verb) and grunnform[: -len(verb)] in regler.forledd):
            return grunnform[: -len(verb)] + form
    return f"{grunnform}r"


def _foran(smaa: list[str], nr: int, blant: frozenset[str]) -> int | None:
    """Where one of these words stands right before, small words between left out."""
    her = nr - 1
    while her >= 0 and smaa[her] in MELLOM:
        her -= 1
    return her if her >= 0 and smaa[her] in blant else None
