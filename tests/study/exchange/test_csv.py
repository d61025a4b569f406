"""CSV sheets out and in: equal counts, equal text, and no formula."""

import csv
from io import StringIO

import pytest
from hypothesis import given, settings

from spondyl.kernel.errors import InputError
from spondyl.study.changes import with_text
from spondyl.study.codebook import blank
from spondyl.study.counts import counts
from spondyl.study.exchange.archives import unzipped, zipped
from spondyl.study.exchange.csv_format import csv_zip, read_csv_zip
from spondyl.study.masking import leaving
from spondyl.study.model import Consent, Kind, Study
from spondyl.study.tables import ordered
from tests.study.held import coded
from tests.study.studies import studies


@settings(max_examples=60)
@given(studies())
def test_a_study_comes_back_as_it_left(study: Study) -> None:
    leaves = leaving(study, masked=False)
    made = csv_zip(leaves)
    back = read_csv_zip("x", made)
    assert back == ordered(leaves.study)
    assert counts(back) == counts(leaves.study)
    assert csv_zip(leaves) == made


@settings(max_examples=40)
@given(studies())
def test_no_cell_begins_as_a_formula(study: Study) -> None:
    for data in unzipped("x", csv_zip(leaving(study, masked=False))).values():
        for row in csv.reader(StringIO(data.decode("utf-8-sig"), newline="")):
            assert not any(cell.startswith(("=", "+", "-", "@", "\t")) for cell in row)


def test_the_sheet_for_people_has_every_coded_stretch_in_one_row() -> None:
    sheets = unzipped("x", csv_zip(leaving(coded(), masked=False)))
    rows = list(csv.DictReader(StringIO(sheets["coded.csv"].decode("utf-8-sig"), newline="")))
    assert len(rows) == 16 + 4
    joe = next(row for row in rows if row["start"] == "27")
    assert (joe["words"], joe["node"], joe["coder"]) == ("Joe’s scan 🦴 ca", "I.A", "LB")
    assert rows[3]["source"] == "interview_1 [Non-Op 1, 2]"


def test_a_long_interview_fits_a_cell() -> None:
    study = with_text(blank(), Kind.INTERVIEW, "long", "word " * 60_000, Consent.GIVEN)
    assert read_csv_zip("x", csv_zip(leaving(study))).texts == study.texts


def with_sheet(name: str, text: str) -> bytes:
    return zipped({**unzipped("x", csv_zip(leaving(coded()))), name: text.encode()})


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"PK\x03\x04 nonsense", "damaged"),
        (zipped({"a.csv": b"x"}), "no sheet study.csv"),
        (zipped({"study.csv": b"title\r\nx\r\n"}), "no codebook"),
        (with_sheet("memos.csv", "number,about\r\n1\r\n"), "memos.csv:2: there are 1 cells"),
        (with_sheet("memos.csv", "number,about,text,coder\r\nx,,y,z\r\n"), "memos.csv:2.*number"),
        (with_sheet("names.csv", "word,masked\r\nJoe,maybe\r\n"), "true or false"),
        (with_sheet("names.csv", "word,mask\r\nJoe,yes\r\n"), "no column 'mask'"),
        (with_sheet("names.csv", 'word,masked\r\n"Joe,yes\r\n'), "no CSV"),
    ],
)
def test_a_broken_sheet_is_refused_with_its_line(data: bytes, said: str) -> None:
    with pytest.raises(InputError, match=said):
        read_csv_zip("x.zip", data)


def test_an_archive_that_unpacks_to_too_much_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("spondyl.study.exchange.archives.MOST_BYTES", 1000)
    with pytest.raises(InputError, match="more than"):
        read_csv_zip("x.zip", zipped({"study.csv": b"0" * 2000}))
