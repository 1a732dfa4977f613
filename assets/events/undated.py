"""Attacks told without a day: "in April, similar strikes killed at least 12" finds the event it speaks of, if exactly one fits best.

A mention is what one article says, without a day, of one attacker's attack on one place. Where its words leave a span of days
(`date_from`, `date_to`: "in April", "last week"), events of those days are candidates; an article's own news lies in the week before
its publication. Elsewhere only an event with the very same counts is. A count at odds with an event's (by more than half) rules it out.

A follow-up that never tells the day of its attack (`assumed`: the day of publication) is such a mention too, of a town's attack in the week
before. It keeps its day where that day has an attack of its own there, or no attack of the week fits; tolls may have grown in between.
Where the town had but one attack in the year before, with the same counts, it is of that one: trials and arrests come late.
"""

from functools import partial

import polars as pl

MENTION = ["article_id", "place_key", "attacker", "assumed", "span_from", "span_to"]
TOLD = ["place_key", "date", "attacker", "outcome", "subject", "value"]
TOLLS = ("killed", "injured")
WEEK = 7
YEAR = 365
FOLLOWED = 3  # dead or injured: a count that tells an attack of a town apart from no other in a year, if it had but one
NEAR = 0.5  # a toll recalled later has rarely doubled since, nor halved
GROWN = 0.2  # but one of the first days may be five times the first count
TOLD_ON = pl.when(pl.col("date_basis") != "collected").then("published_on")  # a day of collection dates nothing
TELLING = 5  # one or two dead are told of every other attack: only greater counts recognise an event alone
SHARED = 20  # a count that more events of a place have recognises none of them; it also keeps the join linear


def _with_spans(figures: pl.DataFrame) -> pl.DataFrame:
    """Adds span_from and span_to, the days a figure without a day may speak of; both null where nothing tells."""
    given = {name: pl.col(name) if name in figures.columns else pl.lit(None, pl.Date) for name in ("date_from", "date_to")}
    news = (pl.col("scope") == "incident") & TOLD_ON.is_not_null()
    lacking = pl.col("date").is_null()
    follows = pl.when(pl.col("assumed"))
    return figures.with_columns(
        span_from=pl.when(lacking)
        .then(pl.coalesce(given["date_from"], pl.when(news).then(TOLD_ON - pl.duration(days=WEEK))))
        .otherwise(follows.then(pl.col("date") - pl.duration(days=WEEK))),
        span_to=pl.when(lacking).then(pl.coalesce(given["date_to"], pl.when(news).then(TOLD_ON))).otherwise(follows.then("date")),
    )


def _told(figures: pl.DataFrame) -> pl.DataFrame:
    """What each dated event's figures say, once a value: the side that mentions are compared with."""
    dated = figures.filter(pl.col("date").is_not_null() & pl.col("value").is_not_null() & pl.col("place_key").is_not_null())
    return dated.filter(~pl.col("assumed")).select(TOLD).unique()


def _mentions(figures: pl.DataFrame, told: pl.DataFrame) -> pl.DataFrame:
    """The counts whose event is sought: those without a day, and the tolls of a town on a day that no article gives an attack there."""
    counted = figures.filter(pl.col("place_key").is_not_null() & pl.col("value").is_not_null())
    total = pl.col("outcome").is_in(TOLLS) & ~pl.col("additive") & pl.col("whole")
    town = (pl.col("event_kind") != "country").fill_null(value=True)
    follow_ups = counted.filter(pl.col("assumed") & total & town).join(told, on=["place_key", "date"], how="anti")
    return pl.concat([counted.filter(pl.col("date").is_null()), follow_ups])


def _fits(pairs: pl.DataFrame) -> pl.DataFrame:
    """For each mention the one event that fits best: equal counts first, then the nearest ones. None where two fit alike."""
    event = [*MENTION, "date_event", "attacker_event"]
    allowed = pairs.filter((pl.col("attacker") == pl.col("attacker_event")).fill_null(value=True))
    ratio = pl.min_horizontal("value", "value_event") / pl.max_horizontal("value", "value_event", 1)
    nearest = allowed.with_columns(ratio=ratio).group_by([*event, "outcome", "subject"]).agg(pl.max("ratio"))
    scored = nearest.group_by(event).agg(equal=(pl.col("ratio") == 1).sum(), nearest=pl.mean("ratio"), worst=pl.min("ratio"))
    falling = [False] * len(MENTION) + [True, True]
    grown = pl.col("assumed") & (pl.col("worst") >= GROWN) & ((pl.col("nearest") >= NEAR) | (pl.col("equal") > 0))
    fitting = scored.filter((pl.col("worst") >= NEAR) | grown).sort([*MENTION, "equal", "nearest"], descending=falling, nulls_last=True)
    score = pl.struct("equal", "nearest")
    alone = fitting.with_columns(first=score.first().over(MENTION), alike=(score == score.first().over(MENTION)).sum().over(MENTION))
    return alone.filter((score == pl.col("first")) & (pl.col("alike") == 1)).select(*MENTION, "date_event", "attacker_event")


def _in_span(mentions: pl.DataFrame, told: pl.DataFrame) -> pl.DataFrame:
    """Pairs of a mention's and an event's counts where the event's day lies in the mention's span; months are the blocks."""
    spanned = mentions.filter(pl.col("span_from").is_not_null() & pl.col("span_to").is_not_null()).with_columns(
        month=pl.date_ranges(pl.col("span_from").dt.month_start(), pl.col("span_to"), "1mo")
    )
    blocks = told.rename({"date": "date_event", "attacker": "attacker_event", "value": "value_event"}).with_columns(
        month=pl.col("date_event").dt.month_start()
    )
    pairs = spanned.explode("month", empty_as_null=True, keep_nulls=False).join(blocks, on=["place_key", "month", "outcome", "subject"])
    return pairs.filter(pl.col("date_event").is_between(pl.col("span_from"), pl.col("span_to")))


