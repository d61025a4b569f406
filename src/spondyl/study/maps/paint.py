"""What pictures of maps share: letters that any program can show, and ink that stands out."""

import re
from collections.abc import Sequence
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from spondyl.render.charts import FONT, speaking
from spondyl.study.characters import bad_character

if TYPE_CHECKING:
    import altair as alt

PAPER, DARK = "#ffffff", "#14171c"
QUIET = "#5a6068"
SIZE = 12
WIDTH = 0.52  # of a letter, as a share of its height
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


def plain(label: str) -> str:
    """A label on one line, without what XML cannot hold."""
    held = "".join(c if c.isspace() or bad_character(c) is None else "\ufffd" for c in label)
    return " ".join(held.split())


def short(label: str, most: int) -> str:
    """A label of so many letters at most."""
    bare = plain(label)
    return bare if len(bare) <= most else f"{bare[: most - 1].rstrip()}…"


def lines(label: str, room: int, most: int) -> list[str]:
    """A label in so many lines of so many letters at most."""
    found = wrap(plain(label), room)
    if len(found) <= most:
        return found
    return [*found[: most - 1], short(" ".join(found[most - 1 :]), room)]


def mixed(colour: str, share: float) -> str:
    """White with a share of a colour."""
    parts = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return "#" + "".join(f"{round(255 - (255 - part) * share):02x}" for part in parts)


def colour_or(colour: str, other: str) -> str:
    """A colour where it is one, as `#RRGGBB`."""
    return colour if _COLOUR.fullmatch(colour) else other


def svg(spec: dict[str, Any], says: str) -> str:
    """The picture drawn, saying in words what it shows."""
    import vl_convert  # noqa: PLC0415 -- slow to load

    return speaking(vl_convert.vegalite_to_svg(spec), plain(says))


def configured(chart: "alt.LayerChart", title: str, under: Sequence[str]) -> dict[str, Any]:
    """The specification on white, with its title and what stands under it."""
    made: dict[str, Any] = (
        chart.properties(title={"text": title, "subtitle": [*under], "anchor": "start"})
        .configure(background=PAPER, font=FONT, padding=10, aria=False)
        .configure_view(stroke=None)
        .configure_axis(labelColor=DARK, labelFontSize=SIZE)
        .configure_title(
            color=DARK,
            fontSize=SIZE + 3,
            subtitleColor=QUIET,
            subtitleFontSize=SIZE,
            subtitlePadding=6,
            subtitleLineHeight=SIZE + 3,
            offset=14,
            frame="bounds",
        )
        .to_dict()
    )
    return made


def sentence_svg(sentence: str) -> str:
    """A sentence where there is nothing to draw."""
    import altair as alt  # noqa: PLC0415 -- slow to load

    mark = alt.Chart(alt.InlineData(values=[{}])).mark_text(
        text=sentence, color=DARK, fontSize=SIZE + 1, align="left", x=0
    )
    width = round(len(sentence) * SIZE * WIDTH)
    return svg(configured(alt.LayerChart(layer=[mark], width=width, height=20), "", ()), sentence)
