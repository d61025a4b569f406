"""A case with one more answer."""

from collections.abc import Sequence
from dataclasses import replace

from spondyl.brief.questions.facts import LEVEL_PATH, SINS_PATHS, Fact, Option
from spondyl.case.case import Case, Entry, Lesion
from spondyl.case.contradictions import Contradiction
from spondyl.case.levels import written
from spondyl.case.readers import READERS, readings_of
from spondyl.case.vocabulary.lesion import COLLAPSE_PERCENT
from spondyl.kernel.answers import Answer, Answers, Span


def answered(case: Case, fact: Fact, option: Option) -> Case:
    """The case as it would be with this answer; facts that follow from lists are not set here.

    Args:
        case: the case.
        fact: a fact that stands in the file.
        option: its answer.

    Raises:
        Contradiction: when no reading of the images admits it.
    """
    if not fact.lesion:
        assert option.answer is not None
        answer = _dated_as(case.answers.get(fact.path), option.answer)
        return replace(case, answers={**case.answers, fact.path: answer})
    lesions = tuple(
        _answered_lesion(lesion, fact.path, option) if lesion.number == fact.lesion else lesion
        for lesion in case.lesions or ()
    )
    return replace(case, lesions=lesions)


def _dated_as(old: Answer | None, answer: Answer) -> Answer:
    """The answer in the place of the reading in force: what came before still does."""
    return answer if old is None else replace(answer, on=old.on, earlier=old.earlier)


def _answered_lesion(lesion: Lesion, path: str, option: Option) -> Lesion:
    if path == LEVEL_PATH:
        level = written(option.run)
        answers = {**lesion.answers, LEVEL_PATH: Answer((level,), level)}
        return replace(lesion, answers=answers, runs=(option.run,))
    if path == READERS:
        return with_readings(lesion, (option.reading,))
    assert option.answer is not None
    if path in SINS_PATHS and lesion.readers:
        return _heard_by_readers(lesion, path, option.answer)
    return replace(lesion, answers={**lesion.answers, path: option.answer})


def _heard_by_readers(lesion: Lesion, path: str, answer: Answer) -> Lesion:
    """Every reading that admits the answer, with the answer in it.

    Raises:
        Contradiction: when none does.
    """
    kept = [
        {**reading, path: answer}
        for reading in whole_readings(lesion)
        if path not in reading or _admits(reading[path], answer)
    ]
    if not kept:
        raise Contradiction(
            "no_reading_admits", f"No reading admits {path} {answer.given}.", [path]
        )
    return with_readings(lesion, kept)


def _admits(earlier: Answer, answer: Answer) -> bool:
    (value,) = answer.possible
    if isinstance(value, Span):
        spans = [part for part in earlier.possible if isinstance(part, Span)]
        return any(part.start <= value.start <= part.end for part in spans)
    return value in earlier.possible


def whole_readings(lesion: Lesion) -> tuple[Answers, ...]:
    """The items of every reading of the images.

    Args:
        lesion: a lesion whose readings were made equal by `with_readings`.
    """
    if not lesion.readers:
        return ({path: lesion.answers[path] for path in SINS_PATHS if path in lesion.answers},)
    return tuple(reader.answers for reader in lesion.readers)


def with_readings(lesion: Lesion, readings: Sequence[Answers]) -> Lesion:
    """The lesion with these readings alone: one as its own fields, several as readers."""
    own = (*SINS_PATHS, COLLAPSE_PERCENT.path)
    bare = {path: answer for path, answer in lesion.answers.items() if path not in own}
    if len(readings) == 1:
        return replace(lesion, answers={**bare, **readings[0]}, readers=())
    return replace(lesion, answers=bare, readers=tuple(map(Entry, readings)))


def readings_made_equal(lesion: Lesion, view: Answers) -> tuple[Lesion, tuple[str, ...]]:
    """A lesion with readers whose own fields are one more reader, and who made each reading.

    Args:
        lesion: the lesion as the file has it.
        view: what follows of it.
    """
    names = tuple(
        reader.text("lesion.by") or f"reader {number}"
        for number, reader in enumerate(lesion.readers, 1)
    )
    readings = readings_of(lesion, view)
    if len(readings) > len(names):
        names = ("the lesion's own fields", *names)
    items = [{path: r[path] for path in SINS_PATHS if path in r} for r in readings]
    return with_readings(lesion, items), names
