"""The set-up of mail with its password: one act to whoever fills it in, two places to keep it."""

from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.postoppsett import fjern_postoppsett, hent_postoppsett, sett_postoppsett
from stafett_tui.okt import Okt
from stafett_tui.post import nokkelring
from stafett_tui.postvisninger import Postskjema
from stafett_tui.regler.tekst import rens_linje
from stafett_tui.sprak.tekst import T


def lagre_oppsett(okt: Okt, skjema: Postskjema, passord: str) -> Kvittering | Avslag:
    """Sets how mail is sent, and puts the password that was typed into the keyring. An empty one changes nothing.

    What the keyring held for another server or user is taken out. Without a keyring the set-up is kept all the
    same, and the receipt says that the password is not.
    """
    forrige = hent_postoppsett(okt)
    svar = sett_postoppsett(okt, skjema)
    if isinstance(svar, Avslag) or isinstance(forrige, Avslag):
        return svar
    glem_forrige(forrige.skjema, skjema)
    tjener, bruker = rens_linje(skjema.tjener), rens_linje(skjema.bruker)
    if not passord or not bruker:
        return svar
    if nokkelring.legg_inn(tjener, bruker, passord):
        return Kvittering(T("%(hva)s Passordet ligger i nøkkelringen.", hva=svar.setning))
    return Kvittering(
        T(
            "%(hva)s Passordet er ikke lagret: nøkkelringen på denne maskinen kan ikke brukes. "
            "Stafett spør om passordet når e-post sendes.",
            hva=svar.setning,
        )
    )


def fjern_oppsett(okt: Okt) -> Kvittering | Avslag:
    """Mail is no longer sent, and what the keyring held for it is taken out."""
    forrige = hent_postoppsett(okt)
    svar = fjern_postoppsett(okt)
    if not isinstance(svar, Avslag) and not isinstance(forrige, Avslag):
        glem_forrige(forrige.skjema, None)
    return svar


def glem_forrige(forrige: Postskjema | None, ny: Postskjema | None) -> None:
    """Takes a password that nobody asks for any more out of the keyring. Blocks."""
    if forrige is None or not forrige.bruker:
        return
    if ny is None or (forrige.tjener, forrige.bruker) != (rens_linje(ny.tjener), rens_linje(ny.bruker)):
        nokkelring.fjern(forrige.tjener, forrige.bruker)
