"""Cutting an article into sentences with exact character ranges. A line break always ends a sentence; the text is never altered."""

import re

import polars as pl

ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen lt col sgt maj capt cpl pvt brig adm cmdr gov sen rep supt insp det ofc st mt ft jr sr rev hon pres "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun no nos vs inc ltd co corp dept univ approx "
    "est".split()
)
"""Words whose full stop does not end a sentence."""

STARTERS = frozenset(
    "the a an in on at it he she they we i but and this that these those there as after before when while meanwhile however according "
    "officials police authorities its his her their our if no some several earlier later since for".split()
)
"""Words that, capitalised after `U.S.` or `p.m.`, begin a new sentence."""

END = re.compile(
    r"[.!?…\n](?:(?<=\n)\n*"
    r"|(?<![.!?…]{2})[.!?…]*[\"'”’)\]»]*(?=\s)"
    r"|(?<=[a-z0-9%)][.!?])[\"”’']*(?=[\"“]?[A-Z][a-z’']|[\"“][A-Z]))"
)
"""Begins with its class of marks, so that a search runs over all other characters at once."""
NEXT = re.compile(r"\s*[\"'“‘(\[«—–-]*\s*(\w+)")
BEFORE = re.compile(r"([\w.]+)$")


def ends_here(text: str, stop: re.Match[str], end: int) -> bool:
    """Whether a full stop ends a sentence, from the word before it and the word after it."""
    following = NEXT.match(text, stop.end(), end)
    if following and following.group(1)[0].islower():
        return False
    if not stop.group().startswith(".") or (len(stop.group()) > 1 and stop.group()[1] in ".!?"):
        return True
    found = BEFORE.search(text, max(0, stop.start() - 20), stop.start())
    before = found.group(1) if found else ""
    if not before or not following:
        return True
    if "." in before or before.lower() in ("am", "pm"):
        return following.group(1).lower() in STARTERS
    if len(before) == 1 and before.isupper():
        return False
    return before.lower() not in ABBREVIATIONS or before.islower()


def split(text: str) -> list[tuple[int, int]]:
    """The sentences of a text as (start, end) character ranges, in order, without surrounding blanks; they never overlap."""
    ranges: list[tuple[int, int]] = []
    start = 0
    for stop in END.finditer(text):
        broken = stop.group()[0] == "\n"
        if broken or ends_here(text, stop, min(len(text), stop.end() + 60)):
            add(text, start, stop.start() if broken else stop.end(), ranges)
            start = stop.end()
    add(text, start, len(text), ranges)
    return ranges


def add(text: str, start: int, end: int, ranges: list[tuple[int, int]]) -> None:
    """Append the range without its surrounding blanks, if anything is left of it."""
    piece = text[start:end]
    left = start + len(piece) - len(piece.lstrip())
    right = start + len(piece.rstrip())
    if left < right:
        ranges.append((left, right))


def split_articles(articles: pl.DataFrame) -> pl.DataFrame:
    """The `sentences` rows of articles (article_id, text): sentence_id, article_id, sentence_no from 0, char_start, char_end, text."""
    rows = [
        (f"{article_id}-{number:04d}", article_id, number, start, end, text[start:end])
        for article_id, text in articles.select("article_id", "text").iter_rows()
        for number, (start, end) in enumerate(split(text))
    ]
    schema = {
        "sentence_id": pl.String,
        "article_id": pl.String,
        "sentence_no": pl.Int64,
        "char_start": pl.Int64,
        "char_end": pl.Int64,
        "text": pl.String,
    }
    return pl.DataFrame(rows, schema=schema, orient="row")
