"""Reads a log in full for an archive copy: what its modules ask for, through what the asker may see (SPEC 10)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from data.innsyn import InnsynSesjon
from data.lagre import ansatte, arkiv, logger
from data.lagre.logger import Loggbarn
from data.maskert import Maskert
from data.modeller import Barn, Logg
from stafett_tui.avslag import Avslag
from stafett_tui.eksport.modell import (
    FORMAT,
    VERSJON,
    Adresse,
    Barnet,
    Eksport,
    Logginnhold,
    Person,
)
from stafett_tui.eksport.moduler import ALLE, Modul
from stafett_tui.eksportvisninger import Eksportvalg, Kopi
from stafett_tui.klokke import til_oslo
from stafett_tui.okt import Handlingsrom, Okt
from stafett_tui.oppslag import eksportdeler as deler
from stafett_tui.oppslag.eksportfolk import Loggfolk
from stafett_tui.oppslag.eksportoverforing import overforinger
from stafett_tui.oppslag.eksportvedlegg import vedlegg as vedlegg_i
from stafett_tui.oppslag.fakta import sak as lag_sak
from stafett_tui.regler.tekst import initialer
from stafett_tui.tilgang.finnes import finnes_ikke
from stafett_tui.tilgang.kan import hvorfor_ikke_logg


@dataclass(frozen=True, slots=True, repr=False)
class Uttrekk(Maskert):
    """The copy as data, and the bytes of what is attached, by the attachment's id."""

    eksport: Eksport
    filer: Mapping[UUID, bytes]
    merker: tuple[str, ...]
    """a mark of each log as it was read: another mark later means that it has changed"""


def les_eksport(okt: Okt, logg_id: UUID, moduler: Collection[Modul]) -> Uttrekk | Avslag:
    """All that these modules hold of the log, and of those it is linked to when that is chosen.

    For its stafettholder, also when consent has run out (SPEC 4.4). Refused: out of sight, another's, passive.
    """
    return _les(okt, logg_id, frozenset(moduler), {})


def les_til_arkiv(okt: Okt, logg_id: UUID, moduler: Collection[Modul]) -> Uttrekk | Avslag:
    """The same for an archive copy: of a passive log as well, whatever became of the consent (SPEC 9.1)."""
    return _les(okt, logg_id, frozenset(moduler), {}, "arkiver")


def les_til_fil(okt: Okt, logg_id: UUID, moduler: Collection[Modul]) -> Uttrekk | Avslag:
    """The same for a file to another municipality: of a passive log as well, while consent is valid (SPEC 8.2, 9.2)."""
    return _les(okt, logg_id, frozenset(moduler), {}, "overfor_fil")


def eksportvalg(okt: Okt, logg_id: UUID) -> Eksportvalg | Avslag:
    """What can be chosen, with how much there is of each, and what is known of earlier copies."""
    alt = _les(okt, logg_id, ALLE, None)
    if isinstance(alt, Avslag):
        return alt
    eksport, logg = alt.eksport, alt.eksport.logg
    with okt.les() as sesjon:
        kopier = arkiv.bevis(sesjon, logg_id)
        enhet = ansatte.stilling(sesjon, okt.stilling)
    assert enhet is not None
    pagar = sum(o.avsluttet is None for o in logg.oppmerksomheter)
    return Eksportvalg(
        logg_id=logg_id,
        barn=logg.barn.navn,
        filnavn=f"{filstamme(eksport)}.pdf",
        pagar=pagar,
        avsluttet=len(logg.oppmerksomheter) - pagar,
        antall={
            Modul.HISTORIKK: len(logg.historikk),
            Modul.MOTER: len(logg.moter),
            Modul.LYSGLIMT: len(logg.lysglimt),
            Modul.AKTORER: len(logg.aktorer),
            Modul.NOTATER: sum(not n.skjult_for_foresatte for n in logg.notater),
            Modul.SKJULTE_NOTATER: sum(n.skjult_for_foresatte for n in logg.notater),
            Modul.TIDLIGERE: len(eksport.logger) - 1,
        },
        enhet=enhet[2].type,
        kopier=tuple(
            Kopi(filnavn=k.filnavn, laget=k.laget, referanse=k.referanse, hel=k.fullstendig) for k in kopier
        ),
        i_dag=okt.klokke.i_dag(),
    )


def filstamme(eksport: Eksport) -> str:
    """«2026-11-12 stafettlogg EF»: initials only, since names of files are seen by others."""
    dag = til_oslo(eksport.laget).date().isoformat()
    return f"{dag} stafettlogg {initialer(eksport.logg.barn.navn)}".strip()


