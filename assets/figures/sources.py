"""Who is said to have given a count: speakers before, after and around what they say, pronouns, and quotations that run on.

A source is named as the article names it, without its title where a name is given; a surname or `the minister` is replaced by the
full name met before. What no one is said to have told is the article's own voice (None).
"""

import re
from collections.abc import Sequence
from functools import cache

from assets.figures import lexicon
from assets.figures.accounts import OPENERS, RECKONINGS, Attribution, accounted
from assets.figures.lexicon import group
from assets.figures.naming import DAY, Token, left_phrase, names, right_phrase
from assets.figures.persons import LETTERS, ORGANISATION, TITLES, can_speak, head_of, person, titleless
from assets.figures.speakers import BODY_ROLES, ROLES, STANDING_IN, Speakers

ADVERBIAL = frozenset("however meanwhile though therefore moreover too instead also".split())
TITLED = re.compile(
    r"(?:^\s*Source:\s*|\b(?:President|Mayor|Minister|Governor|spokes\w+(?: is)?|chief|head|General|Colonel|Director|director|Chief|"
    r"Sheriff|Commissioner|Superintendent|Gen\.|Col\.|Prosecutor)\s+)(?P<name>[A-Z][\w’'-]+(?:\s(?:al-|el-|bin\s)?[A-Z][\w’'-]+)+)"
)
TITLE_IS = re.compile(r"(spokes\w+) is ")
INTRODUCED = re.compile(r", (?:\d\d,|who\b|whose\b)")
OPENING = re.compile(r"(?:The )?(?P<body>[A-Z][\w’'-]+(?: (?:of|for|and|[A-Z][\w’'-]+)){0,7} [A-Z][\w’'-]+)")
QUOTED = re.compile(r"(?:Quote from |Quote of |Literally: |Quote: )?(?P<who>[A-Z][^:“\"\n]{2,60}):\s*[“\"]")
ACCOUNTS = group("accounts")
HEADS = group("heads")
"""Words one of which each account has; then those before a name in TITLED."""
TELLING = group("telling")
"""Verbs that tell a count only of a subject that surely can speak."""
GIVEN = group("given")

INVERTING = frozenset("said says say added write wrote reported reports announced stated noted explained confirmed informs informed".split())
REPEATED = frozenset(("quoted", "cited"))
"""Who is quoted has spoken, whoever quotes him."""
TO_BE = frozenset("was were been being is are".split())
MARKS = frozenset((",", "”", '"', "’", "'"))
CLOSING = MARKS | frozenset(("?", "!", "“"))
TRANSPARENT = group("transparent")
WITHIN = group("of bodies") | frozenset("the a an of for in and".split())
TIMELY = group("timely")
TIMES = group("times")
IN_TIME = frozenset("on at in for by".split())
ABBREVIATED = "|".join(sorted(title[:-1].capitalize() for title in TITLES if title.endswith(".")))
WORD = re.compile(rf"(?:[A-Z]\.)+|(?:{ABBREVIATED})\.|[\w’'-]+|[^\w\s]")


@cache
def speaking() -> frozenset[str]:
    """The words without one of which, and without a colon, no sentence names who speaks."""
    return ACCOUNTS | HEADS | TELLING | frozenset(lexicon.load().speech)


