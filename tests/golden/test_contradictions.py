"""Articles that contradict themselves or one another, read as they are told: each kind of row of event_conflicts."""

from datetime import datetime, timedelta

import pytest

from tests.golden.telling import Step, ledger, read

MORNING = datetime(2025, 6, 18, 6)
MAYOR = "Fourteen people were killed in a Russian strike on Kyiv on Tuesday, Mayor Vitali Klitschko said."
DAMASCUS = "Six people were killed in an Israeli strike on Damascus on Tuesday, officials said."
LAUNCHED = "Russia launched 440 drones and 32 missiles at Ukraine overnight into Tuesday, the Air Force said."

# texts of articles, an hour apart; the kind and the words of what does not fit
CASES: dict[str, tuple[list[str], list[tuple[str, str]]]] = {
    "two totals exclude each other": (
        [MAYOR, "Ten people were killed in the Russian strike on Kyiv on Tuesday, the State Emergency Service said."],
        [("sources", "State Emergency Service: 10; Vitali Klitschko: 14")],
    ),
    "a floor excludes no greater total": (
        [MAYOR, "At least 12 people were killed in the Russian strike on Kyiv on Tuesday, the State Emergency Service said."],
        [],
    ),
    "a part over its total": (
        ["Fourteen people, including 15 children, were killed in a Russian strike on Kyiv on Tuesday, officials said."],
        [("parts", "15 children are given as a part of 14")],
    ),
    "named parts leave a remainder": (
        [
            "Air defences intercepted 249 Ukrainian drones over Russia on Tuesday night, the Defence Ministry said, "
            "116 of them over the Black Sea, 76 over Krasnodar Krai and 16 over Rostov Oblast."
        ],
        [("remainder", "the shares told make up 208 of 249")],
    ),
    "places over their wave": (
        [
            "Ten people were killed in Russian attacks across Ukraine on Tuesday, the Interior Ministry said. "
            "Seven people were killed in Kyiv and five in Odesa, it said."
        ],
        [("wave", "2 places count at least 12, the wave at most 10")],
    ),
    "the day is in dispute": (
        [*[MAYOR] * 3, MAYOR.replace("Tuesday", "Wednesday")],
        [("date", "outlet 3 dates it 2025-06-18, most 2025-06-17")],
    ),
    "the attacker is in dispute": (
        [*[DAMASCUS] * 3, DAMASCUS.replace("an Israeli", "a Turkish")],
        [("attacker", "outlet 3 names as attacker Turkey, most Israel")],
    ),
    "more of one kind stopped than launched": (
        [
            "Russia launched 100 drones at Ukraine overnight into Tuesday, the Air Force said. "
            "It shot down 80 drones, and 30 were lost from radar, the Air Force said."
        ],
        [("weapons", "Air Force: 110 of 100 launched were intercepted, lost or hit")],
    ),
    "more of all kinds stopped than launched": (
        [f"{LAUNCHED} Air defences shot down 500 of the missiles and drones, it said."],
        [("weapons", "Air Force: 500 of 472 launched were intercepted, lost or hit")],
    ),
    "fewer of all kinds stopped than launched": ([f"{LAUNCHED} Air defences shot down 428 of the missiles and drones, it said."], []),
    "more than so many launched": (
        [f"{LAUNCHED.replace('440', 'more than 440')} Air defences shot down 500 of the missiles and drones, it said."],
        [],
    ),
    "types of one kind": (
        [
            "Russia launched 14 cruise missiles and two ballistic missiles at Ukraine overnight into Tuesday, the Air Force said. "
            "All 16 missiles were shot down, it said."
        ],
        [],
    ),
    "the other side's count": (
        [LAUNCHED, "Russia's Defence Ministry said that 500 missiles and drones had hit their targets in Ukraine overnight into Tuesday."],
        [],
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_contradictions_are_rows(name: str) -> None:
    texts, expected = CASES[name]
    steps = [Step(f"outlet {number}", MORNING + timedelta(hours=number), text, {}, {}) for number, text in enumerate(texts)]
    _, made = ledger(read(steps))
    assert made.event_conflicts.select("kind", "explanation").rows() == expected
