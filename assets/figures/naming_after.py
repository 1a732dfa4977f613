"""The noun phrase after a verb of saying, or after `according to`: up to where the speaker is named."""

import re
from collections.abc import Sequence

from assets.figures import lexicon
from assets.figures.lexicon import group
from assets.figures.naming import DAYS, DETERMINERS, NAME_IN_ASIDE, STOP, VERBS_IN_SUBJECT, Token, own_name
from assets.figures.persons import GOVERNING, ORGANISATION, person

ENDING = group("ending a name")
NO_ENTRY = lexicon.Entry()
STATEMENT = re.compile(
    r"(?:a|an|the)?\s*(?:\w+\s)?(?:statement|post|report|message|update|account|data|figures|telegram account|list|notice)s?\b",
    re.IGNORECASE,
)


def right_phrase(text: str, tokens: Sequence[Token], first: int) -> tuple[str, int]:
    """The noun phrase that starts at tokens[first], up to a comma, a full stop or a verb; with the offset of its end."""
    last = phrase_end(tokens, first) if first < len(tokens) and tokens[first][0].lower() not in GOVERNING else first
    if last == first or first >= len(tokens):
        return "", tokens[first][2] if first < len(tokens) else 0
    phrase = text[tokens[first][1] : tokens[last - 1][2]]
    if STATEMENT.match(phrase):
        by = next((i for i in range(first, min(first + 14, len(tokens) - 1)) if tokens[i][0].lower() in ("by", "from")), -1)
        if by > 0:
            return right_phrase(text, tokens, by + 1)
    if last + 1 < len(tokens) and tokens[last][0] == "," and not person(phrase) and not ORGANISATION.search(phrase):
        named, end = right_phrase(text, tokens, last + 1)
        name = bool(named) and named[:1].isupper() and len(named.split()) <= NAME_IN_ASIDE and bool(person(named))
        if name or own_name(named, tokens[last - 1][0]):
            return named, end
    return phrase, tokens[last - 1][2]


def phrase_end(tokens: Sequence[Token], first: int) -> int:
    """The index after the last token of the noun phrase that starts at tokens[first]."""
    last = first
    if first < len(tokens) and tokens[first][0].lower() in ("him", "them", "it"):
        return first + 1
    while last < len(tokens) and last - first < 14:
        word, low = tokens[last][0], tokens[last][0].lower()
        after = tokens[last + 1] if last + 1 < len(tokens) else ("", -1, -1)
        abbreviated = word == "." and after[1] == tokens[last][2]
        if (word in STOP and not abbreviated) or low in VERBS_IN_SUBJECT or low in ENDING or word in DAYS:
            break
        if last > first and (counts(word, after[0]) or (acts(word, after[0]) and tokens[last - 1][0].lower() not in DETERMINERS)):
            break
        if low in ("in", "at") and last > first and not after[0][:1].isupper():
            break
        last += 1
    return last


def counts(word: str, after: str) -> bool:
    """Whether a number that counts what follows it begins with a word: `Kurz over 61 houses`; `Rescue 1122` is a name."""
    if lexicon.load().entries.get(word.lower(), NO_ENTRY).before:
        return numeral(after)
    return numeral(word) and not numeral(after) and after[:1].islower() and after not in lexicon.load().speech


def numeral(word: str) -> bool:
    """Whether a word is a number."""
    return word[:1].isdigit() or lexicon.load().entries.get(word.lower(), NO_ENTRY).number is not None


def acts(word: str, after: str) -> bool:
    """Whether a word in small letters is a verb in the past or the present: `killed`, and `hit` before `the camp`."""
    entry = lexicon.load().entries.get(word)
    if entry is None or entry.forms.isdisjoint(("past", "third")):
        return False
    return (entry.noun is None and entry.nominal is None) or after.lower() in DETERMINERS
