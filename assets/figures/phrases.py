"""The noun phrase of a count: what is counted ("two Ukrainian attack drones"), how far it reaches, and what it is a part of."""

from collections.abc import Sequence

from assets.figures.heads import AGED, WIDEST, precedes_noun, read_head
from assets.figures.lexicon import PEOPLE, group
from assets.figures.numerals import Count, read_count
from assets.figures.personal import ADULT
from assets.figures.phrase import Phrase
from assets.figures.word import Word

CASUALTY_HEADS = frozenset(("death", "fatality", "casualty", "injury", "body", "corpse"))
TOLD_OF = group("told of")
BODIES_OF_PEOPLE = group("bodies of people")
PARENTS = frozenset(("mother", "father", "parent", "widow", "widower", "grandmother", "grandfather"))
DETERMINERS = group("determiners")
PORTIONS = frozenset(("of them", "of whom", "of which", "of those", "of these", "of us"))


def read_phrase(words: Sequence[Word], count: Count) -> Phrase | None:
    """The phrase of a count, or None where the words count nothing (`one of the first`, `a strike`, `no power`)."""
    at = count.last + 1
    if at < len(words) and (words[at].low == "of" or (words[at].low == "out of" and count.value is not None)):
        return read_partitive(words, count, at)
    if at < len(words) and words[at].low in PORTIONS:
        start = at + 2 if at + 1 < len(words) and words[at + 1].low in ("a", "an") else at + 1
        phrase = read_head(words, count, start)
        return Phrase(
            count, phrase.subject, phrase.outcome if phrase.subject else "", max(phrase.last, at), portion=True, singular=phrase.singular
        )
    if count.kind == "article" and not any(map(names_person, words[at : at + WIDEST])):
        return None
    at += count.value is None and [word.low for word in words[at - 1 : at + 1]] == ["a number of", "the"]
    phrase = read_head(words, count, at)
    take_age(words, phrase)
    if count.kind == "article":
        fits = (
            phrase.group == "people" and phrase.singular and (not phrase.outcome or phrase.head not in CASUALTY_HEADS)
        ) or phrase.head == "year-old"
        return phrase if fits and not names_body(words, phrase.last + 1) else None
    if count.kind == "none":
        return of_none(words, count, phrase)
    if names_both(words, count, phrase.last):
        return None
    if ((count.value == 1 and words[count.last].low == "one" and phrase.head) or words[count.first].low == "both") and not phrase.subject:
        return None
    return phrase


def of_none(words: Sequence[Word], count: Count, phrase: Phrase) -> Phrase | None:
    """The phrase of `no casualties`, `nobody`; None where nothing is said of people."""
    at = count.last + 1
    harm = harm_beside(words, at)
    if harm and words[count.first].low == "no":
        return Phrase(count, "people", "injured", harm, head=words[harm].low)
    if phrase.last + 1 < len(words) and words[phrase.last + 1].low in TOLD_OF:
        return None
    if phrase.head in ("victim", "victims"):
        phrase.outcome = "injured"
    lost = [word.low for word in words[at : at + 3]]
    if lost[:1] in (["lives"], ["life"]) and lost[2:] == ["lost"]:
        return Phrase(count, "people", "killed", at, head="lives")  # "no lives were lost"
    if words[count.first].low != "no" or count.last > count.first:
        phrase.subject = "people"
        return phrase
    return phrase if phrase.outcome or phrase.group == "people" else None


def harm_beside(words: Sequence[Word], at: int) -> int:
    """The index of the casualties denied together with something else (`no damage or casualties`, `no dead or wounded`); 0 where none."""
    denied = words[at].entry.noun if at < len(words) else None
    if at >= len(words) or (denied is not None and denied.outcome):
        return 0
    beyond = at + 1 if words[at].low.endswith((" or", " and")) else at + 2 if [w.low for w in words[at + 1 : at + 2]] == ["or"] else 0
    noun = words[beyond].entry.noun if 0 < beyond < len(words) else None
    return beyond if noun is not None and noun.outcome in ("injured", "killed") else 0


