"""What `ledger export` writes, read back with the readers people use, on the good rows of the expectation tests and some awkward ones."""

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import polars as pl
import pytest

from orchestration.export_formats import EXCEL_CHARACTERS, EXCEL_ROWS, WRITERS, Export, ExportColumn, NoExport, write_xlsx
from orchestration.exporting import column_sets, declared_columns, export_events, read_export
from orchestration.lake import Lake
from orchestration.publishing import publish
from orchestration.reading import NoLedger
from orchestration.schema import ROOT, SchemaError, tables
from orchestration.versions import NoSuchVersion, roll_back

ACLED = """
    event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 inter1 actor2 assoc_actor_2
    inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 location latitude longitude geo_precision source
    source_scale notes fatalities tags timestamp
""".split()
UCDP = """
    id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name dyad_dset_id dyad_new_id dyad_name
    side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b number_of_sources source_article source_office source_date
    source_headline source_original where_prec where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid
    country country_id region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low
    gwnoa gwnob
""".split()
HASHTAGS = "#event #date #meta #loc #geo #adm1 #country #group #affected #indicator #description".split()
"""Those of the HXL core schema that an attack needs."""
RIH, ZARICHNE, RAION, KYIV = "2025-06-18-rih", "undated-zarichne", "undated-raion", "undated-kyiv"


@pytest.fixture(scope="module")
def lake(tmp_path_factory: pytest.TempPathFactory) -> Lake:
    made = Lake(tmp_path_factory.mktemp("home"))
    scratch = duckdb.connect()
    for table in tables().values():
        scratch.execute(table.path.read_text(encoding="utf-8"))
    for rows in ("tests/expectations/good_rows.sql", "tests/sql/export_rows.sql"):
        scratch.execute((ROOT / rows).read_text(encoding="utf-8"))
        with made.commit("events", run_id="r") as commit:
            for name in tables():
                made.write(commit, name, scratch.execute(f"from {name}").pl())
    publish(made)
    return made


def written(lake: Lake, folder: Path, *, columns: str = "ledger", file_format: str = "csv", hxl: bool = False, **chosen: Any) -> Path:
    path = folder / f"{columns}.{file_format}"
    chosen = {"waves": None, "version": None, **chosen}
    export_events(lake.home, columns=columns, file_format=file_format, output=path, hxl=hxl, **chosen)
    return path


def read_csv(path: Path) -> list[dict[str, Any]]:
    kinds = {"date": pl.Date, "event_date": pl.Date, "date_start": pl.Date, "date_end": pl.Date, "admin1": pl.String, "adm_1": pl.String}
    times = {"first_reported_at": pl.Datetime("us", "UTC"), "last_reported_at": pl.Datetime("us", "UTC")}
    rows = pl.read_csv(path, schema_overrides=kinds | times, infer_schema_length=None)
    return rows.with_columns(pl.selectors.datetime().dt.replace_time_zone(None)).rows(named=True)


def read_parquet(path: Path) -> list[dict[str, Any]]:
    rows = duckdb.sql(f"from '{path}'").pl()
    return rows.with_columns(pl.selectors.datetime().dt.replace_time_zone(None)).rows(named=True)


def read_geojson(path: Path) -> list[dict[str, Any]]:
    days = {"date", "event_date", "date_start", "date_end"}
    rows = [feature["properties"] for feature in json.loads(path.read_text(encoding="utf-8"))["features"]]
    for row in rows:
        for name, value in row.items():
            if value is not None and (name in days or name.endswith("reported_at")):
                row[name] = date.fromisoformat(value) if name in days else datetime.strptime(value, "%Y-%m-%dT%H:%M:%SZ")
    return rows


def read_xlsx(path: Path) -> list[dict[str, Any]]:
    header, *rows = openpyxl.load_workbook(path)["events"].iter_rows(values_only=True)
    found = [dict(zip(header, row, strict=True)) for row in rows]
    for row in found:
        for name, value in row.items():
            if isinstance(value, datetime) and not str(name).endswith("reported_at"):
                row[name] = value.date()
    return found


READERS = {"csv": read_csv, "parquet": read_parquet, "geojson": read_geojson, "xlsx": read_xlsx}


@pytest.mark.parametrize("file_format", WRITERS)
@pytest.mark.parametrize("columns", column_sets())
def test_what_is_written_is_what_the_ledger_says(lake: Lake, tmp_path: Path, columns: str, file_format: str) -> None:
    expected = read_export(lake.home, columns=columns).rows.rows(named=True)
    assert len(expected) == (8 if columns == "ledger" else 5)
    assert READERS[file_format](written(lake, tmp_path, columns=columns, file_format=file_format)) == expected


