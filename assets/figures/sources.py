"""Who is said to have given a count: speakers before, after and around what they say, pronouns, and quotations that run on.

A source is named as the article names it, without its title where a name is given; a surname or `the minister` is replaced by the
full name met before. What no one is said to have told is the article's own voice (None).
"""

import re
from collections.abc import Container, Sequence
from functools import cache, lru_cache

from assets.figures import lexicon
from assets.figures.accounts import OPENERS, RECKONINGS, Attribution, accounted, handed
from assets.figures.cues import cue
from assets.figures.introductions import introduced, opening_body, titled
from assets.figures.lexicon import group
from assets.figures.naming import Token, names, right_phrase
from assets.figures.persons import LETTERS, TITLES, can_speak, person
from assets.figures.speakers import BODY_ROLES, ROLES, Speakers
from assets.figures.tellers import SUBJECTS, closes, left_phrase, main_subject, meant, subject_end

QUOTED = re.compile(r"(?:Quote from |Quote of |Literally: |Quote: )?(?P<who>[A-Z][^:“\"\n]{2,60}):\s*[“\"]")
SIGNED = re.compile(r"\s[–—-]\s(?P<who>[A-Z][^.!?–—:“”\"]{2,60})$")
CLOSED = frozenset(".!?”\"’'…")
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

NOUNS = frozenset(("reports", "claims", "estimates", "counts", "lists", "posts"))
"""Plurals that are no verbs before one: `early reports said`."""
COMING = frozenset(("come", "comes", "came"))
INVERTING = frozenset(
    "said says say added write wrote reported reports announced stated noted explained confirmed informs informed".split()
)
REPEATED = frozenset(("quoted", "cited"))
"""Who is quoted has spoken, whoever quotes him."""
TO_BE = frozenset("was were been being is are".split())
MARKS = frozenset((",", "”", '"', "’", "'"))
CLOSING = MARKS | frozenset(("?", "!", "“"))
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
    return OPENERS | GIVEN | COMING | TELLING | frozenset(lexicon.load().speech)


def read_attributions(text: str, start: int, end: int, cues: int, speakers: Speakers) -> list[Attribution]:
    """The attributions of one sentence with these cues (cues.py), in order; remembers its speakers."""
    present = introduced(text, start, end)
    speakers.mention(opening_body(text, start, end))
    signed = SIGNED.search(text, max(start, end - SIGNATURE), end) if text[end - 1 : end] not in CLOSED else None
    if signed and can_speak(signed.group("who")) and (speaker := speakers.resolve(signed.group("who"))):
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
    told = nested(search(text, start, end, cues, speakers), text)
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
    known, speech, reckoned = telling(), lexicon.load().speech, bool(cues & RECKONED)
    found: list[Attribution] = []
    for index, low in enumerate(lows):
        if low not in known:
            continue
        after = lows[index + 1] if index + 1 < len(lows) else ""
        one: Attribution | None = None
        if low in OPENERS:
            one = accounted(text, tokens, index, start, end, speakers)
        elif (after == "by" and low in GIVEN) or (after == "from" and reckoned and low in COMING):
            one = handed(text, tokens, index, start, speakers)
        elif low in speech and ("" in speech[low] or after in speech[low]) and not silent(lows, index, speech):
            one = spoken(text, tokens, index, start, speakers, first=not found)
        elif low in TELLING:
            one = spoken(text, tokens, index, start, speakers, sure=True, first=not found)
        if one is not None:
            found.append(one)
    return found


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


def silent(lows: Sequence[str], index: int, speech: Container[str]) -> bool:
    """Whether the word at lows[index] says nothing: it claims lives, or is a noun before a verb (`early reports said`)."""
    if lows[index].startswith("claim") and not {"lives", "life", "responsibility"}.isdisjoint(lows[index + 1 : index + 7]):
        return True
    return lows[index] in NOUNS and index + 1 < len(lows) and lows[index + 1] in speech


def spoken(
    text: str, tokens: Sequence[Token], index: int, start: int, speakers: Speakers, *, first: bool, sure: bool = False
) -> Attribution | None:
    """The attribution of the verb of saying at tokens[index]: its subject, `by` after a passive, an inverted one.

    `first` tells that nobody has spoken before it in its sentence, `sure` that only a surely named speaker counts."""
    low = tokens[index][0].lower()
    before = subject_end(tokens, index)
    if low in INVERTING and index and tokens[index - 1][0] in (",", "”", '"'):
        inverted = after_verb(text, tokens, index, index + 1, speakers, sure=True)
        if inverted:
            return inverted
    if low not in REPEATED and any(t[0].lower() in TO_BE for t in tokens[max(0, index - 2) : index]):
        return after_verb(text, tokens, index, agent(tokens, index), speakers, sure=True)
    phrase, begin = left_phrase(text, tokens, before)
    if first and not phrase and (low.endswith("ing") or (before >= 0 and tokens[before][0].lower() in ("and", "but"))):
        phrase, begin = main_subject(text, tokens, index)
        sure = sure or low.endswith("ing")
    if begin and tokens[begin - 1][0].lower() == "what":
        return None
    if first and begin > 3 and phrase.lower() in SUBJECTS:
        phrase = meant(phrase, main_subject(text, tokens, index)[0], speakers)
    speaker = speakers.resolve(phrase) if phrase and (not sure or can_speak(phrase) or phrase.lower() in SUBJECTS) else None
    if speaker:
        told = text[tokens[begin][1] : tokens[index][1]].lower()
        if person(phrase) and low not in REPEATED:
            speakers.roles |= {word: speaker for word in LETTERS.findall(told) if word in ROLES - BODY_ROLES}
        leading = low not in REPEATED and (tokens[begin][1] - start < 3 or tokens[begin - 1][0] not in MARKS) and not closes(tokens, index)
        return Attribution(tokens[begin][1], tokens[index][2], tokens[index][1], speaker, leading)
    if low in INVERTING and (index == 0 or tokens[index - 1][0] in CLOSING):
        return after_verb(text, tokens, index, index + 1, speakers, sure=False)
    return None


def agent(tokens: Sequence[Token], index: int) -> int:
    """The index after the `by` that names who said it, in a passive at tokens[index]; the end where there is none."""
    for at in range(index + 1, min(index + 40, len(tokens) - 1)):
        if tokens[at][0].lower() == "by" and (names(tokens[at + 1][0]) or tokens[at + 1][0].lower() in ("the", "a", "an")):
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
    trailing = [a for a in attributions if a.start >= at and not a.leading]
    if trailing:
        return trailing[0].speaker
    before = [a for a in attributions if a.start < at]
    return before[-1].speaker if before else default
