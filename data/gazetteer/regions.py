"""Countries and their first- and second-level divisions."""

from collections import defaultdict
from pathlib import Path

from assets.figures.gazetteer import fold
from data.gazetteer.draft import Draft
from data.gazetteer.judging import Judge
from data.gazetteer.sources import City, Division, listed, read_country_numbers, read_hand
from data.gazetteer.spelling import bare_region, canonical, is_latin, plain

HAND = Path(__file__).resolve().parent / "hand"
SECOND_LEVEL = {"UA": "Raion", "US": "County"} | dict.fromkeys(("PK", "AF", "SY", "IQ", "YE", "NG", "SD", "IN"), "District")
"""Countries whose second-level units are read too, and their class word (Kupiansk Raion, Collier County)."""
ALWAYS_CLASSED = {"NG": "State", "AF": "Province", "IR": "Province", "KE": "County", "TR": "Province", "SS": "State"}
"""Countries whose regions newspapers write with the class word (Borno State), whether or not a town has the name."""

TOWN = 15_000
DWARFED = 50
"""How many times the people of a town that has its name a region has, for newspapers to mean the region."""


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
    """First-level regions of all countries; those of regions.csv as it says. Returns region code -> place_id.

    A region that is one city (city_regions.csv) is no place of its own: its city lies in the country, or in the region named there.
    """
    by_code = {d.code: d for d in divisions}
    hand = {row["code"]: row for row in read_hand(HAND, "regions.csv")}
    by_number = {city.number: city for city in cities}
    inside = defaultdict(list)
    towns: dict[tuple[str, str], list[City]] = defaultdict(list)
    for city in cities:
        inside[city.region].append(city)
        towns[city.country, fold(plain(city.name))].append(city)
    countries = {row[4]: row[0] for row in draft.places.values()}
    known: dict[str, str] = {}
    cities_alone = {row["code"]: row["lies_in"] for row in read_hand(HAND, "city_regions.csv")}
    for code in sorted({*hand, *(d.code for d in divisions if d.level == 1)} - cities_alone.keys()):
        country = code[:2]
        if country not in countries:
            continue
        if code in hand:
            row = hand[code]
            place, bases, alone = row["place"], listed(row["bases"]), listed(row["alone"])
        else:
            place, bases, alone = derived_region(by_code[code], sum(c.population for c in inside[code]), towns, judge)
        members = by_code[code].members if code in by_code else ()
        within = inside[code] or [by_number[n] for n in members if n in by_number] or towns[country, fold(bases[0] if bases else place)]
        population = sum(c.population for c in within)
        place_id = known[code] = region_id(code, by_code)
        parent = known.get(code.rsplit(".", 1)[0], countries[country])
        draft.add_place(place_id, place, "region", parent, country, middle(within), population)
        draft.regions.update((fold(base), place_id, country, "region") for base in bases)
        if place not in alone and " " in place:
            draft.add_name(place, place_id, 1)
        for name in alone:
            trust = judge.trust(fold(name), population=population, core=False, main=True)
            draft.add_name(name, place_id, trust if code not in hand else judge.decided.get(fold(name)) or 1)
    return known | {code: known.get(wider, countries[code[:2]]) for code, wider in cities_alone.items()}


def derived_region(
    division: Division, population: int, towns: dict[tuple[str, str], list[City]], judge: Judge
) -> tuple[str, list[str], list[str]]:
    """A region that is in no hand-made file: how it is written, its bare names, and which of them stand alone.

    A name stands alone when no town of 15,000 has it too (Borno, but not Kano), or only one with a fiftieth of its people (Oregon), and
    it is not made of English words (North West).
    """
    country = division.country
    base = bare_region(canonical(division.name, country))
    bases = list(dict.fromkeys([base, *(bare_region(plain(a)) for a in division.aliases if is_latin(plain(a)))]))
    town = max((city.population for city in towns[country, fold(base)]), default=0)
    alone = [base] if (town < TOWN or population > town * DWARFED) and not judge.all_words(fold(base)) else []
    word = ALWAYS_CLASSED.get(country, "" if alone else division.kind or "Region")
    return f"{base} {word}".strip(), bases, alone


def add_districts(draft: Draft, cities: list[City], divisions: list[Division], regions: dict[str, str]) -> None:
    """Second-level units of some countries: found by `Kupiansk district`, so their only name has the class word."""
    by_number = {city.number: city for city in cities}
    towns: dict[tuple[str, str], City] = {}
    for city in sorted(cities, key=lambda c: (c.population, c.number)):
        towns[city.region, fold(canonical(city.name, city.country))] = city
    hand = {row["code"] for row in read_hand(HAND, "regions.csv")}
    cities_alone = {row["code"] for row in read_hand(HAND, "city_regions.csv")}
    for division in divisions:
        region = ".".join(division.code.split(".")[:2])
        if division.level != 2 or division.country not in SECOND_LEVEL or region in cities_alone or division.code in hand:
            continue
        spellings = [canonical(division.name, division.country), *(plain(a) for a in division.aliases if is_latin(plain(a)))]
        bases = list(dict.fromkeys(bare_region(s) for s in spellings))
        seat = next((towns[region, fold(b)] for b in bases if (region, fold(b)) in towns), None)
        base = canonical(seat.name, seat.country) if seat else bases[0]
        within = [by_number[number] for number in division.members if number in by_number]
        place_id = f"gn{division.number}"
        label = f"{base} {SECOND_LEVEL[division.country]}"
        draft.add_name(label, place_id, 1)
        draft.add_place(place_id, label, "area", regions[region], division.country, middle(within), sum(c.population for c in within))
        for spelling in [base, *bases]:
            draft.regions.add((fold(spelling), place_id, division.country, "district"))
