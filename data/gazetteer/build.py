"""Builds the committed gazetteer: python -m data.gazetteer.build, from the repository's root, with the extra `gazetteer`.

Deterministic: the same packages and the same files under hand/ give the same bytes. Nothing here runs in the pipeline.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import polars as pl

from assets.figures.gazetteer import fold
from data.gazetteer.judging import Judge, read_judge
from data.gazetteer.sources import City, Division, listed, read_cities, read_country_numbers, read_divisions, read_hand
from data.gazetteer.spelling import bare_region, canonical, is_latin, plain, printable, resembles, variants

FOLDER = Path(__file__).resolve().parent
HAND = FOLDER / "hand"
PRECISION = {"country": 3, "region": 3, "area": 2, "city": 1, "district": 1}
CITY_REGIONS = {"UA.12": "gn690791", "UA.20": "gn703883"}
"""First-level units that are one city: what the city lies in instead (Kyiv in Ukraine, Sevastopol in Crimea)."""
SECOND_LEVEL = ("UA", "PK", "AF", "SY", "IQ", "YE", "NG", "SD")
"""Countries whose second-level units are read too (Kupiansk district, Bajaur district)."""
ALWAYS_CLASSED = {"NG": "State", "AF": "Province", "IR": "Province", "KE": "County", "TR": "Province", "SS": "State"}
"""Countries whose regions newspapers write with the class word (Borno State), whether or not a town has the name."""
SHORTEST_ALTERNATE = 5
ALTERNATES_FROM = 100_000

Row = tuple[str, str, str, str | None, str | None, float | None, float | None, int, int]


@dataclass(slots=True)
class Draft:
    """Rows of the outputs as they grow, with the index that hand-made parents are looked up in."""

    places: dict[str, Row] = field(default_factory=dict)
    names: dict[tuple[str, str], tuple[int, str | None]] = field(default_factory=dict)
    regions: set[tuple[str, str, str, str]] = field(default_factory=set)
    by_place: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    prominence: dict[str, int] = field(default_factory=dict)

    def add_place(
        self,
        place_id: str,
        place: str,
        kind: str,
        parent: str | None,
        country: str | None,
        where: tuple[float, float] | None,
        population: int,
    ) -> None:
        """One row of places; an id given twice is an error in the files."""
        if place_id in self.places:
            raise ValueError(f"place_id {place_id} stands twice ({place}): give the hand-made one another place_id")
        latitude, longitude = where or (None, None)
        self.places[place_id] = (place_id, place, kind, parent, country, latitude, longitude, population, PRECISION[kind])
        self.by_place[place].append(place_id)

    def add_name(self, name: str, place_id: str, trust: int) -> None:
        """One name of a place; trust 0 adds none; the stronger trust of two stays."""
        folded = fold(plain(name)) if fold(name) == fold(plain(name)) else fold(name)
        if trust == 0 or not folded:
            return
        written = name if name.isupper() and len(name) <= 6 else None
        known = self.names.get((folded, place_id))
        if known is None or trust < known[0]:
            self.names[folded, place_id] = (trust, written)

    def find(self, place: str, country: str | None, kinds: tuple[str, ...] = ()) -> str:
        """place_id of a place by its spelling, the most populous of several."""
        found = [self.places[i] for i in self.by_place.get(place, ())]
        found = [row for row in found if country in (None, "", row[4]) and (not kinds or row[2] in kinds)]
        if not found:
            raise ValueError(f"{place} ({country}) stands in a hand-made file but in no source: correct its spelling")
        return max(found, key=lambda row: (row[7], row[0]))[0]


def keep_cities(cities: list[City], named: dict[int, dict[str, str]]) -> list[City]:
    """Cities above the threshold of their country or region (thresholds.csv, border.csv) and those named by hand, less dropped_sources.csv."""
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


def middle(cities: list[City]) -> tuple[float, float] | None:
    """Population-weighted mean of cities in degrees, 3 decimals: a region's rough centre, since no source gives one."""
    weight = sum(max(c.population, 1) for c in cities)
    if not cities:
        return None
    latitude = sum(c.latitude * max(c.population, 1) for c in cities) / weight
    longitude = sum(c.longitude * max(c.population, 1) for c in cities) / weight
    return round(latitude, 3), round(longitude, 3)


