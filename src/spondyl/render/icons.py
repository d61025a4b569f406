"""People out of a hundred as a picture: filled, hatched or empty, told apart without colour."""

from collections.abc import Iterator
from math import isqrt
from typing import Literal

from spondyl.brief.aid.aid import Icons

Sign = Literal["filled", "hatched", "empty"]

# A person is a head over shoulders, which neither walks nor sits: 20 wide and 26 high.
_WIDE, _HIGH = 20, 26
_HEAD = "M{x6} {y6}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z"
_SHOULDERS = "m-2 18v-6a6 6 0 0 1 12 0v6z"
# Lines from lower left to upper right, each ending at the outline; one alone through the head
# would read as a sign that forbids.
_HATCHES = (
    (6.35, 7.65, 5.3),
    (8.35, 9.65, 5.3),
    (4, 20, 7.7),
    (4, 24, 10.2),
    (8, 24, 7.7),
    (12, 24, 4),
)
_STROKE = 1.3
# A gap after every fifth, so that one can count.
_GROUP, _GAP = 5, 6
_MARGIN = 1


def icons_svg(icons: Icons, ink: str) -> str:
    """The picture: the sure first, then those who may be added, then the others.

    Args:
        icons: how many of how many.
        ink: the one colour, as CSS has it; `currentColor` for SVG inside a page.

    Returns:
        SVG text on a transparent ground, one path for each sign that occurs; it holds no ids.

    Raises:
        ValueError: more people are marked than there are.
    """
    if icons.of < 1 or not 0 <= icons.sure <= icons.sure + icons.maybe <= icons.of:
        counts = f"{icons.sure} and {icons.maybe} of {icons.of}"
        raise ValueError(f"a picture cannot show {counts} people")
    columns = _columns(icons.of)
    places = [_place(number, columns) for number in range(icons.of)]
    drawn, drawn_until = "", 0
    for sign, _, count in _shares(icons):
        drawn += _people(sign, places[drawn_until : drawn_until + count], ink)
        drawn_until += count
    return _svg(drawn, max(x for x, _ in places), max(y for _, y in places))


def sign_svg(sign: Sign, ink: str) -> str:
    """One person, as the words beside the picture show what a sign means."""
    return _svg(_people(sign, [(0, 0)], ink), 0, 0)


def signs(icons: Icons) -> tuple[tuple[Sign, str], ...]:
    """The signs that occur in the picture, each with its meaning."""
    return tuple((sign, words) for sign, words, _ in _shares(icons))


def _shares(icons: Icons) -> tuple[tuple[Sign, str, int], ...]:
    others = icons.of - icons.sure - icons.maybe
    shares: tuple[tuple[Sign, str, int], ...] = (
        ("filled", icons.filled, icons.sure),
        ("hatched", icons.hatched, icons.maybe),
        ("empty", icons.empty, others),
    )
    return tuple(share for share in shares if share[2])


def _columns(people: int) -> int:
    """Ten a row up to a hundred, then the fewest tens that make it no higher than wide."""
    side = isqrt(people - 1) + 1
    return 10 * -(-side // 10)


def _place(number: int, columns: int) -> tuple[int, int]:
    row, column = divmod(number, columns)
    return _along(column, _WIDE), _along(row, _HIGH)


def _along(count: int, size: int) -> int:
    return count * size + count // _GROUP * _GAP


def _people(sign: Sign, places: list[tuple[int, int]], ink: str) -> str:
    fill = ink if sign == "filled" else "none"
    outline = "".join(_HEAD.format(x6=x + 6, y6=y + 6) + _SHOULDERS for x, y in places)
    drawn = _path(sign, outline, fill, ink)
    if sign == "hatched":
        drawn += _path("hatches", "".join(_hatches(places)), "none", ink)
    return drawn


def _hatches(places: list[tuple[int, int]]) -> Iterator[str]:
    for x, y in places:
        for left, low, length in _HATCHES:
            yield f"M{x + left:g} {y + low:g}l{length:g} {-length:g}"


def _path(name: str, path: str, fill: str, ink: str) -> str:
    return (
        f'<path class="{name}" d="{path}" fill="{fill}" stroke="{ink}" stroke-width="{_STROKE}"/>'
    )


def _svg(inside: str, right: int, low: int) -> str:
    """The picture whose last person stands at that place."""
    width, height = right + _WIDE + 2 * _MARGIN, low + _HIGH + 2 * _MARGIN
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-{_MARGIN} -{_MARGIN} {width} {height}"'
        f">{inside}</svg>"
    )
