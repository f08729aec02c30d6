"""Nytt stafettbarn: the number first, then child, foresatte, consent and nivå, then the log (SPEC 4)."""

from dataclasses import dataclass
from uuid import UUID

from data.innsyn import InnsynSesjon
from data.koder import Handling, Loggstatus, Samtykkeutfall
from data.lagre import ansatte, logger
from data.maskert import Maskert
from data.modeller import Barn, Logg
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.barneskjema import (
    NyttBarn,
    bare_siffer,
    foresattrad,
    vurder_barn,
    vurder_foresatte,
)
from stafett_tui.handlinger.samtykkeskjema import (
    lag_samtykke,
    samtykkesvar,
    vurder_samtykkefil,
    vurder_samtykkeskjema,
)
from stafett_tui.handlinger.vedlegg import BILDE, lag_vedlegg
from stafett_tui.okt import Handlingsrom, Okt
from stafett_tui.oppslag.hatten import krev_merker
from stafett_tui.oppslag.logglister import kladd_med_nummer
from stafett_tui.post.utboks import ko_velkomst
from stafett_tui.regler import samtykke as samtykkeregler
from stafett_tui.regler.identitetsnummer import Identitetsnummer, les_nummer
from stafett_tui.regler.skjemakontroll import Skjemakontroll
from stafett_tui.regler.tekst import rens_linje
from stafett_tui.sprak.tekst import T


@dataclass(frozen=True, slots=True, repr=False)
class Nummersok(Maskert):
    """What the number tells, and which of the asker's own logs it is known from."""

    nummer: Identitetsnummer
    apen_logg_id: UUID | None
    passiv_logg_id: UUID | None
    kladd_id: UUID | None = None
    """the asker's own unfinished registration of the same number"""


def sok_nummer(okt: Okt, tekst: str) -> Nummersok | Avslag:
    """Searches before anything is created (SPEC 4.1). A log the asker may not know of gives no sign."""
    with okt.les() as sesjon:
        if (avslag := _krev_merker(sesjon, okt)) is not None:
            return avslag
        nummer = les_nummer(tekst, oving=okt.oving, i_dag=okt.klokke.i_dag())
        if isinstance(nummer, Avslag):
            return nummer
        kjente = logger.med_nummer(sesjon, nummer.siffer)
        kladd_id = kladd_med_nummer(sesjon, nummer.siffer)
    apne = [logg.id for logg, _ in kjente if logg.status is Loggstatus.AKTIV]
    passive = [logg.id for logg, _ in kjente if logg.status is Loggstatus.PASSIV]
    return Nummersok(nummer, next(iter(apne), None), next(iter(passive), None), kladd_id)


def opprett_logg(okt: Okt, skjema: NyttBarn) -> Kvittering | Avslag:
    """Creates child, foresatte, consent and log in one act; the asker is its stafettholder.

    Refused: without both marks, with faults in the form (all of them at once), without a consent in force,
    when the asker already sees an active log on the number, or would have no right to read the log.
    """
    filfeil = vurder_samtykkefil(skjema.samtykke)
    with okt.handle() as rom:
        if (avslag := _krev_merker(rom.sesjon, okt)) is not None:
            return avslag
        kontroll = Skjemakontroll()
        nummer = vurder_barn(okt, skjema, rom.i_dag, kontroll)
        kontroll.niva("niva", skjema.niva)
        vurder_foresatte(
            okt, skjema.foresatte, rom.i_dag, kontroll, opptatte={nummer.siffer} if nummer else set()
        )
        if skjema.fodt is not None and skjema.fodt <= rom.i_dag:
            ansvar = [f.foreldreansvar for f in skjema.foresatte]
            vurder_samtykkeskjema(rom, skjema.samtykke, skjema.fodt, ansvar, kontroll, filfeil)
        if nummer is not None:
            _vurder_kjente(rom, skjema, nummer, kontroll)
            _vurder_habilitet(rom, skjema, nummer, kontroll)
        if (avslag := kontroll.avslag("barn.feil_i_skjema")) is not None:
            return avslag
        assert nummer is not None
        logg = _lagre(rom, skjema, nummer)
        rom.revider(Handling.LOGG_OPPRETTET, logg_id=logg.id, niva=logg.niva)
        _onsk_velkommen(rom, logg)
        rom.behold()
        return Kvittering(T("Loggen er opprettet."), logg.id.hex)


