"""The facts that rules which close read, and the answers that those rules tell apart."""

from collections.abc import Mapping

from tests.casefile.centre_cast import centre

# By path, one answer for every cell; what `settled_by` gives leaves all of them open.
ANSWERS: Mapping[str, tuple[object, ...]] = {
    "patient.fit_for.open_surgery": ("no", "yes"),
    "patient.fit_for.percutaneous_surgery": ("no", "yes"),
    "patient.fit_for.radiation": ("no", "yes"),
    "patient.can_lie_flat": ("no", "yes"),
    "patient.comorbidities.local_infection": ("no", "yes"),
    "patient.comorbidities.systemic_infection": ("no", "yes"),
    "patient.comorbidities.coagulopathy": ("no", "yes"),
    "patient.comorbidities.cement_allergy": ("no", "yes"),
    "cancer.systemic_options_left": ("no", "yes"),
    "lesion.pain": ("none", "mechanical"),
    "lesion.escc": ("0", "3"),
    "lesion.explains_deficit": ("no", "yes"),
    "neurology.radiculopathy": ("no", "yes"),
    "neurology.motor_deficit": ("no", "yes"),
    "neurology.myelopathy": ("no", "yes"),
    "neurology.sensory_level": ("T6", "none"),
    "neurology.bladder": ("normal", "retention", "catheterised"),
    "neurology.bowel": ("continent", "incontinent"),
    "neurology.cauda_equina": ("no", "yes"),
    "neurology.saddle_sensation": ("normal", "absent"),
    "neurology.ambulation": ("unaided", "aided_device", "aided_person", "not_walking"),
    "neurology.ambulation_before": ("unaided", "aided_device", "aided_person", "not_walking"),
    "neurology.walking_limited_by": ("weakness", "pain"),
    "neurology.tempo": ("worsening", "stable"),
    # Of a list of refusals what is left out is not declined; the lists between which it is open.
    "patient_view.declines": (
        [],
        ["separation_surgery"],
        ["stereotactic_27_3", "radiation_8_1"],
    ),
}
CLOSING = tuple(path for path in ANSWERS if path != "patient_view.declines")
# What follows from dated readings and grades; each is no where nothing was graded or read twice.
DERIVED = ("neurology.graded_deficit", "neurology.walking_fell", "neurology.fell")

# Begins nothing stereotactic within a day, and transfers what it cannot do.
LATE_CENTRE = centre(
    """
options:
  stereotactic_27_3: {available: yes, lead_hours: {night: [72, 96]}}
  radiation_8_1: {available: yes, lead_hours: {night: [12, 30]}}
  separation_surgery: {available: by_transfer, to: b}
  laser_ablation: {available: yes, lead_hours: {night: [25, 30]}}
  steroids: {available: yes, lead_hours: {night: [1, 2]}}
  en_bloc: {available: no}
transfers: {b: {hours: 2, accepts: [night], lead_hours: {separation_surgery: [24, 30]}}}
"""
)


def settled_by(path: str) -> object:
    """How a file says that a fact is open."""
    if path == "patient_view.declines":
        return {"one_of": list(ANSWERS[path])}
    return "unknown"
