"""Every table that holds anything of a child or a case has its own ``logg_id``: visibility reaches it."""

import sqlalchemy as sa
from sqlmodel import SQLModel

import data.modeller
from data.lette_tabeller import LETTE
from data.modeller.felles import HorerTilLogg

# Tables without logg_id, each with the reason. A new one is thought through here first.
UTEN_LOGG = {
    "kommune": "one row of settings for the whole database",
    "virksomhet": "units of the municipality, known to all who work there",
    "ansatt": "the employees themselves; no child's data",
    "ansettelse": "who works where, with marks; no child's data",
    "tekstmal": "templates of a unit; names and numbers are refused",
    "arkivoppsett": "names and codes of the municipality's archive, by kind of unit",
    "postoppsett": "one row: the mail server",
    "overforingsnokkel": "one row: the municipality's own keys",
    "telling": "counts of deleted logs by unit and quarter; they lead back to none",
    "slettebevis": "that a log was deleted, with the checksum of the archive's copy; not whose",
    "gravstein": "a hash of a deleted log's random id, for restored backups",
    "logg": "is the log: narrowed by its own id",
    "revisjon_rad": "the chain: time, actor, code and commitment; what it is about stands in the detail",
}
# Tables with a logg_id that may be empty, and which the visibility therefore narrows by a rule of their own.
KAN_MANGLE_LOGG = {
    "kladd": "what one employee has not saved, perhaps of a child with no log yet; its author sees it",
    "revisjon_detalj": "some acts concern no log (a new employee, a login)",
}


def uten_logg(metadata: sa.MetaData) -> set[str]:
    return {navn for navn, tabell in metadata.tables.items() if "logg_id" not in tabell.columns}


def test_hver_tabell_har_logg_id_eller_en_grunn() -> None:
    assert data.modeller.__all__, "no tables were registered"
    assert uten_logg(SQLModel.metadata) - set(UTEN_LOGG) == set(), "say why in UTEN_LOGG, or give it logg_id"


def test_listen_over_unntak_er_ikke_eldre_enn_tabellene() -> None:
    assert {*UTEN_LOGG, *KAN_MANGLE_LOGG} - set(SQLModel.metadata.tables) == set()


def test_logg_id_kan_ikke_mangle_der_den_skal_vare() -> None:
    """A row without a log would be seen by none, or by all."""
    kan_mangle = {
        navn
        for navn, tabell in SQLModel.metadata.tables.items()
        if "logg_id" in tabell.columns and tabell.columns["logg_id"].nullable
    }
    assert kan_mangle == set(KAN_MANGLE_LOGG)


def test_hver_tabell_med_logg_id_er_under_innsynet() -> None:
    """The criterion is written once, on the common base: a table that has only the column slips past it."""
    utenfor = {
        klasse.__name__
        for klasse in (kart.class_ for kart in SQLModel._sa_registry.mappers)
        if "logg_id" in klasse.__table__.columns
        and klasse.__tablename__ not in KAN_MANGLE_LOGG
        and not issubclass(klasse, HorerTilLogg)
    }
    assert utenfor == set()


def test_regelen_ser_en_ny_tabell() -> None:
    metadata = sa.MetaData()
    sa.Table("lysglimt", metadata, sa.Column("tekst", sa.String))
    sa.Table("notat", metadata, sa.Column("logg_id", sa.String))
    assert uten_logg(metadata) == {"lysglimt"}


def test_ingen_modell_har_relasjoner() -> None:
    """Visibility narrows the tables that stand in a statement; a relationship would load another behind it."""
    assert [str(m.class_) for m in SQLModel._sa_registry.mappers if m.relationships] == []


def test_de_lette_tabellene_har_modellenes_kolonner() -> None:
    """By name, and stored the same way: a code is a string, held to its values by the model's table."""
    data.modeller.alle()
    for lett in LETTE:
        modell = SQLModel.metadata.tables[lett.name]
        for kolonne in lett.c:
            lagret = modell.c[kolonne.name].type
            slag = lagret.impl if type(lagret).__name__ == "AutoString" else lagret
            assert isinstance(slag, type(kolonne.type)), kolonne
