"""Regions, capitals, demonyms, seats of government, what lies in what, and folding."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assets.figures.gazetteer import fold, load


@pytest.mark.parametrize(
    ("base", "country", "place"),
    [
        ("Kyiv", "UA", "Kyiv Oblast"),
        ("Kiev", "UA", "Kyiv Oblast"),
        ("Odesa", "UA", "Odesa Oblast"),
        ("Sumy", "UA", "Sumy Oblast"),
        ("Dnipro", "UA", "Dnipropetrovsk Oblast"),
        ("Dnipropetrovsk", "UA", "Dnipropetrovsk Oblast"),
        ("Zaporizhzhia", None, "Zaporizhzhia Oblast"),
        ("Rostov", "RU", "Rostov Oblast"),
        ("Krasnodar", None, "Krasnodar Krai"),
        ("Belgorod", "RU", "Belgorod Oblast"),
        ("Borno", None, "Borno State"),
        ("Niger", "NG", "Niger State"),
        ("Idlib", None, "Idlib Governorate"),
        ("Kandahar", "AF", "Kandahar Province"),
        ("Punjab", "IN", "Punjab"),
        ("Cauca", "CO", "Cauca"),
    ],
)
def test_region_of_its_bare_name(base: str, country: str | None, place: str) -> None:
    found = load().region(base, country)
    assert found is not None
    assert load().place(found).place == place


def test_second_level_units_are_asked_for_by_level() -> None:
    found = load().region("Kupiansk", "UA", level="district")
    assert found is not None
    assert load().place(found).place == "Kupiansk Raion"
    assert load().region("Kupiansk", "UA") is None
    assert load().region("Atlantis", None) is None


@pytest.mark.parametrize(
    ("word", "country"),
    [
        ("Ukrainian", "Ukraine"),
        ("Russians", "Russia"),
        ("Israeli", "Israel"),
        ("Palestinians", "Palestine"),
        ("American", "United States"),
        ("British", "United Kingdom"),
        ("Congolese", "DR Congo"),
        ("Gazan", "Gaza Strip"),
        ("Chechen", "Chechnya"),
    ],
)
def test_demonym(word: str, country: str) -> None:
    found = load().demonym(word)
    assert found is not None
    assert load().place(found).place == country


@pytest.mark.parametrize("word", ["Kyiv", "soldier", "Frenchs", "Chineses"])
def test_no_demonym(word: str) -> None:
    assert load().demonym(word) is None


@pytest.mark.parametrize(
    ("country", "city"), [("UA", "Kyiv"), ("RU", "Moscow"), ("SD", "Khartoum"), ("YE", "Sanaa"), ("MM", "Naypyitaw"), ("US", "Washington")]
)
def test_capital_lies_in_its_country(country: str, city: str) -> None:
    gazetteer = load()
    found = gazetteer.capital(country)
    assert found is not None
    assert gazetteer.place(found).place == city
    assert gazetteer.containment(found)[-1] == gazetteer.country(country)


def test_seat_of_government_acts_for_its_country() -> None:
    gazetteer = load()
    assert gazetteer.seat("the Kremlin") == gazetteer.seat("Moscow") == gazetteer.country("RU")
    assert gazetteer.seat("Odesa") is None


@pytest.mark.parametrize(
    ("name", "chain"),
    [
        ("Solomianskyi", ["Kyiv/Solomianskyi", "Kyiv", "Ukraine"]),
        ("Marhanets", ["Marhanets", "Dnipropetrovsk Oblast", "Ukraine"]),
        ("Taganrog", ["Taganrog", "Rostov Oblast", "Russia"]),
        ("Al-Mawasi", ["Al-Mawasi", "Gaza Strip", "Palestine"]),
        ("Shujaiya", ["Gaza City/Shujaiya", "Gaza City", "Gaza Strip", "Palestine"]),
        ("Sevastopol", ["Sevastopol", "Crimea", "Ukraine"]),
        ("Black Sea", ["Black Sea"]),
    ],
)
def test_containment(name: str, chain: list[str]) -> None:
    gazetteer = load()
    found = gazetteer.containment(gazetteer.names[fold(name)][0].place_id)
    assert [gazetteer.place(place_id).place for place_id in found] == chain
    assert gazetteer.contains(found[-1], found[0])
    assert len(found) == 1 or not gazetteer.contains(found[0], found[-1])


@pytest.mark.parametrize(
    ("text", "folded"),
    [("KYÏV", "kyiv"), ("Al‑Mawasi", "al mawasi"), ("Sana’a", "sana'a"), ("Łódź", "lodz"), ("İzmir", "izmir"), ("a\nb", "a b")],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_keeps_offsets(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_no_such_place_is_an_error() -> None:
    with pytest.raises(KeyError):
        load().place("gn0")
