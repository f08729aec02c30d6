-- index ix_ansettelse_ansatt_id
CREATE INDEX ix_ansettelse_ansatt_id ON ansettelse (ansatt_id);
-- index ix_ansettelse_virksomhet_id
CREATE INDEX ix_ansettelse_virksomhet_id ON ansettelse (virksomhet_id);
-- index ix_barn_logg_id
CREATE INDEX ix_barn_logg_id ON barn (logg_id);
-- index ix_barn_nummer
CREATE INDEX ix_barn_nummer ON barn (nummer);
-- index ix_evaluering_logg_id
CREATE INDEX ix_evaluering_logg_id ON evaluering (logg_id);
-- index ix_evaluering_oppmerksomhet_id
CREATE INDEX ix_evaluering_oppmerksomhet_id ON evaluering (oppmerksomhet_id);
-- index ix_foresatt_fodselsnummer
CREATE INDEX ix_foresatt_fodselsnummer ON foresatt (fodselsnummer);
-- index ix_foresatt_logg_id
CREATE INDEX ix_foresatt_logg_id ON foresatt (logg_id);
-- index ix_kladd_ansatt_id
CREATE INDEX ix_kladd_ansatt_id ON kladd (ansatt_id);
-- index ix_kladd_logg_id
CREATE INDEX ix_kladd_logg_id ON kladd (logg_id);
-- index ix_lesetilgang_ansettelse_id
CREATE INDEX ix_lesetilgang_ansettelse_id ON lesetilgang (ansettelse_id);
-- index ix_lesetilgang_logg_id
CREATE INDEX ix_lesetilgang_logg_id ON lesetilgang (logg_id);
-- index ix_logg_holder_status
CREATE INDEX ix_logg_holder_status ON logg (stafettholder_id, status);
-- index ix_logg_tidligere_logg_id
CREATE INDEX ix_logg_tidligere_logg_id ON logg (tidligere_logg_id);
-- index ix_maal_logg_id
CREATE INDEX ix_maal_logg_id ON maal (logg_id);
-- index ix_maal_oppmerksomhet_id
CREATE INDEX ix_maal_oppmerksomhet_id ON maal (oppmerksomhet_id);
-- index ix_nivaendring_logg_id
CREATE INDEX ix_nivaendring_logg_id ON nivaendring (logg_id);
-- index ix_oppmerksomhet_logg_id
CREATE INDEX ix_oppmerksomhet_logg_id ON oppmerksomhet (logg_id);
-- index ix_revisjon_detalj_ansatt_handling_nr
CREATE INDEX ix_revisjon_detalj_ansatt_handling_nr ON revisjon_detalj (ansatt_id, handling, nr);
-- index ix_revisjon_detalj_logg_nr
CREATE INDEX ix_revisjon_detalj_logg_nr ON revisjon_detalj (logg_id, nr);
-- index ix_samtykke_logg_id
CREATE INDEX ix_samtykke_logg_id ON samtykke (logg_id);
-- index ix_samtykkesvar_logg_id
CREATE INDEX ix_samtykkesvar_logg_id ON samtykkesvar (logg_id);
-- index ix_samtykkesvar_samtykke_id
CREATE INDEX ix_samtykkesvar_samtykke_id ON samtykkesvar (samtykke_id);
-- index ix_tekstversjon_logg_id
CREATE INDEX ix_tekstversjon_logg_id ON tekstversjon (logg_id);
-- index ix_tekstversjon_oppmerksomhet_id
CREATE INDEX ix_tekstversjon_oppmerksomhet_id ON tekstversjon (oppmerksomhet_id);
-- index ix_tekstversjon_tiltak_id
CREATE INDEX ix_tekstversjon_tiltak_id ON tekstversjon (tiltak_id);
-- index ix_tiltak_ansvarlig_logg
CREATE INDEX ix_tiltak_ansvarlig_logg ON tiltak (ansvarlig_id, logg_id);
-- index ix_tiltak_forgjenger_id
CREATE INDEX ix_tiltak_forgjenger_id ON tiltak (forgjenger_id);
-- index ix_tiltak_logg_id
CREATE INDEX ix_tiltak_logg_id ON tiltak (logg_id);
-- index ix_tiltak_oppmerksomhet_id
CREATE INDEX ix_tiltak_oppmerksomhet_id ON tiltak (oppmerksomhet_id);
-- index ix_vedlegg_logg_id
CREATE INDEX ix_vedlegg_logg_id ON vedlegg (logg_id);
-- index uq_foresatt_nummer_i_logg
CREATE UNIQUE INDEX uq_foresatt_nummer_i_logg ON foresatt (logg_id, fodselsnummer) WHERE fjernet IS NULL;
-- index uq_tiltak_apent_ansatt
CREATE UNIQUE INDEX uq_tiltak_apent_ansatt ON tiltak (oppmerksomhet_id, ansvarlig_id) WHERE utfall IS NULL AND ansvarlig_id IS NOT NULL;
-- index uq_tiltak_apent_barn
CREATE UNIQUE INDEX uq_tiltak_apent_barn ON tiltak (oppmerksomhet_id) WHERE utfall IS NULL AND barnets_eget;
-- index uq_tiltak_apent_foresatt
CREATE UNIQUE INDEX uq_tiltak_apent_foresatt ON tiltak (oppmerksomhet_id, foresatt_id) WHERE utfall IS NULL AND foresatt_id IS NOT NULL;
-- table alembic_version
CREATE TABLE alembic_version ( version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num) );
INSERT INTO alembic_version (version_num) VALUES ('0001');
-- table ansatt
CREATE TABLE ansatt ( id CHAR(32) NOT NULL, fornavn VARCHAR(80) NOT NULL, etternavn VARCHAR(80) NOT NULL, fodselsnummer VARCHAR(12), epost VARCHAR(254) NOT NULL, telefon VARCHAR(30) NOT NULL, brukernavn VARCHAR(40), er_administrator BOOLEAN NOT NULL, aktiv BOOLEAN NOT NULL, tema VARCHAR(40) NOT NULL, sprak VARCHAR(40) NOT NULL, opprettet DATETIME NOT NULL, CONSTRAINT ck_ansatt_brukernavn_smaa_bokstaver CHECK (brukernavn = lower(brukernavn)), CONSTRAINT ck_ansatt_har_navn CHECK (length(fornavn) > 0 AND length(etternavn) > 0), CONSTRAINT ck_ansatt_malform CHECK (sprak IN ('nb', 'nn')), CONSTRAINT pk_ansatt PRIMARY KEY (id), CONSTRAINT uq_ansatt_brukernavn UNIQUE (brukernavn), CONSTRAINT uq_ansatt_fodselsnummer UNIQUE (fodselsnummer) );
INSERT INTO ansatt (id, fornavn, etternavn, fodselsnummer, epost, telefon, brukernavn, er_administrator, aktiv, tema, sprak, opprettet) VALUES ('443c99d76f0853a4b54e31690bb03e44', 'Kari', 'Moe', '01838000181', 'epost i ansatt', 'telefon i ansatt', 'kari', 1, 1, 'stafett-lys', 'nb', '2026-01-05 09:00:00');
-- table ansettelse
CREATE TABLE ansettelse ( id CHAR(32) NOT NULL, ansatt_id CHAR(32) NOT NULL, virksomhet_id CHAR(32) NOT NULL, stilling VARCHAR(80) NOT NULL, er_aktor BOOLEAN NOT NULL, er_stafettholder BOOLEAN NOT NULL, er_leder BOOLEAN NOT NULL, aktiv BOOLEAN NOT NULL, CONSTRAINT fk_ansettelse_ansatt_id FOREIGN KEY(ansatt_id) REFERENCES ansatt (id), CONSTRAINT fk_ansettelse_virksomhet_id FOREIGN KEY(virksomhet_id) REFERENCES virksomhet (id), CONSTRAINT pk_ansettelse PRIMARY KEY (id), CONSTRAINT uq_ansettelse_ansatt_id_virksomhet_id UNIQUE (ansatt_id, virksomhet_id) );
INSERT INTO ansettelse (id, ansatt_id, virksomhet_id, stilling, er_aktor, er_stafettholder, er_leder, aktiv) VALUES ('ad3f2f42ff6a5581a237670bf8797421', '443c99d76f0853a4b54e31690bb03e44', '397ec751ec135b8bad4cc500125da4f3', 'stilling i ansettelse', 1, 1, 1, 1);
-- table barn
CREATE TABLE barn ( id CHAR(32) NOT NULL, logg_id CHAR(32) NOT NULL, nummer VARCHAR(12) NOT NULL, nummertype VARCHAR(40) NOT NULL, nummer_grunn VARCHAR(200) NOT NULL, fornavn VARCHAR(80) NOT NULL, etternavn VARCHAR(80) NOT NULL, fodt DATE NOT NULL, bor_med VARCHAR(40) NOT NULL, adresse VARCHAR(120) NOT NULL, postnummer VARCHAR(4) NOT NULL, poststed VARCHAR(60) NOT NULL, mobil VARCHAR(30) NOT NULL, skole VARCHAR(80) NOT NULL, epost VARCHAR(254) NOT NULL, malform VARCHAR(40) NOT NULL, sperret_adresse BOOLEAN NOT NULL, CONSTRAINT ck_barn_bormed CHECK (bor_med IN ('begge', 'mor', 'far', 'delt', 'fosterhjem', 'institusjon', 'annet')), CONSTRAINT ck_barn_har_navn CHECK (length(fornavn) > 0 AND length(etternavn) > 0), CONSTRAINT ck_barn_malform CHECK (malform IN ('nb', 'nn')), CONSTRAINT ck_barn_nummerlengde CHECK (length(nummer) = CASE nummertype WHEN 'duf' THEN 12 ELSE 11 END), CONSTRAINT ck_barn_nummertype CHECK (nummertype IN ('fodselsnummer', 'd_nummer', 'duf')), CONSTRAINT fk_barn_logg_id FOREIGN KEY(logg_id) REFERENCES logg (id), CONSTRAINT pk_barn PRIMARY KEY (id), CONSTRAINT uq_barn_logg_id UNIQUE (logg_id) );
INSERT INTO barn (id, logg_id, nummer, nummertype, nummer_grunn, fornavn, etternavn, fodt, bor_med, adresse, postnummer, poststed, mobil, skole, epost, malform, sperret_adresse) VALUES ('0ee5c0e5f6b45b55b431817cbae2b97f', 'c7d4f7976f4e5ad39146c9b10d5f131e', '02851550030', 'fodselsnummer', '', 'fornavn i barn', 'etternavn i barn', '2015-05-02', 'begge', 'adresse i barn', '9999', 'poststed i barn', 'mobil i barn', 'skole i barn', 'epost i barn', 'nb', 0);
-- table evaluering
CREATE TABLE evaluering ( id CHAR(32) NOT NULL, logg_id CHAR(32) NOT NULL, oppmerksomhet_id CHAR(32) NOT NULL, tiltak_id CHAR(32) NOT NULL, kommentar VARCHAR(4000) NOT NULL, familien_sa VARCHAR(4000) NOT NULL, evaluert_av CHAR(32) NOT NULL, pa_vegne_av VARCHAR(10) NOT NULL, CONSTRAINT ck_evaluering_pa_vegne_av CHECK (pa_vegne_av IN ('', 'foresatt', 'barnet', 'aktor')), CONSTRAINT fk_evaluering_evaluert_av FOREIGN KEY(evaluert_av) REFERENCES ansettelse (id), CONSTRAINT fk_evaluering_logg_id FOREIGN KEY(logg_id) REFERENCES logg (id), CONSTRAINT fk_evaluering_oppmerksomhet_id FOREIGN KEY(oppmerksomhet_id) REFERENCES oppmerksomhet (id), CONSTRAINT fk_evaluering_tiltak_id FOREIGN KEY(tiltak_id) REFERENCES tiltak (id), CONSTRAINT pk_evaluering PRIMARY KEY (id), CONSTRAINT uq_evaluering_tiltak_id UNIQUE (tiltak_id) );
INSERT INTO evaluering (id, logg_id, oppmerksomhet_id, tiltak_id, kommentar, familien_sa, evaluert_av, pa_vegne_av) VALUES ('b531900b942b51a6b590812d68b2b66e', 'c7d4f7976f4e5ad39146c9b10d5f131e', '3c4b69a49a7c56f08c8a9b1e8467285e', '00eb9ed331ff54118452799f4be02ec9', 'kommentar i evaluering', 'familien_sa i evaluering', 'ad3f2f42ff6a5581a237670bf8797421', 'aktor');
-- table foresatt
CREATE TABLE foresatt ( id CHAR(32) NOT NULL, logg_id CHAR(32) NOT NULL, fodselsnummer VARCHAR(12) NOT NULL, fornavn VARCHAR(80) NOT NULL, etternavn VARCHAR(80) NOT NULL, rolle VARCHAR(40) NOT NULL, foreldreansvar BOOLEAN NOT NULL, adresse VARCHAR(120) NOT NULL, postnummer VARCHAR(4) NOT NULL, poststed VARCHAR(60) NOT NULL, telefon VARCHAR(30) NOT NULL, epost VARCHAR(254) NOT NULL, fjernet DATETIME, rekkefolge INTEGER NOT NULL, CONSTRAINT ck_foresatt_foresattrolle CHECK (rolle IN ('mor', 'far', 'medmor', 'steforelder', 'fosterforelder', 'verge', 'annen')), CONSTRAINT fk_foresatt_logg_id FOREIGN KEY(logg_id) REFERENCES logg (id), CONSTRAINT pk_foresatt PRIMARY KEY (id) );
INSERT INTO foresatt (id, logg_id, fodselsnummer, fornavn, etternavn, rolle, foreldreansvar, adresse, postnummer, poststed, telefon, epost, fjernet, rekkefolge) VALUES ('047561611675525a9bea37bada6f3dbe', 'c7d4f7976f4e5ad39146c9b10d5f131e', '03868400012', 'fornavn i foresatt', 'etternavn i foresatt', 'mor', 1, 'adresse i foresatt', '9999', 'poststed i foresatt', 'telefon i foresatt', 'epost i foresatt', NULL, 1);
-- table kladd
CREATE TABLE kladd ( id CHAR(32) NOT NULL, ansatt_id CHAR(32) NOT NULL, ansettelse_id CHAR(32), skjema VARCHAR(40) NOT NULL, nokkel VARCHAR(40) NOT NULL, logg_id CHAR(32), innhold VARCHAR NOT NULL, oppdatert DATETIME NOT NULL, CONSTRAINT fk_kladd_ansatt_id FOREIGN KEY(ansatt_id) REFERENCES ansatt (id), CONSTRAINT fk_kladd_ansettelse_id FOREIGN KEY(ansettelse_id) REFERENCES ansettelse (id), CONSTRAINT fk_kladd_logg_id FOREIGN KEY(logg_id) REFERENCES logg (id), CONSTRAINT pk_kladd PRIMARY KEY (id), CONSTRAINT uq_kladd_ansatt_id_ansettelse_id_skjema_nokkel UNIQUE (ansatt_id, ansettelse_id, skjema, nokkel) );
INSERT INTO kladd (id, ansatt_id, ansettelse_id, skjema, nokkel, logg_id, innhold, oppdatert) VALUES ('53d6e6fee9be5778aae51322354f0238', '443c99d76f0853a4b54e31690bb03e44', NULL, 'skjema i kladd', 'nokkel i kladd', NULL, '{}', '2026-01-05 09:00:00');
-- table kommune
CREATE TABLE kommune ( id INTEGER NOT NULL, navn VARCHAR(80) NOT NULL, oving BOOLEAN NOT NULL, kontakt_navn VARCHAR(120) NOT NULL, kontakt_epost VARCHAR(254) NOT NULL, kontakt_telefon VARCHAR(30) NOT NULL, alder_informeres INTEGER NOT NULL, alder_signerer INTEGER NOT NULL, alder_alene INTEGER NOT NULL, CONSTRAINT ck_kommune_aldre_i_rekke CHECK (alder_informeres <= alder_signerer AND alder_signerer <= alder_alene), CONSTRAINT ck_kommune_en_rad CHECK (id = 1), CONSTRAINT pk_kommune PRIMARY KEY (id) );
INSERT INTO kommune (id, navn, oving, kontakt_navn, kontakt_epost, kontakt_telefon, alder_informeres, alder_signerer, alder_alene) VALUES (1, 'Fjordvik', 0, 'kontakt_navn i kommune', 'kontakt_epost i kommune', 'kontakt_telefon i kommune', 12, 15, 16);
-- table lesetilgang
CREATE TABLE lesetilgang ( id CHAR(32) NOT NULL, logg_id CHAR(32) NOT NULL, ansettelse_id CHAR(32) NOT NULL, oppmerksomhet_id CHAR(32), til_dato DATE, gitt_av CHAR(32) NOT NULL, gitt DATETIME NOT NULL, opphort DATETIME, CONSTRAINT fk_lesetilgang_ansettelse_id FOREIGN KEY(ansettelse_id) REFERENCES ansettelse (id), CONSTRAINT fk_lesetilgang_gitt_av FOREIGN KEY(gitt_av) REFERENCES ansettelse (id), CONSTRAINT fk_lesetilgang_logg_id FOREIGN KEY(logg_id) REFERENCES logg (id), CONSTRAINT fk_lesetilgang_oppmerksomhet_id FOREIGN KEY(oppmerksomhet_id) REFERENCES oppmerksomhet (id), CONSTRAINT pk_lesetilgang PRIMARY KEY (id) );
INSERT INTO lesetilgang (id, logg_id, ansettelse_id, oppmerksomhet_id, til_dato, gitt_av, gitt, opphort) VALUES ('95d279babcf056a4a7b5964b337ad9d2', 'c7d4f7976f4e5ad39146c9b10d5f131e', 'ad3f2f42ff6a5581a237670bf8797421', NULL, NULL, 'ad3f2f42ff6a5581a237670bf8797421', '2026-01-05 09:00:00', NULL);
-- table logg
CREATE TABLE logg ( id CHAR(32) NOT NULL, status VARCHAR(40) NOT NULL, niva INTEGER NOT NULL, stafettholder_id CHAR(32) NOT NULL, opprettet_av CHAR(32) NOT NULL, opprettet DATETIME NOT NULL, oppdatert DATETIME NOT NULL, samtykke_gitt DATE, samtykke_utfall VARCHAR(40), passiv_fra DATE, tidligere_logg_id CHAR(32), versjon INTEGER NOT NULL, CONSTRAINT ck_logg_loggstatus CHECK (status IN ('aktiv', 'passiv')), CONSTRAINT ck_logg_niva CHECK (niva BETWEEN 1 AND 3), CONSTRAINT ck_logg_passiv_har_dato CHECK ((status = 'passiv') = (passiv_fra IS NOT NULL)), CONSTRAINT ck_logg_samtykkedato_bare_naar_gitt CHECK ((samtykke_gitt IS NULL) OR (samtykke_utfall = 'gitt')), CONSTRAINT ck_logg_samtykkeutfall CHECK (samtykke_utfall IN ('gitt', 'avslatt', 'trukket')), CONSTRAINT fk_logg_opprettet_av FOREIGN KEY(opprettet_av) REFERENCES ansettelse (id), CONSTRAINT fk_logg_stafettholder_id FOREIGN KEY(stafettholder_id) REFERENCES ansettelse (id), CONSTRAINT fk_logg_tidligere_logg_id FOREIGN KEY(tidligere_logg_id) REFERENCES logg (id), CONSTRAINT pk_logg PRIMARY KEY (id) );
INSERT INTO logg (id, status, niva, stafettholder_id, opprettet_av, opprettet, oppdatert, samtykke_gitt, samtykke_utfall, passiv_fra, tidligere_logg_id, versjon) VALUES ('c7d4f7976f4e5ad39146c9b10d5f131e', 'aktiv', 1, 'ad3f2f42ff6a5581a237670bf8797421', 'ad3f2f42ff6a5581a237670bf8797421', '2026-01-05 09:00:00', '2026-01-05 09:00:00', '2026-01-05', 'gitt', NULL, NULL, 1);
-- table maal
CREATE TABLE maal ( id CHAR(32) NOT NULL, logg_id CHAR(32) NOT NULL, oppmerksomhet_id CHAR(32) NOT NULL, tekst VARCHAR(4000) NOT NULL, skrevet_av CHAR(32) NOT NULL, opprettet DATETIME NOT NULL, svar VARCHAR(40), CONSTRAINT ck_maal_har_tekst CHECK (length(tekst) > 0), CONSTRAINT ck_maal_maalsvar CHECK (svar IN ('naadd_ferdig', 'naadd_nytt_maal', 'ikke_fortsett', 'ikke_nytt_maal', 'ikke_nytt_tiltak', 'ikke_avslutt')), CONSTRAINT fk_maal_logg_id FOREIGN KEY(logg_id) REFERENCES logg (id), CONSTRAINT fk_maal_oppmerksomhet_id FOREIGN KEY(oppmerksomhet_id) REFERENCES oppmerksomhet (id), CONSTRAINT fk_maal_skrevet_av FOREIGN KEY(skrevet_av) REFERENCES ansettelse (id), CONSTRAINT pk_maal PRIMARY KEY (id) );
INSERT INTO maal (id, logg_id, oppmerksomhet_id, tekst, skrevet_av, opprettet, svar) VALUES ('0e3a3a3618e45ea089087c81854dd2b5', 'c7d4f7976f4e5ad39146c9b10d5f131e', '3c4b69a49a7c56f08c8a9b1e8467285e', 'tekst i maal', 'ad3f2f42ff6a5581a237670bf8797421', '2026-01-05 09:00:00', NULL);
-- table nivaendring
CREATE TABLE nivaendring ( id CHAR(32) NOT NULL, logg_id CHAR(32) NOT NULL, fra INTEGER NOT NULL, til INTEGER NOT NULL, endret_av CHAR(32) NOT NULL, tid DATETIME NOT NULL, CONSTRAINT fk_nivaendring_endret_av FOREIGN KEY(endret_av) REFERENCES ansettelse (id), CONSTRAINT fk_nivaendring_logg_id FOREIGN KEY(logg_id) REFERENCES logg (id), CONSTRAINT pk_nivaendring PRIMARY KEY (id) );
INSERT INTO nivaendring (id, logg_id, fra, til, endret_av, tid) VALUES ('c5b7045007c5545f933ca0029286584f', 'c7d4f7976f4e5ad39146c9b10d5f131e', 1, 2, 'ad3f2f42ff6a5581a237670bf8797421', '2026-01-05 09:00:00');
-- table oppmerksomhet
CREATE TABLE oppmerksomhet ( id CHAR(32) NOT NULL, logg_id CHAR(32) NOT NULL, tekst VARCHAR(100) NOT NULL, kategori VARCHAR(40) NOT NULL, droftet_leder BOOLEAN NOT NULL, droftet_foresatte BOOLEAN NOT NULL, droftet_barnet BOOLEAN NOT NULL, niva_ved_registrering INTEGER NOT NULL, skrevet_av CHAR(32) NOT NULL, opprettet DATETIME NOT NULL, avsluttet DATETIME, CONSTRAINT ck_oppmerksomhet_kategori CHECK (kategori IN ('fagvansker', 'konsentrasjon', 'motorikk', 'samspill', 'sprak', 'trivsel', 'annet')), CONSTRAINT ck_oppmerksomhet_niva CHECK (niva_ved_registrering BETWEEN 1 AND 3), CONSTRAINT ck_oppmerksomhet_tekstlengde CHECK (length(tekst) BETWEEN 1 AND 100), CONSTRAINT fk_oppmerksomhet_logg_id FOREIGN KEY(logg_id) REFERENCES logg (id), CONSTRAINT fk_oppmerksomhet_skrevet_av FOREIGN KEY(skrevet_av) REFERENCES ansettelse (id), CONSTRAINT pk_oppmerksomhet PRIMARY KEY (id) );
INSERT INTO oppmerksomhet (id, logg_id, tekst, kategori, droftet_leder, droftet_foresatte, droftet_barnet, niva_ved_registrering, skrevet_av, opprettet, avsluttet) VALUES ('3c4b69a49a7c56f08c8a9b1e8467285e', 'c7d4f7976f4e5ad39146c9b10d5f131e', 'tekst i oppmerksomhet', 'trivsel', 0, 0, 0, 1, 'ad3f2f42ff6a5581a237670bf8797421', '2026-01-05 09:00:00', NULL);
-- table revisjon_detalj
CREATE TABLE revisjon_detalj ( nr INTEGER NOT NULL, salt BLOB NOT NULL, logg_id CHAR(32), virksomhet_id CHAR(32), ansatt_id CHAR(32), handling VARCHAR(40) NOT NULL, tid DATETIME NOT NULL, detalj VARCHAR NOT NULL, CONSTRAINT ck_revisjon_detalj_salt CHECK (length(salt) = 16), CONSTRAINT fk_revisjon_detalj_nr FOREIGN KEY(nr) REFERENCES revisjon_rad (nr), CONSTRAINT pk_revisjon_detalj PRIMARY KEY (nr) );
INSERT INTO revisjon_detalj (nr, salt, logg_id, virksomhet_id, ansatt_id, handling, tid, detalj) VALUES (1, X'73737373737373737373737373737373', NULL, NULL, '443c99d76f0853a4b54e31690bb03e44', 'database.opprettet', '2026-01-05 09:00:00.000000', '{}');
-- table revisjon_rad
CREATE TABLE revisjon_rad ( nr INTEGER NOT NULL, tid DATETIME NOT NULL, ansatt_id CHAR(32), handling VARCHAR(40) NOT NULL, forpliktelse VARCHAR(64) NOT NULL, forrige VARCHAR(64) NOT NULL, hash VARCHAR(64) NOT NULL, CONSTRAINT ck_revisjon_rad_nr_fra_en CHECK (nr > 0), CONSTRAINT ck_revisjon_rad_sha256 CHECK (length(forpliktelse) = 64 AND length(forrige) = 64 AND length(hash) = 64), CONSTRAINT pk_revisjon_rad PRIMARY KEY (nr) );
INSERT INTO revisjon_rad (nr, tid, ansatt_id, handling, forpliktelse, forrige, hash) VALUES (1, '2026-01-05 09:00:00.000000', '443c99d76f0853a4b54e31690bb03e44', 'database.opprettet', 'b1e9400da876baacc5360292f79b595804cacdef9430039ce16c6e506ba2ff66', '0000000000000000000000000000000000000000000000000000000000000000', 'fbcee27dd0f1396178930281d26a47e37e0c55056773e9634710ea60e811bd83');
-- table samtykke
CREATE TABLE samtykke ( id CHAR(32) NOT NULL, logg_id CHAR(32) NOT NULL, utfall VARCHAR(40) NOT NULL, dato DATE NOT NULL, informert BOOLEAN NOT NULL, deling BOOLEAN NOT NULL, grunn_mangler VARCHAR(500) NOT NULL, registrert_av CHAR(32) NOT NULL, registrert DATETIME NOT NULL, vedlegg_id CHAR(32), CONSTRAINT ck_samtykke_begge_kryss CHECK (utfall <> 'gitt' OR (informert AND deling)), CONSTRAINT ck_samtykke_samtykkeutfall CHECK (utfall IN ('gitt', 'avslatt', 'trukket')), CONSTRAINT fk_samtykke_logg_id FOREIGN KEY(logg_id) REFERENCES logg (id), CONSTRAINT fk_samtykke_registrert_av FOREIGN KEY(registrert_av) REFERENCES ansettelse (id), CONSTRAINT fk_samtykke_vedlegg_id FOREIGN KEY(vedlegg_id) REFERENCES vedlegg (id), CONSTRAINT pk_samtykke PRIMARY KEY (id) );
INSERT INTO samtykke (id, logg_id, utfall, dato, informert, deling, grunn_mangler, registrert_av, registrert, vedlegg_id) VALUES ('327d61bc2bdb5e01a82d421240fc6a39', 'c7d4f7976f4e5ad39146c9b10d5f131e', 'gitt', '2026-01-05', 1, 1, 'grunn_mangler i samtykke', 'ad3f2f42ff6a5581a237670bf8797421', '2026-01-05 09:00:00', '24e2784874e2531f9e0a8c418807585a');
-- table samtykkesvar
CREATE TABLE samtykkesvar ( id CHAR(32) NOT NULL, logg_id CHAR(32) NOT NULL, samtykke_id CHAR(32) NOT NULL, foresatt_id CHAR(32), dato DATE NOT NULL, signert BOOLEAN NOT NULL, CONSTRAINT fk_samtykkesvar_foresatt_id FOREIGN KEY(foresatt_id) REFERENCES foresatt (id), CONSTRAINT fk_samtykkesvar_logg_id FOREIGN KEY(logg_id) REFERENCES logg (id), CONSTRAINT fk_samtykkesvar_samtykke_id FOREIGN KEY(samtykke_id) REFERENCES samtykke (id), CONSTRAINT pk_samtykkesvar PRIMARY KEY (id), CONSTRAINT uq_samtykkesvar_samtykke_id_foresatt_id UNIQUE (samtykke_id, foresatt_id) );
INSERT INTO samtykkesvar (id, logg_id, samtykke_id, foresatt_id, dato, signert) VALUES ('c4246f3962ab599b8a89829520306491', 'c7d4f7976f4e5ad39146c9b10d5f131e', '327d61bc2bdb5e01a82d421240fc6a39', '047561611675525a9bea37bada6f3dbe', '2026-01-05', 1);
-- table tekstversjon
CREATE TABLE tekstversjon ( id CHAR(32) NOT NULL, logg_id CHAR(32) NOT NULL, oppmerksomhet_id CHAR(32) NOT NULL, tiltak_id CHAR(32) NOT NULL, tekst VARCHAR(4000) NOT NULL, skrevet_av CHAR(32) NOT NULL, gjaldt_til DATETIME NOT NULL, CONSTRAINT fk_tekstversjon_logg_id FOREIGN KEY(logg_id) REFERENCES logg (id), CONSTRAINT fk_tekstversjon_oppmerksomhet_id FOREIGN KEY(oppmerksomhet_id) REFERENCES oppmerksomhet (id), CONSTRAINT fk_tekstversjon_skrevet_av FOREIGN KEY(skrevet_av) REFERENCES ansettelse (id), CONSTRAINT fk_tekstversjon_tiltak_id FOREIGN KEY(tiltak_id) REFERENCES tiltak (id), CONSTRAINT pk_tekstversjon PRIMARY KEY (id) );
INSERT INTO tekstversjon (id, logg_id, oppmerksomhet_id, tiltak_id, tekst, skrevet_av, gjaldt_til) VALUES ('c3387b84f8ed5f13a4062fb3c3f22b96', 'c7d4f7976f4e5ad39146c9b10d5f131e', '3c4b69a49a7c56f08c8a9b1e8467285e', '00eb9ed331ff54118452799f4be02ec9', 'tekst i tekstversjon', 'ad3f2f42ff6a5581a237670bf8797421', '2026-01-05 09:00:00');
-- table tiltak
CREATE TABLE tiltak ( id CHAR(32) NOT NULL, logg_id CHAR(32) NOT NULL, oppmerksomhet_id CHAR(32) NOT NULL, type VARCHAR(40) NOT NULL, beskrivelse VARCHAR(4000) NOT NULL, start_innen DATE NOT NULL, frist DATE NOT NULL, ansvarlig_id CHAR(32), foresatt_id CHAR(32), barnets_eget BOOLEAN NOT NULL, skrevet_av CHAR(32) NOT NULL, opprettet DATETIME NOT NULL, utfall VARCHAR(40), avsluttet DATETIME, forgjenger_id CHAR(32), gruppe_id CHAR(32), CONSTRAINT ck_tiltak_datoer_i_rekke CHECK (start_innen <= frist), CONSTRAINT ck_tiltak_en_ansvarlig CHECK ((ansvarlig_id IS NOT NULL) + (foresatt_id IS NOT NULL) + barnets_eget = 1), CONSTRAINT ck_tiltak_har_beskrivelse CHECK (length(beskrivelse) > 0), CONSTRAINT ck_tiltak_tiltakstype CHECK (type IN ('gruppe', 'individuell', 'kartlegging', 'hjemmet', 'observasjon', 'tett', 'trening')), CONSTRAINT ck_tiltak_utfall CHECK (utfall IN ('ikke_onsket', 'noe', 'onsket', 'onsket_viderefores', 'feilregistrert')), CONSTRAINT ck_tiltak_utfall_har_tid CHECK ((utfall IS NULL) = (avsluttet IS NULL)), CONSTRAINT fk_tiltak_ansvarlig_id FOREIGN KEY(ansvarlig_id) REFERENCES ansettelse (id), CONSTRAINT fk_tiltak_foresatt_id FOREIGN KEY(foresatt_id) REFERENCES foresatt (id), CONSTRAINT fk_tiltak_forgjenger_id FOREIGN KEY(forgjenger_id) REFERENCES tiltak (id), CONSTRAINT fk_tiltak_logg_id FOREIGN KEY(logg_id) REFERENCES logg (id), CONSTRAINT fk_tiltak_oppmerksomhet_id FOREIGN KEY(oppmerksomhet_id) REFERENCES oppmerksomhet (id), CONSTRAINT fk_tiltak_skrevet_av FOREIGN KEY(skrevet_av) REFERENCES ansettelse (id), CONSTRAINT pk_tiltak PRIMARY KEY (id) );
INSERT INTO tiltak (id, logg_id, oppmerksomhet_id, type, beskrivelse, start_innen, frist, ansvarlig_id, foresatt_id, barnets_eget, skrevet_av, opprettet, utfall, avsluttet, forgjenger_id, gruppe_id) VALUES ('00eb9ed331ff54118452799f4be02ec9', 'c7d4f7976f4e5ad39146c9b10d5f131e', '3c4b69a49a7c56f08c8a9b1e8467285e', 'gruppe', 'beskrivelse i tiltak', '2026-01-05', '2026-01-05', 'ad3f2f42ff6a5581a237670bf8797421', NULL, 0, 'ad3f2f42ff6a5581a237670bf8797421', '2026-01-05 09:00:00', 'onsket', '2026-01-05 09:00:00', NULL, NULL);
-- table vedlegg
CREATE TABLE vedlegg ( id CHAR(32) NOT NULL, logg_id CHAR(32) NOT NULL, slag VARCHAR(20) NOT NULL, mediatype VARCHAR(60) NOT NULL, innhold BLOB NOT NULL, lastet_opp_av CHAR(32) NOT NULL, tid DATETIME NOT NULL, CONSTRAINT ck_vedlegg_slag CHECK (slag IN ('samtykke', 'bilde')), CONSTRAINT ck_vedlegg_storrelse CHECK (length(innhold) BETWEEN 1 AND 20971520), CONSTRAINT fk_vedlegg_lastet_opp_av FOREIGN KEY(lastet_opp_av) REFERENCES ansettelse (id), CONSTRAINT fk_vedlegg_logg_id FOREIGN KEY(logg_id) REFERENCES logg (id), CONSTRAINT pk_vedlegg PRIMARY KEY (id) );
INSERT INTO vedlegg (id, logg_id, slag, mediatype, innhold, lastet_opp_av, tid) VALUES ('24e2784874e2531f9e0a8c418807585a', 'c7d4f7976f4e5ad39146c9b10d5f131e', 'samtykke', 'application/pdf', X'6B6B6B6B6B6B6B6B6B6B6B6B6B6B6B6B6B6B6B6B6B6B6B6B6B6B6B6B6B6B6B6B', 'ad3f2f42ff6a5581a237670bf8797421', '2026-01-05 09:00:00');
-- table virksomhet
CREATE TABLE virksomhet ( id CHAR(32) NOT NULL, navn VARCHAR(80) NOT NULL, type VARCHAR(40) NOT NULL, aktiv BOOLEAN NOT NULL, CONSTRAINT ck_virksomhet_virksomhetstype CHECK (type IN ('barnehage', 'skole', 'helsestasjon', 'ppt', 'barnevern', 'annen')), CONSTRAINT pk_virksomhet PRIMARY KEY (id), CONSTRAINT uq_virksomhet_navn UNIQUE (navn) );
INSERT INTO virksomhet (id, navn, type, aktiv) VALUES ('397ec751ec135b8bad4cc500125da4f3', 'navn i virksomhet', 'skole', 1);
-- trigger revisjon_detalj_en_gang
CREATE TRIGGER revisjon_detalj_en_gang BEFORE INSERT ON revisjon_detalj WHEN EXISTS (SELECT 1 FROM revisjon_detalj WHERE nr = NEW.nr) BEGIN SELECT RAISE(ABORT, 'revisjon_detalj: en_gang'); END;
-- trigger revisjon_detalj_ingen_endring
CREATE TRIGGER revisjon_detalj_ingen_endring BEFORE UPDATE ON revisjon_detalj WHEN 1 BEGIN SELECT RAISE(ABORT, 'revisjon_detalj: ingen_endring'); END;
-- trigger revisjon_rad_ingen_endring
CREATE TRIGGER revisjon_rad_ingen_endring BEFORE UPDATE ON revisjon_rad WHEN 1 BEGIN SELECT RAISE(ABORT, 'revisjon_rad: ingen_endring'); END;
-- trigger revisjon_rad_ingen_sletting
CREATE TRIGGER revisjon_rad_ingen_sletting BEFORE DELETE ON revisjon_rad WHEN 1 BEGIN SELECT RAISE(ABORT, 'revisjon_rad: ingen_sletting'); END;
-- trigger revisjon_rad_uten_hull
CREATE TRIGGER revisjon_rad_uten_hull BEFORE INSERT ON revisjon_rad WHEN NEW.nr <> (SELECT coalesce(max(nr), 0) + 1 FROM revisjon_rad) BEGIN SELECT RAISE(ABORT, 'revisjon_rad: uten_hull'); END;
