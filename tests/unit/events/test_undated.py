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


PUBLISHED = {"date": date(2025, 4, 28), "date_precision": 2}
"""A follow-up of the 28th that never tells the day of its attack: the day is that of publication."""

# what a follow-up tells, and whether that is the attack of the 24th
FOLLOW_UPS: dict[str, tuple[list[dict[str, Any]], bool]] = {
    "the toll rose from 8 to 12": ([figure(12), figure(90, "injured")], True),
    "the toll more than doubled, but it recalls the first count": ([figure(20), figure(8, earlier=True)], True),
    "one more died in hospital, who is not the toll": ([figure(9), figure(1, additive=True, whole=False)], True),
    "a far greater toll and no count that was told before": ([figure(30)], False),
    "another town": ([figure(12, place="Odesa")], False),
    "another attacker": ([figure(12, attacker="Belarus")], False),
    "weapons over the country, as every night": ([figure(12, "launched", subject="drones", place="Ukraine")], False),
}


@pytest.mark.parametrize("name", FOLLOW_UPS)
def test_follow_up_that_tells_no_day_finds_its_attack(name: str) -> None:
    told, found = FOLLOW_UPS[name]
    ledger = reconciled(_news(), article("wave", "2025-04-24", figure(9, "launched", subject="drones", place="Ukraine", date=APRIL)),
                        article("late", "2025-04-28", *[{**PUBLISHED, **count} for count in told]))  # fmt: skip
    assert ("2025-04-28" in set(ledger.events["date"].cast(pl.String))) is not found


def test_follow_up_finds_a_first_report_that_tells_no_day_either() -> None:
    first = article("first", "2025-04-24", figure(8, date=APRIL, date_precision=2), figure(70, "injured", date=APRIL, date_precision=2))
    second = article("second", "2025-04-26", figure(9, date=date(2025, 4, 26), date_precision=2))
    third = article("third", "2025-04-28", {**PUBLISHED, **figure(10)})
    ledger = reconciled(third, first, second)
    assert ledger.events["event_id"].to_list() == [EVENT]
    assert toll(ledger, EVENT) == (8, 10, 10)


def test_day_that_another_article_tells_stands() -> None:
    again = article("again", "2025-04-28T08:00", figure(9, date=date(2025, 4, 28)))
    late = article("late", "2025-04-28T10:00", {**PUBLISHED, **figure(8)})
    cited = reconciled(_news(), again, late).event_figures
    assert cited.filter(pl.col("event_id") == "2025-04-28-kyiv-russia").height == 2


# what a follow-up of June tells of the town's attack of April, and whether it is found
TRIALS: dict[str, tuple[list[dict[str, Any]], bool]] = {
    "the same dead": ([figure(8)], True),
    "the same two counts": ([figure(8), figure(70, "injured")], True),
    "other dead": ([figure(9)], False),
    "another town": ([figure(8, place="Odesa")], False),
}
JUNE = {"date": date(2025, 6, 20), "date_precision": 2}


@pytest.mark.parametrize("name", TRIALS)
def test_trial_that_tells_no_day_is_of_the_only_attack_of_its_town(name: str) -> None:
    told, found = TRIALS[name]
    ledger = reconciled(_news(), article("trial", "2025-06-20", *[{**JUNE, **count} for count in told]))
    assert ledger.events.height == (1 if found else 2)


def test_trial_in_a_town_that_was_attacked_twice_stays_apart() -> None:
    other = article("other", "2025-05-09", figure(30, date=MAY))
    ledger = reconciled(_news(), other, article("trial", "2025-06-20", {**JUNE, **figure(8)}))
    assert ledger.events.height == 3
