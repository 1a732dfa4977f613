"""The lake: a DuckLake in the ledger's home, one connection a process.

Whatever is written goes through `Lake.commit`: one version or none. Only changed rows are written, so equal rows make no version.
What does not belong here: what the rows mean, and whether they are right (gates.py).
"""

import importlib.util
import json
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import asdict, dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import duckdb
import polars as pl

from orchestration.home import open_home, writing
from orchestration.schema import SchemaError, Table, declared, read_sql, tables


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What one write did to one table; `rows` is the table's size after it, `data_version` the hash of the rows in scope."""

    inserted: int
    updated: int
    deleted: int
    rows: int
    data_version: str

    @property
    def changed(self) -> bool:
        return bool(self.inserted or self.updated or self.deleted)


@dataclass(slots=True)
class Commit:
    """An open commit: what was written so far, and after it the version it made (None: nothing had changed)."""

    asset: str
    info: dict[str, Any]
    written: dict[str, Written] = field(default_factory=dict)
    version: int | None = None

    @property
    def message(self) -> str:
        parts = [
            f"{name} +{w.inserted} ~{w.updated} -{w.deleted}" for name, w in self.written.items() if w.changed and name != "check_results"
        ]
        days = self.info.get("days")
        told = ", ".join(parts) or "other check results"
        return f"{'' if self.asset in self.written else f'{self.asset}: '}{told}{f' ({len(days)} days)' if days else ''}"


def _extension(name: str) -> Path:
    """The signed extension file inside its wheel; it must be of duckdb's own version."""
    spec = importlib.util.find_spec(f"duckdb_extension_{name}")
    folders = list(spec.submodule_search_locations or ()) if spec else []
    found = [path for folder in folders for path in Path(folder).glob(f"extensions/v{duckdb.__version__}/*.duckdb_extension")]
    if not found:
        raise FileNotFoundError(
            f"no {name} extension for duckdb {duckdb.__version__}: run make setup (duckdb-extension-{name.replace('_', '-')})"
        )
    return found[0]


def attach_lake(con: duckdb.DuckDBPyConnection, catalog: Path, data: Path, *, read_only: bool = False) -> None:
    """Attach the DuckLake as `lake`; `data` is given too, so that a home that was moved still opens."""
    for name in ("ducklake", "sqlite_scanner"):
        con.load_extension(str(_extension(name)))
    mode = "read_only" if read_only else "meta_journal_mode 'WAL'"
    con.execute(f"attach 'ducklake:sqlite:{catalog}' as lake (data_path '{data}/', override_data_path true, {mode})")


def connect(catalog: Path, data: Path) -> duckdb.DuckDBPyConnection:
    """A DuckDB with the lake attached as `lake` and in use; timestamps are UTC."""
    con = duckdb.connect()
    con.execute("set timezone = 'UTC'")
    attach_lake(con, catalog, data)
    con.execute("use lake")
    con.execute(read_sql("lake/versions.sql"))
    con.execute("create temp table rows_before (table_name varchar, day date, row_count bigint)")
    return con


