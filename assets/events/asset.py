"""Events with their tolls, citations and history, reconciled over all days."""

import dagster as dg
import polars as pl

from assets.articles.asset import ARTICLES
from assets.events.corrections import CORRECTIONS, read
from assets.events.reconciling import Reconciled, reconcile
from assets.figures.asset import FIGURES
from assets.places.asset import PLACES
from orchestration.materialising import Results, materialise
from orchestration.pictures import bars
from orchestration.resources import LakeResource
from orchestration.stages import Stage
from orchestration.wiring import stage_asset

EVENTS = Stage(
    name="events",
    tables=Reconciled._fields,
    code=("assets/events", "data/corrections.csv"),
    reads=(FIGURES, ARTICLES, PLACES),
)


@stage_asset(EVENTS, group="events", kinds={"polars", "ducklake", "gold"})
def events(context: dg.AssetExecutionContext, lake: LakeResource) -> Results:
    """Reconcile every figure there is."""
    opened = lake.open()
    made = reconcile(opened.read("figures"), opened.read("articles", without=["text"]), opened.read("places"), read(CORRECTIONS))
    yield from materialise(context, opened, EVENTS, made._asdict(), metadata={"tolls over time": picture(made.events)})


def picture(rows: pl.DataFrame) -> dg.MarkdownMetadataValue:
    """Killed and injured by day of attack, the waves' own totals left out where their places are counted."""
    parents = rows["parent_event_id"].drop_nulls().implode()
    days = (
        rows.filter(pl.col("date").is_not_null() & ~pl.col("event_id").is_in(parents))
        .group_by("date")
        .agg(killed=pl.col("killed_best").sum(), injured=pl.col("injured_best").sum())
        .sort("date")
    )
    return dg.MetadataValue.md(bars("Killed and injured by day of attack", days))
