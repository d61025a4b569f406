"""The study file holds what was put in, whole or not at all."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Thread
from time import sleep

import pytest
from hypothesis import given, settings

from spondyl.kernel.errors import InputError
from spondyl.study.changes import with_coding, with_reading, without_coding
from spondyl.study.codebook import blank
from spondyl.study.merge import merged
from spondyl.study.model import Coding, Study
from spondyl.study.store.file import change, read_or_built_in, read_study
from spondyl.study.store.rows import load, save
from spondyl.study.store.schema import create
from spondyl.study.tables import ordered
from tests.study.held import coded, study_file
from tests.study.studies import studies


def memory() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    create(connection)
    return connection


def indexed(connection: sqlite3.Connection) -> set[tuple[str, int, int, str, str]]:
    return set(
        connection.execute(
            'SELECT s."text", s.start, s."end", w.said, w.suggested '
            "FROM segments AS s JOIN words AS w ON w.rowid = s.id"
        )
    )


@settings(max_examples=30)
@given(studies(), studies())
def test_what_is_saved_is_what_is_loaded(one: Study, other: Study) -> None:
    connection = memory()
    save(connection, None, ordered(one), lambda _: None)
    assert load(connection) == ordered(one)
    save(connection, ordered(one), other, lambda _: None)
    assert load(connection) == ordered(other)
    afresh = memory()
    save(afresh, None, other, lambda _: None)
    assert indexed(connection) == indexed(afresh)


def test_every_whole_text_and_coded_stretch_is_indexed_once(tmp_path: Path) -> None:
    with sqlite3.connect(study_file(tmp_path)) as connection:
        found = indexed(connection)
    study = coded()
    assert {row[:3] for row in found} == {
        *((text.key, 0, len(text.content)) for text in study.texts),
        *((each.text, each.start, each.end) for each in study.codings),
    }


def test_an_offset_counts_code_points_and_not_bytes(tmp_path: Path) -> None:
    with sqlite3.connect(study_file(tmp_path)) as connection:
        (said,) = next(row[3:4] for row in indexed(connection) if row[:3] == ("T0001", 27, 42))
    assert said == "Joe’s scan 🦴 ca"


def test_a_stretch_leaves_the_index_with_its_last_coding(tmp_path: Path) -> None:
    path = study_file(tmp_path)
    for node, coder, left in (("I", "LB", True), ("III.A", "KA", False)):
        change(
            path,
            lambda held, node=node, coder=coder: without_coding(  # type: ignore[misc]
                held, "T0001", (0, 21), node, coder
            ),
        )
        with sqlite3.connect(path) as connection:
            assert (("T0001", 0, 21) in {row[:3] for row in indexed(connection)}) is left


def test_importing_the_same_twice_changes_nothing(tmp_path: Path) -> None:
    path = study_file(tmp_path)
    data = Path(path).read_bytes()
    before, after = change(path, lambda held: merged(held, coded()))
    assert before == after
    assert Path(path).read_bytes() == data


def test_a_refused_change_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = study_file(tmp_path)
    held = read_study(path)
    with pytest.raises(InputError):
        change(path, lambda study: replace(study, codings=(Coding("T0009", 0, 1, "I", 1, "LB"),)))
    assert read_study(path) == held


def stopping(after: int) -> Callable[[int], None]:
    """An interruption once so many rows are written."""
    written = 0

    def advance(rows: int) -> None:
        nonlocal written
        written += rows
        if written > after:
            raise KeyboardInterrupt

    return advance


@pytest.mark.parametrize("after", [0, 10, 40, 60])
def test_an_interrupted_import_leaves_no_file_behind(after: int, tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    with pytest.raises(KeyboardInterrupt):
        change(str(path), lambda held: merged(held, coded()), stopping(after))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("after", [0, 1])
def test_an_interrupted_change_leaves_the_file_as_it_was(after: int, tmp_path: Path) -> None:
    path = study_file(tmp_path)
    held = read_study(path)
    with pytest.raises(KeyboardInterrupt):
        change(
            path,
            lambda study: with_reading(
                with_coding(study, Coding("Q001", 0, 9, "I", 0, "LB")), "Q001", "rains", "", "LB"
            ),
            stopping(after),
        )
    assert read_study(path) == held
    assert [entry.name for entry in tmp_path.iterdir()] == ["study.db"]


def other_program(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE notes (a)")


def newer(path: Path) -> None:
    study_file(path.parent)
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")


@pytest.mark.parametrize(
    ("prepare", "said"),
    [
        (lambda _: None, "there is no study file"),
        (lambda path: path.write_bytes(b"not a database at all, but long enough" * 40), "damaged"),
        (lambda path: path.write_bytes(b""), "empty"),
        (other_program, "another program"),
        (newer, "newer Spondyl"),
        (lambda path: path.mkdir(), "this is a folder"),
    ],
    ids=["missing", "noise", "empty", "other", "newer", "folder"],
)
def test_what_is_no_study_file_is_refused(
    prepare: Callable[[Path], None], said: str, tmp_path: Path
) -> None:
    path = tmp_path / "study.db"
    prepare(path)
    with pytest.raises(InputError, match=said) as refused:
        read_study(str(path))
    assert refused.value.place
    assert refused.value.place.file == str(path)
    assert refused.value.remedy


def test_another_programs_database_is_not_written_to(tmp_path: Path) -> None:
    path = tmp_path / "study.db"
    other_program(path)
    data = path.read_bytes()
    with pytest.raises(InputError, match="another program"):
        change(str(path), lambda held: merged(held, coded()))
    assert path.read_bytes() == data


def test_a_file_that_somebody_else_writes_to_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("spondyl.study.store.opening.PATIENCE", 0.05)
    path = study_file(tmp_path)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(InputError, match="somebody else is writing"):
        change(path, lambda held: with_coding(held, Coding("Q001", 0, 9, "I", 0, "LB")))
    other.close()


def test_a_refused_beginner_takes_nothing_from_who_came_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two people begin with a file that is not there yet, and one of them has to give up."""
    monkeypatch.setattr("spondyl.study.store.opening.PATIENCE", 0.05)
    path = str(tmp_path / "study.db")

    def first(held: Study) -> Study:
        with pytest.raises(InputError, match="somebody else is writing"):
            change(path, lambda other: merged(other, coded()))
        return merged(held, coded())

    change(path, first)
    assert read_study(path) == ordered(coded())


