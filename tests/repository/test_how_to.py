"""Every verb of the command line has a how-to page, and what the pages show runs."""

import re
import shlex
import shutil
from pathlib import Path

import pytest

from spondyl.cli.main import cli
from tests.cli.running import run
from tests.places import ROOT

PAGES = sorted((ROOT / "docs" / "how-to").glob("*.md"))
_FENCED = re.compile(r"^```\w*\n(.*?)^```", re.MULTILINE | re.DOTALL)


def shown(page: Path) -> list[list[str]]:
    """The arguments of every command of ours that a page shows in a block of code."""
    lines = [line for block in _FENCED.findall(page.read_text()) for line in block.splitlines()]
    return [shlex.split(line)[1:] for line in lines if line.startswith("spondyl ")]


def runnable(arguments: list[str]) -> bool:
    """Whether it names no placeholder such as CASE."""
    return not any(re.fullmatch(r"[A-Z]{3,}", part) for part in arguments)


EXAMPLES_SHOWN = [
    (page.stem, arguments) for page in PAGES for arguments in shown(page) if runnable(arguments)
]


@pytest.mark.parametrize("verb", list(cli.commands))
def test_every_verb_has_a_how_to_with_an_example_that_runs(verb: str) -> None:
    assert any(arguments[0] == verb for _, arguments in EXAMPLES_SHOWN), (
        f"no page of docs/how-to shows `spondyl {verb}` with a file that exists"
    )


def test_the_card_has_a_how_to() -> None:
    assert any("--card" in arguments for _, arguments in EXAMPLES_SHOWN)


@pytest.mark.parametrize(
    ("page", "arguments"), EXAMPLES_SHOWN, ids=[" ".join(a) for _, a in EXAMPLES_SHOWN]
)
def test_what_a_how_to_shows_runs(
    page: str, arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("examples", "validation"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    monkeypatch.chdir(tmp_path)
    result = run(*arguments)
    assert result.exit_code == 0, f"{page}: {result.output}"
    assert result.stdout or "--output" in arguments


def test_no_how_to_shows_a_verb_that_is_not_there() -> None:
    used = {arguments[0] for page in PAGES for arguments in shown(page)}
    assert used <= set(cli.commands)


def test_every_how_to_is_linked_from_the_index() -> None:
    index = (ROOT / "docs" / "index.md").read_text()
    assert [page.name for page in PAGES if f"how-to/{page.name}" not in index] == []
