-- table alembic_version
CREATE TABLE alembic_version ( version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num) );
INSERT INTO alembic_version (version_num) VALUES ('0008');
-- table gravstein
CREATE TABLE gravstein ( merke VARCHAR(64) NOT NULL, ryddet BOOLEAN NOT NULL, CONSTRAINT ck_gravstein_merke CHECK (length(merke) = 64), CONSTRAINT pk_gravstein PRIMARY KEY (merke) );
INSERT INTO gravstein (merke, ryddet) VALUES ('0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef', 1);
-- table slettebevis
CREATE TABLE slettebevis ( id CHAR(32) NOT NULL, virksomhet_id CHAR(32) NOT NULL, slettet DATE NOT NULL, slettet_av CHAR(32) NOT NULL, sha256 VARCHAR(64) NOT NULL, krevd BOOLEAN NOT NULL, CONSTRAINT ck_slettebevis_sha256 CHECK (length(sha256) = 64), CONSTRAINT fk_slettebevis_slettet_av FOREIGN KEY(slettet_av) REFERENCES ansettelse (id), CONSTRAINT fk_slettebevis_virksomhet_id FOREIGN KEY(virksomhet_id) REFERENCES virksomhet (id), CONSTRAINT pk_slettebevis PRIMARY KEY (id) );
INSERT INTO slettebevis (id, virksomhet_id, slettet, slettet_av, sha256, krevd) VALUES ('b5e72f20c34c5fd18aba10698aecc136', '397ec751ec135b8bad4cc500125da4f3', '2026-01-05', 'ad3f2f42ff6a5581a237670bf8797421', '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef', 0);
-- table telling
CREATE TABLE telling ( virksomhet_id CHAR(32) NOT NULL, kvartal VARCHAR(6) NOT NULL, maal VARCHAR(20) NOT NULL, verdi VARCHAR(40) NOT NULL, antall INTEGER NOT NULL, CONSTRAINT ck_telling_antall CHECK (antall > 0), CONSTRAINT fk_telling_virksomhet_id FOREIGN KEY(virksomhet_id) REFERENCES virksomhet (id), CONSTRAINT pk_telling PRIMARY KEY (virksomhet_id, kvartal, maal, verdi) );
INSERT INTO telling (virksomhet_id, kvartal, maal, verdi, antall) VALUES ('397ec751ec135b8bad4cc500125da4f3', '2026K1', 'maal i telling', 'verdi i telling', 1);
