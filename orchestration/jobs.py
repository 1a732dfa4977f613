"""The one job, and what starts it: every night, and when files arrive."""

import dagster as dg

from assets.articles.collecting import InboxMissing, collect
from orchestration.home import articles_folder, ledger_home, open_home
from orchestration.planning import plan

# One process: four stages with gates take 3 s warm, against 35 s with a process a step.
LEDGER_JOB = dg.define_asset_job(
    "ledger",
    selection=dg.AssetSelection.all(),
    executor_def=dg.in_process_executor,
    description="Articles to events and the published file, for the days of the run.",
)
INBOX_SECONDS = 30


def _requests(instance: dg.DagsterInstance, *, once: bool) -> dg.SkipReason | list[dg.RunRequest]:
    """Collect what arrived and ask for the runs that are pending; `once`: never again for the same pending work."""
    home = open_home(ledger_home())
    try:
        collect(articles_folder(), home)
    except InboxMissing as missing:
        return dg.SkipReason(str(missing))
    planned = plan(instance, home)
    requests = [
        dg.RunRequest(
            run_key=f"{planned.key}-{number}" if once else None,
            asset_selection=[dg.AssetKey(name) for name in run.assets],
            tags=run.tags,
        )
        for number, run in enumerate(planned.runs)
    ]
    return requests or dg.SkipReason("nothing new")


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
    return _requests(context.instance, once=False)


@dg.sensor(
    name="inbox",
    job=LEDGER_JOB,
    minimum_interval_seconds=INBOX_SECONDS,
    default_status=dg.DefaultSensorStatus.RUNNING,
    description="Collects files that arrive in LEDGER_ARTICLES and makes the days that changed; held-back days are tried again at night.",
)
def inbox(context: dg.SensorEvaluationContext) -> dg.SkipReason | list[dg.RunRequest]:
    """What is pending and was not launched before."""
    return _requests(context.instance, once=True)
