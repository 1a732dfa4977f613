"""Spellings, titles and side of speakers."""

import pytest

from assets.events.speakers import NAMED, UNNAMED, speaker_of

SAME = [
    ["Ihor Klymenko", "Igor Klimenko", "Klymenko"],
    ["Vitali Klitschko", "Vitalii Klitschko", "mayor Vitaliy Klitschko"],
    ["Oleh Syniehubov", "Oleg Sinegubov"],
    ["Volodymyr Zelenskyy", "Volodymyr Zelensky", "President Zelenskiy"],
    ["State Emergency Service", "emergency services", "DSNS", "Emergency Situations Ministry"],
    ["Interior Ministry", "Ministry of Internal Affairs", "Home Ministry"],
    ["Health Ministry in Gaza", "Gaza's Health Ministry", "health officials in Gaza"],
    ["officials", "authorities", "local officials", "police", "officials in Kyiv", "governor of the region", "rescuers"],
    ["Ukraine's air force", "Ukrainian Air Force"],
    ["Mohammed al-Mughair", "al-Mughair"],
]


@pytest.mark.parametrize("names", SAME, ids=lambda names: names[0])
def test_spellings_of_one_speaker_fold(names: list[str]) -> None:
    assert len({speaker_of(name)[0] for name in names}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ukrainian Defence Ministry", "Russian Defence Ministry"),
        ("Ukrainian officials", "Russian officials"),
        ("State Emergency Service", "Air Force"),
        ("Ihor Klymenko", "Vitali Klitschko"),
        ("hospital officials", "officials"),
        ("regional prosecutor's office", "officials"),
    ],
)
def test_two_speakers_stay_two(one: str, other: str) -> None:
    assert speaker_of(one)[:2] != speaker_of(other)[:2]


@pytest.mark.parametrize(
    ("name", "weight"),
    [
        ("Ihor Klymenko", NAMED),
        ("State Emergency Service", NAMED),
        ("officials", UNNAMED),
        ("the mayor", UNNAMED),
        ("Ukrainian police", UNNAMED),
    ],
)
def test_names_and_services_weigh_more_than_unnamed_officials(name: str, weight: int) -> None:
    assert speaker_of(name)[2] == weight
