"""Which event each figure speaks of, with all that only its whole article tells of it; from here on a day needs its own figures alone.

An event is made of its figures; its parent and its places are events of its own day. So the figures that `tell` gives for one day are all
that the rows of that day's events are made from, and days can be reconciled apart from each other, in any order.
"""

import polars as pl

from assets.events import matching, sharing, voicing

SPENT = (
    "assumed", "char_end", "date_basis", "date_from", "date_to", "event_kind", "place_precision", "published_on", "rule",
    "span_from", "span_to", "stated_at",
)  # fmt: skip


def tell(figures: pl.DataFrame, articles: pl.DataFrame, places: pl.DataFrame) -> pl.DataFrame:
    """Every figure of an event, sorted by figure_id, with event_id, as_of, start, until, and the `day` it is reconciled with.

    `day` is the event's day as text, or its id where it has none: an event without a day has neither parent nor places.
    """
    matched = matching.match(figures, articles, places)
    flags = [pl.col(name).fill_null(value=name == "whole") for name in ("additive", "withdrawn", "earlier", "whole")]
    timed = voicing.time(matched.with_columns(*flags, share_of_wave=pl.col("share_of_wave").fill_null(value=False)))
    told = sharing.places_of_wholes(timed.drop(SPENT, strict=False))
    return told.with_columns(day=pl.coalesce(pl.col("date").cast(pl.String), "event_id"))


def blocks(told: pl.DataFrame, size: int) -> list[pl.DataFrame]:
    """The figures in blocks of whole days, each of about `size` figures, in the order of their event ids.

    What a million figures need at once is that of one block, and a figure costs the same however many there are.
    """
    days = told.group_by("day").len().sort("day")
    numbered = days.select("day", block=(pl.col("len").cum_sum() - pl.col("len")) // size)
    parts = told.join(numbered, on="day", how="left", maintain_order="left").partition_by("block", include_key=False, as_dict=True)
    return [parts[number] for number in sorted(parts)]
