-- table alembic_version
CREATE TABLE alembic_version ( version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num) );
INSERT INTO alembic_version (version_num) VALUES ('0016');
-- table kommune
CREATE TABLE kommune ( id INTEGER NOT NULL, navn VARCHAR(80) NOT NULL, oving BOOLEAN NOT NULL, kontakt_navn VARCHAR(120) NOT NULL, kontakt_epost VARCHAR(254) NOT NULL, kontakt_telefon VARCHAR(30) NOT NULL, alder_informeres INTEGER NOT NULL, alder_signerer INTEGER NOT NULL, alder_alene INTEGER NOT NULL, laas_etter INTEGER DEFAULT '15' NOT NULL, CONSTRAINT ck_kommune_aldre_i_rekke CHECK (alder_informeres <= alder_signerer AND alder_signerer <= alder_alene), CONSTRAINT ck_kommune_en_rad CHECK (id = 1), CONSTRAINT pk_kommune PRIMARY KEY (id) );
INSERT INTO kommune (id, navn, oving, kontakt_navn, kontakt_epost, kontakt_telefon, alder_informeres, alder_signerer, alder_alene, laas_etter) VALUES (1, 'Fjordvik', 0, 'kontakt_navn i kommune', 'kontakt_epost i kommune', 'kontakt_telefon i kommune', 12, 15, 16, 15);
