"""argparse in Norwegian: its own words are English and go through a name in its module."""

import argparse
from gettext import gettext

from stafett_tui.sprak.tekst import T

TYPE_CHECKING = False  # as typing's own, which would take longer to load than the rest of this
if TYPE_CHECKING:
    from typing import Any, NoReturn

ORD = {
    "usage: ": T("Bruk: "),
    "options": T("Valg"),
    "positional arguments": T("Skrives slik"),
    "subcommands": T("Kommandoer"),
    "show this help message and exit": T("vis denne hjelpen"),
    "%(prog)s: error: %(message)s\n": T("%(prog)s: %(message)s\n"),
    "argument %(argument_name)s: %(message)s": T("%(argument_name)s: %(message)s"),
    "expected one argument": T("mangler en verdi"),
    "expected at most one argument": T("har for mange verdier"),
    "expected at least one argument": T("mangler en verdi"),
    "unrecognized arguments: %s": T("ukjent: %s"),
    "not allowed with argument %s": T("kan ikke brukes sammen med %s"),
    "ignored explicit argument %r": T("tar ingen verdi, men fikk %r"),
    "the following arguments are required: %s": T("dette mangler: %s"),
    "one of the arguments %s is required": T("et av disse mangler: %s"),
    "ambiguous option: %(option)s could match %(matches)s": T("%(option)s kan være %(matches)s"),
    "invalid choice: %(value)r (choose from %(choices)s)": T("%(value)r er ikke blant %(choices)s"),
    "invalid choice: %(value)r, maybe you meant %(suggestion)r? (choose from %(choices)s)": T(
        "%(value)r er ikke blant %(choices)s"
    ),
    "invalid %(type)s value: %(value)r": T("%(value)r kan ikke brukes her"),
    "unknown parser %(parser_name)r (choices: %(choices)s)": T("%(parser_name)r er ikke blant %(choices)s"),
}


def _oversett(tekst: str) -> str:
    norsk = ORD.get(tekst)
    return gettext(tekst) if norsk is None else norsk.paa()


vars(argparse)["_"] = _oversett  # a test holds this name, and every text behind it, to the library


class Leser(argparse.ArgumentParser):
    """A parser whose help and errors are Norwegian."""

    def __init__(self, **valg: "Any") -> None:
        valg.setdefault("formatter_class", Hjelpform)
        super().__init__(allow_abbrev=False, **valg)

    def error(self, message: str) -> "NoReturn":
        """Says what is wrong and how to get help; exit status 2."""
        setning = T("%(hva)s. Se %(prog)s --help", hva=message[:1].upper() + message[1:], prog=self.prog)
        self.exit(2, f"{setning.paa()}\n")


class Hjelpform(argparse.HelpFormatter):
    """Help in lines of at most 80 signs, also for a terminal that is wider."""

    def __init__(self, prog: str, **valg: "Any") -> None:
        super().__init__(prog, **{"max_help_position": 30, "width": 80, **valg})
