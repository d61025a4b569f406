"""Searching 100,000 coded stretches, against FTS5's own answer to the same query."""

import random
import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from spondyl.study.codebook import blank
from spondyl.study.model import Coding, Consent, Kind, Study, Text
from spondyl.study.store.file import change
from spondyl.study.store.search import MOST, query, search

TEXTS, STRETCHES, WORDS = 2_000, 50, 24
COMMON, RARE = "w3 w17", "w4000"


def large_study() -> Study:
    """Texts of words that are as unevenly common as words are, coded stretch by stretch."""
    chance = random.Random(20261128)
    common = [f"w{n}" for n in range(5_000)]
    weights = [1 / (n + 1) for n in range(5_000)]
    texts, codings = [], []
    for number in range(1, TEXTS + 1):
        key, at, parts = f"T{number:04}", 0, []
        for _ in range(STRETCHES):
            part = " ".join(chance.choices(common, weights, k=WORDS))
            codings.append(Coding(key, at, at + len(part), "IV", 1, "LB"))
            at += len(part) + 1
            parts.append(part)
        texts.append(Text(key, Kind.INTERVIEW, key, "\n".join(parts), Consent.GIVEN))
    return replace(blank(), texts=tuple(texts), coders=("LB",), codings=tuple(codings))


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> str:
    made = str(tmp_path_factory.mktemp("search") / "study.db")
    study = large_study()
    change(made, lambda _: study)
    return made


def by_fts5(connection: sqlite3.Connection, words: str) -> list[tuple[int, str]]:
    """FTS5's own answer: the nearest rows with their snippets."""
    return connection.execute(
        "SELECT rowid, snippet(words, 0, '[', ']', '…', 24) FROM words WHERE words MATCH ? "
        "ORDER BY rank LIMIT ?",
        (query(words), MOST),
    ).fetchall()


def opened_by_fts5(path: str, words: str) -> list[tuple[int, str]]:
    with closing(sqlite3.connect(path)) as connection:
        return by_fts5(connection, words)


def test_search_common(path: str, benchmark: BenchmarkFixture) -> None:
    assert len(benchmark(search, path, COMMON)) == MOST


def test_search_common_by_fts5(path: str, benchmark: BenchmarkFixture) -> None:
    with closing(sqlite3.connect(path)) as connection:
        assert len(benchmark(by_fts5, connection, COMMON)) == MOST


def test_search_rare(path: str, benchmark: BenchmarkFixture) -> None:
    assert len(benchmark(search, path, RARE)) == MOST


def test_search_rare_by_fts5(path: str, benchmark: BenchmarkFixture) -> None:
    assert len(benchmark(opened_by_fts5, path, RARE)) == MOST
