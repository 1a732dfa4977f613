"""Counts that are no longer so: an older toll recalled, or one that the article takes back, by the words around them."""

import re

from assets.figures.cues import Cued, Words, cued_any
from assets.figures.scene import Counted, Scene

WITHDRAWN = cued_any(
    r"(?:\bnot|\brather than|\binstead of)\s+$"
    r"|\b(?:withdrew|withdrawn|retracted|took back|taken back|disowned|dropped|cancelled)\s(?:[a-z]+\s){1,3}?of\s+(?:\w+\s){0,2}$",
    re.IGNORECASE,
)
EARLIER = cued_any(
    r"\b(?:previously|earlier|initially|(?:previous|earlier|initial) (?:\w+ ){0,2}of)\s+(?:(?!and\b|but\b|to\b)\w+\s+){0,3}$"
    r"|\b(?:up|down|revised|rose|risen|raised|fell|fallen|dropped|lowered|grew|grown|increased) (?:\w+ly )?from\s+"
    r"(?:(?:the|an?|its|about|at least|more than|some|nearly) ){0,2}$"
    r"|\bin (?:an?|the|its|his|her|their) first (?:message|statement|report|post|count|bulletin|hour|minute)s?\b[^.;]{0,60}$"
    r"|\b(?:to begin with|(?:first|at first|initially) (?:spoke|wrote|talked|announced|reported))\b[^.;]{0,60}$"
    r"|\bhad (?:\w+ly |at first |first )?(?:put|given|set|listed|counted|spoken of|mentioned)\b[^.;]{0,40}$"
    r"|\b(?:earlier|initially|previously|originally|at first)\b[^.;]{0,50}\bhad (?:said|reported|announced|told|confirmed)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
"""Words before a count that is an older toll recalled: `down from 15`, `earlier on Tuesday officials had said that 15 people`."""
CORRECTED = cued_any(
    r"\b(?:earlier|previous|original|first) (?:version|edition) of this\b[^.;]{0,80}$"
    r"|\bCorrection\b[^.;]{0,100}\b(?:wrote|said|reported|gave|spoke|stated)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
"""Words before a count that the article itself takes back: `an earlier version of this article said that 15 people`."""
FIGURE_OF = Cued(r"\b(?:figure|number|toll|count|total|report)s? of\s$", re.IGNORECASE)
WRONG = Cued(
    r"^[^.;,]{0,60}\b(?:was|were|is|are|be|been|proved|turned out to be)\s(?:\w+ly\s)?(?:premature|wrong|incorrect|mistaken|false|an error|"
    r"a mistake|too high|inaccurate|exaggerated|overstated|disregarded|ignored|withdrawn|retracted)\b",
    re.IGNORECASE,
)
"""What is said of a `figure of 15` that is taken back: `the figure of 15 that the mayor had given was premature`."""
RECALLING = WITHDRAWN.cue | EARLIER.cue | CORRECTED.cue | FIGURE_OF.cue
"""The cues of which a sentence needs one to recall a count or take it back."""
RECALLED_WITHIN = 120
"""Characters before a count in which its sentence may say that it is an older one."""


def leading_to(text: str, scene: Scene, count: Counted) -> Words:
    """The words of a sentence before its count that can tell so; none where the sentence has no cue for it."""
    told = scene.sentence.cues & RECALLING
    return Words(text[max(scene.sentence.start, count.start - RECALLED_WITHIN) : count.start] if told else "")


def is_earlier(before: Words) -> bool:
    """Whether the words before a count make it an older toll."""
    return bool(EARLIER.search(before))


def is_withdrawn(before: Words, text: str, scene: Scene, count: Counted) -> bool:
    """Whether the article takes a count back: `10 people, not 15`, `the figure of 15 was premature`."""
    wrong = FIGURE_OF.search(before) and WRONG.search(Words(text[count.reach : scene.sentence.end]))
    return bool(wrong or WITHDRAWN.search(before) or CORRECTED.search(before))
