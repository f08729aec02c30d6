"""The coded values that are stored (SPEC 2–5). Pure enums, so that they can be read before the ORM is loaded.

The values are what stands in the database; never change one without a migration. What a person sees is
in ``stafett_tui.sprak.merkelapper``.
"""

from enum import StrEnum


class Virksomhetstype(StrEnum):
    """Kind of unit (SPEC 1)."""

    BARNEHAGE = "barnehage"
    SKOLE = "skole"
    HELSESTASJON = "helsestasjon"
    PPT = "ppt"
    BARNEVERN = "barnevern"
    ANNEN = "annen"


class Hatt(StrEnum):
    """The role an employee acts in; one at a time (SPEC 2.1)."""

    SAKSBEHANDLER = "saksbehandler"
    LEDER = "leder"
    ADMINISTRATOR = "administrator"


class Loggstatus(StrEnum):
    """Stored status of a log (SPEC 9.0). A kladd is no log yet; the rest is computed when shown."""

    AKTIV = "aktiv"
    PASSIV = "passiv"


class Nummertype(StrEnum):
    """Kind of identity number (SPEC 4.2)."""

    FODSELSNUMMER = "fodselsnummer"
    D_NUMMER = "d_nummer"
    DUF = "duf"


class Malform(StrEnum):
    """Written standard of Norwegian, for letters and interface."""

    BOKMAAL = "nb"
    NYNORSK = "nn"


class BorMed(StrEnum):
    """With whom the child lives (SPEC 4.2)."""

    BEGGE = "begge"
    MOR = "mor"
    FAR = "far"
    DELT = "delt"
    FOSTERHJEM = "fosterhjem"
    INSTITUSJON = "institusjon"
    ANNET = "annet"


class ForesattRolle(StrEnum):
    """The foresatt's relation to the child (SPEC 4.6)."""

    MOR = "mor"
    FAR = "far"
    MEDMOR = "medmor"
    STEFORELDER = "steforelder"
    FOSTERFORELDER = "fosterforelder"
    VERGE = "verge"
    ANNEN = "annen"


class Samtykkeutfall(StrEnum):
    """What was answered when consent was asked for (SPEC 4.4)."""

    GITT = "gitt"
    AVSLATT = "avslatt"
    TRUKKET = "trukket"


class Avslutningsgrunn(StrEnum):
    """Why a log is ended (SPEC 9.1)."""

    MAAL_NAADD = "maal_naadd"
    FLYTTER = "flytter"
    NY_VIRKSOMHET = "ny_virksomhet"
    SAMTYKKE_TRUKKET = "samtykke_trukket"


class Overforingsdor(StrEnum):
    """Where a log is transferred to (SPEC 8.1)."""

    SAMME_ENHET = "samme_enhet"
    ANNEN_ENHET = "annen_enhet"
    ANNEN_KOMMUNE = "annen_kommune"


class Overforingstilstand(StrEnum):
    """Where a transfer stands. While it is sent the log is shown as «overføres» (SPEC 9.0)."""

    SENDT = "sendt"
    MOTTATT = "mottatt"
    AVVIST = "avvist"
    TRUKKET = "trukket"


class Kategori(StrEnum):
    """Category of an oppmerksomhet (SPEC 5.4)."""

    FAGVANSKER = "fagvansker"
    KONSENTRASJON = "konsentrasjon"
    MOTORIKK = "motorikk"
    SAMSPILL = "samspill"
    SPRAK = "sprak"
    TRIVSEL = "trivsel"
    ANNET = "annet"


class Tiltakstype(StrEnum):
    """Type of a tiltak (SPEC 5.5)."""

    GRUPPE = "gruppe"
    INDIVIDUELL = "individuell"
    KARTLEGGING = "kartlegging"
    HJEMMET = "hjemmet"
    OBSERVASJON = "observasjon"
    TETT = "tett"
    TRENING = "trening"


class Utfall(StrEnum):
    """The single, final evaluation of a tiltak: effect → consequence (SPEC 5.7)."""

    IKKE_ONSKET = "ikke_onsket"
    NOE = "noe"
    ONSKET = "onsket"
    ONSKET_VIDEREFORES = "onsket_viderefores"
    FEILREGISTRERT = "feilregistrert"


