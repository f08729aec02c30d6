"""A meeting in plain lines."""

from datetime import date

from data.koder import Motefelt
from stafett_tui.kommandolinje.felles import kort_id, naar
from stafett_tui.motevisninger import Motekort, Moterad
from stafett_tui.sprak.datotekst import klokkeslett
from stafett_tui.sprak.merkelapper import MOTEFELT, MOTESTATUS
from stafett_tui.sprak.tekst import T


def radlinjer(rad: Moterad, i_dag: date) -> list[str | T]:
    """Two lines: child, time, place and status; who is invited."""
    forst = T(
        "%(barn)s, %(naar)s–%(slutt)s%(sted)s. %(status)s. møte %(id)s",
        barn=rad.barn,
        naar=naar(rad.start, i_dag),
        slutt=klokkeslett(rad.slutt),
        sted=f", {rad.sted}" if rad.sted else "",
        status=_status(rad),
        id=kort_id(rad.id),
    )
    return [forst, T("  Invitert: %(hvem)s", hvem=", ".join(rad.deltakere))]


def kortlinjer(kort: Motekort, i_dag: date) -> list[str | T]:
    """All of a meeting."""
    linjer: list[str | T] = [radlinjer(kort.rad, i_dag)[0], T("Invitert:")]
    for d in kort.deltakere:
        hvem = T("%(navn)s, %(rolle)s", navn=d.navn, rolle=d.rolle)
        if d.motte is not None:
            hvem = T("%(hvem)s, kom", hvem=hvem) if d.motte else T("%(hvem)s, kom ikke", hvem=hvem)
        linjer.append(T("  %(hvem)s", hvem=hvem))
        if d.post is not None:
            linjer.append(T("    e-post: %(tilstand)s", tilstand=d.post))
        if d.skal_ha_brev:
            linjer.append(T("    skal ha brev"))
    linjer += [
        T("Ikke lenger innkalt: %(navn)s, %(rolle)s, skal ha brev", navn=d.navn, rolle=d.rolle)
        for d in kort.tatt_av
    ]
    if kort.saker:
        linjer.append(T("Gjelder:"))
        linjer += [f"  {s.tekst}" for s in kort.saker]
    for navn, tekst in (
        (T("Dagsorden:"), kort.dagsorden),
        *((T("%(felt)s:", felt=MOTEFELT[felt]), getattr(kort, felt.value)) for felt in Motefelt),
    ):
        if tekst:
            linjer += [navn, *(f"  {linje}" for linje in tekst.split("\n"))]
    if kort.registrert is not None:
        linjer.append(
            T("Registrert av %(hvem)s %(naar)s", hvem=kort.registrert_av, naar=naar(kort.registrert, i_dag))
        )
    for t in kort.tidligere:
        linjer.append(
            T(
                "%(felt)s, tidligere tekst til %(naar)s:",
                felt=MOTEFELT[t.felt],
                naar=naar(t.gjaldt_til, i_dag),
            )
        )
        linjer += [f"  {linje}" for linje in t.tekst.split("\n")]
    return linjer


def raddata(rad: Moterad) -> dict[str, object]:
    """A meeting as a row of JSON."""
    return {
        "id": rad.id,
        "navn": rad.barn,
        "status": rad.status,
        "logg_id": rad.logg_id,
        "start": rad.start,
        "slutt": rad.slutt,
        "sted": rad.sted,
        "mangler_registrering": rad.mangler_registrering,
        "mangler_referat": rad.mangler_referat,
        "deltakere": rad.deltakere,
    }


def _status(rad: Moterad) -> T:
    if rad.mangler_registrering:
        return T("Ikke registrert")
    if rad.mangler_referat:
        return T("Fullført, uten referat")
    return MOTESTATUS[rad.status]
