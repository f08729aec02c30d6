"""Each picture on the way in and out, as the terminal gets it: never a moment with what was there before, or between."""

from pathlib import Path

from tests.motemodus.planting import Scene
from tests.motemodus.terminal import Storskjerm

GAMMELT = ("Historikk", "Stafettlogger", "Tiltak i hjemmet:", "samtykke til")
"""stands on the log, and nowhere in the meeting"""


def _er_gammelt(bilde: str, scene: Scene) -> bool:
    return any(ord_ in bilde for ord_ in (*GAMMELT, scene.etternavn))


def test_hvert_bilde_inn_og_ut(scene: Scene, tmp_path: Path) -> None:
    with Storskjerm(scene, spor=tmp_path / "spor") as t:
        t.logg_inn()
        t.apne_loggen()
        t.stille(1, 0.4)
        assert _er_gammelt(t.skjerm.tekst(), scene)

        t.film()
        t.tast("f5")
        t.vent_tekst("1 av ")
        t.stille(0.5, 0.2)
        inn = t.film()
        helt = t.skjerm.tekst()
        assert inn
        assert not [b for b in inn if _er_gammelt(b, scene)]
        deler = {_siden(b) for b in inn}
        assert deler <= {"", "Gjør klar til møtet …", _siden(helt)}, "one step: blank, then all of it"

        t.tast("escape")
        t.vent_tekst("Passord eller PIN-kode")
        t.skriv(scene.passord)
        t.stille(0.5, 0.2)
        spurt = t.skjerm.tekst()
        t.film()
        t.tast("enter")
        t.vent_tekst("Historikk")
        t.stille(0.5, 0.3)
        ut = t.film()
        forst = next(nr for nr, b in enumerate(ut) if _er_gammelt(b, scene))
        for bilde in ut[:forst]:
            assert "Dagsorden" not in bilde, "no glimpse of the meeting behind the question"
            assert "Avslutte møtet?" in bilde or scene.fornavn not in bilde, "the log, as yet empty"
        assert "Avslutte møtet?" in spurt
        assert all("Avslutte møtet?" not in b for b in ut[forst:]), (
            "once the log stands, nothing of the question"
        )
        assert not set(" ".join(ut).casefold().split()) & scene.forbudt
        assert scene.etternavn in ut[-1]


def _siden(bilde: str) -> str:
    """Without empty lines, and without the footer, which says when something is under way."""
    return "\n".join(linje.strip() for linje in bilde.split("\n")[:-1] if linje.strip())
