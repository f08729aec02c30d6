"""``stafett innstilling``: the user's own settings, and whom to ask in the municipality."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from data.koder import Hatt, Malform
from stafett_tui.kommandolinje.kommando import Kommando, Slag, Svar, Utskrift
from stafett_tui.sprak.tekst import TN, T

if TYPE_CHECKING:
    from pathlib import Path

    from stafett_tui.okt import Okt

TEMAER = ("stafett-lys", "stafett-mork", "stafett-kontrast")


def _tema_argument(leser: ArgumentParser) -> None:
    leser.add_argument("tema", choices=TEMAER, metavar=T("TEMA").paa(), help=", ".join(TEMAER))


def _tema(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.innstillinger import velg_tema

    velg_tema(okt, args.tema)
    return Utskrift({"tema": args.tema}, [T("Temaet er lagret.")])


def _visning_argumenter(leser: ArgumentParser) -> None:
    ja_nei = [T("ja").paa(), T("nei").paa()]
    for navn, hjelp in (
        ("--skjermleser", T("markøren følger fokus, alt under hverandre, og endringer blir sagt")),
        ("--enkle-tegn", T("bare vanlige tegn, for gamle terminaler")),
    ):
        leser.add_argument(navn, choices=ja_nei, metavar=T("ja/nei").paa(), help=hjelp.paa())


def _visning(okt: "Okt", args: Namespace) -> Svar:
    """Shows how the interface is drawn for the user, or changes what was typed of it."""
    from stafett_tui.handlinger.innstillinger import velg_visning
    from stafett_tui.oppslag.innstillinger import hent_visning
    from stafett_tui.visningsvalg import Visningsvalg

    valgt = {"skjermleser": args.skjermleser, "enkle_tegn": args.enkle_tegn}
    naa = hent_visning(okt)
    if any(svar is not None for svar in valgt.values()):
        ny = {n: getattr(naa, n) if svar is None else svar == T("ja").paa() for n, svar in valgt.items()}
        naa = Visningsvalg(**ny)
        velg_visning(okt, naa)
    linjer: list[str | T] = [
        T("Skjermleser: %(svar)s", svar=T("ja") if naa.skjermleser else T("nei")),
        T("Enkle tegn: %(svar)s", svar=T("ja") if naa.enkle_tegn else T("nei")),
    ]
    return Utskrift({"skjermleser": naa.skjermleser, "enkle_tegn": naa.enkle_tegn}, linjer)


def _sprak_argument(leser: ArgumentParser) -> None:
    leser.add_argument(
        "sprak",
        nargs="?",
        choices=[m.value for m in Malform],
        metavar="nb/nn",
        help=T("bokmål (nb) eller nynorsk (nn)").paa(),
    )


def _sprak(okt: "Okt", args: Namespace) -> Svar:
    """Shows the language of the interface, or changes it; the answer is in the new one."""
    from stafett_tui.handlinger.innstillinger import velg_malform
    from stafett_tui.sprak.merkelapper import MALFORM
    from stafett_tui.sprak.tekst import valgt_sprak, velg_sprak

    if args.sprak:
        velg_malform(okt, Malform(args.sprak))
        velg_sprak(args.sprak)
    naa = valgt_sprak()
    return Utskrift({"sprak": naa}, [T("Språk: %(navn)s", navn=MALFORM[Malform(naa)])])


def _motepin_argumenter(leser: ArgumentParser) -> None:
    en = leser.add_mutually_exclusive_group()
    en.add_argument(
        "--pin-fil",
        type=_sti,
        metavar=T("FIL").paa(),
        help=T("privat fil med PIN-koden; ellers spørres det").paa(),
    )
    en.add_argument("--fjern", action="store_true", help=T("ta PIN-koden bort").paa())


def _motepin(okt: "Okt", args: Namespace) -> Svar:
    """The PIN never stands on the line, where others on the machine could read it."""
    from stafett_tui.avslag import Avslag
    from stafett_tui.handlinger.motemodus import sett_motepin
    from stafett_tui.kommandolinje.innlogging import les_passord, les_passordfil
    from stafett_tui.kommandolinje.utskrift import kvittering

    if args.fjern:
        return kvittering(sett_motepin(okt, "", ""))
    sporsmal = T("PIN-kode: ")
    pin = les_passordfil(args.pin_fil) if args.pin_fil else les_passord(args, "pin_fil", sporsmal)
    if not pin:
        return Avslag("motepin.mangler", T("PIN-koden mangler. Ta den bort med --fjern."))
    return pin if isinstance(pin, Avslag) else kvittering(sett_motepin(okt, pin, pin))


def _sti(tekst: str) -> "Path":
    from pathlib import Path

    return Path(tekst).expanduser()


def _kontakt_argumenter(leser: ArgumentParser) -> None:
    leser.add_argument("--navn", metavar=T("NAVN").paa(), help=T("hvem de ansatte kan spørre").paa())
    leser.add_argument("--epost", metavar=T("ADRESSE").paa(), help=T("e-postadressen").paa())
    leser.add_argument("--telefon", metavar=T("NUMMER").paa(), help=T("telefonnummeret").paa())


def _kontakt(okt: "Okt", args: Namespace) -> Svar:
    """Shows the contact, or changes what was typed of it."""
    from stafett_tui.handlinger.kontakt import sett_kontakt
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.oppslag.kontakt import Kontakt, hent_kontakt

    naa = hent_kontakt(okt)
    typet = {felt: getattr(args, felt) for felt in ("navn", "epost", "telefon")}
    if all(verdi is None for verdi in typet.values()):
        linjer: list[str | T] = [v for v in (naa.navn, naa.epost, naa.telefon) if v]
        return Utskrift(
            {"navn": naa.navn, "epost": naa.epost, "telefon": naa.telefon}, linjer or [T("Ingen kontakt.")]
        )
    ny = {felt: getattr(naa, felt) if verdi is None else verdi for felt, verdi in typet.items()}
    return kvittering(sett_kontakt(okt, Kontakt(**ny)))


def _laas_argumenter(leser: ArgumentParser) -> None:
    leser.add_argument(
        "--minutter", type=int, metavar=T("TALL").paa(), help=T("minutter uten taster før det låses").paa()
    )


def _laas(okt: "Okt", args: Namespace) -> Svar:
    """Shows the limit, or changes it."""
    from stafett_tui.handlinger.laasetid import sett_laasetid
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.oppslag.laasetid import hent_laasetid

    if args.minutter is not None:
        return kvittering(sett_laasetid(okt, args.minutter))
    naa = hent_laasetid(okt)
    return Utskrift({"minutter": naa}, [TN("%(n)d minutt.", "%(n)d minutter.", n=naa)])


def _egenlaas_argumenter(leser: ArgumentParser) -> None:
    en = leser.add_mutually_exclusive_group()
    en.add_argument(
        "--minutter", type=int, metavar=T("TALL").paa(), help=T("færre minutter enn kommunen har").paa()
    )
    en.add_argument("--som-kommunen", action="store_true", help=T("ingen egen grense").paa())


def _egenlaas(okt: "Okt", args: Namespace) -> Svar:
    """Shows the user's own limit beside the municipality's, or changes it."""
    from stafett_tui.handlinger.laasetid import velg_laasetid
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.oppslag.laasetid import hent_egen_laasetid

    if args.minutter is not None or args.som_kommunen:
        return kvittering(velg_laasetid(okt, args.minutter))
    naa = hent_egen_laasetid(okt)
    linjer: list[str | T] = [T("Kommunen: %(n)d minutter.", n=naa.kommunens)]
    linjer.append(T("Du: som kommunen.") if naa.egen is None else T("Du: %(n)d minutter.", n=naa.gjelder))
    return Utskrift({"kommunens": naa.kommunens, "egen": naa.egen, "gjelder": naa.gjelder}, linjer)


def _samtykke_argumenter(leser: ArgumentParser) -> None:
    for navn, hjelp in (
        ("--informeres", T("alderen barnet blir informert fra")),
        ("--signerer", T("alderen barnet signerer fra, sammen med de foresatte")),
        ("--alene", T("alderen barnet samtykker alene fra")),
    ):
        leser.add_argument(navn, type=int, metavar=T("ÅR").paa(), help=hjelp.paa())


def _samtykke(okt: "Okt", args: Namespace) -> Svar:
    """Shows the child's ages for its own word, or changes those that were typed."""
    from stafett_tui.handlinger.samtykkealdre import sett_samtykkealdre
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.oppslag.skjemavalg import samtykkealdre
    from stafett_tui.regler.samtykkealdre import ALDERSFELT

    naa = samtykkealdre(okt)
    aar = {felt: getattr(naa, felt) for felt in ALDERSFELT}
    typet = {felt: n for felt in ALDERSFELT if (n := getattr(args, felt)) is not None}
    if typet:
        return kvittering(sett_samtykkealdre(okt, **(aar | typet)))
    linjer: list[str | T] = [
        T("Barnet informeres fra %(n)d år.", n=naa.informeres),
        T("Barnet signerer sammen med de foresatte fra %(n)d år.", n=naa.signerer),
        T("Barnet samtykker alene fra %(n)d år.", n=naa.alene),
    ]
    return Utskrift(aar, linjer)


