"""Mine stafettlogger and Mine aktørlogger (SPEC 3.4). A fixed number of statements, however many logs."""

import json
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from uuid import UUID

from data.innsyn import InnsynSesjon
from data.lagre import ansatte, kladder, logger, moter
from data.lagre import tiltak as tiltakslager
from data.lagre.logger import Loggbarn
from data.modeller import Foresatt, Oppmerksomhet, Tiltak
from data.overforinger import ventende
from stafett_tui.klokke import Klokke
from stafett_tui.okt import Okt
from stafett_tui.oppslag.ansvarlige import ansvarlig_for
from stafett_tui.oppslag.hatten import krev_merker
from stafett_tui.regler.datoer import alder, dager_til, samtykke_gyldig_til
from stafett_tui.regler.identitetsnummer import masker
from stafett_tui.regler.samtykke import samtykkestatus
from stafett_tui.regler.tiltak import leder_tekst
from stafett_tui.tilgang.kan import hvorfor_ikke_logg
from stafett_tui.tilgang.sak import Sak
from stafett_tui.visninger import Kladdrad, Loggliste, Loggrad, NesteTiltak, Overskrift

SKJEMA_NYTT_BARN = "nytt_barn"


def mine_stafettlogger(okt: Okt) -> Loggliste:
    """The logs I hold in this hat, passive ones too, and my unfinished registrations."""
    with okt.les() as sesjon:
        rader = lag_rader(sesjon, logger.holdt_av(sesjon, okt.ansettelse_id), okt.klokke)
        kan = kan_registrere(sesjon, okt)
        return Loggliste(rader, mine_kladder(sesjon), okt.klokke.i_dag(), kan)


def mine_aktorlogger(okt: Okt) -> Loggliste:
    """The logs others hold that I have a duty or a right to read in."""
    with okt.les() as sesjon:
        rader = lag_rader(sesjon, logger.andres(sesjon, okt.ansettelse_id), okt.klokke)
        return Loggliste(rader, (), okt.klokke.i_dag())


def kan_registrere(sesjon: InnsynSesjon, okt: Okt) -> bool:
    """Whether the asker may register a child in the hat they have on (SPEC 2.1)."""
    return krev_merker(sesjon, okt) is None


def sok_i(liste: Loggliste, tekst: str) -> tuple[Loggrad, ...]:
    """The rows whose child's name holds every word of ``tekst``, and whose number begins with its digits.

    Digits may be in groups, as a number is written: «158915 12345».
    """
    ord_, siffer = _sokeord(tekst)
    return tuple(
        r for r in liste.rader if r.nummer.startswith(siffer) and all(o in r.barn.casefold() for o in ord_)
    )


def sok_i_kladder(liste: Loggliste, tekst: str) -> tuple[Kladdrad, ...]:
    """The unfinished registrations whose name holds every word; they are not found by number."""
    ord_, siffer = _sokeord(tekst)
    return tuple(k for k in liste.kladder if not siffer and all(o in k.navn.casefold() for o in ord_))


def _sokeord(tekst: str) -> tuple[list[str], str]:
    ord_ = tekst.casefold().split()
    return [o for o in ord_ if not o.isdecimal()], "".join(o for o in ord_ if o.isdecimal())


def mine_kladder(sesjon: InnsynSesjon) -> tuple[Kladdrad, ...]:
    """Unfinished registrations of the one who asks."""
    return tuple(
        Kladdrad(k.id, _kladdnavn(k.innhold), k.oppdatert) for k in kladder.kladder(sesjon, SKJEMA_NYTT_BARN)
    )


def kladd_med_nummer(sesjon: InnsynSesjon, siffer: str) -> UUID | None:
    """The newest unfinished registration of the asker's with this number."""
    for k in kladder.kladder(sesjon, SKJEMA_NYTT_BARN):
        nummer = str(json.loads(k.innhold).get("nummer") or "")
        if "".join(tegn for tegn in nummer if tegn in "0123456789") == siffer:
            return k.id
    return None


