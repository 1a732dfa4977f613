"""Write, audit, publish: a stage's rows land in the lake only when every critical expectation on them holds.

The rows are written in a lake transaction and audited there, where no one else sees them. If a critical expectation fails, all is rolled
back, the batch is kept under LEDGER_HOME/rejected, the checks show their failing rows, and the last good version stays what everyone reads.
Dagster's `blocking=True` alone would stop this run after the bad rows had landed, and a later run of the downstream asset alone would take
them up.
"""

import hashlib
import json
import logging
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

import dagster as dg
import polars as pl

from orchestration.gates import Outcome, audit
from orchestration.lake import Commit, Lake
from orchestration.partitions import days_of
from orchestration.stages import Stage, State

PREVIEW_ROWS, PREVIEW_CHARACTERS = 8, 60
log = logging.getLogger("ledger")
Results = Iterator[dg.AssetCheckResult | dg.MaterializeResult]  # type: ignore[type-arg]


class Blocked(Exception):  # noqa: N818 - a verdict, not a fault
    """A critical expectation failed."""


def materialise(
    context: dg.AssetExecutionContext,
    lake: Lake,
    stage: Stage,
    frames: Mapping[str, pl.DataFrame],
    metadata: Mapping[str, Any] | None = None,
) -> Results:
    """Make the tables' rows (of the run's days, or all) those of `frames`, and yield the check results and then the materialisations."""
    started = time.monotonic()
    days = days_of(context) if stage.partitioned else None
    outcomes: list[Outcome] = []
    try:
        with lake.commit(stage.name, days=days, run_id=context.run_id, code_version=stage.code_version) as commit:
            for name, frame in frames.items():
                lake.write(commit, name, frame, days)
            hashes = [written.data_version for written in commit.written.values()]
            commit.info["data_version"] = hashes[0] if len(hashes) == 1 else hashlib.sha256("-".join(hashes).encode()).hexdigest()[:16]
            for name in frames:
                outcomes += audit(lake.con, name, days)
            if any(outcome.blocks for outcome in outcomes):
                raise Blocked
            _write_check_results(lake, commit, outcomes)
    except Blocked:
        kept = keep_rejected(lake.home, context.run_id, frames, outcomes)
        yield from (_check_result(outcome) for outcome in outcomes)
        raise dg.Failure(blocked_message(stage, outcomes, kept), allow_retries=False) from None
    record(context, lake, stage)
    report(stage, _summary(stage, days, commit, time.monotonic() - started))
    yield from (_check_result(outcome) for outcome in outcomes)
    yield from (_materialisation(lake, commit, name, frame, metadata or {}) for name, frame in frames.items())


def record(context: dg.AssetExecutionContext, lake: Lake, stage: Stage) -> None:
    """Remember that the stage is up to date, for the run's days or as a whole."""
    known = [date.fromisoformat(key) for key in context.instance.get_dynamic_partitions("days")]
    State(lake.home).record(stage, days_of(context) if stage.partitioned else None, known)


def report(stage: Stage, line: str) -> None:
    """Tell who started the run, on a terminal or in a log."""
    log.info("%-10s %s", stage.name, line)


def blocked_message(stage: Stage, outcomes: Sequence[Outcome], kept: Path) -> str:
    """What was refused, why, the first rows, and where to look."""
    lines = [f"{stage.name}: nothing was committed, the last good version stands. The rejected rows are in {kept}"]
    for outcome in outcomes:
        if outcome.blocks:
            expectation = outcome.expectation
            lines.append(f"expectation {expectation.table}.{expectation.name} failed on {outcome.failing_count} rows: {expectation.reason}")
            lines += [f"  {json.dumps(row, ensure_ascii=False)}" for row in outcome.failing_rows[:5]]
    return "\n".join(lines)


