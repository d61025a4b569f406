"""The steroid check: whether, how much, with what protection, and when tissue is missing."""

from spondyl.brief.alerts.alert import Alert
from spondyl.case.signs import NEUROLOGICAL_SIGNS, NO_TISSUE
from spondyl.case.vocabulary.cancer import BLOOD, HISTOLOGY, PRIMARY
from spondyl.case.vocabulary.patient import COMORBIDITIES
from spondyl.case.vocabulary.situation import CARE, DEXAMETHASONE, STEROID
from spondyl.frameworks.evidence import (
    DEXAMETHASONE_16,
    DEXAMETHASONE_BLOOD,
    STEROID_CARE_RULES,
    STEROID_HARM,
)
from spondyl.kernel.criteria import Not, all_of, any_of, below, is_, more_than

_SUSPECTED_BLOOD = all_of(is_(PRIMARY, *BLOOD), NO_TISSUE)
_CONFIRMED_BLOOD = all_of(is_(PRIMARY, *BLOOD), is_(HISTOLOGY, "confirmed"))
_RUNNING = is_(STEROID, "running")
_DEXAMETHASONE = all_of(_RUNNING, more_than(DEXAMETHASONE, "0", "mg"))
(_DIABETES,) = (variable for variable in COMORBIDITIES if variable.path.endswith(".diabetes"))

STEROIDS = (
    Alert(
        "steroid_not_running",
        "neurological signs, no dexamethasone running",
        "urgent",
        "IV",
        all_of(Not(_DEXAMETHASONE), NEUROLOGICAL_SIGNS, Not(_SUSPECTED_BLOOD)),
        "Neurological signs and no dexamethasone running: NICE offers 16 mg at once, then 16 mg a "
        "day; NICE ends it where compression is ruled out.",
        (DEXAMETHASONE_16,),
    ),
    Alert(
        "steroid_below_dose",
        "dexamethasone below 16 mg a day",
        "note",
        "II",
        all_of(
            _DEXAMETHASONE,
            below(DEXAMETHASONE, "16", "mg"),
            NEUROLOGICAL_SIGNS,
            Not(_SUSPECTED_BLOOD),
        ),
        "Neurological signs and dexamethasone below NICE's 16 mg a day: by intention, such as a "
        "taper, or a dose given for something else?",
        (DEXAMETHASONE_16,),
    ),
    Alert(
        "steroid_without_signs",
        "steroid without neurological signs",
        "note",
        "II",
        all_of(_RUNNING, Not(NEUROLOGICAL_SIGNS), Not(is_(PRIMARY, *BLOOD))),
        "A steroid runs without neurological signs: not routine in NICE; severe pain may be an "
        "exception.",
        (DEXAMETHASONE_16,),
    ),
    Alert(
        "steroid_dose",
        "dexamethasone above 16 mg a day",
        "note",
        "II",
        all_of(_RUNNING, more_than(DEXAMETHASONE, "16", "mg")),
        "Dexamethasone above 16 mg a day: at 96 mg, 11 % had significant and 14 % serious side "
        "effects in two small studies; none serious in 38 given 16 mg.",
        (DEXAMETHASONE_16, *STEROID_HARM),
    ),
    Alert(
        "steroid_care",
        "care around the steroid",
        "note",
        "II",
        all_of(_RUNNING, any_of(*(Not(is_(variable, "yes")) for variable in CARE))),
        "A steroid runs: is the stomach protected, is glucose watched, is a taper planned?",
        (STEROID_CARE_RULES,),
    ),
    Alert(
        "steroid_diabetes",
        "steroid in diabetes",
        "note",
        "II",
        all_of(_RUNNING, is_(_DIABETES, "yes")),
        "A steroid runs in diabetes: who watches glucose, how often, and who changes the drugs?",
        (STEROID_CARE_RULES,),
    ),
    Alert(
        "steroid_suspected_blood_with_signs",
        "steroid in suspected blood cancer, with signs",
        "urgent",
        "IV",
        all_of(_SUSPECTED_BLOOD, NEUROLOGICAL_SIGNS),
        "Suspected lymphoma or myeloma with neurological signs: a steroid is not delayed, "
        "haematology is telephoned, and a steroid may spoil the biopsy.",
        (DEXAMETHASONE_BLOOD,),
    ),
    Alert(
        "steroid_suspected_blood_without_signs",
        "steroid in suspected blood cancer, without signs",
        "note",
        "III.C",
        all_of(_SUSPECTED_BLOOD, Not(NEUROLOGICAL_SIGNS)),
        "Suspected lymphoma or myeloma without neurological signs: a steroid is discussed with "
        "haematology first; it may spoil the biopsy.",
        (DEXAMETHASONE_BLOOD,),
    ),
    Alert(
        "steroid_confirmed_blood",
        "steroid in confirmed blood cancer",
        "note",
        "III.C",
        all_of(_CONFIRMED_BLOOD, Not(_RUNNING)),
        "Confirmed blood cancer in the spine: NICE offers dexamethasone 16 mg with or without "
        "neurological signs, then haematology's advice.",
        (DEXAMETHASONE_BLOOD,),
    ),
)
