"""Nytt tiltak: one measure with one responsible, or two like ones for both foresatte (SPEC 5.5, 5.6)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid4

from data.koder import Handling, Tiltakstype, Varselgrunn
from data.lagre import ansatte, logger
from data.lagre import tiltak as tiltakslager
from data.maskert import Maskert
from data.modeller import Foresatt, Oppmerksomhet, Tiltak
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.i_logg import ApenLogg, finn_oppmerksomhet
from stafett_tui.okt import Handlingsrom, Okt
from stafett_tui.post.utboks import ko_varsel
from stafett_tui.regler.skjemakontroll import Skjemakontroll
from stafett_tui.regler.tekst import rens_avsnitt
from stafett_tui.regler.tiltak import vurder_datoer
from stafett_tui.sprak.tekst import T
from stafett_tui.tilgang.finnes import finnes_ikke

MAKS_TEKST = 4000
"""characters in a description, a goal or a comment"""


@dataclass(frozen=True, slots=True, repr=False)
class Ansvarligvalg(Maskert):
    """Who is to be responsible. ``slag``: ``meg``, ``ansatt`` (id of an employment), ``foresatt`` (id),
    ``begge`` (all foresatte on the log) or ``barnet``."""

    slag: str
    id: UUID | None = None


@dataclass(frozen=True, slots=True, repr=False)
class NyttTiltak(Maskert):
    """What the form holds. Fields may be empty; then the form is refused."""

    type: Tiltakstype | None
    beskrivelse: str
    start_innen: date | None
    frist: date | None
    ansvarlig: Ansvarligvalg | None


def nytt_tiltak(
    okt: Okt, oppmerksomhet_id: UUID, skjema: NyttTiltak, *, forgjenger_id: UUID | None = None
) -> Kvittering | Avslag:
    """Adds a tiltak under an open oppmerksomhet. ``forgjenger_id`` is the one it adjusts or corrects.

    Refused: not stafettholder, passive log, no valid consent, closed oppmerksomhet, faults in the form, an
    aktør from another unit at nivå 1, an aktør who has an open tiltak here already.
    """
    with okt.handle() as rom:
        funnet = apen_oppmerksomhet(rom, oppmerksomhet_id)
        if isinstance(funnet, Avslag):
            return funnet
        apen, oppmerksomhet = funnet
        if forgjenger_id is not None:
            forgjenger = tiltakslager.tiltak(rom.sesjon, forgjenger_id)
            if forgjenger is None or forgjenger.oppmerksomhet_id != oppmerksomhet_id:
                return finnes_ikke()
        avslag, nye = lag_tiltak(rom, apen, oppmerksomhet, skjema, forgjenger_id=forgjenger_id)
        if avslag is not None:
            return avslag
        apen.logg.oppdatert = rom.naa
        rom.fullfor(Handling.TILTAK_OPPRETTET, logg_id=apen.logg.id, tiltak=str(nye[0].id), antall=len(nye))
        return Kvittering(T("Tiltaket er lagt til."), nye[0].id.hex)


def apen_oppmerksomhet(rom: Handlingsrom, oppmerksomhet_id: UUID) -> tuple[ApenLogg, Oppmerksomhet] | Avslag:
    """The oppmerksomhet that a tiltak, or what leads to one, is to be added to; a closed one takes no more."""
    funnet = finn_oppmerksomhet(rom, oppmerksomhet_id, "nytt_tiltak")
    if not isinstance(funnet, Avslag) and funnet[1].avsluttet is not None:
        return Avslag(
            "oppmerksomhet.avsluttet",
            T("Oppmerksomheten er avsluttet. Lag en ny oppmerksomhet om bekymringen er tilbake."),
        )
    return funnet


def lag_tiltak(
    rom: Handlingsrom,
    apen: ApenLogg,
    oppmerksomhet: Oppmerksomhet,
    skjema: NyttTiltak,
    *,
    forgjenger_id: UUID | None = None,
) -> tuple[Avslag | None, list[Tiltak]]:
    """Checks the form and adds its tiltak to the session: one, or two for «begge». Tells a responsible employee."""
    kontroll = vurder_tiltak(skjema, rom.i_dag)
    ansvarlige = _finn_ansvarlige(rom, apen, skjema, kontroll)
    if not kontroll.feil:
        _krev_en_om_gangen(rom, oppmerksomhet, ansvarlige, kontroll)
    if (avslag := kontroll.avslag("tiltak.feil_i_skjema")) is not None:
        return avslag, []
    assert skjema.type is not None
    assert skjema.start_innen is not None
    assert skjema.frist is not None
    gruppe = uuid4() if len(ansvarlige) > 1 else None
    nye = [
        Tiltak(
            logg_id=apen.logg.id,
            oppmerksomhet_id=oppmerksomhet.id,
            type=skjema.type,
            beskrivelse=rens_avsnitt(skjema.beskrivelse),
            start_innen=skjema.start_innen,
            frist=skjema.frist,
            ansvarlig_id=a.ansettelse_id,
            foresatt_id=a.foresatt_id,
            barnets_eget=a.barnet,
            skrevet_av=rom.okt.stilling,
            opprettet=rom.naa,
            forgjenger_id=forgjenger_id,
            gruppe_id=gruppe,
        )
        for a in ansvarlige
    ]
    rom.sesjon.add_all(nye)
    ansatte_ = [a.ansettelse_id for a in ansvarlige if a.ansettelse_id is not None]
    ko_varsel(rom, apen.logg, ansatte_, Varselgrunn.NYTT_TILTAK)
    return None, nye


def vurder_tiltak(skjema: NyttTiltak, i_dag: date) -> Skjemakontroll:
    """What the form lacks, before anything is looked up."""
    kontroll = Skjemakontroll()
    kontroll.krev("type", skjema.type, T("Velg hva slags tiltak det er."))
    tekst = rens_avsnitt(skjema.beskrivelse)
    kontroll.krev("beskrivelse", tekst, T("Beskriv tiltaket: hvem gjør hva, hvor og når."))
    kontroll.maks("beskrivelse", tekst, MAKS_TEKST)
    kontroll.krev(
        "start_innen", skjema.start_innen, T("Skriv når tiltaket skal være satt i gang, for eksempel i dag.")
    )
    kontroll.krev(
        "frist", skjema.frist, T("Skriv når tiltaket skal være ferdig, for eksempel 1.3 eller +21.")
    )
    if skjema.start_innen and skjema.frist:
        kontroll.ta_med(vurder_datoer(skjema.start_innen, skjema.frist, i_dag))
    kontroll.krev("ansvarlig", skjema.ansvarlig, T("Velg hvem som har ansvar for tiltaket."))
    return kontroll


@dataclass(frozen=True, slots=True, repr=False)
class _Ansvarlig(Maskert):
    navn: str
    ansettelse_id: UUID | None = None
    foresatt_id: UUID | None = None
    barnet: bool = False


def _finn_ansvarlige(
    rom: Handlingsrom, apen: ApenLogg, skjema: NyttTiltak, kontroll: Skjemakontroll
) -> list[_Ansvarlig]:
    valg = skjema.ansvarlig
    if valg is None:
        return []
    i_hjemmet = skjema.type is Tiltakstype.HJEMMET
    if i_hjemmet != (valg.slag in ("foresatt", "begge")) and skjema.type is not None:
        kontroll.meld(
            "ansvarlig",
            T("Et tiltak i hjemmet må ha en foresatt som ansvarlig. Velg hvem.")
            if i_hjemmet
            else T("En foresatt har ansvar for tiltak i hjemmet. Velg den typen, eller en annen ansvarlig."),
        )
        return []
    if valg.slag == "barnet":
        return [_Ansvarlig(apen.barn.fornavn, barnet=True)]
    if valg.slag in ("foresatt", "begge"):
        return _foresatte(rom, apen, valg, kontroll)
    return _ansatt(rom, apen, valg, kontroll)


def _foresatte(
    rom: Handlingsrom, apen: ApenLogg, valg: Ansvarligvalg, kontroll: Skjemakontroll
) -> list[_Ansvarlig]:
    alle = [f for f in logger.foresatte(rom.sesjon, [apen.logg.id]) if f.fjernet is None]
    valgte: list[Foresatt] = alle if valg.slag == "begge" else [f for f in alle if f.id == valg.id]
    if not valgte:
        kontroll.meld("ansvarlig", T("Velg hvilken foresatt som har ansvar for tiltaket."))
    return [_Ansvarlig(f"{f.fornavn} {f.etternavn}", foresatt_id=f.id) for f in valgte]


def _ansatt(
    rom: Handlingsrom, apen: ApenLogg, valg: Ansvarligvalg, kontroll: Skjemakontroll
) -> list[_Ansvarlig]:
    ansettelse_id = rom.okt.stilling if valg.slag == "meg" else valg.id
    stilling = ansatte.stilling(rom.sesjon, ansettelse_id) if ansettelse_id else None
    if stilling is None or not stilling[0].aktiv or not stilling[1].aktiv:
        kontroll.meld("ansvarlig", T("Velg en ansatt fra listen, eller registrer en ny aktør."))
        return []
    ansettelse, person, virksomhet = stilling
    navn = f"{person.fornavn} {person.etternavn}"
    if valg.slag == "ansatt" and not ansettelse.er_aktor:
        kontroll.meld(
            "ansvarlig",
            T(
                "%(navn)s er ikke merket som aktør. Be virksomhetslederen om det, eller velg en annen.",
                navn=navn,
            ),
        )
    elif apen.logg.niva == 1 and virksomhet.id != rom.okt.virksomhet_id:
        kontroll.meld(
            "ansvarlig",
            T(
                "Loggen er på nivå 1, og da kan bare ansatte i din egen virksomhet ha ansvar. "
                "Endre til nivå 2 om andre skal med."
            ),
        )
    elif _inhabil(rom, apen, person.fodselsnummer):
        kontroll.meld(
            "ansvarlig",
            T("%(navn)s er i nær familie med barnet og kan ikke være aktør her. Velg en annen.", navn=navn),
        )
    return [_Ansvarlig(navn, ansettelse_id=ansettelse.id)]


def _inhabil(rom: Handlingsrom, apen: ApenLogg, nummer: str | None) -> bool:
    """Habilitet: the child or one of the foresatte (SPEC 2.6). Such an aktør would not see the log anyway."""
    if nummer is None:
        return False
    familie = {f.fodselsnummer for f in logger.foresatte(rom.sesjon, [apen.logg.id])} | {apen.barn.nummer}
    return nummer in familie


def _krev_en_om_gangen(
    rom: Handlingsrom, oppmerksomhet: Oppmerksomhet, ansvarlige: list[_Ansvarlig], kontroll: Skjemakontroll
) -> None:
    opptatt = {
        (t.ansvarlig_id, t.foresatt_id)
        for t in tiltakslager.tiltak_under(rom.sesjon, oppmerksomhet.id)
        if t.utfall is None
    }
    for a in ansvarlige:
        if (a.ansettelse_id, a.foresatt_id) in opptatt:
            kontroll.meld(
                "ansvarlig",
                T(
                    "%(navn)s har allerede et åpent tiltak under denne oppmerksomheten. "
                    "Evaluer det først, eller velg en annen.",
                    navn=a.navn,
                ),
            )
