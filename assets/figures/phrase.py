"""A count and what it counts, as the rules see it."""

from dataclasses import dataclass

from assets.figures.lexicon import Outcomes, class_of
from assets.figures.numerals import Count


@dataclass(slots=True)
class Phrase:
    """A count and what it counts.

    `subject` is the codebook's, `?` for a plural noun that the lexicon does not know, `!` for one that counts nothing here ("both legs"),
    and empty where the noun is left out ("82 others"). `outcome` is what the noun itself tells ("three deaths"), `told` what a participle
    before it says ("two damaged homes"). `portion` marks "two of them", `link` the index of the first word of the M of "N of M".
    The phrase is words[count.first..last].
    """

    count: Count
    subject: str
    outcome: str
    last: int
    portion: bool = False
    link: int = -1
    singular: bool = False
    head: str = ""
    told: Outcomes | None = None

    @property
    def group(self) -> str:
        """The class of what is counted, empty where the noun is left out or unknown."""
        if self.subject == "!":
            return "other"
        return class_of(self.subject) if self.subject and self.subject != "?" else ""
