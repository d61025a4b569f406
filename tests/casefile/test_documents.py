"""What is no case at all is refused with its place, in one sentence, without a traceback."""

import errno
import io
import time
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from spondyl.casefile import load, read
from spondyl.kernel.errors import InputError
from tests.casefile.cast import EXAMPLE, NOW, loaded, refused


@pytest.mark.parametrize(
    ("data", "line", "what", "remedy"),
    [
        (b"", None, "empty", "lesions: []"),
        (b"# only a comment\n", None, "empty", "lesions: []"),
        (b"patient: {}\n\x00", None, "binary", "UTF-8"),
        ("patient: {sex: männlich}".encode("latin-1"), 1, "UTF-8", "Save it"),
        ("case: x".encode("utf-16"), None, "binary", "UTF-8"),
        (b"case: x\nstory: \x07\n", 2, "character", "Remove"),
        (b"- 1\n- 2\n", 1, "holds a list", "mapping"),
        (b"42", 1, "single value", "mapping"),
        (b"just words", 1, "single value", "mapping"),
        (b"null", 1, "single value", "mapping"),
        (b"patient:\n\tage: 61\n", 2, "tab", "spaces"),
        (b"patient: {age: 61\n", 2, "not well-formed", "bracket"),
        (b"case: a: b\n", 1, "not well-formed", "colon"),
        (b"{" * 10_000, 1, "where a key is expected", "Write a word"),
        (b"[" * 10_000, 1, "nested deeper", "brackets"),
        (b"- " * 10_000, 1, "nested deeper", "brackets"),
        (b'{"a":' * 10_000, 1, "nested deeper", "brackets"),
        (b"a: &x 1\n", 1, "anchors (&x)", "Remove"),
        (b"case: ok\na: *x\n", 2, "aliases (*x)", "Write the value out"),
        (b"a: &a [1]\nb: &b [*a, *a]\n", 1, "anchors", "Remove"),
        (b"a: !!python/object/apply:os.system [ls]\n", 1, "tags", "Remove"),
        (b"a: !!str 2\n", 1, "tags", "Remove"),
        (b"case: a\n---\ncase: b\n", 2, "second document", "one case a file"),
        (b"patient:\n  <<: {age: 61}\n", 2, "merge keys", "Write the fields out"),
        (b"? [a, b]\n: 1\n", 1, "where a key is expected", "word as the key"),
        (b'story: "\\e[31m"\n', 1, "control character (U+001B)", "Remove"),
        (b'story: "\\ud800"\n', 1, "control character", "Remove"),
        (b'"\\UFFFFFFFF": 1\n', None, "cannot be read", "backslash"),
        (b"[1, " * 3 + b"1, " * 30_000, None, "more than 20000 values", "right file"),
    ],
)
def test_what_is_no_case_is_refused_with_its_line(
    data: bytes, line: int | None, what: str, remedy: str
) -> None:
    error = refused(data)
    assert error.place is not None
    assert error.place.line == line
    assert what in error.what
    assert remedy in error.remedy


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("patient:\n  age: 61\n  sex: male\n  age: 62\n", "patient.age"),
        ('{"patient":\n{"age": 61,\n"sex": "male",\n"age": 61}}', "patient.age"),
    ],
)
def test_a_key_that_stands_twice_names_both_lines(text: str, key: str) -> None:
    error = refused(text)
    assert error.place is not None
    assert (error.place.line, error.place.key) == (4, key)
    assert "on lines 2 and 4" in error.what


def test_a_file_of_20_megabytes_is_refused_without_parsing() -> None:
    started = time.perf_counter()
    error = refused(b"- 1\n" * 5_000_000)
    assert "larger than 256 KiB" in error.what
    assert time.perf_counter() - started < 2


def test_a_file_is_read_no_further_than_the_limit(tmp_path: Path) -> None:
    huge = tmp_path / "huge.yaml"
    with huge.open("wb") as file:
        file.truncate(50 * 1024**3)
    with pytest.raises(InputError, match="larger than"):
        read(str(huge), now=NOW)


def test_json_of_the_same_shape_is_read_tabs_and_all() -> None:
    text = '{\n\t"patient":\t{"age":61,\n\t"fit_for":{"radiation":true}},"lesions":[]}'
    case = loaded(text)
    assert case.answers == loaded("patient: {age: 61, fit_for: {radiation: yes}}").answers
    assert case.lesions == ()


def test_json_escapes_of_high_characters_are_joined() -> None:
    assert loaded('{"story":"\\ud83d\\ude00 \\u00fc"}').story == "😀 ü"


def test_a_byte_order_mark_and_windows_line_ends_are_no_obstacle() -> None:
    case = load("c.yaml", b"\xef\xbb\xbfcase: a\r\npatient:\r\n  age: 61\r\n", now=NOW)
    assert case.answers["patient.age"].given == "61"
    error = refused(b"case: a\r\npatient:\r\n  age: old\r\n")
    assert error.place is not None
    assert error.place.line == 3


def test_a_missing_file_a_directory_and_an_odd_path_are_input_errors(tmp_path: Path) -> None:
    for path, what in (
        (str(tmp_path / "none.yaml"), "no such file"),
        (str(tmp_path), "directory"),
        ("a\x00b", "cannot be read"),
        ("", "cannot be read|directory|no such file"),
        ("x" * 5000, "cannot be read"),
        (str(EXAMPLE / "below"), "cannot be read"),
    ):
        with pytest.raises(InputError, match=what) as caught:
            read(path, now=NOW)
        assert len(str(caught.value).splitlines()) == 1


def test_an_unreadable_file_is_an_input_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def closed(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "open", closed)
    with pytest.raises(InputError, match="Permission denied"):
        read("closed.yaml", now=NOW)


def test_standard_input_is_read_under_the_name_of_a_dash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"patient: {age: old}")))
    with pytest.raises(InputError, match=r"^-:1: patient\.age: "):
        read("-", now=NOW)


def test_the_case_is_named_by_itself_or_by_its_file() -> None:
    assert loaded("case: monday\n").name == "monday"
    assert load("dir/tuesday.yaml", b"lesions: []", now=NOW).name == "tuesday"
    assert load("-", b"lesions: []", now=NOW).name == "case"


def test_a_case_without_its_moment_stands_where_the_caller_says() -> None:
    case = loaded("lesions: []")
    assert (case.as_of, case.as_of_supplied) == (NOW, True)
    case = loaded("as_of: 2026-11-18T09:00:30")
    assert case.as_of == NOW.replace(day=18, hour=9, minute=0, second=30)
    assert not case.as_of_supplied
    aware = NOW.replace(tzinfo=timezone(timedelta(hours=2)))
    assert load("c", b"lesions: []", now=aware).as_of == NOW


def test_a_bare_date_as_moment_means_the_end_of_the_day() -> None:
    assert loaded("as_of: 2026-11-18").as_of == datetime(2026, 11, 18, 23, 59)  # noqa: DTZ001


def test_lists_left_out_are_unknown_and_empty_ones_are_none() -> None:
    unknown = loaded("lesions: unknown\ngoals:\ncancer: {systemic: {unknown: pending}}")
    assert (unknown.lesions, unknown.goals, unknown.systemic) == (None, None, None)
    assert (unknown.treatments, unknown.prognosis_estimates) == (None, None)
    none = loaded("lesions: []\ntreatments: []\ngoals: []\ncancer: {systemic: []}")
    assert (none.lesions, none.treatments, none.goals, none.systemic) == ((), (), (), ())
