"""The welcome on paper, for each foresatt without e-mail (SPEC 4.6): written to private files."""

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from data.koder import Handling
from data.lagre import ansatte, logger
from data.modeller import Foresatt
from stafett_tui.avslag import Avslag
from stafett_tui.handlinger.i_logg import ApenLogg, finn_logg
from stafett_tui.handlinger.til_fil import Filkvittering, Skrivefeil, ny_fil, vurder_mappe
from stafett_tui.okt import Handlingsrom, Okt
from stafett_tui.sprak.tekst import TN, T

if TYPE_CHECKING:
    from stafett_tui.utskrift.invitasjonsbrev import Invitasjonsbrev

STAMME = "invitasjonsbrev"


def skriv_invitasjonsbrev(okt: Okt, logg_id: UUID, mappe: Path) -> Filkvittering | Avslag:
    """Writes a letter to each foresatt without e-mail (0600, «invitasjonsbrev.pdf» and the next free numbers): all of
    them or none. With sperret adresse they hold no address and no unit.

    Refused: not stafettholder, a passive log, no valid consent, everyone has e-mail, a folder that is not there or
    may not be written in.
    """
    # here and not at the top: it is large, and few sessions write a letter
    from stafett_tui.utskrift.invitasjonsbrev import lag_invitasjonsbrev

    with okt.handle() as rom:
        apen = finn_logg(rom, logg_id, "send_post")
        if isinstance(apen, Avslag):
            return apen
        uten = [f for f in logger.foresatte(rom.sesjon, [logg_id]) if f.fjernet is None and not f.epost]
        if not uten:
            return Avslag(
                "invitasjonsbrev.alle_har_epost",
                T("Alle de foresatte har e-post, og har fått invitasjonen der. Se i utboksen."),
            )
        if (avslag := vurder_mappe(mappe)) is not None:
            return avslag
        brev = [lag_invitasjonsbrev(_brev(rom, apen, f)) for f in uten]
        try:
            with ExitStack() as filer:
                stier = [filer.enter_context(ny_fil(mappe, STAMME, "pdf", pdf)) for pdf in brev]
                rom.fullfor(Handling.POST_SKREVET_UT, logg_id=logg_id, slag="invitasjon", antall=len(stier))
        except Skrivefeil as feil:
            return feil.avslag
        return Filkvittering(_kvittert(apen, len(stier), mappe), sti=stier[0])


def _brev(rom: Handlingsrom, apen: ApenLogg, f: Foresatt) -> "Invitasjonsbrev":
    from stafett_tui.utskrift.invitasjonsbrev import Invitasjonsbrev

    holder = ansatte.stilling(rom.sesjon, apen.logg.stafettholder_id)
    assert holder is not None
    _, person, enhet = holder
    sperret = apen.barn.sperret_adresse
    # an address ends in the domain of a school as often as not, so where a place is hidden it is, too
    kontakt = (person.telefon,) if sperret else (person.telefon, person.epost)
    linjer = (f.adresse, f"{f.postnummer} {f.poststed}".strip())
    return Invitasjonsbrev(
        mottaker=f"{f.fornavn} {f.etternavn}",
        adresselinjer=() if sperret else tuple(linje for linje in linjer if linje.strip()),
        malform=apen.barn.malform,
        enhet="" if sperret else enhet.navn,
        skrevet_av=f"{person.fornavn} {person.etternavn}",
        kontakt=tuple(verdi for verdi in kontakt if verdi),
        naa=rom.naa,
    )


def _kvittert(apen: ApenLogg, antall: int, mappe: Path) -> T:
    hvor = TN(
        "%(n)d brev ligger i %(mappe)s. Slett det når det er skrevet ut.",
        "%(n)d brev ligger i %(mappe)s. Slett dem når de er skrevet ut.",
        n=antall,
        mappe=str(mappe),
    )
    if not apen.barn.sperret_adresse:
        return hvor
    return T("%(hvor)s Adressen er sperret: brevet har ingen. Gi det helst i hånden.", hvor=hvor)
