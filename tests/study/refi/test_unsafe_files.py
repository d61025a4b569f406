"""Files that could harm are refused before they are read."""

from contextlib import suppress
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spondyl.kernel.errors import InputError
from spondyl.study.exchange import archives
from spondyl.study.exchange.refi.codebook_in import read_qdc
from spondyl.study.exchange.refi.project_in import read_qdpx
from spondyl.study.exchange.refi.project_out import qdpx as written
from spondyl.study.supplement.read import read_supplement
from tests.study import made_up
from tests.study.refi.files import G, qdc, qdpx, source, zipped


@pytest.mark.parametrize(
    "declared",
    [
        "<!DOCTYPE CodeBook>",
        '<!DOCTYPE CodeBook SYSTEM "file:///etc/passwd">',
        '<!DOCTYPE a [<!ENTITY b "c">]>',
        '<!DOCTYPE a [<!ENTITY % b SYSTEM "http://localhost/"> %b;]>',
    ],
)
def test_document_types_and_entities_are_refused(declared: str) -> None:
    data = qdc(f'<Code guid="{G(1)}" name="a"/>').replace(
        b"<CodeBook", f"{declared}<CodeBook".encode()
    )
    with pytest.raises(InputError, match=r"a\.qdc:2: the XML declares a document type"):
        read_qdc("a.qdc", data)
    with pytest.raises(InputError, match=r"a\.qdpx/project\.qde:2: the XML declares"):
        read_qdpx("a.qdpx", zipped({"project.qde": data}))


def refusal(data: bytes) -> str:
    with pytest.raises(InputError) as error:
        read_qdpx("a.qdpx", data)
    return str(error.value)


def test_what_is_no_zip_is_refused() -> None:
    assert "a.qdpx: the ZIP is damaged" in refusal(b"")
    assert "the ZIP is damaged" in refusal(qdc(""))
    assert "the ZIP is damaged" in refusal(qdpx("")[:-30])


def test_a_zip_without_one_project_is_refused() -> None:
    assert "there is no project.qde" in refusal(zipped({"a.txt": b""}))
    assert "more than one project.qde" in refusal(zipped({"a.qde": b"", "b.qde": b""}))


def test_broken_xml_is_refused_with_its_line() -> None:
    assert "a.qdpx/project.qde:2:" in refusal(zipped({"project.qde": b"<Project>\n<"}))


def test_a_member_that_is_broken_is_refused() -> None:
    data = qdpx(source(), {"a.txt": b"some words of a text"})
    at = data.index(b"a.txt") + len("a.txt") + 3
    assert "a.txt in the ZIP is damaged" in refusal(data[:at] + b"\xff\xff" + data[at + 2 :])


def test_an_encrypted_zip_is_refused() -> None:
    data = bytearray(qdpx(source(), {"a.txt": b"a"}))
    entry = data.index(b"PK\x01\x02")
    data[entry + 8] |= 1
    assert "the ZIP is encrypted" in refusal(bytes(data))


@pytest.mark.parametrize(("limit", "value"), [("MOST_MEMBERS", 1), ("MOST_BYTES", 1200)])
def test_a_zip_beyond_a_limit_is_refused(
    monkeypatch: pytest.MonkeyPatch, limit: str, value: int
) -> None:
    data = qdpx(source(), {"a.txt": bytes(1000).replace(b"\0", b"a")})
    assert len(read_qdpx("a.qdpx", data)[0].texts) == 1
    monkeypatch.setattr(archives, limit, value)
    assert "the ZIP holds more than" in refusal(data)


def test_a_member_that_holds_more_than_it_says_is_refused() -> None:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as made:
        made.writestr("project.qde", "a" * 100_000)
    data = out.getvalue()
    size = (100_000).to_bytes(4, "little")
    assert "project.qde in the ZIP is damaged" in refusal(
        data.replace(size, (9).to_bytes(4, "little"))
    )


def test_a_path_that_climbs_names_no_file() -> None:
    data = qdpx(source(path="internal://../../../../etc/passwd"), {"../../x.txt": b"words"})
    found, warnings = read_qdpx("a.qdpx", data)
    assert found.texts == ()
    assert warnings == ("Left behind: texts whose words are not in the file (1).",)


with ZipFile(BytesIO(written(read_supplement("made-up.txt", made_up.DATA), ""))) as own:
    MEMBERS = {name: own.read(name) for name in own.namelist()}
LINES = MEMBERS["project.qde"].split(b"\n")


@given(st.lists(st.tuples(*[st.integers(0, len(LINES) - 1)] * 2), min_size=1, max_size=3))
@settings(max_examples=40)
def test_a_file_with_lines_lost_or_moved_is_read_or_refused(moves: list[tuple[int, int]]) -> None:
    lines = list(LINES)
    for old, new in moves:
        line = lines.pop(old % len(lines))
        lines[new:new] = [line] if new % 2 else []
    with suppress(InputError):  # any other error fails the test
        read_qdpx("a.qdpx", zipped({**MEMBERS, "project.qde": b"\n".join(lines)}))
