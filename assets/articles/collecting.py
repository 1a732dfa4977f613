"""From the inbox to the raw zone.

The inbox is read, never written to: bytes are copied unchanged to `home/raw/DAY/ID.json` or `.txt`, and all after works on the copies.
What does not belong here: what makes bytes an article (reading.py), or two articles one (syndication.py).
"""

import fcntl
import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path, PurePath

from assets.articles import dates, reading
from assets.articles.manifest import Entry, days_collected, load, save
from assets.articles.model import Article, Quarantined, Refusal
from assets.articles.raw_zone import article_of, is_refused, keep_copy, quarantined, raw_path, read_day
from assets.articles.reading import ID_CHARACTERS, KINDS, dated_folder, parse_article, unknown_kind, unreadable
from assets.articles.walking import Found, walk

__all__ = ["Collected", "InboxMissing", "collect", "days_collected", "read_day"]


class InboxMissing(Exception):  # noqa: N818 - what it says is the sentence the user reads
    """There is no inbox to collect from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Collected:
    """What one look at an inbox brought. `days` are those whose articles or quarantine changed: the ones to materialise, oldest first.

    `seen` files lie in the inbox, those `ignored` (hidden, temporary) not counted. Of them `new` became articles now, `unchanged` were so
    before, and `refused` stand in quarantine, duplicates among them. A `seen` of 0 is an empty inbox.
    """

    days: tuple[date, ...]
    seen: int
    new: int
    unchanged: int
    ignored: int
    refused: tuple[Quarantined, ...]

    def reasons(self) -> dict[str, int]:
        """How many files each reason keeps in quarantine, the most frequent first."""
        return dict(Counter(row.reason for row in self.refused).most_common())


def collect(inbox: Path, home: Path, *, now: datetime | None = None) -> Collected:
    """Copy what is new in `inbox` to the raw zone of `home`. Doing it again changes nothing; what was refused is tried again each time.

    A file whose bytes changed replaces what it gave before: its owner mended it, or broke it. One taken out of the inbox stays in the
    ledger if it was an article, and leaves quarantine if not. Raises InboxMissing where `inbox` is no folder. `now` is the time of
    collection, by default the clock's.
    """
    if not inbox.is_dir():
        state = "is a file" if inbox.exists() else "does not exist"
        raise InboxMissing(
            f"articles folder {inbox} {state}: expected a folder with {' and '.join(KINDS)} files. Try: make run ARTICLES=folder"
        )
    inbox = inbox.resolve()
    moment = (now or datetime.now(UTC)).astimezone(UTC).replace(tzinfo=None, microsecond=0)
    found = list(walk(inbox, leave_out=home))
    ours = [file for file in found if not file.ignored]
    with _locked(home):
        before = load(home)
        known = _reread(home, before.values()) if _reader_changed(home) else dict(before)
        here = {name: _look(file, name, known.get(name), home=home, now=moment) for file in ours for name in [_printable(file.path)]}
        gone = {name for name, entry in known.items() if is_refused(entry) and name.startswith(f"{inbox}/") and name not in here}
        known = _mark_duplicates(entry for name, entry in (known | here).items() if name not in gone)
        days = save(home, known.values(), before.values())
        (home / "raw" / "reader").write_text(_reader_version(), encoding="utf-8")
    entries = [known[name] for name in here]
    refused = tuple(quarantined(entry) for entry in entries if is_refused(entry))
    new = sum(not is_refused(entry) and _is_new(entry, before.get(entry.path)) for entry in entries)
    unchanged = len(entries) - new - len(refused)
    return Collected(days=days, seen=len(ours), new=new, unchanged=unchanged, ignored=len(found) - len(ours), refused=refused)


def _look(file: Found, name: str, known: Entry | None, *, home: Path, now: datetime) -> Entry:
    """The file's entry: the known one where nothing changed, else a new one, its bytes copied if they are an article."""
    if known and not known.refusal and (known.size, known.modified_ns) == (file.size, file.modified_ns):
        return known
    path = PurePath(name)
    outcome, data = _judge(file, path, day=now.date())
    sha256 = None if data is None else hashlib.sha256(data).hexdigest()
    refusal = outcome if isinstance(outcome, Refusal) else None
    if known and not known.refusal and data is None:  # an article stays when its file turns unreadable, as when it is taken away
        return known
    if known and (known.sha256, known.refusal) == (sha256, refusal):
        return replace(known, size=file.size, modified_ns=file.modified_ns)
    day = outcome.published_on if isinstance(outcome, Article) else _day_of_refusal(path, now)
    entry = Entry(path=name, size=file.size, modified_ns=file.modified_ns, sha256=sha256, day=day, collected_at=now, refusal=refusal)
    if data is not None and not refusal:
        keep_copy(home, entry, data)
    return entry


def _judge(file: Found, path: PurePath, *, day: date) -> tuple[Article | Refusal, bytes | None]:
    """What the file is, and its bytes: None of a file that could not be read, or whose ending says that there is no use in it."""
    if file.error:
        return unreadable(file.error), None
    if path.suffix.lower() not in KINDS:
        return unknown_kind(path), None
    try:
        data = file.path.read_bytes()
    except OSError as error:
        return unreadable(error), None
    return parse_article(data, path=path, day=day), data


def _reread(home: Path, entries: Iterable[Entry]) -> dict[str, Entry]:
    """The entries judged anew by a reader that changed: a day it reads otherwise moves the article there."""
    known = {}
    for entry in entries:
        known[entry.path] = entry
        if entry.refusal:
            continue
        outcome = article_of(home, entry)
        if isinstance(outcome, Refusal):
            known[entry.path] = replace(entry, refusal=outcome)
        elif outcome.published_on != entry.day:
            known[entry.path] = replace(entry, day=outcome.published_on)
            keep_copy(home, known[entry.path], (home / raw_path(entry)).read_bytes())
    return known


def _mark_duplicates(entries: Iterable[Entry]) -> dict[str, Entry]:
    """Of files with the same bytes the one collected first is the article, and the others name it."""
    first: dict[str, str] = {}
    known = {}
    for entry in sorted(entries, key=lambda entry: (entry.collected_at, entry.path)):
        original = first.setdefault(entry.sha256, entry.path) if entry.sha256 and not entry.refusal else entry.path
        known[entry.path] = replace(entry, duplicate_of=None if original == entry.path else original)
    return known


def _is_new(entry: Entry, before: Entry | None) -> bool:
    return before is None or is_refused(before) or before.sha256 != entry.sha256


def _day_of_refusal(path: PurePath, now: datetime) -> date:
    folder = dated_folder(path)
    return folder if folder and folder <= now.date() else now.date()


def _printable(path: Path) -> str:
    """The path as text; bytes of a name that are no UTF-8 show as escapes, since no table can hold them."""
    return str(path).encode(errors="surrogateescape").decode(errors="backslashreplace")


def _reader_version() -> str:
    """Changes with the code that judges bytes: what stands in the raw zone is then judged again."""
    sources = (Path(str(module.__file__)).read_bytes() for module in (reading, dates))
    return hashlib.sha256(b"".join(sources)).hexdigest()[:ID_CHARACTERS]


def _reader_changed(home: Path) -> bool:
    path = home / "raw" / "reader"
    return not path.exists() or path.read_text(encoding="utf-8") != _reader_version()


@contextmanager
def _locked(home: Path) -> Iterator[None]:
    """One collection at a time: the sensor's and a person's own would write over each other's manifests."""
    (home / "raw").mkdir(parents=True, exist_ok=True)
    with (home / "raw" / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
