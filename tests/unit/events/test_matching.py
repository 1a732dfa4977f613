"""Which event a figure speaks of: keys, attackers, waves, ids."""

from datetime import date
from typing import Any

import polars as pl
import pytest

from assets.events.reconciling import Reconciled, reconcile
from tests.unit.events.building import PLACES, article, figure, frames, reconciled, toll

NIGHT, NEXT = date(2025, 6, 17), date(2025, 6, 18)


def _ids(ledger: Reconciled) -> list[str]:
    return ledger.events["event_id"].to_list()


def _parents(ledger: Reconciled) -> dict[str, str | None]:
    return dict(ledger.events.select("event_id", "parent_event_id").iter_rows())


# what the figures of one article say, and the events they make
KEYED: dict[str, tuple[list[dict[str, Any]], list[str]]] = {
    "districts roll up": ([{}, {"place": "Kyiv/Solomianskyi"}], ["2025-06-17-kyiv-russia"]),
    "a city and its oblast are two": ([{}, {"place": "Kyiv Oblast"}], ["2025-06-17-kyiv-oblast-russia", "2025-06-17-kyiv-russia"]),
    "a day apart are two": ([{}, {"date": NEXT}], ["2025-06-17-kyiv-russia", "2025-06-18-kyiv-russia"]),
    "a man who dies days later is of the attack": (
        [{"date": NIGHT}, {"date": NEXT, "span": "a", "subject": "men"}],
        ["2025-06-17-kyiv-russia"],
    ),
    "a man killed the day before is not": (
        [{"date": NEXT}, {"date": NIGHT, "span": "a", "subject": "men"}],
        ["2025-06-17-kyiv-russia", "2025-06-18-kyiv-russia"],
    ),
    "two sides are two": (
        [{"place": "Kharkiv", "attacker": "Russia"}, {"place": "Moscow", "attacker": "Ukraine"}],
        ["2025-06-17-kharkiv-russia", "2025-06-17-moscow-ukraine"],
    ),
    "a running total is of no event": ([{"scope": "cumulative"}], []),
    "no place, no event": ([{"place": None}], []),
    "a place the gazetteer lacks": ([{"place": "Nova Vesela"}], ["2025-06-17-nova-vesela-russia"]),
    "no attacker is told": ([{"attacker": None}], ["2025-06-17-kyiv"]),
    "the attacker of the same place and day": ([{"attacker": None}, {}], ["2025-06-17-kyiv-russia"]),
    "the attacker of the article": (
        [{"attacker": None, "place": "Odesa"}, {}],
        ["2025-06-17-kyiv-russia", "2025-06-17-odesa-russia"],
    ),
    "two attackers are known there": (
        [{"attacker": "Russia"}, {"attacker": "Belarus"}, {"attacker": None}],
        ["2025-06-17-kyiv", "2025-06-17-kyiv-belarus", "2025-06-17-kyiv-russia"],
    ),
    "a side on its own ground gives way": (
        [{"place": "Nuseirat", "attacker": "Hamas"}, {"place": "Nuseirat", "attacker": "Israel"}],
        ["2025-06-17-nuseirat-israel"],
    ),
    "an armed group gives way on its ground to the attacker its article knows": (
        [{"place": "Nuseirat", "attacker": "Hamas"}, {"place": "Rafah", "attacker": "Israel"}],
        ["2025-06-17-nuseirat-israel", "2025-06-17-rafah-israel"],
    ),
    "a side alone on its own ground stands": ([{"place": "Nuseirat", "attacker": "Hamas"}], ["2025-06-17-nuseirat-hamas"]),
    "one misreading among many": ([{}, {}, {}, {"attacker": "United States"}], ["2025-06-17-kyiv-russia"]),
    "an incident without a day is of the article's day": (
        [{"date": None, "place": "Odesa"}, {}],
        ["2025-06-17-kyiv-russia", "2025-06-17-odesa-russia"],
    ),
}


@pytest.mark.parametrize("name", KEYED)
def test_figures_make_events(name: str) -> None:
    given, expected = KEYED[name]
    figures = [figure(number + 1, **fields) for number, fields in enumerate(given)]
    assert _ids(reconciled(article("a", "2025-06-17", *figures))) == expected


AFAR = {"attack_type": "Air/drone strike"}


