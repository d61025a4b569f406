"""Bad input gives one clear message with file, line and key, exit 1, and writes nothing."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import run
from tests.places import THURSDAY

# What is wrong, what is given, and words that the message must contain.
BAD: dict[str, tuple[str | bytes, tuple[str, ...]]] = {
    "misspelt word": ("cancer:\n  primary: brest\n", (":2", "cancer.primary", "breast")),
    "misspelt key": ("patient:\n  albumn: 31 g/L\n", (":2", "albumn", "albumin")),
    "bare laboratory number": ("patient:\n  albumin: 31\n", (":2", "albumin", "g/L", "g/dL")),
    "wrong unit": ("patient:\n  albumin: 31 mmol/L\n", (":2", "patient.albumin", "g/L", "g/dL")),
    "typing error in a unit": ("patient:\n  albumin: 31 g/dL\n", (":2", "patient.albumin")),
    "impossible age": ("patient:\n  age: 400\n", (":2", "patient.age", "120")),
    "KPS not in tens": ("patient:\n  kps: 55\n", (":2", "patient.kps", "10")),
    "duplicate key": ("patient:\n  age: 61\n  age: 62\n", (":3", "age")),
    "alias bomb": (
        "a: &a [x,x,x]\nb: &b [*a,*a,*a]\nc: [*b,*b,*b]\n",
        ("anchor",),
    ),
    "binary": (b"\x00\x01\x02\xff\xfe" * 40, ("utf-8",)),
    "empty": ("", ("empty",)),
    "a list": ("- 1\n- 2\n", ("list",)),
    "a number": ("42\n", ("mapping",)),
    "deep nesting": ("[" * 20000 + "]" * 20000, ("nest",)),
    "tabs": ("patient:\n\tage: 61\n", (":2", "tab")),
    "NaN": ("patient:\n  age: .nan\n", (":2", "patient.age")),
    "coccyx": ("lesions:\n  - level: coccyx\n", (":2", "C0 to S5")),
    "AIS E not walking": (
        "neurology:\n  ais: E\n  ambulation: not_walking\n  walking_limited_by: weakness\n",
        ("AIS E", "neurology"),
    ),
    "visceral none with liver": (
        "cancer:\n  visceral_metastases: none\n  liver_metastases: yes\n",
        ("liver", "cancer.visceral_metastases"),
    ),
    "fewer vertebrae than levels": (
        "cancer: {vertebrae_involved: 1}\nlesions: [{level: T7}, {level: T9}]\n",
        ("vertebrae_involved",),
    ),
    "reading from the future": (
        "as_of: 2026-11-19\npatient:\n  ecog: {readings: [{value: 2, on: 2026-12-01}]}\n",
        (":3", "patient.ecog"),
    ),
    "upside-down range": ("patient:\n  age: {between: [70, 60]}\n", (":2", "patient.age")),
    "text where a list belongs": ("lesions: T7\n", (":1", "lesions")),
}


@pytest.mark.parametrize("verb", ["check", "brief"])
@pytest.mark.parametrize(("given", "words"), BAD.values(), ids=BAD.keys())
def test_bad_input_gives_one_message_and_exit_1(
    verb: str, given: str | bytes, words: tuple[str, ...], tmp_path: Path
) -> None:
    case, target = tmp_path / "case.yaml", tmp_path / "brief.txt"
    case.write_bytes(given if isinstance(given, bytes) else given.encode())
    result = run(verb, str(case), "--output", str(target))
    assert result.exit_code == 1, result.output
    assert not result.stdout
    assert not target.exists()
    assert len(result.stderr.strip().splitlines()) == 1
    assert "Traceback" not in result.stderr
    for word in ("case.yaml", *words):
        assert word.lower() in result.stderr.lower(), result.stderr


def test_a_file_of_20_megabytes_is_refused_at_once(tmp_path: Path) -> None:
    big = tmp_path / "big.yaml"
    big.write_bytes(b"a: b\n" * 4_000_000)
    result = run("check", str(big))
    assert result.exit_code == 1
    assert "big.yaml" in result.stderr


@pytest.mark.parametrize("path", ["no-such-file.yaml", "."])
def test_a_path_that_cannot_be_read_is_named(path: str) -> None:
    result = run("brief", path)
    assert result.exit_code == 1
    assert path in result.stderr


@pytest.mark.parametrize("target", ["missing-folder/brief.txt", "."])
def test_an_output_that_cannot_be_written_is_named(target: str, tmp_path: Path) -> None:
    path = str(tmp_path / target)
    result = run("brief", str(THURSDAY), "--output", path)
    assert result.exit_code == 1
    assert path in result.stderr
    assert not list(tmp_path.iterdir())


def test_a_failed_write_leaves_the_old_file_alone(tmp_path: Path) -> None:
    target = tmp_path / "brief.txt"
    target.write_text("old")
    bad = tmp_path / "bad.yaml"
    bad.write_text("patient: {age: 400}")
    assert run("brief", str(bad), "--output", str(target)).exit_code == 1
    assert target.read_text() == "old"


@pytest.mark.parametrize("verb", ["brief", "check"])
def test_a_case_is_never_overwritten_by_what_is_made_from_it(verb: str, tmp_path: Path) -> None:
    case = tmp_path / "case.yaml"
    case.write_text("case: x\n")
    result = run(verb, str(case), "--output", str(tmp_path / "." / "case.yaml"))
    assert result.exit_code == 1
    assert "the file that was read" in result.stderr
    assert case.read_text() == "case: x\n"


def process(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "spondyl", *arguments],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | {"PYTHONIOENCODING": "ascii"},
    )


def test_a_whole_process_keeps_its_promises(tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text("cancer: {primary: brest}")
    failed = process("brief", str(bad))
    assert (failed.returncode, failed.stdout) == (1, "")
    assert "Traceback" not in failed.stderr
    assert process("brief").returncode == 2
    done = process("brief", str(THURSDAY), "--format", "text")
    assert done.returncode == 0
    assert done.stdout.startswith("thursday-paraparesis")


def test_a_closed_pipe_is_no_error() -> None:
    command = f"{sys.executable} -m spondyl brief {THURSDAY} | head -n 1"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0
    assert "Traceback" not in done.stderr
    assert "BrokenPipe" not in done.stderr
