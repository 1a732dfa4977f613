"""What does not fit together is shown, and how well an event is attested."""

from datetime import date
from typing import Any

import polars as pl
import pytest

from tests.unit.events.building import Told, article, figure, reconciled

MAYOR, SERVICE, AIR_FORCE = "Vitali Klitschko", "State Emergency Service", "Air Force"


def _weapons(value: int, outcome: str, **fields: Any) -> dict[str, Any]:
    return figure(value, outcome, subject="drones", place="Ukraine", **fields)


# name: articles, the kinds and explanations of the contradictions
CASES: dict[str, tuple[list[Told], list[tuple[str, str]]]] = {
    "ten confirmed contradicts fourteen": (
        [article("a", "2025-06-17T06:00", figure(14, source=MAYOR)), article("b", "2025-06-17T09:00", figure(10, source=SERVICE))],
        [("sources", f"{SERVICE}: 10; {MAYOR}: 14")],
    ),
    "at least fourteen never contradicts twenty-eight": (
        [
            article("a", "2025-06-17T06:00", figure(14, source=MAYOR, qualifier="at_least")),
            article("b", "2025-06-17T06:00", figure(28, source=SERVICE)),
        ],
        [],
    ),
    "a toll that grew is no contradiction": (
        [article("a", "2025-06-17T06:00", figure(14, source=MAYOR)), article("b", "2025-06-17T09:00", figure(28, source=SERVICE))],
        [],
    ),
    "two tolls of one day are": (
        [article("a", "2025-06-17", figure(14, source=MAYOR)), article("b", "2025-06-17", figure(15, source=SERVICE))],
        [("sources", f"{SERVICE}: 15; {MAYOR}: 14")],
    ),
    "about sixty and fifty-eight agree": (
        [
            article("a", "2025-06-17", figure(58, source=MAYOR)),
            article("b", "2025-06-17", figure(60, source=SERVICE, qualifier="about")),
        ],
        [],
    ),
    "places over their wave": (
        [article("a", "2025-06-17", figure(10, place="Ukraine"), figure(7), figure(5, place="Odesa"))],
        [("wave", "2 places count at least 12, the wave at most 10")],
    ),
    "a town is not added to its region": (
        [article("a", "2025-06-17", figure(11, place="Ukraine"), figure(10, place="Odesa"), figure(11, place="Odesa Oblast"))],
        [],
    ),
    "more stopped than launched": (
        [
            article(
                "a", "2025-06-17", _weapons(100, "launched", source=AIR_FORCE), _weapons(80, "intercepted", source=AIR_FORCE),
                _weapons(30, "lost", source=AIR_FORCE),
            )
        ],
        [("weapons", "Air Force: 110 of 100 launched were intercepted, lost or hit")],
    ),
    "the identity holds": (
        [article("a", "2025-06-17", _weapons(100, "launched", source=AIR_FORCE), _weapons(80, "intercepted", source=AIR_FORCE))],
        [],
    ),
    "each claimant for itself": (
        [article("a", "2025-06-17", _weapons(100, "launched", source=AIR_FORCE), _weapons(120, "intercepted", source=MAYOR))],
        [],
    ),
    "who attacked is in dispute": (
        [
            *(article(f"a{number}", "2025-06-17", figure(14)) for number in range(3)),
            article("d", "2025-06-17", figure(14, attacker="Ukraine"), publisher="Daily"),
        ],
        [("attacker", "Daily names as attacker Ukraine, most Russia")],
    ),
    "the day is in dispute": (
        [
            *(article(name, "2025-06-18", figure(14)) for name in "ab"),
            article("d", "2025-06-18", figure(14, date=date(2025, 6, 18)), publisher="Daily"),
        ],
        [("date", "Daily dates it 2025-06-18, most 2025-06-17")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_contradictions_are_rows(name: str) -> None:
    told, expected = CASES[name]
    assert reconciled(*told).event_conflicts.select("kind", "explanation").rows() == expected


def test_a_part_over_its_total_is_a_contradiction() -> None:
    told = article("a", "2025-06-17", figure(14), figure(15, subject="children", whole=False))
    told.figures[1]["part_of"] = told.figures[0]["figure_id"]
    assert reconciled(told).event_conflicts["explanation"].to_list() == ["15 children are given as a part of 14"]


def test_shares_that_leave_a_remainder_are_shown() -> None:
    told = article("a", "2025-06-17", figure(33), figure(2, whole=False), figure(14, whole=False))
    for share in told.figures[1:]:
        share["part_of"] = told.figures[0]["figure_id"]
    assert reconciled(told).event_conflicts.select("kind", "explanation").rows() == [("remainder", "the shares told make up 16 of 33")]


GRADES: dict[str, tuple[list[Told], str]] = {
    "one outlet": ([article("a", "2025-06-17", figure(14))], "weak"),
    "one official in one article": ([article("a", "2025-06-17", figure(14, source=MAYOR))], "weak"),
    "one official in two articles": ([article(name, "2025-06-17", figure(14, source=MAYOR)) for name in "ab"], "fair"),
    "two outlets": ([article("a", "2025-06-17", figure(14)), article("b", "2025-06-17", figure(15))], "fair"),
    "a copy is no second article": (
        [article("a", "2025-06-17", figure(14, source=MAYOR)), article("b", "2025-06-17", figure(14, source=MAYOR), syndicated_from="a")],
        "weak",
    ),
    "an official and another voice": (
        [article("a", "2025-06-17T06:00", figure(14, source=MAYOR)), article("b", "2025-06-17T09:00", figure(15, source=SERVICE))],
        "confirmed",
    ),
    "officials who exclude each other": (
        [article("a", "2025-06-17", figure(14, source=MAYOR)), article("b", "2025-06-17", figure(15, source=SERVICE))],
        "fair",
    ),
    "who attacked is in dispute": (CASES["who attacked is in dispute"][0], "contested"),
}


@pytest.mark.parametrize("name", GRADES)
def test_grade(name: str) -> None:
    told, grade = GRADES[name]
    assert reconciled(*told).events.select(pl.col("grade").unique()).to_series().to_list() == [grade]
