"""The kept briefs of the examples: `python -m tests.brief.expected` writes them anew."""

import json
from pathlib import Path
from typing import Any

from spondyl.brief.compose import compose
from spondyl.brief.document import document
from spondyl.brief.page import PROJECTED
from tests.places import EXAMPLES, ROOT, case_at

FOLDER = ROOT / "examples" / "briefs"

_OF_THE_CASE = (
    "name",
    "lesion",
    "status",
    "closed_by",
    "may_be_closed_by",
    "pending",
    "limits",
    "noms",
    "grey_areas",
)
_OF_THE_PATIENT = ("hopes", "ladder", "priorities", "quality_of_life")
# These change with every wording of a definition; the results beside them do not.
_STAMPS = ("spondyl", "knowledge")
# Draws of a model, in single precision: tests hold them to a tolerance, not to a digit.
_DRAWN = PROJECTED


def kept(example: Path) -> Path:
    """Where the brief of an example is kept."""
    return FOLDER / f"{example.stem}.json"


def fresh(example: Path) -> dict[str, Any]:
    """The brief of an example as it is now, without its stamps."""
    brief = document(compose(case_at(example)))
    kept = {key: value for key, value in brief.items() if key not in _STAMPS}
    kept["options"] = [_short(option) for option in brief["options"]]
    kept["page"] = [part for part in brief["page"] if part["key"] not in _DRAWN]
    kept["themes"] = {theme: _undrawn(lines, brief) for theme, lines in brief["themes"].items()}
    kept["patient_part"] = {key: brief["patient_part"][key] for key in _OF_THE_PATIENT}
    del kept["projections"], kept["projection_basis"], kept["goals"]
    return kept


def _undrawn(lines: list[str], brief: dict[str, Any]) -> list[str]:
    """Lines of a theme without those that hold figures of the model."""
    drawn = {
        line["text"] for part in brief["page"] if part["key"] in _DRAWN for line in part["lines"]
    }
    return [line for line in lines if line not in drawn]


def _short(option: dict[str, Any]) -> dict[str, Any]:
    """An option without what follows from its definition: what is left is this case's."""
    rules = {each["rule"]: each["status"] for each in option["because"]}
    return {key: option[key] for key in _OF_THE_CASE} | {"rules": rules}


def main() -> None:
    """Write every brief."""
    FOLDER.mkdir(exist_ok=True)
    for example in EXAMPLES:
        text = json.dumps(fresh(example), indent=1, ensure_ascii=False)
        kept(example).write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
