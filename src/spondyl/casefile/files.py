"""Case files in, cases out."""

import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path, PurePath

from spondyl.case import format as shape
from spondyl.case.case import Case, Entry
from spondyl.case.contradictions import Contradiction
from spondyl.case.derived import derive
from spondyl.case.format import Records
from spondyl.casefile.answers import read_unknown
from spondyl.casefile.lesions import read_lesions
from spondyl.casefile.moments import Standpoint, standpoint
from spondyl.casefile.saying import listed, short
from spondyl.casefile.sections import (
    Answered,
    mapping,
    read_records,
    read_section,
    refuse_strangers,
)
from spondyl.casefile.tree import MOST_BYTES, Fields, Node, Scalar, Series, parse
from spondyl.casefile.values import read_text
from spondyl.kernel.errors import InputError, Place

_KEYS = (
    *shape.HEAD,
    *(section.key for section in shape.SECTIONS),
    *(records.key for records in shape.LISTS),
)


def read(path: str, *, now: datetime, as_of: datetime | None = None) -> Case:
    """Read a case from a file, or from standard input where `path` is `-`.

    Args:
        path: the file's path, or `-`.
        now: the moment at which the case stands if the file does not say.
        as_of: the moment at which it stands whatever the file says; None leaves it to the file.

    Raises:
        InputError: when the file cannot be opened, or is no case.
    """
    return load(path, read_bytes(path), now=now, as_of=as_of)


def read_bytes(path: str, most: int = MOST_BYTES) -> bytes:
    """The bytes of a file or of standard input, at most one more than `most`.

    Raises:
        InputError: when the file is missing, a directory or not readable.
    """
    place = Place(short(path) or "''")
    try:
        if path == "-":
            return sys.stdin.buffer.read(most + 1)
        with Path(path).open("rb") as file:
            return file.read(most + 1)
    except FileNotFoundError:
        raise InputError("There is no such file.", place, "Check the path.") from None
    except IsADirectoryError:
        raise InputError("This is a directory.", place, "Name a file in it.") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise InputError(
            f"The file cannot be read: {short(reason)}.", place, "Check its path and permissions."
        ) from None


def read_whole(path: str, most: int) -> bytes:
    """The bytes of a file or of standard input.

    Raises:
        InputError: when it is missing, a directory, not readable, or has more than `most` bytes.
    """
    data = read_bytes(path, most)
    if len(data) > most:
        raise InputError(
            "The file is too large.",
            Place(short(path)),
            f"At most {most >> 20} MiB are read.",
        )
    return data


def load(name: str, data: bytes, *, now: datetime, as_of: datetime | None = None) -> Case:
    """Read a case from the bytes of a YAML or JSON file.

    Dates and times are local to the case. Where `as_of` has an offset from UTC, other times with
    an offset are carried over to it; where it has none, they are refused. A bare date as `as_of`
    means the end of that day.

    Args:
        name: the file's name, for messages; `-` is standard input.
        data: the file's content.
        now: the moment at which the case stands if the file does not say.
        as_of: the moment at which it stands whatever the file says; None leaves it to the file.

    Raises:
        InputError: when anything is wrong; the first error found.
    """
    root = parse(short(name), data)
    if not isinstance(root, Fields):
        what = "list" if isinstance(root, Series) else "single value"
        raise InputError(
            f"The file holds a {what}, not a case.",
            root.place,
            f"Write a mapping of {listed(_KEYS)}.",
        )
    return case_from(name, root, now=now, as_of=as_of)


def case_from(name: str, root: Fields, *, now: datetime, as_of: datetime | None = None) -> Case:
    """Read a case from the tree of its file; the arguments are those of `load`.

    Raises:
        InputError: when anything is wrong; the first error found.
    """
    refuse_strangers(root, _KEYS)
    stand = standpoint(root.entries.get("as_of"), now)
    if as_of is not None:
        stand = standpoint(None, as_of)
    case = _case(name, root, stand)
    _refuse_contradictions(case, root)
    return case


def _case(name: str, root: Fields, stand: Standpoint) -> Case:
    answers: Answered = {}
    for section in shape.SECTIONS:
        if section.key in root.entries:
            answers |= read_section(section, root.entries[section.key], stand)
    return Case(
        name=_name(name, root.entries.get("case")),
        as_of=stand.at,
        as_of_supplied=stand.supplied,
        story=_story(root.entries.get("story")),
        answers=answers,
        lesions=read_lesions(root.entries.get(shape.LESIONS.key), stand),
        treatments=_entries(root, "", shape.TREATMENTS, stand),
        systemic=_entries(root, "cancer", shape.SYSTEMIC, stand),
        goals=_entries(root, "", shape.GOALS, stand),
        prognosis_estimates=_entries(root, "setting", shape.PROGNOSIS_ESTIMATES, stand),
        failure_estimates=_entries(root, "setting", shape.FAILURE_ESTIMATES, stand),
        clinician_expectations=_entries(root, "setting", shape.CLINICIAN_EXPECTATIONS, stand),
        talks=_entries(root, "patient_view", shape.TALKS, stand),
    )


def _entries(
    root: Fields, section: str, records: Records, stand: Standpoint
) -> tuple[Entry, ...] | None:
    """A list of entries, at the first level or in a section."""
    home: Node | None = root.entries.get(section) if section else root
    if home is None or read_unknown(home):
        return None
    fields = mapping(home, f"the fields of {section}")
    read = read_records(records, fields.entries.get(records.key), stand)
    return None if read is None else tuple(entry for entry, _ in read)


def _name(name: str, node: Node | None) -> str:
    """The case's name: its own, or the file's stem."""
    if node is None or (isinstance(node, Scalar) and node.is_null):
        return "case" if name == "-" else short(PurePath(name).stem) or "case"
    return " ".join(read_text(node, "a name").split())


def _story(node: Node | None) -> str:
    if node is None or (isinstance(node, Scalar) and not node.text.strip()):
        return ""
    return "" if read_unknown(node) else read_text(node)


def _refuse_contradictions(case: Case, root: Fields) -> None:
    """Refuse facts that cannot be true together, at the first of them that the file holds.

    Raises:
        InputError: naming every line concerned.
    """
    try:
        derive(case)
    except Contradiction as error:
        places = [place for path in error.facts if (place := _find(root, path)) is not None]
        places = places or [root.place]
        lines = listed(f"{place.key} (line {place.line})" for place in places)
        remedy = f"Correct {lines}." if places[0].key else "Correct one of them."
        raise InputError(str(error), places[0], remedy) from None


def _find(root: Fields, path: str) -> Place | None:
    """Where the fact `path` stands; lesions are counted from 1."""
    node: Node = root
    place: Place | None = None
    for part in path.split("."):
        found: Node | None = None
        if isinstance(node, Fields):
            found, place = node.entries.get(part), node.keys.get(part)
        elif isinstance(node, Series):
            with suppress(ValueError, IndexError):
                found = node.items[int(part) - 1]
        if found is None:
            return None
        node = found
    return place
