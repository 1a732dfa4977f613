"""A SQLAlchemy dialect that hands out a DuckDB connection we already have open, so that Great Expectations sees uncommitted rows.

Great Expectations reads rows after it has closed its connection; in duckdb-engine the cursor is the connection, and SQLAlchemy's rollback
on close would wipe both result and transaction (11 of 12 expectations fail with the stock dialect). So begin, commit, rollback and close do
nothing here.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import duckdb
import duckdb_engine
from sqlalchemy.dialects import registry

_LENT: list[duckdb.DuckDBPyConnection] = []


class SharedConnection(duckdb_engine.Dialect):
    """The dialect `duckdb+shared`."""

    supports_statement_cache = True

    def connect(self, *args: Any, **kwargs: Any) -> Any:  # noqa: ARG002 - SQLAlchemy's signature
        wrapper = duckdb_engine.ConnectionWrapper(_LENT[-1])
        wrapper.close = lambda: None  # type: ignore[method-assign]
        return wrapper

    def do_begin(self, dbapi_connection: Any) -> None: ...
    def do_commit(self, dbapi_connection: Any) -> None: ...
    def do_rollback(self, dbapi_connection: Any) -> None: ...


registry.register("duckdb.shared", __name__, "SharedConnection")


@contextmanager
def lend(con: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """While inside, `duckdb+shared` is this connection."""
    _LENT.append(con)
    try:
        yield
    finally:
        _LENT.pop()
