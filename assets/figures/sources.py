"""Who is said to have given a count: speakers before, after and around what they say, pronouns, and quotations that run on.

A source is named as the article names it, without its title where a name is given; a surname or `the minister` is replaced by the
full name met before. What no one is said to have told is the article's own voice (None).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from assets.figures import lexicon
from assets.figures.lexicon import group
from assets.figures.naming import Token, left_phrase, right_phrase
from assets.figures.speakers import ROLES, Speakers, can_speak, person

ADVERBIAL = frozenset("however meanwhile though therefore moreover too instead also".split())
TITLED = re.compile(
    r"(?:^\s*Source:\s*|\b(?:President|Mayor|Minister|Governor|spokes\w+|chief|head|General|Colonel|Director|director|Chief|"
    r"Sheriff|Commissioner|Superintendent|Gen\.|Col\.|Prosecutor)\s+)(?P<name>[A-Z][\w’'-]+(?:\s(?:al-|el-|bin\s)?[A-Z][\w’'-]+)+)"
)
QUOTED = re.compile(r"(?:Quote from |Quote of |Literally: |Quote: )?(?P<who>[A-Z][^:“\"\n]{2,60}):\s*[“\"]")
ACCORDING = re.compile(r"(?:according to|by the (?:count|account|estimate|tally|figures) of|on the word of|citing|per)\s", re.IGNORECASE)
OPENERS = frozenset(("according", "by", "on", "citing", "per"))
"""First words of an account; then the words one of which each has, and those before a name in TITLED."""
ACCOUNTS = group("accounts")
HEADS = group("heads")

INVERTING = frozenset("said says added wrote reported announced stated noted explained confirmed".split())
REPEATED = frozenset(("quoted", "cited"))
"""Who is quoted has spoken, whoever quotes him."""
TO_BE = frozenset("was were been being is are".split())
MARKS = frozenset((",", "”", '"', "’", "'"))
CLOSING = MARKS | frozenset(("?", "!", "“"))
TRANSPARENT = group("transparent")
WORD = re.compile(r"(?:[A-Z]\.)+|[\w’'-]+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Attribution:
    """A speaker told at text[start:end] by a verb at `verb`; `leading` where the speech follows it."""

    start: int
    end: int
    verb: int
    speaker: str
    leading: bool


@cache
def speaking() -> frozenset[str]:
    """The words without one of which, and without a colon, no sentence names who speaks."""
    return ACCOUNTS | HEADS | frozenset(lexicon.load().speech)


def read_attributions(text: str, start: int, end: int, words: frozenset[str], speakers: Speakers) -> list[Attribution]:
    """The attributions of one sentence with these words (gating.vocabulary), in order; remembers its speakers."""
    if words.isdisjoint(speaking()) and ":" not in text[start:end]:
        return []
    opened = QUOTED.match(text, start, end)
    speaker = speakers.resolve(opened.group("who")) if opened and can_speak(opened.group("who")) else None
    if opened and speaker:
        return [Attribution(opened.start(), opened.end("who"), opened.end("who"), speaker, True)]
    if not words.isdisjoint(HEADS):
        for titled in TITLED.finditer(text, start, end):
            speakers.resolve(text[titled.start() : titled.end()].replace("Source:", "").strip())
    tokens = [(m.group(), m.start(), m.end()) for m in WORD.finditer(text, start, end)]
    lows = [token.lower() for token, _, _ in tokens]
    speech = lexicon.load().speech
    found: list[Attribution | None] = []
    for index, low in enumerate(lows):
        opening = ACCORDING.match(text, tokens[index][1], end) if low in OPENERS else None
        if opening:
            found.append(accounted(text, tokens, index, opening.end(), start, speakers))
        elif low in speech and ("" in speech[low] or (lows[index + 1 : index + 2] and lows[index + 1] in speech[low])):
            found.append(spoken(text, tokens, index, start, speakers))
    return [attribution for attribution in found if attribution is not None]


def accounted(text: str, tokens: Sequence[Token], index: int, opened: int, start: int, speakers: Speakers) -> Attribution | None:
    """The attribution of `according to` and the like at tokens[index], whose noun phrase begins at offset `opened`."""
    begin = tokens[index][1]
    first = next((i for i in range(index, len(tokens)) if tokens[i][1] >= opened), len(tokens))
    phrase, last = right_phrase(text, tokens, first)
    speaker = speakers.resolve(phrase)
    return Attribution(begin, last, begin, speaker, begin - start < 3) if speaker else None


def spoken(text: str, tokens: Sequence[Token], index: int, start: int, speakers: Speakers) -> Attribution | None:
    """The attribution of the verb of saying at tokens[index]: its subject, `by` after a passive, or an inverted subject."""
    low = tokens[index][0].lower()
    before = subject_end(tokens, index)
    if low in INVERTING and index and tokens[index - 1][0] in (",", "”", '"'):
        inverted = after_verb(text, tokens, index, index + 1, speakers, sure=True)
        if inverted:
            return inverted
    if low not in REPEATED and any(t[0].lower() in TO_BE for t in tokens[max(0, index - 2) : index]):
        return after_verb(text, tokens, index, agent(tokens, index), speakers, sure=True)
    phrase, first = left_phrase(text, tokens, before)
    speaker = speakers.resolve(phrase) if phrase else None
    if speaker:
        told = text[tokens[first][1] : tokens[index][1]].lower()
        if person(phrase) and low not in REPEATED:
            speakers.roles |= {word: speaker for word in re.findall(r"\w+", told) if word in ROLES}
        leading = low not in REPEATED and (tokens[first][1] - start < 3 or tokens[first - 1][0] not in MARKS)
        return Attribution(tokens[first][1], tokens[index][2], tokens[index][1], speaker, leading)
    if low in INVERTING and (index == 0 or tokens[index - 1][0] in CLOSING):
        return after_verb(text, tokens, index, index + 1, speakers, sure=False)
    return None


def subject_end(tokens: Sequence[Token], index: int) -> int:
    """The index of the token that a subject of the verb at tokens[index] ends with: adverbs and `for his part` are passed over."""
    before = index - 1
    while before >= 0 and tokens[before][0].lower() in TRANSPARENT:
        before -= 1
    if before > 2 and tokens[before][0] == "," and tokens[before - 1][0].lower() in ADVERBIAL and tokens[before - 2][0] == ",":
        return before - 3
    part = [t[0].lower() for t in tokens[max(0, before - 2) : before + 1]]
    return before - 3 if before > 2 and part in [["for", whose, "part"] for whose in ("his", "her", "its", "their")] else before


def agent(tokens: Sequence[Token], index: int) -> int:
    """The index after the `by` that names who said it, in a passive at tokens[index]; the end where there is none."""
    for at in range(index + 1, min(index + 40, len(tokens) - 1)):
        if tokens[at][0].lower() == "by" and (tokens[at + 1][0][:1].isupper() or tokens[at + 1][0].lower() == "the"):
            return at + 1
    return len(tokens)


def after_verb(text: str, tokens: Sequence[Token], index: int, first: int, speakers: Speakers, *, sure: bool) -> Attribution | None:
    """The attribution to whom tokens[first:] name, told by the verb at tokens[index]; `sure` asks for a person or a body."""
    if first >= len(tokens):
        return None
    phrase, end = right_phrase(text, tokens, first)
    speaker = speakers.resolve(phrase) if phrase and (not sure or can_speak(phrase)) else None
    begin = tokens[index][1]
    return Attribution(begin, end, begin, speaker, False) if speaker else None


def source_of(at: int, attributions: Sequence[Attribution], default: str | None) -> str | None:
    """The source of what is stated at offset `at`: the last speaker before it whose speech goes on, else the next one, else `default`."""
    leading = [a for a in attributions if a.leading and a.end <= at + 1]
    if leading:
        return leading[-1].speaker
    trailing = [a for a in attributions if a.start >= at]
    if trailing:
        return trailing[0].speaker
    return attributions[-1].speaker if attributions else default
