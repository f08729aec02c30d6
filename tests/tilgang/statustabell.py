"""Role × act × status: what each is to be told. Written down, never worked out by the rules that it holds in check.

A cell is None for yes, or names a sentence below; what stands before a stroke is the refusal's code.
"""

from data.koder import Hatt

ROLLER = {
    "holder": ("Maren", Hatt.SAKSBEHANDLER),
    "aktør": ("Rune", Hatt.SAKSBEHANDLER),
    "leser av en del": ("Åse", Hatt.SAKSBEHANDLER),
    "kollega": ("Siri", Hatt.SAKSBEHANDLER),
    "leder": ("Hilde", Hatt.LEDER),
    "administrator": ("Kari", Hatt.ADMINISTRATOR),
}
JA = None
BORTE, BORTE_FOR_LEDER = "logg.finnes_ikke", "logg.finnes_ikke/leder"
HOLDER, DELER, SKRIBENT, LEDER = (
    "logg.ikke_stafettholder",
    "logg.bare_deler",
    "tiltak.ikke_skribent",
    "hatt.ikke_leder",
)
PASSIV, BLE, IKKE_PASSIV, ER_AKTIV = (
    "logg.passiv",
    "logg.ble_passiv",
    "logg.ikke_passiv/kort",
    "logg.ikke_passiv",
)
ADMINISTRATOR = "hatt.ikke_administrator"
UTLOPT, TRUKKET = "samtykke.utlopt", "samtykke.trukket"
UTLOPT_SENDES, TRUKKET_SENDES = "samtykke.utlopt/sendes", "samtykke.trukket/sendes"
VENTER, VENTER_ALT, TATT_TILBAKE = "overforing.venter", "overforing.venter/annen", "overforing.trukket"
INGEN_FIL, ANNEN_LOGG, HERFRA = "fil.venter_ikke", "kvittering.annen_logg", "fil.ikke_mottatt"
IKKE_ARKIVERT, PAA_VEI, UTEN_ADRESSE = "slett.ikke_arkivert", "slett.paa_vei", "post.uten_mottaker"
AKTIV_PAA_VEI = "aktiver.paa_vei"
MANGLER = frozenset({ANNEN_LOGG, IKKE_ARKIVERT, PAA_VEI, AKTIV_PAA_VEI, UTEN_ADRESSE, INGEN_FIL, HERFRA})
"""what is lacking, not who may: one who asks is told what to do about it, so the command is offered all the same"""

