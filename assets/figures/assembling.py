"""From what a sentence states of its counts to figures: each with its place, day, source and scope, and what the next sentence inherits."""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, datetime

from assets.figures.attack_types import BY_HAND, CLASH, attack_type_in
from assets.figures.attackers import attacker_of
from assets.figures.context import Context, Sentence
from assets.figures.cues import Cued, Words, cued_any
from assets.figures.days import Dated, Days
from assets.figures.gazetteer import Place
from assets.figures.locating import country_of
from assets.figures.members import FELLOWS, TRADES
from assets.figures.model import Figure
from assets.figures.outdated import is_earlier, is_withdrawn, leading_to
from assets.figures.placing import Placing
from assets.figures.scene import Counted, Scene, Statement
from assets.figures.scoping import dates_of, of_a_war, scope_of
from assets.figures.subjects import subject_of
from assets.figures.unlisted import NEW
from assets.figures.wards import at_ward

BESIDE_CLAUSE = 12
"""Characters after a clause in which the verb that ends it may stand, where it is one of telling: `40 bodies were | counted`."""
SHARES = ("breakdown", "modifier")
"""Rules that read a part of another count."""
HARMED = r"dead|killed|victims|wounded|injured|casualties|fatalities|martyrs|bodies"
OF_THE_DEAD = re.compile(rf"\s(?:others\s)?of\s(?:the|those|its|their|his|her)\s(?:\w+\s){{0,2}}?(?:deaths|{HARMED})\b")
"""What follows a share: `ten of the dead came from one clan`."""
AMONG_THE_DEAD = Cued(rf"\bamong\s(?:the|those|its|their)\s(?:\w+\s){{0,2}}?(?:{HARMED})\b", re.IGNORECASE)
"""`Among the dead are two of our volunteers`, `two children were among those killed`."""
INVERTED = ("fronted", "inverted")
"""Rules that read a count by what the dead are said to be."""
AS_OF = cued_any(r"\b(?:as of|by)\s+(\d{1,2})[:.](\d\d)\b", re.IGNORECASE)


