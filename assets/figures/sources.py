"""Who is said to have given a count: speakers before, after and around what they say, pronouns, and quotations that run on.

A source is named as the article names it, without its title where a name is given; a surname or `the minister` is replaced by the
full name met before. What no one is said to have told is the article's own voice (None).
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain

from assets.figures import lexicon
from assets.figures.accounts import (
    ACCORDING,
    COUNTED,
    OPENERS,
    RECKONINGS,
    WORD_OF,
    WORDS_GIVEN,
    Attribution,
    accounted,
    handed,
    owned_reckoning,
)
from assets.figures.attributing import COMING, GIVEN, TELLING, nested, telling, unquoted
from assets.figures.cues import cue
from assets.figures.idling import claims, idle
from assets.figures.introductions import introduced, opening_body, titled
from assets.figures.lexicon import group
from assets.figures.naming import Token, names
from assets.figures.persons import TITLES, can_speak
from assets.figures.saying import by_itself, spoken
from assets.figures.speakers import Speakers
from assets.figures.tellers import WITHIN
from assets.figures.words import starts_of

QUOTED = re.compile(r"(?:Quote from |Quote of |Literally: |Quote: )?(?P<who>[A-Z][^:“\"\n]{2,60}):\s*[“\"]")
LABEL = re.compile(r"(?:\d{1,2}[:.]\d\d\s(?:[–—-]\s)?)?(?P<who>[A-Z][\w’'-]+(?:\s[\w’'-]+){0,5}):\s")
"""Who is named before a colon: `11:45 Prosecutors: four killed`."""
SECTIONS = frozenset(("source", "sources", "family", "families", "victims", "background", "update", "news", "live"))
"""What a part of a page is headed by, and nobody who speaks."""
SIGNED = re.compile(r"\s[–—-]\s(?P<who>[A-Z][^.!?–—:“”\"]{2,60}?)(?P<stop>\.?)$")
CLOSED = frozenset("!?”\"’'…")
SIGNATURE = 80
"""Characters in which `- Ministry of Health` stands at the end of a headline."""
ACCOUNTS = group("accounts")
HEADS = group("heads")
"""Words one of which each account has; then those before a name in TITLED."""

OWNING = 12
"""Words in which a sentence opens with `The ministry's own first count`."""
ABBREVIATED = "|".join(sorted(title[:-1].capitalize() for title in TITLES if title.endswith(".")))
WORD = re.compile(rf"(?=[A-Z])(?:(?:[A-Z]\.)+|(?:{ABBREVIATED}|Jr|Sr)\.)|[\w’'-]+|[^\w\s]")


SPEAKING = cue({*ACCOUNTS, *HEADS, *TELLING, *lexicon.load().speech})
"""The cue without which, and without a colon, no sentence names who speaks."""
HEADED, RECKONED = cue(HEADS), cue(RECKONINGS)
ACCOUNTED = ACCORDING.cue | COUNTED.cue | WORD_OF.cue


@lru_cache(maxsize=50_000)
def pieces_of(run: str) -> tuple[tuple[str, int, int], ...]:
    """The words and marks of what stands between two blanks, with their offsets in it; kept, as most words of a text return."""
    return tuple((m.group(), m.start(), m.end()) for m in WORD.finditer(run))


@lru_cache(maxsize=50_000)
def lows_of(run: str) -> tuple[str, ...]:
    """The words and marks of what stands between two blanks in lower case."""
    return tuple(token.lower() for token, _, _ in pieces_of(run))


def read_attributions(text: str, start: int, end: int, cues: int, speakers: Speakers) -> list[Attribution]:
    """The attributions of one sentence with these cues (cues.py), in order; remembers its speakers."""
    opening = opening_body(text, start, end)
    told = read_sentence(text, start, end, cues, speakers, opening)
    speakers.opened = "" if told else opening
    return told


def read_sentence(text: str, start: int, end: int, cues: int, speakers: Speakers, opening: str) -> list[Attribution]:
    """The attributions of one sentence, which opens with this body."""
    present = introduced(text, start, end)
    speakers.mention(opening)
    signed = SIGNED.search(text, max(start, end - SIGNATURE), end) if text[end - 1 : end] not in CLOSED else None
    sure = signed and can_speak(signed.group("who")) and (not signed.group("stop") or speakers.knows(signed.group("who")))
    if signed and sure and (speaker := speakers.resolve(signed.group("who"))):
        return [Attribution(signed.start(), end, signed.start(), speaker, False)]
    colon = text.find(":", start, end) >= 0
    if not cues & SPEAKING and not colon:
        speakers.present(present)
        return []
    opened = QUOTED.match(text, start, end) if colon else None
    speaker = speakers.resolve(opened.group("who")) if opened and can_speak(opened.group("who")) else None
    if opened and speaker:
        return [Attribution(opened.start(), opened.end("who"), opened.end("who"), speaker, True)]
    label = LABEL.match(text, start, end) if colon else None
    if label and labels(label.group("who")) and speakers.knows(label.group("who")) and (speaker := speakers.resolve(label.group("who"))):
        return [Attribution(start, label.end("who"), label.end("who"), speaker, True)]
    if cues & HEADED:
        present = present + titled(text, start, end)
    if present:
        speakers.learn(present)
    told = nested(unquoted(search(text, start, end, cues, speakers), text, start), text)
    if not told:
        speakers.present(present)
    return told


def labels(phrase: str) -> bool:
    """Whether a phrase before a colon is a name or a body, and nothing more: no heading, no sentence."""
    words = phrase.split()
    return phrase.lower() not in SECTIONS and all(names(word) or word in WITHIN for word in words)


def tokens_of(text: str, start: int, runs: Sequence[str]) -> list[Token]:
    """The words and marks of what stands between blanks of a text from `start` on."""
    starts = starts_of(runs, text, start)
    return [(token, at + first, at + past) for at, run in zip(starts, runs, strict=True) for token, first, past in pieces_of(run)]


def search(text: str, start: int, end: int, cues: int, speakers: Speakers) -> list[Attribution]:
    """The attributions of text[start:end] word by word."""
    runs = text[start:end].split()
    lows = [*chain.from_iterable(map(lows_of, runs))]
    known = telling(accounted=bool(cues & ACCOUNTED))
    if known.isdisjoint(lows):
        return []
    tokens = tokens_of(text, start, runs)
    reckoned = bool(cues & RECKONED)
    found: list[Attribution] = []
    for index, low in enumerate(lows):
        if low not in known:
            continue
        first = not found
        one = owned_reckoning(text, tokens, index, start, speakers) if first and index < OWNING and low in RECKONINGS else None
        if one is None and low in OPENERS:
            one = accounted(text, tokens, index, start, end, speakers)
        if one is None and passive(lows, index, reckoned=reckoned):
            one = handed(text, tokens, index, start, speakers)
        elif one is None and tells(lows, index):
            one = spoken(text, tokens, index, start, speakers, sure=not by_itself(lows, index), first=first)
        if one is not None and not claims(lows, index):
            found.append(one)
    return found


def tells(lows: Sequence[str], index: int) -> bool:
    """Whether the word at lows[index] is a verb that tells what someone says."""
    return lows[index] not in OPENERS - WORDS_GIVEN and not idle(lows, index) and (by_itself(lows, index) or lows[index] in TELLING)


def passive(lows: Sequence[str], index: int, *, reckoned: bool) -> bool:
    """Whether the word at lows[index] hands a count on from who follows: `given by`, and `come from` where something is `reckoned`."""
    after = lows[index + 1] if index + 1 < len(lows) else ""
    return (after == "by" and lows[index] in GIVEN) or (after == "from" and reckoned and lows[index] in COMING)