@pytest.mark.parametrize(
    ("struck", "unnamed", "expected"),
    [
        (["Odesa", "Kharkiv", "Dnipro"], AFAR, "2025-06-20-kyiv-russia"),
        (["Odesa", "Kharkiv"], AFAR, "2025-06-20-kyiv"),
        (["Odesa", "Kharkiv", "Dnipro"], {"attack_type": "Attack"}, "2025-06-20-kyiv"),
        (["Odesa", "Kharkiv", "Dnipro"], AFAR | {"place": "Moscow"}, "2025-06-20-moscow"),
    ],
)
def test_attacker_comes_from_the_war_where_one_side_alone_strikes_from_afar(
    struck: list[str], unnamed: dict[str, Any], expected: str
) -> None:
    told = [article(place, "2025-06-17", figure(2, place=place, **AFAR)) for place in struck]
    later = article("later", "2025-06-20", figure(3, date=date(2025, 6, 20), attacker=None, **unnamed))
    assert expected in _ids(reconciled(*told, later))


def test_two_sides_strike_from_afar() -> None:
    told = [article(place, "2025-06-17", figure(2, place=place, **AFAR)) for place in ("Odesa", "Kharkiv", "Dnipro")]
    other = article("other", "2025-06-17", figure(2, place="Marhanets", attacker="Belarus", **AFAR))
    later = article("later", "2025-06-20", figure(3, date=date(2025, 6, 20), attacker=None, **AFAR))
    assert "2025-06-20-kyiv" in _ids(reconciled(*told, other, later))


def test_attacker_comes_from_the_wave_of_another_article() -> None:
    wave = article("a", "2025-06-17", figure(440, "launched", subject="drones", place="Ukraine"))
    ledger = reconciled(wave, article("b", "2025-06-17", figure(2, place="Odesa", attacker=None)))
    assert _parents(ledger) == {"2025-06-17-odesa-russia": "2025-06-17-ukraine-russia", "2025-06-17-ukraine-russia": None}


def test_places_of_a_wave_are_its_children() -> None:
    ledger = reconciled(
        article("a", "2025-06-17", figure(440, "launched", subject="drones", place="Ukraine"), figure(28), figure(1, place="Odesa"),
                figure(1, place="Odesa Oblast"), figure(10, "intercepted", subject="drones", place="Moscow", attacker="Ukraine")),
    )  # fmt: skip
    wave = "2025-06-17-ukraine-russia"
    assert _parents(ledger) == {
        wave: None, "2025-06-17-kyiv-russia": wave, "2025-06-17-odesa-russia": wave, "2025-06-17-odesa-oblast-russia": wave,
        "2025-06-17-moscow-ukraine": None,
    }  # fmt: skip


def test_a_region_is_the_parent_where_no_wave_over_the_country_is_told() -> None:
    strikes = {"attacker": "Israel"}
    ledger = reconciled(
        article("a", "2025-06-17", figure(48, place="Gaza Strip", **strikes), figure(25, place="Nuseirat", **strikes)),
    )
    assert _parents(ledger)["2025-06-17-nuseirat-israel"] == "2025-06-17-gaza-strip-israel"


def test_a_wave_of_the_other_side_is_no_parent() -> None:
    ledger = reconciled(article("a", "2025-06-17", figure(3, place="Russia", attacker="Ukraine"), figure(28)))
    assert set(_parents(ledger).values()) == {None}


def test_weapons_over_regions_and_seas_belong_to_the_wave() -> None:
    downed = {"outcome": "intercepted", "subject": "drones", "attacker": "Ukraine", "source": "Ministry of Defence"}
    ledger = reconciled(
        article("a", "2025-06-17", figure(249, place="Russia", **downed), figure(116, place="Black Sea", **downed),
                figure(76, place="Kursk Oblast", **downed)),
    )  # fmt: skip
    assert _ids(ledger) == ["2025-06-17-russia-ukraine"]
    assert ledger.event_tolls.select("low", "best", "high").rows() == [(249, 249, 249)]
    assert ledger.event_figures["role"].sort().to_list() == ["part", "part", "total"]


BREAKDOWNS: dict[str, list[tuple[int, str, int | None]]] = {
    # value, place, number of the count it is a part of
    "28 people, 11 of them in the oblast and 17 in Kyiv": [
        (28, "Dnipropetrovsk Oblast", None),
        (11, "Dnipropetrovsk Oblast", None),
        (17, "Kyiv", None),
    ],
    "eight lives, two of them in Dnipro": [(8, "Kryvyi Rih", None), (2, "Dnipro", 0)],
}


@pytest.mark.parametrize("name", BREAKDOWNS)
def test_a_count_broken_down_over_places_is_of_the_wave(name: str) -> None:
    told = article("a", "2025-06-17", *[figure(value, place=place, sentence_id="a-0000") for value, place, _ in BREAKDOWNS[name]])
    for row, (_, _, part_of) in zip(told.figures, BREAKDOWNS[name], strict=True):
        row["part_of"] = None if part_of is None else told.figures[part_of]["figure_id"]
    assert toll(reconciled(told), "2025-06-17-ukraine-russia")[1] == BREAKDOWNS[name][0][0]


