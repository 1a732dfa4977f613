"""What readers open, made after every gate has passed and swapped in by rename."""

import dagster as dg

from assets.articles.asset import ARTICLES
from assets.events.asset import EVENTS
from assets.figures.asset import FIGURES
from assets.sentences.asset import SENTENCES
from orchestration.materialising import record, report
from orchestration.publishing import publish
from orchestration.resources import LakeResource
from orchestration.stages import Stage
from orchestration.wiring import POOL

PUBLISHED = Stage(
    name="published",
    tables=(),
    code=("orchestration/publishing.py", "sql/tables", "sql/views", "sql/macros", "sql/published"),
    reads=(ARTICLES, SENTENCES, FIGURES, EVENTS),
)


@dg.asset(
    deps=list(EVENTS.tables),
    description="ledger.duckdb, the current version as one plain file that any DuckDB opens, and a read-only copy of the lake's catalog.",
    group_name="published",
    kinds={"duckdb", "gold"},
    code_version=PUBLISHED.code_version,
    pool=POOL,
)
def published(context: dg.AssetExecutionContext, lake: LakeResource) -> dg.MaterializeResult:  # type: ignore[type-arg]
    """Swap in the readers' copies."""
    opened = lake.open()
    made = publish(opened)
    record(context, opened, PUBLISHED)
    report(PUBLISHED, f"version {made.version} is published as {made.ledger}")
    return dg.MaterializeResult(
        data_version=dg.DataVersion(made.data_version),
        metadata={"ledger": dg.MetadataValue.path(made.ledger), "ledger version": made.version, "dagster/row_count": made.event_count},
    )
