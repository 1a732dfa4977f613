"""What the grammar and the reconciliation find in the sample does not fall below what they found before.

A floor is raised in floors.json when a measure has risen; `python -m tests.golden --errors` shows what is behind a fall.
"""

import json

import pytest

from tests.golden.pipeline import HERE, Result, measure

FLOORS = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def result() -> Result:
    return measure()


@pytest.mark.parametrize(("name", "floor"), FLOORS.items())
def test_measure_holds_its_floor(name: str, floor: float, result: Result) -> None:
    assert result.measures[name] >= floor, "\n".join(result.errors[:40])


def test_every_measure_has_a_floor(result: Result) -> None:
    assert result.measures.keys() == FLOORS.keys()
