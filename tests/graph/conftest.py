"""A ledger run in process, on articles written here."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import dagster as dg
import pytest

from assets.articles.collecting import collect
from orchestration.definitions import build_definitions
from orchestration.home import open_home
from orchestration.lake import Lake, open_lake
from orchestration.planning import Plan, plan
from orchestration.resources import LakeResource
from orchestration.running import failures, run_pending

ARTICLES = {
    "first.json": (
        "2025-06-17",
        "At least 14 people were killed in Kyiv on Tuesday in a Russian missile strike, Vitali Klitschko said. Another 44 were injured.",
    ),
    "second.json": (
        "2025-06-18",
        "Rescuers said on Wednesday that 28 people were killed in Tuesday's Russian strike on Kyiv and 134 were injured.",
    ),
    "third.json": ("2025-06-20", "Three people were injured in Odesa on Friday when Russian drones hit the city, officials said."),
}


@dataclass(frozen=True, slots=True)
class Ledger:
    """One home with its inbox and its Dagster instance."""

    home: Path
    inbox: Path
    instance: dg.DagsterInstance

    @property
    def lake(self) -> Lake:
        return open_lake(self.home)

    def put(self, name: str, day: str, text: str) -> None:
        article = {"id": name, "publisher": "Gazette", "url": None, "title": "Strike", "published_at": day, "language": "en", "text": text}
        (self.inbox / name).write_text(json.dumps(article), encoding="utf-8")

    def collect(self) -> Plan:
        collect(self.inbox, self.home)
        return plan(self.instance, self.home)

    def run_pending(self) -> list[dg.ExecuteInProcessResult]:
        return list(run_pending(self.instance, self.home))

    def materialise(self, *assets: str, days: tuple[date, date] | None = None) -> dg.ExecuteInProcessResult:
        """Run some assets, as a person would from the UI."""
        job = build_definitions(lake=LakeResource(home=str(self.home))).resolve_job_def("ledger")
        tags = {}
        if days:
            tags = {f"dagster/asset_partition_range_{end}": day.isoformat() for end, day in zip(("start", "end"), days, strict=True)}
        return job.execute_in_process(
            instance=self.instance,
            asset_selection=[dg.AssetKey(name) for name in assets],
            tags=tags,
            raise_on_error=False,
        )

    def published(self, query: str) -> list[tuple[Any, ...]]:
        import duckdb

        with duckdb.connect(str(self.home / "ledger.duckdb"), read_only=True) as con:
            return con.execute(query).fetchall()


@pytest.fixture(scope="session")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """A ledger of three days, run once."""
    folder = tmp_path_factory.mktemp("ledger")
    (folder / "inbox").mkdir()
    with dg.DagsterInstance.ephemeral() as instance:
        made = Ledger(home=open_home(folder / "home"), inbox=folder / "inbox", instance=instance)
        for name, (day, text) in ARTICLES.items():
            made.put(name, day, text)
        made.collect()
        results = made.run_pending()
        assert [told for result in results for told in failures(result)] == []
        yield made
