"""Lines of a page that tell of no attack, under a photograph, date line, dateline; and the day of publication that is printed there."""

import re
from datetime import date

from assets.figures.attack_words import ATTACK
from assets.figures.cues import Cued, Words
from assets.figures.date_words import EXPRESSION
from assets.figures.resolving import resolve

CAPTION = Cued(
    r"\((?:AP |File )?(?:Photo|Photograph|Image|Picture)\b[^)]*\)|\b(?:Photo(?:graph)?|Image|Picture|Credit)s?:|/(?:Getty|Reuters|AFP|AP)\b"
)
"""What a line under a photograph has: whose it is."""
DATELINE = re.compile(
    r"\W*(?!(?:On|In|By|Since|Until|From|At|Before|After|Late|Early|Last|The|Between|Overnight|As|It|This|That)\b)"
    r"[A-Z][\w.'’/-]*(?:[ ,/]+[A-Z][\w.'’/-]*){0,4},?\s*"
)
STAMP = re.compile(r"\W*(?:\w+\W+){0,5}\w*\W*")
"""A line of a few words is a page's date line, not a statement about an attack."""
UPDATED = re.compile(r"\W*(?:[Ll]ast\s)?(?:[Uu]pdated|[Pp]ublished|[Pp]osted|[Mm]odified)\b(?!\sby)(?:[^.;]|[ap]\.m\.?){0,40}$")
"""A line that tells when the page was made: `Last updated at 10:39 a.m. on Sunday`."""
PAGE_LINE = 60
BYLINE = re.compile(r"By [A-Z][\w.'’-]*(?:[ ,]{1,2}[A-Z][\w.'’-]*){0,6}\s*")
IN_HEADING = re.compile(r"[^)\n]{0,20}\)\s*[—–-]")
"""A date in the brackets of a dateline, `MANILA (Update, Jan. 28) —`, is that of the page."""


def of_page(text: Words, match: re.Match[str], before: str, following: str) -> bool:
    """Whether a date stands in such a line; `before` and `following` are what its line has around it."""
    heading = IN_HEADING.match(text, match.end()) if match.start() < 120 else None
    alone = STAMP.fullmatch(before + match.group() + following) and not ATTACK.search(before + following)
    return bool(heading or UPDATED.match(before) or alone or captioned(text, match.start()) or DATELINE.fullmatch(before))


def of_the_page(text: Words, start: int, end: int) -> bool:
    """Whether text[start:end] is a line that says when the page was made, or by whom, and nothing else."""
    if end - start > PAGE_LINE:
        return False
    return bool(BYLINE.fullmatch(text, start, end) or ("|" in text[start:end] and EXPRESSION.search(text, start, end)))


def captioned(text: Words, at: int) -> bool:
    """Whether the line of the text that offset `at` lies in is under a photograph."""
    return bool(CAPTION.cue & text.cues and CAPTION.search(line_of(text, at)))


def line_of(text: str, at: int) -> str:
    """The line of the text that offset `at` lies in, as far as 300 characters to each side: what tells a caption stands there."""
    start, end = max(0, at - 300), min(len(text), at + 300)
    return text[max(start, text.rfind("\n", start, at) + 1) : at] + text[at:end].partition("\n")[0]


def page_day(text: str) -> date | None:
    """The day of publication that an article without metadata prints on its page: its first full date that stands in a line of its own."""
    for match in EXPRESSION.finditer(text, 0, 4000):
        year = match.group("y1") or match.group("y2") or match.group("y3")
        start = text.rfind("\n", 0, match.start()) + 1
        if year and (STAMP.fullmatch(line_of(text, start)) or DATELINE.fullmatch(text[start : match.start()]) or match.start() == start):
            return resolve(match, None)[0]
    return None