def _les(
    okt: Okt,
    logg_id: UUID,
    valgt: frozenset[Modul],
    filer: dict[UUID, bytes] | None,
    handling: str = "eksporter",
) -> Uttrekk | Avslag:
    """``filer`` is filled with what is attached; None leaves attachments out."""
    lenket_fra = logg_id if Modul.TIDLIGERE in valgt else None
    innsyn = replace(okt.innsyn(None if handling == "eksporter" else logg_id), lenket_fra=lenket_fra)
    with InnsynSesjon(okt.base.motor.lesemotor, innsyn) as sesjon:
        funnet = logger.hent(sesjon, logg_id)
        if funnet is None:
            return finnes_ikke()
        holder = ansatte.navnekort(sesjon, [funnet[0].stafettholder_id])[funnet[0].stafettholder_id]
        if avslag := hvorfor_ikke_logg(handling, lag_sak(okt, funnet[0], holder.navn, okt.klokke.i_dag())):
            return avslag
        rekke = _rekke(sesjon, funnet, med_tidligere=lenket_fra is not None)
        innhold: list[Logginnhold] = []
        for logg, barn in rekke:
            folk = Loggfolk(sesjon, logg, barn)
            innhold.append(_logg(sesjon, folk, valgt, filer))
        malform = funnet[1].malform
        meg = ansatte.navnekort(sesjon, [okt.stilling])[okt.stilling]
        eksport = Eksport(
            format=FORMAT,
            versjon=VERSJON,
            laget=okt.klokke.naa(),
            laget_av=Person(
                navn=meg.navn, stilling=meg.stilling, virksomhet=innhold[0].stafettholder.virksomhet
            ),
            kommune=ansatte.kommune(sesjon).navn,
            malform=malform,
            moduler=tuple(m for m in Modul if m in valgt),
            logger=tuple(innhold),
        )
        return Uttrekk(eksport, filer or {}, _merker(rekke))


def uendret(rom: Handlingsrom, uttrekk: Uttrekk) -> bool:
    """Whether every log of the copy is still here, and as it was read. Asked inside an act, whose lock keeps it so;
    in a session of its own, since one that reaches the earlier logs writes nothing."""
    logg_id = uttrekk.eksport.logg.id
    lenket_fra = logg_id if Modul.TIDLIGERE in uttrekk.eksport.moduler else None
    innsyn = replace(rom.okt.innsyn(logg_id), lenket_fra=lenket_fra)
    with InnsynSesjon(rom.okt.base.motor.lesemotor, innsyn) as sesjon:
        funnet = logger.hent(sesjon, logg_id)
        if funnet is None:
            return False
        return _merker(_rekke(sesjon, funnet, med_tidligere=lenket_fra is not None)) == uttrekk.merker


def _merker(rekke: Collection[Loggbarn]) -> tuple[str, ...]:
    return tuple(_merke(logg) for logg, _ in rekke)


def _merke(logg: Logg) -> str:
    """Another mark means that something in the log is another."""
    return f"{logg.id.hex}:{logg.versjon}:{logg.oppdatert.isoformat()}"


def _rekke(sesjon: InnsynSesjon, forste: Loggbarn, *, med_tidligere: bool) -> list[Loggbarn]:
    """The log and, when they are asked for, the earlier ones in sight, newest first."""
    rekke, sett = [forste], {forste[0].id}
    while med_tidligere and (neste := rekke[-1][0].tidligere_logg_id) is not None and neste not in sett:
        funnet = logger.hent(sesjon, neste)
        if funnet is None or neste not in sesjon.rekkevidde.hele:
            break
        rekke.append(funnet)
        sett.add(neste)
    return rekke


def _logg(
    sesjon: InnsynSesjon, folk: Loggfolk, moduler: frozenset[Modul], filer: dict[UUID, bytes] | None
) -> Logginnhold:
    logg = folk.logg
    foresatte = Modul.FORESATTE in moduler
    vedlegg = () if filer is None else vedlegg_i(sesjon, folk, moduler, filer)
    med = frozenset(v.id for v in vedlegg)
    return Logginnhold(
        id=logg.id,
        status=logg.status,
        niva=logg.niva,
        opprettet=logg.opprettet,
        oppdatert=logg.oppdatert,
        passiv_fra=logg.passiv_fra,
        stafettholder=folk.person(logg.stafettholder_id),
        barn=_barnet(folk.barn, med_opplysninger=foresatte),
        foresatte=deler.foresatte(folk) if foresatte else (),
        nivaskifter=deler.nivaskifter(sesjon, folk) if foresatte else (),
        samtykker=deler.samtykker(sesjon, folk, med) if foresatte else (),
        avslutninger=deler.avslutninger(sesjon, folk) if foresatte else (),
        overforinger=deler.for_den_kom_hit(folk).overforinger + overforinger(sesjon, folk)
        if foresatte
        else (),
        oppmerksomheter=deler.oppmerksomheter(sesjon, folk) if Modul.OPPMERKSOMHETER in moduler else (),
        moter=deler.moter(sesjon, folk) if Modul.MOTER in moduler else (),
        lysglimt=deler.lysglimt(sesjon, folk) if Modul.LYSGLIMT in moduler else (),
        aktorer=deler.aktorer(sesjon, folk) if Modul.AKTORER in moduler else (),
        notater=deler.notater(sesjon, folk, moduler, vedlegg),
        historikk=deler.historikk(sesjon, folk) if Modul.HISTORIKK in moduler else (),
        vedlegg=vedlegg,
    )


def _barnet(barn: Barn, *, med_opplysninger: bool) -> Barnet:
    apent = med_opplysninger and not barn.sperret_adresse
    return Barnet(
        fornavn=barn.fornavn,
        etternavn=barn.etternavn,
        fodt=barn.fodt,
        nummer=barn.nummer,
        nummertype=barn.nummertype,
        malform=barn.malform,
        sperret_adresse=barn.sperret_adresse,
        bor_med=barn.bor_med if med_opplysninger else None,
        adresse=Adresse(
            gate=barn.adresse, postnummer=barn.postnummer, poststed=barn.poststed, telefon=barn.mobil
        )
        if apent
        else None,
        skole=barn.skole if apent else None,
        epost=barn.epost if apent else None,
    )
