"""Takes in a log from another municipality: shown first, then written with its receipt, or not at all (SPEC 8.2)."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from uuid import UUID

import sqlalchemy as sa

from data.forbi_innsyn import fil_er_mottatt, kjent_logg, kjente_avsendere
from data.innsyn import InnsynSesjon
from data.koder import Handling, Loggstatus, Samtykkeutfall
from data.lagre import ansatte, logger, overforingsfiler
from data.lagre.logger import Loggbarn
from data.modeller import Overforingsfil
from stafett_tui.avslag import Avslag
from stafett_tui.eksport.jsonform import til_bytes
from stafett_tui.eksport.modell import Person
from stafett_tui.filvisninger import Filinnhold
from stafett_tui.handlinger.pdfkontroll import vurder_pdf
from stafett_tui.handlinger.til_fil import Filkvittering, Skrivefeil, ny_fil, vurder_mappe
from stafett_tui.handlinger.vedlegg import BILDE, PDFSETNING, Fil, mediatype, vurder_fil
from stafett_tui.klokke import til_oslo
from stafett_tui.okt import Handlingsrom, Okt
from stafett_tui.oppslag.hatten import krev_merker
from stafett_tui.overforingsfil import modell
from stafett_tui.overforingsfil.ider import NyeIder
from stafett_tui.overforingsfil.innlesing import Innleser
from stafett_tui.overforingsfil.konvolutt import MAKS_BYTES
from stafett_tui.overforingsfil.modell import Kvitteringsfil, Tidligere
from stafett_tui.overforingsfil.nokler import Nokler, avtrykk, bevis, kjennetegn
from stafett_tui.overforingsfil.proving import FIL, Provd, prov
from stafett_tui.post.utboks import ko_paaminnelse
from stafett_tui.regler.datoer import samtykke_gyldig_til
from stafett_tui.regler.identitetsnummer import les_nummer, masker
from stafett_tui.regler.passiv import vurderes
from stafett_tui.regler.samtykke import samtykkestatus
from stafett_tui.sprak.datotekst import Datotekst, lang_med_aar
from stafett_tui.sprak.merkelapper import FORESATT_ROLLE
from stafett_tui.sprak.tekst import T

_STAMME = "kvittering stafettlogg"


@dataclass(frozen=True, slots=True, repr=False)
class Mottakskvittering(Filkvittering):
    """The log's id, and the receipt to send back."""

    passiv: bool = False


def se_overforingsfil(okt: Okt, fil: Path, passord: str = "") -> Filinnhold | Avslag:
    """What the file holds. Nothing is written.

    Refused: without both marks, a file that is damaged, changed, too new or meant for others, one that has been taken
    in already, one about oneself or one's own child, a number that cannot be right.
    """
    with okt.les() as sesjon:
        provd = _prov(okt, sesjon, fil, passord)
        if isinstance(provd, Avslag):
            return provd
        tidligere = _passiv(_kjente(sesjon, provd))
        manifest = provd.pakke.manifest
        merke = avtrykk(bytes.fromhex(manifest.avsender.nokkel))
        fra_for = kjente_avsendere(sesjon, manifest.avsender.kommune)
    logg = provd.logg
    avsender = manifest.avsender.person
    return Filinnhold(
        fil_id=manifest.id,
        fra=manifest.avsender.kommune,
        laget=manifest.laget,
        laget_av=", ".join(d for d in (avsender.navn, avsender.stilling, avsender.virksomhet) if d),
        kontakt=manifest.avsender.kontakt,
        kjennetegn=kjennetegn(merke),
        kjent=merke in fra_for if fra_for else None,
        barn=logg.barn.navn,
        fodt=logg.barn.fodt,
        nummer=masker(logg.barn.nummer),
        foresatte=tuple(
            f"{f.navn} ({FORESATT_ROLLE[f.rolle].paa()})" for f in logg.foresatte if f.fjernet is None
        ),
        niva=logg.niva,
        samtykke=_samtykke(okt, provd),
        antall=_antall(provd),
        tidligere=tidligere[0].id if tidligere else None,
        tidligere_fra=til_oslo(tidligere[0].opprettet).date() if tidligere else None,
        sperret=logg.barn.sperret_adresse,
        passiv_fra=logg.passiv_fra,
    )


