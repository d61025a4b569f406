"""What only the patient can weigh: death accepted for relief, home, and when to stop."""

from spondyl.brief.grey_areas.card import Card, Evidence
from spondyl.brief.grey_areas.criteria import TREATMENT_EXHAUSTED
from spondyl.brief.grey_areas.guidance import FOUR_WEEKS
from spondyl.case.vocabulary.cancer import SYSTEMIC_OPTIONS_LEFT
from spondyl.case.vocabulary.course import PREFERRED_PLACE
from spondyl.case.vocabulary.lesion import PAIN_SCORE
from spondyl.case.vocabulary.options import OPERATIONS
from spondyl.case.vocabulary.patient import ASA, RESPIRATORY_CONCERN, RESUSCITATION
from spondyl.case.vocabulary.situation import HAVE_DECLINED
from spondyl.frameworks.sources import abstract
from spondyl.frameworks.studies import (
    JAPAN_MORTALITY_2021,
    MEEUSE_2010,
    NEAR_END_2019,
    NEUMAN_2015,
    NSQIP_FRACTURE,
    SHRIME_2016,
    TAYLOR_2017,
)
from spondyl.kernel.criteria import all_of, any_of, at_least, is_

DEATH_FOR_RELIEF = Card(
    code="death_for_relief",
    options=OPERATIONS,
    title="Death around an operation accepted for relief of pain",
    question="May a patient in severe pain take an operation that may well kill?",
    theme="I",
    when=all_of(at_least(PAIN_SCORE, 7), any_of(is_(RESPIRATORY_CONCERN, "yes"), at_least(ASA, 4))),
    evidence=(
        Evidence(
            "153 operated on openly for a fracture (NSQIP 2011-13): 12.4 % died within 30 days, "
            "odds 4.2 times as high with lung disease (2016).",
            abstract(NSQIP_FRACTURE, "Abstract, results"),
        ),
        Evidence(
            "3,524 operated in Japan (2010-16): 2.6 % died within 30 days, 16.2 % at the highest "
            "risk score (2021).",
            abstract(JAPAN_MORTALITY_2021, "Abstract, results"),
        ),
    ),
    study="I [4] Q18",
    note="The patient weighs it. Best case and worst case side by side is one layout: 25 surgeons, "
    "32 frail older inpatients, neither cancer nor spine. Severe is read as 7 of 10 and more: our "
    "cut.",
    also=(abstract(TAYLOR_2017, "Abstract and key points"),),
)
HOSPICE_BOUND = Card(
    code="hospice_bound",
    options=("radiation_8_1", "hospice", "comfort_home"),
    title="Going home or to hospice",
    question="On the way home or to hospice, what is the least that still helps?",
    theme="VIII",
    when=any_of(
        is_(PREFERRED_PLACE, "hospice"),
        is_(RESUSCITATION, "comfort"),
        all_of(is_(PREFERRED_PLACE, "home"), is_(SYSTEMIC_OPTIONS_LEFT, "no")),
    ),
    evidence=(
        Evidence(
            "274 who died within 12 weeks of radiation for bone pain: 45 % responded, as many "
            "after one visit as after six; the others did not change (2010).",
            abstract(MEEUSE_2010, "Abstract, results"),
        ),
        Evidence(
            "518 irradiated for metastases: 24 % died within 30 days; hospice was involved for 44 "
            "% of these, 71 % of the others (2019).",
            abstract(NEAR_END_2019, "Abstract, results"),
        ),
    ),
    study="VIII [Non-Op 2, 7] Q104",
    note="Radiation in one visit stands beside comfort care alone; neither is ruled out here.",
    guideline=FOUR_WEEKS,
)
WHEN_TO_STOP = Card(
    code="when_to_stop",
    options=("no_operation", "hospice", "comfort_home"),
    title="When to stop",
    question="When is enough, and could a time-limited trial be agreed beforehand?",
    theme="X",
    when=any_of(is_(HAVE_DECLINED, "yes"), TREATMENT_EXHAUSTED),
    evidence=(
        Evidence(
            "A perspective from one case, without results: agree before an operation on a trial of "
            "treatment, and on what would end it (2015).",
            abstract(NEUMAN_2015, "Opening"),
        ),
        Evidence(
            "A model of intensive care in cancer (920 patients): trials of 3, 8 or 15 days left "
            "fewer alive at 30 days than care without a limit (2016).",
            abstract(SHRIME_2016, "Abstract, results"),
        ),
    ),
    study="X [6], [7], [11] Q120-122",
    gap="No source was found for any sign as a rule.",
    note="Progression on treatment with no line left, or a team that has declined, prompts the "
    "talk: our reading, and no rule.",
)
