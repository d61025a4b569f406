"""Ratios from one run of the benchmarks: `python -m benchmarks.ratios RUN.json [--write]`."""

import json
import platform
import sys
from pathlib import Path

PAGE = Path("docs/reference/performance.md")
RATIOS = (
    (
        "Every framework on one full, fresh case, against one `json.loads` of that case",
        "test_evaluate_every_framework",
        ("test_json_loads",),
        60.0,
    ),
    (
        "Judging all options of the full case, against evaluating NOMS once",
        "test_judge_every_option",
        ("test_evaluate_noms_once",),
        40.0,
    ),
    (
        "The outcome model, 10 strategies by 1,000 draws by 104 weeks by 12 states with summaries "
        "at eight weeks, against bare matrix products of as many state updates (NumPy, float64)",
        "test_model_with_summaries",
        ("test_matrix_products",),
        1.5,
    ),
    (
        "`spondyl brief --format json` as a process, against the same `--without-projections`",
        "test_process[process_brief]",
        ("test_process[process_brief_without]",),
        3.0,
    ),
    (
        "`spondyl brief --format json --without-projections` as a process, against importing "
        "click, rich, ruamel.yaml and pint and building one UnitRegistry",
        "test_process[process_brief_without]",
        ("test_process[process_imports]",),
        3.0,
    ),
    (
        "`spondyl brief --format pdf` as a process, against the same `--without-projections` "
        "(three pictures a lesion more)",
        "test_process[process_pdf]",
        ("test_process[process_pdf_without]",),
        3.0,
    ),
    (
        "`spondyl brief --format pdf --without-projections` as a process, against three processes: "
        "the same brief as JSON, one bar chart from Altair to SVG, and one empty Typst document to "
        "PDF",
        "test_process[process_pdf_without]",
        (
            "test_process[process_brief_without]",
            "test_process[process_altair]",
            "test_process[process_typst]",
        ),
        1.5,
    ),
    (
        "Searching 100,000 coded stretches for two common words, the study file opened, with "
        "title, codes and place of each hit, against FTS5's own nearest rows and snippets on an "
        "open file",
        "test_search_common",
        ("test_search_common_by_fts5",),
        2.0,
    ),
    (
        "The same for a rare word, against FTS5 with the file opened as well",
        "test_search_rare",
        ("test_search_rare_by_fts5",),
        2.0,
    ),
)


def medians(run: Path) -> dict[str, float]:
    """Median seconds by benchmark name."""
    found = json.loads(run.read_text())["benchmarks"]
    return {entry["name"]: float(entry["stats"]["median"]) for entry in found}


def report(seconds: dict[str, float]) -> tuple[str, bool]:
    """The page, and whether every ratio holds."""
    lines = [
        "# Performance\n",
        "Written by `make bench`: medians of one run on one machine, as ratios inside that run.\n",
        f"Python {platform.python_version()}.\n",
        "| what | measured | against | ratio | at most |",
        "|---|---|---|---|---|",
    ]
    holds = True
    for what, measured, against, limit in RATIOS:
        base = sum(seconds[name] for name in against)
        ratio = seconds[measured] / base
        holds = holds and ratio <= limit
        lines.append(
            f"| {what} | {seconds[measured] * 1e3:.2f} ms | {base * 1e3:.3f} ms | "
            f"{ratio:.2f} | {limit:g} |"
        )
    return "\n".join(lines) + "\n", holds


def main(arguments: list[str]) -> int:
    """Print the ratios, write the page when asked; 1 when a ratio is exceeded."""
    page, holds = report(medians(Path(arguments[0])))
    sys.stdout.write(page)
    if "--write" in arguments:
        PAGE.write_text(page, encoding="utf-8")
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
