"""The hand-made logs: one for each state that a log can be in, the main stafettholder's first.

Long because it is one table: a plan for each log, with the reason it is there.
"""

from data.koder import ForesattRolle, Maalsvar, Nummertype, Samtykkeutfall, Utfall
from stafett_tui.oving.plan import (
    MOR,
    MOR_FAR,
    Foresattplan,
    Leseplan,
    Loggplan,
    Sakplan,
    Svarplan,
    Tiltakplan,
)
from stafett_tui.oving.tekster_plan import LEKSER, LESING, SKOLEPORTEN

_MOR_FAR_STEFAR = (*MOR_FAR, Foresattplan(ForesattRolle.STEFORELDER, ansvar=False, samtykket=False))
_FAR_UTEN_SAMTYKKE = (
    Foresattplan(ForesattRolle.MOR),
    Foresattplan(ForesattRolle.FAR, samtykket=False),
)
_FOSTERHJEM = (
    Foresattplan(ForesattRolle.FOSTERFORELDER, ansvar=False, samtykket=False),
    Foresattplan(ForesattRolle.VERGE),
)
_FERDIG = Utfall.ONSKET
_DAGLIG = Utfall.ONSKET_VIDEREFORES

JORUNN = (
    # passive for more than six months: due for the leder's decision
    Loggplan(
        "jorunn",
        9,
        -700,
        passiv=-240,
        saker=(
            Sakplan(
                6,
                -690,
                (
                    Tiltakplan("jorunn", -600, utfall=_FERDIG, evaluert=-598),
                    Tiltakplan("foresatt", -600, utfall=_DAGLIG, evaluert=-598),
                ),
                (Svarplan(-598, Maalsvar.NAADD_FERDIG),),
            ),
        ),
    ),
    # a new log on the same child, linked to the passive one
    Loggplan(
        "jorunn",
        9,
        -95,
        niva=2,
        videre_av_forrige=True,
        lest=(-20, -3),
        saker=(
            Sakplan(
                0,
                -90,
                (
                    Tiltakplan("jorunn", 12),
                    Tiltakplan("gunnvor", 34, skrevet=-60),
                    Tiltakplan("foresatt", 12, skrevet=-60),
                    Tiltakplan("barnet", 12, skrevet=-60),
                ),
                opplegg=LESING,
            ),
        ),
    ),
    # overdue, due today, and one of the health nurse's
    Loggplan(
        "jorunn",
        8,
        -210,
        niva=2,
        lest=(-14, -6, -1),
        saker=(
            Sakplan(
                4,
                -200,
                (
                    Tiltakplan("foresatt", -4),
                    Tiltakplan("åsta", 9, skrevet=-150),
                    Tiltakplan("jorunn", -70, utfall=Utfall.NOE, evaluert=-68),
                    Tiltakplan("jorunn", 0, skrevet=-68, folger=True),
                ),
            ),
            Sakplan(9, -120, (Tiltakplan("oddvar", 20), Tiltakplan("begge", 6)), opplegg=LEKSER),
        ),
    ),
    # made this week, nothing in it yet
    Loggplan("jorunn", 6, -3, lest=(-3,)),
    # every tiltak is evaluated, the goal question waits
    Loggplan(
        "jorunn",
        10,
        -160,
        lest=(-2,),
        saker=(
            Sakplan(
                1,
                -150,
                (
                    Tiltakplan("jorunn", -5, utfall=_FERDIG, evaluert=-2),
                    Tiltakplan("foresatt2", -5, utfall=_FERDIG, evaluert=-2),
                    Tiltakplan("barnet", -10, utfall=Utfall.NOE, evaluert=-2),
                ),
            ),
        ),
    ),
    # the consent runs out in 23 days
    Loggplan(
        "jorunn",
        11,
        -705,
        samtykke=(-707,),
        lest=(-40, -9),
        saker=(
            Sakplan(2, -300, (Tiltakplan("jorunn", 41), Tiltakplan("barnet", 41, skrevet=-100))),
            Sakplan(
                8,
                -650,
                (Tiltakplan("foresatt", -520, utfall=_DAGLIG, evaluert=-515),),
                (Svarplan(-515, Maalsvar.NAADD_FERDIG),),
            ),
        ),
    ),
    # the consent ran out twelve days ago; the health nurse may no longer read
    Loggplan(
        "jorunn",
        10,
        -742,
        niva=2,
        samtykke=(-742,),
        lest=(-13,),
        saker=(Sakplan(11, -300, (Tiltakplan("jorunn", 25), Tiltakplan("åsta", 3))),),
    ),
    # nivå 3, changed from 2; a text corrected today, and a tiltak in each parent's home
    Loggplan(
        "jorunn",
        9,
        -320,
        niva=3,
        niva_for=(-45, 2),
        lest=(-30, -12, -5, 0),
        foresatte=_MOR_FAR_STEFAR,
        saker=(
            Sakplan(
                3,
                -310,
                (
                    Tiltakplan("begge", 13),
                    Tiltakplan("barnet", 27),
                    Tiltakplan("jorunn", 30, skrevet=0, start=1, rettet=True),
                    Tiltakplan("ranveig", 55, skrevet=-40),
                ),
            ),
            Sakplan(7, -40, (Tiltakplan("torgunn", 18), Tiltakplan("foresatt", 18))),
        ),
        lesere=(Leseplan("torkel"), Leseplan("kristin", til=40)),
    ),
    # shielded address
    Loggplan(
        "jorunn",
        7,
        -130,
        niva=2,
        sperret=True,
        foresatte=MOR,
        lest=(-8,),
        saker=(
            Sakplan(
                5,
                -120,
                (Tiltakplan("jorunn", 2), Tiltakplan("åsta", 15), Tiltakplan("foresatt", 15)),
                opplegg=SKOLEPORTEN,
            ),
        ),
    ),
    # D-number, past twelve; a goal reached and followed by a new one, and a closed oppmerksomhet
    Loggplan(
        "jorunn",
        12,
        -420,
        nummertype=Nummertype.D_NUMMER,
        lest=(-25, -4),
        saker=(
            Sakplan(
                0,
                -410,
                (
                    Tiltakplan("jorunn", -250, utfall=Utfall.IKKE_ONSKET, evaluert=-247),
                    Tiltakplan("foresatt", -250, utfall=_FERDIG, evaluert=-247),
                    Tiltakplan("gunnvor", -100, skrevet=-245, utfall=_FERDIG, evaluert=-98),
                    Tiltakplan("jorunn", 5, skrevet=-97),
                    Tiltakplan("barnet", 5, skrevet=-97),
                ),
                (Svarplan(-247, Maalsvar.IKKE_NYTT_TILTAK), Svarplan(-98, Maalsvar.NAADD_NYTT_MAAL)),
            ),
            Sakplan(
                2,
                -400,
                (
                    Tiltakplan("arnfinn", -330, utfall=Utfall.FEILREGISTRERT, evaluert=-396),
                    Tiltakplan("oddvar", -330, skrevet=-396, utfall=_FERDIG, evaluert=-328, folger=True),
                ),
                (Svarplan(-328, Maalsvar.NAADD_FERDIG),),
            ),
        ),
    ),
    # passive for two months
    Loggplan(
        "jorunn",
        11,
        -500,
        passiv=-61,
        saker=(
            Sakplan(
                10,
                -480,
                (Tiltakplan("jorunn", -90, utfall=_FERDIG, evaluert=-70),),
                (Svarplan(-70, Maalsvar.IKKE_AVSLUTT),),
            ),
        ),
    ),
)

