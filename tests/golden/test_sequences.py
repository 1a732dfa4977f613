"""Published tolls told one article after the other: after each the ledger says what was known then, also where the toll fell."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import duckdb
import polars as pl
import pytest

from assets.events.reconciling import Reconciled
from tests.golden.telling import FILES, Sequence, Step, Toll, ledger, read, sequence

MACRO = (Path(__file__).parents[2] / "sql" / "macros" / "events_as_of.sql").read_text(encoding="utf-8")
PEOPLE = ("killed", "injured")
KYIV_17_JUNE = next(path for path in FILES if path.stem == "kyiv_2025_06_17")
HISTORY = ["event_id", "outcome", "subject", "as_of", "low", "best", "high", "change"]


@pytest.fixture(scope="module", params=FILES, ids=lambda path: path.stem)
def told(request: pytest.FixtureRequest) -> Sequence:
    return sequence(request.param)


@pytest.fixture(scope="module")
def articles(told: Sequence) -> pl.DataFrame:
    return read(told.steps)


@pytest.fixture(scope="module")
def known(articles: pl.DataFrame) -> list[tuple[pl.DataFrame, Reconciled]]:
    """figures and ledger after each article."""
    return [ledger(articles.head(count)) for count in range(1, articles.height + 1)]


def _standing(steps: list[Step]) -> dict[Toll, tuple[int, int, int]]:
    """What stands after these steps: the last bounds of each toll."""
    return {toll: bounds for step in steps for toll, bounds in step.bounds.items()}


def _bounds(made: Reconciled) -> dict[Toll, tuple[Any, ...]]:
    return {row[:3]: row[3:] for row in made.event_tolls.select("event_id", "outcome", "subject", "low", "best", "high").iter_rows()}


def _changes(history: pl.DataFrame, tolls: set[Toll]) -> list[tuple[Any, ...]]:
    return sorted(row for row in history.select(HISTORY).iter_rows() if row[:3] in tolls)


def test_each_article_brings_the_toll_to_its_step(told: Sequence, known: list[tuple[pl.DataFrame, Reconciled]]) -> None:
    for count, (_, made) in enumerate(known, start=1):
        expected = _standing(told.steps[:count])
        bounds = _bounds(made)
        assert {toll: bounds.get(toll) for toll in expected} == expected, told.steps[count - 1].text


def test_all_articles_are_of_one_event(told: Sequence, known: list[tuple[pl.DataFrame, Reconciled]]) -> None:
    for count, (_, made) in enumerate(known, start=1):
        waves = {toll[0] for toll in _standing(told.steps[:count])} - {told.event}
        assert set(made.events["event_id"]) == {told.event, *waves}
    children = dict(known[-1][1].events.select("event_id", "parent_event_id").iter_rows())
    assert children[told.event] == told.wave


def test_history_has_each_step_at_its_moment(told: Sequence, known: list[tuple[pl.DataFrame, Reconciled]]) -> None:
    expected = [(*toll, step.at, *step.bounds[toll], change) for step in told.steps for toll, change in step.change.items()]
    assert _changes(known[-1][1].event_history, {row[:3] for row in expected}) == sorted(expected)


def test_history_names_the_figure_of_the_article_that_made_the_step(
    told: Sequence, articles: pl.DataFrame, known: list[tuple[pl.DataFrame, Reconciled]]
) -> None:
    figures, made = known[-1]
    cited = made.event_history.join(figures.select("figure_id", "article_id", "value"), on="figure_id")
    rows = cited.join(articles.select("article_id", "published_at"), on="article_id")
    found = {(*row[:3], row[3]): row[4:] for row in rows.select(*HISTORY[:4], "published_at", "value").iter_rows()}
    steps = [(toll, step, change) for step in told.steps for toll, change in step.change.items()]
    assert len(steps) >= len(told.steps)
    for toll, step, change in steps:
        published_at, value = found[*toll, step.at]
        assert value == step.bounds[toll][1]
        assert published_at == step.at or change == "confirmed"


def test_history_as_of_a_moment_is_what_the_ledger_would_have_said_then(known: list[tuple[pl.DataFrame, Reconciled]]) -> None:
    whole = known[-1][1].event_history
    for _, made in known:
        then = made.event_history
        assert whole.filter(pl.col("as_of") <= then["as_of"].max()).equals(then)


def test_the_order_of_arrival_changes_nothing(articles: pl.DataFrame, known: list[tuple[pl.DataFrame, Reconciled]]) -> None:
    for one, other in zip(ledger(articles.reverse())[1], known[-1][1], strict=True):
        assert one.equals(other)


@pytest.fixture(scope="module")
def reader(known: list[tuple[pl.DataFrame, Reconciled]]) -> Iterator[duckdb.DuckDBPyConnection]:
    """The macro over the rows of the whole sequence."""
    with duckdb.connect() as con:
        for name in ("events", "event_history"):
            con.register("rows", getattr(known[-1][1], name).to_arrow())
            con.execute(f"create table {name} as from rows")
        con.execute(MACRO)
        yield con


def _as_of(con: duckdb.DuckDBPyConnection, event: str, moment: datetime) -> dict[Toll, tuple[Any, ...]] | None:
    """Killed and injured of one event at a moment, None while nobody had reported it."""
    columns = [f"{outcome}_{bound}" for outcome in PEOPLE for bound in ("low", "best", "high")]
    row = con.execute(f"select {', '.join(columns)} from events_as_of(?) where event_id = ?", [moment, event]).fetchone()
    return row and {(event, "killed", "people"): row[:3], (event, "injured", "people"): row[3:]}


def test_events_as_of_gives_each_step_from_its_moment_on(told: Sequence, reader: duckdb.DuckDBPyConnection) -> None:
    for count, step in enumerate(told.steps, start=1):
        expected = {(told.event, outcome, "people"): (None, None, None) for outcome in PEOPLE}
        before = expected | {toll: bounds for toll, bounds in _standing(told.steps[: count - 1]).items() if toll in expected}
        after = expected | {toll: bounds for toll, bounds in _standing(told.steps[:count]).items() if toll in expected}
        assert _as_of(reader, told.event, step.at) == after
        assert _as_of(reader, told.event, step.at - timedelta(seconds=1)) == (before if count > 1 else None)


# How an afternoon's article lowers the fifteen dead of the morning (Klitschko; Klymenko had said 14): low, best, high, the change.
FALLS: dict[str, tuple[int, int, int, str]] = {
    "The State Emergency Service said on Tuesday that 10 people are confirmed dead in the Russian attack on Kyiv.": (10, 10, 15, "lowered"),
    "Only 10 deaths have been confirmed after Tuesday's Russian attack on Kyiv, Interior Minister Ihor Klymenko said.": (
        10, 10, 15, "lowered",
    ),
    "Ten people were killed in Tuesday's attack on Kyiv, not 15 as previously reported, Mayor Vitali Klitschko said.": (
        10, 10, 14, "withdrawn",
    ),
    "Mayor Vitali Klitschko withdrew his earlier figure of 15 dead in Tuesday's attack on Kyiv. Ten people were killed, he said.": (
        10, 10, 14, "withdrawn",
    ),
    "Ten people died in Tuesday's attack on Kyiv, the Interior Ministry said, correcting an earlier toll of 15.": (10, 10, 15, "lowered"),
    "The number of people killed in Tuesday's attack on Kyiv has been corrected to 10, the Interior Ministry said.": (
        10, 10, 15, "lowered",
    ),
    "The death toll of Tuesday's attack on Kyiv fell to 10 after some remains were matched, the State Emergency Service said.": (
        10, 10, 15, "lowered",
    ),
    "Kyiv police said on Tuesday that at least 10 people had died in the Russian attack.": (10, 15, 15, "lowered"),
}  # fmt: skip


# A fall by more than half is believed where it is told as the toll, or as a correction.
FALLS_BY_HALF: dict[str, tuple[int, int, int]] = {
    "Mayor Vitali Klitschko lowered the death toll from Tuesday's Russian strike on Kyiv to five.": (5, 5, 14),
    "The number of people killed in Tuesday's strike on Kyiv was revised down to five, the State Emergency Service said.": (5, 5, 15),
    "Five people were killed in Tuesday's strike on Kyiv, and not 15 as reported earlier, the State Emergency Service said.": (5, 5, 14),
    "Five people were killed by the Russian strike in one building in Kyiv on Tuesday, the State Emergency Service said.": (14, 15, 15),
}


@pytest.mark.parametrize("sentence", FALLS_BY_HALF)
def test_a_toll_falls_by_more_than_half_only_where_it_is_told_as_the_toll(sentence: str) -> None:
    told = sequence(KYIV_17_JUNE)
    _, made = ledger(read([*told.steps[:3], Step("Northern Observer", told.steps[2].at + timedelta(hours=3), sentence, {}, {})]))
    assert _bounds(made)[told.event, "killed", "people"] == FALLS_BY_HALF[sentence]


@pytest.mark.parametrize("sentence", FALLS)
def test_a_toll_falls_however_it_is_told(sentence: str) -> None:
    told = sequence(KYIV_17_JUNE)
    at = told.steps[2].at + timedelta(hours=3)
    _, made = ledger(read([*told.steps[:3], Step("Northern Observer", at, sentence, {}, {})]))
    killed = made.event_history.filter(pl.col("event_id") == told.event, pl.col("outcome") == "killed", pl.col("subject") == "people")
    assert killed.select("low", "best", "high", "change").row(-1) == FALLS[sentence]
    assert killed["as_of"].max() == at