def ta_imot_logg(
    okt: Okt, fil: Path, mappe: Path, passord: str = "", *, koble_til: UUID | None = None
) -> Mottakskvittering | Avslag:
    """Creates the log with the asker as its stafettholder, and writes the receipt to ``mappe``. The file is tried anew.

    Refused as ``se_overforingsfil``; and when the earlier log is none that the asker may link to, an attachment is no
    safe PDF, or what stands in the file breaks the database's own rules. Then nothing is written.
    """
    if (avslag := vurder_mappe(mappe)) is not None:
        return avslag
    with okt.les() as sesjon:
        provd = _prov(okt, sesjon, fil, passord)
    if isinstance(provd, Avslag):
        return provd
    with okt.handle() as rom:
        logg_id = _opprett(rom, provd, koble_til)
        if isinstance(logg_id, Avslag):
            return logg_id
        try:
            with ny_fil(mappe, _STAMME, "json", _kvittering(rom, provd)) as sti:
                rom.fullfor(Handling.FIL_MOTTATT, logg_id=logg_id, fil=str(provd.pakke.manifest.id))
        except Skrivefeil as feil:
            return feil.avslag
    setning = T(
        "Loggen er tatt imot, og du er stafettholder. Send kvitteringen i %(sti)s til %(fra)s.",
        sti=str(sti),
        fra=provd.pakke.manifest.avsender.kommune,
    )
    return Mottakskvittering(setning, logg_id.hex, sti, provd.logg.status is Loggstatus.PASSIV)


def skriv_kvittering_igjen(okt: Okt, logg_id: UUID, mappe: Path) -> Filkvittering | Avslag:
    """The receipt of a log that came in a file, once more, for who has lost it."""
    from stafett_tui.handlinger.i_logg import finn_logg

    if (avslag := vurder_mappe(mappe)) is not None:
        return avslag
    with okt.handle(passiv=logg_id) as rom:
        apen = finn_logg(rom, logg_id, "les_kvittering")
        if isinstance(apen, Avslag):
            return apen
        rad = overforingsfiler.mottatt(rom.sesjon, logg_id)
        if rad is None:
            return Avslag("fil.ikke_mottatt", T("Loggen er opprettet her, og har ingen kvittering å sende."))
        innhold = _lag_kvittering(rom, rad.fil_id, rad.sha256, rad.kode)
        try:
            with ny_fil(mappe, _STAMME, "json", innhold) as sti:
                rom.fullfor(Handling.DEL_LEST, logg_id=logg_id, kvittering=str(rad.fil_id))
        except Skrivefeil as feil:
            return feil.avslag
        setning = T("Kvitteringen ligger i %(sti)s. Send den til %(fra)s.", sti=str(sti), fra=rad.kommune)
        return Filkvittering(setning, rad.fil_id.hex, sti)


# --- trying it ---


def _prov(okt: Okt, sesjon: InnsynSesjon, fil: Path, passord: str) -> Provd | Avslag:
    if avslag := krev_merker(sesjon, okt):
        return avslag
    if okt.bare_logg is not None:
        return Avslag(
            "mote.bare_en_logg", T("I møtemodus finnes bare dette barnets logg. Avslutt møtemodus først.")
        )
    innhold = les_overforingsfil(fil)
    if isinstance(innhold, Avslag):
        return innhold
    rad = overforingsfiler.nokler(sesjon)
    nokler = Nokler(rad.signering, rad.mottak) if rad else None
    provd = prov(innhold, passord, nokler, kommune=ansatte.kommune(sesjon).navn, oving=okt.oving)
    if isinstance(provd, Avslag):
        return provd
    return _vurder(okt, sesjon, provd) or provd


def les_overforingsfil(fil: Path) -> bytes | Avslag:
    """The bytes of a file the user named."""
    try:
        if not fil.is_file() or fil.stat().st_size > MAKS_BYTES:
            raise OSError
        return fil.read_bytes()
    except (OSError, ValueError):
        return Avslag.i_felt(
            "fil.finnes_ikke",
            FIL,
            T("Stafett finner ikke filen. Skriv hele veien til den, med mappe og filnavn."),
        )


