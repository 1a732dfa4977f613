"""The raw zone: the copies at `home/raw/DAY/ID.json` or `.txt`, and a day's rows made from them alone."""

import hashlib
from dataclasses import replace
from datetime import date
from pathlib import Path, PurePath

import polars as pl

from assets.articles.manifest import Entry, load_day, write_atomically
from assets.articles.model import Article, Quarantined, Refusal, frame_of
from assets.articles.reading import ID_CHARACTERS, parse_article, unreadable
from assets.articles.syndication import mark_syndicated


def read_day(home: Path, day: date) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The day's rows of `articles` and of `quarantine`, made from the raw zone alone: the same whenever they are asked for."""
    articles: list[Article] = []
    refused: list[Quarantined] = []
    for entry in load_day(home, day):
        outcome = None if is_refused(entry) else article_of(home, entry)
        if isinstance(outcome, Article):
            articles.append(outcome)
        else:
            refused.append(quarantined(replace(entry, refusal=outcome or entry.refusal)))
    return frame_of(Article, mark_syndicated(articles)), frame_of(Quarantined, refused)


def article_of(home: Path, entry: Entry) -> Article | Refusal:
    """The article from its copy, judged as on the day it was collected."""
    raw = raw_path(entry)
    try:
        data = (home / raw).read_bytes()
    except OSError as error:
        return unreadable(error)
    if hashlib.sha256(data).hexdigest() != entry.sha256:
        remedy = f"remove {raw} and {entry.day}'s manifest beside it from the ledger's home, and collect again"
        return Refusal("damaged copy", f"{raw} is not what was collected", f"bytes whose sha256 is {entry.sha256}", remedy)
    return parse_article(data, path=PurePath(entry.path), day=entry.collected_at.date(), raw_path=str(raw))


def quarantined(entry: Entry) -> Quarantined:
    """The entry's row of `quarantine`: its refusal, or the first file with the same bytes."""
    same = f"the same bytes as {entry.duplicate_of}"
    refusal = entry.refusal or Refusal("duplicate", same, "each article once", "remove one of the two files")
    return Quarantined(
        path=entry.path,
        raw_sha256=entry.sha256,
        reason=refusal.reason,
        found=refusal.found,
        expected=refusal.expected,
        remedy=refusal.remedy,
        seen_at=entry.collected_at,
        seen_on=entry.day,
    )


def is_refused(entry: Entry) -> bool:
    """Whether the entry stands in quarantine, as a refused file or a duplicate."""
    return entry.refusal is not None or entry.duplicate_of is not None


def raw_path(entry: Entry) -> PurePath:
    """Where the copy lies, from the ledger's home: `raw/DAY/ID.json`."""
    return PurePath("raw") / entry.day.isoformat() / f"{str(entry.sha256)[:ID_CHARACTERS]}{PurePath(entry.path).suffix.lower()}"


def keep_copy(home: Path, entry: Entry, data: bytes) -> None:
    """Put the bytes, unchanged, where the entry says; a copy that is there stays as it is."""
    path = home / raw_path(entry)
    if not path.exists():
        write_atomically(path, data)
