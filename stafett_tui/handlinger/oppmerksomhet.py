"""Ny oppmerksomhet with its goal and first tiltak, saved at once and not edited afterwards (SPEC 5.4)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from data.koder import Handling, Kategori
from data.maskert import Maskert
from data.modeller import Maal, Oppmerksomhet
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.i_logg import finn_logg
from stafett_tui.handlinger.tiltak import MAKS_TEKST, NyttTiltak, lag_tiltak, vurder_tiltak
from stafett_tui.okt import Okt
from stafett_tui.regler.skjemakontroll import Skjemakontroll
from stafett_tui.regler.tekst import rens_avsnitt, rens_linje
from stafett_tui.regler.tiltak import MAKS_OPPMERKSOMHET
from stafett_tui.sprak.tekst import T


@dataclass(frozen=True, slots=True, repr=False)
class NyOppmerksomhet(Maskert):
    """What the form holds, the first tiltak included."""

    tekst: str
    kategori: Kategori | None
    maal: str
    droftet_leder: bool
    droftet_foresatte: bool
    droftet_barnet: bool
    tiltak: NyttTiltak


def ny_oppmerksomhet(okt: Okt, logg_id: UUID, skjema: NyOppmerksomhet) -> Kvittering | Avslag:
    """Adds an oppmerksomhet. The nivå of the log is frozen on it.

    Refused: not stafettholder, passive log, no valid consent, faults in the form (all of them at once).
    """
    with okt.handle() as rom:
        apen = finn_logg(rom, logg_id, "ny_oppmerksomhet")
        if isinstance(apen, Avslag):
            return apen
        if (avslag := vurder_oppmerksomhet(skjema, rom.i_dag)) is not None:
            return avslag
        assert skjema.kategori is not None
        oppmerksomhet = Oppmerksomhet(
            logg_id=apen.logg.id,
            tekst=rens_linje(skjema.tekst),
            kategori=skjema.kategori,
            droftet_leder=skjema.droftet_leder,
            droftet_foresatte=skjema.droftet_foresatte,
            droftet_barnet=skjema.droftet_barnet,
            niva_ved_registrering=apen.logg.niva,
            skrevet_av=okt.stilling,
            opprettet=rom.naa,
        )
        rom.sesjon.add(oppmerksomhet)
        rom.sesjon.add(
            Maal(
                logg_id=apen.logg.id,
                oppmerksomhet_id=oppmerksomhet.id,
                tekst=rens_avsnitt(skjema.maal),
                skrevet_av=okt.stilling,
                opprettet=rom.naa,
            )
        )
        feil, _nye = lag_tiltak(rom, apen, oppmerksomhet, skjema.tiltak)
        if feil is not None:
            return feil
        apen.logg.oppdatert = rom.naa
        rom.fullfor(
            Handling.OPPMERKSOMHET_OPPRETTET, logg_id=apen.logg.id, oppmerksomhet=str(oppmerksomhet.id)
        )
        return Kvittering(T("Oppmerksomheten er lagt til med sitt første tiltak."), oppmerksomhet.id.hex)


def vurder_oppmerksomhet(skjema: NyOppmerksomhet, i_dag: date) -> Avslag | None:
    """What the form lacks, its first tiltak included, before anything is looked up."""
    kontroll = Skjemakontroll()
    tekst = rens_linje(skjema.tekst)
    kontroll.krev("tekst", tekst, T("Skriv hva dere er særlig oppmerksomme på, med én setning."))
    kontroll.maks("tekst", tekst, MAKS_OPPMERKSOMHET)
    kontroll.krev("kategori", skjema.kategori, T("Velg hva oppmerksomheten handler om."))
    maal = rens_avsnitt(skjema.maal)
    kontroll.krev("maal", maal, T("Skriv hva som kjennetegner at målet er nådd."))
    kontroll.maks("maal", maal, MAKS_TEKST)
    kontroll.ta_med(vurder_tiltak(skjema.tiltak, i_dag).avslag("tiltak"))
    return kontroll.avslag("oppmerksomhet.feil_i_skjema")
