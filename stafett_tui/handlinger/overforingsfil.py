"""Makes a transfer file: one log, locked for another municipality (SPEC 8.2).

As with an archive copy all is made in memory first; then the log is asked again whether it is as it was read, and the
file, what is known of it and the audit row come together or not at all.
"""

from dataclasses import dataclass, replace
from pathlib import Path
from secrets import token_bytes
from uuid import UUID, uuid4

from data.koder import Handling, Hatt
from data.lagre import ansatte, overforingsfiler
from data.maskert import Maskert
from data.modeller import Overforingsfil, Overforingsnokkel
from data.overforinger import ventende
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.eksport.jsonform import til_bytes, til_json
from stafett_tui.eksport.moduler import Modul
from stafett_tui.eksport.rasterer import Avbrutt
from stafett_tui.filvisninger import Filskjema, Mottakernokkel
from stafett_tui.handlinger.eksporter_logg import Gang, lag_kopi
from stafett_tui.handlinger.filvent import trekk_ventende, venter_paa_kvittering
from stafett_tui.handlinger.i_logg import ApenLogg, finn_logg
from stafett_tui.handlinger.lederlogg import slipp_inn_lederen
from stafett_tui.handlinger.til_fil import Filkvittering, Skrivefeil, ny_fil, vurder_mappe
from stafett_tui.okt import Handlingsrom, Okt
from stafett_tui.oppslag.eksport import Uttrekk, filstamme, les_til_fil, uendret
from stafett_tui.oppslag.overforingsfil import les_tillegg, mottakernokkel
from stafett_tui.overforingsfil import konvolutt
from stafett_tui.overforingsfil.modell import FORMAT, VERSJON, Avsender, Manifest, Mottaker
from stafett_tui.overforingsfil.nokler import (
    Nokler,
    avtrykk,
    er_mottaker,
    kjennetegn,
    laas,
    nye_nokler,
    nytt_passord,
)
from stafett_tui.overforingsfil.utvalg import bare
from stafett_tui.regler.skjemakontroll import Skjemakontroll
from stafett_tui.regler.tekst import rens_avsnitt, rens_linje
from stafett_tui.sprak.tekst import T
from stafett_tui.tilgang.merker import er_saksbehandler

KOMMUNE, GRUNN, SAMTYKKET, NOKKEL = "kommune", "grunn", "samtykket", "nokkel"
_ALLTID = frozenset(
    {
        Modul.FORESATTE,
        Modul.OPPMERKSOMHETER,
        Modul.HISTORIKK,
        Modul.MOTER,
        Modul.LYSGLIMT,
        Modul.AKTORER,
    }
)
_MAKS_KOMMUNE, _MAKS_GRUNN = 60, 500


@dataclass(frozen=True, slots=True, repr=False)
class Overforingskvittering(Filkvittering):
    """The file, the passphrase to tell by telephone when there is one, and our mark to compare."""

    passord: str = ""
    kjennetegn: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class _Ferdig(Maskert):
    manifest: Manifest
    laast: bytes
    sha256: str
    passord: str
    kjennetegn: str


def lag_nokler(okt: Okt) -> Kvittering | Avslag:
    """Makes the municipality's own keys, once; they are kept in the database. For a saksbehandler."""
    if avslag := er_saksbehandler(okt.hatt):
        return avslag
    _nokler(okt)
    return Kvittering(T("Kommunens mottakernøkkel er klar."))


def vaar_nokkel(okt: Okt) -> Mottakernokkel | Avslag:
    """Our own key to give away; made when nobody has asked for it before."""
    svar = mottakernokkel(okt)
    if svar is None:
        if isinstance(laget := lag_nokler(okt), Avslag):
            return laget
        svar = mottakernokkel(okt)
    assert svar is not None
    return svar


def lag_overforingsfil(
    okt: Okt, logg_id: UUID, skjema: Filskjema, mappe: Path, gang: Gang | None = None
) -> Overforingskvittering | Avslag:
    """Makes the file in ``mappe`` (0600, initials alone in its name). The log here stays as it is, and its stafettholder
    responsible, until the receipt is read.

    A passive log goes too, and is passive where it comes (SPEC 9.2). Refused: not stafettholder, no consent in force, a
    file that already waits for its receipt, faults in the form, an attachment that cannot be kept, a log that was
    changed meanwhile. Nothing is then left behind.
    """
    gang = gang or Gang()
    if (avslag := _vurder(okt, logg_id, skjema) or vurder_mappe(mappe)) is not None:
        return avslag
    moduler = set(_ALLTID)
    if skjema.notater:
        moduler |= {Modul.NOTATER, Modul.SKJULTE_NOTATER} if skjema.skjulte else {Modul.NOTATER}
    uttrekk = les_til_fil(okt, logg_id, moduler)
    if isinstance(uttrekk, Avslag):
        return uttrekk
    nokler = _nokler(okt)
    try:
        ferdig = _lag(okt, _bare(uttrekk, skjema.oppmerksomheter), skjema, nokler, gang)
    except Avbrutt:
        return Avslag("eksport.avbrutt", T("Arbeidet er avbrutt. Ingenting er lagret."))
    if isinstance(ferdig, Avslag):
        return ferdig
    with okt.handle(passiv=logg_id) as rom:
        return _legg_ut(rom, uttrekk, skjema, ferdig, mappe)


