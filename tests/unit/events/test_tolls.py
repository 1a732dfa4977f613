"""Which number stands: the published tolls of real attacks step by step, and one behaviour a case."""

from datetime import date, datetime
from typing import Any

import polars as pl
import pytest

from tests.unit.events.building import article, figure, reconciled, toll

KYIV = "2025-06-17-kyiv-russia"
Said = tuple[str, str | None, int, dict[str, Any]]

# When an article appeared, who speaks in it, killed, injured; then best killed and injured from then on. As published.
PUBLISHED = {
    "Kyiv 2025-06-17: falls to 10, then 28": [
        ("2025-06-17T06:10", "Ihor Klymenko", 14, 44, 14, 44),
        ("2025-06-17T08:00", None, 14, 55, 14, 55),
        ("2025-06-17T11:30", "Vitali Klitschko", 15, 114, 15, 114),
        ("2025-06-17T13:00", "State Emergency Service", 10, None, 10, 114),
        ("2025-06-18T09:00", "Tymur Tkachenko", 28, 134, 28, 134),
    ],
    "Kyiv 2025-04-24: from 9 to 8, then 12": [
        ("2025-04-24T04:00", "State Emergency Service", 9, 63, 9, 63),
        ("2025-04-24T06:30", "Vitali Klitschko", 8, 77, 8, 77),
        ("2025-04-24T10:00", "Ihor Klymenko", 9, None, 9, 77),
        ("2025-04-24T13:00", "Tymur Tkachenko", 10, None, 10, 77),
        ("2025-04-24T19:00", "Tymur Tkachenko", 12, 90, 12, 90),
    ],
    "Marhanets 2025-04-23: one governor counts on": [
        ("2025-04-23T06:00", "Serhii Lysak", 7, 6, 7, 6),
        ("2025-04-23T07:00", "Serhii Lysak", 9, 30, 9, 30),
        ("2025-04-23T09:00", "Serhii Lysak", 9, 42, 9, 42),
        ("2025-04-23T12:00", "Serhii Lysak", 9, 49, 9, 49),
        ("2025-04-23T18:00", "Serhii Lysak", 9, 54, 9, 54),
    ],
    "Kyiv 2025-11-25": [
        ("2025-11-25T02:00", "Tymur Tkachenko", 1, 7, 1, 7),
        ("2025-11-25T06:00", "State Emergency Service", 6, 13, 6, 13),
        ("2025-11-25T08:00", "Vitali Klitschko", 6, 14, 6, 14),
        ("2025-11-25T14:00", "Vitali Klitschko", 7, 20, 7, 20),
    ],
}


@pytest.mark.parametrize("name", PUBLISHED)
def test_published_tolls_step_by_step(name: str) -> None:
    told = []
    day = date.fromisoformat(PUBLISHED[name][0][0][:10])
    for number, (at, source, killed, injured, best_killed, best_injured) in enumerate(PUBLISHED[name]):
        said = [figure(killed, source=source, date=day)] + ([figure(injured, "injured", source=source, date=day)] if injured else [])
        told.append(article(f"a{number}", at, *said))
        ledger = reconciled(*told)
        assert (toll(ledger, f"{day}-kyiv-russia")[1], toll(ledger, f"{day}-kyiv-russia", "injured")[1]) == (best_killed, best_injured), at


def test_published_weapons_are_kept_by_claimant_and_wave() -> None:
    """As over Kyiv on 19 December 2022: 30 of 35 drones over the country; 9, then 15 of 20, then 18 of 23 over the city."""
    whole, city = {"subject": "drones", "place": "Ukraine"}, {"subject": "drones", "source": "Kyiv City Military Administration"}
    ledger = reconciled(
        article("a", "2025-06-17T05:00", figure(9, "intercepted", **city)),
        article("b", "2025-06-17T06:00", figure(15, "intercepted", **city), figure(20, "launched", **city)),
        article("c", "2025-06-17T09:00", figure(18, "intercepted", **city), figure(23, "launched", **city)),
        article("d", "2025-06-17T10:00", figure(30, "intercepted", **whole), figure(35, "launched", **whole)),
    )
    best = {(row["event_id"], row["outcome"]): row["best"] for row in ledger.event_tolls.to_dicts()}
    wave = "2025-06-17-ukraine-russia"
    assert best == {(KYIV, "intercepted"): 18, (KYIV, "launched"): 23, (wave, "intercepted"): 30, (wave, "launched"): 35}


