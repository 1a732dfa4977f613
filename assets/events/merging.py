"""One attack told as two: a day apart, or in the town and the village beside it. It stays two unless the counts say that it is one.

Two tellings of one place and attacker a day apart are one where no article tells both and they share two counts, or one that is telling.
Two of one day and attacker, less than 10 km apart, are one where no article tells both and one speaker gives both a toll of the same size.
The telling in fewer articles joins the other; its own id stays as an alias. Distinct attacks 50 km apart are never joined.
"""

import polars as pl

from assets.events import speakers

EVENT = ["date", "place_key", "attacker"]
TELLING = 5  # one or two dead are told of every other attack
NEAR_KM = 10.0
ALIKE = 0.5


def _other(frame: pl.DataFrame, *keys: str) -> pl.DataFrame:
    """The same rows as the other side of a pair: all columns but `keys` named other_*."""
    return frame.rename({name: f"other_{name}" for name in frame.columns if name not in keys})


def _a_day_apart(told: pl.DataFrame) -> pl.DataFrame:
    """Pairs of events that share counts a day apart: columns of EVENT and other_*, the earlier first."""
    counts = told.filter(pl.col("value") > 0).select(*EVENT, "outcome", "subject", "value").unique()
    later = counts.select(pl.col("date").alias("other_date"), "place_key", "attacker", "outcome", "subject", "value")
    pairs = counts.with_columns(other_date=pl.col("date") + pl.duration(days=1)).join(
        later, on=["other_date", "place_key", "attacker", "outcome", "subject", "value"], nulls_equal=True
    )
    shared = pairs.group_by(*EVENT, "other_date").agg(pl.len().alias("shared"), pl.max("value").alias("greatest"))
    alike = shared.filter((pl.col("shared") >= 2) | (pl.col("greatest") >= TELLING))
    return alike.select(*EVENT, "other_date", other_place_key="place_key", other_attacker="attacker")


def _near(told: pl.DataFrame, places: pl.DataFrame) -> pl.DataFrame:
    """Pairs of events in towns near each other to which one speaker gives tolls of one size: columns of EVENT and other_*."""
    towns = places.filter((pl.col("kind") == "city") & pl.col("latitude").is_not_null()).select("place_id", "latitude", "longitude")
    people = told.filter((pl.col("subject") == "people") & pl.col("outcome").is_in(["killed", "injured"]) & pl.col("whole"))
    named = people.join(speakers.speakers(people["source"]), on="source")
    given = named.group_by(*EVENT, "speaker_name", "outcome").agg(pl.max("value")).filter(pl.col("value") >= TELLING)
    located = given.join(towns, left_on="place_key", right_on="place_id")
    pairs = located.join(_other(located, "date", "attacker", "speaker_name", "outcome"), on=["date", "attacker", "speaker_name", "outcome"])
    north = (pl.col("latitude") - pl.col("other_latitude")) * 111.2
    east = (pl.col("longitude") - pl.col("other_longitude")) * 111.2 * pl.col("latitude").radians().cos()
    close = pairs.filter((pl.col("place_key") < pl.col("other_place_key")) & ((north**2 + east**2) < NEAR_KM**2))
    ratio = pl.min_horizontal("value", "other_value") / pl.max_horizontal("value", "other_value")
    sized = close.with_columns(ratio=ratio).group_by(*EVENT, "other_place_key").agg(pl.min("ratio")).filter(pl.col("ratio") >= ALIKE)
    return sized.select(*EVENT, "other_place_key", other_date="date", other_attacker="attacker")


def _told_together(told: pl.DataFrame, pairs: pl.DataFrame) -> pl.DataFrame:
    """The pairs of which one article tells both, a count of the same outcome for each."""
    cited = told.select("article_id", "outcome", *EVENT).unique()
    one = pairs.join(cited, on=EVENT, nulls_equal=True)
    both = ["article_id", "outcome", *(f"other_{name}" for name in EVENT)]
    return one.join(_other(cited, "article_id", "outcome"), on=both, how="semi", nulls_equal=True)


def _directed(told: pl.DataFrame, pairs: pl.DataFrame) -> pl.DataFrame:
    """Each pair as loser (EVENT) and winner (other_*); nothing joins what itself joins another."""
    size = told.group_by(EVENT).agg(pl.col("article_id").n_unique().alias("articles"), pl.len().alias("figures"))
    both = pl.concat([pairs, _swapped(pairs)]).join(size, on=EVENT, nulls_equal=True)
    both = both.join(_other(size), on=[f"other_{name}" for name in EVENT], nulls_equal=True)
    mine = pl.struct("articles", "figures", pl.col("other_date").alias("d"), pl.col("other_place_key").alias("p"))
    other = pl.struct(pl.col("other_articles").alias("articles"), pl.col("other_figures").alias("figures"), pl.col("date").alias("d"),
                      pl.col("place_key").alias("p"))  # fmt: skip
    ranked = both.with_columns(mine=mine, other=other).filter(_less("mine", "other"))
    loser = ranked.sort(
        [*EVENT, "other_articles", "other_figures", "other_date", "other_place_key"], descending=[False] * 3 + [True] * 2 + [False] * 2
    )
    first = loser.unique(EVENT, keep="first", maintain_order=True)
    return first.join(first.select(EVENT), left_on=[f"other_{name}" for name in EVENT], right_on=EVENT, how="anti", nulls_equal=True)


def _swapped(pairs: pl.DataFrame) -> pl.DataFrame:
    turned = {name: f"other_{name}" for name in EVENT} | {f"other_{name}": name for name in EVENT}
    return pairs.rename(turned).select(pairs.columns)


def _less(one: str, other: str) -> pl.Expr:
    """Whether the first struct's fields come before the second's, in their order: fewer articles, fewer figures, then the later key."""
    fields = ["articles", "figures", "d", "p"]
    result = pl.lit(value=False)
    for name in reversed(fields):
        mine, others = pl.col(one).struct.field(name), pl.col(other).struct.field(name)
        result = (mine < others) | ((mine == others) & result)
    return result


def join(figures: pl.DataFrame, places: pl.DataFrame) -> pl.DataFrame:
    """Moves the figures of an event told twice to the telling in most articles; `joined` marks them."""
    told = figures.filter(pl.col("date").is_not_null() & pl.col("place_key").is_not_null() & pl.col("value").is_not_null())
    columns = [*EVENT, *(f"other_{name}" for name in EVENT)]
    pairs = pl.concat([_a_day_apart(told).select(columns), _near(told, places).select(columns)]).unique()
    apart = pairs.join(_told_together(told, pairs), on=columns, how="anti", nulls_equal=True)
    winners = _directed(told, apart).select(columns)
    moved = figures.join(winners, on=EVENT, how="left", nulls_equal=True, maintain_order="left")
    gone = pl.col("other_date").is_not_null()
    return moved.with_columns(
        joined=gone, date=pl.coalesce("other_date", "date"), place_key=pl.coalesce("other_place_key", "place_key")
    ).drop("other_date", "other_place_key", "other_attacker")
