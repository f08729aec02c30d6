"""Nytt notat: what is no tiltak but must follow the child, with PDF attachments (SPEC 5.8)."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from data.koder import Handling
from data.maskert import Maskert
from data.modeller import Notat
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.i_logg import finn_logg
from stafett_tui.handlinger.vedlegg import NOTAT, Fil, lag_vedlegg, vurder_fil
from stafett_tui.okt import Okt
from stafett_tui.regler.skjemakontroll import Skjemakontroll
from stafett_tui.regler.tekst import rens_avsnitt, rens_linje
from stafett_tui.sprak.tekst import T

MAKS_NOTAT = 10_000
MAKS_GRUNN = 500
MAKS_TITTEL = 120
"""characters"""
MAKS_VEDLEGG = 5
"""files on one note"""


@dataclass(frozen=True, slots=True, repr=False)
class Notatfil(Maskert):
    """A file on the form, and what readers are to know it by."""

    fil: Fil | None
    tittel: str


def nytt_notat(
    okt: Okt,
    logg_id: UUID,
    tekst: str,
    *,
    skjult: bool = False,
    grunn: str = "",
    filer: Sequence[Notatfil] = (),
) -> Kvittering | Avslag:
    """Writes a note. ``skjult`` hides it from the foresatte and needs a ``grunn``.

    Refused: not stafettholder, passive log, no valid consent, faults in the form; at the fields ``fil_1``,
    ``tittel_1`` and on, a file that is no sound PDF, is locked, is too large or has active content.
    """
    filfeil = _vurder_filer(filer)  # reads the files, so before others are kept waiting
    tekst, grunn = rens_avsnitt(tekst), rens_avsnitt(grunn)
    with okt.handle() as rom:
        apen = finn_logg(rom, logg_id, "nytt_notat")
        if isinstance(apen, Avslag):
            return apen
        kontroll = _vurder_tekst(tekst, skjult=skjult, grunn=grunn)
        kontroll.feil += filfeil.feil
        if (avslag := kontroll.avslag("notat.feil_i_skjema")) is not None:
            return avslag
        rad = Notat(
            logg_id=logg_id,
            tekst=tekst,
            skjult_for_foresatte=skjult,
            skjult_grunn=grunn,
            skrevet_av=okt.stilling,
            opprettet=rom.naa,
        )
        rom.sesjon.add(rad)
        rom.sesjon.flush()
        for f in filer:
            if f.fil is not None:
                lag_vedlegg(rom, logg_id, f.fil, NOTAT, notat_id=rad.id, tittel=rens_linje(f.tittel))
        apen.logg.oppdatert = rom.naa
        rom.fullfor(
            Handling.NOTAT_SKREVET,
            logg_id=logg_id,
            notat=str(rad.id),
            skjult=skjult,
            vedlegg=sum(f.fil is not None for f in filer),
        )
        return Kvittering(T("Notatet er lagret."), rad.id.hex)


def vurder_notat(tekst: str, *, skjult: bool, grunn: str) -> Avslag | None:
    """What the form lacks beside the files. Looks nothing up."""
    return _vurder_tekst(rens_avsnitt(tekst), skjult=skjult, grunn=rens_avsnitt(grunn)).avslag(
        "notat.feil_i_skjema"
    )


def _vurder_tekst(tekst: str, *, skjult: bool, grunn: str) -> Skjemakontroll:
    kontroll = Skjemakontroll()
    kontroll.krev("tekst", tekst, T("Skriv notatet. Et vedlegg må også ha noen ord om hva det er."))
    kontroll.maks("tekst", tekst, MAKS_NOTAT)
    kontroll.maks("grunn", grunn, MAKS_GRUNN)
    if skjult:
        kontroll.krev("grunn", grunn, T("Skriv hvorfor de foresatte ikke skal se notatet."))
    elif grunn:
        kontroll.meld(
            "grunn", T("Grunnen gjelder bare et skjult notat. Kryss av for å skjule, eller ta den bort.")
        )
    return kontroll


def _vurder_filer(filer: Sequence[Notatfil]) -> Skjemakontroll:
    kontroll = Skjemakontroll()
    for nr, f in enumerate(filer, 1):
        if f.fil is None:
            if rens_linje(f.tittel):
                kontroll.meld(f"fil_{nr}", T("Velg filen som skal hete dette, eller ta bort navnet."))
            continue
        if nr > MAKS_VEDLEGG:
            kontroll.meld(
                f"fil_{nr}",
                T("Et notat kan ha høyst %(n)d vedlegg. Legg resten i et nytt notat.", n=MAKS_VEDLEGG),
            )
            continue
        kontroll.ta_med(vurder_fil(f"fil_{nr}", f.fil, NOTAT))
        tittel = rens_linje(f.tittel)
        kontroll.krev(f"tittel_{nr}", tittel, T("Skriv hva vedlegget er, for eksempel «Rapport fra PPT»."))
        kontroll.maks(f"tittel_{nr}", tittel, MAKS_TITTEL)
    return kontroll
