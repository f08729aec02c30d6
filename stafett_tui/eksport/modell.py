"""What an archive copy holds, in full. The schema of its JSON is made from these classes (``jsonform``).

Ids are the database's own. Days are dates in Norway, moments are UTC. What a module leaves out is empty, and
what is shielded (sperret adresse, SPEC 2.7) is None: neither says anything of what it would have been.

A field's ``Annotated`` is a word to whoever reads the schema. A new field, or another meaning, is a new
``VERSJON``; the archive reads the old ones for ever.

Long because it is the whole form of a copy, one class a part.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated
from uuid import UUID

from data.koder import (
    Arena,
    Avslutningsgrunn,
    BorMed,
    Endring,
    Faktorslag,
    ForesattRolle,
    Kategori,
    Loggstatus,
    Maalsvar,
    Malform,
    Motefelt,
    Motestatus,
    Motested,
    Nummertype,
    Overforingsdor,
    Overforingstilstand,
    Samtykkeutfall,
    Tiltakstype,
    Utfall,
)
from data.maskert import Maskert
from stafett_tui.eksport.moduler import Modul

FORMAT, VERSJON = "stafettlogg", 1


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Person(Maskert):
    """An employee, by name and place of work; never by number."""

    navn: str
    stilling: str
    virksomhet: Annotated[str | None, "Enheten. Null når den røper hvor et barn med sperret adresse er."]


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Adresse(Maskert):
    """Where someone lives, and how they are reached."""

    gate: str
    postnummer: str
    poststed: str
    telefon: str


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Barnet(Maskert):
    """The child the log is about."""

    fornavn: str
    etternavn: str
    fodt: date
    nummer: str
    nummertype: Nummertype
    malform: Malform
    sperret_adresse: bool
    bor_med: Annotated[BorMed | None, "Null når modulen ikke er med, eller adressen er sperret."]
    adresse: Annotated[Adresse | None, "Null når modulen ikke er med, eller adressen er sperret."]
    skole: Annotated[str | None, "Skole eller barnehage. Null som adressen."]
    epost: str | None

    @property
    def navn(self) -> str:
        """The whole name."""
        return f"{self.fornavn} {self.etternavn}"


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class EnForesatt(Maskert):
    """A foresatt."""

    id: UUID
    fornavn: str
    etternavn: str
    fodselsnummer: str
    rolle: ForesattRolle
    foreldreansvar: bool
    adresse: Annotated[Adresse | None, "Null når barnets adresse er sperret."]
    epost: str | None
    fjernet: Annotated[datetime | None, "Når den foresatte ble tatt av loggen."]

    @property
    def navn(self) -> str:
        """The whole name."""
        return f"{self.fornavn} {self.etternavn}"


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Nivaskifte(Maskert):
    """A change of nivå."""

    fra: int
    til: int
    hvem: Person
    tid: datetime


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Giver(Maskert):
    """One who stands behind a consent."""

    navn: str
    foresatt: Annotated[UUID | None, "Null når det er barnet selv."]
    dato: date
    signert: Annotated[bool, "False betyr bare informert."]


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class EtSamtykke(Maskert):
    """An answer to the question of consent."""

    utfall: Samtykkeutfall
    dato: date
    gyldig_til: Annotated[date | None, "Siste dag, for et samtykke som er gitt."]
    informert: bool
    deling: bool
    grunn_mangler: Annotated[str, "Hvorfor ikke alle med foreldreansvar har svart."]
    givere: tuple[Giver, ...]
    registrert_av: Person
    registrert: datetime
    vedlegg: UUID | None


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class EtMaal(Maskert):
    """A goal for one period; the newest first."""

    tekst: str
    skrevet_av: Person
    opprettet: datetime
    svar: Maalsvar | None


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Ansvarlig(Maskert):
    """Who is responsible for a tiltak. ``slag`` is ``ansatt``, ``foresatt`` or ``barn``."""

    slag: Annotated[str, "ansatt, foresatt eller barn"]
    navn: str
    foresatt: UUID | None
    stilling: str
    virksomhet: str | None


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class TidligereTekst(Maskert):
    """What a tiltak said before it was corrected."""

    tekst: str
    skrevet_av: Person
    gjaldt_til: datetime


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class EnEvaluering(Maskert):
    """The evaluation of a tiltak."""

    utfall: Utfall
    avsluttet: datetime
    kommentar: str
    familien_sa: str
    evaluert_av: Person
    pa_vegne_av: Annotated[str, "foresatt, barnet, aktor eller tom"]
    mote: Annotated[UUID | None, "Møtet der det ble bestemt."]


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class EtTiltak(Maskert):
    """A measure."""

    id: UUID
    type: Tiltakstype
    beskrivelse: str
    start_innen: date
    frist: date
    ansvarlig: Ansvarlig
    skrevet_av: Person
    opprettet: datetime
    evaluering: EnEvaluering | None
    forgjenger: Annotated[UUID | None, "Tiltaket som dette kom etter."]
    gruppe: Annotated[UUID | None, "Felles for to like tiltak til begge foresatte."]
    tidligere_tekster: tuple[TidligereTekst, ...]


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class EnFaktor(Maskert):
    """A maintaining factor on the map around the concern."""

    slag: Annotated[Faktorslag, "Hvor i kartet den hører til."]
    tekst: str
    arena: Annotated[Arena, "Hvem sin den er å gjøre noe med."]
    endring: Annotated[Endring, "Hvor mye som kan endres."]
    tiltak: Annotated[UUID | None, "Tiltaket som svarer på den."]
    skrevet_av: Person
    opprettet: datetime


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class EtTrinn(Maskert):
    """A step of the tiltakstrapp, in order."""

    type: Tiltakstype
    tekst: str
    tiltak: Annotated[UUID | None, "Tiltaket trinnet ble; null når det ikke er begynt."]
    skrevet_av: Person
    opprettet: datetime


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class EnOppmerksomhet(Maskert):
    """A concern with its goals and tiltak."""

    id: UUID
    tekst: str
    kategori: Kategori
    niva_ved_registrering: int
    droftet_leder: bool
    droftet_foresatte: bool
    droftet_barnet: bool
    skrevet_av: Person
    opprettet: datetime
    avsluttet: datetime | None
    maal: tuple[EtMaal, ...]
    tiltak: tuple[EtTiltak, ...]
    faktorer: Annotated[tuple[EnFaktor, ...], "Kartet over opprettholdende faktorer."]
    trinn: Annotated[tuple[EtTrinn, ...], "Tiltakstrappen."]


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class EnDeltaker(Maskert):
    """One who was invited to a meeting."""

    navn: str
    rolle: str
    motte: Annotated[bool | None, "Null når det ikke er registrert."]
    tatt_av: bool


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class TidligereMotetekst(Maskert):
    """What a text of a meeting said before it was registered anew."""

    felt: Motefelt
    tekst: str
    skrevet_av: Person
    gjaldt_til: datetime


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class EtMote(Maskert):
    """A meeting."""

    id: UUID
    start: datetime
    slutt: datetime
    sted_slag: Motested
    sted: Annotated[str | None, "Null når barnets adresse er sperret."]
    status: Motestatus
    saker: Annotated[tuple[str, ...], "Oppmerksomhetene det gjaldt, i ord."]
    dagsorden: str
    deltakere: tuple[EnDeltaker, ...]
    kommentar: str
    samtale_for: str
    samtale_etter: str
    referat: str
    opprettet_av: Person
    opprettet: datetime
    registrert_av: Person | None
    registrert: datetime | None
    tidligere_tekster: tuple[TidligereMotetekst, ...]


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class EtLysglimt(Maskert):
    """A positive moment."""

    tekst: str
    fra: str
    fra_slag: Annotated[str, "ansatt, foresatt eller barn"]
    skrevet_av: Person
    tid: datetime


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class EnAktor(Maskert):
    """Someone with a part in the log."""

    navn: str
    rolle: str
    stilling: str
    virksomhet: str | None
    leser: Annotated[str, "Oppmerksomheten en har lesetilgang til; tom for hele loggen."]
    til_dato: date | None


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class EtNotat(Maskert):
    """A note."""

    id: UUID
    tekst: str
    skjult_for_foresatte: bool
    skjult_grunn: str
    skrevet_av: Person
    tid: datetime
    vedlegg: tuple[UUID, ...]


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class EnHendelse(Maskert):
    """What was done with the log, and who read it; never content."""

    tid: datetime
    hvem: str
    handling: Annotated[str, "Koden i revisjonskjeden."]
    i_ord: str


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class EtVedlegg(Maskert):
    """A file that lies in the copy, as it was received."""

    id: UUID
    slag: Annotated[str, "samtykke, notat eller bilde"]
    tittel: str
    filnavn: Annotated[str, "Navnet den har inne i PDF-en."]
    mediatype: str
    storrelse: Annotated[int, "Byte."]
    sha256: str
    lastet_opp_av: Person
    tid: datetime


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class EnAvslutning(Maskert):
    """A time that the log was made passive, and taken up again."""

    grunn: Annotated[Avslutningsgrunn | None, "Null når loggen går videre i en annen kommune."]
    besluttet: date
    mote: UUID | None
    registrert_av: Person
    registrert: datetime
    gjenapnet: datetime | None
    gjenapnet_av: Person | None
    samtykket: Annotated[date | None, "Dagen de foresatte samtykket på nytt."]


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class EnOverforing(Maskert):
    """A time that the log was sent to another, and what came of it."""

    dor: Overforingsdor
    tilstand: Overforingstilstand
    fra: Person
    til: Annotated[str | None, "Den ansatte, virksomheten eller kommunen. Null når det røper hvor barnet er."]
    grunn: str
    familien_dag: Annotated[date, "Dagen familien ble informert, eller signerte."]
    familien_hvordan: str
    overlevert: date | None
    blir_igjen: Annotated[tuple[UUID, ...], "Oppmerksomheter som ikke fulgte med."]
    sendt: datetime
    sendt_av: Person
    besvart: datetime | None
    besvart_av: Person | None
    svar: str


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Logginnhold(Maskert):
    """One log: the one that was exported, or an earlier one on the same child that is linked to it."""

    id: UUID
    status: Loggstatus
    niva: int
    opprettet: datetime
    oppdatert: datetime
    passiv_fra: date | None
    stafettholder: Person
    barn: Barnet
    foresatte: tuple[EnForesatt, ...]
    nivaskifter: tuple[Nivaskifte, ...]
    samtykker: tuple[EtSamtykke, ...]
    avslutninger: tuple[EnAvslutning, ...]
    overforinger: tuple[EnOverforing, ...]
    oppmerksomheter: tuple[EnOppmerksomhet, ...]
    moter: tuple[EtMote, ...]
    lysglimt: tuple[EtLysglimt, ...]
    aktorer: tuple[EnAktor, ...]
    notater: tuple[EtNotat, ...]
    historikk: tuple[EnHendelse, ...]
    vedlegg: tuple[EtVedlegg, ...]


@dataclass(frozen=True, slots=True, repr=False, kw_only=True)
class Eksport(Maskert):
    """The whole copy. The first log is the one that was exported; after it the earlier ones, newest first."""

    format: Annotated[str, "Alltid «stafettlogg»."]
    versjon: Annotated[int, "Versjonen av dette skjemaet."]
    laget: datetime
    laget_av: Person
    kommune: str
    malform: Annotated[Malform, "Språket PDF-en er skrevet på."]
    moduler: Annotated[tuple[Modul, ...], "Det som ble valgt. Det som ikke står her, er tomt nedenfor."]
    logger: tuple[Logginnhold, ...]

    @property
    def logg(self) -> Logginnhold:
        """The one that was exported."""
        return self.logger[0]
