"""The graph in process: a good run, an equal one, a bad batch held back, a code change."""

import dataclasses
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import dagster as dg
import polars as pl

from assets.events.asset import EVENTS
from assets.figures.asset import FIGURES
from assets.sentences.asset import SENTENCES
from orchestration.gates import suite
from orchestration.materialising import materialise
from orchestration.planning import STAGES
from orchestration.resources import LakeResource
from orchestration.running import failures
from orchestration.stages import State
from orchestration.wiring import stage_asset
from tests.graph.conftest import Ledger

DAYS = [date(2025, 6, 17), date(2025, 6, 18), date(2025, 6, 20)]


def check_results(result: dg.ExecuteInProcessResult) -> dict[str, dg.AssetCheckEvaluation]:
    return {f"{e.asset_key.to_user_string()}.{e.check_name}": e for e in result.get_asset_check_evaluations()}


def test_a_good_run_fills_every_table_and_publishes(ledger: Ledger) -> None:
    assert ledger.published("select count(*) from articles") == [(3,)]
    assert ledger.published("select count(*) from figures where span = 'At least 14' and value = 14") == [(1,)]
    assert ledger.published("select killed_best from events where event_id like '2025-06-17-kyiv%'") == [(28,)]
    assert ledger.published("select distinct asset from versions where asset is not null order by 1") == [
        ("articles",),
        ("events",),
        ("figures",),
        ("places",),
        ("sentences",),
    ]
    assert ledger.published("select count(*) from check_results where severity = 'critical' and not passed") == [(0,)]


def test_every_figure_is_the_text_it_cites(ledger: Ledger) -> None:
    rows = ledger.published(
        "select substr(a.text, f.char_start + 1, f.char_end - f.char_start), f.span from figures f join articles a using (article_id)"
    )
    assert len(rows) >= 5
    assert [row for row in rows if row[0] != row[1]] == []


def test_a_second_run_has_nothing_to_do(ledger: Ledger) -> None:
    planned = ledger.collect()
    assert (planned.days, planned.runs, planned.key) == ((), (), "")


def test_an_equal_run_makes_no_version(ledger: Ledger) -> None:
    before = ledger.lake.version()
    result = ledger.materialise("articles", "quarantine", "sentences", "figures", days=(DAYS[0], DAYS[-1]))
    again = ledger.materialise(*EVENTS.tables, "published")
    assert (result.success, again.success) == (True, True)
    assert ledger.lake.version() == before
    first = ledger.instance.get_latest_materialization_event(dg.AssetKey("events"))
    assert first
    assert first.asset_materialization
    metadata = first.asset_materialization.metadata
    assert metadata["new version"].value is False
    assert metadata["rows inserted"].value == 0


def test_a_materialisation_tells_the_ui_what_it_made(ledger: Ledger) -> None:
    event = ledger.instance.get_latest_materialization_event(dg.AssetKey("events"))
    assert event
    assert event.asset_materialization
    metadata = event.asset_materialization.metadata
    assert metadata["dagster/row_count"].value == ledger.lake.count("events")
    assert "| event_id |" in str(metadata["preview"].value)
    assert "data:image/svg+xml;base64," in str(metadata["tolls over time"].value)
    tags = event.asset_materialization.tags or {}
    assert tags["dagster/data_version"] == ledger.lake.data_version("events")
    assert tags["dagster/code_version"] == next(stage for stage in STAGES if stage.name == "events").code_version


def bad_figures(spoilt: pl.DataFrame) -> dg.AssetsDefinition:
    """The figures stage as it is, but for the rows that it makes."""

    @stage_asset(FIGURES, group="figures", kinds={"python"})
    def figures(context: dg.AssetExecutionContext, lake: LakeResource) -> Iterator[Any]:
        yield from materialise(context, lake.open(), FIGURES, {"figures": spoilt})

    return figures


def run_bad_figures(ledger: Ledger, spoilt: pl.DataFrame) -> dg.ExecuteInProcessResult:
    days = {"dagster/asset_partition_range_start": "2025-06-17", "dagster/asset_partition_range_end": "2025-06-17"}
    definitions = dg.Definitions(
        assets=[bad_figures(spoilt)],
        jobs=[dg.define_asset_job("bad", executor_def=dg.in_process_executor)],
        resources={"lake": LakeResource(home=str(ledger.home))},
    )
    job = definitions.resolve_job_def("bad")
    return job.execute_in_process(instance=ledger.instance, tags=days, raise_on_error=False)