def _vurder(okt: Okt, sesjon: InnsynSesjon, provd: Provd) -> Avslag | None:
    """What can stand in the way here, whatever the file is like. Asked again inside the act."""
    if avslag := krev_merker(sesjon, okt):
        return avslag
    nummer = les_nummer(provd.logg.barn.nummer, oving=okt.oving, i_dag=okt.klokke.i_dag())
    if isinstance(nummer, Avslag):
        return Avslag.i_felt(
            "fil.nummer",
            FIL,
            T("Barnets nummer i filen er ikke gyldig. Be avsenderen rette det og lage en ny."),
        )
    stilling = ansatte.stilling(sesjon, okt.stilling)
    mitt = stilling[1].fodselsnummer if stilling else None
    if mitt is None or mitt in {provd.logg.barn.nummer, *(f.fodselsnummer for f in provd.logg.foresatte)}:
        return Avslag.i_felt(
            "fil.habilitet", FIL, T("Du kan ikke ha denne loggen. Be lederen om en annen stafettholder.")
        )
    if fil_er_mottatt(sesjon, provd.pakke.manifest.id):
        return Avslag.i_felt(
            "fil.mottatt", FIL, T("Denne filen er tatt imot her før. Spør lederen hvem som har loggen.")
        )
    if any(logg.status is Loggstatus.AKTIV for logg, _ in _kjente(sesjon, provd)):
        return Avslag.i_felt(
            "fil.aktiv_logg", FIL, T("Du har allerede en aktiv logg på dette barnet. Gjør den passiv først.")
        )
    return None


def _kjente(sesjon: InnsynSesjon, provd: Provd) -> list[Loggbarn]:
    return logger.med_nummer(sesjon, provd.logg.barn.nummer)


def _passiv(kjente: list[Loggbarn]) -> Loggbarn | None:
    return next((par for par in kjente if par[0].status is Loggstatus.PASSIV), None)


def _vedleggsfeil(provd: Provd) -> Avslag | None:
    """An attachment is tried as one that somebody here attaches; and a child has one picture."""
    bilder = [v for v in provd.logg.vedlegg if v.slag == BILDE]
    if len(bilder) > 1:
        return _henger_ikke_sammen()
    for v in bilder:
        fil = Fil(provd.vedlegg[v.id])
        if (avslag := vurder_fil(FIL, fil, BILDE)) is not None:
            setning = T("Bildet av barnet i filen kan ikke tas inn. %(feil)s", feil=avslag.feil[0].setning)
            return Avslag.i_felt("fil.bilde", FIL, setning)
        if mediatype(fil, BILDE) != v.mediatype:
            return _henger_ikke_sammen()
    for v in (v for v in provd.logg.vedlegg if v.slag != BILDE):
        if (feil := vurder_pdf(provd.vedlegg[v.id])) is not None:
            setning = T(
                "Vedlegget «%(tittel)s» i filen kan ikke tas inn. %(feil)s",
                tittel=v.tittel or v.filnavn,
                feil=PDFSETNING[feil],
            )
            return Avslag.i_felt("fil.vedlegg", FIL, setning)
    return None


# --- taking it in ---


def _opprett(rom: Handlingsrom, provd: Provd, koble_til: UUID | None) -> UUID | Avslag:
    """The log, flushed and not yet committed."""
    if avslag := _vedleggsfeil(provd) or _vurder(rom.okt, rom.sesjon, provd):
        return avslag
    passiv = _passiv(_kjente(rom.sesjon, provd))
    if koble_til is not None and (passiv is None or passiv[0].id != koble_til):
        return _kan_ikke_kobles()
    try:
        return _skriv_rader(rom, provd, koble_til)
    except (sa.exc.SQLAlchemyError, ValueError):  # the file breaks a rule that every log here keeps
        rom.sesjon.rollback()
        return _henger_ikke_sammen()


