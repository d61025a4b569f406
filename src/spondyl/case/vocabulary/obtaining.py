"""How a fact is had, how long that takes, and whether it can be had tonight: our own estimate."""

from dataclasses import dataclass

from spondyl.kernel.errors import DefinitionError
from spondyl.kernel.sources import Check, Citation, Source

TONIGHT = ("yes", "no", "depends")
ESTIMATE = Citation(
    Source(
        "spondyl_obtaining",
        "The Spondyl authors",
        "How facts are had, and how long that takes",
        "Spondyl",
        2026,
    ),
    "Our estimate; the centre's own times outrank it",
    Check.UNCHECKED,
)


@dataclass(frozen=True, slots=True)
class Way:
    """A way to come to know a fact.

    Attributes:
        how: short name.
        words: where or by whom, in words.
        time: the usual time, in words.
        tonight: `yes`, `no` or `depends`: whether it can be had outside working hours.
        note: what that depends on.
        on_call: who does it outside working hours; empty where nothing changes.
    """

    how: str
    words: str
    time: str
    tonight: str
    note: str = ""
    on_call: str = ""

    def __post_init__(self) -> None:
        if self.tonight not in TONIGHT:
            raise DefinitionError(f"{self.how}: tonight is one of {TONIGHT}.")


@dataclass(frozen=True, slots=True)
class Obtainable:
    """How one fact of one case can be had.

    Attributes:
        how: short name of the way.
        words: where or by whom, in words.
        time: the usual time, in words.
        tonight: `yes`, `no` or `depends`.
        note: what that depends on, and who is on call where it is out of hours.
    """

    how: str
    words: str
    time: str
    tonight: str
    note: str


# Soonest first: facts that shrink alike are asked for in this order.
WAYS = (
    Way("bedside", "at the bedside", "minutes", "yes"),
    Way("colleagues", "from those who decide", "minutes", "yes"),
    Way(
        "imaging_review",
        "from images that were taken",
        "minutes",
        "yes",
        on_call="the radiologist on call reads them",
    ),
    Way(
        "surgeon",
        "from a spine surgeon",
        "minutes to an hour",
        "yes",
        on_call="the surgeon on call, by telephone, with the images",
    ),
    Way(
        "patient_or_family",
        "from the patient or the family",
        "minutes to hours",
        "depends",
        "on whether somebody can answer",
    ),
    Way("laboratory", "by a blood test", "1 to 2 hours", "yes"),
    Way(
        "team",
        "by the team's judgement of fitness (surgeon, anaesthetist, radiation oncologist)",
        "1 to 2 hours",
        "depends",
        "on who is there",
        "those on call judge, and a senior looks again in the morning",
    ),
    Way("ct", "by CT", "1 to 3 hours with its report", "yes", on_call="the radiologist on call"),
    Way(
        "mri",
        "by MRI",
        "2 to 6 hours with its report",
        "depends",
        "on whether the scanner runs at night",
        "the radiologist on call decides",
    ),
    Way(
        "records",
        "from records and letters",
        "minutes to hours",
        "depends",
        "on whether they lie elsewhere: other hospitals answer in working hours",
    ),
    Way(
        "oncologist",
        "from the oncologist who treats the patient",
        "hours to a working day",
        "depends",
        "on whether somebody who knows can be reached",
        "the oncologist on call, who may not know the patient",
    ),
    Way("pathology", "from pathology", "days", "no", "a preliminary reading may take a day"),
)
BY_NAME = {way.how: way for way in WAYS}

