"""ZIP archives: written the same each time, read with bounds and never onto the disk."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from spondyl.kernel.errors import InputError, Place

# Larger than any project of texts; a bomb is far beyond.
MOST_BYTES = 1 << 30
MOST_MEMBERS = 100_000
_FIRST_MOMENT = (1980, 1, 1, 0, 0, 0)
_ENCRYPTED = 0x1


def zipped(members: Mapping[str, bytes]) -> bytes:
    """An archive of members, by their names, without any time in it."""
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, data in members.items():
            info = ZipInfo(name, _FIRST_MOMENT)
            info.compress_type = ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, data)
    return out.getvalue()


def is_zip(data: bytes) -> bool:
    """Whether bytes begin as a ZIP does."""
    return data[:4] in (b"PK\x03\x04", b"PK\x05\x06")


def unzipped(name: str, data: bytes) -> Mapping[str, bytes]:
    """The members of an archive by their names.

    Raises:
        InputError: when it is no archive, is damaged or encrypted, or unpacks to too much.
    """
    try:
        with ZipFile(BytesIO(data)) as archive:
            infos = [info for info in archive.infolist() if not info.is_dir()]
            if len(infos) > MOST_MEMBERS or sum(info.file_size for info in infos) > MOST_BYTES:
                raise InputError(
                    "the archive unpacks to too much.",
                    Place(name),
                    f"At most {MOST_MEMBERS} files and {MOST_BYTES >> 20} MiB are read.",
                )
            if any(info.flag_bits & _ENCRYPTED for info in infos):
                raise InputError("the archive is encrypted.", Place(name), "Unpack it first.")
            return {info.filename: archive.read(info) for info in infos}
    except (BadZipFile, EOFError, NotImplementedError, OSError, ValueError) as error:
        raise InputError(
            f"the archive is damaged: {error}.", Place(name), "Export it again."
        ) from None
