"""Articles and quarantine of a day, from the raw zone."""

import json
from dataclasses import asdict
from datetime import date
from pathlib import Path

import dagster as dg
import polars as pl

from assets.articles.collecting import read_day
from assets.articles.manifest import load_day
from orchestration.materialising import Results, materialise
from orchestration.partitions import days_of
from orchestration.resources import LakeResource
from orchestration.stages import Stage
from orchestration.wiring import stage_asset


def manifest_of(home: Path, day: date | None) -> str:
    """What was collected for the day: a touched file changes nothing here."""
    if day is None:
        return ""
    entries = [{**asdict(entry), "size": None, "modified_ns": None} for entry in load_day(home, day)]
    return json.dumps(entries, sort_keys=True, default=str)


ARTICLES = Stage(name="articles", tables=("articles", "quarantine"), code=("assets/articles",), partitioned=True, inputs=manifest_of)


@stage_asset(ARTICLES, group="text", kinds={"python", "ducklake", "bronze"})
def articles(context: dg.AssetExecutionContext, lake: LakeResource) -> Results:
    """Read the day's files."""
    opened = lake.open()
    read = [read_day(opened.home, day) for day in days_of(context)]
    frames = {"articles": pl.concat([rows for rows, _ in read]), "quarantine": pl.concat([refused for _, refused in read])}
    yield from materialise(context, opened, ARTICLES, frames)
