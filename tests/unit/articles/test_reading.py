"""Bytes to an article, or to the reason why they are none."""

import json
from datetime import date, datetime
from pathlib import Path, PurePath
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assets.articles.model import Article, DateBasis, Refusal, frame_of
from assets.articles.reading import parse_article, read_article

DAY = date(2025, 6, 20)
TEXT = "At least 15 people were killed in Kyiv on Tuesday, the mayor said.\n\nRescuers were still at work."
FULL = {
    "id": "20250617-kyiv",
    "publisher": "UPI",
    "url": "https://example.org/kyiv",
    "title": "Fifteen dead in Kyiv",
    "published_at": "2025-06-17",
    "language": "en",
    "text": TEXT,
}


def read_json(content: object, *, folder: str = "inbox") -> Article | Refusal:
    return parse_article(json.dumps(content).encode(), path=PurePath(folder) / "x.json", day=DAY)


def read_txt(data: bytes, *, folder: str = "inbox") -> Article | Refusal:
    return parse_article(data, path=PurePath(folder) / "x.txt", day=DAY)


def article(outcome: Article | Refusal) -> Article:
    assert isinstance(outcome, Article), outcome
    return outcome


def test_every_field_of_a_json_article() -> None:
    read = article(read_json(FULL))
    assert (read.external_id, read.publisher, read.url) == ("20250617-kyiv", "UPI", "https://example.org/kyiv")
    assert (read.title, read.language, read.text) == ("Fifteen dead in Kyiv", "en", TEXT)
    assert (read.published_at, read.published_on, read.date_basis) == (datetime(2025, 6, 17), date(2025, 6, 17), DateBasis.METADATA)
    assert read.article_id == read.raw_sha256[:16]
    assert read.raw_path == "inbox/x.json"
    assert read.syndicated_from is None


@pytest.mark.parametrize("field", ["id", "publisher", "url", "title", "published_at", "language"])
@pytest.mark.parametrize("kind", ["absent", "null", "blank"])
def test_only_the_text_is_needed(field: str, kind: str) -> None:
    content: dict[str, Any] = dict(FULL)
    if kind == "absent":
        del content[field]
    else:
        content[field] = None if kind == "null" else ""
    read = article(read_json(content))
    told = {"id": "external_id"}.get(field, field)
    assert getattr(read, told) == ("x" if field == "id" else None)


@pytest.mark.parametrize(
    ("written", "at", "on"),
    [
        ("2025-06-17", datetime(2025, 6, 17), date(2025, 6, 17)),
        ("2025-06-17T07:12:00", datetime(2025, 6, 17, 7, 12), date(2025, 6, 17)),
        ("2025-06-17 07:12", datetime(2025, 6, 17, 7, 12), date(2025, 6, 17)),
        ("2025-06-17T07:12:00Z", datetime(2025, 6, 17, 7, 12), date(2025, 6, 17)),
        ("2025-06-17T07:12:00.250+00:00", datetime(2025, 6, 17, 7, 12, 0, 250000), date(2025, 6, 17)),
        ("2025-06-19T01:30:00+05:30", datetime(2025, 6, 18, 20, 0), date(2025, 6, 19)),
        ("2025-06-17T22:00:00-04:00", datetime(2025, 6, 18, 2, 0), date(2025, 6, 17)),
        (" 2025-06-17 ", datetime(2025, 6, 17), date(2025, 6, 17)),
        ("2025-06-21", datetime(2025, 6, 21), date(2025, 6, 21)),
    ],
)
def test_publication_times(written: str, at: datetime, on: date) -> None:
    read = article(read_json(FULL | {"published_at": written}))
    assert (read.published_at, read.published_on) == (at, on)


UNDATED = {"text": TEXT}


@pytest.mark.parametrize(
    ("content", "folder", "on", "basis"),
    [
        (UNDATED, "inbox", DAY, DateBasis.COLLECTED),
        (UNDATED, "inbox/2025-06-17", date(2025, 6, 17), DateBasis.METADATA),
        (UNDATED, "2025-06-17/inbox", DAY, DateBasis.COLLECTED),
        (UNDATED, "inbox/2025-13-40", DAY, DateBasis.COLLECTED),
        ({"text": "June 17 (UPI) -- " + TEXT}, "inbox", date(2025, 6, 17), DateBasis.DATELINE),
        ({"text": "June 17 (UPI) -- " + TEXT}, "inbox/2024-06-18", date(2024, 6, 17), DateBasis.DATELINE),
        ({"text": "June 17 (UPI) -- " + TEXT, "published_at": "2025-06-16"}, "inbox", date(2025, 6, 16), DateBasis.METADATA),
    ],
)
def test_what_the_day_rests_on(content: dict[str, str], folder: str, on: date, basis: DateBasis) -> None:
    read = article(read_json(content, folder=folder))
    assert (read.published_on, read.date_basis) == (on, basis)
    assert (read.published_at is None) == (basis is DateBasis.COLLECTED)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"Two died.\r\n\r\nOne lived.\n", "Two died.\r\n\r\nOne lived.\n"),
        (b"\n  Two died.  \n", "\n  Two died.  \n"),
        (b"\xef\xbb\xbfTwo died.", "Two died."),
        ("Two died in Kyïv.".encode("utf-16"), "Two died in Kyïv."),
        (b"\xfe\xff" + "Two died.".encode("utf-16-be"), "Two died."),
        ("Zwei Tote in Köln – “schlimm”".encode(), "Zwei Tote in Köln – “schlimm”"),
        ("Killed: 3 🚁".encode(), "Killed: 3 🚁"),
    ],
)
def test_a_txt_is_its_text_from_the_first_character(data: bytes, text: str) -> None:
    read = article(read_txt(data))
    assert (read.text, read.title, read.external_id) == (text, None, "x")


