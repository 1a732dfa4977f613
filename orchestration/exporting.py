"""`ledger export`: the events as one table that people load elsewhere, in the column sets of `sql/exports`, from now or from a version.

What does not belong here: which columns there are and what they mean (sql/exports), and the file formats (export_formats.py).
"""

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import duckdb

from orchestration.export_formats import WRITERS, Export, ExportColumn, NoExport
from orchestration.reading import open_ledger
from orchestration.schema import SQL, SchemaError, tables
from orchestration.versions import check_versions, rows_at, rows_of

EXPORTS = SQL / "exports"
STDOUT = Path("-")
TEXT_FORMATS = ("csv", "geojson")
TAGGED_FORMATS = ("csv", "xlsx")


def column_sets() -> tuple[str, ...]:
    """The names of the column sets: one a file of `sql/exports`."""
    return tuple(sorted(path.stem for path in EXPORTS.glob("*.sql")))


def export_events(
    home: Path, *, columns: str, file_format: str | None, output: Path | None, hxl: bool, waves: bool | None, version: int | None
) -> str:
    """Write the events to a file, or to stdout, and return what to tell the user; NoExport says what to do where that cannot be."""
    if columns not in column_sets():
        raise NoExport(f"there are no columns {columns!r}: choose from {', '.join(column_sets())}")
    chosen = _format_of(file_format, output)
    target = output or Path(f"events-{columns}.{chosen}")
    _check_target(target, chosen, hxl=hxl)
    export = read_export(home, columns=columns, version=version, waves=waves)
    with _opened(target) as out:
        WRITERS[chosen](export, out, hxl)
    place = "stdout" if target == STDOUT else str(target.resolve())
    told = f"{export.rows.height} events of version {export.version} written to {place}"
    if export.left_out:
        told += f"\n{export.left_out} waves are left out, since their places are rows: --waves keeps them"
    elif export.rows["is_wave"].any():
        told += "\nwhere is_wave is true other rows are part of that row: do not add them up, or leave it out with --no-waves"
    return told


def read_export(home: Path, *, columns: str, version: int | None = None, waves: bool | None = None) -> Export:
    """The published events in a column set, in its own order; those of a version where one is given.

    `waves` keeps or leaves out the events that others are part of; None does what the column set does by itself.
    """
    with open_ledger(home, lake=version is not None) as con:
        if version is not None:
            check_versions(con, version)
        shown, made_at = _version(con, version)
        found = {name: rows_of(con, name, f"ledger.{name}") if version is None else rows_at(con, name, version) for name in tables()}
        con.execute("use memory")
        for name, query in found.items():
            con.execute(f'create view "{name}" as {query}')
        con.execute("set variable version = cast(? as bigint)", [shown])
        con.execute("set variable waves = cast(? as boolean)", [waves])
        for path in [*sorted((EXPORTS / "parts").glob("*.sql")), EXPORTS / f"{columns}.sql"]:
            con.execute(path.read_text(encoding="utf-8"))
        rows = con.execute(f'from "{columns}"').pl()
        return Export(
            rows=rows,
            columns=tuple(declared_columns(con, columns)),
            title=_one(con, "select coalesce(comment, '') from duckdb_views() where view_name = ?", [columns]),
            left_out=_one(con, "select count(*) from events") - rows.height,
            version=shown,
            made_at=made_at,
        )


def _version(con: duckdb.DuckDBPyConnection, version: int | None) -> tuple[Any, Any]:
    """The version that is exported, the newest where none is named, and when it was committed (UTC)."""
    query = "select version, committed_at from versions where version = coalesce(?, (select max(version) from versions))"
    return con.execute(query, [version]).fetchone() or (None, None)


def declared_columns(con: duckdb.DuckDBPyConnection, columns: str) -> Iterator[ExportColumn]:
    """The columns as the file declares them: their comments end with the HXL tag; SchemaError where one does not."""
    for name, comment in con.execute(
        "select column_name, coalesce(comment, '') from duckdb_columns() where table_name = ? order by column_index", [columns]
    ).fetchall():
        parts = re.fullmatch(r"(.+) HXL: (#\w+(?:\+\w+)*)", comment)
        if not parts:
            raise SchemaError(f"sql/exports/{columns}.sql: expected a comment on {name} that ends with 'HXL: #tag', got {comment!r}")
        yield ExportColumn(name=name, meaning=parts[1], tag=parts[2])


def _one(con: duckdb.DuckDBPyConnection, query: str, parameters: list[str] | None = None) -> Any:
    row = con.execute(query, parameters or []).fetchone()
    assert row is not None
    return row[0]


def _format_of(file_format: str | None, output: Path | None) -> str:
    """The format asked for, else the one the file's ending names, else csv."""
    ending = output.suffix.removeprefix(".").lower() if output else ""
    chosen = file_format or ending or "csv"
    if chosen not in WRITERS:
        raise NoExport(f"there is no format {chosen!r}: choose one with --format from {', '.join(WRITERS)}")
    return chosen


def _check_target(target: Path, chosen: str, *, hxl: bool) -> None:
    if hxl and chosen not in TAGGED_FORMATS:
        raise NoExport(f"{chosen} has no place for a row of HXL tags: leave --hxl out, or choose {' or '.join(TAGGED_FORMATS)}")
    if target == STDOUT:
        if chosen not in TEXT_FORMATS:
            raise NoExport(f"{chosen} is not text: name a file with --output, or choose {' or '.join(TEXT_FORMATS)}")
    elif target.is_dir():
        raise NoExport(f"{target} is a folder: name a file in it, as --output {target / f'events.{chosen}'}")
    elif not target.parent.is_dir():
        raise NoExport(f"there is no folder {target.parent}: make it with mkdir -p {target.parent}, or name another file with --output")


@contextmanager
def _opened(target: Path) -> Iterator[IO[bytes]]:
    """The target for writing: made aside and swapped in, so that a file is whole or as it was."""
    if target == STDOUT:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    aside = target.with_name(f".{target.name}.next")
    try:
        with aside.open("wb") as out:
            yield out
        aside.replace(target)
    except PermissionError as error:
        raise NoExport(f"{target.parent} cannot be written to ({error.strerror}): name another file with --output") from None
    finally:
        aside.unlink(missing_ok=True)
