"""The parts of the document, a function each, in the order they stand in."""

from collections.abc import Callable, Collection, Sequence
from datetime import date, datetime

from stafett_tui.eksport.barnebilde import Barnebilde
from stafett_tui.eksport.bygger import Bygger
from stafett_tui.eksport.modell import Adresse, EtMote, EtSamtykke, Logginnhold
from stafett_tui.eksport.moduler import Modul
from stafett_tui.eksport.oppmerksomheter import oppmerksomheter
from stafett_tui.eksport.overforinger import overforinger
from stafett_tui.klokke import til_oslo
from stafett_tui.regler.identitetsnummer import grupper
from stafett_tui.sprak.datotekst import klokkeslett, lang_med_aar, tall
from stafett_tui.sprak.merkelapper import (
    AVSLUTNINGSGRUNN,
    BOR_MED,
    FORESATT_ROLLE,
    LOGGSTATUS,
    MALFORM,
    MOTEFELT,
    MOTESTATUS,
    NUMMERTYPE,
    SAMTYKKEUTFALL,
)

Del = Callable[[Bygger, Logginnhold], None]


def dato(tid: datetime | date) -> str:
    """«17.11.2026», the day in Norway."""
    return tall(til_oslo(tid).date() if isinstance(tid, datetime) else tid)


def _adresse(adresse: Adresse | None) -> str | None:
    if adresse is None:
        return None
    return ", ".join(d for d in (adresse.gate, f"{adresse.postnummer} {adresse.poststed}".strip()) if d)


def om_barnet(b: Bygger, logg: Logginnhold, moduler: Collection[Modul]) -> None:
    """Who it is about is always told; the rest with its module."""
    barn, ord_ = logg.barn, b.ord
    b.overskrift(ord_("Om barnet"), 1)
    _bildet(b, logg)
    b.fakta(
        [
            (ord_("Navn"), barn.navn),
            (ord_("Født"), dato(barn.fodt)),
            (
                ord_("Nummer"),
                None
                if b.til_familien
                else ord_(
                    "%(nummer)s (%(slag)s)",
                    nummer=grupper(barn.nummer),
                    slag=ord_(NUMMERTYPE[barn.nummertype]),
                ),
            ),
            (ord_("Bor med"), ord_(BOR_MED[barn.bor_med]) if barn.bor_med else None),
            (ord_("Adresse"), _adresse(barn.adresse)),
            (ord_("Mobil"), barn.adresse.telefon if barn.adresse else None),
            (ord_("Skole eller barnehage"), barn.skole),
            (ord_("E-post"), barn.epost),
            (ord_("Språk i brev"), ord_(MALFORM[barn.malform])),
            (ord_("Stafettholder"), b.hvem(logg.stafettholder)),
            (ord_("Status"), ord_(LOGGSTATUS[logg.status])),
        ]
    )
    if Modul.FORESATTE in moduler:
        _foresatte(b, logg)
        _niva(b, logg)
        _samtykker(b, logg)
        _avslutninger(b, logg)
        overforinger(b, logg)


def _bildet(b: Bygger, logg: Logginnhold) -> None:
    """The picture of the child, when the log has one."""
    for v in (v for v in logg.vedlegg if v.slag == "bilde"):
        if not (tegnet := b.tegnet.get(v.id)):
            b.svak(b.ord("Bildet av barnet kan ikke vises på siden. Det ligger i filen slik det er."))
        else:
            b.deler.append(Barnebilde(tegnet[0], b.ord("Bilde av %(navn)s", navn=logg.barn.navn)))


def _foresatte(b: Bygger, logg: Logginnhold) -> None:
    ord_ = b.ord
    b.overskrift(ord_("Foresatte"), 2)
    if not logg.foresatte:
        b.tekst(ord_("Ingen foresatte er registrert."))
    for f in logg.foresatte:
        b.overskrift(f.navn, 3)
        b.fakta(
            [
                (ord_("Rolle"), ord_(FORESATT_ROLLE[f.rolle])),
                (ord_("Foreldreansvar"), ord_("ja") if f.foreldreansvar else ord_("nei")),
                (ord_("Nummer"), grupper(f.fodselsnummer)),
                (ord_("Adresse"), _adresse(f.adresse)),
                (ord_("Telefon"), f.adresse.telefon if f.adresse else None),
                (ord_("E-post"), f.epost),
                (ord_("Tatt av loggen"), dato(f.fjernet) if f.fjernet else None),
            ]
        )


