"""The checker of the rules can fail: every broken file is refused."""

import pytest

from tests.study.refi.files import G, zipped
from tests.study.refi.rules import faults_of_qdc, faults_of_qdpx

HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
CODE = f'<Code guid="{G(1)}" name="a" isCodable="true"/>'
SPACE = "urn:QDA-XML:codebook:1.0"


def book(codes: str, space: str = SPACE) -> bytes:
    return f'{HEAD}<CodeBook xmlns="{space}">{codes}</CodeBook>'.encode()


def project(inside: str, words: str = "sources/x.txt") -> bytes:
    qde = f'{HEAD}<Project xmlns="urn:QDA-XML:project:1.0" name="p">{inside}</Project>'
    return zipped({"project.qde": qde.encode(), **({words: b"a"} if words else {})})


CODES = f"<CodeBook><Codes>{CODE}</Codes></CodeBook>"
TEXT = f"{G(7)}.txt"


def sourced(inside: str, path: str = f"internal://{TEXT}") -> str:
    return (
        f'{CODES}<Sources><TextSource guid="{G(2)}" plainTextPath="{path}">{inside}</TextSource>'
        "</Sources>"
    )


def test_files_by_the_rules_have_no_faults() -> None:
    assert faults_of_qdc(book(f"<Codes>{CODE}</Codes>")) == []
    assert faults_of_qdpx(project(sourced(""), f"sources/{TEXT}")) == []


@pytest.mark.parametrize(
    "data",
    [
        book(""),
        book("<Codes/>"),
        book(f"<Codes>{CODE}</Codes>", "urn:QDA-XML:codebook:1:0"),
        book(f"<Codes>{CODE}</Codes><Sets/>"),
        book(f"<Codes>{CODE}words</Codes>"),
        book(f"<Codes>{CODE}{CODE}</Codes>"),
        book(f"<Codes>{CODE.replace('guid', 'id')}</Codes>"),
        book(f"<Codes>{CODE.replace(G(1), 'g1')}</Codes>"),
        book(f"<Codes>{CODE.replace('true', 'yes')}</Codes>"),
        book("<Codes>" + CODE.replace("/>", ' color="red"/>') + "</Codes>"),
        book("<Codes>" + CODE.replace("/>", ' colour="#ffffff"/>') + "</Codes>"),
        book(f"<Codes>{CODE.replace('/>', '>words</Code>')}</Codes>"),
        book(f"<Codes>{CODE.replace('/>', '><Code/><Description/></Code>')}</Codes>"),
        book(f"<Codes>{CODE}</Codes>").replace(b"UTF-8", b"utf8"),
    ],
)
def test_a_broken_codebook_is_refused(data: bytes) -> None:
    assert faults_of_qdc(data)


@pytest.mark.parametrize(
    "data",
    [
        zipped({"other.qde": b""}),
        project(CODES),  # a member that belongs to nothing
        project(sourced(""), ""),  # a source without its file
        project(sourced("", "internal://x.txt")),
        project(sourced("<PlainTextContent/>"), f"sources/{TEXT}"),
        project(sourced(f'<NoteRef targetGUID="{G(1)}"/>'), f"sources/{TEXT}"),
        project(sourced(f'<Coding guid="{G(4)}"/>'), f"sources/{TEXT}"),
        project(
            sourced(f'<Coding guid="{G(4)}"><CodeRef targetGUID="{G(9)}"/></Coding>'),
            f"sources/{TEXT}",
        ),
        project(
            sourced(f'<PlainTextSelection guid="{G(4)}" startPosition="0" endPosition="x"/>'),
            f"sources/{TEXT}",
        ),
        project(f"<Users/>{CODES}", ""),
        project(f'{CODES}<Users><User guid="{G(2)}"/></Users>', ""),
        project(f'{CODES}<Links><Link guid="{G(2)}" originGUID="{G(3)}"/></Links>', ""),
        project(f'{CODES}<Links><Link guid="{G(2)}" direction="Both"/></Links>', ""),
        project(f'{CODES}<Notes><Note guid="{G(2)}" creationDateTime="now"/></Notes>', ""),
        project(f'{CODES}<Notes><Note guid="{G(2)}" creatingUser="{G(1)}"/></Notes>', ""),
    ],
)
def test_a_broken_project_is_refused(data: bytes) -> None:
    assert faults_of_qdpx(data)
