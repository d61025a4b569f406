"""How a fact that is not known is named, so that nobody reads it as a finding."""

from collections.abc import Mapping

from spondyl.case import format as shape
from spondyl.case.derived import DERIVED
from spondyl.case.wording import named
from spondyl.kernel.variables import YES_NO

# Yes-or-no facts whose name is a thing that can be asked for; all others are asked with `whether`.
NOUNS = {
    "neurology.motor_deficit",
    "neurology.myelopathy",
    "neurology.radiculopathy",
    "neurology.cauda_equina",
    "neurology.cord_compression",
    "cancer.liver_metastases",
    "cancer.lung_metastases",
    "cancer.brain_metastases",
    "cancer.node_metastases",
    "cancer.pathological_fracture",
    "cancer.prior_chemotherapy",
    "patient.capacity",
    "lesion.paraspinal",
}
_NOUN_GROUPS = ("patient.comorbidities.",)
# Where `whether` and the name make no clause.
_CLAUSES = {
    "neurology.fell": "a grade or power is worse than before",
    "neurology.graded_deficit": "a grade or power is below normal",
    "patient.refuses_transfusion": "transfusion is refused",
    "patient.can_lie_flat": "lying flat is possible",
    "patient.can_lie_prone": "lying prone is possible",
    "patient.hospitalised_last_3_months": "in hospital in the last 3 months",
    "patient.urgent_admission": "the admission was urgent",
    "patient.respiratory_concern": "breathing is a concern",
    "patient.hypercalcaemia_symptoms": "hypercalcaemia gives symptoms",
    "patient.falling": "albumin, performance or walking is worse than before",
    "patient.fit_for.open_surgery": "fit for open surgery",
    "patient.fit_for.percutaneous_surgery": "fit for percutaneous surgery",
    "patient.fit_for.radiation": "fit for radiation",
    "imaging.mri_contraindicated": "MRI is contraindicated",
    "imaging.mri_before_suspicion": "the MRI is older than the suspicion",
    "cancer.biomarkers.egfr": "EGFR mutated",
    "cancer.biomarkers.alk": "ALK rearranged",
    "cancer.biomarkers.braf": "BRAF mutated",
    "cancer.primary_controlled": "the primary is controlled",
    "cancer.disease_controlled_elsewhere": "controlled elsewhere",
    "cancer.targeted_therapy": "on targeted therapy",
    "cancer.systemic_options_left": "systemic options are left",
    "cancer.antiangiogenic": "on an antiangiogenic drug",
    "cancer.immunotherapy": "immunotherapy was given",
    "setting.senior_present": "a senior is present",
    "setting.others_have_declined": "others saw the patient and offered nothing",
    "setting.oncologist_estimate": "an oncologist estimated survival",
    "setting.short_estimate": "an estimate reaches down to three months",
    "treatments.gastroprotection": "the stomach is protected",
    "treatments.glucose_watched": "glucose is watched",
    "treatments.taper_planned": "a taper is planned",
    "lesions.not_described": "more vertebrae are involved than described",
    "lesion.posterior_wall_breached": "the posterior wall is breached",
    "lesion.explains_deficit": "it explains the deficit",
    "lesion.embolisation_planned": "embolisation was planned or ruled out",
    "lesion.radiation_failed": "earlier radiation failed",
}
YES_OR_NO = tuple(
    variable.path
    for variable in (
        *(v for section in shape.SECTIONS for v in section.variables),
        *shape.LESIONS.variables,
        *DERIVED,
    )
    if variable.domain == YES_NO
)
WHETHER = {
    path: f"whether {_CLAUSES.get(path) or named(path.rpartition('.')[2])}"
    for path in YES_OR_NO
    if path not in NOUNS and not path.startswith(_NOUN_GROUPS)
}


def whether(path: str) -> str:
    """A yes-or-no fact as a clause; empty for any other, and for one that is a thing.

    Args:
        path: dotted path in the case file, such as `lesions.T7.explains_deficit`.
    """
    group, _, key = path.rpartition(".")
    return WHETHER.get(f"lesion.{key}" if group.startswith("lesions.") else path, "")


def pathed(path: str, titles: Mapping[str, str]) -> str:
    """The last part of a case-file path in words, with the lesion it belongs to.

    `lesions.T7.pain` is `T7 pain`; `lesions` and `treatments` stay as they are.

    Args:
        path: dotted path in the case file.
        titles: the lesions' titles by their labels.
    """
    group, _, key = path.rpartition(".")
    if not group.startswith("lesions."):
        return whether(path) or named(key)
    label = group.partition(".")[2]
    title = titles.get(label, label)
    return f"{title}: {whether(path)}" if whether(path) else f"{title} {named(key)}"
