"""The ways in to settings: one's own, and the municipality's."""

from data.koder import Malform
from stafett_tui.handlinger import (
    innstillinger,
    kontakt,
    laasetid,
    nodkode,
    passord,
    samtykkealdre,
    sikkerhetskopi,
)
from stafett_tui.oppslag import innstillinger as innstillingsoppslag
from stafett_tui.oppslag import kontakt as kontaktoppslag
from stafett_tui.oppslag import laasetid as laasetidsoppslag
from stafett_tui.visningsvalg import Visningsvalg
from tests.byggere import PASSORD
from tests.tilgang.inngang import ADMINISTRATOR, Inngang

INNSTILLINGSINNGANGER = {
    "kontakt.hent_kontakt": Inngang(
        lambda v, o, f: kontaktoppslag.hent_kontakt(o), ser=frozenset({"Kari Moe"}), ider=False
    ),
    "laasetid.hent_laasetid": Inngang(lambda v, o, f: laasetidsoppslag.hent_laasetid(o), ider=False),
    "laasetid.hent_egen_laasetid": Inngang(
        lambda v, o, f: laasetidsoppslag.hent_egen_laasetid(o), ider=False
    ),
    "laasetid.velg_laasetid": Inngang(lambda v, o, f: laasetid.velg_laasetid(o, 5), ider=False),
    "laasetid.sett_laasetid": Inngang(
        lambda v, o, f: laasetid.sett_laasetid(o, 5), ider=False, tillatt=ADMINISTRATOR
    ),
    "samtykkealdre.sett_samtykkealdre": Inngang(
        lambda v, o, f: samtykkealdre.sett_samtykkealdre(o, 10, 13, 16), ider=False, tillatt=ADMINISTRATOR
    ),
    "kontakt.sett_kontakt": Inngang(
        lambda v, o, f: kontakt.sett_kontakt(o, kontaktoppslag.Kontakt("Kari Moe", "kari@fjordvik.no")),
        ider=False,
        tillatt=ADMINISTRATOR,
    ),
    "nodkode.lag_nodkode": Inngang(
        lambda v, o, f: nodkode.lag_nodkode(o), ider=False, tillatt=ADMINISTRATOR, avslag="nodkode.oving"
    ),
    "sikkerhetskopi.ta_sikkerhetskopi": Inngang(
        lambda v, o, f: sikkerhetskopi.ta_sikkerhetskopi(o), ider=False
    ),
    "passord.bytt_passord": Inngang(
        lambda v, o, f: passord.bytt_passord(o, PASSORD, "seks blå hester danser", "seks blå hester danser"),
        ider=False,
        avslag="passord.feil_gammelt",
    ),
    "innstillinger.velg_tema": Inngang(
        lambda v, o, f: innstillinger.velg_tema(o, "stafett-mork"), ider=False
    ),
    "innstillinger.velg_visning": Inngang(
        lambda v, o, f: innstillinger.velg_visning(o, Visningsvalg(skjermleser=True)), ider=False
    ),
    "innstillinger.hent_visning": Inngang(
        lambda v, o, f: innstillingsoppslag.hent_visning(o),
        ider=False,
    ),
    "innstillinger.velg_malform": Inngang(
        lambda v, o, f: innstillinger.velg_malform(o, Malform.NYNORSK), ider=False
    ),
    "innstillinger.husk_omvist": Inngang(lambda v, o, f: innstillinger.husk_omvist(o), ider=False),
}
