"""How far a name can be trusted as a place: 1 alone, 2 with a cue, 0 never.

The word lists are only asked at build time and nothing of them is shipped: English words and frequencies (wordfreq,
english-words), surnames of the US census (names), given names of many countries (gender-guesser).
"""

import csv
from dataclasses import dataclass
from pathlib import Path

import english_words
import gender_guesser
import names as census
from wordfreq import zipf_frequency

from assets.figures.gazetteer import fold

BIG, MIDDLE, SMALL = 1_000_000, 100_000, 15_000
INSTITUTIONS = {"university", "airport", "college", "hospital", "downtown", "phase", "district", "raion", "rayon", "township", "society"}


@dataclass(frozen=True, slots=True)
class Judge:
    """Word lists, all folded; `decided` is the hand-made words.csv (and never.txt), which beats every rule."""

    words: frozenset[str]
    surnames: frozenset[str]
    given: frozenset[str]
    decided: dict[str, int]

    def trust(self, name: str, *, population: int, core: bool, main: bool) -> int:
        """name folded; core: a country or region of armed conflict; main: the source's own name or a spelling of it."""
        if name in self.decided:
            return self.decided[name]
        if INSTITUTIONS & set(name.split()):
            return 0
        rule = self._many_words if " " in name else self._one_word
        trust = rule(name, population, core)
        return trust if main or trust == 0 else 2

    def _one_word(self, name: str, population: int, core: bool) -> int:
        frequency = zipf_frequency(name, "en")
        if len(name) < 4:
            return 2 if population >= MIDDLE and frequency < 4 and name not in self.words else 0
        if self._is_word(name):
            return 2 if population >= (10_000 if core and frequency < 4.5 else 50_000 if frequency < 4.5 else 500_000) else 0
        if name in self.given:
            return 2 if population >= 50_000 or core else 0
        if name in self.surnames:
            return 1 if population >= BIG else 2 if population >= 50_000 or core else 0
        if population < MIDDLE and frequency >= 3.5:
            return 2 if frequency < 4.3 and (core or population >= SMALL) else 0
        return self._by_size(name, population, core)

    def _many_words(self, name: str, population: int, core: bool) -> int:
        parts = name.split()
        if all(self._is_word(part) or part in ("al", "el", "the", "of") for part in parts):
            return 1 if population >= 500_000 else 2 if population >= MIDDLE else 0
        if parts[0] in self.given and parts[-1] in self.surnames and len(parts) == 2:
            return 1 if population >= BIG else 2 if population >= 50_000 or core else 0
        return self._by_size(name, population, core)

    def _by_size(self, name: str, population: int, core: bool) -> int:
        known = population >= 3_000 if core else population >= 50_000
        return 1 if known and (len(name) > 4 or population >= MIDDLE) else 2

    def all_words(self, name: str) -> bool:
        """Whether each part of the name is an English word, North West, Central; not where the name is decided to be a place."""
        return self.decided.get(name) != 1 and all(self._is_word(part) for part in name.split())

    def _is_word(self, name: str) -> bool:
        if zipf_frequency(name, "en") < 2.6:
            return False
        stems = (name, name.removesuffix("s"), name.removesuffix("es"), name.removesuffix("ing"), name.removesuffix("ed"))
        return any(stem in self.words for stem in stems)


def read_judge(hand: Path) -> Judge:
    """The judge with all its lists; hand: the folder of the hand-made files."""
    words = {w for w in english_words.get_english_words_set(["web2", "gcide"]) if w.islower() and w.isalpha() and len(w) > 1}
    surnames = [line.split()[0].lower() for line in _lines(census, "dist.all.last")][:40_000]
    given = [line.split()[0].lower() for file in ("dist.male.first", "dist.female.first") for line in _lines(census, file)]
    with (hand / "words.csv").open(encoding="utf-8") as rows:
        decided = {fold(row["name"]): int(row["trust"]) for row in csv.DictReader(rows)}
    lines = (hand / "never.txt").read_text(encoding="utf-8").splitlines()
    never = {fold(word) for line in lines if not line.startswith("#") for word in line.split()}
    decided = dict.fromkeys(never - decided.keys(), 0) | decided
    return Judge(frozenset(words), frozenset(surnames), frozenset(given) | _world_given(), decided)


def _lines(package: object, file: str) -> list[str]:
    return (Path(str(package.__file__)).parent / file).read_text(encoding="utf-8").splitlines()  # type: ignore[attr-defined]


def _world_given() -> frozenset[str]:
    """Given names that are common in at least one country (frequency digit above 3 in nam_dict.txt)."""
    found = set()
    path = Path(gender_guesser.__file__).parent / "data" / "nam_dict.txt"
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith(("#", "=")) or "+" in line[:26] or len(line) < 86:
            continue
        if any(c in "456789ABCD" for c in line[30:86]):
            found.add(fold(line[3:26].strip()))
    return frozenset(found)