def add_countries(draft: Draft, cities: list[City], judge: Judge) -> None:
    """Countries of countries.csv with all their names."""
    numbers = read_country_numbers()
    of_country = defaultdict(list)
    for city in cities:
        of_country[city.country].append(city)
    for row in read_hand(HAND, "countries.csv"):
        place_id = f"gn{numbers[row['country']]}"
        inside = of_country[row["country"]]
        draft.add_place(place_id, row["place"], "country", None, row["country"], middle(inside), sum(c.population for c in inside))
        for name in [row["place"], *listed(row["also"])]:
            draft.add_name(name, place_id, judge.decided.get(fold(name), 1) or 1)


def region_id(code: str, by_code: dict[str, Division]) -> str:
    """Stable id of a division: its GeoNames number, or its code where the source has none."""
    return f"gn{by_code[code].number}" if code in by_code else f"region-{code}"


def add_regions(draft: Draft, cities: list[City], divisions: list[Division], judge: Judge) -> dict[str, str]:
    """First-level regions of all countries; those of regions.csv as it says. Returns region code -> place_id."""
    by_code = {d.code: d for d in divisions}
    hand = {row["code"]: row for row in read_hand(HAND, "regions.csv")}
    inside = defaultdict(list)
    town: dict[tuple[str, str], int] = defaultdict(int)
    for city in cities:
        inside[city.region].append(city)
        key = (city.country, fold(plain(city.name)))
        town[key] = max(town[key], city.population)
    countries = {row[4]: row[0] for row in draft.places.values()}
    known = dict(CITY_REGIONS)
    for code in sorted({*hand, *(d.code for d in divisions if d.level == 1)}):
        if code in CITY_REGIONS or code[:2] not in countries:
            continue
        place_id = known[code] = region_id(code, by_code)
        row = hand.get(code)
        division = by_code.get(code)
        if row is not None:
            place, bases, alone = row["place"], listed(row["bases"]), listed(row["alone"])
        elif division is not None:
            base = bare_region(canonical(division.name, code[:2]))
            bases = [base, *(bare_region(plain(a)) for a in division.aliases if is_latin(plain(a)))]
            alone = [base] if town[code[:2], fold(base)] < 15_000 and not judge.all_words(fold(base)) else []
            word = ALWAYS_CLASSED.get(code[:2], "" if alone else division.kind or "Region")
            place = f"{base} {word}".strip() if alone or word else base
        of_region = inside[code] or [c for c in cities if c.country == code[:2] and fold(plain(c.name)) == fold(bases[0] if bases else place)]
        parent = known.get(code.rsplit(".", 1)[0], countries[code[:2]])
        population = sum(c.population for c in of_region)
        draft.add_place(place_id, place, "region", parent, code[:2], middle(of_region), population)
        for base in bases:
            draft.regions.add((fold(base), place_id, code[:2], "region"))
        for name in alone:
            trust = 1 if row is not None else judge.trust(fold(name), population=population, core=False, main=True)
            draft.add_name(name, place_id, judge.decided.get(fold(name), trust) if row is None else judge.decided.get(fold(name), 1) or 1)
    return known


def add_districts(draft: Draft, cities: list[City], divisions: list[Division], regions: dict[str, str]) -> None:
    """Second-level units of some countries: found by `Kupiansk district` only, so they have no names of their own."""
    towns: dict[tuple[str, str], City] = {}
    for city in sorted(cities, key=lambda c: (c.population, c.number)):
        towns[city.region, fold(canonical(city.name, city.country))] = city
    hand = {row["code"] for row in read_hand(HAND, "regions.csv")}
    for division in divisions:
        region = ".".join(division.code.split(".")[:2])
        if division.level != 2 or division.country not in SECOND_LEVEL or region in CITY_REGIONS or division.code in hand:
            continue
        spellings = [canonical(division.name, division.country), *(plain(a) for a in division.aliases if is_latin(plain(a)))]
        bases = list(dict.fromkeys(bare_region(s) for s in spellings))
        seat = next((towns[region, fold(b)] for b in bases if (region, fold(b)) in towns), None)
        word = "Raion" if division.country == "UA" else "District"
        base = canonical(seat.name, seat.country) if seat else bases[0]
        where = (seat.latitude, seat.longitude) if seat else None
        place_id = f"gn{division.number}"
        draft.add_place(place_id, f"{base} {word}", "area", regions[region], division.country, where, 0)
        for spelling in [base, *bases]:
            draft.regions.add((fold(spelling), place_id, division.country, "district"))


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
        part_of_kyiv = city.region == "UA.12" and city.number != 703448
        parent = "gn703448" if part_of_kyiv else regions.get(city.region, countries[city.country])
        label = f"Kyiv/{place}" if part_of_kyiv else place
        kind = "district" if part_of_kyiv else "city"
        draft.add_place(place_id, label, kind, parent, city.country, (city.latitude, city.longitude), city.population)
        core = city.country in core_countries or city.region in core_codes
        draft.prominence[place_id] = city.population * (20 if hand else 1) * (4 if core else 1)
        for name, trust in city_names(city, hand, judge, core=core):
            draft.add_name(name, place_id, 2 if part_of_kyiv and trust else trust)


