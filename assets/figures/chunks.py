"""A sentence as chunks: counts with their nouns, verbs, states, and the function words between, which is all that the rules look at."""

from collections.abc import Sequence

from assets.figures.chunk import Chunk
from assets.figures.harms import ARRIVED, REACHING, borne, hospital, shelter
from assets.figures.kinds import kind_of, voice
from assets.figures.lexicon import Entry, Verb
from assets.figures.numerals import read_count
from assets.figures.phrases import read_phrase
from assets.figures.word import NOTHING, Word

LEADING = REACHING | {"to", "in", "into", "at"}
"""Words that may lead to a hospital or a refuge."""
TIMES = frozenset(("night", "day", "morning", "afternoon", "evening", "week", "weekend"))


def read_chunks(words: Sequence[Word]) -> list[Chunk]:
    """The chunks of a sentence in order, with the voice of every verb."""
    chunks: list[Chunk] = []
    index = 0
    while index < len(words):
        word = words[index]
        index = (
            (word.counts and add_count(chunks, words, index))
            or ((word.entry.bears or word.low in LEADING) and add_harm(chunks, words, index))
            or add_word(chunks, words, index)
        )
    for at, chunk in enumerate(chunks):
        if chunk.kind == "s":
            if chunk.low == "that" and opens_relative(chunks, at):
                chunk.kind = "r"
        elif chunk.phrase is not None:
            if is_no_count(chunks, at, chunk.phrase.count.kind):
                chunk.kind, chunk.phrase = "n", None
        elif chunk.kind == "V" and not chunk.voice:
            chunk.voice = voice(chunks, at)
    return [chunk for chunk in chunks if chunk.kind != "V" or chunk.voice]


def add_count(chunks: list[Chunk], words: Sequence[Word], index: int) -> int:
    """Adds the count that begins at words[index], with its noun; the index after it, 0 where there is none."""
    count = read_count(words, index)
    if count is None:
        return 0
    phrase = read_phrase(words, count)
    low = words[count.first].low
    if low == "none" and any(chunk.phrase is not None and chunk.phrase.group not in ("people", "") for chunk in chunks):
        return 0  # "all 40 drones were downed and none was lost"
    if phrase is not None:
        first = index
        if chunks and chunks[-1].kind == "n" and chunks[-1].entry.role == "det" and chunks[-1].last == index - 1:
            first = chunks.pop().first
        chunks.append(Chunk("N", first, phrase.last, low, NOTHING, phrase))
        return max(phrase.last, count.last) + 1
    if count.kind == "number":
        chunks.append(Chunk("n", count.first, count.last, low, NOTHING))
        return count.last + 1
    return 0


def add_harm(chunks: list[Chunk], words: Sequence[Word], index: int) -> int:
    """Adds the harm borne or the hospital reached at words[index]; the index after it, 0 where there is none."""
    harm, ward, refuge = borne(words, index), hospital(words, index, chunks), shelter(words, index, chunks)
    if not (harm or ward or refuge):
        return 0
    low = words[index].low
    if ward or refuge or low == "with":
        came = low in REACHING or (low == "at" and chunks[-1].low in ARRIVED)
        reached = "displaced" if not ward else "arrived" if came else "hospitalised"
        state = {"people": reached} if ward or refuge else words[harm].entry.harm
        chunks.append(Chunk("S", index, ward or refuge or harm, low, Entry(state=state)))
    else:
        suffered = Entry(verb=Verb("suffer", words[harm].entry.harm or {}, {}, {}), forms={"past", "participle"})
        chunks.append(Chunk("V", index, harm, low, suffered, voice="active"))
    return (ward or refuge or harm) + 1


def add_word(chunks: list[Chunk], words: Sequence[Word], index: int) -> int:
    """Adds words[index] by its kind, joined to a noun before it where it is one itself; the index after it."""
    word = words[index]
    kind = kind_of(words, index) if word.kind is None else word.kind
    if word.text == "May" and index and words[index - 1].text[0].isdigit():
        kind = "n"  # "the strike of 14 May killed 12"
    if word.low == "that" and index + 1 < len(words) and words[index + 1].low in TIMES:
        kind = "a"  # "counted 97 drones that night"
    elif word.low == "that" and chunks:
        kind = {"p": "n", "N": "r"}.get(chunks[-1].kind, kind)
    before = chunks[-1] if chunks and kind == "n" else None
    if before is not None and before.kind == "n" and word.entry.role not in ("pron", "det"):
        before.last, before.low, before.entry = index, word.low, word.entry
    elif kind:
        chunks.append(Chunk(kind, index, index, word.low, word.entry))
    return index + 1


def opens_relative(chunks: Sequence[Chunk], at: int) -> bool:
    """Whether the `that` at `at` follows a noun and opens a clause on it: `a bus that was hit`."""
    if not 0 < at < len(chunks) - 1:
        return False
    before, after = chunks[at - 1].kind, chunks[at + 1].kind
    return (before == "n" and after in "bh") or (before == "M" and after in "bhV")


def is_no_count(chunks: Sequence[Chunk], at: int, kind: str) -> bool:
    """Whether the count at `at` only names again who or what was told of, or who speaks."""
    if kind == "article":
        return is_apposition(chunks, at) or speaks(chunks, at) or is_like(chunks, at)
    return kind == "another" and names_again(chunks, at)


def names_again(chunks: Sequence[Chunk], at: int) -> bool:
    """`in Donetsk, another city under Russian control`: a place that was named is told once more, and not counted."""
    phrase, name = chunks[at].phrase, chunks[max(0, at - 2)]
    place = phrase is not None and phrase.singular and phrase.subject in ("settlements", "districts", "regions")
    return place and at > 1 and chunks[at - 1].kind == "," and name.kind == "n" and name.entry.noun is None


def is_apposition(chunks: Sequence[Chunk], at: int) -> bool:
    """`a US citizen, a man 62 years old, died`: one person told twice is one figure."""
    if at < 2 or chunks[at - 1].kind != "," or chunks[at - 2].kind not in "Nn":
        return False
    if chunks[at - 2].kind == "n" and chunks[at - 2].low in ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"):
        return False
    before, person = chunks[at - 2].phrase, chunks[at - 2].kind == "N"
    if person and (before is None or before.count.value != 1):
        return False
    if at > 2 and chunks[at - 3].kind in "po":
        return chunks[at - 3].low == "according to" and chunks[at - 2].entry.noun is None
    rest = [chunk.kind for chunk in chunks[at + 1 : at + 16]]
    closing = rest.index(",") if "," in rest else -1
    return closing >= 0 and "N" not in rest[: closing + 3] and "c" not in rest[: closing + 2]


def is_like(chunks: Sequence[Chunk], at: int) -> bool:
    """`bent like a man who is hit`: one to whom something is compared is no figure."""
    return at > 0 and chunks[at - 1].low in ("like", "as if", "as though")


def speaks(chunks: Sequence[Chunk], at: int) -> bool:
    """`a doctor there said`, `said Anna Koval, a nurse`: one who tells is no figure."""
    kinds = [chunk.kind for chunk in chunks[max(0, at - 3) : at]]
    if kinds == ["y", "n", ","]:
        return at + 1 == len(chunks) or chunks[at + 1].kind != "c"
    after = at + 1
    while after < len(chunks) and chunks[after].kind == "n":
        after += 1
    return after < len(chunks) and chunks[after].low in SAYING


SAYING = frozenset(("said", "says", "told", "tells", "wrote", "added", "recalled", "explained"))
