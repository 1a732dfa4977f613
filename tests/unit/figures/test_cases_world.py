"""Sentences from all over the world: what a careful reader counts in them, and the many numbers that count nothing."""

import hashlib
import json
from datetime import date
from pathlib import Path

import polars as pl
import pytest

from assets.figures.reading import read_figures
from assets.sentences.splitting import split_articles

FOLDER = Path(__file__).parent


def cases(name: str) -> list[tuple[str, str, str]]:
    """(sentence, day of publication, expected figures as JSON) of a table; the first line is its head."""
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()[1:]
    return [(sentence, day, expected) for sentence, day, expected in (line.split("\t") for line in lines)]


def read(sentence: str, day: str) -> list[list[object]]:
    """The figures of an article of one sentence: span, value, qualifier, outcome, subject."""
    article = {
        "article_id": [hashlib.sha256(sentence.encode()).hexdigest()[:16]],
        "text": [sentence],
        "published_on": [date.fromisoformat(day)],
        "date_basis": ["metadata"],
        "title": [None],
    }
    articles = pl.DataFrame(article, schema_overrides={"title": pl.String})
    figures = read_figures(articles, split_articles(articles)).sort("char_start")
    assert all(sentence[row["char_start"] : row["char_end"]] == row["span"] for row in figures.iter_rows(named=True))
    return [list(row) for row in figures.select("span", "value", "qualifier", "outcome", "subject").iter_rows()]


@pytest.mark.parametrize(("sentence", "day", "expected"), cases("cases_world.tsv"))
def test_a_sentence_gives_just_the_figures_that_it_states(sentence: str, day: str, expected: str) -> None:
    assert sorted(read(sentence, day), key=str) == sorted(json.loads(expected), key=str)


@pytest.mark.xfail(strict=True, reason="the grammar does not read these yet")
@pytest.mark.parametrize(("sentence", "day", "expected"), cases("cases_open.tsv"))
def test_a_sentence_that_is_not_read_right_yet(sentence: str, day: str, expected: str) -> None:
    assert sorted(read(sentence, day), key=str) == sorted(json.loads(expected), key=str)
