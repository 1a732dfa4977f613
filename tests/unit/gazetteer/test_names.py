"""Which place a name means first, and which words mean none: the committed tables as an article's reader meets them."""

import pytest

from assets.figures.gazetteer import fold, load

SPELLINGS = [
    ("Kyiv", "Kyiv", "UA"),
    ("Kiev", "Kyiv", "UA"),
    ("KYIV", "Kyiv", "UA"),
    ("Odessa", "Odesa", "UA"),
    ("Kharkov", "Kharkiv", "UA"),
    ("Lvov", "Lviv", "UA"),
    ("Dnepropetrovsk", "Dnipro", "UA"),
    ("Zaporozhye", "Zaporizhzhia", "UA"),
    ("Zaporizhia", "Zaporizhzhia", "UA"),
    ("Krivoy Rog", "Kryvyi Rih", "UA"),
    ("Nikolaev", "Mykolaiv", "UA"),
    ("Chernigov", "Chernihiv", "UA"),
    ("Marganets", "Marhanets", "UA"),
    ("Slov’yansk", "Sloviansk", "UA"),
    ("Artemivsk", "Bakhmut", "UA"),
    ("Hroza", "Hroza", "UA"),
    ("Solomyansky", "Kyiv/Solomianskyi", "UA"),
    ("Solomyanskyi", "Kyiv/Solomianskyi", "UA"),
    ("Svyatoshyn", "Kyiv/Sviatoshynskyi", "UA"),
    ("Obolon", "Kyiv/Obolonskyi", "UA"),
    ("Darnytsia", "Kyiv/Darnytskyi", "UA"),
    ("Shevchenkyvskyi", "Kyiv/Shevchenkivskyi", "UA"),
    ("Dniprovskyi", "Kyiv/Dniprovskyi", "UA"),
    ("Troieshchyna", "Kyiv/Desnianskyi", "UA"),
    ("Shebekino", "Shebekino", "RU"),
    ("Rostov-on-Don", "Rostov-on-Don", "RU"),
    ("Grayvoron", "Grayvoron", "RU"),
    ("Novorossiisk", "Novorossiysk", "RU"),
    ("Moscow", "Moscow", "RU"),
    ("Chechnya", "Chechnya", "RU"),
    ("Crimea", "Crimea", "UA"),
    ("Donbass", "Donbas", "UA"),
    ("Black Sea", "Black Sea", None),
    ("Gaza", "Gaza Strip", "PS"),
    ("Gaza City", "Gaza City", "PS"),
    ("Khan Yunis", "Khan Younis", "PS"),
    ("al-Mawasi", "Al-Mawasi", "PS"),
    ("Jabaliya", "Jabalia", "PS"),
    ("Beit Lahiya", "Beit Lahia", "PS"),
    ("Nuseirat refugee camp", "Nuseirat", "PS"),
    ("Deir el-Balah", "Deir al-Balah", "PS"),
    ("Shejaiya", "Gaza City/Shujaiya", "PS"),
    ("Bethlehem", "Bethlehem", "PS"),
    ("Jenin", "Jenin", "PS"),
    ("West Bank", "West Bank", "PS"),
    ("Dahieh", "Beirut/Dahiyeh", "LB"),
    ("Nabatiyeh", "Nabatieh", "LB"),
    ("Tyre", "Tyre", "LB"),
    ("Deir ez-Zor", "Deir ez-Zor", "SY"),
    ("Sweida", "Suwayda", "SY"),
    ("Hudaydah", "Hodeidah", "YE"),
    ("Sana'a", "Sanaa", "YE"),
    ("Mosul", "Mosul", "IQ"),
    ("Teheran", "Tehran", "IR"),
    ("Al-Fashir", "El Fasher", "SD"),
    ("El-Geneina", "El Geneina", "SD"),
    ("North Darfur", "North Darfur", "SD"),
    ("Darfur", "Darfur", "SD"),
    ("Beledweyne", "Beledweyne", "SO"),
    ("Borno", "Borno State", "NG"),
    ("Zamfara", "Zamfara State", "NG"),
    ("Cabo Delgado", "Cabo Delgado", "MZ"),
    ("North Kivu", "North Kivu", "CD"),
    ("Khyber Pakhtunkhwa", "Khyber Pakhtunkhwa", "PK"),
    ("North Waziristan", "North Waziristan", "PK"),
    ("Peshawar", "Peshawar", "PK"),
    ("Punjab", "Punjab", "PK"),
    ("Srinagar", "Srinagar", "IN"),
    ("Rakhine", "Rakhine State", "MM"),
    ("Stepanakert", "Stepanakert", "AZ"),
    ("Port-au-Prince", "Port-au-Prince", "HT"),
    ("Culiacán", "Culiacan", "MX"),
    ("Texas", "Texas", "US"),
    ("Georgia", "Georgia", "GE"),
    ("Lebanon", "Lebanon", "LB"),
    ("Niger", "Niger", "NE"),
    ("Congo", "DR Congo", "CD"),
    ("London", "London", "GB"),
    ("Côte d’Ivoire", "Ivory Coast", "CI"),
    ("Türkiye", "Turkey", "TR"),
]


