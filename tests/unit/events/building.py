"""Small frames to reconcile: places of this world, articles, and figures as the stage before would hand them over."""

from datetime import date, datetime
from hashlib import sha256
from typing import Any, NamedTuple

import polars as pl

from assets.events.reconciling import Reconciled, reconcile

_PLACES = [
    # place, kind, parent, country, population
    ("Ukraine", "country", None, "UA", 41_000_000),
    ("Russia", "country", None, "RU", 144_000_000),
    ("Palestine", "country", None, "PS", 5_000_000),
    ("Black Sea", "area", None, None, 0),
    ("Kyiv", "city", "Ukraine", "UA", 2_950_000),
    ("Kyiv/Solomianskyi", "district", "Kyiv", "UA", 360_000),
    ("Kyiv/Darnytskyi", "district", "Kyiv", "UA", 330_000),
    ("Kyiv Oblast", "region", "Ukraine", "UA", 1_370_000),
    ("Odesa Oblast", "region", "Ukraine", "UA", 2_370_000),
    ("Odesa", "city", "Odesa Oblast", "UA", 1_000_000),
    ("Dnipropetrovsk Oblast", "region", "Ukraine", "UA", 3_070_000),
    ("Marhanets", "city", "Dnipropetrovsk Oblast", "UA", 45_000),
    ("Kryvyi Rih", "city", "Dnipropetrovsk Oblast", "UA", 600_000),
    ("Nikopol Raion", "area", "Dnipropetrovsk Oblast", "UA", 150_000),
    ("Nikopol", "city", "Nikopol Raion", "UA", 110_000),
    ("Dnipro", "city", "Dnipropetrovsk Oblast", "UA", 960_000),
    ("Kharkiv", "city", "Ukraine", "UA", 1_400_000),
    ("Kursk Oblast", "region", "Russia", "RU", 1_000_000),
    ("Moscow", "city", "Russia", "RU", 10_400_000),
    ("Gaza Strip", "region", "Palestine", "PS", 2_000_000),
    ("Khan Younis", "city", "Gaza Strip", "PS", 200_000),
    ("Al-Mawasi", "city", "Gaza Strip", "PS", 10_000),
    ("Nuseirat", "city", "Gaza Strip", "PS", 60_000),
    ("Rafah", "city", "Gaza Strip", "PS", 170_000),
]
_AT = {"Khan Younis": (31.34, 34.30), "Al-Mawasi": (31.33, 34.26), "Nuseirat": (31.45, 34.39), "Rafah": (31.29, 34.25)}
_PRECISION = {"country": 3, "region": 3, "area": 2, "city": 1, "district": 1}
_COUNTRY = {place: country for place, _, _, country, _ in _PLACES}
PLACES = pl.DataFrame(
    [
        {
            "place_id": f"p-{place}",
            "place": place,
            "kind": kind,
            "parent_id": parent and f"p-{parent}",
            "country": country,
            "latitude": _AT.get(place, (50.0, 30.0))[0],
            "longitude": _AT.get(place, (50.0, 30.0))[1],
            "population": population,
            "precision": _PRECISION[kind],
        }
        for place, kind, parent, country, population in _PLACES
    ],
    infer_schema_length=None,
)

FIGURE_TYPES = {
    "figure_id": pl.String,
    "article_id": pl.String,
    "sentence_id": pl.String,
    "char_start": pl.Int64,
    "char_end": pl.Int64,
    "span": pl.String,
    "value": pl.Int64,
    "value_high": pl.Int64,
    "qualifier": pl.String,
    "outcome": pl.String,
    "subject": pl.String,
    "place": pl.String,
    "place_id": pl.String,
    "place_precision": pl.Int64,
    "date": pl.Date,
    "date_precision": pl.Int64,
    "source": pl.String,
    "source_official": pl.Boolean,
    "scope": pl.String,
    "additive": pl.Boolean,
    "part_of": pl.String,
    "rule": pl.String,
    "country": pl.String,
    "attacker": pl.String,
    "attack_type": pl.String,
    "stated_at": pl.Datetime("us"),
    "withdrawn": pl.Boolean,
    "earlier": pl.Boolean,
    "whole": pl.Boolean,
    "date_from": pl.Date,
    "date_to": pl.Date,
}
ARTICLE_TYPES = {
    "article_id": pl.String,
    "external_id": pl.String,
    "publisher": pl.String,
    "published_at": pl.Datetime("us"),
    "published_on": pl.Date,
    "date_basis": pl.String,
    "syndicated_from": pl.String,
}


class Told(NamedTuple):
    """One article with its figures, as rows."""

    article: dict[str, Any]
    figures: list[dict[str, Any]]


def figure(value: int | None, outcome: str = "killed", **fields: Any) -> dict[str, Any]:
    """One count: of people killed in Kyiv by Russia on 17 June 2025, unless `fields` say otherwise."""
    return {"value": value, "outcome": outcome, **fields}


def _filled(article_id: str, number: int, given: dict[str, Any]) -> dict[str, Any]:
    place = given.get("place", "Kyiv")
    row = {
        "subject": "people",
        "qualifier": "exact",
        "place": place,
        "country": _COUNTRY.get(place),
        "date": date(2025, 6, 17),
        "attacker": "Russia",
        "scope": "incident",
        "additive": False,
        "withdrawn": False,
        "earlier": False,
        "whole": True,
        "rule": "written",
        "span": str(given["value"]),
        "place_id": f"p-{place}" if place in _COUNTRY else None,
        "attack_type": None,
        "char_start": number * 100,
        "char_end": number * 100 + 2,
        "sentence_id": f"{article_id}-{number:04d}",
    } | given
    named = ":".join(str(part) for part in (article_id, number, row["outcome"], row["subject"]))
    row["figure_id"] = sha256(named.encode()).hexdigest()[:16]
    row["date_precision"] = given.get("date_precision", 1) if row["date"] else None
    return {"article_id": article_id, **row}


def article(
    article_id: str, at: str | None, *figures: dict[str, Any], publisher: str | None = None, syndicated_from: str | None = None
) -> Told:
    """An article published `at` an ISO date or date-time (null: no date at all, collected long after)."""
    moment = datetime.fromisoformat(at) if at else None
    row = {
        "article_id": article_id,
        "external_id": article_id,
        "publisher": publisher or f"{article_id} news",
        "published_at": moment,
        "published_on": moment.date() if moment else date(2026, 1, 1),
        "date_basis": "metadata" if moment else "collected",
        "syndicated_from": syndicated_from,
    }
    return Told(row, [_filled(article_id, number, given) for number, given in enumerate(figures)])


def frames(told: list[Told]) -> tuple[pl.DataFrame, pl.DataFrame]:
    """figures, articles."""
    rows = [row for one in told for row in one.figures]
    figures = pl.DataFrame([{name: row.get(name) for name in FIGURE_TYPES} for row in rows], schema=FIGURE_TYPES)
    return figures, pl.DataFrame([one.article for one in told], schema=ARTICLE_TYPES)


def reconciled(*told: Told) -> Reconciled:
    """The ledger of these articles."""
    return reconcile(*frames(list(told)), PLACES)


def toll(ledger: Reconciled, event_id: str, outcome: str = "killed") -> tuple[int | None, int | None, int | None]:
    """low, best, high of an event's headline."""
    (row,) = ledger.events.filter(pl.col("event_id") == event_id).to_dicts()
    return row[f"{outcome}_low"], row[f"{outcome}_best"], row[f"{outcome}_high"]
