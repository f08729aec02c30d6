-- index ix_faktor_logg_id
CREATE INDEX ix_faktor_logg_id ON faktor (logg_id);
-- index ix_faktor_oppmerksomhet_id
CREATE INDEX ix_faktor_oppmerksomhet_id ON faktor (oppmerksomhet_id);
-- index ix_faktor_tiltak_id
CREATE INDEX ix_faktor_tiltak_id ON faktor (tiltak_id);
-- index ix_trinn_logg_id
CREATE INDEX ix_trinn_logg_id ON trinn (logg_id);
-- index ix_trinn_oppmerksomhet_id
CREATE INDEX ix_trinn_oppmerksomhet_id ON trinn (oppmerksomhet_id);
-- index ix_trinn_tiltak_id
CREATE INDEX ix_trinn_tiltak_id ON trinn (tiltak_id);
-- table alembic_version
CREATE TABLE alembic_version ( version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num) );
INSERT INTO alembic_version (version_num) VALUES ('0011');
-- table faktor
CREATE TABLE faktor ( id CHAR(32) NOT NULL, logg_id CHAR(32) NOT NULL, oppmerksomhet_id CHAR(32) NOT NULL, tekst VARCHAR(500) NOT NULL, tiltak_id CHAR(32), skrevet_av CHAR(32) NOT NULL, opprettet DATETIME NOT NULL, versjon INTEGER NOT NULL, slag VARCHAR(40) NOT NULL, arena VARCHAR(40) NOT NULL, endring VARCHAR(40) NOT NULL, CONSTRAINT ck_faktor_arena CHECK (arena IN ('tjenesten', 'hjemmet', 'naermiljo', 'barnet')), CONSTRAINT ck_faktor_endring CHECK (endring IN ('stor', 'noe', 'liten')), CONSTRAINT ck_faktor_faktorslag CHECK (slag IN ('struktur', 'hjem', 'vennskap', 'relasjon', 'faglig', 'sosiale', 'psykiske', 'fysiske', 'virkelighet', 'mestring', 'forutsetninger', 'stemme')), CONSTRAINT ck_faktor_tekstlengde CHECK (length(tekst) BETWEEN 1 AND 500), CONSTRAINT ck_faktor_versjon CHECK (versjon >= 1), CONSTRAINT fk_faktor_logg_id FOREIGN KEY(logg_id) REFERENCES logg (id), CONSTRAINT fk_faktor_oppmerksomhet_id FOREIGN KEY(oppmerksomhet_id) REFERENCES oppmerksomhet (id), CONSTRAINT fk_faktor_skrevet_av FOREIGN KEY(skrevet_av) REFERENCES ansettelse (id), CONSTRAINT fk_faktor_tiltak_id FOREIGN KEY(tiltak_id) REFERENCES tiltak (id), CONSTRAINT pk_faktor PRIMARY KEY (id) );
INSERT INTO faktor (id, logg_id, oppmerksomhet_id, tekst, tiltak_id, skrevet_av, opprettet, versjon, slag, arena, endring) VALUES ('e502674d54505dce81418d5e307c0190', 'c7d4f7976f4e5ad39146c9b10d5f131e', '3c4b69a49a7c56f08c8a9b1e8467285e', 'tekst i faktor', '00eb9ed331ff54118452799f4be02ec9', 'ad3f2f42ff6a5581a237670bf8797421', '2026-01-05 09:00:00', 1, 'hjem', 'hjemmet', 'noe');
-- table trinn
CREATE TABLE trinn ( id CHAR(32) NOT NULL, logg_id CHAR(32) NOT NULL, oppmerksomhet_id CHAR(32) NOT NULL, tekst VARCHAR(500) NOT NULL, tiltak_id CHAR(32), skrevet_av CHAR(32) NOT NULL, opprettet DATETIME NOT NULL, versjon INTEGER NOT NULL, nr INTEGER NOT NULL, type VARCHAR(40) NOT NULL, CONSTRAINT ck_trinn_nr CHECK (nr >= 1), CONSTRAINT ck_trinn_tekstlengde CHECK (length(tekst) BETWEEN 1 AND 500), CONSTRAINT ck_trinn_tiltakstype CHECK (type IN ('gruppe', 'individuell', 'kartlegging', 'hjemmet', 'observasjon', 'tett', 'trening')), CONSTRAINT ck_trinn_versjon CHECK (versjon >= 1), CONSTRAINT fk_trinn_logg_id FOREIGN KEY(logg_id) REFERENCES logg (id), CONSTRAINT fk_trinn_oppmerksomhet_id FOREIGN KEY(oppmerksomhet_id) REFERENCES oppmerksomhet (id), CONSTRAINT fk_trinn_skrevet_av FOREIGN KEY(skrevet_av) REFERENCES ansettelse (id), CONSTRAINT fk_trinn_tiltak_id FOREIGN KEY(tiltak_id) REFERENCES tiltak (id), CONSTRAINT pk_trinn PRIMARY KEY (id) );
INSERT INTO trinn (id, logg_id, oppmerksomhet_id, tekst, tiltak_id, skrevet_av, opprettet, versjon, nr, type) VALUES ('283710d412e65cc6900ffe72ceb8880f', 'c7d4f7976f4e5ad39146c9b10d5f131e', '3c4b69a49a7c56f08c8a9b1e8467285e', 'tekst i trinn', NULL, 'ad3f2f42ff6a5581a237670bf8797421', '2026-01-05 09:00:00', 1, 1, 'gruppe');
