"""What the holder does with mail that did not leave: write it out to files, or let it be sent again."""

from collections.abc import Collection
from contextlib import ExitStack
from dataclasses import dataclass, fields
from pathlib import Path
from uuid import UUID

from data.koder import Handling, Postslag, Posttilstand
from data.lagre import ansatte, utpost
from data.maskert import Maskert
from data.modeller import Utpost
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.i_logg import ApenLogg, finn_logg
from stafett_tui.handlinger.til_fil import Skrivefeil, ny_fil, vurder_mappe
from stafett_tui.okt import Handlingsrom, Okt
from stafett_tui.oppslag.utboks import kan_gjores
from stafett_tui.post.adresse import UgyldigAdresse, sikker_adresse
from stafett_tui.post.ettersyn import mottaker_naa
from stafett_tui.post.innhold import Utpostinnhold
from stafett_tui.post.utboks import skjuler_enheten
from stafett_tui.sprak.tekst import TN, T
from stafett_tui.tilgang.finnes import finnes_ikke

FILSTAMME = "e-post"
"""with some of the mail's random id the name of every file: a name may be seen by others"""


@dataclass(frozen=True, slots=True, repr=False)
class Epostfiler(Maskert, Kvittering):
    """What was written: the files, mail and calendar entry of each."""

    filer: tuple[Path, ...] = ()


def skriv_ut(okt: Okt, ider: Collection[UUID], mappe: Path) -> Epostfiler | Avslag:
    """Writes mails to private files with neutral names, to be opened in a mail program and sent from there, to the
    recipients' addresses as they are now.

    They are not sent from here afterwards. Refused: mail that is not of the asker's own logs, that is sent or may
    be, a recipient who is gone, no valid consent, a folder that cannot be written to, no address to send from.
    All are written, or none.
    """
    if (avslag := vurder_mappe(mappe)) is not None:
        return avslag
    with okt.handle() as rom:
        funnet = _finn(rom, ider)
        if isinstance(funnet, Avslag):
            return funnet
        rader = [rad for _, rad in funnet]
        if any("skriv" not in kan_gjores(rad, okt) for rad in rader):
            return Avslag(
                "post.kan_ikke_skrives",
                T("Bare e-post som ikke er sendt, kan skrives ut. Velg den som venter eller ikke kom fram."),
            )
        til = [mottaker_naa(rom, apen.barn, rad) for apen, rad in funnet]
        if not all(til):
            return _uten_mottaker()
        avsendere = _avsendere(rom, funnet)
        if isinstance(avsendere, Avslag):
            return avsendere
        for rad, adresse in zip(rader, til, strict=True):
            rad.til = adresse
        return _skriv(rom, rader, avsendere, mappe)


def _skriv(
    rom: Handlingsrom, rader: list[Utpost], avsendere: dict[UUID, str], mappe: Path
) -> Epostfiler | Avslag:
    try:
        with ExitStack() as filene:
            filer = tuple(
                filene.enter_context(ny_fil(mappe, f"{FILSTAMME}-{rad.id.hex[:8]}", endelse, innhold))
                for rad in rader
                for endelse, innhold in _filer(rad, avsendere[rad.logg_id], rom)
            )
            for rad in rader:
                rad.tilstand, rad.feilkode = Posttilstand.SKREVET_UT, ""
            _revider(rom, rader)
            rom.behold()
    except Skrivefeil as feil:
        return feil.avslag
    except UgyldigAdresse:
        return Avslag(
            "post.ugyldig_adresse",
            T("En av e-postadressene kan ikke brukes. Rett den i loggen, eller hos den ansatte."),
        )
    setning = TN("%(n)d e-post er skrevet ut.", "%(n)d e-poster er skrevet ut.", n=len(rader))
    return Epostfiler(setning, filer=filer)


def send_igjen(okt: Okt, utpost_id: UUID, *, bekreftet: bool = False) -> Kvittering | Avslag:
    """Puts a mail that did not leave back in the queue, to the recipient's address as it is now.

    One that may have been taken is put back only when the asker has been told so and goes on (``bekreftet``).
    Refused: mail that is sent, waits or is out of date; a recipient who is gone or has no address;
    no valid consent.
    """
    with okt.handle() as rom:
        funnet = _finn(rom, [utpost_id])
        if isinstance(funnet, Avslag):
            return funnet
        ((apen, rad),) = funnet
        if "igjen" not in kan_gjores(rad, okt) or _overtatt(rom, rad):
            return Avslag(
                "post.kan_ikke_sendes_igjen",
                T("Denne e-posten kan ikke sendes på nytt: den er sendt, venter, eller gjelder ikke lenger."),
            )
        if not (til := mottaker_naa(rom, apen.barn, rad)):
            return _uten_mottaker()
        if rad.tilstand is Posttilstand.USIKKER and not bekreftet:
            return Avslag(
                "post.bekreft_usikker",
                T("E-posten kan være framme allerede. Spør mottakeren først, eller send likevel."),
            )
        rad.til = til
        rad.tilstand, rad.feilkode, rad.forsok, rad.neste_forsok = Posttilstand.VENTER, "", 0, rom.naa
        rom.fullfor(Handling.POST_SENDES_IGJEN, logg_id=rad.logg_id, utpost=str(rad.id))
        return Kvittering(T("E-posten ligger i køen igjen."), rad.id.hex)


