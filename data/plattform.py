"""The one module of platform calls: permissions, durable writes, file lock, process hygiene.

Linux and WSL are tested. macOS and Windows are written for: on Windows the permission bits mean little and
the folder in the user's profile is what keeps others out.
"""

import os
import re
import stat
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NoReturn

MAPPEMODUS = 0o700
FILMODUS = 0o600
_ANDRE = 0o077  # every right of group and others
_ALLE_KAN_SKRIVE = stat.S_ISVTX | stat.S_IWOTH
_LASEPAUSE = 0.02  # seconds between two tries at a lock
KAN_BYTTE_APEN_FIL = sys.platform != "win32"
"""whether a file that somebody has open can be replaced by a rename; they go on with the old one"""
_PR_SET_DUMPABLE = 4  # linux/prctl.h


def er_min(sti: Path) -> bool:
    """Whether this user owns the path."""
    if sys.platform == "win32":
        return True
    return sti.stat().st_uid == os.geteuid()


def er_privat(sti: Path) -> bool:
    """Whether the path is this user's and no right is given to group or others."""
    if sys.platform == "win32":
        return True
    return er_min(sti) and not sti.stat().st_mode & _ANDRE


def er_felles_mappe(sti: Path) -> bool:
    """Whether this is a folder for everybody, such as the system's one for temporary files."""
    return sys.platform != "win32" and bool(sti.stat().st_mode & _ALLE_KAN_SKRIVE)


NETTDISKER = frozenset(
    "nfs nfs4 cifs smb3 smbfs afs ceph ncpfs davfs coda lustre beegfs gpfs glusterfs ocfs2 gfs2 fuse.sshfs "
    "fuse.glusterfs fuse.ceph fuse.davfs2 fuse.rclone fuse.s3fs fuse.smbnetfs fuse.gvfsd-fuse fuse.curlftpfs "
    "drvfs vboxsf prl_fs fuse.vmhgfs-fuse".split()
)
"""file systems over a net, and folders that a virtual machine shares with its host (WSL's /mnt/c): their locks and
shared memory do not hold, and two machines would spoil the database"""
_WINDOWS_I_WSL = "aname=drvfs"
"""among the options of WSL's /mnt/c, which is of type 9p; a virtual machine's own disk may be that too"""
_DRIVE_REMOTE = 4  # winbase.h


def er_nettdisk(sti: Path, kart: str = "/proc/self/mountinfo") -> bool:
    """Whether the path lies on a disk over a net. What cannot be told is taken for a no (macOS)."""
    if sys.platform == "win32":
        import ctypes

        rot = sti.resolve().anchor
        return rot.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(rot) == _DRIVE_REMOTE
    try:
        linjer = Path(kart).read_text(encoding="utf-8", errors="replace").splitlines()
        hel = sti.resolve()
    except OSError:
        return False
    best, slag = -1, ""
    for linje in linjer:
        felt, _, resten = linje.partition(" - ")
        deler = felt.split()
        if len(deler) < 5 or not resten:
            continue
        punkt = Path(re.sub(r"\\([0-7]{3})", lambda m: chr(int(m[1], 8)), deler[4]))
        if hel.is_relative_to(punkt) and len(punkt.parts) >= best:
            best, slag = len(punkt.parts), resten
    return slag.partition(" ")[0] in NETTDISKER or _WINDOWS_I_WSL in slag


def gjor_privat(sti: Path) -> None:
    """Sets the exact mode, whatever the umask was when the path was made."""
    sti.chmod(MAPPEMODUS if sti.is_dir() else FILMODUS)


def lever(prosess: str) -> bool:
    """Whether a program with this number runs. What cannot be told is taken for a yes."""
    if sys.platform == "win32" or not prosess.isdecimal():
        return True
    try:
        os.kill(int(prosess), 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def apne_ny(sti: Path) -> int:
    """Makes a file that was not there, readable and writable for this user alone; the descriptor.

    O_EXCL also refuses a symlink that someone has laid in the way. The mode is set on the descriptor since
    the umask may have taken away more than it should.
    """
    flagg = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    fil = os.open(sti, flagg, FILMODUS)
    if sys.platform != "win32":
        os.fchmod(fil, FILMODUS)
    return fil


def apne_for_skriving(sti: Path) -> int | None:
    """A file that is there, to be written over; None when it is not, or when it is a symlink."""
    try:
        return os.open(sti, os.O_RDWR | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0))
    except OSError:
        return None


