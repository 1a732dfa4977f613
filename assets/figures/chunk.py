"""A piece of a sentence, as the rules see it."""

from dataclasses import dataclass

from assets.figures.lexicon import Entry
from assets.figures.phrase import Phrase


@dataclass(slots=True)
class Chunk:
    """words[first..last] as one piece. `kind` is N (count), V (verb), S (state), T (toll noun), M (noun of an outcome), n (other noun),
    p (preposition), o (of), c (and), k (but), s (subordinator), r (relative), b/h/d/m (auxiliaries), x (not), i (including), a (adverb),
    y (saying), w (any other word) or a punctuation mark."""

    kind: str
    first: int
    last: int
    low: str
    entry: Entry
    phrase: Phrase | None = None
    voice: str = ""