def names_both(words: Sequence[Word], count: Count, last: int) -> bool:
    """Whether `both` only holds together what is told after it: `30 people, both men and women`."""
    return words[count.first].low == "both" and "and" in [word.low for word in words[count.last + 1 : last + 2]]


def names_person(word: Word) -> bool:
    """Whether a word is a noun for people or says how old one is: without one, `a` is no count."""
    noun = word.entry.noun
    return (noun is not None and noun.subject in PEOPLE) or word.low.endswith(AGED)


def names_body(words: Sequence[Word], index: int) -> bool:
    """Whether the person before words[index] only says what body is meant: `a paramedic centre`, `a student union`, `a local paper`."""
    if index >= len(words):
        return False
    adjective = words[index - 1].low == "local" and not words[index].entry.role and words[index].low.replace("-", "").isalpha()
    return adjective or words[index].low in BODIES_OF_PEOPLE


def owns(words: Sequence[Word], index: int) -> bool:
    """Whether words[index] is a possessor: `the enemy's missiles`, `the country's six districts`."""
    return index + 1 < len(words) and words[index + 1].low == "'s"


def take_age(words: Sequence[Word], phrase: Phrase) -> None:
    """`a man of 59`: the age belongs to the phrase and is no count."""
    at = phrase.last + 2
    if phrase.singular and phrase.group == "people" and at < len(words) and words[at - 1].low == "of":
        years = words[at]
        if ((years.low.isdigit() and int(years.low) < 120) or (years.entry.number or 0) > 0) and not precedes_noun(words, at):
            phrase.last = at
            age = int(years.low) if years.low.isdigit() else years.entry.number or ADULT
            young = age < ADULT and phrase.subject in ("people", "men", "women") and phrase.head not in PARENTS
            phrase.subject = "children" if young else phrase.subject


def read_partitive(words: Sequence[Word], count: Count, of: int) -> Phrase | None:
    """`dozens of missiles`, `two of the wounded`, `six of them children`, `30 of at least 35 drones`."""
    at = of + 1
    if at >= len(words):
        return None
    if words[at].low == "others" or (words[at].low == "us" and count.kind == "number"):
        return Phrase(count, "", "", at, portion=True)  # "dozens of others", "two of us"
    if words[at].low in ("these", "those") and at + 1 < len(words) and words[at + 1].entry.role in ("be", "have"):
        return Phrase(count, "", "", at, portion=True)  # "12 of these were flown out"
    whole = None
    start = at
    while (
        start < len(words)
        and start - at < 6
        and (words[start].low in DETERMINERS or words[start].low == "'s" or words[start].capital or owns(words, start))
    ):
        start += 1
    for probe in (at, start):
        whole = whole or (read_count(words, probe) if probe < len(words) else None)
    if (whole is not None and whole.kind == "number" and whole.qualifier != "vague") or (
        whole is not None and count.qualifier != "vague" and whole.kind == "number"
    ):
        inner = read_phrase(words, whole)
        if (count.value == 1 and count.kind == "number") or inner is None:
            return None
        return Phrase(count, inner.subject, inner.outcome, count.last, portion=inner.group == "people", link=whole.first, head=inner.head)
    if count.value == 1 and count.kind == "number":
        return None
    family = next(
        (i for i in range(at + 1, min(at + 4, len(words))) if words[i].low == "family" and words[at].low in ("a", "one", "the")), 0
    )
    if family and count.value is not None:
        return Phrase(count, "people", "", family, head="family")  # "four of a family"
    phrase = read_head(words, count, start)
    if not phrase.subject and count.qualifier != "vague":
        return None
    if (start > at and phrase.outcome) or words[at].low in ("the", "those"):
        phrase.portion = True
    return phrase if phrase.subject else None
