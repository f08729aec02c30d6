"""Every dependency has its reason in the README, and every reason its dependency."""

import re
import tomllib

from packaging.requirements import Requirement

from tests.arkitektur.kilde import ROT


def navn_av(navn: str) -> str:
    return re.sub(r"[-_.]+", "-", navn).lower()


def test_hver_avhengighet_har_sin_grunn_i_readme() -> None:
    prosjekt = tomllib.loads((ROT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    krav = [*prosjekt["dependencies"], *prosjekt["optional-dependencies"]["test"]]
    avsnitt = (ROT / "README.md").read_text(encoding="utf-8").partition("### Dependencies")[2]
    tabell = avsnitt.partition("\n#")[0]
    rader = re.findall(r"^\| ([^|]+?)(?: \([^)]*\))? \| \S", tabell, re.M)
    med_grunn = [navn_av(navn) for rad in rader for navn in rad.split(", ")]
    assert sorted(med_grunn) == sorted(navn_av(Requirement(k).name) for k in krav)