def _kladdnavn(innhold: str) -> str:
    felt = json.loads(innhold)
    return " ".join(str(felt.get(f) or "") for f in ("fornavn", "etternavn")).strip()


def lag_rader(sesjon: InnsynSesjon, loggbarn: Iterable[Loggbarn], klokke: Klokke) -> tuple[Loggrad, ...]:
    """Rows of these logs, the nearest frist first, then those without, by name."""
    par, i_dag, meg = list(loggbarn), klokke.i_dag(), sesjon.innsyn.ansettelse_id
    ider = [logg.id for logg, _ in par]
    oppmerksomheter: dict[UUID, list[Oppmerksomhet]] = defaultdict(list)
    for o in tiltakslager.oppmerksomheter(sesjon, ider):
        oppmerksomheter[o.logg_id].append(o)
    tiltak: dict[UUID, list[Tiltak]] = defaultdict(list)
    for t in tiltakslager.tiltak_i(sesjon, ider):
        tiltak[t.logg_id].append(t)
    foresatte = {f.id: f for f in logger.foresatte(sesjon, ider)}
    neste_mote = moter.neste(sesjon, ider, klokke.naa())
    overfores = ventende(sesjon, [logg.id for logg, _ in par if logg.stafettholder_id == meg])
    apne_ansvarlige = {t.ansvarlig_id for ts in tiltak.values() for t in ts if t.ansvarlig_id}
    kort = ansatte.navnekort(sesjon, apne_ansvarlige | {logg.stafettholder_id for logg, _ in par})

    def rad(logg_og_barn: Loggbarn) -> Loggrad:
        logg, barn = logg_og_barn
        navn = f"{barn.fornavn} {barn.etternavn}"
        apne = [t for t in tiltak[logg.id] if t.utfall is None]
        samtykke = samtykkestatus(logg.samtykke_gitt, logg.samtykke_utfall, i_dag)
        holder = kort[logg.stafettholder_id].navn
        nei = hvorfor_ikke_logg("overfor", Sak(logg.stafettholder_id == meg, logg.status, samtykke, holder))
        forst = min(apne, key=lambda t: t.frist, default=None)
        return Loggrad(
            id=logg.id,
            barn=navn,
            alder=alder(barn.fodt, i_dag),
            niva=logg.niva,
            apne_tiltak=len(apne),
            alle_tiltak=len(tiltak[logg.id]),
            status=logg.status,
            samtykke=samtykke,
            samtykke_til=samtykke_gyldig_til(logg.samtykke_gitt) if logg.samtykke_gitt else None,
            oppdatert=logg.oppdatert,
            stafettholder=holder,
            overskrifter=tuple(
                Overskrift(o.tekst, o.kategori, o.avsluttet is not None) for o in oppmerksomheter[logg.id]
            ),
            neste=_neste(forst, kort, foresatte, navn, i_dag) if forst else None,
            nummer_maskert=masker(barn.nummer),
            nummer=barn.nummer,
            neste_mote=neste_mote.get(logg.id),
            overfores=logg.id in overfores,
            kan_overfores=nei is None,
            ikke_overfores=nei.setning if nei is not None else None,
        )

    return tuple(
        sorted(map(rad, par), key=lambda r: (r.neste is None, r.neste.frist if r.neste else date.max, r.barn))
    )


def _neste(
    tiltak: Tiltak,
    kort: dict[UUID, ansatte.Navnekort],
    foresatte: dict[UUID, Foresatt],
    barn: str,
    i_dag: date,
) -> NesteTiltak:
    ansvarlig = ansvarlig_for(tiltak, kort, foresatte, barn)
    return NesteTiltak(
        tiltak=leder_tekst(tiltak.type, tiltak.beskrivelse),
        ansvarlig=ansvarlig.navn,
        frist=tiltak.frist,
        dager=dager_til(tiltak.frist, i_dag),
    )