@pytest.mark.parametrize(
    ("data", "name", "reason", "found"),
    [
        (b"", "x.json", "empty file", "0 bytes"),
        (b" \n\n", "x.txt", "empty file", "3 bytes"),
        (b'{"text": "Two died."', "x.json", "invalid JSON", "line 1, column 21"),
        (b"Two died.", "x.json", "invalid JSON", "line 1, column 1"),
        (b'[{"text": "Two died."}]', "x.json", "invalid JSON", "a list"),
        (b'"Two died."', "x.json", "invalid JSON", "a str"),
        (b"[" * 100_000, "x.json", "invalid JSON", "recursion"),
        (b'{"text": "Two died.", "n": ' + b"9" * 5000 + b"}", "x.json", "invalid JSON", "digits"),
        (b'{"title": "Two died"}', "x.json", "text missing", "the fields title"),
        (b"{}", "x.json", "text missing", "(none)"),
        (b'{"text": null}', "x.json", "text missing", "null"),
        (b'{"text": " \\n "}', "x.json", "text missing", "3 blank characters"),
        (b'{"text": ["Two died."]}', "x.json", "wrong field", "`text` is list"),
        (b'{"text": "Two died.", "title": 5}', "x.json", "wrong field", "`title` is int"),
        (b'{"text": "Two died.", "id": ["a"]}', "x.json", "wrong field", "`id` is list"),
        (b'{"text": "Two died.", "published_at": 1750118400}', "x.json", "wrong field", "`published_at` is int"),
        (b'{"text": "Two died.", "published_at": "17/06/2025"}', "x.json", "wrong date", "17/06/2025"),
        (b'{"text": "Two died.", "published_at": "2025-02-30"}', "x.json", "wrong date", "2025-02-30"),
        (b'{"text": "Two died.", "published_at": "0001-01-01T00:00:00+05:00"}', "x.json", "wrong date", "0001-01-01"),
        (b'{"text": "Two died.", "published_at": "1070-06-17"}', "x.json", "wrong date", "1070-06-17"),
        (b'{"text": "Two died.", "published_at": "2025-06-22"}', "x.json", "date in the future", "2025-06-22"),
        (b'{"text": "Two died.", "published_at": "9999-12-31"}', "x.json", "date in the future", "9999-12-31"),
        (b'{"text": "Two\\u0000died."}', "x.json", "not text", "NUL character in `text` at position 3"),
        (b'{"text": "Two died \\ud83d"}', "x.json", "not text", "surrogate pair in `text` at position 9"),
        (b'{"text": "Two died.", "title": "\\udc00"}', "x.json", "not text", "surrogate pair in `title`"),
        (b"Two\0died.", "x.txt", "not text", "NUL character"),
        ("Zwei Tote in Köln".encode("cp1252"), "x.txt", "not text", "byte 0xf6 at position 14"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\xff", "x.txt", "not text", "byte 0x89 at position 0, and NUL bytes"),
        (b"\xff\xfeT", "x.txt", "not text", "byte 0x54"),
    ],
)
def test_refusals(data: bytes, name: str, reason: str, found: str) -> None:
    refused = parse_article(data, path=PurePath("inbox") / name, day=DAY)
    assert isinstance(refused, Refusal)
    assert refused.reason == reason
    assert found in refused.found
    assert refused.expected
    assert refused.remedy


def test_a_folder_of_the_future_is_refused() -> None:
    refused = read_txt(b"Two died.", folder="inbox/2031-01-01")
    assert isinstance(refused, Refusal)
    assert refused.reason == "date in the future"


@pytest.mark.parametrize(("name", "found"), [("x.pdf", "'.pdf'"), ("README", "without an ending"), ("x.json.gz", "'.gz'")])
def test_unknown_kinds_are_not_even_read(tmp_path: Path, name: str, found: str) -> None:
    refused = read_article(tmp_path / name)
    assert isinstance(refused, Refusal)
    assert (refused.reason, found in refused.found) == ("unknown kind of file", True)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    refused = read_article(tmp_path / "x.txt")
    assert isinstance(refused, Refusal)
    assert refused.reason == "unreadable file"


def test_endings_may_be_shouted(tmp_path: Path) -> None:
    (tmp_path / "X.JSON").write_text(json.dumps(FULL))
    assert article(read_article(tmp_path / "X.JSON", day=DAY)).text == TEXT


def test_five_megabytes_are_an_article() -> None:
    text = "Two people died. " * 330_000
    assert article(read_json({"text": text})).text == text


def test_ids_are_of_the_bytes_alone() -> None:
    one, other = article(read_txt(b"Two died.")), article(read_txt(b"Two died.", folder="elsewhere/2025-06-17"))
    assert one.article_id == other.article_id
    assert one.article_id != article(read_txt(b"Two died. ")).article_id


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1))
def test_no_character_of_a_text_changes(text: str) -> None:
    read = read_json({"text": text})
    assert isinstance(read, Refusal) if not text.strip() else article(read).text == text


@given(st.binary(max_size=200), st.sampled_from(["x.json", "x.txt"]))
def test_any_bytes_give_a_row_that_can_be_stored_or_a_reason(data: bytes, name: str) -> None:
    outcome = parse_article(data, path=PurePath(name), day=DAY)
    assert outcome == parse_article(data, path=PurePath(name), day=DAY)
    if isinstance(outcome, Article):
        assert frame_of(Article, [outcome]).row(0, named=True)["text"] == outcome.text


def test_a_frame_of_nothing_is_typed() -> None:
    assert frame_of(Article, []).schema == frame_of(Article, [article(read_json(FULL))]).schema