def read_attributions(text: str, start: int, end: int, words: frozenset[str], speakers: Speakers) -> list[Attribution]:
    """The attributions of one sentence with these words (gating.vocabulary), in order; remembers its speakers."""
    introduced = [name for match in INTRODUCED.finditer(text, start, end) if (name := told_of(text, start, match.start()))]
    opening = OPENING.match(text, start, end)
    if opening and ORGANISATION.search(opening.group("body")):
        speakers.mention(opening.group("body"))
    if words.isdisjoint(speaking()) and ":" not in text[start:end]:
        speakers.present(introduced)
        return []
    opened = QUOTED.match(text, start, end)
    speaker = speakers.resolve(opened.group("who")) if opened and can_speak(opened.group("who")) else None
    if opened and speaker:
        return [Attribution(opened.start(), opened.end("who"), opened.end("who"), speaker, True)]
    titled = introduced
    if not words.isdisjoint(HEADS):
        titled = titled + [TITLE_IS.sub(r"\1 ", m.group()).replace("Source:", "").strip() for m in TITLED.finditer(text, start, end)]
    speakers.learn(titled)
    tokens = [(m.group(), m.start(), m.end()) for m in WORD.finditer(text, start, end)]
    lows = [token.lower() for token, _, _ in tokens]
    speech = lexicon.load().speech
    found: list[Attribution | None] = []
    for index, low in enumerate(lows):
        after = lows[index + 1] if index + 1 < len(lows) else ""
        if low in OPENERS:
            found.append(accounted(text, tokens, index, start, end, speakers))
        elif (low in GIVEN and after == "by") or (low in ("come", "comes", "came") and after == "from" and not words.isdisjoint(RECKONINGS)):
            found.append(handed(text, tokens, index, start, speakers))
        elif low in speech and ("" in speech[low] or after in speech[low]) and not taken(lows, index):
            found.append(spoken(text, tokens, index, start, speakers, first=not any(found)))
        elif low in TELLING:
            found.append(spoken(text, tokens, index, start, speakers, sure=True, first=not any(found)))
    told = nested([attribution for attribution in found if attribution is not None], text)
    if not told:
        speakers.present(titled)
    return told


def told_of(text: str, start: int, end: int) -> str:
    """The person whose full name ends at offset `end`, before an age or `who`; empty where none does."""
    words = text[max(start, end - 60) : end].split()
    first = len(words)
    while first and titleless(words[first - 1]):
        first -= 1
    name = person(" ".join(words[first:])) if 1 < len(words) - first < 5 else None
    return name or ""


def nested(told: Sequence[Attribution], text: str) -> list[Attribution]:
    """The attributions without those that another one reports: `he said officials had confirmed`."""
    kept: list[Attribution] = []
    for attribution in told:
        between = text[kept[-1].end : attribution.start].split() if kept and kept[-1].leading else ["-"]
        if attribution.leading and len(between) <= 1 and between in ([], ["that"]) and attribution.verb > kept[-1].verb:
            continue
        kept.append(attribution)
    return kept


def taken(lows: Sequence[str], index: int) -> bool:
    """Whether the verb at lows[index] claims lives, not that something is so."""
    return lows[index].startswith("claim") and not {"lives", "life", "responsibility"}.isdisjoint(lows[index + 1 : index + 7])


def handed(text: str, tokens: Sequence[Token], index: int, start: int, speakers: Speakers) -> Attribution | None:
    """The attribution of a participle with its agent at tokens[index]: `the toll given by the ministry`, `compiled by a think tank`."""
    phrase, end = right_phrase(text, tokens, index + 2)
    speaker = speakers.resolve(phrase) if can_speak(phrase) else None
    begin = tokens[index][1]
    ends = next((i for i in range(index, len(tokens)) if tokens[i][1] >= end), len(tokens))
    return Attribution(begin, end, begin, speaker, begin - start < 60 and ends < len(tokens) - 1) if speaker else None


