"""The ZIP of a project: its XML, and the files that the XML names."""

from zipfile import ZipInfo

from spondyl.kernel.errors import InputError, Place
from spondyl.study.exchange.archives import Archive


class ProjectFile:
    """A project's ZIP, opened for reading.

    Attributes:
        name: the file's name, for messages.
        project: the member that is the project itself.
    """

    def __init__(self, name: str, data: bytes) -> None:
        """Open it.

        Args:
            name: the file's name, for messages.
            data: the file.

        Raises:
            InputError: when it is no ZIP that can be read, or holds no project.
        """
        self.name = name
        self._archive = Archive(name, data)
        # Some programs write "Sources/", some "sources/", some no folder; GUIDs tell files apart.
        self._members = {_base(member.filename): member for member in self._archive.members}
        self._members |= {_whole(member.filename): member for member in self._archive.members}
        self.project = self._project()

    def xml(self) -> bytes:
        """The project itself."""
        return self._archive.read(self.project)

    def file(self, path: str) -> bytes | None:
        """A member named by a path such as `internal://….txt`; None where there is none."""
        scheme, _, rest = path.strip().rpartition("://")
        if scheme not in ("", "internal"):
            return None
        member = self._members.get(_whole(rest)) or self._members.get(_base(rest))
        return None if member is None else self._archive.read(member)

    def _project(self) -> ZipInfo:
        found = [m for m in self._archive.members if m.filename.casefold().endswith(".qde")]
        named = [member for member in found if _base(member.filename) == "project.qde"]
        for only in (named, found):
            if len(only) == 1:
                return only[0]
        raise InputError(
            f"there is {'more than one' if found else 'no'} project.qde in the file.",
            Place(self.name),
            "Export the project once more, as REFI-QDA (.qdpx).",
        )


def _whole(path: str) -> str:
    """A path in lower case; some programs write backslashes."""
    return path.replace("\\", "/").strip("/").casefold()


def _base(path: str) -> str:
    """The last step of a path."""
    return _whole(path).rpartition("/")[2]