# By path, or by the group in which it stands; the longest that fits counts.
WAY_OF = {
    "patient": "bedside",
    "patient.age": "records",
    "patient.sex": "records",
    "patient.asa": "team",
    "patient.comorbidities": "patient_or_family",
    "patient.albumin": "laboratory",
    "patient.haemoglobin": "laboratory",
    "patient.crp": "laboratory",
    "patient.ldh": "laboratory",
    "patient.calcium": "laboratory",
    "patient.calcium_adjusted": "laboratory",
    "patient.calcium_ionised": "laboratory",
    "patient.bilirubin": "laboratory",
    "patient.creatinine": "laboratory",
    "patient.platelets": "laboratory",
    "patient.white_cells": "laboratory",
    "patient.neutrophils": "laboratory",
    "patient.inr": "laboratory",
    "patient.aptt": "laboratory",
    "patient.egfr": "laboratory",
    "patient.anticoagulant": "patient_or_family",
    "patient.days_since_out_of_bed": "patient_or_family",
    "patient.days_since_out_of_chair": "patient_or_family",
    "patient.hospitalised_last_3_months": "patient_or_family",
    "patient.urgent_admission": "records",
    "patient.fit_for": "team",
    "patient.proxy": "patient_or_family",
    "patient.refuses_transfusion": "patient_or_family",
    "patient.resuscitation_status": "records",
    "cancer": "records",
    "cancer.histology": "pathology",
    "cancer.intent": "oncologist",
    "cancer.targeted_therapy": "oncologist",
    "cancer.primary_controlled": "oncologist",
    "cancer.disease_controlled_elsewhere": "oncologist",
    "cancer.progressing_on_treatment": "oncologist",
    "cancer.systemic_options_left": "oncologist",
    "cancer.visceral_metastases": "ct",
    "cancer.disseminated": "ct",
    "cancer.liver_metastases": "ct",
    "cancer.lung_metastases": "ct",
    "cancer.brain_metastases": "ct",
    "cancer.node_metastases": "ct",
    "cancer.bone_metastases_outside_spine": "ct",
    "cancer.vertebrae_involved": "mri",
    "cancer.pathological_fracture": "ct",
    "imaging": "records",
    "lesions": "mri",
    "lesion": "imaging_review",
    "lesion.level": "mri",
    "lesion.escc": "mri",
    "lesion.distance_to_cord_mm": "mri",
    "lesion.paraspinal": "mri",
    "lesion.bone": "ct",
    "lesion.posterior_wall_breached": "ct",
    "lesion.posterolateral": "ct",
    "lesion.alignment": "ct",
    "lesion.collapse": "ct",
    "lesion.collapse_percent": "ct",
    "lesion.pain": "bedside",
    "lesion.pain_score": "bedside",
    "lesion.explains_deficit": "surgeon",
    "lesion.surgeon_stability": "surgeon",
    "neurology": "bedside",
    "neurology.ambulation_before": "patient_or_family",
    "neurology.deficit_developed_over": "patient_or_family",
    "neurology.time_since_walking_lost": "patient_or_family",
    "neurology.time_since_complete_paralysis": "patient_or_family",
    "neurology.tempo": "patient_or_family",
    "treatments": "records",
    "goals": "patient_or_family",
    "patient_view": "patient_or_family",
    "setting": "colleagues",
}


def way_of(path: str) -> Way:
    """The way to come to know the fact at `path`, `lesion.` standing for any lesion.

    Raises:
        DefinitionError: when neither the path nor a group of it has one.
    """
    part = path
    while part:
        if part in WAY_OF:
            return BY_NAME[WAY_OF[part]]
        part = part.rpartition(".")[0]
    raise DefinitionError(f"Nobody said how {path} is had.")


def obtainable(path: str, *, out_of_hours: bool, taken: frozenset[str] = frozenset()) -> Obtainable:
    """How the fact at `path` can be had in one case.

    Args:
        path: the fact, `lesion.` standing for any lesion.
        out_of_hours: whether the case stands outside working hours.
        taken: the kinds of imaging (`mri`, `ct`) that were done: they are only read again.
    """
    way = way_of(path)
    # An MRI of the whole spine shows every vertebra; a CT of the spine shows no other organ.
    if way.how in taken and (way.how == "mri" or path.startswith("lesion")):
        way = BY_NAME["imaging_review"]
    notes = [way.note] if way.note else []
    if out_of_hours and way.on_call:
        notes.append(f"out of hours: {way.on_call}")
    return Obtainable(way.how, way.words, way.time, way.tonight, "; ".join(notes))


def soonness(how: str) -> int:
    """The place of a way among all, the soonest first."""
    return list(BY_NAME).index(how)
