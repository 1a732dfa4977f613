"""Whether a source speaks for a state, by its own words and by what its article says of a person."""

import pytest

from assets.figures.offices import speaks_officially


@pytest.mark.parametrize(
    ("text", "source", "official"),
    [
        ("", "police", True),
        ("", "State Emergency Service", True),
        ("", "Health Ministry in Gaza", True),
        ("", "hospital officials", False),
        ("", "residents", False),
        ("", "Syrian Observatory for Human Rights", False),
        ("", "Red Crescent", None),
        ("", "Defense Network", False),
        ("", "UN human rights office", True),
        ("", "government media office", True),
        ("", "Ukrainian military channel", False),
        ("", "rescue workers", True),
        ("", "police union", False),
        ("", "Union of Police Officers", False),
        ("Nine died, wrote Union Minister Ivan Bondar, who spoke to doctors by telephone.", "Ivan Bondar", True),
        ("", "Balochistan Liberation Army", False),
        ("", "the Islamic State group", False),
        ("", "al-Shabaab militants", False),
        ("Nine died, al-Shabaab told the national radio.", "al-Shabaab", False),
        ("", "Houthi health ministry", True),
        ("", "IDF", True),
        ("Nine died, said the mayor, Ivan Bondar.", "Ivan Bondar", True),
        ("Nine died, said Ivan Bondar, the head of the regional administration.", "Ivan Bondar", True),
        ("Nine died, Gov. Anna Mills said.", "Anna Mills", True),
        ("In a post on social media Ivan Bondar, governor of the region, said nine died.", "Ivan Bondar", True),
        ("Nine died, said Ivan Bondar, a doctor at the regional hospital.", "Ivan Bondar", False),
        ("Nine died, said a community leader, Musa Bello.", "Musa Bello", False),
        ("Nine died, said Robert Hall, a member of the city council.", "Robert Hall", False),
        ("Two died at the children's hospital, according to Interior Minister Ivan Bondar.", "Ivan Bondar", True),
        ("Nine died, Bondar said.\n\nIvan Bondar is a trader. He lost a brother.", "Ivan Bondar", None),
        ("Nine died, Ivan Bondar said. The police came.", "Ivan Bondar", None),
        ("Ivan Bondar spoke. Later Ivan Bondar, the mayor, said nine died.", "Ivan Bondar", True),
    ],
)
def test_speaks_officially(text: str, source: str, official: bool | None) -> None:
    assert speaks_officially(text, source) is official