def test_a_bad_batch_is_held_back_and_the_last_good_version_served(ledger: Ledger) -> None:
    rows, version, served = ledger.lake.read("figures"), ledger.lake.version(), ledger.published("from events order by event_id")
    spoilt = ledger.lake.read("figures", [DAYS[0]]).with_columns(value=pl.when(pl.col("outcome") == "killed").then(-1).otherwise("value"))
    result = run_bad_figures(ledger, spoilt)

    assert not result.success
    checks = check_results(result)
    assert len(checks) == len(suite("figures"))
    failed = checks["figures.casualties_are_not_negative"]
    assert (failed.passed, failed.severity, failed.metadata["failing_count"].value) == (False, dg.AssetCheckSeverity.ERROR, 1)
    assert "| -1 |" in str(failed.metadata["failing_rows"].value)
    assert checks["figures.span_is_article_text"].passed

    (told,) = failures(result)
    assert told.startswith("blocked: figures: nothing was committed, the last good version stands")
    assert "expectation figures.casualties_are_not_negative failed on 1 rows" in told
    assert '"value": -1' in told

    kept = ledger.home / "rejected" / result.run_id
    assert pl.read_parquet(kept / "figures.parquet").height == spoilt.height
    assert {row["expectation"]["name"] for row in json.loads((kept / "checks.json").read_text())} >= {"casualties_are_not_negative"}

    assert ledger.lake.version() == version
    assert ledger.lake.read("figures").equals(rows)
    downstream = ledger.materialise(*EVENTS.tables, "published")
    assert downstream.success
    assert ledger.lake.version() == version
    assert ledger.published("from events order by event_id") == served


def test_a_warning_lets_the_rows_in_and_says_so(ledger: Ledger) -> None:
    version = ledger.lake.version()
    good = ledger.lake.read("figures", [DAYS[0]])
    result = run_bad_figures(ledger, good.with_columns(value=pl.when(pl.col("outcome") == "killed").then(20000).otherwise("value")))
    assert result.success
    failed = check_results(result)["figures.casualties_are_believable"]
    assert (failed.passed, failed.severity) == (False, dg.AssetCheckSeverity.WARN)
    assert ledger.lake.version() == version + 1
    assert run_bad_figures(ledger, good).success
    assert ledger.lake.read("figures", [DAYS[0]]).equals(good)


def test_a_code_change_makes_the_stage_and_what_follows_stale(ledger: Ledger) -> None:
    changed = dataclasses.replace(SENTENCES, code=("assets/sentences", "assets/places"))
    after = dataclasses.replace(FIGURES, reads=(changed,))
    state = State(ledger.home)
    assert changed.code_version != SENTENCES.code_version
    assert [state.pending_days(stage, DAYS) for stage in (SENTENCES, FIGURES)] == [[], []]
    assert state.pending_days(changed, DAYS) == DAYS
    assert state.pending_days(after, DAYS) == DAYS


def test_a_new_article_changes_its_day_alone(ledger: Ledger) -> None:
    version = ledger.lake.version()
    ledger.put("late.json", "2025-06-18", "Two more people were killed in Kharkiv on Wednesday by a Russian bomb, police said.")
    planned = ledger.collect()
    assert planned.days == (date(2025, 6, 18),)
    (run,) = planned.runs
    assert run.tags == {"dagster/asset_partition_range_start": "2025-06-18", "dagster/asset_partition_range_end": "2025-06-18"}
    assert "published" in run.assets
    assert [result.success for result in ledger.run_pending()] == [True]
    assert ledger.lake.version() == version + 4
    touched = ledger.lake.con.execute("select distinct days from versions where version > ? and days is not null", [version]).fetchall()
    assert touched == [(["2025-06-18"],)]
    assert ledger.published("select count(*) from articles") == [(4,)]


def test_days_with_an_unchanged_one_between_are_two_runs(ledger: Ledger) -> None:
    ledger.put("one.json", "2025-06-17", "One person was injured in Sumy on Tuesday by a Russian drone.")
    ledger.put("two.json", "2025-06-20", "One person was injured in Sumy on Friday by a Russian drone.")
    runs = ledger.collect().runs
    assert [run.tags["dagster/asset_partition_range_start"] for run in runs] == ["2025-06-17", "2025-06-20"]
    assert ["events" in run.assets for run in runs] == [False, True]
    assert all(result.success for result in ledger.run_pending())
    assert ledger.collect().runs == ()


def test_bad_files_stand_in_quarantine_and_the_run_goes_on(ledger: Ledger) -> None:
    bad = {
        "empty.json": b"",
        "broken.json": b'{"text": ',
        "bytes.txt": b"\xff\xfe\x00\xd8broken",
        "twin.json": (ledger.inbox / "first.json").read_bytes(),
    }
    for name, data in bad.items():
        (ledger.inbox / name).write_bytes(data)
    ledger.collect()
    assert all(result.success for result in ledger.run_pending())
    rows = ledger.published("select path, reason, remedy from quarantine order by path")
    assert sorted(Path(row[0]).name for row in rows) == sorted(bad)
    assert all(reason and remedy for _, reason, remedy in rows)
    assert all((ledger.inbox / name).read_bytes() == data for name, data in bad.items())