class Assembler:
    """One article being read, sentence by sentence, with what flows from one sentence of a paragraph to the next."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.text = context.text
        self.days = Days(context)
        self.placing = Placing(context)
        self.weapon = self.trade = ""
        self.total = -9
        self._types: dict[str, str] = {}

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
                self.placing.open_paragraph()
                self.days.open_paragraph()
            for number in range(first, statement.number):
                self._carry(self.context.sentences[number], counted=False)
            scene = self._scene(statement)
            self.placing.point(scene)
            for count in scene.counts():
                yield self._figure(scene, count)
            self._carry(scene.sentence, counted=True)
            done = statement.number + 1

    def _of_the_dead(self, count: Counted) -> bool:
        """Whether a count is told to be of the dead or wounded, or among them, and not all of them."""
        if count.finding.rule in INVERTED and AMONG_THE_DEAD.search(self.text, *count.clause):
            return True
        every = self.text[max(0, count.start - 4) : count.start].lower() == "all "
        return not every and OF_THE_DEAD.match(self.text, count.end) is not None

    def _is_share(self, scene: Scene, count: Counted, subject: str) -> bool:
        """Whether a count is of some of the dead or wounded; of the dead, what a hospital tells of is such a share.

        `Two children are among the dead` tells how many children died."""
        if subject == "people" and self._of_the_dead(count):
            return True
        if count.finding.outcome != "killed":
            return False
        number = scene.statement.number
        before = self.context.sentences[number - 1] if number else scene.sentence
        told = self.text[count.clause[0] : min(count.clause[1] + BESIDE_CLAUSE, scene.sentence.end)]
        return at_ward(told, scene.text, Words(self.text[before.start : before.end], before.cues))

    def _carry(self, sentence: Sentence, *, counted: bool) -> None:
        """What the next sentence of the paragraph inherits: the place, and a day other than the article's own."""
        self.days.carry(sentence, None if counted else self.placing.carry(sentence))

    def _scene(self, statement: Statement) -> Scene:
        sentence = self.context.sentences[statement.number]
        spans, chunks, text = statement.spans, statement.chunks, Words(self.text[sentence.start : sentence.end], sentence.cues)
        stated, published = AS_OF.search(text), self.context.article.published_on
        return Scene(
            sentence, statement, text,
            mentions=self.context.places.within(sentence.start, sentence.end),
            dates=self.context.dates_in(sentence),
            actors=self.context.actors_in(sentence),
            attack_type=attack_type_in(text, self.context.attack_type),
            stated_at=clock(published, stated) if stated and published else None,
            boundaries=[spans[c.first][0] for c in chunks if c.kind in ("s", "k", ";")],
            said=[spans[c.first][0] for c in chunks if c.kind == "y" or c.low == "according to"],
        )  # fmt: skip

    def _figure(self, scene: Scene, count: Counted) -> Figure:
        finding, start, end, counted = count.finding, count.start, count.end, count.phrase.count
        place, told = self.placing.place(scene, count)
        scene.placed[finding.at] = place
        dated = self.days.of(dates_of(scene, count, self.text), count, place)
        scope = self._scope(scene, count, place, dated)
        day, span = dated.day, dated.span
        if scope == "cumulative" or (scope == "background" and day == self.context.attack_day):
            day, span = None, None
        if scope == "cumulative" and told != "clause" and not (told == "focus" and self.placing.there):
            place = country_of(self.context.places, place)
        subject, source = self._subject(scene, count, place), self.context.source(scene.statement.number, start)
        article_id = self.context.article.article_id
        figure_id = hashlib.sha256(f"{article_id}:{start}:{end}:{finding.outcome}:{subject}".encode()).hexdigest()[:16]
        scene.known[finding.at] = figure_id
        if told in ("clause", "sentence", "holder") and place is not None and place.kind != "country":
            self.placing.focus.here = place
            self.days.keep(place, day if dated.told else None)
        before, district = leading_to(self.text, scene, count), place is not None and place.kind == "district"
        return Figure(
            figure_id=figure_id, article_id=article_id, sentence_id=scene.sentence.sentence_id,
            char_start=start, char_end=end, span=self.text[start:end],
            value=counted.value, value_high=counted.value_high, qualifier=counted.qualifier, outcome=finding.outcome, subject=subject,
            place=place.place if place else None, place_id=place.place_id if place and not place.place_id.startswith(NEW) else None,
            place_precision=place.precision if place else None, country=place.country if place else None,
            date=day, date_precision=None if day is None else 1 if dated.sure or self.context.day_told else 2,
            date_from=span[0] if span else None, date_to=span[1] if span else None, source=source,
            source_official=self.context.official(source), scope=scope, additive=counted.additive, part_of=scene.known.get(finding.part_of),
            attacker=self._attacker(scene, place, scope), attack_type=self._attack_type(scene, place), stated_at=scene.stated_at,
            withdrawn=is_withdrawn(before, self.text, scene, count), earlier=finding.earlier or is_earlier(before),
            whole=not (finding.part_of >= 0 or counted.additive or finding.rule in SHARES or district)
            and not self._is_share(scene, count, subject),
            rule=finding.rule,
        )  # fmt: skip

    def _scope(self, scene: Scene, count: Counted, place: Place | None, dated: Dated) -> str:
        """The scope of a count; a running total of the country is told from those of the sentence before."""
        scope = scope_of(scene, count, dated.day, self.context, dated=dated.told, recalled=self.days.recalled)
        if scope == "incident" and not dated.told:
            running = self.total >= scene.statement.number - 1
            of_war = of_a_war(place, self.text[count.clause[0] : count.clause[1]], self.context, running=running)
            scope = "cumulative" if of_war else scope
        self.total = scene.statement.number if scope == "cumulative" else self.total
        return scope

    def _attack_type(self, scene: Scene, place: Place | None) -> str | None:
        """The type that the sentence shows, else the one shown last at its place, else the article's."""
        place_id = place.place_id if place is not None else ""
        if scene.attack_type not in (None, CLASH):
            self._types[place_id] = scene.attack_type
        return self._types.get(place_id, scene.attack_type or self.context.attack_type)

    def _subject(self, scene: Scene, count: Counted, place: Place | None) -> str:
        """What is counted; weapons without a name of their own are those told of last, colleagues are what those are."""
        statement = scene.statement
        subject = subject_of(count.finding, statement.findings, statement.chunks, statement.words, place)
        if count.finding.group == "people":
            subject = self.trade if count.phrase.head in FELLOWS and subject == count.phrase.subject and self.trade else subject
            self.trade = subject if subject in TRADES or count.phrase.head else self.trade
        if count.finding.group == "weapons":
            subject = self.weapon if subject == "munitions" and not count.phrase.subject and self.weapon else subject
            self.weapon = subject
        return subject

    def _attacker(self, scene: Scene, place: Place | None, scope: str) -> str | None:
        lead = self.context.lead
        own = scope != "background" and (place is None or lead is None or place.country == lead.country)
        sides = self.context.sides if own else Counter() if scene.attack_type in BY_HAND else self.context.states
        return attacker_of(place, own and (place is None or not self.context.elsewhere(place)), scene.actors, sides)


def clock(day: date, told: re.Match[str]) -> datetime | None:
    """The hour and minute of `as of 14:30` on a day; None for what is no time of a day, as a score."""
    hour, minute = int(told.group(1)), int(told.group(2))
    return datetime(day.year, day.month, day.day, hour, minute) if hour < 24 and minute < 60 else None
