"""Finds passives on -s, and nynorsk's on -ast, and says the active form."""

import re
from collections.abc import Iterator

from stafett_tui.klarsprak.funn import Bytte, Funn
from stafett_tui.klarsprak.regelsett import Regelsett

REGEL = "passiv"
ORD = re.compile(r"[^\W\d_]+")
PAA_ERE = re.compile(r"\w{3,}eres$")
MODALE = frozenset("skal skulle kan kunne må måtte bør burde vil ville".split())
MELLOM = frozenset("ikke ikkje også òg alltid da så nå bare aldri helst".split())
"""words that may stand between the auxiliary, or «det», and the verb"""
FOLK = frozenset("vi me dere de dei alle begge".split())
TALL = frozenset("to tre fire fem".split())
SAMMEN = frozenset("om åt at ad".split())
"""after «hjelpes» they say that each helps the other: «mor og far hjelpes om det»"""
LANGT_VERB = 5
"""letters of a verb that is known after whatever prefix; a shorter one only after a known prefix"""
PARTIKLER = frozenset("opp ut inn ned fram frem hjem tilbake sammen gjennom fast bort".split())
"""words after a verb that belong to it: «følge opp»"""
NYNORSK = "ast"
UVISST, UVISST_NN = "læreren, mor eller vi", "læraren, mor eller vi"
RETNING = frozenset("ut inn ned".split())
"""«tas ut av klasserommet»: where from, not who"""
INGEN = frozenset("å at og det dette seg hverandre".split())
"""what after «av» begins something else than the one who does it"""
MELLOMROM = re.compile(r"\s+|-")
LANGT_NAVN = 3
"""words before the person that is looked for, and of somebody who is not known to be one: «av andre grupper»"""


def finn(setning: str, regler: Regelsett) -> Iterator[Funn]:
    """The passives of a sentence."""
    ordene = list(ORD.finditer(setning))
    smaa = [o[0].lower() for o in ordene]
    for nr in range(len(ordene)):
        if (smaa[nr].endswith("s") and _er_passiv(ordene, smaa, nr, regler)) or _er_nynorsk(smaa, nr, regler):
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


def _er_nynorsk(smaa: list[str], nr: int, regler: Regelsett) -> bool:
    """Nynorsk has it after an auxiliary alone: «skal følgjast opp»."""
    return (
        smaa[nr].endswith(NYNORSK)
        and len(smaa[nr]) > LANGT_VERB
        and smaa[nr] not in regler.unntak
        and _foran(smaa, nr, MODALE) is not None
        and not (smaa[nr] in regler.gjensidig and _er_gjensidig(smaa, nr))
    )


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
    det = _foran(smaa, hjelpeverb if hjelpeverb is not None else nr, frozenset({"det"}))
    som_infinitiv = hjelpeverb is not None or (det is not None and _foran(smaa, det, MODALE) is not None)
    grunnform = _grunnform(smaa[nr])
    aktiv = grunnform if som_infinitiv else presens(grunnform, regler)
    hvorfor = regler.tekst(REGEL, "hvorfor")
    hvem, er_person = _hvem(setning, ordene, smaa, nr, regler)
    if det is not None and not er_person:  # «det settes av tid»
        fra = ordene[det]
        resten = setning[fra.end() : ord_.start()]
        tekst = f"{'Vi' if fra[0][0].isupper() else 'vi'}{resten}{aktiv}"
        return Funn(
            *(ord_.start(), ord_.end(), REGEL, tekst, hvorfor),
            Bytte(fra.start(), ord_.end(), tekst),
        )
    foran = smaa[hjelpeverb:nr] if hjelpeverb is not None else []
    slutt = nr + 1
    while slutt < len(smaa) and smaa[slutt] in PARTIKLER | MELLOM:
        slutt += 1
    tekst = " ".join([hvem, *foran, aktiv, *smaa[nr + 1 : slutt], "…"])
    return Funn(ord_.start(), ord_.end(), REGEL, tekst, hvorfor)


def _hvem(
    setning: str, ordene: list[re.Match[str]], smaa: list[str], nr: int, regler: Regelsett
) -> tuple[str, bool]:
    """Who does it, where the sentence tells: «av læreren»; and whether that is somebody who is known. Farther from the
    verb it must be: «i løpet av uka» and «effekten av tiltaket» do not tell."""
    uvisst = UVISST_NN if smaa[nr].endswith(NYNORSK) else UVISST
    slutt = _leddslutt(setning, ordene, nr)
    if "av" not in smaa[nr:slutt]:
        return uvisst, False
    av = smaa.index("av", nr, slutt)
    fra = av + 1
    til = next((i for i in range(fra, slutt) if smaa[i] in regler.preposisjoner), slutt)
    person = next(
        (i for i in range(fra, min(til, fra + LANGT_NAVN + 1)) if _er_person(ordene, i, til, regler)), None
    )
    if person is not None:
        siste = _siste_person(ordene, smaa, person, til, regler)
    elif 0 < til - fra <= LANGT_NAVN and all(o in (PARTIKLER | MELLOM) - RETNING for o in smaa[nr + 1 : av]):
        siste = til - 1
    else:
        return uvisst, False
    if smaa[fra] in INGEN:
        return uvisst, False
    return setning[ordene[fra].start() : ordene[siste].end()], person is not None


def _leddslutt(setning: str, ordene: list[re.Match[str]], nr: int) -> int:
    """The first word after a number or a punctuation mark."""
    her = nr + 1
    while her < len(ordene) and MELLOMROM.fullmatch(setning, ordene[her - 1].end(), ordene[her].start()):
        her += 1
    return her


def _er_person(ordene: list[re.Match[str]], nr: int, slutt: int, regler: Regelsett) -> bool:
    """Whether it is a name, or somebody who is known; not what is somebody's: «av Saras språk»."""
    ord_ = ordene[nr][0]
    navn = ord_[0].isupper() and (not ord_.endswith("s") or nr + 1 == slutt)
    return navn or regler.folk.fullmatch(ord_) is not None


def _siste_person(
    ordene: list[re.Match[str]], smaa: list[str], nr: int, slutt: int, regler: Regelsett
) -> int:
    """The last of them: «mor og Thea»."""
    siste = nr
    for her in range(nr + 1, slutt):
        if _er_person(ordene, her, slutt, regler):
            siste = her
        elif smaa[her] != "og":
            break
    return siste


def _grunnform(ord_: str) -> str:
    if ord_.endswith(NYNORSK):
        stamme = ord_.removesuffix(NYNORSK)
        return stamme if stamme.endswith(tuple("åøy")) else f"{stamme}e"
    return "se" if ord_ == "sees" else ord_[:-1]


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
