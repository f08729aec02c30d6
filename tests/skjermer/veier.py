"""How every screen is opened: one entry for each, shared by the pictures, the hostile texts and the access matrix.

A way gets the session of whoever asks and the ids of one log, and asks the same lookups as the program does. A
screen that takes an id is opened with it by anybody: what it then shows is what is tested. None means that the
asker gets nothing to open the screen with.

Long because it is a list of the screens.
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import Any

import sqlalchemy as sa
from textual.screen import Screen

import screens
from data.koder import Hatt, Malslag, Overforingsdor, Overforingstilstand, Virksomhetstype
from data.modeller import Overforing
from screens.administrator.aldreskjema import AldreSkjema
from screens.administrator.arkivskjema import ArkivSkjema
from screens.administrator.innstillinger import Innstillinger
from screens.administrator.kontaktskjema import KontaktSkjema
from screens.administrator.laasetidskjema import LaasetidSkjema
from screens.administrator.postoppsett import PostoppsettSkjema
from screens.administrator.tjeneste import Cronhjelp, TjenesteSkjema
from screens.administrator.virksomhet import VirksomhetSkjema
from screens.administrator.virksomheter import Virksomheter
from screens.aktorer import Aktorer
from screens.avslutt_logg import AvsluttLogg
from screens.barnets_logg.kategorivalg import Kategorivalg
from screens.barnets_logg.side import BarnetsLogg
from screens.bytt_passord import ByttPassord
from screens.eksport.arkivert import Arkivert
from screens.eksport.dialog import Eksport
from screens.eksport.passiv import EksportPassiv
from screens.endre_detaljer import EndreDetaljer
from screens.evaluer import Evaluer
from screens.felles.bekreft import Bekreft, Svar
from screens.felles.dekke import Dekke
from screens.felles.felt.kalender import Kalender
from screens.felles.hjelpebok import Hjelpebok
from screens.felles.hjelpeside import Hjelpeside
from screens.felles.meny import Meny
from screens.felles.skjema import Skjema
from screens.forberedelse import Forberedelse
from screens.forste_oppsett import ForsteOppsett
from screens.hattevalg import Hattevalgside
from screens.husk import Husk
from screens.innlogging import Innlogging
from screens.innslag.nytt_lysglimt import NyttLysglimt
from screens.innslag.nytt_notat import NyttNotat
from screens.laasetid import Laasetid
from screens.leder.ansatt import AnsattSkjema
from screens.leder.ansattlogger import AnsattloggerSide
from screens.leder.brukere import Brukere
from screens.leder.engangskode import EngangskodeVisning
from screens.leder.gjor_aktiv import GjorAktiv
from screens.leder.importer import ImporterAnsatte
from screens.leder.innsynslogg import InnsynsloggSide
from screens.leder.maler import Malside, Malskjema
from screens.leder.min_side import LederMinSide
from screens.leder.slett_logg import SlettLogg
from screens.leder.statistikk import StatistikkSide
from screens.lesetilgang import GiLesetilgang
from screens.maalhjelp import Maalhjelp
from screens.maalsvar import MaalsvarSkjema
from screens.maler import LagreMal, Malvalg
from screens.min_side import MinSide
from screens.mine_aktorlogger import MineAktorlogger
from screens.mine_stafettlogger import MineStafettlogger
from screens.mote.loggvalg import Loggvalg
from screens.mote.registrer import RegistrerMote
from screens.mote.skjema import EndreMote, NyttMote
from screens.motemodus.avslutt import AvsluttMote
from screens.motemodus.inngang import Inngang
from screens.motemodus.oppsummering import Oppsummering
from screens.motemodus.pause import Pause
from screens.motemodus.side import Motemodusside
from screens.motepin import Motepin
from screens.moter import Moter
from screens.nedtelling import Nedtelling
from screens.nodkode import Nodkodevisning
from screens.ny_aktor import NyAktor
from screens.nytt_barn import NyttBarn
from screens.nytt_passord import NyttPassord
from screens.omvisning import Omvisning
from screens.oppmerksomhet import NyOppmerksomhet
from screens.overforing.kort import AvvisOverforing, OverforingDialog
from screens.overforing.liste import Overforinger
from screens.overforing.side import OverforLogg
from screens.passiv_logg import PassivLogg
from screens.plan.faktorside import Faktorside
from screens.plan.faktorskjema import Faktorskjema
from screens.plan.trappside import Trappside
from screens.plan.trinnskjema import Trinnskjema
from screens.postpassord import Postpassord
from screens.rett import RettTiltak
from screens.samtykke import NeiSkjema, SamtykkeSkjema
from screens.til_mappe import TilMappe
from screens.tiltak import NyttTiltak
from screens.utboks import Utboks
from screens.utseende import Utseende
from screens.vis_endre import VisEndre
from stafett_tui.arkivvisninger import VANLIG
from stafett_tui.avslag import Avslag
from stafett_tui.eksportvisninger import Eksportvalg
from stafett_tui.handlinger.engangskode import Engangskode
from stafett_tui.handlinger.lagre_vedlegg import lagre_vedlegg
from stafett_tui.innslagsvisninger import Lysglimtliste
from stafett_tui.livsvisninger import Ansattlogger, Avslutningsvalg, Passivkort, Slettegrunnlag
from stafett_tui.motevisninger import Motekort, Motelogg, Moteutkast
from stafett_tui.okt import Okt
from stafett_tui.oppslag.avslutning import avslutningsvalg
from stafett_tui.oppslag.brukere import ansatte_i_virksomhet, virksomheter
from stafett_tui.oppslag.detaljer import vis_detaljer
from stafett_tui.oppslag.eksport import eksportvalg
from stafett_tui.oppslag.innslag import lysglimt
from stafett_tui.oppslag.kontakt import hent_kontakt
from stafett_tui.oppslag.lederlogger import ansattlogger
from stafett_tui.oppslag.loggvisning import hent_logg
from stafett_tui.oppslag.motemodus import les_motemodus
from stafett_tui.oppslag.moter import motelogg, moteutkast_for_endring, nytt_mote
from stafett_tui.oppslag.overforingsvalg import overforingsvalg
from stafett_tui.oppslag.plan import les_plan
from stafett_tui.oppstart import Innlogget, MaSettePassord
from stafett_tui.overforingsvisninger import Overforingskort, Overforingsvalg
from stafett_tui.planvisninger import Planvisning
from stafett_tui.regler.samtykke import STANDARDALDRE
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Detaljer, Hattevalg, Loggvisning, Oppmerksomhetkort, Tiltakskort
from tests.fulle_logger import FullLogg
from tests.raadata import tabell
from tests.skjermer.veier_filer import FILVEIER

SAK, LEDER, ADMIN = Hatt.SAKSBEHANDLER, Hatt.LEDER, Hatt.ADMINISTRATOR
Skjerm = Screen[Any]
Vei = Callable[[Okt, FullLogg], Skjerm | None]

GRUNNLAG: dict[str, str] = {
    "Side": "base of all pages",
    "Dialog": "base of all dialogs",
    "EttSvar": "base of both: answered once",
    "Skjema": "base of the forms on a page",
    "ModalSkjema": "base of the forms in a dialog",
    "Mottaksgang": "base of the pages that one is received from",
    "_Vises": "base of what is shown once, to be copied",
    "Arbeidsside": "base of the saksbehandler's pages",
    "Loggside": "base of the two lists",
    "Sokeside": "base of the pages with a search over a list",
    "Tiltakshandlinger": "what can be done with tiltak, a part of BarnetsLogg and Motemodusside",
    "Logghandlinger": "what can be done on a log, a part of BarnetsLogg",
    "Motehandlinger": "what can be done with its meetings, a part of BarnetsLogg",
    "Moteskjemaside": "base of Nytt møte and Endre møte",
    "Eksporthandlinger": "what can be done with copies of the log, a part of BarnetsLogg",
    "Innslagshandlinger": "what can be done with lysglimt and notes, a part of BarnetsLogg",
    "Ansatthandlinger": "what can be done with an employee, a part of Brukere and Virksomheter",
    "Overforingsgang": "a page that a log can be sent from: Min side, the lists, BarnetsLogg, the leder's",
    "Planside": "base of the map of factors and the staircase",
    "Tiltaksskjema": "base of the two forms that make a tiltak",
}
"""classes that are never shown themselves, and why"""


def alle_skjermer() -> Iterator[type[Skjerm]]:
    """Every screen of the program, found by loading all of it."""
    for modul in pkgutil.walk_packages(screens.__path__, "screens."):
        importlib.import_module(modul.name)
    ventende: list[type[Any]] = [Screen]
    funnet: dict[str, type[Skjerm]] = {}
    while ventende:
        for klasse in ventende.pop().__subclasses__():
            ventende.append(klasse)
            if klasse.__module__.partition(".")[0] == "screens" and klasse.__name__ not in GRUNNLAG:
                funnet[klasse.__name__] = klasse
    yield from (funnet[navn] for navn in sorted(funnet))


def _logg(okt: Okt, f: FullLogg) -> Loggvisning | None:
    svar = hent_logg(okt, f.logg)
    return svar if isinstance(svar, Loggvisning) else None


def _detaljer(okt: Okt, f: FullLogg) -> Detaljer | None:
    svar = vis_detaljer(okt, f.logg)
    return svar if isinstance(svar, Detaljer) else None


def _med_logg(lag: Callable[[Okt, Loggvisning], Skjerm]) -> Vei:
    return lambda okt, f: lag(okt, logg) if (logg := _logg(okt, f)) is not None else None


def _med_oppmerksomhet(lag: Callable[[Okt, Loggvisning, Oppmerksomhetkort], Skjerm]) -> Vei:
    return _med_logg(lambda okt, logg: lag(okt, logg, logg.oppmerksomheter[0]))


def _med_tiltak(lag: Callable[[Okt, Loggvisning, Tiltakskort], Skjerm]) -> Vei:
    return _med_logg(lambda okt, logg: lag(okt, logg, logg.oppmerksomheter[0].tiltak[-1]))


def _med_detaljer(lag: Callable[[Okt, Detaljer], Skjerm]) -> Vei:
    return lambda okt, f: lag(okt, d) if (d := _detaljer(okt, f)) is not None else None


def _nytt_mote(okt: Okt, f: FullLogg) -> Skjerm | None:
    utkast = nytt_mote(okt, f.logg)
    return NyttMote(okt, utkast) if isinstance(utkast, Moteutkast) else None


def _mote(okt: Okt, f: FullLogg, lov: str) -> Motekort | None:
    """The first meeting of the log that something may be done with."""
    logg = motelogg(okt, f.logg)
    moter = logg.moter if isinstance(logg, Motelogg) else ()
    return next((m for m in moter if lov in m.kan), None)


def _endre_mote(okt: Okt, f: FullLogg) -> Skjerm | None:
    if (m := _mote(okt, f, "endre")) is None:
        return None
    utkast = moteutkast_for_endring(okt, m.rad.id)
    return EndreMote(okt, utkast) if isinstance(utkast, Moteutkast) else None


def _registrer_mote(okt: Okt, f: FullLogg) -> Skjerm | None:
    return RegistrerMote(okt, m) if (m := _mote(okt, f, "registrer")) is not None else None


def _eksport(okt: Okt, f: FullLogg) -> Skjerm | None:
    valg = eksportvalg(okt, f.logg)
    return Eksport(okt, valg) if isinstance(valg, Eksportvalg) else None


def _med_plan(lag: Callable[[Okt, Planvisning], Skjerm]) -> Vei:
    def vei(okt: Okt, f: FullLogg) -> Skjerm | None:
        plan = les_plan(okt, f.oppmerksomhet)
        return lag(okt, plan) if isinstance(plan, Planvisning) else None

    return vei


def _bare(hatt: Hatt, lag: Callable[[Okt], Skjerm]) -> Vei:
    return lambda okt, _f: lag(okt) if okt.hatt is hatt else None


def _motemodus(okt: Okt, f: FullLogg) -> Skjerm | None:
    smal = okt.i_mote(f.logg)
    innhold = les_motemodus(smal, f.logg, f.mote)
    return None if isinstance(innhold, Avslag) else Motemodusside(smal, innhold)


def _nytt_lysglimt(okt: Okt, f: FullLogg) -> Skjerm | None:
    liste = lysglimt(okt, f.logg)
    return NyttLysglimt(okt, f.logg, liste) if isinstance(liste, Lysglimtliste) else None


def _avslutt(okt: Okt, f: FullLogg) -> Skjerm | None:
    valg = avslutningsvalg(okt, f.logg)
    return AvsluttLogg(okt, valg) if isinstance(valg, Avslutningsvalg) else None


def _overfor(okt: Okt, f: FullLogg) -> Skjerm | None:
    valg = overforingsvalg(okt, [f.logg])
    return OverforLogg(okt, valg) if isinstance(valg, Overforingsvalg) else None


def _overforingskort(okt: Okt, f: FullLogg) -> Overforingskort | None:
    """As the sender has it: the common one was taken back, so the card is made of what the form knows."""
    valg = overforingsvalg(okt, [f.logg])
    if not isinstance(valg, Overforingsvalg):
        return None
    with okt.base.motor.lesemotor.connect() as c:
        sendt = c.execute(sa.select(tabell(Overforing).c.id)).scalars().first()
    return Overforingskort(
        id=sendt,
        barn=valg.barn[0],
        dor=Overforingsdor.SAMME_ENHET,
        grunn=valg.barn[0],
        sendt=okt.klokke.naa(),
        til_meg=True,
        som_leder=okt.hatt is LEDER,
        fra=valg.holder,
        fra_virksomhet=valg.virksomhet,
        til=valg.holder,
        tilstand=Overforingstilstand.SENDT,
        svar="",
        passiv=True,
        i_dag=valg.i_dag,
    )


def _med_overforing(lag: Callable[[Okt, Overforingskort], Skjerm]) -> Vei:
    return lambda okt, f: lag(okt, kort) if (kort := _overforingskort(okt, f)) is not None else None


def _passivkort(okt: Okt, f: FullLogg) -> Skjerm | None:
    """As it is opened from the list: the common log is active, so the card is made of what its holder knows."""
    valg = avslutningsvalg(okt, f.logg)
    if not isinstance(valg, Avslutningsvalg):
        return None
    return PassivLogg(okt, Passivkort(f.logg, valg.barn, valg.i_dag, valg.vurderes, moden=False))


def _leders(okt: Okt) -> list[Ansattlogger]:
    """The logs of every employee of the leder's unit."""
    ansatte = ansatte_i_virksomhet(okt) if okt.hatt is LEDER else ()
    if isinstance(ansatte, Avslag):
        return []
    alle = (ansattlogger(okt, a.id) for a in ansatte)
    return [a for a in alle if isinstance(a, Ansattlogger)]


