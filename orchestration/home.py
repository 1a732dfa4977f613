"""The ledger's home: the one folder that everything a run writes lives in.

catalog.sqlite, data/   the lake                     raw/            the articles as they were found
ledger.duckdb           what readers open            published.sqlite  a read-only copy of the lake's catalog
rejected/               batches a gate held back     dagster/        Dagster's own storage
"""

import fcntl
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from orchestration.schema import ROOT

FORMAT = 1
"""Number of the home's layout; raised when an older ledger could no longer read it."""


class NoArticles(Exception):  # noqa: N818 - what it says is the sentence the user reads
    """The folder of articles is not there, or nothing is in it."""


class HomeTooNew(Exception):  # noqa: N818 - a state of the home, not a fault of the program
    """The home was written by a newer ledger than this one."""


def ledger_home() -> Path:
    """LEDGER_HOME, or data/home in the repository."""
    return Path(os.environ.get("LEDGER_HOME") or ROOT / "data" / "home").expanduser().resolve()


def articles_folder() -> Path:
    """LEDGER_ARTICLES, or the sample articles."""
    return Path(os.environ.get("LEDGER_ARTICLES") or ROOT / "data" / "sample").expanduser().resolve()


def open_home(home: Path) -> Path:
    """Make the home if need be and return it; raises HomeTooNew rather than touch one that a newer ledger wrote."""
    marker = home / "format.json"
    if marker.exists():
        found = json.loads(marker.read_text(encoding="utf-8"))["format"]
        if found > FORMAT:
            raise HomeTooNew(
                f"{home} has format {found}, this ledger knows formats up to {FORMAT}. Nothing was changed. "
                f"Update the ledger (git pull && make setup), or start another home: make run LEDGER_HOME={home}-{FORMAT}"
            )
    else:
        home.mkdir(parents=True, exist_ok=True)
        marker.write_text(json.dumps({"format": FORMAT}) + "\n", encoding="utf-8")
    return home


def dagster_home(home: Path) -> Path:
    """Dagster's storage within the home, with the repository's dagster.yaml."""
    folder = home / "dagster"
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(Path(__file__).with_name("dagster.yaml"), folder / "dagster.yaml")
    return folder


@contextmanager
def writing(home: Path) -> Iterator[None]:
    """One writer at a time, whoever started it: a SQLite catalog fails a fifth of two writers' commits.

    The kernel holds the lock, so a killed run frees it.
    """
    with (home / "writing.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        try:
            yield
        finally:
            fcntl.flock(lock, fcntl.LOCK_UN)
