"""The `ledger` command. Dagster is imported only by the commands that run something: the others answer at once."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from orchestration.export_formats import NoExport
from orchestration.exporting import column_sets, export_events
from orchestration.home import HomeTooNew, NoArticles, articles_folder, dagster_home, ledger_home, open_home
from orchestration.lake import open_lake
from orchestration.printing import console, errors, print_difference, print_event, print_events, print_rows, print_versions
from orchestration.publishing import publish
from orchestration.reading import NoLedger, open_ledger
from orchestration.versions import NoSuchVersion, difference, roll_back
from orchestration.versions import expire as expire_versions

app = typer.Typer(
    help="Attack Ledger: what each source said about each attack.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
Home = Annotated[Path | None, typer.Option("--home", help="Folder of the ledger; LEDGER_HOME or data/home by default.", show_default=False)]


@contextmanager
def friendly_errors() -> Iterator[None]:
    """Errors a person can act on are printed as a sentence, not as a traceback."""
    try:
        yield
    except (HomeTooNew, NoLedger, NoArticles, NoExport, NoSuchVersion) as error:
        errors.print(Text.assemble(("error:", "bold red"), f" {error}"), soft_wrap=True, highlight=False)
        raise typer.Exit(2) from None


@app.command()
def run(
    home: Home = None,
    articles: Annotated[
        Path | None, typer.Option(help="Folder of articles; LEDGER_ARTICLES or data/sample by default.", show_default=False)
    ] = None,
) -> None:
    """Collect new articles, make what changed, print the ledger. Running it again does nothing new."""
    with friendly_errors():
        from orchestration.running import bring_up_to_date

        folder, place = (articles or articles_folder()).expanduser().absolute(), (home or ledger_home()).expanduser().resolve()
        if not bring_up_to_date(place, folder):
            raise typer.Exit(1)


@app.command()
def events(home: Home = None, limit: Annotated[int, typer.Option(help="How many, newest first.")] = 50) -> None:
    """The events of the published ledger."""
    with friendly_errors(), open_ledger(home or ledger_home()) as con:
        print_events(con, limit=limit)


@app.command()
def show(event: str, home: Home = None) -> None:
    """One event: its tolls, how they changed, and every sentence behind them. Part of an id is enough."""
    with friendly_errors(), open_ledger(home or ledger_home()) as con:
        print_event(con, event)


@app.command()
def sql(query: Annotated[str, typer.Argument(help="A query, or the path of a .sql file.")], home: Home = None) -> None:
    """Run a query on the published ledger; the lake with all its versions is attached as `lake`."""
    text = Path(query).read_text(encoding="utf-8") if query.endswith(".sql") else query
    with friendly_errors(), open_ledger(home or ledger_home(), lake=True) as con:
        print_rows(con.execute(text).pl())


@app.command()
def export(
    file_format: Annotated[
        str | None, typer.Option("--format", help="csv, geojson, parquet or xlsx; by default what the file's ending says, else csv.")
    ] = None,
    columns: Annotated[str, typer.Option(help=f"Which columns, and under whose names: {', '.join(column_sets())}.")] = "ledger",
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="The file, or - for stdout; events-COLUMNS.FORMAT here by default.")
    ] = None,
    hxl: Annotated[bool, typer.Option("--hxl", help="HXL tags in a row below the header (csv and xlsx).")] = False,
    waves: Annotated[
        bool | None, typer.Option("--waves/--no-waves", help="Events that others are part of; kept in ledger, left out of acled and ucdp.")
    ] = None,
    version: Annotated[int | None, typer.Option(help="What the ledger said at a version; ledger versions lists them.")] = None,
    home: Home = None,
) -> None:
    """Write the events, each with its sources, to a file for R, QGIS, Excel or HDX."""
    with friendly_errors():
        told = export_events(
            home or ledger_home(), columns=columns, file_format=file_format, output=output, hxl=hxl, waves=waves, version=version
        )
        errors.print(told, soft_wrap=True, highlight=False, markup=False)


@app.command()
def versions(home: Home = None) -> None:
    """Every version of the ledger: when, what, by which code, which rows."""
    with friendly_errors(), open_ledger(home or ledger_home()) as con:
        print_versions(con)


@app.command()
def diff(older: int, newer: int, table: Annotated[str, typer.Option(help="The table to list.")] = "events", home: Home = None) -> None:
    """The difference between two versions: how many rows of every table, and which rows of one."""
    with friendly_errors():
        print_difference(difference(open_lake(home or ledger_home()), older, newer), table)


@app.command()
def rollback(version: int, home: Home = None) -> None:
    """Make the ledger what it was at a version. That is a new version itself: rolling back can be rolled back."""
    with friendly_errors():
        lake = open_lake(home or ledger_home())
        made = roll_back(lake, version)
        publish(lake)
        console.print(
            f"version {made} is what version {version} was, and is published" if made else f"nothing differs from version {version}"
        )


@app.command()
def expire(days: Annotated[int, typer.Option(help="Versions older than so many days are forgotten.")] = 30, home: Home = None) -> None:
    """Forget old versions and delete the files only they used."""
    with friendly_errors():
        lake = open_lake(home or ledger_home())
        gone, files = expire_versions(lake, days=days)
        publish(lake)
        console.print(f"{gone} versions forgotten, {files} files deleted")


@app.command()
def ui(port: int = 3000, home: Home = None) -> None:
    """Open the Dagster UI with its daemon on the loopback interface; Ctrl-C ends it."""
    with friendly_errors():
        from orchestration.serving import serve

        place = open_home((home or ledger_home()).expanduser().resolve())
        dagster_home(place)
        sys.exit(serve(place, articles_folder(), port))


@app.command()
def check() -> None:
    """Check that every SQL file and every expectation fits the tables."""
    from orchestration.checking import check_sql

    problems = check_sql()
    for problem in problems:
        console.print(f"[red]{problem}[/]", soft_wrap=True)
    if problems:
        raise typer.Exit(1)
    console.print("SQL and expectations fit the tables")
