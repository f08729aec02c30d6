"""Consent (SPEC 4.4): who must have given it, what is lacking, and how it stands today.

Ages are counted from the birthday itself by ``datoer.alder``; the three limits are settings.
"""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from data.koder import Samtykkeutfall
from stafett_tui.avslag import Avslag, Feltfeil
from stafett_tui.regler.datoer import alder, dager_til, eldste_gyldige_samtykke, samtykke_gyldig_til
from stafett_tui.sprak.datotekst import Datotekst, lang_med_aar
from stafett_tui.sprak.tekst import T

Id = TypeVar("Id", bound=Hashable)  # of a foresatt: a row's number in a form, a UUID when it is kept

VARSLES_DAGER = 60
"""so many days before it runs out a consent is shown as running out (SPEC 3.3)"""


class Samtykkestatus(StrEnum):
    """How consent stands today. Computed when shown, never stored."""

    GYLDIG = "gyldig"
    UTLOPER = "utloper"
    UTLOPT = "utlopt"
    TRUKKET = "trukket"
    AVSLATT = "avslatt"
    MANGLER = "mangler"

    @property
    def gjelder(self) -> bool:
        """Whether the log may be shared and written in today."""
        return self in {Samtykkestatus.GYLDIG, Samtykkestatus.UTLOPER}

    @property
    def er_nei(self) -> bool:
        """Whether the family has said no: withdrawn it, or refused a new one."""
        return self in {Samtykkestatus.TRUKKET, Samtykkestatus.AVSLATT}


SAMTYKKESTATUS = {
    Samtykkestatus.GYLDIG: T("Samtykke gitt"),
    Samtykkestatus.UTLOPER: T("Samtykke utløper snart"),
    Samtykkestatus.UTLOPT: T("Samtykke utløpt"),
    Samtykkestatus.TRUKKET: T("Samtykke trukket"),
    Samtykkestatus.AVSLATT: T("Samtykke avslått"),
    Samtykkestatus.MANGLER: T("Samtykke mangler"),
}


@dataclass(frozen=True, slots=True)
class Samtykkealdre:
    """From which birthday the child is informed, signs as well, and consents alone."""

    informeres: int = 12
    signerer: int = 15
    alene: int = 16


STANDARDALDRE = Samtykkealdre()
"""until the municipality has said otherwise; no rule falls back on it by itself"""


@dataclass(frozen=True, slots=True)
class Samtykkekrav(Generic[Id]):
    """Who must have a say. ``foresatte_ider`` is empty when the child consents alone."""

    foresatte_ider: tuple[Id, ...]
    barn_informeres: bool
    barn_signerer: bool
    barn_alene: bool


@dataclass(frozen=True, slots=True)
class Samtykkesvar(Generic[Id]):
    """What was filled in. ``gitt_av`` are those who gave it, with a day of their own or None for ``dato``."""

    informert_formal: bool
    deling_tillatt: bool
    dato: date | None
    gitt_av: Mapping[Id, date | None] = field(default_factory=dict)
    grunn: str = field(default="", repr=False)
    """why someone with foreldreansvar has not consented"""
    barnet_informert: bool = False
    barnet_signert: bool = False


def hvem_ma_samtykke(
    fodt: date,
    i_dag: date,
    foresatte: Sequence[tuple[Id, bool]],
    aldre: Samtykkealdre,
) -> Samtykkekrav[Id]:
    """Who must have a say in a consent given today; ``foresatte`` are (id, har_foreldreansvar)."""
    aar = alder(fodt, i_dag)
    alene = aar >= aldre.alene
    return Samtykkekrav(
        foresatte_ider=() if alene else tuple(i for i, ansvar in foresatte if ansvar),
        barn_informeres=aar >= aldre.informeres,
        barn_signerer=alene or aar >= aldre.signerer,
        barn_alene=alene,
    )


def vurder_samtykke(
    svar: Samtykkesvar[Id],
    *,
    fodt: date,
    foresatte: Sequence[tuple[Id, bool]],
    i_dag: date,
    aldre: Samtykkealdre,
) -> Avslag | None:
    """What is lacking in a consent, one sentence each, or None when it may be kept.

    Fields: ``informert``, ``deling``, ``dato``, ``foresatt_1`` … (the place in ``foresatte``, from 1),
    ``grunn``, ``barnet``. The code is ``samtykke.`` and the first lack. A written reason stands in for
    those with foreldreansvar who have not given it, but somebody must have: a reason alone is no consent.
    """
    krav = hvem_ma_samtykke(fodt, i_dag, foresatte, aldre)
    feil = [
        *_krysser(svar),
        *_datoer(svar, foresatte, fodt, i_dag),
        *_foresatte(svar, krav, foresatte),
        *_barnet(svar, krav),
    ]
    if not feil:
        return None
    return Avslag.av_feil(f"samtykke.{feil[0].felt.partition('_')[0]}", tuple(feil))


def gjelder_fra(svar: Samtykkesvar[Id]) -> date | None:
    """The day the 24 months are counted from: the earliest given, so that nobody's runs too long."""
    return min((d for d in (svar.dato, *svar.gitt_av.values()) if d is not None), default=None)


