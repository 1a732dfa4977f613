"""Who a noun phrase names as a speaker, and what an article has told of its speakers so far.

A name stands without its title; a surname, a pronoun or `the minister` is replaced by the full name met before.
"""

import re
from dataclasses import dataclass, field

from assets.figures.dates import WEEKDAY
from assets.figures.lexicon import group

TITLES = group("titles")
BODIES = re.compile(
    r"\b(officials?|authorities|authority|police|rescuers|rescue (?:services?|workers|teams?|officials)|media|ministry|military|"
    r"army|administration|office|service|services|force|forces|command|"
    r"headquarters|government|council|department|agency|agencies|hospitals?|medics|doctors|witnesses|residents|locals|"
    r"prosecutors?|staff|mission|organi[sz]ation|group|union|nations|"
    r"firefighters|investigators|spokes\w+|mayor|governor|minister|president|chief|head|commander|broadcaster|newspaper|channel|"
    r"outlet|observatory|crescent|cross|defence|defense|defenses|defences|un|"
    r"activists|monitors?|analysts|villagers|sheriff|coroner|commissioner|teams?|operator|company|utility|think tank|institute|"
    r"watchdog|charity|ngo|network|monitor|doctors?|nurses?|wom[ae]n|m[ae]n|workers?|relatives|resident|witness|survivors?|"
    r"villager|teachers?|officers?|priests?|drivers?|soldiers?|students?|neighbou?rs?|activist|father|mother|leaders?|elders?|"
    r"lawyers?|aides?|members?|shopkeepers?|farmers?|directorate|secretariat|sources|figures|militants|rebels|committee|bureau|"
    r"workers|tv|television|radio|times|news|post|journal|press|afp|reuters|ap|bbc|cnn|hamas|hezbollah|taliban|houthis|kremlin|"
    r"pentagon)\b",
    re.IGNORECASE,
)
PRONOUNS = frozenset("he she they it who".split())
NOBODY = group("nobody")
ROLES = group("roles")
BODY_ROLES = group("body roles")
GENERIC = re.compile(r"^(?:the|his|her|their|its|this|that)\s+(?:[a-z'’-]+\s+){0,2}[a-z'’-]+$")
NOT_NAMES = group("not names")
ORGANISATION = re.compile(
    r"\b(Ministry|Administration|Service|Services|Force|Forces|Command|Headquarters|Office|Police|Department|Agency|Council|"
    r"Nations|Mission|Army|Military|Staff|Government|Committee|Crescent|Cross|Bureau|Defen[cs]e|Defen[cs]es|Observatory|"
    r"Organi[sz]ation|Union|UN|Association|Institute|Center|Centre|Group|Authority|Guard|Corps|Hospital|University|Prosecutor\w*|"
    r"Sheriff['’]s|Independent|Times|Post|News|Press|TV|Radio|Agence|AFP|Reuters|BBC|CNN|AP|Company|Commission|Watch|"
    r"International)\b"
)
ACRONYM = re.compile(r"((?:[A-Z][\w’'-]*)(?:\s(?:[A-Z][\w’'-]*|of|for|in|and|the)){0,11})\s\(([A-Z]{2,8})\)")

PADDING = re.compile(r"^[\s,\"“”'’]+|[\s,\"“”]+$")
WHEN_OR_WHERE = re.compile(r"\s+(?:(?:on|late|early|earlier|there|here|in) ?(?:\w+day|there|here|the area)?|there)$")
ON_DAY = re.compile(rf"^(?:on |late |early )?(?:{WEEKDAY})(?: morning| afternoon| evening| night)?,? (?=\w)", re.IGNORECASE)
ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
OWN_WORDS = re.compile(r"\b(?:statement|post|message|update|figures|report)s?\b")


@dataclass(slots=True)
class Speakers:
    """What the article has told of its speakers so far: the last one, and the full name behind each surname, role and short form."""

    last: str | None = None
    person: str | None = None
    roles: dict[str, str] = field(default_factory=dict)
    short: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)

    def resolve(self, phrase: str) -> str | None:
        """The source that a noun phrase names, by the codebook's spelling; None where it names nobody. It is the last speaker then."""
        text = ON_DAY.sub("", WHEN_OR_WHERE.sub("", PADDING.sub("", phrase)))
        if not text:
            return None
        low = text.lower()
        pronoun = low.split()[-1]
        if pronoun in PRONOUNS:
            return self.person or self.last if pronoun in ("he", "she") else self.last
        if low in NOBODY or low.endswith(" reports"):
            return None
        known = self.short.get(re.sub(r"^the\s+", "", text, flags=re.IGNORECASE)) or self._named(text)
        if known is None and not is_body(text):
            return self.last if OWN_WORDS.search(low) else None
        self.last = known or self._body(text)
        return self.last

    def _named(self, text: str) -> str | None:
        """The full name of the person named in a phrase, whose roles are kept."""
        name = person(text)
        if name is None:
            return None
        if len(name.split()) > 1:
            self.names[name.split()[-1]] = name
        self.person = self.names.get(name.split()[-1], name)
        self.roles |= {word: self.person for word in re.findall(r"\w+", text.lower()) if word in ROLES}
        return self.person

    def _body(self, text: str) -> str:
        """A body or an unnamed person: who holds the role, where `the minister` was named before."""
        low = text.lower()
        role = low.split()[-1]
        if GENERIC.match(low) and low.startswith(("the ", "his ", "her ", "this ")) and role in ROLES:
            known = self.roles.get(role) or (self.person if len(low.split()) == 2 and role not in BODY_ROLES else None)
            if known:
                return known
        body = ARTICLE.sub("", text)
        self.roles |= {word: body for word in low.split() if word in ROLES}
        return body


def is_body(text: str) -> bool:
    """Whether a phrase without a personal name can speak: it has a word for a body, or is a short name of one."""
    return bool(BODIES.search(text)) or (text[0].isupper() and len(text.split()) <= 5 and not re.search(r"\d", text))


def can_speak(phrase: str) -> bool:
    """Whether a phrase surely names a speaker: a person, or a body by a word for one."""
    return bool(person(phrase) or BODIES.search(phrase))


def person(text: str) -> str | None:
    """The personal name in a noun phrase, without titles; None for a body or an unnamed person."""
    head = re.split(r",| who | whose ", text)[0]
    organisation = ORGANISATION.search(head)
    words = [w for w in head.split() if w]
    tail: list[str] = []
    for word in reversed(words):
        bare = word.strip('"“”,.')
        if bare[:1].isupper() and bare.lower() not in TITLES and not (organisation and organisation.group() == bare):
            tail.insert(0, bare)
        else:
            break
    if (
        not tail
        or (organisation and organisation.group() in tail)
        or len(tail) > 4
        or (len(tail) == len(words) == 1 and tail[0].isupper() and len(tail[0]) < 6)
    ):
        return None
    if ORGANISATION.search(" ".join(words[-2:])):
        return None
    while len(tail) > 3:
        tail.pop(0)
    name = " ".join(tail)
    return name if not BODIES.search(name) and name.lower() not in NOT_NAMES and tail[-1].lower() not in NOT_NAMES else None
