"""Events with their tolls, citations and history, reconciled over all days, but only where their figures changed."""

import dagster as dg
import polars as pl

from assets.articles.asset import ARTICLES
from assets.events.corrections import CORRECTIONS, read
from assets.events.reconciling import IN_PARTS, Reconciled, update
from assets.events.touching import Known
from assets.figures.asset import FIGURES
from assets.places.asset import PLACES
from orchestration.materialising import Results, materialise
from orchestration.memory import Memory
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
    """Reconcile the days and countries whose figures changed; the events of all others keep their rows."""
    opened = lake.open()
    memory = Memory(opened, EVENTS)
    parts = memory.recall()
    known = None if parts is None else Known(parts, {name: opened.read(name) for name in IN_PARTS})
    figures, articles, places = opened.read("figures"), opened.read("articles", without=["text"]), opened.read("places")
    made = update(figures, articles, places, read(CORRECTIONS), rules=EVENTS.code_version, known=known)
    metadata = {
        "tolls over time": picture(made.ledger.events),
        "days touched": made.touched.days(),
        "events reconciled": made.events,
        "reconciled": made.touched.reason,
    }
    yield from materialise(context, opened, EVENTS, made.ledger._asdict(), metadata=metadata)
    memory.keep(made.parts)


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
