"""Counts that are no present toll: taken back, older ones recalled, parts of another."""

from datetime import date

import pytest

from tests.unit.figures.articles import read_text

PUBLISHED = date(2025, 6, 18)


def flags(text: str) -> dict[int | None, str]:
    """What each value of a text is flagged as: `withdrawn`, `earlier`, `part`, or empty for a toll that stands."""
    return {
        figure.value: "withdrawn" if figure.withdrawn else "earlier" if figure.earlier else "part" if figure.part_of else ""
        for figure in read_text(text, PUBLISHED)
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The toll was revised down to 10 from 15.", {10: "", 15: "earlier"}),
        ("Police revised the number of people killed from 15 down to 10.", {10: "", 15: "earlier"}),
        ("The toll stood at 10, down from the 15 reported earlier.", {10: "", 15: "earlier"}),
        ("The toll is 10, the mayor said, lowering an earlier count of 15.", {10: "", 15: "earlier"}),
        ("Earlier on Tuesday officials had said that 15 people were killed.", {15: "earlier"}),
        ("The toll is 26. It had been 22 on Monday night.", {26: "", 22: "earlier"}),
        ("The toll is 10. It had earlier been given as 15.", {10: "", 15: "earlier"}),
        ("The minister said that 10 people, rather than 15, were killed.", {10: "", 15: "withdrawn"}),
        ("The mayor said that 10 people, not 15, were killed.", {10: "", 15: "withdrawn"}),
        ("Correction: an earlier version of this article said that 15 people were killed.", {15: "withdrawn"}),
        ("Ten people were killed. The figure of 15 that the mayor had given was premature.", {10: "", 15: "withdrawn"}),
        ("The fire killed 33 people. Of the 33, two died in hospital and 14 in a hotel.", {33: "", 2: "part", 14: "part"}),
        ("Ten people were killed. In a first message the brigade had reported 15 dead.", {10: "", 15: "earlier"}),
        ("Ten people were killed. To begin with, the hospital said that 15 had died.", {10: "", 15: "earlier"}),
        ("Ten people were killed. Correction: At noon this site, citing the police, wrote of 15 dead.", {10: "", 15: "withdrawn"}),
        ("Ten people were killed. The mayor withdrew the figure of 15 dead.", {10: "", 15: "withdrawn"}),
        ("Ten people were killed. The total of 15 deaths should be disregarded.", {10: "", 15: "withdrawn"}),
        # what stands
        ("The army withdrew from a village of 15 houses. Ten people were killed.", {10: ""}),
        ("Earlier on Tuesday a drone killed 15 people.", {15: ""}),
        ("Ten of them came from 12 villages, and 40 people were killed.", {40: ""}),
        ("Russia launched 60 drones. Twelve were lost from radar and 40 hit their targets.", {60: "", 12: "", 40: ""}),
        ("The number of people killed was wrong at first, and 15 people were killed.", {15: ""}),
    ],
)
def test_a_count_is_flagged_by_what_is_said_of_it(text: str, expected: dict[int | None, str]) -> None:
    assert flags(text) == expected


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("A bomb killed 40 people in Odesa.", True),
        ("A bomb fell on Odesa. At least 40 bodies were brought to a hospital in the city.", False),
        ("The dead were brought to the hospital. There 40 bodies were counted by reporters.", False),
        ("A bomb killed 40 people, the hospital said.", True),
        ("A bomb fell on Odesa. An uncle said 40 of the dead came from one clan.", False),
        ("A bomb fell on Odesa. Among the dead are 40 of our neighbours.", False),
        ("A bomb fell on Odesa. Among the dead are 40 children.", True),
        ("A bomb fell on Odesa. Two children are among the dead, and 40 people were injured.", True),
        ("A bomb fell on Odesa. All 40 of the dead came from one clan, and 40 people were killed.", True),
        ("A bomb killed 40 people and hit the hospital.", True),
    ],
)
def test_the_dead_that_a_hospital_took_in_are_a_share(text: str, whole: bool) -> None:
    assert {figure.whole for figure in read_text(text, PUBLISHED) if figure.value == 40} == {whole}


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Three people were killed and one was critically injured. Police say the man shot all 4 people.", False),
        ("Four people were found dead in the house. All 4 had gunshot wounds.", False),
        ("Three people were killed in the bar. Police say that 4 people were shot and wounded.", True),
        ("A gunman opened fire in the bar. Police say the man shot 4 people.", True),
        ("Four people were killed. Elsewhere 4 people were injured by a bomb.", True),
    ],
)
def test_people_shot_are_no_toll_of_the_injured_where_they_hold_the_dead(text: str, whole: bool) -> None:
    assert [figure.whole for figure in read_text(text, PUBLISHED) if figure.outcome == "injured" and figure.value == 4] == [whole]
