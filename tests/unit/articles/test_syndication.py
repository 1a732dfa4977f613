"""Which articles of a day are one text under several publishers."""

from datetime import date, datetime
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assets.articles.model import Article, DateBasis
from assets.articles.syndication import mark_syndicated

WIRE = (
    "A Russian missile hit a block of flats in Kyiv on Tuesday, killing at least 15 people and wounding 114, officials said. Rescuers were "
    "still searching the rubble of the nine-storey building in the Solomianskyi district in the evening. The mayor, Vitali Klitschko, said "
    "that 27 places in the city had been hit during a night in which drones and missiles came in several waves. The interior minister put "
    "the number of drones at 440. A day of mourning was announced. Schools stayed closed, and trains ran late."
)


def article(text: str, publisher: str | None, *, hour: int = 0) -> Article:
    digest = sha256(f"{publisher}{text}".encode()).hexdigest()
    return Article(
        article_id=digest[:16],
        external_id="x",
        url=None,
        publisher=publisher,
        title=None,
        language="en",
        published_at=datetime(2025, 6, 17, hour),
        published_on=date(2025, 6, 17),
        date_basis=DateBasis.METADATA,
        text=text,
        raw_sha256=digest,
        raw_path="",
    )


@pytest.mark.parametrize(
    ("text", "publisher", "copied"),
    [
        (WIRE, "The Herald", True),
        (WIRE.upper(), "The Herald", True),
        (WIRE.replace(". ", ".\n\n"), "The Herald", True),
        ("By our own correspondent\n\n" + WIRE, "The Herald", True),
        ("June 17, 2025\n\n" + WIRE, "The Herald", True),
        (WIRE.replace("A day of mourning was announced. ", ""), "The Herald", True),
        (WIRE, None, True),
        (WIRE, "AP", False),
        (WIRE.replace("at least 15", "at least 28"), "The Herald", False),
        (WIRE.replace("15 people", "fifteen people"), "The Herald", False),
        (WIRE[: len(WIRE) // 2], "The Herald", False),
        (WIRE + " " + WIRE[::-1], "The Herald", False),
        ("Two people died in Odesa.", "The Herald", False),
    ],
)
def test_what_is_a_copy(text: str, publisher: str | None, copied: bool) -> None:
    original, other = article(WIRE, "AP"), article(text, publisher, hour=5)
    marked = {row.article_id: row.syndicated_from for row in mark_syndicated([other, original])}
    assert marked[other.article_id] == (original.article_id if copied else None)
    assert marked[original.article_id] is None


def test_copies_name_the_earliest_and_not_each_other() -> None:
    copies = [article(WIRE, name, hour=hour) for name, hour in (("AP", 3), ("The Herald", 1), ("The Post", 2))]
    marked = {row.publisher: row.syndicated_from for row in mark_syndicated(copies)}
    assert marked == {"The Herald": None, "AP": copies[1].article_id, "The Post": copies[1].article_id}


def test_texts_shorter_than_a_run() -> None:
    marked = mark_syndicated([article("Two died.", "AP"), article("Two died.", "The Herald"), article("Three died.", "The Post")])
    assert [row.syndicated_from is not None for row in marked].count(True) == 1


def test_a_thousand_copies_of_one_boilerplate_are_told_apart() -> None:
    footer = "Sign up for our newsletter to get the news of the day in your inbox each morning before breakfast. "
    texts = [
        f"{footer}{number} people died in village number {number}, its mayor said, and {number} houses burned." for number in range(1000)
    ]
    assert all(row.syndicated_from is None for row in mark_syndicated(article(text, f"paper {i}") for i, text in enumerate(texts)))


@given(st.permutations([("AP", 1), ("The Herald", 1), ("The Post", 2), ("dpa", 0)]))
def test_the_order_of_articles_does_not_matter(papers: list[tuple[str, int]]) -> None:
    assert mark_syndicated(article(WIRE, name, hour=hour) for name, hour in papers) == mark_syndicated(
        article(WIRE, name, hour=hour) for name, hour in sorted(papers)
    )
