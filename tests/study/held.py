"""Study files that tests work on: the made-up study with two reasons that two people coded."""

from pathlib import Path

from spondyl.study.changes import with_coding, with_text
from spondyl.study.merge import merged
from spondyl.study.model import Coding, Consent, Kind, Study
from spondyl.study.store.file import change
from spondyl.study.supplement.read import read_supplement
from tests.study import made_up

REASON = "No senior was at hand, and Joe’s scan 🦴 came late."
OTHER = "The daughter’s wedding is in May."


def supplement() -> Study:
    return read_supplement("made-up.txt", made_up.DATA)


def coded() -> Study:
    study = with_text(supplement(), Kind.REASON, "Friday", REASON, Consent.GIVEN)
    study = with_text(study, Kind.REASON, "Monday", OTHER, Consent.NOT_ASKED)
    for text, start, end, node, coder in (
        ("T0001", 0, 21, "I", "LB"),
        ("T0001", 0, 21, "III.A", "KA"),
        ("T0001", 27, 42, "I.A", "LB"),
        ("T0002", 0, 33, "II", "LB"),
        ("Q005", 0, 15, "III.A", "KA"),
    ):
        study = with_coding(study, Coding(text, start, end, node, 0, coder))
    return study


def study_file(folder: Path) -> str:
    path = str(folder / "study.db")
    change(path, lambda held: merged(held, coded()))
    return path