@pytest.mark.parametrize("file_format", WRITERS)
def test_the_same_rows_give_the_same_bytes(lake: Lake, tmp_path: Path, file_format: str) -> None:
    once, again = tmp_path / "once", tmp_path / "again"
    once.mkdir()
    again.mkdir()
    assert written(lake, once, file_format=file_format).read_bytes() == written(lake, again, file_format=file_format).read_bytes()


@pytest.mark.parametrize(
    ("columns", "event", "values"),
    [
        ("ledger", RIH, {"admin1": "Dnipropetrovsk Oblast", "country_name": "Ukraine", "country_code": "UA", "is_wave": False}),
        (
            "ledger",
            RIH,
            {"publishers": 'Le Monde, "Afrique"; notes.txt', "article_ids": "a4; a3", "speakers": "Serhii Lysak; Ivan Fedorov"},
        ),
        ("ledger", RIH, {"counts": "killed: 10 (9 to 12); killed civilians: 7", "killed_reason": "Serhii Lysak: 10; supersedes 9"}),
        ("ledger", "attack", {"publishers": "Gazette; Herald", "conflicts": "Gazette: at least 14; Herald: 12", "source_urls": None}),
        ("ledger", "wave", {"drones_launched": 175, "is_wave": True, "admin1": None}),
        ("ledger", "2025-06-18-oblast", {"is_wave": True, "admin1": "Dnipropetrovsk Oblast"}),
        ("ledger", ZARICHNE, {"date": None, "date_start": date(2022, 6, 1), "date_end": date(2022, 6, 30), "country_name": None}),
        (
            "acled",
            RIH,
            {"event_type": "Explosions/Remote violence", "sub_event_type": "Suicide bomb", "disorder_type": "Political violence"},
        ),
        ("acled", RIH, {"latitude": 47.9057, "fatalities": 10, "fatalities_low": 9, "time_precision": 2, "geo_precision": 1, "year": 2025}),
        (
            "acled",
            RIH,
            {"notes": "killed: 10 (9 to 12); killed civilians: 7. Killed according to Serhii Lysak: 10; supersedes 9", "injuries": None},
        ),
        ("acled", ZARICHNE, {"event_type": "Violence against civilians", "event_date": None, "time_precision": None, "year": 2022}),
        ("acled", KYIV, {"event_type": None, "disorder_type": None, "year": None, "fatalities": None, "injuries": 1}),
        ("ucdp", RIH, {"where_prec": 1, "date_prec": 3, "best": 10, "low": 9, "high": 12, "deaths_civilians": 7}),
        ("ucdp", RIH, {"geom_wkt": "POINT (33.394 47.905712)", "source_office": 'Le Monde, "Afrique";notes.txt'}),
        ("ucdp", RIH, {"source_date": "2025-06-18;2025-06-18", "source_original": "Serhii Lysak; Ivan Fedorov"}),
        (
            "ucdp",
            "attack",
            {"date_prec": 1, "side_a": "Russia", "source_article": '"Gazette,2025-06-17,Strike";"Herald,2025-06-17,Strike"'},
        ),
        ("ucdp", ZARICHNE, {"where_prec": None, "date_prec": 4, "geom_wkt": None, "latitude": None, "country": None, "side_a": None}),
        ("ucdp", RAION, {"where_prec": 3, "date_prec": 5, "year": 2022, "best": None, "injured_best": 5}),
        ("ucdp", KYIV, {"where_prec": 1, "date_prec": None, "date_start": None, "year": None}),
    ],
    ids=lambda value: " ".join(value)[:40] if isinstance(value, dict) else str(value),
)
def test_a_row_says_what_is_known_and_no_more(lake: Lake, columns: str, event: str, values: dict[str, Any]) -> None:
    found = read_export(lake.home, columns=columns)
    row = found.rows.row(by_predicate=pl.col(found.columns[0].name) == event, named=True)
    assert {name: row[name] for name in values} == values


@pytest.mark.parametrize(("columns", "theirs"), [("acled", ACLED), ("ucdp", UCDP)])
def test_columns_bear_the_names_and_the_order_of_the_codebook(lake: Lake, columns: str, theirs: list[str]) -> None:
    found = read_export(lake.home, columns=columns).columns
    added = [column.name for column in found if column.name not in theirs]
    assert [column.name for column in found if column.name in theirs] == [name for name in theirs if name in {c.name for c in found}]
    assert [column.name for column in found[-len(added) :]] == added
    assert [c.name for c in found if ("Not a column of" in c.meaning) != (c.name in added)] == []


