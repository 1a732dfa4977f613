"""Attacks whose published toll changed, told article by article: sequences/*.toml, read through the whole text chain.

The articles are written for these tests after what was published; outlets are made up. No Dagster, no lake.
"""

import json
import tomllib
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import polars as pl

from assets.articles.model import Article, Refusal, frame_of
from assets.articles.reading import read_article
from assets.events.reconciling import Reconciled, reconcile
from assets.figures.gazetteer import places_frame
from assets.figures.reading import read_figures
from assets.sentences.splitting import split_articles

FILES = sorted((Path(__file__).parent / "sequences").glob("*.toml"))
COLLECTED_ON = date(2026, 1, 1)

Toll = tuple[str, str, str]
"""Event, outcome, subject."""


@dataclass(frozen=True, slots=True)
class Step:
    """One article: what it says, when it appeared (UTC), and low, best, high of each toll once it is known.

    `change` names the row of history that it makes of a toll; a toll that it leaves as it was has none.
    """

    publisher: str
    at: datetime
    text: str
    bounds: dict[Toll, tuple[int, int, int]]
    change: dict[Toll, str]


@dataclass(frozen=True, slots=True)
class Sequence:
    """The articles on one attack in the order in which they appeared; `wave` is the country's event, if any article speaks of it."""

    event: str
    wave: str | None
    steps: list[Step]


def _step(row: dict[str, Any], event: str, wave: str | None) -> Step:
    told = {"tolls": event, "wave": wave}
    stated = {
        (of, outcome, subject): numbers
        for key, of in told.items()
        for outcome, subjects in row.get(key, {}).items()
        for subject, numbers in subjects.items()
    }
    bounds = {toll: (numbers[0], numbers[1], numbers[2]) for toll, numbers in stated.items()}
    change = {toll: numbers[3] for toll, numbers in stated.items() if len(numbers) > 3}
    return Step(row["publisher"], row["at"].astimezone(UTC).replace(tzinfo=None), row["text"].strip(), bounds, change)


@cache
def sequence(path: Path) -> Sequence:
    """One file of sequences/."""
    rows = tomllib.loads(path.read_text(encoding="utf-8"))
    wave = rows.get("wave")
    return Sequence(rows["event"], wave, [_step(row, rows["event"], wave) for row in rows["steps"]])


def read(steps: list[Step]) -> pl.DataFrame:
    """The steps as rows of `articles`, by way of files such as people drop; external_id is the number of the step."""
    articles = []
    with TemporaryDirectory() as folder:
        for number, step in enumerate(steps):
            path = Path(folder) / f"{number}.json"
            fields = {"publisher": step.publisher, "published_at": f"{step.at.isoformat()}Z", "text": step.text}
            path.write_text(json.dumps({"id": str(number), "title": "Strike", "url": None, "language": "en", **fields}), encoding="utf-8")
            article = read_article(path, day=COLLECTED_ON)
            if isinstance(article, Refusal):
                raise ValueError(f"step {number}: {article.reason}, {article.found}")
            articles.append(article)
    return frame_of(Article, articles)


@cache
def places() -> pl.DataFrame:
    """The gazetteer, read once."""
    return places_frame()


def ledger(articles: pl.DataFrame) -> tuple[pl.DataFrame, Reconciled]:
    """figures, and the ledger of these articles."""
    figures = read_figures(articles, split_articles(articles))
    return figures, reconcile(figures, articles, places())
