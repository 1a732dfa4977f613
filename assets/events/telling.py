"""Which event each figure speaks of, with all that only its whole article tells of it; from here on the ledger falls into parts.

An event is made of its figures; its parent and its places are events of its own day and country. So the figures that `tell` gives for one
country's day are all that the rows of its events are made from, and parts can be reconciled apart from each other, in any order.
"""

import polars as pl

from assets.events import matching, placing, sharing, voicing

SPENT = (
    "assumed", "char_end", "date_basis", "date_from", "date_to", "event_kind", "place_precision", "published_on",
    "span_from", "span_to", "stated_at",
)  # fmt: skip


def tell(figures: pl.DataFrame, articles: pl.DataFrame, places: pl.DataFrame) -> pl.DataFrame:
    """Every figure of an event, sorted by figure_id, with event_id, as_of, start, until, and the `part` it is reconciled with."""
    matched = matching.match(figures, articles, places)
    flags = [pl.col(name).fill_null(value=name == "whole") for name in ("additive", "withdrawn", "earlier", "whole")]
    timed = voicing.time(matched.with_columns(*flags, share_of_wave=pl.col("share_of_wave").fill_null(value=False)))
    told = sharing.places_of_wholes(timed.drop(SPENT, strict=False))
    return parted(told, "place_key", places)


def parted(rows: pl.DataFrame, place: str, places: pl.DataFrame) -> pl.DataFrame:
    """Adds `part` to rows with event_id and date: the day and the country, or whatever lies around the place in the column `place` at last.

    It is the event's id where it has no day, or a place that the gazetteer lacks: such an event has neither parent nor places.
    """
    line = placing.ancestors(rows[place], places).sort("level").group_by("place_id", maintain_order=True)
    around = line.agg(pl.last("ancestor_id").alias("outermost")).rename({"place_id": place})
    found = rows.join(around, on=place, how="left", maintain_order="left")
    country_day = pl.concat_str(pl.col("date").cast(pl.String), pl.lit(" "), "outermost")
    return found.with_columns(part=pl.coalesce(country_day, "event_id")).drop("outermost")


def blocks(told: pl.DataFrame, size: int) -> list[pl.DataFrame]:
    """The figures in blocks of whole days, each of about `size` figures, in the order of their event ids.

    What a million figures need at once is that of one block, and a figure costs the same however many there are.
    """
    by_day = told.with_columns(day=pl.coalesce(pl.col("date").cast(pl.String), "event_id"))
    days = by_day.group_by("day").len().sort("day")
    numbered = days.select("day", block=(pl.col("len").cum_sum() - pl.col("len")) // size)
    joined = by_day.join(numbered, on="day", how="left", maintain_order="left").drop("day")
    parts = joined.partition_by("block", include_key=False, as_dict=True)
    return [parts[number] for number in sorted(parts)]
