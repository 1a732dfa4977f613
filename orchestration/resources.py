"""The lake as a Dagster resource."""

from pathlib import Path

import dagster as dg

from orchestration.home import ledger_home
from orchestration.lake import Lake, open_lake


class LakeResource(dg.ConfigurableResource):  # type: ignore[type-arg]
    """The tables of one ledger home; `home` is LEDGER_HOME where it is empty."""

    home: str = ""

    def open(self) -> Lake:
        """The lake of the home, opened once a process."""
        return open_lake(Path(self.home) if self.home else ledger_home())
