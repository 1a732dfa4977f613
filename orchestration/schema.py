"""The tables as `sql/tables/*.sql` declares them: the only schema there is.

What does not belong here: rows. Key and partition column are read from the table's comment ("Key: a, b. Day: c."), so readers see them too.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import duckdb

ROOT = Path(__file__).resolve().parents[1]
SQL = ROOT / "sql"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: its DuckDB type and what it means."""

    name: str
    type: str
    comment: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table: `key` identifies a row, `day` is the column a partitioned table is written by (None: written whole)."""

    name: str
    comment: str
    key: tuple[str, ...]
    day: str | None
    columns: tuple[Column, ...]
    path: Path

    @property
    def column_names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)


class SchemaError(Exception):
    """A file under sql/ that does not say what it must, or rows that do not fit their table."""


def read_sql(name: str, **names: str) -> str:
    """The text of `sql/NAME`, identifiers filled in; values are bound when it is run, never written in."""
    text = (SQL / name).read_text(encoding="utf-8")
    return text.format(**names) if names else text


def strip_comments(sql: str) -> str:
    """SQL without its comments and line breaks: what it means, for hashing."""
    return " ".join(re.sub(r"--[^\n]*", "", sql).split())


def declared(name: str) -> Table:
    """The declared table of that name."""
    found = tables().get(name)
    if found is None:
        raise SchemaError(f"a stage makes {name}, and there is no sql/tables/{name}.sql that declares it")
    return found


@cache
def tables(folder: Path = SQL / "tables") -> dict[str, Table]:
    """Every declared table by name, read from a scratch database that ran the files."""
    con = duckdb.connect()
    paths = {path.stem: path for path in sorted(folder.glob("*.sql"))}
    for path in paths.values():
        con.execute(path.read_text(encoding="utf-8"))
    columns: dict[str, list[Column]] = {}
    for table, name, kind, comment in con.execute(
        "select table_name, column_name, data_type, comment from duckdb_columns() where not internal order by table_name, column_index"
    ).fetchall():
        columns.setdefault(table, []).append(Column(name=name, type=kind, comment=comment or ""))
    comments = dict(con.execute("select table_name, comment from duckdb_tables()").fetchall())
    con.close()
    return {name: _table(name, comments.get(name) or "", columns.get(name, []), path) for name, path in paths.items()}


def _table(name: str, comment: str, columns: list[Column], path: Path) -> Table:
    key = re.search(r"Key: ([\w, ]+)\.", comment)
    day = re.search(r"Day: (\w+)\.", comment)
    if not key:
        raise SchemaError(f"{path}: expected the comment on table {name} to say 'Key: column, column.', got {comment!r}")
    return Table(
        name=name,
        comment=comment,
        key=tuple(part.strip() for part in key[1].split(",")),
        day=day[1] if day else None,
        columns=tuple(columns),
        path=path,
    )
