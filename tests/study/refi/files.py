"""Small files as other programs write them; nobody said any of this."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

G = "0000000{}-0000-4000-8000-000000000000".format
SPACE = 'xmlns="urn:QDA-XML:project:1.0"'
CODES = f"""<CodeBook><Codes><Code guid="{G(1)}" name="Trust" isCodable="true">
<Code guid="{G(2)}" name="Family" isCodable="true" color="#FF0000"/></Code></Codes></CodeBook>"""
USERS = f'<Users><User guid="{G(8)}" name="Coder A"/></Users>'


def qdc(codes: str, space: str = "urn:QDA-XML:codebook:1.0", more: str = "") -> bytes:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<CodeBook xmlns="{space}" origin="Another 1">'
        f"<Codes>{codes}</Codes>{more}</CodeBook>"
    ).encode()


def qdpx(
    sources: str,
    texts: Mapping[str, bytes] | None = None,
    *,
    origin: str = "Another 1",
    more: str = "",
    codes: str = CODES,
    users: str = USERS,
    folder: str = "sources/",
    project: str = "project.qde",
) -> bytes:
    xml = (
        f'<?xml version="1.0" encoding="utf-8"?><Project {SPACE} name="P" origin="{origin}">'
        f"{users}{codes}<Sources>{sources}</Sources>{more}</Project>"
    )
    return zipped({project: xml.encode(), **{folder + k: v for k, v in (texts or {}).items()}})


def zipped(members: Mapping[str, bytes]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return out.getvalue()


def source(*inside: str, path: str = "internal://a.txt", name: str = "Talk") -> str:
    return (
        f'<TextSource guid="{G(3)}" name="{name}" plainTextPath="{path}">{"".join(inside)}'
        "</TextSource>"
    )


def selection(
    start: int, end: int, *inside: str, name: str = "", code: str | None = G(2), user: str = G(8)
) -> str:
    by = f' creatingUser="{user}"' if user else ""
    coding = f'<Coding guid="{G(5)}"{by}><CodeRef targetGUID="{code}"/></Coding>' if code else ""
    return (
        f'<PlainTextSelection guid="{G(4)}" name="{name}" startPosition="{start}" '
        f'endPosition="{end}">{"".join(inside)}{coding}</PlainTextSelection>'
    )
