"""From articles and their sentences to figures: words, counts and rules for each sentence, then place, date, source and scope around them."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass, fields
from datetime import date, datetime, timedelta
from functools import cache

import polars as pl

from assets.figures import dates, gazetteer, lexicon, scopes, sources
from assets.figures.attackers import Actor, attack_type_of, attacker_of, read_actors
from assets.figures.chunks import Chunk, read_chunks
from assets.figures.locating import Focus, city_of, common, country_of, lead_place, locate
from assets.figures.model import Figure
from assets.figures.places import NEW, PlaceReader
from assets.figures.quotations import quotation_groups
from assets.figures.rules import Finding, find
from assets.figures.words import Word, read_words

DEFAULT_SUBJECTS = {"people": "people", "weapons": "munitions", "attacks": "attacks", "times": "attacks", "fires": "fires", "customers": "customers", "lives": "people", "rounds": "shells"}
WITHDRAWN = re.compile(r"(?:\bnot|\brather than|\binstead of)\s+$", re.IGNORECASE)
EARLIER = re.compile(r"\b(?:from|previously|earlier|initially|previous (?:\w+ ){0,2}of|earlier (?:\w+ ){0,2}of|initial (?:\w+ ){0,2}of)\s+(?:\w+\s+){0,3}$", re.IGNORECASE)
AS_OF = re.compile(r"\b(?:as of|by)\s+(\d{1,2})[:.](\d\d)\b", re.IGNORECASE)
TOTALS = re.compile(r"\b(?:toll|overall|in total|in all|total|altogether)\b", re.IGNORECASE)
ADJECTIVAL = frozenset("dead killed slain wounded injured hurt missing hospitalised hospitalized displaced".split())
HEADS_OF_FOREIGNERS = frozenset("citizen citizens national nationals tourist tourists foreigner foreigners".split())
WHOLE_WAVE = re.compile(r"\b(?:entire|whole|nationwide|countrywide)\b", re.IGNORECASE)
PERFECT = re.compile(r"\b(?:have|has|had)\s")
FAN_OUT = 2000
"""Articles in one batch from which the work is spread over processes: below it, starting them costs more than it saves."""


@dataclass(frozen=True, slots=True)
class Article:
    """What the reader needs of an article: `published_on` is None where its day is not known."""

    article_id: str
    text: str
    published_on: date | None
    title: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence's id and its character range in the article's text."""

    sentence_id: str
    start: int
    end: int


def read_article(article: Article, sentences: Sequence[Sentence]) -> list[Figure]:
    """The figures of one article in the order of its text."""
    return [*Reader(article, sentences).figures()]


