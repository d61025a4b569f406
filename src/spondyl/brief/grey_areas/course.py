"""The outlook and the patient's state: how long, how weak, how well controlled elsewhere."""

from spondyl.brief.grey_areas.card import Card, Evidence
from spondyl.brief.grey_areas.criteria import TREATMENT_EXHAUSTED
from spondyl.brief.grey_areas.guidance import FOUR_WEEKS
from spondyl.case.earlier_radiation import RADIATION_FAILED
from spondyl.case.plausibility import GELFAND_2021
from spondyl.case.vocabulary.cancer import CONTROLLED_ELSEWHERE
from spondyl.case.vocabulary.options import OPERATIONS, STEREOTACTIC
from spondyl.case.vocabulary.patient import (
    ALBUMIN,
    DAYS_SINCE_OUT_OF_BED,
    DAYS_SINCE_OUT_OF_CHAIR,
)
from spondyl.case.vocabulary.situation import SHORT_ESTIMATE
from spondyl.frameworks.evidence import CURB
from spondyl.frameworks.sources import PATCHELL_2005, abstract, secondary
from spondyl.frameworks.studies import (
    CARRWIK_2020,
    DE_LA_GARZA_RAMOS_2025,
    DEA_2020,
    DEPREITERE_2018,
    FIVE_MODELS_2023,
    ISHIDA_2020,
    KAKUTANI_2017,
    LENSCHOW_2024,
    SCHOENFELD_2022,
)
from spondyl.kernel.criteria import all_of, any_of, at_least, below, is_

MINIMUM_SURVIVAL = Card(
    code="minimum_survival",
    options=("radiation_8_1", *OPERATIONS),
    title="Minimum survival for an option",
    question="How long has a patient to live for an option to pay back in time?",
    theme="I",
    when=any_of(is_(SHORT_ESTIMATE, "yes"), TREATMENT_EXHAUSTED),
    evidence=(
        Evidence(
            "253 operated: the 40 who died within 3 months rated quality of life at 6 weeks no "
            "differently once performance status was allowed for (2020).",
            abstract(DEA_2020, "Abstract, results"),
        ),
        Evidence(
            "315 operated in Sweden: all four scores tended to underestimate survival, median 5.9 "
            "months (2020).",
            abstract(CARRWIK_2020, "Abstract"),
        ),
    ),
    study="I [Non-Op 2, 3-4, 7] Q21, Q22",
    gap="No source was found for one threshold.",
    note="The randomised trial of surgery asked for 3 months. An estimate that reaches down to 3 "
    "months touches this card: our cut.",
    guideline=FOUR_WEEKS,
    also=(secondary(PATCHELL_2005, "Inclusion", "a public summary of the trial's criteria"),),
)
ALBUMIN_LOW = Card(
    code="albumin",
    options=OPERATIONS,
    title="Albumin below 35 g/L",
    question="How much does a low albumin weigh against an operation?",
    theme="I",
    when=below(ALBUMIN, 35, "g/L"),
    evidence=(
        Evidence(
            "700 operated (NSQIP): dead at 30 days 7.6 % with albumin above 35 g/L, 15.9 % at "
            "26-34, 44.4 % at 25 or less (2021).",
            abstract(GELFAND_2021, "Abstract, results"),
        ),
        Evidence(
            "64 operated: NESMS, which counts albumin, told survival no better than Tokuhashi, "
            "Tomita, Bauer and SORG (2023).",
            abstract(FIVE_MODELS_2023, "Abstract, results"),
        ),
    ),
    study="I [8-9] Q3",
    note="Among 202 others NESMS, tested by its own makers, led with c .79 against .69 (Tomita), "
    ".67 (Tokuhashi) and .54 (SINS).",
    also=(abstract(SCHOENFELD_2022, "Abstract, results"),),
)
BED_BOUND = Card(
    code="bed_bound",
    options=OPERATIONS,
    title="A week in bed",
    question="Does a week without leaving bed argue against an operation?",
    theme="I",
    when=at_least(DAYS_SINCE_OUT_OF_BED, 7),
    evidence=(
        Evidence(
            "463 operated, Karnofsky 40 or less against 50 or more: walking kept or regained in 49 "
            "v 86 %, dead around the operation 11 v 2 % (2024).",
            abstract(LENSCHOW_2024, "Abstract, results"),
        ),
        Evidence(
            "175 operated: performance status alone told 90-day survival modestly (AUC .65 "
            "Karnofsky, .68 ECOG), better at the extremes (2025).",
            abstract(DE_LA_GARZA_RAMOS_2025, "Abstract, results"),
        ),
    ),
    study="I [6] Q23",
    gap="No source was found that counts days in bed.",
    note="Both lines measure performance status. A week is the study's own example.",
)
CHAIR_BOUND = Card(
    code="chair_bound",
    options=OPERATIONS,
    title="Three months in a chair",
    question="After months in a chair, does a better neurological grade become function?",
    theme="I",
    when=at_least(DAYS_SINCE_OUT_OF_CHAIR, 90),
    evidence=(
        Evidence(
            "70 patients, 46 chose surgery: over 95 % of these gained in neurology, performance "
            "and daily activities; over 80 % kept it for 6 months (2017).",
            abstract(KAKUTANI_2017, "Abstract, results"),
        ),
        Evidence(
            "27 stabilised through small incisions: function did well in those who walked within 7 "
            "days or lived over 3 months (2020).",
            abstract(ISHIDA_2020, "Abstract, results"),
        ),
    ),
    study="I [10] Q24",
    gap="No source was found that counts months in a chair.",
    note="Three months is the study's own example.",
)
DISCORDANT_CONTROL = Card(
    code="discordant_control",
    options=(*STEREOTACTIC, *OPERATIONS),
    title="Recurring in the spine, controlled elsewhere",
    question="If the cancer keeps returning in the spine and is controlled elsewhere, is a big "
    "operation worth it?",
    theme="I",
    when=all_of(is_(CONTROLLED_ELSEWHERE, "yes"), is_(RADIATION_FAILED, "yes")),
    evidence=(
        Evidence(
            "106 with up to 5 progressing sites, any organ, randomised: stereotactic radiation "
            "delayed progression in lung (10.0 v 2.2 months), not breast (4.4 v 4.2) (2023).",
            secondary(CURB, "Results", "reports of the trial by ESMO and Cancer Therapy Advisor"),
        ),
        Evidence(
            "1,421 operated on the spine: 3.0 % again for local recurrence, of less aggressive "
            "tumours; median survival after that 6.1 months (2018).",
            abstract(DEPREITERE_2018, "Abstract, results"),
        ),
    ),
    study="I [7] Q17",
    gap="No trial in the spine alone was found.",
    note="Recurrence is read from radiation that failed.",
)
