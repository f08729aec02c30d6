"""What is attached to a log, for its archive copy: documents, and the picture of the child."""

import hashlib
from collections.abc import Mapping
from uuid import UUID

from data.innsyn import InnsynSesjon
from data.lagre import arkiv as arkivlager
from data.lagre import innslag
from data.modeller import Vedlegg
from stafett_tui.eksport.modell import EtVedlegg
from stafett_tui.eksport.moduler import Modul
from stafett_tui.klokke import til_oslo
from stafett_tui.oppslag.eksportfolk import Loggfolk

SAMTYKKE, NOTAT, BILDE = "samtykke", "notat", "bilde"
_ENDELSER: Mapping[str, str] = {"image/jpeg": "jpg", "image/png": "png"}


def vedlegg(
    sesjon: InnsynSesjon, folk: Loggfolk, moduler: frozenset[Modul], filer: dict[UUID, bytes]
) -> tuple[EtVedlegg, ...]:
    """As far as the modules let them in, the picture last. Their bytes go into ``filer``.

    A child whose address is shielded is without a picture: a photograph tells where it was taken, on it or in what
    the camera wrote (SPEC 2.7).
    """
    synlige = {
        n.id
        for n in innslag.notater(sesjon, folk.logg.id)
        if (Modul.SKJULTE_NOTATER if n.skjult_for_foresatte else Modul.NOTATER) in moduler
    }
    ut = []
    for v in arkivlager.vedlegg_i(sesjon, folk.logg.id):
        if not (v.notat_id in synlige if v.slag == NOTAT else Modul.FORESATTE in moduler):
            continue
        if v.slag == BILDE and folk.barn.sperret_adresse:
            continue
        filer[v.id] = v.innhold
        ut.append(_ett(v, folk, len(filer)))
    return tuple(ut)


def _ett(v: Vedlegg, folk: Loggfolk, nr: int) -> EtVedlegg:
    dag = til_oslo(v.tid).date().isoformat()
    return EtVedlegg(
        id=v.id,
        slag=v.slag,
        tittel=v.tittel,
        filnavn=f"vedlegg-{nr:02d}-{v.slag}-{dag}.{_ENDELSER.get(v.mediatype, 'pdf')}",
        mediatype=v.mediatype,
        storrelse=len(v.innhold),
        sha256=hashlib.sha256(v.innhold).hexdigest(),
        lastet_opp_av=folk.person(v.lastet_opp_av),
        tid=v.tid,
    )
