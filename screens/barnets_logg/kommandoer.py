"""The commands of the child's log, and in which section each belongs."""

from screens.felles.kommandoer import Kommando
from stafett_tui.sprak.tekst import T

NYTT_TILTAK = Kommando(
    "logg.nytt_tiltak", "t", T("Nytt tiltak"), "nytt_tiltak", T("Et tiltak under den valgte oppmerksomheten.")
)
NY_OPPMERKSOMHET = Kommando(
    "logg.ny_oppmerksomhet",
    "o",
    T("Ny oppmerksomhet"),
    "ny_oppmerksomhet",
    T("Det dere er særlig oppmerksomme på, med mål og det første tiltaket."),
)
EVALUER = Kommando(
    "logg.evaluer", "e", T("Evaluer"), "evaluer", T("Evaluerer det valgte tiltaket. Det gjøres bare én gang.")
)
RETT = Kommando(
    "logg.rett", "r", T("Rett teksten"), "rett", T("Den som skrev tiltaket, kan rette teksten i åtte timer.")
)
SVAR = Kommando(
    "logg.svar_paa_maal",
    "",
    T("Svar på om målet er nådd"),
    "svar_paa_maal",
    T("Når alle tiltakene under oppmerksomheten er evaluert."),
)
GODE_TILTAK = Kommando(
    "logg.gode_tiltak",
    "g",
    T("Gode tiltak"),
    "gode_tiltak",
    T("Å utvikle gode tiltak: kartet over det som holder vansken ved like, og fra det til tiltak."),
)
TRAPP = Kommando(
    "logg.tiltakstrapp",
    "i",
    T("Tiltakstrapp"),
    "tiltakstrapp",
    T("Trinn etter hverandre. Neste kan starte når det før er evaluert."),
)
LAGRE_MAL = Kommando(
    "logg.lagre_mal",
    "",
    T("Lagre tiltaket som mal"),
    "lagre_mal",
    T("Teksten i det valgte tiltaket, uten barnets navn, for alle i virksomheten."),
)
VIS_ENDRE = Kommando(
    "logg.vis_endre", "v", T("Vis / Endre"), "vis_endre", T("Barnet, foresatte, samtykke og nivå.")
)
EKSPORTER = Kommando(
    "logg.eksporter",
    "x",
    T("Eksport / Arkiver"),
    "eksporter",
    T("Hele loggen som PDF til arkivet, og bekreftelse på at den er arkivert."),
)
OVERFOR = Kommando(
    "logg.overfor",
    "f",
    T("Overfør stafettlogg"),
    "overfor_logg",
    T("Gir ansvaret til en annen, her eller et annet sted. Viser også en overføring som venter på svar."),
)
OVERFOR_FIL = Kommando(
    "logg.overfor_fil",
    "",
    T("Overfør til annen kommune"),
    "overfor_fil",
    T("Loggen i en kryptert fil til kommunen som tar over. Du har ansvaret til kvitteringen er lest."),
)
LES_KVITTERING = Kommando(
    "logg.les_kvittering",
    "",
    T("Les kvittering fra annen kommune"),
    "les_kvittering",
    T("Den andre kommunen har tatt imot loggen, eller overføringen skal trekkes."),
)
UTSKRIFT = Kommando(
    "logg.utskrift",
    "",
    T("Utskrift til familien"),
    "skriv_ut_til_familien",
    T("Loggen som PDF, uten det som er skjult for foresatte."),
)
INNSYN = Kommando(
    "logg.skriv_ut_innsyn",
    "",
    T("Skriv ut innsynsloggen"),
    "skriv_ut_innsyn",
    T("Hvem som har lest og endret loggen, når familien spør."),
)
INVITASJONSBREV = Kommando(
    "logg.invitasjonsbrev",
    "",
    T("Skriv ut invitasjonsbrev"),
    "skriv_ut_invitasjonsbrev",
    T("Velkomsten på papir, til foresatte uten e-post."),
)
SAMTYKKESKJEMA = Kommando(
    "logg.samtykkeskjema",
    "",
    T("Skriv ut samtykkeskjema"),
    "skriv_ut_samtykkeskjema",
    T("Et tomt skjema til å fylle ut og skrive under på."),
)
FORBERED = Kommando(
    "logg.forbered",
    "",
    T("Før det første møtet"),
    "forbered",
    T("Hva du bør tenke gjennom og ta med, og samtykkeskjemaet."),
)
NUMMER = Kommando(
    "logg.vis_nummer",
    "k",
    T("Vis nummer"),
    "vis_nummer",
    T("Viser eller skjuler identitetsnummeret. Det føres i historikken at du har sett det."),
)
UTVALG = Kommando(
    "logg.utvalg",
    "p",
    T("Utvalg"),
    "neste_utvalg",
    T("Oppmerksomheter: alle, de som pågår, de avsluttede. Historikk: alt, endringer, lesing."),
)
KATEGORI = Kommando(
    "logg.kategori",
    "c",
    T("Kategori"),
    "velg_kategori",
    T("Viser oppmerksomheter i én kategori."),
    i_bunn=False,
)
GI_LESETILGANG = Kommando(
    "logg.gi_lesetilgang",
    "n",
    T("Gi lesetilgang"),
    "gi_lesetilgang",
    T("Lar en ansatt lese loggen, eller deler av den, uten å ha et tiltak."),
)
AVSLUTT_LESETILGANG = Kommando(
    "logg.avslutt_lesetilgang",
    "delete",
    T("Avslutt lesetilgang"),
    "avslutt_lesetilgang",
    T("For den som er valgt under Aktører."),
)
NYTT_MOTE = Kommando("logg.nytt_mote", "m", T("Nytt møte"), "nytt_mote", T("Kaller inn til møte om barnet."))
REGISTRER_MOTE = Kommando(
    "logg.registrer_mote",
    "r",
    T("Registrer møte"),
    "registrer_mote",
    T("Om det valgte møtet ble holdt, hvem som kom, og referatet."),
)
ENDRE_MOTE = Kommando(
    "logg.endre_mote", "e", T("Endre møte"), "endre_mote", T("Tid, sted, deltakere og dagsorden.")
)
AVLYS_MOTE = Kommando(
    "logg.avlys_mote", "delete", T("Avlys møte"), "avlys_mote", T("De som er innkalt, får beskjed.")
)
MOTEBREV = Kommando(
    "logg.motebrev",
    "b",
    T("Skriv ut brev"),
    "motebrev",
    T("Til foresatte som er innkalt og ikke har e-post."),
)
MOTESTED = Kommando(
    "logg.vis_motested",
    "d",
    T("Vis stedet"),
    "vis_motested",
    T("Ved sperret adresse er stedet skjult. Det føres i historikken at du har sett det."),
)
MOTEMODUS = Kommando(
    "logg.motemodus",
    "f5",
    T("Møtemodus"),
    "motemodus",
    T("Viser loggen på storskjerm. Ingen andre barn kan vises før du har skrevet passordet."),
)
NYTT_LYSGLIMT = Kommando(
    "logg.nytt_lysglimt", "l", T("Lysglimt"), "nytt_lysglimt", T("Noe fint som skjedde, kort fortalt.")
)
NYTT_NOTAT = Kommando(
    "logg.nytt_notat",
    "a",
    T("Nytt notat"),
    "nytt_notat",
    T("Det som ikke er et tiltak, men som bør følge barnet. Kan ha PDF-vedlegg."),
)
SKRIV_UT_KORT = Kommando(
    "logg.skriv_ut_kort", "u", T("Skriv ut kort"), "skriv_ut_kort", T("Det valgte lysglimtet som PDF.")
)
LAGRE_KOPI = Kommando(
    "logg.lagre_kopi",
    "u",
    T("Lagre kopi"),
    "lagre_kopi",
    T("Det valgte vedlegget som en fil bare du kan lese. Det føres at du lagret den."),
)
OPPMERKSOMHETER, MOTER, AKTORER, HISTORIKK = "oppmerksomheter", "moter", "aktorer", "historikk"
LYSGLIMT, NOTATER = "lysglimt", "notater"
SEKSJONER = (OPPMERKSOMHETER, MOTER, LYSGLIMT, NOTATER, AKTORER, HISTORIKK)
TIL_OPPMERKSOMHETER = Kommando(
    "logg.til_oppmerksomheter", "", T("Gå til Oppmerksomheter"), "til('oppmerksomheter')", i_bunn=False
)
TIL_MOTER = Kommando("logg.til_moter", "", T("Gå til Møter"), "til('moter')", i_bunn=False)
TIL_LYSGLIMT = Kommando("logg.til_lysglimt", "", T("Gå til Lysglimt"), "til('lysglimt')", i_bunn=False)
TIL_NOTATER = Kommando("logg.til_notater", "", T("Gå til Notater"), "til('notater')", i_bunn=False)
TIL_AKTORER = Kommando("logg.til_aktorer", "", T("Gå til Aktører"), "til('aktorer')", i_bunn=False)
TIL_HISTORIKK = Kommando("logg.til_historikk", "", T("Gå til Historikk"), "til('historikk')", i_bunn=False)
KOMMANDOER = (
    NYTT_TILTAK,
    EVALUER,
    RETT,
    REGISTRER_MOTE,
    ENDRE_MOTE,
    AVLYS_MOTE,
    MOTEBREV,
    MOTESTED,
    GI_LESETILGANG,
    AVSLUTT_LESETILGANG,
    SKRIV_UT_KORT,
    LAGRE_KOPI,
    NY_OPPMERKSOMHET,
    NYTT_MOTE,
    NYTT_LYSGLIMT,
    NYTT_NOTAT,
    MOTEMODUS,
    GODE_TILTAK,
    TRAPP,
    LAGRE_MAL,
    VIS_ENDRE,
    OVERFOR,
    EKSPORTER,
    OVERFOR_FIL,
    LES_KVITTERING,
    UTSKRIFT,
    INNSYN,
    SAMTYKKESKJEMA,
    INVITASJONSBREV,
    FORBERED,
    NUMMER,
    SVAR,
    UTVALG,
    KATEGORI,
    TIL_OPPMERKSOMHETER,
    TIL_MOTER,
    TIL_LYSGLIMT,
    TIL_NOTATER,
    TIL_AKTORER,
    TIL_HISTORIKK,
)
BARE_I = {
    **dict.fromkeys(
        (k.id for k in (NYTT_TILTAK, EVALUER, RETT, SVAR, KATEGORI, GODE_TILTAK, TRAPP, LAGRE_MAL)),
        OPPMERKSOMHETER,
    ),
    **dict.fromkeys((k.id for k in (REGISTRER_MOTE, ENDRE_MOTE, AVLYS_MOTE, MOTEBREV, MOTESTED)), MOTER),
    SKRIV_UT_KORT.id: LYSGLIMT,
    LAGRE_KOPI.id: NOTATER,
    **dict.fromkeys((k.id for k in (GI_LESETILGANG, AVSLUTT_LESETILGANG)), AKTORER),
}
"""commands of one section; the rest work in all"""
