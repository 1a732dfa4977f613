"""What a person does with versions: list them, compare two, go back to one, forget old ones.

What does not belong here: making versions (lake.py).
"""

from collections.abc import Sequence
from datetime import timedelta

import duckdb
import polars as pl

from orchestration.lake import Lake, clauses
from orchestration.schema import tables

GRACE = timedelta(days=1)
"""Files of expired versions are kept this long: a reader may have opened the published catalog that names them."""


class NoSuchVersion(Exception):  # noqa: N818 - what it says is the sentence the user reads
    """There is no such version, or not any more."""


def list_versions(lake: Lake) -> pl.DataFrame:
    """Every version but the making of the tables, oldest first."""
    return lake.con.execute("select * from versions where asset is not null order by version").pl()


def difference(lake: Lake, older: int, newer: int, names: Sequence[str] | None = None) -> dict[str, pl.DataFrame]:
    """For every table that differs, its rows added, removed, and before and after a change; the column `change` says which."""
    check_versions(lake.con, older, newer)
    found = {}
    for name in names or list(tables()):
        parts = clauses(tables()[name])
        rows = lake.query("lake/difference.sql", older=rows_at(lake.con, name, older), newer=rows_at(lake.con, name, newer), **parts)
        if rows.height:
            found[name] = rows
    return found


def roll_back(lake: Lake, version: int) -> int | None:
    """Make every table what it was at a version; a new version itself, so it can be undone. None where nothing differed."""
    check_versions(lake.con, version)
    with lake.commit("rollback", to=version) as commit:
        for name in tables():
            lake.write(commit, name, lake.con.execute(rows_at(lake.con, name, version)).pl())
    return commit.version


def expire(lake: Lake, *, days: int) -> tuple[int, int]:
    """Forget the versions older than so many days, all but the current one, and delete files that were let go a day ago or more.

    Returns how many versions and files went.
    """
    with lake.writing():
        expired = lake.con.execute(f"call ducklake_expire_snapshots('lake', older_than => now() - interval {int(days)} day)").fetchall()
        grace = int(GRACE.total_seconds()) if days > 0 else 0
        cleaned = lake.con.execute(f"call ducklake_cleanup_old_files('lake', older_than => now() - interval {grace} second)").fetchall()
    return len(expired), len(cleaned)


def rows_at(con: duckdb.DuckDBPyConnection, name: str, version: int) -> str:
    """A query for the rows of a table of the attached lake at a version, in today's columns."""
    return rows_of(con, name, f"lake.{name} at (version => {int(version)})")


def rows_of(con: duckdb.DuckDBPyConnection, name: str, source: str) -> str:
    """A query for the rows of a table as `source` has it, in today's columns: none where it is not there, NULL where a column is not."""
    columns = tables()[name].columns
    try:
        there = {row[0] for row in con.execute(f"describe from {source}").fetchall()}
    except duckdb.CatalogException:
        nothing = ", ".join(f'cast(null as {column.type}) as "{column.name}"' for column in columns)
        return f"select {nothing} limit 0"
    named = (f'"{column.name}"' if column.name in there else f'cast(null as {column.type}) as "{column.name}"' for column in columns)
    return f"select {', '.join(named)} from {source}"


def check_versions(con: duckdb.DuckDBPyConnection, *versions: int) -> None:
    """Raises NoSuchVersion where one of them is not among the connection's versions."""
    known = {row[0] for row in con.execute("select version from versions where version > 0").fetchall()}
    for version in versions:
        if version not in known:
            raise NoSuchVersion(f"there is no version {version}: there are {min(known)} to {max(known)}, see ledger versions")
