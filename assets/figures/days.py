"""The day of a count: that of its own words, else the one that its paragraph or the place's last count was told of, else the article's."""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from assets.figures.attack_words import ATTACK, DEED
from assets.figures.context import Context, Sentence
from assets.figures.dates import DateMention
from assets.figures.gazetteer import Place
from assets.figures.scene import Counted
from assets.figures.scoping import recalls

SAME_DAY = re.compile(r"\b(?:same|that) (?:day|evening|morning|night|afternoon)\b")
NEXT_DAY = re.compile(r"\b(?:and|but|while)\s(?:then\s|again\s)?(?:on|in)\s(?:the\s)?$|,\s(?:and|but)\s[^.;]*$")
"""What stands before a day that is the next count's: `killed two on Monday, and on Friday three`."""


FOLLOWED = re.compile(r"(?<!that )\b(?:follow(?:s|ed)|comes? after|came after)\b")
"""`Tuesday's blast followed an attack Monday on a patrol that killed eight`: what comes after is of the day told last."""
THAT = re.compile(rf"(?:^|\b(?:of|in|from|by|after) )that (?:\w+ )?{DEED}\b|\b[Tt]he {DEED} (?:on )?that day\b")
"""An attack that the sentence before told, with a day that no word for an attack stands by."""
TOOK_PART = re.compile(r"\b(?:t(?:ook|aken|aking) part|participated|involved|role|convicted|wanted|responsible)\s(?:in|for)\b[^.;]*$")
"""Before the day of an attack that only tells who someone is: `who took part in the attack of 7 October`."""
RANKED = re.compile(r"\b(?:last|previous|earlier|worst|deadliest|such|similar)\b")
"""What speaks of an attack without a word for one: `The last one as deadly was in January 2018.`"""


class Dated(NamedTuple):
    """The day of a count, whether its sentence or paragraph dates it, whether surely, and the days left open where no day is told."""

    day: date | None
    told: bool
    sure: bool
    span: tuple[date, date] | None


class Days:
    """The days that one article tells, sentence by sentence: what a count without a day of its own inherits."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.text = context.text
        self.recalled = False
        self._day: date | None = None
        self._told: date | None = None
        self._newer: date | None = None
        self._places: dict[str, date] = {}
        self._span: tuple[date, date] | None = None

    def open_paragraph(self) -> None:
        """A new paragraph inherits no day."""
        self._day, self._told, self.recalled = None, None, False

    def keep(self, place: Place, day: date | None) -> None:
        """Keep the day first told of a place, where that is not the article's own."""
        if day is not None and day != self.context.attack_day:
            self._places.setdefault(place.place_id, day)

    def of(self, here: Sequence[DateMention], count: Counted, place: Place | None) -> Dated:
        """The day of a count at a place, `here` being the dates of its sentence that can be its own."""
        first, last = count.clause
        here = [d for d in here if d.kind != "after" or d.end <= count.start]
        here = [d for d in here if not NEXT_DAY.search(self.text[count.reach : max(count.reach, d.start)])] or here
        opening = [d for d in here if d.start < first <= d.end + 3]
        inside = [d for d in here if first <= d.start < last] or opening or here
        if inside:
            if len(inside) > 1 and FOLLOWED.search(self.text, inside[0].end, inside[-1].start) and inside[-1].end < count.start:
                inside = inside[-1:]
            best = max(inside, key=lambda d: (d.weight, d.day is not None and d.weight > 1, -abs(d.start - count.start)))
            if not self._aftermath(best):
                return Dated(best.day, told=True, sure=best.weight > 1, span=best.span)
        if self._told is not None and THAT.search(self.text[first:last]):
            self._day = self._told
            return Dated(self._told, told=True, sure=True, span=None)
        if self._day is not None or self.recalled:
            return Dated(self._day, told=True, sure=True, span=None if self._day else self._span)
        elsewhere = place is not None and self.context.elsewhere(place)
        kept = self._places.get(place.place_id) if place is not None and elsewhere else None
        if kept is not None:
            return Dated(kept, told=True, sure=True, span=None)
        if self._newer is not None and elsewhere and not SAME_DAY.search(self.text, *count.clause):
            return Dated(self._newer, told=True, sure=False, span=None)
        attack = self.context.attack_day
        return Dated(attack, told=False, sure=False, span=None if attack else self.context.attack_span)

    def carry(self, sentence: Sentence, place: Place | None) -> None:
        """A day other than the article's own is inherited, and kept for the `place` elsewhere that the sentence is of."""
        here = self.context.dates_in(sentence)
        self._told = next((d.day for d in here if d.day is not None and d.kind != "after"), self._told)
        exact = [d for d in here if d.day is not None and d.weight > 1 and d.kind != "after" and not self._of_a_person(d)]
        if exact:
            surest = max(reversed(exact), key=lambda d: d.weight).day
            self._newer = next((d.day for d in reversed(here) if self._another(d)), self._newer)
            self._day = surest if surest != self.context.attack_day else None
            self.recalled = False
            if place is not None and self.context.elsewhere(place):
                self.keep(place, self._day)
        elif self._tells(sentence) and recalls([d for d in here if not self.text[d.start : d.end].endswith((" after", " since"))]):
            self._day, self.recalled = None, True
            self._span = next((d.span for d in reversed(here) if d.span), None)

    def _of_a_person(self, mention: DateMention) -> bool:
        """Whether a day is only that of what someone once did."""
        return TOOK_PART.search(self.text, max(0, mention.start - 60), mention.start) is not None

    def _tells(self, sentence: Sentence) -> bool:
        """Whether a sentence tells of an attack: that a house was let three weeks ago dates nothing of what comes next."""
        attack = ATTACK.cue & sentence.cues and ATTACK.search(self.text, sentence.start, sentence.end)
        return bool(attack or RANKED.search(self.text, sentence.start, sentence.end))

    def _another(self, mention: DateMention) -> bool:
        """Whether a date, told after the opening, is that of a newer attack than the article's own."""
        attack = self.context.attack_day
        newer = mention.day is not None and attack is not None and mention.day > attack
        return newer and mention.weight > 2 and mention.start > self.context.opening_end

    def _aftermath(self, mention: DateMention) -> bool:
        """Whether a day that no word ties to an attack comes after the article's attack: what was said or done on it is of that attack."""
        attack = self.context.attack_from
        return mention.weight < 2 and attack is not None and mention.day is not None and mention.day > attack
