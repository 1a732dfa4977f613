"""A sentence with counts, as the assembler sees it: what the rules found in it, and what else stands there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import NamedTuple

from assets.figures.chunk import Chunk
from assets.figures.clauses import Finding
from assets.figures.context import Sentence
from assets.figures.cues import Words
from assets.figures.dates import DateMention
from assets.figures.deeds import Actor
from assets.figures.gazetteer import Place
from assets.figures.mention import Mention
from assets.figures.phrase import Phrase
from assets.figures.word import Word


class Statement(NamedTuple):
    """Sentence `number` of an article, or a piece of it, with where its words stand, and what the rules found in its chunks."""

    number: int
    words: Sequence[Word]
    spans: Sequence[tuple[int, int]]
    chunks: Sequence[Chunk]
    findings: Sequence[Finding]


class Counted(NamedTuple):
    """One count: what the rules found, its phrase, its range in the text, the end of its phrase, and the range of its clause."""

    finding: Finding
    phrase: Phrase
    start: int
    end: int
    reach: int
    clause: tuple[int, int]
    word: str


@dataclass(slots=True)
class Scene:
    """A sentence with counts: what stands in it, and the ids and places of the figures it has given so far, by chunk."""

    sentence: Sentence
    statement: Statement
    text: Words
    mentions: Sequence[Mention]
    dates: Sequence[DateMention]
    actors: Sequence[Actor]
    attack_type: str | None
    stated_at: datetime | None
    known: dict[int, str] = field(default_factory=dict)
    placed: dict[int, Place | None] = field(default_factory=dict)
    scopes: dict[tuple[str, date | None, bool], str] = field(default_factory=dict)
    boundaries: Sequence[int] = ()
    said: Sequence[int] = ()

    def counts(self) -> Iterator[Counted]:
        """The counts that something is told of, in order."""
        words, spans, chunks = self.statement.words, self.statement.spans, self.statement.chunks
        for finding in self.statement.findings:
            phrase = chunks[finding.at].phrase
            assert phrase is not None
            start, end, reach = spans[phrase.count.first][0], spans[phrase.count.last][1], spans[phrase.last][1]
            opened = max((b for b in self.boundaries if b < start), default=self.sentence.start)
            closed = min((b for b in (*self.boundaries, *self.said) if b >= reach), default=self.sentence.end)
            yield Counted(finding, phrase, start, end, reach, (opened, closed), words[phrase.count.first].low)

    def segment_end(self, start: int) -> int:
        """Where the next count begins, else where the sentence ends."""
        spans, chunks = self.statement.spans, self.statement.chunks
        told = next((f.at for f in self.statement.findings if spans[chunks[f.at].first][0] <= start < spans[chunks[f.at].last][1]), -1)
        starts = (spans[chunks[f.at].first][0] for f in self.statement.findings if f.part_of != told or told < 0)
        return min((s for s in starts if s > start), default=self.sentence.end)
