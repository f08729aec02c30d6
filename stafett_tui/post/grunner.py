"""Why there is no line to the mail server, as sentences."""

from stafett_tui.sprak.tekst import T

GRUNNER = {
    "usikret": T("Linjen til e-posttjeneren er ikke sikret. Be administratoren velge STARTTLS eller TLS."),
    "sertifikat": T("E-posttjeneren kan ikke vise hvem den er (sertifikatet). Si fra til administratoren."),
    "uten_starttls": T("E-posttjeneren kan ikke sikre linjen. Be administratoren se på oppsettet."),
    "uten_innlogging": T("E-posttjeneren tar ikke imot innlogging. Be administratoren se på oppsettet."),
    "innlogging": T("E-posttjeneren godtok ikke brukernavn og passord. Skriv passordet på nytt."),
    "ingen_forbindelse": T("E-posttjeneren svarer ikke. E-posten ligger i utboksen og prøves igjen."),
    "avsender": T("E-posttjeneren godtok ikke avsenderen. Be administratoren se på oppsettet."),
}
