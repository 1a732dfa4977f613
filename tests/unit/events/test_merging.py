"""One attack told as two, and two attacks that stay two."""

from datetime import date
from typing import Any

import pytest

from tests.unit.events.building import article, figure, reconciled

DAY, NEXT = date(2025, 6, 17), date(2025, 6, 18)
GAZA = {"attacker": "Israel", "source": "Health Ministry in Gaza"}

# name: figures of three articles (two tell the first event), whether one event is left
TWICE: dict[str, tuple[list[dict[str, Any]], list[dict[str, Any]], bool]] = {
    "a day apart with one telling count": ([figure(14)], [figure(14, date=NEXT)], True),
    "a day apart with two counts": ([figure(2), figure(4, "injured")], [figure(2, date=NEXT), figure(4, "injured", date=NEXT)], True),
    "a day apart, one small count": ([figure(2)], [figure(2, date=NEXT)], False),
    "a day apart, other counts": ([figure(14)], [figure(15, date=NEXT)], False),
    "two days apart": ([figure(14)], [figure(14, date=date(2025, 6, 19))], False),
    "a day apart, another attacker": ([figure(14)], [figure(14, date=NEXT, attacker="Belarus")], False),
    "a day apart, one article tells both": ([figure(14)], [figure(14), figure(14, date=NEXT)], False),
    "a day apart, one article gives the dead of one and the injured of the other": (
        [figure(14)],
        [figure(60, "injured"), figure(14, date=NEXT)],
        True,
    ),
    "the village beside the town, one speaker": (
        [figure(90, place="Al-Mawasi", **GAZA)],
        [figure(71, place="Khan Younis", **GAZA)],
        True,
    ),
    "an attack told of the region only": ([figure(9, place="Marhanets")], [figure(9, place="Dnipropetrovsk Oblast")], True),
    "of the district around the town, which had three dead": (
        [figure(3, place="Nikopol")],
        [figure(3, place="Nikopol Raion")],
        True,
    ),
    "of the region around the town, which had three dead": (
        [figure(3, place="Nikopol")],
        [figure(3, place="Dnipropetrovsk Oblast")],
        False,
    ),
    "of the region, with another count": ([figure(9, place="Marhanets")], [figure(11, place="Dnipropetrovsk Oblast")], False),
    "of the country, with the weapons of a wave": (
        [figure(15)],
        [figure(15, place="Ukraine"), figure(440, "launched", subject="drones", place="Ukraine")],
        False,
    ),
    "of another region": ([figure(9, place="Marhanets")], [figure(9, place="Odesa Oblast")], False),
    "of the region, told by an article that tells the town too": (
        [figure(9, place="Marhanets")],
        [figure(9, place="Marhanets"), figure(9, place="Dnipropetrovsk Oblast")],
        False,
    ),
    "a town 20 km away": ([figure(90, place="Al-Mawasi", **GAZA)], [figure(71, place="Nuseirat", **GAZA)], False),
    "near, but a toll of another size": ([figure(90, place="Al-Mawasi", **GAZA)], [figure(20, place="Khan Younis", **GAZA)], False),
    "near, but another speaker": (
        [figure(90, place="Al-Mawasi", **GAZA)],
        [figure(71, place="Khan Younis", attacker="Israel", source="Red Crescent")],
        False,
    ),
    "near, but one article tells both": (
        [figure(90, place="Al-Mawasi", **GAZA)],
        [figure(90, place="Al-Mawasi", **GAZA), figure(71, place="Khan Younis", **GAZA)],
        False,
    ),
}


@pytest.mark.parametrize("name", TWICE)
def test_an_attack_told_twice_is_one_only_on_evidence(name: str) -> None:
    first, second, one = TWICE[name]
    told = [article("a", "2025-06-18", *first), article("b", "2025-06-18", *first), article("c", "2025-06-20", *second)]
    ledger = reconciled(*told)
    assert ledger.events.height == (1 if one else 2)
    assert ledger.event_aliases["event_id"].to_list() == (ledger.events["event_id"].to_list() if one else [])