def test_a_part_inside_the_place_of_its_whole_moves_nothing() -> None:
    told = article("a", "2025-06-17", figure(11, place="Dnipropetrovsk Oblast"), figure(10, place="Kryvyi Rih", whole=False))
    told.figures[1]["part_of"] = told.figures[0]["figure_id"]
    assert _ids(reconciled(told)) == ["2025-06-17-dnipropetrovsk-oblast-russia", "2025-06-17-kryvyi-rih-russia"]


def test_dead_of_a_region_are_an_event_of_their_own() -> None:
    ledger = reconciled(article("a", "2025-06-17", figure(42, place="Ukraine"), figure(11, place="Dnipropetrovsk Oblast")))
    assert _ids(ledger) == ["2025-06-17-dnipropetrovsk-oblast-russia", "2025-06-17-ukraine-russia"]


# attack types of an event's figures and what weapons they count, and the type of the event
TYPES: dict[str, tuple[list[dict[str, Any]], str | None]] = {
    "most figures tell": ([{"attack_type": "Armed clash"}] * 2 + [{"attack_type": "Suicide bomb"}], "Armed clash"),
    "the narrower word": (
        [{"attack_type": "Attack"}] * 3 + [{"attack_type": "Remote explosive/landmine/IED"}] * 2 + [{"attack_type": "Suicide bomb"}],
        "Suicide bomb",
    ),
    "the wider word alone": ([{"attack_type": "Attack"}], "Attack"),
    "drones and missiles flew": (
        [{"attack_type": "Shelling/artillery/missile attack"}] * 2 + [{"outcome": "launched", "subject": "drones"}],
        "Air/drone strike",
    ),
    "missiles alone": ([{"outcome": "launched", "subject": "missiles"}], "Shelling/artillery/missile attack"),
    "nothing tells": ([{}], None),
}


@pytest.mark.parametrize("name", TYPES)
def test_attack_type(name: str) -> None:
    given, expected = TYPES[name]
    ledger = reconciled(article("a", "2025-06-17", *[figure(number + 1, **fields) for number, fields in enumerate(given)]))
    assert ledger.events["attack_type"].to_list() == [expected]


@pytest.mark.parametrize("told", [None, "Remote explosive/landmine/IED"])
def test_a_child_of_no_certain_type_has_that_of_its_wave(told: str | None) -> None:
    wave = figure(440, "launched", subject="drones", place="Ukraine", attack_type="Air/drone strike")
    ledger = reconciled(article("a", "2025-06-17", wave, figure(28, attack_type=told)))
    assert ledger.events["attack_type"].unique().to_list() == ["Air/drone strike"]


def test_syndicated_copies_are_one_article() -> None:
    ledger = reconciled(
        article("a", "2025-06-17T08:00", figure(14)), article("b", "2025-06-17T09:00", figure(14), syndicated_from="a"),
        article("c", "2025-06-17T10:00", figure(14, source="Ihor Klymenko")),
    )  # fmt: skip
    assert ledger.events.select("article_count", "first_reported_at").rows()[0][0] == 2


@pytest.mark.parametrize(
    ("sources", "count"),
    [
        (["Ihor Klymenko", "Igor Klymenko", "Klymenko"], 1),
        (["Ihor Klymenko", None, None], 1),  # outlets that repeat his number in their own voice
        (["Ihor Klymenko", "Vitali Klitschko"], 2),
        (["officials", "Ukrainian authorities", "police"], 1),
        ([None, None], 2),
    ],
)
def test_source_count_counts_speakers(sources: list[str | None], count: int) -> None:
    told = [article(f"a{number}", f"2025-06-17T0{number}:00", figure(14, source=source)) for number, source in enumerate(sources)]
    assert reconciled(*told).events["source_count"].to_list() == [count]


def test_ids_of_namesakes_follow_the_gazetteer_not_the_news() -> None:
    second = PLACES.filter(pl.col("place") == "Odesa").with_columns(place_id=pl.lit("p-Odesa-TX"), country=pl.lit("US"), population=100_000)
    told = article("a", "2025-06-17", figure(1, place="Odesa", place_id="p-Odesa-TX", country="US", attacker=None))
    ledger = reconcile(*frames([told]), pl.concat([PLACES, second.cast(PLACES.schema)]))
    assert _ids(ledger) == ["2025-06-17-odesa-p-odesa-tx"]
