"""A transfer file tried from the outside in: age, signature, checksums, versions, for whom it is, and that what stands in
it holds together. Whatever is wrong is a sentence; nothing is written."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any
from uuid import UUID

from data.maskert import Maskert
from stafett_tui.avslag import Avslag
from stafett_tui.eksport import modell as eksportmodell
from stafett_tui.eksport.jsonform import Formfeil, fra_bytes, fra_json, les_som
from stafett_tui.eksport.modell import Eksport, Logginnhold
from stafett_tui.overforingsfil import konvolutt
from stafett_tui.overforingsfil.konvolutt import Pakke, Pakkefeil, for_ny_eller_ukjent, pakk_opp, versjon_av
from stafett_tui.overforingsfil.modell import Tillegg
from stafett_tui.overforingsfil.nokler import Laasfeil, Nokler, aapne
from stafett_tui.regler.tekst import rens_avsnitt, rens_linje
from stafett_tui.sprak.tekst import T

FIL, PASSORD = "fil", "passord"
_ODELAGT = T("Filen er skadet eller endret på veien, og kan ikke brukes. Be avsenderen om en ny.")
_LAAS = {
    Laasfeil.IKKE_FIL: (
        FIL,
        T("Dette er ikke en overføringsfil fra Stafett. Velg filen som slutter på «.age»."),
    ),
    Laasfeil.ANNEN_MOTTAKER: (
        FIL,
        T("Filen er låst for noen andre enn dere. Be avsenderen lage en ny med «Vår mottakernøkkel»."),
    ),
    Laasfeil.TRENGER_PASSORD: (
        PASSORD,
        T("Filen er låst med passord. Ring avsenderen, og skriv passordet her."),
    ),
    Laasfeil.FEIL_PASSORD: (
        PASSORD,
        T("Passordet åpner ikke filen. Ring avsenderen, og få det lest opp på nytt."),
    ),
    Laasfeil.ODELAGT: (FIL, _ODELAGT),
}
_PAKKE = {
    Pakkefeil.ODELAGT: _ODELAGT,
    Pakkefeil.ANNET_FORMAT: T("Filen kan åpnes, men det er ingen stafettlogg i den. Be avsenderen om en ny."),
    Pakkefeil.FOR_NY: T(
        "Filen er laget med en nyere utgave av Stafett enn deres. Oppdater Stafett, og prøv igjen."
    ),
    Pakkefeil.SIGNATUR: T(
        "Underskriften stemmer ikke: noen har endret filen. Ikke bruk den, og ring avsenderen."
    ),
}


@dataclass(frozen=True, slots=True, repr=False)
class Provd(Maskert):
    """A file in which everything is right."""

    pakke: Pakke
    eksport: Eksport
    tillegg: Tillegg
    vedlegg: Mapping[UUID, bytes]

    @property
    def logg(self) -> Logginnhold:
        """The log."""
        return self.eksport.logg


def prov(innhold: bytes, passord: str, nokler: Nokler | None, *, kommune: str, oving: bool) -> Provd | Avslag:
    """The file's content, or why it is not taken in."""
    klartekst = aapne(innhold, nokler, passord.strip())
    if isinstance(klartekst, Laasfeil):
        felt, setning = _LAAS[klartekst]
        return Avslag.i_felt(f"fil.{klartekst.name.lower()}", felt, setning)
    pakke = pakk_opp(klartekst)
    if isinstance(pakke, Pakkefeil):
        return _avslag(pakke)
    if avslag := _for_oss(pakke, kommune, oving=oving):
        return avslag
    return _les(pakke)


def _for_oss(pakke: Pakke, kommune: str, *, oving: bool) -> Avslag | None:
    """A key is ours or not; a passphrase can be known to others too, and then the name decides."""
    mottaker = pakke.manifest.mottaker
    if pakke.manifest.oving != oving:
        setning = T("Filen er fra en øvingsbase, og kan ikke tas inn her.")
        if oving:
            setning = T("Dette er en øvingsbase. En virkelig stafettlogg skal ikke tas inn her.")
        return Avslag.i_felt("fil.oving", FIL, setning)
    if not mottaker.nokkel and _navn(mottaker.kommune) != _navn(kommune):
        setning = T(
            "Filen er laget til %(deres)s, og dere er %(vaar)s. Slett den, og si fra til avsenderen.",
            deres=rens_linje(mottaker.kommune),
            vaar=kommune,
        )
        return Avslag.i_felt("fil.annen_kommune", FIL, setning)
    return None


def _navn(kommune: str) -> str:
    return rens_linje(kommune).casefold().removesuffix("kommune").strip()


def _les(pakke: Pakke) -> Provd | Avslag:
    logg = pakke.filer.get(konvolutt.LOGG, b"")
    if (versjon := versjon_av(logg)) != eksportmodell.VERSJON:
        return _avslag(for_ny_eller_ukjent(versjon, eksportmodell.VERSJON))
    try:
        eksport = fra_json(logg)
        tillegg = les_som(Tillegg, fra_bytes(pakke.filer.get(konvolutt.TILLEGG, b"")))
    except Formfeil:
        return _avslag(Pakkefeil.ODELAGT)
    vedlegg = {
        v.id: pakke.filer[navn]
        for v in eksport.logg.vedlegg
        if (navn := f"{konvolutt.VEDLEGG}{v.id}") in pakke.filer
    }
    if (
        len(eksport.logger) != 1
        or not _henger_sammen(eksport.logg, tillegg, vedlegg)
        or _skjulte_tegn(eksport)
    ):
        return _avslag(Pakkefeil.ODELAGT)
    return Provd(pakke, eksport, tillegg, vedlegg)


def _avslag(feil: Pakkefeil) -> Avslag:
    return Avslag.i_felt(f"fil.pakke_{feil.name.lower()}", FIL, _PAKKE[feil])


def _henger_sammen(logg: Logginnhold, tillegg: Tillegg, vedlegg: Mapping[UUID, bytes]) -> bool:
    """Whether the parts fit: every attachment is there, and what the import needs is told of each."""
    deltakere = {k.id: len(k.deltakere) for k in tillegg.moter}
    foresatte = {f.id for f in logg.foresatte}
    nevnt = {d.foresatt for k in tillegg.moter for d in k.deltakere} | set(tillegg.lysglimt)
    nevnt |= {g.foresatt for s in logg.samtykker for g in s.givere}
    nevnt |= {t.ansvarlig.foresatt for o in logg.oppmerksomheter for t in o.tiltak}
    return (
        vedlegg.keys() == {v.id for v in logg.vedlegg}
        and all(len(vedlegg[v.id]) == v.storrelse for v in logg.vedlegg)
        and deltakere == {m.id: len(m.deltakere) for m in logg.moter}
        and len(tillegg.lysglimt) == len(logg.lysglimt)
        and nevnt - {None} <= foresatte
    )


def _skjulte_tegn(eksport: Eksport) -> bool:
    """Whether a text holds what could change what a terminal or a paper shows: no Stafett has written that."""
    return any("".join(rens_avsnitt(t).split()) != "".join(t.split()) for t in _tekster(eksport))


def _tekster(verdi: Any) -> Iterator[str]:
    if isinstance(verdi, str):
        yield verdi
    elif isinstance(verdi, tuple):
        for v in verdi:
            yield from _tekster(v)
    elif is_dataclass(verdi):
        for f in fields(verdi):
            yield from _tekster(getattr(verdi, f.name))
