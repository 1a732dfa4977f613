"""The noun phrase before or after a verb of saying: from where to where the speaker is named.

A phrase before the verb is read from its end: what stands between it and the verb (time, asides, relative clauses) is passed over, and
what a preposition governs belongs to the noun before it ("the Health Ministry in Gaza said").
"""

import re
from collections.abc import Sequence

from assets.figures.dates import WEEKDAY
from assets.figures.lexicon import group
from assets.figures.persons import BODIES, GOVERNING, ORGANISATION, PARTICLE, TITLES, has_body, person
from assets.figures.speakers import INDIVIDUALS, PRONOUNS, STANDING_IN

Token = tuple[str, int, int]
"""A word or a mark and its offsets."""

STOP = frozenset((".", ",", ";", ":", "?", "!", "(", ")", "—", "–", '"', "“", "”", "-", "•", "*"))
DETERMINERS = frozenset("the a an its his her their this that one another some several two three other no".split())
VERBS_IN_SUBJECT = group("verbs in subject")
NOT_ADJECTIVES = group("not adjectives")
OF_BODIES = group("of bodies")
ENDING = group("ending a name")
FRONTING = group("fronting")
DESCRIBED = group("described")
TIMES = group("times")
DAY = re.compile(rf"(?:{WEEKDAY})|overnight|earlier|yesterday|today")
STATEMENT = re.compile(
    r"(?:a|an|the)?\s*(?:\w+\s)?(?:statement|post|report|message|update|account|data|figures|telegram account|list|notice)s?\b",
    re.IGNORECASE,
)
BEFORE_NAMES = TITLES | INDIVIDUALS | STANDING_IN | (BODIES - OF_BODIES - {"media", "times", "journal", "figures"})
"""Plain words that stand right before a name: `rights group Amnesty`."""
BROADCASTERS = frozenset(("TV", "Television", "Radio", "Media"))
NAME_IN_ASIDE = 6
ADJECTIVES = 3
"""How many plain words may stand between a determiner and the noun."""


def own_name(aside: str, before: str) -> bool:
    """Whether an aside is the name of the body told before it: `one monitoring group, Peacemaker Teams, said`."""
    words = aside.split()
    capitals = 0 < len(words) <= NAME_IN_ASIDE and all(word[0].isupper() for word in words)
    return capitals and ((aside.isupper() and len(aside) > 2) or (before.lower() in BODIES and before.islower()))


def phrase_start(tokens: Sequence[Token], last: int, *, loose: bool = False) -> tuple[int, int]:
    """The indices of the first and last token of the noun phrase that ends at tokens[last]; -1 where none does, or, unless `loose`,
    where a preposition governs all of it."""
    end, first = relative(tokens, last), -1
    at = end
    while at >= 0:
        start = core_start(tokens, at)
        if start < 0:
            break
        first = start
        before = tokens[start - 1][0].lower() if start else ""
        if before not in GOVERNING:
            break
        at = start - 2
        participle = at >= 0 and tokens[at][0].lower() in DESCRIBED
        at -= bool(participle)
        if at < 0 or tokens[at][0] in STOP or tokens[at][0].lower() in FRONTING or DAY.fullmatch(tokens[at][0]):
            return (first, end) if loose else (-1, -1)
        if not participle and not nominal(tokens[at][0]):
            return (first, end) if loose or before == "with" else (-1, -1)
    return first, end


def relative(tokens: Sequence[Token], last: int) -> int:
    """The index before a relative clause that ends at tokens[last] ("a teacher who lives nearby"); `last` where there is none."""
    for at in range(last, max(0, last - 12), -1):
        low = tokens[at][0].lower()
        if tokens[at][0] in STOP:
            return last
        if low in ("who", "whose"):
            return at - 1
    return last


def core_start(tokens: Sequence[Token], last: int) -> int:
    """The index of the first word of the noun and its adjectives that end at tokens[last]; -1 where none does."""
    first, spare = last, ADJECTIVES
    while first >= 0:
        word, low = tokens[first][0], tokens[first][0].lower()
        if word in STOP or low in VERBS_IN_SUBJECT or low in GOVERNING or DAY.fullmatch(word) or low in TIMES:
            break
        if low in DETERMINERS:
            return first if first < last or low == "another" else -1
        if low == "and":
            if first == last or not joins(tokens, first, last):
                break
        elif plain(tokens, first, last):
            numbered = word.isdigit() and first == last and first > 0 and tokens[first - 1][0][:1].isupper()
            if not numbered and not (spare and adjectival(tokens, first)):
                break
            spare -= 1
        elif first < last and low in FRONTING:
            break
        first -= 1
    first += 1
    return first if first <= last else -1


def plain(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether tokens[at] is no part of the name or title that tokens[last] closes."""
    word = tokens[at][0]
    named = names(word) or word.lower() in OF_BODIES
    return not named or (at < last and foreign(word, tokens[at + 1][0]) and not of(tokens, at))


def adjectival(tokens: Sequence[Token], at: int) -> bool:
    """Whether tokens[at] can be an adjective of what follows it: `high-ranking`, `the planning`, `of nearby`."""
    word, low = tokens[at][0], tokens[at][0].lower()
    gerund = low.endswith("ing") and at > 0 and tokens[at - 1][0].lower() in DETERMINERS
    return (nominal(word) or gerund) and low not in FRONTING and (of(tokens, at) or not tokens[at + 1][0][:1].isupper())


def foreign(word: str, after: str) -> bool:
    """Whether a plain word cannot stand before a name in one phrase with it: `in a post on social media Ivan Petrenko said`."""
    low = word.lower()
    return word.islower() and after[:1].isupper() and after not in BROADCASTERS and low not in BEFORE_NAMES and not PARTICLE.match(word)


def of(tokens: Sequence[Token], at: int) -> bool:
    """Whether `of` stands before tokens[at]: `the mayor of nearby`."""
    return at > 0 and tokens[at - 1][0].lower() == "of"


def joins(tokens: Sequence[Token], at: int, last: int) -> bool:
    """Whether the `and` at tokens[at] joins two names or two bodies."""
    if at == 0 or tokens[at + 1][0].lower() in DETERMINERS:
        return False
    left, right = tokens[at - 1][0], tokens[at + 1][0]
    joined = " ".join(token for token, _, _ in tokens[at + 1 : last + 1])
    return (left[:1].isupper() and right[:1].isupper()) or (left.lower() in BODIES and has_body(joined))


def nominal(word: str) -> bool:
    """Whether a word can stand in a noun phrase: no verb, adverb or number by its form."""
    low = word.lower()
    if low in NOT_ADJECTIVES or low in VERBS_IN_SUBJECT or not low[:1].isalpha():
        return False
    return word[0].isupper() or low in OF_BODIES or low in BODIES or not low.endswith(("ing", "ly", "ed"))


def names(word: str) -> bool:
    """Whether a word belongs to a name or to the title of a body: capitalised, a title, a body or what binds them."""
    low = word.lower()
    return word[0].isupper() or low in TITLES or low in PRONOUNS or bool(PARTICLE.match(word)) or has_body(word)


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
        name = bool(named) and named[:1].isupper() and len(named.split()) <= NAME_IN_ASIDE and bool(person(named))
        if name or own_name(named, tokens[last - 1][0]):
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
