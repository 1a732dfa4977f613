"""What the definitions are, so that no asset, check, schedule or sensor changes unseen. UPDATE_SNAPSHOT=1 writes the snapshot anew."""

import ast
import json
import os
from pathlib import Path
from typing import Any

import dagster as dg
import pytest
import yaml

from orchestration.code_versions import python_meaning
from orchestration.definitions import build_definitions
from orchestration.planning import STAGES
from orchestration.schema import ROOT, tables

SNAPSHOT = Path(__file__).with_name("definitions.json")


def described() -> dict[str, Any]:
    definitions = build_definitions()
    graph = definitions.resolve_asset_graph()
    assets = {}
    for key in sorted(graph.get_all_asset_keys()):
        node = graph.get(key)
        assets[key.to_user_string()] = {
            "deps": sorted(parent.to_user_string() for parent in node.parent_keys),
            "group": node.group_name,
            "kinds": sorted(node.kinds),
            "partitioned": node.partitions_def is not None,
            "checks": sorted(check.name for check in node.check_keys),
            "described": bool(node.description),
            "pools": sorted(node.pools or ()),
        }
    return {
        "assets": assets,
        "jobs": sorted(job.name for job in definitions.resolve_all_job_defs() if not job.name.startswith("__")),
        "schedules": {
            schedule.name: [schedule.cron_schedule, schedule.execution_timezone, schedule.default_status.value]
            for schedule in definitions.schedules or ()
            if isinstance(schedule, dg.ScheduleDefinition)
        },
        "sensors": {sensor.name: [sensor.minimum_interval_seconds, sensor.default_status.value] for sensor in definitions.sensors or ()},
    }


def test_definitions_are_those_of_the_snapshot() -> None:
    now = described()
    if os.environ.get("UPDATE_SNAPSHOT"):
        SNAPSHOT.write_text(json.dumps(now, indent=1) + "\n", encoding="utf-8")
    assert now == json.loads(SNAPSHOT.read_text(encoding="utf-8")), "if this is meant: UPDATE_SNAPSHOT=1 make test"


def test_every_expectation_is_a_check_of_its_asset() -> None:
    assets = described()["assets"]
    for path in sorted((ROOT / "expectations").glob("*.yaml")):
        names = [row["name"] for row in yaml.safe_load(path.read_text(encoding="utf-8"))["expectations"]]
        assert assets[path.stem]["checks"] == sorted(names)


def test_every_table_is_an_asset_with_its_columns() -> None:
    graph = build_definitions().resolve_asset_graph()
    for table in tables().values():
        if table.name == "check_results":
            continue
        schema = graph.get(dg.AssetKey(table.name)).metadata["dagster/column_schema"]
        assert [column.name for column in schema.columns] == list(table.column_names)
        assert all(column.description for column in schema.columns)


def test_a_code_version_is_of_the_meaning() -> None:
    source = 'def double(x: int) -> int:\n    """Twice."""\n    return 2 * x\n'
    same = "def double(x: int) -> int:\n    # as the name says\n\n    return (2 * x)\n"
    other = "def double(x: int) -> int:\n    return 3 * x\n"
    assert python_meaning(source) == python_meaning(same) != python_meaning(other)


def test_no_two_stages_share_a_code_version() -> None:
    versions = [stage.code_version for stage in STAGES]
    assert len(set(versions)) == len(versions)


def imported(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add((node.module or "").split(".")[0])
    return found


MODULES = sorted((ROOT / "assets").rglob("*.py"))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_only_asset_modules_know_dagster_and_the_lake(path: Path) -> None:
    if path.name != "asset.py":
        assert imported(path) & {"dagster", "duckdb", "orchestration", "great_expectations"} == set()


@pytest.mark.parametrize("path", sorted((ROOT / "assets").glob("*/asset.py")), ids=lambda path: path.parent.name)
def test_an_asset_module_only_wires(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) < 60


@pytest.mark.parametrize("folder", ["assets", "data", "expectations", "orchestration", "sql"])
def test_every_folder_says_what_belongs_there(folder: str) -> None:
    text = (ROOT / folder / "README.md").read_text(encoding="utf-8")
    assert "belongs" in text
    for child in sorted((ROOT / folder).iterdir()):
        if child.is_dir() and child.name not in ("home", "__pycache__"):
            assert f"{child.name}/" in text, f"{folder}/README.md does not name {child.name}/"


def test_the_readme_names_every_make_target_and_command() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    for target in ("setup", "run", "test", "check", "ui", "bench", "clean"):
        assert f"make {target}" in text
    for command in ("run", "events", "show", "versions", "diff", "rollback", "expire", "sql"):
        assert f"ledger {command}" in text