MAYOR, SERVICE, GOVERNOR = "Vitali Klitschko", "State Emergency Service", "Oleh Kiper"
# name: statements (published at, source, value, fields), expected low, best, high
WEIGHED: dict[str, tuple[list[Said], tuple[int | None, int | None, int | None]]] = {
    "a floor never contradicts a greater total": (
        [("2025-06-17T06:00", MAYOR, 14, {}), ("2025-06-18T06:00", SERVICE, 12, {"qualifier": "at_least"})],
        (12, 14, 14),
    ),
    "a floor alone is the toll": ([("2025-06-17T06:00", MAYOR, 14, {"qualifier": "at_least"})], (14, 14, 14)),
    "a range gives low and high, never a mean": ([("2025-06-17T06:00", MAYOR, 18, {"qualifier": "range", "value_high": 25})], (18, 18, 25)),
    "a ceiling raises only high": (
        [("2025-06-17T06:00", MAYOR, 14, {}), ("2025-06-17T07:00", SERVICE, 20, {"qualifier": "up_to"})],
        (14, 14, 20),
    ),
    "vague counts give no bounds": ([("2025-06-17T06:00", MAYOR, None, {"qualifier": "vague"})], (None, None, None)),
    "none is a count": ([("2025-06-17T06:00", MAYOR, 0, {"span": "no"})], (0, 0, 0)),
    "two outlets of one day: the greater": ([("2025-06-17", MAYOR, 14, {}), ("2025-06-17", SERVICE, 12, {})], (12, 14, 14)),
    "one speaker twice on one day: the greater": ([("2025-06-17", GOVERNOR, 17, {}), ("2025-06-17", GOVERNOR, 13, {})], (17, 17, 17)),
    "a speaker's own fall counts": ([("2025-06-17T06:00", MAYOR, 14, {}), ("2025-06-17T09:00", MAYOR, 9, {})], (9, 9, 9)),
    "a rough count lowers nothing": (
        [("2025-06-17T06:00", MAYOR, 72, {}), ("2025-06-18T09:00", SERVICE, 50, {"qualifier": "about"})],
        (50, 72, 72),
    ),
    "an unnamed official does not overrule a service": (
        [("2025-06-17T06:00", SERVICE, 14, {}), ("2025-06-17T09:00", "officials", 11, {})],
        (11, 14, 14),
    ),
    "a resident's greater count of one time is not the toll": (
        [
            ("2025-06-17T06:00", SERVICE, 14, {"source_official": True}),
            ("2025-06-17T06:00", "Ivan Bondar", 22, {"source_official": False}),
        ],
        (14, 14, 22),
    ),
    "a hospital's newer count above an official floor is": (
        [
            ("2025-06-17T06:00", SERVICE, 14, {"source_official": True, "qualifier": "at_least"}),
            ("2025-06-18T06:00", "hospital in Odesa", 16, {"source_official": False}),
        ],
        (14, 16, 16),
    ),
    "what the police say later counts before what a resident said": (
        [
            ("2025-06-17T06:00", "Ivan Bondar", 22, {"source_official": False}),
            ("2025-06-18T06:00", SERVICE, 14, {"source_official": True, "qualifier": "at_least"}),
        ],
        (14, 14, 22),
    ),
    "someone of whom nothing is told may raise what an official said": (
        [("2025-06-17T06:00", SERVICE, 14, {"source_official": True}), ("2025-06-17T07:00", "Ivan Bondar", 15, {})],
        (14, 15, 15),
    ),
    "an outlet's own lower count does not overrule the mayor": (
        [("2025-06-17T06:00", MAYOR, 14, {}), ("2025-06-19T09:00", None, 11, {})],
        (11, 14, 14),
    ),
    "an outlet's own lower count replaces its own": (
        [("2025-06-17T06:00", None, 14, {"publisher": "Daily"}), ("2025-06-17T09:00", None, 13, {"publisher": "Daily"})],
        (13, 13, 13),
    ),
    "less than half is no fall but a share": ([("2025-06-17T06:00", MAYOR, 34, {}), ("2025-06-18T06:00", SERVICE, 2, {})], (34, 34, 34)),
    "less than half, told as the toll, is a fall": (
        [("2025-06-17T06:00", MAYOR, 20, {}), ("2025-06-18T06:00", SERVICE, 8, {"rule": "toll"})],
        (8, 8, 20),
    ),
    "an echo of an older number is no fall": (
        [("2025-06-17T06:00", MAYOR, 12, {}), ("2025-06-17T08:00", SERVICE, 14, {}), ("2025-06-17T09:00", MAYOR, 12, {})],
        (12, 14, 14),
    ),
    "an echo of a fallen number is no rise": (
        [("2025-06-17T06:00", MAYOR, 15, {}), ("2025-06-17T08:00", SERVICE, 10, {}), ("2025-06-17T09:00", None, 15, {})],
        (10, 10, 15),
    ),
    "the statement's own time counts before the article's": (
        [
            ("2025-06-17T12:00", SERVICE, 11, {"stated_at": "2025-06-17T11:35"}),
            ("2025-06-17T13:00", MAYOR, 12, {"stated_at": "2025-06-17T07:00"}),
        ],
        (11, 11, 12),
    ),
    "recalled long after, a lower number lowers nothing": (
        [("2025-06-17T06:00", MAYOR, 14, {}), ("2025-09-01T06:00", SERVICE, 12, {"scope": "background"})],
        (12, 14, 14),
    ),
    "recalled long after, a greater number raises": (
        [("2025-06-17T06:00", MAYOR, 14, {}), ("2025-09-01T06:00", SERVICE, 28, {"scope": "background"})],
        (14, 28, 28),
    ),
    "a district is no total": (
        [("2025-06-17T06:00", MAYOR, 28, {}), ("2025-06-17T06:30", MAYOR, 23, {"place": "Kyiv/Solomianskyi"})],
        (28, 28, 28),
    ),
    "a share is no total": ([("2025-06-17T06:00", MAYOR, 28, {}), ("2025-06-17T07:00", MAYOR, 23, {"whole": False})], (28, 28, 28)),
    "a breakdown is no total": (
        [("2025-06-17T06:00", MAYOR, 14, {}), ("2025-06-17T07:00", MAYOR, 9, {"part_of": "0" * 16, "whole": False})],
        (14, 14, 14),
    ),
    "an addition is never added": (
        [("2025-06-17T06:00", MAYOR, 10, {}), ("2025-06-17T07:00", MAYOR, 2, {"additive": True, "whole": False})],
        (10, 10, 10),
    ),
    "civilians are the people of an attack on a city": ([("2025-06-17T06:00", MAYOR, 39, {"subject": "civilians"})], (39, 39, 39)),
    "civilians give way to people": (
        [("2025-06-17T06:00", MAYOR, 39, {"subject": "civilians"}), ("2025-06-17T07:00", MAYOR, 41, {})],
        (41, 41, 41),
    ),
    "more civilians than people are the toll, and the people a share": (
        [("2025-06-17T06:00", MAYOR, 134, {"subject": "civilians", "qualifier": "at_least"}), ("2025-06-17T06:00", None, 40, {})],
        (40, 134, 134),
    ),
    "one man killed, and nothing else told, is the toll": ([("2025-06-17T06:00", MAYOR, 1, {"subject": "men", "span": "a"})], (1, 1, 1)),
    "a man here and a woman there are no toll": (
        [
            ("2025-06-17T06:00", MAYOR, 1, {"subject": "men", "span": "a"}),
            ("2025-06-17T06:00", MAYOR, 1, {"subject": "women", "span": "a"}),
        ],
        (None, None, None),
    ),
    "one kind of people is no toll beside a share of all": (
        [("2025-06-17T06:00", None, 4, {"whole": False}), ("2025-06-17T06:00", None, 2, {"subject": "children"})],
        (None, None, None),
    ),
    "a lone victim gives way to a count": (
        [("2025-06-17T06:00", None, 1, {"span": "A"}), ("2025-06-17T09:00", MAYOR, 12, {})],
        (12, 12, 12),
    ),
    "an implausible early count stays low": ([("2025-06-17T06:00", MAYOR, 3, {}), ("2025-06-18T06:00", SERVICE, 13, {})], (3, 13, 13)),
}