def _lag(okt: Okt, uttrekk: Uttrekk, skjema: Filskjema, nokler: Nokler, gang: Gang) -> _Ferdig | Avslag:
    """All of the file, in memory. Raises ``Avbrutt``."""
    gang.av = len(uttrekk.filer) + 3
    pdf = lag_kopi(uttrekk, gang)
    if isinstance(pdf, Avslag):
        return pdf
    gang.videre()
    manifest, innhold, sum_ = _innhold(okt, uttrekk, pdf, skjema, nokler)
    passord = "" if manifest.mottaker.nokkel else nytt_passord()
    laast = laas(innhold, mottaker=manifest.mottaker.nokkel, passord=passord)
    return _Ferdig(manifest, laast, sum_, passord, kjennetegn(avtrykk(nokler.offentlig)))


def _legg_ut(
    rom: Handlingsrom, uttrekk: Uttrekk, skjema: Filskjema, ferdig: _Ferdig, mappe: Path
) -> Overforingskvittering | Avslag:
    logg_id, manifest = uttrekk.eksport.logg.id, ferdig.manifest
    apen = _apen(rom, logg_id, uttrekk)
    if isinstance(apen, Avslag):
        return apen
    try:
        with ny_fil(mappe, filstamme(uttrekk.eksport), "age", ferdig.laast) as sti:
            rom.sesjon.add(_rad(rom, logg_id, manifest, ferdig.sha256, skjema))
            rom.fullfor(Handling.FIL_LAGET, logg_id=logg_id, fil=str(manifest.id))
    except Skrivefeil as feil:
        return feil.avslag
    setning = T(
        "Overføringsfilen ligger i %(sti)s. Du har ansvaret for loggen til kvitteringen fra %(kommune)s er lest.",
        sti=str(sti),
        kommune=manifest.mottaker.kommune,
    )
    return Overforingskvittering(setning, manifest.id.hex, sti, ferdig.passord, ferdig.kjennetegn)


def trekk_overforingsfil(okt: Okt, logg_id: UUID) -> Kvittering | Avslag:
    """The file that waits is no longer to be taken in. Who has it must be told: the file itself cannot be called back.

    The leder of the unit does it when the stafettholder is ill or has left: else the log could be neither handed on,
    taken up again nor deleted. A receipt that comes all the same is read by whoever gets the log.
    """
    with okt.handle(passiv=logg_id) as rom:
        if okt.hatt is Hatt.LEDER:
            avslag = slipp_inn_lederen(rom, logg_id)
        else:
            apen = finn_logg(rom, logg_id, "les_kvittering")
            avslag = apen if isinstance(apen, Avslag) else None
        if avslag is not None:
            return avslag
        trukket = trekk_ventende(rom, logg_id)
        if trukket is None:
            return Avslag("fil.venter_ikke", T("Ingen overføringsfil for denne loggen venter på kvittering."))
        setning = T(
            "Overføringen er trukket. Ring %(kommune)s og be dem slette filen.", kommune=trukket.kommune
        )
        svar = Kvittering(setning, trukket.fil_id.hex)
        rom.sesjon.commit()
        return svar


def _vurder(okt: Okt, logg_id: UUID, skjema: Filskjema) -> Avslag | None:
    """The rule, a file that waits, and the form; before the work is begun."""
    with okt.handle(passiv=logg_id) as rom:
        apen = finn_logg(rom, logg_id, "overfor_fil")
        if isinstance(apen, Avslag):
            return apen
        if (avslag := _allerede(rom, logg_id)) is not None:
            return avslag
    kommune, grunn, nokkel = rens_linje(skjema.kommune), rens_avsnitt(skjema.grunn), skjema.nokkel.strip()
    kontroll = Skjemakontroll()
    kontroll.krev(KOMMUNE, kommune, T("Skriv hvilken kommune som skal ta imot loggen."))
    kontroll.maks(KOMMUNE, kommune, _MAKS_KOMMUNE)
    kontroll.krev(GRUNN, grunn, T("Skriv hvorfor loggen overføres."))
    kontroll.maks(GRUNN, grunn, _MAKS_GRUNN)
    kontroll.krev(
        SAMTYKKET, skjema.samtykket, T("Skriv hvilken dag de foresatte skrev under på overføringen.")
    )
    if skjema.samtykket is not None and skjema.samtykket > okt.klokke.i_dag():
        kontroll.meld(SAMTYKKET, T("Dagen har ikke vært ennå. Se på datoen."))
    if not nokkel and not skjema.med_passord:
        kontroll.meld(NOKKEL, T("Lim inn nøkkelen fra mottakeren, eller velg passord på telefon."))
    if nokkel and not er_mottaker(nokkel):
        kontroll.meld(
            NOKKEL, T("Nøkkelen er ikke hel. Den begynner med «age1» og har 62 tegn. Lim den inn på nytt.")
        )
    return kontroll.avslag("fil.feil_i_skjema")


