"""A person's judgement, kept as rows of data/corrections.csv and applied by rule whenever events are reconciled.

what      `event EVENT_ID`, `figure FIGURE_ID`, `source NAME` or `source NAME of EVENT_ID`
decision  event: `merge into EVENT_ID`, `date DAY`, `place PLACE`, `attacker SIDE`, each also `article ARTICLE_ID has date DAY` to split
          figure: `reject`, `value NUMBER`, `qualifier WORD`, `outcome WORD`, `subject WORD`, `date DAY`, `place PLACE`, `attacker SIDE`
          source: `withdraw`
reason, who, when (a day) say why; status is `active`, or `revoked` to take it back: the row stays, its effect goes.

A correction of something that is not there is refused with the nearest names; one that changes nothing any more has the effect `moot`.
"""

import csv
import difflib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import NamedTuple

CORRECTIONS = Path(__file__).resolve().parents[2] / "data" / "corrections.csv"
COLUMNS = ["what", "decision", "reason", "who", "when", "status"]
STATUSES = ("active", "revoked")
_WHAT = re.compile(r"(?P<kind>event|figure|source) (?P<name>.+?)(?: of (?P<event>\S+))?$")
_SPLIT = re.compile(r"article (?P<article>\S+) has (?P<rest>.+)$")
_VERBS = {
    "event": ("merge into", "date", "place", "attacker"),
    "figure": ("reject", "value", "qualifier", "outcome", "subject", "date", "place", "attacker"),
    "source": ("withdraw",),
}


class CorrectionError(ValueError):
    """A row of data/corrections.csv that cannot be followed: which row, what was expected, what came."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One row, read: `name` is the event, figure or source; `article` limits an event's decision to what one article tells."""

    row: int
    kind: str
    name: str
    event: str | None
    article: str | None
    verb: str
    argument: str
    note: str
    active: bool
    written: tuple[str, ...]

    def refuse(self, expected: str, came: str, known: Iterable[str] = ()) -> CorrectionError:
        """The error of this row, with the nearest known names."""
        near = difflib.get_close_matches(came, list(known), n=3, cutoff=0.5)
        advice = f"; did you mean {' or '.join(near)}?" if near else ""
        return CorrectionError(f"data/corrections.csv row {self.row}: expected {expected}, got {came!r}{advice}")


class Effect(NamedTuple):
    """What a correction did: `applied`, `moot` or `revoked`, and to how many figures."""

    correction: Correction
    effect: str
    figures: int


def parse(row: int, cells: Sequence[str]) -> Correction:
    """Reads one row of six cells."""
    if len(cells) != len(COLUMNS) or not all(cell.strip() for cell in cells):
        raise CorrectionError(f"data/corrections.csv row {row}: expected {', '.join(COLUMNS)}, all filled, got {list(cells)}")
    what, decision, reason, who, when, status = (cell.strip() for cell in cells)
    target = _WHAT.match(what)
    if target is None:
        raise CorrectionError(f"data/corrections.csv row {row}: expected what to start with event, figure or source, got {what!r}")
    if status not in STATUSES:
        raise CorrectionError(f"data/corrections.csv row {row}: expected status active or revoked, got {status!r}")
    _day(row, when)
    kind = target["kind"]
    split = _SPLIT.match(decision) if kind == "event" else None
    words = split["rest"] if split else decision
    verb = next((verb for verb in _VERBS[kind] if words == verb or words.startswith(f"{verb} ")), None)
    if verb is None:
        raise CorrectionError(
            f"data/corrections.csv row {row}: expected decision of a {kind} to be one of {_VERBS[kind]}, got {decision!r}"
        )
    argument = words[len(verb) :].strip()
    if bool(argument) == (verb in ("reject", "withdraw")):
        raise CorrectionError(
            f"data/corrections.csv row {row}: expected {verb!r} {'alone' if argument else 'with a value'}, got {decision!r}"
        )
    if verb == "date":
        _day(row, argument)
    if verb == "value" and not argument.isdecimal():
        raise CorrectionError(f"data/corrections.csv row {row}: expected a number, got {argument!r}")
    event = target["event"] if kind == "source" else None
    name = target["name"] if kind == "source" or not target["event"] else f"{target['name']} of {target['event']}"
    return Correction(
        row=row, kind=kind, name=name, event=event, article=split["article"] if split else None, verb=verb, argument=argument,
        note=f"corrected by {who} on {when}: {reason}", active=status == "active", written=(what, decision, reason, who, when, status),
    )  # fmt: skip


def _day(row: int, text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise CorrectionError(f"data/corrections.csv row {row}: expected a day such as 2025-06-17, got {text!r}") from None


def read(path: Path) -> list[Correction]:
    """All corrections of the file, in its order; a file with nothing but its header holds none."""
    with path.open(encoding="utf-8", newline="") as lines:
        header, *rows = list(csv.reader(lines)) or [[]]
    if header != COLUMNS:
        raise CorrectionError(f"{path}: expected the header {','.join(COLUMNS)}, got {','.join(header)!r}")
    return [parse(number, cells) for number, cells in enumerate(rows, start=2) if cells]
