"""Which event each figure speaks of: one attacker, one place, one day.

Blocks by day, place and attacker with joins; no figure is ever compared with all others. `cumulative` figures belong to no event.
"""

import polars as pl

from assets.events import attacking, dating, locating, merging, naming, undated, waves


def _told(figures: pl.DataFrame, articles: pl.DataFrame) -> pl.DataFrame:
    """The figures that speak of events, by figure_id, with the times of their articles."""
    of_article = [name for name in ("published_on",) if name in figures.columns]  # the partition: not when the article appeared
    told = figures.drop(of_article).filter(pl.col("scope") != "cumulative").sort("figure_id")
    when = articles.select("article_id", "published_at", "published_on", "date_basis", "publisher", "syndicated_from")
    return told.join(when, on="article_id", how="left", maintain_order="left")


def _worth_telling(identified: pl.DataFrame) -> pl.DataFrame:
    """The figures of events; an attack without a day of which no number is told ("dozens", some time before) is none."""
    told = pl.col("date").is_not_null() | pl.col("value").is_not_null().any().over("event_id")
    return identified.filter(pl.col("event_id").is_not_null() & told)


def match(figures: pl.DataFrame, articles: pl.DataFrame, places: pl.DataFrame) -> pl.DataFrame:
    """Every figure that speaks of an event, with event_id and the key it is made of, its own columns and its article's times.

    said_date, said_key and said_attacker are the key as the figure's own article gives it.
    Rows come out sorted by figure_id, whatever order they came in.
    """
    placed = locating.locate(_told(figures, articles), places)
    said = attacking.attribute_by_article(dating.date_by_article(placed))
    said = said.with_columns(said_attacker="attacker", said_date="date", said_key="place_key")
    keyed = waves.gather(attacking.attribute(said))
    keyed = attacking.fill(undated.recall(keyed), attacking.PLACE_AND_DAY)
    keyed = merging.join(keyed, places)
    keyed = keyed.with_columns(undated_in=pl.when(pl.col("date").is_null()).then("article_id"))
    return _worth_telling(naming.identify(keyed, places, "event_id"))
