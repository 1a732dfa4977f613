"""How well an event is attested: confirmed, fair, weak or contested (after Airwars), by rule.

contested  articles disagree on who attacked
confirmed  two speakers or more, one of them a named official or a service, and no standing total of people excludes the best one
fair       two speakers or more, or a named official or service in two articles or more
weak       the rest: one voice
"""

import polars as pl

from assets.events.speakers import NAMED


def grades(weighed: pl.DataFrame, sources: pl.DataFrame, conflicts: pl.DataFrame) -> pl.DataFrame:
    """grade a event: columns event_id, grade. `sources` holds event_id and source_count."""
    told = weighed.group_by("event_id").agg((pl.col("weight") == NAMED).any().alias("named"), pl.col("origin").n_unique().alias("articles"))
    disputed = conflicts.group_by("event_id").agg(
        (pl.col("kind") == "attacker").any().alias("contested"),
        ((pl.col("kind") == "sources") & (pl.col("subject") == "people")).any().alias("excluded"),
    )
    joined = told.join(sources, on="event_id").join(disputed, on="event_id", how="left")
    several = pl.col("source_count") >= 2
    grade = (
        pl.when(pl.col("contested").fill_null(value=False)).then(pl.lit("contested"))
        .when(several & pl.col("named") & ~pl.col("excluded").fill_null(value=False)).then(pl.lit("confirmed"))
        .when(several | (pl.col("named") & (pl.col("articles") >= 2))).then(pl.lit("fair"))
        .otherwise(pl.lit("weak"))
    )  # fmt: skip
    return joined.select("event_id", grade=grade)
