"""What an article has told of its speakers so far, and whom a noun phrase names by it.

A name stands without its title; a surname, a pronoun, `the minister` or `the agency` is replaced by the full name met before.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from assets.figures import wording
from assets.figures.full_names import FullNames
from assets.figures.lexicon import group
from assets.figures.persons import ARTICLE, BODIES, LETTERS, TITLES, has_body, head_of, is_body, person, uncut
from assets.figures.wording import cleaned, is_proper, owner_of, proper, tells_of_words

SINGULAR = frozenset("he she him her his".split())
PLURAL = frozenset("they them their".split())
NEUTER = frozenset("it its who which".split())
PRONOUNS = SINGULAR | PLURAL | NEUTER
NOBODY = group("nobody")
ROLES = group("roles")
BODY_ROLES = group("body roles")
INDIVIDUALS = group("individuals")
IN_FULL = group("bodies in full")
"""Bodies of which an article speaks by their last word once it has named them in full."""
HELD = frozenset(("governor", "mayor", "minister", "emir"))
"""Offices that one person holds, by whom `the governor` is meant also where the article names him only later."""
DESCRIBED = group("described")


@dataclass(slots=True)
class Speakers:
    """What the article has told of its speakers so far: the last of each kind, and the full name behind surname, role and short form."""

    text: str = ""
    last: str | None = None
    person: str | None = None
    body: str | None = None
    mentioned: str | None = None
    """The body with which the last sentence that told of one opens."""
    opened: str = ""
    """The body that the sentence before opens with, where nobody speaks in it."""
    roles: dict[str, str] = field(default_factory=dict)
    short: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    known: set[str | None] = field(default_factory=set)
    """Who is surely a person: by a title, an age or a pronoun."""
    full_names: FullNames = field(init=False)

    def __post_init__(self) -> None:
        self.full_names = FullNames(self.text)

    def resolve(self, phrase: str) -> str | None:
        """The source that a noun phrase names, by the codebook's spelling; None where it names nobody. It is the last speaker then."""
        text = cleaned(phrase)
        if not text:
            return None
        low = text.lower()
        if low.split()[-1] in PRONOUNS:
            return self.meant(low.split()[-1])
        if low in NOBODY or wording.OWN_STAFF.match(low):
            return None
        if tells_of_words(text):
            return self._words_of(text, low)
        return self._remember(text)

    def _remember(self, text: str) -> str | None:
        """The person or body that a phrase names, now the last who spoke."""
        known = self.short.get(wording.LEADING_ARTICLE.sub("", text)) or self._named(text)
        if known is None and not is_body(text):
            return None
        self.last = known or self._body(text)
        if self.last not in self.known:
            self.body = self.last
        return self.last

    def _words_of(self, text: str, low: str) -> str | None:
        """Whose words are meant: the ministry's of `the ministry's list` or `a report by it`, the last speaker's of `its statement`."""
        owned = wording.WORDS_OF.match(text)
        if owned:
            return self.resolve(owned.group("who"))
        owner, possessive = owner_of(text)
        words = LETTERS.findall(owner.lower().replace(".", ""))
        if words and words[-1] in PRONOUNS:
            return self.meant(words[-1])
        body = words and words[-1] in BODIES and words[-1] not in INDIVIDUALS
        acronym = words and owner[-1:] in words[-1][-1:].upper() + "." and owner.isupper()
        if body or acronym or (possessive and is_body(owner)):
            return self._remember(owner)
        return self.last if wording.DETERMINED.match(low) and not wording.VAGUE.search(low) else None

    def mention(self, opening: str) -> None:
        """Keeps the body that a sentence opens with: `it said` is its own, where a person spoke last."""
        if opening:
            self.mentioned = self.short.get(opening) or self.roles.get(opening) or opening

    def present(self, told: Sequence[str]) -> None:
        """The last of the persons that a sentence tells of, in which nobody speaks: `he said` is theirs."""
        if told:
            self._meet_alone(told)
            self.resolve(told[-1])
            self.known.add(self.last)

    def learn(self, titled: Sequence[str]) -> None:
        """Keeps names and roles of persons that a sentence mentions with their titles; who spoke last remains so."""
        known = self.last, self.person, self.body
        self._meet_alone(titled)
        for phrase in titled:
            self.resolve(phrase)
        self.last, self.person, self.body = known

    def _meet_alone(self, told: Sequence[str]) -> None:
        """Keeps who is told of by one name, with an age: `Yelena, 41, said`."""
        for name in told:
            if " " not in name and name not in self.names:
                self.names[name] = self.full_names.of(name)

    def meant(self, pronoun: str) -> str | None:
        """The speaker that a pronoun stands for: `he` is a person, `it` is none."""
        if pronoun in SINGULAR:
            self.known.add(self.person)
            return self.person or self.last
        if pronoun in NEUTER and self.opened:
            return self.mentioned
        if pronoun in NEUTER and (self.last is None or self.last in self.known):
            return self.mentioned or self.body or self.last
        return self.last

    def knows(self, phrase: str) -> bool:
        """Whether a phrase surely names who can speak: a body by a word for one, a title, or one of whom the article tells more."""
        name = person(phrase)
        known = name is not None and (name != phrase or name.split()[-1] in self.names or self.full_names.of(name) != name)
        return known or (name is None and has_body(phrase))

    def meet(self, name: str) -> str:
        """The full name of a person of whom a sentence tells; `he said` is theirs from now on."""
        surname = name.split()[-1]
        if len(name.split()) > 1:
            self.names[surname] = name
        elif surname not in self.names:
            self.names[surname] = self.full_names.of(surname)
        self.person = self.names[surname]
        return self.person

    def _named(self, text: str) -> str | None:
        """The full name of the person named in a phrase, whose roles are kept."""
        name, called = person(text), proper(text)
        if name is None or (called != text and called.startswith(name)):
            return None  # "rights group Amnesty", "the collective Justice for Dori"
        words = LETTERS.findall(text.lower())
        titled = not TITLES.isdisjoint(words) and len(words) > len(LETTERS.findall(name))
        if len(name.split()) == 1 and not titled and name not in self.names and self.full_names.of(name) == name:
            return None
        known = self.meet(name)
        if titled:
            self.known.add(known)
        self.roles |= {word: known for word in words if word in ROLES and word not in BODY_ROLES}
        return known

    def _body(self, text: str) -> str:
        """A body or an unnamed person: who holds the role, where `the minister` was named before."""
        low = text.lower()
        words = low.split()
        role = words[-1]
        if wording.GENERIC.match(low if len(words) == 2 else text[0].lower() + text[1:]):
            known = self._standing_for(role, words)
            if known:
                return known
        body = proper(ARTICLE.sub("", wording.OWNER.sub("", uncut(text))))
        head = LETTERS.findall(head_of(text).lower())
        if wording.SEVERAL.search(body):
            for one in wording.JOINED.split(body):
                self.roles |= {word: one for word in LETTERS.findall(head_of(one).lower())[-1:] if word in BODIES - INDIVIDUALS}
            return body
        if head and head[-1] in INDIVIDUALS and body:
            body = body if DESCRIBED.isdisjoint(words) else body[: len(head_of(body))]
            self.person = body
            self.known.add(body)
        self.roles |= {word: body for word in words if word in ROLES}
        if head and head[-1] in BODIES:
            self.roles[head[-1]] = body
        return body

    def _standing_for(self, role: str, words: list[str]) -> str | None:
        """Whom `the minister` or `the agency` stands for: who was named so before, else the last person, or the last body."""
        known = self.roles.get(role)
        if known is None and role in HELD:
            name = self.full_names.holder(role if role != "minister" else " ".join(words[-2:]))
            if name:
                return self.meet(name)
        if len(words) > 2:
            return known if role in ROLES else None
        if known:
            return known
        named = wording.LEADING_ARTICLE.sub("", self.mentioned or "").split()
        if len(named) > 1 and named[-1].lower() == role:
            return self.mentioned
        full = self.full_names.body(role) if role in IN_FULL else None
        if full:
            return full
        if role in wording.STANDING_IN:
            return self.body if self.body and is_proper(self.body) else None
        other = role in HELD and any(self.roles.get(office) == self.person for office in HELD if office != role)
        return self.person if role in INDIVIDUALS and role not in BODY_ROLES and not other else None
