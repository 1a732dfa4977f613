"""Whether what a claimant says of its wave's weapons adds up: launched >= intercepted + lost + hit, and all kinds >= each kind.

Each claimant answers for its own counts alone (the attacker's launched never meets the defender's intercepted), and for its last word on
each. A breach is told only where no number that the words leave open would mend it: a floor of launched never breaks, nor does a ceiling
of intercepted. What one region saw of the wave is no statement and is not here.
"""

import polars as pl

from assets.events.intervals import ENDLESS, interval

MIXED = "munitions"  # "110 of the missiles and drones"
FLYING = ("drones", "missiles")  # the kinds that a mixed count is of; it may or may not have bombs and shells in it
KINDS = (*FLYING, "bombs", "shells")
STOPPED = ("intercepted", "lost", "hit")
LAUNCHED = "launched"

_CLAIMANT = ["event_id", "understood"]
_CLAIM = [*_CLAIMANT, "outcome"]
_SAID = ["toll", "least", "most", "figure_id", "source"]


def _last_words(statements: pl.DataFrame, weighed: pl.DataFrame) -> pl.DataFrame:
    """Each claimant's last word on each outcome of each kind, with the numbers that it leaves open.

    Types of one kind that a sentence tells apart may all belong to it: `14 cruise missiles and two ballistic missiles` are at most 16.
    """
    claims = statements.filter(pl.col("toll").is_in([*KINDS, MIXED]) & pl.col("outcome").is_in([LAUNCHED, *STOPPED]) & pl.col("stands"))
    sentence = ["event_id", "sentence_id", "outcome", "subject"]
    apart = weighed.filter(
        pl.col("subject").is_in([*KINDS, MIXED]) & pl.col("part_of").is_null() & ~pl.col("withdrawn") & ~pl.col("earlier")
    ).group_by(sentence)
    ordered = (
        claims.with_columns(**interval())
        .join(apart.agg(pl.col("value").sum().alias("types")), on=sentence, how="left", maintain_order="left")
        .with_columns(most=pl.max_horizontal("most", "types"))
        .sort("start", "value", "figure_id")
    )
    return ordered.group_by(*_CLAIM, "toll", maintain_order=True).agg(pl.last("least", "most", "figure_id", "source", "sentence_id"))


def _mixed(words: pl.DataFrame) -> pl.DataFrame:
    """The mixed counts, each with the kinds that its own sentence tells beside it: `50 missiles and bombs and 100 drones` are 150."""
    mixed = words.filter(pl.col("toll") == MIXED)
    beside = words.filter(pl.col("toll") != MIXED).join(mixed, on=[*_CLAIM, "sentence_id"], how="semi")
    added = beside.group_by(_CLAIM).agg(pl.sum("least").alias("more_least"), pl.sum("most").alias("more_most"))
    return mixed.join(added, on=_CLAIM, how="left", maintain_order="left").select(
        *_CLAIM,
        "toll",
        "figure_id",
        "source",
        least=pl.col("least") + pl.col("more_least").fill_null(0),
        most=pl.col("most") + pl.col("more_most").fill_null(0),
    )


def _summed(words: pl.DataFrame) -> pl.DataFrame:
    """Kinds added up: at least the flying ones told, at most all, without end where drones or missiles are not told."""
    kinds = words.filter(pl.col("toll").is_in(KINDS)).sort("least", "figure_id", descending=[True, False])
    flying = pl.col("toll").is_in(FLYING)
    whole = flying.sum() == len(FLYING)
    return kinds.group_by(_CLAIM, maintain_order=True).agg(
        pl.lit(MIXED).alias("toll"),
        pl.col("least").filter(flying).sum(),
        pl.when(whole).then(pl.col("most").sum()).otherwise(ENDLESS).alias("most"),
        pl.first("figure_id", "source"),
    )


