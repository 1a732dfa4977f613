"""The noun phrase before or after a verb of saying: from where to where the speaker is named."""

import re
from collections.abc import Sequence

from assets.figures.dates import WEEKDAY
from assets.figures.lexicon import group
from assets.figures.speakers import BODIES, ORGANISATION, PRONOUNS, TITLES, person

Token = tuple[str, int, int]
"""A word or a mark and its offsets."""

PARTICLE = re.compile(r"(?:al|el|ad|as|ul|bin|ibn|abu|von|van|de|da|di|du|la|le)(?:-[A-Z][\w’'-]*)?$")
STOP = frozenset((".", ",", ";", ":", "?", "!", "(", ")", "—", "–", '"', "“", "”", "-"))
LEADING = group("leading")
VERBS_IN_SUBJECT = group("verbs in subject")
NOT_ADJECTIVES = group("not adjectives")
OF_BODIES = group("of bodies")
ENDING = group("ending a name")
APPOSITION = re.compile(
    r"(?:the|a|an|who|whose|which|head|chief|spokes|mayor|governor|minister|president|Ukraine|Russia|Israel|deputy|director|"
    r"[a-z]+ (?:of|for)|[A-Z]\w+['’]s)\b"
)
DAY = re.compile(rf"(?:{WEEKDAY})|overnight|earlier|yesterday|today")
STATEMENT = re.compile(
    r"(?:a|an|the)?\s*(?:\w+\s)?(?:statement|post|report|message|update|account|data|figures|telegram account)s?\b", re.IGNORECASE
)


def left_phrase(text: str, tokens: Sequence[Token], last: int) -> tuple[str, int]:
    """The noun phrase that ends at tokens[last], an apposition between commas skipped; with the index of its first token."""
    if last < 0:
        return "", 0
    if tokens[last][0].lower() in ("he", "she", "they", "it"):
        return tokens[last][0], last
    if tokens[last][0] == ",":
        opening = next((i for i in range(last - 1, max(-1, last - 25), -1) if tokens[i][0] in (",", ";", "“", '"')), -1)
        inner = text[tokens[opening][2] : tokens[last][1]].strip() if opening >= 0 else ""
        if opening >= 1 and person(inner) and len(inner.split()) <= 5:
            return inner, opening + 1
        if opening < 1 or not APPOSITION.match(inner):
            return "", 0
        last = opening - 1
    first = phrase_start(text, tokens, last)
    if first > 1 and tokens[first - 1][0].lower() == "by" and tokens[first - 2][0].lower() in ("cited", "quoted"):
        return left_phrase(text, tokens, first - 3)
    if first == last and tokens[first][0].lower() == "who" and first > 0:
        return left_phrase(text, tokens, first - 1)
    while first <= last and tokens[first][0].lower() in ("of", "for", "in", "and", "at", "'s", "on"):
        first += 1
    return (text[tokens[first][1] : tokens[last][2]], first) if first <= last else ("", 0)


def phrase_start(text: str, tokens: Sequence[Token], last: int) -> int:
    """The index of the first token of the noun phrase that ends at tokens[last]; up to two plain adjectives may stand before a body."""
    first, spare = last, 2
    while first >= 0:
        word, low = tokens[first][0], tokens[first][0].lower()
        if word in STOP or low in VERBS_IN_SUBJECT or (low.endswith("ed") and not word[0].isupper() and low not in OF_BODIES):
            break
        particle = PARTICLE.match(word) and first > 0 and tokens[first - 1][0][0].isupper()
        if not particle and not names(word):
            adjective = first < last and low.isalpha() and low not in NOT_ADJECTIVES and not low.endswith(("ing", "ly"))
            if adjective and spare > 0 and BODIES.search(text[tokens[first][1] : tokens[last][2]]):
                spare -= 1
            elif low not in OF_BODIES:
                break
        first -= 1
    return first + 1


def names(word: str) -> bool:
    """Whether a word belongs to a name or to the title of a body: capitalised, a title, a body or what binds them."""
    low = word.lower()
    return word[0].isupper() or low in TITLES or low in LEADING or low in PRONOUNS or bool(BODIES.fullmatch(word))


def right_phrase(text: str, tokens: Sequence[Token], first: int) -> tuple[str, int]:
    """The noun phrase that starts at tokens[first], up to a comma, a full stop or a verb; with the offset of its end."""
    last = phrase_end(tokens, first)
    if last == first or first >= len(tokens):
        return "", tokens[first][2] if first < len(tokens) else 0
    phrase = text[tokens[first][1] : tokens[last - 1][2]]
    if STATEMENT.match(phrase):
        by = next((i for i in range(first, min(first + 14, len(tokens) - 1)) if tokens[i][0].lower() in ("by", "from")), -1)
        if by > 0:
            return right_phrase(text, tokens, by + 1)
    if last + 1 < len(tokens) and tokens[last][0] == "," and not person(phrase) and not ORGANISATION.search(phrase):
        named, end = right_phrase(text, tokens, last + 1)
        if named and person(named) and len(named.split()) <= 5:
            return named, end
    return phrase, tokens[last - 1][2]


def phrase_end(tokens: Sequence[Token], first: int) -> int:
    """The index after the last token of the noun phrase that starts at tokens[first]."""
    last = first
    while last < len(tokens) and last - first < 14:
        word, low = tokens[last][0], tokens[last][0].lower()
        after = tokens[last + 1] if last + 1 < len(tokens) else ("", -1, -1)
        abbreviated = word == "." and after[1] == tokens[last][2]
        if (word in STOP and not abbreviated) or low in VERBS_IN_SUBJECT or low in ENDING or DAY.fullmatch(word):
            break
        if low in ("in", "at") and last > first and not after[0][:1].isupper():
            break
        last += 1
    return last
