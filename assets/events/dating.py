"""On which day the event of each figure lies, as far as its own article tells."""

import polars as pl

from assets.events.sharing import SINGLE

WEEK = 7


def _possible(figures: pl.DataFrame) -> pl.DataFrame:
    """A day after the one that follows publication (west of the attack it is still the day before) is misread: it is unknown."""
    told = pl.col("date_basis") != "collected"
    late = (told & (pl.col("date") > pl.col("published_on") + pl.duration(days=1))).fill_null(value=False)
    return figures.with_columns(pl.when(~late).then("date").alias("date"), pl.when(~late).then("date_precision").alias("date_precision"))


def date_by_article(figures: pl.DataFrame) -> pl.DataFrame:
    """An incident without a day has that of its article's incident at its place, else of its main incident (precision 2).

    Adds `assumed`: no word of the article gives this day to an attack, so it is that of publication, and may be days late.
    """
    figures = _possible(figures)
    dated = figures.filter((pl.col("scope") == "incident") & pl.col("date").is_not_null())
    assumed = dated.group_by("article_id", "date").agg(day_assumed=pl.col("date_precision").min() > 1)
    here = _commonest(dated, ["article_id", "place_key"], "place_date")
    main = _commonest(dated, ["article_id"], "article_date")
    filled = figures.join(here, on=["article_id", "place_key"], how="left", maintain_order="left")
    filled = filled.join(main, on="article_id", how="left", maintain_order="left")
    known = pl.coalesce("place_date", "article_date")
    lacking = pl.col("date").is_null() & (pl.col("scope") == "incident") & known.is_not_null()
    known_days = filled.with_columns(
        date=pl.when(lacking).then(known).otherwise("date"), date_precision=pl.when(lacking).then(2).otherwise("date_precision")
    )
    known_days = known_days.join(assumed, on=["article_id", "date"], how="left", maintain_order="left")
    incident = (pl.col("scope") == "incident") & pl.col("day_assumed")
    known_days = known_days.with_columns(assumed=incident.fill_null(value=False))
    return _late_victims(known_days.drop("place_date", "article_date", "day_assumed"))


def _late_victims(figures: pl.DataFrame) -> pl.DataFrame:
    """A lone victim dated days after its article's attack on the place is of that attack: `a man wounded on Tuesday died on Friday`."""
    dated = figures.filter(pl.col("date").is_not_null() & pl.col("place_key").is_not_null())
    alone = pl.col("span").str.to_lowercase().is_in(SINGLE) & (pl.col("outcome") == "killed")
    day = ["article_id", "place_key", "date"]
    days = dated.group_by(day).agg(alone.all().alias("alone"))
    attacks = days.filter(~pl.col("alone")).select("article_id", "place_key", attack_on="date")
    pairs = days.filter(pl.col("alone")).join(attacks, on=["article_id", "place_key"])
    since = pl.col("date") - pl.col("attack_on")
    near = pairs.filter((since > pl.duration(days=0)) & (since <= pl.duration(days=WEEK)))
    last = near.sort("attack_on", descending=True).unique(day, keep="first", maintain_order=True).select(*day, "attack_on")
    moved = figures.join(last, on=day, how="left", maintain_order="left")
    return moved.with_columns(
        date=pl.coalesce("attack_on", "date"), date_precision=pl.when(pl.col("attack_on").is_not_null()).then(2).otherwise("date_precision")
    ).drop("attack_on")


def _commonest(dated: pl.DataFrame, by: list[str], name: str) -> pl.DataFrame:
    """The day that most of the figures that share `by` have, of two the later, in column `name`."""
    counted = dated.group_by(*by, "date").len().sort("len", "date", descending=True)
    return counted.group_by(by, maintain_order=True).agg(pl.first("date").alias(name))
