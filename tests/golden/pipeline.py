"""The sample's figures and events by the pure functions alone, and their scores: no Dagster, no lake."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

import polars as pl

from assets.articles.model import Article, Refusal, frame_of
from assets.articles.reading import read_article
from assets.events.reconciling import reconcile
from assets.figures.gazetteer import places_frame
from assets.figures.reading import read_figures
from assets.sentences.splitting import split_articles
from tests.golden.scorer import load_gold, score_events, score_figures

HERE = Path(__file__).parent
SAMPLE = HERE.parents[1] / "data" / "sample"
READ_ON = date(2026, 1, 1)


class Result(NamedTuple):
    """Every measure by name, and a line for each row that is missed, spurious or wrong."""

    measures: dict[str, float]
    errors: list[str]


def read_sample() -> pl.DataFrame:
    """The `.json` articles of the sample, those people have read, as rows of `articles`."""
    articles = []
    for path in sorted(SAMPLE.glob("*.json")):
        article = read_article(path, day=READ_ON)
        if isinstance(article, Refusal):
            raise ValueError(f"{path}: {article.reason}, {article.found}")
        articles.append(article)
    return frame_of(Article, articles)


def measure() -> Result:
    """Score the sample against the gold beside this file."""
    articles = read_sample()
    sentences = split_articles(articles)
    figures = read_figures(articles, sentences)
    ledger = reconcile(figures, articles, places_frame())
    gold_figures, gold_events = load_gold(HERE)
    told = articles.select("article_id", "external_id", article_text="text")
    found = figures.join(told, on="article_id").join(sentences.select("sentence_id", sentence="text"), on="sentence_id")
    exact = [row["article_text"][row["char_start"] : row["char_end"]] == row["span"] for row in found.iter_rows(named=True)]
    rows = found.drop("article_id").rename({"external_id": "article_id"}).to_dicts()
    by_figures = score_figures(gold_figures, rows)
    by_events = score_events(gold_events, _with_articles(ledger.events, ledger.event_figures, found), set(gold_figures))
    span_exact = {"span_exact": round(sum(exact) / len(exact), 4) if exact else 0.0}
    return Result(by_figures.measures | span_exact | by_events.measures, by_figures.errors + by_events.errors)


def _with_articles(events: pl.DataFrame, event_figures: pl.DataFrame, figures: pl.DataFrame) -> list[dict[str, object]]:
    """The events with the ids of the articles they cite; one that cites none is left out, as in the ledger's own join."""
    cited = event_figures.join(figures.select("figure_id", "external_id"), on="figure_id")
    articles = cited.group_by("event_id").agg(pl.col("external_id").unique().sort().alias("article_ids"))
    return events.join(articles, on="event_id").sort("event_id").to_dicts()
