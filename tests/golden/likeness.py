"""When a figure or an event of the ledger is the one a person found: spellings, districts and sentence ends apart."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from difflib import SequenceMatcher
from typing import Any

Row = Mapping[str, Any]

PEOPLE = frozenset(
    {"people", "civilians", "children", "women", "men", "soldiers", "militants"}
    | {"police", "rescuers", "medics", "journalists", "aid_workers", "foreigners"}
)
ALIKE = 0.8

_REGION = re.compile(r"\b(oblast|region|province|governorate|krai|republic|state)\b", re.IGNORECASE)
_TITLES = re.compile(
    r"\b(oblast|region|province|district|raion|city|governorate|republic|the|mr|mrs|president|mayor|governor|minister|state|of)\b"
)


def fold(name: str | None) -> str:
    """A name without accents, titles and kinds of places, so that its spellings meet: `Odesa Oblast` and `Odesa region`."""
    ascii_only = unicodedata.normalize("NFKD", name or "").encode("ascii", "ignore").decode().lower()
    return " ".join(re.sub(r"[^a-z/ ]", "", _TITLES.sub(" ", ascii_only)).split()).strip(" /")


def is_alike(gold: str | None, got: str | None) -> bool:
    one, other = fold(gold), fold(got)
    if not one or not other:
        return one == other
    return one == other or SequenceMatcher(None, one, other).ratio() >= ALIKE


def is_same_place(gold: str | None, got: str | None) -> bool:
    """The same city; a district that one side alone gives does not count. Kyiv is not Kyiv Oblast."""
    if not gold or not got:
        return not gold and not got
    gold, got = gold.split("/")[0], got.split("/")[0]
    return bool(_REGION.search(gold)) == bool(_REGION.search(got)) and is_alike(gold, got)


def is_same_source(gold: str | None, got: str | None) -> bool:
    """The same name, or one that is a part of the other: `Klymenko` for `Ihor Klymenko`."""
    one, other = fold(gold), fold(got)
    if not one or not other:
        return one == other
    return is_alike(one, other) or one in other or other in one or one.split()[-1] == other.split()[-1]


def is_same_sentence(gold: str, got: str) -> bool:
    one, other = (re.sub(r"\W+", " ", text).strip().lower() for text in (gold, got))
    return one in other or other in one or SequenceMatcher(None, one, other).quick_ratio() > 0.95


def day_of(value: object) -> str | None:
    return str(value)[:10] if value else None


ATTRIBUTES: dict[str, Callable[[Row, Row], bool]] = {
    "subject": lambda gold, got: gold["subject"] == got["subject"],
    "qualifier": lambda gold, got: gold["qualifier"] == got["qualifier"],
    "place": lambda gold, got: is_same_place(gold["place"], got["place"]),
    "date": lambda gold, got: day_of(gold["date"]) == day_of(got["date"]),
    "source": lambda gold, got: is_same_source(gold["source"], got["source"]),
    "scope": lambda gold, got: gold["scope"] == got["scope"],
}


def is_found(gold: Row, got: Row) -> bool:
    return (
        all(gold.get(name) == got.get(name) for name in ("value", "value_high", "outcome"))
        and (gold["subject"] == got["subject"] or {gold["subject"], got["subject"]} <= PEOPLE)
        and is_same_sentence(gold["sentence"], got["sentence"])
    )