class Lake:
    """The tables of one home. Make it with `open_lake`, which keeps one a process: reconnecting costs 0.2 s."""

    def __init__(self, home: Path) -> None:
        self.home = open_home(home)
        with self.writing():
            self.con = connect(home / "catalog.sqlite", home / "data")
            self._create_tables()

    def read(self, table: str, days: Sequence[date] | None = None, *, without: Sequence[str] = ()) -> pl.DataFrame:
        """The current rows of a table, of some days or all; inside a commit, those it has written so far. `without` leaves columns out."""
        scope, parameters = self._scope(declared(table), days)
        columns = ", ".join(f'"{name}"' for name in declared(table).column_names if name not in without)
        return self.con.execute(f"select {columns} from {table} t where {scope} order by all", parameters).pl()

    def query(self, name: str, parameters: Sequence[Any] = (), **names: str) -> pl.DataFrame:
        """The result of `sql/NAME`."""
        return self.con.execute(read_sql(name, **names), parameters).pl()

    def version(self) -> int:
        """The current version."""
        return int(self._one("select max(version) from versions"))

    def count(self, table: str) -> int:
        """How many rows the table has now."""
        return int(self._one(f"select count(*) from {table}"))

    def writing(self) -> AbstractContextManager[None]:
        """While inside, no one else writes to this home."""
        return writing(self.home)

    @contextmanager
    def commit(self, asset: str, *, author: str = "ledger", **info: Any) -> Iterator[Commit]:
        """One version, or none: whatever raises inside rolls rows and Parquet files back, and so does having changed nothing."""
        commit = Commit(asset, info)
        with self.writing():
            self.con.execute("begin")
            self.con.execute("delete from temp.main.rows_before")
            try:
                yield commit
                if any(written.changed for written in commit.written.values()):
                    extra = {"asset": asset, **info, "tables": {name: asdict(written) for name, written in commit.written.items()}}
                    self.con.execute(
                        "call lake.set_commit_message(?, ?, extra_info => ?)", [author, commit.message, json.dumps(extra, default=str)]
                    )
                    self.con.execute("commit")
                    commit.version = self.version()
                else:
                    self.con.execute("rollback")
            except BaseException:
                self.con.execute("rollback")
                raise

    def write(self, commit: Commit, name: str, frame: pl.DataFrame, days: Sequence[date] | None = None) -> Written:
        """Make the table's rows (of `days`, or all) those of `frame`, touching only what differs."""
        table = declared(name)
        _check_columns(table, frame)
        casts = ", ".join(f'cast("{column.name}" as {column.type}) as "{column.name}"' for column in table.columns)
        self.con.register("given", frame)
        self.con.execute(f"create or replace temp table incoming as select {casts} from given")
        self.con.unregister("given")
        scope, parameters = self._scope(table, days)
        if table.day:
            self.con.execute(read_sql("lake/rows_before.sql", table=name, day=table.day, scope=scope), parameters)
        names = {"table": name, "scope": scope, **clauses(table)}
        row = self.con.execute(read_sql("lake/diff.sql", **names), parameters).fetchone()
        assert row is not None
        deleted, inserted, updated, doubled = row
        if doubled:
            for statement in read_sql("lake/replace_doubled.sql", **names).split(";\n"):
                if statement.strip():
                    self.con.execute(statement, parameters if "?" in statement else [])
        else:
            if deleted:
                self.con.execute(read_sql("lake/delete_gone.sql", **names), parameters)
            if inserted or updated:
                self.con.execute(read_sql("lake/merge.sql", **names))
        rows = self.count(name)
        written = Written(inserted=inserted, updated=updated, deleted=deleted, rows=rows, data_version=self.data_version(name, days))
        commit.written[name] = written
        return written

    def data_version(self, name: str, days: Sequence[date] | None = None) -> str:
        """A hash of the rows (of `days`, or all), whatever their order."""
        scope, parameters = self._scope(declared(name), days)
        return str(self._one(read_sql("lake/data_version.sql", table=name, scope=scope), parameters))

    def _scope(self, table: Table, days: Sequence[date] | None) -> tuple[str, list[Any]]:
        if days is None or table.day is None:
            return "true", []
        return f"{table.day} in (select unnest(cast(? as date[])))", [list(days)]

    def _one(self, sql: str, parameters: Sequence[Any] = ()) -> Any:
        row = self.con.execute(sql, parameters).fetchone()
        assert row is not None
        return row[0]

    def _create_tables(self) -> None:
        """Make the tables that are missing, and the columns a newer schema added, as one version."""
        there: dict[str, set[str]] = {}
        for table, column in self.con.execute(
            "select table_name, column_name from duckdb_columns() where database_name = 'lake'"
        ).fetchall():
            there.setdefault(table, set()).add(column)
        statements = [table.path.read_text(encoding="utf-8") for table in tables().values() if table.name not in there]
        for table in tables().values():
            for column in table.columns:
                if table.name in there and column.name not in there[table.name]:
                    comment = column.comment.replace("'", "''")
                    statements.append(f'alter table {table.name} add column "{column.name}" {column.type}')
                    statements.append(f"comment on column {table.name}.\"{column.name}\" is '{comment}'")
        if statements:
            self.con.execute("begin")
            for statement in statements:
                self.con.execute(statement)
            self.con.execute("call lake.set_commit_message('ledger', 'tables made as sql/tables declares them', extra_info => '{}')")
            self.con.execute("commit")


def _check_columns(table: Table, frame: pl.DataFrame) -> None:
    missing = [name for name in table.column_names if name not in frame.columns]
    unknown = [name for name in frame.columns if name not in table.column_names]
    if missing or unknown:
        raise SchemaError(
            f"rows for {table.name} do not fit {table.path.name}: missing {missing or 'none'}, unknown {unknown or 'none'}; "
            f"change the stage or sql/tables/{table.path.name}"
        )


def clauses(table: Table) -> dict[str, str]:
    """The parts of a statement that compares rows t and n of a table."""
    others = [name for name in table.column_names if name not in table.key]
    return {
        "key": ", ".join(f'"{name}"' for name in table.key),
        "same_key": " and ".join(f't."{name}" is not distinct from n."{name}"' for name in table.key),
        "differs": " or ".join(f't."{name}" is distinct from n."{name}"' for name in others) or "false",
        "assignments": ", ".join(f'"{name}" = n."{name}"' for name in others or table.key),
        "columns": ", ".join(f'"{name}"' for name in table.column_names),
        "incoming_columns": ", ".join(f'n."{name}"' for name in table.column_names),
    }


@cache
def open_lake(home: Path) -> Lake:
    """The lake of a home, one a process."""
    return Lake(home)
