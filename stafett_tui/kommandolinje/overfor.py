"""``stafett overfor liste|sok|send|godta|avvis|trekk|overlevert``: a log that goes to another stafettholder."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from data.koder import Hatt, Overforingsdor
from stafett_tui.avslag import Avslag
from stafett_tui.kommandolinje.kommando import Feilbruk, Kommando, Slag, Svar, Utskrift
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from stafett_tui.okt import Okt
    from stafett_tui.overforingsvisninger import Mottakervalg, Overforingskort

_DORER = (Overforingsdor.SAMME_ENHET, Overforingsdor.ANNEN_ENHET)


def _liste(okt: "Okt", _args: Namespace) -> Svar:
    from stafett_tui.oppslag.overforinger import mine_overforinger

    alle = mine_overforinger(okt)
    linjer: list[str | T] = [T("Overføringer som venter:") if alle else T("Ingen overføringer venter.")]
    for kort in alle:
        linjer += _kortlinjer(kort)
    return Utskrift([_kortdata(k) for k in alle], linjer)


def _kortdata(k: "Overforingskort") -> dict[str, object]:
    return {
        "id": k.id,
        "navn": k.barn,
        "status": k.tilstand,
        "til_meg": k.til_meg,
        "dor": k.dor,
        "fra": k.fra,
        "virksomhet": k.fra_virksomhet,
        "til": k.til,
        "grunn": k.grunn,
        "svar": k.svar,
        "sendt": k.sendt,
    }


def _kortlinjer(k: "Overforingskort") -> list[str | T]:
    from stafett_tui.kommandolinje.felles import kort_id, naar
    from stafett_tui.sprak.merkelapper import OVERFORINGSDOR, OVERFORINGSTILSTAND

    if k.til_meg:
        hvem = T("til deg fra %(navn)s, %(enhet)s", navn=k.fra, enhet=k.fra_virksomhet)
        hvem = hvem if k.fra_virksomhet else T("til deg fra %(navn)s", navn=k.fra)
    else:
        hvem = T("fra %(fra)s til %(til)s", fra=k.fra, til=k.til)
    linjer: list[str | T] = [
        T(
            "  %(barn)s, %(hvem)s. %(status)s.",
            barn=k.barn,
            hvem=hvem,
            status=OVERFORINGSTILSTAND[k.tilstand],
        ),
        T(
            "    id %(id)s. %(dor)s. Sendt %(naar)s. %(grunn)s",
            id=kort_id(k.id),
            dor=OVERFORINGSDOR[k.dor],
            naar=naar(k.sendt, k.i_dag),
            grunn=k.grunn,
        ),
    ]
    if k.svar:
        linjer.append(T("    Svar: %(svar)s", svar=k.svar))
    return linjer


def _sok_argumenter(leser: ArgumentParser) -> None:
    _dor_argument(leser)
    leser.add_argument(
        "hvem", nargs="*", metavar=T("ORD").paa(), help=T("navn, stilling eller virksomhet").paa()
    )


def _sok(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.oppslag.overforingsvalg import sok_mottakere

    treff = sok_mottakere(okt, _dor(args), " ".join(args.hvem))
    if isinstance(treff, Avslag):
        return treff
    data = [
        {
            "id": m.nokkel,
            "navn": m.navn,
            "status": "leder" if m.er_leder else "stafettholder",
            "stilling": m.stilling,
            "virksomhet": m.virksomhet,
        }
        for m in treff
    ]
    return Utskrift(data, [_mottakerlinje(m) for m in treff] or [T("Ingen treff.")])


def _mottakerlinje(m: "Mottakervalg") -> T:
    return T(
        "%(navn)s, %(stilling)s, %(enhet)s: --til %(nokkel)s",
        navn=m.navn,
        stilling=m.stilling,
        enhet=m.virksomhet,
        nokkel=m.nokkel,
    )


def _dor_argument(leser: ArgumentParser) -> None:
    leser.add_argument(
        "--dor",
        default=Overforingsdor.SAMME_ENHET.value,
        metavar=T("DØR").paa(),
        help=", ".join(d.value for d in _DORER),
    )


def _dor(args: Namespace) -> Overforingsdor:
    from stafett_tui.kommandolinje.verdier import kode

    dor = kode(Overforingsdor, args.dor, "--dor")
    if dor not in _DORER:
        raise Feilbruk(
            T("Til en annen kommune bruker du «overforing» (fil) eller «overfor overlevert» (papir).")
        )
    return dor


def _send_argumenter(leser: ArgumentParser) -> None:
    from stafett_tui.kommandolinje.fritekst import fritekst

    leser.add_argument(
        "logg", nargs="+", metavar="ID", help=T("loggens id; som leder kan du nevne flere").paa()
    )
    _dor_argument(leser)
    leser.add_argument(
        "--til", required=True, metavar="HVEM", help=T("ansatt:ID eller leder:ID, fra «overfor sok»").paa()
    )
    fritekst(leser, "--grunn", T("hvorfor loggen overføres"), kreves=True)
    leser.add_argument(
        "--familien",
        required=True,
        metavar=T("DATO").paa(),
        help=T("dagen de ble informert, eller signerte").paa(),
    )
    fritekst(leser, "--hvordan", T("hvordan de ble informert, eller hvor samtykket ligger"))
    leser.add_argument(
        "--bekreft", action="store_true", help=T("familien er informert, eller samtykket er arkivert").paa()
    )
    leser.add_argument(
        "--uten",
        action="append",
        default=[],
        metavar="ID",
        help=T("en oppmerksomhet som ikke følger med; kan gjentas").paa(),
    )
    leser.add_argument(
        "--behold-tiltak", action="store_true", help=T("fortsett som aktør med egne åpne tiltak").paa()
    )


def _send(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.overfor import send_overforing
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.kommandolinje.verdier import dato
    from stafett_tui.oppslag.ider import Ting
    from stafett_tui.overforingsvisninger import Overforingsskjema

    logger = _alle(okt, args.logg, finn_logg)
    uten = _alle(okt, args.uten, lambda o, t: _id(o, Ting.OPPMERKSOMHET, t))
    til = _mottaker(okt, args.til)
    for svar in (logger, uten, til):
        if isinstance(svar, Avslag):
            return svar
    assert isinstance(logger, list)
    assert isinstance(uten, list)
    assert isinstance(til, str)
    skjema = Overforingsskjema(
        dor=_dor(args),
        mottaker=til,
        grunn=args.grunn,
        familien_dag=dato(args.familien, okt.klokke.i_dag(), "--familien", fortid=True),
        familien_hvordan=args.hvordan,
        bekreftet=args.bekreft,
        blir=frozenset(uten),
        tiltak_folger=not args.behold_tiltak,
    )
    return kvittering(send_overforing(okt, logger, skjema))


def finn_logg(okt: "Okt", tekst: str) -> UUID | Avslag:
    """A log of one's own by its id, or of the unit's in the leder's hat."""
    from stafett_tui.kommandolinje.verdier import start_paa_id
    from stafett_tui.oppslag.ider import Ting
    from stafett_tui.oppslag.lederlogger import finn_logg_for_leder

    if okt.hatt is Hatt.LEDER:
        return finn_logg_for_leder(okt, start_paa_id(tekst))
    return _id(okt, Ting.LOGG, tekst)


