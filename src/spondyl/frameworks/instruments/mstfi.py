"""MSTFI, the Metastatic Spinal Tumor Frailty Index (2016), in both published versions."""

from spondyl.case.derived import APPROACH
from spondyl.case.vocabulary.cancer import LUNG, PATHOLOGICAL_FRACTURE, PRIMARY
from spondyl.case.vocabulary.patient import COMORBIDITY, URGENT_ADMISSION
from spondyl.frameworks.make import either
from spondyl.frameworks.sources import (
    BOURASSA_MOREAU_2020,
    DE_LA_GARZA_RAMOS_2016,
    GOODWIN_2016,
    HERSH_2022,
    MASSAAD_2021,
    abstract,
)
from spondyl.kernel.applicability import Population
from spondyl.kernel.criteria import Is, Version, all_of, is_
from spondyl.kernel.items import Item
from spondyl.kernel.points import Band, Score
from spondyl.kernel.sources import Citation
from spondyl.kernel.variables import Dispute

VERSIONS = Dispute(
    "frailty_index_version",
    ("journal", "congress"),
    "The journal counts urgent admission and an anterior or combined approach; the congress "
    "abstract of the same work counts heart failure and pathological fracture instead.",
)
_JOURNAL = abstract(DE_LA_GARZA_RAMOS_2016, "Abstract (nine parameters, 4,583 operated patients)")
_CONGRESS = abstract(GOODWIN_2016, "Abstract (nine comorbidities, the same 4,583 patients)")
_IN_BOTH = (
    ("anaemia", "Anaemia"),
    ("chronic_lung_disease", "Chronic lung disease"),
    ("coagulopathy", "Coagulopathy"),
    ("electrolyte_disorder", "Electrolyte disorder"),
    ("pulmonary_circulation_disorder", "Disorder of the pulmonary circulation"),
    ("renal_failure", "Renal failure"),
    ("malnutrition", "Malnutrition"),
)


def _only_in(version: str, key: str, label: str, when: Is, cited: Citation, note: str = "") -> Item:
    """An item that one version counts and the other does not."""
    counted = all_of(when, Version(VERSIONS, version))
    labels = (f"Present and counted ({version} version)", "Absent or not counted")
    return Item(key, label, either("counted", counted, (1, 0), labels), cited, note)


MSTFI = Score(
    name="mstfi",
    title="Metastatic Spinal Tumor Frailty Index",
    items=(
        *(
            Item(
                key,
                label,
                either("present", is_(COMORBIDITY[key], "yes"), (1, 0), ("Present", "Absent")),
                _JOURNAL,
            )
            for key, label in _IN_BOTH
        ),
        _only_in(
            "journal",
            "urgent_admission",
            "Emergent or urgent admission",
            is_(URGENT_ADMISSION, "yes"),
            _JOURNAL,
        ),
        _only_in(
            "journal",
            "approach",
            "Anterior or combined approach",
            is_(APPROACH, "anterior_or_combined"),
            _JOURNAL,
            "Chosen with the operation, so that both are run here; each option carries its own.",
        ),
        _only_in(
            "congress",
            "heart_failure",
            "Congestive heart failure",
            is_(COMORBIDITY["heart_failure"], "yes"),
            _CONGRESS,
            "The coded diagnosis; a case file asks for heart failure within 30 days (our reading).",
        ),
        _only_in(
            "congress",
            "pathological_fracture",
            "Pathological fracture",
            is_(PATHOLOGICAL_FRACTURE, "yes"),
            _CONGRESS,
            "The coded diagnosis; asked as the Bauer score means it (our reading).",
        ),
    ),
    bands=(
        Band(0, 0, "Not frail"),
        Band(1, 1, "Mildly frail"),
        Band(2, 2, "Moderately frail"),
        Band(3, 9, "Severely frail"),
    ),
    citations=(
        _JOURNAL,
        _CONGRESS,
        abstract(BOURASSA_MOREAU_2020, "Abstract (108 urgent operations)"),
        abstract(MASSAAD_2021, "Abstract (479 operations)", "a news page that reprints it"),
        abstract(HERSH_2022, "Abstract (322 operations)", "a citation index that reprints it"),
    ),
    higher_is="worse",
    populations=(
        Population(
            "five_primaries",
            is_(PRIMARY, "breast", *LUNG, "thyroid", "kidney", "prostate"),
            "Derived in operated metastases of breast, lung, thyroid, kidney and prostate cancer.",
            _JOURNAL,
        ),
    ),
    disputes=(VERSIONS,),
    cohort="4,583 operated patients, United States 2002-11, from discharge codes.",
    notes=(
        "Frailty, not prognosis: odds of a major complication in hospital against no point 1.88 "
        "(1 point), 3.83 (2), 6.97 (3 or more) in the journal; 2.12, 3.81, 8.11 in the congress "
        "version. The two are never mixed.",
        "In 108 urgent operations neither it nor the modified frailty index predicted events; "
        "sarcopenia did (Bourassa-Moreau 2020).",
        "Outside its database it told complications poorly (AUC 0.56, 479 operations, Massaad "
        "2021); odds per point 1.41 in 322 operations (Hersh 2022).",
        "Each parameter counts one: said by the congress abstract, which counts comorbidities; the "
        "journal's abstract speaks of points.",
    ),
)
