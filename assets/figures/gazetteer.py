"""World-wide place names for the reader of figures: load once, look up by folded name.

Rows come from `data/gazetteer/*.parquet`, which `data/gazetteer/build.py` makes from GeoNames and hand-made files.
This module decides nothing about a text: it says which places a name can mean, how far the name can be trusted on
its own, and what lies in what. Which candidate an article means is decided by the reader, with the country it speaks of.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import polars as pl

FOLDER = Path(__file__).resolve().parents[2] / "data" / "gazetteer"

SPELLINGS = 100_000
"""Pieces of text that are kept with the places they can name."""
_SPECIAL = {
    "’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "ʿ": "'", "ʾ": "'", "`": "'", "´": "'", "″": "'", "”": "'", "“": "'",
    "-": " ", "‐": " ", "‑": " ", "–": " ", "—": " ", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "ə": "a",
    "ħ": "h", "ŧ": "t", "ß": "s", "æ": "e", "œ": "e", "þ": "t", "ə̃": "a",
}  # fmt: skip


class _FoldTable(dict[int, str]):
    """One character in, one character out, so that offsets in the folded text are offsets in the article."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        lower = character.lower()[:1]
        folded = _SPECIAL.get(lower)
        if folded is None:
            base = unicodedata.normalize("NFKD", lower)[:1]
            folded = " " if base.isspace() else _SPECIAL.get(base, base.lower()[:1] or lower)
        self[code] = folded
        return folded


_FOLD = _FoldTable()


@lru_cache(maxsize=50_000)
def fold(text: str) -> str:
    """Lower case, no accents, hyphens and white space as blanks, one apostrophe; the length never changes."""
    return text.translate(_FOLD)


