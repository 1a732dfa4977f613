"""What `make run` does: collect, make what is pending in this process, print the ledger."""

import logging
import os
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import dagster as dg
from rich.status import Status
from rich.text import Text

from assets.articles.collecting import Collected, InboxMissing, collect
from orchestration.definitions import build_definitions
from orchestration.home import NoArticles, dagster_home, open_home
from orchestration.materialising import log
from orchestration.planning import plan
from orchestration.printing import console, print_events
from orchestration.reading import open_ledger
from orchestration.resources import LakeResource


def bring_up_to_date(home: Path, articles: Path) -> bool:
    """Collect the folder's articles and make what is pending; False where a gate blocked."""
    home = open_home(home)
    os.environ.update(LEDGER_HOME=str(home), DAGSTER_HOME=str(dagster_home(home)), DAGSTER_DISABLE_TELEMETRY="1")
    warnings.filterwarnings("ignore")
    try:
        found = collect(articles, home)
    except InboxMissing as missing:
        raise NoArticles(str(missing)) from None
    if not found.seen:
        raise NoArticles(f"{articles} holds no articles: put .json or .txt files there, or name another folder: make run ARTICLES=folder")
    _print_collected(found, articles)
    with dg.DagsterInstance.get() as instance, _shown_progress():
        results = list(run_pending(instance, home))
    for result in results:
        if not result.success:
            for told in failures(result):
                console.print(Text(told, style="red"), soft_wrap=True)
            return False
    _print_ledger(home, [result.run_id for result in results])
    return True


def run_pending(instance: dg.DagsterInstance, home: Path) -> Iterator[dg.ExecuteInProcessResult]:
    """Run what is pending in this process, one run after the other, up to one that fails."""
    job = build_definitions(lake=LakeResource(home=str(home))).resolve_job_def("ledger")
    for run in plan(instance, home).runs:
        result = job.execute_in_process(
            instance=instance,
            asset_selection=[dg.AssetKey(name) for name in run.assets],
            tags=run.tags,
            raise_on_error=False,
        )
        yield result
        if not result.success:
            return


class Progress(logging.Handler):
    """Prints what a stage made; while it works, the terminal shows which one does."""

    def __init__(self, status: Status) -> None:
        super().__init__()
        self.status = status

    def emit(self, record: logging.LogRecord) -> None:
        if record.levelno == logging.DEBUG:
            self.status.update(record.getMessage())
        else:
            console.print(Text(f"{datetime.now():%H:%M:%S} {record.getMessage()}"), soft_wrap=True)


@contextmanager
def _shown_progress() -> Iterator[None]:
    with console.status("planning …") as status:
        handler = Progress(status)
        log.addHandler(handler)
        log.setLevel(logging.DEBUG)
        log.propagate = False
        try:
            yield
        finally:
            log.removeHandler(handler)


def _print_collected(found: Collected, articles: Path) -> None:
    console.print(
        f"{articles}: {found.seen} files, {found.new} new, {found.unchanged} known, {len(found.refused)} in quarantine", highlight=False
    )
    for reason, count in found.reasons().items():
        console.print(f"  {count} {reason}", highlight=False)


def failures(result: dg.ExecuteInProcessResult) -> list[str]:
    """What went wrong in a run, a text a failed step: a gate's verdict, or the error and where it was raised."""
    told = []
    for event in result.all_events:
        if event.is_step_failure:
            data = event.step_failure_data
            verdict = data.user_failure_data and data.user_failure_data.description
            if verdict:
                told.append(f"blocked: {verdict}")
            elif data.error:
                cause = data.error.cause or data.error
                told.append(f"{event.step_key} failed: {cause.message}{''.join(cause.stack[-3:])}")
    return told


def _print_ledger(home: Path, run_ids: Sequence[str]) -> None:
    with open_ledger(home) as con:
        print_events(con)
        made = con.execute("select version, message from versions where list_contains(?, run_id) order by version", [run_ids]).fetchall()
    for version, message in made:
        console.print(f"version {version}: {message}", highlight=False)
    if not run_ids:
        console.print("nothing new: no article and no code changed, so no version was made", highlight=False)
    elif not made:
        console.print("what changed gave the same rows, so no version was made", highlight=False)
    console.print(f"the ledger: {home / 'ledger.duckdb'}", soft_wrap=True, highlight=False)
