"""The one job, and what starts it: every night, and when files arrive."""

from collections.abc import Iterator

import dagster as dg

from assets.articles.collecting import InboxMissing, collect
from orchestration.home import articles_folder, ledger_home, open_home
from orchestration.planning import Plan, plan

# One process: four stages with gates take 3 s warm, against 35 s with a process a step.
LEDGER_JOB = dg.define_asset_job(
    "ledger",
    selection=dg.AssetSelection.all(),
    executor_def=dg.in_process_executor,
    description="Articles to events and the published file, for the days of the run.",
)
INBOX_SECONDS = 30


def _collect_and_plan(instance: dg.DagsterInstance) -> Plan:
    home = open_home(ledger_home())
    collect(articles_folder(), home)
    return plan(instance, home)


def _requests(planned: Plan, run_key: str | None) -> Iterator[dg.RunRequest]:
    for number, run in enumerate(planned.runs):
        yield dg.RunRequest(
            run_key=f"{run_key}-{number}" if run_key else None,
            asset_selection=[dg.AssetKey(name) for name in run.assets],
            tags=run.tags,
        )


@dg.schedule(
    name="nightly",
    job=LEDGER_JOB,
    cron_schedule="0 2 * * *",
    execution_timezone="UTC",
    default_status=dg.DefaultScheduleStatus.RUNNING,
    description="Collects new articles and makes the days that changed, also those a gate held back before.",
)
def nightly(context: dg.ScheduleEvaluationContext) -> dg.SkipReason | list[dg.RunRequest]:
    """What is pending at 02:00 UTC."""
    try:
        planned = _collect_and_plan(context.instance)
    except InboxMissing as missing:
        return dg.SkipReason(str(missing))
    return list(_requests(planned, None)) or dg.SkipReason("nothing new")


@dg.sensor(
    name="inbox",
    job=LEDGER_JOB,
    minimum_interval_seconds=INBOX_SECONDS,
    default_status=dg.DefaultSensorStatus.RUNNING,
    description="Collects files that arrive in LEDGER_ARTICLES and makes the days that changed; held-back days are tried again at night.",
)
def inbox(context: dg.SensorEvaluationContext) -> dg.SkipReason | list[dg.RunRequest]:
    """What is pending and was not launched before."""
    try:
        planned = _collect_and_plan(context.instance)
    except InboxMissing as missing:
        return dg.SkipReason(str(missing))
    return list(_requests(planned, planned.key)) or dg.SkipReason("nothing new")
