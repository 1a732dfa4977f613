"""Gates: the Great Expectations suites of `expectations/`, audited on the uncommitted rows of the lake.

A suite is a YAML file a table. Every expectation has a name, a severity (critical keeps the rows out, warning lets them in and says so)
and a reason. Great Expectations reads through a SQLAlchemy dialect that hands out our own open connection, so it sees what no one else sees
yet.
What does not belong here: what happens when a gate fails (materialising.py).
"""

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import duckdb
import yaml

from orchestration.schema import ROOT, SchemaError, Table, declared, read_sql, strip_comments

EXPECTATIONS = ROOT / "expectations"
AUDITED = "temp.main.audited"
SHOWN = 20
"""How many failing rows are kept of each expectation."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """One line of a suite; `kwargs` are Great Expectations' own."""

    table: str
    name: str
    type: str
    kwargs: dict[str, Any]
    severity: str
    reason: str

    @property
    def critical(self) -> bool:
        return self.severity == "critical"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How one expectation turned out: how many rows broke it, and the first of them."""

    expectation: Expectation
    passed: bool
    failing_count: int
    failing_rows: list[dict[str, Any]]
    observed: Any

    @property
    def blocks(self) -> bool:
        return self.expectation.critical and not self.passed


@cache
def suite(table: str, folder: Path = EXPECTATIONS) -> tuple[Expectation, ...]:
    """The expectations on a table; none where the folder has no suite for it."""
    path = folder / f"{table}.yaml"
    if not path.exists():
        return ()
    found = []
    for row in yaml.safe_load(path.read_text(encoding="utf-8"))["expectations"]:
        missing = [key for key in ("name", "type", "severity", "reason") if not row.get(key)]
        if missing or row["severity"] not in ("critical", "warning"):
            raise SchemaError(f"{path}: expectation {row.get('name')!r} lacks {missing or 'a severity of critical or warning'}")
        kwargs = dict(row.get("kwargs", {}))
        if row["type"] == "unexpected_rows_expectation":
            kwargs = {"unexpected_rows_query": _check_query(declared(table), **kwargs)}
        found.append(
            Expectation(table=table, name=row["name"], type=row["type"], kwargs=kwargs, severity=row["severity"], reason=row["reason"])
        )
    return tuple(found)


def _check_query(table: Table, *, check: str, **names: str | list[str]) -> str:
    """The text of `sql/checks/CHECK.sql` for this table; in it, `batch` is the rows under audit.

    A list of columns is filled in as `{columns}` and as `{any_columns_is_null}`.
    """
    filled = {"table": table.name, "key": ", ".join(table.key), "day": table.day or ""}
    for name, value in names.items():
        filled[name] = value if isinstance(value, str) else ", ".join(value)
        if isinstance(value, list):
            filled[f"any_{name}_is_null"] = " or ".join(f"{column} is null" for column in value)
    query = strip_comments(read_sql(f"checks/{check}.sql", **filled)).rstrip(";")
    return f"with batch as (select * from {{batch}}) {query}"


def audit(con: duckdb.DuckDBPyConnection, table: str, days: Sequence[date] | None = None, *, only: str | None = None) -> list[Outcome]:
    """Every expectation (or `only` one) on the table's rows (of `days`, or all) as `con` sees them, committed or not."""
    expectations = [expectation for expectation in suite(table) if only in (None, expectation.name)]
    if not expectations:
        return []
    results = {row.expectation_config.meta["name"]: row for row in _validate(con, table, days, expectations).results}
    return [_outcome(con, expectation, results[expectation.name]) for expectation in expectations]


def _validate(con: duckdb.DuckDBPyConnection, table: str, days: Sequence[date] | None, expectations: Sequence[Expectation]) -> Any:
    os.environ.setdefault("GX_ANALYTICS_ENABLED", "false")
    import great_expectations as gx  # 5 s: here, not at start
    from great_expectations.data_context.types.base import ProgressBarsConfig

    from orchestration.shared_connection import lend

    asked = declared(table)
    scoped = days is not None and asked.day is not None
    where = f"where {asked.day} in (select unnest(cast(? as date[])))" if scoped else ""
    con.execute(f"create or replace temp table audited as select * from {table} {where}", [list(days or ())] if scoped else [])
    suite_rows = [
        {"type": e.type, "kwargs": e.kwargs, "severity": e.severity, "meta": {"name": e.name, "reason": e.reason}} for e in expectations
    ]
    with lend(con):
        context = gx.get_context(mode="ephemeral")
        context.variables.progress_bars = ProgressBarsConfig(globally=False)
        source = context.data_sources.add_sql("lake", connection_string="duckdb+shared:///:memory:", create_temp_table=False)
        batch = source.add_query_asset(table, query=f"select * from {AUDITED}").add_batch_definition_whole_table("rows").get_batch()
        return batch.validate(
            gx.ExpectationSuite(name=table, expectations=suite_rows),
            result_format={
                "result_format": "SUMMARY",
                "partial_unexpected_count": SHOWN,
                "unexpected_index_column_names": list(asked.key),
            },
        )


def _outcome(con: duckdb.DuckDBPyConnection, expectation: Expectation, row: Any) -> Outcome:
    errors = row.exception_info if "raised_exception" in row.exception_info else next(iter(row.exception_info.values()), {})
    if errors.get("raised_exception"):
        raise SchemaError(
            f"expectation {expectation.table}.{expectation.name} could not be evaluated: {errors.get('exception_message')}; "
            f"see expectations/{expectation.table}.yaml"
        )
    observed = row.result.get("observed_value")
    rows, count = ([], 0) if row.success else _failing_rows(con, expectation, row.result)
    plain = json.loads(json.dumps(rows[:SHOWN], default=str))
    return Outcome(expectation=expectation, passed=bool(row.success), failing_count=count, failing_rows=plain, observed=observed)


def _failing_rows(con: duckdb.DuckDBPyConnection, expectation: Expectation, result: dict[str, Any]) -> tuple[list[Any], int]:
    """The first rows that broke it, and how many did; of an expectation on the table as a whole, what was observed."""
    query = expectation.kwargs.get("unexpected_rows_query")
    if query:
        rows = con.execute(f"{query.format(batch=AUDITED)} limit {SHOWN}").pl().to_dicts()
        return rows, int(result["observed_value"])
    found = result.get("partial_unexpected_index_list") or result.get("partial_unexpected_list")
    if found:
        return [value if isinstance(value, dict) else {"value": value} for value in found], int(result["unexpected_count"])
    return [{"observed": result.get("observed_value"), **expectation.kwargs}], 1
