"""Who attacked: what a figure does not say itself is taken from what lies next to it, and one place and day has one attacker.

In this order: the same article, the same place and day, the wave over the country, the one side that strikes that country from afar in
those weeks; else the attacker stays unknown. Where figures of one place and day disagree, the side that most articles name has it, unless
the other is named at least half as often, by articles and by figures: then two attacks are told. A side named as attacker on its own ground
gives way to any other: such a mention is of the ground (`Hamas-run Gaza Strip`).
"""

import polars as pl

from assets.events.attack_types import AIR, SHELLING
from assets.events.speakers import sides

PLACE_AND_DAY = ["date", "place_key"]
FROM_AFAR = (AIR, SHELLING)
MONTH, STRIKES = 30, 3  # days; places and days struck by one side, from which on it is at war with the country
RIVAL = 0.5  # named this often beside the other, a second attacker is no misreading


def fill(figures: pl.DataFrame, by: list[str], among: pl.Expr | None = None) -> pl.DataFrame:
    """The attacker of figures that name none, where the figures that share `by` know exactly one."""
    known = figures.filter(pl.col("attacker").is_not_null() & pl.all_horizontal(pl.col(by).is_not_null()))
    known = known if among is None else known.filter(among)
    only = known.group_by(by).agg(pl.col("attacker").unique().alias("all")).filter(pl.col("all").list.len() == 1)
    only = only.select(*by, only_attacker=pl.col("all").list.first())
    filled = figures.join(only, on=by, how="left", maintain_order="left")
    return filled.with_columns(attacker=pl.coalesce("attacker", "only_attacker")).drop("only_attacker")


def homes() -> pl.DataFrame:
    """The country on whose ground each attacker is at home."""
    return sides().select(attacker="name", home="side").unique("attacker", keep="first")


def _settle(figures: pl.DataFrame) -> pl.DataFrame:
    """Replaces misread attackers of a place and day by the one that most figures name."""
    known = figures.filter(pl.col("attacker").is_not_null() & pl.all_horizontal(pl.col(PLACE_AND_DAY).is_not_null()))
    votes = known.group_by(*PLACE_AND_DAY, "attacker").agg(
        pl.col("article_id").n_unique().alias("votes"), pl.len().alias("figures"), pl.first("country")
    )
    homes = votes.join(sides(), left_on="attacker", right_on="name", how="left")
    ranked = homes.with_columns(own_ground=(pl.col("side") == pl.col("country")).fill_null(value=False)).sort(
        [*PLACE_AND_DAY, "own_ground", "votes", "figures", "attacker"], descending=[False, False, False, True, True, False]
    )
    first = {name: pl.col(name).first().over(PLACE_AND_DAY) for name in ("attacker", "votes", "figures", "own_ground")}
    judged = ranked.with_columns(
        most=first["attacker"], most_votes=first["votes"], most_figures=first["figures"], most_own=first["own_ground"]
    )
    seldom = (pl.col("votes") < pl.col("most_votes") * RIVAL) | (pl.col("figures") < pl.col("most_figures") * RIVAL)
    misread = seldom | (pl.col("own_ground") & ~pl.col("most_own"))
    replaced = judged.filter(misread).select(*PLACE_AND_DAY, "attacker", "most")
    joined = figures.join(replaced, on=[*PLACE_AND_DAY, "attacker"], how="left", maintain_order="left")
    return joined.with_columns(attacker=pl.coalesce("most", "attacker")).drop("most")


def _without_grounds(figures: pl.DataFrame) -> pl.DataFrame:
    """No armed group is the attacker on its own ground where its article knows another one there that day."""
    groups = sides().filter(pl.col("armed_group")).select(attacker="name", country="side", ground=True)
    marked = figures.join(groups, on=["attacker", "country"], how="left", maintain_order="left")
    other = pl.when(pl.col("ground").is_null()).then("attacker").drop_nulls().len().over("article_id", "date", "country") > 0
    return marked.with_columns(attacker=pl.when(~(pl.col("ground").fill_null(value=False) & other)).then("attacker")).drop("ground")


def _by_war(figures: pl.DataFrame) -> pl.DataFrame:
    """The attacker of strikes from afar that nobody names, where one side alone is named for those on that country, and often, around then.

    Months overlap by one on each side, so that two days that far apart are always seen together. A side on its own ground is no such side.
    """
    afar = pl.col("attack_type").is_in(FROM_AFAR) & pl.all_horizontal(pl.col(PLACE_AND_DAY).is_not_null()) & pl.col("country").is_not_null()
    month = (pl.col("date").dt.epoch("d") // MONTH).alias("month")
    named = figures.filter(afar & pl.col("attacker").is_not_null()).join(homes(), on="attacker", how="left")
    foreign = named.filter((pl.col("home") != pl.col("country")).fill_null(value=True)).with_columns(month)
    seen = foreign.with_columns(month=pl.concat_list(pl.col("month") - 1, pl.col("month"), pl.col("month") + 1)).explode("month")
    strikes = seen.group_by("country", "month").agg(
        at_war=pl.first("attacker"), sides=pl.col("attacker").n_unique(), strikes=pl.struct(PLACE_AND_DAY).n_unique()
    )
    one = strikes.filter((pl.col("sides") == 1) & (pl.col("strikes") >= STRIKES)).select("country", "month", "at_war")
    joined = figures.with_columns(month).join(one, on=["country", "month"], how="left", maintain_order="left")
    return joined.with_columns(attacker=pl.coalesce("attacker", pl.when(afar).then("at_war"))).drop("month", "at_war")


def attribute_by_article(figures: pl.DataFrame) -> pl.DataFrame:
    """What a figure's own article tells of its attacker: nothing that other articles say changes this."""
    known = _without_grounds(figures).join(homes(), on="attacker", how="left", maintain_order="left")
    abroad = (pl.col("home") != pl.col("country")).fill_null(value=True)
    return fill(known, ["article_id", "date", "country"], among=abroad).drop("home")


def attribute(figures: pl.DataFrame) -> pl.DataFrame:
    """Every figure's attacker as far as its event or the wave over its country tells."""
    figures = fill(_settle(figures), PLACE_AND_DAY)
    figures = fill(figures, ["date", "country"], among=pl.col("event_kind") == "country")
    return fill(_by_war(fill(figures, PLACE_AND_DAY)), PLACE_AND_DAY)