def keep_rejected(home: Path, run_id: str, frames: Mapping[str, pl.DataFrame], outcomes: Sequence[Outcome]) -> Path:
    """The batch a gate held back, as Parquet, with the report of its checks."""
    folder = home / "rejected" / run_id
    folder.mkdir(parents=True, exist_ok=True)
    for name, frame in frames.items():
        frame.write_parquet(folder / f"{name}.parquet")
    report = [asdict(outcome) for outcome in outcomes if not outcome.passed]
    (folder / "checks.json").write_text(json.dumps(report, indent=1, default=str, ensure_ascii=False) + "\n", encoding="utf-8")
    return folder


def _write_check_results(lake: Lake, commit: Commit, outcomes: Sequence[Outcome]) -> None:
    audited = {outcome.expectation.table for outcome in outcomes}
    others = lake.read("check_results").filter(~pl.col("table_name").is_in(audited))
    rows = [
        {
            "table_name": outcome.expectation.table,
            "check_name": outcome.expectation.name,
            "severity": outcome.expectation.severity,
            "passed": outcome.passed,
            "failing_count": outcome.failing_count,
            "failing_rows": json.dumps(outcome.failing_rows, ensure_ascii=False) if outcome.failing_rows else None,
            "reason": outcome.expectation.reason,
        }
        for outcome in outcomes
    ]
    lake.write(commit, "check_results", pl.concat([others, pl.DataFrame(rows, schema=others.schema)]))


def _check_result(outcome: Outcome) -> dg.AssetCheckResult:
    expectation = outcome.expectation
    metadata: dict[str, Any] = {"failing_count": outcome.failing_count, "reason": expectation.reason}
    if not outcome.passed:
        metadata["failing_rows"] = dg.MetadataValue.md(markdown_table(pl.DataFrame(outcome.failing_rows, infer_schema_length=None)))
        metadata["failing_rows_json"] = dg.MetadataValue.json(outcome.failing_rows)
    return dg.AssetCheckResult(
        asset_key=expectation.table,
        check_name=expectation.name,
        passed=outcome.passed,
        severity=dg.AssetCheckSeverity.ERROR if expectation.critical else dg.AssetCheckSeverity.WARN,
        description=expectation.reason,
        metadata=metadata,
    )


def _materialisation(lake: Lake, commit: Commit, name: str, frame: pl.DataFrame, extra: Mapping[str, Any]) -> dg.MaterializeResult:  # type: ignore[type-arg]
    written = commit.written[name]
    return dg.MaterializeResult(
        asset_key=name,
        data_version=dg.DataVersion(written.data_version),
        metadata={
            "dagster/row_count": written.rows,
            "dagster/partition_row_count": frame.height,
            "rows inserted": written.inserted,
            "rows updated": written.updated,
            "rows deleted": written.deleted,
            "ledger version": lake.version(),
            "new version": commit.version is not None,
            "preview": dg.MetadataValue.md(markdown_table(frame.head(PREVIEW_ROWS)) if frame.height else "no rows"),
            **(extra if name == next(iter(commit.written)) else {}),
        },
    )


def _summary(stage: Stage, days: Sequence[date] | None, commit: Commit, seconds: float) -> str:
    what = ", ".join(
        f"{w.rows:,} {name}" + (f" (+{w.inserted} ~{w.updated} -{w.deleted})" if w.changed else "")
        for name, w in commit.written.items()
        if name in stage.tables
    )
    version = f"version {commit.version}" if commit.version else "no change, no new version"
    return f"{f'{len(days)} days: ' if days else ''}{what}; {version}; {seconds:.1f} s"


def markdown_table(frame: pl.DataFrame) -> str:
    """The rows as a Markdown table, long values cut."""
    lines = [f"| {' | '.join(frame.columns)} |", "|" + " --- |" * len(frame.columns)]
    for row in frame.iter_rows():
        cells = (("" if value is None else str(value)).replace("|", "\\|").replace("\n", " ") for value in row)
        lines.append(
            "| " + " | ".join(cell if len(cell) <= PREVIEW_CHARACTERS else f"{cell[:PREVIEW_CHARACTERS]}…" for cell in cells) + " |"
        )
    return "\n".join(lines)
