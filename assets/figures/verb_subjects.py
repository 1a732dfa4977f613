"""Which counts are the subject of a verb or a state: found leftwards, one step a chunk."""

from collections.abc import Iterator

from assets.figures.asides import aside, attached, before_breakdown, is_aside_count, joined, linked_part, list_head
from assets.figures.clauses import Clause
from assets.figures.descriptions import before_relative, described
from assets.figures.lexicon import class_of, group
from assets.figures.neighbours import governed

QUANTITIES = group("quantities")
PARTS = ("includ", "among them", "notably")
BESIDES = frozenset(("in addition to", "apart from", "aside from", "besides"))
STOP = -1


def subjects(clause: Clause, at: int) -> Iterator[tuple[int, bool]]:
    """The counts that are the subject of the verb or state at `at`, found leftwards over auxiliaries, places and asides.

    The flag is true where the words only describe the noun ("three people wounded by shrapnel", "a man who was hurt"), so that a
    finite verb after them decides instead.
    """
    host = described(clause, at)
    if host >= 0:
        yield host, False
        yield from ((other, False) for other in joined(clause, host))
        return
    search = Search(clause, at)
    index = at - 1
    while index >= 0:
        if clause.kind(index) == "N":
            found = search.over_count(index)
            if found == index or linked_part(clause, index) == found >= 0:
                yield found, search.weak
                yield from ((other, search.weak) for other in joined(clause, found))
                if clause.kind(found - 1) == "," and clause.kind(found - 2) == "N" and clause.chunks[found - 3].low in BESIDES:
                    yield found - 2, search.weak  # "in addition to 11 children, four women were killed"
                if clause.kind(found - 1) == "x" and clause.kind(found - 2) == "," and clause.kind(found - 3) == "N":
                    yield found - 3, search.weak  # "10 people, not 15, were killed"
                return
            index = found
        else:
            index = search.step(index)


