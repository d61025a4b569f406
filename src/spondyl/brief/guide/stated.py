"""What a case says, as a prompt can repeat it."""

from datetime import datetime

from spondyl.case.wording import dated, joined, plain
from spondyl.kernel.answers import Answers
from spondyl.kernel.variables import Variable


def quoted(text: str) -> str:
    """Somebody's words on one line, in quotes that they cannot close."""
    return '"' + " ".join(text.split()).replace('"', "'") + '"'


def told(facts: Answers, variable: Variable, as_of: datetime) -> str:
    """The value with its date and author, as far as they were written down."""
    return plain(dated(facts, variable, as_of))


def listed(text: str) -> str:
    """A list in the order in which it was given, its words as one reads them."""
    return ", ".join(map(plain, text.split(", ")))


def named(text: str) -> str:
    """A list without an order, to stand in a sentence."""
    return joined(map(plain, text.split(", ")), "and")
