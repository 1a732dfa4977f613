"""`ledger check`: every SQL file runs and every expectation names what is there, on empty tables, before anything is materialised."""

import tempfile
from pathlib import Path

import duckdb

from orchestration.exporting import column_sets, read_export
from orchestration.gates import suite
from orchestration.lake import open_lake
from orchestration.publishing import publish
from orchestration.reading import open_ledger
from orchestration.schema import SQL, SchemaError, tables


def check_sql() -> list[str]:
    """What is wrong, a line each; nothing where all is well."""
    problems = [
        f"sql/tables/{table.path.name}: {what} has no comment"
        for table in tables().values()
        for what, comment in [(table.name, table.comment), *((f"{table.name}.{c.name}", c.comment) for c in table.columns)]
        if not comment
    ]
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        lake = open_lake(home)
        problems += [problem for name in tables() for problem in _check_suite(lake.con, name)]
        publish(lake)
        with open_ledger(home, lake=True) as con:
            problems += [problem for path in sorted((SQL / "examples").glob("*.sql")) for problem in _check_example(con, path)]
        problems += [problem for columns in column_sets() for problem in _check_export(home, columns)]
        lake.con.close()
        open_lake.cache_clear()
    return problems


def _check_suite(con: duckdb.DuckDBPyConnection, table: str) -> list[str]:
    con.execute(f"create or replace temp table audited as from {table}")
    try:
        expectations = suite(table)
    except SchemaError as error:
        return [str(error)]
    found = []
    for expectation in expectations:
        query = expectation.kwargs.get("unexpected_rows_query")
        columns = {str(value) for name, value in expectation.kwargs.items() if name.startswith("column")}
        unknown = columns - set(tables()[table].column_names)
        if query is None and unknown:
            found.append(f"expectations/{table}.yaml: {expectation.name} names {sorted(unknown)}, which {table} does not have")
        if query:
            try:
                con.execute(query.format(batch="temp.main.audited"))
            except duckdb.Error as error:
                found.append(f"expectations/{table}.yaml: {expectation.name}: {error}")
    return found


def _check_example(con: duckdb.DuckDBPyConnection, path: Path) -> list[str]:
    try:
        con.execute(path.read_text(encoding="utf-8"))
    except duckdb.Error as error:
        return [f"sql/examples/{path.name}: {error}"]
    return []


def _check_export(home: Path, columns: str) -> list[str]:
    try:
        read_export(home, columns=columns)
    except duckdb.Error as error:
        return [f"sql/exports/{columns}.sql: {error}"]
    except SchemaError as error:
        return [str(error)]
    return []
