"""What Dagster loads: every asset of assets/, the job, its schedule and its sensor, and the lake."""

from collections.abc import Mapping
from typing import Any

import dagster as dg

import assets
from orchestration.jobs import LEDGER_JOB, inbox, nightly
from orchestration.resources import LakeResource


def build_definitions(**overrides: Any) -> dg.Definitions:
    """The definitions; `overrides` replace resources by name, so that a test runs against a home of its own."""
    resources: Mapping[str, Any] = {"lake": LakeResource(), **overrides}
    return dg.Definitions(
        assets=dg.load_assets_from_package_module(assets),
        jobs=[LEDGER_JOB],
        schedules=[nightly],
        sensors=[inbox],
        resources=resources,
        executor=dg.in_process_executor,
    )


defs = build_definitions()
