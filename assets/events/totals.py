"""Which counts are totals: a share of a toll is never taken for the toll, and a total is never added up from shares.

Every figure of an event gets a reason here if it is no total. What is left are statements: one speaker, one number for the whole
event, one moment. `tolls` weighs them against each other.
"""

import polars as pl

from assets.events import speakers

KINDS = (
    "civilians", "children", "women", "men", "soldiers", "militants",
    "police", "rescuers", "medics", "journalists", "aid_workers", "foreigners",
)  # fmt: skip
CEILINGS = ("up_to", "fewer_than")
ROUGH = ("at_least", "more_than", "about")
ADDEND = "adds up to the total with the others of its sentence"
SHARE = "less than half of what was known already: a share of the event"
BELIEVABLE = 0.5  # a fall by more than half without a word of correction is a share of the toll, or a slip, not the toll
BREAKDOWN = "breaks down another count"
SINGLE = ("a", "an", "another", "one more", "one other")
# Tiers of a toll of people; the last only forbids to take one kind of people for all.
STATED, CIVILIANS, KIND, BLOCKING = 0, 1, 2, 9


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


def _places_of_wholes(figures: pl.DataFrame) -> pl.DataFrame:
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
    toll, sentence = ["event_id", "article_id", "outcome"], ["event_id", "sentence_id"]
    counted = ~pl.col("additive") & pl.col("value").is_not_null()
    first = pl.when(counted).then("char_start").min().over(toll)
    shares = pl.when(counted & pl.col("part_of").is_null()).then(~pl.col("whole")).any().over(sentence)
    alone = pl.col("additive") & (first.is_null() | (pl.col("char_start") < first))
    return figures.with_columns(whole=pl.col("whole") | (alone & ~shares.fill_null(value=False) & pl.col("part_of").is_null()))


def _times(figures: pl.DataFrame) -> pl.DataFrame:
    """Adds as_of (known since), start and until (said between), in UTC microseconds.

    A count said at a stated time was said then; a day without a time of day may mean any moment of it; an older toll that an article
    recalls was said before its others. Articles without any time of their own say nothing newer than the event itself.
    """
    day, timeless = pl.duration(days=1), pl.col("published_at").is_null()
    published = pl.coalesce("published_at", pl.col("published_on").cast(pl.Datetime("us")), pl.col("date").cast(pl.Datetime("us")))
    published = pl.coalesce(published, pl.lit("1970-01-01").str.to_datetime(time_unit="us")).cast(pl.Datetime("us"))
    dated_only = published.dt.truncate("1d") == published
    collected = (pl.col("date_basis") == "collected").fill_null(value=False) | (timeless & pl.col("published_on").is_null())
    said = pl.when(collected & pl.col("date").is_not_null()).then(pl.col("date").cast(pl.Datetime("us"))).otherwise(published)
    end = pl.when(dated_only).then(said + day - pl.duration(microseconds=1)).otherwise(said)
    stated = pl.when(pl.col("stated_at") <= end).then(pl.col("stated_at").cast(pl.Datetime("us")))
    before = said - pl.duration(microseconds=1)
    return figures.with_columns(
        as_of=pl.max_horizontal(published, stated.max().over("article_id")),
        start=pl.coalesce(stated, pl.when(pl.col("earlier")).then(before).otherwise(said)),
        until=pl.coalesce(stated, end),
    )


def _voices(figures: pl.DataFrame) -> pl.DataFrame:
    """Adds speaker (one key a speaker over all outlets), weight, and origin: the article, or the one it was copied from."""
    origin = pl.coalesce("syndicated_from", "article_id")
    named = figures.join(speakers.speakers(figures["source"]), on="source", how="left", maintain_order="left")
    side = pl.coalesce("speaker_side", "country", pl.lit("-"))
    body = pl.when(pl.col("speaker_name").is_not_null()).then(pl.concat_str("speaker_name", pl.lit("@"), side))
    outlet = pl.concat_str(pl.lit("voice of "), pl.coalesce(pl.col("publisher").str.to_lowercase(), origin))
    return named.with_columns(origin=origin, speaker=pl.coalesce(body, outlet), weight=pl.col("weight").fill_null(speakers.OWN_VOICE))


def _echoes(figures: pl.DataFrame) -> pl.DataFrame:
    """An article's own total that repeats one it attributes is that speaker's, not a second source's."""
    alike = ["event_id", "article_id", "outcome", "subject", "value"]
    attributed = figures.filter((pl.col("weight") > speakers.OWN_VOICE) & pl.col("not_whole").is_null())
    named = (
        attributed.sort("weight", "char_start", descending=[True, False])
        .group_by(alike, maintain_order=True)
        .agg(echoed=pl.first("speaker"), echoed_weight=pl.first("weight"))
    )
    joined = figures.join(named, on=alike, how="left", maintain_order="left")
    own = (pl.col("weight") == speakers.OWN_VOICE) & pl.col("echoed").is_not_null()
    return joined.with_columns(
        speaker=pl.when(own).then("echoed").otherwise("speaker"), weight=pl.when(own).then("echoed_weight").otherwise("weight")
    ).drop("echoed", "echoed_weight")


