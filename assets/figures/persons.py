"""What a noun phrase is to a reader who asks who speaks: a person by name, a body or an unnamed person, or nobody."""

import re
from functools import lru_cache

from assets.figures.lexicon import group

BODIES = group("bodies")
TITLES = group("titles") | group("individuals")
NOT_NAMES = group("not names")
GOVERNING = group("governing")
DESCRIBED = group("described")
OFFICES = group("offices of places")
PLACE_NOUNS = group("place nouns")
ORGANISATION = re.compile(
    r"\b(Ministry|Administration|Service|Services|Force|Forces|Command|Headquarters|Office|Police|Department|Agency|Council|"
    r"Nations|Mission|Army|Military|Staff|Government|Committee|Crescent|Cross|Bureau|Defen[cs]e|Defen[cs]es|Observatory|"
    r"Organi[sz]ation|Union|UN|Association|Institute|Center|Centre|Group|Authority|Guard|Corps|Hospital|University|Prosecutor\w*|"
    r"Sheriff['’]s|Independent|Times|Post|News|Press|TV|Radio|Agence|AFP|Reuters|AP|BBC|CNN|Company|Commission|Watch|"
    r"International|Directorate|Archive|Network|Movement|Foundation|Federation)\b"
)
CUT = re.compile(r",| who | whose | which | \(")
LISTED = re.compile(r"[^,()“”\"]+(?:, [^,()“”\"]+)* and [^,()“”\"]+")
"""Speakers joined by `and`, or the one name of a body that has commas in it."""
LETTERS = re.compile(r"[^\W\d_]+")
ARTICLE = re.compile(r"^(?:(?:one|some|most) of )?(?:the|a|an|its|his|her|their)\s+", re.IGNORECASE)
PARTICLE = re.compile(
    r"(?:al|el|ad|as|ul|bin|bint|ibn|abu|von|van|der|den|ter|zu|de|del|da|das|di|do|dos|du|la|las|los|le)(?:-[A-Z][\w’'-]*)?$"
)
LONGEST = 4
"""Words of a personal name, at most; of more than three, the last three stand."""


def head_of(text: str) -> str:
    """What stands before the first preposition, comma or relative clause of a noun phrase, without its article."""
    words = ARTICLE.sub("", CUT.split(text)[0]).split()
    at = next((i for i, word in enumerate(words) if i and (word in GOVERNING or described(words, i))), len(words))
    return " ".join(words[:at])


def uncut(text: str) -> str:
    """A noun phrase without its apposition; the whole of a list."""
    if "," in text and LISTED.fullmatch(text) and " who " not in text and " which " not in text:
        return text
    return CUT.split(text)[0]


def described(words: list[str], at: int) -> bool:
    """Whether a participle with what it governs stands at words[at]: `officials installed by`."""
    return words[at] in DESCRIBED and at + 1 < len(words) and words[at + 1] in GOVERNING


def has_body(text: str) -> bool:
    """Whether a word for a body or for one who can speak is among the words."""
    return not BODIES.isdisjoint(LETTERS.findall(text.lower()))


@lru_cache(maxsize=20_000)
def is_body(text: str) -> bool:
    """Whether a phrase without a personal name can speak: its head has a word for a body, or is a short name of one."""
    head = head_of(text)
    words = head.split()
    if not words:
        return False
    if has_body(head):
        return True
    numbered = len(words) == 2 and words[1].isdigit()
    named = all(word[:1].isupper() or PARTICLE.match(word) or word in ("and", "the") for word in words[: 1 if numbered else None])
    return named and len(words) - words.count("and") <= 5 and (numbered or not any(c.isdigit() for c in head))


@lru_cache(maxsize=20_000)
def can_speak(phrase: str) -> bool:
    """Whether a phrase surely names a speaker: a person, or a body by a word for one."""
    return bool(person(phrase)) or has_body(head_of(phrase))


@lru_cache(maxsize=20_000)
def person(text: str) -> str | None:
    """The personal name in a noun phrase, without titles; None for a body or an unnamed person.

    Before `of` it is the holder's ("President X of Y"); after it the last two words, where what comes before is a place or a body."""
    words = CUT.split(text)[0].split()
    governed = [i for i, word in enumerate(words) if i and word in GOVERNING]
    if not governed:
        return name_in(words)
    before = name_in(words[: governed[0]])
    if before and len(before.split()) > 1 and any(word.lower() in TITLES for word in words[: governed[0]]):
        return before  # "Dr. Anna Reid of Lakeside Health System"
    titled = name_in(words) if any(word.lower() in TITLES for word in words[governed[-1] + 1 : -1]) else None
    if titled and words[-len(titled.split()) - 1].lower() in TITLES:
        return titled
    if before or words[governed[0] - 1].lower() not in TITLES:
        return before
    after = words[governed[-1] + 1 :]
    run = len(after)
    while run and titleless(after[run - 1]) and after[run - 1].lower() not in PLACE_NOUNS and not ORGANISATION.search(after[run - 1]):
        run -= 1
    name, cut = after[run:], bool(run and after[run - 1].lower() not in ("the", "a", "an"))
    if len(name) > 2 and (words[governed[0] - 1].lower() in OFFICES or name[0].isupper()):
        name, cut = name[-2:], True
    return name_in(name) if cut and len(name) > 1 else None


def name_in(words: list[str]) -> str | None:
    """The name that these words end with, after titles and bodies."""
    tail = name_words(words)
    if (
        not tail
        or sum(not PARTICLE.match(word) for word in tail) > LONGEST
        or (len(tail) == 1 and tail[0].isupper() and len(tail[0]) < 6)
        or (len(tail) < len(words) and words[-len(tail) - 1].lower() in ("the", "a", "an", "and"))
        or ORGANISATION.search(" ".join(words[-2:]))
    ):
        return None
    name = " ".join(tail[-3 - sum(bool(PARTICLE.match(word)) for word in tail) :])
    return name if not has_body(name) and name.lower() not in NOT_NAMES and tail[-1].lower() not in NOT_NAMES else None


def name_words(words: list[str]) -> list[str]:
    """The capitalised words at the end, up to a title, a body or a possessive."""
    tail: list[str] = []
    for word in reversed(words):
        bare = word.strip('"“”,.')
        last = not tail and len(words) > 2 and all(titleless(w) for w in words[-3:-1])
        title = not last and not {bare.lower(), word.lower(), bare.lower().rpartition("-")[2]}.isdisjoint(TITLES)
        possessive = bare.endswith(("'s", "’s")) and tail
        if title or possessive or ORGANISATION.search(bare) or not (bare[:1].isupper() or PARTICLE.match(bare)):
            break
        tail.insert(0, bare)
    while tail and not tail[0][:1].isupper() and not PARTICLE.fullmatch(tail[0]):
        tail.pop(0)
    while len(tail) > 2 and tail[0].isupper() and tail[0].isalpha():
        tail.pop(0)
    return tail


def titleless(word: str) -> bool:
    """Whether a word is capitalised and no title: part of a name."""
    return word[:1].isupper() and word.lower() not in TITLES
