-- index uq_kladd_uten_ansettelse
CREATE UNIQUE INDEX uq_kladd_uten_ansettelse ON kladd (ansatt_id, skjema, nokkel) WHERE ansettelse_id IS NULL;
-- index uq_samtykkesvar_barnet
CREATE UNIQUE INDEX uq_samtykkesvar_barnet ON samtykkesvar (samtykke_id) WHERE foresatt_id IS NULL;
-- table alembic_version
CREATE TABLE alembic_version ( version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num) );
INSERT INTO alembic_version (version_num) VALUES ('0003');
