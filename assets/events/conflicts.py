"""What does not fit together, as rows for a reader to judge; nothing is resolved here.

Kinds: `sources` (two standing totals exclude each other), `parts` (a share is greater than its total), `remainder` (shares told leave some
of it), `wave` (the places of a wave count more than the wave), `weapons` (one claimant's counts of weapons do not add up),
`attacker` and `date` (articles disagree on who attacked, or on the day).
"""

import polars as pl

from assets.events import weapons
from assets.events.intervals import interval

COLUMNS = ["event_id", "kind", "outcome", "subject", "figure_id", "other_figure_id", "explanation"]
_PUT = {"at_least": "at least ", "more_than": "more than ", "about": "about ", "up_to": "up to ", "fewer_than": "fewer than "}


def _put(prefix: str = "") -> pl.Expr:
    """`Ihor Klymenko: at least 14`."""
    who = pl.coalesce(f"{prefix}source", f"{prefix}publisher", pl.lit("an article"))
    words = pl.col(f"{prefix}qualifier").replace_strict(_PUT, default="")
    return pl.concat_str(who, pl.lit(": "), words, pl.col(f"{prefix}value").cast(pl.String))


def _sources(statements: pl.DataFrame, tolls: pl.DataFrame) -> pl.DataFrame:
    """A standing total that excludes the best one, said at the same time or later, or greater than it."""
    group = ["event_id", "outcome", "toll"]
    standing = statements.filter(pl.col("stands") & (pl.col("subject") == pl.col("toll"))).with_columns(**interval())
    said = ["understood", "figure_id", "source", "publisher", "qualifier", "value", "least", "most", "start", "until"]
    one = standing.sort("figure_id").unique(["event_id", "outcome", "toll", "understood", "value"], keep="first", maintain_order=True)
    best = tolls.select("event_id", "outcome", pl.col("subject").alias("toll"), pl.col("best_figure_id").alias("figure_id"))
    chosen = (
        statements.with_columns(**interval()).join(best, on=["event_id", "outcome", "toll", "figure_id"], how="semi").select(*group, *said)
    )
    pairs = one.select(*group, *said).join(chosen.rename({name: f"best_{name}" for name in said}), on=group)
    apart = (pl.col("least") > pl.col("best_most")) | (pl.col("most") < pl.col("best_least"))
    live = (pl.col("until") >= pl.col("best_start")) | (pl.col("value") > pl.col("best_value"))
    found = pairs.filter(apart & live & (pl.col("understood") != pl.col("best_understood")).fill_null(value=True))
    sentence = pl.concat_str(_put("best_"), pl.lit("; "), _put())
    return _rows(found, "sources", sentence, figure="best_figure_id", other="figure_id", subject="toll")


def _parts(weighed: pl.DataFrame) -> pl.DataFrame:
    """A breakdown greater than the count it breaks down, or a district's or share's count greater than every total of its event."""
    part = weighed.filter(pl.col("part_of").is_not_null() & pl.col("value").is_not_null())
    whole = weighed.select(
        "event_id", pl.col("figure_id").alias("part_of"), "outcome", held_in="subject", whole_value="value", whole_qualifier="qualifier"
    )
    flats = (pl.col("subject") == "homes") & (pl.col("held_in") != "homes")  # `28 buildings (419 apartments)`
    pairs = part.join(whole, on=["event_id", "part_of", "outcome"]).filter(~flats)
    over = pairs.filter(
        (pl.col("value") > pl.col("whole_value")) & pl.col("whole_qualifier").is_in(["exact", "about", "up_to", "fewer_than"])
    )
    sentence = pl.concat_str(
        pl.col("value").cast(pl.String), pl.lit(" "), "subject", pl.lit(" are given as a part of "), pl.col("whole_value").cast(pl.String)
    )
    return _rows(over, "parts", sentence, figure="part_of", other="figure_id", subject="subject")


def _remainders(weighed: pl.DataFrame) -> pl.DataFrame:
    """A total of which several shares are told that leave some: `of the 33, two died at the hospital, 14 in the apartment building`."""
    share = weighed.filter(pl.col("part_of").is_not_null() & pl.col("value").is_not_null())
    whole = weighed.select("event_id", "outcome", "subject", pl.col("figure_id").alias("part_of"), whole_value="value")
    pairs = share.join(whole, on=["event_id", "outcome", "subject", "part_of"])
    told = pairs.group_by("event_id", "outcome", "subject", "part_of", "whole_value").agg(
        pl.col("value").sum().alias("shares"), pl.len().alias("count")
    )
    short = told.filter((pl.col("count") >= 2) & (pl.col("shares") < pl.col("whole_value")))
    said = [pl.col(name).cast(pl.String) for name in ("shares", "whole_value")]
    sentence = pl.concat_str(pl.lit("the shares told make up "), said[0], pl.lit(" of "), said[1])
    return _rows(short, "remainder", sentence, figure="part_of", other=None, subject="subject")


