"""What the sensor and the schedule launch."""

import json
from collections.abc import Iterator
from pathlib import Path

import dagster as dg
import pytest

from orchestration.jobs import inbox, nightly


@pytest.fixture
def instance(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[dg.DagsterInstance]:
    (tmp_path / "inbox").mkdir()
    monkeypatch.setenv("LEDGER_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("LEDGER_ARTICLES", str(tmp_path / "inbox"))
    with dg.instance_for_test(temp_dir=str(tmp_path)) as made:
        yield made


def put(folder: Path, name: str, day: str) -> None:
    article = {"id": name, "published_at": day, "text": f"Two people were killed in Kyiv on {day}, {name} said."}
    (folder / f"{name}.json").write_text(json.dumps(article), encoding="utf-8")


def sensed(instance: dg.DagsterInstance) -> list[dg.RunRequest]:
    return list(inbox.evaluate_tick(dg.build_sensor_context(instance=instance)).run_requests or [])


def test_files_that_arrive_are_one_run_over_their_days(instance: dg.DagsterInstance, tmp_path: Path) -> None:
    put(tmp_path / "inbox", "one", "2025-06-17")
    put(tmp_path / "inbox", "two", "2025-06-19")
    (request,) = sensed(instance)
    assert request.tags["dagster/asset_partition_range_start"] == "2025-06-17"
    assert request.tags["dagster/asset_partition_range_end"] == "2025-06-19"
    assert list(instance.get_dynamic_partitions("days")) == ["2025-06-17", "2025-06-19"]
    assert {key.to_user_string() for key in request.asset_selection or ()} >= {"articles", "sentences", "figures", "events", "published"}


def test_what_was_launched_is_not_launched_again_by_the_sensor_but_by_the_schedule(instance: dg.DagsterInstance, tmp_path: Path) -> None:
    put(tmp_path / "inbox", "one", "2025-06-17")
    (first,), (second,) = sensed(instance), sensed(instance)
    assert first.run_key
    assert first.run_key == second.run_key
    put(tmp_path / "inbox", "two", "2025-06-18")
    (third,) = sensed(instance)
    assert third.run_key != first.run_key
    tick = nightly.evaluate_tick(dg.build_schedule_context(instance=instance))
    (request,) = tick.run_requests or []
    assert request.tags["dagster/asset_partition_range_end"] == "2025-06-18"


def test_an_inbox_that_is_not_there_is_a_reason_to_skip(instance: dg.DagsterInstance, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LEDGER_ARTICLES", "/nowhere/at/all")
    assert "does not exist" in str(inbox.evaluate_tick(dg.build_sensor_context(instance=instance)).skip_message)
    assert "does not exist" in str(nightly.evaluate_tick(dg.build_schedule_context(instance=instance)).skip_message)
