"""The row of each event: where, when, who, how; its parent; its headline tolls; how many articles and speakers tell of it."""

import polars as pl

from assets.events import attack_types, waves


def _counts() -> list[pl.Expr]:
    told = pl.col("published_at").drop_nulls()
    return [
        pl.col("origin").n_unique().cast(pl.Int64).alias("article_count"),
        told.min().alias("first_reported_at"),
        told.max().alias("last_reported_at"),
    ]


def _located(events: pl.DataFrame, matched: pl.DataFrame, places: pl.DataFrame) -> pl.DataFrame:
    """Adds place, place_id, country, coordinates and precision of the event's own place; for one it lacks, its articles' words."""
    spelled = (
        matched.filter(pl.col("place_key").str.starts_with("text:"))
        .group_by("event_id")
        .agg(spelled=pl.col("city").mode().sort().first(), said_country=pl.col("country").mode().sort().first())
    )
    own = places.select(
        "place_id",
        gazetteer_place="place",
        place_country="country",
        latitude="latitude",
        longitude="longitude",
        place_precision="precision",
    )
    placed = events.join(own, left_on="place_key", right_on="place_id", how="left", maintain_order="left").join(
        spelled, on="event_id", how="left", maintain_order="left"
    )
    known = pl.col("gazetteer_place").is_not_null()
    return placed.with_columns(
        place=pl.coalesce("gazetteer_place", "spelled"),
        place_id=pl.when(known).then("place_key"),
        country=pl.coalesce("place_country", "said_country"),
    ).drop("place_key", "gazetteer_place", "spelled", "place_country", "said_country")


def _headlines(tolls: pl.DataFrame) -> pl.DataFrame:
    """killed and injured of people, low, best and high, a row an event."""
    people = tolls.filter((pl.col("subject") == "people") & pl.col("outcome").is_in(["killed", "injured"]))
    columns = [
        pl.col(bound).filter(pl.col("outcome") == outcome).first().alias(f"{outcome}_{bound}")
        for outcome in ("killed", "injured")
        for bound in ("low", "best", "high")
    ]
    return people.group_by("event_id").agg(columns)


def describe(weighed: pl.DataFrame, speakers: pl.DataFrame, tolls: pl.DataFrame, places: pl.DataFrame) -> pl.DataFrame:
    """The events rows. `speakers` holds event_id and source_count."""
    keyed = (
        weighed.sort("event_id", "figure_id")
        .group_by("event_id", maintain_order=True)
        .agg(
            pl.first("date"),
            pl.first("place_key"),
            pl.first("attacker"),
            pl.min("date_precision"),
            attack_types.of_figures().alias("attack_type"),
            *_counts(),
        )
    )
    keyed = keyed.with_columns(date_precision=pl.when(pl.col("date").is_null()).then(3).otherwise(pl.col("date_precision").fill_null(1)))
    located = waves.parents(_located(keyed, weighed, places), places)
    return (
        attack_types.of_waves(located)
        .join(_headlines(tolls), on="event_id", how="left", maintain_order="left")
        .join(speakers, on="event_id", how="left", maintain_order="left")
    )
