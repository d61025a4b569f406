"""What the model does not speak of in a case, and why: an unknown outcome is never a number."""

from collections.abc import Mapping

from spondyl.case.derived import DEFICIT
from spondyl.case.vocabulary.cancer import BIOMARKERS, PRIMARY, PRIOR_CHEMOTHERAPY
from spondyl.case.vocabulary.lesion import EXPLAINS_DEFICIT
from spondyl.kernel.criteria import Criterion, Not, all_of, any_of, is_
from spondyl.kernel.truths import ALWAYS, Truths, truths
from spondyl.options.judged import Judged
from spondyl.options.places import Place
from spondyl.options.rules.criteria import PAINLESS
from spondyl.outcomes.strategies import NOT_MODELLED, Strategy

EVERYTHING = ""
CASTRATION_NAIVE = next(v for v in BIOMARKERS if v.path.endswith("castration_naive"))
_BLOOD_AND_KIN = (
    "lymphoma",
    "germ_cell",
    "lung_small_cell",
    "plasmacytoma",
    "ewing_sarcoma",
    "leukaemia",
    "myeloma",
)
# The untreated hazards do not describe a disease that drugs melt.
DRUGS_MAY_DO_IT: Criterion = any_of(
    all_of(is_(PRIMARY, *_BLOOD_AND_KIN), Not(is_(PRIOR_CHEMOTHERAPY, "yes"))),
    all_of(is_(PRIMARY, "prostate"), is_(CASTRATION_NAIVE, "yes")),
)
ANOTHER_LESION: Criterion = all_of(DEFICIT, is_(EXPLAINS_DEFICIT, "no"))
_DRUGS = (
    "drugs may work here, and the untreated course does not describe them (untreated disease "
    "that is sensitive to drugs or hormones is not modelled)"
)
_ANOTHER = "another lesion explains the deficit: treating this one does not decide walking"
_NO_LEVEL = "no survival score of the model applies to this cancer"


def not_modelled(
    judged: Judged, strategy: Strategy | None, place: Place, *, any_level: bool
) -> Mapping[str, str]:
    """By group of outcomes, why the model is silent; under `EVERYTHING` where it is on all.

    Args:
        judged: the option.
        strategy: what it is to the model; None where it is in none.
        place: where it is judged.
        any_level: whether a survival score applies.
    """
    if strategy is None:
        return {EVERYTHING: _why(judged)}
    if not any_level:
        return {EVERYTHING: _NO_LEVEL}
    silent = dict(strategy.unknown)
    if strategy.untreated and True in _over(DRUGS_MAY_DO_IT, place):
        silent |= dict.fromkeys(("walking", "local_control", "home"), _DRUGS)
    if judged.lesion is not None and _over(ANOTHER_LESION, place) == ALWAYS:
        silent["walking"] = _ANOTHER
    # What is for the patient is judged at one lesion, and the pain may be that of another.
    if judged.lesion is not None and _over(PAINLESS, place) == ALWAYS:
        silent["pain"] = silent["time_to_benefit"] = "there is no pain to relieve"
    elif strategy.pain == "none":
        silent["pain"] = "nothing but drugs acts on pain here, and they are not modelled"
    if "pain" in silent:
        silent.setdefault("time_to_benefit", silent["pain"])
    if "walking" in silent:
        silent.setdefault("home", silent["walking"])
    return silent


def _why(judged: Judged) -> str:
    names = (step.treatment.name for step in judged.steps)
    return next(NOT_MODELLED[name] for name in names if name in NOT_MODELLED)


def _over(when: Criterion, place: Place) -> Truths:
    """What a criterion can be over every way to read the place."""
    return frozenset().union(*(truths(when, view) for view in place.views))
