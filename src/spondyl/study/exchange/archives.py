"""ZIP archives: written the same each time, read within limits and never onto the disk."""

import struct
import zlib
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from spondyl.kernel.errors import InputError, Place

# Larger than any project of texts; a bomb is far beyond.
MOST_BYTES = 1 << 30
MOST_MEMBERS = 20_000
_FIRST_MOMENT = (1980, 1, 1, 0, 0, 0)
_ENCRYPTED = 1
_UNIX = 3
_PLAIN_FILE = 0o100644 << 16
_BROKEN = (
    BadZipFile,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
    struct.error,
    zlib.error,
)


def zipped(members: Mapping[str, bytes]) -> bytes:
    """An archive of members by their names; the same members give the same bytes."""
    out = BytesIO()
    with ZipFile(out, "w") as archive:
        for name, data in members.items():
            info = ZipInfo(name, _FIRST_MOMENT)
            info.create_system, info.external_attr = _UNIX, _PLAIN_FILE
            archive.writestr(info, data, ZIP_DEFLATED)
    return out.getvalue()


def is_zip(data: bytes) -> bool:
    """Whether bytes begin as a ZIP does."""
    return data[:4] in (b"PK\x03\x04", b"PK\x05\x06")


class Archive:
    """A ZIP opened for reading.

    Attributes:
        name: the file's name, for messages.
        members: what it holds, folders left out.
    """

    def __init__(self, name: str, data: bytes) -> None:
        """Open it.

        Raises:
            InputError: when it is no ZIP, is encrypted, or holds more than the limits allow.
        """
        self.name = name
        try:
            self._zip = ZipFile(BytesIO(data))
        except _BROKEN as error:
            raise InputError(
                f"the ZIP is damaged: {error}.", Place(name), "Export it again."
            ) from None
        self.members = [info for info in self._zip.infolist() if not info.is_dir()]
        self._within_limits()

    def read(self, member: ZipInfo) -> bytes:
        """What a member holds.

        Raises:
            InputError: when it is broken.
        """
        try:
            return self._zip.read(member)
        except _BROKEN:
            raise InputError(
                f"{member.filename} in the ZIP is damaged.", Place(self.name), "Export it again."
            ) from None

    def _within_limits(self) -> None:
        # A member that holds more than it says is cut off when read, and then fails its checksum.
        size = sum(member.file_size for member in self.members)
        if len(self.members) > MOST_MEMBERS or size > MOST_BYTES:
            raise InputError(
                f"the ZIP holds more than {MOST_MEMBERS} files or {MOST_BYTES >> 20} MiB.",
                Place(self.name),
                "Export it without pictures, audio and video.",
            )
        if any(member.flag_bits & _ENCRYPTED for member in self.members):
            raise InputError("the ZIP is encrypted.", Place(self.name), "Export it without.")


def unzipped(name: str, data: bytes) -> Mapping[str, bytes]:
    """The members of an archive by their names.

    Raises:
        InputError: when it is no archive, or one that cannot be read.
    """
    archive = Archive(name, data)
    return {member.filename: archive.read(member) for member in archive.members}
