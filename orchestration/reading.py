"""The published ledger, opened as any reader would."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from orchestration.home import open_home
from orchestration.lake import attach_lake


class NoLedger(Exception):  # noqa: N818 - what it says is the sentence the user reads
    """Nothing was published yet."""


@contextmanager
def open_ledger(home: Path, *, lake: bool = False) -> Iterator[duckdb.DuckDBPyConnection]:
    """`ledger.duckdb`, read-only, and with `lake` the published catalog attached too. A run may go on meanwhile."""
    place = home.expanduser().resolve()
    path = place / "ledger.duckdb"
    if not path.exists():
        raise NoLedger(f"there is no ledger at {path}: make one with ledger run --home {place}, or name another home with --home")
    open_home(place)
    con = duckdb.connect()
    try:
        con.execute("set timezone = 'UTC'")
        if lake:
            attach_lake(con, place / "published.sqlite", place / "data", read_only=True)
        con.execute(f"attach '{path}' as ledger (read_only)")
        con.execute("use ledger")
        yield con
    finally:
        con.close()
