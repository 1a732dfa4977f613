"""What a hospital or a morgue took in: a share of a toll, never the toll."""

import re

from assets.figures.cues import Cued, Words

_WARD = r"(?:hospitals?|morgues?|mortuary|clinics?|medical (?:centers?|centres?|college|complex))\b"
TAKEN = re.compile(r"\b(?:brought|taken|carried|transferred|delivered|arrived|counted|received|lay|lying|laid|seen)\b", re.IGNORECASE)
AT_WARD = Cued(rf"\b(?:at|to|in|into|inside|by)\s(?:[\w’'-]+\s){{0,5}}?{_WARD}", re.IGNORECASE)
WARD = Cued(rf"\b{_WARD}", re.IGNORECASE)
THERE = re.compile(r"\W*There,?\s(?!(?:is|are|was|were|has|have|had)\b)")
"""`There over 40 bodies were counted`, after a sentence that names the hospital."""


def at_ward(clause: str, sentence: Words, before: Words) -> bool:
    """Whether a count is of those whom a ward took in, by its clause, the start of its sentence and the sentence before."""
    if not TAKEN.search(clause):
        return False
    return bool(AT_WARD.search(Words(clause, sentence.cues)) or (THERE.match(sentence) and WARD.search(before)))
