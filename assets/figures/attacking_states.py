"""The states that an article shows attacking, by their weapons, their forces or in their own name."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from assets.figures.cues import Cued
from assets.figures.deeds import DEED, DENIAL, NAMED_BY, PERSONNEL, SHORT, WEAPON, Actor, suffers
from assets.figures.gazetteer import Gazetteer, fold

BY = Cued(
    r"\b(?:by|(?:drones?|missiles?|rockets?|shells?|fire|strikes?|shelling|attacks?)\sfrom|"
    r"blamed(?: it| the \w+)? on|work of|responsibility[^.]{0,40}?by)\s+(?:the\s+|suspected\s+|"
    r"alleged\s+)?(?P<who>[A-Z][\w-]*(?:\s[A-Z][\w-]*){0,3})"
)
NAME = r"(?:(?:[A-Z]\.){2,}|[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)"
MODIFIED = Cued(rf"\b(?P<who>{NAME})(?:['’]s?)?\s+(?:[\w-]+\s+){{0,4}}?{WEAPON}\b")
ACTING = Cued(rf"\b(?P<who>{NAME})(?:['’]s)?(?:\s+(?:\w+\s+)?{PERSONNEL})?{SHORT}\s+{DEED}\b")
FORCES_OF = Cued(
    rf"(?P<blamed>\b(?:by|from)\s(?:the\s)?)?\b(?i:armed forces|defen[cs]e forces|air force|army|military)\sof\s(?:the\s)?"
    rf"(?P<who>{NAME})(?(blamed)|{SHORT}\s+{DEED})\b"
)
"""`The Armed Forces of Ukraine shelled`, `attacked by the army of Ukraine`."""
REBELS = re.compile(
    rf"(?:['’]s?)?(?:-\w+)?\s(?:(?!{WEAPON}\b|{PERSONNEL}\b|{DEED}\b)[\w-]+\s){{0,2}}?(?i:rebels?|militants?|insurgents?|insurgency|"
    rf"gunm[ae]n|separatists?|jihadi\w*|bandits?|gangs?|terrorists?|"
    r"extremists?|guerrillas?|herd(?:ers|smen)|paramilitar\w+|opposition|dissidents?|suspects?|nationals?|students?|teenager|man|woman|men|"
    r"citizens?|migrants?|immigrants?|refugees?|militia\w*)\b"
)
"""Who comes from a state and does not act for it: `Ugandan rebels`."""
STRIKES = re.compile(
    r"(?:['’]s?)?\s(?:(?i:government|regime|army|military|air force|armed forces|state|federal|junta|forces)\s){0,2}"
    r"(?i:air ?strikes?\b|air raids?\b|drone (?:strikes?|attacks?)\b|strikes?\s(?:on|in|near|hit|kill)|shelling\b|bombs\b|bombing\b|"
    rf"bombardment\b|barrel bombs?\b|air force\s{DEED}\b"
    rf"|(?:fighter |war|combat )?(?:jets?|planes?|drones?|helicopters?|aircraft|artillery)\s{DEED}\b)"
)
ARMS = re.compile(
    r"(?:['’]s)?\s(?i:(?:attack |cruise |ballistic |artillery )?"
    r"(?:drones?|rockets?|missiles?|shelling|artillery fire|shells|jets|warplanes))\b"
)
KILLED_IN = re.compile(
    r"\b(?:killed|killing|wounded|injured|hurt|died|dead|die|dies)\s(?:[\w-]+\s){0,3}?(?:in|by)\s(?:an?\s|the\s|several\s|"
    r"two\s)?(?:\w+\s)?$"
)
STRUCK_BY = re.compile(r"\s(?i:(?:drone |missile |air |artillery )?(?:strikes?|raids?|attacks?|fire|bombardment|shelling))\b")
"""`Killed in an Israeli strike`: wherever the place seems to lie, that state did it."""
STRIKES_BY = re.compile(r"\b(?i:air ?strikes?|air raids?|shelling|bombardment|bombing)\s(?:carried out\s)?$")
"""By its weapons a state strikes also its own land: `a Syrian government air strike`; its forces are named in every war."""
ACCUSED = Cued(rf"\b(?:blam(?:ed|es|ing)|accus(?:ed|es|ing))\s(?P<who>{NAME})\s(?:for|of)\b")
SAID = Cued(rf"\b(?P<who>{NAME})(?:['’]s)?(?:\s{PERSONNEL})?\s(?:said|says)\s(?:that\s)?it\s{DEED}\b")
ITS_STRIKE = Cued(
    rf"\b(?P<who>{NAME})(?:['’]s)?(?:\s{PERSONNEL})?\s[^.;\n]{{0,140}}?\b(?:its|their)\s(?:\w+\s){{0,2}}?"
    r"(?i:air ?strikes?|strikes?|air raids?|bombing|bombardment)\b"
)
EFFORTS = re.compile(
    r"\b(?:attempts?|efforts?|calls?|appeals?|proposals?|mediation|talks|demands?|plans?|pledges?|statements?|visits?|sanctions|support"
    r"|pressure|decisions?|condemnations?)\s$",
    re.IGNORECASE,
)
"""`Attempts by the United States to arrange a truce` are no attack."""
WATERS = re.compile(r"(?:Lake|River|Mount|Gulf|Sea)\b")
"""`A village by Lake Chad`: no state's deed."""
LOCATED = re.compile(r"\b(?:from|in|across|over|of|near|for|at|on|inside|throughout|around|north|south|east|west)\s(?:the\s)?$")
"""What stands before a state that is only where something is: `the raids in the east of Syria killed nine`."""
MADE_IN = re.compile(
    r"\b(?:made|produced|built|manufactured|bought|supplied|provided|donated|given|sent|run|owned|operated|funded|brokered|mediated|hosted"
    r"|chaired|recogni[sz]ed) (?:in|by|from)(?: the)?\s*$"
)
LONG_SLAIN = re.compile(r"\b(?:assassinated|killed|slain|murdered)\s(?:in|by)\s(?:an?\s)?$")
OF_A_PERSON = re.compile(r"\b(?:his|her|whose)\s(?:own\s)?(?:death|killing|assassination|murder)\s(?:in|by)\s(?:an?\s|the\s)?$")
"""`To mark the anniversary of his death in an American drone strike.`"""
YEAR_AFTER = re.compile(r"[^.;,]{0,40}\bin (?:19|20)\d\d\b")
"""Of whom an article tells in passing: `the general assassinated by a U.S. drone in 2020`."""
DEFENDED = re.compile(r"\b(?:shot|downed|down|intercepted|repelled|destroyed|thwarted|foiled|neutrali[sz]ed)\s*$")


