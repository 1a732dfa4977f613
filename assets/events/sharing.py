"""Which counts are shares: a share of a toll is never taken for the toll, and a total is never added up from shares.

What the words tell (a breakdown, an addition, a hospital's count) the stage before has found; here is what only the event tells: that the
count is of one district, that a place's share of a wave is that place's toll, that counts make up the total.
"""

import polars as pl

BREAKDOWN = "breaks down another count"
ADDEND = "adds up to the total with the others of its sentence"
SHARE = "less than half of what was known already: a share of the event"
BELIEVABLE = 0.5  # a fall by more than half without a word of correction is a share of the toll, or a slip, not the toll
SINGLE = ("a", "an", "another", "one more", "one other")


def _not_whole() -> pl.Expr:
    """Why a figure counts less than the whole of its event, null if it may be a total."""
    return (
        pl.when(pl.col("rejected"))
        .then(pl.col("correction"))
        .when(pl.col("value").is_null())
        .then(pl.lit("gives no number"))
        .when(pl.col("share_of_wave"))
        .then(pl.lit("counts what one region saw of the wave"))
        .when(pl.col("place_id") != pl.col("event_place_id"))
        .then(pl.concat_str(pl.lit("counts "), "place", pl.lit(" alone")))
        .when(pl.col("part_of").is_not_null())
        .then(pl.lit(BREAKDOWN))
        .when(~pl.col("whole") & pl.col("additive"))
        .then(pl.lit("adds to another count"))
        .when(~pl.col("whole"))
        .then(pl.lit("counts a share of the event"))
    )


def places_of_wholes(figures: pl.DataFrame) -> pl.DataFrame:
    """A place's share is the toll of its own event: `28 people, 11 of them in Dnipropetrovsk Oblast and 17 in Kyiv`.

    Only if it is the one share that the count has there: `four adults and two children` of one town are two.
    """
    wholes = figures.select(part_of="figure_id", whole_event="event_id", whole_subject="subject").unique("part_of", keep="first")
    joined = figures.join(wholes, on="part_of", how="left", maintain_order="left")
    elsewhere = (pl.col("whole_event") != pl.col("event_id")) & (pl.col("place_id") == pl.col("event_place_id")).fill_null(value=True)
    alike = (pl.col("subject") == pl.col("whole_subject")) & (pl.len().over("part_of", "event_id", "outcome") == 1)
    own = (elsewhere & alike).fill_null(value=False)
    return joined.with_columns(whole=pl.col("whole") | own, part_of=pl.when(~own).then("part_of"), additive=pl.col("additive") & ~own).drop(
        "whole_event", "whole_subject"
    )


def _additions(figures: pl.DataFrame) -> pl.DataFrame:
    """An addition to nothing is a count of its own: `14 died and 108 others were injured`, `six in Odesa and another in Chernihiv`.

    What it adds to is an earlier count of the article, of the same outcome and event. Where there is none, it counts as much of its
    event as the counts of other outcomes in its sentence do.
    """
    counted = ~pl.col("additive") & pl.col("value").is_not_null()
    added = figures.filter(pl.col("additive") & ~pl.col("whole") & pl.col("part_of").is_null())
    toll, sentence = ["event_id", "article_id", "outcome"], ["event_id", "sentence_id"]
    before = figures.filter(counted).join(added, on=toll, how="semi").group_by(toll).agg(pl.min("char_start").alias("first"))
    beside = figures.filter(counted & pl.col("part_of").is_null()).join(added, on=sentence, how="semi")
    shared = beside.group_by(sentence).agg((~pl.col("whole")).any().alias("beside_a_share"))
    known = added.join(before, on=toll, how="left").join(shared, on=sentence, how="left")
    alone = known.filter(
        (pl.col("first").is_null() | (pl.col("char_start") < pl.col("first"))) & ~pl.col("beside_a_share").fill_null(value=False)
    )
    return figures.with_columns(whole=pl.col("whole") | pl.col("figure_id").is_in(alone["figure_id"].implode()))


def _shares(figures: pl.DataFrame) -> pl.DataFrame:
    """Beside a total of the same article and time, less than half of it is a share, whoever speaks: `33 dead ... two at the hospital`.

    So are counts of one sentence that add up to it: `of the dead, 23 had been inside, and the other five perished elsewhere`. What an
    official says is no share of what someone of no office says.
    """
    whole = pl.col("not_whole").is_null() & ~pl.col("withdrawn")
    total = pl.when(whole).then("value").max().over("told_group")
    no_office = ~pl.col("source_official").fill_null(value=True)
    greatest, well_sourced = (pl.when(told).then("value").max().over("told_group", "start") for told in (whole, whole & ~no_office))
    greatest = pl.when(pl.col("source_official").fill_null(value=False)).then(well_sourced).otherwise(greatest)
    timed = figures.with_columns(total=total, share=(whole & (pl.col("value") < greatest * BELIEVABLE)).fill_null(value=False))
    lesser = pl.when((pl.col("value") < pl.col("total")) & ~pl.col("earlier") & ~pl.col("withdrawn"))
    sentence = ["told_group", "sentence_id"]
    adds_up = (lesser.then("value").sum().over(sentence) == pl.col("total")) & (pl.col("value") < pl.col("total"))
    made_up = (adds_up & (lesser.then("value").count().over(sentence) >= 2)).fill_null(value=False)
    reason = pl.when(made_up).then(pl.lit(ADDEND)).when(pl.col("share")).then(pl.lit(SHARE))
    return timed.with_columns(not_whole=pl.coalesce("not_whole", reason)).drop("total", "share")


def share(figures: pl.DataFrame) -> pl.DataFrame:
    """Adds not_whole: why a figure is no total of its event, null if it may be one."""
    told = _additions(figures)
    return _shares(told.with_columns(not_whole=_not_whole()))
