"""On which day the event of each figure lies, as far as its own article tells."""

import polars as pl


def _possible(figures: pl.DataFrame) -> pl.DataFrame:
    """A day after the one that follows publication (west of the attack it is still the day before) is misread: it is unknown."""
    told = pl.col("date_basis") != "collected"
    late = (told & (pl.col("date") > pl.col("published_on") + pl.duration(days=1))).fill_null(value=False)
    return figures.with_columns(pl.when(~late).then("date").alias("date"), pl.when(~late).then("date_precision").alias("date_precision"))


def date_by_article(figures: pl.DataFrame) -> pl.DataFrame:
    """An incident without a day has that of its article's incident at its place, else of its main incident (precision 2)."""
    figures = _possible(figures)
    dated = figures.filter((pl.col("scope") == "incident") & pl.col("date").is_not_null())
    here = _commonest(dated, ["article_id", "place_key"], "place_date")
    main = _commonest(dated, ["article_id"], "article_date")
    filled = figures.join(here, on=["article_id", "place_key"], how="left", maintain_order="left")
    filled = filled.join(main, on="article_id", how="left", maintain_order="left")
    known = pl.coalesce("place_date", "article_date")
    lacking = pl.col("date").is_null() & (pl.col("scope") == "incident") & known.is_not_null()
    return filled.with_columns(
        date=pl.when(lacking).then(known).otherwise("date"), date_precision=pl.when(lacking).then(2).otherwise("date_precision")
    ).drop("place_date", "article_date")


def _commonest(dated: pl.DataFrame, by: list[str], name: str) -> pl.DataFrame:
    """The day that most of the figures that share `by` have, of two the later, in column `name`."""
    counted = dated.group_by(*by, "date").len().sort("len", "date", descending=True)
    return counted.group_by(by, maintain_order=True).agg(pl.first("date").alias(name))
