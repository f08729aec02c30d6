"""Which act of the matrix each command begins, page by page, and the commands that begin none, each with the reason.

A new command stands in one of the two, or ``test_statusskjermer`` fails.
"""

PAA_LOGGEN: dict[str, dict[str, str]] = {
    "BarnetsLogg": {
        "logg.avlys_mote": "mote.avlys_mote",
        "logg.avslutt_lesetilgang": "lesetilgang.avslutt_lesetilgang",
        "logg.eksporter": "eksport.eksportvalg",
        "logg.endre_mote": "mote.endre_mote",
        "logg.evaluer": "evaluer.evaluer_tiltak",
        "logg.gi_lesetilgang": "lesetilgang.gi_lesetilgang",
        "logg.gode_tiltak": "plan.les_plan",
        "logg.invitasjonsbrev": "invitasjonsbrev.skriv_invitasjonsbrev",
        "logg.lagre_kopi": "lagre_vedlegg.lagre_vedlegg",
        "logg.lagre_mal": "tiltak.nytt_tiltak",  # a template is about no log; who writes tiltak makes them
        "logg.les_kvittering": "overforingskvittering.les_kvittering",
        "logg.motebrev": "motebrev.skriv_motebrev",
        "logg.motemodus": "motemodus.start_motemodus",
        "logg.ny_oppmerksomhet": "oppmerksomhet.ny_oppmerksomhet",
        "logg.nytt_lysglimt": "lysglimt.nytt_lysglimt",
        "logg.nytt_mote": "mote.innkall_til_mote",
        "logg.nytt_notat": "notat.nytt_notat",
        "logg.nytt_tiltak": "tiltak.nytt_tiltak",
        "logg.overfor": "overforingsvalg.overforingsvalg",
        "logg.overfor_fil": "overforingsfil.filvalg",
        "logg.registrer_mote": "registrer_mote.registrer_mote",
        "logg.rett": "rett_tiltak.rett_tiltak",
        "logg.samtykkeskjema": "samtykkeutskrift.skriv_skjema_for",
        "logg.skriv_ut_innsyn": "innsynsutskrift.skriv_innsynsutskrift",
        "logg.skriv_ut_kort": "lysglimtkort.skriv_lysglimtkort",
        "logg.svar_paa_maal": "svar_paa_maal.svar_paa_maal",
        "logg.til_historikk": "historikk.les_historikk",
        "logg.til_lysglimt": "innslag.lysglimt",
        "logg.til_moter": "moter.motelogg",
        "logg.til_notater": "innslag.notater",
        "logg.tiltakstrapp": "plan.les_plan",
        "logg.utskrift": "familieutskrift.skriv_familieutskrift",
        "logg.vis_endre": "detaljer.vis_detaljer",
        "logg.vis_motested": "mote.vis_motested",
        "logg.vis_nummer": "detaljer.vis_nummer",
    },
    "VisEndre": {
        "vis_endre.adresse": "detaljer.vis_adresse",
        "vis_endre.endre": "detaljer.oppdater_detaljer",
        "vis_endre.nei": "samtykke.registrer_nei",
        "vis_endre.nummer": "detaljer.vis_nummer",
        "vis_endre.samtykke": "samtykke.forny_samtykke",
        "vis_endre.status": "avslutt_logg.avslutt_logg",
    },
    "Faktorside": {
        "faktor.endre": "faktor.endre_faktor",
        "faktor.fjern": "faktor.fjern_faktor",
        "faktor.ny": "faktor.ny_faktor",
        "faktor.skriv_ut": "faktorutskrift.skriv_faktorkart",
        "faktor.tiltak": "faktor.tiltak_mot_faktor",
    },
    "Trappside": {
        "trinn.endre": "trapp.endre_trinn",
        "trinn.fjern": "trapp.fjern_trinn",
        "trinn.ny": "trapp.nytt_trinn",
        "trinn.start": "trapp.start_trinn",
    },
    "Motemodusside": {
        "mote.evaluer": "evaluer.evaluer_tiltak",
        "mote.gode_tiltak": "plan.les_plan",
        "mote.ny_oppmerksomhet": "oppmerksomhet.ny_oppmerksomhet",
        "mote.nytt_lysglimt": "lysglimt.nytt_lysglimt",
        "mote.nytt_mote": "mote.innkall_til_mote",
        "mote.nytt_tiltak": "tiltak.nytt_tiltak",
        "mote.referat": "moter.motelogg",  # it turns to the minutes, and to the form when one may write them
        "mote.svar_paa_maal": "svar_paa_maal.svar_paa_maal",
        "mote.tiltakstrapp": "plan.les_plan",
    },
    "MineStafettlogger": {"liste.overfor": "overforingsvalg.overforingsvalg"},
    "Moter": {"moter.motemodus": "motemodus.start_motemodus"},
    "Utboks": {"utboks.send_igjen": "utboks.send_igjen", "utboks.til_fil": "utboks.skriv_ut"},
    "AnsattloggerSide": {
        "lederlogg.gjor_aktiv": "gjor_aktiv.gjor_aktiv",
        "lederlogg.overfor": "overforingsvalg.overforingsvalg",
        "lederlogg.slett": "slett_logg.slettegrunnlag",
    },
}
KNAPPER = {
    "overfor": "overforingsvalg.overforingsvalg",
    "kvittering": "overforingskvittering.les_kvittering",
    "eksporter": "eksporter_logg.eksporter_logg",
    "arkivert": "arkiver.bekreft_arkivert",
    "lagre": "paaminnelse.skriv_paaminnelse",
}
"""of a passive log, on its card: there are no commands"""
I_VIRKSOMHETEN: dict[str, dict[str, str]] = {
    "Brukere": {
        "ansatt.avslutt": "brukere.avslutt_ansettelse",
        "ansatt.endre": "brukere.endre_ansatt",
        "ansatt.fra_fil": "importer_ansatte.les_fil",
        "ansatt.innsynslogg": "innsynslogg.innsynslogg",
        "ansatt.kode": "engangskode.lag_engangskode",
        "ansatt.logger": "lederlogger.ansattlogger",
        "ansatt.maler": "maler.egne_maler",
        "ansatt.ny": "brukere.opprett_ansatt",
        "ansatt.overforinger": "overforinger.mine_overforinger",
    },
    "StatistikkSide": {"statistikk.eksporter": "statistikkfil.skriv_statistikk"},
    "Virksomheter": {
        "ansatt.avslutt": "brukere.avslutt_ansettelse",
        "ansatt.endre": "brukere.endre_ansatt",
        "ansatt.fra_fil": "importer_ansatte.les_fil",
        "ansatt.kode": "engangskode.lag_engangskode",
        "virksomheter.ny": "virksomheter.lagre_virksomhet",
    },
}
"""about employees and units, whatever becomes of a log"""

