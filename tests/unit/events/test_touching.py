"""An increment gives the rows that reconciling everything gives, and works on the days it touches alone."""

from datetime import date, datetime, timedelta
from typing import Any

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from assets.events.corrections import Correction, parse
from assets.events.reconciling import IN_PARTS, Made, update
from assets.events.touching import Known
from tests.unit.events.building import PLACES, Told, article, figure, frames

JUNE = date(2025, 6, 10)
START = datetime(2025, 6, 9, 5)
spans = st.sampled_from([(None, None), (None, None), (date(2025, 6, 1), date(2025, 6, 30)), (date(2025, 6, 12), None)])
counts = st.fixed_dictionaries(
    {
        "value": st.sampled_from([1, 5, 6, 12, 12, 13, 28, 28, None]),
        "outcome": st.sampled_from(["killed", "killed", "injured", "launched", "intercepted"]),
        "subject": st.sampled_from(["people", "people", "people", "children", "drones"]),
        "qualifier": st.sampled_from(["exact", "exact", "at_least"]),
        "place": st.sampled_from(
            ["Kyiv", "Kyiv", "Kyiv/Solomianskyi", "Kyiv Oblast", "Odesa", "Ukraine", "Black Sea", "Vilkove", "Vílkove"]
        ),
        "date": st.none() | st.integers(0, 9).map(lambda days: JUNE + timedelta(days=days)),
        "date_precision": st.sampled_from([1, 1, 2]),
        "span": spans,
        "source": st.sampled_from([None, "Ihor Klymenko", "officials"]),
        "scope": st.sampled_from(["incident", "incident", "incident", "background", "cumulative"]),
        "attacker": st.sampled_from(["Russia", "Russia", "Israel", None, None]),
        "attack_type": st.sampled_from([None, "Attack"]),
        "stated_at": st.none() | st.integers(0, 200).map(lambda hours: START + timedelta(hours=hours)),
        "whole": st.sampled_from([True, True, True, False]),
        "additive": st.sampled_from([False, False, False, True]),
        "withdrawn": st.sampled_from([False, False, False, False, True]),
        "part": st.sampled_from([None, None, None, 0, 1]),
    }
)


def _told(name: str, hours: int | None, rows: list[dict[str, Any]], copy_of: str | None) -> Told:
    """An article with the parts of its counts linked to the counts they are parts of."""
    spread = [{**row, "date_from": row["span"][0], "date_to": row["span"][1]} for row in rows]
    told = article(
        name,
        None if hours is None else (START + timedelta(hours=hours)).isoformat(),
        *({key: value for key, value in row.items() if key not in ("span", "part")} for row in spread),
        syndicated_from=copy_of,
    )
    for number, row in enumerate(rows):
        if row["part"] is not None and row["part"] < number:
            told.figures[number]["part_of"] = told.figures[row["part"]]["figure_id"]
    return told


@st.composite
def articles(draw: st.DrawFn, name: str) -> Told:
    hours = draw(st.none() | st.integers(0, 250))
    return _told(name, hours, draw(st.lists(counts, min_size=1, max_size=4)), draw(st.sampled_from([None, None, None, "a0"])))


@st.composite
def increments(draw: st.DrawFn) -> list[list[Told]]:
    """A ledger and two later ones: articles come, go, and are read otherwise."""
    names = [f"a{number}" for number in range(draw(st.integers(2, 9)))]
    pools = [{name: draw(articles(name)) for name in names} for _ in range(2)]
    return [[pools[draw(st.sampled_from([0, 0, 0, 0, 1]))][name] for name in names if draw(st.integers(0, 4))] for _ in range(3)]


def _made(told: list[Told], known: Known | None = None, corrections: list[Correction] | None = None, rules: str = "") -> Made:
    return update(*frames(told), PLACES, corrections or [], rules=rules, known=known)


def _known(made: Made) -> Known:
    return Known(made.parts, {name: getattr(made.ledger, name) for name in IN_PARTS})


def _assert_same(made: Made, whole: Made) -> None:
    for one, other in zip(made.ledger, whole.ledger, strict=True):
        assert_frame_equal(one.sort(one.columns), other.sort(other.columns))
    assert_frame_equal(made.parts, whole.parts)


@settings(max_examples=25, deadline=None)
@given(increments())
def test_increments_give_what_reconciling_everything_gives(steps: list[list[Told]]) -> None:
    made = _made(steps[0])
    for told in steps[1:]:
        made = _made(told, _known(made))
        _assert_same(made, _made(told))


