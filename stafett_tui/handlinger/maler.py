"""A unit's own templates: saved, changed, removed. They are about no child: names and numbers are refused (SPEC 12.4)."""

from uuid import UUID

from data import lederinnsyn, modeller
from data.koder import Handling, Hatt, Malslag
from data.lagre import ansatte
from data.lagre import maler as mallager
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.malvisninger import Malskjema
from stafett_tui.okt import Handlingsrom, Okt
from stafett_tui.oppslag.hatten import krev_leder
from stafett_tui.regler.maler import MAKS_MAL, har_nummer, navn_i
from stafett_tui.regler.skjemakontroll import Skjemakontroll
from stafett_tui.regler.tekst import rens_avsnitt
from stafett_tui.sprak.tekst import T


def lagre_mal(okt: Okt, skjema: Malskjema) -> Kvittering | Avslag:
    """Saves a template for the whole unit.

    Refused: neither leder nor stafettholder, faults in the form, the name of a child or a foresatt that the asker
    sees, a number.
    """
    with okt.handle() as rom:
        if (avslag := _kan_lagre(rom)) is not None:
            return avslag
        assert okt.virksomhet_id is not None
        if (avslag := _vurder(rom, skjema)) is not None:
            return avslag
        assert skjema.slag is not None
        rad = modeller.Tekstmal(
            virksomhet_id=okt.virksomhet_id,
            slag=skjema.slag,
            type=skjema.type if skjema.slag is Malslag.TILTAK else None,
            tekst=rens_avsnitt(skjema.tekst),
            skrevet_av=okt.stilling,
            opprettet=rom.naa,
        )
        rom.sesjon.add(rad)
        rom.fullfor(Handling.MAL_LAGRET, mal=str(rad.id))
        return Kvittering(T("Malen er lagret for hele virksomheten."), rad.id.hex)


def endre_mal(okt: Okt, mal_id: UUID, sto: str, skjema: Malskjema) -> Kvittering | Avslag:
    """Changes one of the unit's templates: who saved it, or the leder. ``sto`` is the text that the form began
    with; another change meanwhile is told. Refused otherwise as ``lagre_mal`` is."""
    with okt.handle() as rom:
        funnet = _finn(rom, mal_id)
        if isinstance(funnet, Avslag):
            return funnet
        if funnet.tekst != sto:
            return Avslag(
                "mal.endret",
                T(
                    "Malen ble endret av en annen mens du skrev. Teksten din er tatt vare på. "
                    "Gå tilbake, se på endringen, og lagre på nytt."
                ),
            )
        if (avslag := _vurder(rom, skjema)) is not None:
            return avslag
        assert skjema.slag is not None
        funnet.slag = skjema.slag
        funnet.type = skjema.type if skjema.slag is Malslag.TILTAK else None
        funnet.tekst = rens_avsnitt(skjema.tekst)
        rom.sesjon.add(funnet)
        rom.fullfor(Handling.MAL_ENDRET, mal=str(mal_id))
        return Kvittering(T("Malen er endret for hele virksomheten."), mal_id.hex)


def fjern_mal(okt: Okt, mal_id: UUID) -> Kvittering | Avslag:
    """Removes one of the unit's templates: who saved it, or the leder."""
    with okt.handle() as rom:
        funnet = _finn(rom, mal_id)
        if isinstance(funnet, Avslag):
            return funnet
        rom.sesjon.delete(funnet)
        rom.fullfor(Handling.MAL_FJERNET, mal=str(mal_id))
        return Kvittering(T("Malen er fjernet."))


def _finn(rom: Handlingsrom, mal_id: UUID) -> "modeller.Tekstmal | Avslag":
    """One of the unit's templates, for who may change it."""
    okt = rom.okt
    if (avslag := _kan_lagre(rom)) is not None:
        return avslag
    assert okt.virksomhet_id is not None
    rad = next((m for m in mallager.maler(rom.sesjon, okt.virksomhet_id) if m.id == mal_id), None)
    if rad is None:
        return Avslag("mal.finnes_ikke", T("Malen finnes ikke lenger. Se i listen igjen."))
    if okt.hatt is not Hatt.LEDER and rad.skrevet_av != okt.ansettelse_id:
        return Avslag("mal.andres", T("Bare den som lagret malen, eller lederen, kan endre og fjerne den."))
    return rad


def _kan_lagre(rom: Handlingsrom) -> Avslag | None:
    okt = rom.okt
    if okt.hatt is Hatt.LEDER:
        return krev_leder(rom.sesjon, okt)
    stilling = ansatte.stilling(rom.sesjon, okt.ansettelse_id) if okt.ansettelse_id else None
    if okt.hatt is Hatt.SAKSBEHANDLER and stilling and stilling[0].aktiv and stilling[0].er_stafettholder:
        return None
    return Avslag(
        "mal.ikke_lov", T("Bare lederen og stafettholdere kan lagre og fjerne virksomhetens maler.")
    )


def _vurder(rom: Handlingsrom, skjema: Malskjema) -> Avslag | None:
    kontroll = Skjemakontroll()
    kontroll.krev("slag", skjema.slag, T("Velg om det er et mål eller et tiltak."))
    if skjema.slag is Malslag.TILTAK:
        kontroll.krev("type", skjema.type, T("Velg hva slags tiltak det er."))
    tekst = rens_avsnitt(skjema.tekst)
    kontroll.krev("tekst", tekst, T("Skriv det malen skal begynne med."))
    kontroll.maks("tekst", tekst, MAKS_MAL)
    if navn := navn_i(tekst, _kjente_navn(rom)):
        kontroll.meld(
            "tekst",
            T(
                "Teksten nevner %(navn)s, som står i en av loggene. Skriv {barnet} der barnets navn skal stå.",
                navn=navn,
            ),
        )
    elif har_nummer(tekst):
        kontroll.meld("tekst", T("Teksten har et nummer som kan være noens. Ta det bort."))
    return kontroll.avslag("mal.feil_i_skjema")


def _kjente_navn(rom: Handlingsrom) -> set[str]:
    """Of children and foresatte in the logs that the asker sees; a leder knows which children her unit has."""
    navn = mallager.navn_i_sikte(rom.sesjon)
    if rom.okt.hatt is Hatt.LEDER and rom.okt.virksomhet_id is not None:
        for hode in lederinnsyn.alle_i_enheten(rom.sesjon, rom.okt.ansatt_id, rom.okt.virksomhet_id):
            navn |= {hode.fornavn, hode.etternavn}
    return navn
