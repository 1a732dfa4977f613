"""What each figure is to its event, with a reason: total, part, superseded, withdrawn or background."""

import polars as pl


def _fate(statements: pl.DataFrame) -> pl.DataFrame:
    """What became of a figure as a statement, over the tolls it speaks of: columns figure_id, stands, counted."""
    return (
        statements.filter(pl.col("tier") < 9).group_by("figure_id").agg(stands=pl.col("stands").any(), counted=(pl.col("voice") >= 0).any())
    )


def roles(weighed: pl.DataFrame, statements: pl.DataFrame) -> pl.DataFrame:
    """event_figures rows for every figure of an event; a recalled count that stands as a total is one."""
    told = weighed.join(_fate(statements), on="figure_id", how="left", maintain_order="left")
    stands, counted = pl.col("stands").fill_null(value=False), pl.col("counted").fill_null(value=False)
    recalled, part = pl.col("scope") == "background", pl.col("not_whole")
    elsewhere = pl.lit("recalled in an article on another attack")
    role = (
        pl.when(pl.col("withdrawn") | pl.col("rejected"))
        .then(pl.lit("withdrawn"))
        .when(part.is_not_null() & recalled)
        .then(pl.lit("background"))
        .when(part.is_not_null())
        .then(pl.lit("part"))
        .when(stands)
        .then(pl.lit("total"))
        .when(recalled)
        .then(pl.lit("background"))
        .when(counted | pl.col("outdated"))
        .then(pl.lit("superseded"))
        .otherwise(pl.lit("part"))
    )
    reason = (
        pl.when(pl.col("rejected"))
        .then(pl.col("correction"))
        .when(pl.col("withdrawn"))
        .then(pl.lit("the article itself takes it back"))
        .when(part.is_not_null())
        .then(part)
        .when(stands & recalled)
        .then(pl.concat_str(pl.lit("stands as a total; "), elsewhere))
        .when(stands)
        .then(pl.lit("a total that no later one of its speaker supersedes"))
        .when(recalled)
        .then(elsewhere)
        .when(pl.col("outdated"))
        .then(pl.lit("the article itself gives a newer total"))
        .when(counted)
        .then(pl.lit("a later total of the same speaker supersedes it"))
        .otherwise(pl.lit("set aside for greater or wider counts known already"))
    )
    judged = (
        pl.when(~pl.col("rejected") & pl.col("correction").is_not_null()).then(pl.lit("; ") + pl.col("correction")).otherwise(pl.lit(""))
    )
    return told.select("event_id", "figure_id", role=role, reason=reason + judged).sort("event_id", "figure_id")
