"""How surely a date is that of an attack: what stands around it ties it to one, to a statement, to the aftermath or to nothing.

A date said of the statement ("officials said on Tuesday") does not date the attack when another does.
"""

import re

from assets.figures.attack_words import ATTACK, DEED
from assets.figures.cues import Cued, Words, cued_any
from assets.figures.date_words import FEW, WEEKDAY
from assets.figures.page_lines import of_page

AT_PLACE = r"(?:(?:on|in|at|of|against)\s+(?:the\s+)?(?:[\w’'-]+\s+){1,4}?)?"
"""Where an attack was, between the word for it and its day."""
TIED_BEFORE = Cued(
    rf"\b(?:{DEED}|bombs?)\s+{AT_PLACE}(?:on|of|from|in the night of|in the early hours of)"
    r"\s+(?:the\s+)?(?:(?:evening|morning|night|afternoon)\s+of\s+)?$",
    re.IGNORECASE,
)
EARLIER = Cued(rf"\b{DEED}\s+{AT_PLACE}$", re.IGNORECASE)
"""Before `a day earlier`, which needs no preposition."""
TOOK_PLACE = Cued(
    rf"(?:\b(?:the|this|that)\s(?:\w+\s)?(?:{DEED}|incident|ambush|gunfight|clash|encounter|crime|carnage|violence|gunfire),?"
    r"\s(?:which\s|that\s)?|(?:^|[.;]\s)It\s)"
    r"(?:took place|happened|occurred|(?:was|were) carried out|unfolded|broke out|came|began)\b(?:[^.;]|\.\d|[ap]\.m\.)*$",
    re.IGNORECASE,
)
TOLD_WITHIN = 160
"""Characters before a date in which the attack may be told to have taken place."""
TIED_AFTER = Cued(rf"\s+(?:by\s+(?:[\w-]+\s+){{0,3}}|[\w-]+\s+)?{DEED}\b", re.IGNORECASE)
OWNED_BY = Cued(
    r"['’]s\s+(?:\w+\s+){0,4}?(?:attack|strike|assault|raid|barrage|shelling|shooting|bombing|blast|massacre|drone|missile)",
    re.IGNORECASE,
)
SPEECH_BEFORE = cued_any(
    r"\b(?:said|says|reached|rose|risen|climbed|grew|grown|increased|mounted|raised|lowered|stood|stands|rescue\w*|search\w*|pulled|"
    r"found|born|toll|founded|built"
    r"|opened|delivered|donated|installed|appointed|elected|signed|claim, made"
    r"|told|reported|announced|wrote|confirmed|stated|added|saying|posted|speaking|statement|telegram|according|met|visited"
    r"|issued|released|published|read out|aired|broadcast|news conference|briefing|spoke|spoken|counted|counting|brought out|recovered|"
    r"identified|updated|claimed|"
    r"claims|boasted"
    r"|silent|silence|denied|declined|refused|defended|promised|pledged|vowed|urged|appealed|praised|warned|demanded|thanked"
    r"|admitted|acknowledged|arrested|charged|(?:in|before|into) (?:\w+ ){0,3}?court|"
    r"buried|mourning|funeral|vigil|autops(?:y|ies)|post-?mortems?)"
    r"\b[^.,;]{0,40}$",
    re.IGNORECASE,
)
SPEECH_AFTER = Cued(
    r"[^.;,]{0,50}?\b(?:had (?:spoken|given|counted|put)|buried|mourned|reopened|resumed|marked|remembered|paid tribute|vowed|condemned|"
    r"arrested|autops(?:y|ies)"
    r"|said|put the|told|announced|reported|raised|lowered|confirmed|revised"
    r"|updated)\b"
)
STRUCK = Cued(
    r"\b(?:struck|fell on|slammed|tore|exploded|stormed|crashed|detonated|opened fire|blew (?:\w+self |themselves )?up|attacked|bombed"
    r"|shelled)\b"
)
COUNT_ON = re.compile(r"\b(?:count|toll|tally|figure|total|statement|estimate),\s(?:issued\s|given\s)?on\s$")
"""`The mission's previous count, on Saturday, was 35.`"""
AS_OF = re.compile(r"\b(?:as of|as at)\s(?:early\s|late\s|the\s)?$", re.IGNORECASE)
BY = re.compile(r"\b[Bb]y\s(?:early\s)?$")
"""`By this morning the list had grown to 74.`"""
AFTERMATH_BEFORE = cued_any(
    r"\b(?:half-mast|mourn\w*|funerals?|still|reeling"
    r"|buried|coffins?|laid|candles|flowers|grie\w+|discharged|remain(?:ed|s)?|reopened|opened again|halted"
    r"|suspended|closed|protest\w*|condemned|publish\w*|inquiry|investigat\w+|comb(?:ed|ing)|manhunt|hunt\w*|flown|returned)"
    r"\b[^.;]{0,80}$",
    re.IGNORECASE,
)
BURIED = Cued(
    r"\b(?:buried|bury|buries|burying|mourned|prayed|marched|gathered|wept)\b"
    r"[^.;,]{0,40}\b(?:victims?|dead|killed)\b(?: of [^.;,]{0,30})?\s(?:on\s)?$"
)
"""`Mourners buried more victims of a bombing on Tuesday`: the day of the burial."""
AFTERMATH_AFTER = Cued(
    rf"\s+(?:\w+\s+){{0,3}}?(?:after|following|from|into|over|for|in response to)\s+(?:[\w’'-]+\s+){{0,5}}?{DEED}\b", re.IGNORECASE
)
RECOVERED = Cued(
    r"\b(?:brought|pulled|lifted|carried|took|taken|dragged|recovered|dug|retrieved)\s(?:[\w-]+\s){0,3}(?:bod(?:y|ies)|survivors?|"
    r"people|dead|remains)"
    r"\b[^.;,]{0,80}(?<!since\s)$"
)
ENDED = Cued(
    r"\b(?:ended|finished|completed|concluded|called off|wound up|wrapped up|went on|continued|resumed)\s(?:(?:late|early)\s)?(?:on\s)?$"
)
SEARCHED = re.compile(r"\b(?:search|rescue|recovery|clearing|clearance)\b[^.;\n]*$", re.IGNORECASE)
IMAGED = Cued(
    r"\b(?:images?|imagery|photographs?|pictures|footage|videos?)\s(?:taken|captured|shot|recorded|filmed|dated|from|of)\s(?:on\s)?$",
    re.IGNORECASE,
)
"""The search for the dead, what is lifted from the rubble and images of the damage come after the attack."""
MOURNED = Cued(r"[^.;]{0,80}?\b(?:coffins?|funerals?|cemetery|mourners|graves?|requiem)\b")
DIED = re.compile(r"\bdied\s(?:late\s|early\s|there\s|in the early hours of\s|during the night to\s)?(?:on\s)?$")
WOUNDED_DIED = Cued(r"\b(?:wounded|injured|patients)\b[^.;]{0,80}\b(?:died|succumbed)\s(?:[a-z]+\s){0,5}$", re.IGNORECASE)
"""`Three of the wounded died overnight`: not the night of the attack."""
OF_WOUNDS = re.compile(
    r"\s(?:(?:morning|night|evening)\s)?(?:in|at|of|from|without)\s(?:(?:a|the|his|her|their)\s)?"
    r"(?:[A-Z]\w+\s){0,3}(?i:hospital|clinic|surgery|intensive care|wounds|injuries|burns)\b"
)
DIED_LATER = re.compile(
    r"\b(?:died|succumbed|breathed (?:his|her|their) last)\b[^.;]{0,60}?"
    r"\b(?:since|there|wounds|injuries|burns|hospitals?|clinics?|surgery|intensive care)\b[^.;]{0,30}$",
    re.IGNORECASE,
)
"""Whoever dies of an attack later is dead of that attack: the day of the death is not the attack's."""
OBSERVED = re.compile(r"(?:\s(?:as|to be))?\s(?:a|an?\s\w+)\sday of\s(?:national\s)?(?:mourning|prayer|rage)\b")
"""`declared Saturday a day of mourning`: a day to come."""
FORWARD = Cued(
    r"\b(?:will|would|next(?= $| (?:week|month|year|spring|summer|autumn|fall|winter)\b)|until|expected|scheduled|to be held|due)\b"
    r"[^.]{0,40}$",
    re.IGNORECASE,
)
DAWN = re.compile(r"^(?!and|until).*\b(?:dawn|daybreak|sunrise|light|night)$", re.IGNORECASE)
BETWEEN_NIGHT = Cued(rf"\b(?:night|overnight|from|late)\b[^.]{{0,30}}?\b(?:{WEEKDAY})(?:\s+night)?\s*(?:to|into|and|–|-)\s+(?:early\s+)?$")
OPENS = re.compile(r"(?:^|[.!?]\s)On\s$")
CLOSE = 60
"""Characters after a date in which an attack is told of it, unless it opens the sentence."""
CLAUSES = re.compile(r"[.;]\s|, (?:said|according)|,\s(?:and|but|while)\s+(?=(?:then\s)?(?:on\s)?(?:the\s)?$)")
LATER = re.compile(rf"[.;]\s|,? (?:{FEW}) days? after\b|, after\b")