def _outdated(figures: pl.DataFrame) -> pl.DataFrame:
    """Adds `outdated`: a total in the article's own voice beside a newer or, of one time, a greater one in that voice."""
    group = ["event_id", "article_id", "outcome", "subject"]
    own = (pl.col("weight") == speakers.OWN_VOICE) & pl.col("not_whole").is_null() & ~pl.col("withdrawn")
    newest = pl.when(own).then("start").max().over(group)
    dated = figures.with_columns(newest_start=newest, own=own)
    current = pl.col("own") & ~pl.col("earlier") & (pl.col("until") >= pl.col("newest_start"))
    greatest = pl.when(current).then("value").max().over(group)
    outdated = pl.col("own") & (~current | (pl.col("value") < greatest)) & greatest.is_not_null()
    return dated.with_columns(outdated=outdated.fill_null(value=False)).drop("newest_start", "own")


def _shares(figures: pl.DataFrame) -> pl.DataFrame:
    """Beside a total of the same article and time, less than half of it is a share, whoever speaks: `33 dead ... two at the hospital`.

    So are counts of one sentence that add up to it: `of the dead, 23 had been inside, and the other five perished elsewhere`.
    """
    whole = pl.col("not_whole").is_null() & ~pl.col("withdrawn")
    toll = ["event_id", "article_id", "outcome", "subject"]
    total = pl.when(whole).then("value").max().over(toll)
    greatest = pl.when(whole).then("value").max().over(*toll, "start")
    timed = figures.with_columns(total=total, share=(whole & (pl.col("value") < greatest * BELIEVABLE)).fill_null(value=False))
    lesser = pl.when(pl.col("value") < pl.col("total"))
    sentence = ["event_id", "sentence_id", "outcome", "subject"]
    adds_up = (lesser.then("value").sum().over(sentence) == pl.col("total")) & (pl.col("value") < pl.col("total"))
    made_up = (adds_up & (lesser.then("value").count().over(sentence) >= 2)).fill_null(value=False)
    reason = pl.when(made_up).then(pl.lit(ADDEND)).when(pl.col("share")).then(pl.lit(SHARE))
    return timed.with_columns(not_whole=pl.coalesce("not_whole", reason)).drop("total", "share")


def _corrections(figures: pl.DataFrame) -> pl.DataFrame:
    """Adds `corrects`: the article itself gives a greater total as withdrawn or as the older one."""
    group = ["event_id", "article_id", "outcome", "subject"]
    whole = pl.col("not_whole").is_null()
    timed = figures.with_columns(newest_start=pl.when(whole).then("start").max().over(group))
    old = whole & (pl.col("withdrawn") | pl.col("earlier") | (pl.col("until") < pl.col("newest_start")))
    greater = pl.when(old).then("value").max().over(group) > pl.col("value")
    corrects = whole & ~old & ~pl.col("qualifier").is_in(ROUGH) & greater.fill_null(value=False)
    return timed.with_columns(corrects=corrects.fill_null(value=False)).drop("newest_start")


def weigh(matched: pl.DataFrame) -> pl.DataFrame:
    """All figures of events with what the tolls need: not_whole, as_of, start, until, speaker, weight, origin, corrects."""
    flags = [pl.col(name).fill_null(value=name == "whole") for name in ("additive", "withdrawn", "earlier", "whole")]
    told = matched.with_columns(*flags, share_of_wave=pl.col("share_of_wave").fill_null(value=False))
    told = _additions(_places_of_wholes(told)).with_columns(not_whole=_not_whole())
    return _corrections(_echoes(_outdated(_voices(_shares(_times(told))))))


def _tiers(weighed: pl.DataFrame) -> pl.DataFrame:
    """The statements of each toll, with those of `people` made of people, else civilians, else the one kind of people named.

    "A man was killed" is the toll of an attack of which nothing else is told; two kinds of people, or a count of people that is a
    share, forbid that (tier BLOCKING: such figures are no statements and only block).
    """
    breakdown = (pl.col("not_whole") == BREAKDOWN) & pl.col("subject").is_in(KINDS)
    own = weighed.filter(pl.col("not_whole").is_null() | breakdown).with_columns(toll=pl.col("subject"), tier=pl.lit(STATED, pl.Int64))
    casualty = weighed.filter(pl.col("subject").is_in(KINDS) & pl.col("not_whole").is_null())
    kind = casualty.with_columns(
        toll=pl.lit("people"), tier=pl.when(pl.col("subject") == "civilians").then(CIVILIANS).otherwise(KIND).cast(pl.Int64)
    )
    share = weighed.filter((pl.col("subject") == "people") & pl.col("not_whole").is_not_null() & pl.col("value").is_not_null())
    blocking = share.with_columns(toll=pl.lit("people"), tier=pl.lit(BLOCKING, pl.Int64))
    return pl.concat([own, kind, blocking])


def statements(weighed: pl.DataFrame) -> pl.DataFrame:
    """One row a statement of a toll, in the order in which they became known; see tolls.Statement for the columns that matter."""
    listed = _tiers(weighed.filter(~pl.col("outdated"))).with_columns(
        high=pl.max_horizontal("value", pl.col("value_high").fill_null(pl.col("value"))),
        ceiling=pl.col("qualifier").is_in(CEILINGS),
        rough=pl.col("qualifier").is_in(ROUGH),
        older=pl.col("earlier"),
        single=pl.col("span").str.to_lowercase().is_in(SINGLE),
        recalled=(pl.col("scope") == "background"),
    )
    order = ["event_id", "outcome", "toll", "as_of", "withdrawn", "start", "value", "weight", "figure_id"]
    return listed.sort(order, descending=[False] * 4 + [True] + [False] * 2 + [True, False])
