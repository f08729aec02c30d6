"""How mail is sent, and the service that sends it by the clock: set up by the kommuneadministrator (SPEC 6.2).

The server's password is no part of this: it stands in the system's keyring, or is asked for.
"""

import re
from contextlib import suppress
from pathlib import Path

from data import tjenestenokkel
from data.koder import Handling, Sikring
from data.lagre import utpost
from data.modeller import Postoppsett
from data.nokkelfil import Nokkelfil
from data.plattform import er_felles_mappe
from data.private_filer import skriv_ny_fil
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.okt import Handlingsrom, Okt
from stafett_tui.oppslag.hatten import krev_administrator
from stafett_tui.post.adresse import UgyldigAdresse, sikker_adresse
from stafett_tui.post.egen_maskin import er_egen_maskin
from stafett_tui.postvisninger import Postoppsettvisning, Postskjema
from stafett_tui.regler.skjemakontroll import Skjemakontroll
from stafett_tui.regler.tekst import rens_linje
from stafett_tui.sprak.tekst import T

_VERT = re.compile(r"[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|[0-9A-Fa-f:]{2,45}")
STORSTE_PORT = 65535


def hent_postoppsett(okt: Okt) -> Postoppsettvisning | Avslag:
    """How mail is sent now."""
    with okt.les() as sesjon:
        if avslag := krev_administrator(sesjon, okt):
            return avslag
        rad = utpost.postoppsett(sesjon)
    skjema = None if rad is None else Postskjema(rad.tjener, rad.port, rad.sikring, rad.bruker, rad.avsender)
    return Postoppsettvisning(skjema, tjenestenokkel.laget(Nokkelfil.les(okt.base.mappe)))


def sett_postoppsett(okt: Okt, skjema: Postskjema) -> Kvittering | Avslag:
    """Sets how mail is sent. Refused: faults in the form, an unsecured line to another machine."""
    with okt.handle() as rom:
        if avslag := krev_administrator(rom.sesjon, okt):
            return avslag
        ny = Postskjema(
            rens_linje(skjema.tjener),
            skjema.port,
            skjema.sikring,
            rens_linje(skjema.bruker),
            rens_linje(skjema.avsender),
        )
        kontroll = _vurder(ny, oving=okt.oving)
        if (avslag := kontroll.avslag("postoppsett.feil_i_skjema")) is not None:
            return avslag
        _lagre(rom, ny)
        rom.fullfor(Handling.POSTOPPSETT_ENDRET)
        return Kvittering(T("Oppsettet for e-post er lagret."))


def fjern_postoppsett(okt: Okt) -> Kvittering | Avslag:
    """Mail is no longer sent; it stays in the outbox and can be written out."""
    with okt.handle() as rom:
        if avslag := krev_administrator(rom.sesjon, okt):
            return avslag
        if (rad := utpost.postoppsett(rom.sesjon)) is None:
            return Avslag("postoppsett.mangler", T("E-post er ikke satt opp. Det er ingenting å fjerne."))
        rom.sesjon.delete(rad)
        rom.fullfor(Handling.POSTOPPSETT_ENDRET)
        return Kvittering(T("Oppsettet for e-post er fjernet. E-post blir liggende i utboksen."))


def opprett_tjeneste(okt: Okt, sti: Path) -> Kvittering | Avslag:
    """Makes the private file that ``stafett varsle`` opens the outbox with. An earlier file stops working.

    The audit row is committed before the slot is written, and a file without its slot opens nothing. Refused: a
    file that is there already, the database's own folder (a copy of that would then open itself), a folder for
    everybody.
    """
    if (avslag := _vurder_sti(okt, sti)) is not None:
        return avslag
    with okt.handle() as rom:
        if avslag := krev_administrator(rom.sesjon, okt):
            return avslag
        fil = Nokkelfil.les(okt.base.mappe)
        spor, innhold = tjenestenokkel.lag(fil, okt.base.nokkel, rom.naa)
        try:
            skriv_ny_fil(sti, innhold)
        except (OSError, ValueError):
            return Avslag.i_felt(
                "tjeneste.kan_ikke_skrive", "sti", T("Filen kunne ikke skrives der. Velg et annet sted.")
            )
        try:
            rom.fullfor(Handling.TJENESTE_OPPRETTET)
            tjenestenokkel.sett(fil, spor, okt.base.nokkel)
        except BaseException:
            with suppress(OSError):
                sti.unlink()
            raise
    return Kvittering(T("Tjenestefilen er laget. Bare du kan lese den: %(sti)s", sti=sti))


