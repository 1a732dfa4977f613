"""Figures into events: match, weigh, describe."""

from collections.abc import Sequence
from typing import NamedTuple

import polars as pl
from polars import selectors

from assets.events import aliases, conflicts, correcting, describing, grading, history, matching, roles, totals
from assets.events.corrections import Correction


class Reconciled(NamedTuple):
    """The rows of the tables of these names."""

    events: pl.DataFrame
    event_tolls: pl.DataFrame
    event_figures: pl.DataFrame
    event_history: pl.DataFrame
    event_aliases: pl.DataFrame
    event_conflicts: pl.DataFrame
    corrections: pl.DataFrame


def _speakers(weighed: pl.DataFrame, told: pl.DataFrame) -> pl.DataFrame:
    """How many speakers stand behind each event; an outlet's own voice is one only where it repeats nobody."""
    understood = told.filter(pl.col("understood").is_not_null()).group_by("figure_id").agg(pl.first("understood"))
    voices = weighed.join(understood, on="figure_id", how="left").with_columns(voice=pl.coalesce("understood", "speaker"))
    return voices.group_by("event_id").agg(source_count=pl.col("voice").n_unique().cast(pl.Int64))


def reconcile(figures: pl.DataFrame, articles: pl.DataFrame, places: pl.DataFrame, corrections: Sequence[Correction] = ()) -> Reconciled:
    """All events from all figures: the same rows in whatever order they come in, the same id for one attack whatever arrives later.

    Raises CorrectionError where a correction names nothing that is there.
    """
    corrected = correcting.correct(figures, articles, places, corrections)
    matched = matching.match(corrected.figures, articles, places)
    weighed = totals.weigh(matched)
    learnt = history.learn(totals.statements(weighed))
    speakers = _speakers(weighed, learnt.statements)
    events = describing.describe(weighed, speakers, learnt.tolls, places)
    disputes = conflicts.conflicts(weighed, learnt.statements, learnt.tolls, events)
    made = Reconciled(
        events=events.join(grading.grades(weighed, speakers, disputes), on="event_id", how="left").sort("event_id"),
        event_tolls=learnt.tolls.sort(history.GROUP),
        event_figures=roles.roles(weighed, learnt.statements),
        event_history=learnt.history.sort(*history.GROUP, "as_of"),
        event_aliases=aliases.aliases(matched, places, corrected.aliases),
        event_conflicts=disputes,
        corrections=correcting.rows(corrected.effects),
    )
    return Reconciled(*(table.with_columns(selectors.categorical().cast(pl.String)) for table in made))
