"""What the tests of a text have read from it, as the pipeline reads an article."""

from datetime import date

from assets.figures.model import Figure
from assets.figures.reading import Article, read_article
from assets.sentences.splitting import split


def read_text(text: str, published: date, title: str = "") -> list[Figure]:
    """The figures of an article with this text."""
    return read_article(Article("a", text, published, title), [(str(number), *piece) for number, piece in enumerate(split(text))])
