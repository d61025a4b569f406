"""What NOMS results rest on our reading for, and where other guidance disagrees."""

from collections.abc import Iterator
from dataclasses import dataclass

from spondyl.case.derived import DEFICIT, NEURAL_ELEMENT
from spondyl.case.vocabulary.cancer import PRIMARY
from spondyl.case.vocabulary.lesion import SURGEON_STABILITY
from spondyl.case.vocabulary.neurology import MYELOPATHY
from spondyl.frameworks.guidelines.noms import BORDERLINE, SENSITIVE_IN_NOMS, UNCLASSIFIED
from spondyl.frameworks.guidelines.stability import SINS_BAND
from spondyl.frameworks.sources import ALCORN_2024, PATCHELL_2005, abstract, secondary
from spondyl.kernel.answers import Answers
from spondyl.kernel.criteria import any_of, is_
from spondyl.kernel.results import Result
from spondyl.kernel.sources import Citation
from spondyl.kernel.truths import ALWAYS, truths

READINGS = {
    "sins_7_12_both": "SINS 7-12 is read as stable and as unstable; the paper sets no number.",
    "escc_1c_both": BORDERLINE.message,
    "irradiated_as_resistant": "Conventional radiation at this level before counts as resistant at "
    "every grade; NOMS abstracts do not say so.",
    "histology_unclassified": UNCLASSIFIED.message,
    "reirradiation": "Re-irradiation: NOMS gives no dose safety; where the level was irradiated "
    "before, the cumulative cord dose is needed.",
    "below_conus": "At the conus and below the grid and the epidural grade are extrapolations; the "
    "cauda equina takes the place of myelopathy.",
    "row_10": "Row 10 was not read at its source; public calculators name radiation alone there.",
}


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Guidance that says otherwise than a row that is reached.

    Attributes:
        code: short name.
        message: who says what, in one or two sentences.
        certain: whether it concerns the patient for certain, not only possibly.
        cited: where each side stands.
        short: the same in a line, for where there is no room.
    """

    code: str
    message: str
    certain: bool
    cited: tuple[Citation, ...]
    short: str


_SHORT = (
    "NOMS rows 5-6 name conventional radiation for high-grade compression in this tumour; in "
    "Patchell 2005 more patients walked after surgery with radiation, which ASTRO 2024 prefers "
    "conditionally."
)
_RANDOMISED = (
    "NOMS rows 5-6 name conventional radiation for high-grade compression in this tumour, whatever "
    "the deficit. By tumour Patchell 2005 excluded only lymphoma, leukaemia, myeloma and germ cell "
    "tumours, so this tumour could be randomised; it also excluded total paraplegia over 48 hours, "
    "more than one area of compression, cauda equina or root compression only, expected survival "
    "under 3 months, and earlier radiation that ruled out 30 Gy in 10. In it more patients walked "
    "after surgery with radiation (84 % against 57 %). ASTRO 2024 conditionally prefers surgery "
    "with radiation."
)
_SIDES = (
    abstract(PATCHELL_2005, "Summary"),
    secondary(PATCHELL_2005, "Exclusions", "a public summary of the trial's criteria"),
    abstract(ALCORN_2024, "Abstract, recommendations"),
)

_SENSITIVE = is_(PRIMARY, *SENSITIVE_IN_NOMS)
_WEAK = any_of(DEFICIT, is_(MYELOPATHY, "yes"))


def readings(result: Result, view: Answers) -> tuple[str, ...]:
    """Codes of the readings that shaped one NOMS result."""
    return tuple(_readings(result, view))


def _readings(result: Result, view: Answers) -> Iterator[str]:
    surgeon = view.get(SURGEON_STABILITY.path)
    if "potentially_unstable" in view[SINS_BAND.path].possible and (
        surgeon is None or surgeon.is_unknown
    ):
        yield "sins_7_12_both"
    if BORDERLINE.code in result.disputed:
        yield "escc_1c_both"
    oncologic = result.items["oncologic"].values
    if "irradiated" in oncologic:
        yield "irradiated_as_resistant"
    if UNCLASSIFIED.code in result.disputed:
        yield "histology_unclassified"
    if {"irradiated", "after_stereotactic"} & set(oncologic):
        yield "reirradiation"
    if view[NEURAL_ELEMENT.path].possible != ("cord",):
        yield "below_conus"
    if 10 in result.rows:
        yield "row_10"


def disagreements(result: Result, view: Answers) -> tuple[Disagreement, ...]:
    """Named guidance that contradicts a row this case may reach."""
    reached = {5, 6} & set(result.rows)
    sensitive, weak = truths(_SENSITIVE, view), truths(_WEAK, view)
    if not reached or True not in sensitive or True not in weak:
        return ()
    certain = set(result.rows) <= {5, 6} and sensitive == weak == ALWAYS
    return (Disagreement("noms_5_6_against_patchell_astro", _RANDOMISED, certain, _SIDES, _SHORT),)
