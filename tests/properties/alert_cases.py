"""Random case files with what alerts ask for, and ways to know more of them."""

import json
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from hypothesis import assume
from hypothesis import strategies as st

from spondyl import casefile
from spondyl.brief.alerts import ALERTS, Raised, raised
from spondyl.case.case import Case
from spondyl.case.format import SECTIONS
from spondyl.frameworks.evaluate import evaluate
from spondyl.frameworks.standing import variables_of
from spondyl.kernel.errors import SpondylError
from spondyl.kernel.variables import Choice
from tests.facts import VARIABLES
from tests.places import NOW

File = dict[str, Any]
Value = Any

# Numbers and moments at and beside every cut; clocks run to and from `AS_OF`.
AS_OF = "2026-11-20T10:00"
_NUMBERS: dict[str, list[Value]] = {
    "patient.platelets": ["99 x10^9/L", "100 x10^9/L"],
    "patient.neutrophils": ["0.49 x10^9/L", "0.5 x10^9/L"],
    "patient.albumin": ["34 g/L", "35 g/L"],
    "patient.calcium_adjusted": ["10.2 mg/dL", "10.3 mg/dL", "3.0 mmol/L"],
    "patient.ecog": [2, 4],
    "patient.days_since_out_of_bed": [0, 1],
    "neurology.leg_power": [2, 3, 4, 5],
    "neurology.arm_power": [3, 5],
    "neurology.deficit_developed_over": ["7 days", "8 days"],
    "neurology.time_since_walking_lost": ["7 days", "8 days"],
    "cancer.vertebrae_involved": [1, 2, "many"],
    "cancer.bone_metastases_outside_spine": [0, 1],
    "setting.decision_needed_by": [f"2026-11-20T{hour}" for hour in ("12:00", "20:00")],
    # Each with its date: the deciding fact of a scan without one is its date.
    "imaging.whole_spine_mri": [
        {"value": word, "on": on}
        for word in ("done", "partial", "pending", "impossible")
        for on in ("2026-11-18T09:00", "2026-11-20T09:00")
    ],
    "setting.suspected_on": ["2026-11-19T08:00", "2026-11-20T08:00"],
}
_LISTS: dict[str, list[Value]] = {
    "setting.others_declined": [[], ["spine_surgery"]],
    "cancer.systemic": [
        [],
        [{"class": "antiangiogenic", "last_dose": "2026-11-18T10:00"}],
        [{"class": "hormone", "last_dose": "2026-11-18T10:00"}],
    ],
}
_CARED = {"gastroprotection": True, "glucose_watched": True, "taper_planned": True}
_FIELD = {"kind": "radiation", "technique": "conventional", "levels_in_field": "T6-T8"}
TREATMENTS: list[Value] = [
    [],
    [{"kind": "steroid", "drug": "dexamethasone", "dose_per_day": "32 mg", **_CARED}],
    [
        {"kind": "steroid", "drug": "dexamethasone", "dose_per_day": "16 mg", **_CARED}
        | {"taper_planned": False}
    ],
    [
        {"kind": "steroid", "drug": "dexamethasone", "dose_per_day": "32 mg", **_CARED},
        {"kind": "steroid", "drug": "hydrocortisone", "stopped": "2026-11-01"},
    ],
    [{"kind": "steroid", "drug": "dexamethasone", "dose_per_day": "32 mg", "stopped": "unknown"}],
    [{"kind": "steroid", "drug": "dexamethasone", "dose_per_day": "8 mg", **_CARED}],
    [
        {"kind": "steroid", "drug": "dexamethasone", "dose_per_day": "32 mg", **_CARED}
        | {"started": "2026-11-21"}
    ],
    [{"kind": "steroid", "drug": "prednisolone", "dose_per_day": "5 mg", **_CARED}],
    [{**_FIELD, "response": "failed", "failed_by": "progression"}],
    [{**_FIELD, "response": "failed", "failed_by": "instability"}],
    [{**_FIELD, "response": "failed", "failed_by": "progression", "on": "2026-12-01"}],
    [{**_FIELD, "response": "controlled"}],
]
# Graded deficits follow only from what was recorded: see `contradicts_itself`.
GRADES = ("neurology.frankel", "neurology.ais")
_NESMS = ("cancer.visceral_metastases", "cancer.brain_metastases")


def _asked() -> dict[str, list[Value]]:
    """Every fact of the file that an alert reads, with its values."""
    paths = {v.path for alert in ALERTS for v in variables_of(alert.when)} | {*GRADES, *_NESMS}
    words = {
        path: list(VARIABLES[path].domain.words)
        for path in sorted(paths)
        if path in VARIABLES and isinstance(VARIABLES[path].domain, Choice)
    }
    of_patient = {p: w for p, w in words.items() if not p.startswith("lesion") and _written(p)}
    return of_patient | _NUMBERS | _LISTS | {"patient.anticoagulant": ["none", {"drug": "x"}]}


def _written(path: str) -> bool:
    """Whether a case file says it, rather than that it follows."""
    return any(path == v.path for section in SECTIONS for v in section.variables)