def states(text: str, ranges: Sequence[tuple[int, int, int]], gazetteer: Gazetteer) -> Iterator[Actor]:
    """The states whose weapons, forces or deeds these ranges, each with its cues, tell of."""
    for expression in (MODIFIED, ACTING, FORCES_OF, BY, ACCUSED, SAID, ITS_STRIKE):
        named = [(start, end) for start, end, cues in ranges if expression.cue & cues]
        for match in (match for start, end in named for match in overlapping(expression.pattern, text, start, end)):
            if not acts_for(expression, match, text, gazetteer):
                continue
            actor = state(match.group("who"), match.start("who"), gazetteer)
            if actor is not None:
                strikes = STRIKES.match(text, match.end("who")) or STRIKES_BY.search(text, max(0, match.start() - 40), match.start())
                yield replace(actor, strikes=bool(strikes), arms=bool(ARMS.match(text, match.end("who"))), kills=kills(match, text))


def kills(match: re.Match[str], text: str) -> bool:
    """Whether a match names the state by whose strike people were killed."""
    start, end = match.span("who")
    return bool(STRUCK_BY.match(text, end) and KILLED_IN.search(text, max(0, start - 60), start))


def acts_for(expression: Cued, match: re.Match[str], text: str, gazetteer: Gazetteer) -> bool:
    """Whether what an expression found is a state's own attack: not its rebels', not with arms it sold, not what befell it."""
    start, end = match.span("who")
    before = text[max(0, match.start() - 60) : match.start()]
    if REBELS.match(text, end, end + 60) or MADE_IN.search(text, max(0, start - 30), start):
        return False
    if OF_A_PERSON.search(before):
        return False
    if LONG_SLAIN.search(before + text[match.start() : start]) and YEAR_AFTER.match(text, end):
        return False
    if expression is BY:
        beside = DEFENDED.search(before) or NAMED_BY.search(before) or EFFORTS.search(before)
        return not (beside or WATERS.match(match.group("who")))
    if expression is ACTING:
        return " " in match.group("who") or not LOCATED.search(before)
    if expression is ACCUSED:
        return not DENIAL.match(text, end)
    if expression is not MODIFIED:
        return True
    # `Czech Republic and cluster munitions`: a bare country name owns no weapon
    return not suffers(text, match.start(), end) and (text[end : end + 1] in "'’" or adjective(match.group("who"), gazetteer))


def adjective(words: str, gazetteer: Gazetteer) -> bool:
    """Whether words can stand before what a state owns: a demonym, or letters for a country (`US`)."""
    return any(map(gazetteer.demonym, words.removesuffix("-led").split())) or (words.isupper() and len(words) < 5)


def overlapping(expression: re.Pattern[str], text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The matches of an expression in text[start:end], each looked for from where the `who` of the last one ends."""
    match = expression.search(text, start, end)
    while match is not None:
        yield match
        match = expression.search(text, match.end("who"), end)


def state(words: str, start: int, gazetteer: Gazetteer) -> Actor | None:
    """The country that a name or demonym acts for: `Russian`, `Israel`, `Moscow` as a subject."""
    words = words.removesuffix("-led")
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
