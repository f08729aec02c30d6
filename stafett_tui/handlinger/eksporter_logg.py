"""Eksport / Arkiver: the whole of a log in a folder of its own, as an archive takes it (SPEC 10).

All is made in memory, without holding others up; then it is asked again whether the log is as it was read, and the
folder, the proof and the audit row come together or not at all.
"""

import hashlib
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from data.koder import Handling, Loggstatus
from data.lagre import ansatte
from data.modeller import Arkivbevis
from stafett_tui.avslag import Avslag
from stafett_tui.eksport.arkivmelding import Arkivfil, lag_arkivmelding
from stafett_tui.eksport.moduler import ALLE, Modul
from stafett_tui.eksport.rasterer import Avbrutt, Rasterfeil, tegn_sider
from stafett_tui.eksport.sidebilder import Sidebilde
from stafett_tui.handlinger.i_logg import finn_logg
from stafett_tui.handlinger.til_fil import Filkvittering, Skrivefeil, ny_mappe, vurder_mappe
from stafett_tui.okt import Handlingsrom, Okt
from stafett_tui.oppslag.arkivoppsett import valg_for
from stafett_tui.oppslag.eksport import Uttrekk, filstamme, les_til_arkiv, uendret
from stafett_tui.oppslag.eksportvedlegg import BILDE
from stafett_tui.sprak.tekst import T

MELDING = "arkivmelding.xml"


@dataclass(frozen=True, slots=True, repr=False)
class Eksportkvittering(Filkvittering):
    """The PDF in its folder, and the proof that it was read back."""

    bevis: UUID | None = None
    sha256: str = ""


@dataclass(slots=True)
class Gang:
    """How far it has come, seen from another thread, and whether it is to stop. ``av`` is 0 until it is known."""

    gjort: int = 0
    av: int = 0
    avbryt: bool = False

    def videre(self) -> None:
        """One step more, unless it is to stop."""
        if self.avbryt:
            raise Avbrutt
        self.gjort += 1


_VEDLEGGSFEIL = {
    Rasterfeil.KAN_IKKE_APNES: T("filen er ødelagt"),
    Rasterfeil.PASSORD: T("filen er låst med passord"),
    Rasterfeil.INGEN_SIDER: T("filen har ingen sider"),
    Rasterfeil.KAN_IKKE_TEGNES: T("sidene kan ikke vises"),
}


def eksporter_logg(
    okt: Okt, logg_id: UUID, moduler: Collection[Modul], mappe: Path, gang: Gang | None = None
) -> Eksportkvittering | Avslag:
    """Makes a private folder in ``mappe`` with the PDF, its checksum and the archive message, and reads it back.

    The names hold initials alone. A passive log's copy is made too, of all of it: it is what a deletion asks for.
    Refused: not stafettholder, a part of a passive log, an attachment that cannot be kept, a log that was changed
    meanwhile, a folder that is not there or may not be written in. Nothing is then left behind.
    """
    gang = gang or Gang()
    if (avslag := vurder_mappe(mappe)) is not None:
        return avslag
    uttrekk = les_til_arkiv(okt, logg_id, moduler)
    if isinstance(uttrekk, Avslag):
        return uttrekk
    if uttrekk.eksport.logg.status is Loggstatus.PASSIV and not set(moduler) >= ALLE:
        return Avslag(
            "eksport.passiv_hele",
            T("Loggen er passiv. Av en passiv logg lages bare en hel kopi, med alle moduler."),
        )
    gang.av = len(uttrekk.filer) + 3
    try:
        pdf = lag_kopi(uttrekk, gang)
        if isinstance(pdf, Avslag):
            return pdf
        gang.videre()
    except Avbrutt:
        return Avslag("eksport.avbrutt", T("Eksporten er avbrutt. Ingenting er lagret."))
    with okt.handle(passiv=logg_id) as rom:
        return _legg_ut(rom, logg_id, uttrekk, pdf, mappe)


