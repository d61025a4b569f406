"""Where trials disagree on what the model projects: both are shown, and the contrast stays wide."""

from dataclasses import dataclass

from spondyl.frameworks.sources import secondary
from spondyl.kernel.sources import Citation
from spondyl.options.sources import RTOG_0631, SC24


@dataclass(frozen=True, slots=True)
class TrialsDisagree:
    """Two published results that point to different sides.

    Attributes:
        group: the outcome, as parameters call it.
        says: both results in words.
        cited: where they stand.
    """

    group: str
    says: str
    cited: tuple[Citation, ...]


PAIN_AFTER_STEREOTACTIC = TrialsDisagree(
    "pain",
    "Two randomised trials disagree on pain at three months, stereotactic against conventional: "
    "SC.24 (24 Gy in 2 against 20 Gy in 5) found relief in 56 against 39 % and none left in 35 "
    "against 14 %; RTOG 0631 (16 or 18 Gy in 1 against 8 Gy in 1) found relief in 41 against 60 %. "
    "The contrast here is kept wide enough to hold both.",
    (
        secondary(SC24, "Results at three months", "two reports of the trial"),
        secondary(RTOG_0631, "Results at three months", "a report of the trial"),
    ),
)
