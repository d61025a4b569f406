"""Cases made for each card of the register, and the change that leaves the card aside."""

from typing import NamedTuple

# Every question of the reference register, with the cards that answer to it.
REGISTER = {
    "Q40": {"paralysis_duration"},
    "Q46": {"paralysis_duration", "residual_strength"},
    "Q7": {"paralysis_duration"},
    "Q27": {"radiation_then_surgery", "surgery_then_radiation"},
    "Q38": {"sins_7_12"},
    "Q21": {"minimum_survival"},
    "Q22": {"minimum_survival"},
    "Q23": {"bed_bound"},
    "Q24": {"chair_bound"},
    "Q34": {"even_odds"},
    "Q3": {"albumin"},
    "Q17": {"discordant_control"},
    "Q45": {"ablation"},
    "Q72": {"postoperative_dose"},
    "Q78": {"stereotactic_lead_time"},
    "Q18": {"death_for_relief"},
    "Q107": {"prone_and_extubation"},
    "Q104": {"hospice_bound"},
    "Q120-122": {"when_to_stop"},
}


class Made(NamedTuple):
    """A made-up case that touches a card, and the change that makes it not touch."""

    written: str
    old: str
    new: str


COMPRESSED = "lesions: [{level: T7, escc: 3}]\n"
_IRRADIATED = (
    "treatments: [{kind: radiation, levels_in_field: T6-T8, technique: conventional, "
    "response: failed}]\n"
)
_AT_SEVEN = (
    "lesions: [{level: T7, pain: mechanical, bone: lytic, alignment: normal, "
    "collapse: none, posterolateral: unilateral}]\n"
)
_PARALYSED = (
    "neurology: {frankel: C, ais: D, ambulation: not_walking, walking_limited_by: weakness, "
    "leg_power: 3}\n"
)
_LIKELY = f"patient: {{fit_for: {{open_surgery: yes}}}}\n{COMPRESSED}"
MADE = {
    "paralysis_duration": Made("neurology: {frankel: B, ais: E}", "frankel: B", "frankel: D"),
    "residual_strength": Made(_PARALYSED, "leg_power: 3", "leg_power: 4"),
    "stereotactic_lead_time": Made(
        f"neurology: {{tempo: worsening}}\n{COMPRESSED}", "worsening", "stable"
    ),
    "radiation_then_surgery": Made(COMPRESSED + _IRRADIATED, "T6-T8", "L1-L3"),
    "surgery_then_radiation": Made(_LIKELY, "open_surgery: yes", "open_surgery: no"),
    "even_odds": Made(
        "setting: {failure_estimates: [{by: surgeon, radiation_then_surgery_percent: 50}]}\n"
        + COMPRESSED,
        "percent: 50",
        "percent: 20",
    ),
    "sins_7_12": Made(_AT_SEVEN, "pain: mechanical", "pain: none"),
    "minimum_survival": Made(
        "cancer: {systemic_options_left: yes}\n"
        "setting: {prognosis_estimates: [{months: [2, 5], by: oncologist}]}",
        "[2, 5]",
        "[4, 9]",
    ),
    "bed_bound": Made("patient: {days_since_out_of_bed: 7}", "bed: 7", "bed: 6"),
    "chair_bound": Made("patient: {days_since_out_of_chair: 90}", "chair: 90", "chair: 89"),
    "albumin": Made("patient: {albumin: 3.4 g/dL}", "3.4", "3.5"),
    "discordant_control": Made(
        f"cancer: {{disease_controlled_elsewhere: yes}}\n{COMPRESSED}{_IRRADIATED}",
        "response: failed",
        "response: controlled",
    ),
    "ablation": Made("lesions: [{level: T7, pain: mechanical, escc: 1b}]", "1b", "1c"),
    "postoperative_dose": Made(
        _LIKELY,
        "escc: 3",
        "escc: 0, surgeon_stability: stable, "
        "pain: none, bone: blastic, alignment: normal, collapse: none, posterolateral: none",
    ),
    "death_for_relief": Made(
        "patient: {asa: 4, respiratory_concern: no}\nlesions: [{level: T7, pain_score: 7}]",
        "pain_score: 7",
        "pain_score: 6",
    ),
    "prone_and_extubation": Made(
        "patient: {can_lie_prone: no, respiratory_concern: no}", "prone: no", "prone: yes"
    ),
    "hospice_bound": Made(
        "patient: {resuscitation_status: full}\npatient_view: {preferred_place: hospice}",
        "hospice",
        "hospital",
    ),
    "when_to_stop": Made(
        "cancer: {systemic_options_left: no, progressing_on_treatment: yes}\n"
        "setting: {others_declined: []}",
        "progressing_on_treatment: yes",
        "progressing_on_treatment: no",
    ),
}
