"""The statements of each toll: one speaker, one number for the whole event, one moment. `tolls` weighs them against each other."""

import polars as pl

from assets.events import sharing, speakers, voicing
from assets.events.sharing import BREAKDOWN, SINGLE

KINDS = (
    "civilians", "children", "women", "men", "soldiers", "militants",
    "police", "rescuers", "medics", "journalists", "aid_workers", "foreigners",
)  # fmt: skip
FOES = "militants"
"""Those who attacked are no victims: beside others they are counted apart."""
CEILINGS = ("up_to", "fewer_than")
ROUGH = ("at_least", "more_than", "about")
TOLL = "toll"  # the rule that reads `lowered the death toll to eight`: what is told as the toll is no share of it, however small
# Tiers of a toll of people; the last only forbids to take one kind of people for all.
STATED, CIVILIANS, KIND, BLOCKING = 0, 1, 2, 9


def _outdated(figures: pl.DataFrame) -> pl.DataFrame:
    """Adds `outdated`: a total in the article's own voice beside a newer or, of one time, a greater one in that voice."""
    own = (pl.col("weight") == speakers.OWN_VOICE) & pl.col("not_whole").is_null() & ~pl.col("withdrawn")
    newest = pl.when(own).then("start").max().over("told_group")
    dated = figures.with_columns(newest_start=newest, own=own)
    current = pl.col("own") & ~pl.col("earlier") & (pl.col("until") >= pl.col("newest_start"))
    greatest = pl.when(current).then("value").max().over("told_group")
    outdated = pl.col("own") & (~current | (pl.col("value") < greatest)) & greatest.is_not_null()
    return dated.with_columns(outdated=outdated.fill_null(value=False)).drop("newest_start", "own")


def _corrections(figures: pl.DataFrame) -> pl.DataFrame:
    """Adds `corrects`: the article itself gives a greater total as withdrawn or as the older one."""
    whole = pl.col("not_whole").is_null()
    timed = figures.with_columns(newest_start=pl.when(whole).then("start").max().over("told_group"))
    old = whole & (pl.col("withdrawn") | pl.col("earlier") | (pl.col("until") < pl.col("newest_start")))
    greater = pl.when(old).then("value").max().over("told_group") > pl.col("value")
    corrects = whole & ~old & ~pl.col("qualifier").is_in(ROUGH) & greater.fill_null(value=False)
    return timed.with_columns(corrects=corrects.fill_null(value=False)).drop("newest_start")


def _numbered(figures: pl.DataFrame) -> pl.DataFrame:
    """Adds told_group, one number for what one article tells of one outcome and subject of an event: windows over it are quick."""
    keys = ["event_id", "article_id", "outcome", "subject"]
    return figures.join(figures.select(keys).unique().with_row_index("told_group"), on=keys, how="left", maintain_order="left")


def weigh(told: pl.DataFrame) -> pl.DataFrame:
    """All figures of events (`telling.tell`) with what the tolls need: not_whole, speaker, weight, origin, outdated, corrects."""
    coded = pl.col("event_id", "article_id", "sentence_id").cast(pl.Categorical)  # long keys of many joins: compared as numbers
    spoken = voicing.voice(sharing.share(_numbered(told.with_columns(coded))))
    return _corrections(voicing.echo(_outdated(spoken)))


def _tiers(weighed: pl.DataFrame) -> pl.DataFrame:
    """The statements of each toll, with those of `people` made of people, else civilians, else the one kind of people named.

    More civilians than any count of people count as people: that count is of a share. "A man was killed" is the toll of an attack of which
    nothing else is told; two kinds of people, or a count of people that is a share, forbid that (tier BLOCKING: such figures are no
    statements and only block).
    """
    breakdown = (pl.col("not_whole") == BREAKDOWN) & pl.col("subject").is_in(KINDS)
    own = weighed.filter(pl.col("not_whole").is_null() | breakdown).with_columns(toll=pl.col("subject"), tier=pl.lit(STATED, pl.Int64))
    victims = pl.col("subject").is_in([*KINDS, "people"]) & (pl.col("subject") != FOES)
    beside = victims.any().over("event_id", "outcome")
    counted = pl.when((pl.col("subject") == "people") & pl.col("not_whole").is_null()).then("value").max().over("event_id", "outcome")
    exceeds = (pl.col("subject") == "civilians") & (pl.col("value") > counted).fill_null(value=False)
    kinds = pl.col("subject").is_in(KINDS) & pl.col("not_whole").is_null() & ((pl.col("subject") != FOES) | ~beside)
    casualty = weighed.with_columns(exceeds=exceeds).filter(kinds)
    kind = casualty.with_columns(
        toll=pl.lit("people"),
        tier=pl.when("exceeds").then(STATED).when(pl.col("subject") == "civilians").then(CIVILIANS).otherwise(KIND).cast(pl.Int64),
    ).drop("exceeds")
    share = weighed.filter((pl.col("subject") == "people") & pl.col("not_whole").is_not_null() & pl.col("value").is_not_null())
    blocking = share.with_columns(toll=pl.lit("people"), tier=pl.lit(BLOCKING, pl.Int64))
    return pl.concat([own, kind, blocking])


def statements(weighed: pl.DataFrame) -> pl.DataFrame:
    """One row a statement of a toll, in the order in which they became known; see tolls.Statement for the columns that matter."""
    current = pl.col("not_whole").is_null() & ~pl.col("withdrawn") & ~pl.col("earlier")
    first = pl.col("char_start") == pl.when(current).then("char_start").min().over("told_group")
    listed = _tiers(weighed.filter(~pl.col("outdated"))).with_columns(
        high=pl.max_horizontal("value", pl.col("value_high").fill_null(pl.col("value"))),
        ceiling=pl.col("qualifier").is_in(CEILINGS),
        rough=pl.col("qualifier").is_in(ROUGH),
        older=pl.col("earlier"),
        single=pl.col("span").str.to_lowercase().is_in(SINGLE),
        recalled=(pl.col("scope") == "background"),
        toll_told=(pl.col("rule") == TOLL),
        official=pl.col("source_official").fill_null(value=False),
        private=~pl.col("source_official").fill_null(value=True),
        article=pl.col("told_group"),
        leads=first.fill_null(value=False),
    )
    order = ["event_id", "outcome", "toll", "as_of", "withdrawn", "start", "value", "weight", "figure_id"]
    return listed.sort(order, descending=[False] * 4 + [True] + [False] * 2 + [True, False])
