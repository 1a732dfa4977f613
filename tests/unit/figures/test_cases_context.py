"""Short articles from all over the world: where and when the count of one value is, and whether it is recalled; `-` stands for any."""

from datetime import date
from pathlib import Path

import pytest

from tests.unit.figures.articles import read_text

LINES = (Path(__file__).parent / "cases_context.tsv").read_text(encoding="utf-8").splitlines()[1:]


@pytest.mark.parametrize(("published", "text", "value", "place", "day", "scope"), [tuple(line.split("\t")) for line in LINES])
def test_place_day_and_scope(published: str, text: str, value: str, place: str, day: str, scope: str) -> None:
    text = text.replace(" // ", "\n\n")
    told = [f for f in read_text(text, date.fromisoformat(published)) if f.value == int(value)]
    found = next((f.place, str(f.date), f.scope) for f in told)
    assert found == tuple(got if wanted == "-" else wanted for got, wanted in zip(found, (place, day, scope), strict=True))
