"""Who is given as having said a count, who attacked and by what kind of attack: one line a case, its count of nine (9) looked at."""

from datetime import date
from pathlib import Path

import pytest

from assets.figures.model import Figure
from tests.unit.figures.articles import read_text

FOLDER = Path(__file__).parent
TUESDAY = date(2025, 3, 4)


def cases(name: str) -> list[tuple[str, ...]]:
    """The cells of each line of a table but its first; `\\n` ends a line of the text."""
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()[1:]
    return [tuple(line.replace("\\n", "\n").split("\t")) for line in lines]


def nine(text: str, title: str = "") -> list[Figure]:
    """The figures of an article whose value is nine."""
    return [figure for figure in read_text(text, TUESDAY, title) if figure.value == 9]


@pytest.mark.parametrize(("text", "source"), cases("cases_sources.tsv"))
def test_who_said_it(text: str, source: str) -> None:
    assert [figure.source or "" for figure in nine(text)] == [source]


@pytest.mark.parametrize(("title", "text", "attacker"), cases("cases_attackers.tsv"))
def test_who_attacked(title: str, text: str, attacker: str) -> None:
    assert {figure.attacker or "" for figure in nine(text, title)} == {attacker}


@pytest.mark.parametrize(("title", "text", "attack_type"), cases("cases_types.tsv"))
def test_what_kind_of_attack_it_was(title: str, text: str, attack_type: str) -> None:
    assert {figure.attack_type or "" for figure in nine(text, title)} == {attack_type}
