"""The sender's staff go with the last log that points to them (SPEC 9.4)."""

from pathlib import Path

from data import sletting
from data.innsetting import sett_inn
from data.modeller import Ansatt, Ansettelse, Lesetilgang, Virksomhet
from stafett_tui.handlinger.mottak import ta_imot_logg
from tests.byggere import Verden
from tests.overforingsfil.reise import id_av, legg_ut
from tests.raadata import rader


def _folk(v: Verden) -> dict[str, set[object]]:
    return {k.__name__: {r.id for r in rader(v, k)} for k in (Ansettelse, Ansatt, Virksomhet)}


def test_avsenderens_ansatte_gaar_med_den_siste_loggen_som_trenger_dem(tmp_path: Path) -> None:
    r = legg_ut(tmp_path)
    v = r.til
    annen = v.logg("Maren", "Idun", "Vestli")
    egne = _folk(v)
    mottatt = id_av(ta_imot_logg(v.okt("Maren"), r.fil, r.ut))
    nye = [a for a in rader(v, Ansettelse) if a.id not in egne["Ansettelse"]]
    assert len(nye) > 1
    trengs = nye[0]
    tilgang = Lesetilgang(
        logg_id=annen, ansettelse_id=trengs.id, gitt_av=v.ansettelse("Maren"), gitt=v.klokke.naa()
    )
    with v.base.motor.skrivemotor.begin() as c:
        sett_inn(c, [tilgang])
        sletting.slett_rader(c, mottatt)
    igjen = {navn: ider - egne[navn] for navn, ider in _folk(v).items()}
    assert igjen == {
        "Ansettelse": {trengs.id},
        "Ansatt": {trengs.ansatt_id},
        "Virksomhet": {trengs.virksomhet_id},
    }, "who another log needs stays, and nobody else"
    with v.base.motor.skrivemotor.begin() as c:
        sletting.slett_rader(c, annen)
    assert _folk(v) == egne, "all of the senders are gone, and all of our own stand"
    r.fra.base.lukk()
    r.til.base.lukk()