@pytest.mark.parametrize("name", WEIGHED)
def test_toll_weighs(name: str) -> None:
    said, expected = WEIGHED[name]
    told = []
    for number, (at, source, value, fields) in enumerate(said):
        given = {key: given for key, given in fields.items() if key != "publisher"}
        if "stated_at" in given:
            given["stated_at"] = pl.Series([given["stated_at"]]).str.to_datetime(time_unit="us")[0]
        told.append(article(f"a{number}", at, figure(value, source=source, **given), publisher=fields.get("publisher")))
    ledger = reconciled(*told)
    assert toll(ledger, KYIV) == expected


def test_an_addition_to_nothing_is_a_total() -> None:
    """`Fourteen people died and 108 others were injured.`"""
    told = article("a", "2025-06-17", figure(14), figure(108, "injured", additive=True, whole=False))
    assert toll(reconciled(told), KYIV, "injured") == (108, 108, 108)


def test_another_in_another_place_is_its_total() -> None:
    """`One man was killed in Dnipro and 10 more people in Kryvyi Rih.`"""
    told = article("a", "2025-06-17", figure(1, place="Dnipro"), figure(10, place="Kryvyi Rih", additive=True, whole=False))
    assert toll(reconciled(told), "2025-06-17-kryvyi-rih-russia") == (10, 10, 10)


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ([(17, "people", "Kyiv"), (11, "people", "Dnipropetrovsk Oblast")], (17, 17, 17)),
        ([(4, "people", "Kyiv"), (2, "children", "Kyiv"), (2, "people", "Odesa")], (None, None, None)),
    ],
    ids=["28 people, 17 of them in Kyiv", "eight people, four adults and two children of them in Kyiv"],
)
def test_a_place_s_share_of_a_wave_is_its_own_toll(parts: list[tuple[int, str, str]], expected: tuple[int | None, ...]) -> None:
    shares = [figure(value, subject=subject, place=place, whole=False) for value, subject, place in parts]
    told = article("a", "2025-06-17", figure(28, place="Ukraine"), *shares)
    for share in told.figures[1:]:
        share["part_of"] = told.figures[0]["figure_id"]
    ledger = reconciled(told)
    assert toll(ledger, KYIV) == expected
    assert toll(ledger, "2025-06-17-ukraine-russia") == (28, 28, 28)


