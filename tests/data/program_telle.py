"""Run by tests as a program: ``program_telle.py FIL {tell|skriv} N``. Writes until it is done or killed."""

import os
import sys
import threading
from pathlib import Path

import sqlalchemy as sa

from data.motor import Motor

NOKKEL = bytes(range(32))


def tell(motor: Motor, runder: int) -> None:
    """Reads a number and writes the next: what is lost when two are let in at once."""
    for _ in range(runder):
        with motor.skrivemotor.begin() as c:
            n = c.exec_driver_sql("SELECT n FROM teller").scalar_one()
            c.execute(sa.text("UPDATE teller SET n = :n"), {"n": n + 1})
        with motor.lesemotor.connect() as c:
            assert c.exec_driver_sql("SELECT n FROM teller").scalar_one() > n


def tell_i_traader(motor: Motor, runder: int) -> None:
    feil: list[str] = []

    def arbeid() -> None:
        try:
            tell(motor, runder)
        except Exception as grunn:  # noqa: BLE001 - told to the test
            feil.append(repr(grunn))

    traader = [threading.Thread(target=arbeid) for _ in range(3)]
    for traad in traader:
        traad.start()
    for traad in traader:
        traad.join()
    print(feil)


def skriv(motor: Motor) -> None:
    """Commits rows for ever and says each number once it is committed."""
    with motor.lesemotor.connect() as c:
        n = int(c.exec_driver_sql("SELECT coalesce(max(id), 0) FROM rad").scalar_one())
    while True:
        n += 1
        with motor.skrivemotor.begin() as c:
            c.execute(
                sa.text("INSERT INTO rad VALUES (:id, :tekst)"), {"id": n, "tekst": "blåbær " * (n % 97)}
            )
        os.write(1, b"%d\n" % n)


if __name__ == "__main__":
    program_motor = Motor(Path(sys.argv[1]), lambda: bytearray(NOKKEL))
    if sys.argv[2] == "tell":
        tell_i_traader(program_motor, int(sys.argv[3]))
        program_motor.lukk()
    else:
        skriv(program_motor)