def _ansattlogger(okt: Okt, _f: FullLogg) -> Skjerm | None:
    med = [a for a in _leders(okt) if a.stafettbarn]
    return AnsattloggerSide(okt, med[0].ansettelse_id) if med else None


def _gjor_aktiv(okt: Okt, _f: FullLogg) -> Skjerm | None:
    rader = [(a, r) for a in _leders(okt) for r in a.stafettbarn]
    return GjorAktiv(okt, rader[0][1], rader[0][0].navn) if rader else None


def _slett(okt: Okt, f: FullLogg) -> Skjerm | None:
    """As it is opened on a passive log: the common one is active, so the grounds are made of its head."""
    rader = [r for a in _leders(okt) for r in a.stafettbarn]
    if not rader:
        return None
    r, i_dag = rader[0], okt.klokke.i_dag()
    return SlettLogg(
        okt,
        Slettegrunnlag(
            r.id, r.navn, r.alder, i_dag, i_dag, moden=False, arkivert=False, tekster=2, logger=1, maler=1
        ),
    )


def _ansattskjema(okt: Okt, _f: FullLogg) -> Skjerm | None:
    """The leder changes somebody, the administrator adds somebody to a unit."""
    if okt.hatt is LEDER:
        ansatte = ansatte_i_virksomhet(okt)
        return None if isinstance(ansatte, Avslag) else AnsattSkjema(okt, ansatte[0])
    enheter = virksomheter(okt)
    return None if isinstance(enheter, Avslag) else AnsattSkjema(okt, None, virksomhet_id=enheter[0].id)


