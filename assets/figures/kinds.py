"""What kind of chunk a word is where it stands, and whether a verb is active, passive or a participle by itself."""

from collections.abc import Sequence

from assets.figures.chunk import Chunk
from assets.figures.lexicon import Entry, group
from assets.figures.word import NOTHING, Word

NOUNLIKE = group("nounlike")
"""Base and third-person forms that are nouns unless their place in the sentence shows a verb."""
LEADS = frozenset(("det", "of", "prep", "more"))
"""Roles after which a word is a noun, not a verb."""
PUNCTUATION = {",": ",", ";": ";", ":": ":", "—": "-", "–": "-", "--": "-", "(": "(", ")": ")", "[": "(", "]": ")", "-": "-"}
ROLES = {
    "be": "b",
    "get": "b",
    "have": "h",
    "do": "d",
    "modal": "m",
    "prep": "p",
    "of": "o",
    "and": "c",
    "but": "k",
    "sub": "s",
    "rel": "r",
    "neg": "x",
    "incl": "i",
    "adv": "a",
    "pron": "n",
    "det": "n",
    "more": "a",
}
TIMES = group("times")
SPANS = frozenset(
    ("year", "month", "week", "morning", "afternoon", "evening", "weekend", "summer", "winter", "spring", "autumn", "day", "night")
)


def kind_of(words: Sequence[Word], index: int) -> str:
    """The kind of one word that states no count; empty for quotation marks, which the rules never look at."""
    word = words[index]
    entry, low = word.entry, word.low
    before = words[index - 1] if index else None
    after = words[index + 1] if index + 1 < len(words) else None
    stative = low == "missing" or (entry.verb is None and "gerund" not in entry.forms)
    if stative and entry.state is not None and (entry.noun is None or not noun_place(before)):
        return "S"
    if entry.verb is not None and not (entry.noun is not None and noun_place(before)) and is_verb(low, entry, before, after):
        return "V"
    if entry.toll and noun_place(before, toll=True) and not (entry.nominal and after is not None and after.low in entry.nominal[0]):
        return "T"
    if entry.nominal is not None:
        return "M"
    if entry.toll:
        return "T"
    if entry.role:
        return ROLES[entry.role]
    if entry.speech:
        return "y"
    if entry.noun is not None or word.capital:
        return "n"
    if entry.state is not None:
        return "S"
    return "w" if low[0].isalnum() else "-" if low == "/" else ""


def fixed_kind(word: Word) -> str | None:
    """The kind of a word that is of one kind wherever it stands; None for others."""
    entry = word.entry
    if entry is NOTHING:
        return plain_kind(word)
    depends = entry.verb is not None or entry.toll or (entry.state is not None and entry.noun is not None)
    return None if depends else kind_of([word], 0)


def plain_kind(word: Word) -> str:
    """The kind of a word or mark that the lexicon does not know; empty for marks that the rules never look at."""
    if word.capital:
        return "n"
    return PUNCTUATION.get(word.low) or ("w" if word.low[0].isalnum() else "-" if word.low == "/" else "")


def noun_place(before: Word | None, *, toll: bool = False) -> bool:
    """Whether the word before asks for a noun: an article, a possessive, `of`."""
    if before is None:
        return toll
    return before.entry.role in ("det", "of") or before.low in ("a", "an", "'s", "those")


def is_verb(low: str, entry: Entry, before: Word | None, after: Word | None) -> bool:
    """Whether a form that can be a verb is one here."""
    if entry.forms & {"past", "participle"}:
        return not (low in NOUNLIKE and before is not None and before.entry.role in LEADS)
    if low not in NOUNLIKE and "gerund" not in entry.forms:
        return True
    if "gerund" in entry.forms:
        return not (after is not None and after.low == "of") and not (
            before is not None and before.entry.role == "det" and after is not None and after.entry.role
        )
    if before is None:
        return False
    if before.low == "to" or before.entry.role in ("modal", "pron", "rel"):
        return True
    if before.entry.role in LEADS or before.low in ("a", "an", "'s") or after is None:
        return False
    if (
        before.low in (",", "and")
        and after is not None
        and (after.entry.number is not None or after.text[0].isdigit())
        and low.endswith("s")
    ):
        return True
    subject = before.capital or (before.entry.noun is not None and before.entry.noun.plural)
    takes = (
        after.entry.number is not None
        or after.text[0].isdigit()
        or after.entry.role == "det"
        or after.entry.before != ""
        or after.capital
        or after.low in ("a", "an")
    )
    return subject and takes and not before.low.endswith(("ian", "ish", "ese", "an", "eli", "ic", "i"))


def voice(chunks: Sequence[Chunk], at: int) -> str:
    """`passive`, `active`, `bare` (a participle by itself: "20 injured"); empty where it states nothing (a purpose, a denial)."""
    chunk = chunks[at]
    forms = chunk.entry.forms
    before = at - 1
    if before >= 0 and chunks[before].kind == "a" and chunks[before].low.endswith(" to have"):
        return "active"  # "are said to have set fire to"
    while before >= 0 and (chunks[before].kind == "a" or (chunks[before].kind == "w" and chunks[before].low.endswith(("ly", "by")))):
        before -= 1
    kind = chunks[before].kind if before >= 0 else ""
    finite = "participle" in forms or "past" in forms
    if not finite:
        return "active"
    if kind == "b":
        return "passive"
    if kind in ("h", "d"):
        return "active"
    if kind == "n" and before > 0 and chunks[before - 1].kind == "b" and chunks[before].low == "there":
        return "passive"
    if "past" not in forms:
        return "bare"
    after = next((c for c in chunks[at + 1 :] if c.kind != "a"), None)
    if kind == "r" and after is not None and after.entry.role == "pron":
        return "active"  # "a man who stabbed them"
    if chunk.low == "shot" and after is not None and after.low == "into":
        return "active"
    if "participle" not in forms:
        return "active"
    if after is None or after.first != chunk.last + 1 + sum(1 for c in chunks[at + 1 :] if c.kind == "a" and c.first < after.first):
        return "bare"
    return "active" if after.kind == "N" or (after.kind == "n" and after.entry.role != "pron" and not is_time(chunks, after)) else "bare"


def is_time(chunks: Sequence[Chunk], chunk: Chunk) -> bool:
    """Whether a chunk tells a time: `killed Monday`, `killed this year`."""
    following = next((c.low for c in chunks if c.first == chunk.last + 1), "")
    return chunk.low in TIMES or (chunk.low in ("this", "that") and following in SPANS)
