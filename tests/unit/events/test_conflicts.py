"""What does not fit together is shown, and how well an event is attested."""

from datetime import date
from typing import Any

import polars as pl
import pytest

from assets.events.corrections import parse
from assets.events.reconciling import reconcile
from tests.unit.events.building import PLACES, Told, article, figure, frames, reconciled

MAYOR, SERVICE, AIR_FORCE = "Vitali Klitschko", "State Emergency Service", "Air Force"


def _weapons(value: int, outcome: str, **fields: Any) -> dict[str, Any]:
    return figure(value, outcome, subject="drones", place="Ukraine", **fields)


def _claim(value: int, outcome: str, subject: str = "drones", **fields: Any) -> dict[str, Any]:
    """What the Air Force says of its wave over the country."""
    return figure(value, outcome, **{"subject": subject, "place": "Ukraine", "source": AIR_FORCE} | fields)


_KINDS_LAUNCHED = (_claim(440, "launched"), _claim(32, "launched", "missiles"))
_TYPES_LAUNCHED = tuple(_claim(value, "launched", "missiles", sentence_id="a-1") for value in (14, 2))


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
    "a floor for the wave is no ceiling": (
        [article("a", "2025-06-17", figure(10, place="Ukraine", qualifier="more_than"), figure(7), figure(5, place="Odesa"))],
        [],
    ),
    "a floor for the wave below its total": (
        [
            article("a", "2025-06-17", figure(10, place="Ukraine", source=MAYOR), figure(7), figure(5, place="Odesa")),
            article("b", "2025-06-17", figure(9, place="Ukraine", source=SERVICE, qualifier="at_least")),
        ],
        [("wave", "2 places count at least 12, the wave at most 10")],
    ),
    "a place that may count less": (
        [article("a", "2025-06-17", figure(10, place="Ukraine"), figure(11, qualifier="about"))],
        [],
    ),
    "one place over its wave": (
        [article("a", "2025-06-17", figure(10, place="Ukraine"), figure(12))],
        [("wave", "one place counts at least 12, the wave at most 10")],
    ),
    "a place that grew since is no contradiction": (
        [
            article("a", "2025-06-17T06:00", figure(10, place="Ukraine"), figure(9, source=MAYOR)),
            article("b", "2025-06-17T09:00", figure(12, source=MAYOR)),
        ],
        [],
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
    "more stopped than about so many launched": (
        [article("a", "2025-06-17", _claim(100, "launched", qualifier="about"), _claim(112, "intercepted"))],
        [("weapons", "Air Force: 112 of at most 111 launched were intercepted, lost or hit")],
    ),
    "about so many launched": ([article("a", "2025-06-17", _claim(100, "launched", qualifier="about"), _claim(105, "intercepted"))], []),
    "a range of launched": (
        [article("a", "2025-06-17", _claim(90, "launched", qualifier="range", value_high=110), _claim(105, "intercepted"))],
        [],
    ),
    "launched is a floor": ([article("a", "2025-06-17", _claim(100, "launched", qualifier="at_least"), _claim(120, "intercepted"))], []),
    "intercepted is a ceiling": ([article("a", "2025-06-17", _claim(100, "launched"), _claim(120, "intercepted", qualifier="up_to"))], []),
    "more of all kinds stopped than of each kind launched": (
        [article("a", "2025-06-17", *_KINDS_LAUNCHED, _claim(500, "intercepted", "munitions"))],
        [("weapons", "Air Force: 500 of 472 launched were intercepted, lost or hit")],
    ),
    "more of all kinds stopped and lost than launched": (
        [
            article(
                "a", "2025-06-17", _claim(472, "launched", "munitions"), _claim(300, "intercepted", "munitions"),
                _claim(180, "lost", "munitions"),
            )
        ],
        [("weapons", "Air Force: 480 of 472 launched were intercepted, lost or hit")],
    ),
    "more of each kind stopped than launched of all": (
        [
            article(
                "a", "2025-06-17", _claim(200, "launched", "munitions"), _claim(170, "intercepted"), _claim(40, "intercepted", "missiles"),
                _claim(100, "intercepted", "munitions", qualifier="at_least"),
            )
        ],
        [("weapons", "Air Force: 210 of 200 launched were intercepted, lost or hit")],
    ),
    "a mixed sum within each kind's": ([article("a", "2025-06-17", *_KINDS_LAUNCHED, _claim(428, "intercepted", "munitions"))], []),
    "a mixed sum, and one kind alone": (
        [article("a", "2025-06-17", _claim(440, "launched"), _claim(460, "intercepted", "munitions"))],
        [],
    ),
    "a mixed sum, and a floor of one kind": (
        [
            article(
                "a", "2025-06-17", _claim(440, "launched"), _claim(32, "launched", "missiles", qualifier="more_than"),
                _claim(480, "intercepted", "munitions"),
            )
        ],
        [],
    ),
    "a mixed sum with bombs in it, which are not told of each kind": (
        [article("a", "2025-06-17", *_KINDS_LAUNCHED, _claim(520, "launched", "munitions"), _claim(500, "intercepted", "munitions"))],
        [],
    ),
    "the kinds are more than the mixed sum": (
        [article("a", "2025-06-17", _claim(110, "intercepted", "munitions"), _claim(120, "intercepted"))],
        [("weapons", "Air Force: 120 drones and missiles intercepted, but 110 of all kinds")],
    ),
    "the kinds together are more than the mixed sum": (
        [
            article(
                "a", "2025-06-17", _claim(110, "intercepted", "munitions"), _claim(64, "intercepted"), _claim(48, "intercepted", "missiles")
            )
        ],
        [("weapons", "Air Force: 112 drones and missiles intercepted, but 110 of all kinds")],
    ),
    "the kinds make up the mixed sum": (
        [
            article(
                "a", "2025-06-17", _claim(112, "intercepted", "munitions"), _claim(64, "intercepted"), _claim(48, "intercepted", "missiles")
            )
        ],
        [],
    ),
    "bombs may be no part of the missiles and drones": (
        [article("a", "2025-06-17", _claim(110, "launched", "munitions"), _claim(130, "launched", "bombs"))],
        [],
    ),
    "a mixed sum beside a kind of its sentence": (
        [article("a", "2025-06-17", _claim(50, "launched", "munitions", sentence_id="a-1"), _claim(100, "launched", sentence_id="a-1"),
                 _claim(140, "intercepted", "munitions"))],
        [],
    ),
    "types of one kind": (
        [
            article(
                "a", "2025-06-17", *_TYPES_LAUNCHED, _claim(16, "intercepted", "missiles"),
            )
        ],
        [],
    ),
    "more of a kind stopped than of all its types": (
        [
            article(
                "a", "2025-06-17", *_TYPES_LAUNCHED, _claim(17, "intercepted", "missiles"),
            )
        ],
        [("weapons", "Air Force: 17 of at most 16 launched were intercepted, lost or hit")],
    ),
    "what one region saw of the wave": (
        [
            article(
                "a", "2025-06-17", *_KINDS_LAUNCHED, _claim(400, "intercepted", "munitions"),
                _claim(500, "intercepted", "munitions", place="Odesa Oblast"),
            )
        ],
        [],
    ),
    "a mixed sum of another country": (
        [article("a", "2025-06-17", *_KINDS_LAUNCHED, _claim(500, "intercepted", "munitions", place="Kursk Oblast"))],
        [],
    ),
    "the attacker's launched and the defender's intercepted": (
        [
            article("a", "2025-06-17", *_KINDS_LAUNCHED),
            article("b", "2025-06-17", _claim(500, "intercepted", "munitions", source="Russian Defence Ministry")),
        ],
        [],
    ),
    "the air forces of two sides are two claimants": (
        [
            article("a", "2025-06-17", _claim(100, "launched", source="Ukrainian Air Force")),
            article("b", "2025-06-17", _claim(120, "intercepted", source="Russian Air Force")),
        ],
        [],
    ),
    "a last word that mends an earlier one": (
        [
            article("a", "2025-06-17T05:00", _claim(20, "launched"), _claim(25, "intercepted")),
            article("b", "2025-06-17T09:00", _claim(35, "launched"), _claim(30, "intercepted")),
        ],
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


def test_flats_are_no_part_of_the_number_of_buildings() -> None:
    """`The missiles damaged 28 buildings (419 apartments).`"""
    told = article("a", "2025-06-17", figure(28, "damaged", subject="buildings"), figure(419, "damaged", subject="homes", whole=False))
    told.figures[1]["part_of"] = told.figures[0]["figure_id"]
    assert reconciled(told).event_conflicts.is_empty()


def test_a_rejected_figure_contradicts_nothing() -> None:
    told = article("a", "2025-06-17", figure(14), figure(15, subject="children", whole=False))
    told.figures[1]["part_of"] = told.figures[0]["figure_id"]
    rejected = parse(2, [f"figure {told.figures[1]['figure_id']}", "reject", "a slip", "editor", "2025-06-20", "active"])
    assert reconcile(*frames([told]), PLACES, [rejected]).event_conflicts.is_empty()


@pytest.mark.parametrize(("drones", "missiles", "shown"), [(90, 20, False), (100, 20, True)])
def test_kinds_over_their_mixed_sum_are_a_contradiction(drones: int, missiles: int, shown: bool) -> None:
    """`Of the 110 missiles and drones shot down, 100 were drones and 20 missiles.`"""
    shares = [_claim(drones, "intercepted", whole=False), _claim(missiles, "intercepted", "missiles", whole=False)]
    told = article("a", "2025-06-17", _claim(110, "intercepted", "munitions"), *shares)
    for share in told.figures[1:]:
        share["part_of"] = told.figures[0]["figure_id"]
    expected = ["120 of each kind are given as parts of 110"] if shown else []
    assert reconciled(told).event_conflicts.filter(pl.col("kind") == "parts")["explanation"].to_list() == expected


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
