"""The unit's figures for a year, deleted logs counted in, small groups hidden (SPEC 11.2)."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from data import lederinnsyn, telling
from data.koder import Kategori, Loggstatus, Overforingsdor, Samtykkeutfall, Tiltakstype, Utfall
from data.telling import Tellested
from stafett_tui.avslag import Avslag
from stafett_tui.okt import Okt
from stafett_tui.oppslag.hatten import krev_leder
from stafett_tui.regler.samtykke import SAMTYKKESTATUS, Samtykkestatus, samtykkestatus
from stafett_tui.regler.statistikk import undertrykk
from stafett_tui.sprak.merkelapper import KATEGORI, LOGGSTATUS, TILTAKSTYPE
from stafett_tui.sprak.tekst import T
from stafett_tui.statistikkvisninger import Statistikk, Statistikkrad, Statistikktabell

NIVAER = {str(n): T("Nivå %(n)d", n=n) for n in (1, 2, 3)}
KVARTALER = {str(n): T("%(n)d. kvartal", n=n) for n in (1, 2, 3, 4)}
TIDER = {
    "maned": T("Innen en måned"),
    "kvartal": T("En til tre måneder"),
    "halvaar": T("Tre til seks måneder"),
    telling.LENGER: T("Mer enn seks måneder"),
}
GIVERE = {
    telling.ANSATT: T("Ansatte"),
    telling.FORESATT: T("Foresatte"),
    telling.BARNET: T("Barnet"),
}
HJEMME = {"med": T("Med tiltak i hjemmet"), "uten": T("Uten tiltak i hjemmet")}
BARNETS = {"med": T("Med barnets eget tiltak"), "uten": T("Uten barnets eget tiltak")}
DORER = {
    Overforingsdor.SAMME_ENHET.value: T("Innen virksomheten"),
    Overforingsdor.ANNEN_ENHET.value: T("Fra en annen virksomhet"),
    Overforingsdor.ANNEN_KOMMUNE.value: T("Til en annen kommune"),
}
"""a log is counted where it is now"""
KATEGORIER = {k.value: KATEGORI[k] for k in Kategori}
TYPER = {t.value: TILTAKSTYPE[t] for t in Tiltakstype}
UTFALL = {
    Utfall.IKKE_ONSKET.value: T("Ikke ønsket effekt"),
    Utfall.NOE.value: T("Noe virkning"),
    Utfall.ONSKET.value: T("Ønsket effekt, avsluttet"),
    Utfall.ONSKET_VIDEREFORES.value: T("Ønsket effekt, videreføres"),
}


def statistikk(okt: Okt, aar: int | None = None) -> Statistikk | Avslag:
    """The leder's own unit; this year unless another is asked for. Years only, and none that overlap: one could
    be taken from the other."""
    i_dag = okt.klokke.i_dag()
    with okt.les() as sesjon:
        if avslag := krev_leder(sesjon, okt):
            return avslag
        assert okt.virksomhet_id is not None
        c = sesjon.connection()
        alle = telling.tell_logger(c, okt.virksomhet_id)
        alle.update(telling.tell_slettede(c, okt.virksomhet_id))
        naa = lederinnsyn.bestand(sesjon, okt.virksomhet_id)
    aarene = tuple(sorted({i_dag.year, *(int(s.kvartal[:4]) for s in alle)}, reverse=True))
    valgt = aar if aar in aarene else i_dag.year
    i_aaret = {s: n for s, n in alle.items() if _aar(s) == valgt}
    slettet = sum(n for s, n in alle.items() if s.maal == telling.SLETTET)
    return Statistikk(
        virksomhet=okt.virksomhet,
        aar=valgt,
        aarene=aarene,
        bestand=_bestand(naa, slettet, i_dag),
        tabeller=_tabeller(i_aaret, vis_nye=_kan_vise_nye(alle, valgt)),
    )


def _aar(sted: Tellested) -> int:
    return int(sted.kvartal[:4])


def _kan_vise_nye(alle: Mapping[Tellested, int], aar: int) -> bool:
    """New logs of all years are the logs there are and have been, which are shown: the years are one table, and
    a year that is hidden in it for the sake of another is hidden."""
    nye: Counter[int] = Counter()
    for sted, antall in alle.items():
        if sted.maal == telling.NIVA:
            nye[_aar(sted)] += antall
    vist, _ = undertrykk(nye)
    return vist.get(aar, 0) is not None


def _tabeller(i_aaret: Mapping[Tellested, int], *, vis_nye: bool) -> tuple[Statistikktabell, ...]:
    saker = _etter_verdi(i_aaret, telling.SAKER)

    def deling(hva: str) -> dict[str, int]:
        return {"med": saker[hva], "uten": saker[telling.ALLE] - saker[hva]}

    nye: Counter[str] = Counter()
    for sted, antall in i_aaret.items():
        if sted.maal == telling.NIVA:
            nye[sted.kvartal[-1]] += antall
    hent = _etter_verdi
    nye_logger = (
        _tabell("nye", T("Nye logger"), KVARTALER, nye),
        _tabell("niva", T("Nye logger etter nivå"), NIVAER, hent(i_aaret, telling.NIVA)),
    )
    return (
        *(nye_logger if vis_nye else map(_skjult, nye_logger)),
        _tabell("kategori", T("Oppmerksomheter"), KATEGORIER, hent(i_aaret, telling.KATEGORI)),
        _tabell("type", T("Tiltak"), TYPER, hent(i_aaret, telling.TYPE)),
        _tabell("utfall", T("Evalueringer"), UTFALL, hent(i_aaret, telling.UTFALL)),
        _tabell("tid", T("Fra tiltak til evaluering"), TIDER, hent(i_aaret, telling.TID)),
        _tabell("hjemmet", T("Medvirkning hjemme"), HJEMME, deling(telling.HJEMMET)),
        _tabell("barnet", T("Barnets medvirkning"), BARNETS, deling(telling.BARNET)),
        _tabell("lysglimt", T("Lysglimt"), GIVERE, hent(i_aaret, telling.LYSGLIMT)),
        _tabell("overfort", T("Overførte logger"), DORER, hent(i_aaret, telling.OVERFORT)),
    )


def _bestand(
    naa: Iterable[tuple[Loggstatus, date | None, Samtykkeutfall | None]], slettet: int, i_dag: date
) -> tuple[Statistikktabell, ...]:
    """The logs today by status, and the active ones by consent. When how many are active is hidden, so is the
    other table: its sum is the same number."""
    rader = list(naa)
    status = Counter(s.value for s, _, _ in rader)
    status[telling.SLETTET] = slettet
    samtykke = Counter(
        samtykkestatus(gitt, utfall, i_dag).value for s, gitt, utfall in rader if s is Loggstatus.AKTIV
    )
    navn = {s.value: LOGGSTATUS[s] for s in Loggstatus} | {telling.SLETTET: T("Slettet")}
    statuser = _tabell("status", T("Logger i dag"), navn, status)
    samtykker = _tabell(
        "samtykke",
        T("Samtykke i aktive logger"),
        {s.value: SAMTYKKESTATUS[s] for s in Samtykkestatus},
        samtykke,
    )
    return statuser, samtykker if statuser.rader[0].antall is not None else _skjult(samtykker)


def _skjult(t: Statistikktabell) -> Statistikktabell:
    rader = tuple(Statistikkrad(r.nokkel, r.navn, None) for r in t.rader)
    return Statistikktabell(t.nokkel, t.tittel, rader, None)


def _etter_verdi(i_aaret: Mapping[Tellested, int], maal: str) -> Counter[str]:
    funnet: Counter[str] = Counter()
    for sted, antall in i_aaret.items():
        if sted.maal == maal:
            funnet[sted.verdi] += antall
    return funnet


def _tabell(nokkel: str, tittel: T, navn: Mapping[str, T], tall: Mapping[str, int]) -> Statistikktabell:
    vist, alt = undertrykk({n: tall.get(n, 0) for n in navn})
    return Statistikktabell(
        nokkel, tittel, tuple(Statistikkrad(n, tekst, vist[n]) for n, tekst in navn.items()), alt
    )
