"""Every benchmark: python -m tests.benchmarks [--spacy]. Nothing here runs in the tests."""

import subprocess
import sys

for bench, arguments in (("figures_bench", sys.argv[1:]), ("events_bench", ["10000", "100000"])):
    print(f"== {bench}", flush=True)
    subprocess.run([sys.executable, "-m", f"tests.benchmarks.{bench}", *arguments], check=True)
