"""Which side attacked, and by what kind of attack (ACLED sub-event type), as far as the article's words tell."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from assets.figures.cues import Cued, Words
from assets.figures.expressions import any_of
from assets.figures.gazetteer import Gazetteer, Place, fold
from assets.figures.lexicon import rows

WEAPON = (
    r"(?:drone|missile|rocket|air(?!\s+(?:defen|force))|aerial|artillery|bomb|shell|strike|attack|assault|raid|airstrike|"
    r"bombardment|barrage|bombing|shelling|offensive|warplane|jet|aircraft|gunmen|militant|insurgent|jihadist|UAV|Shahed|"
    r"ballistic|cruise|kamikaze|salvo|invasion|fire|munition|bomber)s?"
)
PERSONNEL = r"(?:forces|troops|army|military|soldiers|navy|fighters|armed forces|occupiers|warplanes|jets|artillery)"
DEED = (
    r"(?:(?:has|have|had|also|again|then|later|reportedly)\s+)*(?:launched|fired|attacked|struck|hit|bombed|shelled|sent|"
    r"unleashed|carried out|targeted|pounded|used|bombarded|dropped|killed|strikes?|attacks|hits|fires|launches|targets|pounds|"
    r"bombs|shells|kills|launching|firing|rained|killing|shot(?!\s+down)|"
    r"opened fire|gunned down|stormed|raided|ambushed|claimed responsibility|claimed the)"
)
BY = re.compile(
    r"\b(?:by|(?:drones?|missiles?|rockets?|shells?|fire|strikes?|shelling|attacks?)\sfrom|"
    r"blamed(?: it| the \w+)? on|work of|responsibility[^.]{0,40}?by)\s+(?:the\s+|suspected\s+|"
    r"alleged\s+)?(?P<who>[A-Z][\w-]*(?:\s[A-Z][\w-]*){0,3})"
)
MODIFIED = re.compile(rf"\b(?P<who>[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)(?:['’]s?)?\s+(?:[\w-]+\s+){{0,4}}?{WEAPON}\b")
ACTING = re.compile(rf"\b(?P<who>[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)(?:['’]s)?(?:\s+(?:\w+\s+)?{PERSONNEL})?\s+{DEED}\b")

MADE_IN = re.compile(r"\b(?:made|produced|built|manufactured|bought|supplied) (?:in|by|from)(?: the)?\s*$")
GROUP_ACTS = re.compile(
    rf"(?!-(?:run|led|controlled|held|backed|affiliated))(?:['’]s?)?(?:,[^.,;]{{0,60}},)?\s+(?:[\w-]+\s+){{0,3}}?(?:{WEAPON}|{PERSONNEL}|militia\w*|"
    rf"members|militants|guerrillas|rebels|gunmen|bombers?|suicide|dissidents|{DEED}|claim\w*|took responsibility|opened fire|"
    rf"stormed|raided|ambushed|massacred|said[^.;]{{0,60}}\bits (?:fighters|forces|men)|said it was behind)\b"
)
DEED_NEXT = re.compile(rf"\s+(?:\w+\s+)?{DEED}\b")
GROUP_BLAMED = re.compile(
    r"\b(?:by|attributed to|blamed on|pinned on|work of|suspect(?:ed|s)?|accused|blame|blamed|from|against|belong(?:ed|s)? to|a member of)"
    r"\s+(?:the\s+|suspected\s+|"
    r"alleged\s+|members of\s+|fighters from\s+|gunmen from\s+|splinter groups of\s+)*(?:\w+\s+)?$"
)
VICTIMS = re.compile(
    r"\b(?:attacked|struck|hit|killed|killing|against|number of|of (?:them|whom)|targets?|targeting|\d[\d,.]*|two|three|four|five|six|seven"
    r"|eight|nine|ten|dozens of)\s(?:(?:\w+|\d[\d,.]*)\s){0,3}?(?:militants from\s|members of\s|fighters of\s)?(?:the\s)?$",
    re.IGNORECASE,
)
CLAIMS = re.compile(
    r"\b(?P<who>[A-Z][\w’'-]+(?:[\s-](?:of\s)?[A-Z][\w’'-]+){0,3})(?:,[^.,;]{0,80},)?\s(?:has\s|have\s|later\s|also\s)*"
    r"claimed (?:responsibility|the (?:attack|bombing|killing|shooting|raid)|it\b)"
)
"""A group that no lexicon knows is told by its claim."""
NO_GROUPS = frozenset("It They He She Nobody None Police Officials One Both This That".split())
PEOPLE = re.compile(
    r"(?:['’]s?)?\s(?:[\w-]+\s){0,2}?(?:fighters?|militants?|gunm[ae]n|members|soldiers|troops|commanders?|insurgents?|terrorists|targets?"
    r"|compounds?|leaders?|positions?|sites?|officials?|operatives?|officers?|and [A-Z]\w+(?: \w+)?(?= were| was))\b"
)
"""Whom `16 of them Hezbollah fighters` counts and what `struck a Hamas compound` hit attacked nobody, unless a deed follows."""
TOUCHED = re.compile(
    r"(?:['’]s?)?\s+(?:\w+\s+){0,2}?(?:praised|hailed|welcomed|condemned|denied|denies|celebrated|rejected|blamed|accused"
    r"|sa(?:id|ys) (?!it |its |they |that it |that its ))\b"
)
HEADED = re.compile(r"(?:['’]s?)?\s(?:\w+\s)?(?:wing|chief|leader|commander|spokesman|head)\b")
AIMED_AT = re.compile(r"\b(?:aimed at|targeting|targeted|head of|chief of|leader of)\s(?:the\s)?$")
NAMED_BY = re.compile(
    r"\b(?:run|ruled|controlled|governed|led|backed|listed|designated|regarded|seen|placed|used|held|seized|praised|identified"
    r"|reported|announced|confirmed|described|shared|cited|quoted|released|published)\b[^.;,]{0,40}$"
)
DEFENDED = re.compile(r"\b(?:shot|downed|down|intercepted|repelled|destroyed|thwarted|foiled|neutrali[sz]ed)\s*$")

TYPES: tuple[tuple[str, Cued], ...] = (
    (
        "suicide",
        Cued(any_of(
            r"suicide (?:bomb\w*|attack\w*|blast|vest|car|belt|mission)|blew (?:himself|herself|themselves) up|"
            r"suicide\b[^.]{0,20}\bbomb",
        )),
    ),
    (
        "air",
        Cued(any_of(
            r"(?:drones?|uavs?|shaheds?|air ?strikes?|air raids?|air attacks?|aerial|airborne|warplanes?|fighter jets?|glide bombs?|"
            r"guided bombs?|quadcopters?|kamikaze|bombing raids?|paramotors?|paragliders?|helicopter gunships?|air force (?:strike|"
            r"bomb)\w*|jets (?:struck|bombed|hit))\b",
        )),
    ),
    (
        "missile",
        Cued(any_of(
            r"(?:missiles?|rockets?|shelling|shelled|artillery|mortars?|mlrs|grad|iskanders?|s-300|howitzers?|shells|kalibrs?|tank fire|"
            r"kh-\d+|projectiles?)\b",
        )),
    ),
    (
        "explosive",
        Cued(any_of(
            r"(?:bomb(?:ing|s|ed)?|ied|improvised explosive|land ?mines?|car bomb|explosive device|roadside bomb|blast|explosives|booby|"
            r"grenades?|pager)\b",
        )),
    ),
    (
        "clash",
        Cued(any_of(
            r"(?:clash(?:es|ed)?|gun ?battle|firefight|fighting between|exchange of fire|armed confrontation|skirmish\w*)\b",
        )),
    ),
    (
        "attack",
        Cued(any_of(
            r"(?:gunm[ae]n|shooting|shot|opened fire|stabb\w+|ramm\w+|massacre\w*|gunfire|machete\w*|knife|ambush\w*|executed|shooter|"
            r"raided|stormed)\b",
        )),
    ),
)
NAMES = {
    "air": "Air/drone strike",
    "missile": "Shelling/artillery/missile attack",
    "explosive": "Remote explosive/landmine/IED",
    "suicide": "Suicide bomb",
    "clash": "Armed clash",
    "attack": "Attack",
}


@cache
def actors() -> tuple[re.Pattern[str], dict[str, str]]:
    """The pattern and the kept names of armed groups."""
    names = {row[0]: row[1] for row in rows("actors", 2)}
    longest = sorted(names, key=len, reverse=True)
    return any_of(rf"(?:{'|'.join(map(re.escape, longest))})(?!\w)", before=r"(?<![\w-])"), names


@dataclass(frozen=True, slots=True)
class Actor:
    """A side that attacks at this offset; `country` where it is a state."""

    start: int
    name: str
    country: str | None


def read_actors(text: str, ranges: Sequence[tuple[int, int]], gazetteer: Gazetteer) -> list[Actor]:
    """Every side that the text shows attacking, in order of the text; states only in these ranges, the sentences that name one."""
    found: dict[int, Actor] = {}
    for actor in (*groups(text, gazetteer), *states(text, ranges, gazetteer)):
        found.setdefault(actor.start, actor)
    return sorted(found.values(), key=lambda actor: actor.start)


def groups(text: str, gazetteer: Gazetteer) -> Iterator[Actor]:
    """The armed groups that act or are blamed, and those that claim an attack, known or not."""
    pattern, names = actors()
    for match in pattern.finditer(text):
        before = text[max(0, match.start() - 60) : match.start()]
        blamed = GROUP_BLAMED.search(before)
        acts = GROUP_ACTS.match(text, match.end()) or (blamed and not NAMED_BY.search(before[: blamed.start()]))
        if acts and not suffers(text, match.start(), match.end()):
            yield Actor(match.start(), names[match.group()], None)
    for match in CLAIMS.finditer(text):
        who = match.group("who")
        known = pattern.search(who)
        if known:
            yield Actor(match.start(), names[known.group()], None)
        elif who not in NO_GROUPS and not state(who, match.start(), gazetteer):
            yield Actor(match.start(), who, None)


def states(text: str, ranges: Sequence[tuple[int, int]], gazetteer: Gazetteer) -> Iterator[Actor]:
    """The states whose weapons, forces or deeds these ranges tell of."""
    for expression in (MODIFIED, ACTING, BY):
        for match in (match for start, end in ranges for match in overlapping(expression, text, start, end)):
            before = text[max(0, match.start() - 60) : match.start()]
            supplied = MADE_IN.search(text[max(0, match.start("who") - 30) : match.start("who")])
            if supplied or (expression is BY and (DEFENDED.search(before) or NAMED_BY.search(before))):
                continue
            if expression is MODIFIED:
                owned = text[match.end("who") : match.end("who") + 1] in "'’"
                if suffers(text, match.start(), match.end("who")) or not (owned or any(map(gazetteer.demonym, match.group("who").split()))):
                    continue  # `Czech Republic and cluster munitions`: a bare country name owns no weapon
            actor = state(match.group("who"), match.start("who"), gazetteer)
            if actor is not None:
                yield actor


def suffers(text: str, start: int, end: int) -> bool:
    """Whether the side named at text[start:end] is only hit, or only speaks of the attack: `struck a Hamas compound`, `Hamas praised`."""
    if TOUCHED.match(text, end) or AIMED_AT.search(text, max(0, start - 40), start):
        return True
    headed = HEADED.match(text, end)
    if headed:
        return not DEED_NEXT.match(text, headed.end())
    people = PEOPLE.match(text, end)
    return bool(people and VICTIMS.search(text, max(0, start - 40), start) and not DEED_NEXT.match(text, people.end()))


def overlapping(expression: re.Pattern[str], text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The matches of an expression in text[start:end], each looked for from where the `who` of the last one ends."""
    match = expression.search(text, start, end)
    while match is not None:
        yield match
        match = expression.search(text, match.end("who"), end)


