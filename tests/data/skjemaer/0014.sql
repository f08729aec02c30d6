-- index ix_tekstmal_virksomhet_id
CREATE INDEX ix_tekstmal_virksomhet_id ON tekstmal (virksomhet_id);
-- table alembic_version
CREATE TABLE alembic_version ( version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num) );
INSERT INTO alembic_version (version_num) VALUES ('0014');
-- table tekstmal
CREATE TABLE tekstmal ( id CHAR(32) NOT NULL, virksomhet_id CHAR(32) NOT NULL, slag VARCHAR(40) NOT NULL, type VARCHAR(40), tekst VARCHAR(1000) NOT NULL, skrevet_av CHAR(32) NOT NULL, opprettet DATETIME NOT NULL, CONSTRAINT ck_tekstmal_malslag CHECK (slag IN ('maal', 'tiltak')), CONSTRAINT ck_tekstmal_tekstlengde CHECK (length(tekst) BETWEEN 1 AND 1000), CONSTRAINT ck_tekstmal_tiltakstype CHECK (type IN ('gruppe', 'individuell', 'kartlegging', 'hjemmet', 'observasjon', 'tett', 'trening')), CONSTRAINT ck_tekstmal_type_i_tiltak CHECK ((slag = 'tiltak') = (type IS NOT NULL)), CONSTRAINT fk_tekstmal_skrevet_av FOREIGN KEY(skrevet_av) REFERENCES ansettelse (id), CONSTRAINT fk_tekstmal_virksomhet_id FOREIGN KEY(virksomhet_id) REFERENCES virksomhet (id), CONSTRAINT pk_tekstmal PRIMARY KEY (id) );
INSERT INTO tekstmal (id, virksomhet_id, slag, type, tekst, skrevet_av, opprettet) VALUES ('f8ddb27ce8f251208180b3f8b7fa051b', '397ec751ec135b8bad4cc500125da4f3', 'maal', NULL, 'tekst i tekstmal', 'ad3f2f42ff6a5581a237670bf8797421', '2026-01-05 09:00:00');
