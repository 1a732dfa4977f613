"""The numbers that a count leaves open: `at least 14` is 14 or more, `about 60` is 60 within a tenth, `18 to 25` is what it says."""

import polars as pl

ENDLESS = 10**12
_ROUGHLY = 10  # a count "about" another is that one within a tenth


def interval() -> dict[str, pl.Expr]:
    """Columns least and most, of a statement's value, high and qualifier."""
    value, qualifier = pl.col("value"), pl.col("qualifier")
    roughly = value // _ROUGHLY + 1
    least = pl.when(qualifier.is_in(["up_to", "fewer_than"])).then(0).when(qualifier == "about").then(value - roughly).otherwise(value)
    most = pl.when(qualifier.is_in(["at_least", "more_than"])).then(ENDLESS).when(qualifier == "about").then(value + roughly)
    return {"least": least, "most": most.otherwise(pl.col("high"))}
