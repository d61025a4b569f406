"""Facts that guidelines take from SINS: its band, and mechanical stability."""

from collections.abc import Sequence, Set

from spondyl.case.vocabulary.lesion import SURGEON_STABILITY
from spondyl.case.vocabulary.make import choice, yes_no
from spondyl.kernel.answers import Answer, Answers
from spondyl.kernel.results import Result

SINS_BAND = choice(
    "lesion.sins_band",
    "In which SINS band is the lesion?",
    "stable",
    "potentially_unstable",
    "unstable",
    note="Follows from SINS.",
    ordered=True,
)
MECHANICAL_STABILITY = choice(
    "lesion.mechanical_stability",
    "Is the lesion stable?",
    "stable",
    "unstable",
    note="A surgeon's judgement outranks; else SINS 0-6 stable, 13-18 unstable, 7-12 either. Our "
    "reading.",
)
JUDGED_UNSTABLE = yes_no(
    "lesion.judged_unstable",
    "Does a surgeon judge the lesion unstable?",
    "Without a surgeon's word it is open only where SINS is 7-12; elsewhere SINS decides. Our "
    "reading.",
)
FROM_SINS = tuple(v.path for v in (SINS_BAND, MECHANICAL_STABILITY, JUDGED_UNSTABLE))
_STABILITY_OF_BAND = {
    "stable": ("stable",),
    "potentially_unstable": ("stable", "unstable"),
    "unstable": ("unstable",),
}


_JUDGED = {"stable": "no", "unstable": "yes"}


def with_stability(view: Answers, sins: Sequence[Result]) -> Answers:
    """A lesion's view with the facts that SINS settles.

    Args:
        view: the lesion's answers, its level fixed.
        sins: SINS of that view, once for each reader.
    """
    return with_bands(view, {band for result in sins for band in result.bands})


def with_bands(view: Answers, reached: Set[str]) -> Answers:
    """A lesion's view with the facts that the SINS bands it may reach settle."""
    bands = tuple(band for band in _STABILITY_OF_BAND if band in reached)
    surgeon = view.get(SURGEON_STABILITY.path)
    if surgeon is not None and not surgeon.is_unknown:
        stability = surgeon
        judged = tuple(_JUDGED[str(word)] for word in surgeon.possible)
    else:
        states = {state for band in bands for state in _STABILITY_OF_BAND[band]}
        words = tuple(word for word in ("stable", "unstable") if word in states)
        stability = Answer(words, given=" or ".join(words), derived="follows from SINS")
        judged = ("no", "yes") if "potentially_unstable" in bands else ("no",)
    band = Answer(bands, given=" or ".join(bands), derived="follows from SINS")
    return {
        **view,
        SINS_BAND.path: band,
        MECHANICAL_STABILITY.path: stability,
        JUDGED_UNSTABLE.path: Answer(judged, " or ".join(judged), derived="follows from the case"),
    }
