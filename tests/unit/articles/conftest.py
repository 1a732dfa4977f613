"""An inbox and a home of their own for each test."""

import json
import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

NOBODY = 65534


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    folder.mkdir()
    return folder


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def drop(inbox: Path) -> Callable[..., Path]:
    """Put an article into the inbox: `drop("a.json", text=..., published_at=...)`, or bytes: `drop("a.txt", data=...)`."""

    def put(name: str, *, data: bytes | None = None, **fields: object) -> Path:
        path = inbox / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(json.dumps(fields).encode() if data is None else data)
        return path

    return put


@pytest.fixture
def as_nobody(tmp_path: Path, inbox: Path) -> Iterator[None]:
    """Run as a user whom permissions bind, also where the tests are run by root."""
    if os.geteuid() != 0:
        yield
        return
    for folder in (tmp_path, *tmp_path.parents):
        if folder.stat().st_uid == 0 and folder != Path("/"):
            folder.chmod(folder.stat().st_mode | 0o055)
    for path in (tmp_path, *tmp_path.rglob("*")):
        os.chown(path, NOBODY, NOBODY)
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)
