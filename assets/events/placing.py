"""Where an event is: a district rolls up into its city, a city lies in its region and its country.

`places` holds one row a place with the place it lies in (`parent_id`). Nothing here looks at names, so Kyiv and Kyiv Oblast stay two.
"""

import polars as pl

DEEPEST = 6  # district, city, county, region, part of a country, country: no gazetteer we know nests deeper


def ancestors(place_ids: pl.Series, places: pl.DataFrame) -> pl.DataFrame:
    """Each given place with itself (level 0) and every place it lies in: columns place_id, level, ancestor_id, kind."""
    known = places.select("place_id", "parent_id", "kind")
    step = known.join(place_ids.drop_nulls().unique().to_frame("place_id"), on="place_id", how="semi")
    step = step.with_columns(ancestor_id=pl.col("place_id"))
    found = []
    for level in range(DEEPEST):
        if step.is_empty():
            break
        found.append(step.select("place_id", pl.lit(level, pl.Int64).alias("level"), "ancestor_id", "kind"))
        step = (
            step.select("place_id", "parent_id")
            .join(known, left_on="parent_id", right_on="place_id", how="inner", suffix="_up")
            .select("place_id", pl.col("parent_id").alias("ancestor_id"), pl.col("parent_id_up").alias("parent_id"), "kind")
        )
    empty = pl.DataFrame(schema={"place_id": pl.String, "level": pl.Int64, "ancestor_id": pl.String, "kind": pl.String})
    return pl.concat([empty, *found])


def roll_up(line: pl.DataFrame) -> pl.DataFrame:
    """The place of the event for a count at each place: the nearest that is no district. Columns place_id, event_place_id, event_kind."""
    return (
        line.filter(pl.col("kind") != "district")
        .sort("place_id", "level")
        .group_by("place_id", maintain_order=True)
        .agg(event_place_id=pl.first("ancestor_id"), event_kind=pl.first("kind"))
    )


def countries(places: pl.DataFrame) -> pl.DataFrame:
    """The country-level place of each country code: columns country, country_place_id, country_name."""
    return (
        places.filter((pl.col("kind") == "country") & pl.col("country").is_not_null())
        .sort("country", "place_id")
        .unique("country", keep="first", maintain_order=True)
        .select("country", country_place_id="place_id", country_name="place")
    )
