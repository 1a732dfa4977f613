"""What the `ledger` command prints and how it ends."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from orchestration.cli import app
from orchestration.home import FORMAT
from tests.graph.conftest import Ledger

EVENT = "2025-06-17-kyiv-russia"


def ledger_command(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["events"], ["Kyiv", "14/28/28", "44/134/134", EVENT]),
        (["show", EVENT], ["tolls", "how they changed", "28 people killed", "Rescuers said on Wednesday that 28 people were killed"]),
        (["show", "kyiv-russia"], [EVENT]),
        (["versions"], ["articles +3", "(3 days)", "events +"]),
        (["sql", "select 6 * 7 as answer"], ["answer", "42"]),
        (["sql", "select count(*) as n from lake.events at (version => 1)"], ["0"]),
        (["sql", "sql/examples/01_deadliest_attacks_with_sources.sql"], ["28"]),
        (["export", "--output", "-"], ["event_id,date,", f"{EVENT},2025-06-17", "2 events of version"]),
        (["export", "--output", "-", "--format", "geojson", "--columns", "ucdp"], ["FeatureCollection", f'"id": "{EVENT}"']),
        (["export", "--output", "-", "--columns", "acled", "--hxl"], ["event_id_cnty,event_date", "#event+code,#date+occurred"]),
        (["diff", "1", "2"], ["articles: 3 added, 0 removed, 0 changed"]),
        (["diff", "2", "2"], ["no difference"]),
    ],
    ids=lambda value: " ".join(value)[:40],
)
def test_a_command_tells_what_was_asked(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch, root: Path, arguments: list[str], told: list[str]
) -> None:
    monkeypatch.chdir(root)
    result = ledger_command(*arguments, "--home", str(ledger.home))
    assert result.exit_code == 0, result.output
    assert [words for words in told if words not in result.output] == []


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["show", "atlantis"], "there is no event 'atlantis': ledger events lists them"),
        (["show", "2025"], "could be any of"),
        (["diff", "1", "999"], "there is no version 999"),
        (["rollback", "999"], "there is no version 999"),
        (["export", "--columns", "gdelt"], "there are no columns 'gdelt': choose from acled, ledger, ucdp"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_a_mistake_is_told_with_the_way_out(ledger: Ledger, arguments: list[str], told: str) -> None:
    result = ledger_command(*arguments, "--home", str(ledger.home))
    assert result.exit_code == 2
    assert told in result.output.replace("\n", " ")


def test_an_inbox_that_is_missing_or_empty_is_told(tmp_path: Path) -> None:
    empty = tmp_path / "inbox"
    empty.mkdir()
    for folder, told in ((tmp_path / "gone", "does not exist"), (empty, "holds no articles")):
        result = ledger_command("run", "--home", str(tmp_path / "home"), "--articles", str(folder))
        assert (result.exit_code, told in result.output.replace("\n", " ")) == (2, True)


def test_a_home_of_a_newer_ledger_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "format.json").write_text(json.dumps({"format": FORMAT + 1}))
    (tmp_path / "ledger.duckdb").touch()
    for command in (["run"], ["events"], ["versions"]):
        result = ledger_command(*command, "--home", str(tmp_path))
        assert (result.exit_code, "Update the ledger" in result.output.replace("\n", " ")) == (2, True)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["format.json", "ledger.duckdb"]