ASKED = _asked()
OF_LESION: dict[str, list[Value]] = {
    "pain": ["none", "non_mechanical", "mechanical"],
    "bone": ["blastic", "mixed", "lytic"],
    "alignment": ["normal", "deformity", "subluxation"],
    "collapse": ["none", "collapse_under_half", "collapse_over_half"],
    "posterolateral": ["none", "unilateral", "bilateral"],
    "escc": ["0", "1a", "1b", "2", "3"],
    "explains_deficit": ["yes", "no"],
    "embolisation_planned": ["yes", "no"],
    "surgeon_stability": ["stable", "unstable"],
}
LEVELS = ("T7", "C2", "L3")


def _answers(values: list[Value]) -> st.SearchStrategy[Value]:
    """A value, or one of two."""
    one = st.sampled_from(values)
    if len(values) < 2 or not all(isinstance(value, str | int) for value in values):
        return one
    two = st.lists(one, min_size=2, max_size=2, unique=True).map(lambda pair: {"one_of": pair})
    return st.one_of(one, one, two)


def _some(asked: Mapping[str, list[Value]]) -> st.SearchStrategy[File]:
    return st.fixed_dictionaries({}, optional={p: _answers(v) for p, v in asked.items()})


@st.composite
def files(draw: st.DrawFn) -> File:
    """A case file; most facts are there, any may be missing."""
    file: File = {"as_of": AS_OF}
    for path, value in draw(_some(ASKED)).items():
        put(file, path, value)
    if draw(st.booleans()):
        neurology = file.setdefault("neurology", {})
        neurology["leg_power"] = {
            "value": neurology.get("leg_power", 5),
            "on": draw(st.sampled_from(("2026-11-20T03:00", "2026-11-20T09:00"))),
        }
    if draw(st.integers(0, 3)):
        file["lesions"] = [{"level": draw(st.sampled_from(LEVELS)), **draw(_some(OF_LESION))}]
    if draw(st.booleans()):
        file["treatments"] = draw(st.sampled_from(TREATMENTS))
    assume(not contradicts_itself(file))
    return file


def put(file: File, path: str, value: Value) -> None:
    """Answer one fact of a file; `lesions.T7.pain` is a fact of its lesion."""
    group, _, key = path.partition(".")
    if group == "lesions" and key:
        label, _, key = key.partition(".")
        next(lesion for lesion in file["lesions"] if lesion["level"] == label)[key] = value
    elif key:
        *within, last = key.split(".")
        place = file.setdefault(group, {})
        for name in within:
            place = place.setdefault(name, {})
        place[last] = value
    else:
        file[group] = value


def get(file: File, path: str) -> Value:
    """The answer in a file, None where there is none."""
    place: Value = file
    for name in path.split("."):
        if isinstance(place, list):
            place = next((each for each in place if each["level"] == name), None)
        else:
            place = place.get(name) if isinstance(place, Mapping) else None
    return place


def contradicts_itself(file: File) -> bool:
    """Whether a grade or a power shows a deficit that is denied: not an answer, but a mistake."""
    grades = (get(file, path) for path in GRADES)
    powers = (get(file, path) for path in ("neurology.leg_power", "neurology.arm_power"))
    graded = any(grade is not None and "E" not in _words(grade) for grade in grades)
    weak = any(power is not None and max(_words(power)) < 4 for power in powers)
    return get(file, "neurology.motor_deficit") == "no" and (graded or weak)


def _words(value: Value) -> list[Value]:
    if isinstance(value, Mapping):
        return value["one_of"] if "one_of" in value else _words(value["value"])
    return [value]


def values_of(path: str) -> list[Value]:
    """Everything that a named fact may turn out to be."""
    if path in ASKED:
        return ASKED[path]
    if path == "treatments":
        return [entries for entries in TREATMENTS if "unknown" not in str(entries)]
    if path == "lesions":
        return [
            [{"level": "T7", **{key: values[n] for key, values in OF_LESION.items()}}]
            for n in (0, 1)
        ]
    return OF_LESION[path.rpartition(".")[2]]


def loaded(file: File) -> Case:
    """The case of a file; one that is refused is no example."""
    try:
        return casefile.load("random.yaml", json.dumps(file).encode(), now=NOW)
    except SpondylError:
        assume(condition=False)
        raise


def alerts_of(file: File) -> tuple[Raised, ...]:
    """What a file raises."""
    case = loaded(file)
    return raised(ALERTS, case, evaluate(case))


def statuses(file: File) -> dict[str, str]:
    """The status of every alert that is raised."""
    return {each.rule.code: each.status for each in alerts_of(file)}


# Answering these outranks or completes what stood in for them, by design.
_OUTRANK = ("surgeon_stability",)


@dataclass(frozen=True)
class Refined:
    """A file, and the same file with one fact known better."""

    before: File
    after: File
    path: str


@st.composite
def refinements(draw: st.DrawFn) -> Refined:
    """A file, and one fact of it that was unknown or open answered."""
    before = draw(files())
    lesions = before.get("lesions", [])
    of_lesion = [f"lesions.{x['level']}.{key}" for x in lesions for key in OF_LESION]
    named = ["treatments", "lesions", *ASKED, *of_lesion]
    path = draw(st.sampled_from([p for p in named if p.rpartition(".")[2] not in _OUTRANK]))
    old = get(before, path)
    assume(old is None or (isinstance(old, Mapping) and "one_of" in old))
    values = values_of(path) if old is None else _words(old)
    after = deepcopy(before)
    put(after, path, draw(st.sampled_from(values)))
    assume(not contradicts_itself(after))
    return Refined(before, after, path)