KOMMANDOER = (
    Kommando(
        ("innstilling", "samtykke"),
        T("Vis eller endre fra hvilken alder barnet selv er med i samtykket"),
        Slag.SKRIV,
        _samtykke,
        _samtykke_argumenter,
        Hatt.ADMINISTRATOR,
    ),
    Kommando(
        ("innstilling", "laas"),
        T("Vis eller endre hvor lenge det får stå uten taster før Stafett låses"),
        Slag.SKRIV,
        _laas,
        _laas_argumenter,
        Hatt.ADMINISTRATOR,
    ),
    Kommando(
        ("innstilling", "egenlaas"),
        T("Vis eller velg å låses før kommunens grense"),
        Slag.SKRIV,
        _egenlaas,
        _egenlaas_argumenter,
    ),
    Kommando(("innstilling", "tema"), T("Velg tema for skjermbildene"), Slag.SKRIV, _tema, _tema_argument),
    Kommando(
        ("innstilling", "visning"),
        T("Vis eller velg skjermleser og enkle tegn i programmet"),
        Slag.SKRIV,
        _visning,
        _visning_argumenter,
    ),
    Kommando(
        ("innstilling", "sprak"),
        T("Vis eller velg språket i programmet: bokmål eller nynorsk"),
        Slag.SKRIV,
        _sprak,
        _sprak_argument,
    ),
    Kommando(
        ("innstilling", "motepin"),
        T("Sett eller fjern PIN-koden som avslutter møtemodus"),
        Slag.SKRIV,
        _motepin,
        _motepin_argumenter,
    ),
    Kommando(
        ("innstilling", "kontakt"),
        T("Vis eller endre hvem de ansatte kan spørre"),
        Slag.SKRIV,
        _kontakt,
        _kontakt_argumenter,
        Hatt.ADMINISTRATOR,
    ),
)
