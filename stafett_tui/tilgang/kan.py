"""The acts on a log and the rules before each, in order. Screens show by it, use cases ask it again."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from stafett_tui.avslag import Avslag
from stafett_tui.sprak.tekst import T
from stafett_tui.tilgang.aktiv_logg import aktiv_logg
from stafett_tui.tilgang.ansvarlig import ansvarlig
from stafett_tui.tilgang.gyldig_samtykke import gyldig_samtykke, samtykke_eller_passiv
from stafett_tui.tilgang.hele_loggen import hele_loggen
from stafett_tui.tilgang.ikke_evaluert import ikke_evaluert
from stafett_tui.tilgang.moter import (
    har_begynt,
    ikke_avlyst,
    ikke_over,
    ikke_registrert,
    samtykke_eller_avlyst,
)
from stafett_tui.tilgang.rettevindu import rettevindu, skribent
from stafett_tui.tilgang.sak import Motefakta, Sak, Tiltakssak
from stafett_tui.tilgang.stafettholder import stafettholder

F = TypeVar("F")
Regel = Callable[[F], Avslag | None]

LOGG: Mapping[str, tuple[Regel[Sak], ...]] = {
    "ny_oppmerksomhet": (stafettholder, aktiv_logg, gyldig_samtykke),
    "nytt_tiltak": (stafettholder, aktiv_logg, gyldig_samtykke),
    "svar_paa_maal": (stafettholder, aktiv_logg, gyldig_samtykke),
    "gi_lesetilgang": (stafettholder, aktiv_logg, gyldig_samtykke),
    "avslutt_lesetilgang": (stafettholder, aktiv_logg),
    "vis_detaljer": (stafettholder, aktiv_logg),
    "endre_detaljer": (stafettholder, aktiv_logg, gyldig_samtykke),
    "registrer_samtykke": (stafettholder, aktiv_logg),
    "historikk": (stafettholder, aktiv_logg),
    "eksporter": (stafettholder, aktiv_logg),  # also when consent has run out or is withdrawn (SPEC 4.4)
    # the archive copy, also of a passive log: without one it can never be deleted (SPEC 9.1, 9.4)
    "arkiver": (stafettholder,),
    "overfor_fil": (stafettholder, gyldig_samtykke),  # a passive one too (SPEC 9.2)
    "les_kvittering": (stafettholder,),
    # consent may be gone: then passive is what remains (SPEC 9.1)
    "avslutt": (stafettholder, aktiv_logg),
    "overfor": (
        stafettholder,
        samtykke_eller_passiv,
    ),  # a passive one too, its holder knows it by its head (SPEC 9.2)
    "utboks": (stafettholder, aktiv_logg),
    "send_post": (stafettholder, aktiv_logg, gyldig_samtykke),
    "nytt_mote": (stafettholder, aktiv_logg, gyldig_samtykke),
    "registrer_mote": (stafettholder, aktiv_logg, gyldig_samtykke),
    "motemodus": (hele_loggen, aktiv_logg),
    "les_moter": (hele_loggen, aktiv_logg),
    "les_innslag": (hele_loggen, aktiv_logg),
    "nytt_lysglimt": (hele_loggen, aktiv_logg, gyldig_samtykke),
    "nytt_notat": (stafettholder, aktiv_logg, gyldig_samtykke),
}


def _i_loggen(regel: Regel[Sak]) -> Regel[Tiltakssak]:
    return lambda tiltak: regel(tiltak.sak)


TILTAK: Mapping[str, tuple[Regel[Tiltakssak], ...]] = {
    "evaluer": (ikke_evaluert, ansvarlig, _i_loggen(aktiv_logg), _i_loggen(gyldig_samtykke)),
    "rett": (ikke_evaluert, skribent, rettevindu, _i_loggen(aktiv_logg), _i_loggen(gyldig_samtykke)),
}


def _om_moter(regel: Regel[Sak]) -> Regel[Motefakta]:
    return lambda mote: regel(mote.sak)


_I_MOTETS_LOGG = (_om_moter(stafettholder), _om_moter(aktiv_logg))
MOTE: Mapping[str, tuple[Regel[Motefakta], ...]] = {
    "endre": (*_I_MOTETS_LOGG, _om_moter(gyldig_samtykke), ikke_avlyst, ikke_registrert, ikke_over),
    # what was planned can be called off when consent is gone, as reading access can be ended
    "avlys": (*_I_MOTETS_LOGG, ikke_avlyst, ikke_registrert, ikke_over),
    "registrer": (*_I_MOTETS_LOGG, _om_moter(gyldig_samtykke), ikke_avlyst, har_begynt),
    "brev": (*_I_MOTETS_LOGG, samtykke_eller_avlyst, ikke_over),
    "vis_sted": _I_MOTETS_LOGG,
}


def hvorfor_ikke_logg(handling: str, sak: Sak) -> Avslag | None:
    """The first rule that stands in the way of an act on a log, or None."""
    return _prov(LOGG[handling], sak)


def hvorfor_ikke_tiltak(handling: str, tiltak: Tiltakssak) -> Avslag | None:
    """The first rule that stands in the way of an act on a tiltak, or None."""
    return _prov(TILTAK[handling], tiltak)


def hvorfor_ikke_mote(handling: str, mote: Motefakta) -> Avslag | None:
    """The first rule that stands in the way of an act on a meeting, or None."""
    return _prov(MOTE[handling], mote)


def motehandlinger(mote: Motefakta) -> frozenset[str]:
    """What may be done with a meeting."""
    return frozenset(h for h in MOTE if hvorfor_ikke_mote(h, mote) is None)


def logghandlinger(sak: Sak) -> tuple[frozenset[str], dict[str, T]]:
    """What may be done on a log, and for the rest why not."""
    nei = {h: a.setning for h in LOGG if (a := hvorfor_ikke_logg(h, sak)) is not None}
    return frozenset(LOGG.keys() - nei.keys()), nei


def tiltakshandlinger(tiltak: Tiltakssak) -> frozenset[str]:
    """What may be done on a tiltak."""
    return frozenset(h for h in TILTAK if hvorfor_ikke_tiltak(h, tiltak) is None)


def _prov(regler: tuple[Regel[F], ...], fakta: F) -> Avslag | None:
    for regel in regler:
        try:
            avslag = regel(fakta)
        except Exception:  # noqa: BLE001 - a rule that cannot be evaluated refuses (SPEC 2.5)
            return Avslag(
                "tilgang.ukjent",
                T(
                    "Stafett kunne ikke avgjøre om du har lov til dette. "
                    "Prøv igjen, eller si fra til administratoren."
                ),
            )
        if avslag is not None:
            return avslag
    return None