def lag_kopi(uttrekk: Uttrekk, gang: Gang) -> bytes | Avslag:
    """The PDF with its attachments, a step for each. Raises ``Avbrutt`` when it is to stop."""
    # here and not at the top: it is large, and few sessions make a copy
    from stafett_tui.eksport.barnebilde import tegn_barnebilde
    from stafett_tui.eksport.dokument import lag_pdf
    from stafett_tui.eksport.sidebilder import Vedleggsbilder
    from stafett_tui.utskrift.arkivklar import Innebygd

    bilder, originaler, feil = [], [], []
    for v in (v for logg in uttrekk.eksport.logger for v in logg.vedlegg):
        gang.videre()
        innhold = uttrekk.filer[v.id]
        if v.slag == BILDE:
            tegnet = tegn_barnebilde(innhold)
            sider: tuple[Sidebilde, ...] | Rasterfeil = (tegnet,) if tegnet is not None else ()
        else:
            sider = tegn_sider(innhold, _stopp(gang))
        if isinstance(sider, Rasterfeil):
            feil.append(T("«%(tittel)s»: %(feil)s", tittel=v.tittel or v.filnavn, feil=_VEDLEGGSFEIL[sider]))
            continue
        bilder.append(Vedleggsbilder(v.id, sider))
        originaler.append(Innebygd(v.filnavn, innhold, v.mediatype, "Supplement", v.tittel or v.filnavn))
    if feil:
        return _vedleggsavslag(feil)
    gang.videre()
    return lag_pdf(uttrekk.eksport, bilder, originaler, _stopp(gang))


def _stopp(gang: Gang) -> Callable[[], None]:
    def videre() -> None:
        if gang.avbryt:
            raise Avbrutt

    return videre


def _vedleggsavslag(feil: list[T]) -> Avslag:
    hvilke = feil[0]
    for neste in feil[1:]:
        hvilke = T("%(hvilke)s; %(neste)s", hvilke=hvilke, neste=neste)
    return Avslag(
        "eksport.vedlegg",
        T(
            "Et vedlegg kan ikke arkiveres, og derfor er ingenting lagret. %(hvilke)s. "
            "Få en ny utgave fra avsenderen, eller velg moduler uten vedlegget.",
            hvilke=hvilke,
        ),
    )


def _legg_ut(
    rom: Handlingsrom, logg_id: UUID, uttrekk: Uttrekk, pdf: bytes, mappe: Path
) -> Eksportkvittering | Avslag:
    apen = finn_logg(rom, logg_id, "arkiver")
    if isinstance(apen, Avslag):
        return apen
    if not uendret(rom, uttrekk):
        return Avslag(
            "eksport.endret",
            T("Loggen ble endret mens kopien ble laget, og derfor er ingenting lagret. Prøv igjen."),
        )
    eksport = uttrekk.eksport
    stamme = filstamme(eksport)
    navn, sum_ = f"{stamme}.pdf", hashlib.sha256(pdf).hexdigest()
    holder = ansatte.navnekort(rom.sesjon, [apen.logg.stafettholder_id])[apen.logg.stafettholder_id]
    melding = lag_arkivmelding(eksport, Arkivfil(navn, sum_, len(pdf)), valg_for(rom.sesjon, holder.type))
    filer = {f"{navn}.sha256": f"{sum_}  {navn}\n".encode(), MELDING: melding, navn: pdf}
    try:
        with ny_mappe(mappe, stamme, filer) as ny:
            bevis = _les_tilbake(rom, ny / navn, uttrekk)
            if bevis.sha256 != sum_:
                raise Skrivefeil(_ikke_som_skrevet())
            rom.sesjon.add(bevis)
            rom.fullfor(
                Handling.LOGG_EKSPORTERT, logg_id=logg_id, bevis=str(bevis.id), hele=bevis.fullstendig
            )
    except Skrivefeil as feil:
        return feil.avslag
    setning = T(
        "Filen ligger i %(sti)s. Arkiver den, og slett den fra maskinen etterpå.",
        sti=str(ny / navn),
    )
    return Eksportkvittering(setning, bevis.id.hex, ny / navn, bevis.id, sum_)


def _les_tilbake(rom: Handlingsrom, fil: Path, uttrekk: Uttrekk) -> Arkivbevis:
    """What lies on the disk, read again."""
    try:
        innhold = fil.read_bytes()
    except OSError:
        raise Skrivefeil(_ikke_som_skrevet()) from None
    return Arkivbevis(
        logg_id=uttrekk.eksport.logg.id,
        filnavn=fil.name,
        sha256=hashlib.sha256(innhold).hexdigest(),
        storrelse=len(innhold),
        fullstendig=set(uttrekk.eksport.moduler) >= ALLE,
        logg_oppdatert=uttrekk.eksport.logg.oppdatert,
        laget=rom.naa,
        laget_av=rom.okt.stilling,
    )


def _ikke_som_skrevet() -> Avslag:
    return Avslag(
        "eksport.ikke_lest_tilbake",
        T("Filen kunne ikke leses tilbake slik den ble skrevet. Prøv en annen mappe eller disk."),
    )