class Search:
    """One search for a subject; it remembers whether it has crossed a finite verb, a relative pronoun or an `and`."""

    def __init__(self, clause: Clause, at: int) -> None:
        verb = clause.chunks[at].entry.verb
        self.clause = clause
        self.at = at
        self.weak = clause.chunks[at].voice == "bare" and bool(verb and verb.affected)
        self.finite = False
        self.coordinated = False

    def step(self, index: int) -> int:
        """The index to look at next, STOP where no subject can be found beyond."""
        kind = self.clause.kind(index)
        if kind in "abhdmwypoS":
            return self.over_function_word(index)
        if kind == "V":
            return self.over_verb(index)
        if kind == "n":
            return self.over_noun(index)
        if kind in "MT" and self.governor(index) >= 0:
            return self.governor(index) - 1
        if kind in "MTs" and self.clause.kind(self.at - 1) == "b":
            return before_relative(self.clause, index, self.at)
        if kind in "ri":
            return self.over_relative(index)
        if kind in ",-()":
            return self.over_mark(index)
        if kind == "c" and self.clause.kind(index + 1) == "w" and self.clause.kind(index - 1) == "N" and index + 2 == self.at:
            return index - 1  # "seventy patients and companions died"
        if kind == "c" and self.clause.kind(index + 1) == "w" and self.clause.kind(index - 1) in ("n", "w") and self.governor(index) >= 0:
            return self.governor(index) - 1  # "were carried on motorbikes and carts to a clinic"
        if kind == "c" and (self.clause.kind(index + 1) in ("a", "b", "h", "V", "S", "p") or index + 1 == self.at):
            self.coordinated = True
            return index - 1
        return STOP

    def governor(self, index: int) -> int:
        """The index of the preposition before the noun at `index`: "at the time of the attack"; STOP where none stands there."""
        kind = self.clause.kind
        while kind(index - 1) in ("w", "n") or (kind(index - 1) == "c" and kind(index - 2) in ("w", "n", "M")) or kind(index - 1) == "M":
            index -= 1  # "with head and leg wounds"
        return index - 1 if kind(index - 1) in ("p", "o") else STOP

    def over_function_word(self, index: int) -> int:
        """Auxiliaries, adverbs, prepositions; an auxiliary of another verb shows that a finite clause was crossed."""
        auxiliary = self.clause.kind(index) in "bhm" and self.clause.kind(index + 1) not in "abhmxV" and index + 1 != self.at
        self.finite = self.finite or (auxiliary and not self.coordinated)
        return index - 1

    def over_verb(self, index: int) -> int:
        """Another verb: crossed where it is a participle or stands in a relative clause; an active one has a subject of its own."""
        other = self.clause.chunks[index]
        if "gerund" in other.entry.forms and self.clause.kind(index - 1) == "N":
            return index - 1  # "a policeman directing traffic was hit"
        if other.voice == "active" and other.entry.verb and not other.entry.verb.active:
            relative = next((i for i in range(index, -1, -1) if self.clause.kind(i) in "r;sN"), -1)
            if relative < 0 or self.clause.kind(relative) != "r":
                return STOP
            index = relative + 1
        self.finite = not self.coordinated
        return index - 1

    def over_count(self, index: int) -> int:
        """The count itself where it is the subject, the N of its "N of M", else the index before it: `was shot four times and died`."""
        if self.clause.phrase(index).subject == "times":
            return index - 1
        if self.clause.kind(index - 1) == "i" and self.clause.chunks[index - 1].low.startswith("includ"):
            return index - 2
        host = self.host(index)
        if host >= 0:
            return host
        if is_aside_count(self.clause, index, self.at):
            return before_breakdown(self.clause, index)
        whole = linked_part(self.clause, index)
        if whole >= 0:
            return whole
        one_of = self.clause.kind(index - 1) == "o" and index > 1 and self.clause.chunks[index - 2].low == "one"
        if one_of and "r" not in (self.clause.kind(i) for i in range(index, self.at)):
            return STOP  # "one of the three wounded soldiers died"
        absolute = self.clause.chunks[index - 1].low == "with" and self.at == index + 1  # "with 20 intercepted"
        spoken_of = self.clause.kind(index - 2) in ("y", "w")
        having = spoken_of and self.clause.chunks[index + 1].low == "having"  # "spoke of seven having been wounded"
        if governed(self.clause, index) and not (absolute or having or attached(self.clause, index, self.at)):
            return index - 2
        return index

    def over_noun(self, index: int) -> int:
        """A noun without a count: crossed with its preposition, its verb or its `and`; else it is the subject, and no count is."""
        clause, start = self.clause, index
        listed = max(list_head(clause, index), self.host(index))
        if listed >= 0:
            return listed
        while (
            clause.kind(start - 1) in ("w", "n")
            or (clause.kind(start - 1) == "a" and clause.kind(start - 2) == "c" and clause.kind(start - 3) == "N")  # "and other workers"
            or (clause.kind(start - 1) == "c" and clause.kind(start - 2) in ("w", "n"))
            or (clause.kind(start - 1) == "a" and clause.chunks[start - 2].entry.role == "det")  # "the nearby village"
        ):
            start -= 1
        before = clause.kind(start - 1)
        if before == "N" and clause.chunks[start].low.endswith(("ing", "named", "called")):
            return start - 1  # "two workers repairing a power line were wounded", "another guard named Bartev was hurt"
        if before in ("p", "o") or (before == "c" and clause.kind(start - 2) == "N"):
            return start - 2
        if before in ("V", "r") or clause.chunks[index].low in ("whom", "which") or clause.kind(index - 1) == "N":
            return start - 1
        return before_relative(clause, start - 1, self.at)

    def host(self, index: int) -> int:
        """The count whose parts end at `index`, right before its verb: `seven people, including four guards and the mayor were killed`."""
        clause, at = self.clause, index
        while clause.kind(at) in ("N", "n", "w", "c", ",", "a", "p", "o", "r", "b", "h"):
            at -= 1
        host = at - 1 - (clause.kind(at - 1) in (",", "-", "("))
        if clause.kind(at) != "i" or clause.kind(host) != "N" or not clause.chunks[at].low.startswith(PARTS):
            return STOP
        if self.weak:
            return host if index == self.at - 1 and attached(clause, host, self.at) else STOP
        free = host not in clause.found and not governed(clause, host) and clause.kind(host - 1) != "V"
        return host if free else STOP

    def over_relative(self, index: int) -> int:
        """`who`, `of whom`: what follows only describes, unless a finite verb of the main clause came after it."""
        if self.clause.kind(index) == "i" and self.clause.chunks[index - 1].low in QUANTITIES:
            return STOP
        if self.clause.chunks[index].low == "whose" and not self.finite and self.relatives(index + 1):
            return STOP  # "a mother whose son was shot"
        if self.clause.chunks[index].low in ("that", "which") and not self.finite and self.clause.kind(index - 1) in ("n", "w"):
            return STOP  # "109 people lived in the stairwell that was hit"
        self.weak = self.weak or not self.finite
        return index - 1

    def relatives(self, index: int) -> bool:
        """Whether what is at `index`, after `whose`, is people, whom the verb tells of: not `five men whose bodies were found`."""
        while self.clause.kind(index) in ("a", "w"):
            index += 1
        noun = self.clause.chunks[index].entry.noun
        return noun is not None and not noun.outcome and class_of(noun.subject) == "people"

    def over_mark(self, index: int) -> int:
        """A comma, a dash, a bracket: crossed with the aside that it closes."""
        clause = self.clause
        named = index - 1
        while clause.kind(named) in ("n", "w", "c", ",") and clause.kind(index) == ",":
            named -= 1
        if clause.kind(named) == "N" and clause.kind(named + 1) == "," and named + 1 < index:
            return named  # "two pupils, Anna Koval, 8, and Oleh Koval, 10, died"
        opened = aside(clause, index, finite=clause.kind(index + 1) in ("b", "h", "m"))
        if opened >= 0:
            return opened - 1
        return index - 1 if clause.kind(index) == "," and clause.kind(index - 1) in ("N", "S") else STOP
