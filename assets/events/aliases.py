"""Ids an event had, or would have had, before more was known: each leads to the event that has its figures now.

A figure's own article gives it an id. Where the event it came to has another one (the attacker became
known, its region's weapons are a share of a wave, the day was found by its counts) and no event bears the first any longer, the first is
an alias with the reason.
"""

import polars as pl

from assets.events import naming


def _first_ids(matched: pl.DataFrame, places: pl.DataFrame) -> pl.DataFrame:
    """The id that each figure's own article gives, as `alias`."""
    undated = pl.when(pl.col("said_date").is_null()).then("article_id")
    key = {"date": "said_date", "place_key": "said_key", "attacker": "said_attacker"}
    own = matched.select("event_id", "share_of_wave", "joined", "said_attacker", "said_date", undated_in=undated, **key)
    return naming.identify(own, places, "alias")


def aliases(matched: pl.DataFrame, places: pl.DataFrame, merged: pl.DataFrame) -> pl.DataFrame:
    """event_aliases rows: alias, event_id, reason. Where an alias's figures came to several events it leads to the one with most.

    `merged` holds such rows of events that a person merged.
    """
    first = _first_ids(matched, places).filter(pl.col("alias") != pl.col("event_id"))
    gone = first.join(matched.select("event_id").unique(), left_on="alias", right_on="event_id", how="anti")
    reason = (
        pl.when(pl.col("joined")).then(pl.lit("its counts are those of the same attack told a day apart or in a town nearby"))
        .when(pl.col("share_of_wave")).then(pl.lit("its weapons are a share of the wave over the country"))
        .when(pl.col("said_date").is_null()).then(pl.lit("its day was found by its counts"))
        .when(pl.col("said_attacker").is_null()).then(pl.lit("its attacker became known"))
        .otherwise(pl.lit("most figures of the place and day name another attacker"))
    )  # fmt: skip
    counted = gone.with_columns(reason=reason).group_by("alias", "event_id").agg(pl.len().alias("figures"), pl.min("reason"))
    ranked = counted.sort(["alias", "figures", "event_id"], descending=[False, True, False])
    found = ranked.unique("alias", keep="first", maintain_order=True).select("alias", "event_id", "reason")
    return pl.concat([merged, found]).unique("alias", keep="first", maintain_order=True).sort("alias")
