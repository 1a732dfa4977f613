"""Which days an increment touches: those whose figures, articles or matches are not what they were made of the last time.

A day's fingerprint is a hash of all that its events are made from, after matching: an article far away that moved an undated mention, an
attacker, a wave or a twin to this day, or away from it, has changed its figures, and so its fingerprint. Nothing is concluded from which
articles are new; hence a rule of matching that reaches further than today's needs no change here.
"""

from collections.abc import Mapping
from typing import NamedTuple

import polars as pl

WORLD = ""  # stands among the days for what all of them are made with: the gazetteer and the rules


class Known(NamedTuple):
    """What was made the last time: the fingerprints, and the rows of each table that is made by day."""

    days: pl.DataFrame
    tables: Mapping[str, pl.DataFrame]


class Touched(NamedTuple):
    """The days to reconcile (column day), and why these."""

    days: pl.DataFrame
    reason: str


def fingerprints(told: pl.DataFrame, places: pl.DataFrame, rules: str) -> pl.DataFrame:
    """Columns day, fingerprint: the sum of the hashes of the day's rows; under WORLD that of the gazetteer, with the rules.

    The hash is polars' own, equal for equal rows by one version of polars on one kind of machine. Elsewhere all days are touched, and the
    rows come out as they were.
    """
    hashed = told.select("day", row=_hashes(told))
    summed = hashed.group_by("day").agg(pl.col("row").sum(), pl.len()).sort("day")
    world = pl.DataFrame({"day": [WORLD], "fingerprint": [f"{_hashes(places).sum()}-{rules}"]})
    return pl.concat([world, summed.select("day", fingerprint=pl.format("{}-{}", "row", "len"))])


def _hashes(rows: pl.DataFrame) -> pl.Series:
    return rows.select(sorted(rows.columns)).hash_rows()


def touched(now: pl.DataFrame, known: Known | None) -> Touched:
    """New days, changed ones, and those that have no figures any more; all days where the world is another one."""
    if known is None:
        return Touched(_days(now), "every day: what they were made of is not known")
    gone = known.days.join(now, on="day", how="anti")
    changed = now.join(known.days, on=["day", "fingerprint"], how="anti")
    if WORLD in changed["day"]:
        return Touched(_days(pl.concat([now, gone])), "every day: the rules, the corrections or the gazetteer changed")
    return Touched(_days(pl.concat([changed, gone])), "the days whose figures changed")


def _days(fingerprinted: pl.DataFrame) -> pl.DataFrame:
    return fingerprinted.filter(pl.col("day") != WORLD).select("day")


def kept(known: Known | None, touched: pl.DataFrame, made: Mapping[str, pl.DataFrame]) -> dict[str, pl.DataFrame]:
    """The tables with the rows made now for the touched days, and those known for all others."""
    if known is None:
        return dict(made)
    days = known.tables["events"].select("event_id", day=pl.coalesce(pl.col("date").cast(pl.String), "event_id"))
    gone = days.join(touched, on="day", how="semi").select("event_id")
    return {name: _joined(known.tables[name].join(gone, on="event_id", how="anti"), table) for name, table in made.items()}


def _joined(before: pl.DataFrame, now: pl.DataFrame) -> pl.DataFrame:
    """Rows as a lake hands them out, and rows just made, in the columns and types of the former."""
    return pl.concat([before, now.select(before.columns).cast(before.schema)])
