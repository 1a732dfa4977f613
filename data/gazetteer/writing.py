"""Ranks the names and writes the committed Parquet files, the same bytes for the same rows."""

import hashlib
from collections import defaultdict
from pathlib import Path

import polars as pl

from assets.figures.gazetteer import fold
from data.gazetteer.draft import Draft
from data.gazetteer.sources import listed, read_hand

FOLDER = Path(__file__).resolve().parent
HAND = FOLDER / "hand"


def ranked(draft: Draft) -> list[tuple[str, str, str | None, str, int, int, str | None]]:
    """Rows of names: countries first, then hand-made places, then by trust and prominence; ids break ties.

    Prominence is population, 20-fold for cities in spellings.csv and 4-fold where there is war: Bethlehem in the West Bank
    comes before the larger one in South Africa.
    """
    order = {"country": 0}
    by_name: dict[str, list[tuple[int, int, int, str, str | None]]] = defaultdict(list)
    for (name, place_id), (trust, written) in draft.names.items():
        row = draft.places[place_id]
        prominence = draft.prominence.get(place_id, row[7])
        first = 1 if place_id.startswith("at-") else order.get(row[2], 2)
        by_name[name].append((first, trust, -prominence, place_id, written))
    rows: list[tuple[str, str, str | None, str, int, int, str | None]] = []
    for name in sorted(by_name):
        for rank, (_, trust, _, place_id, written) in enumerate(sorted(by_name[name], key=lambda c: c[:4]), 1):
            place = draft.places[place_id]
            rows.append((name, place_id, place[4], place[2], trust, rank, written))
    return rows


def write(draft: Draft) -> None:
    """The five committed Parquet files."""
    columns = ["place_id", "place", "kind", "parent_id", "country", "latitude", "longitude", "population", "precision"]
    places = pl.DataFrame(sorted(draft.places.values()), schema=columns, orient="row", infer_schema_length=None)
    places = places.with_columns(pl.col("population").cast(pl.Int32), pl.col("precision").cast(pl.Int8))
    places = places.with_columns(pl.col("latitude", "longitude").cast(pl.Float64).round(4))
    places.write_parquet(FOLDER / "places.parquet", compression="zstd", compression_level=19)
    columns = ["name", "place_id", "country", "kind", "trust", "rank", "written"]
    names = pl.DataFrame(ranked(draft), schema=columns, orient="row", infer_schema_length=None)
    names = names.with_columns(pl.col("trust").cast(pl.Int8), pl.col("rank").cast(pl.Int16))
    names.write_parquet(FOLDER / "names.parquet", compression="zstd", compression_level=19)
    population = {place_id: row[7] for place_id, row in draft.places.items()}
    regions = sorted(draft.regions, key=lambda r: (r[0], -population[r[1]], r[1], r[3]))
    frame = pl.DataFrame(regions, schema=["name", "place_id", "country", "level"], orient="row")
    frame.write_parquet(FOLDER / "regions.parquet", compression="zstd", compression_level=19)
    write_words(draft)
    sums = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  hand/{path.name}\n" for path in sorted(HAND.iterdir())]
    (FOLDER / "built_from.sha256").write_text("".join(sums), encoding="utf-8")
    print(f"{places.height} places, {names.height} names of {names['name'].n_unique()} spellings, {frame.height} region names")


def plural(word: str) -> list[str]:
    """A demonym and its plural where English has one: Ukrainian, Ukrainians; but French, Chinese, Swiss."""
    return [word] if word.endswith(("ese", "sh", "ch", "ss", "men", "man", "x")) else [word, f"{word}s"]


def write_words(draft: Draft) -> None:
    """Demonyms, capitals and seats of government, each with the place it stands for."""
    by_country = {row[4]: row[0] for row in draft.places.values() if row[2] == "country"}
    demonyms: dict[str, tuple[str, str]] = {}
    capitals = []
    for row in read_hand(HAND, "countries.csv"):
        for word in listed(row["demonyms"]):
            for form in plural(word):
                demonyms.setdefault(fold(form), (by_country[row["country"]], row["country"]))
        if row["capital"]:
            capitals.append((row["country"], draft.find(row["capital"], row["country"], ("city",))))
    for row in read_hand(HAND, "demonyms_extra.csv"):
        for form in plural(row["word"]):
            demonyms[fold(form)] = (draft.find(row["place"], None), row["country"])
    seats = sorted({(fold(row["word"]), by_country[row["country"]]) for row in read_hand(HAND, "seats.csv")})
    rows = sorted((word, place_id, country) for word, (place_id, country) in demonyms.items())
    pl.DataFrame(rows, schema=["word", "place_id", "country"], orient="row").write_parquet(FOLDER / "demonyms.parquet")
    pl.DataFrame(sorted(capitals), schema=["country", "place_id"], orient="row").write_parquet(FOLDER / "capitals.parquet")
    pl.DataFrame(seats, schema=["word", "place_id"], orient="row").write_parquet(FOLDER / "seats.parquet")
