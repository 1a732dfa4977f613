"""An increment in the graph: the days it touches are reconciled, the ledger is that of a run over everything."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import dagster as dg
import pytest

from assets.events.asset import EVENTS
from orchestration.home import open_home
from orchestration.memory import Memory
from orchestration.versions import roll_back
from tests.graph.conftest import ARTICLES, Ledger


@pytest.fixture
def nights(tmp_path: Path) -> Iterator[Ledger]:
    """A ledger of three articles on two days."""
    (tmp_path / "inbox").mkdir()
    with dg.DagsterInstance.ephemeral() as instance:
        made = Ledger(home=open_home(tmp_path / "home"), inbox=tmp_path / "inbox", instance=instance)
        for name, (day, text) in ARTICLES.items():
            made.put(name, day, text)
        made.collect()
        assert all(result.success for result in made.run_pending())
        yield made


def told(ledger: Ledger) -> dict[str, Any]:
    """What the last materialisation of the events says of itself."""
    event = ledger.instance.get_latest_materialization_event(dg.AssetKey("events"))
    assert event
    assert event.asset_materialization
    metadata = event.asset_materialization.metadata
    return {name: metadata[name].value for name in ("days touched", "events reconciled", "reconciled", "new version")}


def test_a_night_touches_its_days_and_the_ledger_is_that_of_a_run_over_everything(nights: Ledger) -> None:
    first = told(nights)
    assert (first["days touched"], first["reconciled"]) == (2, "everything: what was made before is not known")

    nights.put("fourth.json", "2025-06-20", "Five people were injured in Odesa on Friday when Russian drones hit the city, the mayor said.")
    nights.collect()
    assert all(result.success for result in nights.run_pending())
    assert told(nights) == {
        "days touched": 1,
        "events reconciled": 1,
        "reconciled": "the days and countries whose figures changed",
        "new version": True,
    }

    Memory(nights.lake, EVENTS).forget()
    assert nights.materialise(*EVENTS.tables).success
    whole = told(nights)
    assert (whole["days touched"], whole["new version"]) == (2, False)
    assert nights.materialise(*EVENTS.tables).success
    assert (told(nights)["days touched"], told(nights)["events reconciled"]) == (0, 0)


def test_after_a_rollback_nothing_is_remembered(nights: Ledger) -> None:
    version = nights.lake.version()
    nights.put("fourth.json", "2025-06-20", "Five people were injured in Odesa on Friday when Russian drones hit the city, the mayor said.")
    nights.collect()
    assert all(result.success for result in nights.run_pending())
    memory = Memory(nights.lake, EVENTS)
    assert memory.recall() is not None
    roll_back(nights.lake, version)
    assert memory.recall() is None
    assert nights.materialise(*EVENTS.tables).success
    assert told(nights)["reconciled"] == "everything: what was made before is not known"
    assert memory.recall() is not None
