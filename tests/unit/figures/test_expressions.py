"""A look ahead at the letters that an expression can begin with loses no match."""

import re

import pytest

from assets.figures.expressions import any_of, prefixes
from tests.golden.pipeline import read_sample


def test_letters_that_a_match_can_begin_with() -> None:
    cases = {
        r"killed|kin": {"ki"},
        r"(?:an?|the) day": {r"a\ ", "an", "th"},
        r"[Nn]o\w+": {"No", "no"},
        r"\d{1,2} June": {r"\d\d", r"\d\ "},
        r"x?y": {"xy", "y"},
        r"a\w+": {"a"},
        r"(?<!born )in\s": {"in"},
    }
    for pattern, letters in cases.items():
        assert {"".join(prefix) for prefix in prefixes(pattern)} == letters, pattern


@pytest.mark.parametrize("pattern", [r"\w+", r"x?", r"[^a]b", r"(?:a|.)b"])
def test_expressions_that_can_begin_with_anything(pattern: str) -> None:
    with pytest.raises(ValueError, match="every alternative"):
        any_of(pattern)


@pytest.mark.parametrize("flags", [0, re.IGNORECASE])
@pytest.mark.parametrize("pattern", [r"(?:s|k|i)\w+", r"(?:in|[Oo]n|a\w?) (?:the )?\w+", r"\d+(?:,\d+)?|(?i:some) \w+", r"t(?:he|o)?\b"])
def test_no_match_is_lost(pattern: str, flags: int) -> None:
    for text in (*read_sample()["text"][:12], "ſome ıs Kelvin’s \u212aelvin İs ON AN in 7,000 Tthe t"):
        plain = re.compile(rf"\b(?:{pattern})", flags)
        assert [m.span() for m in any_of(pattern, flags=flags).finditer(text)] == [m.span() for m in plain.finditer(text)]
