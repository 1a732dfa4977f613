"""One attack told as two: a day apart, in the town and the village beside it, or in a town and of its region. It stays two without proof.

- A day apart, of one place and attacker: no article tells both, and they share two counts, or one that is telling.
- Less than 10 km apart, of one day and attacker: no article tells both, and one speaker gives both a toll of the same size.
- Of a county, region or country, without weapons over the whole: as a day apart, with the only town of it whose event shares such counts.

The telling in fewer articles, or of the wider place, joins the other; its own id stays as an alias. Attacks 50 km apart are never joined.
"""

import polars as pl

from assets.events import placing, speakers
from assets.events.waves import WEAPON_OUTCOMES

EVENT = ["date", "place_key", "attacker"]
SIZE = ["town", "articles", "figures"]
TELLING = 5  # one or two dead are told of every other attack
TELLING_IN_AREA = 3  # but not of two in one county or district on one day
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


def _wider(told: pl.DataFrame, places: pl.DataFrame) -> pl.DataFrame:
    """Pairs of a town's event and that of a place around it which share counts, if no other town's does: columns of EVENT and other_*."""
    line = placing.ancestors(told["place_key"], places).filter(pl.col("level") > 0).select("place_id", other_place_key="ancestor_id")
    counts = told.filter(pl.col("value") > 0).select(*EVENT, "event_kind", "outcome", "subject", "value").unique()
    armed = told.filter(pl.col("outcome").is_in(WEAPON_OUTCOMES)).select(EVENT).unique()
    wide = (
        counts.filter(pl.col("event_kind").is_in(["area", "region", "country"]))
        .join(armed, on=EVENT, how="anti", nulls_equal=True)
        .rename({"event_kind": "wide_kind"})
    )
    towns = counts.filter(pl.col("event_kind") == "city").drop("event_kind").join(line, left_on="place_key", right_on="place_id")
    same = ["date", "attacker", "outcome", "subject", "value"]
    pairs = towns.join(_other(wide, *same), on=[*same, "other_place_key"], nulls_equal=True)
    shared = pairs.group_by(*EVENT, "other_place_key").agg(
        pl.len().alias("shared"), pl.max("value").alias("greatest"), area=(pl.col("other_wide_kind") == "area").all()
    )
    telling = pl.when("area").then(TELLING_IN_AREA).otherwise(TELLING)
    alike = shared.filter((pl.col("shared") >= 2) | (pl.col("greatest") >= telling))
    alone = alike.filter(pl.len().over("date", "attacker", "other_place_key") == 1)
    return alone.select(*EVENT, "other_place_key", other_date="date", other_attacker="attacker")


def _told_together(told: pl.DataFrame, pairs: pl.DataFrame) -> pl.DataFrame:
    """The pairs of which one article tells both, a count of the same outcome for each."""
    cited = told.select("article_id", "outcome", *EVENT).unique()
    one = pairs.join(cited, on=EVENT, nulls_equal=True)
    both = ["article_id", "outcome", *(f"other_{name}" for name in EVENT)]
    return one.join(_other(cited, "article_id", "outcome"), on=both, how="semi", nulls_equal=True)


def _directed(told: pl.DataFrame, pairs: pl.DataFrame) -> pl.DataFrame:
    """Each pair as loser (EVENT) and winner (other_*); nothing joins what itself joins another."""
    town = (pl.col("event_kind") == "city").any().cast(pl.Int64)
    size = told.group_by(EVENT).agg(town.alias("town"), pl.col("article_id").n_unique().alias("articles"), pl.len().alias("figures"))
    both = pl.concat([pairs, _swapped(pairs)]).join(size, on=EVENT, nulls_equal=True)
    both = both.join(_other(size), on=[f"other_{name}" for name in EVENT], nulls_equal=True)
    ranked = both.filter(_less([*SIZE, "date", "place_key"]))
    best_first = [*EVENT, *(f"other_{name}" for name in SIZE), "other_date", "other_place_key"]
    loser = ranked.sort(best_first, descending=[False] * len(EVENT) + [True] * len(SIZE) + [False] * 2)
    first = loser.unique(EVENT, keep="first", maintain_order=True)
    return first.join(first.select(EVENT), left_on=[f"other_{name}" for name in EVENT], right_on=EVENT, how="anti", nulls_equal=True)


def _swapped(pairs: pl.DataFrame) -> pl.DataFrame:
    turned = {name: f"other_{name}" for name in EVENT} | {f"other_{name}": name for name in EVENT}
    return pairs.rename(turned).select(pairs.columns)


def _less(names: list[str]) -> pl.Expr:
    """Whether an event comes before its other_ one by these columns: no town, fewer articles, fewer figures, then the key."""
    result = pl.lit(value=False)
    for name in reversed(names):
        mine, other = pl.col(name), pl.col(f"other_{name}")
        result = (mine < other) | ((mine == other) & result)
    return result


def join(figures: pl.DataFrame, places: pl.DataFrame) -> pl.DataFrame:
    """Moves the figures of an event told twice to the telling in most articles; `joined` marks them."""
    told = figures.filter(pl.col("date").is_not_null() & pl.col("place_key").is_not_null() & pl.col("value").is_not_null())
    columns = [*EVENT, *(f"other_{name}" for name in EVENT)]
    pairs = pl.concat(
        [_a_day_apart(told).select(columns), _near(told, places).select(columns), _wider(told, places).select(columns)]
    ).unique()
    apart = pairs.join(_told_together(told, pairs), on=columns, how="anti", nulls_equal=True)
    winners = _directed(told, apart).select(columns)
    moved = figures.join(winners, on=EVENT, how="left", nulls_equal=True, maintain_order="left")
    gone = pl.col("other_date").is_not_null()
    return moved.with_columns(
        joined=gone, date=pl.coalesce("other_date", "date"), place_key=pl.coalesce("other_place_key", "place_key")
    ).drop("other_date", "other_place_key", "other_attacker")
