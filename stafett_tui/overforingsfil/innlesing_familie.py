"""The child and the foresatte of a log that came in a file."""

from data.koder import BorMed
from data.modeller import Barn, Foresatt
from stafett_tui.eksport.modell import Logginnhold
from stafett_tui.overforingsfil.modell import Tillegg


def barnerad(logg: Logginnhold, tillegg: Tillegg) -> Barn:
    """The child. What is shielded does not come along; the new stafettholder asks for it."""
    b = logg.barn
    return Barn(
        logg_id=logg.id,
        nummer=b.nummer,
        nummertype=b.nummertype,
        nummer_grunn=tillegg.nummer_grunn,
        fornavn=b.fornavn,
        etternavn=b.etternavn,
        fodt=b.fodt,
        bor_med=b.bor_med or BorMed.ANNET,
        adresse=b.adresse.gate if b.adresse else "",
        postnummer=b.adresse.postnummer if b.adresse else "",
        poststed=b.adresse.poststed if b.adresse else "",
        mobil=b.adresse.telefon if b.adresse else "",
        skole=b.skole or "",
        epost=b.epost or "",
        malform=b.malform,
        sperret_adresse=b.sperret_adresse,
    )


def foresattrader(logg: Logginnhold) -> list[Foresatt]:
    """Foresatte, those taken off too, in the form's order."""
    return [
        Foresatt(
            id=f.id,
            logg_id=logg.id,
            fodselsnummer=f.fodselsnummer,
            fornavn=f.fornavn,
            etternavn=f.etternavn,
            rolle=f.rolle,
            foreldreansvar=f.foreldreansvar,
            adresse=f.adresse.gate if f.adresse else "",
            postnummer=f.adresse.postnummer if f.adresse else "",
            poststed=f.adresse.poststed if f.adresse else "",
            telefon=f.adresse.telefon if f.adresse else "",
            epost=f.epost or "",
            fjernet=f.fjernet,
            rekkefolge=plass,
        )
        for plass, f in enumerate(logg.foresatte)
    ]
