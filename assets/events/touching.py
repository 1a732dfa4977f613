"""Which parts of the ledger an increment touches: the days, country by country, that are not made of what they were the last time.

The fingerprint of a part is a hash of all that its events are made from, after matching: an article far away that moved an undated mention,
an attacker, a wave or a twin to this day, or away from it, has changed its figures, and so its fingerprint. Nothing is concluded from which
articles are new; hence a rule of matching that reaches further than today's needs no change here.
"""

from collections.abc import Mapping
from typing import NamedTuple

import polars as pl

from assets.events import telling

WORLD = ""  # stands among the parts for what all of them are made with: the gazetteer and the rules


class Known(NamedTuple):
    """What was made the last time: the fingerprints, and the rows of each table that is made in parts."""

    parts: pl.DataFrame
    tables: Mapping[str, pl.DataFrame]


class Touched(NamedTuple):
    """The parts to reconcile (column part), whether they are all there are, and why these."""

    parts: pl.DataFrame
    everything: bool
    reason: str

    def days(self) -> int:
        """On how many days they lie; an event without a day lies on none."""
        day = self.parts["part"].str.slice(0, 10).str.to_date("%Y-%m-%d", strict=False)
        return day.drop_nulls().n_unique()


def fingerprints(told: pl.DataFrame, places: pl.DataFrame, rules: str) -> pl.DataFrame:
    """Columns part, fingerprint: the sum of the hashes of its rows; under WORLD that of the gazetteer, with the rules.

    The hash is polars' own, equal for equal rows by one version of polars on one kind of machine. Elsewhere all parts are touched, and the
    rows come out as they were.
    """
    hashed = told.select("part", row=_hashes(told))
    summed = hashed.group_by("part").agg(pl.col("row").sum(), pl.len()).sort("part")
    world = pl.DataFrame({"part": [WORLD], "fingerprint": [f"{_hashes(places).sum()}-{rules}"]})
    return pl.concat([world, summed.select("part", fingerprint=pl.format("{}-{}", "row", "len"))])


def _hashes(rows: pl.DataFrame) -> pl.Series:
    return rows.select(sorted(rows.columns)).hash_rows()


def touched(now: pl.DataFrame, known: Known | None) -> Touched:
    """New parts, changed ones, and those that have no figures any more; all that are there now where the world is another one."""
    if known is None:
        return Touched(_parts(now), True, "everything: what was made before is not known")
    gone = known.parts.join(now, on="part", how="anti")
    changed = now.join(known.parts, on=["part", "fingerprint"], how="anti")
    if WORLD in changed["part"]:
        return Touched(_parts(now), True, "everything: the rules, the corrections or the gazetteer changed")
    return Touched(_parts(pl.concat([changed, gone])), False, "the days and countries whose figures changed")


def _parts(fingerprinted: pl.DataFrame) -> pl.DataFrame:
    return fingerprinted.filter(pl.col("part") != WORLD).select("part")


def kept(known: Known, touched: Touched, made: Mapping[str, pl.DataFrame], places: pl.DataFrame) -> dict[str, pl.DataFrame]:
    """The tables with the rows made now for the touched parts, and those known for all others; in no order."""
    events = telling.parted(known.tables["events"].select("event_id", "date", "place_id"), "place_id", places)
    gone = events.join(touched.parts, on="part", how="semi").select("event_id")
    return {name: _joined(known.tables[name].join(gone, on="event_id", how="anti"), table) for name, table in made.items()}


def _joined(before: pl.DataFrame, now: pl.DataFrame) -> pl.DataFrame:
    """Rows as a lake hands them out, and rows just made, in the columns and types of the former."""
    return pl.concat([before, now.select(before.columns).cast(before.schema)])
