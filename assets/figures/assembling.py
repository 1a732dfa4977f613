"""From what a sentence states of its counts to figures: each with its place, day, source and scope, and what the next sentence inherits."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime

from assets.figures import gazetteer
from assets.figures.attack_types import attack_type_in
from assets.figures.attack_words import ATTACK
from assets.figures.attackers import attacker_of
from assets.figures.clauses import Finding
from assets.figures.context import Context, Sentence
from assets.figures.cues import Cued, Words, cued_any
from assets.figures.dates import DateMention
from assets.figures.gazetteer import Place, fold
from assets.figures.locating import Focus, city_of, common, country_of, locate
from assets.figures.model import Figure
from assets.figures.scene import Counted, Scene, Statement
from assets.figures.scoping import dates_of, of_a_war, recalls, scope_of
from assets.figures.subjects import subject_of
from assets.figures.unlisted import NEW

WITHDRAWN = Cued(r"(?:\bnot|\brather than|\binstead of)\s+$", re.IGNORECASE)
EARLIER = cued_any(
    r"\b(?:previously|earlier|initially|(?:previous|earlier|initial) (?:\w+ ){0,2}of)\s+(?:(?!and\b|but\b|to\b)\w+\s+){0,3}$"
    r"|\b(?:up|down|revised|rose|risen|raised|fell|fallen|dropped|lowered|grew|grown|increased) (?:\w+ly )?from\s+"
    r"(?:(?:the|an?|its|about|at least|more than|some|nearly) ){0,2}$"
    r"|\bhad (?:\w+ly |at first |first )?(?:put|given|set|listed|counted|spoken of|mentioned)\b[^.;]{0,40}$"
    r"|\b(?:earlier|initially|previously|originally|at first)\b[^.;]{0,50}\bhad (?:said|reported|announced|told|confirmed)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
"""Words before a count that is an older toll recalled: `down from 15`, `earlier on Tuesday officials had said that 15 people`."""
CORRECTED = Cued(r"\b(?:earlier|previous|original|first) (?:version|edition) of this\b[^.;]{0,80}$", re.IGNORECASE)
"""Words before a count that the article itself takes back: `an earlier version of this article said that 15 people`."""
FIGURE_OF = Cued(r"\b(?:figure|number|toll|count|total|report)s? of\s$", re.IGNORECASE)
WRONG = Cued(
    r"^[^.;,]{0,60}\b(?:was|were|is|are|be|been|proved|turned out to be)\s(?:\w+ly\s)?(?:premature|wrong|incorrect|mistaken|false|an error|"
    r"a mistake|too high|inaccurate|exaggerated|overstated)\b",
    re.IGNORECASE,
)
"""What is said of a `figure of 15` that is taken back: `the figure of 15 that the mayor had given was premature`."""
RECALLING = WITHDRAWN.cue | EARLIER.cue | CORRECTED.cue | FIGURE_OF.cue
"""The cues of which a sentence needs one to recall a count or take it back."""
RECALLED_WITHIN = 120
"""Characters before a count in which its sentence may say that it is an older one."""
AS_OF = cued_any(r"\b(?:as of|by)\s+(\d{1,2})[:.](\d\d)\b", re.IGNORECASE)
TOTALS = re.compile(r"\b(?:toll|overall|in total|in all|total|altogether)\b", re.IGNORECASE)
DEFENDER = Cued(
    r"\b(?P<who>[A-Z]\w+)(?:['’]s?)?\s+(?:[\w-]+\s)?(?:air force|Air Force|air defen[cs]es?|Air Defen[cs]e|anti-aircraft|"
    r"defen[cs]e ministry|Defen[cs]e Ministry|Ministry of Defen[cs]e)\b"
)
SAME_DAY = re.compile(r"\b(?:same|that) (?:day|evening|morning|night|afternoon)\b")
NEXT_DAY = re.compile(r"\b(?:and|but|while)\s(?:then\s|again\s)?(?:on|in)\s(?:the\s)?$|,\s(?:and|but)\s[^.;]*$")
"""What stands before a day that is the next count's: `killed two on Monday, and on Friday three`."""
PART_OF, BESIDE = 24, 14
"""How far from a part the name of its place may stand, and the name of one of several that make up the whole's."""
WHOLE_WAVE = Cued(r"\b(?:entire|whole|nationwide|countrywide)\b", re.IGNORECASE)
NATIONWIDE = Cued(r"\W*(?:nationwide|countrywide|(?:elsewhere )?(?:across|throughout|in all of|elsewhere in) the country)\b", re.IGNORECASE)
THERE = Cued(r"\b(?:[a-z]+|,)\s(there)\b(?!\s(?:is|are|was|were|has|have|had|will|would|could|may|might|should|remain\w*)\b)")
"""`there`, as where something happened: in the place named last."""
IN_ALL = Cued(r"\b(?:in all|altogether|in total|overall)\b")
"""What a count of the whole attack ends with, whatever town the paragraph speaks of."""


