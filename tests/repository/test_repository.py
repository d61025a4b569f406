"""The tree itself: documentation current, layers kept, nothing of a machine in it."""

import json
import re
from pathlib import Path

import pytest

from spondyl.reference.pages import pages, stale
from tests.places import ROOT

LAYERS = {
    "kernel",
    "themes",
    "case",
    "centre",
    "frameworks",
    "options",
    "goals",
    "outcomes",
    "brief",
    "render",
    "casefile",
    "reference",
    "study",
    "cli",
}


def files_of_the_project() -> list[Path]:
    """Every file of the project; what tools leave behind lies in folders with a dot."""
    files = [path for path in ROOT.rglob("*") if path.is_file()]
    return [p for p in files if not any(q.startswith(".") for q in p.relative_to(ROOT).parts)]


def test_generated_reference_pages_are_current() -> None:
    assert not stale(ROOT / "docs" / "reference"), "run `make docs`"


def test_a_changed_page_is_found_stale(tmp_path: Path) -> None:
    for path, text in pages().items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    assert not stale(tmp_path)
    (tmp_path / "variables.md").write_text("old")
    (tmp_path / "frameworks" / "gone.md").write_text("left over")
    (tmp_path / "options" / "gone.md").write_text("left over")
    assert stale(tmp_path) == ["variables.md", "frameworks/gone.md", "options/gone.md"]


def test_the_package_holds_its_layers_and_nothing_else() -> None:
    folder = ROOT / "src" / "spondyl"
    found = {p.name for p in folder.iterdir() if p.is_dir() and p.name != "__pycache__"}
    assert found == LAYERS


def test_no_source_file_nears_four_hundred_lines() -> None:
    long = [
        path.name
        for path in (ROOT / "src").rglob("*.py")
        if len(path.read_text().splitlines()) > 400
    ]
    assert not long


def test_the_lock_pins_with_hashes_and_names_no_index() -> None:
    lock = (ROOT / "requirements.lock").read_text()
    names = re.findall(r"^[a-z0-9][\w.-]*==\S+ \\$", lock, re.MULTILINE)
    assert len(names) > 20
    assert lock.count("--hash=sha256:") >= len(names)
    assert "http" not in lock
    assert "index-url" not in lock


def test_every_hazard_names_a_test_that_exists() -> None:
    log = (ROOT / "docs" / "safety" / "hazard-log.md").read_text()
    named = re.findall(r"(tests/[\w/]+\.py)::(\w+)", log)
    rows = re.findall(r"^\| H-\d+", log, re.MULTILINE)
    assert len(named) >= len(rows) > 10
    for path, test in named:
        assert f"def {test}(" in (ROOT / path).read_text(), f"{path}::{test}"


@pytest.mark.parametrize("page", ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "docs"])
def test_links_between_documents_lead_somewhere(page: str) -> None:
    path = ROOT / page
    for document in path.rglob("*.md") if path.is_dir() else [path]:
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", document.read_text()):
            assert (document.parent / target).exists(), f"{document.name}: {target}"


def test_every_must_of_the_brief_is_in_the_requirements_page() -> None:
    text = (ROOT / "docs" / "reference" / "requirements.md").read_text()
    asked = [*range(1, 15), *range(16, 21), *range(22, 33), 36, *range(48, 54), *range(55, 66)]
    asked += [97, 98, 100, 101, 102, 110, 114, 118, 139, 148, 151]
    missing = [number for number in asked if f"R{number:03d}" not in text]
    assert not missing


def test_published_schemas_are_valid_json() -> None:
    for name in ("brief.schema.json", "case.schema.json", "centre.schema.json"):
        schema = json.loads((ROOT / "docs" / "reference" / name).read_text())
        assert schema["$schema"].endswith("2020-12/schema")


def test_no_path_of_a_machine_is_written_down() -> None:
    for path in files_of_the_project():
        if path.suffix in {".py", ".md", ".toml", ".yaml", ".json", ".cff"}:
            found = re.search(r"(?<![\w.])/(home|root|work|tmp)/\w", path.read_text())
            assert not found, f"{path.name}: {found and found.group()}"