def fjern_tjeneste(okt: Okt) -> Kvittering | Avslag:
    """Takes the service's slot away: its file opens nothing any more."""
    with okt.handle() as rom:
        if avslag := krev_administrator(rom.sesjon, okt):
            return avslag
        fil = Nokkelfil.les(okt.base.mappe)
        if tjenestenokkel.laget(fil) is None:
            return Avslag("tjeneste.finnes_ikke", T("Det er ingen tjenestefil i bruk."))
        rom.fullfor(Handling.TJENESTE_FJERNET)
        tjenestenokkel.fjern(fil)
        return Kvittering(T("Tjenestefilen er satt ut av bruk. Slett den også."))


def _vurder(s: Postskjema, *, oving: bool) -> Skjemakontroll:
    kontroll = Skjemakontroll()
    kontroll.krev("tjener", s.tjener, T("Skriv navnet på e-posttjeneren, for eksempel smtp.kommune.no."))
    if s.tjener and not _VERT.fullmatch(s.tjener):
        kontroll.meld("tjener", T("Skriv bare navnet på tjeneren, uten mellomrom og tegn: smtp.kommune.no"))
    elif s.tjener and oving and not er_egen_maskin(s.tjener):
        kontroll.meld("tjener", T("Fra en øvingsbase sendes e-post bare til en tjener på denne maskinen."))
    if s.port is None or not 1 <= s.port <= STORSTE_PORT:
        kontroll.meld("port", T("Skriv porten som et tall fra 1 til 65535. STARTTLS bruker oftest 587."))
    kontroll.krev("sikring", s.sikring, T("Velg hvordan linjen til tjeneren sikres."))
    if s.sikring is Sikring.INGEN and s.tjener and not er_egen_maskin(s.tjener):
        kontroll.meld(
            "sikring", T("Uten sikring kan bare en tjener på denne maskinen brukes. Velg STARTTLS.")
        )
    kontroll.maks("bruker", s.bruker, 254)
    if not s.bruker.isascii():
        kontroll.meld("bruker", T("Brukernavnet kan bare ha bokstavene a til z, tall og tegn."))
    kontroll.krev("avsender", s.avsender, T("Skriv adressen e-posten sendes fra."))
    kontroll.epost("avsender", s.avsender)
    try:
        sikker_adresse(s.avsender)
    except UgyldigAdresse:
        kontroll.meld(
            "avsender", T("E-postadressen kan ikke brukes som avsender. Den skal være som navn@kommune.no.")
        )
    return kontroll


def _lagre(rom: Handlingsrom, ny: Postskjema) -> None:
    assert ny.port is not None
    assert ny.sikring is not None
    rad = utpost.postoppsett(rom.sesjon)
    if rad is None:
        rad = Postoppsett(tjener="", port=ny.port, sikring=ny.sikring, avsender="")
        rom.sesjon.add(rad)
    rad.tjener, rad.port, rad.sikring = ny.tjener, ny.port, ny.sikring
    rad.bruker, rad.avsender = ny.bruker, ny.avsender


def _vurder_sti(okt: Okt, sti: Path) -> Avslag | None:
    """Whether the service file may be laid there."""
    try:
        mappe = sti.resolve().parent
        finnes, opptatt = mappe.is_dir(), sti.exists() or sti.is_symlink()
        felles = finnes and er_felles_mappe(mappe)
    except (OSError, ValueError, RuntimeError):
        finnes, opptatt, felles = False, False, False
    if not finnes:
        setning = T("Mappen finnes ikke. Skriv hele veien til en fil i en mappe som finnes.")
    elif opptatt:
        setning = T("Det er allerede en fil der. Velg et annet navn.")
    elif mappe.is_relative_to(okt.base.mappe.resolve()):
        setning = T("Legg filen et annet sted enn databasen, så de ikke kommer med i samme sikkerhetskopi.")
    elif felles:
        setning = T("Mappen er for alle på maskinen. Velg en mappe som er din.")
    else:
        return None
    return Avslag.i_felt("tjeneste.feil_sted", "sti", setning)
