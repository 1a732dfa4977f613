"""Which event each figure speaks of: one attacker, one place, one day.

Blocks by day, place and attacker with joins; no figure is ever compared with all others. `cumulative` figures belong to no event.
"""

import polars as pl

from assets.events import attacking, merging, naming, placing, undated

WEAPON_OUTCOMES = ("launched", "intercepted", "lost")


def _with_places(figures: pl.DataFrame, line: pl.DataFrame, places: pl.DataFrame) -> pl.DataFrame:
    """Adds event_place_id (districts rolled up), event_kind, place_key (one value a place, also where the gazetteer has none)."""
    rolled = figures.join(placing.roll_up(line), on="place_id", how="left", maintain_order="left")
    own_country = places.select("place_id", gazetteer_country="country")
    rolled = rolled.join(own_country, left_on="event_place_id", right_on="place_id", how="left", maintain_order="left")
    spelled = rolled.select(pl.col("place").str.split("/").list.first().alias("name"))["name"]
    named = naming.slugs(spelled)
    return (
        rolled.with_columns(city=spelled, country=pl.coalesce("country", "gazetteer_country"))
        .join(named, left_on="city", right_on="name", how="left", maintain_order="left")
        .with_columns(place_key=pl.coalesce("event_place_id", pl.lit("text:") + pl.col("slug")))
        .drop("slug", "gazetteer_country")
    )


def _possible_dates(figures: pl.DataFrame) -> pl.DataFrame:
    """A day after the one that follows publication (west of the attack it is still the day before) is misread: it is unknown."""
    told = pl.col("date_basis") != "collected"
    late = (told & (pl.col("date") > pl.col("published_on") + pl.duration(days=1))).fill_null(value=False)
    return figures.with_columns(pl.when(~late).then("date").alias("date"), pl.when(~late).then("date_precision").alias("date_precision"))


def _date_of_article(figures: pl.DataFrame) -> pl.DataFrame:
    """An incident without a day has that of its article's incident at its place, else of its main incident (precision 2)."""
    dated = figures.filter((pl.col("scope") == "incident") & pl.col("date").is_not_null())
    counted = dated.group_by("article_id", "place_key", "date").len().sort("len", "date", descending=True)
    here = counted.group_by("article_id", "place_key", maintain_order=True).agg(place_date=pl.first("date"))
    main = (
        dated.group_by("article_id", "date")
        .len()
        .sort("len", "date", descending=True)
        .group_by("article_id", maintain_order=True)
        .agg(article_date=pl.first("date"))
    )
    filled = figures.join(here, on=["article_id", "place_key"], how="left", maintain_order="left").join(
        main, on="article_id", how="left", maintain_order="left"
    )
    lacking = pl.col("date").is_null() & (pl.col("scope") == "incident") & pl.coalesce("place_date", "article_date").is_not_null()
    return filled.with_columns(
        date=pl.when(lacking).then(pl.coalesce("place_date", "article_date")).otherwise("date"),
        date_precision=pl.when(lacking).then(2).otherwise("date_precision"),
    ).drop("place_date", "article_date")


def _waves(figures: pl.DataFrame) -> pl.DataFrame:
    """Weapons counted over a region or a sea belong to the wave over the country, where an article tells of one that day."""
    country_level = figures.filter((pl.col("event_kind") == "country") & pl.col("date").is_not_null())
    wave = (
        country_level.group_by("date", "attacker", "article_id")
        .agg(pl.col("place_key").unique().alias("waves"), pl.first("country").alias("wave_country"))
        .filter(pl.col("waves").list.len() == 1)
        .select("date", "attacker", "article_id", "wave_country", wave_key=pl.col("waves").list.first())
    )
    day = country_level.group_by("date", "attacker", "country").agg(day_key=pl.first("place_key"))
    found = figures.join(wave, on=["date", "attacker", "article_id"], how="left", nulls_equal=True, maintain_order="left").join(
        day, on=["date", "attacker", "country"], how="left", nulls_equal=True, maintain_order="left"
    )
    wide = pl.col("event_kind").is_in(["region", "area"]) & pl.col("outcome").is_in(WEAPON_OUTCOMES) & (pl.col("subject") != "attacks")
    own = pl.when(pl.col("country").is_null() | (pl.col("country") == pl.col("wave_country"))).then("wave_key")
    moved = pl.when(wide).then(pl.coalesce(own, "day_key"))
    return found.with_columns(place_key=pl.coalesce(moved, "place_key"), share_of_wave=moved.is_not_null()).drop(
        "wave_key", "wave_country", "day_key"
    )


def match(figures: pl.DataFrame, articles: pl.DataFrame, places: pl.DataFrame) -> pl.DataFrame:
    """Every figure that speaks of an event, with event_id and the key it is made of, its own columns and its article's times.

    said_date, said_key and said_attacker are the key as the figure's own article gives it.

    Rows come out sorted by figure_id, whatever order they came in.
    """
    of_article = [name for name in ("published_on",) if name in figures.columns]  # the partition: not when the article appeared
    told = figures.drop(of_article).filter(pl.col("scope") != "cumulative").sort("figure_id")
    when = articles.select("article_id", "published_at", "published_on", "date_basis", "publisher", "syndicated_from")
    told = told.join(when, on="article_id", how="left", maintain_order="left")
    line = placing.ancestors(told["place_id"], places)
    placed = attacking.of_article(_date_of_article(_with_places(_possible_dates(told), line, places)))
    said = placed.with_columns(said_attacker="attacker", said_date="date", said_key="place_key")
    keyed = _waves(attacking.attribute(said))
    keyed = merging.join(attacking.fill(undated.recall(keyed), attacking.PLACE_AND_DAY), places)
    keyed = keyed.with_columns(undated_in=pl.when(pl.col("date").is_null()).then("article_id"))
    return naming.identify(keyed, places, "event_id").filter(pl.col("event_id").is_not_null())
