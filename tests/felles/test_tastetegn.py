"""The short list of keys answers as Textual does, and is what Textual asks."""

import inspect

import textual.screen
from textual.keys import key_to_character

from screens.felles.tastetegn import KJENTE, tegnet


def test_svarer_som_textual() -> None:
    assert {tast: key_to_character(tast) for tast in KJENTE} == KJENTE
    for tast in ("a", "shift+a", "ctrl+s", "full_stop", "latin_small_letter_o_with_stroke"):
        assert tegnet(tast) == key_to_character(tast)


def test_det_er_den_som_blir_spurt() -> None:
    assert textual.screen.key_to_character is tegnet  # type: ignore[attr-defined]
    assert "check_consume_key(key, key_to_character(key))" in inspect.getsource(textual.screen)
