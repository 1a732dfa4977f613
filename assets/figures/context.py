"""What an article tells around its counts, read once and only when one of its sentences has a count: places, dates, attackers, speakers.

Everything here is found for the whole article; what a sentence asks of it is cut out by offset, so that the cost grows with the text alone.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import reduce
from operator import or_
from typing import NamedTuple

from assets.figures import attack_days, attributing, dates, gazetteer, offices, sides, sources, speakers, wording
from assets.figures.accounts import Attribution
from assets.figures.attack_types import BY_HAND, FROM_AFAR, attack_type_of, by_hand
from assets.figures.attackers import read_actors
from assets.figures.cues import DIGITS, Words, cues_of
from assets.figures.date_words import DATED, WEEKDAY, YEAR_OR_DAY
from assets.figures.deeds import Actor
from assets.figures.gazetteer import Place
from assets.figures.leading import lead_place, opens_wide
from assets.figures.page_lines import captioned, of_the_page, page_day
from assets.figures.places import PlaceReader
from assets.figures.pointing import DEICTIC
from assets.figures.quotations import Quotations
from assets.figures.sides import Sides

BESIDE = re.compile(r"\s[Ss]ince\s|,\swh(?:ich|o|ose)\s")
"""Before a date that is not the deed's."""
PAST = re.compile(r"\bin the past\b")
QUOTES = frozenset('“"')
OPENING = 5
"""Sentences that tell what an article is about."""


@dataclass(frozen=True, slots=True)
class Article:
    """What the reader needs of an article: `published_on` is None where its day is not known."""

    article_id: str
    text: str
    published_on: date | None
    title: str = ""


class Sentence(NamedTuple):
    """A sentence's id, its character range in the article's text, the cues of its words (cues.py), whether it can state a figure by
    itself, and whether it can where the sentence before it does."""

    sentence_id: str
    start: int
    end: int
    cues: int
    gated_in: bool
    leans: bool = False


CLAIMED = re.compile(
    rf"[^.;,\n]{{3,60}}?\sclaimed (?:responsibility for )?(?:the|this|that|(?:{WEEKDAY})['’]s) (?:\w+ )?"
    r"(?:attack|bombing|assault|blast|raid|shooting)\b"
)
"""A claim of the attack is of the article's own, whatever its sentence recalls: `claimed the attack as revenge for a killing in May`."""