def _id(okt: "Okt", ting: object, tekst: str) -> UUID | Avslag:
    from stafett_tui.kommandolinje.verdier import start_paa_id
    from stafett_tui.oppslag.ider import Ting, finn_id

    assert isinstance(ting, Ting)
    return finn_id(okt, ting, start_paa_id(tekst))


def _alle(okt: "Okt", tekster: list[str], finn: Callable[["Okt", str], UUID | Avslag]) -> list[UUID] | Avslag:
    ider = []
    for tekst in tekster:
        funnet = finn(okt, tekst)
        if isinstance(funnet, Avslag):
            return funnet
        ider.append(funnet)
    return ider


def _mottaker(okt: "Okt", tekst: str) -> str | Avslag:
    from stafett_tui.oppslag.ider import Ting
    from stafett_tui.regler.overforing import til_ansatt, til_leder

    slag, skille, start = tekst.partition(":")
    if not skille or slag not in ("ansatt", "leder"):
        raise Feilbruk(T("--til skal være ansatt:ID eller leder:ID. «overfor sok» viser dem."))
    funnet = _id(okt, Ting.ANSETTELSE if slag == "ansatt" else Ting.VIRKSOMHET, start)
    if isinstance(funnet, Avslag):
        return funnet
    return til_ansatt(funnet) if slag == "ansatt" else til_leder(funnet)