SETNING = {
    BORTE: "Stafett finner ikke dette blant loggene dine. Kontroller id-en, eller søk i Mine stafettlogger.",
    BORTE_FOR_LEDER: "Stafett finner ikke loggen blant de ansattes. Den kan være slettet eller overført. Se i listen "
    "igjen.",
    HOLDER: "Bare stafettholderen kan gjøre dette. Ta det opp med Maren Dahl.",
    DELER: "Du kan lese bare en del av loggen, og dette hører til hele. Ta det opp med Maren Dahl.",
    SKRIBENT: "Bare den som skrev teksten, kan rette den. Ta det opp med Maren Dahl.",
    LEDER: "Bare virksomhetslederen kan gjøre dette. Bytt til leder i menyen, eller spør lederen.",
    ADMINISTRATOR: "Bare kommuneadministratoren kan gjøre dette. Bytt til administrator i menyen, eller spør henne.",
    PASSIV: "Loggen er passiv og kan ikke endres. Be virksomhetslederen om å gjøre den aktiv igjen.",
    BLE: "Loggen er gjort passiv, så dette ble ikke lagret. Har du en kladd, blir den liggende, og kommer fram igjen "
    "hvis loggen blir aktiv.",
    IKKE_PASSIV: "Loggen er aktiv. Dette gjelder bare passive logger.",
    ER_AKTIV: "Loggen er aktiv. Bare passive logger kan gjøres aktive eller slettes. Stafettholderen gjør loggen "
    "passiv i Vis / Endre.",
    UTLOPT: "Samtykket har gått ut. Registrer et nytt samtykke i Vis / Endre før du skriver mer.",
    UTLOPT_SENDES: "Samtykket har gått ut. Registrer et nytt samtykke i Vis / Endre før du overfører loggen.",
    TRUKKET: "Samtykket er trukket. Det kan ikke skrives mer i loggen uten nytt samtykke.",
    TRUKKET_SENDES: "Samtykket er trukket. Da deles loggen ikke med noen ny. Eksporter den, og gjør den passiv.",
    VENTER: "Loggen er alt sendt, og venter på svar. Trekk den overføringen først hvis noe skal endres.",
    VENTER_ALT: "Loggen er alt sendt til en annen, og venter på svar. Trekk den overføringen først.",
    TATT_TILBAKE: "Overføringen er trukket av avsenderen, så det er ingenting å svare på.",
    INGEN_FIL: "Ingen overføringsfil for denne loggen venter på kvittering.",
    ANNEN_LOGG: "Kvitteringen er ikke for denne loggen. Åpne loggen den gjelder.",
    HERFRA: "Loggen er opprettet her, og har ingen kvittering å sende.",
    IKKE_ARKIVERT: "Det er ikke vist at arkivet har en hel kopi av loggen slik den er nå. Uten den kan loggen ikke "
    "slettes. Be stafettholderen velge «Eksporter» i den passive loggen, arkivere kopien og bekrefte det. Har "
    "stafettholderen sluttet, overfører du loggen til en annen først.",
    PAA_VEI: "Loggen er sendt til en annen, og venter på svar. Overføringen må trekkes, eller kvitteringen leses, før "
    "loggen kan slettes.",
    AKTIV_PAA_VEI: "Loggen er sendt til en annen, og venter på svar. Overføringen må trekkes, eller kvitteringen leses, "
    "før loggen kan gjøres aktiv.",
    UTEN_ADRESSE: "Mottakeren er tatt ut av loggen, har sluttet eller har ikke lenger en e-postadresse.",
}

Celle = str | None
Rad = tuple[Celle, Celle, Celle, Celle, Celle, Celle]
Rader = dict[str, Rad]
INGEN: Rad = (BORTE,) * 6


def _i_loggen(holder: Celle, aktor: Celle = BORTE, leser: Celle = BORTE) -> Rad:
    """Outside the log there is nobody who knows of it."""
    return (holder, aktor, leser, BORTE, BORTE, BORTE)


ALLES = _i_loggen(JA, JA, JA)
BARE_HOLDER = _i_loggen(JA, HOLDER, HOLDER)
HELE = _i_loggen(JA, JA, DELER)
AV_DET_HELE = _i_loggen(JA, JA)
HOLDERS_I_HELE = _i_loggen(JA, HOLDER)
"""of what hangs under what a reader of a part does not see"""
DE_SOM_SKREV = _i_loggen(PASSIV, BLE, BLE)
"""whoever had a duty in it and was writing when it was made passive, is told that it was"""
DE_SOM_SKREV_UNDER = _i_loggen(BLE, BLE, BLE)
"""the same of what is found by something in the log, which its holder no longer sees either"""


def _leses(aktiv: Rad, passiv: Rad) -> Rader:
    """It is read whatever became of the consent, but then by its holder alone (SPEC 4.4)."""
    return {"aktiv": aktiv, "utløpt": _i_loggen(JA), "trukket": _i_loggen(JA), "passiv": passiv}


def _skrives(aktiv: Rad, passiv: Rad) -> Rader:
    """Nothing is written without a consent that holds."""
    stengt = {"utløpt": _i_loggen(UTLOPT), "trukket": _i_loggen(TRUKKET)}
    return {"aktiv": aktiv, **stengt, "passiv": passiv}


def _alltid(svar: Celle, passiv: Rad) -> Rader:
    """The holder's, in whatever status: past the door, and refused there for another reason."""
    return {
        "aktiv": _i_loggen(svar, HOLDER, HOLDER),
        "utløpt": _i_loggen(svar),
        "trukket": _i_loggen(svar),
        "passiv": passiv,
    }