def _waves(events: pl.DataFrame, statements: pl.DataFrame) -> pl.DataFrame:
    """Regions, or towns, of a wave of which at least more were told, added up, than at most over the whole of it by then.

    A floor for the wave (`more than 100 injured`) is no ceiling, and places whose tolls have grown since are no contradiction.
    """
    wave = ["parent_event_id", "outcome", "subject"]
    people = statements.filter(pl.col("stands") & (pl.col("toll") == "people") & pl.col("outcome").is_in(["killed", "injured"]))
    told = people.with_columns(**interval()).select(
        "event_id", "outcome", "figure_id", "value", "least", "most", "start", "until", subject="toll"
    )
    greatest = told.sort("value", "most", "until", "figure_id", descending=[True, False, True, False])
    whole = greatest.unique(["event_id", "outcome"], keep="first", maintain_order=True)
    lineage = events.filter(pl.col("parent_event_id").is_not_null()).select("event_id", "parent_event_id", "place_precision")
    by_then = whole.select("outcome", "figure_id", at_most="most", said_until="until", parent_event_id="event_id")
    share = told.drop("figure_id").join(lineage, on="event_id").join(by_then, on=["parent_event_id", "outcome"])
    place = share.filter(pl.col("start") <= pl.col("said_until")).group_by(*wave, "place_precision", "event_id", "figure_id", "at_most")
    summed = place.agg(pl.col("least").min()).group_by(*wave, "place_precision", "figure_id", "at_most")
    shares = summed.agg(pl.col("least").sum().alias("shares"), pl.len().alias("places")).sort("shares", "places", descending=True)
    over = shares.unique(wave, keep="first", maintain_order=True).filter(pl.col("shares") > pl.col("at_most"))
    places, added, most = (pl.col(name).cast(pl.String) for name in ("places", "shares", "at_most"))
    count = pl.when(pl.col("places") == 1).then(pl.lit("one place counts")).otherwise(pl.concat_str(places, pl.lit(" places count")))
    sentence = pl.concat_str(count, pl.lit(" at least "), added, pl.lit(", the wave at most "), most)
    found = over.rename({"parent_event_id": "event_id"})
    return _rows(found, "wave", sentence, figure="figure_id", other=None, subject="subject")


def _disputes(weighed: pl.DataFrame, said: str, settled: str, kind: str, words: str) -> pl.DataFrame:
    """Figures whose own article says another attacker or day than their event's."""
    apart = weighed.filter(pl.col(said).is_not_null() & pl.col(settled).is_not_null() & (pl.col(said) != pl.col(settled)))
    first = apart.sort("figure_id").unique(["event_id", said], keep="first", maintain_order=True)
    sentence = pl.concat_str(pl.coalesce("publisher", pl.lit("an article")), pl.lit(words), pl.col(said).cast(pl.String), pl.lit(", most "),
                             pl.col(settled).cast(pl.String))  # fmt: skip
    return _rows(first, kind, sentence, figure="figure_id", other=None, subject="subject")


def _rows(found: pl.DataFrame, kind: str, explanation: pl.Expr, *, figure: str, other: str | None, subject: str) -> pl.DataFrame:
    return found.select(
        "event_id", pl.lit(kind).alias("kind"), "outcome", pl.col(subject).alias("subject"), pl.col(figure).alias("figure_id"),
        (pl.col(other) if other else pl.lit(None, pl.String)).alias("other_figure_id"), explanation.alias("explanation"),
    )  # fmt: skip


def conflicts(weighed: pl.DataFrame, statements: pl.DataFrame, tolls: pl.DataFrame, events: pl.DataFrame) -> pl.DataFrame:
    """event_conflicts rows; a figure that a person rejected contradicts nothing."""
    weighed = weighed.filter(~pl.col("rejected"))
    found = [
        _sources(statements, tolls),
        _parts(weighed),
        _rows(weapons.shares_over_mixed(weighed), "parts", pl.col("explanation"), figure="part_of", other=None, subject="subject"),
        _remainders(weighed),
        _waves(events, statements),
        _rows(
            weapons.breaches(statements, weighed),
            "weapons",
            pl.col("explanation"),
            figure="figure_id",
            other="other_figure_id",
            subject="toll",
        ),
        _disputes(weighed, "said_attacker", "attacker", "attacker", " names as attacker "),
        _disputes(weighed, "said_date", "date", "date", " dates it "),
    ]
    return pl.concat(found).unique().sort(COLUMNS)
