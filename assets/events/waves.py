"""Waves over a country: weapons counted over its regions and seas belong to them, the places they hit are their children."""

import polars as pl

from assets.events import placing

WEAPON_OUTCOMES = ("launched", "intercepted", "lost")
WIDE = ("region", "area")


def gather(figures: pl.DataFrame) -> pl.DataFrame:
    """Moves weapons counted over a region or a sea to the wave over the country, where one is told that day; `share_of_wave` marks them.

    A sea has no country: its weapons come to the one wave that their article tells.
    """
    country_level = figures.filter((pl.col("event_kind") == "country") & pl.col("date").is_not_null())
    told = country_level.group_by("date", "attacker", "article_id").agg(
        pl.col("place_key").unique().alias("waves"), pl.first("country").alias("wave_country")
    )
    wave = told.filter(pl.col("waves").list.len() == 1).select(
        "date", "attacker", "article_id", "wave_country", wave_key=pl.col("waves").list.first()
    )
    day = country_level.group_by("date", "attacker", "country").agg(day_key=pl.first("place_key"))
    found = figures.join(wave, on=["date", "attacker", "article_id"], how="left", nulls_equal=True, maintain_order="left")
    found = found.join(day, on=["date", "attacker", "country"], how="left", nulls_equal=True, maintain_order="left")
    wide = pl.col("event_kind").is_in(WIDE) & pl.col("outcome").is_in(WEAPON_OUTCOMES) & (pl.col("subject") != "attacks")
    own = pl.when(pl.col("country").is_null() | (pl.col("country") == pl.col("wave_country"))).then("wave_key")
    moved = pl.when(wide).then(pl.coalesce(own, "day_key"))
    placed = found.with_columns(place_key=pl.coalesce(moved, "place_key"), share_of_wave=moved.is_not_null())
    return placed.drop("wave_key", "wave_country", "day_key")


def parents(events: pl.DataFrame, places: pl.DataFrame) -> pl.DataFrame:
    """Adds parent_event_id: the same day's and attacker's event over the country, else over the nearest region around the place."""
    dated = events.filter(pl.col("date").is_not_null())
    line = placing.ancestors(dated["place_id"], places).filter(pl.col("level") > 0)
    wave = dated.filter(pl.col("place_id").is_not_null()).select("date", "attacker", ancestor_id="place_id", parent_event_id="event_id")
    around = dated.select("event_id", "date", "attacker", "place_id").join(line, on="place_id")
    around = around.join(wave, on=["date", "attacker", "ancestor_id"], nulls_equal=True)
    nearest = around.sort(pl.col("kind") != "country", "level").group_by("event_id", maintain_order=True).agg(pl.first("parent_event_id"))
    return events.join(nearest, on="event_id", how="left", maintain_order="left")
