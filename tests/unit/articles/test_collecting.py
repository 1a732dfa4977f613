"""From the inbox to the raw zone and to a day's rows: nothing lost, nothing twice, nothing without a reason."""

import json
import os
import tempfile
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assets.articles import collecting
from assets.articles.collecting import Collected, InboxMissing, collect, days_collected, read_day

Drop = Callable[..., Path]

NOW = datetime(2025, 6, 20, 12, 30, tzinfo=UTC)
DAY = NOW.date()
TUESDAY = date(2025, 6, 17)
TEXT = "At least 15 people were killed in Kyiv on Tuesday, the mayor said."


def gather(inbox: Path, home: Path, *, later: timedelta = timedelta()) -> Collected:
    return collect(inbox, home, now=NOW + later)


def rows(home: Path, day: date) -> tuple[list[dict[str, object]], list[dict[str, object]]]:
    articles, quarantine = read_day(home, day)
    return articles.to_dicts(), quarantine.to_dicts()


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_an_article_lies_in_the_raw_zone_unchanged(inbox: Path, home: Path, drop: Drop) -> None:
    path = drop("kyiv.json", id="kyiv", text=TEXT, published_at="2025-06-17")
    before = path.read_bytes()
    collected = gather(inbox, home)
    assert (collected.days, collected.seen, collected.new, collected.unchanged, collected.refused) == ((TUESDAY,), 1, 1, 0, ())
    [[row], refused] = rows(home, TUESDAY)
    assert refused == []
    assert (home / str(row["raw_path"])).read_bytes() == before
    assert row["raw_path"] == f"raw/2025-06-17/{row['article_id']}.json"
    assert (row["external_id"], row["text"], row["published_on"]) == ("kyiv", TEXT, TUESDAY)
    assert path.read_bytes() == before


def test_collecting_again_changes_nothing(inbox: Path, home: Path, drop: Drop) -> None:
    drop("a.json", text=TEXT, published_at="2025-06-17")
    drop("b.txt", data=b"Two people died.")
    drop("c.json", data=b"{")
    drop("d.json", text=TEXT, published_at="2025-06-17")
    gather(inbox, home)
    stored = tree(home)
    again = gather(inbox, home, later=timedelta(days=3))
    assert (again.days, again.new, again.unchanged) == ((), 0, 2)
    assert again.reasons() == {"invalid JSON": 1, "duplicate": 1}
    assert tree(home) == stored


def test_reading_a_day_again_gives_the_same_rows(inbox: Path, home: Path, drop: Drop) -> None:
    drop("undated.txt", data=b"Two people died.")
    gather(inbox, home)
    articles, quarantine = read_day(home, DAY)
    (inbox / "undated.txt").unlink()
    gather(inbox, home, later=timedelta(days=40))
    assert read_day(home, DAY)[0].equals(articles)
    assert read_day(home, DAY)[1].equals(quarantine)
    assert articles["published_on"].to_list() == [DAY]
    assert articles["published_at"].to_list() == [None]


def test_a_day_without_anything_is_empty_and_typed(inbox: Path, home: Path, drop: Drop) -> None:
    drop("a.json", text=TEXT, published_at="2025-06-17")
    gather(inbox, home)
    empty, filled = read_day(home, DAY), read_day(home, TUESDAY)
    assert [frame.height for frame in empty] == [0, 0]
    assert [frame.schema for frame in empty] == [frame.schema for frame in filled]


def test_each_day_gets_its_own(inbox: Path, home: Path, drop: Drop) -> None:
    drop("a.json", text=TEXT, published_at="2025-06-17")
    drop("2025-06-18/b.txt", data=b"Two people died.")
    drop("c.txt", data=b"June 19 (UPI) -- Three people died.")
    drop("d.txt", data=b"Four people died.")
    days = (TUESDAY, date(2025, 6, 18), date(2025, 6, 19), DAY)
    assert gather(inbox, home).days == days
    assert days_collected(home) == days
    assert [read_day(home, day)[0].height for day in days] == [1, 1, 1, 1]