def state(words: str, start: int, gazetteer: Gazetteer) -> Actor | None:
    """The country that a name or demonym acts for: `Russian`, `Israel`, `Moscow` as a subject."""
    for word in (words, words.split()[0], words.split()[-1]):
        place_id = gazetteer.demonym(word)
        if place_id is None:
            place_id = next((c.place_id for c in gazetteer.names.get(fold(word), ()) if c.kind == "country"), None)
        if place_id is not None:
            country = gazetteer.place(place_id).country
            own = gazetteer.country(country) if country else None
            if own:
                return Actor(start, gazetteer.place(own).place, country)
    return None


def attacker_of(place: Place | None, own: bool, here: Sequence[Actor], everywhere: Counter[tuple[str, str | None]]) -> str | None:
    """The attacker of a count at a place; no state attacks itself.

    A count of the article's `own` attack has the side shown most `everywhere`; any other count that of its sentence, else one of the
    states shown: states are at war, a group's earlier deed is told with its name.
    """
    country = place.country if place is not None else None
    shown = [(name, of) for (name, of), _ in everywhere.most_common()]
    nearby = [(actor.name, actor.country) for actor in here]
    for name, of in (*shown, *nearby) if own else (*nearby, *shown):
        if of is None or of != country:
            return name
    return None


def attack_type_of(text: str) -> str | None:
    """The sub-event type that a text shows most; drones beside missiles are an air strike, a suicide bomber outweighs his bomb."""
    low = Words(text.lower(), text.cues if isinstance(text, Words) else None)
    counts = {kind: len(pattern.findall(low)) for kind, pattern in TYPES}
    if not any(counts.values()):
        return None
    if counts["air"] and counts["missile"]:
        counts["air"] += counts["missile"]
    if counts["suicide"]:
        counts["suicide"] += counts["explosive"]
    return NAMES[max(counts, key=lambda kind: counts[kind])]
