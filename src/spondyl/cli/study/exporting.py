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


def left_behind(leaves: Leaving) -> str:
    """What was masked and what was withheld, in words."""
    lines = []
    if leaves.masked:
        lines.append(
            "Masked: words that look like names (see spondyl study names), and what fewer than "
            f"{LEAST_SHARING} participants share. Form is not knowledge: read it before it leaves."
        )
    else:
        lines.append("Not masked: names and participants are as the study file has them.")
    if leaves.withheld:
        lines.append(f"Withheld for want of consent: {leaves.withheld} texts and their codings.")
    return "".join(f"{line}\n" for line in lines)
