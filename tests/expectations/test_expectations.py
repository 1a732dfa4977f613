"""Every expectation holds on good rows, and one bad row makes it fail."""

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from orchestration.gates import EXPECTATIONS, audit, suite
from orchestration.schema import tables

DAY = "'2025-06-17'"
TWICE = "insert into {table} select * from {table} limit 1"
# For every expectation a change of the good rows that it must catch.
BAD_ROWS: dict[str, dict[str, str]] = {
    "articles": {
        "key_is_unique": TWICE,
        "required_columns_are_given": "update articles set text = null where article_id = 'a1'",
        "date_basis_is_known": "update articles set date_basis = 'guessed'",
        "syndicated_from_resolves": "update articles set syndicated_from = 'gone' where article_id = 'a2'",
        "article_is_not_from_the_future": "update articles set published_on = current_date + 3",
        "text_is_long_enough": "update articles set text = 'Not found.'",
        "day_keeps_its_rows": f"insert into temp.main.rows_before values ('articles', {DAY}, 12)",
    },
    "quarantine": {
        "key_is_unique": "insert into quarantine (path, seen_on) values ('x', current_date), ('x', current_date)",
        "required_columns_are_given": "insert into quarantine (path) values ('x')",
        "nothing_is_refused": "insert into quarantine (path) values ('x')",
    },
    "sentences": {
        "key_is_unique": TWICE,
        "required_columns_are_given": "update sentences set char_end = null",
        "article_id_resolves": "update sentences set article_id = 'gone'",
        "char_start_is_not_negative": "update sentences set char_start = -1",
        "char_end_follows_char_start": "update sentences set char_end = char_start",
        "sentence_is_article_text": "update sentences set char_start = char_start + 1 where sentence_no = 1",
        "text_is_not_endless": "update sentences set text = repeat('a ', 2000)",
        "day_keeps_its_rows": f"insert into temp.main.rows_before values ('sentences', {DAY}, 12)",
    },
    "figures": {
        "key_is_unique": TWICE,
        "required_columns_are_given": "update figures set rule = null where figure_id = 'f1'",
        "article_id_resolves": "update figures set article_id = 'gone'",
        "sentence_id_resolves": "update figures set sentence_id = 'gone'",
        "part_of_resolves": "update figures set part_of = 'gone' where figure_id = 'f4'",
        "place_id_resolves": "update figures set place_id = 'atlantis' where figure_id = 'f1'",
        "span_is_article_text": "update figures set span = 'about 14' where figure_id = 'f1'",
        "figure_lies_in_its_sentence": "update figures set sentence_id = 'a1-0002' where figure_id = 'f1'",
        "counts_are_not_negative": "update figures set value = -1 where figure_id = 'f3'",
        "casualties_are_not_negative": "update figures set value = -1 where figure_id = 'f1'",
        "value_fits_its_qualifier": "update figures set qualifier = 'range' where figure_id = 'f1'",
        "qualifier_is_known": "update figures set qualifier = 'roughly' where figure_id = 'f1'",
        "outcome_is_known": "update figures set outcome = 'delighted' where figure_id = 'f1'",
        "subject_is_known": "update figures set subject = 'cats' where figure_id = 'f1'",
        "scope_is_known": "update figures set scope = 'other' where figure_id = 'f1'",
        "place_precision_is_known": "update figures set place_precision = 4 where figure_id = 'f1'",
        "date_precision_is_known": "update figures set date_precision = 0 where figure_id = 'f1'",
        "date_span_is_in_order": "update figures set date_from = '2025-06-30', date_to = '2025-06-01' where figure_id = 'f1'",
        "attack_type_is_known": "update figures set attack_type = 'Protest' where figure_id = 'f1'",
        "casualties_are_believable": "update figures set value = 20000 where figure_id = 'f1'",
        "value_is_believable": "update figures set value = 4000000000 where figure_id = 'f1'",
        "figure_is_not_after_its_article": "update figures set date = '2025-07-17' where figure_id = 'f1'",
        "day_keeps_its_rows": f"insert into temp.main.rows_before values ('figures', {DAY}, 12)",
    },
    "places": {
        "key_is_unique": TWICE,
        "required_columns_are_given": "update places set kind = null",
        "kind_is_known": "update places set kind = 'village green'",
        "precision_is_known": "update places set precision = 5",
        "parent_id_resolves": "update places set parent_id = 'gone'",
        "latitude_is_on_earth": "update places set latitude = 91",
        "longitude_is_on_earth": "update places set longitude = -181",
        "population_is_not_negative": "update places set population = -1",
    },
    "events": {
        "key_is_unique": TWICE,
        "required_columns_are_given": "update events set place = null",
        "parent_event_id_resolves": "update events set parent_event_id = 'gone'",
        "place_id_resolves": "update events set place_id = 'atlantis'",
        "event_is_not_its_own_parent": "update events set parent_event_id = event_id",
        "event_cites_an_article": "delete from event_figures where event_id = 'wave'",
        "event_is_not_after_its_reports": "update events set date = '2025-06-19' where event_id = 'attack'",
        "killed_and_injured_are_not_negative": "update events set killed_low = -1 where event_id = 'attack'",
        "killed_bounds_are_ordered": "update events set killed_best = 15 where event_id = 'attack'",
        "injured_bounds_are_ordered": "update events set injured_low = 45 where event_id = 'attack'",
        "killed_bounds_are_complete": "update events set killed_high = null where event_id = 'attack'",
        "injured_bounds_are_complete": "update events set injured_best = null where event_id = 'attack'",
        "article_count_is_positive": "update events set article_count = 0",
        "source_count_is_positive": "update events set source_count = 0",
        "attack_type_is_known": "update events set attack_type = 'Protest'",
        "place_precision_is_known": "update events set place_precision = 4",
        "date_precision_is_known": "update events set date_precision = 4",
        "country_is_a_code": "update events set country = 'Ukraine'",
        "grade_is_known": "update events set grade = 'good'",
        "killed_is_believable": "update events set killed_best = 20000 where event_id = 'attack'",
        "injured_is_believable": "update events set injured_best = 60000 where event_id = 'attack'",
    },
    "event_tolls": {
        "key_is_unique": TWICE,
        "required_columns_are_given": "update event_tolls set reason = null",
        "event_id_resolves": "update event_tolls set event_id = 'gone'",
        "best_figure_id_resolves": "update event_tolls set best_figure_id = 'gone'",
        "toll_cites_its_event": "update event_tolls set best_figure_id = 'f3' where outcome = 'killed'",
        "counts_are_not_negative": "update event_tolls set low = -1 where outcome = 'launched'",
        "casualties_are_not_negative": "update event_tolls set low = -1 where outcome = 'killed'",
        "bounds_are_ordered": "update event_tolls set high = 1",
        "outcome_is_known": "update event_tolls set outcome = 'delighted'",
        "subject_is_known": "update event_tolls set subject = 'cats'",
        "best_is_believable": "update event_tolls set best = 200000",
    },
    "event_figures": {
        "key_is_unique": TWICE,
        "required_columns_are_given": "update event_figures set reason = null",
        "event_id_resolves": "update event_figures set event_id = 'gone'",
        "figure_id_resolves": "update event_figures set figure_id = 'gone'",
        "role_is_known": "update event_figures set role = 'guess'",
    },
    "event_history": {
        "key_is_unique": TWICE,
        "required_columns_are_given": "update event_history set as_of = null",
        "event_id_resolves": "update event_history set event_id = 'gone'",
        "figure_id_resolves": "update event_history set figure_id = 'gone'",
        "change_is_known": "update event_history set change = 'doubled'",
        "outcome_is_known": "update event_history set outcome = 'delighted'",
        "counts_are_not_negative": "update event_history set low = -1",
        "bounds_are_ordered": "update event_history set best = 15",
    },
    "event_aliases": {
        "key_is_unique": TWICE,
        "required_columns_are_given": "update event_aliases set reason = null",
        "event_id_resolves": "update event_aliases set event_id = 'gone'",
    },
    "corrections": {
        "key_is_unique": TWICE,
        "required_columns_are_given": "update corrections set reason = null",
        "effect_is_not_moot": "update corrections set effect = 'moot'",
    },
    "event_conflicts": {
        "key_is_unique": TWICE,
        "required_columns_are_given": "update event_conflicts set explanation = null",
        "event_id_resolves": "update event_conflicts set event_id = 'gone'",
        "figure_id_resolves": "update event_conflicts set figure_id = 'gone'",
        "other_figure_id_resolves": "update event_conflicts set other_figure_id = 'gone'",
        "kind_is_known": "update event_conflicts set kind = 'quarrel'",
    },
}
SUITES = sorted(path.stem for path in EXPECTATIONS.glob("*.yaml"))


