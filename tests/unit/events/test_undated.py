"""Attacks told without a day find the event they speak of, or stay without one."""

from datetime import date
from typing import Any

import polars as pl
import pytest

from tests.unit.events.building import Told, article, figure, reconciled, toll

APRIL, MAY = date(2025, 4, 24), date(2025, 5, 9)
EVENT = "2025-04-24-kyiv-russia"
RECALLED = {"scope": "background", "date": None}


def _news(**fields: Any) -> Told:
    return article("news", "2025-04-24T10:00", figure(8, date=APRIL, **fields), figure(70, "injured", date=APRIL, **fields))


# what a later article recalls, and whether that is the April attack
RECALLS: dict[str, tuple[list[dict[str, Any]], bool]] = {
    "in April, similar strikes killed at least 12 and wounded 90": (
        [
            figure(12, date_from=date(2025, 4, 1), date_to=date(2025, 4, 30)),
            figure(90, "injured", date_from=date(2025, 4, 1), date_to=date(2025, 4, 30)),
        ],
        True,
    ),
    "in March": ([figure(8, date_from=date(2025, 3, 1), date_to=date(2025, 3, 31))], False),
    "in April, but seven times the dead": ([figure(63, date_from=date(2025, 4, 1), date_to=date(2025, 4, 30))], False),
    "no span, the very same counts": ([figure(8), figure(70, "injured")], True),
    "no span, another count": ([figure(12)], False),
    "no span, a count that any attack might have": ([figure(1)], False),
    "another place": ([figure(8, place="Odesa")], False),
    "another attacker": ([figure(8, attacker="Belarus")], False),
    "no attacker told": ([figure(8, attacker=None)], True),
}


@pytest.mark.parametrize("name", RECALLS)
def test_background_mention_finds_its_event(name: str) -> None:
    recalled, found = RECALLS[name]
    later = article("later", "2025-06-17T10:00", *[{**RECALLED, **mention} for mention in recalled])
    ledger = reconciled(_news(), later)
    cited = ledger.event_figures.filter(pl.col("event_id") == EVENT).height
    assert cited == 2 + (len(recalled) if found else 0)
    undated = ledger.events.filter(pl.col("date").is_null())
    assert undated["date_precision"].to_list() == ([] if found else [3])
    assert undated["event_id"].str.starts_with("undated-later").all()


def test_recalled_counts_are_evidence() -> None:
    later = article("later", "2025-06-17", *[{**RECALLED, **mention} for mention in next(iter(RECALLS.values()))[0]])
    ledger = reconciled(_news(), later)
    assert (toll(ledger, EVENT), toll(ledger, EVENT, "injured")) == ((8, 12, 12), (70, 90, 90))


def test_mention_that_fits_two_events_alike_is_neither() -> None:
    other = article("other", "2025-05-09", figure(8, date=MAY), figure(70, "injured", date=MAY))
    later = article("later", "2025-06-17", {**RECALLED, **figure(8)}, {**RECALLED, **figure(70, "injured")})
    assert reconciled(_news(), other, later).events["date"].null_count() == 1


def test_article_without_a_date_joins_by_its_counts() -> None:
    ledger = reconciled(_news(), article("found", None, figure(8, date=None), figure(70, "injured", date=None)))
    assert ledger.events["event_id"].to_list() == [EVENT]


def test_article_without_a_date_and_nothing_alike_stays_undated() -> None:
    ledger = reconciled(_news(), article("found", None, figure(3, date=None)))
    assert ledger.events["event_id"].to_list() == [EVENT, "undated-found-kyiv-russia"]


def test_news_without_a_day_is_of_the_week_before() -> None:
    ledger = reconciled(_news(), article("late", "2025-04-28", figure(9, date=None, attacker=None)))
    assert ledger.events["event_id"].to_list() == [EVENT]


def test_dozens_killed_some_time_before_are_no_event() -> None:
    later = article("later", "2025-06-17", {**RECALLED, **figure(None, qualifier="vague", place="Odesa")})
    assert reconciled(_news(), later).events["event_id"].to_list() == [EVENT]
