"""Employees: added, marked, ended (SPEC 11.1). By the leder or the administrator."""

from dataclasses import dataclass
from uuid import UUID

from data.forbi_innsyn import lukk_lesetilganger, plikter
from data.koder import Handling, Hatt, Nummertype
from data.lagre import ansatte
from data.maskert import Maskert
from data.modeller import Ansatt, Ansettelse
from data.utboks import rett_ansattes_post
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.klokke import Klokke
from stafett_tui.okt import Handlingsrom, Okt
from stafett_tui.oppslag.hatten import krev_leder_eller_administrator
from stafett_tui.regler.identitetsnummer import les_nummer
from stafett_tui.regler.skjemakontroll import Skjemakontroll
from stafett_tui.regler.tekst import rens_linje
from stafett_tui.sprak.tekst import TN, T
from stafett_tui.tilgang.finnes import finnes_ikke

HAR_PLIKTER = "ansatt.har_plikter"
"""the refusal after which the leder is shown the employee's logs, where they are handed on"""
KAN_IKKE_FLYTTES = T(
    "Den ansatte har oppgaver som du ikke kan flytte. Be en annen leder eller kommuneadministratoren om hjelp."
)
"""of duties in a log about the asker's own child: nothing tells that it is one (SPEC 2.6)"""
EGET_NUMMER = T("Du kan ikke endre ditt eget nummer. Be en annen leder eller administratoren om det.")
"""a number of one's own choice would hide that a child is one's own (SPEC 2.6)"""
ANNEN_ROLLE = T(
    "Den ansatte har også en rolle utenfor virksomheten din. Be kommuneadministratoren rette dette, og la feltet stå "
    "som før."
)
_OM_PERSONEN = ("fornavn", "etternavn", "epost", "telefon")
"""what follows the person into every unit they work in; position and marks belong to the employment"""


@dataclass(frozen=True, slots=True, repr=False)
class Ansattskjema(Maskert):
    """The form about an employee. Marks that the hat may not set are ignored."""

    fornavn: str
    etternavn: str
    fodselsnummer: str
    stilling: str
    epost: str = ""
    telefon: str = ""
    brukernavn: str = ""
    er_aktor: bool = False
    er_stafettholder: bool = False
    er_leder: bool = False
    er_administrator: bool = False


def opprett_ansatt(
    okt: Okt, skjema: Ansattskjema, *, virksomhet_id: UUID | None = None
) -> Kvittering | Avslag:
    """Adds an employee to the leder's unit, or to any unit for the administrator.

    One who works elsewhere in the municipality already (same fødselsnummer) gets another employment, and
    keeps name and user name; one who has left the unit comes back to the same employment. The receipt's id
    is the employment's.
    """
    with okt.handle() as rom:
        hvilken = min_virksomhet(rom, virksomhet_id)
        if isinstance(hvilken, Avslag):
            return hvilken
        ny = legg_til(rom, hvilken, skjema)
        if isinstance(ny, Avslag):
            return ny
        ansettelse, person = ny
        rom.fullfor(Handling.ANSATT_OPPRETTET, ansettelse=str(ansettelse.id))
        return Kvittering(
            T("%(navn)s er lagt til.", navn=f"{person.fornavn} {person.etternavn}"), ansettelse.id.hex
        )


def legg_til(
    rom: Handlingsrom, virksomhet_id: UUID, skjema: Ansattskjema
) -> tuple[Ansettelse, Ansatt] | Avslag:
    """Adds one to a unit, in the room's transaction: judged first, and nothing is touched when it is refused.
    Whoever calls has asked whose unit it is, and writes the audit."""
    kontroll = Skjemakontroll()
    nummer = _vurder_nummer(rom, skjema, kontroll)
    fra_for = ansatte.med_fodselsnummer(rom.sesjon, nummer) if nummer else None
    _vurder(rom, skjema, fra_for, kontroll)
    if fra_for and any(v.id == virksomhet_id for _, _, v in ansatte.stillinger_for(rom.sesjon, fra_for.id)):
        kontroll.meld("fodselsnummer", T("Denne personen står i virksomheten fra før. Finn navnet i listen."))
    if (avslag := kontroll.avslag("ansatt.feil_i_skjema")) is not None:
        return avslag
    person = fra_for or Ansatt(
        fornavn=rens_linje(skjema.fornavn),
        etternavn=rens_linje(skjema.etternavn),
        fodselsnummer=nummer,
        epost=rens_linje(skjema.epost),
        telefon=rens_linje(skjema.telefon),
        opprettet=rom.naa,
    )
    if person.brukernavn is None:
        person.brukernavn = skjema.brukernavn.strip().lower() or None
    if rom.okt.hatt is Hatt.ADMINISTRATOR:
        person.er_administrator = person.er_administrator or skjema.er_administrator
    rom.sesjon.add(person)
    rom.sesjon.flush()
    ansettelse = ansatte.tidligere_ansettelse(rom.sesjon, person.id, virksomhet_id) or Ansettelse(
        ansatt_id=person.id, virksomhet_id=virksomhet_id
    )
    ansettelse.aktiv = True
    _sett_stilling(rom.okt, ansettelse, skjema)
    rom.sesjon.add(ansettelse)
    return ansettelse, person


