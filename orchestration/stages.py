"""A stage: the tables it makes, from what, with which code; and whether it is up to date.

`checksum` says what a stage's rows depend on: its code version, and the checksums of what it reads. What was materialised last is kept in
`state.sqlite` in the home; where it differs from what is expected now, the stage is pending. Losing that file costs a recomputation and
makes no version, since equal rows are not written.
"""

import hashlib
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from orchestration.code_versions import code_version
from orchestration.schema import declared


@dataclass(frozen=True, kw_only=True)
class Stage:
    """One asset definition: `name` (its Dagster op), the tables it makes, the stages it reads, the folders that hold its code and data.

    A stage with `partitioned` is made a day at a time. `inputs` gives, for a stage that reads files, a text that changes when they do.
    """

    name: str
    tables: tuple[str, ...]
    code: tuple[str, ...]
    reads: tuple["Stage", ...] = ()
    partitioned: bool = False
    inputs: Callable[[Path, date | None], str] | None = None

    @cached_property
    def code_version(self) -> str:
        return code_version([*self.code, *(str(declared(name).path) for name in self.tables)])


class State:
    """What was materialised last, as a checksum a stage and day."""

    def __init__(self, home: Path) -> None:
        self.home = home
        with self._open() as con:
            con.execute("create table if not exists done (stage text, day text, checksum text, primary key (stage, day))")

    def _open(self) -> "closing[sqlite3.Connection]":
        return closing(sqlite3.connect(self.home / "state.sqlite", isolation_level=None, timeout=60))

    def done(self, stage: Stage) -> dict[str, str]:
        """The checksum of the last materialisation, a day ('' where the stage is not partitioned)."""
        with self._open() as con:
            return dict(con.execute("select day, checksum from done where stage = ?", [stage.name]).fetchall())

    def record(self, stage: Stage, days: Sequence[date] | None, known_days: Sequence[date]) -> None:
        """Remember that the stage was materialised from what is there now."""
        wanted = expected(stage, self.home, known_days)
        rows = [(stage.name, key, wanted[key]) for key in _keys(days) if key in wanted]
        with self._open() as con:
            con.execute("begin")
            con.executemany("insert or replace into done values (?, ?, ?)", rows)
            con.execute("commit")

    def pending_days(self, stage: Stage, known_days: Sequence[date]) -> list[date]:
        """Days on which the stage is not what it would be if made now, oldest first."""
        done = self.done(stage)
        wanted = expected(stage, self.home, known_days)
        return sorted(date.fromisoformat(day) for day, checksum in wanted.items() if done.get(day) != checksum)

    def is_pending(self, stage: Stage, known_days: Sequence[date]) -> bool:
        """Whether a stage made whole is not what it would be if made now."""
        return self.done(stage).get("") != expected(stage, self.home, known_days)[""]


def expected(stage: Stage, home: Path, known_days: Sequence[date]) -> dict[str, str]:
    """What the checksum is now, a day, or under '' where the stage is not partitioned."""
    upstream = [expected(read, home, known_days) for read in stage.reads]
    found = {}
    for day in known_days if stage.partitioned else [None]:
        key = day.isoformat() if day else ""
        parts = [stage.code_version, stage.inputs(home, day) if stage.inputs else ""]
        for checksums in upstream:
            parts += [checksums[key]] if key in checksums else [f"{k}={v}" for k, v in sorted(checksums.items())]
        found[key] = hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]
    return found


def _keys(days: Sequence[date] | None) -> list[str]:
    return [""] if days is None else [day.isoformat() for day in days]