def _all_kinds(mixed: pl.DataFrame, summed: pl.DataFrame) -> pl.DataFrame:
    """What a claimant that gives any mixed count leaves open for all kinds together: at most what its mixed count says, if there is one."""
    told = pl.concat([mixed.select(*_CLAIM, *_SAID, rank=0), summed.select(*_CLAIM, *_SAID, rank=1)]).sort(*_CLAIM, "rank")
    whole = told.group_by(*_CLAIM, "toll", maintain_order=True).agg(pl.max("least"), pl.first("most", "figure_id", "source"))
    return whole.join(mixed, on=_CLAIMANT, how="semi")


def _number(name: str) -> pl.Expr:
    return pl.col(name).cast(pl.String)


def _who() -> pl.Expr:
    return pl.concat_str(pl.coalesce("source", pl.lit("an article")), pl.lit(": "))


def _identity(claims: pl.DataFrame) -> pl.DataFrame:
    """More weapons of one kind, or of all, were stopped or struck than were launched."""
    stopped = (
        claims.filter(pl.col("outcome") != LAUNCHED)
        .sort("least", "figure_id", descending=[True, False])
        .group_by(*_CLAIMANT, "toll", maintain_order=True)
        .agg(pl.col("least").sum().alias("stopped"), pl.first("figure_id").alias("other_figure_id"))
    )
    broken = claims.filter(pl.col("outcome") == LAUNCHED).join(stopped, on=[*_CLAIMANT, "toll"]).filter(pl.col("stopped") > pl.col("most"))
    some = pl.when(pl.col("least") != pl.col("most")).then(pl.lit("at most ")).otherwise(pl.lit(""))
    words = pl.concat_str(
        _who(), _number("stopped"), pl.lit(" of "), some, _number("most"), pl.lit(" launched were intercepted, lost or hit")
    )
    return broken.select("event_id", "outcome", "toll", "figure_id", "other_figure_id", explanation=words)


def _kinds_over_mixed(mixed: pl.DataFrame, summed: pl.DataFrame) -> pl.DataFrame:
    """Drones and missiles of one outcome are more than all weapons of it."""
    kinds = summed.select(*_CLAIM, kinds="least", other_figure_id="figure_id")
    over = mixed.join(kinds, on=_CLAIM).filter(pl.col("kinds") > pl.col("most"))
    told, of_all = pl.lit(" drones and missiles "), pl.lit(" of all kinds")
    words = pl.concat_str(_who(), _number("kinds"), told, "outcome", pl.lit(", but "), _number("most"), of_all)
    return over.select("event_id", "outcome", "toll", "figure_id", "other_figure_id", explanation=words)


def shares_over_mixed(weighed: pl.DataFrame) -> pl.DataFrame:
    """Kinds given as parts of a mixed count that are more than it, added up: event_id, outcome, subject, part_of, explanation."""
    whole = weighed.filter((pl.col("subject") == MIXED) & ~pl.col("qualifier").is_in(["at_least", "more_than", "range"]))
    share = weighed.filter(pl.col("part_of").is_not_null() & pl.col("subject").is_in(KINDS)).with_columns(high="value")
    each = share.with_columns(**interval()).group_by("event_id", "outcome", "part_of", "subject").agg(pl.max("least"))
    added = each.group_by("event_id", "outcome", "part_of").agg(pl.col("least").sum().alias("shares"), pl.len().alias("kinds"))
    pairs = added.join(whole, left_on=["event_id", "outcome", "part_of"], right_on=["event_id", "outcome", "figure_id"])
    over = pairs.filter((pl.col("kinds") >= 2) & (pl.col("shares") > pl.col("value")))
    words = pl.concat_str(_number("shares"), pl.lit(" of each kind are given as parts of "), _number("value"))
    return over.select("event_id", "outcome", "subject", "part_of", explanation=words)


def breaches(statements: pl.DataFrame, weighed: pl.DataFrame) -> pl.DataFrame:
    """One row a breach: event_id, outcome, toll (the kind, or munitions), figure_id, other_figure_id, explanation."""
    words = _last_words(statements, weighed)
    mixed, summed = _mixed(words), _summed(words)
    kinds = words.filter(pl.col("toll") != MIXED).select(*_CLAIM, *_SAID)
    return pl.concat([_identity(pl.concat([kinds, _all_kinds(mixed, summed)])), _kinds_over_mixed(mixed, summed)])
