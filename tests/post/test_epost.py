"""The mail as the recipient's program reads it: its parts, its words, and what is not in it."""

import re
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.koder import Malform, Postslag, Varselgrunn
from stafett_tui.post.adresse import UgyldigAdresse, sikker_adresse
from stafett_tui.post.epost import brodtekst, lag_epost, motetid
from stafett_tui.post.innhold import Utpostinnhold
from stafett_tui.post.kalender import lag_kalender
from tests.post.innhold import AVSENDER, NAA, alle_slag, brev, mote
from tests.post.kalenderleser import hendelse

FASTE = {"from", "to", "subject", "date", "message-id", "content-language", "mime-version", "content-type"}


def lest(rad: Utpostinnhold) -> EmailMessage:
    """The mail, written and read again."""
    return cast(EmailMessage, message_from_bytes(lag_epost(rad, AVSENDER, NAA).as_bytes(), policy=default))


def delene(epost: EmailMessage) -> list[str]:
    return [del_.get_content_type() for del_ in epost.walk()]


def teksten(epost: EmailMessage) -> str:
    del_ = epost.get_body(("plain",))
    assert del_ is not None
    return str(del_.get_content()).replace("\r\n", "\n")


def test_innkallingen_har_delene_kalenderne_venter() -> None:
    epost = lest(mote())
    assert delene(epost) == [
        "multipart/mixed",
        "multipart/alternative",
        "text/plain",
        "text/calendar",
        "application/ics",
    ]
    kalender, vedlegg = list(epost.walk())[3:]
    assert kalender.get_param("method") == "REQUEST"
    ics = lag_kalender(mote(), AVSENDER, NAA)
    assert kalender.get_payload(decode=True) == vedlegg.get_payload(decode=True) == ics
    assert vedlegg.get_filename() == "mote.ics"


def test_avlysningen_er_en_avlysning_begge_steder() -> None:
    epost = lest(mote(slag=Postslag.AVLYSNING, sekvens=1))
    assert list(epost.walk())[3].get_param("method") == "CANCEL"
    ics = list(epost.walk())[4].get_payload(decode=True)
    assert isinstance(ics, bytes)
    assert hendelse(ics)["STATUS"].verdi == "CANCELLED"


def test_hodet() -> None:
    epost = lest(mote())
    assert {navn.lower() for navn in epost} <= FASTE | {"content-transfer-encoding"}
    assert (epost["From"], epost["To"]) == (AVSENDER, "mor@hjem.example")
    assert epost["Subject"] == "Invitasjon til møte"
    assert epost["Message-ID"] == "<9c1f@stafett.invalid>"
    assert epost["Date"].datetime == NAA
    (del_,) = [del_ for del_ in epost.walk() if del_.get_content_type() == "text/plain"]
    assert del_["Content-Language"] == "nb"


def test_et_varsel_ber_ikke_om_feriesvar() -> None:
    assert lest(brev(Postslag.VARSEL, varselgrunn=Varselgrunn.MOTE))["Auto-Submitted"] == "auto-generated"
    assert "Auto-Submitted" not in lest(mote())


@pytest.mark.parametrize(("malform", "dag"), [(Malform.BOKMAAL, "tirsdag"), (Malform.NYNORSK, "tysdag")])
def test_innkallingen_sier_naar_og_hvor(malform: Malform, dag: str) -> None:
    tekst = teksten(lest(mote(malform=malform)))
    assert f"Tid: {dag} 17. november 2026 kl. 09.00–10.00\n" in tekst
    assert re.search(r"^Sta?e?d: Sundet skole$", tekst, re.MULTILINE)


def test_uten_sted_sier_teksten_hvem_som_vet_det() -> None:
    rad = mote(sted="")
    assert "Sted: Du får vite stedet av den som har invitert deg.\n" in brodtekst(rad)


def test_bare_den_andre_innkallingen_sier_at_den_gjelder() -> None:
    assert "gjelder" not in brodtekst(mote())
    assert "er det denne som gjelder" in brodtekst(mote(sekvens=1))


def test_innkallingen_nevner_verken_enhet_eller_kontakt() -> None:
    """SPEC 6.2: time and place only. A unit's name may tell as much as a theme."""
    rad = mote(enhet="Barneverntjenesten", kontakt="51 00 00 00", sted="Telefon")
    for slag in (Postslag.INNKALLING, Postslag.AVLYSNING):
        raa = lag_epost(mote(enhet=rad.enhet, kontakt=rad.kontakt, sted=rad.sted, slag=slag), AVSENDER, NAA)
        hele = "".join(str(del_.get_content()) for del_ in raa.walk() if not del_.is_multipart())
        assert "arnevern" not in hele
        assert "51 00 00 00" not in hele


def test_et_mote_over_midnatt_sier_begge_dager() -> None:
    sent = datetime(2026, 11, 17, 22, 0, tzinfo=UTC)
    assert motetid(sent, sent + timedelta(hours=2), Malform.BOKMAAL) == (
        "tirsdag 17. november 2026 kl. 23.00 – onsdag 18. november 2026 kl. 01.00"
    )


