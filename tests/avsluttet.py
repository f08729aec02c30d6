"""A log on its way out, for tests: ended, archived, and grown old enough to be deleted."""

from uuid import UUID

from data.innsetting import sett_inn
from data.innsyn import InnsynSesjon
from data.koder import Avslutningsgrunn, Hatt, Malslag
from data.modeller import Arkivbevis, Logg, Tekstmal
from stafett_tui.handlinger.avslutt_logg import avslutt_logg
from stafett_tui.handlinger.slett_logg import Slettet, slett_logg
from stafett_tui.livsvisninger import Avslutningsskjema, Sletteskjema
from tests.byggere import Verden, ny_id
from tests.raadata import en

REFERANSE = "2026/1745-3"
SHA = "5e" * 32


def avslutt(v: Verden, logg: UUID, holder: str = "Maren") -> None:
    """Made passive today, for the reason that the goals are reached."""
    skjema = Avslutningsskjema(Avslutningsgrunn.MAAL_NAADD, besluttet=v.klokke.i_dag())
    ny_id(avslutt_logg(v.okt(holder), logg, skjema))


def arkiver(v: Verden, logg: UUID, holder: str = "Maren", **felt: object) -> None:
    """The archive has a whole copy of the log as it is now, unless ``felt`` says otherwise."""
    rad = {
        "logg_id": logg,
        "filnavn": "stafettlogg-TK.pdf",
        "sha256": SHA,
        "storrelse": 52_000,
        "fullstendig": True,
        "logg_oppdatert": en_oppdatert(v, logg),
        "laget": v.klokke.naa(),
        "laget_av": v.ansettelse(holder),
        "referanse": REFERANSE,
        "arkivert": v.klokke.naa(),
        "arkivert_av": v.ansettelse(holder),
    }
    with v.base.motor.skrivemotor.begin() as c:
        sett_inn(c, [Arkivbevis(**(rad | felt))])


def en_oppdatert(v: Verden, logg: UUID) -> object:
    return en(v, Logg, id=logg).oppdatert


def moden(v: Verden, logg: UUID, holder: str = "Maren") -> None:
    """Archived, passive, and six months on."""
    arkiver(v, logg, holder)
    avslutt(v, logg, holder)
    v.ga(days=185)


def slett(v: Verden, logg: UUID, **felt: object) -> object:
    """By the leder of the holder's unit."""
    skjema = {"referanse": REFERANSE, "bekreftet": "SLETT", **felt}
    return slett_logg(v.okt("Hilde", Hatt.LEDER), logg, Sletteskjema(**skjema))  # type: ignore[arg-type]


def slettet(v: Verden, logg: UUID, **felt: object) -> Slettet:
    svar = slett(v, logg, **felt)
    assert isinstance(svar, Slettet), svar
    return svar


def mal_med(v: Verden, hvem: str, tekst: str) -> None:
    """A template in this employee's unit that the form would have refused, or that is older than the child."""
    okt = v.okt(hvem)
    assert okt.virksomhet_id is not None
    with InnsynSesjon(v.base.motor.skrivemotor, v._alt()) as s:
        s.add(
            Tekstmal(
                virksomhet_id=okt.virksomhet_id,
                slag=Malslag.MAAL,
                tekst=tekst,
                skrevet_av=okt.stilling,
                opprettet=okt.klokke.naa(),
            )
        )
        s.commit()