def _ogsa_lederen(svar: Celle, rader: Rader) -> Rader:
    """The leder's too, for one who is ill or has left (SPEC 8.3)."""
    return {status: (*rad[:4], svar, BORTE) for status, rad in rader.items()} | {
        "kladd": (*(BORTE,) * 4, BORTE_FOR_LEDER, BORTE)
    }


def _lederens(aktiv: Celle, passiv: Celle, sendt: Celle) -> Rader:
    def rad(svar: Celle) -> Rad:
        return (LEDER, LEDER, LEDER, LEDER, svar, LEDER)

    return {
        **dict.fromkeys(("aktiv", "utløpt", "trukket"), rad(aktiv)),
        "passiv": rad(passiv),
        "passiv, overføres": rad(sendt),
        "kladd": rad(BORTE_FOR_LEDER),
    }


def _sendes(om_den_er_sendt: Celle) -> Rader:
    """To send: the holder's while consent holds or it is passive; and the leder's, who must be able to give it to
    somebody (SPEC 8.3)."""

    def rad(holder: Celle, leder: Celle, *i_loggen: Celle) -> Rad:
        return (holder, *(i_loggen or (BORTE, BORTE)), BORTE, leder, BORTE)  # type: ignore[return-value]

    s = om_den_er_sendt
    return {
        "aktiv": rad(JA, JA, HOLDER, HOLDER),
        "utløpt": rad(UTLOPT_SENDES, JA),
        "trukket": rad(TRUKKET_SENDES, JA),
        "passiv": rad(JA, JA),
        "overføres": rad(s, s, HOLDER, HOLDER),
        "overføres, utløpt": rad(UTLOPT_SENDES, s),
        "overføres, trukket": rad(TRUKKET_SENDES, s),
        "passiv, overføres": rad(s, s),
        "kladd": rad(BORTE, BORTE_FOR_LEDER),
    }


def _besvares(*hvem: str, utlopt: Celle = JA, trukket: Celle = JA) -> Rader:
    """What is done with one that is sent; in the common world it was sent once, and taken back."""

    def rad(svar: Celle) -> Rad:
        return tuple(svar if r in hvem else BORTE for r in ROLLER)  # type: ignore[return-value]

    return {
        **dict.fromkeys(("aktiv", "utløpt", "trukket", "passiv"), rad(TATT_TILBAKE)),
        **dict.fromkeys(("overføres", "passiv, overføres"), rad(JA)),
        "overføres, utløpt": rad(utlopt),
        "overføres, trukket": rad(trukket),
    }


def _til_annen_kommune(passiv: Celle, aktor: Celle) -> Rader:
    """A file goes only with a consent that holds, also of a passive log (SPEC 8.1)."""
    return {
        "aktiv": BARE_HOLDER,
        "utløpt": _i_loggen(UTLOPT),
        "trukket": _i_loggen(TRUKKET),
        "passiv": _i_loggen(passiv, aktor, aktor),
        "passiv, utløpt": _i_loggen(UTLOPT, aktor, aktor),
        "passiv, trukket": _i_loggen(TRUKKET, aktor, aktor),
    }


_HOLDER_LESER = _leses(BARE_HOLDER, _i_loggen(PASSIV))
_HOLDER_FRA = _leses(BARE_HOLDER, DE_SOM_SKREV)
_HOLDER_SKRIVER = _skrives(BARE_HOLDER, DE_SOM_SKREV)
_UNDER_EN_SAK = _skrives(BARE_HOLDER, DE_SOM_SKREV_UNDER)
_ENKELT = _skrives(HOLDERS_I_HELE, INGEN)
_KOPI = _leses(BARE_HOLDER, _i_loggen(JA))
_NAAR_DEN_ER_PASSIV = dict.fromkeys(("aktiv", "utløpt", "trukket"), _i_loggen(IKKE_PASSIV)) | {
    "passiv": _i_loggen(JA)
}

