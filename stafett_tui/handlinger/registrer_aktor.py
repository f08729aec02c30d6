"""«Registrer ny aktør»: an employee of a unit without a log-in, who can be responsible for a tiltak (SPEC 5.5)."""

from uuid import UUID

from data.koder import Handling
from data.lagre import ansatte
from data.modeller import Ansatt, Ansettelse
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.i_logg import finn_logg
from stafett_tui.okt import Okt
from stafett_tui.regler.skjemakontroll import Skjemakontroll
from stafett_tui.regler.tekst import rens_linje
from stafett_tui.sprak.tekst import T


def registrer_aktor(
    okt: Okt,
    logg_id: UUID,
    *,
    fornavn: str,
    etternavn: str,
    stilling: str,
    virksomhet_id: UUID | None,
    epost: str = "",
    telefon: str = "",
) -> Kvittering | Avslag:
    """By the stafettholder of an open log, who is to give the tiltak. The receipt's id is the employment's."""
    with okt.handle() as rom:
        apen = finn_logg(rom, logg_id, "nytt_tiltak")
        if isinstance(apen, Avslag):
            return apen
        kontroll = Skjemakontroll()
        kontroll.krev("fornavn", rens_linje(fornavn), T("Skriv fornavnet."))
        kontroll.krev("etternavn", rens_linje(etternavn), T("Skriv etternavnet."))
        kontroll.krev("stilling", rens_linje(stilling), T("Skriv hvilken stilling aktøren har."))
        kontroll.krev("virksomhet", virksomhet_id, T("Velg hvilken virksomhet aktøren hører til."))
        for felt, verdi in (("fornavn", fornavn), ("etternavn", etternavn), ("stilling", stilling)):
            kontroll.maks(felt, rens_linje(verdi), 80)
        kontroll.epost("epost", rens_linje(epost))
        kontroll.telefon("telefon", rens_linje(telefon))
        if virksomhet_id and all(v.id != virksomhet_id for v in ansatte.virksomheter(rom.sesjon) if v.aktiv):
            kontroll.meld("virksomhet", T("Virksomheten er ikke i bruk. Velg en annen."))
        if apen.logg.niva == 1 and virksomhet_id not in (None, okt.virksomhet_id):
            kontroll.meld(
                "virksomhet",
                T("Loggen er på nivå 1. Velg din egen virksomhet, eller endre til nivå 2 om andre skal med."),
            )
        if (avslag := kontroll.avslag("aktor.feil_i_skjema")) is not None:
            return avslag
        assert virksomhet_id is not None
        person = Ansatt(
            fornavn=rens_linje(fornavn),
            etternavn=rens_linje(etternavn),
            epost=rens_linje(epost),
            telefon=rens_linje(telefon),
            opprettet=rom.naa,
        )
        rom.sesjon.add(person)
        rom.sesjon.flush()
        ansettelse = Ansettelse(
            ansatt_id=person.id, virksomhet_id=virksomhet_id, stilling=rens_linje(stilling), er_aktor=True
        )
        rom.sesjon.add(ansettelse)
        rom.fullfor(Handling.ANSATT_OPPRETTET, ansettelse=str(ansettelse.id))
        return Kvittering(
            T("%(navn)s er registrert som aktør.", navn=f"{person.fornavn} {person.etternavn}"),
            ansettelse.id.hex,
        )
