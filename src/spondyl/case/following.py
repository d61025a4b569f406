"""Answers that nobody gave and that follow from the case."""

from functools import cache

from spondyl.kernel.answers import Answer
from spondyl.kernel.truths import Truths

FOLLOWS = "follows from the case"


def follows(*words: str, derived: str = FOLLOWS) -> Answer:
    """The answer "one of these words"."""
    return Answer(words, " or ".join(words), derived=derived)


@cache
def truth_follows(truths: Truths, derived: str = FOLLOWS) -> Answer:
    """The answer to a question of yes or no."""
    pairs = (("no", False), ("yes", True))
    return follows(*(said for said, truth in pairs if truth in truths), derived=derived)
