"""The files of an inbox: every regular file, once, in a fixed order; what is hidden or half-written is ignored, and counted."""

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

IGNORED = re.compile(
    r"^\..*|.*~|^#.*#$|.*\.(?:swp|swo|tmp|temp|part|partial|crdownload|lock)|thumbs\.db|desktop\.ini|__macosx", re.IGNORECASE
)
"""Hidden files, editors' temporaries, downloads under way, and what file managers leave behind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One file of the inbox; `error` says why it cannot be looked at, `ignored` that it is none of ours."""

    path: Path
    size: int = 0
    modified_ns: int = 0
    ignored: bool = False
    error: OSError | None = None


def walk(inbox: Path, *, leave_out: Path) -> Iterator[Found]:
    """The files below `inbox` in the order of their names. Links are followed; each folder is entered once, `leave_out` never."""
    yield from _walk(inbox, leave_out=leave_out.resolve(), entered=set())


def _walk(folder: Path, *, leave_out: Path, entered: set[tuple[int, int]]) -> Iterator[Found]:
    try:
        status = folder.stat()
        if (status.st_dev, status.st_ino) in entered or folder.resolve() == leave_out:
            return
        entered.add((status.st_dev, status.st_ino))
        names = sorted(os.listdir(folder))  # noqa: PTH208 - names alone; Path.iterdir would build a Path for those ignored too
    except OSError as error:
        yield Found(path=folder, error=error)
        return
    for name in names:
        path = folder / name
        if IGNORED.fullmatch(name):
            yield Found(path=path, ignored=True)
            continue
        try:
            status = path.stat()
        except OSError as error:
            yield Found(path=path, error=error)
            continue
        if stat.S_ISDIR(status.st_mode):
            yield from _walk(path, leave_out=leave_out, entered=entered)
        elif stat.S_ISREG(status.st_mode):
            yield Found(path=path, size=status.st_size, modified_ns=status.st_mtime_ns)
        else:
            yield Found(path=path, error=OSError(0, "a pipe, socket or device"))