def _skriv_rader(rom: Handlingsrom, provd: Provd, koble_til: UUID | None) -> UUID:
    """Every row, with the ids of the file, or new ones when the log has been here before."""
    logg, tillegg, filer, manifest = provd.logg, provd.tillegg, dict(provd.vedlegg), provd.pakke.manifest
    if kjent_logg(rom.sesjon, logg.id):
        nye = NyeIder()
        logg, tillegg = nye.i(logg), nye.i(tillegg)
        filer = {nye.ny(i): innhold for i, innhold in filer.items()}
    fra = manifest.avsender.kommune
    ny = Innleser(rom, logg, tillegg, filer, fra).les(koble_til)
    rom.sesjon.add(
        Overforingsfil(
            logg_id=ny.id,
            retning=overforingsfiler.INN,
            fil_id=manifest.id,
            kommune=fra,
            avtrykk=avtrykk(bytes.fromhex(manifest.avsender.nokkel)),
            sha256=provd.pakke.sha256,
            kode=bytes.fromhex(manifest.kode),
            laget=rom.naa,
            laget_av=rom.okt.stilling,
            historikk=til_bytes(Tidligere(hendelser=logg.historikk, overforinger=logg.overforinger)).decode(),
        )
    )
    _prov_lengder(rom.sesjon)
    rom.sesjon.flush()
    if ny.passiv_fra is not None:
        barn = logger.hent(rom.sesjon, ny.id)
        assert barn is not None
        ko_paaminnelse(rom, ny, barn[1], vurderes(ny.passiv_fra))
    return ny.id


def _prov_lengder(sesjon: InnsynSesjon) -> None:
    """SQLite holds no text to its length, and the forms do: a longer one is none of ours."""
    rad: Any
    for rad in sesjon.identity_map.values():
        for kolonne in sa.inspect(type(rad)).columns:
            verdi, maks = getattr(rad, kolonne.key), getattr(kolonne.type, "length", None)
            if isinstance(verdi, str) and maks is not None and len(verdi) > maks and kolonne.key != "navn":
                raise ValueError(kolonne.key)


def _kvittering(rom: Handlingsrom, provd: Provd) -> bytes:
    manifest = provd.pakke.manifest
    return _lag_kvittering(rom, manifest.id, provd.pakke.sha256, bytes.fromhex(manifest.kode))


def _lag_kvittering(rom: Handlingsrom, fil_id: UUID, sha256: str, kode: bytes) -> bytes:
    kort = ansatte.navnekort(rom.sesjon, [rom.okt.stilling])[rom.okt.stilling]
    uten_bevis = Kvitteringsfil(
        format=modell.KVITTERING,
        versjon=modell.VERSJON,
        fil=fil_id,
        sha256=sha256,
        kommune=ansatte.kommune(rom.sesjon).navn,
        mottatt=rom.naa,
        mottatt_av=Person(navn=kort.navn, stilling=kort.stilling, virksomhet=kort.virksomhet),
        bevis="",
    )
    return til_bytes(replace(uten_bevis, bevis=bevis(kode, til_bytes(uten_bevis))))


# --- telling of it ---


def _samtykke(okt: Okt, provd: Provd) -> T:
    siste = max(provd.logg.samtykker, key=lambda s: s.registrert, default=None)
    if siste is None or siste.utfall is not Samtykkeutfall.GITT:
        return T("Samtykke: ikke gitt. Uten samtykke kan du bare lese loggen og registrere et nytt.")
    til = Datotekst(lang_med_aar, samtykke_gyldig_til(siste.dato))
    if samtykkestatus(siste.dato, siste.utfall, okt.klokke.i_dag()).gjelder:
        return T("Samtykket gjelder til og med %(dag)s.", dag=til)
    return T("Samtykket gikk ut %(dag)s. Du må få et nytt før du kan skrive i loggen.", dag=til)


def _antall(provd: Provd) -> tuple[tuple[T, int], ...]:
    logg = provd.logg
    return (
        (T("Oppmerksomheter"), len(logg.oppmerksomheter)),
        (T("Tiltak"), sum(len(o.tiltak) for o in logg.oppmerksomheter)),
        (T("Møter"), len(logg.moter)),
        (T("Lysglimt"), len(logg.lysglimt)),
        (T("Notater"), len(logg.notater)),
        (T("Vedlegg"), len(logg.vedlegg)),
    )


def _kan_ikke_kobles() -> Avslag:
    return Avslag("fil.kobling", T("Den tidligere loggen kan ikke kobles til denne. Se på filen på nytt."))


def _henger_ikke_sammen() -> Avslag:
    return Avslag.i_felt(
        "fil.henger_ikke_sammen",
        FIL,
        T("Det som står i filen, henger ikke sammen, og ingenting er tatt inn. Be avsenderen om en ny."),
    )