def endre_ansatt(okt: Okt, ansettelse_id: UUID, skjema: Ansattskjema) -> Kvittering | Avslag:
    """Changes name, contact, position and marks. An empty number keeps the one that is there. Mail that waits goes
    to the address as it is now.

    Refused: faults in the form, one's own number, for a leder what is the person's own when they also have a role
    outside her unit, the stafettholder mark off while logs are held, and both marks off while open tiltak are:
    nobody would have those any more.
    """
    with okt.handle() as rom:
        funnet = finn_ansettelse(rom, ansettelse_id)
        if isinstance(funnet, Avslag):
            return funnet
        ansettelse, person = funnet
        if (avslag := endre(rom, ansettelse, person, skjema)) is not None:
            return avslag
        rom.fullfor(Handling.ANSATT_ENDRET, ansettelse=str(ansettelse.id))
        return Kvittering(
            T("%(navn)s er oppdatert.", navn=f"{person.fornavn} {person.etternavn}"), ansettelse.id.hex
        )


def endre(rom: Handlingsrom, ansettelse: Ansettelse, person: Ansatt, skjema: Ansattskjema) -> Avslag | None:
    """Changes one in the room's transaction: judged first, and nothing is touched when it is refused. Whoever calls
    has asked whose unit it is, and writes the audit."""
    okt = rom.okt
    kontroll = Skjemakontroll()
    nummer = _nytt_nummer(rom, skjema, person, kontroll)
    _vurder(rom, skjema, person, kontroll)
    _vern_personen(rom, skjema, person, nummer, kontroll)
    if grunn := _holder_merket(rom, ansettelse, skjema):
        kontroll.meld("er_stafettholder", grunn)
    if (avslag := kontroll.avslag("ansatt.feil_i_skjema")) is not None:
        return avslag
    person.fodselsnummer = nummer
    person.fornavn, person.etternavn = rens_linje(skjema.fornavn), rens_linje(skjema.etternavn)
    person.epost, person.telefon = rens_linje(skjema.epost), rens_linje(skjema.telefon)
    if person.brukernavn is None:
        person.brukernavn = skjema.brukernavn.strip().lower() or None
    if okt.hatt is Hatt.ADMINISTRATOR and person.id != okt.ansatt_id:
        person.er_administrator = skjema.er_administrator
    _sett_stilling(okt, ansettelse, skjema)
    egne = [a.id for a, _, _ in ansatte.stillinger_for(rom.sesjon, person.id)]
    rett_ansattes_post(rom.sesjon, egne, person.epost, rom.naa)
    return None


def avslutt_ansettelse(okt: Okt, ansettelse_id: UUID) -> Kvittering | Avslag:
    """Ends an employment; the person sees nothing of the unit's logs from now on, and what they were let in to read is
    not theirs if they come back. With the last one their key is taken and the database gets a new one, which takes
    some seconds.

    Refused while they hold logs or are responsible for an open tiltak, and for oneself.
    """
    with okt.handle() as rom:
        funnet = finn_ansettelse(rom, ansettelse_id)
        if isinstance(funnet, Avslag):
            return funnet
        ansettelse, person = funnet
        if person.id == okt.ansatt_id:
            return Avslag("ansatt.seg_selv", T("Du kan ikke avslutte deg selv. Be administratoren om det."))
        if avslag := _holdes_av(rom, ansettelse_id):
            return avslag
        ansettelse.aktiv = False
        rett_ansattes_post(rom.sesjon, [ansettelse_id], "", rom.naa)
        rom.sesjon.flush()
        for logg_id in lukk_lesetilganger(rom.sesjon, ansettelse_id, rom.naa):
            rom.revider(Handling.LESETILGANG_AVSLUTTET, logg_id=logg_id, ansettelse=str(ansettelse_id))
        slutter = not person.er_administrator and not ansatte.stillinger_for(rom.sesjon, person.id)
        brukernavn = person.brukernavn if slutter else None
        rom.fullfor(Handling.ANSATT_ENDRET, ansettelse=str(ansettelse.id), aktiv=False)
    om_nokkelen = None if brukernavn is None else _ta_nokkelen(okt, brukernavn)
    if om_nokkelen is None:
        return Kvittering(T("Ansettelsen er avsluttet."), ansettelse_id.hex)
    return Kvittering(
        T("Ansettelsen er avsluttet. %(om_nokkelen)s", om_nokkelen=om_nokkelen), ansettelse_id.hex
    )