def test_only_the_days_that_changed_are_told(inbox: Path, home: Path, drop: Drop) -> None:
    drop("a.json", text=TEXT, published_at="2025-06-17")
    gather(inbox, home)
    drop("b.json", text=TEXT + " More to come.", published_at="2025-06-19")
    assert gather(inbox, home).days == (date(2025, 6, 19),)


def test_the_same_bytes_are_one_article(inbox: Path, home: Path, drop: Drop) -> None:
    for name in ("b.json", "a.json", "deep/c.json"):
        drop(name, text=TEXT, published_at="2025-06-17")
    collected = gather(inbox, home)
    articles, refused = rows(home, TUESDAY)
    assert (collected.new, len(articles), len(refused)) == (1, 1, 2)
    assert {row["reason"] for row in refused} == {"duplicate"}
    assert {row["found"] for row in refused} == {f"the same bytes as {inbox}/a.json"}


def test_a_later_copy_is_the_duplicate_whatever_its_name(inbox: Path, home: Path, drop: Drop) -> None:
    drop("b.json", text=TEXT, published_at="2025-06-17")
    gather(inbox, home)
    drop("a.json", text=TEXT, published_at="2025-06-17")
    [refused] = gather(inbox, home, later=timedelta(hours=1)).refused
    assert refused.path == f"{inbox}/a.json"


def test_a_duplicate_takes_over_when_the_first_is_mended(inbox: Path, home: Path, drop: Drop) -> None:
    drop("a.json", text=TEXT, published_at="2025-06-17")
    drop("b.json", text=TEXT, published_at="2025-06-17")
    gather(inbox, home)
    drop("a.json", text=TEXT + " It was the mayor of Kyiv.", published_at="2025-06-17")
    collected = gather(inbox, home)
    articles, refused = rows(home, TUESDAY)
    assert (collected.days, collected.new, len(articles), refused) == ((TUESDAY,), 2, 2, [])


def test_a_mended_file_replaces_what_it_gave(inbox: Path, home: Path, drop: Drop) -> None:
    drop("a.json", text="Two people died.", published_at="2025-06-17")
    gather(inbox, home)
    drop("a.json", text="Three people died.", published_at="2025-06-18")
    assert gather(inbox, home).days == (TUESDAY, date(2025, 6, 18))
    assert rows(home, TUESDAY)[0] == []
    assert [row["text"] for row in rows(home, date(2025, 6, 18))[0]] == ["Three people died."]


def test_a_touched_file_changes_no_day(inbox: Path, home: Path, drop: Drop) -> None:
    path = drop("a.json", text=TEXT, published_at="2025-06-17")
    gather(inbox, home)
    os.utime(path, (1, 1))
    assert gather(inbox, home).days == ()


def test_a_refused_file_that_is_mended_leaves_quarantine(inbox: Path, home: Path, drop: Drop) -> None:
    drop("a.json", data=b"{")
    assert gather(inbox, home).days == (DAY,)
    assert [row["reason"] for row in rows(home, DAY)[1]] == ["invalid JSON"]
    drop("a.json", text=TEXT, published_at="2025-06-17")
    assert gather(inbox, home).days == (TUESDAY, DAY)
    assert rows(home, DAY) == ([], [])


def test_a_refused_file_that_is_removed_leaves_quarantine(inbox: Path, home: Path, drop: Drop) -> None:
    path = drop("a.json", data=b"{")
    gather(inbox, home)
    path.unlink()
    assert gather(inbox, home).days == (DAY,)
    assert rows(home, DAY) == ([], [])
    assert days_collected(home) == (DAY,), "a day that has lost its rows is still to be made again"


