"""Figures into events: match, weigh, describe."""

from collections.abc import Sequence
from typing import NamedTuple

import polars as pl
from polars import selectors

from assets.events import aliases, conflicts, correcting, describing, grading, history, roles, telling, totals, touching
from assets.events.corrections import Correction

BLOCK = 100_000  # figures weighed at once


class Reconciled(NamedTuple):
    """The rows of the tables of these names."""

    events: pl.DataFrame
    event_tolls: pl.DataFrame
    event_figures: pl.DataFrame
    event_history: pl.DataFrame
    event_aliases: pl.DataFrame
    event_conflicts: pl.DataFrame
    corrections: pl.DataFrame


IN_PARTS = ("events", "event_tolls", "event_figures", "event_history", "event_conflicts")
"""The tables whose rows need the figures of their event's day and country alone."""


class Made(NamedTuple):
    """The ledger; the fingerprints of its parts, for the next time; the parts and the number of events that were reconciled now."""

    ledger: Reconciled
    parts: pl.DataFrame
    touched: touching.Touched
    events: int


def _speakers(weighed: pl.DataFrame, told: pl.DataFrame) -> pl.DataFrame:
    """How many speakers stand behind each event; an outlet's own voice is one only where it repeats nobody."""
    understood = told.filter(pl.col("understood").is_not_null()).group_by("figure_id").agg(pl.first("understood"))
    voices = weighed.join(understood, on="figure_id", how="left").with_columns(voice=pl.coalesce("understood", "speaker"))
    return voices.group_by("event_id").agg(source_count=pl.col("voice").n_unique().cast(pl.Int64))


def _settle(told: pl.DataFrame, places: pl.DataFrame) -> dict[str, pl.DataFrame]:
    """The rows of the tables IN_PARTS for the events of whole parts."""
    weighed = totals.weigh(told)
    learnt = history.learn(totals.statements(weighed))
    speakers = _speakers(weighed, learnt.statements)
    events = describing.describe(weighed, speakers, learnt.tolls, places)
    disputes = conflicts.conflicts(weighed, learnt.statements, learnt.tolls, events)
    made = {
        "events": events.join(grading.grades(weighed, speakers, disputes), on="event_id", how="left").sort("event_id"),
        "event_tolls": learnt.tolls.sort(history.GROUP),
        "event_figures": roles.roles(weighed, learnt.statements),
        "event_history": learnt.history.sort(*history.GROUP, "as_of"),
        "event_conflicts": disputes,
    }
    return {name: table.with_columns(selectors.categorical().cast(pl.String)) for name, table in made.items()}


def _settle_all(told: pl.DataFrame, places: pl.DataFrame) -> dict[str, pl.DataFrame]:
    """_settle, a block of days after the other; one block of none where there are no figures."""
    parts = [_settle(block, places) for block in telling.blocks(told, BLOCK) or [told]]
    return {name: pl.concat([part[name] for part in parts]) for name in IN_PARTS}


def reconcile(figures: pl.DataFrame, articles: pl.DataFrame, places: pl.DataFrame, corrections: Sequence[Correction] = ()) -> Reconciled:
    """All events from all figures: the same rows in whatever order they come in, the same id for one attack whatever arrives later.

    Raises CorrectionError where a correction names nothing that is there.
    """
    return update(figures, articles, places, corrections).ledger


def update(
    figures: pl.DataFrame,
    articles: pl.DataFrame,
    places: pl.DataFrame,
    corrections: Sequence[Correction] = (),
    *,
    rules: str = "",
    known: touching.Known | None = None,
) -> Made:
    """What `reconcile` gives, with the rows of `known` for the parts that are made of what they were made of then, by the same `rules`.

    Which event a figure speaks of is found over everything, since any article may change it; what follows is done for touched parts.
    """
    corrected = correcting.correct(figures, articles, places, corrections)
    told = telling.tell(corrected.figures, articles, places)
    parts = touching.fingerprints(told, places, rules)
    touched = touching.touched(parts, known)
    if known is None or touched.everything:
        tables = made = _settle_all(told, places)
    else:
        made = _settle_all(told.join(touched.parts, on="part", how="semi", maintain_order="left"), places)
        tables = touching.kept(known, touched, made, places)
    ledger = Reconciled(
        **tables, event_aliases=aliases.aliases(told, places, corrected.aliases), corrections=correcting.rows(corrected.effects)
    )
    return Made(ledger, parts, touched, made["events"].height)
