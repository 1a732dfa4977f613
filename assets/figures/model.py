"""A figure, as the table `figures` keeps it."""

from datetime import date, datetime
from typing import NamedTuple


class Figure(NamedTuple):
    """One count that an article states about an attack; columns as in sql/tables/figures.sql, enumerations as in the codebook."""

    figure_id: str
    article_id: str
    sentence_id: str
    char_start: int
    char_end: int
    span: str
    value: int | None
    value_high: int | None
    qualifier: str
    outcome: str
    subject: str
    place: str | None
    place_id: str | None
    place_precision: int | None
    country: str | None
    date_from: date | None
    date_to: date | None
    date: date | None
    date_precision: int | None
    source: str | None
    source_official: bool | None
    scope: str
    additive: bool
    part_of: str | None
    attacker: str | None
    attack_type: str | None
    stated_at: datetime | None
    withdrawn: bool
    earlier: bool
    whole: bool
    rule: str
