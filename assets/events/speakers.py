"""Who speaks: one key a speaker, however an outlet spells or titles it, and how much the speaker's word weighs.

Ten outlets that quote one minister are one source; unnamed officials of one side are one source. `Ihor Klymenko` and `Igor Klymenko`
are one, `Health Ministry in Gaza` and `Gaza's Health Ministry` are one, `Ukrainian` and `Russian` defence ministries are two.
"""

import re
from pathlib import Path

import polars as pl
from anyascii import anyascii

OWN_VOICE, UNNAMED, NAMED = 1, 2, 3  # what weighs more when two newer counts differ

_WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*")
_WHERE = re.compile(r"\b(?:in|from|at|near|across)\s+(?:the\s+)?(?:[A-Z][\w'-]*\s*)+|\b[A-Z][\w-]*'s\s")
_HOLDS = re.compile(r"\b((?i:mayor|governor))\s+of\s+(?:the\s+)?[A-Z][\w-]*")


def _lexicon() -> dict[str, tuple[str, str]]:
    """speaker_words.tsv: word, class (filler, title, generic, service, topic, side, group), and what it stands for."""
    lines = (Path(__file__).parent / "speaker_words.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {word: (kind, meaning) for word, kind, meaning in rows}


_LEXICON = _lexicon()


def _classes(text: str) -> dict[str, list[str]]:
    """The words of a source's name by class; `name` holds capitalised words that the lexicon does not know, `other` the rest.

    Beside a title one capitalised word before it, or any after `of`, is where the title holds: `Kyiv mayor`, `mayor of Kyiv`.
    """
    found: dict[str, list[str]] = {kind: [] for kind in ("filler", "title", "generic", "service", "topic", "side", "name", "other")}
    for word in _WORD.findall(_HOLDS.sub(r"\1", text)):
        capital = word.split("-")[-1][0].isupper()
        kind, meaning = _LEXICON.get(word.lower(), ("name" if capital else "other", word.lower()))
        if kind == "title" and len(found["name"]) == 1:
            found["name"].clear()
        found["side" if kind == "group" else kind].append(meaning)
    return found


def _soften(name: str) -> str:
    """Spellings of one name meet: Klymenko, Klimenko; Syniehubov, Sinegubov; Zelenskyy, Zelensky."""
    name = re.sub(r"(?:iy|yi|yy|ii|ij|y|i)+", "i", name.lower())
    name = re.sub(r"kh|h|g", "g", name.replace("ye", "e").replace("ie", "e"))
    return re.sub(r"(.)\1", r"\1", name)


def speaker_of(source: str) -> tuple[str, str | None, int]:
    """The key of a speaker, the country it speaks for where its name tells, and its weight.

    The key of a person is the surname; of a body what it is about (`emergency`, `air force`); of officials without either `officials`.
    """
    text = anyascii(source).replace("’", "'").strip()
    words = _classes(_WHERE.sub(" ", text + " "))
    side = next(iter(_classes(text)["side"]), None)
    topics = sorted({*words["topic"]})
    if words["service"]:
        return " ".join(topics or sorted({*words["name"], *words["other"]}) or ["officials"]), side, NAMED
    if words["name"] and (words["title"] or not (words["generic"] or topics)):
        return _soften(words["name"][-1]), None, NAMED
    return " ".join(topics or ["officials"]), side, UNNAMED


def sides() -> pl.DataFrame:
    """The country on whose ground each name is at home: columns name (as attackers are written), side (ISO 3166 alpha-2), armed_group."""
    rows = [(word.capitalize(), meaning, kind == "group") for word, (kind, meaning) in _LEXICON.items() if kind in ("side", "group")]
    return pl.DataFrame(rows, schema={"name": pl.String, "side": pl.String, "armed_group": pl.Boolean}, orient="row")


def speakers(sources: pl.Series) -> pl.DataFrame:
    """`speaker_of` for each distinct source: columns source, speaker_name, speaker_side, weight."""
    distinct = sources.drop_nulls().unique().sort()
    found = [speaker_of(source) for source in distinct]
    return pl.DataFrame(
        {
            "source": distinct,
            "speaker_name": [name for name, _, _ in found],
            "speaker_side": [side for _, side, _ in found],
            "weight": [weight for _, _, weight in found],
        },
        schema={"source": pl.String, "speaker_name": pl.String, "speaker_side": pl.String, "weight": pl.Int64},
    )
