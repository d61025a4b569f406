"""How a study's quotes and places are put into words, wherever they are shown."""

import re

from spondyl.study.codebook import same_title
from spondyl.study.model import FOCUS_GROUP, Quote, Study
from spondyl.themes.pointers import TITLES
from spondyl.themes.themes import CITED, READING_LIMITS


def displayed(content: str) -> str:
    r"""A text as people read it: escapes such as `\$` undone."""
    return re.sub(r"\\([$%&#*_~])", r"\1", content)


def transcript(quote: Quote) -> str:
    """Where a quote was said: which transcript, and on which pages of it."""
    return f"{source_said(quote.source)}, {pages_said(quote.first_page, quote.last_page)}"


def source_said(source: str) -> str:
    """A transcript's name."""
    if source == FOCUS_GROUP:
        return "focus group"
    return f"nonoperative interview {source.rpartition('_')[2]}"


def pages_said(first: int, last: int) -> str:
    """Pages of a transcript."""
    return f"page {first}" if first == last else f"pages {first} to {last}"


def source_of(study: Study) -> str:
    """What a study is cited as: the published one, or another by its title."""
    return CITED.source.citation if _published(study) else study.title


def limits_of(study: Study) -> str:
    """What the published study can bear; of another nothing is known but its counts."""
    if _published(study):
        return READING_LIMITS
    return "How often a theme is quoted says nothing of how much it matters."


def _published(study: Study) -> bool:
    """Whether the themes are those of the published study, whatever else stands beside them."""
    book = study.codebook
    return all(code in book and same_title(book[code].title, TITLES[code]) for code in TITLES)
