"""Print each measure with its floor: `python -m tests.golden`, with `--errors` also every row missed, spurious or wrong."""

import json
import sys

from tests.golden.pipeline import HERE, measure

result = measure()
floors = json.loads((HERE / "floors.json").read_text(encoding="utf-8"))
if "--errors" in sys.argv[1:]:
    print(*result.errors, sep="\n")
for name, value in result.measures.items():
    print(f"{name:16} {value:.4f}  floor {floors[name]:.2f}{'  BELOW' if value < floors[name] else ''}")
