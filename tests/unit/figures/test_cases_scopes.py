"""Which counts are of the article's own attack, which of an earlier one, and which are running totals."""

import json
from datetime import date
from pathlib import Path

import pytest

from tests.unit.figures.articles import read_text

TABLE = Path(__file__).parent / "cases_scopes.tsv"
"""Articles (¶ stands between paragraphs), the day of publication, and span, scope and day of each figure as JSON."""
CASES = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines()[1:]]


@pytest.mark.parametrize(("text", "day", "expected"), CASES)
def test_the_scope_of_each_count(text: str, day: str, expected: str) -> None:
    text = text.replace(" ¶ ", "\n\n")
    figures = read_text(text, date.fromisoformat(day))
    assert [[f.span, f.scope, f.date.isoformat() if f.date else None] for f in figures] == json.loads(expected)
