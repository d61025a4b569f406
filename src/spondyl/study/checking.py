"""A study is whole: what is pointed at is there, offsets lie inside, keys stand once."""

import re
from collections import Counter

from spondyl.kernel.errors import InputError
from spondyl.study.characters import bad_character, writable
from spondyl.study.codebook import CODE
from spondyl.study.model import PRINTED, Study
from spondyl.study.tables import TABLES, Table

_KEY = re.compile(r"[A-Z][0-9]{1,9}")


def checked(study: Study) -> Study:
    """The study itself, when it is whole.

    Raises:
        InputError: when something in it points nowhere, lies outside or stands twice.
    """
    _written(study)
    for table in TABLES:
        _once(table, study)
    _nodes(study)
    _relations(study)
    _texts(study)
    _codings(study)
    return study


def _written(study: Study) -> None:
    """Every word of every row can be written and shown."""
    writable(study.title, "the title of the study")
    for table in TABLES:
        names = [name for name, kind in table.columns.items() if kind is str]
        for row in table.rows(study):
            for name in names:
                if bad_character(getattr(row, name)) is not None:
                    key = " ".join(map(str, table.keyed(row)))
                    raise InputError(
                        f"{name} of {key} in {table.name} holds a control character.",
                        None,
                        "Remove it.",
                    )


def _once(table: Table, study: Study) -> None:
    rows = Counter(map(table.keyed, table.rows(study)))
    twice = next((key for key, number in rows.items() if number > 1), None)
    if twice is not None:
        raise InputError(
            f"in {table.name}, {' '.join(map(str, twice))} stands twice.",
            None,
            "Remove one of the two.",
        )


def _nodes(study: Study) -> None:
    if not study.codebooks or not study.nodes:
        raise InputError("there is no codebook.", None, "A study needs at least one node.")
    versions = {book.version for book in study.codebooks}
    if bare := versions - {node.version for node in study.nodes}:
        raise InputError(f"version {bare.pop()} of the codebook has no node.")
    known = {(node.version, node.code) for node in study.nodes}
    folded = Counter((node.version, node.code.casefold()) for node in study.nodes)
    if twice := [code for (_, code), number in folded.items() if number > 1]:
        raise InputError(f"the node {twice[0]} stands twice in a version of the codebook.")
    for node in study.nodes:
        if not CODE.fullmatch(node.code):
            raise InputError(
                f"{node.code!r} is no code of a node.", None, "Letters, digits, - and dots."
            )
        if node.version not in versions:
            raise InputError(f"node {node.code} is of a version {node.version} that is not there.")
        if node.parent and (node.version, node.parent) not in known:
            raise InputError(f"node {node.code} stands under {node.parent}, which is not there.")
    codes = {code for _, code in known}
    for finding in study.findings:
        if finding.node not in codes:
            raise InputError(f"finding {finding.number} stands under no node: {finding.node}.")


def _relations(study: Study) -> None:
    codes = {node.code for node in study.nodes}
    for relation in study.relations:
        if missing := {relation.origin, relation.target} - codes:
            raise InputError(f"a relation goes to a node that is not there: {missing.pop()}.")
        if relation.origin == relation.target:
            raise InputError(f"a relation goes from {relation.origin} to itself.")


def _texts(study: Study) -> None:
    for text in study.texts:
        if not _KEY.fullmatch(text.key):
            raise InputError(
                f"{text.key!r} is no key of a text.", None, "Keys are like Q001 and T0001."
            )
    findings = {finding.number for finding in study.findings}
    for quote in study.quotes:
        if quote.key not in study.by_key:
            raise InputError(f"quote {quote.number} has no text {quote.key}.")
        if quote.finding not in findings:
            raise InputError(f"quote {quote.number} supports no finding: {quote.finding}.")
    for reading in study.readings:
        _inside(study, "reading", reading.text, reading.start, reading.end)


def _codings(study: Study) -> None:
    known = {(node.version, node.code): node.codable for node in study.nodes}
    coders = set(study.coders)
    for coding in study.codings:
        _inside(study, "coding", coding.text, coding.start, coding.end)
        if (coding.version, coding.node) not in known:
            raise InputError(
                f"a coding of {coding.text} uses a node that is not there: {coding.node} of "
                f"version {coding.version}."
            )
        if not known[coding.version, coding.node]:
            raise InputError(f"{coding.text} is coded with the heading {coding.node}.")
        if coding.coder == PRINTED or coding.coder not in coders:
            raise InputError(f"a coding of {coding.text} has no coder: {coding.coder!r}.")


def _inside(study: Study, what: str, key: str, start: int, end: int) -> None:
    if key not in study.by_key:
        raise InputError(f"a {what} is of a text that is not there: {key}.")
    if not 0 <= start < end <= len(study.by_key[key].content):
        length = len(study.by_key[key].content)
        raise InputError(
            f"a {what} of {key} goes from {start} to {end}, outside its {length} characters."
        )