UTENFOR = {
    "the program's own, about no log": """
        avslutt bytt_hatt dekk hjelp hjelp.sok hjelpebok husk laasetid logg_ut meny motepin omvisning passord tema
        tilbake utboks""",
    "shows more, less or another part of what is read already": """
        aktorer.bytt import.feil innsyn.eldre innsyn.utvalg lederlogg.utvalg liste.passive liste.skjul_navn liste.sok
        logg.kategori logg.til_aktorer logg.til_oppmerksomheter logg.utvalg mote.forrige_side mote.forste_side mote.ned
        mote.neste_side mote.opp mote.pause mote.siste_side moter.bytt statistikk.aar""",
    "within a form: it was asked when that was opened, and is asked again when it is saved": """
        barn.samtykkeskjema import.legg_til mal.fjern mote.forbered mote.kalender skjema.lagre""",
    "the log is not there yet, or is chosen in the next step among those where it may be done": """
        liste.motta liste.nytt_barn liste.nytt_mote liste.vaar_nokkel""",
    "a page to read and an empty form, the same for everybody": """
        forberedelse.samtykke forberedelse.samtykke_nynorsk forberedelse.skriv_ut logg.forbered""",
    "the unit's templates, in which no child is named": "malside.endre malside.fjern malside.ny",
    "the administrator's settings": """
        innstillinger.aldre innstillinger.arkiv innstillinger.kontakt innstillinger.laas innstillinger.post
        innstillinger.prove innstillinger.tjeneste""",
    "sends all that waits; what may not be sent stays": "utboks.send_naa",
}
"""reason → commands"""
