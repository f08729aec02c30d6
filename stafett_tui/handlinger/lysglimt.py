"""Nytt lysglimt: a positive moment, by anyone on the log, or for a foresatt or the child (SPEC 2.2b, 5.8)."""

from uuid import UUID

from data.koder import Handling, Utfall, Varselgrunn
from data.lagre import logger
from data.lagre import tiltak as tiltakslager
from data.modeller import Lysglimt
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.i_logg import ApenLogg, finn_logg
from stafett_tui.okt import Handlingsrom, Okt
from stafett_tui.oppslag.innslag import givere
from stafett_tui.post.utboks import ko_varsel
from stafett_tui.regler.skjemakontroll import Skjemakontroll
from stafett_tui.regler.tekst import rens_avsnitt
from stafett_tui.sprak.tekst import T

MAKS_LYSGLIMT = 300
"""characters"""
BARNET = "barnet"


def nytt_lysglimt(okt: Okt, logg_id: UUID, tekst: str, paa_vegne_av: str = "") -> Kvittering | Avslag:
    """Writes a lysglimt. ``paa_vegne_av``: empty for one's own, ``foresatt:<id>`` or ``barnet``.

    Refused: a log read only in part, passive log, no valid consent, no text or more than 300 characters, on
    behalf of another by anyone but the stafettholder, or of someone who is not on the log.
    """
    with okt.handle() as rom:
        apen = finn_logg(rom, logg_id, "nytt_lysglimt")
        if isinstance(apen, Avslag):
            return apen
        tekst = rens_avsnitt(tekst)
        kontroll = Skjemakontroll()
        kontroll.krev("tekst", tekst, T("Skriv hva som var fint. Noen få ord er nok."))
        kontroll.maks("tekst", tekst, MAKS_LYSGLIMT)
        _vurder_giver(rom, apen, paa_vegne_av, kontroll)
        if (avslag := kontroll.avslag("lysglimt.feil_i_skjema")) is not None:
            return avslag
        rad = Lysglimt(
            logg_id=logg_id,
            tekst=tekst,
            foresatt_id=_foresatt(paa_vegne_av),
            barnet=paa_vegne_av == BARNET,
            skrevet_av=okt.stilling,
            opprettet=rom.naa,
        )
        rom.sesjon.add(rad)
        apen.logg.oppdatert = rom.naa
        ko_varsel(rom, apen.logg, _medarbeidere(rom, apen), Varselgrunn.LYSGLIMT)
        rom.fullfor(
            Handling.LYSGLIMT_SKREVET,
            logg_id=logg_id,
            lysglimt=str(rad.id),
            pa_vegne_av=paa_vegne_av.partition(":")[0],
        )
        return Kvittering(T("Lysglimtet er lagret."), rad.id.hex)


def _vurder_giver(rom: Handlingsrom, apen: ApenLogg, paa_vegne_av: str, kontroll: Skjemakontroll) -> None:
    if not paa_vegne_av:
        return
    if not apen.sak.er_stafettholder:
        holder = apen.sak.stafettholder
        kontroll.meld(
            "paa_vegne_av",
            T(
                "Bare stafettholderen skriver for familien. Skriv ditt eget, eller spør %(navn)s.",
                navn=holder,
            ),
        )
        return
    foresatte = logger.foresatte(rom.sesjon, [apen.logg.id])
    if paa_vegne_av not in {g.nokkel for g in givere(apen.barn, foresatte)}:
        kontroll.meld("paa_vegne_av", T("Velg hvem lysglimtet er fra."))


def _foresatt(paa_vegne_av: str) -> UUID | None:
    slag, _, id_ = paa_vegne_av.partition(":")
    return UUID(id_) if slag == "foresatt" else None


def _medarbeidere(rom: Handlingsrom, apen: ApenLogg) -> list[UUID]:
    """The stafettholder, and the employees who see the log by a tiltak."""
    apne = {o.id for o in tiltakslager.oppmerksomheter(rom.sesjon, [apen.logg.id]) if o.avsluttet is None}
    tiltak = tiltakslager.tiltak_i(rom.sesjon, [apen.logg.id])
    ansvarlige = [
        t.ansvarlig_id
        for t in tiltak
        if t.ansvarlig_id and t.utfall is not Utfall.FEILREGISTRERT and t.oppmerksomhet_id in apne
    ]
    return list(dict.fromkeys([apen.logg.stafettholder_id, *ansvarlige]))
