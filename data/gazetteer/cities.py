"""Populated places of GeoNames, and the hand-made districts, camps, areas and seas."""

import re
from pathlib import Path

from assets.figures.gazetteer import fold
from data.gazetteer.draft import Draft
from data.gazetteer.judging import Judge
from data.gazetteer.sources import City, listed, read_hand
from data.gazetteer.spelling import canonical, is_latin, plain, printable, resembles, variants

HAND = Path(__file__).resolve().parent / "hand"
SHORTEST_ALTERNATE = 5
ALTERNATES_FROM = 100_000
KYIV = 703448
SURNAMES = {
    "RU": re.compile(r"(?:[oeё]v|[iy]n|skiy?|sky|enko)$"),
    "BY": re.compile(r"(?:[oe]v|sky|skiy|enko|ich)$"),
    "AM": re.compile(r"[iy]an$"),
    "UA": re.compile(r"(?:[oe]v|sky|skyi?|skiy|enko|chuk)$"),
}
SURNAMES_UNDER = 200_000
"""Towns under so many people whose names end like surnames of their country (Zhukov, Suvorov, Obukhov) need a cue."""


def keep_cities(cities: list[City], named: dict[int, dict[str, str]]) -> list[City]:
    """Cities above the threshold of their country or region and those named by hand, less dropped_sources.csv."""
    country = {row["country"]: int(row["min_population"]) for row in read_hand(HAND, "thresholds.csv")}
    region = {row["region"]: int(row["min_population"]) for row in read_hand(HAND, "border.csv")}
    dropped = {int(row["number"]) for row in read_hand(HAND, "dropped_sources.csv")}
    kept = []
    for city in cities:
        least = region.get(city.region, country.get(city.country, country["*"]))
        if (city.population >= least or city.number in named) and city.number not in dropped:
            kept.append(city)
    return kept


def core_regions() -> tuple[set[str], set[str]]:
    """Countries and regions of armed conflict, whose small places are trusted."""
    countries = {row["country"] for row in read_hand(HAND, "thresholds.csv") if int(row["min_population"]) <= 500}
    regions = {row["region"] for row in read_hand(HAND, "border.csv") if int(row["min_population"]) <= 500}
    return countries, regions


def usual_spellings(cities: list[City]) -> dict[int, dict[str, str]]:
    """spellings.csv by GeoNames number: the most populous city of that name in the country."""
    capitals = [
        {"country": r["country"], "source_name": r["capital"], "place": r["capital"], "also": ""} for r in read_hand(HAND, "countries.csv")
    ]
    numbers = {city.number: city for city in cities}
    largest: dict[tuple[str, str], City] = {}
    for city in sorted(cities, key=lambda c: (c.population, c.number)):
        for name in variants(city.name, city.country):
            largest[city.country, fold(name).replace("'", "")] = city
    found: dict[int, dict[str, str]] = {}
    missing = []
    spelled = read_hand(HAND, "spellings.csv")
    known = {(row["country"], row["place"]) for row in spelled}
    for row in [*spelled, *(row for row in capitals if row["place"] and (row["country"], row["place"]) not in known)]:
        number = row["source_name"]
        match = numbers.get(int(number)) if number.isdigit() else next((largest[key] for key in _keys(row) if key in largest), None)
        if match is None:
            missing.append(f"{row['country']} {row['source_name']}")
        else:
            found.setdefault(match.number, row)
    if missing:
        raise ValueError("spellings.csv or countries.csv names no city of the source: " + "; ".join(missing))
    return found


def _keys(row: dict[str, str]) -> list[tuple[str, str]]:
    """What a row of spellings.csv is looked up by, in order of preference."""
    names = [row["source_name"], row["place"], *listed(row["also"])]
    return [(row["country"], fold(plain(name)).replace("'", "")) for name in names]


