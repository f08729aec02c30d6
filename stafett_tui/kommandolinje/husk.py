"""``stafett husk``: whether Stafett starts without the passphrase on this machine, and turning that on or off."""

from argparse import ArgumentParser, Namespace

from stafett_tui.avslag import Avslag
from stafett_tui.kommandolinje.kommando import Feilbruk, Kommando, Slag, Svar, Utskrift
from stafett_tui.sprak.tekst import T

VALG = ("vis", "på", "av")


def _argumenter(leser: ArgumentParser) -> None:
    leser.add_argument(
        "hva",
        choices=VALG,
        nargs="?",
        default=VALG[0],
        metavar=T("HVA").paa(),
        help=T("vis, på eller av").paa(),
    )


def _husk(_ingen: None, args: Namespace) -> Svar:
    from stafett_tui.kommandolinje.innlogging import les_passord
    from stafett_tui.oppstart import Innlogget, logg_inn
    from stafett_tui.sikkerhet import husk
    from stafett_tui.steder import standardmappe

    bruker = getattr(args, "bruker", None)
    if not bruker:
        raise Feilbruk(T("Skriv hvem du er: --bruker BRUKER."))
    hemmelighet = les_passord(args)
    if isinstance(hemmelighet, Avslag):
        return hemmelighet
    inne = logg_inn(getattr(args, "mappe", None) or standardmappe(), bruker, hemmelighet)
    if isinstance(inne, Avslag):
        return inne
    try:
        if not isinstance(inne, Innlogget):
            return Avslag(
                "innlogging.engangskode", T("Du må sette ditt eget passord først med «stafett passord».")
            )
        if args.hva == "vis":
            return _vis(husk.huskstand(inne.base))
        svar = husk.husk(inne.base, inne.brukernavn) if args.hva == "på" else husk.glem(inne.base)
        return svar if isinstance(svar, Avslag) else Utskrift({"husket": args.hva == "på"}, [svar.setning])
    finally:
        inne.base.lukk()


def _vis(stand: object) -> Utskrift:
    from data.ringspor import Huskstand
    from stafett_tui.sikkerhet.husk import FLERE
    from stafett_tui.sprak.datotekst import Datotekst, lang

    assert isinstance(stand, Huskstand)
    data = {"husket": bool(stand.bruker), "til": stand.til, "kan_tilbys": stand.kan_tilbys}
    if stand.bruker and stand.til is not None:
        setning = T(
            "Stafett starter uten passord på denne maskinen til %(dag)s.",
            dag=Datotekst(lang, stand.til.date()),
        )
    elif stand.kan_tilbys:
        setning = T(
            "Stafett spør om passordet hver gang. Slå på «Husk på denne maskinen» med: stafett husk på"
        )
    else:
        setning = FLERE
    return Utskrift(data, [setning])


KOMMANDOER = (
    Kommando(
        ("husk",),
        T("Start uten passord på denne maskinen: vis, på, av"),
        Slag.UTEN_INNLOGGING,
        _husk,
        _argumenter,
    ),
)