def _krev_merker(sesjon: InnsynSesjon, okt: Okt) -> Avslag | None:
    if okt.bare_logg is not None:
        return Avslag(
            "mote.bare_en_logg",
            T("I møtemodus finnes bare dette barnets logg. Avslutt møtemodus før du registrerer et barn."),
        )
    return krev_merker(sesjon, okt)


def _vurder_kjente(
    rom: Handlingsrom, skjema: NyttBarn, nummer: Identitetsnummer, kontroll: Skjemakontroll
) -> None:
    """Own active logs stop a second one; only an own passive log on the same number can be linked."""
    kjente = logger.med_nummer(rom.sesjon, nummer.siffer)
    if any(logg.status is Loggstatus.AKTIV for logg, _ in kjente):
        kontroll.meld("nummer", T("Du har allerede en aktiv logg på dette nummeret. Åpne den i stedet."))
    passive = {logg.id for logg, _ in kjente if logg.status is Loggstatus.PASSIV}
    if skjema.tidligere_logg_id is not None and skjema.tidligere_logg_id not in passive:
        kontroll.meld(
            "nummer", T("Den tidligere loggen kan ikke kobles til dette nummeret. Søk på nummeret igjen.")
        )


def _vurder_habilitet(
    rom: Handlingsrom, skjema: NyttBarn, nummer: Identitetsnummer, kontroll: Skjemakontroll
) -> None:
    """One who is the child or a foresatt could not read the log they made (SPEC 2.6)."""
    stilling = ansatte.stilling(rom.sesjon, rom.okt.stilling)
    mitt = stilling[1].fodselsnummer if stilling else None
    foresatte = ((f"foresatt_{n}_fodselsnummer", f) for n, f in enumerate(skjema.foresatte, 1))
    numre = {"nummer": nummer.siffer, **{felt: bare_siffer(f.fodselsnummer) for felt, f in foresatte}}
    for felt in (felt for felt, n in numre.items() if n == mitt):
        kontroll.meld(
            felt, T("Du er i nær familie med barnet og kan ikke ha loggen. Be lederen om en annen.")
        )


def _lagre(rom: Handlingsrom, skjema: NyttBarn, nummer: Identitetsnummer) -> Logg:
    assert skjema.fodt is not None
    assert skjema.bor_med is not None
    assert skjema.niva is not None
    dato = samtykkeregler.gjelder_fra(samtykkesvar(skjema.samtykke))
    assert dato is not None
    logg = Logg(
        niva=skjema.niva,
        stafettholder_id=rom.okt.stilling,
        opprettet_av=rom.okt.stilling,
        opprettet=rom.naa,
        oppdatert=rom.naa,
        samtykke_gitt=dato,
        samtykke_utfall=Samtykkeutfall.GITT,
        tidligere_logg_id=skjema.tidligere_logg_id,
    )
    rom.sesjon.add(logg)
    rom.sesjon.flush()
    barn = Barn(
        logg_id=logg.id,
        nummer=nummer.siffer,
        nummertype=nummer.type,
        nummer_grunn=rens_linje(skjema.nummer_grunn),
        fornavn=rens_linje(skjema.fornavn),
        etternavn=rens_linje(skjema.etternavn),
        fodt=skjema.fodt,
        bor_med=skjema.bor_med,
        adresse=rens_linje(skjema.adresse),
        postnummer=rens_linje(skjema.postnummer),
        poststed=rens_linje(skjema.poststed),
        mobil=rens_linje(skjema.mobil),
        skole=rens_linje(skjema.skole),
        epost=rens_linje(skjema.epost),
        malform=skjema.malform,
        sperret_adresse=skjema.sperret_adresse,
    )
    rom.sesjon.add(barn)
    foresatte = [foresattrad(f, logg.id, plass) for plass, f in enumerate(skjema.foresatte)]
    rom.sesjon.add_all(foresatte)
    if skjema.bilde is not None:
        lag_vedlegg(rom, logg.id, skjema.bilde, BILDE)
    rom.sesjon.flush()
    lag_samtykke(rom, logg.id, skjema.samtykke, tuple(f.id for f in foresatte), dato)
    return logg


def _onsk_velkommen(rom: Handlingsrom, logg: Logg) -> None:
    funnet = logger.hent(rom.sesjon, logg.id)
    assert funnet is not None
    ko_velkomst(rom, *funnet, logger.foresatte(rom.sesjon, [logg.id]))