class Assembler:
    """One article being read, sentence by sentence, with what flows from one sentence of a paragraph to the next."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.text = context.text
        self.places = context.places
        self.focus = Focus(context.lead)
        self.day: date | None = None
        self.newer: date | None = None
        self.days: dict[str, date] = {}
        self.span: tuple[date, date] | None = None
        self.recalled = False
        self.weapon = ""
        self.total = -9

    def figures(self, statements: Iterable[Statement]) -> Iterator[Figure]:
        """The figures of the statements, which stand in the order of the text."""
        done = 0
        for statement in statements:
            first = statement.number
            while first > done and not self.context.opens_paragraph(first):
                first -= 1
            for number in range(done, first):
                self._carry(self.context.sentences[number], counted=False)
            if self.context.opens_paragraph(first):
                self.focus.here, self.day, self.recalled = None, None, False
            for number in range(first, statement.number):
                self._carry(self.context.sentences[number], counted=False)
            scene = self._scene(statement)
            self._point(scene)
            for count in scene.counts():
                yield self._figure(scene, count)
            self._carry(scene.sentence, counted=True)
            done = statement.number + 1

    def _point(self, scene: Scene) -> None:
        """`There` is the place named last, here or in the sentence before; a sentence on the nation speaks of the country."""
        if NATIONWIDE.match(scene.text):
            self.focus.here = country_of(self.places, self.focus.place)
            return
        number = scene.statement.number
        before = self.context.sentences[number - 1] if number else scene.sentence
        there = THERE.search(scene.text)
        if there:
            named = [m for m in scene.mentions if m.end < scene.sentence.start + there.start()]
            told = [m.place for m in named or self.places.within(before.start, before.end) if m.role not in ("origin", "actor", "apposed")]
            towns = [place for place in told if place.kind in ("city", "district")]
            self.focus.here = next(reversed(towns or [place for place in told if place.kind == "region"]), self.focus.here)

    def _scene(self, statement: Statement) -> Scene:
        sentence = self.context.sentences[statement.number]
        spans, chunks, text = statement.spans, statement.chunks, Words(self.text[sentence.start : sentence.end], sentence.cues)
        stated, published = AS_OF.search(text), self.context.article.published_on
        return Scene(
            sentence, statement, text,
            mentions=self.places.within(sentence.start, sentence.end),
            dates=self.context.dates_in(sentence),
            actors=self.context.actors_in(sentence),
            attack_type=attack_type_in(text, self.context.attack_type),
            stated_at=clock(published, stated) if stated and published else None,
            boundaries=[spans[c.first][0] for c in chunks if c.kind in ("s", "k", ";")],
            said=[spans[c.first][0] for c in chunks if c.kind == "y" or c.low == "according to"],
        )  # fmt: skip

    def _figure(self, scene: Scene, count: Counted) -> Figure:
        finding, start, end = count.finding, count.start, count.end
        place, told = self._place(scene, count)
        scene.placed[finding.at] = place
        day, dated, sure, span = self._day(dates_of(scene, count, self.text), count, place)
        scope = scope_of(scene, count, day, self.context, dated=dated, recalled=self.recalled)
        if (
            scope == "incident"
            and not dated
            and of_a_war(
                place, self.text[count.clause[0] : count.clause[1]], self.context, running=self.total >= scene.statement.number - 1
            )
        ):
            scope = "cumulative"
        self.total = scene.statement.number if scope == "cumulative" else self.total
        if scope == "background" and day == self.context.attack_day:
            day, span = None, None
        if scope == "cumulative":
            day, span, place = None, None, place if told == "clause" else country_of(self.places, place)
        statement = scene.statement
        subject = subject_of(finding, statement.findings, statement.chunks, statement.words, place)
        if finding.group == "weapons":
            subject = self.weapon if subject == "munitions" and not count.phrase.subject and self.weapon else subject
            self.weapon = subject
        article_id, source = self.context.article.article_id, self.context.source(statement.number, start)
        figure_id = hashlib.sha256(f"{article_id}:{start}:{end}:{finding.outcome}:{subject}".encode()).hexdigest()[:16]
        scene.known[finding.at] = figure_id
        if told in ("clause", "sentence", "holder") and place is not None and place.kind != "country":
            self.focus.here = place
            if day is not None and dated and day != self.context.attack_day and scope != "cumulative":
                self.days.setdefault(place.place_id, day)
        counted, part_of = count.phrase.count, scene.known.get(finding.part_of)
        recalled = scene.sentence.cues & RECALLING
        before = Words(self.text[max(scene.sentence.start, start - RECALLED_WITHIN) : start] if recalled else "")
        district = place is not None and place.kind == "district"
        return Figure(
            figure_id=figure_id, article_id=article_id, sentence_id=scene.sentence.sentence_id,
            char_start=start, char_end=end, span=self.text[start:end],
            value=counted.value, value_high=counted.value_high, qualifier=counted.qualifier, outcome=finding.outcome, subject=subject,
            place=place.place if place else None, place_id=place.place_id if place and not place.place_id.startswith(NEW) else None,
            place_precision=place.precision if place else None, country=place.country if place else None,
            date=day, date_precision=None if day is None else 1 if sure or self.context.day_told else 2,
            date_from=span[0] if span else None, date_to=span[1] if span else None,
            source=source, source_official=self.context.official(source), scope=scope, additive=counted.additive, part_of=part_of,
            attacker=self._attacker(scene, place, scope), attack_type=scene.attack_type, stated_at=scene.stated_at,
            withdrawn=self._withdrawn(scene, before, count), earlier=finding.earlier or bool(EARLIER.search(before)),
            whole=finding.part_of < 0 and not counted.additive and finding.rule not in ("breakdown", "modifier") and not district,
            rule=finding.rule,
        )  # fmt: skip

    def _withdrawn(self, scene: Scene, before: Words, count: Counted) -> bool:
        """Whether the article takes a count back: `10 people, not 15`, `the figure of 15 was premature`."""
        wrong = FIGURE_OF.search(before) and WRONG.search(Words(self.text[count.reach : scene.sentence.end]))
        return bool(wrong or WITHDRAWN.search(before) or CORRECTED.search(before))

    def _place(self, scene: Scene, count: Counted) -> tuple[Place | None, str]:
        """The place of a count and what told it: see locating.locate; a part has the place of its whole, a toll that of its city."""
        finding, start, reach = count.finding, count.start, count.reach
        spans, chunks = scene.statement.spans, scene.statement.chunks
        airborne = count.phrase.subject in ("drones", "missiles", "munitions", "")
        national = airborne and bool(DEFENDER.search(scene.text) or (finding.outcome != "hit" and "air force" in scene.text.lower()))
        weapons = finding.group == "weapons" and (
            national or of_a_wave(finding.outcome, count.phrase.subject, count.phrase.count.value, count.word)
        )
        parts = [spans[chunks[f.at].last][1] for f in scene.statement.findings if f.part_of == finding.at]
        apart = [m for m in scene.mentions if any(0 <= m.start - end <= PART_OF for end in parts)] if parts else []
        near = [m for m in scene.mentions if m not in apart] if apart else scene.mentions
        place, told = locate(
            self.places, near, (start, reach), count.clause, scene.segment_end(start), self.focus,
            weapons=weapons, early=scene.statement.number == 0,
        )  # fmt: skip
        if told == "country":
            place = self._target(place, scene)
        beside = [m.place for m in apart if any(0 <= m.start - end <= BESIDE for end in parts)]
        if told == "focus" and len({place.place_id for place in beside}) > 1:
            place, told = common(self.places, beside), "clause"
        if told == "focus":
            place = self._nation_told(scene, finding) or place
        if told == "focus" and IN_ALL.search(self.text, start, min(count.clause[1], start + 80)):
            place = self.focus.lead
        if WHOLE_WAVE.search(scene.text, max(0, start - 60 - scene.sentence.start), count.end - scene.sentence.start):
            place = country_of(self.places, place)
        if finding.part_of in scene.placed and told != "clause":
            place = scene.placed[finding.part_of]
        if (
            place is not None
            and place.kind == "district"
            and finding.rule == "toll"
            and TOTALS.search(self.text[max(scene.sentence.start, start - 80) : count.end + 40])
        ):
            place = city_of(self.places, place)
        return place, told

    def _nation_told(self, scene: Scene, finding: Finding) -> Place | None:
        """The country that the count before it in its sentence is of: `22 were killed across Ukraine and 85 injured`.

        Not of the people killed by weapons that were counted for the country.
        """
        at, last = next(reversed(scene.placed.items()), (-1, None))
        armed = any(f.at == at and f.group == "weapons" for f in scene.statement.findings)
        harmed = finding.group == "people"
        return last if last is not None and last.kind == "country" and not (armed and harmed) else None

    def _target(self, place: Place | None, scene: Scene) -> Place | None:
        """The country that weapons without a place flew at: the one whose air defence tells of them, never the one that sent them."""
        defender = DEFENDER.search(scene.text)
        at = gazetteer.load().demonym(defender.group("who")) or country_named(defender.group("who")) if defender else None
        if at is not None:
            return country_of(self.places, gazetteer.load().place(at))
        senders = [a.country for a in scene.actors if a.country]
        if place is None or place.country not in senders:
            return place
        sides = {country for _, country in self.context.sides}
        for country in self.places.countries.by_weight():
            place_id = gazetteer.load().country(country)
            if country not in senders and country in sides and place_id:
                return gazetteer.load().place(place_id)
        return place

    def _day(
        self, here: Sequence[DateMention], count: Counted, place: Place | None
    ) -> tuple[date | None, bool, bool, tuple[date, date] | None]:
        """The day of a count, whether its sentence or paragraph dates it, whether surely, and the days left open where no day is told."""
        first, last = count.clause
        here = [d for d in here if d.kind != "after" or d.end <= count.start]
        here = [d for d in here if not NEXT_DAY.search(self.text[count.reach : max(count.reach, d.start)])] or here
        opening = [d for d in here if 0 <= first - d.end <= 3]
        inside = [d for d in here if first <= d.start < last] or opening or here
        if inside:
            best = max(inside, key=lambda d: (d.weight, d.day is not None and d.weight > 1, -abs(d.start - count.start)))
            if not self._aftermath(best):
                return best.day, True, best.weight > 1, best.span
        if self.day is not None or self.recalled:
            return self.day, True, True, None if self.day else self.span
        told = self.days.get(place.place_id) if place is not None and self._elsewhere(place) else None
        if told is not None:
            return told, True, True, None
        if self.newer is not None and place is not None and self._elsewhere(place) and not SAME_DAY.search(self.text, first, last):
            return self.newer, True, False, None
        return self.context.attack_day, False, False, None if self.context.attack_day else self.context.attack_span

    def _another(self, mention: DateMention) -> bool:
        """Whether a date, told after the opening, is that of a newer attack than the article's own."""
        attack = self.context.attack_day
        newer = mention.day is not None and attack is not None and mention.day > attack
        return newer and mention.weight > 2 and mention.start > self.context.opening_end

    def _elsewhere(self, place: Place) -> bool:
        """Whether a place is another than that of the article's own attack, if that is narrower than a country."""
        lead = self.context.lead
        return lead is not None and lead.kind != "country" and self.context.outside(place.place_id)

    def _aftermath(self, mention: DateMention) -> bool:
        """Whether a day that no word ties to an attack comes after the article's attack: what was said or done on it is of that attack."""
        attack = self.context.attack_from
        return mention.weight < 2 and attack is not None and mention.day is not None and mention.day > attack

    def _attacker(self, scene: Scene, place: Place | None, scope: str) -> str | None:
        lead = self.context.lead
        own = scope != "background" and (place is None or lead is None or place.country == lead.country)
        sides = self.context.sides if own else self.context.states
        return attacker_of(place, own and (place is None or not self._elsewhere(place)), scene.actors, sides)

    def _carry(self, sentence: Sentence, *, counted: bool) -> None:
        """What the next sentence of the paragraph inherits: the place, and a day other than the article's own."""
        mentions = [] if counted else self.places.within(sentence.start, sentence.end)
        inside = [m.place for m in mentions if m.role in ("inside", "owner") and m.place.kind != "country"]
        if inside and ATTACK.cue & sentence.cues and ATTACK.search(self.text, sentence.start, sentence.end):
            self.focus.here = inside[-1]
        here = self.context.dates_in(sentence)
        exact = [d for d in here if d.day is not None and d.weight > 1 and d.kind != "after"]
        if exact:
            surest = max(reversed(exact), key=lambda d: d.weight).day
            self.newer = next((d.day for d in reversed(here) if self._another(d)), self.newer)
            self.day = surest if surest != self.context.attack_day else None
            self.recalled = False
            if self.day and inside and self._elsewhere(inside[-1]):
                self.days.setdefault(inside[-1].place_id, self.day)
        elif recalls(here):
            self.day, self.recalled = None, True
            self.span = next((d.span for d in reversed(here) if d.span), None)


def clock(day: date, told: re.Match[str]) -> datetime | None:
    """The hour and minute of `as of 14:30` on a day; None for what is no time of a day, as a score."""
    hour, minute = int(told.group(1)), int(told.group(2))
    return datetime(day.year, day.month, day.day, hour, minute) if hour < 24 and minute < 60 else None


def country_named(word: str) -> str | None:
    """place_id of the country of this name."""
    return next((c.place_id for c in gazetteer.load().names.get(fold(word), ()) if c.kind == "country"), None)


def of_a_wave(outcome: str, subject: str, value: int | None, word: str) -> bool:
    """Whether a count of weapons is of a whole wave, and so of the country, where no place is said: dozens of drones are, two are not."""
    if subject in ("bombs", "shells") or outcome == "hit":
        return False
    return value >= 10 if value is not None else word not in ("several", "multiple", "a few")