def add_cities(draft: Draft, cities: list[City], usual: dict[int, dict[str, str]], regions: dict[str, str], judge: Judge) -> None:
    """Populated places; those of spellings.csv in their usual English spelling."""
    core_countries, core_codes = core_regions()
    countries = {row[4]: row[0] for row in draft.places.values() if row[2] == "country"}
    for city in cities:
        if city.country not in countries:
            continue
        hand = usual.get(city.number)
        place = hand["place"] if hand else canonical(city.name, city.country)
        place_id = f"gn{city.number}"
        part_of_kyiv = is_part_of_kyiv(city)
        parent = f"gn{KYIV}" if part_of_kyiv else regions.get(city.region, countries[city.country])
        label = f"Kyiv/{place}" if part_of_kyiv else place
        kind = "district" if part_of_kyiv else "city"
        draft.add_place(place_id, label, kind, parent, city.country, (city.latitude, city.longitude), city.population)
        core = city.country in core_countries or city.region in core_codes
        draft.prominence[place_id] = city.population * (20 if hand else 1) * (4 if core else 1)
        for name, trust in city_names(city, hand, judge, core=core):
            draft.add_name(name, place_id, 2 if part_of_kyiv and trust else trust)


def is_part_of_kyiv(city: City) -> bool:
    """GeoNames has Kyiv's neighbourhoods as places of their own; their many alternates are left out."""
    return city.region == "UA.12" and city.number != KYIV


def city_names(city: City, hand: dict[str, str] | None, judge: Judge, *, core: bool) -> list[tuple[str, int]]:
    """Each printable name of a city with its trust."""
    chosen = [hand["place"], *listed(hand["also"])] if hand else []
    found = [(name, judge.decided.get(fold(name), 1)) for name in chosen]
    seen = {fold(name) for name in chosen}
    known = [name for name in variants(city.name, city.country) if is_latin(name)]
    for name in dict.fromkeys([*known, *further_names(city, known, core=core)]):
        if fold(name) not in seen:
            seen.add(fold(name))
            ending = SURNAMES.get(city.country)
            person = ending is not None and " " not in name and bool(ending.search(name)) and city.population < SURNAMES_UNDER
            main = (name in known or core) and not person
            found.append((name, judge.trust(fold(name), population=city.population, core=core, main=main)))
    return found


def further_names(city: City, known: list[str], *, core: bool) -> list[str]:
    """GeoNames' alternates that an English newspaper may print, less those of other languages: spellings of the same name,
    everywhere where there is war, elsewhere of cities of 100,000 and more."""
    if not known or (is_part_of_kyiv(city)) or (not core and city.population < ALTERNATES_FROM):
        return []
    latin = [plain(a) for a in city.alternates if len(a) >= SHORTEST_ALTERNATE and is_latin(plain(a))]
    latin = [name for name in latin if printable(name, city.country) and (core or len(name.split()) == len(known[0].split()))]
    return [name for name in latin if resembles(name, known[0], 0.72 if core else 0.8)]


def endings(name: str) -> list[str]:
    """An adjective name with the endings newspapers give it: Pecherskyi, Pechersky, Pecherskiy, Pecherskyy, Pecherskyj."""
    stem = name.removesuffix("skyi")
    return [name] if stem == name else [f"{stem}{ending}" for ending in ("skyi", "sky", "skiy", "skyy", "skyj", "ski")]


def add_hand_places(draft: Draft) -> None:
    """places.csv: districts, camps, areas and seas that the packages do not have."""
    for row in read_hand(HAND, "places.csv"):
        parent = draft.find(row["parent"], row["country"]) if row["parent"] else None
        place_id = "at-" + fold(row["place_id"]).replace(" ", "-").replace("'", "")
        where = (float(row["latitude"]), float(row["longitude"]))
        draft.add_place(place_id, row["place"], row["kind"], parent, row["country"] or None, where, int(row["population"]))
        draft.prominence[place_id] = int(row["population"]) + (draft.places[parent][7] if parent else 0)
        for cell, trust in (("names", 1), ("cue_names", 2)):
            for name in listed(row[cell]):
                for spelling in endings(name):
                    draft.add_name(spelling, place_id, trust)
