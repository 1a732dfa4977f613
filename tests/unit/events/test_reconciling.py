"""What holds of any ledger: order does not matter, ids stay, bounds hold, references resolve, history is what was known."""

from datetime import date, datetime, timedelta
from itertools import permutations
from typing import Any

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from assets.events.reconciling import Reconciled, reconcile
from tests.unit.events.building import PLACES, Told, article, figure, frames, reconciled

SOURCES = [None, "Ihor Klymenko", "Vitali Klitschko", "State Emergency Service", "officials"]
START = datetime(2025, 6, 17, 4)

counts = st.fixed_dictionaries(
    {
        "value": st.integers(0, 40) | st.none(),
        "outcome": st.sampled_from(["killed", "injured", "launched"]),
        "subject": st.sampled_from(["people", "people", "people", "civilians", "children", "men", "drones"]),
        "qualifier": st.sampled_from(["exact", "exact", "at_least", "more_than", "about", "up_to", "range"]),
        "value_high": st.none(),
        "place": st.sampled_from(["Kyiv", "Kyiv/Solomianskyi", "Kyiv Oblast", "Odesa", "Ukraine", "Black Sea", None]),
        "date": st.sampled_from([date(2025, 6, 17), date(2025, 6, 17), date(2025, 6, 18), None]),
        "source": st.sampled_from(SOURCES),
        "scope": st.sampled_from(["incident", "incident", "background", "cumulative"]),
        "attacker": st.sampled_from(["Russia", "Russia", None]),
        "whole": st.booleans(),
        "additive": st.booleans(),
        "earlier": st.booleans(),
        "withdrawn": st.sampled_from([False, False, False, True]),
    }
)


@st.composite
def news(draw: st.DrawFn, fields: dict[str, Any] | None = None) -> list[Told]:
    """Up to six articles of up to five figures each, some without a date."""
    told = []
    for number in range(draw(st.integers(1, 6))):
        hours = draw(st.integers(0, 60) | st.none())
        at = None if hours is None and not fields else (START + timedelta(hours=hours or 0)).isoformat()
        rows = [{**row, **(fields or {})} for row in draw(st.lists(counts, min_size=1, max_size=5))]
        told.append(article(f"a{number}", at, *rows))
    return told


@settings(max_examples=30, deadline=None)
@given(news(), st.randoms())
def test_order_of_rows_changes_nothing(told: list[Told], random: Any) -> None:
    figures, articles = frames(told)
    mixed = figures.sample(fraction=1, shuffle=True, seed=random.randint(0, 999))
    for one, other in zip(reconcile(figures, articles, PLACES), reconcile(mixed, articles.reverse(), PLACES.reverse()), strict=True):
        assert_frame_equal(one, other)


@settings(max_examples=30, deadline=None)
@given(news())
def test_bounds_hold_and_references_resolve(told: list[Told]) -> None:
    figures, articles = frames(told)
    ledger = reconcile(figures, articles, PLACES)
    for table in (ledger.event_tolls, ledger.event_history):
        known = table.filter(pl.col("best").is_not_null())
        assert known.filter((pl.col("low") > pl.col("best")) | (pl.col("best") > pl.col("high"))).is_empty()
    ids = set(ledger.events["event_id"])
    assert ledger.events["event_id"].is_unique().all()
    assert set(ledger.events["parent_event_id"].drop_nulls()) <= ids
    for table, column in ((ledger.event_tolls, "best_figure_id"), (ledger.event_figures, "figure_id"), (ledger.event_history, "figure_id")):
        assert set(table["event_id"]) <= ids
        assert set(table[column].drop_nulls()) <= set(figures["figure_id"])
    assert ledger.event_figures.select("event_id", "figure_id").is_unique().all()
    assert ledger.event_tolls.select("event_id", "outcome", "subject").is_unique().all()
    assert ledger.event_history.select("event_id", "outcome", "subject", "as_of").is_unique().all()
    assert set(ledger.event_figures["event_id"]) == ids


def _known_at(ledger: Reconciled, moment: datetime) -> pl.DataFrame:
    """The tolls that history says were known at a moment, without those withdrawn."""
    group = ["event_id", "outcome", "subject"]
    known = ledger.event_history.filter(pl.col("as_of") <= moment).sort("as_of").group_by(group).last().filter(pl.col("best").is_not_null())
    return known.select(*group, "low", "best", "high").sort(group)


@settings(max_examples=40, deadline=None)
@given(news(fields={"date": date(2025, 6, 17), "attacker": "Russia", "scope": "incident"}))
def test_history_is_what_reconciling_the_articles_so_far_gives(told: list[Told]) -> None:
    """Where later articles do not change which event a figure speaks of (as a wave does, whose weapons over regions come to it)."""
    told = [Told(one.article, [{**row, "outcome": row["outcome"].replace("launched", "missing")} for row in one.figures]) for one in told]
    full = reconciled(*told)
    for moment in sorted({one.article["published_at"] for one in told}):
        so_far = reconciled(*(one for one in told if one.article["published_at"] <= moment))
        then = so_far.event_tolls.select("event_id", "outcome", "subject", "low", "best", "high").sort("event_id", "outcome", "subject")
        assert_frame_equal(_known_at(full, moment), then)


@settings(max_examples=30, deadline=None)
@given(news(), news())
def test_more_articles_rename_no_dated_event_without_an_alias(told: list[Told], more: list[Told]) -> None:
    later = [
        Told({**one.article, "article_id": f"z{number}"}, [_renamed(row, number) for row in one.figures]) for number, one in enumerate(more)
    ]
    dated = pl.col("date").is_not_null()
    ledger = reconciled(*told, *later)
    before, after = reconciled(*told).events.filter(dated), ledger.events.filter(dated)
    assert set(before["event_id"]) <= set(after["event_id"]) | set(ledger.event_aliases["alias"])


def _renamed(row: dict[str, Any], number: int) -> dict[str, Any]:
    return {**row, "article_id": f"z{number}", "figure_id": f"z{number}" + row["figure_id"][2:]}


def test_no_articles_make_an_empty_ledger() -> None:
    ledger = reconciled()
    assert [table.height for table in ledger] == [0] * len(ledger)


def test_articles_of_one_moment_give_one_ledger_in_any_order() -> None:
    told = [
        article("a", "2025-06-17", figure(14)),
        article("b", "2025-06-17", figure(15, source="officials")),
        article("c", "2025-06-17", figure(12)),
    ]
    ledgers = [reconciled(*order) for order in permutations(told)]
    assert all(ledger.event_tolls.equals(ledgers[0].event_tolls) for ledger in ledgers)
