"""Which of the attributions of a sentence holds for a count, and which only repeat or report another."""

import re
from collections.abc import Sequence
from functools import cache

from assets.figures import lexicon
from assets.figures.accounts import OPENERS, RECKONINGS, Attribution
from assets.figures.lexicon import group
from assets.figures.persons import GOVERNING

TOLD_OF = re.compile(r",?\s(?:(?:a|an|the|\d\d)\b[^,.;:]{0,50},?\s)?(?:who|whose)\s(?P<told>[^,.;:–—“”\"]*)$")
"""What stands between a speaker and a count that is told of him."""
OF_WHOM = re.compile(r"[^,.;:–—“”\"]{1,40}\sthat\s(?:the\s)?")
"""What stands between a count and who is told to have given it: `the 13 dead that the directorate had given out`."""
OPENING_QUOTES, CLOSING_QUOTES = '“"', '”"'
CHANGING = re.compile(r"(?:raising|lowering|bringing|pushing|taking)\b")
"""What a death does to a toll as well as who tells of it: who is named after it is surely who tells."""
NEAR = 25
"""Characters between a speaker and `citing`, at most."""
TELLING = group("telling")
"""Verbs that tell a count only of a subject that surely can speak."""
GIVEN = group("given")
COMING = frozenset(("come", "comes", "came"))


@cache
def telling(*, accounted: bool) -> frozenset[str]:
    """The words at which an attribution can stand, in a sentence with an account or without one."""
    words = GIVEN | RECKONINGS | COMING | TELLING | frozenset(lexicon.load().speech)
    return words | OPENERS if accounted else words - OPENERS


def unquoted(told: Sequence[Attribution], text: str, start: int) -> list[Attribution]:
    """The attributions but those inside a quotation after which its speaker is told: `"medics said that nine died," the mayor said`."""
    kept = list(told)
    for outer in told:
        close = len(text[start : outer.start].rstrip(" ,")) + start - 1
        if outer.leading or close <= start or text[close] not in CLOSING_QUOTES:
            continue
        opening = max(text.rfind(mark, start, close) for mark in OPENING_QUOTES)
        kept = [a for a in kept if not max(opening, start) <= a.start < close]
    return kept


def nested(told: Sequence[Attribution], text: str) -> list[Attribution]:
    """The attributions without those that another one reports, `he said officials had confirmed`, and without who only cites another,
    before, after or within (`the agency, citing the police, said`)."""
    kept: list[Attribution] = []
    for attribution in told:
        before = kept[-1] if kept else None
        follows = before is not None and before.leading and attribution.leading and attribution.verb > before.verb
        if before and follows and (cites(text, before) or text[before.end : attribution.start].split() in ([], ["that"])):
            continue
        if before and cites(text, before) and attribution.start < before.start:
            attribution = attribution._replace(speaker=kept.pop().speaker)
        if before and not before.leading and cites(text, attribution) and attribution.start - before.end < NEAR:
            kept.pop()
        kept.append(attribution)
    return kept


def cites(text: str, attribution: Attribution) -> bool:
    """Whether an attribution is to whom another speaker cites."""
    return text[attribution.start : attribution.start + 7].lower().startswith(("citing", "quoting"))


def source_of(at: int, text: str, attributions: Sequence[Attribution], default: str | None) -> str | None:
    """The source of what is stated at offset `at`: the last speaker before it whose speech goes on, else the next one, else `default`.

    Nobody is the source of what is told of a speaker in passing (`said Ousmane, who lost two brothers`); who is only quoted as having
    reported (`as the agency reported, nine died, the mayor said`) yields to who said it."""
    if any(in_passing(text, a, at) for a in attributions):
        return None
    leading = [a for a in attributions if a.leading and a.end <= at + 1]
    trailing = [a for a in attributions if a.start >= at and not a.leading and a.since <= at]
    giver = next((a for a in attributions if a.start > at and given_by(text[at : a.start])), None)
    if giver is not None:
        return giver.speaker
    if leading and not (trailing and (repeats(text, leading[-1]) or CHANGING.match(text, leading[-1].verb))):
        return leading[-1].speaker
    if trailing:
        return trailing[0].speaker
    before = [a for a in attributions if a.start < at]
    return before[-1].speaker if before else default


def given_by(between: str) -> bool:
    """Whether who stands after these words, which a count opens, is told to have given it: `13 dead that the directorate had given out`."""
    words = between.lower().split()
    plain = GOVERNING.isdisjoint(words) and "and" not in words and telling(accounted=True).isdisjoint(words)
    return plain and OF_WHOM.fullmatch(between) is not None


def in_passing(text: str, attribution: Attribution, at: int) -> bool:
    """Whether what is stated at offset `at` only tells who the speaker is: `said Ousmane, a trader who lost two brothers`."""
    if attribution.end <= at:
        told = None if attribution.leading else TOLD_OF.match(text, attribution.end, at)
    else:
        told = TOLD_OF.search(text, attribution.start, at) if attribution.start < at else None
    return told is not None and telling(accounted=True).isdisjoint(told.group("told").lower().split())


def repeats(text: str, attribution: Attribution) -> bool:
    """Whether an attribution opens its sentence with `As`."""
    return text[max(0, attribution.start - 3) : attribution.start].lower() == "as "
