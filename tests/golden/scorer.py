"""How near the ledger comes to what people found in the same articles by reading them.

A figure is found (`core`) when value, outcome and kind of subject agree in the same sentence, and found in full (`strict`) when subject,
qualifier, place and scope do too. An event is found when day, place and attacker agree; then its tolls, parent and citations are compared.
Each article's and each event's rows are matched one to one, the most alike first.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.golden.likeness import ATTRIBUTES, Row, day_of, is_alike, is_found, is_same_place

STRICT = frozenset({"subject", "qualifier", "place", "scope"})


@dataclass(frozen=True, slots=True)
class Share:
    """Rows found, rows given, rows to be found."""

    hit: int
    got: int
    gold: int

    @property
    def precision(self) -> float:
        return round(self.hit / self.got, 4) if self.got else 0.0

    @property
    def recall(self) -> float:
        return round(self.hit / self.gold, 4) if self.gold else 0.0

    @property
    def f1(self) -> float:
        return round(2 * self.hit / (self.got + self.gold), 4) if self.hit else 0.0


@dataclass(frozen=True, slots=True)
class Scores:
    """`measures` by name, each between 0 and 1; `errors` has a line for each row missed, spurious or wrong."""

    measures: dict[str, float]
    errors: list[str]


def load_gold(folder: Path) -> tuple[dict[str, list[Row]], list[Row]]:
    """The figures by article and the events that `folder` holds as `figures/*.json` and `events.json`."""
    figures = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in sorted((folder / "figures").glob("*.json"))}
    return figures, json.loads((folder / "events.json").read_text(encoding="utf-8"))


def score_figures(gold: Mapping[str, Sequence[Row]], got: Sequence[Row]) -> Scores:
    """`got` rows carry `article_id` (the gold article's id), `sentence`, and the figure's columns; those of other articles are left out."""
    by_article: dict[str, list[Row]] = {article: [] for article in gold}
    for row in got:
        if row["article_id"] in by_article:
            by_article[row["article_id"]].append(row)
    pairs: list[tuple[Row, Row]] = []
    errors: list[str] = []
    for article, wanted in gold.items():
        matched = _match(wanted, by_article[article])
        pairs += [(wanted[i], by_article[article][j]) for i, j in matched.items()]
        errors += _figure_errors(article, wanted, by_article[article], matched)
    wanted, given = [row for rows in gold.values() for row in rows], [row for rows in by_article.values() for row in rows]
    strict = sum(all(ATTRIBUTES[name](*pair) for name in STRICT) for pair in pairs)
    casualties = Share(sum(map(_is_casualty, (row for row, _ in pairs))), sum(map(_is_casualty, given)), sum(map(_is_casualty, wanted)))
    core = Share(len(pairs), len(given), len(wanted))
    measures = {
        "core_precision": core.precision,
        "core_recall": core.recall,
        "core_f1": core.f1,
        "strict_f1": Share(strict, len(given), len(wanted)).f1,
        "casualties_f1": casualties.f1,
    } | {name: _mean([same(*pair) for pair in pairs]) for name, same in ATTRIBUTES.items()}
    return Scores(measures, errors)


def _match(gold: Sequence[Row], got: Sequence[Row]) -> dict[int, int]:
    """Indexes of gold rows to those of the rows that found them: the pairs with most attributes in common first, then in order."""
    pairs = [(i, j) for i, wanted in enumerate(gold) for j, row in enumerate(got) if is_found(wanted, row)]
    pairs.sort(key=lambda pair: (-sum(same(gold[pair[0]], got[pair[1]]) for same in ATTRIBUTES.values()), pair))
    matched: dict[int, int] = {}
    for i, j in pairs:
        if i not in matched and j not in matched.values():
            matched[i] = j
    return matched


def _figure_errors(article: str, gold: Sequence[Row], got: Sequence[Row], matched: Mapping[int, int]) -> list[str]:
    errors = []
    for i, j in matched.items():
        wrong = [f"{name} gold {gold[i][name]!r} got {got[j][name]!r}" for name, same in ATTRIBUTES.items() if not same(gold[i], got[j])]
        errors += [f"{article}: {_told(gold[i])}: {'; '.join(wrong)}"] if wrong else []
    errors += [f"{article}: MISSED {_told(row)}: {row['sentence'][:160]}" for i, row in enumerate(gold) if i not in matched]
    spurious = (row for j, row in enumerate(got) if j not in matched.values())
    return errors + [f"{article}: SPURIOUS {_told(row)}: {row['sentence'][:160]}" for row in spurious]


def _told(row: Row) -> str:
    return f"{row.get('span')!r} {row['value']} {row['subject']} {row['outcome']}"


def _is_casualty(row: Row) -> bool:
    return row["outcome"] in ("killed", "injured")


def _mean(values: Sequence[bool]) -> float:
    return round(sum(values) / len(values), 4) if values else 0.0


def score_events(gold: Sequence[Row], got: Sequence[Row], articles: set[str]) -> Scores:
    """`got` rows carry `article_ids` (gold articles' ids) and the event's columns; events that cite none of `articles` are left out."""
    got = [row for row in got if articles & set(row["article_ids"])]
    matched = _match_events(gold, got)
    pairs = [(gold[i], got[j]) for i, j in matched.items()]
    cited = Share(
        sum(len(set(wanted["articles"]) & set(row["article_ids"])) for wanted, row in pairs),
        sum(len(set(row["article_ids"]) & articles) for row in got),
        sum(len(wanted["articles"]) for wanted in gold),
    )
    ids = {wanted["event"]: row["event_id"] for wanted, row in pairs}
    found = Share(len(pairs), len(got), len(gold))
    measures = {"events_precision": found.precision, "events_recall": found.recall, "events_f1": found.f1, "citations_f1": cited.f1}
    measures |= {
        "attacker": _mean([is_alike(wanted["attacker"], row["attacker"]) for wanted, row in pairs]),
        "attack_type": _mean([wanted["attack_type"] == row["attack_type"] for wanted, row in pairs]),
        "parent": _mean([row["parent_event_id"] == ids[wanted["parent"]] for wanted, row in pairs if wanted["parent"] in ids]),
    }
    errors = [f"event MISSED {row['event']}: {row['place']} by {row['attacker']}" for i, row in enumerate(gold) if i not in matched]
    spurious = (row for j, row in enumerate(got) if j not in matched.values())
    errors += [f"event SPURIOUS {row['event_id']}: {row['date']} {row['place']} by {row['attacker']}" for row in spurious]
    for toll in ("killed", "injured"):
        told = [(wanted, got[matched[i]] if i in matched else None) for i, wanted in enumerate(gold) if wanted[toll]]
        measures[f"{toll}_best"] = _mean([_toll(row, toll)["best"] == wanted[toll]["best"] for wanted, row in told])
        bounds = ("low", "high")
        measures[f"{toll}_bounds"] = _mean([all(_toll(row, toll)[b] == wanted[toll][b] for b in bounds) for wanted, row in told])
        errors += [
            f"event {wanted['event']}: {toll} gold {wanted[toll]} got {_toll(row, toll)}"
            for wanted, row in told
            if row and _toll(row, toll) != wanted[toll]
        ]
    return Scores(measures, errors)


def _match_events(gold: Sequence[Row], got: Sequence[Row]) -> dict[int, int]:
    """Indexes of gold events to those found: the first with the same attacker, else the first where either side tells none."""
    matched: dict[int, int] = {}
    for i, wanted in enumerate(gold):
        near = [j for j, row in enumerate(got) if j not in matched.values() and _is_same_where_and_when(wanted, row)]
        sure = [j for j in near if is_alike(wanted["attacker"], got[j]["attacker"])]
        perhaps = [j for j in near if not (wanted["attacker"] and got[j]["attacker"])]
        if sure or perhaps:
            matched[i] = (sure or perhaps)[0]
    return matched


def _is_same_where_and_when(gold: Row, got: Row) -> bool:
    districts = ("/" in gold["place"]) == ("/" in (got["place"] or ""))
    return day_of(gold["date"]) == day_of(got["date"]) and districts and is_same_place(gold["place"], got["place"])


def _toll(row: Row | None, name: str) -> dict[str, int | None]:
    return {bound: row[f"{name}_{bound}"] if row else None for bound in ("low", "best", "high")}
