"""Every reader of something from outside, and good inputs for it: one line each in ``TOLKERE``.

A reader answers, refuses by a value, or raises what is named beside it; anything else is a fault. What it answers is
looked at too: a number is a number, a sentence can be said.
"""

import json
import random
import re
from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

from icalendar import Calendar

from data import anker, forseglet, forsok, kontroll, kopinokler, nokler, sikkerhetskopi, tjenestenokkel
from data.lagringsfeil import Lagringsfeil
from data.nokkelfil import FILNAVN, Nokkelfil
from data.nokkeltyper import Nokkelfilfeil
from stafett_tui import tastekart, tasteregler
from stafett_tui.avslag import Avslag
from stafett_tui.eksport.jsonform import Formfeil, fra_json, til_json
from stafett_tui.eksport.modell import Eksport
from stafett_tui.eksport.moduler import ALLE
from stafett_tui.handlinger.barneskjema import NyttBarn
from stafett_tui.handlinger.detaljer import Endringer
from stafett_tui.handlinger.pdfkontroll import PdfFeil, vurder_pdf
from stafett_tui.handlinger.vedlegg import les_fil
from stafett_tui.klarsprak.funn import Leser
from stafett_tui.klarsprak.sjekk import sjekk
from stafett_tui.kommandolinje.kommando import Feilbruk
from stafett_tui.kommandolinje.skjemafil import endringer, les_skjemafil, nytt_barn
from stafett_tui.okt import Okt
from stafett_tui.oppslag.detaljer import vis_detaljer
from stafett_tui.oppslag.eksport import Uttrekk, les_eksport
from stafett_tui.post.adresse import UgyldigAdresse
from stafett_tui.post.kalender import lag_kalender
from stafett_tui.regler.ansattfil import Ansattfil, les_ansattfil
from stafett_tui.regler.datoinntasting import tolk_dato
from stafett_tui.regler.identitetsnummer import Identitetsnummer, les_nummer
from stafett_tui.regler.tekst import rens_avsnitt, rens_linje
from stafett_tui.regler.tidinntasting import tolk_tid
from stafett_tui.sprak.tekst import sprak_fra_miljo
from stafett_tui.visninger import Detaljer
from tests.byggere import Verden
from tests.byggere_data import DATABASEFIL
from tests.fulle_logger import FullLogg
from tests.kommandolinje.konsoll import Bord, Svar
from tests.kommandolinje.linjer import Maal, les, skriv
from tests.motstand import mutasjon
from tests.motstand.fra_andre import Post, skad
from tests.motstand.gode import (
    ANSATTFIL,
    DATOER,
    EGNE_TASTER,
    FORSOK,
    GOD_ENDRING,
    GODT_SKJEMA,
    INNSTILLINGER,
    MOTE,
    SETNINGER,
    TALL,
    TIDER,
)
from tests.pdfer import pdf
from tests.post.innhold import AVSENDER, mote

I_DAG, NAA = date(2026, 11, 12), datetime(2026, 11, 12, 9, tzinfo=UTC)


@dataclass
class Rom:
    """What a reader may need to stand in: a world with a full log, a backup, and a folder to lay files in."""

    v: Verden
    f: FullLogg
    mappe: Path
    bord: Bord
    """someone at an open command line"""
    adminbord: Bord
    """the administrator at another"""
    post: Post
    """what comes from another municipality"""

    @property
    def okt(self) -> Okt:
        return self.v.okt("Maren")

    @cached_property
    def detaljer(self) -> Detaljer:
        svar = vis_detaljer(self.okt, self.f.logg)
        assert isinstance(svar, Detaljer)
        return svar


@dataclass(frozen=True)
class Tolker:
    """``les`` takes one input; ``gode`` are where the accidents begin; ``kan`` is what may be raised."""

    les: Callable[[Rom, Any], object]
    gode: Callable[[Rom], list[Any]]
    muter: Callable[[random.Random, Any], Any] = mutasjon.tekst
    kan: tuple[type[Exception], ...] = ()


# --- what the user types ---


def _nummer(_rom: Rom, tekst: str) -> None:
    for oving in (False, True):
        svar = les_nummer(tekst, oving=oving, i_dag=I_DAG)
        if isinstance(svar, Identitetsnummer):
            assert svar.siffer.isascii()
            assert svar.siffer.isdigit()
        else:
            _kan_sies(svar)


