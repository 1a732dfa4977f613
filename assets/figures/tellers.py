"""Who is the subject of a verb of saying: read from the verb back, over times, asides and relative clauses.

`The governor, Oleh Kiper, who was at the scene, later said` names Oleh Kiper; `it said` at the end of a sentence is the body it opens with.
"""

import re
from collections.abc import Sequence

from assets.figures import lexicon
from assets.figures.lexicon import group
from assets.figures.naming import DAYS, NAME_IN_ASIDE, Token, names, own_name, phrase_start
from assets.figures.persons import GOVERNING, ORGANISATION, has_body, head_of, person
from assets.figures.speakers import BODY_ROLES, Speakers
from assets.figures.wording import STANDING_IN

ADVERBIAL = frozenset("however meanwhile though therefore moreover too instead also".split())
APPOSITION = re.compile(
    r"(?:(?:in )?(?:the|a|an|its|his|her|their)|who|whose|which|head|chief|spokes|mayor|governor|minister|president|deputy|director|"
    r"now|one of|also|(?:from|with|of|at) (?:the|its|a)|\d\d|(?:[a-z]+ ){1,3}(?:of|for|in|by|at|to)|[A-Z][\w’'-]+['’]s)\b"
)
BODY_NAMED = re.compile(r"(?:the )?[A-Z][\w’'-]*(?:\s(?:(?:of|for|and|the|in) )*[A-Z][\w’'-]*){1,5}")
"""The name of a body after what it is: `a local rights group, the Defense Network, gives 57`."""
SUBJECTS = frozenset(("he", "she", "they", "it"))
TRANSPARENT = group("transparent")
TIMELY = group("timely")
TIMES = group("times")
MONTHS = group("months")
HOURS = frozenset("the a early late hours hour dawn noon midnight weekend week end start beginning first same".split())
"""What a time is told with, beside days and their parts."""
IN_TIME = frozenset("on at in for by".split())
WITHIN = group("of bodies") | frozenset("the a an of for in and".split())
ASIDE, PARENTHESIS, OPENER, PARTED = 25, 12, 12, 8
"""Tokens in an aside between commas, between parentheses, or in `On June 11,` before a subject, after `had`, at most."""


def subject_end(tokens: Sequence[Token], index: int) -> int:
    """The index of the token that a subject of the verb at tokens[index] ends with: adverbs, times and `for his part` are passed over."""
    before = index - 1
    while before >= 0:
        width = passing(tokens, before) or parted(tokens, before)
        if not width:
            break
        before -= width
    return before


def parted(tokens: Sequence[Token], last: int) -> int:
    """How many tokens up to tokens[last] stand between `had` and its participle, with it: `had on the day after the attack given`."""
    for at in range(last - 1, max(-1, last - PARTED), -1):
        low = tokens[at][0].lower()
        if tokens[at][0] in (",", ".", ";", ":"):
            return 0
        if low in ("had", "has", "have"):
            return last - at + 1 if tokens[at + 1][0].lower() in IN_TIME else 0
    return 0


def passing(tokens: Sequence[Token], last: int) -> int:
    """How many tokens up to tokens[last] only say when or how the verb after them is meant: `later`, `on Monday`, `, however,`."""
    low = tokens[last][0].lower()
    if low in TRANSPARENT and not (low in TIMELY and tokens[last - 1][0].lower() in IN_TIME):
        return 1
    if low == "," and last > 2:
        opening = next((i for i in range(last - 1, max(0, last - 5), -1) if tokens[i][0] == ","), 0)
        width = last - opening - 1
        if opening and ((width == 1 and tokens[last - 1][0].lower() in ADVERBIAL) or (width and passing(tokens, last - 1) == width)):
            return width + 2
        return 0
    if low == ")":
        opening = next((i for i in range(last - 1, max(0, last - PARENTHESIS), -1) if tokens[i][0] == "("), last)
        return last - opening + 1 if opening < last and later(tokens[opening + 1][0]) else 0
    if low in TIMELY or tokens[last][0] in DAYS:
        for width in (1, 2, 3):
            if last > width and tokens[last - width][0].lower() in IN_TIME:
                late = tokens[last - width - 1][0].lower() in ("late", "early")
                return width + 1 + late
        return 1 if tokens[last][0] in DAYS else 0
    return 0


def left_phrase(text: str, tokens: Sequence[Token], last: int, *, framed: bool = False) -> tuple[str, int]:
    """The noun phrase that ends at tokens[last], asides passed over; with the index of its first token.

    It is `framed` where a comma closes an aside after it: a name before it is then whom it describes."""
    while last >= 0 and tokens[last][0] == ")":
        last = next((i - 1 for i in range(last - 1, max(-1, last - PARENTHESIS), -1) if tokens[i][0] == "("), -1)
    if last < 0:
        return "", 0
    if tokens[last][0].lower() in SUBJECTS:
        return tokens[last][0], last
    if tokens[last][0].lower() in ("who", "which") and last > 1:
        return left_phrase(text, tokens, last - 1 - (tokens[last - 1][0] == ","), framed=tokens[last - 1][0] == ",")
    if tokens[last][0] == ",":
        return before_aside(text, tokens, last)
    first, end = phrase_start(tokens, last)
    if first < 0:
        return "", 0
    if first > 1 and tokens[first - 1][0].lower() == "by" and tokens[first - 2][0].lower() in ("cited", "quoted"):
        return left_phrase(text, tokens, first - 3)
    phrase = text[tokens[first][1] : tokens[end][2]]
    spokesman = tokens[first][0].lower() in ("a", "an") and any(t[0].lower() in GOVERNING for t in tokens[first:end])
    if (framed or spokesman) and first > 1 and tokens[first - 1][0] == "," and not person(phrase):
        named, at = phrase_start(tokens, first - 2, loose=True)
        before = text[tokens[named][1] : tokens[at][2]] if named >= 0 else ""
        name = person(before) or (before if titular(before) else "")
        if len(name.split()) > 1:
            return name, named
    return phrase, first