def spoken(text: str, tokens: Sequence[Token], index: int, start: int, speakers: Speakers, *, first: bool, sure: bool = False) -> Attribution | None:
    """The attribution of the verb of saying at tokens[index], `first` in its sentence: its subject, `by` after a passive, an inverted one."""
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
    if first and begin > 3 and phrase.lower() in PRONOUNS:
        phrase = meant(phrase, main_subject(text, tokens, index)[0], speakers)
    speaker = speakers.resolve(phrase) if phrase and (not sure or can_speak(phrase) or phrase.lower() in PRONOUNS) else None
    if speaker:
        told = text[tokens[begin][1] : tokens[index][1]].lower()
        if person(phrase) and low not in REPEATED:
            speakers.roles |= {word: speaker for word in LETTERS.findall(told) if word in ROLES - BODY_ROLES}
        leading = low not in REPEATED and (tokens[begin][1] - start < 3 or tokens[begin - 1][0] not in MARKS) and not closes(tokens, index)
        return Attribution(tokens[begin][1], tokens[index][2], tokens[index][1], speaker, leading)
    if low in INVERTING and (index == 0 or tokens[index - 1][0] in CLOSING):
        return after_verb(text, tokens, index, index + 1, speakers, sure=False)
    return None


PRONOUNS = frozenset(("he", "she", "they", "it"))


def meant(pronoun: str, subject: str, speakers: Speakers) -> str:
    """The subject of the sentence that `it said` or `he said` closes, where it can be that speaker; else the pronoun."""
    name = person(subject) if subject else None
    owner = re.sub(r"['’]s?$", "", subject)
    if pronoun.lower() == "it" and not name and organised(owner):
        return owner
    return subject if pronoun.lower() in ("he", "she") and name and name.split()[-1] in speakers.names else pronoun


def organised(phrase: str) -> bool:
    """Whether a phrase tells of a body, not of people: `the group`, `the Air Force`."""
    head = head_of(phrase)
    return bool(ORGANISATION.search(head)) or bool(head) and head.split()[-1].lower() in BODY_ROLES | STANDING_IN


def main_subject(text: str, tokens: Sequence[Token], index: int) -> tuple[str, int]:
    """The subject that the sentence opens with, for a second verb of it at tokens[index]: `Doctors appealed for blood and said`."""
    first = next((i + 1 for i in range(min(index, 8) - 1, -1, -1) if tokens[i][0] in ("—", "–", "-")), 0)
    last = first
    while last < index and (names(tokens[last][0]) or tokens[last][0].lower() in WITHIN):
        last += 1
    while last > first and tokens[last - 1][0].lower() in WITHIN:
        last -= 1
    return (text[tokens[first][1] : tokens[last - 1][2]], first) if last > first else ("", 0)


def closes(tokens: Sequence[Token], index: int) -> bool:
    """Whether nothing but a time follows the verb at tokens[index], so that all it tells stands before it."""
    rest = index + 1
    while rest < len(tokens) and (tokens[rest][0].lower() in IN_TIME | TIMES or tokens[rest][0].isdigit()):
        rest += 1
    return rest >= len(tokens) - 1


def subject_end(tokens: Sequence[Token], index: int) -> int:
    """The index of the token that a subject of the verb at tokens[index] ends with: adverbs, times and `for his part` are passed over."""
    before = index - 1
    while before >= 0:
        width = passing(tokens, before)
        if not width:
            break
        before -= width
    return before


def passing(tokens: Sequence[Token], last: int) -> int:
    """How many tokens up to tokens[last] only say when or how the verb after them is meant: `later`, `on Monday`, `, however,`."""
    low = tokens[last][0].lower()
    if low in TRANSPARENT and not (low in TIMELY and tokens[last - 1][0].lower() in IN_TIME):
        return 1
    if low == "," and last > 2:
        opening = next((i for i in range(last - 1, max(0, last - 5), -1) if tokens[i][0] == ","), 0)
        width = last - opening - 1
        if opening and (width == 1 and tokens[last - 1][0].lower() in ADVERBIAL or width and passing(tokens, last - 1) == width):
            return width + 2
        return 0
    if low in TIMELY or DAY.fullmatch(tokens[last][0]):
        for width in (1, 2, 3):
            if last > width and tokens[last - width][0].lower() in IN_TIME:
                late = tokens[last - width - 1][0].lower() in ("late", "early")
                return width + 1 + late
        return 1 if DAY.fullmatch(tokens[last][0]) else 0
    return 0


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
