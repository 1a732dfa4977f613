"""From a stage to its Dagster asset: specs, checks, partitions and metadata are generated from what sql/ and expectations/ declare."""

import functools
from collections.abc import Callable
from typing import Any

import dagster as dg

from orchestration.gates import Expectation, suite
from orchestration.materialising import log
from orchestration.partitions import DAYS
from orchestration.schema import Table, declared
from orchestration.stages import Stage

POOL = "lake"


def stage_asset(
    stage: Stage, *, group: str, kinds: set[str], deps: list[str] | None = None
) -> Callable[[Callable[..., Any]], dg.AssetsDefinition]:
    """Decorate the function that makes a stage's rows.

    `deps` are the tables it reads: by default the first of every stage it reads. Its own other tables are shown as following its first.
    """
    read = [read.tables[0] for read in stage.reads] if deps is None else deps
    first = stage.tables[0]

    def decorate(function: Callable[..., Any]) -> dg.AssetsDefinition:
        @functools.wraps(function)
        def make(*arguments: Any, **resources: Any) -> Any:
            log.debug("%s …", stage.name)
            yield from function(*arguments, **resources)  # Dagster looks whether it is a generator

        return dg.multi_asset(
            name=f"make_{stage.name}",
            specs=[
                _spec(declared(name), stage, group=group, kinds=kinds, deps=read if name == first else [first]) for name in stage.tables
            ],
            check_specs=[_check(expectation) for name in stage.tables for expectation in suite(name)],
            backfill_policy=dg.BackfillPolicy.single_run() if stage.partitioned else None,
            pool=POOL,
        )(make)

    return decorate


def _check(expectation: Expectation) -> dg.AssetCheckSpec:
    return dg.AssetCheckSpec(
        name=expectation.name,
        asset=expectation.table,
        description=expectation.reason,
        blocking=expectation.critical,
        metadata={"severity": expectation.severity},
    )


def _spec(table: Table, stage: Stage, *, group: str, kinds: set[str], deps: list[str]) -> dg.AssetSpec:
    return dg.AssetSpec(
        key=table.name,
        deps=deps,
        description=table.comment,
        group_name=group,
        kinds=kinds,
        code_version=stage.code_version,
        partitions_def=DAYS if stage.partitioned else None,
        metadata={"dagster/column_schema": column_schema(table), "dagster/table_name": table.name},
    )


def column_schema(table: Table) -> dg.TableSchema:
    """The table's columns as the UI shows them."""
    columns = [dg.TableColumn(name=column.name, type=column.type, description=column.comment) for column in table.columns]
    return dg.TableSchema(columns=columns)