class Maalsvar(StrEnum):
    """Answer to the goal question when the last tiltak is evaluated (SPEC 5.4)."""

    NAADD_FERDIG = "naadd_ferdig"
    NAADD_NYTT_MAAL = "naadd_nytt_maal"
    IKKE_FORTSETT = "ikke_fortsett"
    IKKE_NYTT_MAAL = "ikke_nytt_maal"
    IKKE_NYTT_TILTAK = "ikke_nytt_tiltak"
    IKKE_AVSLUTT = "ikke_avslutt"


class Faktorslag(StrEnum):
    """Where a maintaining factor lies on the map around an oppmerksomhet (SPEC 12.3): the first five around the
    child, the rest with the child."""

    STRUKTUR = "struktur"
    HJEM = "hjem"
    VENNSKAP = "vennskap"
    RELASJON = "relasjon"
    FAGLIG = "faglig"
    SOSIALE = "sosiale"
    PSYKISKE = "psykiske"
    FYSISKE = "fysiske"
    VIRKELIGHET = "virkelighet"
    MESTRING = "mestring"
    FORUTSETNINGER = "forutsetninger"
    STEMME = "stemme"


class Arena(StrEnum):
    """Whose a maintaining factor is to work with."""

    TJENESTEN = "tjenesten"
    HJEMMET = "hjemmet"
    NAERMILJO = "naermiljo"
    BARNET = "barnet"


class Endring(StrEnum):
    """How much can be changed in a maintaining factor."""

    STOR = "stor"
    NOE = "noe"
    LITEN = "liten"


class Malslag(StrEnum):
    """What a template is of (SPEC 12.4)."""

    MAAL = "maal"
    TILTAK = "tiltak"


class Motested(StrEnum):
    """Where a meeting is held (SPEC 6.1)."""

    EGEN_ENHET = "egen_enhet"
    TELEFON = "telefon"
    VIDEO = "video"
    ANNET = "annet"


class Motestatus(StrEnum):
    """Stored status of a meeting (SPEC 6.3). That it is past and not registered is computed when shown."""

    INVITERT = "invitert"
    FULLFORT = "fullfort"
    IKKE_FULLFORT = "ikke_fullfort"
    AVLYST = "avlyst"


class Motefelt(StrEnum):
    """A text of a registered meeting; its name on the meeting too (SPEC 6.3)."""

    KOMMENTAR = "kommentar"
    SAMTALE_FOR = "samtale_for"
    SAMTALE_ETTER = "samtale_etter"
    REFERAT = "referat"


class Postslag(StrEnum):
    """What a mail is. All of it follows from the outbox row; no kind holds anything of a child (SPEC 6.2)."""

    INNKALLING = "innkalling"
    AVLYSNING = "avlysning"
    VELKOMST = "velkomst"
    VARSEL = "varsel"
    PAAMINNELSE = "paaminnelse"


class Varselgrunn(StrEnum):
    """Why an employee is told that something waits in Stafett. The mail says no more than this."""

    NYTT_TILTAK = "nytt_tiltak"
    MOTE = "mote"
    LYSGLIMT = "lysglimt"
    OVERFORING = "overforing"
    SAMTYKKE_UTGAR = "samtykke_utgar"
    AVSLUTTET = "avsluttet"
    PASSIV_VURDERES = "passiv_vurderes"
    AKTIV_IGJEN = "aktiv_igjen"
    OVERFORING_MOTTATT = "overforing_mottatt"
    OVERFORING_AVVIST = "overforing_avvist"


class Posttilstand(StrEnum):
    """Where a mail stands. ``usikker``: the line broke when the server might have taken it; never sent again
    by itself."""

    VENTER = "venter"
    SENDER = "sender"
    SENDT = "sendt"
    USIKKER = "usikker"
    OPPGITT = "oppgitt"
    TRUKKET = "trukket"
    SKREVET_UT = "skrevet_ut"


class Sikring(StrEnum):
    """How the line to the mail server is secured. ``ingen`` is for a server on this very machine."""

    STARTTLS = "starttls"
    TLS = "tls"
    INGEN = "ingen"


