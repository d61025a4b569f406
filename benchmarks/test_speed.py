"""What the ratios are made of, measured in one run."""

import json
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from spondyl.case.case import Case
from spondyl.case.contradictions import CONSTRAINTS
from spondyl.casefile import load
from spondyl.frameworks.evaluate import Verdicts, evaluate
from spondyl.frameworks.guidelines.noms import NOMS
from spondyl.kernel.answers import Answers
from spondyl.kernel.constraints import Constraint, still_open
from spondyl.options.judged import judge_options

FULL_CASE = Path(__file__).with_name("full-case.json")
BYTES = FULL_CASE.read_bytes()
NOW = datetime(2026, 11, 19, 21, 40)  # noqa: DTZ001 -- a case stands in local time

IMPORTS = (
    "import click, rich.console, rich.table, ruamel.yaml, pint; "
    "ruamel.yaml.YAML(typ='safe', pure=True); pint.UnitRegistry()"
)

ALTAIR = """
import altair, vl_convert
rows = [{"model": f"model {n}", "low": n, "high": 5 * n + 10} for n in range(13)]
chart = altair.Chart(altair.Data(values=rows)).mark_bar()
chart = chart.encode(x="low:Q", x2="high:Q", y="model:N")
vl_convert.vegalite_to_svg(chart.to_dict())
"""
TYPST = "import typst; typst.compile(b'', format='pdf')"


BRIEF = ("-m", "spondyl", "brief", str(FULL_CASE), "--format")
WITHOUT = "--without-projections"


def fresh_case() -> tuple[tuple[Case], dict[str, Any]]:
    """A case that no earlier round has seen."""
    return (load(FULL_CASE.name, BYTES, now=NOW),), {}


def test_json_loads(benchmark: BenchmarkFixture) -> None:
    text = BYTES.decode()
    benchmark.pedantic(  # type: ignore[no-untyped-call]
        json.loads, args=(text,), rounds=500, iterations=10, warmup_rounds=10
    )


def test_evaluate_every_framework(benchmark: BenchmarkFixture) -> None:
    verdicts: Verdicts = benchmark.pedantic(  # type: ignore[no-untyped-call]
        evaluate, setup=fresh_case, rounds=200, iterations=1, warmup_rounds=10
    )
    assert verdicts.lesions


def evaluated_case() -> tuple[tuple[Case, Verdicts], dict[str, Any]]:
    """A fresh case, and what frameworks say of it."""
    (case,), _ = fresh_case()
    return (case, evaluate(case)), {}


def view_of_lesion() -> tuple[tuple[Answers, list[Constraint]], dict[str, Any]]:
    """One view of the fresh case's first lesion, and the constraints that bind it."""
    (_, verdicts), _ = evaluated_case()
    binding = still_open(CONSTRAINTS, verdicts.facts.patient)
    return (verdicts.lesions[0].views[0], binding), {}


def test_evaluate_noms_once(benchmark: BenchmarkFixture) -> None:
    result = benchmark.pedantic(  # type: ignore[no-untyped-call]
        NOMS.evaluate, setup=view_of_lesion, rounds=200, iterations=1, warmup_rounds=10
    )
    assert result.possible


def test_judge_every_option(benchmark: BenchmarkFixture) -> None:
    judged = benchmark.pedantic(  # type: ignore[no-untyped-call]
        judge_options, setup=evaluated_case, rounds=200, iterations=1, warmup_rounds=10
    )
    assert judged


def run(*arguments: str) -> None:
    """One whole process of this interpreter."""
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(("-c", IMPORTS), id="process_imports"),
        pytest.param((*BRIEF, "json"), id="process_brief"),
        pytest.param((*BRIEF, "json", WITHOUT), id="process_brief_without"),
        pytest.param((*BRIEF, "pdf"), id="process_pdf"),
        pytest.param((*BRIEF, "pdf", WITHOUT), id="process_pdf_without"),
        pytest.param(("-c", ALTAIR), id="process_altair"),
        pytest.param(("-c", TYPST), id="process_typst"),
    ],
)
def test_process(benchmark: BenchmarkFixture, arguments: tuple[str, ...]) -> None:
    benchmark.pedantic(  # type: ignore[no-untyped-call]
        run, args=arguments, rounds=15, iterations=1, warmup_rounds=2
    )
