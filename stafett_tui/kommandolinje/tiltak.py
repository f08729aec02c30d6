"""``stafett tiltak``: new, corrected, evaluated."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING
from uuid import UUID

from data.koder import Tiltakstype, Utfall
from stafett_tui.avslag import Avslag
from stafett_tui.kommandolinje.fritekst import fritekst
from stafett_tui.kommandolinje.kommando import Feilbruk, Kommando, Slag, Svar
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from stafett_tui.handlinger.tiltak import Ansvarligvalg, NyttTiltak
    from stafett_tui.okt import Okt


def tiltaksvalg(leser: ArgumentParser) -> None:
    """The options that a tiltak is described by."""
    from stafett_tui.kommandolinje.verdier import koder

    leser.add_argument("--type", required=True, metavar=T("TYPE").paa(), help=koder(Tiltakstype))
    fritekst(leser, "--beskrivelse", T("hvem gjør hva, hvor og når"), kreves=True)
    leser.add_argument(
        "--start", required=True, metavar=T("DATO").paa(), help=T("igangsettes innen: 1.3, i dag, +14").paa()
    )
    leser.add_argument("--frist", required=True, metavar=T("DATO").paa(), help=T("ferdigstilles").paa())
    leser.add_argument(
        "--ansvarlig",
        required=True,
        metavar=T("HVEM").paa(),
        help=T("meg, barnet, begge, foresatt:ID eller ansatt:ID").paa(),
    )


def les_tiltak(okt: "Okt", args: Namespace) -> "NyttTiltak | Avslag":
    """The tiltak that the options describe."""
    from stafett_tui.handlinger.tiltak import NyttTiltak
    from stafett_tui.kommandolinje.verdier import dato, kode

    i_dag = okt.klokke.i_dag()
    type_ = kode(Tiltakstype, args.type, "--type")
    start, frist = dato(args.start, i_dag, "--start"), dato(args.frist, i_dag, "--frist")
    ansvarlig = _ansvarlig(okt, args.ansvarlig)
    if isinstance(ansvarlig, Avslag):
        return ansvarlig
    return NyttTiltak(type_, args.beskrivelse, start, frist, ansvarlig)


def _ansvarlig(okt: "Okt", tekst: str) -> "Ansvarligvalg | Avslag":
    from stafett_tui.handlinger.tiltak import Ansvarligvalg
    from stafett_tui.kommandolinje.verdier import start_paa_id
    from stafett_tui.oppslag.ider import Ting, finn_id

    slag, _, id_ = tekst.partition(":")
    if slag in ("meg", "barnet", "begge") and not id_:
        return Ansvarligvalg(slag)
    ting = {"foresatt": Ting.FORESATT, "ansatt": Ting.ANSETTELSE}.get(slag)
    if ting is None or not id_:
        raise Feilbruk(T("--ansvarlig: skriv meg, barnet, begge, foresatt:ID eller ansatt:ID."))
    funnet = finn_id(okt, ting, start_paa_id(id_))
    return funnet if isinstance(funnet, Avslag) else Ansvarligvalg(slag, funnet)


def _ny_argumenter(leser: ArgumentParser) -> None:
    leser.add_argument("oppmerksomhet", metavar="ID", help=T("oppmerksomhetens id").paa())
    tiltaksvalg(leser)
    leser.add_argument("--etter", metavar="ID", help=T("tiltaket som dette justerer eller korrigerer").paa())


def _ny(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.tiltak import nytt_tiltak
    from stafett_tui.kommandolinje.felles import med_id, mulig_id
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.oppslag.ider import Ting

    skjema = les_tiltak(okt, args)
    if isinstance(skjema, Avslag):
        return skjema
    forgjenger = mulig_id(okt, Ting.TILTAK, args.etter)
    if isinstance(forgjenger, Avslag):
        return forgjenger

    def lag(oppmerksomhet_id: UUID) -> Svar:
        return kvittering(nytt_tiltak(okt, oppmerksomhet_id, skjema, forgjenger_id=forgjenger))

    return med_id(okt, Ting.OPPMERKSOMHET, args.oppmerksomhet, lag)


def _evaluer_argumenter(leser: ArgumentParser) -> None:
    from stafett_tui.kommandolinje.verdier import koder

    _tiltak_argument(leser)
    leser.add_argument("--utfall", required=True, metavar=T("UTFALL").paa(), help=koder(Utfall))
    fritekst(leser, "--kommentar", T("hva som virket, og hva som ikke gjorde det"))
    fritekst(leser, "--familien-sa", T("hva barnet og familien sa"))
    leser.add_argument("--mote", metavar="ID", help=T("møtet det ble bestemt på, fra «mote liste»").paa())


def _evaluer(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.evaluer import evaluer_tiltak
    from stafett_tui.kommandolinje.felles import med_id, mulig_id
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.kommandolinje.verdier import kode
    from stafett_tui.oppslag.ider import Ting

    utfall = kode(Utfall, args.utfall, "--utfall")
    mote_id = mulig_id(okt, Ting.MOTE, args.mote)
    if isinstance(mote_id, Avslag):
        return mote_id

    def evaluer(tiltak_id: UUID) -> Svar:
        return kvittering(
            evaluer_tiltak(
                okt,
                tiltak_id,
                utfall,
                kommentar=args.kommentar,
                familien_sa=args.familien_sa,
                mote_id=mote_id,
            )
        )

    return med_id(okt, Ting.TILTAK, args.tiltak, evaluer)


def _rett_argumenter(leser: ArgumentParser) -> None:
    _tiltak_argument(leser)
    fritekst(leser, "--beskrivelse", T("den nye teksten"), kreves=True)


def _rett(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.rett_tiltak import rett_tiltak
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.oppslag.ider import Ting
    from stafett_tui.oppslag.tiltakstekst import tiltakstekst

    def rett(tiltak_id: UUID) -> Svar:
        forrige = tiltakstekst(okt, tiltak_id)
        if isinstance(forrige, Avslag):
            return forrige
        return kvittering(rett_tiltak(okt, tiltak_id, args.beskrivelse, forrige=forrige))

    return med_id(okt, Ting.TILTAK, args.tiltak, rett)


def _tiltak_argument(leser: ArgumentParser) -> None:
    leser.add_argument("tiltak", metavar="ID", help=T("tiltakets id, eller de seks første tegnene").paa())


KOMMANDOER = (
    Kommando(
        ("tiltak", "ny"), T("Legg til et tiltak under en oppmerksomhet"), Slag.SKRIV, _ny, _ny_argumenter
    ),
    Kommando(
        ("tiltak", "evaluer"),
        T("Evaluer et tiltak; det kan bare gjøres én gang"),
        Slag.SKRIV,
        _evaluer,
        _evaluer_argumenter,
    ),
    Kommando(
        ("tiltak", "rett"),
        T("Rett teksten i et tiltak du skrev for under 8 timer siden"),
        Slag.SKRIV,
        _rett,
        _rett_argumenter,
    ),
)