class Handling(StrEnum):
    """Acts that leave a row in the audit chain (SPEC 11.3). Codes only, never content."""

    DATABASE_OPPRETTET = "database.opprettet"
    INNLOGGET = "ansatt.innlogget"
    VIRKSOMHET_OPPRETTET = "virksomhet.opprettet"
    VIRKSOMHET_ENDRET = "virksomhet.endret"
    ANSATT_OPPRETTET = "ansatt.opprettet"
    ANSATT_ENDRET = "ansatt.endret"
    KODE_UTSTEDT = "ansatt.kode_utstedt"
    PASSORD_SATT = "ansatt.passord_satt"
    LOGG_OPPRETTET = "logg.opprettet"
    LOGG_EKSPORTERT = "logg.eksportert"
    LOGG_ARKIVERT = "logg.arkivert"
    FIL_LAGET = "overforingsfil.laget"
    FIL_MOTTATT = "overforingsfil.mottatt"
    FIL_KVITTERT = "overforingsfil.kvittert"
    FIL_TRUKKET = "overforingsfil.trukket"
    OVERFORINGSNOKKEL_LAGET = "overforingsnokkel.laget"
    LOGG_LEST = "logg.lest"
    DEL_LEST = "logg.del_lest"
    LOGG_PASSIV = "logg.passiv"
    LOGG_AKTIV = "logg.aktiv"
    LOGG_SLETTET = "logg.slettet"
    OVERFORING_SENDT = "overforing.sendt"
    OVERFORING_MOTTATT = "overforing.mottatt"
    OVERFORING_AVVIST = "overforing.avvist"
    OVERFORING_TRUKKET = "overforing.trukket"
    LOGG_OVERLEVERT = "logg.overlevert"
    NUMMER_VIST = "logg.nummer_vist"
    ADRESSE_VIST = "logg.adresse_vist"
    BARN_ENDRET = "barn.endret"
    FORESATT_ENDRET = "foresatt.endret"
    SAMTYKKE_REGISTRERT = "samtykke.registrert"
    NIVA_ENDRET = "niva.endret"
    OPPMERKSOMHET_OPPRETTET = "oppmerksomhet.opprettet"
    MAAL_BESVART = "oppmerksomhet.maal_besvart"
    TILTAK_OPPRETTET = "tiltak.opprettet"
    TILTAK_RETTET = "tiltak.rettet"
    TILTAK_EVALUERT = "tiltak.evaluert"
    FAKTOR_LAGT_TIL = "faktor.lagt_til"
    FAKTOR_ENDRET = "faktor.endret"
    FAKTOR_FJERNET = "faktor.fjernet"
    TRINN_LAGT_TIL = "trinn.lagt_til"
    TRINN_ENDRET = "trinn.endret"
    TRINN_FJERNET = "trinn.fjernet"
    MAL_LAGRET = "mal.lagret"
    MAL_ENDRET = "mal.endret"
    MAL_FJERNET = "mal.fjernet"
    LESETILGANG_GITT = "lesetilgang.gitt"
    LESETILGANG_ENDRET = "lesetilgang.endret"
    LESETILGANG_AVSLUTTET = "lesetilgang.avsluttet"
    MOTE_OPPRETTET = "mote.opprettet"
    MOTE_ENDRET = "mote.endret"
    MOTE_AVLYST = "mote.avlyst"
    MOTE_REGISTRERT = "mote.registrert"
    LYSGLIMT_SKREVET = "lysglimt.skrevet"
    NOTAT_SKREVET = "notat.skrevet"
    VEDLEGG_LEST = "notat.vedlegg_lest"
    POST_LAGT_I_UTBOKS = "post.lagt_i_utboks"
    POST_SKREVET_UT = "post.skrevet_ut"
    POST_SENDES_IGJEN = "post.sendes_igjen"
    POSTOPPSETT_ENDRET = "postoppsett.endret"
    TJENESTE_OPPRETTET = "tjeneste.opprettet"
    TJENESTE_FJERNET = "tjeneste.fjernet"
    MOTEMODUS_STARTET = "motemodus.startet"
    MOTEMODUS_AVSLUTTET = "motemodus.avsluttet"
    MOTEMODUS_FEIL_SVAR = "motemodus.feil_svar"
    MOTEPIN_SATT = "ansatt.motepin_satt"
    KOPI_TATT = "database.kopi_tatt"
    GJENOPPRETTET = "database.gjenopprettet"
    INNLOGGING_FEILET = "ansatt.innlogging_feilet"
    NODKODE_LAGET = "database.nodkode_laget"
    NODKODE_BRUKT = "ansatt.nodkode_brukt"
    NOKKEL_BYTTET = "database.nokkel_byttet"
