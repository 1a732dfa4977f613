"""The scope of a count where it stands: by its clause, the day it is of, and what the article has told before."""

import re
from collections.abc import Sequence
from datetime import date

from assets.figures import scopes
from assets.figures.attack_days import LATELY
from assets.figures.attack_words import DEED
from assets.figures.context import Context
from assets.figures.cues import Cued
from assets.figures.date_words import FEW, WEEKDAY, WEEKDAYS
from assets.figures.dates import DateMention
from assets.figures.gazetteer import Place
from assets.figures.scene import Counted, Scene

GOES_ON = re.compile(r"\s*(?:since(?:\s.{0,60}|(?=[.,;]))|when\b)", re.IGNORECASE)
"""What belongs to the count's own clause, though a clause of its own: the period of a total, the moment of an attack."""
SINCE_DAY = re.compile(rf"\bsince (?:late |early )?(?P<day>{WEEKDAY})\b")
"""Since the day of the attack is since the attack, no running total."""
SINCE = re.compile(
    rf"\bsince\s(?=(?:at least|more than|about|some|an?|one|{FEW}|(?!(?:19|20)\d\d\b)\d+)\s)"
    rf"|\bsince\s[A-Z]\w+['’]s\s(?:\w+\s){{0,2}}{DEED}\b[^,.;]*,"
)
"""What names one event; a count told next is of that: `since two teachers were stabbed`, `since Israel's raid, which killed two`."""
ALTOGETHER = re.compile(r"\W*(?:altogether|in all|in total|overall)\b", re.IGNORECASE)
PERFECT = re.compile(r"\b(?:have|has|had)\s")
IN_ATTACKS = re.compile(
    r"\b(?:have|has) (?:\w+ )?(?:been )?(?:killed|died|wounded|injured|hurt|slain)\b[^.;,]{0,30}? in (?:\w+ ){0,2}?"
    r"(?:attacks|strikes|raids|clashes|bombings|ambushes|shootings|killings|assaults)\b"
)
ASIDE = re.compile(
    r",\s(?:which|whose|who)\b[^,.;]*|(?<!attacks)(?<!strikes)(?<!raids)(?<!clashes)\s(?:that|which)\s(?:has|have|had|was|were|began|fell)\b[^,.;]*"
    r"|\bresponsible for\b[^,.;]*"
)
"""What is told of a place or a group beside the count, whose time is not the count's: `in Nyala, which has been under siege since May`."""
HAD = re.compile(r"\s(?:that|which|who|where)\s(?:[\w-]+\s){0,3}had\s[^,.;]*")
"""What had happened before to something beside the count: `close to the souk that strikes had already gutted on Saturday`."""
SAID_THEN = Cued(
    r"\b(?:said|told|announced|reported|wrote|added|confirmed|acknowledged)\s(?:\w+\s){0,2}?"
    rf"(?:in {scopes.MONTHS}|last (?:week|month|year))\b"
)
"""When something was said is not when it was: `its spokesman said in July`."""
MONTH_TOLD = re.compile(rf"\b{scopes.MONTHS} (?:was|saw|brought|became|has been) [^.;]*:[^.;]*$")
"""`June was the worst month in years: 232 were killed`."""
LATER = re.compile(r"\b(?:days?|weeks?|months?|years?) after\s?$")
AFTER = len("after ")
AGAIN = re.compile(r"\b(?:again|another|new|fresh|further|second|similar)\b")
HARMED = re.compile(r"\b(?:kill|wound|injur|attack|hit|struck|bomb|shell|raid|ambush|storm)\w*")
WEEKEND = re.compile(r"\b(?:at|over|on|during) the weekend\b")
FRIDAY = 4
ELSEWHERE = re.compile(r"\W*(?:In|Across|On|Inside)\s[A-Z]")
SHORT = 20
"""Characters of a clause that says too little to be read without those before it."""