def _niva(b: Bygger, logg: Logginnhold) -> None:
    ord_ = b.ord
    b.overskrift(ord_("Nivå"), 2)
    b.tekst(ord_("Nivå %(niva)d", niva=logg.niva))
    if not logg.nivaskifter:
        b.svak(ord_("Nivået er ikke endret siden loggen ble opprettet."))
    for n in logg.nivaskifter:
        b.tekst(
            ord_(
                "Endret %(dato)s fra nivå %(fra)d til nivå %(til)d av %(hvem)s.",
                dato=dato(n.tid),
                fra=n.fra,
                til=n.til,
                hvem=b.hvem(n.hvem),
            )
        )


def _samtykker(b: Bygger, logg: Logginnhold) -> None:
    b.overskrift(b.ord("Samtykker"), 2)
    for s in logg.samtykker:
        _samtykke(b, logg, s)


def _samtykke(b: Bygger, logg: Logginnhold, s: EtSamtykke) -> None:
    ord_ = b.ord
    b.overskrift(ord_("%(hva)s %(dato)s", hva=ord_(SAMTYKKEUTFALL[s.utfall]), dato=dato(s.dato)), 3)
    linjer = [ord_("Gyldig til og med %(dato)s.", dato=dato(s.gyldig_til))] if s.gyldig_til else []
    for g in s.givere:
        mal = "Gitt av %(navn)s %(dato)s." if g.signert else "%(navn)s er informert %(dato)s."
        linjer.append(ord_(mal, navn=g.navn, dato=dato(g.dato)))
    if s.grunn_mangler:
        linjer.append(ord_("Ikke alle med foreldreansvar har svart: %(grunn)s", grunn=s.grunn_mangler))
    if s.vedlegg is not None:
        (fil,) = (v.filnavn for v in logg.vedlegg if v.id == s.vedlegg)
        linjer.append(ord_("Signert skjema: %(fil)s.", fil=fil))
    b.tekst("\n".join(linjer))
    b.svak(ord_("Registrert %(dato)s av %(hvem)s.", dato=dato(s.registrert), hvem=b.hvem(s.registrert_av)))


def _avslutninger(b: Bygger, logg: Logginnhold) -> None:
    ord_ = b.ord
    if logg.avslutninger:
        b.overskrift(ord_("Avslutning"), 2)
    for a in logg.avslutninger:
        b.tekst(
            ord_(
                "%(grunn)s. Besluttet %(dato)s.",
                grunn=ord_(AVSLUTNINGSGRUNN[a.grunn] if a.grunn else "Loggen går videre i en annen kommune"),
                dato=dato(a.besluttet),
            )
        )
        b.svak(
            ord_("Registrert %(dato)s av %(hvem)s.", dato=dato(a.registrert), hvem=b.hvem(a.registrert_av)),
            ord_(
                "Tatt opp igjen %(dato)s av %(hvem)s.",
                dato=dato(a.gjenapnet),
                hvem=b.hvem(a.gjenapnet_av),
            )
            if a.gjenapnet and a.gjenapnet_av
            else "",
            ord_("De foresatte samtykket på nytt %(dato)s.", dato=dato(a.samtykket)) if a.samtykket else "",
        )


def moter(b: Bygger, logg: Logginnhold) -> None:
    """Meetings, first to last."""
    b.overskrift(b.ord("Møter"), 1)
    if not logg.moter:
        b.tekst(b.ord("Ingen møter er registrert."))
    for m in logg.moter:
        _mote(b, m)


def _mote(b: Bygger, m: EtMote) -> None:
    ord_ = b.ord
    dag = lang_med_aar(til_oslo(m.start).date(), ord_.malform.value)
    b.overskrift(ord_("Møte %(dato)s", dato=dato(m.start)), 2)
    b.fakta(
        [
            (
                ord_("Tid"),
                ord_(
                    "%(dag)s kl. %(fra)s–%(til)s", dag=dag, fra=klokkeslett(m.start), til=klokkeslett(m.slutt)
                ),
            ),
            (ord_("Sted"), m.sted),
            (ord_("Status"), ord_(MOTESTATUS[m.status])),
            (ord_("Det gjaldt"), "\n".join(m.saker)),
            (ord_("Innkalt av"), b.hvem(m.opprettet_av)),
        ]
    )
    if m.deltakere:
        b.overskrift(ord_("Deltakere"), 3)
        svar = {True: ord_("ja"), False: ord_("nei"), None: ord_("ikke registrert")}
        b.tabell(
            [ord_("Navn"), ord_("Rolle"), ord_("Møtte")],
            [(d.navn, d.rolle, ord_("tatt av listen") if d.tatt_av else svar[d.motte]) for d in m.deltakere],
            [70, 64, 40],
        )
    _tekster(
        b,
        [
            (ord_("Dagsorden"), m.dagsorden),
            (ord_("Samtale med barnet før møtet"), m.samtale_for),
            (ord_("Referat"), m.referat),
            (ord_("Kommentar"), m.kommentar),
            (ord_("Samtale med barnet etter møtet"), m.samtale_etter),
        ],
    )
    for t in m.tidligere_tekster:
        b.svak(
            ord_(
                "%(felt)s til %(dato)s: %(tekst)s",
                felt=ord_(MOTEFELT[t.felt]),
                dato=dato(t.gjaldt_til),
                tekst=t.tekst,
            )
        )
    if m.registrert is not None and m.registrert_av is not None:
        b.svak(
            ord_("Registrert %(dato)s av %(hvem)s.", dato=dato(m.registrert), hvem=b.hvem(m.registrert_av))
        )


