"""Which sentences stand in one quotation, so that its speaker counts for each of them."""

import re
from collections.abc import Sequence

CURLY = re.compile(r"“[^”]*(?:”|\Z)")
STRAIGHT = re.compile(r"\"[^\"\n]*(?:\"|$)", re.MULTILINE)
CONTINUED = re.compile(r"[^”\"]\s*\n+\s*[“\"]")


def quotation_groups(text: str, ranges: Sequence[tuple[int, int]]) -> list[list[int]]:
    """For each sentence, the other sentences that share a quotation with it, nearest first; empty for one that stands alone."""
    groups: list[list[int]] = [[] for _ in ranges]
    spans = [(m.start(), m.end()) for pattern in (CURLY, STRAIGHT) for m in pattern.finditer(text) if m.end() - m.start() > 2]
    for start, end in spans:
        members = [i for i, (first, last) in enumerate(ranges) if first < end and last > start + 1 and min(last, end) - max(first, start) > 3]
        if len(members) < 2:
            continue
        for member in members:
            groups[member] = sorted({*groups[member], *members} - {member}, key=lambda other: abs(other - member))
    return groups
