"""Attacks told without a day: "in April, similar strikes killed at least 12" finds the event it speaks of, if exactly one fits best.

A mention is what one article says, without a day, of one attacker's attack on one place. Where its words leave a span of days
(`date_from`, `date_to`: "in April", "last week"), events of those days are candidates; an article's own news lies in the week before
its publication. Elsewhere only an event with the very same counts is. A count at odds with an event's (by more than half) rules it out.
"""

import polars as pl

MENTION = ["article_id", "place_key", "attacker", "span_from", "span_to"]
WEEK = 7
NEAR = 0.5  # a toll recalled later has rarely doubled since, nor halved
TOLD_ON = pl.when(pl.col("date_basis") != "collected").then("published_on")  # a day of collection dates nothing
TELLING = 5  # one or two dead are told of every other attack: only greater counts recognise an event alone
SHARED = 20  # a count that more events of a place have recognises none of them; it also keeps the join linear


def _with_spans(figures: pl.DataFrame) -> pl.DataFrame:
    """Adds span_from and span_to, the days a figure without a day may speak of; both null where nothing tells."""
    given = {name: pl.col(name) if name in figures.columns else pl.lit(None, pl.Date) for name in ("date_from", "date_to")}
    news = (pl.col("scope") == "incident") & TOLD_ON.is_not_null()
    lacking = pl.col("date").is_null()
    return figures.with_columns(
        span_from=pl.when(lacking).then(pl.coalesce(given["date_from"], pl.when(news).then(TOLD_ON - pl.duration(days=WEEK)))),
        span_to=pl.when(lacking).then(pl.coalesce(given["date_to"], pl.when(news).then(TOLD_ON))),
    )


def _told(figures: pl.DataFrame) -> pl.DataFrame:
    """What each dated event's figures say, once a value: the side that mentions are compared with."""
    dated = figures.filter(pl.col("date").is_not_null() & pl.col("value").is_not_null() & pl.col("place_key").is_not_null())
    return dated.select("place_key", "date", "attacker", "outcome", "subject", "value").unique()


def _fits(pairs: pl.DataFrame) -> pl.DataFrame:
    """For each mention the one event that fits best: equal counts first, then the nearest ones. None where two fit alike."""
    event = [*MENTION, "date_event", "attacker_event"]
    allowed = pairs.filter((pl.col("attacker") == pl.col("attacker_event")).fill_null(value=True))
    ratio = pl.min_horizontal("value", "value_event") / pl.max_horizontal("value", "value_event", 1)
    nearest = allowed.with_columns(ratio=ratio).group_by([*event, "outcome", "subject"]).agg(pl.max("ratio"))
    scored = nearest.group_by(event).agg(equal=(pl.col("ratio") == 1).sum(), nearest=pl.mean("ratio"), worst=pl.min("ratio"))
    falling = [False] * len(MENTION) + [True, True]
    fitting = scored.filter(pl.col("worst") >= NEAR).sort([*MENTION, "equal", "nearest"], descending=falling, nulls_last=True)
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
    lacking = pl.col("date").is_null() & pl.col("date_event").is_not_null()
    return found.with_columns(
        date=pl.coalesce("date", "date_event"),
        attacker=pl.when(lacking).then(pl.coalesce("attacker_event", "attacker")).otherwise("attacker"),
    ).drop("date_event", "attacker_event")


def recall(figures: pl.DataFrame) -> pl.DataFrame:
    """Gives undated figures the day and attacker of the event they speak of, where one fits; the rest stay without a day."""
    figures = _with_spans(_own_article(figures))
    counted = pl.col("place_key").is_not_null() & pl.col("value").is_not_null()
    mentions, told = figures.filter(pl.col("date").is_null() & counted), _told(figures)
    columns = [*MENTION, "outcome", "subject", "value", "date_event", "attacker_event", "value_event"]
    pairs = pl.concat([_in_span(mentions, told).select(columns), _by_counts(mentions, told).select(columns)])
    return _taken(figures.join(_fits(pairs), on=MENTION, how="left", nulls_equal=True, maintain_order="left"))