@pytest.mark.parametrize("columns", column_sets())
def test_every_row_names_a_source(lake: Lake, columns: str) -> None:
    rows = read_export(lake.home, columns=columns, waves=True).rows
    outlets = {"ledger": "publishers", "acled": "source", "ucdp": "source_office"}[columns]
    assert rows.height == 8
    assert rows.select(outlets, "article_ids").null_count().row(0) == (0, 0)


@pytest.mark.parametrize("columns", column_sets())
def test_hxl_tags_are_of_the_core_schema_and_stand_below_the_header(lake: Lake, tmp_path: Path, columns: str) -> None:
    header, tags, first = written(lake, tmp_path, columns=columns, hxl=True).read_text(encoding="utf-8").splitlines()[:3]
    declared = read_export(lake.home, columns=columns).columns
    assert (header.split(","), tags.split(",")) == ([c.name for c in declared], [c.tag for c in declared])
    assert first.startswith("attack," if columns != "ledger" else "attack,2025-06-17")
    assert len(set(tags.split(","))) == len(declared)
    assert {tag.split("+")[0] for tag in tags.split(",")} <= set(HASHTAGS)
    killed = {"ledger": "killed_best", "acled": "fatalities", "ucdp": "best"}[columns]
    assert next(c.name for c in declared if c.tag.startswith("#affected+killed")) == killed
    sheet = openpyxl.load_workbook(written(lake, tmp_path, columns=columns, file_format="xlsx", hxl=True))["events"]
    assert [cell.value for cell in sheet[2]] == tags.split(",")


def test_waves_are_left_out_where_rows_are_meant_to_be_added_up(lake: Lake) -> None:
    killed = {waves: read_export(lake.home, columns="acled", waves=waves).rows["fatalities"].sum() for waves in (None, False, True)}
    assert killed == {None: 14 + 10 + 3, False: 14 + 10 + 3, True: 14 + 10 + 3 + 11 + 42}
    assert read_export(lake.home, columns="ledger").left_out == 0
    assert read_export(lake.home, columns="ledger", waves=False).left_out == 3


def test_geojson_puts_longitude_first_and_keeps_what_has_no_place(lake: Lake, tmp_path: Path) -> None:
    found = json.loads(written(lake, tmp_path, file_format="geojson").read_text(encoding="utf-8"))
    features = {feature["id"]: feature for feature in found["features"]}
    assert found["type"] == "FeatureCollection"
    assert "crs" not in found
    assert features[RIH]["geometry"] == {"type": "Point", "coordinates": [33.394, 47.905712]}
    assert features[ZARICHNE]["geometry"] is None
    assert {frozenset(feature) for feature in found["features"]} == {frozenset(["type", "id", "geometry", "properties"])}


def test_an_excel_file_says_what_its_columns_mean_and_of_when_it_is(lake: Lake, tmp_path: Path) -> None:
    book = openpyxl.load_workbook(written(lake, tmp_path, columns="ucdp", file_format="xlsx"))
    made_at = read_export(lake.home, columns="ucdp").made_at
    assert made_at is not None
    assert book.properties.created == made_at.replace(microsecond=0, tzinfo=None)
    meanings = {name: (tag, meaning) for name, tag, meaning in book["columns"].iter_rows(min_row=2, values_only=True) if tag}
    assert set(meanings) == {cell.value for cell in book["events"][1]}
    assert meanings["date_start"][0] == "#date+start"
    assert "version 3" in str(book["columns"].cell(book["columns"].max_row, 1).value).lower()


def made_up(rows: pl.DataFrame) -> Export:
    columns = tuple(ExportColumn(name=name, tag="#meta", meaning="x") for name in rows.columns)
    return Export(rows=rows, columns=columns, title="", version=1, made_at=None, left_out=0)


def test_a_cell_of_excel_is_text_and_what_it_cannot_hold_is_cut(tmp_path: Path) -> None:
    path = tmp_path / "long.xlsx"
    with path.open("wb") as out:
        write_xlsx(made_up(pl.DataFrame({"source": ["=cmd", "x" * (EXCEL_CHARACTERS + 1)]})), out, False)
    formula, long = openpyxl.load_workbook(path)["events"]["A"][1:]
    assert (formula.value, formula.data_type) == ("=cmd", "s")
    assert len(long.value) == EXCEL_CHARACTERS
    assert long.value.endswith("csv and parquet have it whole)")


