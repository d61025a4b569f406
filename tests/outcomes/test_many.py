"""Many patients in one process: memory does not grow with them."""

import gc
import json
import random
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from spondyl.frameworks.evaluate import evaluate
from spondyl.options.judged import judge_options
from spondyl.outcomes.projecting import project
from tests.options.options_cast import Written, a_case

PATIENTS = 200
WARM = 60  # until what is computed once has been computed
DRAWS = 200
REGISTRY = 5_000
ROOM = 2 * 1024**3
# What a patient may leave behind, so that 5,000 leave room.
MOST_LEFT = 100_000

ANSWERS: dict[str, tuple[object, ...]] = {
    "cancer.primary": ("breast", "kidney", "lung_non_small_cell", "prostate", "colon", "thyroid"),
    "cancer.visceral_metastases": ("none", "treatable", "untreatable", "unknown"),
    "cancer.prior_chemotherapy": ("yes", "no", "unknown"),
    "patient.ecog": ("0", "1", "2", "3", "4"),
    "patient.albumin": ("28 g/L", "33 g/L", "41 g/L", "unknown"),
    "neurology.ambulation": ("unaided", "aided_device", "not_walking", "unknown"),
    "neurology.motor_deficit": ("yes", "no", "unknown"),
    "lesion.escc": ("0", "1b", "1c", "2", "3", "unknown"),
    "lesion.pain": ("mechanical", "non_mechanical", "none", "unknown"),
    "lesion.bone": ("lytic", "mixed", "blastic", "unknown"),
    "lesion.alignment": ("normal", "deformity", "unknown"),
}


def _patient(source: random.Random) -> Written:
    facts = {path: source.choice(answers) for path, answers in ANSWERS.items()}
    if facts["neurology.ambulation"] == "not_walking":
        facts["neurology.motor_deficit"] = "yes"
    return facts


def _project(facts: Written, seed: int) -> int:
    case = a_case(facts)
    verdicts = evaluate(case)
    projected = project(verdicts, judge_options(case, verdicts), seed=seed, number=DRAWS)
    return len(projected.projections)


def _peak() -> int:
    """The most memory that this process ever held, in bytes, without its parent's."""
    gc.collect()
    status = Path("/proc/self/status").read_text()
    return int(status.partition("VmHWM:")[2].split()[0]) * 1024


def _measured() -> tuple[int, int, int]:
    """Fewest projections of a patient, and the peak before and after all but the first patients."""
    source = random.Random(4)
    patients = {json.dumps(each): each for each in (_patient(source) for _ in range(2 * PATIENTS))}
    different = [*patients.values()][:PATIENTS]
    assert len(different) == PATIENTS
    said = [_project(each, number) for number, each in enumerate(different[:WARM])]
    before = _peak()
    for number, each in enumerate(different[WARM:]):
        _project(each, number)
    return min(said), before, _peak()


@pytest.mark.slow
def test_five_thousand_patients_fit_into_two_gibibytes() -> None:
    # In a process of its own: a peak is of all that a process ever did, other tests included.
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as alone:
        fewest, before, after = alone.submit(_measured).result()
    assert fewest > 100
    left = (after - before) / (PATIENTS - WARM)
    assert left < MOST_LEFT
    assert after + left * REGISTRY < ROOM
