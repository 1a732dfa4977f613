"""Weighing the statements of one toll against each other, one after the other, as they became known.

`low` and `high` are the smallest and greatest total that no later one of the same speaker supersedes or withdraws. `best` is the newest
well-sourced total: it rises with any greater one, and falls only by a correction, by the speaker who had given it, or by a newer
statement of someone whose word weighs as much. What a state and its services say counts before what a resident, a hospital or a group
says. A floor ("at least 12") or a rough count never lowers a toll, a ceiling ("up to 20") never raises it.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

from assets.events.sharing import BELIEVABLE
from assets.events.speakers import OWN_VOICE
from assets.events.totals import BLOCKING, KIND

HALF_A_DAY = 12 * 3600 * 1_000_000  # from then on what unnamed officials say is newer than what a named one had said
SINGLE_RANK, NO_RANK = 3, 99  # a lone "a woman was killed" ranks after any count of people, civilians, or one kind of people


class Statement(NamedTuple):
    """One speaker's total: row of the statements frame, and the columns that decide. Times are microseconds since 1970, UTC."""

    row: int
    toll: int
    as_of: int
    start: int
    until: int
    value: int
    high: int
    speaker: int
    weight: int
    tier: int
    kind: int
    ceiling: bool
    rough: bool
    older: bool
    single: bool
    recalled: bool
    withdrawn: bool
    corrects: bool
    toll_told: bool
    official: bool
    private: bool
    article: int
    leads: bool


@dataclass(slots=True)
class Toll:
    """What is known of one toll so far."""

    best: Statement | None = None
    rank: int = NO_RANK
    blocked: bool = False
    kinds: set[int] = field(default_factory=set)
    standing: dict[int, Statement] = field(default_factory=dict)
    ceilings: dict[int, Statement] = field(default_factory=dict)
    first_said: dict[tuple[int, int], int] = field(default_factory=dict)
    voiced: dict[int, int] = field(default_factory=dict)
    withdrawn: set[int] = field(default_factory=set)
    fallen: set[int] = field(default_factory=set)
    confirmed: bool = False

    def hear(self, said: Statement) -> Statement | None:
        """Takes one statement in; returns it as understood (an echo has its speaker's key), or None where it counts for nothing."""
        if said.withdrawn:
            self._withdraw(said.value)
            return None
        if not self._admits(said) or self._is_share(said):
            return None
        if said.weight == OWN_VOICE:
            if said.value in self.withdrawn:
                return None
            said = said._replace(speaker=self.voiced.get(said.value, said.speaker))
        else:
            self.voiced.setdefault(said.value, said.speaker)
        if said.ceiling:
            self.ceilings[said.speaker] = said
            return said
        self._stand(said)
        self._settle(said)
        self.first_said.setdefault((said.speaker, said.value), said.start)
        return said

    def _admits(self, said: Statement) -> bool:
        """Counts of people set those of one kind of people aside, and counts of many set single victims aside."""
        if said.tier == BLOCKING:
            self.blocked = True
        elif said.tier == KIND:
            self.kinds.add(said.kind)
        if (self.blocked or len(self.kinds) > 1) and self.rank % SINGLE_RANK == KIND:
            self._forget()
        if said.tier == BLOCKING or (said.tier == KIND and (self.blocked or len(self.kinds) > 1)):
            return False
        rank = said.tier + SINGLE_RANK * said.single
        if rank < self.rank:
            self._forget()
            self.rank = rank
        return rank == self.rank

    def _is_share(self, said: Statement) -> bool:
        """Whether much more was known before, and this neither corrects that, nor recalls an older count, nor is told as the toll."""
        known = self.best
        if known is None or said.corrects or said.toll_told:
            return False
        return said.start > known.until and said.value < known.value * BELIEVABLE

    def _forget(self) -> None:
        self.best, self.rank = None, NO_RANK
        for known in (self.standing, self.ceilings, self.first_said, self.voiced, self.fallen):
            known.clear()

    def _withdraw(self, value: int) -> None:
        """Nobody's total any more, whoever had given it."""
        self.withdrawn.add(value)
        self.standing = {who: said for who, said in self.standing.items() if said.value != value}
        if self.best is not None and self.best.value == value:
            self.best = max(self.standing.values(), key=lambda said: (said.value, said.start), default=None)

    def _stand(self, said: Statement) -> None:
        """A speaker's newest total stands for the speaker; of two at one time the greater; never one recalled as older."""
        before = self.standing.get(said.speaker)
        if (
            before is None
            or before.older > said.older
            or (before.older == said.older and (said.start > before.until or (said.value >= before.value and said.until >= before.start)))
        ):
            self.standing[said.speaker] = said

    def _settle(self, said: Statement) -> None:
        best = self.best
        if best is None or (best.older and not said.older and not said.recalled):
            self.best = said
        elif said.value == best.value:
            self.confirmed = (said.speaker, said.value) not in self.first_said
            if said.weight > best.weight or (best.rough and not said.rough and not said.older):
                self.best = said
        elif said.value > best.value:
            stale = said.older or said.until < best.start or (said.weight == OWN_VOICE and said.value in self.fallen)
            stale = stale or self._outweighed(said, best) or self._beside(said, best)
            if not stale or said.corrects:
                self.best = said
        elif self._falls(said, best):
            self.fallen.add(best.value)
            self.best = said

    def _outweighed(self, said: Statement, best: Statement) -> bool:
        """Whether a resident, a hospital or a group says more than the state's services do: only a newer word counts above their floor."""
        return said.private and best.official and not (best.rough and said.start > best.until)

    def _beside(self, said: Statement, best: Statement) -> bool:
        """Whether someone of no office says more in an article than the exact total that it leads with, at no later time."""
        beside = best.leads and not best.rough and said.article == best.article and said.start <= best.until
        return beside and said.weight > OWN_VOICE and not said.official

    def _falls(self, said: Statement, best: Statement) -> bool:
        """Whether a smaller total is believed."""
        if said.corrects:
            return said.until >= best.start
        if best.private and said.official and not (said.older or said.recalled):
            return said.until >= best.start
        if said.rough or said.older or said.recalled or said.start <= best.until or (said.speaker, said.value) in self.first_said:
            return False
        if said.speaker == best.speaker:
            return True
        later = said.official and said.start - best.until >= HALF_A_DAY
        return said.weight > OWN_VOICE and (said.weight >= best.weight or later)

    def bounds(self) -> tuple[int | None, int | None, int | None, int | None]:
        """low, best, high and the row of best; ceilings count alone where nothing else is said, else for high only."""
        told = list(self.standing.values()) or list(self.ceilings.values())
        if not told:
            return None, None, None, None
        best = self.best or max(told, key=lambda said: (said.weight, said.start, said.value))
        low = min(min(said.value for said in told), best.value)
        high = max(max(said.high for said in told), best.high, max((said.value for said in self.ceilings.values()), default=0))
        return low, best.value, high, best.row
