"""The quick read models do as Python's own frozen dataclasses do."""

import copy
import dataclasses
import pickle
from typing import Any

import pytest

from data import lettklasse
from data.maskert import Maskert
from stafett_tui import lesemodell, visninger


@lesemodell.dataclass(frozen=True, slots=True, repr=False)
class Kjapp(Maskert):
    a: int
    b: str = "b"
    c: tuple[int, ...] = ()


@lesemodell.dataclass(frozen=True, slots=True, repr=False)
class Kjappere(Kjapp):
    d: int = 4


@dataclasses.dataclass(frozen=True, slots=True, repr=False)
class Vanlig(Maskert):
    a: int
    b: str = "b"
    c: tuple[int, ...] = ()


@pytest.mark.parametrize(
    ("args", "navngitt"),
    [((1,), {}), ((1, "x"), {"c": (2,)}), ((), {"c": (3,), "a": 1}), ((1, "x", (4,)), {})],
)
def test_samme_verdier_som_pythons_egen(args: tuple[Any, ...], navngitt: dict[str, Any]) -> None:
    kjapp, vanlig = Kjapp(*args, **navngitt), Vanlig(*args, **navngitt)
    assert dataclasses.asdict(kjapp) == dataclasses.asdict(vanlig)
    assert (hash(kjapp), repr(kjapp)) == (hash(vanlig), "<Kjapp>")
    assert Kjapp.__match_args__ == Vanlig.__match_args__


@pytest.mark.parametrize(
    ("args", "navngitt"),
    [((), {}), ((1, "b", (), 5), {}), ((1,), {"e": 1}), ((1,), {"a": 2}), ((), {"b": "x"})],
)
def test_gale_argumenter_nektes(args: tuple[Any, ...], navngitt: dict[str, Any]) -> None:
    for klasse in (Kjapp, Vanlig):
        with pytest.raises(TypeError):
            klasse(*args, **navngitt)


def test_den_er_lik_en_med_samme_verdier_og_bare_av_sitt_slag() -> None:
    assert Kjapp(1) == Kjapp(1, "b", ())
    assert Kjapp(1) != Kjapp(2)
    assert Kjapp(1) != Vanlig(1)
    assert Kjapp(1) != Kjappere(1)
    assert len({Kjapp(1), Kjapp(1), Kjapp(2)}) == 2


def test_den_kan_ikke_endres_men_gjoeres_om() -> None:
    kjapp = Kjapp(1)
    with pytest.raises(dataclasses.FrozenInstanceError):
        kjapp.a = 2  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        del kjapp.a
    assert not hasattr(kjapp, "__dict__")
    assert dataclasses.replace(kjapp, a=2) == Kjapp(2)
    assert copy.deepcopy(kjapp) == copy.copy(kjapp) == pickle.loads(pickle.dumps(kjapp)) == kjapp  # noqa: S301


def test_arv_tar_med_feltene() -> None:
    assert dataclasses.asdict(Kjappere(1, d=5)) == {"a": 1, "b": "b", "c": (), "d": 5}


def test_bare_det_ene_slaget() -> None:
    with pytest.raises(TypeError):
        lesemodell.dataclass(frozen=False, slots=True, repr=False)
    with pytest.raises(TypeError):

        @lesemodell.dataclass(frozen=True, slots=True, repr=False)
        class _Liste(Maskert):
            a: list[int] = dataclasses.field(default_factory=list)


def test_lesemodellene_er_av_dette_slaget() -> None:
    egne = [k for k in vars(visninger).values() if getattr(k, "__module__", "") == visninger.__name__]
    assert len(egne) > 20
    assert [k for k in egne if dataclasses.is_dataclass(k) and not hasattr(k, "_navn")] == []


def test_en_som_viser_verdier_viser_dem_som_pythons_egen_og_kan_arves_av_en_slik() -> None:
    @lettklasse.dataclass(frozen=True, slots=True)
    class Prove:
        a: int
        b: str = dataclasses.field(default="skjult", repr=False)

    @dataclasses.dataclass(frozen=True, slots=True)
    class Under(Prove):
        c: int = 2

    assert repr(Prove(1)).endswith("Prove(a=1)")
    assert (Under(1).a, Under(1).c, Under(1) == Under(1)) == (1, 2, True)
    assert dataclasses.replace(Prove(1), a=2) == Prove(2)
    with pytest.raises(dataclasses.FrozenInstanceError):
        Under(1).a = 3  # type: ignore[misc]


def test_det_den_ikke_kan_nektes() -> None:
    with pytest.raises(TypeError):

        @lettklasse.dataclass(frozen=True, slots=True)
        class _Etterpaa:
            a: int

            def __post_init__(self) -> None:
                """Never called."""
