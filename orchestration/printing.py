"""What the `ledger` command prints."""

from typing import Any

import duckdb
import polars as pl
from rich.console import Console
from rich.table import Table
from rich.text import Text

from orchestration.reading import NoLedger
from orchestration.schema import declared

SHOWN = 20
console = Console(width=None if Console().is_terminal else 150)
errors = Console(stderr=True)
"""What is said about a result, and not the result: stdout stays clean for a pipe."""


def print_rows(rows: pl.DataFrame, title: str | None = None) -> None:
    """Any rows as a table; text is shown whole."""
    table = Table(title=title, title_justify="left", header_style="bold", row_styles=["", "dim"] if rows.height > 8 else None)
    for name, kind in rows.schema.items():
        table.add_column(name, justify="right" if kind.is_numeric() else "left", overflow="fold")
    for row in rows.iter_rows():
        table.add_row(*(Text("" if value is None else str(value)) for value in row))
    console.print(table)


def print_events(con: duckdb.DuckDBPyConnection, limit: int = 50) -> None:
    """The events, newest first: tolls as low/best/high."""
    rows = con.execute("from attacks limit ?", [limit]).pl()
    table = Table(header_style="bold")
    for name in ("date", "place", "attacker", "killed\nlow/best/high", "injured\nlow/best/high", "articles", "sources", "event"):
        table.add_column(name, justify="right" if name[:4] in ("kill", "inju", "arti", "sour") else "left", overflow="fold")
    for row in rows.iter_rows(named=True):
        cells = [row["date"], row["place"], row["attacker"], _toll(row, "killed"), _toll(row, "injured"), row["articles"], row["sources"]]
        table.add_row(*(Text("" if cell is None else str(cell)) for cell in [*cells, row["event_id"]]))
    console.print(table)
    total = con.execute("select count(*) from events").fetchone()
    if total and total[0] > limit:
        console.print(f"the newest {limit} of {total[0]} events; all of them: ledger events --limit {total[0]}")


def _toll(row: dict[str, Any], measure: str) -> str:
    parts = [row[f"{measure}_{bound}"] for bound in ("low", "best", "high")]
    return "" if parts[1] is None else "/".join(str(part) for part in parts)


def print_versions(con: duckdb.DuckDBPyConnection) -> None:
    """Every version, what it did and by which code."""
    rows = con.execute("from versions where asset is not null order by version").pl()
    print_rows(
        rows.select(
            "version",
            pl.col("committed_at").dt.strftime("%Y-%m-%d %H:%M:%S"),
            "message",
            pl.col("run_id").str.head(8).alias("run"),
            "code_version",
            "data_version",
        )
    )


def print_difference(found: dict[str, pl.DataFrame], table: str) -> None:
    """How many rows of every table differ, and of one table which, with the values that do."""
    for name, rows in found.items():
        counts = dict(rows["change"].value_counts().iter_rows())
        told = f"{counts.get('added', 0)} added, {counts.get('removed', 0)} removed, {counts.get('after', 0)} changed"
        console.print(f"{name}: {told}", highlight=False)
    before: dict[str, Any] = {}
    for row in found.get(table, pl.DataFrame()).iter_rows(named=True):
        change = row.pop("change")
        if change == "before":
            before = row
            continue
        key = " ".join(str(row[name]) for name in declared(table).key)
        if change == "after":
            told = ", ".join(f"{name} {before[name]} → {value}" for name, value in row.items() if before[name] != value)
            console.print(Text(f"changed {key}: {told}"), soft_wrap=True)
        else:
            told = ", ".join(f"{name} {value}" for name, value in row.items() if value is not None)
            console.print(Text(f"{change} {key}: {told}"), soft_wrap=True)
    if not found:
        console.print("no difference")


def print_event(con: duckdb.DuckDBPyConnection, name: str) -> None:
    """One event with all that stands behind it, and what stands against it."""
    event = _find_event(con, name)
    key = event["event_id"]
    where = ", ".join(str(event[column]) for column in ("place", "country", "attacker", "attack_type", "grade") if event[column])
    console.print(f"[bold]{key}[/]: {event['date'] or 'day unknown'}, {where}", highlight=False)
    if event["parent_event_id"]:
        console.print(f"part of {event['parent_event_id']}", highlight=False)
    print_rows(con.execute("from tolls_of(?)", [key]).pl(), "tolls")
    print_rows(con.execute("select * exclude (sentence) from growth_of(?)", [key]).pl(), "how they changed")
    conflicts = con.execute("select kind, outcome, subject, explanation from event_conflicts where event_id = ? order by all", [key]).pl()
    if conflicts.height:
        print_rows(conflicts, "what does not fit together")
    console.print("[italic]every sentence behind them[/]")
    for row in con.execute("from words_of(?)", [key]).pl().iter_rows(named=True):
        console.print(_words(row), end="")


def _find_event(con: duckdb.DuckDBPyConnection, name: str) -> dict[str, Any]:
    """The event of that id, of that former id, or the only one whose id holds the words."""
    alias = con.execute("select event_id, reason from event_aliases where alias = ?", [name]).fetchone()
    if alias:
        console.print(f"{name} is now {alias[0]}: {alias[1]}", highlight=False)
        name = alias[0]
    found = con.execute("from events where event_id = $1 or contains(event_id, $1) order by event_id <> $1, event_id", [name]).pl()
    if found.is_empty():
        raise NoLedger(f"there is no event {name!r}: ledger events lists them")
    event = found.row(0, named=True)
    if found.height > 1 and event["event_id"] != name:
        raise NoLedger(f"{name!r} could be any of {', '.join(found['event_id'].head(SHOWN))}: give one of these")
    return event


def _words(row: dict[str, Any]) -> Text:
    value = row["qualifier"] if row["value"] is None else row["value"]
    said = f", said {row['source']}" if row["source"] else ""
    told = f"{row['role']}; {row['publisher'] or 'unnamed outlet'} {row['known_at']:%Y-%m-%d %H:%M}{said}"
    sentence = Text(f"  {row['sentence'].strip()}\n")
    sentence.highlight_words([row["span"]], "reverse")
    return Text(f"{value} {row['subject']} {row['outcome']} ({told})\n", style="bold") + sentence