def usual_spellings(cities: list[City]) -> dict[int, dict[str, str]]:
    """spellings.csv by GeoNames number: the most populous city of that name in the country."""
    capitals = [{"country": r["country"], "source_name": r["capital"], "place": r["capital"], "also": ""} for r in read_hand(HAND, "countries.csv")]
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


def city_names(city: City, hand: dict[str, str] | None, judge: Judge, *, core: bool) -> list[tuple[str, int]]:
    """Each printable name of a city with its trust."""
    chosen = [hand["place"], *listed(hand["also"])] if hand else []
    found = [(name, judge.decided.get(fold(name), 1)) for name in chosen]
    seen = {fold(name) for name in chosen}
    known = [name for name in variants(city.name, city.country) if is_latin(name)]
    for name in dict.fromkeys([*known, *further_names(city, known, core=core)]):
        if fold(name) not in seen:
            seen.add(fold(name))
            main = name in known or core
            found.append((name, judge.trust(fold(name), population=city.population, core=core, main=main)))
    return found


def further_names(city: City, known: list[str], *, core: bool) -> list[str]:
    """GeoNames' alternates that an English newspaper may print, less those of other languages: spellings of the same name,
    everywhere where there is war, elsewhere of cities of 100,000 and more."""
    if not known or city.region == "UA.12" and city.number != 703448 or not core and city.population < ALTERNATES_FROM:
        return []
    latin = [plain(a) for a in city.alternates if len(a) >= SHORTEST_ALTERNATE and is_latin(plain(a))]
    latin = [name for name in latin if printable(name, city.country) and len(name.split()) == len(known[0].split())]
    return [name for name in latin if resembles(name, known[0], 0.72 if core else 0.8)]


def add_hand_places(draft: Draft) -> None:
    """places.csv: districts, camps, areas and seas that the packages do not have."""
    for row in read_hand(HAND, "places.csv"):
        parent = draft.find(row["parent"], row["country"]) if row["parent"] else None
        place_id = "at-" + fold(row["place_id"]).replace(" ", "-").replace("'", "")
        where = (float(row["latitude"]), float(row["longitude"]))
        draft.add_place(place_id, row["place"], row["kind"], parent, row["country"] or None, where, int(row["population"]))
        for name in listed(row["names"]):
            draft.add_name(name, place_id, 1)
        for name in listed(row["cue_names"]):
            draft.add_name(name, place_id, 2)


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
    print(f"{places.height} places, {names.height} names of {names['name'].n_unique()} spellings, {frame.height} region names")


def build() -> Draft:
    """Everything in memory, from packages and hand-made files."""
    judge = read_judge(HAND)
    all_cities = read_cities()
    divisions = read_divisions()
    draft = Draft()
    add_countries(draft, all_cities, judge)
    regions = add_regions(draft, all_cities, divisions, judge)
    usual = usual_spellings(all_cities)
    cities = keep_cities(all_cities, usual)
    add_districts(draft, all_cities, divisions, regions)
    add_cities(draft, cities, usual, regions, judge)
    add_hand_places(draft)
    for row in read_hand(HAND, "not_names.csv"):
        draft.names.pop((fold(row["name"]), draft.find(row["place"], row["country"])), None)
    return draft


if __name__ == "__main__":
    write(build())
