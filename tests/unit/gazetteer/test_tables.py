"""The committed tables hold together, and agree with the hand-made files they were built from."""

import csv
import hashlib
from pathlib import Path

import polars as pl
import pytest

from assets.figures.gazetteer import FOLDER, fold, load, places_frame

PLACES = places_frame()
NAMES = pl.read_parquet(FOLDER / "names.parquet")
REGIONS = pl.read_parquet(FOLDER / "regions.parquet")
HAND = sorted((FOLDER / "hand").glob("*.csv"))


def rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / "hand" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_tables_are_built_from_the_hand_made_files_as_they_are() -> None:
    built = (FOLDER / "built_from.sha256").read_text(encoding="utf-8").splitlines()
    now = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  hand/{path.name}" for path in sorted((FOLDER / "hand").iterdir())]
    assert built == now, (
        "a file under data/gazetteer/hand changed: run python -m data.gazetteer.build (extra `gazetteer`) and commit its tables"
    )


def test_ids_are_unique() -> None:
    assert PLACES["place_id"].is_unique().all()
    assert NAMES.select("name", "place_id").is_unique().all()
    assert NAMES.select("name", "rank").is_unique().all()


def test_every_reference_resolves() -> None:
    known = set(PLACES["place_id"])
    assert set(PLACES["parent_id"].drop_nulls()) <= known
    assert set(NAMES["place_id"]) <= known
    assert set(REGIONS["place_id"]) <= known
    for table in ("demonyms", "capitals", "seats"):
        assert set(pl.read_parquet(FOLDER / f"{table}.parquet")["place_id"]) <= known


def test_parents_are_wider_and_end_at_a_country_or_a_sea() -> None:
    parents = PLACES.select("place_id", "kind", "country", "parent_id").join(
        PLACES.select(parent_id="place_id", parent_kind="kind", parent_country="country"), on="parent_id"
    )
    assert set(parents.filter(kind="region")["parent_kind"]) == {"country", "region"}
    assert set(parents.filter(kind="district")["parent_kind"]) == {"city", "region"}
    assert "district" not in set(parents.filter(kind="city")["parent_kind"])
    assert parents.filter(pl.col("parent_country") != pl.col("country")).height == 0
    for place_id in PLACES.filter(kind="district")["place_id"]:
        assert load().place(load().containment(place_id)[-1]).kind == "country"


def test_every_region_has_a_country_and_every_country_no_parent() -> None:
    assert PLACES.filter(kind="region")["country"].null_count() == 0
    assert REGIONS["country"].null_count() == 0
    countries = PLACES.filter(kind="country")
    assert countries["parent_id"].null_count() == countries.height
    assert countries["country"].is_unique().all()


def test_values_are_in_range() -> None:
    assert set(PLACES["kind"]) == {"country", "region", "city", "district", "area"}
    assert set(PLACES.select("kind", "precision").unique().iter_rows()) == {
        ("country", 3),
        ("region", 3),
        ("area", 2),
        ("city", 1),
        ("district", 1),
    }
    assert PLACES["latitude"].drop_nulls().is_between(-90, 90).all()
    assert PLACES["longitude"].drop_nulls().is_between(-180, 180).all()
    assert PLACES["place"].null_count() == 0
    assert set(NAMES["trust"]) == {1, 2}
    assert PLACES.height < 200_000


def test_names_are_folded_and_in_runs_of_rank() -> None:
    assert all(fold(name) == name for name in NAMES["name"])
    assert NAMES.select("name", "rank").equals(NAMES.select("name", "rank").sort("name", "rank"))


@pytest.mark.parametrize("path", HAND, ids=lambda path: path.stem)
def test_hand_made_rows_have_all_their_columns(path: Path) -> None:
    for number, row in enumerate(rows(path.name), 2):
        assert not {None} & {*row, *row.values()}, f"{path.name} line {number}: too many or too few commas"


@pytest.mark.parametrize(("file", "kind"), [("countries.csv", "country"), ("regions.csv", "region")])
def test_hand_made_spellings_are_built(file: str, kind: str) -> None:
    built = set(PLACES.filter(kind=kind)["place"])
    assert {row["place"] for row in rows(file)} <= built


def test_hand_made_places_are_built() -> None:
    built = dict(PLACES.select("place", "kind").iter_rows())
    names = set(NAMES["name"])
    for row in rows("places.csv"):
        assert built.get(row["place"]) is not None, row["place"]
        assert {fold(name.strip()) for name in row["names"].split(";") if name} <= names, row["place"]
    assert {row["place"] for row in rows("spellings.csv")} <= {label.rsplit("/", 1)[-1] for label in built}


def test_hand_made_decisions_hold() -> None:
    trust = dict(NAMES.group_by("name").agg(pl.col("trust").min()).iter_rows())
    hand = {fold(name.strip()) for file in ("places.csv",) for row in rows(file) for name in row["names"].split(";")}
    wrong = [
        row["name"]
        for row in rows("words.csv")
        if fold(row["name"]) not in hand and trust.get(fold(row["name"]), 0) not in (0, int(row["trust"]))
    ]
    assert not wrong
