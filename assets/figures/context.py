"""What an article tells around its counts, read once and only when one of its sentences has a count: places, dates, attackers, speakers.

Everything here is found for the whole article; what a sentence asks of it is cut out by offset, so that the cost grows with the text alone.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from assets.figures import attack_days, dates, gazetteer, sources, speakers
from assets.figures.attackers import Actor, attack_type_of, read_actors
from assets.figures.locating import lead_place
from assets.figures.places import POINTING, PlaceReader
from assets.figures.quotations import Quotations

OPENING = 5
"""Sentences that tell what an article is about."""


@dataclass(frozen=True, slots=True)
class Article:
    """What the reader needs of an article: `published_on` is None where its day is not known."""

    article_id: str
    text: str
    published_on: date | None
    title: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence's id, its character range in the article's text, those of its words that are asked for, whether it can state a figure by
    itself, and whether it can where the sentence before it does."""

    sentence_id: str
    start: int
    end: int
    words: frozenset[str]
    gated_in: bool
    leans: bool = False


@cache
def asked() -> frozenset[str]:
    """The words that a sentence may be asked for once it is read: all others are forgotten, or a book of 5 MB would take 400 MB."""
    return dates.WORDS | POINTING | sources.speaking()


class Context:
    """An article, its sentences, and what flows from them to a count."""

    def __init__(self, article: Article, text: str, sentences: Sequence[Sentence]) -> None:
        self.article = article
        self.text = text
        self.sentences = sentences
        ranges = [(s.start, s.end) for s in sentences]
        self.opening_end = ranges[:OPENING][-1][1]
        self.places = PlaceReader(text, gazetteer.load(), frozenset(s.start for s in sentences if not s.words.isdisjoint(POINTING)))
        self.lead = lead_place(self.places, ranges, article.title)
        self.attack_type = attack_type_of(f"{article.title}\n{text[: self.opening_end]}")
        self._read_dates()
        named = sorted(self.places.states)
        stated = [(start, end) for start, end in ranges if bisect_left(named, start) < bisect_left(named, end)]
        self.actors = read_actors(text, stated, gazetteer.load())
        self._actor_starts = [actor.start for actor in self.actors]
        self.sides = Counter((actor.name, actor.country) for actor in self.actors)
        heard = speakers.Speakers(short={short: name for name, short in speakers.ACRONYM.findall(text)})
        self.attributions = [sources.read_attributions(text, s.start, s.end, s.words, heard) for s in sentences]
        self._attributed = [number for number, found in enumerate(self.attributions) if found]
        self._quotations = Quotations(text, ranges)

    def _read_dates(self) -> None:
        published = self.article.published_on or dates.page_day(self.text)
        dated = (
            (s.start, s.end) for s in self.sentences if not s.words.isdisjoint(dates.WORDS) or dates.YEAR.search(self.text, s.start, s.end)
        )
        mentions = dates.read_dates(self.text, published, dated)
        counted = attack_days.counted_by(self.text, mentions, ((s.start, s.end) for s in self.sentences), published)
        self.attack_day = attack_days.attack_day(mentions, published, self._first().end, self.opening_end, counted)
        self.day_told = any(d.day == self.attack_day and d.weight > 1 for d in mentions)
        self._dates = [d for d in mentions if d.weight > 0 and not self.text[d.start : d.end].lower().startswith("since")]
        self._date_starts = [d.start for d in self._dates]

    def _first(self) -> Sentence:
        """The first sentence that is no caption of a photograph."""
        told = (s for s in self.sentences[:OPENING] if not dates.CAPTION.search(dates.line_of(self.text, s.start)))
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
        own = self.attributions[number]
        if own:
            return sources.source_of(at, own, None)
        other = self._quotations.nearest(number, self._attributed)
        return None if other is None else self.attributions[other][-1 if other < number else 0].speaker
