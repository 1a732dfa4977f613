"""How long reconciling takes: 10,000, 100,000 and 1,000,000 figures over as many events as real life has.

    python -m tests.benchmarks.events_bench [--articles 300000] [10000 100000 1000000]

Made figures, real places. An article tells 9 figures of one or two events, an event has 14 figures on average, and few events have most of
them (Pareto): the greatest has some thousands. A tenth recalls another day, a twentieth knows no day, a third names no attacker.
Prints seconds, processor seconds (the measure on a busy machine), those a figure and their ratio to the size before, and peak memory.

Then a night: to a ledger of so many articles (0: none) come the 1,000 published last; a tenth of their counts recall a day of the last ten
years. Prints what reconciling the whole costs, what it costs with the rows of the day before at hand, and how much of it was touched.
"""

import argparse
import resource
from datetime import date
from time import perf_counter, process_time

import numpy as np
import polars as pl

from assets.events.reconciling import IN_PARTS, Made, reconcile, update
from assets.events.touching import Known
from assets.figures.gazetteer import places_frame

FIGURES_AN_ARTICLE, FIGURES_AN_EVENT, SEED = 9, 14, 20250617
ARTICLES_A_NIGHT = 1000
RENOWN = 2000  # else one event of a small ledger has half of its figures, and sizes cannot be compared
OUTCOMES = ["killed", "injured", "launched", "intercepted", "damaged", "destroyed", "hospitalised"]
CHANCES = [0.34, 0.26, 0.1, 0.1, 0.12, 0.04, 0.04]
SUBJECTS = {"launched": "drones", "intercepted": "drones", "damaged": "homes", "destroyed": "buildings"}
SOURCES = [
    None,
    "Ihor Klymenko",
    "Vitali Klitschko",
    "State Emergency Service",
    "officials",
    "Oleh Kiper",
    "police",
    "Air Force",
    "governor",
    "UN",
]


def _events(count: int, places: pl.DataFrame, random: np.random.Generator) -> pl.DataFrame:
    """`count` events over ten years: most in towns, some over a country."""
    towns = places.filter((pl.col("kind") == "city") & (pl.col("population") > 15_000)).sort("population", descending=True)
    countries = places.filter(pl.col("kind") == "country")
    pick = np.minimum((random.pareto(0.8, count) * 12).astype(int), towns.height - 1)
    wave = random.random(count) < 0.06
    spot = pl.concat([towns, countries])[np.where(wave, towns.height + random.integers(0, countries.height, count), pick)]
    days = random.integers(0, 3650, count)
    return spot.select("place", "place_id", "country").with_columns(
        date=pl.lit(date(2016, 1, 1)) + pl.duration(days=pl.Series(days)),
        attacker=pl.Series(np.array(["Russia", "Israel", "Army", "Rebels"])[random.integers(0, 4, count)]),
        toll=pl.Series(np.minimum(random.pareto(1.2, count) * 4, 4000).astype(int)),
    )