def weight(text: Words, match: re.Match[str], before: Words) -> int:
    """How surely the date is an attack's: it follows or owns a word for one (3), stands alone (1), or follows a word of saying (0)."""
    if match.group("after"):
        return 3
    if match.group("today") and BY.search(before):
        return 0
    if OBSERVED.match(text, match.end()) or AS_OF.search(before) or COUNT_ON.search(before) or BURIED.search(before):
        return 0
    following = Words(text[match.end() : match.end() + 80].split("\n", 1)[0])
    if TIED_BEFORE.search(before) or took_place(text, match.start()) or TIED_AFTER.match(following) or OWNED_BY.match(following):
        return 4
    if match.group("earlier") and EARLIER.search(before):
        return 4
    if WOUNDED_DIED.search(before):
        return 0
    over = ENDED.search(before) and SEARCHED.search(text, max(0, match.start() - 200), match.start())
    if over or RECOVERED.search(before) or IMAGED.search(before):
        return 0
    dies_later = DIED_LATER.search(before) or (DIED.search(before) and OF_WOUNDS.match(following))
    if of_page(text, match, before, following) or said_of(before) or dies_later:
        return 0
    aftermath = AFTERMATH_BEFORE.search(before)
    if AFTERMATH_AFTER.match(following) or (aftermath and not match.group("earlier") and not ATTACK.search(aftermath.group())):
        return 0
    if (match.group("today") and match.group().lower() != "today" and not DAWN.search(match.group())) or BETWEEN_NIGHT.search(before):
        return 3
    clause = Words(CLAUSES.split(before)[-1], before.cues)
    if SPEECH_AFTER.match(following) or (MOURNED.match(following) and not ATTACK.search(clause)):
        return 0
    after = Words(LATER.split(following if OPENS.search(before) else following[:CLOSE])[0], following.cues)
    return 3 if ATTACK.search(clause) or ATTACK.search(after) else 1


def took_place(text: Words, at: int) -> bool:
    """Whether a date is told as that on which the attack took place: `the attack, which happened in a village of Zamfara on Saturday`."""
    return bool(TOOK_PLACE.search(Words(text[max(0, at - TOLD_WITHIN) : at].rsplit("\n", 1)[-1], text.cues)))


def lies_ahead(before: str) -> bool:
    """Whether a date is one to come; `stood until a missile fell on it on Saturday` is none."""
    ahead = FORWARD.search(before)
    return bool(ahead) and not STRUCK.search(ahead.group() if ahead else "")


def said_of(before: str) -> bool:
    """Whether a date is that of a statement: a word of saying stands before it, and no deed in between."""
    said = SPEECH_BEFORE.search(before)
    return bool(said) and not STRUCK.search(before[said.start() :] if said else "")
