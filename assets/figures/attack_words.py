"""The words that tell of an attack, by which dates, places and scopes know what a sentence speaks of."""

import re

from assets.figures.cues import Cued
from assets.figures.expressions import any_of

ATTACK = Cued(
    any_of(
        r"(?:(?:attack|strike|airstrike|assault|raid|bombardment|barrage|shelling|shooting|bombing|blast|explosion|massacre|onslaught|salvo)s?|"
        r"attacked|struck|hit|downed|intercepted|repelled|shelled|bombed|stormed|raided|invaded|torched|massacred|ambushed|stabbed|rammed|"
        r"came down|rained|slammed|tore|ripped|shot dead|blew (?:\w+self |themselves )?up|"
        r"gunned down|burst|fell on|fired|launched|killed|killing|wounding|injuring|"
        r"burst into|damaged|destroyed|ploughed into|plowed into|drove into|driven into|cut down|came over|threw|hurled|lobbed|"
        r"(?:rockets?|shells?|bombs?|missiles?|drones?)\s(?:also\s|again\s)?fell|"
        r"martyred|pounded|bombarded|hammered|slaughtered|murdered|crashed|targeted|opened fire|detonated|exploded|died)\b",
        flags=re.IGNORECASE,
    )
)
DEED = (
    r"(?:attack|strike|airstrike|assault|raid|ambush|barrage|shelling|shooting|bombing|blast|massacre|explosion|bombardment|onslaught"
    r"|tragedy|killings)s?"
)
"""A noun for an attack, as a part of other expressions."""