def _by_counts(mentions: pl.DataFrame, told: pl.DataFrame) -> pl.DataFrame:
    """Pairs of a mention and an event that share counts, for mentions that leave no span; two counts, or one that is telling."""
    open_ended = mentions.filter(pl.col("span_from").is_null() | pl.col("span_to").is_null())
    telling = told.filter(pl.len().over("place_key", "outcome", "subject", "value") <= SHARED)
    blocks = telling.rename({"date": "date_event", "attacker": "attacker_event"}).with_columns(value_event=pl.col("value"))
    pairs = open_ended.join(blocks, on=["place_key", "outcome", "subject", "value"])
    pairs = pairs.filter(TOLD_ON.is_null() | (pl.col("date_event") <= TOLD_ON))
    event = [*MENTION, "date_event", "attacker_event"]
    shared = pl.struct("outcome", "subject", "value").n_unique().over(event)
    return pairs.filter((shared >= 2) | (pl.col("value").max().over(event) >= TELLING))


def _own_article(figures: pl.DataFrame) -> pl.DataFrame:
    """A count without a day that its article gives elsewhere, at that place, with one day is of that day."""
    alike = ["article_id", "place_key", "outcome", "subject", "value"]
    dated = figures.filter(pl.col("date").is_not_null() & pl.col("value").is_not_null())
    days = dated.group_by(alike).agg(pl.col("date").unique().alias("days"), pl.first("attacker").alias("attacker_event"))
    only = days.filter(pl.col("days").list.len() == 1).select(*alike, "attacker_event", date_event=pl.col("days").list.first())
    return _taken(figures.join(only, on=alike, how="left", maintain_order="left"))


def _taken(found: pl.DataFrame) -> pl.DataFrame:
    """Fills date and attacker from date_event and attacker_event where there is no date."""
    lacking = (pl.col("date").is_null() | pl.col("assumed")) & pl.col("date_event").is_not_null()
    return found.with_columns(
        date=pl.when(lacking).then("date_event").otherwise("date"),
        attacker=pl.when(lacking).then(pl.coalesce("attacker_event", "attacker")).otherwise("attacker"),
    ).drop("date_event", "attacker_event")


def _first_reports(mentions: pl.DataFrame) -> pl.DataFrame:
    """Pairs of a follow-up and an earlier report of the week, of which neither tells the day; a report that itself follows one is none."""
    assumed = mentions.filter(pl.col("assumed"))
    pairs = _in_span(assumed, assumed.select(TOLD).unique()).filter(pl.col("date_event") < pl.col("span_to"))
    follow = _fits(pairs).select("place_key", date_event="span_to", attacker_event="attacker")
    return pairs.join(follow, on=follow.columns, how="anti", nulls_equal=True)


def _long_after(mentions: pl.DataFrame, figures: pl.DataFrame) -> pl.DataFrame:
    """Pairs of a follow-up and the one attack that its town had in the year before, if they share counts: of a trial, of an arrest."""
    assumed = mentions.filter(pl.col("assumed"))
    known = figures.filter(pl.col("date").is_not_null() & pl.col("value").is_not_null() & pl.col("place_key").is_not_null())
    quiet = known.select(TOLD).unique().filter(pl.col("date").n_unique().over("place_key") <= SHARED)
    events = quiet.rename({"date": "date_event", "attacker": "attacker_event"}).with_columns(value_event=pl.col("value"))
    follow = _fits(_alone(assumed, events)).select("place_key", date_event="span_to", attacker_event="attacker")
    return _alone(assumed, events.join(follow, on=follow.columns, how="anti", nulls_equal=True))


def _alone(assumed: pl.DataFrame, events: pl.DataFrame) -> pl.DataFrame:
    """Pairs of a follow-up and an event of the year before it which share counts, where its town had no other event in that year."""
    year = pl.col("date_event").is_between(pl.col("span_from") - pl.duration(days=YEAR), pl.col("span_from"), closed="left")
    days = events.select("place_key", "date_event").unique()
    near = assumed.select(MENTION).unique().join(days, on="place_key").filter(year)
    only = near.filter(pl.len().over(MENTION) == 1).select(MENTION)
    pairs = assumed.join(only, on=MENTION, nulls_equal=True).join(events, on=["place_key", "outcome", "subject", "value"]).filter(year)
    event = [*MENTION, "date_event", "attacker_event"]
    shared = pl.struct("outcome", "subject", "value").n_unique().over(event)
    return pairs.filter((shared >= 2) | (pl.col("value").max().over(event) >= FOLLOWED))


def recall(figures: pl.DataFrame) -> pl.DataFrame:
    """Gives undated figures the day and attacker of the event they speak of, where one fits; the rest stay without a day."""
    figures = _with_spans(_own_article(figures))
    told = _told(figures)
    mentions = _mentions(figures, told)
    columns = [*MENTION, "outcome", "subject", "value", "date_event", "attacker_event", "value_event"]
    found = _fits(pl.concat([_in_span(mentions, told).select(columns), _by_counts(mentions, told).select(columns)]))
    for follow_ups in (_first_reports, partial(_long_after, figures=figures)):
        left = mentions.join(found, on=MENTION, how="anti", nulls_equal=True)
        found = pl.concat([found, _fits(follow_ups(left).select(columns))])
    return _taken(figures.join(found, on=MENTION, how="left", nulls_equal=True, maintain_order="left"))
