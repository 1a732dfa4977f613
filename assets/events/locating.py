"""Where the event of each figure lies: districts rolled up, a count broken down over several places moved to their country."""

import polars as pl

from assets.events import naming, placing


def locate(figures: pl.DataFrame, places: pl.DataFrame) -> pl.DataFrame:
    """Adds event_place_id (districts rolled up), event_kind, city (as spelled) and place_key (one a place, on the gazetteer or not)."""
    line = placing.ancestors(figures["place_id"], places)
    rolled = figures.join(placing.roll_up(line), on="place_id", how="left", maintain_order="left")
    own_country = places.select("place_id", gazetteer_country="country")
    rolled = rolled.join(own_country, left_on="event_place_id", right_on="place_id", how="left", maintain_order="left")
    spelled = rolled.select(pl.col("place").str.split("/").list.first().alias("name"))["name"]
    named = naming.slugs(spelled)
    keyed = (
        rolled.with_columns(city=spelled, country=pl.coalesce("country", "gazetteer_country"))
        .join(named, left_on="city", right_on="name", how="left", maintain_order="left")
        .with_columns(place_key=pl.coalesce("event_place_id", pl.lit("text:") + pl.col("slug")))
        .drop("slug", "gazetteer_country")
    )
    return _spread(keyed, line, places)


def _spread(figures: pl.DataFrame, line: pl.DataFrame, places: pl.DataFrame) -> pl.DataFrame:
    """A count whose parts lie in several places is of the wave over their country: `28 people, 11 of them in the oblast and 17 in Kyiv`."""
    wholes = pl.concat([_by_parts(figures, line), _by_sum(figures)]).unique()
    over = figures.select("figure_id", "country").join(wholes, on="figure_id").join(placing.countries(places), on="country")
    moved = figures.join(over.select("figure_id", "country_place_id", "country_name"), on="figure_id", how="left", maintain_order="left")
    wave = pl.col("country_place_id")
    return moved.with_columns(
        **{name: pl.coalesce(wave, name) for name in ("place_id", "event_place_id", "place_key")},
        event_kind=pl.when(wave.is_not_null()).then(pl.lit("country")).otherwise("event_kind"),
        city=pl.coalesce("country_name", "city"),
    ).drop("country_place_id", "country_name")


def _by_parts(figures: pl.DataFrame, line: pl.DataFrame) -> pl.DataFrame:
    """Counts of which a part lies outside their own place."""
    parts = figures.filter(pl.col("part_of").is_not_null() & pl.col("place_id").is_not_null()).select("part_of", part_place_id="place_id")
    pairs = parts.join(figures.select("figure_id", "event_place_id"), left_on="part_of", right_on="figure_id")
    inside = line.select(part_place_id="place_id", event_place_id="ancestor_id")
    outside = pairs.filter(pl.col("event_place_id").is_not_null()).join(inside, on=["part_place_id", "event_place_id"], how="anti")
    return outside.select(figure_id="part_of")


def _by_sum(figures: pl.DataFrame) -> pl.DataFrame:
    """Counts of people that are the sum of the others in their sentence, which lie in two places or more."""
    people = figures.filter((pl.col("subject") == "people") & pl.col("value").is_not_null() & pl.col("place_key").is_not_null())
    group = ["sentence_id", "outcome"]
    several = people.join(people.group_by(group).len().filter(pl.col("len") >= 3), on=group, how="semi")
    told = several.group_by(group).agg(
        pl.max("value").alias("greatest"),
        pl.col("value").filter(pl.col("value") < pl.col("value").max()).sum().alias("others"),
        pl.col("place_key").filter(pl.col("value") < pl.col("value").max()).n_unique().alias("places"),
    )
    spread = told.filter((pl.col("others") == pl.col("greatest")) & (pl.col("places") >= 2))
    return several.join(spread, on=group).filter(pl.col("value") == pl.col("greatest")).select("figure_id")