def synk(fil: int) -> None:
    """Returns when the file's content is on the disk, not merely in its cache."""
    if sys.platform == "darwin":
        import fcntl

        fcntl.fcntl(fil, fcntl.F_FULLFSYNC)
    else:
        os.fsync(fil)


def synk_mappe(mappe: Path) -> None:
    """Makes a rename or a new file in the folder durable. Windows cannot open a folder, and needs it less."""
    if sys.platform == "win32":
        return
    fil = os.open(mappe, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(fil)
    finally:
        os.close(fil)


@contextmanager
def fillas(sti: Path, tidsfrist: float = 10.0) -> Iterator[None]:
    """Holds a lock between processes and threads while the block runs.

    ``TimeoutError`` after ``tidsfrist`` seconds. The lock file is left lying: to remove it would let two
    processes lock two different files of one name.
    """
    fil = os.open(sti, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), FILMODUS)
    try:
        for _ in range(max(1, round(tidsfrist / _LASEPAUSE))):
            if _prov_las(fil):
                break
            time.sleep(_LASEPAUSE)
        else:
            raise TimeoutError("lock file held by another process")
        try:
            yield
        finally:
            _slipp_las(fil)
    finally:
        os.close(fil)


if sys.platform == "win32":
    import msvcrt

    def _prov_las(fil: int) -> bool:
        os.lseek(fil, 0, os.SEEK_SET)
        try:
            msvcrt.locking(fil, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _slipp_las(fil: int) -> None:
        os.lseek(fil, 0, os.SEEK_SET)
        msvcrt.locking(fil, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _prov_las(fil: int) -> bool:
        try:
            fcntl.flock(fil, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _slipp_las(fil: int) -> None:
        fcntl.flock(fil, fcntl.LOCK_UN)


def herd_prosess() -> bool:
    """Keeps the process's memory from its neighbours: no core dump, no reading by the same user's programs.

    To be called first of all at start, and again after exec, which turns it off. Also sets the umask, for
    files that a library makes on its own. Whether memory is now closed to other processes (Linux only).
    """
    os.umask(_ANDRE)
    if sys.platform == "win32":
        return False
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform != "linux":
        return False
    import ctypes

    svar: int = ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
    return svar == 0


_VAKT = 'IFS= read -r svar; [ "$svar" = ferdig ] || { printf "%s" "$1"; stty sane <&1; }'


def vokt_terminalen(terminal: int, rydd: str) -> Callable[[], None]:
    """Leaves a small shell behind that tidies the terminal if this process is killed.

    It waits for a word on a pipe that closes with this process, however that ends; then it writes ``rydd`` to the
    terminal and gives it its ordinary settings back. The returned call says the word: all went as it should.
    Nothing on Windows, where a console closes with its program.
    """
    if sys.platform == "win32":
        return lambda: None
    import subprocess

    les, skriv = os.pipe()
    try:
        subprocess.Popen(  # noqa: S603 - a fixed command, nothing of the user's in it
            ["/bin/sh", "-c", _VAKT, "sh", rydd],
            stdin=les,
            stdout=terminal,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            env={"PATH": "/usr/bin:/bin"},
        )
    except OSError:
        os.close(skriv)
        return lambda: None
    finally:
        os.close(les)

    def ferdig() -> None:
        with suppress(OSError):
            os.write(skriv, b"ferdig\n")
            os.close(skriv)

    return ferdig


def erstatt_prosessen(kommando: list[str]) -> NoReturn:
    """Goes over to another program, with nothing of this one's memory. It must close this process to its neighbours
    again (``herd_prosess``). Windows has no such thing: there this one waits, empty-handed, for the other to end."""
    if sys.platform == "win32":
        import subprocess

        os._exit(subprocess.call(kommando))  # noqa: S603 - our own program, nothing of the user's but the folder
    os.execv(kommando[0], kommando)  # noqa: S606 - likewise


def gi_tilbake_minne() -> None:
    """Gives memory that was used in passing (loading) back to the system, where the C library can (Linux, glibc)."""
    if sys.platform == "linux":
        import ctypes

        if (klipp := getattr(ctypes.CDLL(None), "malloc_trim", None)) is not None:
            klipp(0)