def test_an_addition_beside_a_share_is_a_share() -> None:
    """`At the hospital two adults died and another 10 people were injured.`"""
    beside = {"sentence_id": "a-0001", "whole": False}
    told = article("a", "2025-06-17", figure(33), figure(2, **beside), figure(10, "injured", additive=True, **beside))
    assert toll(reconciled(told), KYIV, "injured") == (None, None, None)


def test_a_small_part_of_an_article_s_own_total_is_a_share() -> None:
    """`Thirty-three people were killed. ... Two lost their lives at the hospital, said Danielle Bell.`"""
    told = article("a", "2025-06-17", figure(33), figure(2, source="Danielle Bell"))
    assert toll(reconciled(told), KYIV) == (33, 33, 33)


def test_counts_of_one_sentence_that_make_up_the_total_are_shares() -> None:
    """`The toll rose to 28. ... Of the dead, 23 had been inside, authorities said, and the other five perished elsewhere.`"""
    shares = [figure(value, source="authorities", sentence_id="b-0009") for value in (23, 5)]
    told = [article("a", "2025-06-17", figure(15, source="authorities")), article("b", "2025-06-19", figure(28), *shares)]
    assert toll(reconciled(*told), KYIV) == (15, 28, 28)


def test_withdrawn_number_is_nobodys_total() -> None:
    """`Thirty-three people were killed and not 34, the number that operational reports had given before.`"""
    first = article("a", "2025-06-17T15:00", figure(34, source="Ihor Klymenko"))
    second = article("b", "2025-06-19T10:00", figure(33), figure(34, source="operational reports", withdrawn=True))
    ledger = reconciled(first, second)
    assert toll(ledger, KYIV) == (33, 33, 33)
    roles = dict(ledger.event_figures.join(_values(first, second), on="figure_id").select("key", "role").iter_rows())
    assert roles == {"a34": "superseded", "b33": "total", "b34": "withdrawn"}
    assert ledger.event_history["change"].to_list() == ["first", "withdrawn"]


