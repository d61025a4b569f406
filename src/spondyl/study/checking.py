"""A study is whole: what is pointed at is there, offsets lie inside, keys stand once."""

import re
from collections import Counter
from collections.abc import Iterable

from spondyl.kernel.errors import InputError
from spondyl.study.codebook import CODE
from spondyl.study.model import PRINTED, Study
from spondyl.study.tables import TABLES

# Tab and line feed are the only control characters of a text: XML knows no others, and a terminal
# would obey them. Marks that turn the direction of writing make words stand where they are not.
# Halves of a pair and two codes that are no characters cannot be written at all.
_BAD = re.compile(
    "[\u202a-\u202e\u2066-\u2069\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]"
)


def bad_character(text: str) -> int | None:
    """Offset of the first character that no text may hold; None where there is none."""
    found = _BAD.search(text)
    return found.start() if found else None


def checked(study: Study) -> Study:
    """The study itself, when it is whole.

    Raises:
        InputError: when something in it points nowhere, lies outside or stands twice.
    """
    _written(study)
    _once("text", (text.key for text in study.texts))
    _once("quote", (quote.key for quote in study.quotes))
    _once("node", (f"{node.code.casefold()} (version {node.version})" for node in study.nodes))
    _once("finding", (str(finding.number) for finding in study.findings))
    _once("participant", (str(each.number) for each in study.participants))
    _once("coding", (f"of {c.text} {c.start}-{c.end} {c.node} {c.coder}" for c in study.codings))
    _nodes(study)
    _relations(study)
    _texts(study)
    _codings(study)
    return study


def _written(study: Study) -> None:
    """Every word of every row can be written and shown."""
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


def _once(what: str, keys: Iterable[str]) -> None:
    twice = next((key for key, count in Counter(keys).items() if count > 1), None)
    if twice is not None:
        raise InputError(f"the {what} {twice} stands twice.", None, "Remove one of the two.")


def _nodes(study: Study) -> None:
    if not study.codebooks or not study.nodes:
        raise InputError("there is no codebook.", None, "A study needs at least one node.")
    versions = {book.version for book in study.codebooks}
    if bare := versions - {node.version for node in study.nodes}:
        raise InputError(f"version {bare.pop()} of the codebook has no node.")
    known = {(node.version, node.code) for node in study.nodes}
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
