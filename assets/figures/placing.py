"""The place of a count: what its words tell (`locating.py`), and what the count itself does, a part of a whole, a wave over a country."""

import re

from assets.figures import gating, gazetteer
from assets.figures.attack_words import ATTACK
from assets.figures.clauses import Finding
from assets.figures.context import Context, Sentence
from assets.figures.cues import Cued
from assets.figures.days import THAT
from assets.figures.gazetteer import Place, fold
from assets.figures.locating import city_of, country_of, locate
from assets.figures.mention import Focus, Mention
from assets.figures.scene import Counted, Scene
from assets.figures.settling import common

TOTALS = re.compile(r"\b(?:toll|overall|in total|in all|total|altogether)\b", re.IGNORECASE)
DEFENDER = Cued(
    r"\b(?P<who>[A-Z]\w+)(?:['’]s?)?\s+(?:[\w-]+\s)?(?:air force|Air Force|air defen[cs]es?|Air Defen[cs]e|anti-aircraft|"
    r"defen[cs]e ministry|Defen[cs]e Ministry|Ministry of Defen[cs]e)\b|\b(?:Air Force|Ministry of Defen[cs]e) of (?P<of>[A-Z]\w+)"
)
PART_OF, BESIDE = 24, 14
"""How far from a part the name of its place may stand, and the name of one of several that make up the whole's."""
WHOLE_WAVE = Cued(
    r"\b(?:entire|(?<!city as a )(?<!town as a )whole|nationwide|countrywide)\b"
    r"(?! (?:of )?(?:the )?(?:city|town|village|district|region|oblast|province|famil))",
    re.IGNORECASE,
)
NATIONWIDE = Cued(r"\W*(?:nationwide|countrywide|(?:elsewhere )?(?:across|throughout|in all of|elsewhere in) the country)\b", re.IGNORECASE)
LABEL = re.compile(r"\W*(?:\s(?:Oblast|[Rr]egion|[Pp]rovince|Krai|Governorate|[Dd]istrict|City))?\W*")
"""What is left of `• Chernihiv Oblast.` without the name: the next sentences are of the place."""
HEADING = re.compile(r"\W*[A-Z][\w’'-]*(?:\s[\w’'-]+){0,3}")
"""A line that heads the next paragraphs: `Domodedovo`, `Other regions`."""
OPENING = re.compile(r"\W*(?:In|At|Near|Outside|Around|Across|Over)\s(?:the\s(?:[\w-]+\s){0,3}(?:of\s)?)?")
NATIONAL = re.compile(r"(?:\s(?:injured|wounded|hurt|dead|killed|people))?\s(?:nationwide|countrywide)\b")
THERE = Cued(r"(?:\b[A-Za-z]+|,)\s(there)\b(?!\s(?:is|are|was|were|has|have|had|will|would|could|may|might|should|remain\w*)\b)")
"""`there`, as where something happened: in the place named last."""
CARED_FOR = frozenset(("hospitalised", "displaced"))
REFUGE = Cued(
    r"\b(?:hospitals?|clinics?|wards?|intensive care|surgery|treatment|treated|admitted|shelter\w*|refuge|hotels?|relatives|camps?|sleeping"
    r"|staying)\s(?:[\w-]+\s){0,2}(?:in|at|of|near|outside)\s(?:the\s)?(?:[\w-]+\s){0,4}$"
)
"""Where those harmed were brought to, they had not been attacked: `31 patients are under treatment in Quetta`."""
BROUGHT_THERE = Cued(r"\b(?:arrived|arriving|taken|brought|flown|transferred|moved|sent|treated)\s(?:\w+\s)?there\b")
"""`The bodies of 25 people had arrived there`: where they were brought to, not where they were harmed."""
IN_ALL = Cued(r"\b(?:in all|altogether|in total|overall)\b")
"""What a count of the whole attack ends with, whatever town the paragraph speaks of."""


