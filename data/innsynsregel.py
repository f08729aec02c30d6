"""What of one table a session's reach lets through, whether it is asked by its model or by its columns alone."""

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

if TYPE_CHECKING:
    from data.innsyn import Innsyn, Rekkevidde


def innsynsregel(tabell: str, kolonner: Any, r: "Rekkevidde", innsyn: "Innsyn") -> sa.ColumnElement[bool]:
    """The criterion for a table that belongs to a log, on ``kolonner``: the model, or the table's own columns.

    Of a log that may only be known of: the log and its child. Of one that is seen in part: those oppmerksomheter and
    what hangs on them. A draft is its author's, in the hat it was written in.
    """
    if tabell == "logg":
        return _i(kolonner.id, r.nevnte())
    if tabell == "barn":
        return _i(kolonner.logg_id, r.nevnte())
    if tabell == "oppmerksomhet":
        return sa.or_(_i(kolonner.logg_id, r.hele), _i(kolonner.id, r.deler))
    if tabell == "kladd":
        return _egne_kladder(kolonner, r, innsyn)
    if hasattr(kolonner, "oppmerksomhet_id"):
        i_del = sa.and_(_i(kolonner.logg_id, set(r.deler.values())), _i(kolonner.oppmerksomhet_id, r.deler))
        return sa.or_(_i(kolonner.logg_id, r.hele), i_del)
    return _i(kolonner.logg_id, r.hele)


def _egne_kladder(kolonner: Any, r: "Rekkevidde", innsyn: "Innsyn") -> sa.ColumnElement[bool]:
    """One that is of no log yet is not shown in a meeting."""
    hatt = kolonner.ansettelse_id
    egen = sa.and_(
        kolonner.ansatt_id == innsyn.ansatt_id,
        hatt == innsyn.ansettelse_id if innsyn.ansettelse_id else hatt.is_(None),
    )
    om_logg = _i(kolonner.logg_id, r.hele | set(r.deler.values()))
    utenfor_mote = kolonner.logg_id.is_(None) if innsyn.bare_logg is None else sa.false()
    return sa.and_(egen, sa.or_(om_logg, utenfor_mote))


def _i(kolonne: Any, ider: Any) -> sa.ColumnElement[bool]:
    svar: sa.ColumnElement[bool] = kolonne.in_(list(ider))
    return svar