MATRISE: dict[str, Rader] = {
    # read
    "apne_logg.apne_logg": _leses(ALLES, _i_loggen(PASSIV)),
    "samtykkeutskrift.skriv_skjema_for": _leses(ALLES, _i_loggen(PASSIV)),
    "plan.les_plan": _leses(ALLES, INGEN),
    "innslag.lysglimt": _leses(HELE, _i_loggen(PASSIV)),
    "innslag.notater": _leses(HELE, _i_loggen(PASSIV)),
    "moter.motelogg": _leses(HELE, _i_loggen(PASSIV)),
    "motemodus.start_motemodus": _leses(HELE, _i_loggen(PASSIV)),
    "lysglimtkort.skriv_lysglimtkort": _leses(AV_DET_HELE, INGEN),
    "lagre_vedlegg.lagre_vedlegg": _leses(AV_DET_HELE, INGEN),
    "apne_logg.apne_detaljer": _HOLDER_LESER,
    "detaljer.vis_detaljer": _HOLDER_LESER,
    "historikk.les_historikk": _HOLDER_LESER,
    "eksport.eksportvalg": _HOLDER_LESER,
    "familieutskrift.skriv_familieutskrift": _HOLDER_LESER,
    "innsynsutskrift.skriv_innsynsutskrift": _HOLDER_LESER,
    "detaljer.vis_nummer": _HOLDER_FRA,
    "detaljer.vis_adresse": _HOLDER_FRA,
    "mote.vis_motested": _leses(HOLDERS_I_HELE, INGEN),
    "faktorutskrift.skriv_faktorkart": _leses(BARE_HOLDER, DE_SOM_SKREV_UNDER),
    # write
    "evaluer.evaluer_tiltak": _skrives(AV_DET_HELE, DE_SOM_SKREV_UNDER),
    "rett_tiltak.rett_tiltak": _skrives(_i_loggen(JA, SKRIBENT), DE_SOM_SKREV_UNDER),
    "lysglimt.nytt_lysglimt": _skrives(HELE, DE_SOM_SKREV),
    "notat.nytt_notat": _HOLDER_SKRIVER,
    "oppmerksomhet.ny_oppmerksomhet": _HOLDER_SKRIVER,
    "detaljer.oppdater_detaljer": _HOLDER_SKRIVER,
    "registrer_aktor.registrer_aktor": _HOLDER_SKRIVER,
    "lesetilgang.gi_lesetilgang": _HOLDER_SKRIVER,
    "invitasjonsbrev.skriv_invitasjonsbrev": _HOLDER_SKRIVER,
    "tiltak.nytt_tiltak": _UNDER_EN_SAK,
    "svar_paa_maal.svar_paa_maal": _UNDER_EN_SAK,
    "faktor.ny_faktor": _UNDER_EN_SAK,
    "trapp.nytt_trinn": _UNDER_EN_SAK,
    "faktor.endre_faktor": _ENKELT,
    "faktor.fjern_faktor": _ENKELT,
    "faktor.tiltak_mot_faktor": _ENKELT,
    "trapp.endre_trinn": _ENKELT,
    "trapp.fjern_trinn": _ENKELT,
    "trapp.start_trinn": _ENKELT,
    "mote.innkall_til_mote": _HOLDER_SKRIVER,
    "mote.endre_mote": _ENKELT,
    "motebrev.skriv_motebrev": _ENKELT,
    "registrer_mote.registrer_mote": _ENKELT,
    "utboks.skriv_ut": _skrives(_i_loggen(UTEN_ADRESSE, HOLDER), INGEN),
    "utboks.send_igjen": _skrives(_i_loggen(UTEN_ADRESSE, HOLDER), INGEN),
    # without a consent too: it takes back, or sets right
    "mote.avlys_mote": _leses(HOLDERS_I_HELE, INGEN),
    "lesetilgang.avslutt_lesetilgang": _leses(BARE_HOLDER, INGEN),
    "samtykke.forny_samtykke": _HOLDER_FRA,
    "samtykke.registrer_nei": _HOLDER_FRA,
    # its end
    "avslutt_logg.avslutt_logg": _HOLDER_FRA,
    "avslutning.passivt_kort": _NAAR_DEN_ER_PASSIV,
    "paaminnelse.skriv_paaminnelse": _NAAR_DEN_ER_PASSIV,
    "eksporter_logg.eksporter_logg": _KOPI,
    "arkiver.bekreft_arkivert": _leses(BARE_HOLDER, _i_loggen(JA, BLE, BLE)),
    "gjor_aktiv.gjor_aktiv": _lederens(ER_AKTIV, JA, AKTIV_PAA_VEI),
    "slett_logg.slettegrunnlag": _lederens(ER_AKTIV, JA, PAA_VEI),
    "slett_logg.slett_logg": _lederens(ER_AKTIV, IKKE_ARKIVERT, PAA_VEI),
    # to another
    "overforingsvalg.overforingsvalg": _sendes(JA),
    "overfor.send_overforing": _sendes(VENTER),
    "overfor.trekk_overforing": _besvares("holder", "leder"),
    "motta_overforing.godta_overforing": _besvares("kollega", utlopt=UTLOPT_SENDES, trukket=TRUKKET_SENDES),
    "motta_overforing.avvis_overforing": _besvares("kollega"),
    "overlever.registrer_overlevert": {
        "aktiv": BARE_HOLDER,
        "utløpt": _i_loggen(UTLOPT_SENDES),
        "trukket": _i_loggen(TRUKKET_SENDES),
        "passiv": _i_loggen(PASSIV),
        "overføres": _i_loggen(VENTER_ALT, HOLDER, HOLDER),
    },
    "overforingsfil.filvalg": _til_annen_kommune(JA, BORTE),
    "overforingsfil.lag_overforingsfil": _til_annen_kommune(JA, BLE)
    | {
        "overføres": _i_loggen(VENTER_ALT, HOLDER, HOLDER),
        "passiv, overføres": _i_loggen(VENTER_ALT, BLE, BLE),
    },
    "overforingsfil.kvitteringsvalg": _KOPI,
    "overforingsfil.trekk_overforingsfil": _ogsa_lederen(
        INGEN_FIL, _alltid(INGEN_FIL, _i_loggen(INGEN_FIL, BLE, BLE))
    ),
    "overforingskvittering.les_kvittering": _alltid(ANNEN_LOGG, _i_loggen(ANNEN_LOGG, BLE, BLE)),
    "mottak.skriv_kvittering_igjen": _alltid(HERFRA, _i_loggen(HERFRA, BLE, BLE)),
}


