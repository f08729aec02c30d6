"""What is done with the meetings of a log, from its page."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from uuid import UUID

from screens.arbeidsside import Arbeidsside
from screens.barnets_logg import kommandoer as k
from screens.barnets_logg.moter import Motedel
from screens.felles.bekreft import Bekreft, Svar
from screens.lasting import krever
from screens.mote.nytt import kall_inn
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.mote import avlys_mote, vis_motested
from stafett_tui.handlinger.motebrev import skriv_motebrev
from stafett_tui.motevisninger import Motelogg, Moterad, Moteutkast
from stafett_tui.okt import Okt
from stafett_tui.oppslag.moter import motelogg, moteutkast_for_endring
from stafett_tui.regler.mote import kan_bestemmes_paa
from stafett_tui.sprak.datotekst import tidspunkt
from stafett_tui.sprak.tekst import TN, T
from stafett_tui.visninger import Loggvisning


class Motehandlinger(Arbeidsside):
    """The acts. ``side.BarnetsLogg`` says which log it is and calls ``les_moter`` when it has been read."""

    logg: Loggvisning | None = None
    moter: tuple[Moterad, ...] = ()
    motelogg: Motelogg | None = None
    """the meetings, once they are read; None too for who may not read them"""
    _ga_til_mote: UUID | None = None
    """the meeting that is to be chosen when they have been read"""
    _gjor_ved_mote = ""

    @property
    def motedel(self) -> Motedel:
        """The section of meetings."""
        return self.query_one(Motedel)

    def les_moter(self, logg_id: UUID) -> None:
        """Reads them; who sees but parts of the log is refused, and sees no such section."""
        self.kjor(motelogg, self.okt, logg_id, ferdig=self._moter_lest, gruppe="moter")

    def _moter_lest(self, svar: Motelogg | Avslag) -> None:
        self.motelogg = None if isinstance(svar, Avslag) else svar
        if self.motelogg is not None:
            naa, rader = self.okt.klokke.naa(), [m.rad for m in self.motelogg.moter]
            self.moter = tuple(r for r in rader if kan_bestemmes_paa(r.status, r.start, naa))
            self.motedel.vis(self.motelogg, self.okt.klokke.i_dag())
        self.tegn()
        maal, self._ga_til_mote = self._ga_til_mote, None
        if maal is not None and self.motelogg is not None:
            self.vis_moter()
            self.motedel.velg(maal)
            gjor, self._gjor_ved_mote = self._gjor_ved_mote, ""
            if gjor:
                self.etter_tegning(self.action_registrer_mote)
        self.refresh_bindings()

    def vis_moter(self) -> None:
        """Turns to the section."""

    def ga_til_mote(self, mote_id: UUID, gjor: str = "") -> None:
        """When the meetings have been read, chooses this one; ``gjor`` (``mote``) opens «Registrer møte» too."""
        self._ga_til_mote, self._gjor_ved_mote = mote_id, gjor

    def moter_tillatt(self) -> dict[str, bool]:
        """What the chosen meeting allows, by command."""
        m = self.motedel.mote
        kan = m.kan if m is not None else frozenset()
        return {
            k.REGISTRER_MOTE.id: "registrer" in kan,
            k.ENDRE_MOTE.id: "endre" in kan,
            k.AVLYS_MOTE.id: "avlys" in kan,
            k.MOTEBREV.id: bool(self.motedel.skal_ha_brev),
            k.MOTESTED.id: "vis_sted" in kan and self._stedet_er_skjult,
            k.TIL_MOTER.id: self.motelogg is not None,
        }

    @property
    def _stedet_er_skjult(self) -> bool:
        """Of a child whose address is shielded: no place at all, or where nobody goes, no number or link."""
        m = self.motedel.mote
        skjermet = self.logg is not None and not self.logg.virksomhet
        return m is not None and (not m.rad.sted or skjermet)

    # --- acts ---

    def kall_inn_om(self, logg_id: UUID) -> None:
        """Nytt møte about this log."""
        kall_inn(self, logg_id, self._motet_er_lagret)

    def _motet_er_lagret(self, svar: Kvittering | None) -> None:
        if svar is not None and svar.id is not None:
            self.ga_til_mote(UUID(svar.id))
            self.last()

    @krever("screens.mote.skjema")
    def action_endre_mote(self) -> None:
        from screens.mote.skjema import EndreMote

        def vis(svar: Moteutkast | Avslag) -> None:
            if isinstance(svar, Avslag):
                self.si_avslag(svar)
            else:
                self.app.push_screen(EndreMote(self.okt, svar), self._motet_er_lagret)

        if (m := self.motedel.mote) is not None:
            self.kjor(moteutkast_for_endring, self.okt, m.rad.id, ferdig=vis, gruppe="mote")

    @krever("screens.mote.registrer")
    def action_registrer_mote(self) -> None:
        from screens.mote.registrer import RegistrerMote

        m = self.motedel.mote
        if m is not None and "registrer" in m.kan:
            self.app.push_screen(RegistrerMote(self.okt, m), self._motet_er_lagret)

    def action_avlys_mote(self) -> None:
        m = self.motedel.mote
        if m is None or "avlys" not in m.kan:
            return
        mote_id = m.rad.id

        def svart(svar: str | None) -> None:
            if svar == "avlys":
                self._gjor_og_les(avlys_mote, mote_id)

        naar = tidspunkt(m.rad.start, self.okt.klokke.i_dag(), self.sprak)
        sporsmal = T(
            "Møtet %(naar)s blir avlyst, og de som har fått innkalling, får avlysning på e-post. "
            "Du kan ikke angre.",
            naar=naar,
        )
        valg = [Svar("behold", T("Behold møtet")), Svar("avlys", T("Avlys møtet"), farlig=True)]
        self.app.push_screen(Bekreft(T("Avlys møte"), sporsmal, valg), svart)

    @krever("screens.til_mappe")
    def action_motebrev(self) -> None:
        """A letter to each who has no e-mail, as PDF in a folder that is asked for."""
        from screens.til_mappe import TilMappe

        m, mottakere = self.motedel.mote, self.motedel.skal_ha_brev
        if m is not None and mottakere:
            om = T("Brev til %(navn)s.", navn=", ".join(d.navn for d in mottakere))
            skriv = partial(_skriv_brev, self.okt, m.rad.id, [d.nokkel for d in mottakere])
            self.app.push_screen(TilMappe(T("Skriv ut brev"), om, skriv))

    def action_vis_motested(self) -> None:
        """Where, of a child whose address is shielded; that it was seen is logged."""

        def vis(svar: str | Avslag) -> None:
            if isinstance(svar, Avslag):
                self.si_avslag(svar)
            else:
                self.si(T("Stedet er: %(sted)s", sted=svar))

        if (m := self.motedel.mote) is not None:
            self.kjor(vis_motested, self.okt, m.rad.id, ferdig=vis, gruppe="motested")

    def _gjor_og_les(self, handling: Callable[..., Kvittering | Avslag], mote_id: UUID) -> None:
        def gjort(svar: Kvittering | Avslag) -> None:
            if isinstance(svar, Avslag):
                self.si_avslag(svar)
            else:
                self.si(svar.setning)
            self.last()

        self.kjor(handling, self.okt, mote_id, ferdig=gjort, gruppe="mote")


def _skriv_brev(okt: Okt, mote_id: UUID, nokler: Sequence[str], mappe: Path) -> Kvittering | Avslag:
    """A file each. Blocks; stops at the first that cannot be written."""
    svar: Kvittering | Avslag = Kvittering(T("Ingen skal ha brev."))
    for nokkel in nokler:
        svar = skriv_motebrev(okt, mote_id, nokkel, mappe)
        if isinstance(svar, Avslag):
            return svar
    if len(nokler) < 2:
        return svar
    setning = TN(
        "%(n)d brev ligger i %(mappe)s. Slett det når det er skrevet ut.",
        "%(n)d brev ligger i %(mappe)s. Slett dem når de er skrevet ut.",
        n=len(nokler),
        mappe=str(mappe),
    )
    return Kvittering(setning)