def before_aside(text: str, tokens: Sequence[Token], comma: int) -> tuple[str, int]:
    """The phrase that an aside closed by tokens[comma] stands after, or the person whom the aside names."""
    opening = next((i for i in range(comma - 1, max(-1, comma - ASIDE), -1) if tokens[i][0] in (",", ";", "“", '"', "”")), -1)
    inner = text[tokens[opening][2] : tokens[comma][1]].strip() if opening >= 0 else ""
    if opening < 0:
        first, _ = phrase_start(tokens, comma - 1)
        whole = text[tokens[0][1] : tokens[comma - 1][2]] if first == 0 else ""
        return (whole, 0) if person(whole) else ("", 0)
    if opening < 1 or tokens[opening][0] != ",":
        return "", 0
    if (person(inner) and len(inner.split()) <= NAME_IN_ASIDE and inner[:1].isupper()) or own_name(inner, tokens[opening - 1][0]):
        return inner, opening + 1
    first, _ = phrase_start(tokens, opening - 1)
    unnamed = first >= 0 and tokens[first][0].lower() in ("a", "an") and has_body(tokens[opening - 1][0])
    if unnamed and BODY_NAMED.fullmatch(inner):
        return inner, opening + 1
    if not APPOSITION.match(inner) and phrase_start(tokens, opening - 1)[0] != 0:
        return "", 0
    return left_phrase(text, tokens, opening - 1, framed=True)


def titular(phrase: str) -> bool:
    """Whether a phrase is the name of a body: capitalised words, one of them for a body or followed by `for` and the like."""
    words = head_of(phrase).split()
    return bool(words) and all(word[:1].isupper() or word == "and" for word in words) and has_body(" ".join(words))


def main_subject(text: str, tokens: Sequence[Token], index: int) -> tuple[str, int]:
    """The subject that the sentence opens with, for a second verb of it at tokens[index]: `Doctors appealed for blood and said`."""
    first = next((i + 1 for i in range(min(index, 8) - 1, -1, -1) if tokens[i][0] in ("—", "–", "-")), 0)
    opener = tokens[first][0].lower()
    participle = opener.endswith(("ing", "ed")) and tokens[first + 1][0].islower()
    if opener in GOVERNING or participle:
        comma = next((i + 1 for i in range(first, min(index, first + OPENER)) if tokens[i][0] == ","), first)
        first = comma if comma > first or participle else past_times(tokens, first, index)
    last = first
    while last < index and (names(tokens[last][0]) or tokens[last][0].lower() in WITHIN):
        last += 1
    while last > first and tokens[last - 1][0].lower() in WITHIN:
        last -= 1
    return (text[tokens[first][1] : tokens[last - 1][2]], first) if last > first else ("", 0)


def past_times(tokens: Sequence[Token], first: int, index: int) -> int:
    """The index after the times that tokens[first:index] open with: `In the night to Monday Ukraine's air force`; `first` without any."""
    last = first
    while last < index and (tokens[last][0].lower() in GOVERNING | HOURS or later(tokens[last][0])):
        last += 1
    return last if last > first + 1 and last < index and tokens[last - 1][0].lower() not in GOVERNING else first


def meant(pronoun: str, subject: str, speakers: Speakers) -> str:
    """The subject of the sentence that `it said` or `he said` closes, where it can be that speaker; else the pronoun."""
    name = person(subject) if subject else None
    owner = re.sub(r"['’]s?$", "", subject)
    first = lexicon.load().entries.get(subject.split()[0].lower()) if subject else None
    counted = first is not None and first.number is not None
    if pronoun.lower() == "it" and not name and not counted and organised(owner):
        return owner
    return subject if pronoun.lower() in ("he", "she") and name and name.split()[-1] in speakers.names else pronoun


def organised(phrase: str) -> bool:
    """Whether a phrase tells of a body, not of people: `the group`, `the Air Force`."""
    head = head_of(phrase)
    return bool(ORGANISATION.search(head)) or (bool(head) and head.split()[-1].lower() in BODY_ROLES | STANDING_IN)


def later(word: str) -> bool:
    """Whether a word tells only when: `earlier`, `on`, `Monday`, `14`."""
    low = word.lower()
    return low in IN_TIME or low in TIMES or low in MONTHS or word.isdigit() or word in DAYS


def closes(tokens: Sequence[Token], index: int) -> bool:
    """Whether nothing but a time follows the verb at tokens[index], so that all it tells stands before it."""
    rest = index + 1
    while rest < len(tokens) and later(tokens[rest][0]) and not (tokens[rest][0].isdigit() and rest == index + 1):
        rest += 1
    return rest >= len(tokens) - 1
