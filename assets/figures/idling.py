"""Verbs of saying that tell no count where they stand: `claimed responsibility`, `as he spoke`, `the ward admitted nine patients`."""

from collections.abc import Sequence
from itertools import takewhile

from assets.figures.accounts import RECKONINGS
from assets.figures.lexicon import group
from assets.figures.naming_after import numeral

SPEAKING_OF = frozenset("spoke speaks speak spoken talked talks talk".split())
DEEDS = frozenset("attack attacks bombing bombings killing killings blast blasts raid raids ambush shooting assault".split())
BELIEVED = frozenset("believed said reported thought alleged estimated".split())
CLAIMED_WITHIN = 7
"""Words after `claims` up to what is claimed, at most."""
SPEAKING_WITHIN = 8
"""Words after `spoke` up to the `of` that it tells a count with, at most."""
ORDERING = frozenset(("tell", "tells", "told"))
ADMITTING = frozenset(("admit", "admits", "admitted", "admitting"))
ARRIVING = frozenset(("arrived", "arrives"))
RESULTS = RECKONINGS | {"total", "toll", "sum", "result"}
"""What one arrives at who counts."""
WARDS = group("hospitals") | group("wards")
ILL = frozenset("people patients persons children women men survivors victims casualties girls boys babies of".split())
"""Whom a hospital admits; nobody admits people otherwise, nor 31 of the wounded."""
CLAUSE = frozenset("died dead deaths were was had have killed".split())
"""Words after a count by which those counted are admitted to have died."""
WARD_WITHIN = 8
"""Words before `admitted` among which its ward stands, words after it in which those admitted stand."""


def claims(lows: Sequence[str], index: int) -> bool:
    """Whether the word at lows[index] claims a deed and tells no count: `claimed responsibility for the attack in which nine died`."""
    rest = lows[index + 1 : index + CLAIMED_WITHIN]
    deed = rest[:1] == ["the"] and not DEEDS.isdisjoint(rest[1:4])
    return lows[index].startswith("claim") and ("responsibility" in rest or deed)


def idle(lows: Sequence[str], index: int) -> bool:
    """Whether the word at lows[index] tells nothing: one of speaking without of what (`as he spoke`), `believed to be`,
    `arrived at the scene`, unlike `arrived at a total of nine`, `told us to wait`."""
    if lows[index] in BELIEVED and lows[index + 1 : index + 3] in (["to", "be"], ["to", "have"], ["to", "number"]):
        return True
    if lows[index] in ORDERING and ordered(lows[index + 1 : index + 4]):
        return True
    if lows[index] in ADMITTING:
        return takes_in(lows, index)
    if lows[index] in ARRIVING:
        return RESULTS.isdisjoint(lows[index + 1 : index + WARD_WITHIN])
    if lows[index] not in SPEAKING_OF:
        return False
    clause = takewhile(lambda low: low != ",", lows[index + 1 : index + SPEAKING_WITHIN])
    return {"of", "about"}.isdisjoint(clause)


def ordered(after: Sequence[str]) -> bool:
    """Whether `to` follows who is told, so that something is asked of him: `told us to wait`."""
    return "to" in after and "that" not in after and all(low.isalpha() for low in after[: after.index("to")])


def takes_in(lows: Sequence[str], index: int) -> bool:
    """Whether the word at lows[index] only says that a hospital took people in: `had admitted 68 people`, unlike `admitted nine deaths`."""
    after = lows[index + 1 : index + WARD_WITHIN]
    counted = next((at for at, low in enumerate(after[:4]) if numeral(low)), -1)
    if counted < 0 or "that" in after[:counted] or not CLAUSE.isdisjoint(after[counted:]):
        return False
    return not ILL.isdisjoint(after[counted : counted + 4]) or not WARDS.isdisjoint(lows[max(0, index - WARD_WITHIN) : index])
