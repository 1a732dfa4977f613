"""What licenses a count: the rules that join a count to what is said to have happened to it.

Each rule is a function named in RULES with an example sentence; the first that fits a count wins, in the order of the table,
except that what came of a thing beats that it was struck ("hit and destroyed"). Rules see chunks (chunks.py), never words, and know
no particular article. `Finding.rule` becomes `figures.rule`.
"""

from collections.abc import Callable, Mapping, Sequence

from assets.figures.chunk import Chunk
from assets.figures.clauses import NOTHING_TOLD, Clause, Finding, Told
from assets.figures.conditions import states
from assets.figures.departures import departures, driven
from assets.figures.ellipses import ellipses
from assets.figures.fates import companions, fates, fetched
from assets.figures.nominals import fronted, identities, modifiers, nominals, own_nouns
from assets.figures.parts import among, apportioned, breakdowns, portions, wholes
from assets.figures.predicates import inverted, likewise, listed_as, means, objects_of_verbs, subjects_of_verbs, whom
from assets.figures.reckonings import sums, surpassed, victims
from assets.figures.restated import described, restated
from assets.figures.strikes import broken, damages, harmed_in, occasions, strikes, tallied, targets
from assets.figures.tolls import tolls

RULES: tuple[Callable[[Clause], None], ...] = (
    fates,
    fetched,
    driven,
    fronted,
    means,
    objects_of_verbs,
    companions,
    whom,
    likewise,
    listed_as,
    subjects_of_verbs,
    states,
    departures,
    nominals,
    occasions,
    inverted,
    sums,
    own_nouns,
    victims,
    tolls,
    strikes,
    tallied,
    damages,
    harmed_in,
    broken,
    targets,
    wholes,
    among,
    breakdowns,
    described,
    restated,
    surpassed,
    ellipses,
    identities,
    modifiers,
    apportioned,
    portions,
)
"""Every rule, in the order in which they are tried. Each stands in its module with its example sentences."""


def find(chunks: Sequence[Chunk], told: Mapping[str, Told] = NOTHING_TOLD, weapon: str = "") -> list[Finding]:
    """What the sentence states of each of its counts, in order of the text; `told` is what the sentences before told of each outcome,
    `weapon` the weapons that the one before named last."""
    clause = Clause(chunks, told, weapon)
    for rule in RULES:
        rule(clause)
    return [clause.found[at] for at in sorted(clause.found)]