def _holdes_av(rom: Handlingsrom, ansettelse_id: UUID) -> Avslag | None:
    """What must be handed on before somebody leaves, and who does it."""
    logger, tiltak, *utalte = plikter(rom.sesjon, ansettelse_id)
    grunner = []
    if logger:
        grunner.append(_logger_forst(logger))
    if tiltak:
        grunner.append(
            TN(
                "Den ansatte har %(n)d åpent tiltak i en annens logg. Stafettholderen der evaluerer det først, "
                "og gir det til en ny.",
                "Den ansatte har %(n)d åpne tiltak i andres logger. Stafettholderne der evaluerer dem først, "
                "og gir dem til en ny.",
                n=tiltak,
            )
        )
    if len(grunner) == 2:
        return Avslag(HAR_PLIKTER, T("%(logger)s %(tiltak)s", logger=grunner[0], tiltak=grunner[1]))
    if grunner:
        return Avslag(HAR_PLIKTER, grunner[0])
    return Avslag("ansatt.har_annet", KAN_IKKE_FLYTTES) if any(utalte) else None


def _logger_forst(antall: int) -> T:
    return TN(
        "Den ansatte er stafettholder for %(n)d aktiv logg. Overfør den til en annen først.",
        "Den ansatte er stafettholder for %(n)d aktive logger. Overfør dem til en annen først.",
        n=antall,
    )


def _holder_merket(rom: Handlingsrom, ansettelse: Ansettelse, skjema: Ansattskjema) -> T | None:
    """Why a mark cannot go. A leder who has accepted a log to hand it on never had the stafettholder's."""
    if not (skjema.er_aktor or skjema.er_stafettholder):
        avslag = _holdes_av(rom, ansettelse.id)
        return avslag.setning if avslag else None
    if ansettelse.er_stafettholder and not skjema.er_stafettholder:
        har = plikter(rom.sesjon, ansettelse.id)
        if har.logger:
            return _logger_forst(har.logger)
        return KAN_IKKE_FLYTTES if har.utalte_logger else None
    return None


def _ta_nokkelen(okt: Okt, brukernavn: str) -> T | None:
    """Out of the key file with whoever has left, and a new key for the database, if they had one to it. The act is
    committed: should the file be stuck, nobody is let in by that name anyhow, and ``stafett kontroller`` tells of the
    slot that is left."""
    from data.nokler import Nokkelfil, Nokkelfilfeil, steng_ute
    from stafett_tui.sikkerhet.nokkelbytte import SETNINGER, bytt_nokkel

    try:
        hadde = steng_ute(Nokkelfil.les(okt.base.mappe), brukernavn, Klokke().naa())
    except (Nokkelfilfeil, OSError):
        return T("Passordet ligger fortsatt i nøkkelfilen. Kjør «stafett kontroller».")
    return SETNINGER.get(bytt_nokkel(okt.base, okt.ansatt_id)) if hadde else None


def har_annet_enn_min(rom: Handlingsrom, person: Ansatt) -> bool:
    """Whether the person has a hat that is not the leder's to give away."""
    stillinger = ansatte.stillinger_for(rom.sesjon, person.id)
    return person.er_administrator or any(v.id != rom.okt.virksomhet_id for _, _, v in stillinger)


def _vern_personen(
    rom: Handlingsrom, skjema: Ansattskjema, person: Ansatt, nummer: str | None, kontroll: Skjemakontroll
) -> None:
    """A leder changes nothing that holds in another unit too: mail goes to the address, and who is inhabil is told by
    the number (SPEC 2.6). Said at each field that is another than what stands."""
    if rom.okt.hatt is not Hatt.LEDER or not har_annet_enn_min(rom, person):
        return
    endret = [
        felt
        for felt in _OM_PERSONEN
        if rens_linje(getattr(skjema, felt)) != rens_linje(getattr(person, felt))
    ]
    if nummer is not None and nummer != person.fodselsnummer:
        endret.append("fodselsnummer")
    if person.brukernavn is None and skjema.brukernavn.strip():
        endret.append("brukernavn")
    for felt in endret:
        kontroll.meld(felt, ANNEN_ROLLE)


