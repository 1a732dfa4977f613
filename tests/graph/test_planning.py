"""Days in the order of time, and the ranges that hold them."""

from datetime import date
from pathlib import Path

import dagster as dg
import pytest

from orchestration.home import FORMAT, HomeTooNew, open_home
from orchestration.partitions import blocks, register_days

MAY = [date(2025, 5, day) for day in range(1, 8)]


@pytest.mark.parametrize(
    ("changed", "known", "expected"),
    [
        ([], MAY, []),
        (MAY, MAY, [(MAY[0], MAY[-1])]),
        ([MAY[2]], MAY, [(MAY[2], MAY[2])]),
        ([MAY[0], MAY[1], MAY[4]], MAY, [(MAY[0], MAY[1]), (MAY[4], MAY[4])]),
        ([MAY[0], MAY[6]], [MAY[0], MAY[6]], [(MAY[0], MAY[6])]),
        ([MAY[6], MAY[0]], [MAY[6], MAY[3], MAY[0]], [(MAY[0], MAY[0]), (MAY[6], MAY[6])]),
    ],
    ids=["nothing", "all", "one", "two blocks", "neighbours are days that hold articles", "unsorted"],
)
def test_blocks_hold_the_changed_days_and_no_other(changed: list[date], known: list[date], expected: list[tuple[date, date]]) -> None:
    assert blocks(changed, known) == expected


def test_days_are_partitions_in_the_order_of_time() -> None:
    with dg.DagsterInstance.ephemeral() as instance:
        register_days(instance, [MAY[3], MAY[5]])
        register_days(instance, [MAY[4], date(2014, 8, 24)])
        register_days(instance, [MAY[4]])
        assert list(instance.get_dynamic_partitions("days")) == ["2014-08-24", "2025-05-04", "2025-05-05", "2025-05-06"]


def test_a_home_of_a_newer_ledger_is_refused_with_the_way_out(tmp_path: Path) -> None:
    home = open_home(tmp_path / "home")
    (home / "format.json").write_text(f'{{"format": {FORMAT + 1}}}')
    with pytest.raises(HomeTooNew, match=r"(?s)Nothing was changed.*make run LEDGER_HOME="):
        open_home(home)