def _virksomhetskjema(okt: Okt, _f: FullLogg) -> Skjerm | None:
    enheter = virksomheter(okt)
    return None if isinstance(enheter, Avslag) else VirksomhetSkjema(okt, enheter[0])


def _engangskode(okt: Okt, _f: FullLogg) -> Skjerm | None:
    if okt.hatt is SAK:
        return None
    return EngangskodeVisning(Engangskode("bruker", "K7PQ-M3XW-9DTR", okt.klokke.naa()), okt.navn)


def _innlogget(okt: Okt) -> Innlogget:
    valg = Hattevalg(okt.hatt, okt.ansettelse_id, okt.virksomhet_id, okt.virksomhet)
    return Innlogget(okt.base, okt.ansatt_id, okt.navn, "bruker", "stafett-lys", (valg, valg))  # type: ignore[arg-type]


VEIER: dict[type[Skjerm], Vei] = {
    Innlogging: lambda _o, _f: Innlogging(),
    ForsteOppsett: lambda _o, _f: ForsteOppsett(),
    Hattevalgside: lambda okt, _f: Hattevalgside(_innlogget(okt)),
    NyttPassord: lambda okt, _f: NyttPassord(MaSettePassord(okt.base, "bruker", okt.navn)),  # type: ignore[arg-type]
    MinSide: _bare(SAK, MinSide),
    MineStafettlogger: _bare(SAK, MineStafettlogger),
    MineAktorlogger: _bare(SAK, MineAktorlogger),
    Aktorer: _bare(SAK, Aktorer),
    Moter: _bare(SAK, Moter),
    Loggvalg: _bare(SAK, Loggvalg),
    NyttMote: _nytt_mote,
    EndreMote: _endre_mote,
    RegistrerMote: _registrer_mote,
    NyttBarn: _bare(SAK, NyttBarn),
    BarnetsLogg: lambda okt, f: BarnetsLogg(okt, f.logg),
    VisEndre: lambda okt, f: VisEndre(okt, f.logg),
    NeiSkjema: lambda okt, f: NeiSkjema(okt, f.logg),
    NyAktor: lambda okt, f: NyAktor(okt, f.logg),
    Kategorivalg: _med_logg(lambda _okt, logg: Kategorivalg(logg.oppmerksomheter, None)),
    NyOppmerksomhet: _med_logg(NyOppmerksomhet),
    GiLesetilgang: _med_logg(GiLesetilgang),
    NyttLysglimt: _nytt_lysglimt,
    NyttNotat: _med_logg(NyttNotat),
    TilMappe: lambda okt, f: TilMappe(
        T("Lagre kopi"), T("Om kopien."), partial(lagre_vedlegg, okt, f.vedlegg)
    ),
    OverforLogg: _overfor,
    OverforingDialog: _med_overforing(OverforingDialog),
    AvvisOverforing: _med_overforing(AvvisOverforing),
    Overforinger: _bare(LEDER, Overforinger),
    NyttTiltak: _med_oppmerksomhet(NyttTiltak),
    Forberedelse: _bare(SAK, Forberedelse),
    Malvalg: _bare(SAK, lambda okt: Malvalg(okt, Malslag.TILTAK, "Ola")),
    LagreMal: _med_tiltak(lambda okt, logg, t: LagreMal(okt, t, logg.navn)),
    Faktorside: lambda okt, f: Faktorside(okt, f.oppmerksomhet),
    Faktorskjema: _med_plan(lambda okt, p: Faktorskjema(okt, p, p.plan.faktorer[0])),
    Trappside: lambda okt, f: Trappside(okt, f.oppmerksomhet),
    Trinnskjema: _med_plan(lambda okt, p: Trinnskjema(okt, p, p.plan.trinn[-1])),
    Maalhjelp: _bare(SAK, lambda _okt: Maalhjelp("Leser")),
    MaalsvarSkjema: _med_oppmerksomhet(lambda okt, _logg, o: MaalsvarSkjema(okt, o)),
    Evaluer: _med_tiltak(Evaluer),
    RettTiltak: _med_tiltak(lambda okt, _logg, t: RettTiltak(okt, t)),
    EndreDetaljer: _med_detaljer(EndreDetaljer),
    SamtykkeSkjema: _med_detaljer(SamtykkeSkjema),
    Eksport: _eksport,
    **FILVEIER,
    EksportPassiv: lambda okt, f: EksportPassiv(okt, f.logg),
    Arkivert: lambda okt, f: Arkivert(okt, f.logg, Virksomhetstype.SKOLE),
    AvsluttLogg: _avslutt,
    PassivLogg: _passivkort,
    AnsattloggerSide: _ansattlogger,
    GjorAktiv: _gjor_aktiv,
    SlettLogg: _slett,
    InnsynsloggSide: _bare(LEDER, InnsynsloggSide),
    StatistikkSide: _bare(LEDER, StatistikkSide),
    LederMinSide: _bare(LEDER, LederMinSide),
    Brukere: _bare(LEDER, Brukere),
    Malside: _bare(LEDER, Malside),
    Malskjema: _bare(LEDER, Malskjema),
    ImporterAnsatte: _bare(LEDER, ImporterAnsatte),
    AnsattSkjema: _ansattskjema,
    EngangskodeVisning: _engangskode,
    Virksomheter: _bare(ADMIN, Virksomheter),
    VirksomhetSkjema: _virksomhetskjema,
    Innstillinger: _bare(ADMIN, Innstillinger),
    PostoppsettSkjema: _bare(ADMIN, lambda okt: PostoppsettSkjema(okt, None)),
    TjenesteSkjema: _bare(ADMIN, lambda okt: TjenesteSkjema(okt, har_fra_for=True)),
    Cronhjelp: _bare(ADMIN, lambda _okt: Cronhjelp("*/10 * * * * stafett varsle")),
    ArkivSkjema: _bare(ADMIN, lambda okt: ArkivSkjema(okt, VANLIG)),
    AldreSkjema: _bare(ADMIN, lambda okt: AldreSkjema(okt, STANDARDALDRE)),
    LaasetidSkjema: _bare(ADMIN, lambda okt: LaasetidSkjema(okt, 15)),
    KontaktSkjema: _bare(ADMIN, lambda okt: KontaktSkjema(okt, hent_kontakt(okt))),
    Inngang: lambda okt, f: Inngang(okt, f.logg, None, lambda _okt, _svar: None),
    Motemodusside: _motemodus,
    Pause: lambda _o, _f: Pause(),
    AvsluttMote: lambda okt, _f: AvsluttMote(okt, okt.navn.partition(" ")[0]),
    Oppsummering: lambda _o, _f: Oppsummering([T("Notatet er lagret.")]),
    Utboks: _bare(SAK, Utboks),
    Motepin: _bare(SAK, Motepin),
    ByttPassord: _bare(SAK, ByttPassord),
    Husk: _bare(SAK, lambda okt: Husk(okt.base, "maren")),
    Laasetid: _bare(SAK, Laasetid),
    Nedtelling: _bare(SAK, lambda _okt: Nedtelling(60.0)),
    Omvisning: _bare(SAK, lambda _okt: Omvisning(1)),
    Nodkodevisning: _bare(SAK, lambda _okt: Nodkodevisning("AAAA-BBBB-CCCC-DDDD-EEEE-FFFF")),
    Postpassord: lambda _o, _f: Postpassord(),
    Utseende: lambda okt, _f: Utseende(okt),
    Dekke: lambda _o, _f: Dekke(),
    Kalender: lambda _o, _f: Kalender(date(2026, 11, 12), date(2026, 11, 12)),
    Hjelpebok: lambda _o, _f: Hjelpebok(),
    Hjelpeside: lambda _o, _f: Hjelpeside(T("Hjelp"), [T("Et avsnitt.")], Skjema.KOMMANDOER),
    Meny: lambda _o, _f: Meny(Skjema.KOMMANDOER),
    Bekreft: lambda _o, _f: Bekreft(
        T("Sikker?"), T("Vil du det?"), [Svar("nei", T("Nei")), Svar("ja", T("Ja"))]
    ),
}


def apne(klasse: type[Skjerm], okt: Okt, f: FullLogg) -> Skjerm | None:
    """The screen as this asker gets it, or None."""
    return VEIER[klasse](okt, f)
