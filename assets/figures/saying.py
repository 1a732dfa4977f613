"""Who speaks by a verb of saying: its subject, the `by` of its passive, or who stands after it (`said the mayor`)."""

import re
from collections.abc import Sequence

from assets.figures import lexicon
from assets.figures.accounts import Attribution
from assets.figures.idling import CLAIMED_WITHIN
from assets.figures.naming import DETERMINERS, Token, names, phrase_start
from assets.figures.naming_after import acts, numeral, phrase_end, right_phrase
from assets.figures.persons import LETTERS, can_speak, person
from assets.figures.speakers import BODY_ROLES, ROLES, Speakers
from assets.figures.tellers import SUBJECTS, TIMES, closes, left_phrase, main_subject, meant, subject_end
from assets.figures.wording import tells_of_words

NOUNS = frozenset(("reports", "claims", "estimates", "counts", "lists", "posts"))
"""Plurals that are no verbs before one: `early reports said`."""
INVERTING = frozenset(
    "said says say added write wrote reported reports announced stated noted explained confirmed informs informed".split()
)
AS_SAYING = re.compile(r"\sas\s(?:saying|telling|reporting)\b")
CORRECTS = re.compile(r"\b(?:not|instead of|rather than)\s[^,.;]{1,40},\sas\s(?:the\s)?$")
READING = frozenset(("read", "reads"))
"""How words speak, and nobody else: `nine people were killed, the statement read`."""
REPEATED = frozenset(("quoted", "cited"))
"""Who is quoted has spoken, whoever quotes him."""
BESIDE = 8
"""Tokens of an aside, an age or a trade, between a subject and its verb, at most."""
TO_BE = frozenset("was were been being is are".split())
FINITE = TO_BE - {"being", "been"} | frozenset("has have had do does did will would could can may might should".split())
MARKS = frozenset((",", "”", '"', "’", "'"))
CLOSING = MARKS | frozenset(("?", "!", "“"))


def by_itself(lows: Sequence[str], index: int) -> bool:
    """Whether the word at lows[index] is a verb of saying by itself, whoever its subject is; not one that claims lives, nor a noun
    before a verb (`early reports said`)."""
    speech, low = lexicon.load().speech, lows[index]
    after = lows[index + 1] if index + 1 < len(lows) else ""
    if low not in speech or not ("" in speech[low] or after in speech[low]):
        return False
    if low.startswith("claim") and not {"lives", "life", "responsibility"}.isdisjoint(lows[index + 1 : index + CLAIMED_WITHIN]):
        return False
    return not (low in NOUNS and after in speech)


def spoken(
    text: str, tokens: Sequence[Token], index: int, start: int, speakers: Speakers, *, first: bool, sure: bool = False
) -> Attribution | None:
    """The attribution of the verb of saying at tokens[index]: its subject, `by` after a passive, an inverted one.

    `first` tells that nobody has spoken before it in its sentence, `sure` that only a surely named speaker counts."""
    low = tokens[index][0].lower()
    repeated = quoted(text, tokens, index, speakers) if low in REPEATED else None
    if repeated:
        return repeated
    if low in INVERTING and index and tokens[index - 1][0] in (",", "”", '"') and not before_clause(tokens, index):
        inverted = after_verb(text, tokens, index, index + 1, speakers, sure=True)
        if inverted:
            return inverted
    if low not in REPEATED and any(t[0].lower() in TO_BE for t in tokens[max(0, index - 2) : index]):
        return after_verb(text, tokens, index, agent(tokens, index), speakers, sure=True)
    phrase, begin, sure = subject(text, tokens, index, first=first, sure=sure)
    if begin and tokens[begin - 1][0].lower() == "what":
        return None
    if first and begin > 3 and phrase.lower() in SUBJECTS:
        phrase = meant(phrase, main_subject(text, tokens, index)[0], speakers)
    if low in READING and not (phrase and tells_of_words(phrase)):
        return None
    sure = sure and not (phrase and (can_speak(phrase) or tells_of_words(phrase)))
    speaker = speakers.resolve(phrase) if phrase and (not sure or phrase.lower() in SUBJECTS) else None
    if speaker:
        told = text[tokens[begin][1] : tokens[index][1]].lower()
        if person(phrase) and low not in REPEATED:
            speakers.roles |= {word: speaker for word in LETTERS.findall(told) if word in ROLES - BODY_ROLES}
        return said_by(speaker, text, tokens, begin, index, start)
    if low in INVERTING and (index == 0 or tokens[index - 1][0] in CLOSING):
        return after_verb(text, tokens, index, index + 1, speakers, sure=False)
    return None