def _lederne(administrator: Celle = LEDER) -> Rad:
    return (LEDER, LEDER, LEDER, LEDER, JA, administrator)


ALLE: Rad = (JA,) * 6
I_ENHETEN: dict[str, Rad] = {
    "brukere.opprett_ansatt": _lederne(BORTE),
    "importer_ansatte.les_fil": _lederne(BORTE),
    "brukere.endre_ansatt": _lederne(JA),
    "brukere.avslutt_ansettelse": _lederne(JA),
    "engangskode.lag_engangskode": _lederne(JA),
    "lederlogger.ansattlogger": _lederne(),
    "innsynslogg.innsynslogg": _lederne(),
    "statistikkfil.skriv_statistikk": _lederne(),
    "maler.egne_maler": ALLE,
    "overforinger.mine_overforinger": ALLE,
    "virksomheter.lagre_virksomhet": (*(ADMINISTRATOR,) * 5, JA),
}
"""what is about employees and units; ``BORTE`` is said of a unit that the administrator has not named"""


def ventet(handling: str, rolle: str, status: str) -> Celle:
    """The cell. Where a status beside another says nothing new, the stronger one stands: a passive log is passive
    whatever else; one that is on its way is as it was, until it is accepted."""
    rader = MATRISE[handling]
    deler = status.split(", ")
    sterkest = deler[0] if deler[0] != "overføres" else deler[-1] if len(deler) > 1 else "aktiv"
    rad = rader.get(status, INGEN if status == "kladd" else rader[sterkest])
    return rad[list(ROLLER).index(rolle)]


def tilbys(handling: str, rolle: str, status: str) -> bool:
    """Whether a screen is to offer it."""
    svar = ventet(handling, rolle, status)
    return svar is JA or svar in MANGLER
