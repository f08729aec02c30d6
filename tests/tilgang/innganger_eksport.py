"""The use cases and lookups of the archive copy, and how they are called."""

from pathlib import Path

from data.koder import Malform
from stafett_tui.arkivvisninger import SKOLE, VANLIG
from stafett_tui.eksport.moduler import Modul
from stafett_tui.handlinger import (
    arkiver,
    arkivoppsett,
    eksporter_logg,
    familieutskrift,
    forberedelse,
    innsynsutskrift,
    invitasjonsbrev,
    samtykkeutskrift,
)
from stafett_tui.oppslag import arkivoppsett as arkivoppslag
from stafett_tui.oppslag import eksport
from tests.byggere import Verden
from tests.fulle_logger import KOPI
from tests.tilgang.inngang import ADMINISTRATOR, Inngang

BARN = frozenset({"Tuvalise", "Kvitfjell"})


def ut(v: Verden) -> Path:
    """A folder beside the database's, which holds nothing but files."""
    mappe = v.mappe.with_name(f"{v.mappe.name}-ut")
    mappe.mkdir(exist_ok=True)
    return mappe


def kopi(v: Verden) -> Path:
    """The file that the full log's proof is of."""
    fil = ut(v) / "kopi.pdf"
    fil.write_bytes(KOPI)
    return fil


EKSPORTINNGANGER = {
    "eksport.les_eksport": Inngang(
        lambda v, o, f: eksport.les_eksport(o, f.logg, set(Modul)),
        ser=BARN | {"løvetann", "blåklokke", "hestehov", "gåsefot", "strandnellik", "hvitveis"},
        utlopt=None,
    ),
    "eksport.les_til_arkiv": Inngang(
        lambda v, o, f: eksport.les_til_arkiv(o, f.logg, {Modul.NOTATER, Modul.SKJULTE_NOTATER}),
        ser=BARN | {"strandnellik"},
        utlopt=None,
        om_passiv=True,
    ),
    "eksport.les_til_fil": Inngang(
        lambda v, o, f: eksport.les_til_fil(o, f.logg, {Modul.NOTATER, Modul.SKJULTE_NOTATER}),
        ser=BARN | {"strandnellik"},
        om_passiv=True,
    ),
    "eksport.eksportvalg": Inngang(lambda v, o, f: eksport.eksportvalg(o, f.logg), ser=BARN, utlopt=None),
    "eksporter_logg.eksporter_logg": Inngang(
        lambda v, o, f: eksporter_logg.eksporter_logg(o, f.logg, {Modul.AKTORER}, ut(v)), utlopt=None
    ),
    "familieutskrift.skriv_familieutskrift": Inngang(
        lambda v, o, f: familieutskrift.skriv_familieutskrift(o, f.logg, ut(v)), utlopt=None
    ),
    "innsynsutskrift.skriv_innsynsutskrift": Inngang(
        lambda v, o, f: innsynsutskrift.skriv_innsynsutskrift(o, f.logg, ut(v)), utlopt=None
    ),
    "samtykkeutskrift.skriv_samtykkeskjema": Inngang(
        lambda v, o, f: samtykkeutskrift.skriv_samtykkeskjema(o, Malform.BOKMAAL, ut(v)), ider=False
    ),
    "forberedelse.skriv_forberedelse": Inngang(
        lambda v, o, f: forberedelse.skriv_forberedelse(o, Malform.BOKMAAL, ut(v)), ider=False
    ),
    "samtykkeutskrift.skriv_skjema_for": Inngang(
        lambda v, o, f: samtykkeutskrift.skriv_skjema_for(o, f.logg, ut(v)),
        aktor=None,
        leser=None,
        utlopt=None,
    ),
    "arkivoppsett.hent_arkivoppsett": Inngang(
        lambda v, o, f: arkivoppslag.hent_arkivoppsett(o), ider=False, tillatt=ADMINISTRATOR
    ),
    "arkivoppsett.sett_arkivoppsett": Inngang(
        lambda v, o, f: arkivoppsett.sett_arkivoppsett(o, SKOLE, VANLIG[SKOLE]),
        ider=False,
        tillatt=ADMINISTRATOR,
    ),
    "invitasjonsbrev.skriv_invitasjonsbrev": Inngang(
        lambda v, o, f: invitasjonsbrev.skriv_invitasjonsbrev(o, f.logg, ut(v)),
        avslag="invitasjonsbrev.alle_har_epost",
    ),
    "arkiver.bekreft_arkivert": Inngang(
        lambda v, o, f: arkiver.bekreft_arkivert(o, f.logg, kopi(v), "26/1234-5"), utlopt=None
    ),
}
