"""The scorer: what it takes for the same, what it counts, and whom it pairs."""

from pathlib import Path
from typing import Any

import pytest

from tests.golden.likeness import is_alike, is_same_place, is_same_source
from tests.golden.scorer import Share, load_gold, score_events, score_figures

SENTENCE = "At least 15 people were killed in Kyiv on Tuesday, Klymenko said."


def figure(**changed: Any) -> dict[str, Any]:
    told = {"article_id": "a", "sentence": SENTENCE, "span": "At least 15", "value": 15, "value_high": None, "qualifier": "at_least"}
    told |= {
        "outcome": "killed",
        "subject": "people",
        "place": "Kyiv",
        "date": "2025-06-17",
        "source": "Ihor Klymenko",
        "scope": "incident",
    }
    return told | changed


def event(**changed: Any) -> dict[str, Any]:
    told = {"event_id": "e", "date": "2025-06-17", "place": "Kyiv", "attacker": "Russia", "attack_type": "Air/drone strike"}
    told |= {"parent_event_id": None, "article_ids": ["a"], "killed_low": 14, "killed_best": 28, "killed_high": 28}
    return told | {"injured_low": None, "injured_best": None, "injured_high": None} | changed


def gold_event(**changed: Any) -> dict[str, Any]:
    told = {"event": "2025-06-17-kyiv", "date": "2025-06-17", "place": "Kyiv", "attacker": "Russia", "attack_type": "Air/drone strike"}
    return told | {"parent": None, "articles": ["a"], "killed": {"low": 14, "best": 28, "high": 28}, "injured": None} | changed


@pytest.mark.parametrize(
    ("gold", "got", "same"),
    [
        ("Kyiv", "Kyiv", True),
        ("Kyiv", "Kyiv/Solomianskyi", True),
        ("Kyiv", "Kyiv Oblast", False),
        ("Odesa Oblast", "Odesa region", True),
        ("Kyiv", "Kharkiv", False),
        ("Kyiv", None, False),
        (None, None, True),
        (None, "Kyiv", False),
    ],
)
def test_places(gold: str | None, got: str | None, same: bool) -> None:
    assert is_same_place(gold, got) is same


@pytest.mark.parametrize(
    ("gold", "got", "same"),
    [
        ("Ihor Klymenko", "Klymenko", True),
        ("Ukrainian Air Force", "Air Force", True),
        ("Ihor Klymenko", "Vitali Klitschko", False),
        ("police", None, False),
        (None, None, True),
    ],
)
def test_sources(gold: str | None, got: str | None, same: bool) -> None:
    assert is_same_source(gold, got) is same


@pytest.mark.parametrize(
    ("one", "other", "same"), [("Klitschko", "Klichko", True), ("Zelenskyy", "Zelensky", True), ("Putin", "Kuleba", False)]
)
def test_names(one: str, other: str, same: bool) -> None:
    assert is_alike(one, other) is same


def test_share_rounds_to_four_places() -> None:
    share = Share(hit=2, got=3, gold=6)
    assert (share.precision, share.recall, share.f1) == (0.6667, 0.3333, 0.4444)
    assert Share(hit=0, got=0, gold=0).f1 == 0.0


@pytest.mark.parametrize(
    ("changed", "core", "strict"),
    [
        ({}, 1.0, 1.0),
        ({"subject": "civilians"}, 1.0, 0.0),
        ({"subject": "drones"}, 0.0, 0.0),
        ({"qualifier": "exact"}, 1.0, 0.0),
        ({"place": "Odesa"}, 1.0, 0.0),
        ({"scope": "background"}, 1.0, 0.0),
        ({"date": None, "source": None}, 1.0, 1.0),
        ({"value": 14}, 0.0, 0.0),
        ({"value_high": 20}, 0.0, 0.0),
        ({"outcome": "injured"}, 0.0, 0.0),
        ({"sentence": SENTENCE[:40]}, 1.0, 1.0),
        ({"sentence": "Elsewhere fifteen cows died."}, 0.0, 0.0),
    ],
)
def test_what_finds_a_figure(changed: dict[str, Any], core: float, strict: float) -> None:
    measures = score_figures({"a": [figure()]}, [figure(**changed)]).measures
    assert (measures["core_f1"], measures["strict_f1"]) == (core, strict)


