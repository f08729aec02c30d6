"""Read models: what a screen or a command is handed. Frozen and complete, computed values included.

Stored text is plain ``str`` here; it reaches a widget only through the text guard. Days are dates in Norway,
moments are UTC. ``kan`` holds the acts that the same rules allow which the use cases ask again.

Long because it is the whole contract with the screens, and is best read in one place.
"""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from data.koder import (
    BorMed,
    ForesattRolle,
    Hatt,
    Kategori,
    Loggstatus,
    Maalsvar,
    Malform,
    Nummertype,
    Samtykkeutfall,
    Tiltakstype,
    Utfall,
    Virksomhetstype,
)
from data.maskert import Maskert
from stafett_tui.innslagsvisninger import Deltakelse, Lysglimtrad
from stafett_tui.lesemodell import dataclass
from stafett_tui.motevisninger import Moterad
from stafett_tui.regler.samtykke import Samtykkestatus
from stafett_tui.regler.tiltak import Tiltaksstatus
from stafett_tui.sprak.tekst import T

# --- people and units ---


@dataclass(frozen=True, slots=True, repr=False)
class Virksomhetsrad(Maskert):
    """A unit as the administrator sees it."""

    id: UUID
    navn: str
    type: Virksomhetstype
    aktiv: bool
    ansatte: int
    ledere: tuple[str, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Ansattrad(Maskert):
    """An employee of the unit as the leder sees them. ``id`` is the employment's."""

    id: UUID
    ansatt_id: UUID
    fornavn: str
    etternavn: str
    stilling: str
    epost: str
    telefon: str
    fodselsnummer_maskert: str
    brukernavn: str | None
    er_aktor: bool
    er_stafettholder: bool
    er_leder: bool
    er_administrator: bool
    aktiv: bool
    har_passord: bool
    kode_utloper: datetime | None
    logger: int

    @property
    def navn(self) -> str:
        return f"{self.fornavn} {self.etternavn}"


@dataclass(frozen=True, slots=True, repr=False)
class Aktorvalg(Maskert):
    """Someone who can be made responsible: an employment. ``id`` is the employment's."""

    id: UUID
    navn: str
    stilling: str
    virksomhet: str


@dataclass(frozen=True, slots=True, repr=False)
class Hattevalg(Maskert):
    """One hat in one unit that the employee may act in."""

    hatt: Hatt
    ansettelse_id: UUID | None
    virksomhet_id: UUID | None
    virksomhet: str


# --- Min side and lists ---


@dataclass(frozen=True, slots=True, repr=False)
class Oppgave(Maskert):
    """Something that needs me; ``slag`` is ``evaluer``, ``maal``, ``mote``, ``samtykke``, ``passiv``, ``lysglimt``,
    ``post`` or ``kladd``. The mail that did not leave is of no one child: ``barn`` is empty."""

    slag: str
    hva: T
    dato: date | None
    dager: int | None
    barn: str
    logg_id: UUID | None
    objekt_id: UUID | None
    """the tiltak, the oppmerksomhet, the meeting or the draft it is about"""


@dataclass(frozen=True, slots=True, repr=False)
class SistApnet(Maskert):
    """A log I opened lately."""

    logg_id: UUID
    barn: str
    niva: int
    tid: datetime


@dataclass(frozen=True, slots=True, repr=False)
class Minside(Maskert):
    """What Min side shows; ``oppgaver`` the most urgent first."""

    fornavn: str
    naa: datetime
    i_dag: date
    oppgaver: tuple[Oppgave, ...]
    sist_apnet: tuple[SistApnet, ...]
    antall_logger: int
    kan_nytt_barn: bool
    kan_nytt_mote: bool = False
    """whether I hold an active log that a meeting can be about"""
    neste_moter: tuple[Moterad, ...] = ()
    """the nearest of my meetings"""
    lysglimt: tuple[Lysglimtrad, ...] = ()
    """the latest on my logs"""


@dataclass(frozen=True, slots=True, repr=False)
class Overskrift(Maskert):
    """An oppmerksomhet as a headline."""

    tekst: str
    kategori: Kategori
    avsluttet: bool


@dataclass(frozen=True, slots=True, repr=False)
class NesteTiltak(Maskert):
    """The open tiltak with the nearest frist."""

    tiltak: T
    ansvarlig: str
    frist: date
    dager: int


@dataclass(frozen=True, slots=True, repr=False)
class Loggrad(Maskert):
    """A log as a row in a list, with what the preview pane shows (headlines, frist, consent; SPEC 11.3)."""

    id: UUID
    barn: str
    alder: int
    niva: int
    apne_tiltak: int
    alle_tiltak: int
    status: Loggstatus
    samtykke: Samtykkestatus
    samtykke_til: date | None
    oppdatert: datetime
    stafettholder: str
    overskrifter: tuple[Overskrift, ...]
    neste: NesteTiltak | None
    nummer_maskert: str
    nummer: str
    """whole, to be searched in over own logs; shown only through ``vis_nummer``"""
    neste_mote: datetime | None = None
    overfores: bool = False
    """it is the asker's, sent to another, and waits for the answer"""
    kan_overfores: bool = False
    """the asker may send it to another, or look at how that stands"""
    ikke_overfores: T | None = None
    """why the asker may not"""


@dataclass(frozen=True, slots=True, repr=False)
class Kladdrad(Maskert):
    """An unfinished registration of mine, shown with status «Kladd»."""

    id: UUID
    navn: str
    oppdatert: datetime


@dataclass(frozen=True, slots=True, repr=False)
class Loggliste(Maskert):
    """Mine stafettlogger or Mine aktørlogger, nearest frist first."""

    rader: tuple[Loggrad, ...]
    kladder: tuple[Kladdrad, ...]
    i_dag: date
    kan_nytt_barn: bool = False

    @property
    def aktive(self) -> int:
        return sum(r.status is Loggstatus.AKTIV for r in self.rader)

    @property
    def passive(self) -> int:
        return len(self.rader) - self.aktive


@dataclass(frozen=True, slots=True, repr=False)
class Oppgavelinje(Maskert):
    """Who does what for one child: service, person and tasks (SPEC 3.5)."""

    logg_id: UUID
    barn: str
    tjeneste: str
    """empty for the family, and where the unit would tell where a shielded child is (SPEC 2.7)"""
    person: str
    rolle: T
    oppgaver: tuple[T, ...]
    familie: bool
    """a foresatt or the child: they belong to no service"""


@dataclass(frozen=True, slots=True, repr=False)
class Aktoroversikt(Maskert):
    """Someone on my logs, once: a person in a service, with the children and the open tiltak (SPEC 3.5)."""

    person: str
    tjeneste: str
    stilling: str
    roller: tuple[T, ...]
    barn: tuple[str, ...]
    apne_tiltak: int
    familie: bool
    """a foresatt or a child; its name tells whose log it is"""


@dataclass(frozen=True, slots=True, repr=False)
class Aktorside(Maskert):
    """What Aktører shows: «Hvem gjør hva», and everyone once."""

    linjer: tuple[Oppgavelinje, ...]
    alle: tuple[Aktoroversikt, ...]


# --- the child's log ---


@dataclass(frozen=True, slots=True, repr=False)
class Samtykkekort(Maskert):
    """Consent now: its state, until when, and the newest answer."""

    status: Samtykkestatus
    til: date | None
    utfall: Samtykkeutfall | None
    dato: date | None


@dataclass(frozen=True, slots=True, repr=False)
class Tekstversjonkort(Maskert):
    """An earlier wording of a tiltak."""

    tekst: str
    skrevet_av: str
    gjaldt_til: datetime


@dataclass(frozen=True, slots=True, repr=False)
class Evalueringskort(Maskert):
    """The evaluation of a tiltak, naming who did it and for whom."""

    utfall: Utfall
    kommentar: str
    familien_sa: str
    evaluert_av: str
    pa_vegne_av: str
    """name of the foresatt, child or aktør it was done for, or empty"""
    tid: datetime
    mote: datetime | None = None
    """when the meeting began that it was decided at"""


@dataclass(frozen=True, slots=True, repr=False)
class Tiltakskort(Maskert):
    """One tiltak as a row and in full."""

    id: UUID
    oppmerksomhet_id: UUID
    type: Tiltakstype
    beskrivelse: str
    tittel: T
    """type and, after a colon, the first words of the description (SPEC 5.5)"""
    ansvarlig: str
    ansvarlig_tjeneste: str
    """unit of the employee; empty for foresatt and child"""
    ansvarlig_slag: str
    """``ansatt``, ``foresatt`` or ``barn``"""
    start_innen: date
    frist: date
    status: Tiltaksstatus
    skrevet_av: str
    opprettet: datetime
    rettefrist: datetime | None
    """until when the asker may correct the text; None when not"""
    evaluering: Evalueringskort | None
    versjoner: tuple[Tekstversjonkort, ...]
    """earlier wordings, for the stafettholder and who wrote them: they are history (SPEC 5.6)"""
    forgjenger_id: UUID | None
    kan: frozenset[str]
    ansvarlig_id: UUID | None = None
    """the employment or the foresatt; None when it is the child"""
    logg_id: UUID | None = None
    ansvarlig_enhet: Virksomhetstype | None = None
    """the kind of unit of an employee"""


@dataclass(frozen=True, slots=True, repr=False)
class Maalkort(Maskert):
    """A goal, the present one or an earlier."""

    tekst: str
    opprettet: datetime
    svar: Maalsvar | None


@dataclass(frozen=True, slots=True, repr=False)
class Oppmerksomhetkort(Maskert):
    """One oppmerksomhet with its goal and tiltak."""

    id: UUID
    tekst: str
    kategori: Kategori
    maal: str
    tidligere_maal: tuple[Maalkort, ...]
    droftet_leder: bool
    droftet_foresatte: bool
    droftet_barnet: bool
    niva_ved_registrering: int
    skrevet_av: str
    opprettet: datetime
    avsluttet: datetime | None
    venter_paa_svar: bool
    """every tiltak is evaluated and the goal question is not answered"""
    mangler_hjemmetiltak: bool
    mangler_barnets_tiltak: bool
    tiltak: tuple[Tiltakskort, ...]
    logg_id: UUID | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Aktorkort(Maskert):
    """Someone on the log: stafettholder, aktør, reader, foresatt or child."""

    navn: str
    rolle: T
    tjeneste: str
    stilling: str
    apne_tiltak: int
    lesetilgang_id: UUID | None = None
    til_dato: date | None = None
    oppmerksomhet: str = ""
    lysglimt: int = 0
    """how many they have given"""


@dataclass(frozen=True, slots=True, repr=False)
class Motevalg(Maskert):
    """A meeting of the log that something can have been decided at."""

    id: UUID
    start: datetime


@dataclass(frozen=True, slots=True, repr=False)
class Loggvisning(Maskert):
    """A child's log as it is opened."""

    id: UUID
    fornavn: str
    navn: str
    alder: int
    skole: str
    virksomhet: str
    niva: int
    stafettholder: str
    status: Loggstatus
    samtykke: Samtykkekort
    versjon: int
    oppmerksomheter: tuple[Oppmerksomhetkort, ...]
    aktorer: tuple[Aktorkort, ...]
    delvis: bool
    """the asker is let into named oppmerksomheter only"""
    i_dag: date
    kan: frozenset[str]
    hvorfor_ikke: Mapping[str, T]
    moter: tuple[Motevalg, ...] = ()
    """those that have begun, newest first"""
    lysglimt: int = 0
    notater: int = 0
    deltakelse: Deltakelse | None = None
    """None for who is let into a part of the log only"""
    overfores: bool = False
    """it is the asker's, sent to another, and waits for the answer"""


@dataclass(frozen=True, slots=True, repr=False)
class Hendelse(Maskert):
    """One line of the history: what, by whom, when."""

    tid: datetime
    hvem: str
    hva: T
    lesing: bool
    hvorfor: T | None = None


# --- Vis / Endre ---


@dataclass(frozen=True, slots=True, repr=False)
class Barnedetaljer(Maskert):
    """The child's details. The number is masked; the address is None while it is shielded (SPEC 2.7)."""

    nummer_maskert: str
    nummertype: Nummertype
    syntetisk: bool
    fornavn: str
    etternavn: str
    fodt: date
    bor_med: BorMed
    adresse: str | None
    postnummer: str | None
    poststed: str | None
    mobil: str | None
    skole: str | None
    epost: str
    malform: Malform
    sperret_adresse: bool
    har_bilde: bool


@dataclass(frozen=True, slots=True, repr=False)
class Foresattdetaljer(Maskert):
    """One foresatt."""

    id: UUID
    nummer_maskert: str
    fornavn: str
    etternavn: str
    rolle: ForesattRolle
    foreldreansvar: bool
    adresse: str | None
    postnummer: str | None
    poststed: str | None
    telefon: str | None
    epost: str


@dataclass(frozen=True, slots=True, repr=False)
class Samtykkegiver(Maskert):
    """One who stands behind a consent, and the day they gave it."""

    navn: str
    dato: date


@dataclass(frozen=True, slots=True, repr=False)
class Samtykkelinje(Maskert):
    """One answer in the history of consent."""

    utfall: Samtykkeutfall
    dato: date
    givere: tuple[Samtykkegiver, ...]
    grunn: str
    registrert_av: str
    registrert: datetime
    har_vedlegg: bool


@dataclass(frozen=True, slots=True, repr=False)
class Nivalinje(Maskert):
    """One change of nivå."""

    fra: int
    til: int
    hvem: str
    tid: datetime


@dataclass(frozen=True, slots=True, repr=False)
class Detaljer(Maskert):
    """All that Vis / Endre shows of one log."""

    logg_id: UUID
    versjon: int
    status: Loggstatus
    stafettholder: str
    opprettet: datetime
    niva: int
    nivaer: tuple[Nivalinje, ...]
    barn: Barnedetaljer
    foresatte: tuple[Foresattdetaljer, ...]
    samtykke: Samtykkekort
    samtykker: tuple[Samtykkelinje, ...]
    kan: frozenset[str]
    hvorfor_ikke: Mapping[str, T]
    overfores: bool = False
    """it is sent to another, and waits for the answer"""
