"""Which sentences stand in one quotation, so that its speaker counts for each of them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

CURLY = re.compile(r"“[^”]*(?:”|\Z)")
STRAIGHT = re.compile(r"\"[^\"\n]*(?:\"|$)", re.MULTILINE)
OVERLAP = 3
"""A sentence is part of a quotation with more than these characters of it."""


class Quotations:
    """The quotations of an article that run over several of its sentences, each as the numbers of its first and last."""

    def __init__(self, text: str, ranges: Sequence[tuple[int, int]]) -> None:
        self._runs = [
            [run for match in spans(pattern, text) if (run := members(match.start(), match.end(), ranges))] for pattern in (CURLY, STRAIGHT)
        ]

    def last(self, number: int) -> int:
        """The last sentence that shares a quotation with this one; itself where none does."""
        return max((last for _, last in self._around(number)), default=number)

    def nearest(self, number: int, among: Sequence[int]) -> int | None:
        """Of the sentences `among` (in order), the one nearest to `number` that shares a quotation with it; of two the earlier."""
        at = bisect_left(among, number)
        beside = (*among[max(0, at - 1) : at], *among[at : at + 1])
        found = [other for first, last in self._around(number) for other in beside if first <= other <= last]
        return min(found, key=lambda other: (abs(other - number), other), default=None)

    def _around(self, number: int) -> Iterator[tuple[int, int]]:
        """The quotations that a sentence is a part of."""
        for runs in self._runs:
            past = bisect_right(runs, number, key=lambda run: run[0])
            for first, last in runs[max(0, past - 2) : past]:  # one may end and the next begin in the same sentence
                if first <= number <= last:
                    yield first, last

    def opening(self, number: int) -> int:
        """The sentence with which the quotation begins that sentence `number` is a part of; itself where it is in none of several."""
        return min((run[0] for runs in self._runs for run in runs if run[0] <= number <= run[1]), default=number)


def spans(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Every quotation; one that is opened and never closed runs to the end of the text, or of its line with straight marks."""
    return (match for match in pattern.finditer(text) if match.end() - match.start() > 2)


def members(start: int, end: int, ranges: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """The first and the last sentence that text[start:end] covers more than a mark of; None where that is one sentence alone."""
    first = bisect_right(ranges, start, key=lambda span: span[1])
    last = bisect_left(ranges, end, key=lambda span: span[0]) - 1
    while first < last and min(ranges[first][1], end) - max(ranges[first][0], start) <= OVERLAP:
        first += 1
    while last > first and min(ranges[last][1], end) - max(ranges[last][0], start) <= OVERLAP:
        last -= 1
    return (first, last) if last > first else None
