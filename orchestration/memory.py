"""What the parts of a stage's tables were made of the last time, so that the next run can leave alone what is made of the same.

Kept in `state.sqlite` beside the checksums of `stages.py`, with the version of the lake that holds what was made. Where another version
has taken its place (a rollback, a run that stopped before it could remember, an older copy of the home), nothing is remembered, and all is
made anew: that costs a recomputation and makes no version, since equal rows are not written.
"""

import sqlite3
from contextlib import closing

import polars as pl

from orchestration.lake import Lake
from orchestration.stages import Stage

SCHEMA = "create table if not exists made_of (stage text, part text, fingerprint text, version text, primary key (stage, part))"


class Memory:
    """The fingerprints of one stage's parts (columns part, fingerprint)."""

    def __init__(self, lake: Lake, stage: Stage) -> None:
        self.lake, self.stage = lake, stage
        with self._open() as con:
            con.execute(SCHEMA)

    def _open(self) -> "closing[sqlite3.Connection]":
        return closing(sqlite3.connect(self.lake.home / "state.sqlite", isolation_level=None, timeout=60))

    def _version(self) -> str:
        """The version that made the stage's tables what they are, and when; empty where it is forgotten."""
        row = self.lake.con.execute(
            "select concat(version, ' of ', committed_at) from versions where asset in (?, 'rollback') order by version desc limit 1",
            [self.stage.name],
        ).fetchone()
        return str(row[0]) if row else ""

    def recall(self) -> pl.DataFrame | None:
        """What the rows that the tables hold now were made of; None where that is not known."""
        with self._open() as con:
            rows = con.execute("select part, fingerprint, version from made_of where stage = ?", [self.stage.name]).fetchall()
        version = self._version()
        if not rows or not version or any(row[2] != version for row in rows):
            return None
        return pl.DataFrame([row[:2] for row in rows], schema={"part": pl.String, "fingerprint": pl.String}, orient="row")

    def keep(self, parts: pl.DataFrame) -> None:
        """Remember what the rows just written were made of."""
        version = self._version()
        with self._open() as con:
            con.execute("begin")
            con.execute("delete from made_of where stage = ?", [self.stage.name])
            con.executemany(
                "insert into made_of values (?, ?, ?, ?)",
                [(self.stage.name, *row, version) for row in parts.select("part", "fingerprint").rows()],
            )
            con.execute("commit")

    def forget(self) -> None:
        """Have the next run make everything anew."""
        with self._open() as con:
            con.execute("delete from made_of where stage = ?", [self.stage.name])
