"""Who is said to have given a count: speakers before, after and around what they say, pronouns, and quotations that run on.

A source is named as the article names it, without its title where a name is given; a surname or `the minister` is replaced by the
full name met before. What no one is said to have told is the article's own voice (None).
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from assets.figures import lexicon
from assets.figures.accounts import OPENERS, RECKONINGS, Attribution, accounted, handed, owned_reckoning
from assets.figures.cues import cue
from assets.figures.introductions import introduced, opening_body, titled
from assets.figures.lexicon import group
from assets.figures.naming import Token
from assets.figures.persons import TITLES, can_speak
from assets.figures.saying import by_itself, claims, idle, spoken
from assets.figures.speakers import Speakers

QUOTED = re.compile(r"(?:Quote from |Quote of |Literally: |Quote: )?(?P<who>[A-Z][^:“\"\n]{2,60}):\s*[“\"]")
SIGNED = re.compile(r"\s[–—-]\s(?P<who>[A-Z][^.!?–—:“”\"]{2,60}?)(?P<stop>\.?)$")
TOLD_OF = re.compile(r",?\s(?:(?:a|an|the|\d\d)\b[^,.;:]{0,50},?\s)?(?:who|whose)\s(?P<told>[^,.;:–—“”\"]*)$")
"""What stands between a speaker and a count that is told of him."""
CLOSED = frozenset("!?”\"’'…")
OPENING_QUOTES, CLOSING_QUOTES = "“\"", "”\""
NEAR = 25
"""Characters between a speaker and `citing`, at most."""
SIGNATURE = 80
"""Characters in which `- Ministry of Health` stands at the end of a headline."""
ACCOUNTS = group("accounts")
HEADS = group("heads")
"""Words one of which each account has; then those before a name in TITLED."""
TELLING = group("telling")
"""Verbs that tell a count only of a subject that surely can speak."""
GIVEN = group("given")

COMING = frozenset(("come", "comes", "came"))
OWNING = 12
"""Words in which a sentence opens with `The ministry's own first count`."""
ABBREVIATED = "|".join(sorted(title[:-1].capitalize() for title in TITLES if title.endswith(".")))
WORD = re.compile(rf"(?=[A-Z])(?:(?:[A-Z]\.)+|(?:{ABBREVIATED})\.)|[\w’'-]+|[^\w\s]")


SPEAKING = cue({*ACCOUNTS, *HEADS, *TELLING, *lexicon.load().speech})
"""The cue without which, and without a colon, no sentence names who speaks."""
HEADED, RECKONED = cue(HEADS), cue(RECKONINGS)


@lru_cache(maxsize=50_000)
def pieces_of(run: str) -> tuple[tuple[str, str, int, int], ...]:
    """The words and marks of what stands between two blanks: as written, in lower case, and their offsets in it."""
    return tuple((m.group(), m.group().lower(), m.start(), m.end()) for m in WORD.finditer(run))


@cache
def telling() -> frozenset[str]:
    """The words at which an attribution can stand."""
    return OPENERS | GIVEN | RECKONINGS | COMING | TELLING | frozenset(lexicon.load().speech)


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
    if cues & HEADED:
        present = present + titled(text, start, end)
    speakers.learn(present)
    told = nested(unquoted(search(text, start, end, cues, speakers), text, start), text)
    if not told:
        speakers.present(present)
    return told


def search(text: str, start: int, end: int, cues: int, speakers: Speakers) -> list[Attribution]:
    """The attributions of text[start:end] word by word."""
    tokens: list[Token] = []
    lows: list[str] = []
    at = start
    for run in text[start:end].split():
        at = text.find(run, at)
        for token, low, first, past in pieces_of(run):
            tokens.append((token, at + first, at + past))
            lows.append(low)
        at += len(run)
    known, reckoned = telling(), bool(cues & RECKONED)
    found: list[Attribution] = []
    for index, low in enumerate(lows):
        if low not in known:
            continue
        first = not found
        one = owned_reckoning(text, tokens, index, start, speakers) if first and index < OWNING and low in RECKONINGS else None
        if one is None and low in OPENERS:
            one = accounted(text, tokens, index, start, end, speakers)
        elif one is None and passive(lows, index, reckoned=reckoned):
            one = handed(text, tokens, index, start, speakers)
        elif one is None and not idle(lows, index) and (by_itself(lows, index) or low in TELLING):
            one = spoken(text, tokens, index, start, speakers, sure=not by_itself(lows, index), first=first)
        if one is not None and not claims(lows, index):
            found.append(one)
    return found


def passive(lows: Sequence[str], index: int, *, reckoned: bool) -> bool:
    """Whether the word at lows[index] hands a count on from who follows: `given by`, and `come from` where something is `reckoned`."""
    after = lows[index + 1] if index + 1 < len(lows) else ""
    return (after == "by" and lows[index] in GIVEN) or (after == "from" and reckoned and lows[index] in COMING)


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
    """The attributions without those that another one reports, `he said officials had confirmed`, and without who only cites another."""
    kept: list[Attribution] = []
    for attribution in told:
        before = kept[-1] if kept else None
        follows = before is not None and before.leading and attribution.leading and attribution.verb > before.verb
        if before and follows and (cites(text, before) or text[before.end : attribution.start].split() in ([], ["that"])):
            continue
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
    if leading and not (trailing and repeats(text, leading[-1])):
        return leading[-1].speaker
    if trailing:
        return trailing[0].speaker
    before = [a for a in attributions if a.start < at]
    return before[-1].speaker if before else default


def in_passing(text: str, attribution: Attribution, at: int) -> bool:
    """Whether what is stated at offset `at` only tells who the speaker is: `said Ousmane, a trader who lost two brothers`."""
    if attribution.end <= at:
        told = None if attribution.leading else TOLD_OF.match(text, attribution.end, at)
    else:
        told = TOLD_OF.search(text, attribution.start, at) if attribution.start < at else None
    return told is not None and telling().isdisjoint(told.group("told").lower().split())


def repeats(text: str, attribution: Attribution) -> bool:
    """Whether an attribution opens its sentence with `As`."""
    return text[max(0, attribution.start - 3) : attribution.start].lower() == "as "