def subject(text: str, tokens: Sequence[Token], index: int, *, first: bool, sure: bool) -> tuple[str, int, bool]:
    """The subject of the verb of saying at tokens[index], the index it begins at, and whether only a surely named speaker counts."""
    low = tokens[index][0].lower()
    before = subject_end(tokens, index)
    while low in REPEATED and before > 0 and tokens[before][0].lower() in TO_BE:
        before -= 1
    phrase, begin = left_phrase(text, tokens, before)
    if not phrase and low.endswith("ing"):
        phrase, begin = accompanying(text, tokens, before)
    if first and not phrase and (low.endswith("ing") or (before >= 0 and tokens[before][0].lower() in ("and", "but"))):
        phrase, begin = main_subject(text, tokens, index)
        sure = sure or low.endswith("ing")
    return phrase, begin, sure


def said_by(speaker: str, text: str, tokens: Sequence[Token], begin: int, index: int, start: int) -> Attribution:
    """The attribution to a speaker named from tokens[begin] on, by the verb at tokens[index] of the sentence at offset `start`."""
    alike = begin > 1 and tokens[begin - 1][0].lower() == "as" and tokens[begin - 2][0] in MARKS
    after = [token[0].lower() for token in tokens[index + 1 : index + 3]] + ["", ""]
    goes_on = not tokens[index][0].endswith("ing") and (
        numeral(after[0]) or (after[0] == "that" and after[1] not in TIMES | {"day", "week"})
    )
    parted = tokens[begin][1] - start >= 3 and tokens[begin - 1][0] in MARKS and not goes_on
    leading = not (tokens[index][0].lower() in REPEATED or alike or parted or closes(tokens, index))
    corrects = CORRECTS.search(text, start, tokens[begin][1]) if alike else None
    return Attribution(tokens[begin][1], tokens[index][2], tokens[index][1], speaker, leading, corrects.start() if corrects else 0)


def quoted(text: str, tokens: Sequence[Token], index: int, speakers: Speakers) -> Attribution | None:
    """The attribution to whom the verb at tokens[index] repeats: `state media quoted officials as saying`."""
    phrase, end = right_phrase(text, tokens, index + 1)
    if not phrase or not AS_SAYING.match(text, end):
        return None
    speaker = speakers.resolve(phrase)
    return Attribution(tokens[index][1], end, tokens[index][1], speaker, True) if speaker else None


def accompanying(text: str, tokens: Sequence[Token], last: int) -> tuple[str, int]:
    """Who speaks in `with a spokesman saying`: the phrase that ends at tokens[last], where `with` governs it; with its first index."""
    first, end = phrase_start(tokens, last, loose=True) if last >= 0 else (-1, -1)
    governed = first > 0 and tokens[first - 1][0].lower() == "with"
    return (text[tokens[first][1] : tokens[end][2]], first) if governed else ("", 0)


def before_clause(tokens: Sequence[Token], index: int) -> bool:
    """Whether after a comma the verb at tokens[index] opens a clause with a verb of its own: `the mayor, 50, said police had found`."""
    if tokens[index - 1][0] != ",":
        return False
    if index + 2 < len(tokens) and tokens[index + 1][0].lower() in SUBJECTS and tokens[index + 2][0].isalpha():
        return True  # "Ibrahim, 40, said he saw soldiers"
    end = phrase_end(tokens, index + 1)
    if end < len(tokens) and tokens[end][0] == ",":  # "said a vendor, 60, was hurt"
        end = next((at + 1 for at in range(end + 1, min(end + BESIDE, len(tokens))) if tokens[at][0] == ","), end)
        joined = end + 1 < len(tokens) and tokens[end][0].lower() == "and" and numeral(tokens[end + 1][0])
        end = phrase_end(tokens, end + 2) if joined else end  # "said a woman, 40, and nine men were hurt"
    return end + 1 < len(tokens) and (tokens[end][0].lower() in FINITE or acts(tokens[end][0], tokens[end + 1][0]))


def agent(tokens: Sequence[Token], index: int) -> int:
    """The index after the `by` that names who said it, in a passive at tokens[index]; the end where there is none."""
    for at in range(index + 1, min(index + 40, len(tokens) - 1)):
        if tokens[at][0].lower() == "by" and (names(tokens[at + 1][0]) or tokens[at + 1][0].lower() in DETERMINERS):
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
