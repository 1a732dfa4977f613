"""Where sentences end: every case once with what must hold them together or part them."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assets.sentences.splitting import split

CASES = [
    ("Five died. Two were hurt.", ["Five died.", "Two were hurt."]),
    ("Gov. Oleh Kiper said five died.", ["Gov. Oleh Kiper said five died."]),
    ("The attack of Dec. 19 killed five.", ["The attack of Dec. 19 killed five."]),
    ("A U.S. citizen died in the U.S. The man was 62.", ["A U.S. citizen died in the U.S.", "The man was 62."]),
    ("It fell at 3 a.m. Tuesday on Kyiv.", ["It fell at 3 a.m. Tuesday on Kyiv."]),
    ("It fell at 3 a.m. The siren came late.", ["It fell at 3 a.m.", "The siren came late."]),
    ('"We counted five." He wept.', ['"We counted five."', "He wept."]),
    ("“Five are dead,” she said. “Two are hurt.”", ["“Five are dead,” she said.", "“Two are hurt.”"]),
    ("J. Smith died. So did V. Kim.", ["J. Smith died.", "So did V. Kim."]),
    ("Toll rises to 12\nKyiv\nTwelve people died.", ["Toll rises to 12", "Kyiv", "Twelve people died."]),
    ("Of 1.5 million people 2.3 percent fled.", ["Of 1.5 million people 2.3 percent fled."]),
    ("Who fired? Nobody knows! Police ask.", ["Who fired?", "Nobody knows!", "Police ask."]),
    ("The shot killed his son.McCarthy said so.", ["The shot killed his son.", "McCarthy said so."]),
    ("They waited ... and then it fell.", ["They waited ... and then it fell."]),
    ("  \n \n", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "sentences"), CASES)
def test_sentences_end_where_a_reader_ends_them(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in split(text)] == sentences


@given(st.text(alphabet=st.sampled_from("ab .!?\n\"“”'A1,-…)"), max_size=200))
def test_sentences_cover_everything_but_blanks_once_and_in_order(text: str) -> None:
    ranges = split(text)
    assert all(start < end for start, end in ranges)
    assert all(one[1] <= other[0] for one, other in pairwise(ranges))
    assert "".join(text[start:end] for start, end in ranges).split() == text.split() or "".join(
        "".join(text[start:end] for start, end in ranges).split()
    ) == "".join(text.split())
