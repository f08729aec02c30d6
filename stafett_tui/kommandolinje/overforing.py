"""``stafett overforing``: a log to and from another municipality in a file, and the receipt."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from stafett_tui.avslag import Avslag
from stafett_tui.kommandolinje.kommando import Kommando, Slag, Svar, Utskrift
from stafett_tui.sprak.tekst import T, valgt_sprak

if TYPE_CHECKING:
    from stafett_tui.filvisninger import Filinnhold
    from stafett_tui.okt import Okt


def _logg_argument(leser: ArgumentParser) -> None:
    leser.add_argument("logg", metavar="ID", help=T("loggens id, eller de seks første tegnene").paa())


def _ut_argument(leser: ArgumentParser) -> None:
    leser.add_argument(
        "--ut", required=True, metavar=T("MAPPE").paa(), help=T("mappen filen skal legges i").paa()
    )


def _lag_argumenter(leser: ArgumentParser) -> None:
    from stafett_tui.kommandolinje.fritekst import fritekst

    _logg_argument(leser)
    _ut_argument(leser)
    leser.add_argument(
        "--kommune", required=True, metavar=T("NAVN").paa(), help=T("kommunen som skal ta imot loggen").paa()
    )
    leser.add_argument(
        "--samtykket",
        required=True,
        metavar=T("DATO").paa(),
        help=T("dagen de foresatte skrev under på overføringen").paa(),
    )
    leser.add_argument(
        "--nokkel",
        default="",
        metavar=T("NØKKEL").paa(),
        help=T("mottakerens nøkkel, «age1…»; uten den lages et passord som du sier på telefon").paa(),
    )
    fritekst(leser, "--grunn", T("hvorfor loggen overføres"), kreves=True)
    leser.add_argument(
        "--oppmerksomhet",
        action="append",
        default=[],
        metavar="ID",
        help=T("bare disse oppmerksomhetene; gjentas. Uten valget følger alle med").paa(),
    )
    leser.add_argument("--uten-notater", action="store_true", help=T("notatene følger ikke med").paa())
    leser.add_argument(
        "--skjulte", action="store_true", help=T("også notater som er skjult for foresatte").paa()
    )


def _lag(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.filvisninger import Filskjema
    from stafett_tui.handlinger.overforingsfil import lag_overforingsfil
    from stafett_tui.handlinger.til_fil import les_mappe
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.kommandolinje.verdier import dato, start_paa_id
    from stafett_tui.oppslag.ider import Ting, finn_id

    mappe = les_mappe(args.ut)
    if isinstance(mappe, Avslag):
        return mappe
    valgte = [finn_id(okt, Ting.OPPMERKSOMHET, start_paa_id(o)) for o in args.oppmerksomhet]
    if ukjent := next((v for v in valgte if isinstance(v, Avslag)), None):
        return ukjent
    skjema = Filskjema(
        kommune=args.kommune,
        grunn=args.grunn,
        samtykket=dato(args.samtykket, okt.klokke.i_dag(), "--samtykket", fortid=True),
        nokkel=args.nokkel,
        med_passord=not args.nokkel,
        oppmerksomheter=frozenset(v for v in valgte if isinstance(v, UUID)) if valgte else None,
        notater=not args.uten_notater,
        skjulte=args.skjulte,
    )

    def lag(logg_id: UUID) -> Svar:
        svar = lag_overforingsfil(okt, logg_id, skjema, mappe)
        if isinstance(svar, Avslag):
            return svar
        data = {
            "fil": str(svar.sti),
            "id": svar.id,
            "passord": svar.passord or None,
            "kjennetegn": svar.kjennetegn,
            "melding": svar.setning,
        }
        linjer: list[str | T] = [svar.setning]
        if svar.passord:
            linjer.append(T("Passord, som du sier på telefon: %(passord)s", passord=svar.passord))
        linjer.append(T("Vårt kjennetegn: %(tegn)s", tegn=svar.kjennetegn))
        return Utskrift(data, linjer)

    return med_id(okt, Ting.LOGG, args.logg, lag)


def _les_argumenter(leser: ArgumentParser) -> None:
    leser.add_argument("fil", type=Path, metavar=T("FIL").paa(), help=T("filen som kom, «.age»").paa())
    leser.add_argument(
        "--filpassord-fil",
        type=Path,
        metavar=T("FIL").paa(),
        help=T("privat fil med passordet som ble sagt på telefon").paa(),
    )
    leser.add_argument(
        "--ta-imot",
        metavar=T("MAPPE").paa(),
        help=T("opprett loggen, og legg kvitteringen i mappen. Uten valget vises bare innholdet").paa(),
    )
    leser.add_argument(
        "--koble", action="store_true", help=T("koble til den passive loggen du har på samme nummer").paa()
    )


def _les(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.mottak import se_overforingsfil, ta_imot_logg
    from stafett_tui.handlinger.til_fil import les_mappe
    from stafett_tui.kommandolinje.innlogging import les_passordfil

    passord = les_passordfil(args.filpassord_fil) if args.filpassord_fil else ""
    if isinstance(passord, Avslag):
        return passord
    sett = se_overforingsfil(okt, args.fil, passord)
    if isinstance(sett, Avslag) or args.ta_imot is None:
        return sett if isinstance(sett, Avslag) else Utskrift(sett, _innhold(sett))
    mappe = les_mappe(args.ta_imot)
    if isinstance(mappe, Avslag):
        return mappe
    svar = ta_imot_logg(okt, args.fil, mappe, passord, koble_til=sett.tidligere if args.koble else None)
    if isinstance(svar, Avslag):
        return svar
    data = {"id": svar.id, "kvittering": str(svar.sti), "melding": svar.setning}
    return Utskrift(data, [svar.setning, T("id %(id)s", id=svar.id)])


def _innhold(f: "Filinnhold") -> list[str | T]:
    from stafett_tui.sprak.datotekst import lang_med_aar, tall

    linjer: list[str | T] = [
        T("%(barn)s, født %(fodt)s, %(nummer)s", barn=f.barn, fodt=tall(f.fodt), nummer=f.nummer),
        T(
            "Fra %(fra)s: %(hvem)s, %(dag)s",
            fra=f.fra,
            hvem=f.laget_av,
            dag=lang_med_aar(f.laget, valgt_sprak()),
        ),
        T("Avsenderens kjennetegn: %(tegn)s", tegn=f.kjennetegn),
        f.samtykke,
        T("Nivå %(n)d", n=f.niva),
        *(T("Foresatt: %(navn)s", navn=navn) for navn in f.foresatte),
        *(T("%(hva)s: %(n)d", hva=hva, n=n) for hva, n in f.antall),
    ]
    if f.passiv_fra is not None:
        dag = lang_med_aar(f.passiv_fra, valgt_sprak())
        linjer.append(T("Loggen er passiv siden %(dag)s, og er det her også. Ingen kan åpne den.", dag=dag))
    if f.kjent is False:
        linjer.append(T("Kjennetegnet er et annet enn før. Ring avsenderen før du tar imot."))
    if f.tidligere_fra is not None:
        dag = lang_med_aar(f.tidligere_fra, valgt_sprak())
        linjer.append(T("Du har en passiv logg på samme nummer, fra %(dag)s: --koble", dag=dag))
    linjer.append(T("Ingenting er lagret. Ta imot med --ta-imot MAPPE."))
    return linjer


def _kvittering_argumenter(leser: ArgumentParser) -> None:
    _logg_argument(leser)
    leser.add_argument("fil", type=Path, metavar=T("FIL").paa(), help=T("kvitteringen som kom").paa())
    leser.add_argument("--passiv", action="store_true", help=T("gjør loggen passiv her").paa())


def _kvittering(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.overforingskvittering import les_kvittering
    from stafett_tui.kommandolinje.felles import med_id
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.oppslag.ider import Ting

    def les(logg_id: UUID) -> Svar:
        return kvittering(les_kvittering(okt, logg_id, args.fil, gjor_passiv=args.passiv))

    return med_id(okt, Ting.LOGG, args.logg, les)


def _kvitter_argumenter(leser: ArgumentParser) -> None:
    _logg_argument(leser)
    _ut_argument(leser)


def _kvitter(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.mottak import skriv_kvittering_igjen
    from stafett_tui.kommandolinje.felles import skriv_til_mappe
    from stafett_tui.oppslag.ider import Ting

    return skriv_til_mappe(okt, Ting.LOGG, args.logg, args.ut, skriv_kvittering_igjen)


def _status(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.kommandolinje.felles import med_id, naar
    from stafett_tui.oppslag.ider import Ting
    from stafett_tui.oppslag.overforingsfil import sendte_filer

    i_dag = okt.klokke.i_dag()

    def vis(logg_id: UUID) -> Svar:
        filer = sendte_filer(okt, logg_id)
        if isinstance(filer, Avslag):
            return filer
        linjer: list[str | T] = []
        for f in filer:
            dag = naar(f.laget, i_dag)
            if f.venter:
                linjer.append(T("%(k)s, %(dag)s: venter på kvittering", k=f.kommune, dag=dag))
            elif f.trukket is not None:
                linjer.append(T("%(k)s, %(dag)s: trukket", k=f.kommune, dag=dag))
            else:
                linjer.append(
                    T("%(k)s, %(dag)s: tatt imot av %(hvem)s", k=f.kommune, dag=dag, hvem=f.mottatt_av)
                )
        return Utskrift(filer, linjer or [T("Ingen overføringsfil er laget av denne loggen.")])

    return med_id(okt, Ting.LOGG, args.logg, vis)


def _trekk(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.overforingsfil import trekk_overforingsfil
    from stafett_tui.kommandolinje.overfor import finn_logg
    from stafett_tui.kommandolinje.utskrift import kvittering

    logg_id = finn_logg(okt, args.logg)
    return logg_id if isinstance(logg_id, Avslag) else kvittering(trekk_overforingsfil(okt, logg_id))


def _nokkel(okt: "Okt", _args: Namespace) -> Svar:
    from stafett_tui.handlinger.overforingsfil import vaar_nokkel

    svar = vaar_nokkel(okt)
    if isinstance(svar, Avslag):
        return svar
    linjer = [
        T("Mottakernøkkel for %(kommune)s: %(nokkel)s", kommune=svar.kommune, nokkel=svar.nokkel),
        T("Kjennetegn: %(tegn)s", tegn=svar.kjennetegn),
    ]
    return Utskrift({"kommune": svar.kommune, "nokkel": svar.nokkel, "kjennetegn": svar.kjennetegn}, linjer)


_HER = "overforing"
KOMMANDOER = (
    Kommando(
        (_HER, "lag"), T("Lag en fil av en logg til en annen kommune"), Slag.SKRIV, _lag, _lag_argumenter
    ),
    Kommando(
        (_HER, "les"),
        T("Vis en fil fra en annen kommune, eller ta imot loggen"),
        Slag.SKRIV,
        _les,
        _les_argumenter,
    ),
    Kommando(
        (_HER, "kvittering"),
        T("Les kvitteringen: kommunen har tatt over loggen"),
        Slag.SKRIV,
        _kvittering,
        _kvittering_argumenter,
    ),
    Kommando(
        (_HER, "kvitter"),
        T("Skriv kvitteringen for en mottatt logg på nytt"),
        Slag.SKRIV,
        _kvitter,
        _kvitter_argumenter,
    ),
    Kommando((_HER, "status"), T("Filene som er laget av en logg"), Slag.LES, _status, _logg_argument),
    Kommando((_HER, "trekk"), T("Trekk en fil som venter på kvittering"), Slag.SKRIV, _trekk, _logg_argument),
    Kommando(
        (_HER, "nokkel"), T("Vår mottakernøkkel, som andre låser filer til oss med"), Slag.SKRIV, _nokkel
    ),
)
