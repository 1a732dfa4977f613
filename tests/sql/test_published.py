"""What readers open: tables, views, macros and examples on the good rows of the expectation tests, without the lake's extension."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import duckdb
import pytest

from orchestration.lake import Lake
from orchestration.publishing import publish, scripts
from orchestration.reading import NoLedger, open_ledger
from orchestration.schema import ROOT, SQL, tables

EXAMPLES = sorted((SQL / "examples").glob("*.sql"))
EMPTY_ON_GOOD_ROWS = {"02_where_sources_disagree", "10_children_among_the_casualties", "11_what_was_refused"}


@pytest.fixture(scope="module")
def lake(tmp_path_factory: pytest.TempPathFactory) -> Lake:
    made = Lake(tmp_path_factory.mktemp("home"))
    with made.commit("events", run_id="r") as commit:
        scratch = duckdb.connect()
        for table in tables().values():
            scratch.execute(table.path.read_text(encoding="utf-8"))
        scratch.execute((ROOT / "tests/expectations/good_rows.sql").read_text(encoding="utf-8"))
        scratch.execute("update events set first_reported_at = timestamp '2025-06-17 08:00'")
        for name in tables():
            made.write(commit, name, scratch.execute(f"from {name}").pl())
    publish(made)
    return made


@pytest.fixture
def ledger(lake: Lake) -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect(str(lake.home / "ledger.duckdb"), read_only=True) as con:
        yield con


def test_the_file_opens_with_plain_duckdb_and_explains_itself(ledger: duckdb.DuckDBPyConnection) -> None:
    named = dict(ledger.execute("select table_name, comment from duckdb_tables()").fetchall())
    assert set(named) == {*tables(), "versions"}
    views = dict(ledger.execute("select view_name, comment from duckdb_views() where not internal").fetchall())
    macros = dict(ledger.execute("select function_name, comment from duckdb_functions() where not internal").fetchall())
    assert set(views) == {path.stem for path in scripts("views")}
    assert set(macros) == {path.stem for path in scripts("macros")}
    assert [name for name, comment in (named | views | macros).items() if not comment] == []
    columns = ledger.execute(
        "select c.table_name, c.column_name from duckdb_columns() c join duckdb_tables() using (table_oid) where c.comment is null"
    ).fetchall()
    assert columns == []


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_answers_its_question(lake: Lake, path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith("-- ")
    assert "?" in text.splitlines()[0]
    with open_ledger(lake.home, lake=True) as con:
        rows = con.execute(text).fetchall()
    assert bool(rows) == (path.stem not in EMPTY_ON_GOOD_ROWS)


def test_there_are_ten_questions() -> None:
    assert len(EXAMPLES) >= 10


def test_every_published_number_leads_to_its_words(ledger: duckdb.DuckDBPyConnection) -> None:
    rows = ledger.execute("select outcome, subject, value, span, sentence, publisher from words_of('attack')").fetchall()
    assert rows == [
        ("injured", "people", 44, "44", "44 were injured.", "Gazette"),
        ("killed", "civilians", 14, "At least 14", "At least 14 people were killed in Kyiv.", "Gazette"),
        ("killed", "people", 14, "At least 14", "At least 14 people were killed in Kyiv.", "Gazette"),
    ]


@pytest.mark.parametrize(
    ("moment", "killed"),
    [(datetime(2025, 6, 17, 7), []), (datetime(2025, 6, 17, 8), [14]), (datetime(2025, 6, 18), [14])],
)
def test_events_as_of_knows_only_what_was_published(ledger: duckdb.DuckDBPyConnection, moment: datetime, killed: list[int]) -> None:
    rows = ledger.execute("select killed_best from events_as_of(?) where event_id = 'attack'", [moment]).fetchall()
    assert [row[0] for row in rows] == killed


def test_growth_and_tolls_of_an_event(ledger: duckdb.DuckDBPyConnection) -> None:
    assert ledger.execute("select change, best, sentence from growth_of('attack')").fetchall() == [
        ("first", 14, "At least 14 people were killed in Kyiv.")
    ]
    assert ledger.execute("select outcome, best from tolls_of('attack')").fetchall() == [("killed", 14), ("injured", 44)]


def test_a_reader_keeps_its_file_while_another_is_swapped_in(lake: Lake) -> None:
    with duckdb.connect(str(lake.home / "ledger.duckdb"), read_only=True) as reader:
        before = reader.execute("select count(*) from events").fetchone()
        publish(lake)
        assert reader.execute("select count(*) from events").fetchone() == before


def test_a_reader_sees_the_published_rows_while_a_run_writes(lake: Lake) -> None:
    with pytest.raises(KeyboardInterrupt), lake.commit("events") as commit:  # noqa: PT012 - the run is cut off after the reader looked
        lake.write(commit, "events", lake.read("events").head(0))
        with open_ledger(lake.home, lake=True) as con:
            assert con.execute("select count(*) from events").fetchone() == (2,)
            assert con.execute("select count(*) from lake.events").fetchone() == (2,)
        raise KeyboardInterrupt
    assert lake.count("events") == 2


def test_the_published_lake_travels_in_time(lake: Lake) -> None:
    with open_ledger(lake.home, lake=True) as con:
        assert con.execute("select count(*) from lake.events at (version => 1)").fetchone() == (0,)
        assert con.execute("select count(*) from lake.events at (version => 2)").fetchone() == (2,)


def test_no_ledger_yet_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(NoLedger, match="ledger run --home"), open_ledger(tmp_path):
        pass
