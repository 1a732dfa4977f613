"""Applying a person's corrections to figures, before events are made of them."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import polars as pl

from assets.events import matching
from assets.events.corrections import Correction, Effect
from assets.events.speakers import speaker_of


class Corrected(NamedTuple):
    """Figures with `correction` (its note, or null) and `rejected`; what each correction did; the ids that merged events had."""

    figures: pl.DataFrame
    effects: list[Effect]
    aliases: pl.DataFrame


def _place(correction: Correction, places: pl.DataFrame) -> dict[str, object]:
    """The gazetteer's columns of the place a correction names."""
    named = places.filter(pl.col("place") == correction.argument).sort("population", "place_id", descending=[True, False], nulls_last=True)
    if named.is_empty():
        raise correction.refuse("a place of the gazetteer", correction.argument, places["place"].unique())
    row = named.row(0, named=True)
    return {"place": row["place"], "place_id": row["place_id"], "country": row["country"], "place_precision": row["precision"]}


def _values(correction: Correction, figures: pl.DataFrame, matched: pl.DataFrame, places: pl.DataFrame) -> dict[str, object]:
    """The columns that a correction sets."""
    if correction.verb in ("reject", "withdraw"):
        return {"rejected": True}
    if correction.verb == "place":
        return _place(correction, places)
    if correction.verb == "date":
        return {"date": date.fromisoformat(correction.argument), "date_precision": 1}
    if correction.verb == "value":
        return {"value": int(correction.argument)}
    if correction.verb == "merge into":
        return _key_of(correction, matched, places)
    if correction.verb in ("outcome", "subject", "qualifier"):
        known = figures[correction.verb].unique().to_list()
        if correction.argument not in known:
            raise correction.refuse(f"a known {correction.verb}", correction.argument, known)
    return {correction.verb: correction.argument}


def _key_of(correction: Correction, matched: pl.DataFrame, places: pl.DataFrame) -> dict[str, object]:
    """Day, place and attacker of the event that another is merged into."""
    target = matched.filter(pl.col("event_id") == correction.argument)
    if target.is_empty():
        raise correction.refuse("an event", correction.argument, matched["event_id"].unique())
    row = target.row(0, named=True)
    when_and_who = {"date": row["date"], "date_precision": 1, "attacker": row["attacker"]}
    if row["place_key"] in matched.filter(pl.col("event_id") == correction.name)["place_key"]:
        return when_and_who  # districts keep what they count
    known = places.filter(pl.col("place_id") == row["place_key"])
    place = known.row(0, named=True) if known.height else {"place": row["city"], "place_id": None, "country": row["country"]}
    return when_and_who | {name: place[name] for name in ("place", "place_id", "country")}


def _wanted(correction: Correction, figures: pl.DataFrame, matched: pl.DataFrame) -> pl.Series:
    """The ids of the figures that a correction speaks of; refused where there are none."""
    if correction.kind == "figure":
        found = figures.filter(pl.col("figure_id") == correction.name)["figure_id"]
        if found.is_empty():
            raise correction.refuse("a figure_id", correction.name, figures["figure_id"])
        return found
    if correction.kind == "source":
        return _of_source(correction, figures, matched)
    of_event = matched.filter(pl.col("event_id") == correction.name)
    if of_event.is_empty():
        raise correction.refuse("an event", correction.name, matched["event_id"].unique())
    if correction.article is None:
        return of_event["figure_id"]
    told = of_event.filter(pl.col("article_id") == correction.article)["figure_id"]
    if told.is_empty():
        raise correction.refuse(f"an article of {correction.name}", correction.article, of_event["article_id"].unique())
    return told


def _of_source(correction: Correction, figures: pl.DataFrame, matched: pl.DataFrame) -> pl.Series:
    """What one speaker says, of all events or of one; the spelling of the name does not matter."""
    within = figures
    if correction.event is not None:
        within = matched.filter(pl.col("event_id") == correction.event)
        if within.is_empty():
            raise correction.refuse("an event", correction.event, matched["event_id"].unique())
    key = speaker_of(correction.name)
    names = [name for name in within["source"].drop_nulls().unique().sort() if speaker_of(name) == key]
    if not names:
        raise correction.refuse("a source", correction.name, within["source"].drop_nulls().unique())
    return within.filter(pl.col("source").is_in(names))["figure_id"]


def _changed(figures: pl.DataFrame, ids: pl.Series, values: dict[str, object], note: str) -> tuple[pl.DataFrame, int]:
    """The figures with `values` set on those of `ids` that differ, and how many differ."""
    new = {name: pl.lit(value, figures.schema[name]) for name, value in values.items()}
    differs = pl.any_horizontal(*(pl.col(name).ne_missing(value) for name, value in new.items())) & pl.col("figure_id").is_in(ids.implode())
    count = figures.select(differs.sum()).item()
    set_to = {name: pl.when(differs).then(value).otherwise(name) for name, value in new.items()}
    return figures.with_columns(**set_to, correction=pl.when(differs).then(pl.lit(note)).otherwise("correction")), count


def correct(figures: pl.DataFrame, articles: pl.DataFrame, places: pl.DataFrame, corrections: Sequence[Correction]) -> Corrected:
    """Applies the active corrections in their order, each to what those before it left."""
    figures = figures.with_columns(rejected=pl.lit(value=False), correction=pl.lit(None, pl.String))
    effects, merged = [], []
    for correction in corrections:
        if not correction.active:
            effects.append(Effect(correction, "revoked", 0))
            continue
        matched = matching.match(figures, articles, places)
        ids = _wanted(correction, figures, matched)
        figures, count = _changed(figures, ids, _values(correction, figures, matched, places), correction.note)
        effects.append(Effect(correction, "applied" if count else "moot", count))
        if correction.verb == "merge into" and count:
            merged.append((correction.name, correction.argument, correction.note))
    aliases = pl.DataFrame(merged, schema={"alias": pl.String, "event_id": pl.String, "reason": pl.String}, orient="row")
    return Corrected(figures, effects, aliases)


def rows(effects: list[Effect]) -> pl.DataFrame:
    """The corrections table: each row of the file with what it did."""
    named = [(*effect.correction.written, effect.effect, effect.figures) for effect in effects]
    columns = ["what", "decision", "reason", "who", "decided_on", "status", "effect"]
    schema = {**dict.fromkeys(columns, pl.String), "figure_count": pl.Int64}
    return pl.DataFrame(named, schema=schema, orient="row").with_columns(pl.col("decided_on").str.to_date())
