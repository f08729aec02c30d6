"""How an employee looks as a row of a list, and on the card beside the list."""

from datetime import datetime

from textual.content import Content

from screens.felles.tabell import Kolonne, Rad
from screens.felles.tekstvern import LINJESKIFT, Visbar, flett, lagret, vis
from stafett_tui.klokke import til_oslo
from stafett_tui.sprak.datotekst import dag_kort, tidspunkt
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Ansattrad

DUS, OVERSKRIFT, ADVARSEL = "$text-muted", "bold $primary", "$warning"
NAVN = Kolonne("navn", T("Ansatt"), 16, vekt=2)
STILLING = Kolonne("stilling", T("Stilling"), 12, vekt=1, prioritet=55)
MERKER = Kolonne("merker", T("Merker"), 20, vekt=1, prioritet=80)
LOGGER = Kolonne("logger", T("Logger"), 6, prioritet=60, hoyre=True)
INNLOGGING = Kolonne("innlogging", T("Innlogging"), 16, prioritet=90)
IKKE_OPPGITT = T("ikke oppgitt")


def merketekster(r: Ansattrad) -> list[T]:
    """The marks in words, the widest last."""
    alle = (
        (r.er_stafettholder, T("stafettholder")),
        (r.er_aktor, T("aktør")),
        (r.er_leder, T("leder")),
        (r.er_administrator, T("administrator")),
    )
    return [tekst for har, tekst in alle if har]


def har_kode(r: Ansattrad, naa: datetime) -> bool:
    """Whether a one-time code is out that can still be used."""
    return r.kode_utloper is not None and naa < r.kode_utloper


def innloggingstekst(r: Ansattrad, naa: datetime, sprak: str) -> T:
    """The state of the log-in, as the list says it."""
    if not r.aktiv:
        return T("sluttet")
    if r.brukernavn is None:
        return T("ingen innlogging")
    if r.kode_utloper is not None and har_kode(r, naa):
        return T("kode til %(dag)s", dag=dag_kort(r.kode_utloper, til_oslo(naa).date(), sprak))
    if r.har_passord:
        return T("har passord")
    return T("koden er utløpt") if r.kode_utloper is not None else T("ingen innlogging")


def ansattrad(r: Ansattrad, naa: datetime, sprak: str) -> Rad:
    """An employee as a row; one who has left is dim, and says so."""
    celler = {
        "navn": lagret(r.navn),
        "stilling": lagret(r.stilling),
        "merker": Content(", ").join([vis(m, sprak) for m in merketekster(r)]) or Content("–"),
        "logger": lagret(f"{r.logger}"),
        "innlogging": vis(innloggingstekst(r, naa, sprak), sprak),
    }
    if not r.aktiv:
        celler = {k: c.stylize(DUS) for k, c in celler.items()}
    return Rad(r.id.hex, celler)


def ansattkort(r: Ansattrad, naa: datetime, sprak: str, *, med_logger: bool) -> Content:
    """The card beside the list: marks, log-in, contact. The number is masked."""
    blokker = [flett((lagret(r.navn), "bold"), LINJESKIFT, (lagret(r.stilling), DUS), sprak=sprak)]
    if not r.aktiv:
        blokker.append(vis(T("Ansettelsen er avsluttet."), sprak))
    merker = merketekster(r) or [T("ingen")]
    blokker.append(_blokk(T("Merker"), *merker, sprak=sprak))
    if med_logger:
        blokker.append(_blokk(T("Stafettlogger"), lagret(f"{r.logger}"), sprak=sprak))
    blokker.append(_blokk(T("Innlogging"), *_innlogging(r, naa, sprak), sprak=sprak))
    kontakt: list[Visbar] = [lagret(k) for k in (r.telefon, r.epost) if k] or [IKKE_OPPGITT]
    blokker.append(_blokk(T("Kontakt"), *kontakt, sprak=sprak))
    nummer = lagret(r.fodselsnummer_maskert) if r.fodselsnummer_maskert else IKKE_OPPGITT
    blokker.append(_blokk(T("Fødselsnummer"), nummer, sprak=sprak))
    return Content("\n\n").join(blokker)


def _innlogging(r: Ansattrad, naa: datetime, sprak: str) -> list[Visbar]:
    if r.brukernavn is None:
        return [T("ingen innlogging")]
    linjer: list[Visbar] = [T("brukernavn %(navn)s", navn=r.brukernavn)]
    if r.har_passord:
        linjer.append(T("har passord"))
    if r.kode_utloper is not None:
        naar = tidspunkt(r.kode_utloper, til_oslo(naa).date(), sprak)
        gjelder = har_kode(r, naa)
        linjer.append(
            T("kode utsendt, til %(naar)s", naar=naar) if gjelder else T("koden utløp %(naar)s", naar=naar)
        )
    elif not r.har_passord:
        linjer.append(T("har ikke fått kode"))
    return linjer


def _blokk(tittel: T, *linjer: Visbar, sprak: str) -> Content:
    return LINJESKIFT.join(
        [flett((tittel, OVERSKRIFT), sprak=sprak), *(vis(linje, sprak) for linje in linjer)]
    )