def test_what_a_sheet_of_excel_cannot_hold_is_refused(tmp_path: Path) -> None:
    with (tmp_path / "big.xlsx").open("wb") as out, pytest.raises(NoExport, match="choose csv or parquet"):
        write_xlsx(made_up(pl.DataFrame({"n": range(EXCEL_ROWS)})), out, False)


def test_a_version_is_exported_as_it_was(lake: Lake, tmp_path: Path) -> None:
    older = read_csv(written(lake, tmp_path, version=2))
    assert [(row["event_id"], row["ledger_version"]) for row in older] == [("attack", 2), ("wave", 2)]
    assert read_export(lake.home, columns="acled", version=1).rows.height == 0
    with pytest.raises(NoSuchVersion, match="there is no version 99"):
        read_export(lake.home, columns="ledger", version=99)


def test_an_export_follows_a_rollback(tmp_path: Path) -> None:
    made = Lake(tmp_path)
    scratch = duckdb.connect()
    for table in tables().values():
        scratch.execute(table.path.read_text(encoding="utf-8"))
    scratch.execute((ROOT / "tests/expectations/good_rows.sql").read_text(encoding="utf-8"))
    for statement in ("select 1", "update events set killed_best = 99"):
        scratch.execute(statement)
        with made.commit("events", run_id="r") as commit:
            for name in tables():
                made.write(commit, name, scratch.execute(f"from {name}").pl())
    publish(made)
    assert read_export(tmp_path, columns="ucdp").rows["best"].to_list() == [99]
    roll_back(made, 2)
    publish(made)
    export = read_export(tmp_path, columns="ucdp")
    assert (export.rows["best"].to_list(), export.version) == ([14], 4)


@pytest.mark.parametrize(
    ("chosen", "told"),
    [
        ({"columns": "gdelt"}, "there are no columns 'gdelt': choose from acled, ledger, ucdp"),
        ({"file_format": "xml"}, "there is no format 'xml': choose one with --format from csv, geojson, parquet, xlsx"),
        ({"output": Path("events.txt")}, "there is no format 'txt'"),
        ({"output": Path("gone/events.csv")}, "there is no folder gone: make it with mkdir -p gone"),
        ({"output": Path()}, "is a folder: name a file in it"),
        ({"output": Path("-"), "file_format": "xlsx"}, "xlsx is not text: name a file with --output"),
        ({"file_format": "geojson", "hxl": True}, "geojson has no place for a row of HXL tags: leave --hxl out, or choose csv or xlsx"),
    ],
    ids=lambda value: str(value)[:50],
)
def test_a_mistake_is_told_with_the_way_out_and_writes_nothing(
    lake: Lake, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chosen: dict[str, Any], told: str
) -> None:
    monkeypatch.chdir(tmp_path)
    asked = {"columns": "ledger", "file_format": None, "output": None, "hxl": False, "waves": None, "version": None, **chosen}
    with pytest.raises(NoExport) as error:
        export_events(lake.home, **asked)
    assert told in str(error.value)
    assert list(tmp_path.iterdir()) == []


def test_the_ending_names_the_format_and_a_file_is_named_where_none_is(lake: Lake, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    asked: dict[str, Any] = {"columns": "acled", "hxl": False, "waves": None, "version": None}
    told = export_events(lake.home, file_format=None, output=None, **asked)
    export_events(lake.home, file_format=None, output=Path("map.geojson"), **asked)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["events-acled.csv", "map.geojson"]
    assert "5 events of version 3 written to" in told
    assert "3 waves are left out" in told
    assert len(read_geojson(tmp_path / "map.geojson")) == 5


def test_a_failure_leaves_the_older_file(lake: Lake, tmp_path: Path) -> None:
    path = written(lake, tmp_path)
    before = path.read_bytes()
    with pytest.raises(NoSuchVersion):
        written(lake, tmp_path, version=99)
    with pytest.raises(NoLedger, match="ledger run --home"):
        export_events(tmp_path, columns="ledger", file_format="csv", output=path, hxl=False, waves=None, version=None)
    assert path.read_bytes() == before


@pytest.mark.parametrize("comment", ["", "The day.", "The day. HXL: date", "HXL: #date"])
def test_a_column_without_meaning_or_tag_is_named(comment: str) -> None:
    con = duckdb.connect()
    con.execute(f"create view bare as select 1 as day; comment on column bare.day is '{comment}'")
    with pytest.raises(SchemaError, match=r"sql/exports/bare.sql: expected a comment on day"):
        list(declared_columns(con, "bare"))
