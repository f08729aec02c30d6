-- table alembic_version
CREATE TABLE alembic_version ( version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num) );
INSERT INTO alembic_version (version_num) VALUES ('0015');
-- table arkivoppsett
CREATE TABLE arkivoppsett ( gruppe VARCHAR(20) NOT NULL, mappetittel VARCHAR(120) NOT NULL, kode VARCHAR(20) NOT NULL, kodenavn VARCHAR(60) NOT NULL, hjemmel VARCHAR(120) NOT NULL, fagsystem VARCHAR(60) NOT NULL, CONSTRAINT ck_arkivoppsett_gruppe CHECK (gruppe IN ('barnehage', 'skole', 'andre')), CONSTRAINT ck_arkivoppsett_helt CHECK (length(mappetittel) > 0 AND length(kode) > 0 AND length(fagsystem) > 0), CONSTRAINT pk_arkivoppsett PRIMARY KEY (gruppe) );
INSERT INTO arkivoppsett (gruppe, mappetittel, kode, kodenavn, hjemmel, fagsystem) VALUES ('skole', 'mappetittel i arkivoppsett', 'kode i arkivoppsett', 'kodenavn i arkivoppsett', 'hjemmel i arkivoppsett', 'fagsystem i arkivoppsett');
