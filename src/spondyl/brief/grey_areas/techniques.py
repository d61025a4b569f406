"""Techniques: what NOMS leaves out, dose after surgery, lead time, and lying prone."""

from spondyl.brief.grey_areas.card import Card, Evidence
from spondyl.brief.grey_areas.criteria import OPERATION_LIKELY
from spondyl.case.vocabulary.lesion import ESCC, PAIN
from spondyl.case.vocabulary.neurology import TEMPO
from spondyl.case.vocabulary.options import OPERATIONS, STEREOTACTIC
from spondyl.case.vocabulary.patient import CAN_LIE_PRONE, RESPIRATORY_CONCERN
from spondyl.frameworks.evidence import NICE_QS56
from spondyl.frameworks.sources import ALCORN_2024, BILSKY_NOMS_2010, abstract, secondary
from spondyl.frameworks.studies import (
    AL_OMAIR_2013,
    HAMED_2022,
    JAIPANYA_2023,
    LAUFER_SEPARATION_2013,
    MURALI_2021,
    NYU_2023,
    RADES_2000,
    ROSIAN_2018,
)
from spondyl.kernel.criteria import all_of, any_of, is_

ABLATION = Card(
    code="ablation",
    options=("ablation", "ablation_augmentation", "laser_ablation"),
    title="Ablation",
    question="Where does ablation stand, which NOMS does not name?",
    theme="II",
    when=all_of(is_(PAIN, "non_mechanical", "mechanical"), is_(ESCC, "0", "1a", "1b")),
    evidence=(
        Evidence(
            "15 studies of radiofrequency ablation: pain fell at 3-5 weeks and still at 5-6 "
            "months; low-quality evidence, local control failed in 13 % (2021).",
            abstract(MURALI_2021, "Abstract, results"),
        ),
        Evidence(
            "9 studies, 583 patients, 437 of them with cement as well: strength of evidence very "
            "low for safety, not assessable for efficacy (2018).",
            abstract(ROSIAN_2018, "Abstract, results"),
        ),
    ),
    study="II [22] Q45",
    note="Cement augmentation is inside NOMS; ablation is not. Painful lesions with no more than "
    "dural contact (ESCC 0-1b) touch this card: our reading.",
    silent="NOMS",
    also=(abstract(BILSKY_NOMS_2010, "Abstract (augmentation)"),),
)
POSTOPERATIVE_DOSE = Card(
    code="postoperative_dose",
    options=STEREOTACTIC,
    title="Dose after an operation",
    question="Which radiation belongs to the package after surgery: 8 Gy once, 18 Gy once, 24 Gy "
    "in two?",
    theme="III.C",
    when=OPERATION_LIKELY,
    evidence=(
        Evidence(
            "186 after separation surgery: local progression at 1 year 4.1 % after 24-30 Gy in 3, "
            "22.6 % after 18-36 Gy in 5 or 6 (2013).",
            abstract(LAUFER_SEPARATION_2013, "Abstract, results"),
        ),
        Evidence(
            "80 after surgery: control better with 18-26 Gy in 1 or 2 than with 18-40 Gy in 3-5, "
            "and where surgery cleared the epidural space (2013).",
            abstract(AL_OMAIR_2013, "Abstract, results"),
        ),
    ),
    study="III.C [26] Q72",
    gap="No result was found for 8 Gy once after an operation.",
    note="The radiation oncologist decides.",
    guideline=Evidence(
        "ASTRO 2024 prefers radiation after surgery for compression; the parts read name no dose "
        "after surgery on the spine.",
        abstract(ALCORN_2024, "Abstract, recommendations"),
    ),
)
STEREOTACTIC_LEAD_TIME = Card(
    code="stereotactic_lead_time",
    options=STEREOTACTIC,
    title="Stereotactic lead time",
    question="Can stereotactic radiation start in time while the neurology worsens?",
    theme="IV",
    when=all_of(is_(TEMPO, "worsening"), is_(ESCC, "1c", "2", "3")),
    evidence=(
        Evidence(
            "57 irradiated for compression: 26 of 28 improved where the deficit grew over 14 days, "
            "3 of 29 where faster; of 14 failing within 48 h none (2000).",
            abstract(RADES_2000, "Abstract, results"),
        ),
        Evidence(
            "One centre's news: spine radiosurgery usually took 8 days; in 2023 it did it in one, "
            "for a few small metastases.",
            secondary(NYU_2023, "Whole item", "Becker's Hospital Review, 15 November 2023"),
        ),
    ),
    study="IV [Non-Op 1, 4] Q78",
    note="The lead time that counts is this centre's own, measured.",
    guideline=Evidence(
        "NICE: where compression is not suitable for surgery, radiotherapy starts within 24 hours "
        "of the decision to treat, if appropriate (2023).",
        abstract(NICE_QS56, "Statement 6"),
    ),
)
PRONE_AND_EXTUBATION = Card(
    code="prone_and_extubation",
    options=OPERATIONS,
    title="Lying prone, coming off the ventilator",
    question="Can the patient lie prone for an hour or two, and breathe alone afterwards?",
    theme="VIII",
    when=any_of(is_(CAN_LIE_PRONE, "no"), is_(RESPIRATORY_CONCERN, "yes")),
    evidence=(
        Evidence(
            "198 operated: 20 (10 %) ventilated over 24 h; these lived a median of 1 month against "
            "12, and 70 % died within 30 days (2022).",
            abstract(HAMED_2022, "Abstract, results"),
        ),
        Evidence(
            "236 operated: 13 (5.5 %) ventilated over 48 h, likelier with blood loss over 2 L, "
            "cervical surgery, ASA 4 or 5; 14 (5.9 %) died in hospital (2023).",
            abstract(JAIPANYA_2023, "Abstract, results"),
        ),
    ),
    study="VIII [3-4] Q107",
    gap="No source was found on lying prone.",
)
