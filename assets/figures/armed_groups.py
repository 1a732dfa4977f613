"""The armed groups that an article shows attacking: those the lexicon knows, and those that claim an attack."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from assets.figures.attacking_states import state
from assets.figures.cues import Cued
from assets.figures.deeds import DEED, NAMED_BY, PERSONNEL, SHORT, WEAPON, Actor, suffers
from assets.figures.expressions import any_of
from assets.figures.gazetteer import Gazetteer
from assets.figures.lexicon import rows

BEHIND = r"said\b[^.;]{0,80}?\bit was (?:\w+ )?behind"
SAID_SO = re.compile(rf"[\"”]?(?:\sgroup)?\s(?:later\s|has\s|also\s)*{BEHIND}\b")
"""What a group says of itself, which else is only a group that speaks."""
GROUP_ACTS = re.compile(
    rf"(?:-led)?{SHORT}(?:,[^()\n]{{0,30}}\))?(?:['’]s?)?(?:,[^.,;]{{0,120}},)?\s+(?:[\w-]+\s+){{0,3}}?(?:{WEAPON}|{PERSONNEL}|militia\w*|"
    rf"members|militants|guerrillas|rebels|gunmen|bombers?|suicide|dissidents|{DEED}|claim\w*|took responsibility|opened fire|"
    rf"stormed|raided|ambushed|massacred|incursions?|massacres?|ambush(?:es)?|said\s(?:that\s)?it\s{DEED}|"
    rf"said[^.;]{{0,60}}\bits (?:fighters|forces|men)|"
    rf"(?:was|were) (?:\w+ )?(?:responsible|to blame|behind)|admitted (?:responsibility|carrying out)|(?:is|are|was|"
    rf"were) the (?:perpetrators?|culprits?)|"
    rf"{BEHIND}|(?:is|are) suspected|as the (?:likely|main|prime) (?:perpetrator|suspect|culprit)s?|"
    rf"said (?:that )?one of its (?:soldiers|fighters|members) had|said the attacker was)\b"
)
GROUP_BLAMED = re.compile(
    r"\b(?:by|attributed to|blamed on|pinned on|work of|suspicion (?:fell|falls|has fallen) on|suspect(?:ed|s)?|accused|blame|blamed|"
    r"from|against|"
    r"belong(?:ed|s)? to|a member of)"
    r"\s+(?:the\s+|suspected\s+|"
    r"alleged\s+|members of\s+|fighters from\s+|gunmen from\s+|splinter groups of\s+|"
    r"(?:[\w-]+\s){0,4}(?:group|militia|movement|network|organi[sz]ation|faction|militants|rebels),\s+)*(?:\w+\s+)?$"
)
DISSIDENTS_ACT = re.compile(rf"\s(?:\w+\s){{0,2}}?(?:{DEED}|opened fire|stormed|raided|ambushed)\b")
FIGHTERS = re.compile(r"(?:^|[.\n“”\"]\s?)(?:Fighters|Militants|Gunmen|Rebels|Insurgents|Jihadists) (?:of|from) (?:the )?$")
"""The subject of a sentence, whatever they do in it: `Fighters of the group reached the town`."""
JUNTA = Cued(r"\b[Jj]unta\b")
APPOSED = re.compile(rf",\s{DEED}\b")
"""After a group named between commas: `its affiliate, the Front, attacked`."""
PLEDGED = re.compile(r",\sto (?:which|whom) (?:the\s)?(?P<branch>[^.;,]{3,60}?)(?:\s\([^)]*\))?\s(?:has|have|had)\s(?:pledged|sworn)\b")
"""`Islamic State, to which the Allied Democratic Forces have pledged allegiance, claimed the attack`: the branch made it."""
SIMILAR = re.compile(
    r"[^.;\n]{0,70}\b(?:similar|previous|past|earlier|such|other|most|many)\s(?:[\w-]+\s){0,2}"
    r"(?:attacks?|bombings?|strikes?|raids?|assaults?|killings?)\b"
    r"|['’]?s?(?:\s\w+)?\s(?:has|have)\s(?:\w+\s)?(?:carried out|killed|attacked|staged|claimed|targeted|launched|waged|mounted|struck|"
    r"bombed)\b[^.;\n]{0,80}"
    r"\b(?:before|in the past|often|since|for years|regularly|repeatedly|frequently|over the years|in recent (?:months|years))\b"
    r"|(?:\s\w+)?\s(?:often|frequently|regularly|usually|routinely)\b|\ssince (?:19|20)\d\d\b"
)
"""A group that has `carried out similar attacks` is not said to have made this one."""
DESCRIBES = re.compile(r"-(?!led\b|style\b)[a-z]+\b")
"""`an al-Qaeda-linked group` and `the Hamas-run ministry` are others."""
USUALLY = re.compile(
    r"\b(?:usually|often|frequently|generally|typically|inspired|sponsored|funded|trained|armed|financed)\s(?:blamed\s)?(?:on|by)\b"
)
"""What makes a group one that is only named beside the attack: `inspired by Islamic State`, `usually blamed on Boko Haram`."""
TIED = re.compile(
    r"\b(?:linked|allied|affiliated|aligned|loyal|tied|connected|close|opposed|allegiance|links|ties)\s(?:to|with)\s(?:the\s)?"
    r"(?:(?:[\w-]+\s){1,4}(?:and|or)\s)?(?:the\s)?$"
)
CLAIMS = Cued(
    r"\b(?P<who>[A-Z][\w’'-]+(?:[\s-](?:of\s)?(?:(?:al|el|ul|as|ash|ad)-)?[A-Z][\w’'-]+){0,3})(?:,[^.,;]{0,80},)?\s(?:has\s|have\s|"
    r"later\s|also\s)*"
    r"claim(?:ed|s) (?:responsibility|the (?:attack|bombing|killing|shooting|raid|assault|ambush|operation)|it\b)"
    r"|\b[Tt]he claim (?:of responsibility )?by (?P<by>[A-Z][\w’'-]+(?:[\s-](?:(?:al|el|ul|as|ash|ad)-)?[A-Z][\w’'-]+){0,3})"
)
"""A group that no lexicon knows is told by its claim."""
REFERRED = Cued(
    rf"\b(?:its|the group['’]s) (?:gunmen|fighters|militants|bombers?|members|men)\s{DEED}\b"
    rf"|\bthe group (?:also |later |had )?(?:claimed\b|said it (?:had )?{DEED}\b)"
)
REFERRED_WITHIN = 600
"""Characters before in which the group is named that `the group` means."""
DISSIDENTS = Cued(r"\b(?:[Dd]issident (?:gunmen|fighters|guerrillas|rebels)|[Tt]he dissidents)\b")
AT_HOME = (("junta", JUNTA, GROUP_ACTS), ("dissidents", DISSIDENTS, DISSIDENTS_ACT))
"""Groups called by their kind alone, which those of the article's country are: what the lexicon calls them after it, and how they act."""
GANG = Cued(
    r"\b(?:men|gunmen|members|fighters|gangsters|blamed|accused|attributed (?:it|the \w+) to) (?:of |from )?the "
    r"(?P<who>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+){0,3}) (?:gang|militia)\b"
)
"""`Men of the Kokorat San Ras gang entered the town.`"""
HOME_FORCES = Cued(
    rf"\b(?:[Aa]rmy|[Mm]ilitary|[Rr]egime|[Gg]overnment)(?:['’]s)?\s(?:warplanes?|jets?|planes?|aircraft|helicopters?|paramotors?|"
    rf"air ?strikes?|air raids?|drones?|artillery|soldiers|troops)\s{DEED}\b"
)
NO_GROUPS = frozenset("It They He She Nobody None Police Officials One Both This That".split())