class Reader:
    """One article being read, sentence by sentence, with what flows from one sentence to the next."""

    def __init__(self, article: Article, sentences: Sequence[Sentence]) -> None:
        self.article = article
        self.text = article.text
        self.sentences = sentences
        self.lexicon = lexicon.load()
        self.places = PlaceReader(self.text, gazetteer.load())
        ranges = [(s.start, s.end) for s in sentences]
        self.focus = Focus(lead_place(self.places, ranges, article.title))
        self.lead = self.focus.lead
        self.attack_type = attack_type_of(f"{article.title}\n{self.text[: ranges[min(4, len(ranges) - 1)][1]] if ranges else ''}")
        self.dates = dates.read_dates(self.text, article.published_on)
        self.attack_day = dates.attack_day(self.dates, article.published_on, ranges[min(4, len(ranges) - 1)][1] if ranges else 0)
        self.day_told = any(d.day == self.attack_day and d.weight > 1 for d in self.dates)
        self.actors = read_actors(self.text, gazetteer.load())
        self.sides = Counter((actor.name, actor.country) for actor in self.actors)
        speakers = sources.Speakers(short={short: name for name, short in sources.ACRONYM.findall(self.text)})
        self.attributions = [sources.read_attributions(self.text, s.start, s.end, speakers, self.lexicon) for s in sentences]
        self.holders: dict[str, gazetteer.Place] = {}
        self.groups = quotation_groups(self.text, ranges)
        self.day: date | None = None
        self.recalled = False

    def figures(self) -> Iterator[Figure]:
        end = 0
        for number, sentence in enumerate(self.sentences):
            if "\n" in self.text[end : sentence.start]:
                self.focus.here, self.day, self.recalled = None, None, False
            end = sentence.end
            words = read_words(self.text, sentence.start, sentence.end, self.lexicon)
            chunks = read_chunks(words)
            yield from self._sentence(number, sentence, words, chunks, find(chunks))

    def _sentence(self, number: int, sentence: Sentence, words: Sequence[Word], chunks: Sequence[Chunk], findings: Sequence[Finding]) -> Iterator[Figure]:
        mentions = self.places.within(sentence.start, sentence.end)
        here = [d for d in self.dates if sentence.start <= d.start < sentence.end and d.weight > 0 and not self.text[d.start : d.end].lower().startswith("since")]
        recalled = any(d.kind in ("month", "loose") for d in here)
        boundaries = [words[c.first].start for c in chunks if c.kind in ("s", "k", ";")]
        said = [words[c.first].start for c in chunks if c.kind == "y" or c.low == "according to"]
        starts = [words[chunks[f.at].first].start for f in findings]
        known: dict[int, str] = {}
        placed: dict[int, gazetteer.Place | None] = {}
        for finding in findings:
            phrase = chunks[finding.at].phrase
            assert phrase is not None
            count = phrase.count
            start, end = words[count.first].start, words[count.last].end
            reach = words[phrase.last].end
            clause = (max([b for b in boundaries if b < start], default=sentence.start), min([b for b in (*boundaries, *said) if b >= reach], default=sentence.end))
            segment = min([s for s in starts if s > start], default=sentence.end)
            weapons = finding.group == "weapons" and of_a_wave(finding.outcome, phrase.subject, count.value, words[count.first].low)
            parts = [f for f in findings if f.part_of == finding.at]
            apart = [m for m in mentions if any(0 <= m.start - words[chunks[f.at].last].end <= 14 for f in parts)]
            place, told = locate(self.places, [m for m in mentions if m not in apart], (start, reach), clause, segment, self.focus, weapons=weapons, early=number < 3)
            if told == "country":
                place = self._target(place, sentence)
            if told == "focus" and len({m.place.place_id for m in apart}) > 1:
                place, told = common(self.places, [m.place for m in apart]), "clause"
            if WHOLE_WAVE.search(self.text[max(sentence.start, start - 60) : end]):
                place = country_of(self.places, place)
            if finding.part_of in placed and told != "clause":
                place = placed[finding.part_of]
            if place is not None and place.kind == "district" and finding.rule == "toll" and TOTALS.search(self.text[max(sentence.start, start - 80) : end + 40]):
                place = city_of(self.places, place)
            placed[finding.at] = place
            day, dated = self._day(here, start, clause)
            scope = scopes.read_scope(self.text[clause[0] : clause[1]] if len(boundaries) and clause[1] - clause[0] > 20 else self.text[sentence.start : sentence.end], day, self.attack_day, dated=dated, recalled=recalled or self.recalled)
            large = (count.value or 0) >= (1000 if finding.outcome != "displaced" else 10_000) or words[count.first].low.startswith(("tens of", "hundreds of"))
            if large and finding.outcome in ("killed", "injured", "displaced") and PERFECT.search(self.text[clause[0] : clause[1]]):
                scope = "cumulative"
            if scope == "cumulative":
                day = None
                place = place if told == "clause" else country_of(self.places, place)
            subject = self._subject(finding, findings, chunks, words, place)
            actors = [a for a in self.actors if sentence.start <= a.start < sentence.end]
            figure = self._figure(sentence, finding, phrase.count.additive, (start, end), subject, place, day, dated, scope, number, actors, count.value, count.value_high, count.qualifier, known)
            known[finding.at] = figure.figure_id
            if told in ("clause", "sentence") and place is not None and place.kind != "country":
                self.focus.here = place
            yield figure
        self._carry(mentions, here, recalled, bool(findings))

    def _figure(
        self, sentence: Sentence, finding: Finding, additive: bool, span: tuple[int, int], subject: str, place: gazetteer.Place | None, day: date | None,
        dated: bool, scope: str, number: int, actors: Sequence[Actor], value: int | None, high: int | None, qualifier: str, known: dict[int, str],
    ) -> Figure:
        start, end = span
        before = self.text[max(sentence.start, start - 60) : start]
        figure_id = hashlib.sha256(f"{self.article.article_id}:{start}:{end}:{finding.outcome}:{subject}".encode()).hexdigest()[:16]
        part_of = known.get(finding.part_of)
        text = self.text[sentence.start : sentence.end]
        own = scope != "background" and (place is None or self.lead is None or place.country == self.lead.country)
        stated = AS_OF.search(text)
        published = self.article.published_on
        stated_at = datetime(published.year, published.month, published.day, int(stated.group(1)) % 24, int(stated.group(2)) % 60) if stated and published else None
        return Figure(
            figure_id=figure_id, article_id=self.article.article_id, sentence_id=sentence.sentence_id, char_start=start, char_end=end, span=self.text[start:end],
            value=value, value_high=high, qualifier=qualifier, outcome=finding.outcome, subject=subject,
            place=place.place if place else None, place_id=place.place_id if place and not place.place_id.startswith(NEW) else None, place_precision=place.precision if place else None, country=place.country if place else None,
            date=day, date_precision=None if day is None else 1 if dated or self.day_told else 2, source=self._source(number, start), scope=scope, additive=additive, part_of=part_of,
            attacker=attacker_of(place, own, actors, self.sides), attack_type=attack_type_of(text) or self.attack_type, stated_at=stated_at,
            withdrawn=bool(WITHDRAWN.search(before)), earlier=finding.earlier or bool(EARLIER.search(before)),
            whole=part_of is None and not additive and finding.rule not in ("breakdown", "modifier") and not (place is not None and place.kind == "district"),
            rule=finding.rule,
        )

    def _day(self, here: Sequence[dates.DateMention], start: int, clause: tuple[int, int]) -> tuple[date | None, bool]:
        """The day of a count at `start`, and whether its own sentence or paragraph dates it."""
        here = [d for d in here if d.kind != "after" or d.end <= start]
        inside = [d for d in here if clause[0] <= d.start < clause[1]] or here
        if inside:
            return max(inside, key=lambda d: (d.weight, d.day is not None and d.weight > 1, -abs(d.start - start))).day, True
        if self.day is not None or self.recalled:
            return self.day, True
        return self.attack_day, False

    def _target(self, place: gazetteer.Place | None, sentence: Sentence) -> gazetteer.Place | None:
        """The country that weapons without a place of their own flew at: never the one that sent them."""
        senders = [a.country for a in self.actors if sentence.start <= a.start < sentence.end and a.country]
        if place is None or place.country not in senders:
            return place
        sides = {country for _, country in self.sides}
        for country, _ in self.places.countries.most_common():
            place_id = gazetteer.load().country(country)
            if country not in senders and country in sides and place_id:
                return gazetteer.load().place(place_id)
        return place

    def _carry(self, mentions: Sequence[object], here: Sequence[dates.DateMention], recalled: bool, found: bool) -> None:
        """What the next sentence of the paragraph inherits: the place, and a day other than the article's own."""
        inside = [m for m in self.places_of(mentions) if m.kind != "country"]
        if not found and inside:
            self.focus.here = inside[-1]
        exact = [d.day for d in here if d.day is not None and d.weight > 1 and d.kind != "after"]
        if exact:
            self.day = exact[-1] if exact[-1] != self.attack_day else None
            self.recalled = False
        elif recalled:
            self.day, self.recalled = None, True

    @staticmethod
    def places_of(mentions: Sequence[object]) -> list[gazetteer.Place]:
        return [m.place for m in mentions if getattr(m, "role", "") in ("inside", "owner")]  # type: ignore[attr-defined]

    def _source(self, number: int, start: int) -> str | None:
        """The speaker of a count: in its own sentence, else in the quotation that its sentence is a part of."""
        own = self.attributions[number]
        if own:
            return sources.source_of(start, own, None)
        for other in self.groups[number]:
            if self.attributions[other]:
                return self.attributions[other][-1 if other < number else 0].speaker
        return None

    def _subject(self, finding: Finding, findings: Sequence[Finding], chunks: Sequence[Chunk], words: Sequence[Word], place: gazetteer.Place | None) -> str:
        """The codebook's subject: that of the noun, else of the count it elides, else of its class; nationals of another country are foreigners."""
        phrase = chunks[finding.at].phrase
        assert phrase is not None
        described = chunks[finding.at + 2].entry.noun if finding.at + 2 < len(chunks) and chunks[finding.at + 1].kind == "b" and chunks[finding.at + 2].kind == "n" else None
        if described is not None and not described.outcome and finding.group == "people" and lexicon.class_of(described.subject) == "people" and (phrase.portion or phrase.link >= 0 or not phrase.subject or phrase.outcome):
            return described.subject
        subject = phrase.subject if phrase.subject not in ("", "?", "lives", "times", "rounds") else ""
        if phrase.group == "people" or phrase.subject == "?":
            for word in words[phrase.count.last + 1 : phrase.last + 1]:
                demonym = gazetteer.load().demonym(word.text) if word.capital else None
                if demonym and phrase.subject in ("people", "?"):
                    of = gazetteer.load().place(demonym).country
                    abroad = of != place.country if place is not None else phrase.head in HEADS_OF_FOREIGNERS
                    return "foreigners" if abroad else subject or "people"
        if subject and not (phrase.outcome and phrase.head in ADJECTIVAL):
            return subject
        earlier = [f for f in findings if f.at < finding.at and f.group == finding.group and f.rule != "breakdown"]
        for other in reversed(earlier):
            before = chunks[other.at].phrase
            if before is not None and before.subject not in ("", "?", "lives", "times") and not before.outcome:
                return subject if finding.part_of >= 0 and subject else before.subject
        if subject:
            return subject
        linked = next((c.phrase for c in chunks if c.phrase is not None and c.phrase.group == finding.group and c.phrase.subject not in ("lives", "times")), None)
        if finding.group in ("weapons", "things") and linked is not None:
            return linked.subject
        return DEFAULT_SUBJECTS.get(finding.group, "sites")