class Placing:
    """Where the counts of one article are, sentence by sentence; `focus` is the place that the text is speaking of."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.text = context.text
        self.places = context.places
        self.focus = Focus(context.lead, opens_wide=context.opens_wide)
        self.there = False
        self._headed: Place | None = None
        self._fleet: Place | None = None

    def point(self, scene: Scene) -> None:
        """`There` is the place named last, here or in the sentence before; a sentence on the nation speaks of the country."""
        if NATIONWIDE.match(scene.text):
            self.focus.here = country_of(self.places, self.focus.place)
            return
        number = scene.statement.number
        before = self.context.sentences[number - 1] if number else scene.sentence
        if THAT.search(scene.text) and not self.context.opens_paragraph(number):
            told = [m.place for m in self.places.within(before.start, before.end) if m.role in ("inside", "near", "owner")]
            self.focus.here = next((place for place in reversed(told) if place.kind != "country"), self.focus.here)
        there = None if BROUGHT_THERE.search(scene.text) else THERE.search(scene.text)
        self.there = bool(there)
        if there:
            named = [m for m in scene.mentions if m.end < scene.sentence.start + there.start()]
            told = [m.place for m in named or self.places.within(before.start, before.end) if m.role not in ("origin", "actor", "apposed")]
            towns = [place for place in told if place.kind in ("city", "district")]
            self.focus.here = next(reversed(towns or [place for place in told if place.kind == "region"]), self.focus.here)

    def open_paragraph(self) -> None:
        """A new paragraph speaks of the place of the opening, or of that of the heading above it."""
        self.focus.here, self._fleet = self._headed, None

    def carry(self, sentence: Sentence) -> Place | None:
        """The place, narrower than a country, that a sentence without counts names last; told with an attack, the next ones inherit it."""
        mentions = self.places.within(sentence.start, sentence.end)
        inside = [m.place for m in mentions if m.role in ("inside", "owner") and m.place.kind != "country"]
        labelled = mentions and LABEL.fullmatch(self.text[sentence.start : mentions[0].start] + self.text[mentions[0].end : sentence.end])
        if labelled:
            self.focus.here = mentions[0].place
        if HEADING.fullmatch(self.text, sentence.start, sentence.end):
            self._headed = mentions[0].place if labelled else None
        here = self.focus.place
        if inside and mentions and here is not None and self._points_around(mentions[0], here):
            return None
        if inside and ATTACK.cue & sentence.cues and ATTACK.search(self.text, sentence.start, sentence.end):
            self.focus.here = inside[-1]
        elif inside and self._opens(sentence, mentions[0]):
            self.focus.here = inside[0]
        return inside[-1] if inside else None

    def _points_around(self, mention: Mention, here: Place) -> bool:
        """Whether a sentence only points to what is around the place that the text speaks of: `the first in the territory for years`."""
        around = mention.place.place_id != here.place_id and mention.place.place_id in self.places.containment(here.place_id)
        return around and self.text[mention.start].islower()

    def _opens(self, sentence: Sentence, first: Mention) -> bool:
        """Whether a sentence opens with a place of the lead's country and tells of harm there: `In Lutsk, a block lost its entrance`."""
        lead, text = self.context.lead, self.text[sentence.start : sentence.end]
        opens = first.role == "inside" and OPENING.fullmatch(self.text, sentence.start, first.start)
        if not opens or lead is None or lead.country != first.place.country:
            return False
        return gating.load().telling.met_by(text, sentence.cues)

    def place(self, scene: Scene, count: Counted) -> tuple[Place | None, str]:
        """The place of a count and what told it: see locating.locate; a part has the place of its whole, a toll that of its city."""
        finding, start, reach = count.finding, count.start, count.reach
        spans, chunks = scene.statement.spans, scene.statement.chunks
        parts = [spans[chunks[f.at].last][1] for f in scene.statement.findings if f.part_of == finding.at]
        apart = [m for m in scene.mentions if any(self._of_part(m, end) for end in parts)] if parts else []
        near = [m for m in scene.mentions if m not in apart] if apart else scene.mentions
        if finding.outcome in CARED_FOR:
            near = [m for m in near if not REFUGE.search(self.text, scene.sentence.start, m.start)]
        place, told = locate(
            self.places, near, (start, reach), count.clause, scene.segment_end(start), self.focus,
            weapons=of_country(scene, count), early=scene.statement.number == 0,
        )  # fmt: skip
        own = finding.group == "weapons" and place is not None and place.kind == "country" and place.country in senders(scene)
        if told == "country" or own:
            place = self._target(place, scene)
        beside = [m.place for m in apart if any(0 <= m.start - end <= BESIDE for end in parts)]
        if told == "focus" and len({place.place_id for place in beside}) > 1:
            place, told = common(self.places, beside), "clause"
        if told == "focus":
            place = (self._fleet if finding.group == "weapons" else None) or nation_told(scene, finding) or place
        elif finding.group == "weapons":
            self._fleet = place if place is not None and place.kind == "country" else None
        if told == "focus" and IN_ALL.search(self.text, start, min(count.clause[1], start + 80)):
            place = self.focus.lead
        if WHOLE_WAVE.search(scene.text, max(0, start - 60 - scene.sentence.start), count.end - scene.sentence.start) or NATIONAL.match(
            self.text, reach
        ):
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

    def _of_part(self, mention: Mention, end: int) -> bool:
        """Whether a place is that of a part which ends at `end`: `31 of them over Saratov`, not `ten of them children, in Saratov`."""
        return 0 <= mention.start - end <= PART_OF and ", " not in self.text[end : mention.start]

    def _target(self, place: Place | None, scene: Scene) -> Place | None:
        """The country that weapons without a place flew at: the one whose air defence tells of them, never the one that sent them."""
        defender = DEFENDER.search(scene.text)
        who = (defender.group("who") or defender.group("of")) if defender else ""
        at = gazetteer.load().demonym(who) or country_named(who) if who else None
        if at is not None:
            return country_of(self.places, gazetteer.load().place(at))
        sent_by = senders(scene)
        if place is None or place.country not in sent_by:
            return place
        sides = {country for _, country in self.context.sides}
        for country in self.places.countries.by_weight():
            place_id = gazetteer.load().country(country)
            if country not in sent_by and country in sides and place_id:
                return gazetteer.load().place(place_id)
        return place


