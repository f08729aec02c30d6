"""An employee: added or changed, by the leder of the unit or by the administrator (SPEC 2.1, 11.1)."""

from collections.abc import Callable, Iterator
from dataclasses import fields
from functools import partial
from typing import Any
from uuid import UUID

from textual.widget import Widget

from data.koder import Hatt
from screens.felles.felt import Felt, Linjefelt
from screens.felles.skjema import ModalSkjema
from screens.felles.tekstvern import Tekst
from screens.kladdport import OktKladd
from screens.skjemadeler import Feltrad, Kryssfelt, med_verdi
from stafett_tui.avslag import Kvittering
from stafett_tui.handlinger.brukere import Ansattskjema, endre_ansatt, opprett_ansatt
from stafett_tui.okt import Okt
from stafett_tui.sprak.tekst import T
from stafett_tui.visninger import Ansattrad


class AnsattSkjema(ModalSkjema[Kvittering]):
    """Closes with the receipt, or None. Its id is the employment's."""

    TITTEL = T("Ansatt")
    HJELP = (
        T("Stafettholder leder arbeidet i en logg. Aktør kan få ansvar for tiltak. Den som skal registrere barn, "
          "må være begge deler."),
        T("Fødselsnummeret brukes til å se at ingen leser en logg om seg selv eller eget barn. Det vises ikke."),
        T("Den som ikke har brukernavn, kan få tiltak, men ikke logge inn. Brukernavnet kan ikke endres siden."),
        T("Har personen arbeidet her før, eller et annet sted i kommunen, blir registreringen funnet igjen på nummeret."),
    )  # fmt: skip
    DEFAULT_CSS = """
    AnsattSkjema {
        & #merketittel { margin: 0; }
        & .merknad { height: auto; margin: 0 0 1 0; }
        &.-lav .merknad { margin: 0; }
    }
    """

    def __init__(self, okt: Okt, rad: Ansattrad | None, *, virksomhet_id: UUID | None = None) -> None:
        """``rad`` is who is changed, None for a new one; ``virksomhet_id`` is the unit that the administrator
        adds to (the leder's is her own)."""
        hvor = virksomhet_id or okt.virksomhet_id
        nokkel = rad.id.hex if rad else f"ny:{hvor.hex if hvor else ''}"
        super().__init__(OktKladd(okt, "ansatt", nokkel))
        self.okt = okt
        self.rad = rad
        self.virksomhet_id = virksomhet_id

    @property
    def tittel(self) -> T:
        return T("Endre ansatt") if self.rad else T("Ny ansatt")

    # --- the fields ---

    def felt(self) -> Iterator[Widget]:
        r = self.rad
        with Feltrad():
            yield self._linje(T("Fornavn"), "fornavn", r.fornavn if r else "", maks=80)
            yield self._linje(T("Etternavn"), "etternavn", r.etternavn if r else "", maks=80)
        with Feltrad():
            yield self._nummer()
            yield self._linje(T("Stilling"), "stilling", r.stilling if r else "", maks=80)
        with Feltrad():
            yield self._linje(T("E-post (ikke obligatorisk)"), "epost", r.epost if r else "")
            yield self._linje(T("Telefon (ikke obligatorisk)"), "telefon", r.telefon if r else "")
        yield from self._innlogging()
        yield Tekst(T("Merker"), classes="overskrift", id="merketittel")
        yield Kryssfelt("er_stafettholder", T("Stafettholder"), verdi=bool(r and r.er_stafettholder))
        yield Kryssfelt("er_aktor", T("Aktør"), verdi=bool(r and r.er_aktor))
        if self.okt.hatt is Hatt.ADMINISTRATOR:
            yield Kryssfelt("er_leder", T("Leder av virksomheten"), verdi=bool(r and r.er_leder))
            if r is None or r.ansatt_id != self.okt.ansatt_id:  # nobody takes the mark from herself
                yield Kryssfelt(
                    "er_administrator", T("Administrator i kommunen"), verdi=bool(r and r.er_administrator)
                )

    def _linje(self, ledetekst: T, navn: str, verdi: str, *, maks: int | None = None) -> Felt:
        return Felt(ledetekst, med_verdi(Linjefelt(navn, maks=maks), verdi))

    def _nummer(self) -> Felt:
        """Empty on a change: the number that is there is kept, and never shown whole."""
        maskert = self.rad.fodselsnummer_maskert if self.rad else ""
        plassholder = T("%(nummer)s (står fra før)", nummer=maskert) if maskert else None
        return Felt(
            T("Fødselsnummer"), Linjefelt("fodselsnummer", bare="0123456789 ", plassholder=plassholder)
        )

    def _innlogging(self) -> Iterator[Widget]:
        if self.rad is not None and self.rad.brukernavn is not None:
            yield Tekst(T("Brukernavn: %(navn)s", navn=self.rad.brukernavn), classes="merknad dus")
            return
        yield Felt(
            T("Brukernavn (ikke obligatorisk)"),
            Linjefelt("brukernavn"),
            hjelp=T("For den som skal logge inn. Etterpå lager du en engangskode."),
        )

    # --- saving ---

    def utfor(self, verdier: dict[str, Any]) -> Callable[[], Any]:
        kjent = {f.name for f in fields(Ansattskjema)}
        skjema = Ansattskjema(**{navn: verdi for navn, verdi in verdier.items() if navn in kjent})
        if self.rad is not None:
            return partial(endre_ansatt, self.okt, self.rad.id, skjema)
        return partial(opprett_ansatt, self.okt, skjema, virksomhet_id=self.virksomhet_id)
