"""The lake: merges write what differs and nothing else, versions can be compared, gone back to and forgotten."""

from datetime import date
from pathlib import Path

import polars as pl
import pytest

from orchestration.lake import Commit, Lake, Written
from orchestration.schema import SchemaError, tables
from orchestration.versions import NoSuchVersion, difference, expire, list_versions, roll_back

ONE, TWO = date(2025, 6, 17), date(2025, 6, 18)
SCHEMA = {
    "sentence_id": pl.String,
    "article_id": pl.String,
    "sentence_no": pl.Int64,
    "char_start": pl.Int64,
    "char_end": pl.Int64,
    "text": pl.String,
    "published_on": pl.Date,
}


def sentences(*rows: tuple[str, str, date]) -> pl.DataFrame:
    return pl.DataFrame([(key, "a", 0, 0, len(text), text, day) for key, text, day in rows], schema=SCHEMA, orient="row")


def write(lake: Lake, frame: pl.DataFrame, days: list[date] | None) -> tuple[Commit, Written]:
    with lake.commit("sentences", days=days, run_id="r", code_version="c", data_version="d") as commit:
        written = lake.write(commit, "sentences", frame, days)
    return commit, written


@pytest.fixture
def lake(tmp_path: Path) -> Lake:
    made = Lake(tmp_path / "home")
    write(made, sentences(("s1", "first", ONE), ("s2", "second", ONE), ("s3", "third", TWO)), [ONE, TWO])
    return made


@pytest.mark.parametrize(
    ("frame", "days", "counts"),
    [
        (sentences(("s1", "first", ONE), ("s2", "second", ONE)), [ONE], (0, 0, 0)),
        (sentences(("s1", "first", ONE), ("s2", "other", ONE)), [ONE], (0, 1, 0)),
        (sentences(("s1", "first", ONE)), [ONE], (0, 0, 1)),
        (sentences(("s1", "first", ONE), ("s2", "second", ONE), ("s4", "new", ONE)), [ONE], (1, 0, 0)),
        (sentences(("s1", "first", TWO), ("s2", "second", ONE), ("s3", "third", TWO)), [ONE, TWO], (0, 1, 0)),
        (sentences(("s9", "only", ONE)), None, (1, 0, 3)),
        (sentences(), [ONE], (0, 0, 2)),
    ],
    ids=["equal", "changed", "gone", "new", "moved to another day", "all days", "emptied day"],
)
def test_a_write_touches_only_what_differs(lake: Lake, frame: pl.DataFrame, days: list[date] | None, counts: tuple[int, int, int]) -> None:
    before = lake.version()
    commit, written = write(lake, frame, days)
    assert (written.inserted, written.updated, written.deleted) == counts
    assert lake.version() == before + (1 if any(counts) else 0)
    assert commit.version == (lake.version() if any(counts) else None)
    assert lake.read("sentences", days).sort("sentence_id").equals(frame.sort("sentence_id"))


def test_the_data_version_is_of_the_rows_and_not_of_their_order(lake: Lake) -> None:
    rows = sentences(("s1", "first", ONE), ("s2", "second", ONE))
    _, forwards = write(lake, rows, [ONE])
    _, backwards = write(lake, rows.reverse(), [ONE])
    _, other = write(lake, sentences(("s1", "first", ONE), ("s2", "Second", ONE)), [ONE])
    assert forwards.data_version == backwards.data_version != other.data_version


def test_rows_with_one_key_land_where_the_audit_can_see_them(lake: Lake) -> None:
    write(lake, sentences(("s1", "first", ONE), ("s1", "again", ONE)), [ONE])
    assert lake.read("sentences", [ONE])["text"].to_list() == ["again", "first"]


@pytest.mark.parametrize(
    ("frame", "told"),
    [
        (sentences().drop("text"), r"missing \['text'\]"),
        (sentences().with_columns(mood=pl.lit("x")), r"unknown \['mood'\]"),
    ],
)
def test_rows_that_do_not_fit_their_table_are_refused_by_name(lake: Lake, frame: pl.DataFrame, told: str) -> None:
    before = lake.version()
    with pytest.raises(SchemaError, match=told):
        write(lake, frame, [ONE])
    assert lake.version() == before