def _apen(rom: Handlingsrom, logg_id: UUID, uttrekk: Uttrekk) -> ApenLogg | Avslag:
    """The log once more, inside the act."""
    apen = finn_logg(rom, logg_id, "overfor_fil")
    if isinstance(apen, Avslag):
        return apen
    if not uendret(rom, uttrekk):
        return Avslag(
            "eksport.endret",
            T("Loggen ble endret mens filen ble laget, og derfor er ingenting lagret. Prøv igjen."),
        )
    return _allerede(rom, logg_id) or apen


def _allerede(rom: Handlingsrom, logg_id: UUID) -> Avslag | None:
    if ventende(rom.sesjon, [logg_id]):
        return Avslag(
            "overforing.venter",
            T("Loggen er alt sendt til en annen, og venter på svar. Trekk den overføringen først."),
        )
    return venter_paa_kvittering(rom.sesjon, logg_id)


def _nokler(okt: Okt) -> Nokler:
    """Our keys; made when nobody has needed them before."""
    with okt.handle() as rom:
        rad = overforingsfiler.nokler(rom.sesjon)
        if rad is None:
            nye = nye_nokler()
            rad = Overforingsnokkel(signering=nye.signering, mottak=nye.mottak, laget=rom.naa)
            rom.sesjon.add(rad)
            rom.fullfor(Handling.OVERFORINGSNOKKEL_LAGET)
        return Nokler(rad.signering, rad.mottak)


def _bare(uttrekk: Uttrekk, valgt: frozenset[UUID] | None) -> Uttrekk:
    """Without the concerns that are not to go along."""
    return uttrekk if valgt is None else replace(uttrekk, eksport=bare(uttrekk.eksport, valgt))


def _innhold(
    okt: Okt, uttrekk: Uttrekk, pdf: bytes, skjema: Filskjema, nokler: Nokler
) -> tuple[Manifest, bytes, str]:
    eksport = uttrekk.eksport
    with okt.les(passiv=eksport.logg.id) as sesjon:
        tillegg = les_tillegg(sesjon, eksport.logg)
        jeg = ansatte.person(sesjon, okt.ansatt_id)
    filer = {
        konvolutt.LOGG: til_json(eksport),
        konvolutt.PDF: pdf,
        konvolutt.TILLEGG: til_bytes(tillegg),
        **{f"{konvolutt.VEDLEGG}{i}": innhold for i, innhold in uttrekk.filer.items()},
    }
    manifest = Manifest(
        format=FORMAT,
        versjon=VERSJON,
        id=uuid4(),
        laget=eksport.laget,
        oving=okt.oving,
        avsender=Avsender(
            kommune=eksport.kommune,
            person=eksport.laget_av,
            kontakt=", ".join(d for d in (jeg.telefon, jeg.epost) if d),
            nokkel=nokler.offentlig.hex(),
        ),
        mottaker=Mottaker(kommune=rens_linje(skjema.kommune), nokkel=skjema.nokkel.strip()),
        kode=token_bytes(32).hex(),
        filer=konvolutt.filposter(filer),
    )
    return manifest, *konvolutt.pakk(manifest, filer, nokler)


def _rad(
    rom: Handlingsrom, logg_id: UUID, manifest: Manifest, sum_: str, skjema: Filskjema
) -> Overforingsfil:
    return Overforingsfil(
        logg_id=logg_id,
        retning=overforingsfiler.UT,
        fil_id=manifest.id,
        kommune=manifest.mottaker.kommune,
        avtrykk=manifest.mottaker.nokkel,
        sha256=sum_,
        kode=bytes.fromhex(manifest.kode),
        grunn=rens_avsnitt(skjema.grunn),
        samtykket=skjema.samtykket,
        laget=rom.naa,
        laget_av=rom.okt.stilling,
    )
