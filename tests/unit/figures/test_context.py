"""What the article gives a count: the day of its attack, where, and whether it is recalled; test_sources tells who said it."""

from datetime import date, timedelta

import pytest

from assets.figures.reading import Article, read_article
from assets.sentences.splitting import split

TUESDAY = date(2025, 3, 4)


def read(text: str, title: str = "") -> list[tuple[int | None, str | None, date | None, str | None, str]]:
    sentences = [(str(number), start, end) for number, (start, end) in enumerate(split(text))]
    figures = read_article(Article("a", text, TUESDAY, title), sentences)
    return [(f.value, f.place, f.date, f.source, f.scope) for f in figures]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("A missile struck a hotel in Odesa on Monday, killing nine people.", 3),
        ("A missile struck a hotel in Odesa late on Monday and into the early hours of Tuesday, killing nine people.", 4),
        ("Odesa buried nine people on Tuesday who were killed when a missile struck their hotel a day earlier.", 3),
        ("Flags flew at half-mast in Odesa on Tuesday after Sunday's attack on a hotel, in which nine people were killed.", 2),
        ("The search in Odesa was called off on Tuesday, two days after a missile struck a hotel and killed nine people.", 2),
        ("A missile struck a hotel in Odesa on Sunday. Officials said on Monday that nine people were killed.", 2),
        ("The mayor said on Monday that nine people were killed in Odesa the day before when a missile struck a hotel.", 2),
        ("On Tuesday Odesa mourned. A missile struck a hotel there on Sunday. By Tuesday the dead in Odesa were nine people.", 2),
        ("Nine people were killed in Odesa overnight when a missile struck a hotel.", 4),
        (
            "The toll in Odesa was lowered to nine people killed.\n\nOn Monday evening the mayor spoke of ten dead.\n\n"
            "One body was lost. It was found again. It is gone.\n\nIn the night to Tuesday Russia launched drones.",
            3,
        ),
        ("A missile struck a hotel in Odesa before dawn and killed nine people in their beds. On Saturday Russia fired 20 drones.", 4),
        ("Nine people died of their wounds on Tuesday in Odesa, where a missile struck a hotel on Sunday.", 2),
        ("A missile struck a hotel in Odesa on Sunday. Nine people died in hospital on Monday.", 2),
        ("Candles stand in Odesa where a missile killed nine people on Sunday.", 2),
        ("A missile struck a hotel in Odesa on Tuesday. On the Tuesday before, a drone killed nine people there.", -3),
        ("On Sunday a drone killed nine people in Odesa, and on Monday five died in Kherson.", 2),
        ("It is a week today since a missile struck a hotel in Odesa. Nine people were killed.", -3),
        ("A hotel stood in Odesa until a missile fell on it on Sunday, killing nine people.", 2),
        ("A man drove into a crowd in Odesa on New Year's Day, killing nine people.", -58),
        ("A missile struck a hotel in Odesa on Sunday. At dawn on Monday the mayor raised the toll to nine dead.", 2),
        ("A missile struck a hotel in Odesa on Sunday. The strike came two days after a drone killed nine people there.", 0),
        ("Women weep in Odesa on Sunday. (Photo: City Council)\n\nA missile struck a hotel in Odesa on Monday, killing nine people.", 3),
    ],
)
def test_day_of_the_attack(text: str, day: int) -> None:
    assert {when for value, _, when, _, _ in read(text) if value == 9} == {date(2025, 3, 1) + timedelta(days=day - 1)}


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("The missile that fell on last week's market in Odesa has now killed nine people.", "incident"),
        ("A missile killed nine people in Odesa last week. On Tuesday the mayor laid flowers.", "incident"),
        ("A missile struck Odesa on Tuesday. Last week's strike killed nine people.", "background"),
    ],
)
def test_last_week_is_the_attacks_own_where_the_opening_tells_no_day(text: str, scope: str) -> None:
    ((value, _, when, _, told),) = read(text)
    assert (value, when, told) == (9, None, scope)


@pytest.mark.parametrize(
    ("sentence", "scope"),
    [
        ("Nine people were killed.", "incident"),
        ("Nine people were killed there in a similar attack last year.", "background"),
        ("Nine people have been killed in the region since January.", "cumulative"),
        ("Nine people have died since Monday.", "incident"),
        ("Nine people have died since Saturday.", "cumulative"),
        ("Nine people were killed, more than thought, since some were found only later.", "incident"),
    ],
)
def test_scope(sentence: str, scope: str) -> None:
    text = f"A missile struck a hotel in Odesa on Monday. {sentence}"
    assert [(value, told) for value, _, _, _, told in read(text)] == [(9, scope)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("A missile struck a hotel in Odesa on Monday. Nine people were killed.", "Odesa"),
        ("A missile struck Odesa on Monday. In Kharkiv, nine people were killed.", "Kharkiv"),
        ("Nine people were killed in Odesa on Monday, the mayor of Kharkiv said.", "Odesa"),
        ("A drone flown from Crimea killed nine people in Odesa on Monday.", "Odesa"),
        ("A missile struck a hotel in Odesa on Monday. Nine people died in surgery in Kherson.", "Odesa"),
        ("A missile struck a hotel in Odesa on Monday. At a funeral in Kherson the mayor said nine people were killed.", "Odesa"),
        ("A missile struck a hotel in Odesa on Monday. A rocket fell on Kherson. Nine people were killed there.", "Kherson"),
        ("A missile struck a hotel in Odesa on Monday. Nationwide, nine people were killed.", "Ukraine"),
        ("A missile struck a hotel in Odesa on Monday. Debris on Poltava Street killed nine people.", "Odesa"),
        ("A strike on Odesa on Monday, which left nine people dead, was answered, by bombing Kharkiv.", "Odesa"),
        ("A bomb killed nine people on Monday at the Paris cafe in Odesa.", "Odesa"),
        ("In the north of Ukraine and in Odesa a missile struck on Monday. The dead are nine people.", "Odesa"),
        ("A bomb struck a hotel in Deh-e-Afghanan on Monday, killing nine people.", "Deh-e-Afghanan"),
        ("KHARKIV, Ukraine — A missile killed nine people on Monday.", "Kharkiv"),
    ],
)
def test_place(text: str, place: str) -> None:
    assert [(value, where) for value, where, _, _, _ in read(text)] == [(9, place)]
