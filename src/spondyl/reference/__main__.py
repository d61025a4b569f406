"""`python -m spondyl.reference` writes the reference pages; `--check` only says which are stale."""

import sys
from pathlib import Path

from spondyl.reference.pages import stale, write

FOLDER = Path("docs/reference")


def main(arguments: list[str]) -> int:
    """Write or check; 1 when a page is stale under `--check`, 2 outside a checkout."""
    if not FOLDER.is_dir():
        sys.stderr.write(f"{FOLDER} is not here: run this in the project's folder.\n")
        return 2
    if "--check" in arguments:
        old = stale(FOLDER)
        for path in old:
            sys.stderr.write(f"{FOLDER / path} is stale: run `make docs`.\n")
        return 1 if old else 0
    for path in write(FOLDER):
        sys.stdout.write(f"{FOLDER / path}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
