"""Figures of a day's articles."""

import dagster as dg

from assets.articles.asset import ARTICLES
from assets.figures.reading import read_figures
from assets.sentences.asset import SENTENCES
from orchestration.materialising import Results, materialise
from orchestration.partitions import days_of
from orchestration.resources import LakeResource
from orchestration.stages import Stage
from orchestration.wiring import stage_asset

FIGURES = Stage(
    name="figures", tables=("figures",), code=("assets/figures", "data/gazetteer"), reads=(ARTICLES, SENTENCES), partitioned=True
)


@stage_asset(FIGURES, group="figures", kinds={"python", "ducklake", "silver"})
def figures(context: dg.AssetExecutionContext, lake: LakeResource) -> Results:
    """Read the counts that the day's sentences state."""
    opened = lake.open()
    days = days_of(context)
    articles, sentences = opened.read("articles", days), opened.read("sentences", days)
    rows = read_figures(articles, sentences).join(articles.select("article_id", "published_on"), on="article_id")
    yield from materialise(context, opened, FIGURES, {"figures": rows})
