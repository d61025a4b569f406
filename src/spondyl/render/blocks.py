"""Trends drawn small, in block characters."""

from collections.abc import Sequence
from decimal import Decimal

from spondyl.brief.page import Line
from spondyl.brief.trends import Trend

_BLOCKS = "▁▂▃▄▅▆▇█"


def blocks(trend: Trend) -> str:
    """One block a reading, oldest first, as high as its place on the drawn scale."""
    return "".join(_block(point.value, trend.low, trend.high) for point in trend.points)


def _block(value: Decimal, low: Decimal, high: Decimal) -> str:
    place = int((value - low) / (high - low) * len(_BLOCKS))
    return _BLOCKS[min(place, len(_BLOCKS) - 1)]


def drawn(line: Line, trends: Sequence[Trend]) -> str:
    """A line's text with every trend of its facts drawn between the value and its change.

    A single block would show no change, so at least two readings are drawn or none.
    """
    text = line.text
    for trend in trends:
        if trend.fact in line.facts and len(trend.points) > 1:
            text = text.replace(f", {trend.words}", f" {blocks(trend)} {trend.words}", 1)
    return text