def min_virksomhet(rom: Handlingsrom, virksomhet_id: UUID | None) -> UUID | Avslag:
    """The leder's unit, or the one in use that the administrator names."""
    if avslag := krev_leder_eller_administrator(rom.sesjon, rom.okt):
        return avslag
    hvilken = rom.okt.virksomhet_id if rom.okt.hatt is Hatt.LEDER else virksomhet_id
    if hvilken is None or all(v.id != hvilken for v in ansatte.virksomheter(rom.sesjon) if v.aktiv):
        return finnes_ikke()
    return hvilken


def finn_ansettelse(rom: Handlingsrom, ansettelse_id: UUID) -> tuple[Ansettelse, Ansatt] | Avslag:
    """The employment, if it is in the leder's unit or the asker is administrator."""
    okt = rom.okt
    if avslag := krev_leder_eller_administrator(rom.sesjon, okt):
        return avslag
    stilling = ansatte.stilling(rom.sesjon, ansettelse_id)
    if stilling is None or (okt.hatt is Hatt.LEDER and stilling[2].id != okt.virksomhet_id):
        return finnes_ikke()
    return stilling[0], stilling[1]


def _sett_stilling(okt: Okt, ansettelse: Ansettelse, skjema: Ansattskjema) -> None:
    ansettelse.stilling = rens_linje(skjema.stilling)
    ansettelse.er_aktor = skjema.er_aktor
    ansettelse.er_stafettholder = skjema.er_stafettholder
    if okt.hatt is Hatt.ADMINISTRATOR:
        ansettelse.er_leder = skjema.er_leder


def _nytt_nummer(
    rom: Handlingsrom, skjema: Ansattskjema, person: Ansatt, kontroll: Skjemakontroll
) -> str | None:
    """The number that was typed, if any; else the one that is there, which a log-in needs."""
    if not rens_linje(skjema.fodselsnummer):
        if skjema.brukernavn.strip() and person.fodselsnummer is None:
            kontroll.meld(
                "fodselsnummer",
                T("Den som skal logge inn, må ha fødselsnummer, så Stafett kan prøve om hun er inhabil."),
            )
        return person.fodselsnummer
    nummer = _vurder_nummer(rom, skjema, kontroll)
    annen = ansatte.med_fodselsnummer(rom.sesjon, nummer) if nummer else None
    if annen is not None and annen.id != person.id:
        kontroll.meld("fodselsnummer", T("En annen ansatt er registrert med dette nummeret. Se på sifrene."))
    elif person.id == rom.okt.ansatt_id and person.fodselsnummer not in (None, nummer):
        kontroll.meld("fodselsnummer", EGET_NUMMER)
    return nummer


def _vurder_nummer(rom: Handlingsrom, skjema: Ansattskjema, kontroll: Skjemakontroll) -> str | None:
    nummer = les_nummer(skjema.fodselsnummer, oving=rom.okt.oving, i_dag=rom.i_dag, felt="fodselsnummer")
    if isinstance(nummer, Avslag):
        kontroll.ta_med(nummer)
        return None
    if nummer.type is Nummertype.DUF:
        kontroll.meld("fodselsnummer", T("En ansatt må ha fødselsnummer eller D-nummer, med 11 siffer."))
        return None
    return nummer.siffer


def _vurder(rom: Handlingsrom, skjema: Ansattskjema, person: Ansatt | None, kontroll: Skjemakontroll) -> None:
    kontroll.krev("fornavn", rens_linje(skjema.fornavn), T("Skriv fornavnet."))
    kontroll.krev("etternavn", rens_linje(skjema.etternavn), T("Skriv etternavnet."))
    kontroll.krev("stilling", rens_linje(skjema.stilling), T("Skriv hvilken stilling den ansatte har."))
    for felt in ("fornavn", "etternavn", "stilling"):
        kontroll.maks(felt, rens_linje(getattr(skjema, felt)), 80)
    kontroll.epost("epost", rens_linje(skjema.epost))
    kontroll.telefon("telefon", rens_linje(skjema.telefon))
    brukernavn = skjema.brukernavn.strip().lower()
    if not brukernavn:
        return
    kontroll.brukernavn("brukernavn", brukernavn)
    if any(f.felt == "brukernavn" for f in kontroll.feil):
        return  # what is no user name is not looked up: it may not even be text that the database takes
    annen = ansatte.med_brukernavn(rom.sesjon, brukernavn)
    if annen is not None and (person is None or annen.id != person.id):
        kontroll.meld("brukernavn", T("Brukernavnet er i bruk. Velg et annet."))
