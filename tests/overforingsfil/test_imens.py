"""What happens to the log while its transfer file is made."""

from pathlib import Path

import pytest

import stafett_tui.handlinger.overforingsfil as modul
from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.notat import nytt_notat
from stafett_tui.handlinger.overforingsfil import lag_overforingsfil
from stafett_tui.oppslag.overforingsfil import sendte_filer
from tests.byggere import Verden, ny_id
from tests.fulle_logger import FullLogg
from tests.overforingsfil.reise import skjema


def test_en_logg_som_endres_imens_sendes_ikke(
    v: Verden, f: FullLogg, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    maren = v.okt("Maren")
    for_ = sendte_filer(maren, f.logg)

    def imens(*_: object) -> bytes:
        ny_id(nytt_notat(maren, f.logg, "Kom til i siste liten."))
        return b"%PDF"

    v.ga(minutes=1)
    monkeypatch.setattr(modul, "lag_kopi", imens)
    svar = lag_overforingsfil(maren, f.logg, skjema(v, med_passord=True), tmp_path)
    assert isinstance(svar, Avslag)
    assert svar.kode == "eksport.endret"
    assert list(tmp_path.iterdir()) == []
    assert sendte_filer(maren, f.logg) == for_