def _uten_mottaker() -> Avslag:
    return Avslag(
        "post.uten_mottaker",
        T("Mottakeren er tatt ut av loggen, har sluttet eller har ikke lenger en e-postadresse."),
    )


def _finn(rom: Handlingsrom, ider: Collection[UUID]) -> list[tuple[ApenLogg, Utpost]] | Avslag:
    """All of these mails, each with the log it is of, which the asker holds. Without a valid consent only what
    is called off is told of (SPEC 4.4)."""
    rader = utpost.med_id(rom.sesjon, ider)
    if not rader or len(rader) != len(set(ider)):
        return finnes_ikke()
    apne = {}
    for logg_id in dict.fromkeys(rad.logg_id for rad in rader):
        avlyses = all(r.slag is Postslag.AVLYSNING for r in rader if r.logg_id == logg_id)
        apen = finn_logg(rom, logg_id, "utboks" if avlyses else "send_post")
        if isinstance(apen, Avslag):
            return apen
        apne[logg_id] = apen
    return [(apne[rad.logg_id], rad) for rad in rader]


def _avsendere(rom: Handlingsrom, funnet: list[tuple[ApenLogg, Utpost]]) -> dict[UUID, str] | Avslag:
    """The address that the mail of each log is sent from."""
    avsendere = {}
    for apen in {apen.logg.id: apen for apen, _ in funnet}.values():
        avsender = _avsender(rom, apen)
        if isinstance(avsender, Avslag):
            return avsender
        avsendere[apen.logg.id] = avsender
    return avsendere


def _avsender(rom: Handlingsrom, apen: ApenLogg) -> str | Avslag:
    """The office's address, else the holder's own, else the municipality's contact. The holder's own never
    where it would tell which school or barnehage a shielded child goes to (SPEC 2.7)."""
    oppsett = utpost.postoppsett(rom.sesjon)
    holder = ansatte.stilling(rom.sesjon, apen.logg.stafettholder_id)
    skjult = holder is not None and skjuler_enheten(apen.barn, holder[2])
    egen = holder[1].epost if holder and not skjult else ""
    adresse = oppsett.avsender if oppsett else egen or ansatte.kommune(rom.sesjon).kontakt_epost
    try:
        return sikker_adresse(adresse)
    except UgyldigAdresse:
        return _uten_avsender(skjult=skjult)


def _uten_avsender(*, skjult: bool) -> Avslag:
    if skjult:
        setning = T(
            "Barnet har sperret adresse, så e-posten kan ikke gå fra din adresse. "
            "Be administratoren legge inn en felles adresse for kommunen."
        )
    else:
        setning = T("Du har ingen e-postadresse å sende fra. Be virksomhetslederen legge den inn.")
    return Avslag("post.uten_avsender", setning)


def _filer(rad: Utpost, avsender: str, rom: Handlingsrom) -> list[tuple[str, bytes]]:
    """Ending and content of what a mail becomes: the mail, and the calendar entry when it has one."""
    from stafett_tui.post.epost import lag_epost
    from stafett_tui.post.kalender import lag_kalender

    innhold = Utpostinnhold(**{felt.name: getattr(rad, felt.name) for felt in fields(Utpostinnhold)})
    epost = lag_epost(innhold, avsender, rom.naa)
    epost["X-Unsent"] = "1"  # Outlook opens it as something to send, not something received
    filer = [("eml", epost.as_bytes())]
    if rad.slag in (Postslag.INNKALLING, Postslag.AVLYSNING, Postslag.PAAMINNELSE):
        filer.append(("ics", lag_kalender(innhold, avsender, rom.naa)))
    return filer


def _revider(rom: Handlingsrom, rader: list[Utpost]) -> None:
    for logg_id in dict.fromkeys(rad.logg_id for rad in rader):
        antall = sum(rad.logg_id == logg_id for rad in rader)
        rom.revider(Handling.POST_SKREVET_UT, logg_id=logg_id, antall=antall)


def _overtatt(rom: Handlingsrom, rad: Utpost) -> bool:
    """Whether the same recipient has, or is to have, a later mail about the meeting."""
    if rad.deltaker_id is None or rad.sekvens is None:
        return False
    return any(
        (r.sekvens or 0) > rad.sekvens and r.tilstand is not Posttilstand.TRUKKET
        for r in utpost.til_deltakere(rom.sesjon, [rad.deltaker_id])
    )