@cache
def actors() -> tuple[re.Pattern[str], dict[str, str]]:
    """The pattern and the kept names of armed groups."""
    names = {row[0]: row[1] for row in rows("actors", 3)}
    longest = sorted(names, key=len, reverse=True)
    return any_of(rf"(?:{'|'.join(map(re.escape, longest))})(?!\w)", before=r"(?<![\w-])"), names


@cache
def of_no_state() -> frozenset[str]:
    """The names of armed groups that are no state's, in lower case."""
    return frozenset(name.lower() for name, _, forces in rows("actors", 3) if not forces)


def named(text: str, gazetteer: Gazetteer, home: str) -> Iterator[Actor]:
    """The armed groups that act or are blamed, known or not, by their names; a state by the name of its forces (`IDF`)."""
    pattern, names = actors()
    for kind, called, acting in AT_HOME:
        kept = names.get(f"{home} {kind}")
        yield from (Actor(m.start(), kept, None) for m in called.finditer(text) if kept and acting.match(text, m.end()))
    yield from (Actor(m.start(), m.group("who"), None) for m in GANG.finditer(text))
    for match in pattern.finditer(text):
        pledged = PLEDGED.match(text, match.end())
        if pledged and pledged.group("branch") in names:
            yield Actor(match.start(), names[pledged.group("branch")], None)
            continue
        before = text[max(0, match.start() - 60) : match.start()]
        blamed = GROUP_BLAMED.search(before)
        blamed = None if blamed and USUALLY.search(before[: blamed.end()]) else blamed
        if DESCRIBES.match(text, match.end()) or TIED.search(before):
            continue
        apposed = before.endswith(", ") and APPOSED.match(text, match.end())
        acts = (
            apposed
            or GROUP_ACTS.match(text, match.end())
            or FIGHTERS.search(before)
            or (blamed and not NAMED_BY.search(before[: blamed.start()]))
        )
        if acts and (SAID_SO.match(text, match.end()) or not suffers(text, match.start(), match.end())):
            forces = state(names[match.group()], match.start(), gazetteer)
            group = Actor(match.start(), names[match.group()], None, similar=SIMILAR.match(text, match.end()) is not None)
            yield forces if forces and forces.name == group.name else group
    for match in CLAIMS.finditer(text):
        who = match.group("who") or match.group("by")
        known = pattern.search(who) or pattern.search(match.group())  # "X, a commander of the Taliban, claimed"
        if known:
            yield Actor(match.start(), names[known.group()], None)
        elif who not in NO_GROUPS and not state(who, match.start(), gazetteer):
            yield Actor(match.start(), who, None)


