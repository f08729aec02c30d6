"""``stafett barn``: search by number, and the whole registration from a file.

Identity numbers come from a private file or a prompt: on the line the machine's other users would see them.
"""

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from stafett_tui.avslag import Avslag
from stafett_tui.kommandolinje.kommando import Feilbruk, Kommando, Slag, Svar, Utskrift
from stafett_tui.sprak.tekst import T

if TYPE_CHECKING:
    from stafett_tui.okt import Okt


def _fil_argument(leser: ArgumentParser, *, kreves: bool) -> None:
    leser.add_argument(
        "--fil",
        type=Path,
        required=kreves,
        metavar=T("SKJEMA.json").paa(),
        help=T("skjemaet som JSON, i en fil bare du kan lese").paa(),
    )


def _sok(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.nytt_barn import sok_nummer
    from stafett_tui.kommandolinje.felles import kort_id
    from stafett_tui.regler.identitetsnummer import masker

    nummer = _nummer(args)
    if isinstance(nummer, Avslag):
        return nummer
    svar = sok_nummer(okt, nummer)
    if isinstance(svar, Avslag):
        return svar
    linjer: list[str | T] = [masker(svar.nummer.siffer)]
    if svar.nummer.advarsel is not None:
        linjer.append(svar.nummer.advarsel)
    for id_, setning in (
        (svar.apen_logg_id, T("Du har en aktiv logg på nummeret")),
        (svar.passiv_logg_id, T("Du har en passiv logg på nummeret")),
        (svar.kladd_id, T("Du har en kladd med nummeret")),
    ):
        if id_ is not None:
            linjer.append(T("%(setning)s: %(id)s", setning=setning, id=kort_id(id_)))
    if len(linjer) == 1:
        linjer.append(T("Du har ingen logg på nummeret."))
    data = {
        "nummer_maskert": masker(svar.nummer.siffer),
        "type": svar.nummer.type,
        "syntetisk": svar.nummer.syntetisk,
        "apen_logg_id": svar.apen_logg_id,
        "passiv_logg_id": svar.passiv_logg_id,
        "kladd_id": svar.kladd_id,
    }
    return Utskrift(data, linjer)


def _nummer(args: Namespace) -> str | Avslag:
    from stafett_tui.kommandolinje.skjemafil import les_skjemafil

    if args.fil is not None:
        felt = les_skjemafil(args.fil)
        return felt if isinstance(felt, Avslag) else str(felt.get("nummer") or "")
    if not sys.stdin.isatty():
        raise Feilbruk(T("Nummeret må komme fra en fil når ingen kan skrive det: --fil SKJEMA.json."))
    from getpass import getpass

    return getpass(T("Fødselsnummer, D-nummer eller DUF-nummer: ").paa())


def _ny(okt: "Okt", args: Namespace) -> Svar:
    from stafett_tui.handlinger.nytt_barn import opprett_logg
    from stafett_tui.kommandolinje.skjemafil import les_skjemafil, nytt_barn
    from stafett_tui.kommandolinje.utskrift import kvittering

    felt = les_skjemafil(args.fil)
    if isinstance(felt, Avslag):
        return felt
    skjema = nytt_barn(okt, felt)
    return skjema if isinstance(skjema, Avslag) else kvittering(opprett_logg(okt, skjema))


KOMMANDOER = (
    Kommando(
        ("barn", "sok"),
        T("Se om du har en logg på nummeret før du registrerer"),
        Slag.LES,
        _sok,
        lambda leser: _fil_argument(leser, kreves=False),
    ),
    Kommando(
        ("barn", "ny"),
        T("Registrer et barn og opprett loggen"),
        Slag.SKRIV,
        _ny,
        lambda leser: _fil_argument(leser, kreves=True),
    ),
)