def scope_of(scene: Scene, count: Counted, day: date | None, context: Context, *, dated: bool, recalled: bool) -> str:
    """The scope of one count of a scene; `day` is that of the count, `recalled` whether its paragraph tells of a time without a day."""
    text = context.text
    clause = text[count.clause[0] : count.clause[1]]
    counted, outcome = count.phrase.count, count.finding.outcome
    value = counted.value or 0
    large = value >= (1000 if outcome != "displaced" else 10_000) or count.word.startswith(("tens of", "hundreds of", "millions"))
    if large and outcome in ("killed", "injured", "displaced") and PERFECT.search(clause):
        return "cumulative"
    told = clause if scene.boundaries and len(clause) > SHORT else text[scene.sentence.start : reach_of(scene, count)]
    first = count.start - (count.clause[0] if told == clause else scene.sentence.start)
    told = ASIDE.sub(lambda aside: aside.group() if aside.start() <= first < aside.end() else "", told)
    beyond = GOES_ON.match(text, count.clause[1], scene.sentence.end)
    told += beyond.group() if beyond else ""
    told = LATELY.sub("", told) if context.lately else told
    told = SAID_THEN.sub("", told) if SAID_THEN.cue & scene.sentence.cues else told
    if came_before(scene, count, text):
        return "background"
    if ":" in scene.text and MONTH_TOLD.search(text[scene.sentence.start : count.start]):
        return "cumulative"
    if "since" in told:
        attack_on = WEEKDAYS[context.attack_day.weekday()] if context.attack_day else ""
        told = SINCE_DAY.sub(lambda found: "" if found.group("day").lower() == attack_on else found.group(), told)
        told = without_event(told, first)
    known = (told, day, dated)
    if known not in scene.scopes:
        recalled = recalled or recalls(dates_of(scene, count, text)) or weekend_before(told, context.attack_day, scene)
        scene.scopes[known] = scopes.read_scope(told, day, context.attack_from, dated=dated, recalled=recalled)
    if scene.scopes[known] == "incident" and not dated and counted.value is None and of_many(clause, scene, context):
        return "cumulative"
    return scene.scopes[known]


def without_event(told: str, at: int) -> str:
    """The clause without its `since` where the count is of what that names: `on alert since two teachers were stabbed`."""
    since = SINCE.search(told)
    own = since is not None and since.end() <= at and "," not in told[since.end() : at]
    return told[: since.start()] + told[since.end() :] if since and own else told


def dates_of(scene: Scene, count: Counted, text: str) -> list[DateMention]:
    """The dates of a sentence without the vague ones that are told of something beside the count: `in Nyala, besieged since May`."""
    last = count.clause[1] if text.startswith("where", count.clause[1]) else scene.sentence.end
    vague = [d for d in scene.dates if d.kind in ("month", "loose")]
    asides = (ASIDE, scopes.RANKED) if vague else ()
    beside = [found.span() for each in asides for found in each.finditer(text, scene.sentence.start, scene.sentence.end)]
    beside = [(start, end) for start, end in beside if not start <= count.start < end and not text.startswith(", when", end)]
    before = [found.span() for found in HAD.finditer(text, count.reach, scene.sentence.end)] if scene.dates else []
    dates = [d for d in scene.dates if not any(start <= d.start < end for start, end in before)]
    return [d for d in dates if d not in vague or (d.start < last and not any(start <= d.start < end for start, end in beside))]


def came_before(scene: Scene, count: Counted, text: str) -> bool:
    """Whether the count is of an attack that another one followed: `a week after gunmen killed nine people, a bomb wounded three`."""
    opened, closed = count.clause[0], text.find(",", count.reach, scene.sentence.end)
    after = LATER.search(text[scene.sentence.start : opened] + text[opened : opened + AFTER])
    if not after or closed < 0 or "," in text[opened : count.start]:
        return False
    main = text[closed : scene.sentence.end]
    return bool(AGAIN.search(main) or (not after.group().startswith("day") and HARMED.search(main)))


def reach_of(scene: Scene, count: Counted) -> int:
    """Where what may tell of a count in a short clause ends: with its clause if others stand before it, else with the sentence."""
    return count.clause[1] if count.clause[0] > scene.sentence.start else scene.sentence.end


def weekend_before(told: str, attack: date | None, scene: Scene) -> bool:
    """Whether `at the weekend` is before the article's own attack, which came later in the week."""
    later = attack is not None and attack.weekday() < FRIDAY and scene.statement.number > 0
    return later and bool(WEEKEND.search(told))


def of_many(clause: str, scene: Scene, context: Context) -> bool:
    """`Dozens have been killed in attacks on army posts`: what many attacks did, told after the opening without a day or the place."""
    own = context.lead is not None and any(m.place.place_id == context.lead.place_id for m in scene.mentions)
    return scene.statement.number > 0 and not own and bool(IN_ATTACKS.search(clause))


def of_a_war(place: Place | None, clause: str, context: Context, *, running: bool) -> bool:
    """`Altogether 614 people have died in Lebanon`, in news of a town: a running total of the country.

    So is what is told of another country where a total is `running`: `900 people have died in Lebanon since May. In Israel 30 died.`
    """
    lead = context.lead
    if running and place is not None and place.kind == "country" and place != lead and ELSEWHERE.match(clause):
        return True
    wider = place is not None and lead is not None and place.kind == "country" and lead.kind != "country"
    return wider and bool(ALTOGETHER.match(clause) and PERFECT.search(clause))


def recalls(here: Sequence[DateMention]) -> bool:
    """Whether a sentence speaks of a time without a day: `in March`, `last year`."""
    return any(d.kind in ("month", "loose") for d in here)
