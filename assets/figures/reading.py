"""From articles and their sentences to figures: which sentences can state one, what the rules find in them, and batches over processes."""

import multiprocessing
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from itertools import chain

import polars as pl

from assets.figures import gating
from assets.figures.assembling import Assembler
from assets.figures.chunk import Chunk
from assets.figures.chunks import read_chunks
from assets.figures.clauses import Finding, Told, weapon_named
from assets.figures.context import Article, Context, Sentence
from assets.figures.cues import cues_of
from assets.figures.model import Figure
from assets.figures.restated import HARM, MOVED, strays
from assets.figures.rules import find
from assets.figures.scene import Statement
from assets.figures.shot import apart
from assets.figures.words import kept, read_words, spans_of

SHARE = 200_000
"""Characters of articles that a process is given at a time."""
FAN_OUT = 10
"""Shares in one batch from which the work is spread over processes: below it, starting them costs more than it saves."""
LONGEST = 2_000
"""Characters of a sentence that are read as one: longer is a list or a table, whose parts have nothing to do with each other."""
REMEMBERED = 3
"""Sentences over which `the figure` or `it` still means what was told of people last."""
LONG = 60
"""Characters without a blank from which they are no words, but addresses of pages or encoded data."""
RUN_ON = re.compile(rf"\S{{{LONG},}}")

Ranges = Sequence[tuple[str, int, int]]
"""The sentences of one article in order: sentence_id, char_start, char_end."""


def read_article(article: Article, ranges: Ranges) -> list[Figure]:
    """The figures of one article in the order of its text."""
    text = article.text
    if max(map(len, text.split()), default=0) >= LONG:
        text = RUN_ON.sub(lambda run: " " * len(run.group()), text)
    sentences = [read_sentence(sentence_id, text, *piece) for sentence_id, start, end in ranges for piece in pieces(text, start, end)]
    statements = read_statements(text, sentences)
    first = next(statements, None)
    return [] if first is None else apart([*Assembler(Context(article, text, sentences)).figures(chain((first,), statements))], text)


def read_sentence(sentence_id: str, text: str, start: int, end: int) -> Sentence:
    """What its words alone tell of a sentence."""
    gate, piece = gating.load(), text[start:end]
    cues = cues_of(piece)
    gated_in = gate.opens(piece, cues)
    return Sentence(sentence_id, start, end, cues, gated_in, not gated_in and gate.leans(piece, cues))


def pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence as one range, or where it is too long as several that end at blanks."""
    while end - start > LONGEST:
        cut = text.rfind(" ", start + 1, start + LONGEST) + 1 or start + LONGEST
        yield start, cut
        start = cut
    yield start, end


def read_statements(text: str, sentences: Sequence[Sentence]) -> Iterator[Statement]:
    """The sentences that state something of a count, with what the rules found in them."""
    told: dict[str, tuple[int, Told]] = {}
    weapon, named_in = "", -9
    for number, sentence in enumerate(sentences):
        if not (sentence.gated_in or sentence.leans):
            continue
        near = {outcome: one._replace(ago=number - at) for outcome, (at, one) in told.items() if number - at <= REMEMBERED}
        if sentence.gated_in or near:
            whole = read_words(text[sentence.start : sentence.end])
            indices = kept(whole)
            words = [whole[at] for at in indices]
            chunks = read_chunks(words)
            if named_in < number - 1 and any(leans_on_weapon(chunk) for chunk in chunks):
                weapon, named_in = weapon_in(text, sentences[number - 1]), number - 1
            findings = find(chunks, near, weapon if named_in == number - 1 else "") if any(chunk.kind == "N" for chunk in chunks) else []
            if not findings and any(strays(chunk) for chunk in chunks):
                told.clear()
            told |= {outcome: (number, one) for outcome, one in told_most(chunks, findings, near).items()}
            weapon, named_in = weapon_named(chunks), number
            if findings:
                spans = spans_of(whole, text, sentence.start, sentence.end)
                yield Statement(number, words, [spans[at] for at in indices], chunks, findings)


def leans_on_weapon(chunk: Chunk) -> bool:
    """Whether a chunk counts more of what the sentence before may have named: `dropped two more`, `fired another`."""
    return chunk.phrase is not None and chunk.phrase.count.additive and not chunk.phrase.subject


def weapon_in(text: str, sentence: Sentence) -> str:
    """The weapons that a sentence without a count names last: `the jet dropped a bomb`."""
    return weapon_named(read_chunks(read_words(text[sentence.start : sentence.end])))


def told_most(chunks: Sequence[Chunk], findings: Sequence[Finding], near: Mapping[str, Told]) -> dict[str, Told]:
    """The greatest count that a sentence told of each outcome which a number after it may say again: of people harmed, of weapons."""
    most: dict[str, Told] = {}
    for finding in findings:
        phrase = chunks[finding.at].phrase
        again = finding.outcome in HARM | MOVED if finding.group == "people" else finding.group == "weapons"
        if phrase is None or not again or finding.rule == "breakdown":
            continue
        value = phrase.count.value or 0
        if finding.outcome not in most or value > most[finding.outcome].value:
            subject = "" if phrase.subject in ("?", "lives", "times") or value == 1 else phrase.subject
            older = near.get(finding.outcome)
            known = subject or finding.subject or (older.subject if older else "")
            most[finding.outcome] = Told(finding.outcome, finding.group, known, value)
    return most


@cache
def schema() -> dict[str, pl.DataType]:
    """Polars types of the figures frame."""
    kinds = {"int": pl.Int64(), "str": pl.String(), "bool": pl.Boolean(), "date": pl.Date(), "datetime": pl.Datetime("us")}
    return {
        name: kinds[str(getattr(kind, "__name__", str(kind).split(" |")[0])).split(".")[-1]]
        for name, kind in Figure.__annotations__.items()
    }


Work = Sequence[tuple[Article, Ranges]]


def read_batch(articles: Work) -> list[tuple[object, ...]]:
    """The figures of some articles as rows."""
    return [tuple(figure) for article, ranges in articles for figure in read_article(article, ranges)]


def shares(work: Work, size: int) -> Iterator[Work]:
    """The work cut into lists of articles with about `size` characters each, in order."""
    share: list[tuple[Article, Ranges]] = []
    characters = 0
    for article, ranges in work:
        share.append((article, ranges))
        characters += len(article.text)
        if characters >= size:
            yield share
            share, characters = [], 0
    if share:
        yield share


def processes() -> int:
    """How many processes may read at once: the cores this process may use; one inside a worker that may start none itself."""
    if multiprocessing.current_process().daemon:
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def read_all(work: Work) -> Iterable[tuple[object, ...]]:
    """The rows of all articles in order; a large batch is read by several processes, with the same result."""
    batches = [*shares(work, SHARE)]
    workers = min(processes(), len(batches))
    if workers < 2 or len(batches) < FAN_OUT:
        return read_batch(work)
    with ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn")) as pool:
        return [row for rows in pool.map(read_batch, batches) for row in rows]


def read_figures(articles: pl.DataFrame, sentences: pl.DataFrame) -> pl.DataFrame:
    """The `figures` rows of articles (article_id, text, published_on, date_basis) and their sentences (sentence_id, article_id, char_start,
    char_end).

    An article whose date_basis is `collected` has no known day. Source: the articles' own words; offsets are characters of `text`.
    """
    ranges: dict[str, list[tuple[str, int, int]]] = {}
    for article_id, *sentence in (
        sentences.sort("article_id", "char_start").select("article_id", "sentence_id", "char_start", "char_end").iter_rows()
    ):
        ranges.setdefault(article_id, []).append((sentence[0], sentence[1], sentence[2]))
    work = [
        (Article(article_id, text, None if basis == "collected" else day, title or ""), ranges.get(article_id, []))
        for article_id, text, day, basis, title in articles.sort("article_id")
        .select("article_id", "text", "published_on", "date_basis", "title")
        .iter_rows()
    ]
    return pl.DataFrame(read_all(work), schema=schema(), orient="row")
