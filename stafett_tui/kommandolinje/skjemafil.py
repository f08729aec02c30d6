"""The form about a child as a JSON file, for ``barn ny`` and ``logg endre``. The file must be private.

Keys are the form's own names; days are typed as in a date field; what is not known is told by its name.
"""

import json
from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from data.koder import BorMed, ForesattRolle, Malform
from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.barneskjema import NyForesatt, NyttBarn
from stafett_tui.handlinger.detaljer import Endringer
from stafett_tui.handlinger.samtykkeskjema import NyttSamtykke
from stafett_tui.handlinger.vedlegg import BILDE, SAMTYKKESKJEMA, les_fil
from stafett_tui.kommandolinje.felles import mulig_id
from stafett_tui.kommandolinje.innlogging import les_privat_fil
from stafett_tui.kommandolinje.kommando import Feilbruk
from stafett_tui.kommandolinje.verdier import dato, kode, start_paa_id
from stafett_tui.okt import Okt
from stafett_tui.oppslag.ider import Ting, finn_id
from stafett_tui.regler.postnummer import poststed
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Detaljer, Foresattdetaljer

STORSTE_SKJEMA = 256 * 1024  # bytes
Felt = Mapping[str, Any]
E = TypeVar("E", bound=StrEnum)
_KODER: dict[str, type[StrEnum]] = {"bor_med": BorMed, "malform": Malform, "rolle": ForesattRolle}
_BOOLSKE = {
    "sperret_adresse",
    "fjern_bilde",
    "foreldreansvar",
    "informert",
    "deling",
    "barnet_informert",
    "barnet_signert",
}


def les_skjemafil(fil: Path) -> dict[str, Any] | Avslag:
    """The fields of the file, not yet looked at."""
    innhold = les_privat_fil(fil, STORSTE_SKJEMA)
    if isinstance(innhold, Avslag):
        return innhold
    try:
        felt = json.loads(innhold)
    except (ValueError, RecursionError):
        felt = None
    if not isinstance(felt, dict):
        raise Feilbruk(T("Filen må være et JSON-objekt med skjemaets felt."))
    return felt


def nytt_barn(okt: Okt, felt: Felt) -> NyttBarn | Avslag:
    """The whole registration."""
    i_dag = okt.klokke.i_dag()
    verdier = _felt(felt, NyttBarn, i_dag, uten={"foresatte", "samtykke", "bilde", "tidligere_logg_id"})
    bilde = les_fil("bilde", str(felt.get("bilde") or ""), BILDE)
    if isinstance(bilde, Avslag):
        return bilde
    samtykke = _samtykke(_objekt(felt.get("samtykke"), "samtykke"), i_dag)
    if isinstance(samtykke, Avslag):
        return samtykke
    tidligere = mulig_id(okt, Ting.LOGG, felt.get("tidligere_logg_id"))
    if isinstance(tidligere, Avslag):
        return tidligere
    return NyttBarn(
        **_med_poststed(verdier),
        foresatte=tuple(_foresatt(f, i_dag) for f in _liste(felt.get("foresatte"), "foresatte")),
        samtykke=samtykke,
        bilde=bilde,
        tidligere_logg_id=tidligere,
    )


def endringer(okt: Okt, naa: Detaljer, felt: Felt) -> Endringer | Avslag:
    """The form of Vis / Endre as it stands, with the fields of the file in their places.

    ``null`` leaves a field as it is: that is how «logg detaljer» writes what is shielded. An empty text empties.
    """
    i_dag = okt.klokke.i_dag()
    nye = _felt(_gitte(felt), Endringer, i_dag, uten={"foresatte", "bilde"})
    bilde = les_fil("bilde", str(felt.get("bilde") or ""), BILDE)
    if isinstance(bilde, Avslag):
        return bilde
    barn = naa.barn
    skjema = Endringer(
        fornavn=barn.fornavn,
        etternavn=barn.etternavn,
        fodt=barn.fodt,
        bor_med=barn.bor_med,
        adresse=barn.adresse,
        postnummer=barn.postnummer,
        poststed=barn.poststed,
        mobil=barn.mobil,
        skole=barn.skole,
        epost=barn.epost,
        malform=barn.malform,
        sperret_adresse=barn.sperret_adresse,
        niva=naa.niva,
        foresatte=tuple(map(_som_foer, naa.foresatte)),
        bilde=bilde,
    )
    skjema = replace(skjema, **_med_poststed(nye))
    if felt.get("foresatte") is None:
        return skjema
    kjente = {f.id: f for f in skjema.foresatte}
    foresatte = []
    for f in _liste(felt["foresatte"], "foresatte"):
        id_ = f.get("id")
        if not id_:
            foresatte.append(_foresatt(f, i_dag))
            continue
        funnet = finn_id(okt, Ting.FORESATT, start_paa_id(str(id_)))
        if isinstance(funnet, Avslag):
            return funnet
        gammel = kjente.get(funnet, NyForesatt(id=funnet))
        foresatte.append(replace(gammel, **_med_poststed(_felt(_gitte(f), NyForesatt, i_dag, uten={"id"}))))
    return replace(skjema, foresatte=tuple(foresatte))


