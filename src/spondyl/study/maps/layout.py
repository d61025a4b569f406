"""A drawn map laid out: where its nodes, lines and labels stand, as rows to be drawn."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from textwrap import wrap
from typing import Any

from spondyl.study.maps.geometry import Point, around, curve, head
from spondyl.study.maps.paint import DARK, SIZE, WIDTH, colour_or, lines, plain
from spondyl.study.model import Node, Relation, Study

Row = dict[str, Any]
LINE = SIZE + 2
# Letters that a line of a title has, and how many lines.
_TITLE = (24, 3)
_AWAY, _BESIDE, _MARGIN = 13, 178, 22


@dataclass(frozen=True, slots=True)
class Layout:
    """What stands where, in px from the middle of the circle; y runs upwards.

    Attributes:
        wide: half of the width.
        top: upper end.
        bottom: lower end.
        strokes: points of the lines and arrowheads, in order within each.
        dots: the nodes.
        titles: a row for each line of their titles.
        numbers: those of the relations, each on its line.
        listed: a row for each line of the list below.
    """

    wide: float
    top: float
    bottom: float
    strokes: Sequence[Row]
    dots: Sequence[Row]
    titles: Sequence[Row]
    numbers: Sequence[Row]
    listed: Sequence[Row]


def laid_out(study: Study) -> Layout:
    """Everything of a map with at least one relation."""
    nodes = _nodes(study)
    places = dict(zip(nodes, around(len(nodes)), strict=True))
    wide = max(abs(x) for x, _ in places.values()) + _BESIDE
    top = max(y for _, y in places.values()) + _MARGIN
    bottom = min(y for _, y in places.values()) - _MARGIN
    paths = _paths(study.relations, places)
    titles = [row for code, node in nodes.items() for row in _title(node, places[code])]
    listed = list(_listed(study, wide, bottom))
    return Layout(
        wide=wide,
        top=top,
        bottom=listed[-1]["y"] - LINE,
        strokes=list(_strokes(study.relations, paths)),
        dots=[_dot(node, places[code]) for code, node in nodes.items()],
        titles=titles,
        numbers=[_number(n, path) for n, path in enumerate(paths, 1)],
        listed=listed,
    )


def in_full(relations: Sequence[Relation]) -> list[str]:
    """Every relation with who drew it, by the number that its line bears."""
    return [
        plain(
            f"{number}: {each.origin} {'to' if each.directed else 'and'} {each.target}, "
            f"{each.label} ({each.coder})"
        )
        for number, each in enumerate(relations, 1)
    ]


def _nodes(study: Study) -> dict[str, Node]:
    """The nodes that have a relation, in the codebook's order; older ones as last defined."""
    named = {code for each in study.relations for code in (each.origin, each.target)}
    newest = {node.code: node for node in sorted(study.nodes, key=lambda node: node.version)}
    ordered = [code for code in study.codebook if code in named]
    return {code: newest[code] for code in (*ordered, *sorted(named.difference(ordered)))}


def _paths(relations: Sequence[Relation], places: Mapping[str, Point]) -> list[list[Point]]:
    """The line of each relation; those between the same two nodes are bent apart."""
    ends = [tuple(sorted((each.origin, each.target))) for each in relations]
    many, before = Counter(ends), Counter[tuple[str, ...]]()
    made = []
    for each, pair in zip(relations, ends, strict=True):
        step = before[pair] - (many[pair] - 1) / 2
        before[pair] += 1
        start, end = places[each.origin], places[each.target]
        turned = step if each.origin == pair[0] else -step
        made.append(curve(start, end, turned))
    return made


def _strokes(relations: Sequence[Relation], paths: Sequence[Sequence[Point]]) -> Iterator[Row]:
    for number, (each, path) in enumerate(zip(relations, paths, strict=True)):
        yield from _stroke(f"{number}", path)
        if each.directed:
            yield from _stroke(f"{number} head", head(path))


def _stroke(name: str, path: Sequence[Point]) -> Iterator[Row]:
    for order, point in enumerate(path):
        yield {"stroke": name, "order": order, **_at(point)}


def _at(point: Point) -> Row:
    """Hundredths of a px are enough, and the same on every machine."""
    return {"x": round(point[0], 2), "y": round(point[1], 2)}


def _dot(node: Node, place: Point) -> Row:
    return {"colour": colour_or(node.colour, DARK), **_at(place)}


def _title(node: Node, place: Point) -> Iterator[Row]:
    """The lines of a title, outside the circle, the middle one at the height of its node."""
    sign = 1 if place[0] >= 0 else -1
    said = lines(f"{node.code}  {node.title}", *_TITLE)
    for text, y in _stacked(said, place[1]):
        yield {"text": text, "left": sign > 0, **_at((place[0] + sign * _AWAY, y))}


def _stacked(said: Sequence[str], middle: float) -> Iterator[tuple[str, float]]:
    for number, text in enumerate(said):
        yield text, middle + ((len(said) - 1) / 2 - number) * LINE


def _number(number: int, path: Sequence[Point]) -> Row:
    """The number of a relation, on its line before the middle, where all lines meet."""
    return {"text": str(number), **_at(path[len(path) // 3])}


def _listed(study: Study, wide: float, top: float) -> Iterator[Row]:
    room = int(2 * wide / (SIZE * WIDTH))
    y = top - LINE
    for text in in_full(study.relations):
        for line in wrap(text, room):
            yield {"text": line, **_at((-wide, y))}
            y -= LINE
