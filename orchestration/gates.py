"""Gates: the Great Expectations suites of `expectations/`, audited on the uncommitted rows of the lake.

A suite is a YAML file a table. Every expectation has a name, a severity (critical keeps the rows out, warning lets them in and says so) and a
reason. Great Expectations reads through a SQLAlchemy dialect that hands out our own open connection, so it sees what no one else sees yet.
What does not belong here: what happens when a gate fails (materialising.py).
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import duckdb
import yaml

from orchestration.schema import ROOT, SchemaError, Table, read_sql, strip_comments, tables

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
            kwargs = {"unexpected_rows_query": _check_query(tables()[table], **kwargs)}
        found.append(
            Expectation(table=table, name=row["name"], type=row["type"], kwargs=kwargs, severity=row["severity"], reason=row["reason"])
        )
    return tuple(found)


def _check_query(table: Table, *, check: str, **names: str) -> str:
    """The text of `sql/checks/CHECK.sql` for this table; in it, `batch` is the rows under audit."""
    filled = {"table": table.name, "key": ", ".join(table.key), "day": table.day or "", **names}
    return f"with batch as (select * from {{batch}}) {strip_comments(read_sql(f'checks/{check}.sql', **filled)).rstrip(';')}"


def audit(con: duckdb.DuckDBPyConnection, table: str, days: Sequence[date] | None = None) -> list[Outcome]:
    """Every expectation on the table's rows (of `days`, or all) as `con` sees them, committed or not."""
    expectations = suite(table)
    if not expectations:
        return []
    results = {row.expectation_config.meta["name"]: row for row in _validate(con, table, days, expectations).results}
    return [_outcome(expectation, results[expectation.name]) for expectation in expectations]


def _validate(con: duckdb.DuckDBPyConnection, table: str, days: Sequence[date] | None, expectations: Sequence[Expectation]) -> Any:
    import great_expectations as gx  # 5 s: here, not at start
    from great_expectations.data_context.types.base import ProgressBarsConfig

    from orchestration.shared_connection import lend

    declared = tables()[table]
    scoped = days is not None and declared.day is not None
    where = f"where {declared.day} in (select unnest(cast(? as date[])))" if scoped else ""
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
                "result_format": "SUMMARY", "partial_unexpected_count": SHOWN, "unexpected_index_column_names": list(declared.key)
            },
        )


def _outcome(expectation: Expectation, row: Any) -> Outcome:
    errors = row.exception_info if "raised_exception" in row.exception_info else next(iter(row.exception_info.values()), {})
    if errors.get("raised_exception"):
        raise SchemaError(
            f"expectation {expectation.table}.{expectation.name} could not be evaluated: {errors.get('exception_message')}; "
            f"see expectations/{expectation.table}.yaml"
        )
    result = row.result
    rows = (result.get("details") or {}).get("unexpected_rows") or result.get("partial_unexpected_index_list") or []
    count = result.get("unexpected_count")
    observed = result.get("observed_value")
    if count is None:
        count = 0 if row.success else (observed if rows and isinstance(observed, int) else 1)
    if not rows and not row.success:
        rows = [value if isinstance(value, dict) else {"observed": value} for value in result.get("partial_unexpected_list") or [observed]]
    plain = json.loads(json.dumps(rows[:SHOWN], default=str))
    return Outcome(expectation=expectation, passed=bool(row.success), failing_count=int(count), failing_rows=plain, observed=observed)
