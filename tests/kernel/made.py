"""Small made-up variables and definitions; nothing clinical."""

from decimal import Decimal

from spondyl.kernel.criteria import Criterion, Not, is_
from spondyl.kernel.items import Item, Option
from spondyl.kernel.points import Band, Score
from spondyl.kernel.sources import Check, Citation, Source
from spondyl.kernel.variables import YES_NO, Choice, Number, Variable

SOURCE = Source("made_up", "A. Author", "A title", "A journal", 2000)
CITED = Citation(SOURCE, "Table 1", Check.UNCHECKED)


def yes_no(key: str) -> Variable:
    return Variable(f"made.{key}", YES_NO, "Is it so?")


def words(key: str, *vocabulary: str) -> Variable:
    return Variable(f"made.{key}", Choice(vocabulary), "Which?")


def number(key: str, low: str, high: str, step: str | None = None) -> Variable:
    grid = None if step is None else Decimal(step)
    return Variable(f"made.{key}", Number(Decimal(low), Decimal(high), step=grid), "How much?")


def binary(key: str, when: Criterion, points: int = 1) -> Item:
    """An item worth `points` where the condition holds."""
    options = (Option("yes", when, points), Option("no", Not(when), 0))
    return Item(key, key, options, CITED)


def asks(variable: Variable, points: int = 1) -> Item:
    """An item worth `points` where the answer is yes."""
    return binary(variable.path.split(".")[1], is_(variable, "yes"), points)


def score(*items: Item, top: int, lowest: int = 0) -> Score:
    """A score from `lowest` to `top` in one band."""
    return Score("made", "Made up", items, (Band(lowest, top, "all"),), (CITED,), "worse")


A, B, C = yes_no("a"), yes_no("b"), yes_no("c")
