"""The band in which SINS leaves stability open."""

from spondyl.brief.grey_areas.card import Card, Evidence
from spondyl.frameworks.guidelines.stability import SINS_BAND
from spondyl.frameworks.sources import FISHER_2014, FOURNEY_2011, abstract
from spondyl.frameworks.studies import INDETERMINATE_2025, LANDRIEL_2024, VERSTEEG_2021
from spondyl.kernel.criteria import is_

SINS_7_12 = Card(
    code="sins_7_12",
    options=("stabilisation", "percutaneous_stabilisation", "augmentation"),
    title="SINS 7-12",
    question="Between 7 and 12, who gains from stabilisation?",
    theme="II",
    when=is_(SINS_BAND, "potentially_unstable"),
    evidence=(
        Evidence(
            "220 with SINS 7-12, not randomised, the operated worse at the start: pain fell 3.0 "
            "points in 12 weeks after surgery (136), 1.4 after radiation alone (84) (2021).",
            abstract(VERSTEEG_2021, "Abstract, results"),
        ),
        Evidence(
            "29 with SINS 7-12, 93 % without surgery: 59 % better, 22 % stable, 19 % without "
            "symptoms; in their own view no different from the operated (2025).",
            abstract(INDETERMINATE_2025, "Abstract"),
        ),
    ),
    study="II [Non-Op 2, 2] Q38",
    note="Ten surgeons who read 36 real cases weighed mechanical pain (44 % of cases) and the type "
    "of lesion (36 %) most. Readers agree on pain and location (kappa .84 and .79), hardly on "
    "the bone lesion (.24).",
    guideline=Evidence(
        "SINS itself: 7-18 is possible or present instability, for which a surgical consultation "
        "is advised (2014).",
        abstract(FISHER_2014, "Abstract, methods (binary scale)"),
    ),
    also=(
        abstract(LANDRIEL_2024, "Abstract, results"),
        abstract(FOURNEY_2011, "Abstract (agreement between readers, item by item)"),
    ),
)