def test_another_inbox_leaves_this_ones_quarantine_alone(inbox: Path, home: Path, drop: Drop, tmp_path: Path) -> None:
    drop("a.json", data=b"{")
    gather(inbox, home)
    other = tmp_path / "inbox2"
    other.mkdir()
    assert gather(other, home).seen == 0
    assert len(rows(home, DAY)[1]) == 1


def test_a_removed_article_stays(inbox: Path, home: Path, drop: Drop) -> None:
    path = drop("a.json", text=TEXT, published_at="2025-06-17")
    gather(inbox, home)
    path.unlink()
    assert gather(inbox, home).days == ()
    assert len(rows(home, TUESDAY)[0]) == 1


def test_a_future_date_is_taken_when_its_day_comes(inbox: Path, home: Path, drop: Drop) -> None:
    drop("a.json", text=TEXT, published_at="2025-06-25")
    assert gather(inbox, home).reasons() == {"date in the future": 1}
    collected = gather(inbox, home, later=timedelta(days=5))
    assert (collected.new, collected.days) == (1, (DAY, date(2025, 6, 25)))


@pytest.mark.usefixtures("as_nobody")
def test_a_file_without_read_permission_waits_for_it(inbox: Path, home: Path, drop: Drop) -> None:
    path = drop("a.json", text=TEXT, published_at="2025-06-17")
    path.chmod(0)
    collected = gather(inbox, home)
    assert collected.reasons() == {"no read permission": 1}
    assert collected.refused[0].raw_sha256 is None
    path.chmod(0o644)
    assert gather(inbox, home).new == 1


@pytest.mark.usefixtures("as_nobody")
def test_a_folder_without_read_permission_is_refused_and_the_rest_collected(inbox: Path, home: Path, drop: Drop) -> None:
    drop("a.json", text=TEXT, published_at="2025-06-17")
    closed = drop("closed/b.json", text=TEXT).parent
    closed.chmod(0)
    collected = gather(inbox, home)
    closed.chmod(0o755)
    assert (collected.new, collected.reasons()) == (1, {"no read permission": 1})
    assert collected.refused[0].path == str(closed)


@pytest.mark.usefixtures("as_nobody")
def test_an_article_stays_when_its_file_turns_unreadable(inbox: Path, home: Path, drop: Drop) -> None:
    path = drop("a.json", text=TEXT, published_at="2025-06-17")
    gather(inbox, home)
    path.write_bytes(b"{}")
    path.chmod(0)
    assert gather(inbox, home).days == ()
    assert len(rows(home, TUESDAY)[0]) == 1


@pytest.mark.parametrize(
    "name",
    [
        ".hidden.json",
        ".git/x.json",
        "a.json~",
        "#a.json#",
        ".a.json.swp",
        "a.json.part",
        "a.tmp",
        "Thumbs.db",
        ".DS_Store",
        "__MACOSX/a.json",
    ],
)
def test_what_is_hidden_or_half_written_is_ignored(inbox: Path, home: Path, drop: Drop, name: str) -> None:
    drop(name, text=TEXT)
    collected = gather(inbox, home)
    assert (collected.seen, collected.ignored, collected.days) == (0, 1, ())


def test_links_are_followed_and_loops_end(inbox: Path, home: Path, drop: Drop, tmp_path: Path) -> None:
    drop("a/a.json", text=TEXT, published_at="2025-06-17")
    (inbox / "a" / "loop").symlink_to(inbox)
    (inbox / "self.txt").symlink_to(inbox / "self.txt")
    (inbox / "gone.txt").symlink_to(tmp_path / "nowhere")
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "b.txt").write_text("Two people died.")
    (inbox / "linked").symlink_to(outside)
    collected = gather(inbox, home)
    assert (collected.new, collected.reasons()) == (2, {"unreadable file": 2})


def test_a_pipe_is_refused_and_not_waited_for(inbox: Path, home: Path) -> None:
    os.mkfifo(inbox / "pipe.txt")
    assert gather(inbox, home).refused[0].found == "a pipe, socket or device"


