"""What was collected from where: `home/raw/DAY/manifest.jsonl`, one line a file, beside the copies it speaks of.

It is what makes reading a day again give the same rows: the file's first path (its kind, its fallback id, its dated folder) and the time it
was collected (the day of what tells no date) are kept here, not looked up anew.
"""

import json
import os
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from pathlib import Path

from assets.articles.model import Refusal

NAME = "manifest.jsonl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One file of an inbox, as it was last seen.

    `size` and `modified_ns` tell whether it changed since; `sha256` is null where it could not be read; `day` is the partition it is filed
    under; `refusal` says why it is no article; `duplicate_of` is the path whose file held the same bytes first.
    """

    path: str
    size: int
    modified_ns: int
    sha256: str | None
    day: date
    collected_at: datetime
    refusal: Refusal | None = None
    duplicate_of: str | None = None


def raw_folder(home: Path, day: date) -> Path:
    return home / "raw" / day.isoformat()


def load_day(home: Path, day: date) -> list[Entry]:
    """The day's entries, by path; none for a day nothing was collected for."""
    path = raw_folder(home, day) / NAME
    if not path.exists():
        return []
    return [_entry(line) for line in path.read_text(encoding="utf-8").splitlines()]


def days_collected(home: Path) -> tuple[date, ...]:
    """Every day that something was ever filed under, oldest first: also one that has lost it, since its rows have yet to go."""
    return tuple(sorted(date.fromisoformat(path.parent.name) for path in (home / "raw").glob(f"*/{NAME}")))


def load(home: Path) -> dict[str, Entry]:
    """Every entry of every day, by path."""
    return {entry.path: entry for day in days_collected(home) for entry in load_day(home, day)}


def save(home: Path, known: Iterable[Entry], before: Iterable[Entry]) -> tuple[date, ...]:
    """Rewrite the manifests that differ from `before`, and return the days whose rows do: those to materialise again.

    A file that was only touched changes its manifest and no row.
    """
    now, then = _by_day(known), _by_day(before)
    changed = sorted(day for day in now.keys() | then.keys() if now.get(day, []) != then.get(day, []))
    for day in changed:
        write_atomically(raw_folder(home, day) / NAME, "".join(_line(entry) for entry in now.get(day, [])).encode(), durable=True)
    return tuple(day for day in changed if [_meaning(e) for e in now.get(day, [])] != [_meaning(e) for e in then.get(day, [])])


def write_atomically(path: Path, data: bytes, *, durable: bool = False) -> None:
    """The file is there whole or not at all; a durable one is also on the disk before this returns."""
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with aside.open("wb") as file:
            file.write(data)
            if durable:
                file.flush()
                os.fsync(file.fileno())
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)


def _meaning(entry: Entry) -> Entry:
    return replace(entry, size=0, modified_ns=0)


def _by_day(entries: Iterable[Entry]) -> dict[date, list[Entry]]:
    days = defaultdict(list)
    for entry in sorted(entries, key=lambda entry: entry.path):
        days[entry.day].append(entry)
    return days


def _line(entry: Entry) -> str:
    return json.dumps(asdict(entry) | {"day": entry.day.isoformat(), "collected_at": entry.collected_at.isoformat()}) + "\n"


def _entry(line: str) -> Entry:
    row = json.loads(line)
    row["day"] = date.fromisoformat(row["day"])
    row["collected_at"] = datetime.fromisoformat(row["collected_at"])
    row["refusal"] = row["refusal"] and Refusal(**row["refusal"])
    return Entry(**row)
