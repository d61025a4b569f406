"""What a brief must not load: a brief at night starts at once."""

import subprocess
import sys

import pytest

from tests.places import THURSDAY

PROGRAM = """
import sys
from spondyl.cli.main import cli
cli(["brief", {case!r}, "--format", "json", "--output", {sink!r}], standalone_mode=False)
print(" ".join(sorted({{name.partition(".")[0] for name in sys.modules}})))
"""


def test_a_brief_loads_no_heavy_library() -> None:
    program = PROGRAM.format(case=str(THURSDAY), sink="-")
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.splitlines()[-1].split())
    assert not loaded & {"scipy", "pandas", "altair", "jinja2", "typst", "django", "numba"}


@pytest.mark.parametrize("verb", ["check", "ask", "options"])
def test_what_projects_nothing_does_not_load_the_model(verb: str) -> None:
    program = PROGRAM.replace('["brief"', f'["{verb}"').format(case=str(THURSDAY), sink="-")
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert "numpy" not in done.stdout.splitlines()[-1].split()
