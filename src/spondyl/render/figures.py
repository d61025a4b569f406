"""Small figures of a sheet as SVG: the SINS gauge, the ESCC steps, a line of dated values."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from spondyl.brief.sheet.sheet import Gauge, Spark, Steps

_CELL, _GAP, _BREAK = 10.0, 1.6, 5.0
_STEP, _STEP_GAP = 30.0, 2.0
_HEIGHT = 55.0


@dataclass(frozen=True, slots=True)
class Style:
    """How a figure is inked.

    Attributes:
        ink: colour of what is reached and of words.
        faint: colour of what is not.
        font: family of the words.
    """

    ink: str
    faint: str
    font: str


# In a page the figure takes the text's colour, light or dark, and its family.
INLINE = Style("currentColor", "var(--faint, #8a8f98)", "inherit")
PRINTED = Style("#14171c", "#7d838c", "Libertinus Serif")


def gauge_svg(gauge: Gauge, style: Style) -> str:
    """The scale as one cell a value, a gap between bands; reachable cells are filled."""
    return _svg(*_gauge(gauge, style), gauge.alt)


def _gauge(gauge: Gauge, style: Style) -> tuple[str, float, float]:
    parts: list[str] = []
    at = 1.0
    for low, high, words in gauge.bands:
        start = at
        for value in range(low, high + 1):
            parts.append(_cell(at, 15, _CELL, 13, style, filled=value in gauge.values))
            if value in _named(gauge):
                parts.append(_words(at + _CELL / 2, 11.5, str(value), 12, style, bold=True))
            at += _CELL + _GAP
        end = at - _GAP
        reached = any(low <= value <= high for value in gauge.values)
        middle = (start + end) / 2
        # A name of two words is wider than its band: its second word stands before the range.
        first, _, rest = words.partition(" ")
        parts.append(_words(middle, 39.5, first, 11, style, bold=reached))
        below = f"{rest} {low}–{high}".lstrip()
        parts.append(_words(middle, 51.5, below, 10.5, style, bold=reached and bool(rest)))
        at = end + _BREAK
    return "".join(parts), at - _BREAK + 1, _HEIGHT


def _named(gauge: Gauge) -> set[int]:
    """The first and last value of every run that is reachable; a run of three names both ends."""
    runs: list[list[int]] = []
    for value in gauge.values:
        if runs and value == runs[-1][-1] + 1:
            runs[-1].append(value)
        else:
            runs.append([value])
    return {end for run in runs for end in (run[0], run[-1])}


def steps_svg(steps: Steps, style: Style) -> str:
    """Named steps in a row, reachable ones filled, tiers beneath."""
    return _svg(*_steps(steps, style), steps.alt)


def _steps(steps: Steps, style: Style) -> tuple[str, float, float]:
    parts: list[str] = []
    at, names = 1.0, iter(steps.steps)
    for words, count in steps.tiers:
        start, reached = at, False
        for name in (next(names) for _ in range(count)):
            filled = name in steps.reached
            reached = reached or filled
            parts.append(_cell(at, 15, _STEP, 13, style, filled=filled))
            parts.append(_words(at + _STEP / 2, 11.5, name, 12, style, bold=filled))
            at += _STEP + _STEP_GAP
        end = at - _STEP_GAP
        parts.append(_words((start + end) / 2, 39.5, words, 11, style, bold=reached))
        at = end + _BREAK
    return "".join(parts), at - _BREAK + 1, _HEIGHT


def spark_svg(spark: Spark, style: Style) -> str:
    """A line through dated values, the newest one filled."""
    width, height, margin = 84.0, 24.0, 4.0
    places = [
        (margin + along * (width - 2 * margin), height - margin - up * (height - 2 * margin))
        for along, up in spark.points
    ]
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in places)
    parts = [
        f'<line x1="0" y1="{height - 0.5}" x2="{width:g}" y2="{height - 0.5}" '
        f'stroke="{style.faint}" stroke-width="0.7"/>',
        f'<polyline points="{path}" fill="none" stroke="{style.ink}" stroke-width="1.4"/>',
        *_dots(places, style),
    ]
    return _svg("".join(parts), width, height, spark.alt)


def _dots(places: list[tuple[float, float]], style: Style) -> Iterator[str]:
    for number, (x, y) in enumerate(places, start=1):
        radius = 3.0 if number == len(places) else 1.7
        yield f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius}" fill="{style.ink}"/>'


def _cell(x: float, y: float, width: float, height: float, style: Style, *, filled: bool) -> str:
    fill, stroke = (style.ink, style.ink) if filled else ("none", style.faint)
    return (
        f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" rx="1.2" '
        f'fill="{fill}" stroke="{stroke}" stroke-width="0.9"/>'
    )


def _words(x: float, y: float, text: str, size: float, style: Style, *, bold: bool) -> str:
    weight = "bold" if bold else "normal"
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="middle" font-family="{style.font}" '
        f'font-size="{size:g}" font-weight="{weight}" fill="{style.ink}">{escape(text)}</text>'
    )


def _svg(inside: str, width: float, height: float, alt: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.1f} {height:.1f}" '
        f'role="img" aria-label="{escape(alt)}">{inside}</svg>'
    )
