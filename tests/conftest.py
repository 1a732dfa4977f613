"""What every test has: a home of its own, and no Dagster talk on the terminal."""

import os
import warnings
from pathlib import Path

import pytest

os.environ["DAGSTER_DISABLE_TELEMETRY"] = "1"
warnings.filterwarnings("ignore", module="dagster")

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository."""
    return ROOT