@pytest.mark.parametrize(("name", "place", "country"), SPELLINGS)
def test_first_candidate(name: str, place: str, country: str | None) -> None:
    gazetteer = load()
    first = gazetteer.names[fold(name)][0]
    assert (gazetteer.place(first.place_id).place, first.country, first.rank) == (place, country, 1)


WORDS = [
    "Duma",
    "Police", "Victory", "Mobile", "Reading", "Of", "Independence", "Union", "March", "May", "Sunday", "Telegram", "Signal", "Patriot",
    "Shahed", "Iskander", "Grad", "Hamas", "Hezbollah", "Wagner", "President", "General", "Colonel", "Hospital", "University",
    "Klitschko", "Zelensky", "Putin", "Lysak", "Syniehubov", "Netanyahu", "Johnson", "Brown", "Wilson", "Nelson", "Mary", "Serhii",
    "Oleh", "Natalia", "Ahmed", "Mohammed", "Hassan", "Khan", "Liberty", "Eagle", "Progress", "Shevchenko", "Lenin", "Delta", "Rivers",
    "Plateau", "Unity", "Lakes", "Western", "North", "Two", "The", "And",
]  # fmt: skip


@pytest.mark.parametrize("word", WORDS)
def test_no_place(word: str) -> None:
    assert fold(word) not in load().names


DOUBTFUL = [
    "Paris",
    "Nice",
    "Washington",
    "Jackson",
    "Victoria",
    "Sydney",
    "Houston",
    "Austin",
    "Chad",
    "Jordan",
    "Florence",
    "Split",
    "Vladimir",
    "Zhukov",
    "Suvorov",
]


@pytest.mark.parametrize("name", DOUBTFUL)
def test_name_that_is_also_a_word_or_a_person_needs_a_cue(name: str) -> None:
    assert {candidate.trust for candidate in load().names[fold(name)]} == {2}


@pytest.mark.parametrize(
    "name", ["Kyiv", "Ukraine", "Kramatorsk", "Khan Younis", "Gaza Strip", "El Fasher", "Texas", "Lviv", "Mosul", "Black Sea", "US"]
)
def test_name_strong_enough_alone(name: str) -> None:
    assert load().names[fold(name)][0].trust == 1


@pytest.mark.parametrize(("name", "written"), [("US", "US"), ("UK", "UK"), ("UAE", "UAE"), ("Kyiv", None)])
def test_acronym_counts_only_as_written(name: str, written: str | None) -> None:
    assert load().names[fold(name)][0].written == written


def test_ambiguous_name_lists_every_candidate_in_order() -> None:
    gazetteer = load()
    candidates = gazetteer.names[fold("Shevchenkivskyi")]
    places = [gazetteer.place(c.place_id).place for c in candidates]
    assert {"Kyiv/Shevchenkivskyi", "Kharkiv/Shevchenkivskyi", "Dnipro/Shevchenkivskyi", "Lviv/Shevchenkivskyi"} <= set(places)
    assert [c.rank for c in candidates] == list(range(1, len(candidates) + 1))
    assert {c.country for c in gazetteer.names["odessa"]} == {"UA", "US"}
