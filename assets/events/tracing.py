"""Running every toll through its statements: each step is a row of history, the last one is what the ledger says now.

A toll is a state that each statement changes, so this is a loop over rows and not a join: 267,000 statements take 1.3 s on one core, a
third of all of reconciling. The history is the trace of this loop, hence what was known at any moment is by construction what the ledger
would have said then.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from assets.events.tolls import Statement, Toll


class Step(NamedTuple):
    """A toll after all that became known at one moment; `row` is the statement that gives `best`, or took the last total away."""

    toll: int
    as_of: int
    low: int | None
    best: int | None
    high: int | None
    row: int
    change: str


def _change(before: Step | None, low: int | None, best: int | None, high: int | None, *, confirmed: bool, withdrawn: bool) -> str | None:
    """The name of a step, None if nothing changed."""
    if before is None or before.best is None:
        return None if best is None else "first"
    if best is None or (withdrawn and best != before.best):
        return "withdrawn"
    if best != before.best:
        return "raised" if best > before.best else "lowered"
    if (low, high) != (before.low, before.high):
        return "lowered" if (low or 0) < (before.low or 0) else "raised"
    return "confirmed" if confirmed else None


@dataclass(slots=True)
class Weighed:
    """The trace of all tolls: their steps, and by statement row the speaker it counts as (-1: for nothing)."""

    steps: list[Step]
    speaker_by_row: list[int]
    standing_rows: set[tuple[int, int, int]]


def _moments(statements: Iterable[Statement]) -> Iterator[tuple[int, int, list[Statement]]]:
    """Statements that became known at one moment, toll by toll."""
    group: list[Statement] = []
    for said in statements:
        if group and (said.toll, said.as_of) != (group[0].toll, group[0].as_of):
            yield group[0].toll, group[0].as_of, group
            group = []
        group.append(said)
    if group:
        yield group[0].toll, group[0].as_of, group


def weigh_all(statements: Iterable[Statement], count: int) -> Weighed:
    """Runs through `count` statements sorted by toll and moment; `standing_rows` holds (toll, speaker, value) of what stands at last."""
    found = Weighed([], [-1] * count, set())
    toll, last, number = Toll(), None, None
    for group_number, as_of, group in _moments(statements):
        if group_number != number:
            _close(found, number, toll)
            toll, last, number = Toll(), None, group_number
        last = _moment(found, toll, last, as_of, group) or last
    _close(found, number, toll)
    return found


def _moment(found: Weighed, toll: Toll, last: Step | None, as_of: int, group: list[Statement]) -> Step | None:
    toll.confirmed = False
    for said in group:
        understood = toll.hear(said)
        if understood is not None:
            found.speaker_by_row[said.row] = understood.speaker
    low, best, high, row = toll.bounds()
    change = _change(last, low, best, high, confirmed=toll.confirmed, withdrawn=any(said.withdrawn for said in group))
    if change is None:
        return None
    step = Step(group[0].toll, as_of, low, best, high, group[-1].row if row is None else row, change)
    found.steps.append(step)
    return step


def _close(found: Weighed, number: int | None, toll: Toll) -> None:
    if number is not None:
        said = [*toll.standing.values(), *toll.ceilings.values(), *([toll.best] if toll.best else [])]
        found.standing_rows.update((number, one.speaker, one.value) for one in said)
