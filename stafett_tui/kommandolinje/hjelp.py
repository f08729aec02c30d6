"""``stafett hjelp``: the language tips, questions and answers, how to tell parents of the log, and the keys."""

from argparse import ArgumentParser, Namespace
from textwrap import wrap

from stafett_tui.kommandolinje.kommando import Kommando, Slag, Utskrift
from stafett_tui.sprak.tekst import T, valgt_sprak

BREDDE = 80


def _argumenter(leser: ArgumentParser) -> None:
    leser.add_argument(
        "sok", nargs="*", metavar=T("ORD").paa(), help=T("vis bare det som har disse ordene").paa()
    )


def _hjelp(_ingen: None, args: Namespace) -> Utskrift:
    from stafett_tui.regler.hjelpeemner import sok

    punkter = sok(" ".join(args.sok), valgt_sprak())
    linjer: list[str | T] = []
    emne = ""
    for p in sorted(punkter, key=lambda p: p.emne) if args.sok else punkter:
        if p.emne != emne:
            linjer += ["", p.emne.upper()] if linjer else [p.emne.upper()]
            emne = p.emne
        linjer += ["", p.navn, *(linje for del_ in p.tekst.split("\n") for linje in wrap(del_, BREDDE))]
    data = [{"emne": p.emne, "navn": p.navn, "tekst": p.tekst} for p in punkter]
    return Utskrift(data, linjer or [T("Ingenting i hjelpen har disse ordene.")])


KOMMANDOER = (
    Kommando(
        ("hjelp",),
        T("Språkråd, taster, spørsmål og svar, og hvordan loggen presenteres"),
        Slag.UTEN_INNLOGGING,
        _hjelp,
        _argumenter,
    ),
)
