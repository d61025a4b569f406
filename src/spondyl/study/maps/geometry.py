"""Where nodes and lines of a drawn map stand, so that they can be read; y runs upwards."""

from collections.abc import Sequence
from math import atan2, cos, dist, pi, sin, sqrt

Point = tuple[float, float]
# Room for a label of three lines beside each node.
_STEP = 58.0
_LEAST_RADIUS = 150.0
# Wider than high: titles are.
_WIDER = 1.35
_BEND = 34.0
# Lines between neighbours lead through the circle, so that their numbers stand inside it.
_INWARD = 0.5
_PARTS = 64
# Lines end this far from the middle of a node.
_GAP = 11.0
_HEAD, _HEAD_ANGLE = 10.0, pi / 7


def around(count: int) -> list[Point]:
    """Points on an ellipse, clockwise from the top right.

    Half of them stand on each side, equally far apart in height: so no two labels meet.
    """
    right = (count + 1) // 2
    radius = max(_LEAST_RADIUS, _STEP * (right + 1) / 2)
    return [*_side(right, radius, 1), *reversed(_side(count - right, radius, -1))]


def _side(count: int, radius: float, sign: int) -> list[Point]:
    step = 2 * radius / (count + 1)
    heights = (radius - step * number for number in range(1, count + 1))
    return [(sign * _WIDER * sqrt(radius**2 - height**2), height) for height in heights]


def curve(start: Point, end: Point, place: float) -> list[Point]:
    """A line between two nodes, bent by so many steps to one side; it stops short of both."""
    bend = 2 * _BEND * place / dist(start, end)
    control = (
        (start[0] + end[0]) / 2 * _INWARD + (start[1] - end[1]) * bend,
        (start[1] + end[1]) / 2 * _INWARD + (end[0] - start[0]) * bend,
    )
    line = [_bezier(start, control, end, part / _PARTS) for part in range(_PARTS + 1)]
    return [point for point in line if min(dist(point, start), dist(point, end)) > _GAP]


def _bezier(start: Point, control: Point, end: Point, at: float) -> Point:
    parts = ((1 - at) ** 2, 2 * at * (1 - at), at**2)
    x, y = (
        sum(part * point[n] for part, point in zip(parts, (start, control, end), strict=True))
        for n in (0, 1)
    )
    return x, y


def head(line: Sequence[Point]) -> list[Point]:
    """The two strokes of an arrowhead at the end of a line."""
    tip = line[-1]
    before = next((point for point in reversed(line) if dist(point, tip) >= _HEAD), line[0])
    angle = atan2(before[1] - tip[1], before[0] - tip[0])
    left, right = (
        (tip[0] + _HEAD * cos(angle + turn), tip[1] + _HEAD * sin(angle + turn))
        for turn in (_HEAD_ANGLE, -_HEAD_ANGLE)
    )
    return [left, tip, right]