def _id_argument(leser: ArgumentParser) -> None:
    leser.add_argument("overforing", metavar="ID", help=T("overføringens id, fra «overfor liste»").paa())


def _overforing(okt: "Okt", args: Namespace) -> UUID | Avslag:
    from stafett_tui.kommandolinje.verdier import start_paa_id
    from stafett_tui.oppslag.ider import HEL_ID
    from stafett_tui.oppslag.overforinger import finn_overforing

    start = start_paa_id(args.overforing)
    return UUID(hex=start) if len(start) == HEL_ID else finn_overforing(okt, start)


def _godta(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.motta_overforing import godta_overforing
    from stafett_tui.kommandolinje.utskrift import kvittering

    id_ = _overforing(okt, args)
    return id_ if isinstance(id_, Avslag) else kvittering(godta_overforing(okt, id_))


def _avvis_argumenter(leser: ArgumentParser) -> None:
    from stafett_tui.kommandolinje.fritekst import fritekst

    _id_argument(leser)
    fritekst(leser, "--grunn", T("hvorfor du ikke kan ta over"), kreves=True)


def _avvis(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.motta_overforing import avvis_overforing
    from stafett_tui.kommandolinje.utskrift import kvittering

    id_ = _overforing(okt, args)
    return id_ if isinstance(id_, Avslag) else kvittering(avvis_overforing(okt, id_, args.grunn))


def _trekk(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.overfor import trekk_overforing
    from stafett_tui.kommandolinje.utskrift import kvittering

    id_ = _overforing(okt, args)
    return id_ if isinstance(id_, Avslag) else kvittering(trekk_overforing(okt, id_))


def _overlevert_argumenter(leser: ArgumentParser) -> None:
    from stafett_tui.kommandolinje.fritekst import fritekst

    leser.add_argument("logg", metavar="ID", help=T("loggens id, eller de seks første tegnene").paa())
    leser.add_argument(
        "--kommune", required=True, metavar=T("NAVN").paa(), help=T("hvem som har fått papirene").paa()
    )
    leser.add_argument("--dato", required=True, metavar=T("DATO").paa(), help=T("dagen de fikk dem").paa())
    fritekst(leser, "--grunn", T("hvorfor loggen overføres"), kreves=True)
    leser.add_argument(
        "--familien", required=True, metavar=T("DATO").paa(), help=T("dagen samtykket ble signert").paa()
    )
    leser.add_argument("--bekreft", action="store_true", help=T("det signerte samtykket er arkivert").paa())


def _overlevert(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.overlever import registrer_overlevert
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.kommandolinje.verdier import dato
    from stafett_tui.oppslag.ider import Ting
    from stafett_tui.overforingsvisninger import Overleveringsskjema

    i_dag = okt.klokke.i_dag()
    skjema = Overleveringsskjema(
        kommune=args.kommune,
        overlevert=dato(args.dato, i_dag, "--dato", fortid=True),
        grunn=args.grunn,
        familien_dag=dato(args.familien, i_dag, "--familien", fortid=True),
        bekreftet=args.bekreft,
    )
    return med_id(okt, Ting.LOGG, args.logg, lambda i: kvittering(registrer_overlevert(okt, i, skjema)))


KOMMANDOER = (
    Kommando(("overfor", "liste"), T("Overføringer som venter, til deg og fra deg"), Slag.LES, _liste),
    Kommando(("overfor", "sok"), T("Hvem en logg kan overføres til"), Slag.LES, _sok, _sok_argumenter),
    Kommando(
        ("overfor", "send"),
        T("Send en logg til en annen stafettholder, eller som leder (--som leder) flere"),
        Slag.SKRIV,
        _send,
        _send_argumenter,
    ),
    Kommando(
        ("overfor", "godta"), T("Godta en overføring: du tar over ansvaret"), Slag.SKRIV, _godta, _id_argument
    ),
    Kommando(
        ("overfor", "avvis"), T("Si nei til en overføring, med grunn"), Slag.SKRIV, _avvis, _avvis_argumenter
    ),
    Kommando(
        ("overfor", "trekk"), T("Trekk en overføring som ikke er besvart"), Slag.SKRIV, _trekk, _id_argument
    ),
    Kommando(
        ("overfor", "overlevert"),
        T("Registrer at en annen kommune har fått loggen på papir"),
        Slag.SKRIV,
        _overlevert,
        _overlevert_argumenter,
    ),
)
