"""The copy as data: the same after a round, told by a schema, and refused when it is something else."""

import json
from dataclasses import fields, is_dataclass, replace
from importlib.resources import files
from typing import Any

import pytest

from data.innsyn import loggtabeller
from stafett_tui.eksport import jsonform
from stafett_tui.eksport.jsonform import Formfeil, fra_json, skjemabytes, til_json
from stafett_tui.eksport.modell import Eksport
from stafett_tui.oppslag.eksport import Uttrekk


def test_rundt_og_tilbake_er_det_samme(uttrekk: Uttrekk) -> None:
    innhold = til_json(uttrekk.eksport)
    assert fra_json(innhold) == uttrekk.eksport
    assert til_json(fra_json(innhold)) == innhold


def test_skjemaet_som_ligger_ved_er_det_som_gjelder() -> None:
    """A change of the classes that is not a new version would make old copies unreadable."""
    fil = files("stafett_tui.eksport") / jsonform.SKJEMAFIL
    assert fil.read_bytes() == skjemabytes(), "a new field is a new VERSJON, with a schema of its own"


def test_dataene_er_som_skjemaet_sier(uttrekk: Uttrekk) -> None:
    skjema = jsonform.skjema()
    _hold(json.loads(til_json(uttrekk.eksport)), skjema, skjema["$defs"])


def _hold(verdi: Any, skjema: dict[str, Any], deler: dict[str, Any]) -> None:
    """As much of JSON Schema as ours uses."""
    if "$ref" in skjema:
        skjema = {**skjema, **deler[skjema["$ref"].rpartition("/")[2]]}
    if "anyOf" in skjema:
        if verdi is not None:
            _hold(verdi, skjema["anyOf"][0], deler)
    elif "enum" in skjema:
        assert verdi in skjema["enum"]
    elif skjema["type"] == "object":
        assert set(verdi) == set(skjema["required"]) == set(skjema["properties"])
        for navn, del_ in skjema["properties"].items():
            _hold(verdi[navn], del_, deler)
    elif skjema["type"] == "array":
        for v in verdi:
            _hold(v, skjema["items"], deler)
    else:
        assert type(verdi) is {"string": str, "integer": int, "boolean": bool}[skjema["type"]]


@pytest.mark.parametrize(
    "endring",
    [
        {"versjon": 2},
        {"format": "noe annet"},
        {"ukjent": 1},
        {"logger": []},
        {"logger": [{"id": "x"}]},
        {"laget": "2026-11-12T09:00:00"},
        {"laget": "i går"},
        {"malform": "svensk"},
        {"kommune": 7},
    ],
)
def test_det_som_er_noe_annet_avvises(uttrekk: Uttrekk, endring: dict[str, object]) -> None:
    data = json.loads(til_json(uttrekk.eksport)) | endring
    with pytest.raises(Formfeil):
        fra_json(json.dumps(data).encode())


@pytest.mark.parametrize("innhold", [b"", b"{", b"[]", b"null", b"\xff\xfe", b'{"format": "stafettlogg"}'])
def test_soppel_avvises_med_et_ord(innhold: bytes) -> None:
    with pytest.raises(Formfeil):
        fra_json(innhold)


def test_alt_i_modellen_er_med_i_uttrekket(uttrekk: Uttrekk) -> None:
    """A part that is read nowhere would be empty in a full log, and nobody would know."""
    tomme: set[str] = set()
    fylte: set[str] = set()

    def se(verdi: object) -> None:
        if is_dataclass(verdi) and not isinstance(verdi, type):
            for felt in fields(verdi):
                innhold = getattr(verdi, felt.name)
                (fylte if innhold not in ((), "", None, False) else tomme).add(
                    f"{type(verdi).__name__}.{felt.name}"
                )
                for ledd in innhold if isinstance(innhold, tuple) else (innhold,):
                    se(ledd)

    se(uttrekk.eksport)
    aldri = tomme - fylte
    assert aldri == TOMME_I_FULL_LOGG, "fill it in the full log, or say why it is empty"


TOMME_I_FULL_LOGG = {
    "Barnet.epost",
    "Barnet.sperret_adresse",
    "EnAktor.til_dato",
    "EnAvslutning.mote",
    "EnDeltaker.tatt_av",
    "EnEvaluering.familien_sa",
    "EnEvaluering.mote",
    "EnEvaluering.pa_vegne_av",
    "EnForesatt.fjernet",
    "EnOppmerksomhet.avsluttet",
    "EnOppmerksomhet.droftet_barnet",
    "EnOverforing.overlevert",
    "EnOverforing.svar",
    "EtMaal.svar",
    "EtSamtykke.grunn_mangler",
    "EtSamtykke.vedlegg",
    "EtTiltak.forgjenger",
    "EtTiltak.gruppe",
    "Logginnhold.passiv_fra",
}


I_KOPIEN = {
    *("Barn", "Foresatt", "Nivaendring", "Samtykke", "Samtykkesvar", "Avslutning"),
    *("Oppmerksomhet", "Maal", "Tiltak", "Tekstversjon", "Evaluering", "Faktor", "Trinn"),
    *("Mote", "Motedeltaker", "Motesak", "Motetekst", "Lysglimt", "Notat", "Lesetilgang"),
    *("RevisjonDetalj", "Vedlegg", "Overforing", "Overforingsrest"),
}
IKKE_I_KOPIEN = {
    "Arkivbevis": "tells of the copies themselves",
    "Overforingsfil": "tells of the copies that were sent; what one brought along stands in historikk",
    "Kladd": "what somebody has not saved is no part of the log",
    "Utpost": "mail names nothing of the log; that it was sent stands in the history",
}


def test_hver_tabell_er_i_kopien_eller_har_en_grunn() -> None:
    """What is in no copy is lost when the log is deleted."""
    tabeller = {k.__name__ for k in loggtabeller()}
    assert tabeller == I_KOPIEN | IKKE_I_KOPIEN.keys(), "add it to eksport.modell, or say why not"


def test_et_uttrekk_viser_ingenting_av_seg_selv(uttrekk: Uttrekk) -> None:
    assert repr(uttrekk.eksport) == "<Eksport>"
    assert "Tuvalise" not in repr(uttrekk)
    assert isinstance(replace(uttrekk.eksport, kommune="X"), Eksport)
