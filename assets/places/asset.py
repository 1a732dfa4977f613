"""The gazetteer, so that places join."""

import dagster as dg

from assets.figures.gazetteer import places_frame
from orchestration.materialising import Results, materialise
from orchestration.resources import LakeResource
from orchestration.stages import Stage
from orchestration.wiring import stage_asset

PLACES = Stage(name="places", tables=("places",), code=("assets/figures/gazetteer.py", "data/gazetteer"))


@stage_asset(PLACES, group="gazetteer", kinds={"python", "ducklake"})
def places(context: dg.AssetExecutionContext, lake: LakeResource) -> Results:
    """Load the gazetteer."""
    yield from materialise(context, lake.open(), PLACES, {"places": places_frame()})
