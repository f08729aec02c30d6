-- index ix_motetekst_logg_id
CREATE INDEX ix_motetekst_logg_id ON motetekst (logg_id);
-- index ix_motetekst_mote_id
CREATE INDEX ix_motetekst_mote_id ON motetekst (mote_id);
-- table alembic_version
CREATE TABLE alembic_version ( version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num) );
INSERT INTO alembic_version (version_num) VALUES ('0007');
-- table motedeltaker
CREATE TABLE motedeltaker ( id CHAR(32) NOT NULL, logg_id CHAR(32) NOT NULL, mote_id CHAR(32) NOT NULL, ansettelse_id CHAR(32), foresatt_id CHAR(32), barnet BOOLEAN NOT NULL, kalender_uid VARCHAR(80) NOT NULL, motte BOOLEAN, fjernet BOOLEAN NOT NULL, fortalt_start DATETIME, fortalt_slutt DATETIME, CONSTRAINT ck_motedeltaker_en_deltaker CHECK ((ansettelse_id IS NOT NULL) + (foresatt_id IS NOT NULL) + barnet = 1), CONSTRAINT fk_motedeltaker_ansettelse_id FOREIGN KEY(ansettelse_id) REFERENCES ansettelse (id), CONSTRAINT fk_motedeltaker_foresatt_id FOREIGN KEY(foresatt_id) REFERENCES foresatt (id), CONSTRAINT fk_motedeltaker_logg_id FOREIGN KEY(logg_id) REFERENCES logg (id), CONSTRAINT fk_motedeltaker_mote_id FOREIGN KEY(mote_id) REFERENCES mote (id), CONSTRAINT pk_motedeltaker PRIMARY KEY (id) );
INSERT INTO motedeltaker (id, logg_id, mote_id, ansettelse_id, foresatt_id, barnet, kalender_uid, motte, fjernet, fortalt_start, fortalt_slutt) VALUES ('ebdfd295baa85433aeb43eb08023410c', 'c7d4f7976f4e5ad39146c9b10d5f131e', 'cc29824be3db524cb8b77197e4db481e', 'ad3f2f42ff6a5581a237670bf8797421', NULL, 0, 'kalender_uid i motedeltaker', 1, 0, NULL, NULL);
-- table motetekst
CREATE TABLE motetekst ( id CHAR(32) NOT NULL, logg_id CHAR(32) NOT NULL, mote_id CHAR(32) NOT NULL, felt VARCHAR(40) NOT NULL, tekst VARCHAR(20000) NOT NULL, skrevet_av CHAR(32) NOT NULL, gjaldt_til DATETIME NOT NULL, CONSTRAINT ck_motetekst_har_tekst CHECK (length(tekst) > 0), CONSTRAINT ck_motetekst_motefelt CHECK (felt IN ('kommentar', 'samtale_for', 'samtale_etter', 'referat')), CONSTRAINT fk_motetekst_logg_id FOREIGN KEY(logg_id) REFERENCES logg (id), CONSTRAINT fk_motetekst_mote_id FOREIGN KEY(mote_id) REFERENCES mote (id), CONSTRAINT fk_motetekst_skrevet_av FOREIGN KEY(skrevet_av) REFERENCES ansettelse (id), CONSTRAINT pk_motetekst PRIMARY KEY (id) );
INSERT INTO motetekst (id, logg_id, mote_id, felt, tekst, skrevet_av, gjaldt_til) VALUES ('6993bf7ec3915d2581b487de4750d908', 'c7d4f7976f4e5ad39146c9b10d5f131e', 'cc29824be3db524cb8b77197e4db481e', 'referat', 'tekst i motetekst', 'ad3f2f42ff6a5581a237670bf8797421', '2026-01-05 09:00:00');
