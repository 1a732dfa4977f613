"""Bytes to an article, or to the reason why they are none.

Two kinds of files: `.json`, an object with the codebook's fields, and `.txt`, whose whole content is the text. A .txt has no title: its
first line is as much text as any other, and taking it away would move every offset.
What does not belong here: walking folders, copies, duplicates (collecting.py).
"""

import codecs
import hashlib
import json
from datetime import UTC, date, datetime
from pathlib import Path, PurePath
from typing import Any

from assets.articles.dates import AHEAD, EARLIEST, Publication, find_dateline, midnight, parse_published
from assets.articles.model import Article, DateBasis, Refusal

ID_CHARACTERS = 16
KINDS = (".json", ".txt")

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_TEXT_FIELDS = ("publisher", "url", "title", "language")
_BAD_JSON_REMEDY = "mend the file; python -m json.tool FILE shows where it breaks"


class _Refused(Exception):  # noqa: N818 - a reason carried to the one place that returns it, no error of ours
    def __init__(self, reason: str, found: str, expected: str, remedy: str) -> None:
        super().__init__(reason)
        self.refusal = Refusal(reason, found, expected, remedy)


def read_article(path: Path, *, day: date | None = None) -> Article | Refusal:
    """The article in the file at `path`; `day` is when it was collected, by default today (UTC), since reading it is collecting it."""
    if path.suffix.lower() not in KINDS:
        return unknown_kind(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        return unreadable(error)
    return parse_article(data, path=path, day=day or datetime.now(UTC).date())


def unknown_kind(path: PurePath) -> Refusal:
    found = f"a file ending in {path.suffix!r}" if path.suffix else "a file name without an ending"
    expected = f"a file ending in {' or '.join(KINDS)}"
    return Refusal("unknown kind of file", found, expected, "rename it if it is one of these, else move it out of the inbox")


def unreadable(error: OSError) -> Refusal:
    found = error.strerror or type(error).__name__
    if isinstance(error, PermissionError):
        return Refusal("no read permission", found, "a file that this user may read", "chmod +r FILE (and +x on its folders)")
    return Refusal("unreadable file", found, "a regular file that opens", "mend or remove it")


def parse_article(data: bytes, *, path: PurePath, day: date, raw_path: str | None = None) -> Article | Refusal:
    """`data` as an article. `path` gives the kind (its ending), the fallback id (its stem) and perhaps a dated folder (`2025-06-17/x.txt`).

    `raw_path` is where the raw zone keeps the bytes, by default `path`. The same arguments give the same article, whenever asked.
    """
    sha256 = hashlib.sha256(data).hexdigest()
    try:
        decoded = _decode(data)
        fields = _object(decoded) if path.suffix.lower() == ".json" else {"text": decoded}
        text = _text(fields)
        published, basis = _published(fields, text, folder=dated_folder(path), day=day)
        external_id = fields.get("id")
        if not isinstance(external_id, str | int | None) or isinstance(external_id, bool):
            raise _wrong_type("id", external_id)
        return Article(
            article_id=sha256[:ID_CHARACTERS],
            external_id=str(external_id) if external_id not in (None, "") else path.stem,
            **{name: _optional(fields, name) for name in _TEXT_FIELDS},
            published_at=None if basis is DateBasis.COLLECTED else published.at,
            published_on=published.on,
            date_basis=basis,
            text=text,
            raw_sha256=sha256,
            raw_path=raw_path or str(path),
        )
    except _Refused as refused:
        return refused.refusal


def dated_folder(path: PurePath) -> date | None:
    """The day of a folder named like `2025-06-17` that the file lies in."""
    name = path.parent.name
    if len(name) != len("2025-06-17"):
        return None
    try:
        return date.fromisoformat(name)
    except ValueError:
        return None


def _decode(data: bytes) -> str:
    if not data.strip():
        raise _Refused("empty file", f"{len(data)} bytes, none of them a letter", "an article", "fetch it again, or remove it")
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        binary = b"\0" in data
        found = f"byte {data[error.start]:#04x} at position {error.start}" + (", and NUL bytes" if binary else "")
        remedy = "remove it: this is no text" if binary else "save it as UTF-8; if it came from Windows, iconv -f CP1252 -t UTF-8 FILE"
        raise _Refused("not text", found, "UTF-8, or UTF-16 with a byte-order mark", remedy) from error


def _object(decoded: str) -> dict[str, Any]:
    expected = "one JSON object, one article a file"
    try:
        content = json.loads(decoded)
    except json.JSONDecodeError as error:
        found = f"line {error.lineno}, column {error.colno}: {error.msg}"
        raise _Refused("invalid JSON", found, expected, _BAD_JSON_REMEDY) from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits, or thousands of nested lists
        raise _Refused("invalid JSON", str(error)[:200], expected, _BAD_JSON_REMEDY) from error
    if not isinstance(content, dict):
        raise _Refused("invalid JSON", f"a {type(content).__name__}", expected, "write each article to a file of its own")
    return content


def _text(fields: dict[str, Any]) -> str:
    text = fields.get("text")
    remedy = "put the article's words into `text`, or remove the file"
    if text is None:
        found = f"the fields {', '.join(sorted(fields)) or '(none)'}" if "text" not in fields else "null"
        raise _Refused("text missing", found, "a field `text` that holds the article", remedy)
    if not isinstance(text, str):
        raise _wrong_type("text", text)
    if not text.strip():
        raise _Refused("text missing", f"{len(text)} blank characters", "a text with words in it", remedy)
    _check_characters("text", text)
    return text


def _check_characters(name: str, value: str) -> None:
    """A NUL means bytes that are no text; half a surrogate pair cannot be stored as UTF-8 by anything further down."""
    if "\0" in value:
        found = f"a NUL character in `{name}` at position {value.index(chr(0))}"
        raise _Refused("not text", found, "text", "remove it: this is no text, or was damaged on its way")
    try:
        value.encode()
    except UnicodeEncodeError as error:
        found = f"half a surrogate pair in `{name}` at position {error.start}"
        raise _Refused("not text", found, "whole characters", "write the file with another JSON encoder") from error


def _optional(fields: dict[str, Any], name: str) -> str | None:
    value = fields.get(name)
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise _wrong_type(name, value)
    _check_characters(name, value)
    return value


def _wrong_type(name: str, value: object) -> _Refused:
    found = f"`{name}` is {type(value).__name__} {str(value)[:60]!r}"
    return _Refused("wrong field", found, f"`{name}` as a string, or null", "mend the field")


def _published(fields: dict[str, Any], text: str, *, folder: date | None, day: date) -> tuple[Publication, DateBasis]:
    """By the article's own metadata, else its dateline, else its dated folder, else the day it was collected."""
    written = _optional(fields, "published_at")
    if written and written.strip():
        published = parse_published(written)
        expected = "`published_at` as an ISO 8601 date or date-time, such as 2025-06-17 or 2025-06-17T07:59:00+05:30, or null"
        if published is None:
            raise _Refused("wrong date", f"`published_at` is {written[:60]!r}", expected, "mend the date, or set it to null")
        _check_day(published.on, day, f"`published_at` is {written[:60]!r}")
        return published, DateBasis.METADATA
    dateline = find_dateline(text, by=day, folder=folder)
    if dateline:
        return midnight(dateline), DateBasis.DATELINE
    if folder:
        _check_day(folder, day, f"a folder named {folder}")
        return midnight(folder), DateBasis.METADATA
    return midnight(day), DateBasis.COLLECTED


def _check_day(published: date, day: date, found: str) -> None:
    if not EARLIEST <= published <= day + AHEAD:
        reason = "date in the future" if published > day else "wrong date"
        expected = f"a day between {EARLIEST} and {day + AHEAD}, the day after it was collected"
        raise _Refused(reason, found, expected, "mend the date, or set it to null")
