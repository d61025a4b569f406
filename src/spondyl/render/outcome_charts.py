"""Pictures of projected outcomes as SVG: one ink, the same axes for every group of options."""

from spondyl.brief.sheet.forecast import Forecast, Picture
from spondyl.render.charts import speaking
from spondyl.render.outcome_panels import Layout, Spec, walking_spec
from spondyl.render.outcome_rows import harming_spec, helping_spec

WIDE = Layout("currentColor", "inherit", 13, (5, 8), (208, 96), 4, 390, 20, 450, 80)
NARROW = Layout("currentColor", "inherit", 12, (2, 3), (138, 84), 4, 0, 64, 300, 88)
PRINTED = Layout("#14171c", "Libertinus Serif", 11, (7, 8), (121, 56), 3, 330, 13, 430, 66)


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

    return {
        name: speaking(vl_convert.vegalite_to_svg(spec), picture.alt)
        for name, (spec, picture) in specifications(found, layout).items()
    }
