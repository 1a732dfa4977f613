"""Sentences of a day's articles."""

import dagster as dg
import polars as pl

from assets.articles.asset import ARTICLES
from assets.sentences.splitting import split_articles
from orchestration.materialising import Results, materialise
from orchestration.partitions import days_of
from orchestration.resources import LakeResource
from orchestration.stages import Stage
from orchestration.wiring import stage_asset

SENTENCES = Stage(name="sentences", tables=("sentences",), code=("assets/sentences",), reads=(ARTICLES,), partitioned=True)


@stage_asset(SENTENCES, group="text", kinds={"python", "ducklake", "silver"})
def sentences(context: dg.AssetExecutionContext, lake: LakeResource) -> Results:
    """Split the day's texts."""
    opened = lake.open()
    texts = opened.read("articles", days_of(context))
    rows = split_articles(texts).join(texts.select("article_id", pl.col("published_on")), on="article_id")
    yield from materialise(context, opened, SENTENCES, {"sentences": rows})
