"""People who were shot: the words leave open whether they lived, so that a count of them is no toll of the injured where it holds the dead.

`Four people were shot` counts three dead and one wounded, `all five had gunshot wounds` the five dead, if the article tells so.
"""

import re
from collections.abc import Sequence

from assets.figures.model import Figure

SHOT = re.compile(
    r"\bshot\b(?!\s(?:dead|down|to death|and killed))|\bgunshot wounds?\b"
    r"|\bshooting\s(?:\w+\s){1,2}(?:people|men|women|children|others|victims)\b",
    re.IGNORECASE,
)
STOP = re.compile(r"[.!?][\s”\"]")
REACH = 60
"""Characters around a count in which it is told to be of people shot."""


def around(figure: Figure, text: str) -> str:
    """What stands around a count in its sentence."""
    before, after = text[max(0, figure.char_start - REACH) : figure.char_start], text[figure.char_end : figure.char_end + REACH]
    return STOP.split(before)[-1] + text[figure.char_start : figure.char_end] + STOP.split(after)[0]


def apart(figures: Sequence[Figure], text: str) -> list[Figure]:
    """The figures of an article in order; a count of the shot that is as great as the dead, or as dead and injured, is no whole toll."""
    told = [f for f in figures if f.scope == "incident" and f.value]
    shot = {f.figure_id for f in told if f.outcome == "injured" and SHOT.search(around(f, text))}
    dead = {f.value for f in told if f.outcome == "killed" and f.whole and f.value}
    injured = {f.value for f in told if f.outcome == "injured" and f.figure_id not in shot and f.value} or {0}
    holds = {f.value for f in told if f.figure_id in shot and f.value and any(f.value - hurt in dead for hurt in injured)}
    return [f._replace(whole=False) if f.figure_id in shot and f.value in holds else f for f in figures]
