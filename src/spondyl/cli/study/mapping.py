"""Maps in the formats of the command line."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

from spondyl.study.exchange.csv_format import cell
from spondyl.study.level import Level
from spondyl.study.maps import document
from spondyl.study.maps.cooccurrence import Over, cooccurrence
from spondyl.study.maps.cooccurrence_picture import cooccurrence_svg
from spondyl.study.maps.relations_picture import relations_svg
from spondyl.study.model import Study

# A file as it is, or a document and its lines.
Made = str | tuple[object, str]


def counted_map(study: Study, style: str, over: Over, level: Level) -> Made:
    """Which themes stand together."""
    found = cooccurrence(study, over, level)
    if style == "svg":
        return cooccurrence_svg(found)
    if style == "csv":
        return _csv(document.cooccurrence_rows(found))
    return document.map_document(found), _lines(document.cooccurrence_text(found))


def drawn_map(study: Study, style: str) -> Made:
    """The relations that people drew."""
    if style == "svg":
        return relations_svg(study)
    if style == "csv":
        return _csv(document.relations_rows(study))
    return document.relations_document(study), _lines(document.relations_text(study))


def _csv(rows: Iterable[Sequence[str | int]]) -> str:
    out = StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(map(cell, row) for row in rows)
    return out.getvalue()


def _lines(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