def samtykkestatus(gitt: date | None, utfall: Samtykkeutfall | None, i_dag: date) -> Samtykkestatus:
    """How the newest answer stands today; ``gitt`` is the day it was given, None when nobody was asked.

    A consent given on a day that has not come (the clock of a practice database moved back) is none.
    """
    if utfall is Samtykkeutfall.TRUKKET:
        return Samtykkestatus.TRUKKET
    if utfall is Samtykkeutfall.AVSLATT:
        return Samtykkestatus.AVSLATT
    if utfall is None or gitt is None or gitt > i_dag:
        return Samtykkestatus.MANGLER
    igjen = dager_til(samtykke_gyldig_til(gitt), i_dag)
    if igjen < 0:
        return Samtykkestatus.UTLOPT
    return Samtykkestatus.UTLOPER if igjen <= VARSLES_DAGER else Samtykkestatus.GYLDIG


def _krysser(svar: Samtykkesvar[Id]) -> list[Feltfeil]:
    feil = []
    if not svar.informert_formal:
        feil.append(
            Feltfeil(
                "informert",
                T(
                    "Kryss av når familien er informert om hva loggen skal brukes til. "
                    "Før det kan den ikke åpnes."
                ),
            )
        )
    if not svar.deling_tillatt:
        feil.append(
            Feltfeil(
                "deling",
                T("Kryss av når familien har sagt ja til at tjenestene deler opplysninger i loggen."),
            )
        )
    return feil


def _datoer(
    svar: Samtykkesvar[Id], foresatte: Sequence[tuple[Id, bool]], fodt: date, i_dag: date
) -> list[Feltfeil]:
    felt = {i: f"foresatt_{n}" for n, (i, _) in enumerate(foresatte, 1)}
    egne = [(felt.get(i, "dato"), d) for i, d in svar.gitt_av.items() if d is not None]
    if svar.dato is None:
        trengs = svar.barnet_signert or None in svar.gitt_av.values() or not egne
        mangler = [Feltfeil("dato", T("Skriv hvilken dag samtykket ble gitt."))] if trengs else []
    else:
        mangler, egne = [], [("dato", svar.dato), *egne]
    return mangler + [Feltfeil(f, t) for f, d in egne if (t := _datofeil(d, fodt, i_dag)) is not None]


def _datofeil(d: date, fodt: date, i_dag: date) -> T | None:
    vist = Datotekst(lang_med_aar, d)
    if d > i_dag:
        return T("Samtykket kan ikke være gitt %(dato)s, for den dagen har ikke vært ennå.", dato=vist)
    if d < fodt:
        return T("Samtykket kan ikke være gitt %(dato)s, før barnet ble født. Se på datoen.", dato=vist)
    if d < eldste_gyldige_samtykke(i_dag):
        return T(
            "Samtykket ble gitt %(dato)s og er utløpt, for det gjelder i 24 måneder. Be om et nytt.",
            dato=vist,
        )
    return None


def _foresatte(
    svar: Samtykkesvar[Id], krav: Samtykkekrav[Id], foresatte: Sequence[tuple[Id, bool]]
) -> list[Feltfeil]:
    if krav.barn_alene:
        return []
    if not krav.foresatte_ider:
        return _uten_foreldreansvar(svar, foresatte)
    har_grunn = bool(svar.grunn.strip())
    ingen = not any(i in svar.gitt_av for i in krav.foresatte_ider)
    if har_grunn and not ingen:
        return []
    if har_grunn:
        setning = T("Minst én med foreldreansvar må ha samtykket. En grunn alene er ikke et samtykke.")
    else:
        setning = T("Alle med foreldreansvar må ha samtykket. Kryss av, eller skriv hvorfor det mangler.")
    plass = {i: n for n, (i, _) in enumerate(foresatte, 1)}
    return [Feltfeil(f"foresatt_{plass[i]}", setning) for i in krav.foresatte_ider if i not in svar.gitt_av]


def _uten_foreldreansvar(svar: Samtykkesvar[Id], foresatte: Sequence[tuple[Id, bool]]) -> list[Feltfeil]:
    """A verge or the like may consent for a child whose parents cannot, when it is written why."""
    if not any(i in svar.gitt_av for i, _ in foresatte):
        felt = "foresatt_1" if foresatte else "grunn"
        return [Feltfeil(felt, T("Ingen har samtykket. Kryss av hvem som har gitt samtykket."))]
    if not svar.grunn.strip():
        return [
            Feltfeil(
                "grunn",
                T(
                    "Ingen av de foresatte er ført med foreldreansvar. Rett det, eller skriv hvorfor den som "
                    "samtykker, kan gjøre det."
                ),
            )
        ]
    return []


def _barnet(svar: Samtykkesvar[Id], krav: Samtykkekrav[Id]) -> list[Feltfeil]:
    if krav.barn_signerer and not svar.barnet_signert:
        if krav.barn_alene:
            setning = T(
                "Barnet er gammelt nok til å samtykke alene og må selv ha signert. Kryss av når det er gjort."
            )
        else:
            setning = T(
                "Barnet er gammelt nok til å signere sammen med de foresatte. Kryss av når det er gjort."
            )
        return [Feltfeil("barnet", setning)]
    if krav.barn_informeres and not (svar.barnet_informert or svar.barnet_signert):
        return [
            Feltfeil(
                "barnet",
                T("Barnet er gammelt nok til å bli informert og si sin mening. Kryss av når det er gjort."),
            )
        ]
    return []
