"""Alembic's entry. Runs inside the transaction of whoever called: ``data.skjema`` commits, not Alembic."""

from typing import Any, Literal

import sqlalchemy as sa
from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlmodel import SQLModel

from data import modeller

modeller.alle()


def vis_type(slag: str, ting: Any, _kontekst: AutogenContext) -> str | Literal[False]:
    """Drafts name SQLAlchemy's own types: a migration must not change when a type of the models does."""
    if slag == "type" and isinstance(ting, sa.types.TypeDecorator):
        return f"sa.{ting.impl_instance!r}"
    return False


forbindelse = context.config.attributes.get("forbindelse")
if forbindelse is None:
    raise SystemExit("The database is encrypted: draft migrations with `python -m data.migreringer.ny`.")

context.configure(
    connection=forbindelse,
    target_metadata=SQLModel.metadata,
    render_as_batch=True,  # SQLite alters a table by copying it
    render_item=vis_type,
    compare_type=True,
    on_version_apply=context.config.attributes.get("etter_steg"),
)
context.run_migrations()
