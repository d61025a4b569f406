"""Where the things that tests read are."""

from datetime import datetime
from pathlib import Path

from spondyl.case.case import Case
from spondyl.casefile import load

ROOT = Path(__file__).parent.parent
EXAMPLES = tuple(sorted((ROOT / "examples").glob("*.yaml")))
FULL_CASE = ROOT / "benchmarks" / "full-case.json"
THURSDAY = ROOT / "examples" / "thursday-paraparesis.yaml"
# Third-party text, never in the repository: it may lie beside the checkout.
SUPPLEMENT = ROOT.parent / "shared" / "study" / "supplement.txt"
NOW = datetime(2026, 11, 23, 12, 0)  # noqa: DTZ001 -- cases stand in local time


def case_at(path: Path) -> Case:
    """The case in a file."""
    return load(path.name, path.read_bytes(), now=NOW)


def case_of(text: str) -> Case:
    """The case that a text describes."""
    return load("case.yaml", text.encode(), now=NOW)
