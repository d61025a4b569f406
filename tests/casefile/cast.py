"""What the tests of this folder share: a moment, the format's example, ways to load."""

from datetime import datetime
from pathlib import Path

import pytest

from spondyl.case.case import Case, Lesion
from spondyl.casefile import load
from spondyl.kernel.answers import Answer, span
from spondyl.kernel.errors import InputError

NOW = datetime(2026, 11, 19, 21, 40)  # noqa: DTZ001 - cases stand in local time
EXAMPLE = Path(__file__).with_name("format-example.yaml")


def loaded(text: str) -> Case:
    return load("case.yaml", text.encode(), now=NOW)


def answer(text: str, path: str) -> Answer:
    return loaded(text).answers[path]


def lesion(text: str) -> Lesion:
    lesions = loaded(text).lesions
    assert lesions is not None
    return lesions[0]


def refused(text: str | bytes) -> InputError:
    data = text.encode() if isinstance(text, str) else text
    with pytest.raises(InputError) as caught:
        load("case.yaml", data, now=NOW)
    error = caught.value
    assert error.place is not None
    assert error.place.file == "case.yaml"
    assert len(str(error).splitlines()) == 1
    assert error.what
    assert error.remedy
    return error


def points(answer: Answer) -> list[str]:
    """The possible numbers of an answer without ranges."""
    found = []
    for part in answer.possible:
        assert not isinstance(part, str)
        assert part.is_point
        found.append(str(part.start[0]))
    return found


def ends(answer: Answer) -> list[tuple[int, int]]:
    """The possible ranges of an answer in whole numbers."""
    found = []
    for part in answer.possible:
        assert not isinstance(part, str)
        assert part == span(part.start[0], part.end[0])
        found.append((int(part.start[0]), int(part.end[0])))
    return found
