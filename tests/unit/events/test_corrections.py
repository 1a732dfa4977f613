"""A person's judgement: read, applied, taken back, refused where it names nothing."""

from datetime import date
from pathlib import Path

import polars as pl
import pytest

from assets.events.corrections import COLUMNS, CORRECTIONS, Correction, CorrectionError, parse, read
from assets.events.reconciling import Reconciled, reconcile
from tests.unit.events.building import PLACES, article, figure, frames, toll

KYIV, NEXT_DAY = "2025-06-17-kyiv-russia", "2025-06-18-kyiv-russia"
TOLD = [
    article("a", "2025-06-17T08:00", figure(14, source="Ihor Klymenko"), figure(44, "injured", source="Ihor Klymenko")),
    article("b", "2025-06-18T08:00", figure(28, source="Vitalii Klitschko", date=date(2025, 6, 18)), publisher="Daily"),
]
FOURTEEN = TOLD[0].figures[0]["figure_id"]


def _correction(what: str, decision: str, status: str = "active") -> Correction:
    return parse(2, [what, decision, "the prosecutor's list", "editor", "2025-06-20", status])


def _corrected(*corrections: Correction) -> Reconciled:
    return reconcile(*frames(TOLD), PLACES, corrections)


def test_merging_moves_figures_and_keeps_the_old_id() -> None:
    ledger = _corrected(_correction(f"event {NEXT_DAY}", f"merge into {KYIV}"))
    assert ledger.events["event_id"].to_list() == [KYIV]
    assert toll(ledger, KYIV) == (14, 28, 28)
    assert ledger.event_aliases.rows() == [(NEXT_DAY, KYIV, "corrected by editor on 2025-06-20: the prosecutor's list")]


def test_splitting_takes_one_article_out() -> None:
    same_day = [*TOLD[:1], article("c", "2025-06-17T12:00", figure(3))]
    split = _correction(f"event {KYIV}", "article c has date 2025-06-16")
    ledger = reconcile(*frames(same_day), PLACES, [split])
    assert ledger.events["event_id"].to_list() == ["2025-06-16-kyiv-russia", KYIV]


@pytest.mark.parametrize(
    ("what", "decision", "expected"),
    [
        (f"figure {FOURTEEN}", "reject", (None, None, None)),
        (f"figure {FOURTEEN}", "value 15", (15, 15, 15)),
        (f"figure {FOURTEEN}", "outcome injured", (None, None, None)),
        ("source Igor Klymenko", "withdraw", (None, None, None)),
        (f"source Klymenko of {KYIV}", "withdraw", (None, None, None)),
        (f"source Klitschko of {NEXT_DAY}", "withdraw", (14, 14, 14)),
    ],
)
def test_figures_and_sources_are_corrected(what: str, decision: str, expected: tuple[int | None, ...]) -> None:
    assert toll(_corrected(_correction(what, decision)), KYIV) == expected


def test_a_rejected_figure_stays_visible_with_its_reason() -> None:
    ledger = _corrected(_correction(f"figure {FOURTEEN}", "reject"))
    row = ledger.event_figures.row(by_predicate=pl.col("figure_id") == FOURTEEN, named=True)
    assert (row["role"], row["reason"]) == ("withdrawn", "corrected by editor on 2025-06-20: the prosecutor's list")


def test_place_and_attacker_of_an_event_are_set() -> None:
    ledger = _corrected(_correction(f"event {NEXT_DAY}", "place Odesa"), _correction(f"event {KYIV}", "attacker Belarus"))
    assert ledger.events["event_id"].to_list() == ["2025-06-17-kyiv-belarus", "2025-06-18-odesa-russia"]


def test_a_revoked_correction_has_no_effect() -> None:
    ledger = _corrected(_correction(f"figure {FOURTEEN}", "reject", "revoked"))
    assert toll(ledger, KYIV) == (14, 14, 14)
    assert ledger.corrections.select("effect", "figure_count").rows() == [("revoked", 0)]


@pytest.mark.parametrize(("decision", "effect"), [("value 14", ("moot", 0)), ("value 15", ("applied", 1))])
def test_effect_tells_whether_a_correction_changes_anything(decision: str, effect: tuple[str, int]) -> None:
    ledger = _corrected(_correction(f"figure {FOURTEEN}", decision))
    assert ledger.corrections.select("effect", "figure_count").rows() == [effect]


@pytest.mark.parametrize(
    ("what", "decision", "message"),
    [
        ("event 2025-06-17-kiev-russia", f"merge into {NEXT_DAY}", f"did you mean {KYIV}"),
        (f"event {KYIV}", "merge into 2025-06-19-kyiv-russia", "did you mean"),
        (f"event {KYIV}", "place Kyjiv", "did you mean Kyiv"),
        (f"event {KYIV}", "article z has date 2025-06-16", "an article of 2025-06-17-kyiv-russia"),
        ("figure 0000", "reject", "expected a figure_id"),
        ("source Klichko", "withdraw", "did you mean Vitalii Klitschko"),
    ],
)
def test_a_correction_that_names_nothing_is_refused_with_a_suggestion(what: str, decision: str, message: str) -> None:
    with pytest.raises(CorrectionError, match=message):
        _corrected(_correction(what, decision))


GOOD = ["event e", "date 2025-06-17", "reason", "editor", "2025-06-20", "active"]


@pytest.mark.parametrize(
    ("column", "cell", "message"),
    [
        (0, "attack e", "event, figure or source"),
        (1, "delete", "expected decision of a event"),
        (1, "date Tuesday", "expected a day"),
        (1, "date", "with a value"),
        (2, "", "all filled"),
        (4, "June", "expected a day"),
        (5, "maybe", "active or revoked"),
    ],
)
def test_a_row_that_cannot_be_read_is_refused(column: int, cell: str, message: str) -> None:
    with pytest.raises(CorrectionError, match=message):
        parse(7, [*GOOD[:column], cell, *GOOD[column + 1 :]])


def test_file_is_read_in_its_order(tmp_path: Path) -> None:
    path = tmp_path / "corrections.csv"
    path.write_text("\n".join([",".join(COLUMNS), ",".join(GOOD), 'figure f,reject,"wrong, plainly",editor,2025-06-20,revoked', ""]))
    assert [(one.row, one.kind, one.active) for one in read(path)] == [(2, "event", True), (3, "figure", False)]


def test_a_wrong_header_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "corrections.csv"
    path.write_text("what,why\n")
    with pytest.raises(CorrectionError, match="expected the header"):
        read(path)


def test_the_repository_s_own_corrections_can_be_read() -> None:
    read(CORRECTIONS)
