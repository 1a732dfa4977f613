"""Builds the committed gazetteer: python -m data.gazetteer.build, from the repository's root, with the extra `gazetteer`.

Deterministic: the same packages and the same files under hand/ give the same bytes. Nothing here runs in the pipeline.
"""

from pathlib import Path

from assets.figures.gazetteer import fold
from data.gazetteer.cities import add_cities, add_hand_places, keep_cities, usual_spellings
from data.gazetteer.draft import Draft
from data.gazetteer.judging import read_judge
from data.gazetteer.regions import add_countries, add_districts, add_regions
from data.gazetteer.sources import read_cities, read_divisions, read_hand
from data.gazetteer.writing import write

HAND = Path(__file__).resolve().parent / "hand"


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