def made(count: int, places: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """figures and articles."""
    random = np.random.default_rng(SEED)
    events = _events(max(count // FIGURES_AN_EVENT, 1), places, random)
    articles = count // FIGURES_AN_ARTICLE
    weight = np.minimum(random.pareto(1.1, events.height) + 1, RENOWN)
    event_of_article = random.choice(events.height, articles, p=weight / weight.sum())
    article = np.sort(random.integers(0, articles, count))
    outcome = random.choice(np.array(OUTCOMES), count, p=CHANCES)
    told = events[event_of_article[article]].with_columns(
        article=pl.Series(article),
        outcome=pl.Series(outcome.astype(str)),
        source=pl.Series([SOURCES[i] for i in random.integers(0, 10, count)]),
        share=pl.Series(random.random(count)),
        chance=pl.Series(random.random(count)),
        other=pl.Series(random.random(count)),
        position=pl.int_range(count),
    )
    return _figures(told), _articles(events[event_of_article], random)


def _figures(told: pl.DataFrame) -> pl.DataFrame:
    undated, recalled = pl.col("chance") < 0.05, pl.col("other") < 0.1
    return told.select(
        figure_id=pl.format("{}", "position").str.zfill(16),
        article_id=pl.format("a{}", "article"),
        sentence_id=pl.format("a{}-{}", "article", "position"),
        char_start="position",
        char_end=pl.col("position") + 2,
        span=pl.lit("14"),
        value=(pl.col("toll") * pl.col("share")).cast(pl.Int64) + 1,
        value_high=pl.lit(None, pl.Int64),
        qualifier=pl.when(pl.col("other") > 0.7).then(pl.lit("at_least")).otherwise(pl.lit("exact")),
        outcome="outcome",
        subject=pl.col("outcome").replace_strict(SUBJECTS, default="people"),
        place="place",
        place_id="place_id",
        place_precision=pl.lit(1),
        date=pl.when(~undated).then("date"),
        date_precision=pl.lit(1),
        source="source",
        scope=pl.when(recalled | undated).then(pl.lit("background")).otherwise(pl.lit("incident")),
        additive=pl.col("chance") > 0.97,
        part_of=pl.lit(None, pl.String),
        rule=pl.lit("made"),
        country="country",
        attacker=pl.when(pl.col("article") % 3 > 0).then("attacker"),
        attack_type=pl.lit("Air/drone strike"),
        stated_at=pl.lit(None, pl.Datetime("us")),
        withdrawn=pl.col("chance") > 0.995,
        earlier=pl.col("other").is_between(0.1, 0.13),
        whole=pl.col("chance") < 0.7,
    )


def _articles(events: pl.DataFrame, random: np.random.Generator) -> pl.DataFrame:
    minutes = random.exponential(2000, events.height).astype(int)
    return events.select(
        article_id=pl.format("a{}", pl.int_range(pl.len())),
        publisher=pl.format("outlet {}", pl.int_range(pl.len()) % 400),
        published_at=pl.col("date").cast(pl.Datetime("us")) + pl.duration(minutes=pl.Series(minutes)),
        date_basis=pl.lit("metadata"),
        syndicated_from=pl.lit(None, pl.String),
    ).with_columns(published_on=pl.col("published_at").dt.date())


def growth(sizes: list[int], places: pl.DataFrame) -> None:
    """What a figure costs as the ledger grows."""
    before = None
    for count in sizes:
        figures, articles = made(count, places)
        start, worked = perf_counter(), process_time()
        ledger = reconcile(figures, articles, places)
        seconds = perf_counter() - start
        work = process_time() - worked
        each = work / count * 1e6
        ratio = f"{each / before:.2f}" if before else "-"
        cost = f"{seconds:7.2f} s, work {work:7.2f} s, {each:5.1f} us a figure, ratio {ratio}, {_peak():.2f} GB"
        print(f"{count:>9,} figures {ledger.events.height:>7,} events {cost}", flush=True)
        before = each


def night(count: int, places: pl.DataFrame) -> None:
    """What the last 1,000 of `count` articles cost."""
    figures, articles = made(count * FIGURES_AN_ARTICLE, places)
    late = articles.sort("published_at", "article_id").tail(ARTICLES_A_NIGHT)
    new = pl.col("article_id").is_in(late["article_id"].implode())
    back = pl.duration(days=pl.col("char_start") % 3650)
    recalled = new & (pl.col("scope") == "background")
    figures = figures.with_columns(date=pl.when(recalled).then(pl.col("date") - back).otherwise("date"))
    before = update(figures.filter(~new), articles.filter(~new), places)
    known = Known(before.parts, {name: getattr(before.ledger, name) for name in IN_PARTS})
    made_whole = _told("all of it", figures, articles, places, None)
    made_now = _told("the night ", figures, articles, places, known)
    changed = made_now.ledger.events.join(known.tables["events"], on=known.tables["events"].columns, how="anti", nulls_equal=True).height
    print(f"          of {made_whole.events:,} events {made_now.events:,} reconciled, {changed:,} changed; {_peak():.2f} GB")


def _told(what: str, figures: pl.DataFrame, articles: pl.DataFrame, places: pl.DataFrame, known: Known | None) -> Made:
    start, worked = perf_counter(), process_time()
    made = update(figures, articles, places, known=known)
    cost = f"{perf_counter() - start:7.2f} s, work {process_time() - worked:7.2f} s, {made.touched.days():,} days"
    print(f"{articles.height:>9,} articles, {figures.height:,} figures: {what} {cost}", flush=True)
    return made


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("sizes", nargs="*", type=int, default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--articles", type=int, default=300_000)
    given = parser.parse_args()
    places = places_frame()
    growth(given.sizes, places)
    if given.articles:
        night(given.articles, places)


if __name__ == "__main__":
    main()
