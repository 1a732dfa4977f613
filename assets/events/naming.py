"""Ids that say what an event is: its day, its place, its attacker. Nothing that arrives later can change them."""

import re

import polars as pl
from anyascii import anyascii

KEY = ["date", "undated_in", "place_key", "attacker"]


def slug(name: str) -> str:
    """`Kryvyi Rih` -> `kryvyi-rih`, `Тернопіль` -> `ternopil`."""
    return re.sub(r"[^a-z0-9]+", "-", anyascii(name).lower()).strip("-")


def slugs(names: pl.Series) -> pl.DataFrame:
    """The slug of each distinct name: columns name, slug."""
    distinct = names.drop_nulls().unique().sort()
    return pl.DataFrame({"name": distinct, "slug": [slug(name) for name in distinct]}, schema={"name": pl.String, "slug": pl.String})


def place_slugs(place_ids: pl.Series, places: pl.DataFrame) -> pl.DataFrame:
    """A slug for each place, unique among all places: of places of one name the most populous has the bare name.

    The order is that of the gazetteer, not of the articles, so that news from a second Springfield renames no event.
    """
    wanted = places.join(place_ids.drop_nulls().unique().to_frame("place_id"), on="place_id", how="semi").select("place").unique()
    namesakes = places.join(wanted, on="place", how="semi").with_columns(pl.col("population").fill_null(0))
    ranked = namesakes.sort(["place", "population", "place_id"], descending=[False, True, False]).with_columns(
        rank=pl.int_range(pl.len()).over("place")
    )
    named = ranked.join(slugs(ranked["place"]), left_on="place", right_on="name")
    suffix = pl.when(pl.col("rank") > 0).then(pl.lit("-") + pl.col("place_id").str.to_lowercase().str.replace_all("[^a-z0-9]+", "-"))
    return named.select("place_id", place_slug=pl.col("slug") + suffix.otherwise(pl.lit("")))


def _event_ids(keys: pl.DataFrame, name: str) -> pl.DataFrame:
    """The ids of keys with place_slug, in column `name`: `2025-06-17-kyiv-russia`, `undated-1f3a9c02-kyiv-russia`."""
    named = keys.join(slugs(keys["attacker"]), left_on="attacker", right_on="name", how="left").rename({"slug": "attacker_slug"})
    day = pl.coalesce(pl.col("date").cast(pl.String), pl.concat_str(pl.lit("undated-"), pl.col("undated_in").str.slice(0, 8)))
    event_id = pl.concat_str(day, "place_slug", "attacker_slug", separator="-", ignore_nulls=True)
    return named.select(*KEY, event_id.alias(name))


def identify(figures: pl.DataFrame, places: pl.DataFrame, name: str) -> pl.DataFrame:
    """Adds the id of the event that the KEY columns make, in column `name`; null where there is no place.

    `undated_in` is the article in which an attack without a day is told: two such attacks are never taken for one.
    """
    keys = figures.filter(pl.col("place_key").is_not_null()).select(KEY).unique()
    keys = keys.join(place_slugs(keys["place_key"], places), left_on="place_key", right_on="place_id", how="left")
    keys = keys.with_columns(place_slug=pl.coalesce("place_slug", pl.col("place_key").str.strip_prefix("text:")))
    return figures.join(_event_ids(keys, name), on=KEY, how="left", nulls_equal=True, maintain_order="left")
