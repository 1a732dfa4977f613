"""Whose account a count is where no verb of saying tells it: `according to`, `by the ministry's count`, `the police's first figure`."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from assets.figures.cues import Cued
from assets.figures.lexicon import group
from assets.figures.naming import Token
from assets.figures.naming_after import right_phrase
from assets.figures.persons import can_speak, is_body
from assets.figures.speakers import PRONOUNS, Speakers
from assets.figures.tellers import main_subject

RECKONINGS = group("reckonings")
ACCORDING = Cued(
    r"\b(?:according to|by the (?:count|account|estimate|tally|figures|reckoning|data|numbers) of|on the word of|citing|quoting|per|"
    r"in (?:a |an |the |its )?(?:\w+ )?(?:statements?|messages?|posts?|reports?) (?:from|by))\s",
    re.IGNORECASE,
)
WORD_OF = Cued(r"\b(?:claims?|reports?|assertions?|announcements?|allegations?) (?:by|from) (?=[^.;:“”\"]{3,120}?\sthat\s)", re.IGNORECASE)
"""Whose word it is: `a claim by an official, made on Sunday, that 40 had died`."""
AS_TOLD = re.compile(r"(?:,[^,.;]{1,80},)?\sthat\s")
WORDS_GIVEN = frozenset("claim claims report reports assertion assertions announcement announcements allegation allegations".split())
OPENERS = frozenset(("according", "by", "on", "citing", "quoting", "per", "in")) | WORDS_GIVEN
RECKONING = "|".join(sorted(RECKONINGS))
OWNED = re.compile(
    rf"(?P<who>Its|Their|His|Her|(?:[\w’'-]+\s){{0,6}}?[\w-]+?(?=['’]s?\s))(?:['’]s?)?\s(?:[a-z]+\s){{0,2}}?(?:{RECKONING})\b"
)
COUNTED = Cued(
    rf"by\s+(?P<who>(?:the\s+)?(?:[\w-]+\s){{0,5}}?[\w-]+(?:['’]s?)|its|his|her|their|(?:[a-z-]+\s)?(?:local|police|official|army|military|hospital))"
    rf"\s+(?:own\s+|latest\s+|first\s+)?(?:{RECKONING})\b",
    re.IGNORECASE,
)


class Attribution(NamedTuple):
    """A speaker told at text[start:end] by a verb at `verb`; `leading` where the speech follows it."""

    start: int
    end: int
    verb: int
    speaker: str
    leading: bool
    since: int = 0
    """The offset from which it tells, where it corrects what was said before: `nine, not two, as the ministry wrote`."""


def accounted(text: str, tokens: Sequence[Token], index: int, start: int, end: int, speakers: Speakers) -> Attribution | None:
    """The attribution of `according to`, `by its count` and the like at tokens[index] of the sentence text[start:end]."""
    begin = tokens[index][1]
    opens = begin - start < 3 or (index > 0 and tokens[index - 1][0] in (";", "—", "–"))
    counted = COUNTED.match(text, begin, end) if tokens[index][0].lower() == "by" else None
    if counted:
        who = re.sub(r"['’]s?$", "", counted.group("who"))
        speaker = speakers.resolve(who) if who.lower() in PRONOUNS or is_body(who) else None
        if who.lower() == "local":
            speaker = counted.group().split(maxsplit=1)[1]
        return Attribution(begin, counted.end(), begin, speaker, opens) if speaker else None
    given = WORD_OF.match(text, begin, end) if tokens[index][0].lower() in WORDS_GIVEN else None
    opening = given or ACCORDING.match(text, begin, end)
    if not opening:
        return None
    first = next((i for i in range(index, len(tokens)) if tokens[i][1] >= opening.end()), len(tokens))
    phrase, last = right_phrase(text, tokens, first)
    if first < len(tokens) and tokens[first][0].lower() == "which":
        phrase, last = main_subject(text, tokens, index)[0], tokens[first][2]
    sure = (tokens[index][0].lower() != "in" and not given) or can_speak(phrase)
    speaker = speakers.resolve(phrase) if sure else None
    leads = opens or (given is not None and AS_TOLD.match(text, last) is not None)
    return Attribution(begin, last, begin, speaker, leads) if speaker else None


def handed(text: str, tokens: Sequence[Token], index: int, start: int, speakers: Speakers) -> Attribution | None:
    """The attribution of a participle with its agent at tokens[index]: `the toll given by the ministry`, `compiled by a think tank`."""
    phrase, end = right_phrase(text, tokens, index + 2)
    speaker = speakers.resolve(phrase) if can_speak(phrase) else None
    begin = tokens[index][1]
    ends = next((i for i in range(index, len(tokens)) if tokens[i][1] >= end), len(tokens))
    return Attribution(begin, end, begin, speaker, begin - start < 60 and ends < len(tokens) - 1) if speaker else None


def owned_reckoning(text: str, tokens: Sequence[Token], index: int, start: int, speakers: Speakers) -> Attribution | None:
    """The attribution of a reckoning that its owner opens the sentence with: `The ministry's first count was`, `Its list names`."""
    owned = OWNED.match(text, start, tokens[index][2])
    if not owned or owned.end() != tokens[index][2]:
        return None
    who = owned.group("who")
    own = who.lower() in PRONOUNS
    speaker = speakers.resolve(who) if own or can_speak(who) else None
    return Attribution(start, owned.end(), tokens[index][1], speaker, True) if speaker else None