def groups(text: str, gazetteer: Gazetteer, home: str) -> Iterator[Actor]:
    """The armed groups that act, are blamed or claim an attack, by their names or as `its gunmen`.

    `The junta` is that of `home`, the country that the article tells of."""
    told = sorted((*named(text, gazetteer, home), *unnamed_forces(text, gazetteer, home)), key=lambda actor: actor.start)
    yield from told
    yield from referred(text, told)


def referred(text: str, told: Sequence[Actor]) -> Iterator[Actor]:
    """What `its gunmen stormed` and `which the group also claimed` say of the group that was told of last."""
    for match in REFERRED.finditer(text):
        last = next((actor for actor in reversed(told) if actor.start < match.start()), None)
        if last is not None and match.start() - last.start < REFERRED_WITHIN and last.country is None:
            yield replace(last, start=match.start())


def unnamed_forces(text: str, gazetteer: Gazetteer, home: str) -> Iterator[Actor]:
    """The state of the country that the article tells of, by what its forces alone have: `an army helicopter fired on a school`."""
    for match in HOME_FORCES.finditer(text) if home else ():
        owner = text[max(0, match.start() - 30) : match.start()].split()[-1:]
        foreign = bool(owner) and owner[0][0].isupper() and owner[0] not in ("The", "An", "A")
        if not foreign and not (owner and gazetteer.demonym(owner[0])):
            yield Actor(match.start(), actors()[1].get(f"{home} junta", home), None)
