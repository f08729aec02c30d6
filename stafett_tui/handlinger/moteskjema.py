"""The form of a meeting judged against its log: who and what can be chosen, and what must be confirmed."""

from collections.abc import Sequence
from dataclasses import replace

from data.koder import Motested
from data.lagre import ansatte, moter
from data.modeller import Barn, Mote, Motedeltaker
from stafett_tui.avslag import Avslag, Feltfeil
from stafett_tui.handlinger.i_logg import ApenLogg
from stafett_tui.motevisninger import Kollisjon, Moteskjema
from stafett_tui.okt import Handlingsrom
from stafett_tui.oppslag.motefolk import deltakervalg
from stafett_tui.oppslag.moteutkast import kollisjoner_i, saksvalg, som_skjema
from stafett_tui.regler.mote import (
    BARNET,
    ansattnokkel,
    avslorer,
    barnet_varsles,
    har_nummeret,
    nevner,
    stedtekst,
)
from stafett_tui.regler.skjemakontroll import Skjemakontroll
from stafett_tui.regler.tekst import rens_avsnitt, rens_linje
from stafett_tui.sprak.datotekst import Datotekst, klokkeslett, tidspunkt
from stafett_tui.sprak.tekst import T


def renset(skjema: Moteskjema) -> Moteskjema:
    """The form with its texts as they are kept."""
    return replace(skjema, sted=rens_linje(skjema.sted), dagsorden=rens_avsnitt(skjema.dagsorden))


def behold_skjult_sted(skjema: Moteskjema, mote: Mote, barn: Barn) -> Moteskjema:
    """The place of a shielded child is not in the form: left empty, it stays as it was."""
    if barn.sperret_adresse and not skjema.sted and skjema.sted_slag is mote.sted_slag:
        return replace(skjema, sted=mote.sted)
    return skjema


def krev_uendret(
    rom: Handlingsrom, apen: ApenLogg, mote: Mote, alle: Sequence[Motedeltaker], skjema: Moteskjema
) -> Avslag | None:
    """What was changed since the form was filled is told, agenda too, which raises no SEQUENCE (SPEC 3.8)."""
    innkalte = [d for d in alle if not d.fjernet]
    saker = frozenset(s.oppmerksomhet_id for s in moter.saker(rom.sesjon, [mote.id]))
    if skjema.sto is None or skjema.sto == som_skjema(mote, apen.barn, innkalte, saker):
        return None
    return Avslag(
        "mote.endret_av_annen",
        T(
            "Møtet ble endret mens du skrev. Teksten din er tatt vare på. "
            "Gå tilbake, se på endringen, og lagre på nytt."
        ),
    )


def vurder_moteskjema(
    rom: Handlingsrom,
    apen: ApenLogg,
    skjema: Moteskjema,
    kontroll: Skjemakontroll,
    *,
    mote: Mote | None = None,
    innkalte: Sequence[Motedeltaker] = (),
) -> None:
    """What is wrong with who is invited, where, and what the meeting is about. A closed oppmerksomhet may stay on.

    The child's first name and number never go into a mail; of a surname, which may be a place too, see
    ``krev_bekreftet``.
    """
    if _navngir(apen.barn, skjema.sted):
        kontroll.meld(
            "sted",
            T(
                "Stedet blir med i e-posten, så barnets navn og nummer kan ikke stå der. Skriv det annerledes."
            ),
        )
    valgte = {s.oppmerksomhet_id for s in moter.saker(rom.sesjon, [mote.id])} if mote else set()
    if not skjema.saker <= {s.id for s in saksvalg(rom.sesjon, apen.logg.id, valgte)}:
        kontroll.meld("saker", T("Velg blant de åpne oppmerksomhetene i loggen."))
    mulige = {v.nokkel for v in deltakervalg(rom.sesjon, apen.logg, apen.barn, rom.i_dag, innkalte)}
    if not skjema.deltakere <= mulige:
        kontroll.meld("deltakere", T("Velg blant dem som står i listen."))
    elif not skjema.deltakere - {ansattnokkel(rom.okt.stilling)}:
        kontroll.meld("deltakere", T("Ingen andre er invitert. Kryss av for minst én som skal komme."))
    elif BARNET not in skjema.deltakere and barnet_varsles(apen.barn.fodt, rom.i_dag):
        kontroll.meld("deltakere", T("Barnet har fylt 12 år og skal få vite om møtet. Kryss av for barnet."))


def krev_bekreftet(
    rom: Handlingsrom,
    apen: ApenLogg,
    skjema: Moteskjema,
    *,
    mote: Mote | None = None,
    tid: bool = True,
    sted: bool = True,
) -> Avslag | None:
    """What must be seen before it goes on: a clash with my own meetings, a place that reveals. All at once."""
    if skjema.bekreftet:
        return None
    feil: list[Feltfeil] = []
    if tid:
        treff = kollisjoner_i(rom.okt, rom.sesjon, skjema, mote.id if mote else None)
        feil += [Feltfeil("fra", _kollisjonstekst(rom, k)) for k in treff[:1]]
    if sted and _roper(rom, apen, skjema):
        feil.append(
            Feltfeil(
                "sted",
                T(
                    "Stedet røper hvem eller hva møtet gjelder for dem som ser e-posten eller kalenderen. "
                    "Skriv et mer nøytralt sted, eller bekreft at det skal stå."
                ),
            )
        )
    if not feil:
        return None
    kode = "mote.bekreft_kollisjon" if feil[0].felt == "fra" else "mote.bekreft_sted"
    setning = feil[0].setning
    if len(feil) > 1:
        setning = T("%(forst)s %(sa)s", forst=setning, sa=feil[1].setning)
    return Avslag(kode, setning, tuple(feil))


def stedet(rom: Handlingsrom, apen: ApenLogg, slag: Motested, sted: str) -> str:
    """Where, in words, with the name of the stafettholder's unit."""
    holder = apen.logg.stafettholder_id
    return stedtekst(slag, sted, ansatte.navnekort(rom.sesjon, [holder])[holder].virksomhet)


def _navngir(barn: Barn, sted: str) -> bool:
    """Whether the place holds what may never be in a mail. That of a shielded child is in none."""
    return not barn.sperret_adresse and (har_nummeret(sted, barn.nummer) or nevner(sted, barn.fornavn))


def _roper(rom: Handlingsrom, apen: ApenLogg, skjema: Moteskjema) -> bool:
    """Whether the place tells too much. A shielded child's meeting place stands in no mail."""
    if skjema.sted_slag is None or apen.barn.sperret_adresse:
        return False
    stedet_ = stedet(rom, apen, skjema.sted_slag, skjema.sted)
    return avslorer(stedet_) or nevner(skjema.sted, apen.barn.etternavn)


def _kollisjonstekst(rom: Handlingsrom, k: Kollisjon) -> T:
    start, slutt = Datotekst(tidspunkt, k.start, rom.i_dag), Datotekst(klokkeslett, k.slutt)
    if not k.barn:
        return T(
            "Du er opptatt %(start)s–%(slutt)s. Velg en annen tid, eller bekreft at møtet skal være likevel.",
            start=start,
            slutt=slutt,
        )
    return T(
        "Du har et møte om %(barn)s samtidig, %(start)s–%(slutt)s. Velg en annen tid, eller bekreft at "
        "møtet skal være likevel.",
        barn=k.barn,
        start=start,
        slutt=slutt,
    )
