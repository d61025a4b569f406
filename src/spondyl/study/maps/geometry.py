"""Where nodes, lines and labels of a drawn map stand, so that they can be read; y runs upwards."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import atan2, cos, dist, hypot, pi, sin, sqrt

Point = tuple[float, float]
# Room for a label of three lines beside each node.
_STEP = 58.0
_LEAST_RADIUS = 150.0
# Wider than high: labels on lines are.
_WIDER = 1.35
_BEND = 34.0
# Lines between neighbours lead through the circle, so that their labels stand inside it.
_INWARD = 0.5
_PARTS = 64
# Lines end this far from the middle of a node.
_GAP = 11.0
_HEAD, _HEAD_ANGLE = 10.0, pi / 7
_ALONG = tuple(0.5 + sign * step / 40 for step in range(15) for sign in (1, -1))
_LOOP = 15.0
# Every so many points of a line stand for it.
_EVERY = 3


@dataclass(frozen=True, slots=True)
class Box:
    """Where something stands: its middle, and half of its width and height."""

    x: float
    y: float
    wide: float
    high: float

    def holds(self, point: Point) -> bool:
        """Whether a point lies within."""
        return abs(point[0] - self.x) < self.wide and abs(point[1] - self.y) < self.high

    def over(self, other: "Box") -> float:
        """How much of two boxes lies on each other, as an area."""
        wide = self.wide + other.wide - abs(self.x - other.x)
        high = self.high + other.high - abs(self.y - other.y)
        return max(wide, 0) * max(high, 0)


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


def loop(at: Point) -> list[Point]:
    """A line from a node to itself, on its inner side."""
    length = hypot(*at) or 1
    share = 1 - (_GAP + _LOOP) / length
    outwards = atan2(at[1], at[0])
    turns = (outwards + 2 * pi * part / _PARTS for part in range(_PARTS + 1))
    return [(at[0] * share + _LOOP * cos(t), at[1] * share + _LOOP * sin(t)) for t in turns]


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


def placed(
    lines: Sequence[Sequence[Point]],
    sizes: Sequence[Sequence[Point]],
    taken: Sequence[Box],
) -> list[tuple[int, Box]]:
    """Which size stands where on each line: the first that covers no box, else the last.

    It stands where it hides least of the other lines, then nearest to the middle of its own. Short
    lines, which leave less choice, come first.

    Args:
        lines: as points.
        sizes: half widths and half heights of what may stand on each, largest first.
        taken: boxes that are there already.
    """
    standing = [*taken]
    found: dict[int, tuple[int, Box]] = {}
    for at in sorted(range(len(lines)), key=lambda at: (_length(lines[at]), at)):
        others = [p for n, line in enumerate(lines) if n != at for p in line[::_EVERY]]
        found[at] = _best(lines[at], sizes[at], standing, others)
        standing.append(found[at][1])
    return [found[at] for at in range(len(lines))]


def _best(
    line: Sequence[Point],
    sizes: Sequence[Point],
    standing: Sequence[Box],
    others: Sequence[Point],
) -> tuple[int, Box]:
    points = [line[round(share * (len(line) - 1))] for share in _ALONG]
    tried = []
    for size, room in enumerate(sizes):
        boxes = [Box(*point, *room) for point in points]
        covered = [sum(box.over(other) for other in standing) for box in boxes]
        hidden = [sum(map(box.holds, others)) for box in boxes]
        at = min(range(len(boxes)), key=lambda n: (covered[n], hidden[n], n))
        tried.append((size, covered[at], boxes[at]))
    size, _, box = next((each for each in tried if not each[1]), tried[-1])
    return size, box


def _length(line: Sequence[Point]) -> float:
    return round(sum(map(dist, line, line[1:])), 3)
