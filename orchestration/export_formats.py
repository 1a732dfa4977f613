"""How an export is written: CSV, GeoJSON (RFC 7946), Parquet, Excel. The same rows give the same bytes.

The first column of an export is its id; latitude and longitude make the point.
What does not belong here: which rows and columns (exporting.py).
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import IO, Any

import polars as pl

EXCEL_ROWS, EXCEL_CHARACTERS = 1_048_576, 32_767
CUT = " … (cut: a cell of Excel holds no more; csv and parquet have it whole)"
UTC_TIME = "%Y-%m-%dT%H:%M:%SZ"


class NoExport(Exception):  # noqa: N818 - what it says is the sentence the user reads
    """What was asked for cannot be written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportColumn:
    """One column: its HXL tag (hashtag and attributes) and what it means."""

    name: str
    tag: str
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """Events in one column set: `version` and `made_at` (UTC) of the ledger they are of, `left_out` the events that are no rows."""

    rows: pl.DataFrame
    columns: tuple[ExportColumn, ...]
    title: str
    version: int | None
    made_at: datetime | None
    left_out: int


def write_csv(export: Export, out: IO[bytes], hxl: bool) -> None:
    """UTF-8, commas, ISO 8601; an empty cell is unknown. With `hxl` the tags stand below the header."""
    tags = pl.DataFrame({column.name: [column.tag] for column in export.columns}) if hxl else export.rows.clear()
    tags.write_csv(out)
    export.rows.write_csv(out, include_header=False, datetime_format=UTC_TIME)


def write_geojson(export: Export, out: IO[bytes], _hxl: bool) -> None:
    """One feature a line; a point where the coordinates are known, longitude first, else a null geometry."""
    key = export.columns[0].name
    out.write(b'{"type": "FeatureCollection", "features": [')
    for number, row in enumerate(export.rows.iter_rows(named=True)):
        point = [row["longitude"], row["latitude"]]
        geometry = None if None in point else {"type": "Point", "coordinates": point}
        feature = {"type": "Feature", "id": row[key], "geometry": geometry, "properties": row}
        line = json.dumps(feature, ensure_ascii=False, allow_nan=False, default=_iso)
        out.write(f"{',' if number else ''}\n{line}".encode())
    out.write(b"\n]}\n")


def _iso(value: date | datetime) -> str:
    return value.strftime(UTC_TIME) if isinstance(value, datetime) else value.isoformat()


def write_parquet(export: Export, out: IO[bytes], _hxl: bool) -> None:
    """Typed columns; times say that they are UTC."""
    times = pl.selectors.datetime()
    export.rows.with_columns(times.dt.replace_time_zone("UTC")).write_parquet(out)


def write_xlsx(export: Export, out: IO[bytes], hxl: bool) -> None:
    """A sheet `events`, and a sheet `columns` that says what each column means; NoExport where Excel has too few rows."""
    import xlsxwriter  # the other formats do without it

    first = 2 if hxl else 1
    if export.rows.height > EXCEL_ROWS - first:
        raise NoExport(f"a sheet of Excel has {EXCEL_ROWS:,} rows, the export {export.rows.height:,}: choose csv or parquet")
    options = {"strings_to_formulas": False, "strings_to_urls": False, "default_date_format": "yyyy-mm-dd", "constant_memory": True}
    with xlsxwriter.Workbook(out, options) as book:
        book.set_properties({"title": export.title, "created": export.made_at or datetime(1980, 1, 1)})
        bold, grey = book.add_format({"bold": True}), book.add_format({"italic": True, "font_color": "#666666"})
        time = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
        sheet = book.add_worksheet("events")
        sheet.freeze_panes(first, 1)
        sheet.set_column(0, len(export.columns) - 1, 14)
        sheet.write_row(0, 0, [column.name for column in export.columns], bold)
        if hxl:
            sheet.write_row(1, 0, [column.tag for column in export.columns], grey)
        for number, row in enumerate(export.rows.iter_rows(), start=first):
            for place, value in enumerate(row):
                sheet.write(number, place, _fitting(value), *([time] if isinstance(value, datetime) else []))
        _describe(book.add_worksheet("columns"), export, bold)


def _describe(sheet: Any, export: Export, bold: Any) -> None:
    sheet.set_column(0, 1, 30)
    sheet.set_column(2, 2, 120)
    sheet.write_row(0, 0, ["column", "HXL", "meaning"], bold)
    for number, column in enumerate(export.columns, start=1):
        sheet.write_row(number, 0, [column.name, column.tag, column.meaning])
    sheet.write(len(export.columns) + 2, 0, f"{export.title} Version {export.version} of the ledger.")


def _fitting(value: Any) -> Any:
    if isinstance(value, str) and len(value) > EXCEL_CHARACTERS:
        return value[: EXCEL_CHARACTERS - len(CUT)] + CUT
    return value


WRITERS: dict[str, Callable[[Export, IO[bytes], bool], None]] = {
    "csv": write_csv,
    "geojson": write_geojson,
    "parquet": write_parquet,
    "xlsx": write_xlsx,
}