@settings(max_examples=8, deadline=None)
@given(increments(), st.data())
def test_so_do_corrections_made_and_taken_back(steps: list[list[Told]], data: st.DataObject) -> None:
    ids = [row["figure_id"] for one in steps[1] for row in one.figures]
    first = _made(steps[1])
    corrected: list[Correction] = []
    if ids:
        what = data.draw(st.sampled_from(["reject", "value 7", "date 2025-06-14", "place Odesa", "attacker Israel"]))
        corrected = [parse(2, [f"figure {data.draw(st.sampled_from(ids))}", what, "a misprint", "editor", "2025-06-20", "active"])]
    made = _made(steps[1], _known(first), corrected)
    _assert_same(made, _made(steps[1], corrections=corrected))
    _assert_same(_made(steps[1], _known(made)), first)


KYIV, ODESA = article("a1", "2025-06-17T08:00", figure(14)), article("b1", "2025-03-02", figure(9, place="Odesa", date=date(2025, 3, 2)))
MENTION = article("c1", "2025-06-20", figure(14, date=None, scope="background", date_from=date(2025, 6, 1), date_to=date(2025, 6, 20)))


def _parts(made: Made) -> list[str]:
    return sorted(made.touched.parts["part"])


def test_a_day_that_nothing_touched_keeps_its_rows_unread() -> None:
    known = _known(_made([KYIV, ODESA]))
    marked = {name: table.clone() for name, table in known.tables.items()}
    marked["event_tolls"] = marked["event_tolls"].with_columns(reason=pl.lit("as it was"))
    made = _made([KYIV, ODESA, article("a2", "2025-06-18", figure(15))], Known(known.parts, marked))
    assert _parts(made) == ["2025-06-17 p-Ukraine"]
    reasons = dict(made.ledger.event_tolls.select("event_id", "reason").iter_rows())
    assert reasons.pop("2025-03-02-odesa-russia") == "as it was"
    assert len(reasons) == 1
    assert "as it was" not in reasons.values()


def test_the_days_an_article_is_told_to_speak_of_are_touched() -> None:
    alone = _made([ODESA, MENTION])
    assert "undated-c1-kyiv-russia" in _parts(alone)
    assert _parts(_made([ODESA, MENTION, KYIV], _known(alone))) == ["2025-06-17 p-Ukraine", "undated-c1-kyiv-russia"]
    assert _parts(_made([ODESA, MENTION], _known(_made([ODESA, MENTION, KYIV])))) == ["2025-06-17 p-Ukraine", "undated-c1-kyiv-russia"]


def test_a_wave_touches_its_day() -> None:
    nobody = article("a1", "2025-06-17", figure(14, attacker=None))
    wave = article("a2", "2025-06-17", figure(90, "launched", subject="drones", place="Ukraine"))
    assert _parts(_made([nobody, ODESA, wave], _known(_made([nobody, ODESA])))) == ["2025-06-17 p-Ukraine"]


def test_when_an_article_was_published_is_part_of_its_day() -> None:
    later = article("a1", "2025-06-17T09:00", figure(14))
    assert _parts(_made([later, ODESA], _known(_made([KYIV, ODESA])))) == ["2025-06-17 p-Ukraine"]


def test_other_rules_or_places_touch_every_day() -> None:
    known = _known(_made([KYIV, ODESA], rules="1"))
    same = _made([KYIV, ODESA], known, rules="1")
    assert (_parts(same), same.events, same.touched.reason) == ([], 0, "the days and countries whose figures changed")
    assert len(_parts(_made([KYIV, ODESA], known, rules="2"))) == 2
    moved = PLACES.with_columns(latitude=pl.col("latitude") + 1)
    made = update(*frames([KYIV, ODESA]), moved, rules="1", known=known)
    _assert_same(made, update(*frames([KYIV, ODESA]), moved, rules="1"))
    assert len(_parts(made)) == 2


def test_the_last_article_of_a_day_takes_its_events_along() -> None:
    made = _made([KYIV], _known(_made([KYIV, ODESA])))
    assert _parts(made) == ["2025-03-02 p-Ukraine"]
    _assert_same(made, _made([KYIV]))
    _assert_same(_made([], _known(made)), _made([]))


def test_a_place_the_gazetteer_lacks_is_spelled_as_its_own_event_spells_it() -> None:
    first = article("a1", "2025-06-12", figure(14, place="Vilkove", date=date(2025, 6, 12)))
    others = [article(name, "2025-06-17", figure(5, place="Vílkove")) for name in ("a2", "a3")]
    made = _made([first, *others], _known(_made([first])))
    assert _parts(made) == ["2025-06-17-vilkove-russia"]
    assert made.ledger.events.sort("event_id")["place"].to_list() == ["Vilkove", "Vílkove"]
    _assert_same(made, _made([first, *others]))
