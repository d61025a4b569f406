"""Centre profiles in: YAML or JSON files, read as strictly as case files."""

from spondyl.case import format as case_shape
from spondyl.case.case import Case
from spondyl.casefile.centre_format import PROFILE
from spondyl.casefile.files import read_bytes
from spondyl.casefile.saying import listed, short, shown
from spondyl.casefile.tree import Fields, FileKind, Node, parse
from spondyl.centre.profile import Profile
from spondyl.kernel.errors import InputError, Place

_KIND = FileKind("centre profile", "centre: NAME")
_OF_A_CASE = {
    "case",
    "as_of",
    *(section.key for section in case_shape.SECTIONS),
    *(records.key for records in case_shape.LISTS),
}


def read_centre(path: str) -> Profile:
    """Read a centre's profile from a file, or from standard input where `path` is `-`.

    Raises:
        InputError: when the file cannot be opened, or is no profile.
    """
    return load_centre(path, read_bytes(path))


def load_centre(name: str, data: bytes) -> Profile:
    """Read a centre's profile from the bytes of a YAML or JSON file.

    Args:
        name: the file's name, for messages; `-` is standard input.
        data: the file's content.

    Raises:
        InputError: when anything is wrong; the first error found.
    """
    root = parse(short(name) or "''", data, _KIND)
    _refuse_case(root)
    return PROFILE.read(root)


def matches(case: Case, profile: Profile, place: Place | None = None) -> None:
    """Refuse a profile of another centre than the one that the case names.

    A case that names no centre goes with any profile; one that names several, with each of them.

    Args:
        case: the case.
        profile: the centre.
        place: where the profile was read, for the message.

    Raises:
        InputError: naming both centres.
    """
    answer = case.answers.get("setting.centre")
    if answer is None or answer.is_unknown:
        return
    named = [" ".join(str(name).split()) for name in answer.possible]
    if profile.name not in named:
        raise InputError(
            f"The case is at {listed(map(shown, named))} (setting.centre), and this profile "
            f"describes {shown(profile.name)}.",
            place,
            "Name the profile of the case's centre, or correct setting.centre.",
        )


def _refuse_case(root: Node) -> None:
    """Refuse a case file where a profile is expected."""
    if isinstance(root, Fields) and "centre" not in root.entries and _OF_A_CASE & set(root.entries):
        raise InputError(
            "This is a case, not a centre's profile.",
            root.place,
            "Name the file that begins with centre: and the centre's name.",
        )