def _dato(_rom: Rom, tekst: str) -> None:
    for fortid in (False, True):
        svar = tolk_dato(tekst, I_DAG, fortid=fortid)
        assert isinstance(svar, date) or _kan_sies(svar)


def _rens(_rom: Rom, tekst: str) -> None:
    assert not [t for t in rens_linje(tekst) if t < " " or t == "\x7f"]
    assert not [t for t in rens_avsnitt(tekst) if (t < " " and t != "\n") or t == "\x7f"]


def _klarsprak(_rom: Rom, tekst: str) -> None:
    for leser in Leser:
        rapport = sjekk(tekst[:4000], leser, oppmerksomhet=leser is Leser.BARNET)
        assert all(0 <= f.start <= f.slutt <= len(tekst) for f in rapport.funn)


def _kan_sies(svar: object) -> bool:
    assert isinstance(svar, Avslag), svar
    return bool(svar.setning.paa())


# --- files ---


def _ansattfil(_rom: Rom, innhold: bytes) -> None:
    svar = les_ansattfil(innhold)
    assert isinstance(svar, Ansattfil) or _kan_sies(svar)


def _pdf(_rom: Rom, innhold: bytes) -> None:
    assert vurder_pdf(innhold) in (None, *PdfFeil)


def _nokkelfil(rom: Rom, innhold: Any) -> None:
    """Everything that reads it before a passphrase is tried, and what the right key opens of it."""
    sti = rom.mappe / FILNAVN
    sti.write_bytes(
        innhold if isinstance(innhold, bytes) else json.dumps(innhold).encode("utf-8", "surrogatepass")
    )
    list(kontroll.utenfra(rom.mappe / DATABASEFIL))
    fil, nokkel = Nokkelfil.les(rom.mappe), rom.v.base.nokkel
    _hver_for_seg(
        lambda: nokler.las_opp_oving(fil),
        lambda: (
            nokler.las_opp(fil, "ukjent", "feil", NAA) if len(repr(innhold)) % 10 == 0 else None
        ),  # slow on purpose
        lambda: anker.les(fil, nokkel),
        lambda: [sikkerhetskopi.prov(rom.mappe, fil, nokkel, k) for k in kopinokler.kopier(fil)[:1]],
        lambda: tjenestenokkel.laget(fil),
        lambda: tjenestenokkel.las_opp(fil, b"x" * 64),
        lambda: forsok.begynn(fil, "maren", NAA),
    )


def _hver_for_seg(*kall: Callable[[], object]) -> None:
    for ett in kall:
        try:
            ett()
        except (Nokkelfilfeil, Lagringsfeil):
            continue


def _kopi(rom: Rom, innhold: bytes) -> None:
    fil = Nokkelfil.les(rom.v.mappe)
    (kopi,) = kopinokler.kopier(fil)
    (sikkerhetskopi.kopimappe(rom.v.mappe) / kopi.fil).write_bytes(innhold)
    sikkerhetskopi.prov(rom.v.mappe, fil, rom.v.base.nokkel, kopi)


def _forsok(rom: Rom, innhold: bytes) -> None:
    fil = Nokkelfil.les(rom.v.mappe)
    (rom.v.mappe / forsok.FILNAVN).write_bytes(innhold)
    assert 0 <= forsok.begynn(fil, "maren", NAA) <= forsok.LENGSTE_PAUSE
    forsok.lyktes(fil, "maren", NAA)


def _forseglet(rom: Rom, innhold: bytes) -> None:
    sti = rom.mappe / "sted"
    sti.write_bytes(innhold)
    assert forseglet.les(sti, Nokkelfil.les(rom.v.mappe), rom.v.base.nokkel) is None


def _ics(_rom: Rom, felt: dict[str, Any]) -> None:
    """Made, and read back by another's reader: what was typed stays in its field."""
    kalender = Calendar.from_ical(lag_kalender(mote(**felt), AVSENDER, NAA))
    (hendelse,) = kalender.walk("VEVENT")
    assert len(kalender.walk()) == len(Calendar.from_ical(lag_kalender(mote(), AVSENDER, NAA)).walk())
    assert "ATTACH" not in hendelse


