"""Exporting a study in one of the formats."""

from collections.abc import Callable, Mapping

from spondyl.cli.study.group import now
from spondyl.cli.verbs import as_json
from spondyl.study.exchange.csv_format import csv_zip
from spondyl.study.exchange.json_format import study_document
from spondyl.study.exchange.markdown import study_markdown
from spondyl.study.exchange.refi.codebook_out import qdc
from spondyl.study.exchange.refi.project_out import qdpx
from spondyl.study.masking import LEAST_SHARING, Leaving, leaving
from spondyl.study.store.file import read_study

_MAKERS: Mapping[str, Callable[[Leaving], str | bytes]] = {
    "json": lambda leaves: as_json(study_document(leaves)),
    "csv": csv_zip,
    "markdown": study_markdown,
    "qdc": lambda leaves: qdc(leaves.study),
    "qdpx": lambda leaves: qdpx(leaves.study, now()),
}


def exported(path: str, style: str, *, masked: bool) -> tuple[str | bytes, Leaving]:
    """What is written, and what leaves with it.

    Raises:
        InputError: when there is no study file.
    """
    leaves = leaving(read_study(path), masked=masked)
    return _MAKERS[style](leaves), leaves


def left_behind(leaves: Leaving, style: str) -> str:
    """What was masked, what was withheld and what the format does not hold, in words."""
    lines = []
    if style == "qdc":
        lines.append("A codebook holds nodes and findings alone.")
    if leaves.masked:
        lines.append(
            "Masked: words that look like names (see spondyl study names), and what fewer than "
            f"{LEAST_SHARING} participants share. Coders' names and the titles of nodes stay. Form "
            "is not knowledge: read it before it leaves."
        )
    else:
        lines.append("Not masked.")
    if leaves.withheld and style != "qdc":
        what = "1 text and its" if leaves.withheld == 1 else f"{leaves.withheld} texts and their"
        lines.append(f"Withheld for want of consent: {what} codings.")
    return "".join(f"{line}\n" for line in lines)
