"""Renewal, refusal and withdrawal of consent (SPEC 4.4). A withdrawal ends all sharing at once (9.1)."""

from datetime import date
from uuid import UUID

from data.koder import Handling, Samtykkeutfall
from data.lagre import logger
from data.modeller import Samtykke
from stafett_tui.avslag import Avslag, Kvittering
from stafett_tui.handlinger.filvent import trekk_ventende
from stafett_tui.handlinger.i_logg import finn_logg
from stafett_tui.handlinger.overfor import trekk_uten_samtykket
from stafett_tui.handlinger.samtykkeskjema import (
    NyttSamtykke,
    lag_samtykke,
    samtykkesvar,
    vurder_samtykkefil,
    vurder_samtykkeskjema,
)
from stafett_tui.okt import Okt
from stafett_tui.post.ettersyn import trekk_uten_samtykke
from stafett_tui.regler.samtykke import gjelder_fra
from stafett_tui.regler.skjemakontroll import Skjemakontroll
from stafett_tui.regler.tekst import rens_avsnitt
from stafett_tui.sprak.tekst import TN, T


def forny_samtykke(okt: Okt, logg_id: UUID, samtykke: NyttSamtykke) -> Kvittering | Avslag:
    """A new consent that replaces the one before; ``gitt_av`` counts the log's foresatte from 0.

    Refused: not stafettholder, passive log, whatever the consent lacks.
    """
    filfeil = vurder_samtykkefil(samtykke)
    with okt.handle() as rom:
        apen = finn_logg(rom, logg_id, "registrer_samtykke")
        if isinstance(apen, Avslag):
            return apen
        foresatte = [f for f in logger.foresatte(rom.sesjon, [logg_id]) if f.fjernet is None]
        kontroll = Skjemakontroll()
        ansvar = [f.foreldreansvar for f in foresatte]
        vurder_samtykkeskjema(rom, samtykke, apen.barn.fodt, ansvar, kontroll, filfeil)
        if (avslag := kontroll.avslag("samtykke.feil_i_skjema")) is not None:
            return avslag
        dato = gjelder_fra(samtykkesvar(samtykke))
        assert dato is not None
        lag_samtykke(rom, logg_id, samtykke, tuple(f.id for f in foresatte), dato)
        apen.logg.samtykke_gitt, apen.logg.samtykke_utfall = dato, Samtykkeutfall.GITT
        apen.logg.versjon += 1
        apen.logg.oppdatert = rom.naa
        rom.fullfor(Handling.SAMTYKKE_REGISTRERT, logg_id=logg_id, utfall=Samtykkeutfall.GITT.value)
        return Kvittering(T("Samtykket er registrert."), logg_id.hex)


def registrer_nei(
    okt: Okt, logg_id: UUID, utfall: Samtykkeutfall | None, dato: date | None, *, grunn: str = ""
) -> Kvittering | Avslag:
    """A refusal or a withdrawal. From now on nobody but the stafettholder reads the log, what was to be sent about
    it is not, and a transfer that waits is taken back when it rests on the consent, also one in a file: whoever has
    that must be told."""
    with okt.handle() as rom:
        apen = finn_logg(rom, logg_id, "registrer_samtykke")
        if isinstance(apen, Avslag):
            return apen
        if (avslag := vurder_nei(utfall, dato, grunn, rom.i_dag)) is not None:
            return avslag
        assert utfall is not None
        assert dato is not None
        rom.sesjon.add(
            Samtykke(
                logg_id=logg_id,
                utfall=utfall,
                dato=dato,
                grunn_mangler=rens_avsnitt(grunn),
                registrert_av=okt.stilling,
                registrert=rom.naa,
            )
        )
        apen.logg.samtykke_gitt, apen.logg.samtykke_utfall = None, utfall
        trukket = trekk_uten_samtykke(rom, apen.logg)
        overforing = trekk_uten_samtykket(rom, apen.logg)
        fil = trekk_ventende(rom, logg_id)
        apen.logg.versjon += 1
        apen.logg.oppdatert = rom.naa
        kvittert = _kvittert(trukket)
        if overforing:
            kvittert = T("%(svaret)s Overføringen som ventet på svar, er trukket.", svaret=kvittert)
        if fil is not None:
            kvittert = T(
                "%(svaret)s Overføringen er trukket. Ring %(kommune)s og be dem slette filen.",
                svaret=kvittert,
                kommune=fil.kommune,
            )
        rom.fullfor(Handling.SAMTYKKE_REGISTRERT, logg_id=logg_id, utfall=utfall.value)
        return Kvittering(kvittert, logg_id.hex)


def _kvittert(trukket: int) -> T:
    """What a refusal led to, also for the mail that waited."""
    if not trukket:
        return T("Svaret er registrert. Ingen andre enn du kan lese loggen nå.")
    return TN(
        "Svaret er registrert. Ingen andre enn du kan lese loggen nå. %(n)d e-post som ventet, sendes ikke.",
        "Svaret er registrert. Ingen andre enn du kan lese loggen nå. %(n)d e-poster som ventet, sendes ikke.",
        n=trukket,
    )


def vurder_nei(utfall: Samtykkeutfall | None, dato: date | None, grunn: str, i_dag: date) -> Avslag | None:
    """What the form of a refusal or a withdrawal lacks."""
    kontroll = Skjemakontroll()
    if utfall not in (Samtykkeutfall.AVSLATT, Samtykkeutfall.TRUKKET):
        kontroll.meld("utfall", T("Velg om samtykket er avslått eller trukket."))
    kontroll.krev("dato", dato, T("Skriv hvilken dag svaret kom."))
    if dato is not None and dato > i_dag:
        kontroll.meld("dato", T("Dagen har ikke vært ennå. Se på datoen."))
    kontroll.maks("grunn", rens_avsnitt(grunn), 500)
    return kontroll.avslag("samtykke.feil_i_skjema")
