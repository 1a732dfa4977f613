"""What is to be run: find what is not up to date, and say which runs bring it there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import dagster as dg

from assets.articles.asset import ARTICLES
from assets.articles.collecting import days_collected
from assets.events.asset import EVENTS
from assets.figures.asset import FIGURES
from assets.places.asset import PLACES
from assets.published.asset import PUBLISHED
from assets.sentences.asset import SENTENCES
from orchestration.partitions import blocks, range_tags, register_days
from orchestration.stages import Stage, State, expected

STAGES: tuple[Stage, ...] = (ARTICLES, SENTENCES, FIGURES, PLACES, EVENTS, PUBLISHED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The runs that bring the ledger up to date, in order; none when it is. `key` changes when what is pending does."""

    days: tuple[date, ...]
    runs: tuple["Run", ...]
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One run of the job: the assets it makes and the tags that say for which days."""

    assets: tuple[str, ...]
    tags: dict[str, str]


def plan(instance: dg.DagsterInstance, home: Path) -> Plan:
    """What is pending for the articles that were collected.

    One run makes the changed days, by the stages that are not up to date on them, and what follows. Where days that did not change lie
    between, there is a run for every block of neighbouring days, and only the last one goes on to the events.
    """
    known = days_collected(home)
    register_days(instance, known)
    state = State(home)
    by_day = {stage: state.pending_days(stage, known) for stage in STAGES if stage.partitioned}
    whole = [stage for stage in STAGES if not stage.partitioned and state.is_pending(stage, known)]
    days = sorted({day for pending in by_day.values() for day in pending})
    daily = _tables(stage for stage, pending in by_day.items() if pending)
    key = expected(PUBLISHED, home, known)[""] if days or whole else ""
    return Plan(days=tuple(days), runs=_runs(daily, [range_tags(block) for block in blocks(days, known)], _tables(whole)), key=key)


def _runs(daily: tuple[str, ...], ranges: Sequence[dict[str, str]], after: tuple[str, ...]) -> tuple[Run, ...]:
    if not ranges:
        return (Run(assets=after, tags={}),) if after else ()
    return (*(Run(assets=daily, tags=tags) for tags in ranges[:-1]), Run(assets=(*daily, *after), tags=ranges[-1]))


def _tables(stages: Iterable[Stage]) -> tuple[str, ...]:
    return tuple(table for stage in stages for table in (stage.tables or (stage.name,)))