ANDRE = (
    # the main stafettholder is aktør here
    Loggplan(
        "torkel",
        9,
        -140,
        saker=(
            Sakplan(6, -130, (Tiltakplan("jorunn", 8), Tiltakplan("foresatt", 21), Tiltakplan("torkel", 40))),
        ),
        lest=(-2,),
        sendt_til="jorunn",
    ),
    Loggplan(
        "torgunn",
        8,
        -260,
        niva=2,
        saker=(
            Sakplan(
                7,
                -250,
                (Tiltakplan("jorunn", -2), Tiltakplan("torgunn", 30), Tiltakplan("begge", 30, skrevet=-30)),
            ),
        ),
    ),
    # young people: past fifteen both sign, past sixteen they consent alone
    Loggplan(
        "marte",
        15,
        -190,
        niva=2,
        laant_til="steffen",
        saker=(
            Sakplan(
                0,
                -180,
                (Tiltakplan("marte", 11), Tiltakplan("jorunn", 25, skrevet=-90), Tiltakplan("barnet", 11)),
            ),
        ),
    ),
    Loggplan(
        "steffen", 16, -150, saker=(Sakplan(1, -140, (Tiltakplan("steffen", 16), Tiltakplan("barnet", 16))),)
    ),
    # consent withdrawn, and refused when it was to be renewed
    Loggplan(
        "torkel",
        10,
        -330,
        nei=(-15, Samtykkeutfall.TRUKKET),
        saker=(
            Sakplan(
                8, -320, (Tiltakplan("torkel", 10), Tiltakplan("jorunn", 10), Tiltakplan("foresatt", -30))
            ),
        ),
    ),
    Loggplan(
        "steffen",
        9,
        -760,
        samtykke=(-760,),
        nei=(-33, Samtykkeutfall.AVSLATT),
        saker=(Sakplan(9, -500, (Tiltakplan("steffen", -60),)),),
    ),
    # DUF number, one parent who has not consented, with a reason
    Loggplan(
        "vigdis",
        4,
        -170,
        niva=2,
        nummertype=Nummertype.DUF,
        foresatte=_FAR_UTEN_SAMTYKKE,
        sendt_til="berit",
        saker=(
            Sakplan(
                6, -160, (Tiltakplan("vigdis", 17), Tiltakplan("torgunn", 33), Tiltakplan("foresatt", 17))
            ),
        ),
        lesere=(Leseplan("åsta", sak=0),),
    ),
    # foster home, barnevern holds the log
    Loggplan(
        "ranveig",
        7,
        -400,
        niva=3,
        foresatte=_FOSTERHJEM,
        sperret=True,
        saker=(
            Sakplan(5, -390, (Tiltakplan("ranveig", 45), Tiltakplan("åsta", 45), Tiltakplan("foresatt", 22))),
            Sakplan(4, -120, (Tiltakplan("torkel", 14), Tiltakplan("ranveig", 14))),
        ),
        lesere=(Leseplan("jorunn", sak=1), Leseplan("marte", opphort=-20), Leseplan("ingolf", til=-3)),
    ),
    # reading access to the whole log for the main stafettholder
    Loggplan(
        "åsta",
        2,
        -110,
        niva=2,
        saker=(
            Sakplan(
                4, -100, (Tiltakplan("åsta", 19), Tiltakplan("bjørghild", 40), Tiltakplan("foresatt", 19))
            ),
        ),
        lesere=(Leseplan("jorunn", til=60),),
    ),
    # renewed consent, three children in barnehage
    Loggplan(
        "vigdis",
        5,
        -790,
        samtykke=(-790, -60),
        saker=(
            Sakplan(0, -600, (Tiltakplan("vigdis", 29), Tiltakplan("foresatt", 29))),
            Sakplan(
                1,
                -780,
                (Tiltakplan("sindy", -660, utfall=_FERDIG, evaluert=-655),),
                (Svarplan(-655, Maalsvar.NAADD_FERDIG),),
            ),
        ),
    ),
    Loggplan("kristin", 3, -80, saker=(Sakplan(2, -75, (Tiltakplan("kristin", 7), Tiltakplan("begge", 7))),)),
    Loggplan(
        "eivor", 4, -40, saker=(Sakplan(3, -35, (Tiltakplan("kristin", 35), Tiltakplan("foresatt", 35))),)
    ),
    # a passive log of another's, and one where nobody has written for long
    Loggplan("steffen", 12, -900, passiv=-200, samtykke=(-900, -300)),
    Loggplan(
        "marte", 13, -500, saker=(Sakplan(3, -490, (Tiltakplan("marte", -45), Tiltakplan("barnet", -45))),)
    ),
)

UTVALG = JORUNN + ANDRE
