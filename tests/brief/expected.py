"""The kept briefs of the examples: `python -m tests.brief.expected` writes them anew."""

import json
from pathlib import Path
from typing import Any

from spondyl.brief.compose import compose
from spondyl.brief.document import document
from tests.places import EXAMPLES, ROOT, case_at

FOLDER = ROOT / "examples" / "briefs"
# These change with every wording of a definition; the results beside them do not.
_STAMPS = ("spondyl", "knowledge")


def kept(example: Path) -> Path:
    """Where the brief of an example is kept."""
    return FOLDER / f"{example.stem}.json"


def fresh(example: Path) -> dict[str, Any]:
    """The brief of an example as it is now, without its stamps."""
    brief = document(compose(case_at(example)))
    return {key: value for key, value in brief.items() if key not in _STAMPS}


def main() -> None:
    """Write every brief."""
    FOLDER.mkdir(exist_ok=True)
    for example in EXAMPLES:
        text = json.dumps(fresh(example), indent=1, ensure_ascii=False)
        kept(example).write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