def test_figures_of_other_articles_do_not_count() -> None:
    assert score_figures({"a": [figure()]}, [figure(), figure(article_id="b")]).measures["core_precision"] == 1.0


def test_a_row_finds_one_figure_alone_and_the_most_alike() -> None:
    gold = [figure(place="Odesa"), figure(place="Kyiv")]
    scores = score_figures({"a": gold}, [figure(place="Kyiv")])
    assert (scores.measures["core_recall"], scores.measures["place"]) == (0.5, 1.0)
    assert [line for line in scores.errors if "MISSED" in line]


def test_a_date_and_its_text_are_the_same_day() -> None:
    assert score_figures({"a": [figure()]}, [figure(date="2025-06-17T00:00:00")]).measures["date"] == 1.0


def test_casualties_are_the_killed_and_injured_alone() -> None:
    gold = [figure(), figure(outcome="hit", subject="sites", value=27)]
    measures = score_figures({"a": gold}, [figure()]).measures
    assert (measures["casualties_f1"], measures["core_f1"]) == (1.0, 0.6667)


@pytest.mark.parametrize(
    ("changed", "measure", "value"),
    [
        ({}, "events_f1", 1.0),
        ({"date": "2025-06-18"}, "events_f1", 0.0),
        ({"place": "Odesa"}, "events_f1", 0.0),
        ({"place": "Kyiv/Solomianskyi"}, "events_f1", 0.0),
        ({"attacker": "Ukraine"}, "events_f1", 0.0),
        ({"attacker": None}, "events_f1", 1.0),
        ({"attacker": None}, "attacker", 0.0),
        ({"attack_type": "Attack"}, "attack_type", 0.0),
        ({"killed_best": 15}, "killed_best", 0.0),
        ({"killed_low": 13}, "killed_bounds", 0.0),
        ({"killed_low": 13}, "killed_best", 1.0),
        ({}, "injured_best", 0.0),
        ({"article_ids": ["a", "b"]}, "citations_f1", 1.0),
    ],
)
def test_what_finds_an_event(changed: dict[str, Any], measure: str, value: float) -> None:
    assert score_events([gold_event()], [event(**changed)], {"a"}).measures[measure] == value


def test_a_sure_attacker_goes_before_none() -> None:
    got = [event(event_id="none", attacker=None), event(event_id="sure")]
    assert score_events([gold_event()], got, {"a"}).measures["attacker"] == 1.0


def test_events_without_a_gold_article_do_not_count() -> None:
    assert score_events([gold_event()], [event(), event(event_id="f", article_ids=["z"])], {"a"}).measures["events_precision"] == 1.0


def test_a_parent_is_right_when_it_is_the_found_wave() -> None:
    gold = [gold_event(event="wave", place="Ukraine"), gold_event(parent="wave")]
    wave = event(event_id="w", place="Ukraine")
    assert score_events(gold, [wave, event(parent_event_id="w")], {"a"}).measures["parent"] == 1.0
    assert score_events(gold, [wave, event(parent_event_id="x")], {"a"}).measures["parent"] == 0.0


def test_the_gold_scores_full_marks_against_itself() -> None:
    figures, events = load_gold(Path(__file__).parent)
    rows = [dict(row, article_id=article) for article, told in figures.items() for row in told]
    assert set(score_figures(figures, rows).measures.values()) == {1.0}
    ledger = []
    for row in events:
        tolls = {f"{toll}_{bound}": (row[toll] or {}).get(bound) for toll in ("killed", "injured") for bound in ("low", "best", "high")}
        ledger.append(dict(row, event_id=row["event"], parent_event_id=row["parent"], article_ids=row["articles"], **tolls))
    assert set(score_events(events, ledger, set(figures)).measures.values()) == {1.0}