@dataclass(frozen=True, slots=True)
class Place:
    """One row of the table `places`: `place` is the spelling figures use; coordinates in degrees, WGS 84."""

    place_id: str
    place: str
    kind: str
    parent_id: str | None
    country: str | None
    latitude: float | None
    longitude: float | None
    population: int
    precision: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name can mean; rank 1 is the likeliest without context.

    trust 1: enough alone when capitalised. trust 2: needs a locative cue, or its country already in the article. trust 3: needs both;
    a district by its bare name, as `in Kurram`.
    written: the only spelling that counts, for names such as `US`, else None.
    """

    place_id: str
    country: str | None
    kind: str
    trust: int
    rank: int
    written: str | None


class Names(Mapping[str, tuple[Candidate, ...]]):
    """Folded name -> candidates in order of rank. Candidates are made on demand: most names never occur."""

    def __init__(self, names: pl.DataFrame) -> None:
        firsts = names.with_row_index("row").filter(rank=1)
        self._runs: dict[str, int] = dict(zip(firsts["name"].to_list(), range(firsts.height), strict=True))
        self._starts = [*firsts["row"].to_list(), names.height]
        self._rows = names.drop("name")
        self._known: dict[str, tuple[Candidate, ...]] = {}

    def __getitem__(self, name: str) -> tuple[Candidate, ...]:
        known = self._known.get(name)
        if known is None:
            run = self._runs[name]
            known = tuple(Candidate(*self._rows.row(row)) for row in range(self._starts[run], self._starts[run + 1]))
            self._known[name] = known
        return known

    def get(self, name: str, default: object = ()) -> object:  # type: ignore[override]
        """As of any mapping, without raising within: most words of a text are no place."""
        return self[name] if name in self._runs else default

    def __contains__(self, name: object) -> bool:
        return name in self._runs

    def __iter__(self) -> Iterator[str]:
        return iter(self._runs)

    def __len__(self) -> int:
        return len(self._runs)


class Gazetteer:
    """Everything the reader asks about places. Names given to its methods may be in any case and spelling of accents."""

    def __init__(self, folder: Path) -> None:
        self.names: Mapping[str, tuple[Candidate, ...]] = Names(pl.read_parquet(folder / "names.parquet"))
        self.frame = pl.read_parquet(folder / "places.parquet")
        self._row = dict(zip(self.frame["place_id"].to_list(), range(self.frame.height), strict=True))
        self._spelled: dict[str, tuple[Candidate, ...]] = {}
        self._places: dict[str, Place] = {}
        self._chains: dict[str, tuple[str, ...]] = {}
        self.regions: dict[str, tuple[tuple[str, str, str], ...]] = {}
        for name, place_id, country, level in pl.read_parquet(folder / "regions.parquet").iter_rows():
            self.regions[name] = (*self.regions.get(name, ()), (place_id, country, level))
        self._demonyms = dict(pl.read_parquet(folder / "demonyms.parquet").select("word", "place_id").iter_rows())
        self._nations = frozenset(piece for word in self._demonyms for piece in word.split())
        self._seats = dict(pl.read_parquet(folder / "seats.parquet").select("word", "place_id").iter_rows())
        countries = self.frame.filter(kind="country")
        self._countries = dict(zip(countries["country"].to_list(), countries["place_id"].to_list(), strict=True))
        self._capitals = dict(pl.read_parquet(folder / "capitals.parquet").select("country", "place_id").iter_rows())

    def place(self, place_id: str) -> Place:
        """The place with this id; KeyError where there is none."""
        place = self._places.get(place_id)
        if place is None:
            place = self._places[place_id] = Place(*self.frame.row(self._row[place_id]))
        return place

    def spelled(self, piece: str) -> tuple[Candidate, ...]:
        """The places that a piece of text can name just as it is written, likeliest first; kept, as most pieces return."""
        known = self._spelled.get(piece)
        if known is None:
            known = self.names.get(fold(piece), ())
            if known and known[0].written not in (None, piece):
                known = ()
            known = known or self._bare_districts(piece)
            if len(self._spelled) >= SPELLINGS:
                self._spelled.clear()
            self._spelled[piece] = known
        return known

    def _bare_districts(self, piece: str) -> tuple[Candidate, ...]:
        """The second-level divisions of this name that are called by it alone; a county or a raion never is."""
        named = (d for d in self.regions.get(fold(piece), ()) if d[2] == "district")
        divisions = [d for d in named if not self.place(d[0]).place.endswith((" County", " Raion"))]
        return tuple(Candidate(place_id, country, "area", 3, rank, None) for rank, (place_id, country, _) in enumerate(divisions, 1))

    def region(self, base: str, country: str | None = None, *, level: str = "region") -> str | None:
        """The region that `<base> region`, `oblast`, `province` ... means: `Kyiv`, `Dnipro`, `Borno`, `Krasnodar`.

        Without a country, the most populous one. level `district`: second-level units (`Kupiansk district`).
        """
        for place_id, of_country, of_level in self.regions.get(fold(base), ()):
            if of_level == level and country in (None, of_country):
                return place_id
        return None

    def capital(self, country: str) -> str | None:
        """place_id of the capital of an ISO 3166 alpha-2 country."""
        return self._capitals.get(country)

    def country(self, country: str) -> str | None:
        """place_id of an ISO 3166 alpha-2 country."""
        return self._countries.get(country)

    def demonym(self, word: str) -> str | None:
        """place_id that an adjective or a word for people stands for: `Ukrainian`, `Israelis`, `Gazan`; None if no demonym."""
        return self._demonyms.get(fold(word))

    def names_nation(self, word: str) -> bool:
        """Whether a single word is a demonym or a part of one: `Ukrainian`, and `Korean` of `North Korean`."""
        return fold(word) in self._nations

    def seat(self, word: str) -> str | None:
        """place_id of the country that a seat of government acts for: `the Kremlin`, `Kyiv`, `Beijing`; None if none."""
        return self._seats.get(fold(word))

    def containment(self, place_id: str) -> tuple[str, ...]:
        """The place and what it lies in, inside out: district, city, region, country."""
        chain = self._chains.get(place_id)
        if chain is None:
            parent = self.place(place_id).parent_id
            chain = self._chains[place_id] = (place_id, *(self.containment(parent) if parent else ()))
        return chain

    def contains(self, outer: str, inner: str) -> bool:
        """Whether `inner` lies in `outer` or is it."""
        return outer in self.containment(inner)


@cache
def load() -> Gazetteer:
    """The committed gazetteer, read once a process."""
    return Gazetteer(FOLDER)


def places_frame() -> pl.DataFrame:
    """Rows of the table `places`, all of them, as committed."""
    return pl.read_parquet(FOLDER / "places.parquet")