def _gitte(felt: Felt) -> Felt:
    return {navn: verdi for navn, verdi in felt.items() if verdi is not None}


def _som_foer(f: Foresattdetaljer) -> NyForesatt:
    return NyForesatt(
        id=f.id,
        fornavn=f.fornavn,
        etternavn=f.etternavn,
        rolle=f.rolle,
        foreldreansvar=f.foreldreansvar,
        adresse=f.adresse,
        postnummer=f.postnummer,
        poststed=f.poststed,
        telefon=f.telefon,
        epost=f.epost,
    )


def _foresatt(felt: Felt, i_dag: date) -> NyForesatt:
    return NyForesatt(**_med_poststed(_felt(felt, NyForesatt, i_dag, uten={"id"})))


def _samtykke(felt: Felt, i_dag: date) -> NyttSamtykke | Avslag:
    verdier = _felt(felt, NyttSamtykke, i_dag, uten={"gitt_av", "skjema"})
    fil = les_fil("samtykkeskjema", str(felt.get("skjema") or ""), SAMTYKKESKJEMA)
    if isinstance(fil, Avslag):
        return fil
    gitt_av = felt.get("gitt_av") or {}
    if isinstance(gitt_av, list):
        gitt_av = dict.fromkeys(gitt_av)
    givere: dict[int, date | None] = {}
    for plass, dag in _objekt(gitt_av, "gitt_av").items():
        if not str(plass).isdecimal():
            raise Feilbruk(T("gitt_av: skriv plassen til den foresatte, fra 1."))
        givere[int(plass) - 1] = None if not dag else dato(str(dag), i_dag, "gitt_av", fortid=True)
    return NyttSamtykke(**verdier, gitt_av=givere, skjema=fil)


def _felt(felt: Felt, skjema: type, i_dag: date, *, uten: set[str]) -> dict[str, Any]:
    """The values of the form's own fields, each as what it is."""
    kjente = {f.name for f in fields(skjema)}
    if ukjente := sorted(str(navn) for navn in felt.keys() - kjente):
        raise Feilbruk(T("Ukjente felt i filen: %(felt)s.", felt=", ".join(ukjente)))
    return {navn: _verdi(navn, v, i_dag) for navn, v in felt.items() if navn not in uten}


def _verdi(navn: str, verdi: Any, i_dag: date) -> Any:
    if navn in _BOOLSKE:
        riktig = isinstance(verdi, bool)
    elif navn == "niva":
        riktig = verdi is None or (isinstance(verdi, int) and not isinstance(verdi, bool))
    else:
        riktig = verdi is None or isinstance(verdi, str)
    if not riktig:
        raise Feilbruk(T("%(felt)s: verdien er av feil slag.", felt=navn))
    if navn in ("fodt", "dato"):
        return None if not verdi else dato(verdi, i_dag, navn, fortid=True)
    if navn in _KODER:
        return None if not verdi else kode(_KODER[navn], verdi, navn)
    return "" if verdi is None and navn != "niva" else verdi


def _med_poststed(verdier: dict[str, Any]) -> dict[str, Any]:
    """The postal place filled in from the code when it is not written."""
    if verdier.get("postnummer") and not verdier.get("poststed"):
        return {**verdier, "poststed": poststed(verdier["postnummer"]) or ""}
    return verdier


def _objekt(verdi: Any, navn: str) -> Felt:
    if verdi is None:
        return {}
    if not isinstance(verdi, Mapping):
        raise Feilbruk(T("%(felt)s: verdien er av feil slag.", felt=navn))
    return verdi


def _liste(verdi: Any, navn: str) -> list[Felt]:
    if verdi is None:
        return []
    if not isinstance(verdi, list):
        raise Feilbruk(T("%(felt)s: verdien er av feil slag.", felt=navn))
    return [_objekt(v, navn) for v in verdi]
