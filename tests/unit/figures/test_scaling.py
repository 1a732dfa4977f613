"""What keeps the reader's cost in proportion to the text: the gate loses nothing, processes agree, no text makes an expression run away."""

from datetime import date

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assets.figures import gating, reading
from assets.figures.cues import cues_of
from assets.figures.quotations import Quotations
from assets.sentences.splitting import split, split_articles
from tests.golden.pipeline import read_sample

LEAD = "On Tuesday four people were killed in Kyiv, officials said.\n"


def articles_of(*texts: str) -> pl.DataFrame:
    rows = [
        {"article_id": f"{n:016x}", "title": "Four killed", "text": text, "published_on": date(2025, 6, 18), "date_basis": "metadata"}
        for n, text in enumerate(texts)
    ]
    return pl.DataFrame(rows)


def test_the_gate_shuts_out_no_sentence_with_a_figure(monkeypatch: pytest.MonkeyPatch) -> None:
    articles = read_sample()
    sentences = split_articles(articles)
    gated = reading.read_figures(articles, sentences)
    monkeypatch.setattr(gating.Gate, "opens", lambda *_: True)
    assert gated.height > 0
    assert reading.read_figures(articles, sentences).equals(gated)


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("Fourteen people were killed.", True),
        ("A woman died.", True),
        ("No casualties were reported.", True),
        ("Nobody was hurt.", True),
        ("The toll rose to 15.", True),
        ("Twenty-five drones were shot down.", True),
        ("The minister arrived on 12 May.", False),
        ("People were killed.", False),
        ("A strike is planned.", False),
        ("", False),
    ],
)
def test_gate(text: str, opens: bool) -> None:
    assert gating.load().opens(text, cues_of(text)) is opens


def test_two_processes_read_what_one_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    articles = read_sample()
    sentences = split_articles(articles)
    alone = reading.read_figures(articles, sentences)
    monkeypatch.setattr(reading, "processes", lambda: 2)
    monkeypatch.setattr(reading, "FAN_OUT", 0)
    monkeypatch.setattr(reading, "SHARE", 10_000)
    assert reading.read_figures(articles, sentences).equals(alone)


@pytest.mark.parametrize(
    "unit",
    [
        *("A", "A ", "Aa-", "A-a ", "Kyiv ", "Kyiv, ", "In ", "Al ", "Russian ", "by the Russian ", "in Aa, a ", "village of Aa "),
        *("1 ", "1,", "May 5 ", "since 2022 ", ".", "!", "…", ",", "(", "“", '"', "’", "-", "_", " ", "\t", "\n", "A\n", "é", "中", "İ"),
        *("killed ", "war have killed ", "two days after ", "the capital ", "officials said ", "12 drones, ", "a man, ", "https://a/b"),
    ],
)
def test_no_repetition_runs_away_or_states_a_figure(unit: str) -> None:
    articles = articles_of(LEAD + unit * (30_000 // len(unit)))
    figures = reading.read_figures(articles, split_articles(articles))
    assert figures.filter(pl.col("char_start") < len(LEAD)).select("span", "outcome", "place").rows() == [("four", "killed", "Kyiv")]


@given(st.text(alphabet=st.sampled_from("Aa1 .,;:-“”\"'’()\nКİé中\u00a0"), max_size=400))
def test_odd_punctuation_is_read(text: str) -> None:
    articles = articles_of(LEAD + text)
    for start, end, span in reading.read_figures(articles, split_articles(articles)).select("char_start", "char_end", "span").rows():
        assert (LEAD + text)[start:end] == span


@given(st.text(alphabet="ab ", max_size=3 * reading.LONGEST), st.integers(0, 5))
def test_pieces_of_a_sentence_are_all_of_it(text: str, start: int) -> None:
    end = max(start, len(text))
    cut = [*reading.pieces(text, start, end)]
    assert [cut[0][0], *(last for _, last in cut)] == [*(first for first, _ in cut), end]
    assert all(last - first <= reading.LONGEST for first, last in cut)


QUOTED = "“Two died. Three were hurt. All of them lived here,” the mayor said. Nobody else spoke. “It was loud. It went on.”"


@pytest.mark.parametrize(
    ("number", "among", "nearest"),
    [(0, [2], 2), (1, [2], 2), (1, [0, 2], 0), (1, [3], None), (3, [2], None), (4, [2, 5], 5), (4, [], None)],
)
def test_the_nearest_sentence_of_a_quotation(number: int, among: list[int], nearest: int | None) -> None:
    assert Quotations(QUOTED, split(QUOTED)).nearest(number, among) == nearest
