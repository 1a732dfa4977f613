"""The day that a text's head tells."""

from datetime import date

import pytest

from assets.articles.dates import find_dateline

BY = date(2025, 6, 20)
PROSE = " A drone hit a house at dawn, killing two people."


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ("April 24 (UPI) --", date(2025, 4, 24)),
        ("KYIV, June 17 —", date(2025, 6, 17)),
        ("KYIV, Ukraine, June 17 –", date(2025, 6, 17)),
        ("KYIV, Ukraine, June 17 (AP) —", date(2025, 6, 17)),
        ("KYIV (Reuters), June 17 -", date(2025, 6, 17)),
        ("MOGADISHU June 3 (Reuters) -", date(2025, 6, 3)),
        ("Gaza Strip, Palestinian Territories, Jan. 16 (AFP)\n\n", date(2025, 1, 16)),
        ("PORT-AU-PRINCE, Haiti, Sept. 4, 2024 --", date(2024, 9, 4)),
        ("CAIRO, 17 June (Xinhua) --", date(2025, 6, 17)),
        ("Kyiv, Ukraine, April 24 (AFP) Apr 24, 2023\n\n", date(2023, 4, 24)),
        ("June 17, 2025 / 7:12 AM\n\nBy Paul Godfrey\n\n", date(2025, 6, 17)),
        ("Trending\n\nJune 17, 2025\n\n", date(2025, 6, 17)),
        ("Published February 4, 2023\n\n", date(2023, 2, 4)),
        ("Published on Tuesday, 17 June 2025 at 10:05 BST\n\n", date(2025, 6, 17)),
        ("Monday, 8 July 2024\n\n", date(2024, 7, 8)),
        ("Kyiv News Desk | December 19, 2022, 2:09 PM | reading time 1 min\n\n", date(2022, 12, 19)),
        ("2025-06-17\n\n", date(2025, 6, 17)),
        ("2025-06-17T10:00:00Z\n\n", date(2025, 6, 17)),
        ("June 17, 2025: Two dead\n\n", date(2025, 6, 17)),
        ("On June 17, 2025 a drone hit a house.\n\n", None),
        ("May 12 people sleep in peace.", None),
        ("In the night to June 17 -", None),
        ("June 31 (UPI) --", None),
        ("June 30, 2031\n\n", None),
        ("February 29 (AFP) --", date(2024, 2, 29)),
        ("May 35, 2024\n\n", None),
        ("The attack of June 17, 2024, was the worst | so far\n\n", None),
        ("", None),
    ],
)
def test_datelines(head: str, day: date | None) -> None:
    assert find_dateline(head + PROSE, by=BY) == day


@pytest.mark.parametrize(
    ("text", "by", "folder", "day"),
    [
        ("December 31 (UPI) -- Two died.", date(2026, 1, 1), None, date(2025, 12, 31)),
        ("January 1 (UPI) -- Two died.", date(2025, 12, 31), None, date(2026, 1, 1)),
        ("April 24 (UPI) -- Two died on Thursday.", date(2026, 11, 22), None, date(2025, 4, 24)),
        ("April 24 (UPI) -- Two died on Wednesday.", date(2026, 11, 22), None, date(2024, 4, 24)),
        ("April 24 (UPI) -- Two died on Wednesday.", date(2025, 4, 25), None, date(2025, 4, 24)),
        ("April 24 (UPI) -- Two died.", date(2026, 11, 22), None, date(2026, 4, 24)),
        ("April 24 (UPI) -- Two died on 24 April 2022.", date(2026, 11, 22), None, date(2022, 4, 24)),
        ("April 24 (UPI) -- Two died on Tuesday.", date(2026, 11, 22), None, date(2026, 4, 24)),
        ("April 24 (UPI) -- Two died.", date(2026, 11, 22), date(2023, 4, 25), date(2023, 4, 24)),
        ("April 24 (UPI) -- Two died.", date(2026, 11, 22), date(2015, 4, 24), date(2015, 4, 24)),
        ("December 31 (UPI) -- Two died.", date(2026, 11, 22), date(2023, 1, 1), date(2022, 12, 31)),
    ],
)
def test_years_that_a_dateline_leaves_out(text: str, by: date, folder: date | None, day: date) -> None:
    assert find_dateline(text, by=by, folder=folder) == day


def test_a_date_deep_in_the_text_is_none_of_publication() -> None:
    assert find_dateline("Two people died.\n\n" * 15 + "June 17, 2025\n\n", by=BY) is None
