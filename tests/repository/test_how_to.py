"""Every verb of the command line has a how-to page, and what the pages show runs."""

import json
import re
import shlex
import shutil
from pathlib import Path

import pytest

from spondyl.cli.main import cli
from spondyl.study.changes import with_coding, with_text
from spondyl.study.exchange.json_format import study_document
from spondyl.study.masking import leaving
from spondyl.study.model import Coding, Consent, Kind
from spondyl.study.store.file import change
from spondyl.study.supplement.read import read_supplement
from tests.cli.running import run
from tests.places import ROOT
from tests.study import made_up

PAGES = sorted((ROOT / "docs" / "how-to").glob("*.md"))
_FENCED = re.compile(r"^```\w*\n(.*?)^```", re.MULTILINE | re.DOTALL)


def shown(page: Path) -> list[list[str]]:
    """The arguments of every command of ours that a page shows in a block of code."""
    lines = [line for block in _FENCED.findall(page.read_text()) for line in block.splitlines()]
    return [shlex.split(line, comments=True)[1:] for line in lines if line.startswith("spondyl ")]


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


def study_files(folder: Path) -> None:
    """What the page on the study works with: a supplement, a reason, and two coders' files."""
    (folder / "supplement.txt").write_bytes(made_up.of_the_ten_themes())
    (folder / "friday.txt").write_text("There was no senior at hand on Friday.")
    study = read_supplement("supplement.txt", made_up.of_the_ten_themes())
    content = (folder / "friday.txt").read_text()
    study = with_text(study, Kind.REASON, "friday", content, Consent.GIVEN)
    for start, end, node, coder in ((10, 27, "IV", "LB"), (0, 21, "III.C", "KA")):
        study = with_coding(study, Coding("T0001", start, end, node, 0, coder))
    for name in ("study.db", "lb.db", "ka.db"):
        change(str(folder / name), lambda _: study)
    (folder / "ka.json").write_text(json.dumps(study_document(leaving(study, masked=False))))


@pytest.mark.parametrize(
    ("page", "arguments"), EXAMPLES_SHOWN, ids=[" ".join(a) for _, a in EXAMPLES_SHOWN]
)
def test_what_a_how_to_shows_runs(
    page: str, arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder in ("examples", "validation"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    if arguments[0] == "study":
        study_files(tmp_path)
    monkeypatch.chdir(tmp_path)
    result = run(*arguments)
    assert result.exit_code == 0, f"{page}: {result.output}"
    assert result.stdout or {"--output", "-o"} & set(arguments)


def test_no_how_to_shows_a_verb_that_is_not_there() -> None:
    used = {arguments[0] for page in PAGES for arguments in shown(page)}
    assert used <= set(cli.commands)


def test_every_how_to_is_linked_from_the_index() -> None:
    index = (ROOT / "docs" / "index.md").read_text()
    assert [page.name for page in PAGES if f"how-to/{page.name}" not in index] == []