def senders(scene: Scene) -> list[str]:
    """The states that a sentence shows attacking: `Russia sent 65 drones over the country` is not over Russia."""
    return [actor.country for actor in scene.actors if actor.country]


def of_country(scene: Scene, count: Counted) -> bool:
    """Whether a count is of weapons over the whole country, or the sites they hit: one that its air defence tells of, or a wave."""
    finding, subject = count.finding, count.phrase.subject
    defended = "air force" in scene.text.lower()
    if subject == "sites":
        return defended
    airborne = subject in ("drones", "missiles", "munitions", "")
    national = airborne and bool(DEFENDER.search(scene.text) or (finding.outcome != "hit" and defended))
    return finding.group == "weapons" and (national or of_a_wave(finding.outcome, subject, count.phrase.count.value, count.word))


def nation_told(scene: Scene, finding: Finding) -> Place | None:
    """The country that the count before it in its sentence is of: `22 were killed across Ukraine and 85 injured`.

    Not of the people killed by weapons that were counted for the country.
    """
    at, last = next(reversed(scene.placed.items()), (-1, None))
    armed = any(f.at == at and f.group == "weapons" for f in scene.statement.findings)
    harmed = finding.group == "people"
    return last if last is not None and last.kind == "country" and not (armed and harmed) else None


def country_named(word: str) -> str | None:
    """place_id of the country of this name."""
    return next((c.place_id for c in gazetteer.load().names.get(fold(word), ()) if c.kind == "country"), None)


def of_a_wave(outcome: str, subject: str, value: int | None, word: str) -> bool:
    """Whether a count of weapons is of a whole wave, and so of the country, where no place is said: dozens of drones are, two are not."""
    if subject in ("bombs", "shells") or outcome == "hit":
        return False
    return value >= 10 if value is not None else word not in ("several", "multiple", "a few")
