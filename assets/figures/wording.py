"""How an article words a speaker: what of a noun phrase only says when, where or how, and which part of it is a name of its own."""

import re
from functools import lru_cache

from assets.figures.date_words import WEEKDAY
from assets.figures.expressions import any_of
from assets.figures.lexicon import group
from assets.figures.persons import BODIES, GOVERNING

STANDING_IN = group("standing in")
PADDING = re.compile(r"^[\s,\"“”'’]+|[\s,\"“”]+$")
POSSESSOR = re.compile(r"(?:(?<=s)['’]|['’]s)$")
SELF = re.compile(r" (?:itself|themselves|himself|herself)$")
PARENTHESIS = re.compile(r"\s*\([^()]{1,60}\)?")
WHEN_OR_WHERE = re.compile(r"\s+(?:(?:on|late|early|earlier|there|here|in) ?(?:\w+day|there|here|the area)?|there)$")
ON_DAY = re.compile(rf"^(?:on |late |early )?(?:{WEEKDAY})(?: morning| afternoon| evening| night)?,? (?=\w)", re.IGNORECASE)

OPENING = re.compile(
    r"^(?:(?:On|In|At|By|Since|After)\s[\w’'-]+\s)?(?:(?:fighters|militants|members|gunmen) (?:of|from)\s)?(?:the\s)?", re.IGNORECASE
)
BRACKETED = re.compile(r"\([A-Z]{2,8}\)")
ACRONYM = re.compile(r"((?:[A-Z][\w’'-]*)(?:\s(?:[A-Z][\w’'-]*|of|for|in|and|the)){0,11})\s\(([A-Z]{2,8})\)")
OWN_WORDS = any_of(
    r"(?:statements?|posts?|messages?|updates?|figures?|reports?|counts?|lists?|announcements?|accounts?|records|data|tally|estimates?|"
    r"statistics|calculations|texts?|communiqu[eé]s?|notes?|documents?|bulletins?|letters?|releases?)\b"
)
POSSESSIVE = re.compile(r"['’]s? ")
WORDS_OF = re.compile(
    r"(?:[\w’'-]+ ){0,4}?(?:statement|post|message|update|figure|report|count|list|announcement|account|record|data|channel|page|"
    r"text|communiqu[eé]|note|document|bulletin|letter|release)s? (?:of|by|from|in) (?P<who>.+)",
    re.IGNORECASE,
)
GENERIC = re.compile(r"^(?:the|his|her|their|its|this|that|same|same \w+)\s+(?:[a-z'’-]+\s+){0,2}[a-z'’-]+$")
DETERMINED = re.compile(r"(?:the|its|his|her|their|this|that)\b")
SEVERAL = re.compile(r" and (?:an?|the|one|two|several|another) ")
JOINED = re.compile(r"(?:, (?:and )?| and )(?:the |an? )?")
"""Joined speakers, none of whom `he` or `the official` means."""
OWN_STAFF = re.compile(r"our (?:own )?(?:correspondents?|reporters?|journalists?|team|newsroom)\b")
"""Who writes the article is its own voice."""
VAGUE = re.compile(r"\b(?:reports|accounts)$")
OWNER = re.compile(r"^(?:its|his|her|their)\s+(?=\w)", re.IGNORECASE)
LEADING_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)


@lru_cache(maxsize=20_000)
def cleaned(phrase: str) -> str:
    """A noun phrase without marks, parentheses, the possessive at its end, `itself`, days, and `there` at its end."""
    return SELF.sub("", PARENTHESIS.sub("", ON_DAY.sub("", WHEN_OR_WHERE.sub("", PADDING.sub("", POSSESSOR.sub("", phrase))))))


def short_names(text: str) -> dict[str, str]:
    """The short forms that a text gives in parentheses, with the names they stand for."""
    return {short: bare(name) for name, short in ACRONYM.findall(text)} if BRACKETED.search(text) else {}


def bare(name: str) -> str:
    """A name without what opens its sentence: `On Tuesday the Rescue Service` is the Rescue Service, `Fighters of the Front` the Front."""
    return OPENING.sub("", name)


def is_proper(body: str) -> bool:
    """Whether a body has a name of its own, not only a plain word that a sentence opens with."""
    return body[0].isupper() and body.lower() not in BODIES and all(word[0].isupper() or word in GOVERNING for word in body.split())


def proper(body: str) -> str:
    """The proper name after a plain word for a body: `rights group Amnesty` is `Amnesty`."""
    words = body.split()
    for at in range(1, len(words)):
        if words[at - 1] in STANDING_IN and words[at][:1].isupper():
            return " ".join(words[at:])
    return body


@lru_cache(maxsize=20_000)
def tells_of_words(text: str) -> bool:
    """Whether a phrase names what was said or written, not who did: `the ministry's list`."""
    return bool(OWN_WORDS.search(text[0].lower() + text[1:]) or WORDS_OF.match(text))


def owner_of(text: str) -> tuple[str, bool]:
    """Whose words a phrase names, and whether by a possessive: the ministry's of `the ministry's list`; empty where it tells no owner."""
    own, possessive = OWN_WORDS.search(text.lower()), POSSESSIVE.search(text)
    return text[: possessive.start() if possessive else own.start() if own else 0].strip(), possessive is not None
