"""The lesions of a case file: where each may lie, and who read its images."""

from collections.abc import Iterable

from spondyl.case.case import Entry, Lesion
from spondyl.case.format import LESIONS, SINS_READERS
from spondyl.case.levels import LEVELS, Run, parse_run
from spondyl.case.vocabulary.lesion import LEVEL
from spondyl.casefile.answers import refuse_later
from spondyl.casefile.moments import Standpoint, read_moment
from spondyl.casefile.sections import read_records
from spondyl.casefile.tree import Fields, Node, Scalar
from spondyl.kernel.answers import Answer
from spondyl.kernel.errors import InputError

_ANYWHERE: tuple[Run, ...] = tuple((level,) for level in LEVELS)


def read_lesions(node: Node | None, stand: Standpoint) -> tuple[Lesion, ...] | None:
    """The lesions; None where they are unknown, empty where there are none.

    Raises:
        InputError: when a field is wrong, or two lesions lie at the same level.
    """
    entries = read_records(LESIONS, node, stand)
    if entries is None:
        return None
    lesions = tuple(
        Lesion(
            number,
            entry.answers,
            _runs(entry.answers.get(LEVEL.path)),
            _readers(fields, stand),
        )
        for number, (entry, fields) in enumerate(entries, start=1)
    )
    _refuse_twins(lesions, [fields for _, fields in entries])
    return lesions


def _runs(level: Answer | None) -> tuple[Run, ...]:
    """The runs that a level may mean: every single level where it is unknown."""
    if level is None or level.is_unknown:
        return _ANYWHERE
    return tuple(parse_run(str(text)) for text in level.possible)


def _readers(lesion: Fields, stand: Standpoint) -> tuple[Entry, ...]:
    """Whole readings of the images by different people.

    Raises:
        InputError: when one does not say by whom, or is later than the case.
    """
    read = read_records(SINS_READERS, lesion.entries.get(SINS_READERS.key), stand) or ()
    for entry, fields in read:
        if not entry.text("lesion.by"):
            raise InputError(
                "A reading of the images does not say whose it is.",
                fields.place,
                "Add by: with a role, such as by: radiologist.",
            )
        on = fields.entries.get("on")
        if isinstance(on, Scalar) and entry.text("lesion.on"):
            refuse_later(read_moment(on, stand), on, stand)
    return tuple(entry for entry, _ in read)


def _refuse_twins(lesions: Iterable[Lesion], fields: list[Fields]) -> None:
    """Refuse a second lesion at the same level: results are named by level."""
    seen: dict[str, int] = {}
    for lesion, entry in zip(lesions, fields, strict=True):
        if lesion.level is None:
            continue
        if lesion.level in seen:
            raise InputError(
                f"Lesions {seen[lesion.level]} and {lesion.number} are both at {lesion.level}.",
                entry.keys["level"],
                "Make them one lesion; put a second reader's view into sins_readers.",
            )
        seen[lesion.level] = lesion.number
