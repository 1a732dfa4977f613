"""Readers' copies: `ledger.duckdb`, a plain file with tables, views and macros, and `published.sqlite`, a copy of the lake's catalog.

Both are made aside and swapped in by rename, so no reader locks a run or sees half of one: who has the old file open keeps reading it.
"""

import hashlib
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from orchestration.home import writing
from orchestration.lake import Lake
from orchestration.schema import SQL, tables


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What was swapped in; `data_version` hashes the rows of every table."""

    ledger: Path
    catalog: Path
    version: int
    data_version: str
    event_count: int


def publish(lake: Lake) -> Published:
    """Make both copies from the lake's current version."""
    ledger, catalog = lake.home / "ledger.duckdb", lake.home / "published.sqlite"
    with writing(lake.home):
        version = lake.version()
        _swap_in(ledger, lambda aside: _copy_ledger(lake, aside))
        _swap_in(catalog, lambda aside: _copy_catalog(lake.home / "catalog.sqlite", aside))
        hashes = [f"{name}={lake.data_version(name)}" for name in tables()]
    digest = hashlib.sha256("\0".join(hashes).encode()).hexdigest()[:16]
    return Published(ledger=ledger, catalog=catalog, version=version, data_version=digest, event_count=lake.count("events"))


def scripts(*folders: str) -> list[Path]:
    """The files that make what readers find besides the tables, in the order they are run."""
    return [path for folder in folders for path in sorted((SQL / folder).glob("*.sql"))]


def _swap_in(path: Path, make: Callable[[Path], None]) -> None:
    aside = path.with_name(f".{path.name}.next")
    aside.unlink(missing_ok=True)
    try:
        make(aside)
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)


def _copy_ledger(lake: Lake, aside: Path) -> None:
    lake.con.execute(f"attach '{aside}' as next")
    try:
        lake.con.execute("copy from database lake to next")
        lake.con.execute("use next")
        for path in scripts("published", "views", "macros"):
            lake.con.execute(path.read_text(encoding="utf-8"))
    finally:
        lake.con.execute("use lake")
        lake.con.execute("detach next")


def _copy_catalog(catalog: Path, aside: Path) -> None:
    with closing(sqlite3.connect(catalog)) as con:
        con.execute("vacuum into ?", [str(aside)])
