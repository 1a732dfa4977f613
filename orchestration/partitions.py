"""Days: the partitions of articles, sentences and figures are the days that hold articles.

Dynamic, not daily: articles range over years, and Dagster spends some 25 ms a partition and asset on its events (measured: 1,000 days of
two assets 57 s), so a run over every calendar day would take minutes to say that nothing happened. The keys are kept in the order of time,
so that a range of days means what it says.
"""

from collections.abc import Iterable, Sequence
from datetime import date

import dagster as dg

DAYS = dg.DynamicPartitionsDefinition(name="days")


def register_days(instance: dg.DagsterInstance, days: Iterable[date]) -> None:
    """Make the days partitions, in the order of time: keys are listed as they were added, so those after a new one are added again."""
    known = list(instance.get_dynamic_partitions("days"))
    wanted = sorted({*known, *(day.isoformat() for day in days)})
    kept = next((i for i, (have, want) in enumerate(zip(known, wanted, strict=False)) if have != want), min(len(known), len(wanted)))
    for key in known[kept:]:
        instance.delete_dynamic_partition("days", key)
    if wanted[kept:]:
        instance.add_dynamic_partitions("days", wanted[kept:])


def blocks(days: Sequence[date], known: Sequence[date]) -> list[tuple[date, date]]:
    """The fewest ranges that hold `days` and no other of the `known` ones: a Dagster run covers one range."""
    wanted = set(days)
    found: list[list[date]] = []
    open_block = False
    for day in sorted(known):
        if day not in wanted:
            open_block = False
        elif open_block:
            found[-1].append(day)
        else:
            found.append([day])
            open_block = True
    return [(block[0], block[-1]) for block in found]


def range_tags(block: tuple[date, date]) -> dict[str, str]:
    """The tags that make a run cover a block of days."""
    return {"dagster/asset_partition_range_start": block[0].isoformat(), "dagster/asset_partition_range_end": block[1].isoformat()}


def days_of(context: dg.AssetExecutionContext) -> list[date]:
    """The days this run is to make."""
    return [date.fromisoformat(key) for key in context.partition_keys]
