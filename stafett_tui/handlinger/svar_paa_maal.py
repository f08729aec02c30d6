"""The goal question, asked when the last tiltak of an oppmerksomhet is evaluated (SPEC 5.4)."""

from uuid import UUID

from data.koder import Handling, Maalsvar
from data.lagre import tiltak as tiltakslager
from data.modeller import Maal
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.i_logg import finn_oppmerksomhet
from stafett_tui.handlinger.tiltak import MAKS_TEKST
from stafett_tui.okt import Okt
from stafett_tui.oppslag.maalsporsmaal import venter_paa_maalsvar
from stafett_tui.regler.skjemakontroll import Skjemakontroll
from stafett_tui.regler.tekst import rens_avsnitt
from stafett_tui.sprak.tekst import T

AVSLUTTER = frozenset({Maalsvar.NAADD_FERDIG, Maalsvar.IKKE_AVSLUTT})
NYTT_MAAL = frozenset({Maalsvar.NAADD_NYTT_MAAL, Maalsvar.IKKE_NYTT_MAAL})


def svar_paa_maal(
    okt: Okt, oppmerksomhet_id: UUID, svar: Maalsvar | None, *, nytt_maal: str = ""
) -> Kvittering | Avslag:
    """Answers whether the goal was reached: closes the oppmerksomhet, or begins a new period of it.

    Refused: not stafettholder, no valid consent, the question does not wait (a tiltak is open, or it is
    answered), a new goal without text.
    """
    with okt.handle() as rom:
        funnet = finn_oppmerksomhet(rom, oppmerksomhet_id, "svar_paa_maal")
        if isinstance(funnet, Avslag):
            return funnet
        apen, oppmerksomhet = funnet
        maal = tiltakslager.maal_aa_svare_paa(rom.sesjon, oppmerksomhet_id)
        tiltak = tiltakslager.tiltak_under(rom.sesjon, oppmerksomhet_id)
        if maal is None or not venter_paa_maalsvar(oppmerksomhet, maal, tiltak):
            return Avslag(
                "maal.venter_ikke",
                T("Spørsmålet om målet er besvart, eller et tiltak er ennå ikke evaluert."),
            )
        tekst = rens_avsnitt(nytt_maal)
        kontroll = Skjemakontroll()
        kontroll.krev("svar", svar, T("Velg om målet er nådd, og hva dere gjør videre."))
        if svar in NYTT_MAAL:
            kontroll.krev("nytt_maal", tekst, T("Skriv det nye målet: hva kjennetegner at det er nådd?"))
            kontroll.maks("nytt_maal", tekst, MAKS_TEKST)
        if (avslag := kontroll.avslag("maal.feil_i_skjema")) is not None:
            return avslag
        assert svar is not None
        maal.svar = svar
        if svar in AVSLUTTER:
            oppmerksomhet.avsluttet = rom.naa
        else:
            rom.sesjon.add(
                Maal(
                    logg_id=apen.logg.id,
                    oppmerksomhet_id=oppmerksomhet.id,
                    tekst=tekst if svar in NYTT_MAAL else maal.tekst,
                    skrevet_av=okt.stilling,
                    opprettet=rom.naa,
                )
            )
        apen.logg.oppdatert = rom.naa
        rom.fullfor(
            Handling.MAAL_BESVART, logg_id=apen.logg.id, oppmerksomhet=str(oppmerksomhet.id), svar=svar.value
        )
        return Kvittering(
            T("Oppmerksomheten er avsluttet.")
            if svar in AVSLUTTER
            else T("Svaret er lagret. Legg til neste tiltak."),
            oppmerksomhet.id.hex,
        )