def _tekster(b: Bygger, tekster: Sequence[tuple[str, str]]) -> None:
    for navn, tekst in tekster:
        if tekst:
            b.overskrift(navn, 3)
            b.tekst(tekst)


def lysglimt(b: Bygger, logg: Logginnhold) -> None:
    """Positive moments."""
    ord_ = b.ord
    b.overskrift(ord_("Lysglimt"), 1)
    if not logg.lysglimt:
        b.tekst(ord_("Ingen lysglimt er skrevet."))
        return
    b.tabell(
        [ord_("Dato"), ord_("Lysglimt"), ord_("Fra"), ord_("Skrevet av")],
        [
            (dato(g.tid), g.tekst, g.fra, "" if g.fra_slag == "ansatt" else g.skrevet_av.navn)
            for g in logg.lysglimt
        ],
        [22, 86, 33, 33],
    )


def notater(b: Bygger, logg: Logginnhold) -> None:
    """Notes with what is attached."""
    ord_ = b.ord
    b.overskrift(ord_("Notater"), 1)
    if not logg.notater:
        b.tekst(ord_("Ingen notater er skrevet."))
    navn = {v.id: v.filnavn for v in logg.vedlegg}
    for n in logg.notater:
        b.overskrift(ord_("Notat %(dato)s", dato=dato(n.tid)), 2)
        if n.skjult_for_foresatte:
            b.tekst(ord_("Skjult for foresatte: %(grunn)s", grunn=n.skjult_grunn))
        b.tekst(n.tekst)
        filer = ", ".join(navn[v] for v in n.vedlegg if v in navn)
        b.svak(
            ord_("Skrevet %(dato)s av %(hvem)s.", dato=dato(n.tid), hvem=b.hvem(n.skrevet_av)),
            ord_("Vedlegg: %(filer)s.", filer=filer) if filer else "",
        )


def aktorer(b: Bygger, logg: Logginnhold) -> None:
    """The people of the log."""
    ord_ = b.ord
    b.overskrift(ord_("Aktører"), 1)
    b.tabell(
        [ord_("Navn"), ord_("Rolle"), ord_("Stilling"), ord_("Enhet"), ord_("Gjelder")],
        [
            (
                a.navn,
                a.rolle,
                a.stilling,
                a.virksomhet or "",
                " ".join(
                    d
                    for d in (a.leser, ord_("til %(dato)s", dato=dato(a.til_dato)) if a.til_dato else "")
                    if d
                ),
            )
            for a in logg.aktorer
        ],
        [42, 26, 34, 40, 32],
    )


def historikk(b: Bygger, logg: Logginnhold) -> None:
    """What was done, and who read it."""
    ord_ = b.ord
    b.overskrift(ord_("Historikk"), 1)
    if not logg.historikk:
        b.tekst(ord_("Ingenting er ført."))
        return
    b.tabell(
        [ord_("Tid"), ord_("Hva"), ord_("Hvem")],
        [(f"{dato(h.tid)} {klokkeslett(h.tid)}", h.i_ord, h.hvem) for h in logg.historikk],
        [34, 80, 60],
    )


DELER: tuple[tuple[Modul, Del], ...] = (
    (Modul.OPPMERKSOMHETER, oppmerksomheter),
    (Modul.MOTER, moter),
    (Modul.LYSGLIMT, lysglimt),
    (Modul.NOTATER, notater),
    (Modul.AKTORER, aktorer),
    (Modul.HISTORIKK, historikk),
)