def test_velkomsten_sier_hvem_og_hvordan() -> None:
    tekst = brodtekst(brev(Postslag.VELKOMST, kontakt="51 00 00 00"))
    assert "Velkommen til samarbeid med Sundet skole." in tekst
    assert "Du når oss her: 51 00 00 00\n" in tekst
    assert "Ta kontakt med Sundet skole slik du pleier" in brodtekst(brev(Postslag.VELKOMST))


@pytest.mark.parametrize("malform", Malform)
def test_hvert_varsel_er_en_setning_for_seg(malform: Malform) -> None:
    tekster = {brodtekst(brev(Postslag.VARSEL, malform, varselgrunn=grunn)) for grunn in Varselgrunn}
    assert len(tekster) == len(Varselgrunn)
    assert all("Stafett" in tekst for tekst in tekster)


@pytest.mark.parametrize("rad", alle_slag(), ids=lambda rad: f"{rad.slag}-{rad.malform}-{rad.varselgrunn}")
def test_ingen_tekst_har_hull(rad: Utpostinnhold) -> None:
    epost = lest(rad)
    assert "%(" not in teksten(epost)
    assert epost["Subject"].isprintable()
    assert all(len(linje) <= 78 for linje in lag_epost(rad, AVSENDER, NAA).as_bytes().split(b"\r\n"))
    assert ("multipart/mixed" in delene(epost)) == (rad.start is not None)


def test_hver_tekst_er_paa_begge_maalformer() -> None:
    """Each mail is another text in nynorsk: none is bokmål by default."""
    rader = alle_slag()
    halvt = len(rader) // 2
    for bokmaal, nynorsk in zip(rader[:halvt], rader[halvt:], strict=True):
        assert brodtekst(bokmaal) != brodtekst(nynorsk)
        assert " ikke " not in brodtekst(nynorsk)


def test_bare_det_som_staar_i_raden_kan_staa_i_eposten() -> None:
    """Two rows that differ in nothing give one mail: nothing else is read while it is made."""
    en, annen = (lag_epost(mote(), AVSENDER, NAA) for _ in range(2))
    assert [d.get_content() for d in en.walk() if not d.is_multipart()] == [
        d.get_content() for d in annen.walk() if not d.is_multipart()
    ]
    assert en.items()[:6] == annen.items()[:6]


@given(sted=st.text(max_size=120), enhet=st.text(max_size=80), kontakt=st.text(max_size=80))
def test_ingenting_som_skrives_kan_bli_et_felt_i_hodet(sted: str, enhet: str, kontakt: str) -> None:
    for rad in (
        mote(sted=sted, enhet=enhet, kontakt=kontakt),
        brev(Postslag.VELKOMST, sted=sted, enhet=enhet, kontakt=kontakt),
    ):
        epost = lest(rad)
        assert {navn.lower() for navn in epost} <= FASTE | {"content-transfer-encoding"}
        assert (
            epost["Subject"] == lag_epost(mote() if rad.start else brev(rad.slag), AVSENDER, NAA)["Subject"]
        )


@pytest.mark.parametrize(
    "adresse",
    [
        "",
        "mor",
        "@hjem.example",
        "mor@",
        "mor@hjem.example\r\nBcc: x@y.example",
        "mor@hjem.example\n",
        "mor\r@hjem.example",
        "mor@hjem.example, far@hjem.example",
        "Mor <mor@hjem.example>",
        "mor far@hjem.example",
        '"mor"@hjem.example',
        ".mor@hjem.example",
        "mor@hjem..example",
        "mår@hjem.example",
        "mor@hjem.example\u2028",
        f"{'m' * 250}@hjem.example",
    ],
)
def test_det_som_ikke_er_en_adresse_nektes(adresse: str) -> None:
    with pytest.raises(UgyldigAdresse) as feil:
        lag_epost(mote(til=adresse), AVSENDER, NAA)
    assert not adresse or adresse not in str(feil.value)
    with pytest.raises(UgyldigAdresse):
        lag_epost(mote(), adresse, NAA)


@given(st.text(alphabet=st.sampled_from('ab@.\r\n,;:<>" %å\x00\u2028'), max_size=20))
def test_en_godtatt_adresse_er_en_adresse(adresse: str) -> None:
    try:
        ren = sikker_adresse(adresse)
    except UgyldigAdresse:
        return
    (eneste,) = lag_epost(mote(til=ren), AVSENDER, NAA)["To"].addresses
    assert eneste.addr_spec == ren


def test_et_domene_med_norske_bokstaver_skrives_slik_tjenere_leser_det() -> None:
    assert sikker_adresse("mor@blåbær.example") == "mor@xn--blbr-roah.example"


@pytest.mark.parametrize("verdi", ["", "<a@b>\r\nBcc: x@y.example", "a b@c", "<a>"])
def test_en_message_id_er_ett_ord(verdi: str) -> None:
    with pytest.raises(ValueError, match="Message-ID"):
        lag_epost(mote(message_id=verdi), AVSENDER, NAA)


def test_message_id_er_den_samme_ved_hvert_forsok() -> None:
    senere = lag_epost(mote(), AVSENDER, NAA + timedelta(days=1))
    assert senere["Message-ID"] == lag_epost(mote(), AVSENDER, NAA)["Message-ID"]
