"""How each toll was learnt: the steps of `tracing` as rows, and the last step of each as what the ledger says now."""

from typing import NamedTuple

import polars as pl

from assets.events import tracing
from assets.events.tolls import Statement

GROUP = ["event_id", "outcome", "subject"]
_QUALIFIERS = {"at_least": "at least ", "more_than": "more than ", "about": "about ", "up_to": "up to ", "fewer_than": "fewer than "}


class Learnt(NamedTuple):
    """event_tolls and event_history rows, and the statements with what became of each (speaker as understood, standing or not)."""

    tolls: pl.DataFrame
    history: pl.DataFrame
    statements: pl.DataFrame


def _number() -> pl.Expr:
    """The number of a statement's toll, in the order of the frame."""
    return pl.struct("event_id", "outcome", "toll").rle_id().cast(pl.Int64)


def _rows(statements: pl.DataFrame) -> pl.DataFrame:
    """The columns of Statement, in its order: keys as numbers, times as microseconds."""
    keyed = statements.with_row_index("row").with_columns(
        toll=_number(),
        speaker=pl.col("speaker").rank("dense").cast(pl.Int64),
        kind=pl.col("subject").rank("dense").cast(pl.Int64),
        **{name: pl.col(name).dt.epoch("us") for name in ("as_of", "start", "until")},
    )
    return keyed.select(Statement._fields)


def _history(steps: list[tracing.Step], statements: pl.DataFrame) -> pl.DataFrame:
    counts = dict.fromkeys(["toll", "as_of", "low", "best", "high", "row"], pl.Int64)
    frame = pl.DataFrame(steps, schema={**counts, "change": pl.String}, orient="row").with_columns(
        as_of=pl.from_epoch("as_of", time_unit="us")
    )
    group = statements.select("event_id", "outcome", pl.col("toll").alias("subject"), toll=_number()).unique("toll")
    figure = statements.select("figure_id", row=pl.int_range(pl.len(), dtype=pl.Int64))
    named = frame.join(group, on="toll", how="left", maintain_order="left").join(figure, on="row", how="left", maintain_order="left")
    return named.select(*GROUP, "as_of", "low", "best", "high", "figure_id", "change")


def _said(statements: pl.DataFrame) -> pl.DataFrame:
    """One sentence part a figure: `Ihor Klymenko, 17 June 2025 10:40: at least 14`."""
    who = pl.coalesce("source", pl.concat_str("publisher", pl.lit(" in its own voice")), pl.lit("an article in its own voice"))
    clock = pl.when(pl.col("start").dt.truncate("1d") == pl.col("start")).then(pl.lit("")).otherwise(pl.col("as_of").dt.strftime(" %H:%M"))
    words = pl.col("qualifier").replace_strict(_QUALIFIERS, default="")
    stated = pl.concat_str(
        who, pl.lit(", "), pl.col("as_of").dt.strftime("%-d %B %Y"), clock, pl.lit(": "), words, pl.col("value").cast(pl.String)
    )
    return statements.select("figure_id", said=stated, origin_weight="weight").unique("figure_id")


def _tolls(history: pl.DataFrame, statements: pl.DataFrame) -> pl.DataFrame:
    """The last step of each toll of which a total stands, with the reason why its best is what it is."""
    steps = history.sort(*GROUP, "as_of").with_columns(before=pl.col("best").shift(1).over(GROUP))
    moved = pl.col("before").is_not_null() & (pl.col("before") != pl.col("best"))
    last = (
        steps.with_columns(supersedes=pl.when(moved).then("before").forward_fill().over(GROUP))
        .group_by(GROUP, maintain_order=True)
        .last()
        .filter(pl.col("best").is_not_null())
    )
    explained = last.join(_said(statements), on="figure_id", how="left", maintain_order="left")
    superseded = pl.when(pl.col("supersedes").is_not_null()).then(
        pl.concat_str(pl.lit("; supersedes "), pl.col("supersedes").cast(pl.String))
    )
    spread = pl.when(pl.col("low") != pl.col("high")).then(
        pl.concat_str(pl.lit("; standing totals run from "), pl.col("low").cast(pl.String), pl.lit(" to "), pl.col("high").cast(pl.String))
    )
    reason = pl.concat_str("said", superseded.fill_null(""), spread.fill_null(""))
    return explained.select(*GROUP, "low", "best", "high", best_figure_id="figure_id", reason=reason)


def learn(statements: pl.DataFrame) -> Learnt:
    """Weighs all statements (totals.statements, in their order)."""
    rows = _rows(statements)
    weighed = tracing.weigh_all(map(Statement._make, rows.iter_rows()), rows.height)
    history = _history(weighed.steps, statements)
    standing = pl.DataFrame(
        sorted(weighed.standing_rows), schema={"toll_number": pl.Int64, "voice": pl.Int64, "value": pl.Int64}, orient="row"
    )
    numbered = statements.with_columns(toll_number=_number(), voice=pl.Series(weighed.speaker_by_row, dtype=pl.Int64))
    known = standing.with_columns(stands=True)
    told = numbered.join(known, on=["toll_number", "voice", "value"], how="left", maintain_order="left").with_columns(
        pl.col("stands").fill_null(value=False)
    )
    names = numbered.select(voice=pl.col("speaker").rank("dense").cast(pl.Int64), understood="speaker").unique()
    return Learnt(_tolls(history, statements), history, told.join(names, on="voice", how="left", maintain_order="left"))
