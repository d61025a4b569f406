"""Pictures of projected outcomes as SVG: one ink, the same axes for every group of options."""

from html import escape

from spondyl.brief.sheet.forecast import Forecast, Picture
from spondyl.render.outcome_panels import Layout, Spec, walking_spec
from spondyl.render.outcome_rows import harming_spec, helping_spec

WIDE = Layout("currentColor", "inherit", 13, (5, 8), (176, 96), 300, 30, 430, 74, 230)
NARROW = Layout("currentColor", "inherit", 13, (2, 2), (146, 84), 0, 56, 310, 128, 0)
PRINTED = Layout("#14171c", "Libertinus Serif", 10, (6, 8), (132, 62), 250, 15, 420, 68, 200)


def specifications(found: Forecast, layout: Layout) -> dict[str, tuple[Spec, Picture]]:
    """The pictures of one place by name, as far as it has them: one specification each."""
    made: dict[str, tuple[Spec, Picture]] = {}
    if not found.pictured:
        return made
    if found.walking:
        made["walking"] = walking_spec(found.walking, layout), found.walking.picture
    if found.helping:
        made["helping"] = helping_spec(found.helping, layout), found.helping.picture
    if found.harming:
        made["harming"] = harming_spec(found.harming, layout), found.harming.picture
    return made


def charts(found: Forecast, layout: Layout) -> dict[str, str]:
    """The same drawn: SVG text on a transparent ground that says as a whole what it shows."""
    import vl_convert

    drawn: dict[str, str] = {}
    for name, (spec, picture) in specifications(found, layout).items():
        svg: str = vl_convert.vegalite_to_svg(spec)
        label = escape(picture.alt)
        drawn[name] = svg.replace("<svg ", f'<svg role="img" aria-label="{label}" ', 1)
    return drawn
