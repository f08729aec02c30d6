"""The rules against sentences written before them; and against the guides' own good examples, with no alarm."""

import pytest

from stafett_tui.klarsprak.sjekk import sjekk
from tests.klarsprak.korpus import les, maal

KRAV = 0.95

# The kind of examples that handbook B calls good; short quotations.
GODE = """
Ella øver på å spise selv
Ella øver på å spise to måltider per dag selv
Ella øver på å spise to måltider per dag selv, og foreldrene følger opp og bistår slik at hun klarer det.
Ella har gode læringsstrategier
Ella arbeider med lekser mandag til torsdag fra kl. 17 til 18
Ella arbeider med lekser mandag til torsdag fra kl. 17 til 18 og ber foresatte om hjelp til å løse oppgavene \
dersom hun står fast
Ella arbeider med lekser man-torsdag fra kl.17-18
Ella får hjelp og støtte av assistent ved behov
Ella har fast trening i å spise selv til faste måltider
Foresatte sitter sammen med Ella når hun spiser
Ella tar imot hjelp fra foresatte ved behov
Ella gjennomgår ukeplanen sammen med lærer hver mandag i første økt.
Lærerassistent hjelper Ella til å huske dette ved behov.
Ella har en egen plass på kjøkkenet til skolearbeid, med blyant og viskelær tilgjengelig
Rydde bort lekene sine
Legge seg til faste tider
Tørre å være i barnehagen uten foreldre
Bli fulgt inn på avdelingen av foreldre og foreldre er til stede ca. 10 min
Gå inn i skolegård alene
barnet ringer
legen undersøker
""".strip().splitlines()


@pytest.mark.parametrize("navn", ["korpus.txt", "korpus_skjult.txt"])
def test_presisjon_og_gjenfinning(navn: str, capsys: pytest.CaptureFixture[str]) -> None:
    svar = maal(les(navn))
    with capsys.disabled():
        print(f"\n{navn}: {svar}")
    assert svar.presisjon >= KRAV
    assert svar.gjenfinning >= KRAV


def test_listene_er_lange_nok() -> None:
    alle, skjult = [*les("korpus.txt"), *les("korpus_skjult.txt")], les("korpus_skjult.txt")
    assert len(alle) >= 300
    assert len(skjult) >= 100
    assert 0.4 < sum(bool(s.brudd) for s in alle) / len(alle) < 0.6
    assert len({s.tekst for s in alle}) == len(alle)


@pytest.mark.parametrize("eksempel", GODE)
def test_ingen_falsk_alarm_paa_gode_eksempler(eksempel: str) -> None:
    assert [(f.regel, eksempel[f.start : f.slutt]) for f in sjekk(eksempel).funn] == []
