"""The brief as html and pdf: text to a screen, bytes to a file or a pipe, never to a terminal."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import run
from tests.cli.shells import environment, on_terminal
from tests.places import THURSDAY

CASE = str(THURSDAY)


def test_html_is_text_on_standard_output() -> None:
    result = run("brief", CASE, "--format", "html")
    assert result.exit_code == 0
    assert result.stdout.startswith("<!doctype html>")
    assert result.stdout.endswith("</html>\n")


@pytest.mark.parametrize(("style", "start"), [("html", b"<!doctype"), ("pdf", b"%PDF-")])
def test_a_sheet_is_written_whole(style: str, start: bytes, tmp_path: Path) -> None:
    target = tmp_path / f"brief.{style}"
    result = run("brief", CASE, "--format", style, "--output", str(target))
    assert result.exit_code == 0
    assert not result.stdout
    assert target.read_bytes().startswith(start)
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


def test_a_pdf_goes_into_a_pipe_as_bytes(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "spondyl", "brief", CASE, "--format", "pdf"],
        env=environment(tmp_path),
        capture_output=True,
        check=True,
    )
    assert done.stdout.startswith(b"%PDF-")
    assert b"%%EOF" in done.stdout[-16:]
    assert not done.stderr


def test_a_pdf_is_refused_on_a_terminal(tmp_path: Path) -> None:
    given = environment(tmp_path)
    printed = on_terminal([str(tmp_path / "spondyl"), "brief", CASE, "--format", "pdf"], given)
    assert "name a file with --output" in printed
    assert "%PDF" not in printed


def test_a_wrong_case_leaves_no_sheet_behind(tmp_path: Path) -> None:
    bad, target = tmp_path / "bad.yaml", tmp_path / "brief.pdf"
    bad.write_text("patient: {age: 400}")
    result = run("brief", str(bad), "--format", "pdf", "--output", str(target))
    assert result.exit_code == 1
    assert "age" in result.stderr
    assert not target.exists()


@pytest.mark.parametrize("style", ["html", "pdf"])
def test_the_card_has_no_sheet(style: str) -> None:
    assert run("brief", CASE, "--card", "--format", style).exit_code == 2
