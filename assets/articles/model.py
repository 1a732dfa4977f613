"""The rows this stage makes: an article, a refusal, and a refusal as it stands in quarantine.

What does not belong here: how they are made (reading.py), where their bytes come from (collecting.py).
"""

from collections.abc import Iterable
from dataclasses import astuple, dataclass, fields
from datetime import date, datetime
from enum import StrEnum
from types import UnionType
from typing import Any, get_args

import polars as pl


class DateBasis(StrEnum):
    """What an article's publication day rests on."""

    METADATA = "metadata"
    """The article's own `published_at`, or the dated folder its file lay in."""
    PAGE = "page"
    """The metadata of a web page."""
    DATELINE = "dateline"
    """A date line or an agency's dateline in the text."""
    COLLECTED = "collected"
    """Nothing tells it: the day is the one the file was collected on, and no relative date may be resolved against it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article: a row of the table `articles`.

    `text` is the decoded text with no character changed: every offset further down the chain counts its characters.
    `published_at` is UTC without a zone; a bare date is its midnight; null when `date_basis` is `collected`.
    `published_on` is the day as the publisher wrote it (01:00+05:30 on the 19th is the 19th), and the partition's day.
    """

    article_id: str
    external_id: str
    url: str | None
    publisher: str | None
    title: str | None
    language: str | None
    published_at: datetime | None
    published_on: date
    date_basis: DateBasis
    text: str
    raw_sha256: str
    raw_path: str
    syndicated_from: str | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a file is no article: what kind of fault, what was found, what was expected, and what its owner can do."""

    reason: str
    found: str
    expected: str
    remedy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quarantined:
    """One file that stands in quarantine: a row of the table `quarantine`. The file itself is where it was, at `path`.

    `seen_on` is the day the row is filed under: that of its dated folder, or of the article it doubles, else the day of `seen_at`.
    """

    path: str
    raw_sha256: str | None
    reason: str
    found: str
    expected: str
    remedy: str
    seen_at: datetime
    seen_on: date


_TYPES: dict[Any, pl.DataType] = {str: pl.String(), datetime: pl.Datetime("us"), date: pl.Date(), DateBasis: pl.String()}


def frame_of(kind: type, rows: Iterable[Any]) -> pl.DataFrame:
    """A frame of `kind`'s fields in their order, typed also when there is no row."""
    schema = {field.name: _TYPES[get_args(field.type)[0] if isinstance(field.type, UnionType) else field.type] for field in fields(kind)}
    return pl.DataFrame([astuple(row) for row in rows], schema=schema, orient="row")
