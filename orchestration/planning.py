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

    One run makes the changed days and what follows from them. Where days that did not change lie between, there is a run for every block of
    neighbouring days, and only the last one goes on to the events.
    """
    known = days_collected(home)
    register_days(instance, known)
    state = State(home)
    days = state.pending_days(STAGES, known)
    whole = state.pending_stages(STAGES, known)
    return Plan(days=tuple(days), runs=_runs(days, known, whole), key=_key(home, known) if days or whole else "")


def _runs(days: Sequence[date], known: Sequence[date], whole: Sequence[Stage]) -> tuple[Run, ...]:
    daily = _tables(stage for stage in STAGES if stage.partitioned)
    after = _tables(whole)
    ranges = [range_tags(block) for block in blocks(days, known)]
    if not ranges:
        return (Run(assets=after, tags={}),) if after else ()
    return (*(Run(assets=daily, tags=tags) for tags in ranges[:-1]), Run(assets=(*daily, *after), tags=ranges[-1]))


def _tables(stages: Iterable[Stage]) -> tuple[str, ...]:
    return tuple(table for stage in stages for table in (stage.tables or (stage.name,)))


def _key(home: Path, known: Sequence[date]) -> str:
    return expected(PUBLISHED, home, known)[""]
