"""``stafett bruker``: employees, by the leder or the administrator."""

from argparse import ArgumentParser, BooleanOptionalAction, Namespace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from data.koder import Hatt
from stafett_tui.avslag import Avslag
from stafett_tui.kommandolinje.brukerfil import IMPORTER
from stafett_tui.kommandolinje.kommando import Kommando, Slag, Svar, Utskrift
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from stafett_tui.handlinger.brukere import Ansattskjema
    from stafett_tui.okt import Okt
    from stafett_tui.visninger import Ansattrad

_TEKSTFELT = (
    ("fornavn", T("fornavn")),
    ("etternavn", T("etternavn")),
    ("stilling", T("stilling")),
    ("epost", T("e-post")),
    ("telefon", T("telefon")),
    ("brukernavn", T("navnet den ansatte logger inn med")),
)
_MERKER = (
    ("aktor", T("kan være aktør")),
    ("stafettholder", T("kan være stafettholder")),
    ("leder", T("er leder; settes av administratoren")),
    ("administrator", T("er kommuneadministrator; settes av administratoren")),
)


def _enhet_argument(leser: ArgumentParser) -> None:
    leser.add_argument("--enhet", metavar="ID", help=T("virksomhetens id, når administratoren spør").paa())


def _list(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.kommandolinje.felles import mulig_id
    from stafett_tui.oppslag.brukere import ansatte_i_virksomhet
    from stafett_tui.oppslag.ider import Ting

    enhet = mulig_id(okt, Ting.VIRKSOMHET, args.enhet)
    if isinstance(enhet, Avslag):
        return enhet
    rader = ansatte_i_virksomhet(okt, enhet)
    if isinstance(rader, Avslag):
        return rader
    linjer = [linje for r in rader for linje in _linjer(r)]
    return Utskrift([_data(r) for r in rader], linjer or [T("Ingen ansatte ennå.")])


def _data(r: "Ansattrad") -> dict[str, object]:
    return {
        "id": r.id,
        "navn": r.navn,
        "status": "aktiv" if r.aktiv else "avsluttet",
        "stilling": r.stilling,
        "epost": r.epost,
        "telefon": r.telefon,
        "nummer_maskert": r.fodselsnummer_maskert,
        "brukernavn": r.brukernavn,
        "aktor": r.er_aktor,
        "stafettholder": r.er_stafettholder,
        "leder": r.er_leder,
        "administrator": r.er_administrator,
        "har_passord": r.har_passord,
        "kode_utloper": r.kode_utloper,
        "logger": r.logger,
    }


def _linjer(r: "Ansattrad") -> list[T]:
    from stafett_tui.kommandolinje.felles import kort_id

    merker = [
        navn
        for har, navn in (
            (r.er_aktor, T("aktør").paa()),
            (r.er_stafettholder, T("stafettholder").paa()),
            (r.er_leder, T("leder").paa()),
            (r.er_administrator, T("administrator").paa()),
            (not r.aktiv, T("avsluttet").paa()),
        )
        if har
    ]
    return [
        T("%(navn)s, %(stilling)s", navn=r.navn, stilling=r.stilling),
        T(
            "  id %(id)s. Brukernavn: %(bruker)s. %(merker)s. Logger: %(logger)d.",
            id=kort_id(r.id),
            bruker=r.brukernavn or T("ingen"),
            merker=", ".join(merker),
            logger=r.logger,
        ),
    ]


def _logger(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.kommandolinje.ansattlogger import loggdata, logglinjer
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.oppslag.ider import Ting
    from stafett_tui.oppslag.lederlogger import ansattlogger

    def vis(ansettelse_id: UUID) -> Svar:
        svar = ansattlogger(okt, ansettelse_id)
        return svar if isinstance(svar, Avslag) else Utskrift(loggdata(svar), logglinjer(svar))

    return med_id(okt, Ting.ANSETTELSE, args.ansatt, vis)


def _innsyn_argumenter(leser: ArgumentParser) -> None:
    leser.add_argument(
        "--maks", type=int, default=200, metavar=T("ANTALL").paa(), help=T("så mange linjer").paa()
    )


def _innsyn(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.kommandolinje.felles import naar
    from stafett_tui.oppslag.innsynslogg import innsynslogg

    svar = innsynslogg(okt, max(args.maks, 1))
    if isinstance(svar, Avslag):
        return svar
    linjer = [
        T(
            "%(naar)s, %(hvem)s: %(hva)s, %(barn)s",
            naar=naar(x.tid, svar.i_dag),
            hvem=x.hvem or T("varslingen"),
            hva=x.hva if x.hvorfor is None else T("%(hva)s, %(hvorfor)s", hva=x.hva, hvorfor=x.hvorfor),
            barn=x.barn,
        )
        for x in svar.linjer
    ]
    return Utskrift(svar, linjer or [T("Ingenting er ført ennå.")])


def _skjemavalg(leser: ArgumentParser, *, ny: bool) -> None:
    for navn, hjelp in _TEKSTFELT:
        leser.add_argument(
            f"--{navn}",
            required=ny and navn in ("fornavn", "etternavn", "stilling"),
            metavar=T("TEKST").paa(),
            help=hjelp.paa(),
        )
    leser.add_argument(
        "--nummer-fil",
        type=Path,
        required=ny,
        metavar=T("FIL").paa(),
        help=T("fil med fødselsnummeret, som bare du kan lese").paa(),
    )
    for navn, hjelp in _MERKER:
        leser.add_argument(f"--{navn}", action=BooleanOptionalAction, default=None, help=hjelp.paa())


def _ny_argumenter(leser: ArgumentParser) -> None:
    _enhet_argument(leser)
    _skjemavalg(leser, ny=True)


def _ny(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.brukere import opprett_ansatt
    from stafett_tui.kommandolinje.felles import mulig_id
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.oppslag.ider import Ting

    enhet = mulig_id(okt, Ting.VIRKSOMHET, args.enhet)
    if isinstance(enhet, Avslag):
        return enhet
    skjema = _skjema(args, None)
    if isinstance(skjema, Avslag):
        return skjema
    return kvittering(opprett_ansatt(okt, skjema, virksomhet_id=enhet))


def _skjema(args: Namespace, naa: "Ansattrad | None") -> "Ansattskjema | Avslag":
    """The form: what was given, else what stands."""
    from stafett_tui.handlinger.brukere import Ansattskjema
    from stafett_tui.kommandolinje.innlogging import les_passordfil

    nummer: str | Avslag = "" if args.nummer_fil is None else les_passordfil(args.nummer_fil)
    if isinstance(nummer, Avslag):
        return nummer

    def felt(navn: str) -> str:
        gitt: str | None = getattr(args, navn)
        return gitt if gitt is not None else (getattr(naa, navn, None) or "")

    def merke(navn: str) -> bool:
        gitt: bool | None = getattr(args, navn)
        return gitt if gitt is not None else bool(getattr(naa, f"er_{navn}", False))

    return Ansattskjema(
        fornavn=felt("fornavn"),
        etternavn=felt("etternavn"),
        fodselsnummer=nummer,
        stilling=felt("stilling"),
        epost=felt("epost"),
        telefon=felt("telefon"),
        brukernavn=felt("brukernavn"),
        er_aktor=merke("aktor"),
        er_stafettholder=merke("stafettholder"),
        er_leder=merke("leder"),
        er_administrator=merke("administrator"),
    )


def _ansatt_argument(leser: ArgumentParser) -> None:
    leser.add_argument("ansatt", metavar="ID", help=T("ansettelsens id, fra «bruker list»").paa())
    _enhet_argument(leser)


def _endre_argumenter(leser: ArgumentParser) -> None:
    _ansatt_argument(leser)
    _skjemavalg(leser, ny=False)


def _endre(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.brukere import endre_ansatt
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.oppslag.brukere import finn_ansatt
    from stafett_tui.oppslag.ider import Ting

    def endre(ansettelse_id: UUID) -> Svar:
        naa = finn_ansatt(okt, ansettelse_id)
        if isinstance(naa, Avslag):
            return naa
        skjema = _skjema(args, naa)
        return skjema if isinstance(skjema, Avslag) else kvittering(endre_ansatt(okt, ansettelse_id, skjema))

    return med_id(okt, Ting.ANSETTELSE, args.ansatt, endre)


def _kode(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.engangskode import lag_engangskode
    from stafett_tui.kommandolinje.felles import med_id, naar
    from stafett_tui.oppslag.ider import Ting
    from stafett_tui.sikkerhet.huskstand import HUSK_SLATT_AV

    def lag(ansettelse_id: UUID) -> Svar:
        kode = lag_engangskode(okt, ansettelse_id)
        if isinstance(kode, Avslag):
            return kode
        linjer = [
            T("Engangskode for %(bruker)s: %(kode)s", bruker=kode.brukernavn, kode=kode.kode),
            T(
                "Den gjelder til %(naar)s. Gi den til den ansatte selv.",
                naar=naar(kode.utloper, okt.klokke.i_dag()),
            ),
            *([HUSK_SLATT_AV] if kode.husk_slatt_av else []),
        ]
        return Utskrift(kode, linjer)

    return med_id(okt, Ting.ANSETTELSE, args.ansatt, lag)


def _avslutt(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.brukere import avslutt_ansettelse
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.oppslag.ider import Ting

    def avslutt(ansettelse_id: UUID) -> Svar:
        return kvittering(avslutt_ansettelse(okt, ansettelse_id))

    return med_id(okt, Ting.ANSETTELSE, args.ansatt, avslutt)


KOMMANDOER = (
    Kommando(
        ("bruker", "list"), T("List ansatte i virksomheten"), Slag.LES, _list, _enhet_argument, Hatt.LEDER
    ),
    Kommando(
        ("bruker", "logger"),
        T("List loggene til en ansatt"),
        Slag.LES,
        _logger,
        _ansatt_argument,
        Hatt.LEDER,
    ),
    Kommando(
        ("bruker", "innsyn"),
        T("Hvem som har åpnet og endret loggene i virksomheten"),
        Slag.LES,
        _innsyn,
        _innsyn_argumenter,
        Hatt.LEDER,
    ),
    Kommando(("bruker", "ny"), T("Legg til en ansatt"), Slag.SKRIV, _ny, _ny_argumenter, Hatt.LEDER),
    IMPORTER,
    Kommando(
        ("bruker", "endre"),
        T("Endre opplysninger og merker"),
        Slag.SKRIV,
        _endre,
        _endre_argumenter,
        Hatt.LEDER,
    ),
    Kommando(
        ("bruker", "kode"),
        T("Lag en engangskode til første innlogging"),
        Slag.SKRIV,
        _kode,
        _ansatt_argument,
        Hatt.LEDER,
    ),
    Kommando(
        ("bruker", "avslutt"), T("Avslutt en ansettelse"), Slag.SKRIV, _avslutt, _ansatt_argument, Hatt.LEDER
    ),
)
