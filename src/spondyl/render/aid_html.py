"""The decision aid as one HTML file: no scripts, nothing from elsewhere, for phone and paper."""

from markupsafe import Markup

from spondyl.brief.aid.aid import Aid, Icons
from spondyl.render.abreast import rows
from spondyl.render.charts import speaking
from spondyl.render.icons import Sign, icons_svg, sign_svg
from spondyl.render.icons import signs as signs_of
from spondyl.render.templating import environment, style

_INK = "currentColor"


def aid_html(aid: Aid, *, large: bool = False) -> str:
    """The page; every word of the aid is escaped.

    Args:
        aid: what to set.
        large: in large print, on screen and on paper.
    """
    return (
        environment()
        .get_template("aid.html")
        .render(
            d=aid,
            style=style("aid.css"),
            large=large,
            picture=_picture,
            sign=_sign,
            signs=signs_of,
            rows=rows,
        )
    )


def _picture(icons: Icons) -> Markup:
    return Markup(speaking(icons_svg(icons, _INK), icons.text))


def _sign(sign: Sign) -> Markup:
    """A sign beside its meaning; who cannot see it has the picture's text."""
    svg = sign_svg(sign, _INK)
    return Markup(svg.replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1))
