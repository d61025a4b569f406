"""How far apart radiation and surgery stand, and which comes first."""

from spondyl.brief.grey_areas.card import Card, Evidence
from spondyl.brief.grey_areas.criteria import (
    IRRADIATED,
    OPERATION_CONCEIVABLE,
    OPERATION_LIKELY,
)
from spondyl.case.vocabulary.options import CONVENTIONAL, OPERATIONS, STEREOTACTIC
from spondyl.case.vocabulary.situation import SURGERY_AFTER_RADIATION
from spondyl.frameworks.sources import ALCORN_2024, abstract
from spondyl.frameworks.studies import (
    AHLUWALIA_2024,
    GHOGAWALA_2001,
    GONG_2021,
    JARVERS_2021,
    LEE_2018,
    ROESCH_2017,
)
from spondyl.kernel.criteria import all_of, at_least

RADIATION_THEN_SURGERY = Card(
    code="radiation_then_surgery",
    options=OPERATIONS,
    title="Interval from radiation to surgery",
    question="How long after radiation is it safer to operate?",
    theme="I.A",
    when=all_of(IRRADIATED, OPERATION_CONCEIVABLE),
    evidence=(
        Evidence(
            "Opinion of 86 radiation oncologists and 27 surgeons: 58 % wait 1 or 2 weeks; the "
            "authors hold 2 to be the least (2018).",
            abstract(LEE_2018, "Abstract, results"),
        ),
        Evidence(
            "Operated on in 2010-21: wound problems did not differ significantly between earlier "
            "radiation only (29) and none (178); no proof of safety (2024).",
            abstract(AHLUWALIA_2024, "Abstract, results"),
        ),
    ),
    study="I.A [24] Q27",
    note="The groups printed in the second, 29, 91 and 178, do not add to its 207 patients.",
)
SURGERY_THEN_RADIATION = Card(
    code="surgery_then_radiation",
    options=(*CONVENTIONAL, *STEREOTACTIC),
    title="Interval from surgery to radiation",
    question="How soon after an operation can radiation start, and how long can it wait?",
    theme="I.A",
    when=OPERATION_LIKELY,
    evidence=(
        Evidence(
            "237 stabilised, then irradiated: wound problems in 17 %, likelier if radiation began "
            "within 21 days, yet 32 of 41 came before it began (2021).",
            abstract(JARVERS_2021, "Abstract, results"),
        ),
        Evidence(
            "89 irradiated after an operation, most over a month later: local progression before "
            "radiation 1.2, 24.1 and 45.1 % at 1, 3 and 6 months (2021).",
            abstract(GONG_2021, "Abstract, results"),
        ),
    ),
    study="I.A [24] Q27",
)
EVEN_ODDS = Card(
    code="even_odds",
    options=(*CONVENTIONAL, *OPERATIONS),
    title="Even odds that radiation fails",
    question="If surgery is as likely as not after radiation, is it better to operate first?",
    theme="I.A",
    when=all_of(at_least(SURGERY_AFTER_RADIATION, 50), OPERATION_CONCEIVABLE),
    evidence=(
        Evidence(
            "85 with compression, 1970-96: major wound problems 32 % after radiation first, 12 % "
            "after surgery first; walkers still walking and continent 50 v 75 % (2001).",
            abstract(GHOGAWALA_2001, "Abstract, results"),
        ),
        Evidence(
            "30 operated on a median of 6 months after stereotactic radiation: 2 dural tears, one "
            "with a deficit; one report of more fibrosis (2017).",
            abstract(ROESCH_2017, "Abstract, results"),
        ),
    ),
    study="I.A [24] Q34",
    gap="No source was found for the odds at which the order turns.",
    note="The study's speaker names 50-50. The first series ended in 1996; the second is of "
    "stereotactic radiation.",
    guideline=Evidence(
        "ASTRO 2024 conditionally prefers surgery with radiation after it to radiation alone where "
        "the cord or cauda equina is compressed.",
        abstract(ALCORN_2024, "Abstract, recommendations"),
    ),
)