class Context:
    """An article, its sentences, and what flows from them to a count."""

    def __init__(self, article: Article, text: str, sentences: Sequence[Sentence]) -> None:
        self.article = article
        self.text = Words(text, reduce(or_, (s.cues for s in sentences)))
        self.sentences = sentences
        ranges = [(s.start, s.end) for s in sentences]
        self._starts = [s.start for s in sentences]
        self.opening_end = ranges[:OPENING][-1][1]
        self.places = PlaceReader(text, article.title, gazetteer.load(), frozenset(s.start for s in sentences if s.cues & DEICTIC.cue))
        told = [s for s in sentences if not of_the_page(self.text, s.start, s.end)] or sentences
        self.lead = lead_place(self.places, [(s.start, s.end) for s in told], [s.cues for s in told], article.title)
        self.opens_wide = bool(opens_wide(self.places, (told[0].start, told[0].end)))
        opening = reduce(or_, (s.cues for s in sentences[:OPENING]), cues_of(article.title))
        self.opening_type = attack_type_of(Words(f"{article.title}\n{text[: self.opening_end]}", opening))
        self.attack_type = self.opening_type or attack_type_of(self.text) or by_hand(self.text)
        self._read_dates()
        named = sorted(self.places.countries.named)
        stated = [(s.start, s.end, s.cues) for s in sentences if bisect_left(named, s.start) < bisect_left(named, s.end)]
        self.home = sides.name_of(self.lead.country if self.lead else None)
        self.actors = read_actors(self.text, stated, gazetteer.load(), self.home)
        self._actor_starts = [actor.start for actor in self.actors]
        states = [(actor.name, actor.country) for actor in self.actors if actor.country and not self._past(self._number(actor.start))]
        self.states: Sides = Counter(states)
        self.sides = self._sides()
        self._heard = speakers.Speakers(text, short=wording.short_names(text))
        self._attributions: list[list[Attribution]] = []
        self._attributed: list[int] = []
        self._quotations = Quotations(text, ranges)
        self._standings: dict[str, bool | None] = {}

    def _sides(self) -> Sides:
        """The sides of the article's own attack: those of its title (3) and opening (2) most, none that another day or town is told of."""
        title = self.article.title
        titled = read_actors(title, [(0, len(title), cues_of(title))], gazetteer.load(), self.home)
        told = Counter({(a.name, a.country): 3 for a in titled})
        for actor in self.actors:
            number = self._number(actor.start)
            sentence = self.sentences[number]
            claimed = CLAIMED.match(self.text, actor.start)
            own = claimed or not (actor.similar or self._recalls(sentence, actor.start))
            if own and (claimed or actor.start < self.opening_end or not self._elsewhere(number)):
                told[actor.name, actor.country] += 1 + (actor.start < self.opening_end)
        home = self.lead.country if self.lead else None
        first = [*titled, *(actor for actor in self.actors if actor.start < self._first().end)]
        opening = [*titled, *(actor for actor in self.actors if actor.start < self.opening_end)]
        if home:
            told = sides.at_home(told, first, opening, home, by_hand=self.attack_type in BY_HAND)
        return told or (sides.at_war(self.states, home) if self.opening_type in FROM_AFAR else told)

    def _recalls(self, sentence: Sentence, at: int) -> bool:
        """Whether a sentence, of what is told at an offset of it, speaks of a day before the attack's, or of a time without a day.

        What has gone on since then is no recollection: `the rebels, who have shelled the city since May`, `a group founded in 2017`."""
        told = self._mentioned[bisect_left(self._mentioned_at, sentence.start) : bisect_left(self._mentioned_at, sentence.end)]
        told = [d for d in told if d.weight and (d.start < at or not BESIDE.search(self.text, at - 1, d.end))]
        if self._past(bisect_left(self._starts, sentence.start)):
            return True
        return any(d.day is None or (self.attack_from is not None and d.day < self.attack_from) for d in told)

    def _past(self, number: int) -> bool:
        """Whether a sentence speaks of what has been before: `Iran has in the past blamed Israel`."""
        return bool(PAST.search(self.text, self.sentences[number].start, self.sentences[number].end))

    def _number(self, at: int) -> int:
        """The number of the sentence at an offset of the text."""
        return bisect_right(self._starts, at) - 1

    def _elsewhere(self, number: int) -> bool:
        """Whether a sentence, or the one before that it goes on from, speaks of a place outside the article's own."""
        for at in (number,) if self.opens_paragraph(number) else (number, number - 1):
            told = self.places.within(self.sentences[at].start, self.sentences[at].end)
            inside = [m.place.place_id for m in told if m.role in ("inside", "owner")]
            if inside:
                return any(map(self.outside, inside))
        return False

    def outside(self, place_id: str) -> bool:
        """Whether a place is another than that of the article's own attack: neither around it nor in it."""
        if self.lead is None:
            return False
        return place_id not in self.places.containment(self.lead.place_id) and self.lead.place_id not in self.places.containment(place_id)

    def elsewhere(self, place: Place) -> bool:
        """Whether a place is another than that of the article's own attack, if that is narrower than a country."""
        return self.lead is not None and self.lead.kind != "country" and self.outside(place.place_id)

    def _read_dates(self) -> None:
        published = self.article.published_on or page_day(self.text)
        mentions = dates.read_dates(self.text, published, ((s.start, s.end) for s in self.sentences if self._dated(s)))
        counted = attack_days.counted_by(self.text, mentions, ((s.start, s.end) for s in self.sentences), published)
        self.attack_day = attack_days.attack_day(
            self.text, mentions, published, self._first().end, self.opening_end, counted, lambda at: self._elsewhere(self._number(at))
        )
        mentions = attack_days.counted_from(self.text, mentions, published, self.attack_day)
        self.day_told = any(d.day == self.attack_day and d.weight > 1 for d in mentions)
        lately = attack_days.lately(self.text, mentions, self.opening_end)
        self.lately = lately is not None
        self.attack_span = lately.span if lately else None
        if lately and not any(d.day == self.attack_day and d.weight and attack_days.within(d.day, lately.span) for d in mentions):
            self.attack_day, self.day_told = None, False
        self._mentioned = [d for d in mentions if d is not lately]
        self._mentioned_at = [d.start for d in self._mentioned]
        own = (d for d in mentions if d is not lately and d.weight > 0)
        self._dates = [d for d in own if not self._since(d)]
        self._date_starts = [d.start for d in self._dates]

    def _dated(self, sentence: Sentence) -> bool:
        """Whether a sentence can name a date."""
        day = sentence.cues & DIGITS and YEAR_OR_DAY.search(self.text, sentence.start, sentence.end)
        return bool(sentence.cues & DATED or day)

    @property
    def attack_from(self) -> date | None:
        """The day of the article's own attack, or the first one that it leaves open."""
        return self.attack_day or (self.attack_span[0] if self.attack_span else None)

    def _since(self, mention: dates.DateMention) -> bool:
        """Whether a date only says how far a period reaches back: `since March`, `the worst attack since last year's coup`."""
        if self.text.startswith(", when", mention.end):
            return False  # "the biggest blow since February, when seven soldiers died"
        vague = mention.kind in ("month", "loose") and self.text[max(0, mention.start - 6) : mention.start].lower() == "since "
        return vague or self.text[mention.start : mention.end].lower().startswith("since")

    def _first(self) -> Sentence:
        """The first sentence that is no caption of a photograph and no line of the page: `14 August 2025 | 4 min read`."""
        told = (s for s in self.sentences[:OPENING] if not (captioned(self.text, s.start) or of_the_page(self.text, s.start, s.end)))
        return next(told, self.sentences[0])

    def opens_paragraph(self, number: int) -> bool:
        """Whether a line ends between this sentence and the one before."""
        return "\n" in self.text[self.sentences[number - 1].end if number else 0 : self.sentences[number].start]

    def dates_in(self, sentence: Sentence) -> Sequence[dates.DateMention]:
        """The dates of a sentence that can be a count's, in order."""
        return self._dates[bisect_left(self._date_starts, sentence.start) : bisect_left(self._date_starts, sentence.end)]

    def actors_in(self, sentence: Sentence) -> Sequence[Actor]:
        """The sides that a sentence shows attacking, in order."""
        return self.actors[bisect_left(self._actor_starts, sentence.start) : bisect_left(self._actor_starts, sentence.end)]

    def source(self, number: int, at: int) -> str | None:
        """The speaker of a count at offset `at` of a sentence: in that sentence, else in the quotation that it is a part of."""
        own = self._attributed_in(number)
        if own:
            return attributing.source_of(at, self.text, own, None)
        self._attributed_in(self._quotations.last(number))
        other = self._quotations.nearest(number, self._attributed)
        if other is None:
            other = self._resumed(number)
        return None if other is None else self._attributions[other][-1 if other < number else 0].speaker

    def official(self, source: str | None) -> bool | None:
        """Whether a source speaks for a state; None where the article does not tell, or speaks in its own voice."""
        if source is None:
            return None
        if source not in self._standings:
            self._standings[source] = offices.speaks_officially(self.text, source)
        return self._standings[source]

    def _resumed(self, number: int) -> int | None:
        """The sentence before, where this one stands in a quotation that goes on from it: `"Two died," he said. "Nine are missing."`"""
        first = self._quotations.opening(number)
        start = self.sentences[first].start
        before = self.sentences[first - 1] if first else None
        if before is None or self.text[start] not in QUOTES or not self._attributions[first - 1]:
            return None
        return first - 1 if not QUOTES.isdisjoint(self.text[before.start : before.end]) else None

    def _attributed_in(self, number: int) -> list[Attribution]:
        """The attributions of a sentence, after those before it: who speaks is told by what was said so far, and only so far is read."""
        for at in range(len(self._attributions), number + 1):
            sentence = self.sentences[at]
            found = sources.read_attributions(self.text, sentence.start, sentence.end, sentence.cues, self._heard)
            self._attributions.append(found)
            if found:
                self._attributed.append(at)
        return self._attributions[number]