def test_a_home_inside_the_inbox_is_not_collected(inbox: Path, drop: Drop) -> None:
    drop("a.json", text=TEXT, published_at="2025-06-17")
    home = inbox / "home"
    assert gather(inbox, home).seen == 1
    assert gather(inbox, home).seen == 1


def test_a_name_that_is_no_text_is_told_with_escapes(inbox: Path, home: Path) -> None:
    Path(os.fsdecode(os.fsencode(inbox) + b"/k\xf6ln.txt")).write_text("Two people died.")
    Path(os.fsdecode(os.fsencode(inbox) + b"/k\xf6ln.json")).write_text("{")
    collected = gather(inbox, home)
    assert (collected.new, collected.refused[0].path) == (1, f"{inbox}/k\\xf6ln.json")
    assert [row["external_id"] for row in rows(home, DAY)[0]] == ["k\\xf6ln"]


def test_five_megabytes(inbox: Path, home: Path, drop: Drop) -> None:
    text = "Two people died. " * 330_000
    drop("big.txt", data=text.encode())
    gather(inbox, home)
    assert rows(home, DAY)[0][0]["text"] == text


@pytest.mark.parametrize(("made", "state"), [(False, "does not exist"), (True, "is a file")])
def test_a_missing_inbox_says_what_to_do(tmp_path: Path, home: Path, made: bool, state: str) -> None:
    if made:
        (tmp_path / "nothing").write_text("")
    with pytest.raises(InboxMissing, match=rf"nothing {state}.*ARTICLES="):
        gather(tmp_path / "nothing", home)
    assert not home.exists()


def test_an_empty_inbox_has_nothing_to_see(inbox: Path, home: Path) -> None:
    collected = gather(inbox, home)
    assert (collected.seen, collected.days) == (0, ())


def test_a_damaged_copy_stands_in_quarantine(inbox: Path, home: Path, drop: Drop) -> None:
    drop("a.json", text=TEXT, published_at="2025-06-17")
    gather(inbox, home)
    [[row], _] = rows(home, TUESDAY)
    (home / str(row["raw_path"])).write_bytes(b"x")
    articles, [refused] = rows(home, TUESDAY)
    assert (articles, refused["reason"]) == ([], "damaged copy")


def test_a_new_reader_judges_the_raw_zone_again(inbox: Path, home: Path, drop: Drop, monkeypatch: pytest.MonkeyPatch) -> None:
    drop("a.txt", data=b"On the 18th of June two people died.")
    gather(inbox, home)
    (inbox / "a.txt").unlink()
    monkeypatch.setattr(collecting, "_reader_version", lambda: "another")
    assert gather(inbox, home).days == ()
    manifest = home / "raw" / DAY.isoformat() / "manifest.jsonl"
    row = json.loads(manifest.read_text()) | {"path": str(inbox / "2025-06-18" / "a.txt")}
    manifest.write_text(json.dumps(row) + "\n")
    monkeypatch.setattr(collecting, "_reader_version", lambda: "a third")
    assert gather(inbox, home).days == (date(2025, 6, 18), DAY)
    assert len(rows(home, date(2025, 6, 18))[0]) == 1


@settings(max_examples=40, deadline=None)
@given(st.lists(st.binary(max_size=60), max_size=6))
def test_every_file_is_an_article_once_or_has_a_reason(contents: list[bytes]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        inbox, home = Path(folder) / "inbox", Path(folder) / "home"
        inbox.mkdir()
        for number, data in enumerate(contents):
            (inbox / f"{number}.txt").write_bytes(data)
        collected = gather(inbox, home)
        articles, quarantine = read_day(home, DAY)
        assert articles.height + quarantine.height == collected.seen == len(contents)
        assert articles["article_id"].is_unique().all()
        stored = {path.read_bytes() for path in (home / "raw").rglob("*.txt")}
        assert stored <= set(contents)
        assert {(home / path).read_bytes() for path in articles["raw_path"]} == stored
        assert gather(inbox, home).days == ()
