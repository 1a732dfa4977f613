"""By which words a side is shown attacking: weapons, forces and deeds; and by which it only suffers or speaks of an attack."""

import re
from dataclasses import dataclass

WEAPON = (
    r"(?i:drone|missile|rocket|air(?!\s+(?:defen|force))|aerial|artillery|bomb|shell|strike|attack|assault|raid|airstrike|"
    r"bombardment|barrage|bombing|shelling|offensive|warplane|jet|aircraft|gunmen|militant|insurgent|jihadist|UAV|Shahed|"
    r"ballistic|cruise|kamikaze|salvo|invasion|fire|munition|bomber)s?"
)
PERSONNEL = r"(?i:forces|troops|army|military|soldiers|navy|air force|fighters|armed forces|occupiers|warplanes|jets|artillery)"
DEED = (
    r"(?i:(?:has|have|had|also|again|then|later|reportedly)\s+)*(?i:launched|"
    r"fired(?!\s(?:in|into) the air)|attacked|struck|hit|bombed|shelled|sent|overran|"
    r"unleashed|carried out|targeted|pounded|used|bombarded|dropped|killed|strikes?|attacks|hits|fires|launches|targets|pounds|"
    r"bombs|shells|kills|launching|firing(?!\s(?:in|into) the air)|rained|killing|shot(?!\s+down)|"
    r"blew up|set off|triggered|detonated|executed|murdered|massacred|slaughtered|beheaded|hacked|opened fire|gunned down|stormed|"
    r"raided|ambushed|claimed responsibility|claimed the)"
)
SHORT = r"(?:\s[(\[][^()\[\]]{1,14}[)\]])?"
"""A name's short form in parentheses or brackets."""
DEED_NEXT = re.compile(rf"\s+(?:\w+\s+)?{DEED}\b")
VICTIMS = re.compile(
    r"\b(?:attacked|struck|hit|killed|killing|battling|battled|fighting|fought|combating|against|number of|of (?:them|whom)|targets?|"
    r"targeting|\d[\d,.]*|two|three|four|five|six|seven"
    r"|eight|nine|ten|dozens of)\s(?:(?:(?!by\b|from\b)\w+|\d[\d,.]*)\s){0,3}?"
    r"(?:(?:militants|rebels|fighters|guerrillas|members) (?:from|of)\s)?(?:the\s)?$",
    re.IGNORECASE,
)
PEOPLE = re.compile(
    r"(?:['’]s?)?\s(?:[\w-]+\s){0,2}?(?:fighters?|militants?|gunm[ae]n|members|soldiers|troops|commanders?|insurgents?|terrorists|"
    r"rebels?|guerrillas?|bandits|dissidents|targets?"
    r"|compounds?|leaders?|positions?|sites?|officials?|operatives?|officers?|and [A-Z]\w+(?: \w+)?(?= were| was))\b"
)
"""Whom `16 of them Hezbollah fighters` counts and what `struck a Hamas compound` hit attacked nobody, unless a deed follows."""
TOUCHED = re.compile(
    r"(?:['’]s?)?\s+(?:\w+\s+){0,2}?(?:praised|hailed|welcomed|condemned|denied|denies|celebrated|rejected|blamed|accused"
    r"|sa(?:id|ys) (?!it |its |they |that it |that its |(?:that )?one of its |the attacker ))\b"
)
STRUCK = re.compile(
    rf"{SHORT}(?:\s(?:militants|rebels|fighters|members|guerrillas|leaders?|commanders?))?\s(?:were|was|have been|has been|had been)\s"
    r"(?:\w+ly\s)?(?:killed|wounded|injured|captured|arrested|neutrali[sz]ed|shot dead|hit|targeted)\b"
)
HEADED = re.compile(r"(?:['’]s?)?\s(?:\w+\s)?(?:wing|chief|leader|commander|spokesman|head)\b")
AIMED_AT = re.compile(r"\b(?:aimed at|targeting|targeted|head of|chief of|leader of)\s(?:the\s)?$")
NAMED_BY = re.compile(
    r"\b(?:inspired|sponsored|funded|financed|trained|armed|paid|influenced|run|ruled|controlled|governed|led|backed|listed|designated|"
    r"regarded|seen|placed|used|held|seized|praised|identified"
    r"|reported|announced|confirmed|described|shared|cited|quoted|released|published)\b[^.;,]{0,40}$"
)


@dataclass(frozen=True, slots=True)
class Actor:
    """A side that attacks at this offset; `country` where it is a state, `strikes` where it does so by air or artillery, `arms`
    where its weapons are named by its adjective, `kills` where people were killed by its strike; `similar`
    where it is said to have made attacks like this one."""

    start: int
    name: str
    country: str | None
    strikes: bool = False
    arms: bool = False
    kills: bool = False
    similar: bool = False


POSSESSED = re.compile(
    r"\b(?:flies|fly|flying|buys?|bought|purchased|operates?|acquired|owns?|supplied with|equipped with)\s(?:\w+\s){0,2}$"
)
"""Whose arms are only had: `the army flies Russian and Chinese jets`."""
DIPLOMATS = re.compile(r"\s(?:envoys?|ambassadors?|embass(?:y|ies)|diplomats?|senators?|citizens?|nationals?|tourists?)\b")
ACCUSED = re.compile(r"\b(?:accused|accuses|accusing|blamed|blames|blaming|pointed (?:the|a) finger at)\s(?:the\s)?$")
DENIAL = re.compile(r"[^.;]{0,100}\b(?:den(?:y|ies|ied)|rejects?|rejected|dismiss(?:es|ed))\b")
"""`accused India of sponsoring the attack, which New Delhi denies` leaves open who did it."""


def suffers(text: str, start: int, end: int) -> bool:
    """Whether the side named at text[start:end] is only hit, or only speaks of the attack: `struck a Hamas compound`, `Hamas praised`."""
    before = text[max(0, start - 60) : start]
    if POSSESSED.search(before) or DIPLOMATS.match(text, end) or (ACCUSED.search(before) and DENIAL.match(text, end)):
        return True
    if TOUCHED.match(text, end) or STRUCK.match(text, end) or AIMED_AT.search(text, max(0, start - 40), start):
        return True
    headed = HEADED.match(text, end)
    if headed:
        return not DEED_NEXT.match(text, headed.end())
    people = PEOPLE.match(text, end)
    counted = people or text[end - 1] == "s"  # `killed two Maoists`
    acts = counted and DEED_NEXT.match(text, people.end() if people else end)
    return bool(counted and VICTIMS.search(text, max(0, start - 40), start) and not acts)
