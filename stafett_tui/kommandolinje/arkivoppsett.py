"""``stafett arkiv oppsett``: what the municipality's archive calls things."""

from argparse import ArgumentParser, Namespace
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from stafett_tui.avslag import Avslag
from stafett_tui.kommandolinje.kommando import Svar, Utskrift
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from stafett_tui.okt import Okt

_FELT = {
    "mappetittel": T("mappens tittel, med {navn} og {fodt}"),
    "kode": T("tilgangskoden"),
    "kodenavn": T("hva koden heter"),
    "hjemmel": T("hjemmelen for å skjerme"),
    "fagsystem": T("navnet på fagsystemet"),
}


def argumenter(leser: ArgumentParser) -> None:
    """The options."""
    from stafett_tui.arkivvisninger import VANLIG

    leser.add_argument("--gjelder", choices=list(VANLIG), metavar=T("ENHET").paa(), help=", ".join(VANLIG))
    for navn, hjelp in _FELT.items():
        leser.add_argument(f"--{navn}", metavar=T("TEKST").paa(), help=hjelp.paa())


def oppsett(okt: "Okt", args: Namespace) -> Svar:
    """Shows the names and codes, or changes what was typed of one kind of unit's."""
    from stafett_tui.handlinger.arkivoppsett import sett_arkivoppsett
    from stafett_tui.kommandolinje.kommando import Feilbruk
    from stafett_tui.kommandolinje.utskrift import kvittering
    from stafett_tui.oppslag.arkivoppsett import hent_arkivoppsett

    naa = hent_arkivoppsett(okt)
    if isinstance(naa, Avslag):
        return naa
    endret = {navn: verdi for navn in _FELT if (verdi := getattr(args, navn)) is not None}
    if not endret:
        linjer = [
            T("%(g)s: %(t)s (%(k)s %(n)s, %(h)s, %(f)s)", g=g, t=v.mappetittel, k=v.kode, n=v.kodenavn,
              h=v.hjemmel, f=v.fagsystem)
            for g, v in naa.items()
        ]  # fmt: skip
        return Utskrift({g: asdict(v) for g, v in naa.items()}, linjer)
    if args.gjelder is None:
        raise Feilbruk(T("--gjelder: skriv %(alle)s.", alle=", ".join(naa)))
    return kvittering(sett_arkivoppsett(okt, args.gjelder, replace(naa[args.gjelder], **endret)))
