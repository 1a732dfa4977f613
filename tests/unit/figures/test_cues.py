"""An expression is searched only where the words of a text say that it can match: they are read from the expression, and none is lost."""

import importlib
import pkgutil
import re

import pytest

from assets import figures
from assets.figures.cues import ALWAYS, Cued, Words, cue, cues_of
from assets.figures.literals import needed
from assets.sentences.splitting import split
from tests.golden.pipeline import read_sample


def test_pieces_of_an_expression() -> None:
    cases = {
        r"\b(?:said|says)\b": {"^said$", "^says$"},
        r"\bstabb\w+": {"^stabb*"},
        r"\bgunm[ae]n\b": {"^gunman$", "^gunmen$"},
        r"\b(?:neighbou?r|district)s?\b": {"^neighbour$", "^neighbor$", "^neighbours$", "^neighbors$", "^district$", "^districts$"},
        r"\b(?:in|of) (?:19|20)\d\d\b": {"*0*"},
        r"\bin the (?:past|last) (?:\w+ ){0,2}?weeks?\b": {"^week$", "^weeks$"},
        r"(?:went|gone) up": {"*went$", "*gone$"},
        r"\w+day\b": {"*day$"},
    }
    for pattern, pieces in cases.items():
        found = needed(pattern) or ()
        assert {f"{'^' if p.opens else '*'}{p.letters}{'$' if p.closes else '*'}" for p in found} == pieces, pattern


@pytest.mark.parametrize("pattern", [r"\w+", r"(?:day)?", r"[^.]*", r"(?:day|\w+)"])
def test_expressions_that_need_no_word(pattern: str) -> None:
    assert needed(pattern) is None
    assert Cued(pattern).cue == ALWAYS


def test_no_match_is_lost() -> None:
    modules = [importlib.import_module(f"{figures.__name__}.{m.name}") for m in pkgutil.iter_modules(figures.__path__) if m.name != "asset"]
    known = {id(value): value for module in modules for value in vars(module).values() if isinstance(value, Cued)}
    plain = {value.pattern: value for module in modules for value in vars(module).values() if isinstance(value, re.Pattern)}
    expressions = [*known.values(), *map(Cued, plain.values())]
    assert len(expressions) > 60
    for text in read_sample()["text"][:12]:
        for start, end in split(text):
            sentence = text[start:end]
            cues = cues_of(sentence)
            lost = [e.pattern.pattern for e in expressions if not e.cue & cues and e.pattern.search(sentence)]
            assert not lost, (sentence, lost)


def test_a_set_of_words() -> None:
    bit = cue(("capital",))
    assert cues_of("In the Capital, twelve") & bit
    assert not cues_of("capitals") & bit
    assert not cues_of("") & bit


def test_words_without_the_cue_are_not_searched() -> None:
    expression = Cued(r"\bsaid\b")
    assert expression.search(Words("He said so"))
    assert expression.search("He said so")
    assert expression.search(Words("He said so", ALWAYS))
    assert expression.search(Words("He said so", cues_of("He"))) is None
    assert [m.group() for m in expression.finditer(Words("said, said"))] == ["said", "said"]
    assert expression.sub("", Words("He said so")) == "He  so"
