"""A meeting in words: its day, its hours, how it stands. Used wherever meetings are listed."""

from datetime import date

from textual.content import Content

from data.koder import Motestatus
from screens.felles.tekstvern import lagret, vis
from stafett_tui.klokke import til_oslo
from stafett_tui.motevisninger import Kollisjon, Moterad
from stafett_tui.okt import Okt
from stafett_tui.regler.tekst import initialer
from stafett_tui.sprak.datotekst import Datotekst, klokkeslett, kort, ukedag_kort
from stafett_tui.sprak.merkelapper import MOTESTATUS
from stafett_tui.sprak.tekst import T

FARE, ADVARSEL, DUS = "bold $error", "bold $warning", "$text-muted"
IKKE_REGISTRERT, UTEN_REFERAT = T("Ikke registrert"), T("Mangler referat")


def dagen(m: Moterad) -> date:
    """The day in Norway."""
    return til_oslo(m.start).date()


def dagtekst(m: Moterad, i_dag: date, sprak: str) -> str:
    """«ti. 17. nov»."""
    dag = dagen(m)
    return f"{ukedag_kort(dag, sprak)} {kort(dag, i_dag, sprak)}"


def tidsrom(m: Moterad, sprak: str) -> str:
    """«09.00–10.00»."""
    return f"{klokkeslett(m.start, sprak)}–{klokkeslett(m.slutt, sprak)}"


def tilstand(m: Moterad, sprak: str) -> Content:
    """The status, or what still has to be done with the meeting."""
    if m.mangler_registrering:
        return vis(IKKE_REGISTRERT, sprak).stylize(ADVARSEL)
    if m.mangler_referat:
        return vis(UTEN_REFERAT, sprak).stylize(ADVARSEL)
    ord_ = vis(MOTESTATUS[m.status], sprak)
    return ord_.stylize(DUS) if m.status is not Motestatus.INVITERT else ord_


def hvem(navn: str, rolle: T, sprak: str) -> Content:
    """«Hege Berg, mor»: the role as it stands within a line. «PPT-rådgiver» keeps its capitals."""
    ord_ = rolle.paa(sprak)
    if ord_[1:2].islower():
        ord_ = f"{ord_[:1].lower()}{ord_[1:]}"
    return lagret(f"{navn}, {ord_}")


def innkalte(m: Moterad) -> Content:
    """Everyone who is invited, on one line."""
    return lagret(", ".join(m.deltakere))


def navn_i(okt: Okt, navn: str) -> str:
    """The child's name at the top of a form: whole, but in a meeting on the projector without the surname."""
    return navn if okt.bare_logg is None else navn.rpartition(" ")[0] or navn


def kollisjonslinje(k: Kollisjon, *, skjul: bool) -> T:
    """That I am busy then; ``skjul`` with the other child's initials."""
    start, slutt = Datotekst(klokkeslett, k.start), Datotekst(klokkeslett, k.slutt)
    if not k.barn:
        return T("Du er opptatt da, %(start)s–%(slutt)s.", start=start, slutt=slutt)
    barn = initialer(k.barn) if skjul else k.barn
    return T("Du har et møte om %(barn)s da, %(start)s–%(slutt)s.", barn=barn, start=start, slutt=slutt)