def test_what_raises_inside_a_commit_leaves_nothing(lake: Lake) -> None:
    before, files = lake.version(), sorted((lake.home / "data").rglob("*.parquet"))
    many = sentences(*((f"n{i}", "new", ONE) for i in range(2000)))
    with pytest.raises(ZeroDivisionError), lake.commit("sentences") as commit:  # noqa: PT012 - what was written before it raises is the point
        lake.write(commit, "sentences", many, [ONE])
        _ = 1 / 0
    assert lake.version() == before
    assert lake.count("sentences") == 3
    assert sorted((lake.home / "data").rglob("*.parquet")) == files


def test_versions_carry_what_made_them(lake: Lake) -> None:
    row = list_versions(lake).row(-1, named=True)
    assert (row["asset"], row["days"], row["run_id"], row["code_version"]) == ("sentences", ["2025-06-17", "2025-06-18"], "r", "c")
    assert '"inserted":3' in row["tables"].replace(" ", "")
    assert row["message"] == "sentences +3 ~0 -0 (2 days)"


def test_difference_and_table_changes_show_the_true_difference(lake: Lake) -> None:
    older = lake.version()
    write(lake, sentences(("s1", "first", ONE), ("s2", "other", ONE), ("s4", "new", ONE)), [ONE])
    write(lake, sentences(), [TWO])
    rows = difference(lake, older, lake.version())["sentences"].select("change", "sentence_id", "text").rows()
    assert sorted(rows) == [("added", "s4", "new"), ("after", "s2", "other"), ("before", "s2", "second"), ("removed", "s3", "third")]
    changes = lake.con.execute(
        f"select change_type, sentence_id from lake.table_changes('sentences', {older + 1}, {lake.version()})"
    ).fetchall()
    assert sorted(changes) == [("delete", "s3"), ("insert", "s4"), ("update_postimage", "s2"), ("update_preimage", "s2")]


def test_rolling_back_is_a_version_that_can_be_rolled_back(lake: Lake) -> None:
    first, rows = lake.version(), lake.read("sentences")
    write(lake, sentences(("s9", "only", ONE)), None)
    second = lake.version()
    assert roll_back(lake, first) == second + 1
    assert lake.read("sentences").equals(rows)
    assert roll_back(lake, first) is None
    assert roll_back(lake, second) == second + 2
    assert lake.read("sentences")["sentence_id"].to_list() == ["s9"]


def test_expiring_keeps_the_current_rows(lake: Lake) -> None:
    rows = lake.read("sentences")
    write(lake, sentences(), None)
    roll_back(lake, lake.version() - 1)
    gone, _ = expire(lake, days=0)
    assert gone > 0
    assert lake.read("sentences").equals(rows)
    with pytest.raises(NoSuchVersion, match="there is no version 2"):
        difference(lake, 2, lake.version())


def test_an_older_home_gets_new_tables_and_columns(tmp_path: Path) -> None:
    made = Lake(tmp_path)
    made.con.execute("alter table quarantine drop column remedy")
    made.con.execute("drop table places")
    made.con.close()
    again = Lake(tmp_path)
    assert again.read("quarantine").columns == list(tables()["quarantine"].column_names)
    assert again.con.execute("from quarantine").pl().columns[-1] == "remedy"
    assert again.count("places") == 0


def test_every_table_and_column_of_the_lake_has_its_comment(lake: Lake) -> None:
    rows = lake.con.execute("select table_name, column_name, comment from duckdb_columns() where database_name = 'lake'").fetchall()
    assert len(rows) == sum(len(table.columns) for table in tables().values())
    assert [row for row in rows if not row[2]] == []
    assert lake.con.execute("select table_name from duckdb_tables() where database_name = 'lake' and comment is null").fetchall() == []
