"""`code_version`: a hash of what a stage's code, data files and SQL mean, so that comments and layout make nothing stale.

What does not belong here: `data_version`, the hash of rows, which the lake computes.
"""

import ast
import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from orchestration.schema import ROOT, strip_comments

DOCUMENTATION = {".md", ".pyc"}


def code_version(paths: Iterable[str]) -> str:
    """16 hexadecimal digits over the files and folders named (from the repository's root) and every module of assets/ they import."""
    digest = hashlib.sha256()
    for path in sorted(_with_imports(_files(paths))):
        digest.update(f"{path.relative_to(ROOT)}\0{_meaning(path)}\0".encode())
    return digest.hexdigest()[:16]


def _files(paths: Iterable[str]) -> set[Path]:
    found: set[Path] = set()
    for name in paths:
        path = ROOT / name
        if not path.exists():
            raise FileNotFoundError(f"{name} is named as code of a stage, and is not there")
        found |= {file for file in (path.rglob("*") if path.is_dir() else [path]) if file.is_file() and file.suffix not in DOCUMENTATION}
    return found


def _with_imports(files: set[Path]) -> set[Path]:
    waiting, known = list(files), set(files)
    while waiting:
        path = waiting.pop()
        if path.suffix != ".py":
            continue
        for module in _imports(path):
            for file in (ROOT / f"{module.replace('.', '/')}.py", ROOT / module.replace(".", "/") / "__init__.py"):
                if file.exists() and file not in known:
                    known.add(file)
                    waiting.append(file)
    return known


@cache
def _imports(path: Path) -> frozenset[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("assets."):
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names if alias.name.startswith("assets.")}
    return frozenset(found)


@cache
def _meaning(path: Path) -> str:
    if path.suffix == ".py":
        return python_meaning(path.read_text(encoding="utf-8"))
    if path.suffix == ".sql":
        return strip_comments(path.read_text(encoding="utf-8"))
    return hashlib.sha256(path.read_bytes()).hexdigest()


def python_meaning(source: str) -> str:
    """The source without comments, docstrings and layout."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if isinstance(body, list):
            kept = [
                line
                for line in body
                if not (isinstance(line, ast.Expr) and isinstance(line.value, ast.Constant) and isinstance(line.value.value, str))
            ]
            node.body = kept or [ast.Pass()]  # type: ignore[attr-defined]
    return ast.unparse(tree)
