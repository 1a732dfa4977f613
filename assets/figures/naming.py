"""The noun phrase before a verb of saying: from where to where the speaker is named; naming_after.py has the one after it.

The phrase is read from its end: what stands between it and the verb (time, asides, relative clauses) is passed over, and
what a preposition governs belongs to the noun before it ("the Health Ministry in Gaza said").
"""

from collections.abc import Sequence

from assets.figures.date_words import WEEKDAY
from assets.figures.lexicon import group
from assets.figures.persons import BODIES, GOVERNING, ORGANISATION, PARTICLE, PLACE_NOUNS, TITLES, has_body
from assets.figures.speakers import INDIVIDUALS, PRONOUNS
from assets.figures.wording import STANDING_IN

Token = tuple[str, int, int]
"""A word or a mark and its offsets."""

STOP = frozenset((".", ",", ";", ":", "?", "!", "(", ")", "—", "–", '"', "“", "”", "-", "•", "*"))
CLAUSE_MARKS = frozenset((",", ";", ":", "—", "–", "-", "“", "”", '"'))
DETERMINERS = frozenset("the a an its his her their this that one another some several two three other no".split())
VERBS_IN_SUBJECT = group("verbs in subject")
NOT_ADJECTIVES = group("not adjectives")
OF_BODIES = group("of bodies")
FRONTING = group("fronting")
DESCRIBED = group("described")
TIMES = group("times")
DAYS = frozenset((*WEEKDAY.split("|"), "overnight", "earlier", "yesterday", "today"))
BEFORE_NAMES = TITLES | PLACE_NOUNS | INDIVIDUALS | STANDING_IN | (BODIES - OF_BODIES - {"media", "times", "journal", "figures"})
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
        if at < 0 or tokens[at][0] in STOP or tokens[at][0].lower() in FRONTING or tokens[at][0] in DAYS:
            return (first, end) if loose else (-1, -1)
        if not participle and not nominal(tokens[at][0]):
            return (first, end) if loose or before == "with" else (-1, -1)
    return beside(tokens, first), end


def beside(tokens: Sequence[Token], first: int) -> int:
    """The index where the speakers joined to the one at tokens[first] begin: `a chief, two elders and a witness said`.

    They stand between it and the start of the clause, so that no verb can govern them; else it is `first`."""
    at = first
    while at > 1 and (tokens[at - 1][0].lower() == "and" if at == first else tokens[at - 1][0] == ","):
        start = core_start(tokens, at - 2)
        if start >= 0 and start > 1 and tokens[start - 1][0].lower() == "of":
            start = core_start(tokens, start - 2)
        listed = start >= 0 and (at == first or tokens[start][0].lower() in DETERMINERS)
        if not listed or not speakable(tokens, start, at - 2):
            break
        at = start
    opens = at == 0 or tokens[at - 1][0] in CLAUSE_MARKS
    return at if opens else first


def speakable(tokens: Sequence[Token], start: int, last: int) -> bool:
    """Whether tokens[start:last + 1] name a body or one who can speak."""
    words = " ".join(token for token, _, _ in tokens[start : last + 1])
    return has_body(words) or bool(ORGANISATION.search(words))


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
        if word in STOP or low in VERBS_IN_SUBJECT or low in GOVERNING or word in DAYS or low in TIMES:
            break
        if low in DETERMINERS and not inner(tokens, first):
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


def inner(tokens: Sequence[Token], at: int) -> bool:
    """Whether the `the` at tokens[at] stands within a name: `Save the Children`, unlike `in Kharkiv the Army`."""
    if tokens[at][0] != "the" or at == 0 or not (tokens[at - 1][0][:1].isupper() and tokens[at + 1][0][:1].isupper()):
        return False
    before = tokens[at - 1][0]
    led = at > 1 and (tokens[at - 2][0].lower() in GOVERNING or tokens[at - 2][0][:1].isupper())
    return not led and before.isalpha() and before.lower() not in FRONTING | TIMES and before not in DAYS and len(before) > 2


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
    opens = at == 1 or tokens[at - 2][0] in STOP or tokens[at - 2][0].lower() in DETERMINERS
    if opens and last > at + 1 and nominal(left) and left.islower() and has_body(joined):
        return True  # `security and medical sources`
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