def _eksport(_rom: Rom, innhold: Any) -> None:
    raa = innhold if isinstance(innhold, bytes) else json.dumps(innhold).encode("utf-8", "surrogatepass")
    assert isinstance(fra_json(raa), Eksport)


def _nytt_barn(rom: Rom, innhold: Any) -> None:
    svar = nytt_barn(rom.okt, _skjemafelt(rom, innhold))
    assert isinstance(svar, NyttBarn) or _kan_sies(svar)


def _endring(rom: Rom, innhold: Any) -> None:
    svar = endringer(rom.okt, rom.detaljer, _skjemafelt(rom, innhold))
    assert isinstance(svar, Endringer) or _kan_sies(svar)


def _skjemafelt(rom: Rom, innhold: Any) -> dict[str, Any]:
    sti = rom.mappe / "skjema.json"
    sti.touch(mode=0o600)
    sti.write_bytes(_bytes(innhold))
    felt = les_skjemafil(sti)
    return {} if isinstance(felt, Avslag) else felt


def _kommando(rom: Rom, linje: list[str]) -> None:
    _krev_svar(rom.bord.kjor(*linje))


def _innstilling(rom: Rom, linje: list[str]) -> None:
    _krev_svar(rom.adminbord.kjor(*linje, *(["--json"] if len(linje) % 2 else [])))


def _krev_svar(svar: Svar) -> None:
    assert svar.status in (0, 1, 2)
    assert "Traceback" not in svar.feil
    assert "Noe gikk galt" not in svar.feil, svar.feil
    if svar.status == 2:
        assert not ENGELSK.search(svar.feil), svar.feil


def _overforingsfil(rom: Rom, inn: tuple[str, Any]) -> None:
    svar = rom.post.les(inn)
    assert isinstance(svar, UUID) or _kan_sies(svar)


def _kvittering(rom: Rom, innhold: Any) -> None:
    svar = rom.post.les_kvittering(innhold)
    assert _kan_sies(svar)


def _taster(rom: Rom, innhold: bytes) -> None:
    """The standard keys hold, or those of the file; every command still has one that it may have."""
    sti = rom.mappe / tastekart.FILNAVN
    sti.write_bytes(innhold)
    try:
        tastekart.ta_i_bruk(sti)
        if (feil := tastekart.feil()) is not None:
            assert feil.paa()
            assert not tastekart.er_egne()
        for kjent in tasteregler.kjente().values():
            tast = tastekart.tast_for(kjent.id, kjent.tast)
            assert bool(tast) or not kjent.tast
    finally:
        tastekart.ta_i_bruk(rom.mappe / "ingen")


def _miljo(_rom: Rom, verdi: str) -> None:
    """What the machine's own settings may say of language and signs."""
    assert sprak_fra_miljo({"LC_ALL": verdi, "LANG": verdi, "LANGUAGE": verdi}) in ("nb", "nn")


def _sti(_rom: Rom, sti: str) -> None:
    svar = les_fil("fil", sti, "notat")
    assert svar is None or not isinstance(svar, Avslag) or _kan_sies(svar)


def _json_eller_byte(t: random.Random, god: Any) -> Any:
    """Half of them break the form, half only what it says."""
    if t.random() < 0.5:
        return mutasjon.verdi(t, god)
    return mutasjon.byte(t, json.dumps(god, ensure_ascii=False).encode())


def _toml_eller_byte(t: random.Random, god: bytes) -> bytes:
    """Half of them as somebody types wrongly, half as a disk forgets."""
    if t.random() < 0.5:
        return mutasjon.byte(t, god)
    return mutasjon.tekst(t, god.decode()).encode("utf-8", "surrogatepass")


def _hvert_felt(t: random.Random, god: dict[str, str]) -> dict[str, str]:
    return {navn: mutasjon.tekst(t, verdi) for navn, verdi in god.items()}


def _gode_nokkelfiler(rom: Rom) -> list[Any]:
    return [json.loads((rom.v.mappe / FILNAVN).read_bytes())]


def _gode_kopier(rom: Rom) -> list[Any]:
    (kopi,) = kopinokler.kopier(Nokkelfil.les(rom.v.mappe))
    return [(sikkerhetskopi.kopimappe(rom.v.mappe) / kopi.fil).read_bytes()]


