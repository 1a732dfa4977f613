"""The armed groups that an article shows attacking: those the lexicon knows, and those that claim an attack."""

import re
from collections.abc import Iterator
from functools import cache

from assets.figures.attacking_states import state
from assets.figures.deeds import DEED, NAMED_BY, PERSONNEL, WEAPON, Actor, suffers
from assets.figures.expressions import any_of
from assets.figures.gazetteer import Gazetteer
from assets.figures.lexicon import rows

GROUP_ACTS = re.compile(
    rf"(?!-(?:run|led|controlled|held|backed|affiliated))(?:['’]s?)?(?:,[^.,;]{{0,60}},)?\s+(?:[\w-]+\s+){{0,3}}?(?:{WEAPON}|{PERSONNEL}|militia\w*|"
    rf"members|militants|guerrillas|rebels|gunmen|bombers?|suicide|dissidents|{DEED}|claim\w*|took responsibility|opened fire|"
    rf"stormed|raided|ambushed|massacred|said[^.;]{{0,60}}\bits (?:fighters|forces|men)|said it was behind)\b"
)
GROUP_BLAMED = re.compile(
    r"\b(?:by|attributed to|blamed on|pinned on|work of|suspect(?:ed|s)?|accused|blame|blamed|from|against|belong(?:ed|s)? to|a member of)"
    r"\s+(?:the\s+|suspected\s+|"
    r"alleged\s+|members of\s+|fighters from\s+|gunmen from\s+|splinter groups of\s+)*(?:\w+\s+)?$"
)
CLAIMS = re.compile(
    r"\b(?P<who>[A-Z][\w’'-]+(?:[\s-](?:of\s)?[A-Z][\w’'-]+){0,3})(?:,[^.,;]{0,80},)?\s(?:has\s|have\s|later\s|also\s)*"
    r"claimed (?:responsibility|the (?:attack|bombing|killing|shooting|raid)|it\b)"
)
"""A group that no lexicon knows is told by its claim."""
NO_GROUPS = frozenset("It They He She Nobody None Police Officials One Both This That".split())


@cache
def actors() -> tuple[re.Pattern[str], dict[str, str]]:
    """The pattern and the kept names of armed groups."""
    names = {row[0]: row[1] for row in rows("actors", 2)}
    longest = sorted(names, key=len, reverse=True)
    return any_of(rf"(?:{'|'.join(map(re.escape, longest))})(?!\w)", before=r"(?<![\w-])"), names


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