@pytest.fixture(scope="module")
def world() -> Iterator[duckdb.DuckDBPyConnection]:
    con = duckdb.connect()
    for table in tables().values():
        con.execute(table.path.read_text(encoding="utf-8"))
    con.execute(Path(__file__).with_name("good_rows.sql").read_text(encoding="utf-8"))
    con.execute("create temp table rows_before (table_name varchar, day date, row_count bigint)")
    yield con
    con.close()


def test_every_expectation_has_a_bad_row() -> None:
    assert {table: set(rows) for table, rows in BAD_ROWS.items()} == {table: {e.name for e in suite(table)} for table in SUITES}


def test_every_table_but_the_check_results_has_a_suite() -> None:
    assert set(SUITES) == set(tables()) - {"check_results"}


@pytest.mark.parametrize("table", SUITES)
def test_good_rows_pass(world: duckdb.DuckDBPyConnection, table: str) -> None:
    failed = {outcome.expectation.name: outcome.failing_rows for outcome in audit(world, table) if not outcome.passed}
    assert failed == {}


@pytest.mark.parametrize(("table", "name"), [(table, name) for table, rows in BAD_ROWS.items() for name in rows])
def test_a_bad_row_fails_and_is_shown(world: duckdb.DuckDBPyConnection, table: str, name: str) -> None:
    world.execute("begin")
    try:
        world.execute(BAD_ROWS[table][name].format(table=table))
        (outcome,) = audit(world, table, only=name)
    finally:
        world.execute("rollback")
    assert not outcome.passed
    assert outcome.failing_count > 0
    assert outcome.failing_rows


def test_a_suite_audits_only_the_days_that_are_made(world: duckdb.DuckDBPyConnection) -> None:
    from datetime import date

    world.execute("begin")
    try:
        world.execute("update figures set value = -1 where figure_id = 'f3'")
        other = audit(world, "figures", [date(2025, 6, 18)], only="counts_are_not_negative")
        same = audit(world, "figures", [date(2025, 6, 17)], only="counts_are_not_negative")
    finally:
        world.execute("rollback")
    assert [outcome.passed for outcome in (*other, *same)] == [True, False]