def _gode_eksporter(rom: Rom) -> list[Any]:
    svar = les_eksport(rom.v.okt("Maren"), rom.f.logg, ALLE)
    assert isinstance(svar, Uttrekk)
    return [json.loads(til_json(svar.eksport))]


def _gode_linjer(rom: Rom) -> list[Any]:
    """Every command about the common log."""
    ider = {felt.name: uuid4().hex for felt in fields(Maal)} | {
        "logg": rom.f.logg.hex,
        "oppmerksomhet": rom.f.oppmerksomhet.hex,
        "tiltak": rom.f.tiltak.hex,
        "mote": rom.f.mote.hex,
    }
    maal = Maal(**ider)
    alle = (les(maal, rom.mappe) | skriv(maal, rom.mappe)).values()
    return [linje for linjer in alle for linje in linjer]


ENGELSK = re.compile(r"\b(usage|error|invalid|required|unrecognized|argument|choose|expected)\b", re.I)
TOLKERE: dict[str, Tolker] = {
    "identitetsnummer": Tolker(_nummer, lambda _: list(TALL)),
    "dato": Tolker(_dato, lambda _: list(DATOER)),
    "klokkeslett": Tolker(
        lambda _, t: _kan_sies(s) if isinstance(s := tolk_tid(t), Avslag) else s, lambda _: list(TIDER)
    ),
    "det som skrives": Tolker(_rens, lambda _: [*SETNINGER, *TALL]),
    "klarspråk": Tolker(_klarsprak, lambda _: list(SETNINGER)),
    "filsti": Tolker(_sti, lambda rom: [str(rom.mappe / "x.pdf"), "~/x.pdf", "'x y.pdf'", str(rom.mappe)]),
    "språk og tegn fra miljøet": Tolker(
        _miljo, lambda _: ["nn_NO.UTF-8", "nb_NO:nb:no", "C", "en_GB.UTF-8", "nn:nb"]
    ),
    "ansattfil": Tolker(_ansattfil, lambda _: [ANSATTFIL, ANSATTFIL.replace(b";", b",")], mutasjon.byte),
    "PDF": Tolker(_pdf, lambda _: [pdf("Et vedlegg"), pdf("To", sider=2)], mutasjon.byte),
    "nøkkelfil": Tolker(_nokkelfil, _gode_nokkelfiler, _json_eller_byte, (Nokkelfilfeil,)),
    "sikkerhetskopi": Tolker(_kopi, _gode_kopier, mutasjon.byte, (Lagringsfeil, Nokkelfilfeil)),
    "feilede innlogginger": Tolker(
        _forsok, lambda _: [FORSOK], lambda t, g: b if isinstance(b := _json_eller_byte(t, g), bytes) else _bytes(b)
    ),
    "forseglet fil": Tolker(_forseglet, lambda _: [bytes(range(100))], mutasjon.byte),
    "kalender": Tolker(_ics, lambda _: [MOTE], _hvert_felt, (UgyldigAdresse,)),
    "eksport": Tolker(_eksport, _gode_eksporter, _json_eller_byte, (Formfeil,)),
    "skjema for nytt barn": Tolker(_nytt_barn, lambda _: [GODT_SKJEMA], mutasjon.verdi, (Feilbruk,)),
    "skjema for endring": Tolker(_endring, lambda _: [GOD_ENDRING], mutasjon.verdi, (Feilbruk,)),
    "overføringsfil": Tolker(_overforingsfil, lambda rom: rom.post.gode(), skad),
    "kvittering for overføringsfil": Tolker(
        _kvittering, lambda rom: rom.post.gode_kvitteringer(), _json_eller_byte
    ),
    "egne taster": Tolker(
        _taster, lambda _: [EGNE_TASTER], lambda t, g: _toml_eller_byte(t, g),
    ),
    "innstillinger": Tolker(
        _innstilling, lambda _: list(INNSTILLINGER), lambda t, g: mutasjon.linje(t, [g, g, ["innstilling", "laas"]])
    ),
    "kommandolinje": Tolker(_kommando, _gode_linjer, lambda t, g: mutasjon.linje(t, [g, ["logg", "list"], ["aktorer"]])),
}  # fmt: skip


def _bytes(verdi: Any) -> bytes:
    return json.dumps(verdi).encode("utf-8", "surrogatepass")