def test_correction_in_one_article_lowers_whoever_speaks() -> None:
    """`Police lowered the toll to 84. On Wednesday the health department had put it at 101.`"""
    first = article("a", "2025-06-17T15:00", figure(101, source="Health Department"))
    second = article("b", "2025-06-21", figure(84, source="Peshawar police"), figure(101, source="Health Department", earlier=True))
    assert toll(reconciled(first, second), KYIV) == (84, 84, 101)


def test_a_revised_total_replaces_the_one_it_recalls() -> None:
    """`Ten are confirmed dead, the emergency service said, revising the toll down from 15.`"""
    revised = article("a", "2025-06-17T13:00", figure(10, source=SERVICE), figure(15, source=SERVICE, earlier=True))
    later = article("b", "2025-06-18T09:00", figure(28, source=MAYOR))
    assert toll(reconciled(revised), KYIV) == (10, 10, 10)
    assert toll(reconciled(revised, later), KYIV) == (10, 28, 28)


def test_a_count_of_three_o_clock_does_not_correct_the_article_s_own_newer_one() -> None:
    """`By 15:00 28 people had been killed, the minister wrote. ... That raises the toll to 33.`"""
    by_three = figure(28, source="Ihor Klymenko", stated_at=datetime(2025, 6, 17, 15))
    assert toll(reconciled(article("a", "2025-06-17", by_three, figure(33))), KYIV) == (28, 33, 33)


def test_what_someone_of_no_office_says_beside_an_article_s_exact_total_is_not_the_toll() -> None:
    """`Sixteen people were killed, the ministry says. ... A relief committee puts the dead at 18.`"""
    ministry, committee = figure(16, source=SERVICE, source_official=True), figure(18, source="Relief Committee")
    assert toll(reconciled(article("a", "2025-06-17", ministry, committee)), KYIV) == (16, 16, 18)
    floor = {**ministry, "qualifier": "at_least"}
    assert toll(reconciled(article("a", "2025-06-17", floor, committee)), KYIV) == (16, 18, 18)
    assert toll(reconciled(article("a", "2025-06-17", ministry), article("b", "2025-06-18", committee)), KYIV) == (16, 18, 18)


def test_what_an_official_says_is_no_share_of_what_someone_of_no_office_says() -> None:
    """`Five people died, the premier said. ... A newspaper reported 11 dead, which the authorities did not confirm.`"""
    premier, paper = figure(5, source="Reiner Bondar", source_official=True), figure(11, source="Evening Echo", source_official=False)
    assert toll(reconciled(article("a", "2025-06-17", premier, paper)), KYIV) == (5, 5, 11)


def test_an_older_count_adds_up_to_nothing() -> None:
    """`Three have died, the governor said, up from two. ... Someone else put the dead at five.`"""
    beside = {"source": MAYOR, "source_official": True, "sentence_id": "a-0000"}
    channel = figure(5, source="a channel", source_official=False)
    told = article("a", "2025-06-17", figure(3, **beside), figure(2, earlier=True, **beside), channel)
    assert toll(reconciled(told), KYIV) == (3, 3, 5)


def test_older_number_in_the_outlets_voice_does_not_stand() -> None:
    """`Three were wounded, the governor said. ... Read also: 2 injured in drone attack.`"""
    told = article("a", "2025-06-17", figure(3, source="Oleksiy Kuleba"), figure(3), figure(2, earlier=True))
    assert toll(reconciled(told), KYIV) == (3, 3, 3)


def test_reason_names_speaker_time_and_what_it_supersedes() -> None:
    ledger = reconciled(
        article("a", "2025-06-17T08:00", figure(12, source="Ihor Klymenko")),
        article("b", "2025-06-17T10:40", figure(14, source="Ihor Klymenko")),
    )
    assert ledger.event_tolls["reason"].to_list() == ["Ihor Klymenko, 17 June 2025 10:40: 14; supersedes 12"]


def _values(*told: Any) -> pl.DataFrame:
    rows = [(row["figure_id"], f"{row['article_id']}{row['value']}") for one in told for row in one.figures]
    return pl.DataFrame(rows, schema=["figure_id", "key"], orient="row")