def of_a_wave(outcome: str, subject: str, value: int | None, word: str) -> bool:
    """Whether a count of weapons is of a whole wave, and so of the country, where no place is said: two missiles are not, dozens of drones are."""
    if subject in ("bombs", "shells") or outcome == "hit":
        return False
    return value >= 10 if value is not None else word not in ("several", "multiple", "a few")


@cache
def schema() -> dict[str, pl.DataType]:
    """Polars types of the figures frame."""
    kinds = {"int": pl.Int64(), "str": pl.String(), "bool": pl.Boolean(), "date": pl.Date(), "datetime": pl.Datetime("us")}
    return {field.name: kinds[str(getattr(field.type, "__name__", str(field.type).split(" |")[0])).split(".")[-1]] for field in fields(Figure)}


def read_batch(articles: Sequence[tuple[Article, list[Sentence]]]) -> list[tuple[object, ...]]:
    """The figures of some articles as rows."""
    return [astuple(figure) for article, sentences in articles for figure in read_article(article, sentences)]


def read_figures(articles: pl.DataFrame, sentences: pl.DataFrame) -> pl.DataFrame:
    """The `figures` rows of articles (article_id, text, published_on, date_basis) and their sentences (sentence_id, article_id, char_start, char_end).

    An article whose date_basis is `collected` has no known day. Source: the articles' own words; offsets are characters of `text`.
    """
    ranges: dict[str, list[Sentence]] = {}
    for sentence_id, article_id, start, end in sentences.sort("article_id", "char_start").select("sentence_id", "article_id", "char_start", "char_end").iter_rows():
        ranges.setdefault(article_id, []).append(Sentence(sentence_id, start, end))
    work = [
        (Article(article_id, text, None if basis == "collected" else day, title or ""), ranges.get(article_id, []))
        for article_id, text, day, basis, title in articles.sort("article_id").select("article_id", "text", "published_on", "date_basis", "title").iter_rows()
    ]
    return pl.DataFrame(read_batch(work), schema=schema(), orient="row")
