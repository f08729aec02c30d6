"""The themes. Petrol is structure and selection, orange is focus alone (design: contrast ≥ 4.5:1)."""

from textual.theme import Theme

STANDARD = "stafett-lys"


def _tema(navn: str, *, dark: bool, farger: str, variabler: str, ansi: bool = False) -> Theme:
    """A theme from two tables of «name value» lines."""
    hoved = dict(linje.split() for linje in farger.strip().splitlines())
    ekstra = dict(linje.split(maxsplit=1) for linje in variabler.strip().splitlines())
    return Theme(name=navn, dark=dark, ansi=ansi, variables=ekstra, **hoved)  # type: ignore[arg-type]


LYS = _tema(
    "stafett-lys",
    dark=False,
    farger="""
        primary #0F5460
        secondary #4A5E66
        accent #A8480F
        success #1E6B3A
        warning #7A5200
        error #A3262A
        background #F5F3EE
        surface #FFFFFF
        panel #E7E3DA
        foreground #1B262C
    """,
    variabler="""
        text #1B262C
        text-muted #4E5B62
        text-disabled #6B767B
        foreground-muted #4E5B62
        block-cursor-background #0F5460
        block-cursor-foreground #FFFFFF
        block-cursor-text-style bold
        block-cursor-blurred-background #CFDEDF
        block-cursor-blurred-foreground #1B262C
        block-hover-background #E9EFEE
        border #0F5460
        border-blurred #8A8478
        button-color-foreground #FFFFFF
        button-foreground #1B262C
        button-focus-text-style bold
        input-cursor-background #1B262C
        input-cursor-foreground #FFFFFF
        input-selection-background #BFD8DA
        scrollbar #B9B4A8
        scrollbar-hover #8F897C
        scrollbar-active #0F5460
        scrollbar-background #ECE8E0
        scrollbar-corner-color #ECE8E0
        linje #D5D0C5
        dus #ECE8E0
        topp #0F5460
        topp-tekst #FFFFFF
        topp-dus #C9DEE0
        fane #F5F3EE
        fane-tekst #0F5460
        vassfarge #FBF1DC
        faresone #FAE7E4
        gront #E3F0E5
        oving #FBF1DC
        oving-tekst #7A5200
    """,
)
MORK = _tema(
    "stafett-mork",
    dark=True,
    farger="""
        primary #7CCBD1
        secondary #A9B8BD
        accent #F2B27A
        success #95D3A4
        warning #EBCB78
        error #F5A39C
        background #12191C
        surface #192226
        panel #222D32
        foreground #E8ECEB
    """,
    variabler="""
        text #E8ECEB
        text-muted #A9B8BD
        text-disabled #82929A
        foreground-muted #A9B8BD
        block-cursor-background #7CCBD1
        block-cursor-foreground #0B1214
        block-cursor-text-style bold
        block-cursor-blurred-background #28434A
        block-cursor-blurred-foreground #E8ECEB
        block-hover-background #1F2A2F
        border #7CCBD1
        border-blurred #68797F
        button-color-foreground #0B1214
        button-foreground #E8ECEB
        button-focus-text-style bold
        input-cursor-background #E8ECEB
        input-cursor-foreground #12191C
        input-selection-background #2F5A61
        scrollbar #3C4A50
        scrollbar-hover #587078
        scrollbar-active #7CCBD1
        scrollbar-background #172024
        scrollbar-corner-color #172024
        linje #2E3B41
        dus #1C262A
        topp #0E3B44
        topp-tekst #FFFFFF
        topp-dus #A8CDD1
        fane #12191C
        fane-tekst #7CCBD1
        vassfarge #2E2713
        faresone #351E1D
        gront #1B2C20
        oving #2E2713
        oving-tekst #EBCB78
    """,
)
KONTRAST = _tema(
    "stafett-kontrast",
    dark=True,
    farger="""
        primary #5FD7FF
        secondary #FFFFFF
        accent #FFD75F
        success #87FF87
        warning #FFFF5F
        error #FFAFAF
        background #000000
        surface #000000
        panel #000000
        foreground #FFFFFF
    """,
    variabler="""
        text #FFFFFF
        text-muted #FFFFFF
        text-disabled #BCBCBC
        foreground-muted #FFFFFF
        block-cursor-background #FFFF5F
        block-cursor-foreground #000000
        block-cursor-text-style bold
        block-cursor-blurred-background #444444
        block-cursor-blurred-foreground #FFFFFF
        block-hover-background #303030
        border #FFFF5F
        border-blurred #FFFFFF
        button-color-foreground #000000
        button-foreground #FFFFFF
        button-focus-text-style bold underline
        input-cursor-background #FFFFFF
        input-cursor-foreground #000000
        input-selection-background #444444
        scrollbar #BCBCBC
        scrollbar-hover #FFFFFF
        scrollbar-active #FFFF5F
        scrollbar-background #000000
        scrollbar-corner-color #000000
        linje #FFFFFF
        dus #000000
        topp #000000
        topp-tekst #FFFFFF
        topp-dus #FFFFFF
        fane #FFFFFF
        fane-tekst #000000
        vassfarge #000000
        faresone #000000
        gront #000000
        oving #FFFF5F
        oving-tekst #000000
    """,
)
MOTE = _tema(
    "stafett-mote",
    dark=False,
    farger="""
        primary #0B4450
        secondary #3C4A51
        accent #8A3A0A
        success #14532B
        warning #5C3D00
        error #8A1C20
        background #FFFFFF
        surface #EEF2F2
        panel #F4F2ED
        foreground #10191E
    """,
    variabler="""
        text #10191E
        text-muted #3C4A51
        text-disabled #4A555B
        foreground-muted #3C4A51
        block-cursor-background #0B4450
        block-cursor-foreground #FFFFFF
        block-cursor-text-style bold
        block-cursor-blurred-background #DCE8E9
        block-cursor-blurred-foreground #10191E
        block-hover-background #EEF4F4
        border #0B4450
        border-blurred #6F6A60
        button-color-foreground #FFFFFF
        button-foreground #10191E
        button-focus-text-style bold underline
        input-cursor-background #10191E
        input-cursor-foreground #FFFFFF
        input-selection-background #CFE2E4
        scrollbar #B9B4A8
        scrollbar-hover #8F897C
        scrollbar-active #0B4450
        scrollbar-background #F4F2ED
        scrollbar-corner-color #F4F2ED
        linje #C9C2B4
        dus #F1F5F5
        topp #0B4450
        topp-tekst #FFFFFF
        topp-dus #E3EEEF
        fane #FFFFFF
        fane-tekst #0B4450
        vassfarge #FDF8EC
        faresone #FCF3F2
        gront #F0F7F1
        oving #FDF8EC
        oving-tekst #5C3D00
    """,
)
"""For the projector: white, and every text at 7:1 or better, in forms too (UX, Keys)."""
ANSI = _tema(
    "stafett-ansi",
    dark=True,
    ansi=True,
    farger="""
        primary ansi_cyan
        secondary ansi_white
        accent ansi_bright_yellow
        success ansi_bright_green
        warning ansi_bright_yellow
        error ansi_bright_red
        background ansi_black
        surface ansi_black
        panel ansi_blue
        foreground ansi_bright_white
        boost ansi_black
    """,
    variabler="""
        ansi-background ansi_black
        ansi-foreground ansi_bright_white
        text ansi_bright_white
        text-muted ansi_white
        text-disabled ansi_white
        foreground-muted ansi_white
        block-cursor-background ansi_white
        block-cursor-foreground ansi_black
        block-cursor-text-style none
        block-cursor-blurred-background ansi_blue
        block-cursor-blurred-foreground ansi_bright_white
        block-hover-background ansi_blue
        border ansi_cyan
        border-blurred ansi_white
        button-color-foreground ansi_black
        button-foreground ansi_bright_white
        button-focus-text-style bold underline
        input-cursor-background ansi_white
        input-cursor-foreground ansi_black
        input-selection-background ansi_blue
        scrollbar ansi_white
        scrollbar-hover ansi_white
        scrollbar-active ansi_cyan
        scrollbar-background ansi_black
        scrollbar-background-hover ansi_black
        scrollbar-background-active ansi_black
        scrollbar-corner-color ansi_black
        linje ansi_white
        dus ansi_black
        topp ansi_blue
        topp-tekst ansi_bright_white
        topp-dus ansi_white
        fane ansi_black
        fane-tekst ansi_cyan
        vassfarge ansi_black
        faresone ansi_black
        gront ansi_black
        oving ansi_white
        oving-tekst ansi_black
    """,
)
"""For a terminal with sixteen colours: its own, on black, so that nothing is rounded to something unreadable."""
TEMAER = (LYS, MORK, KONTRAST, MOTE, ANSI)
FARGEFATTIGE = ("standard", "windows")
"""what Rich calls terminals with sixteen colours"""
VARIABLER = dict(LYS.variables)
"""Defaults for the variables that are ours, so that the stylesheet also holds in a theme without them."""


def passende(tema: str, fargesystem: str | None) -> str:
    """The theme that is shown when ``tema`` is asked for in a terminal with these colours."""
    return ANSI.name if fargesystem in FARGEFATTIGE else tema