def test_who_waits_for_a_file_that_is_taken_away_makes_another(tmp_path: Path) -> None:
    path = str(tmp_path / "study.db")
    waiting: list[Thread] = []

    def refused(_: Study) -> Study:
        waiting.append(Thread(target=change, args=(path, lambda held: merged(held, coded()))))
        waiting[0].start()
        sleep(0.3)
        raise InputError("refused.")

    with pytest.raises(InputError, match="refused"):
        change(path, refused)
    waiting[0].join()
    assert read_study(path) == ordered(coded())


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be written"):
        change(str(tmp_path / "no" / "study.db"), lambda held: merged(held, coded()))


def test_without_a_file_the_built_in_codebook_is_read(tmp_path: Path) -> None:
    assert read_or_built_in(str(tmp_path / "study.db")) == blank()
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_program_left_is_undone_when_the_file_is_read(tmp_path: Path) -> None:
    path = study_file(tmp_path)
    held = read_study(path)
    program = (
        "import os, sqlite3, sys\n"
        "c = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "c.execute('PRAGMA cache_size = 1'); c.execute('BEGIN IMMEDIATE')\n"
        "c.execute('DELETE FROM texts'); c.execute('DELETE FROM words')\n"
        "c.execute('CREATE TABLE junk AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 "
        "FROM n LIMIT 20000) SELECT i, hex(randomblob(50)) FROM n')\n"
        "os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", program, path], check=False)
    assert Path(f"{path}-journal").exists()
    assert read_study(path) == held
