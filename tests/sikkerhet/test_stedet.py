"""Where the database may lie: private, and on the machine's own disk."""

from pathlib import Path

import pytest

from data import plattform
from stafett_tui.oppstart import logg_inn
from stafett_tui.steder import DATABASEFIL
from tests.byggere import PASSORD
from tests.handlinger.svar import kode
from tests.innlogging import inne
from tests.sikkerhet.conftest import BRUKER


@pytest.mark.parametrize(("navn", "modus"), [(".", 0o750), (DATABASEFIL, 0o640), ("nokler.json", 0o604)])
def test_filer_andre_kan_lese_avvises(ekte: Path, navn: str, modus: int) -> None:
    (ekte / navn).chmod(modus)
    assert kode(logg_inn(ekte, BRUKER, PASSORD)) == "lagring.apen_for_andre"
    plattform.gjor_privat(ekte / navn)
    inne(logg_inn(ekte, BRUKER, PASSORD)).base.lukk()


def test_en_nettdisk_avvises(ekte: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plattform, "er_nettdisk", lambda _sti: True)
    assert kode(logg_inn(ekte, BRUKER, PASSORD)) == "lagring.nettdisk"


@pytest.mark.parametrize(
    ("slag", "svar"),
    [
        ("ext4", False),
        ("nfs4", True),
        ("cifs", True),
        ("fuse.sshfs", True),
        ("fuse.rclone", True),
        *((delt, True) for delt in "drvfs vboxsf prl_fs fuse.vmhgfs-fuse".split()),
        ("9p C:\\\\134 rw,aname=drvfs;path=C:\\\\;uid=1000", True),
        ("9p rot rw,trans=virtio", False),
        ("tmpfs", False),
    ],
)
def test_hva_som_er_en_nettdisk(tmp_path: Path, slag: str, svar: bool) -> None:
    """The innermost mount decides; a name with a space is written with its code."""
    mappe = tmp_path / "min mappe"
    mappe.mkdir()
    punkt = str(mappe.resolve()).replace(" ", "\\040")
    kart = tmp_path / "kart"
    kart.write_text(
        f"22 1 8:1 / / rw shared:1 - ext4 /dev/sda1 rw\n"
        f"tull\n"
        f"23 22 0:40 / {punkt} rw,relatime shared:2 - {slag} et:sted rw\n"
    )
    assert plattform.er_nettdisk(mappe, str(kart)) is svar
    assert not plattform.er_nettdisk(tmp_path, str(kart))
    assert not plattform.er_nettdisk(mappe, str(tmp_path / "ingen"))
