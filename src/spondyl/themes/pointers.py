"""Where in the study the words behind a finding stand; the words themselves are not here."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from spondyl.themes.themes import THEMES, Finding


@dataclass(frozen=True, slots=True)
class Pointer:
    """A quote that supports a finding, as the reader's own study file has it.

    Attributes:
        node: theme or subtheme it is printed under.
        finding: number of the finding.
        key: its handle in the study file.
        place: transcript and pages, in words.
    """

    node: str
    finding: int
    key: str
    place: str


@dataclass(frozen=True, slots=True)
class Behind:
    """What the study says under one node.

    Attributes:
        node: theme or subtheme.
        title: as the study prints it.
        findings: in our words.
        quotes: where the words stand; empty without a study file.
    """

    node: str
    title: str
    findings: tuple[Finding, ...]
    quotes: tuple[Pointer, ...]


# Every node of the study, in its order, with its title.
TITLES: Mapping[str, str] = {
    node: title
    for theme in THEMES
    for node, title in (
        (theme.numeral, theme.title),
        *((f"{theme.numeral}.{part.letter}", part.title) for part in theme.subthemes),
    )
}
NODES = tuple(TITLES)


def behind(nodes: Iterable[str], pointers: Iterable[Pointer] = ()) -> Iterator[Behind]:
    """What stands behind each of some nodes, in the study's order."""
    wanted, held = set(nodes), tuple(pointers)
    findings = [finding for theme in THEMES for finding in theme.findings]
    for node, title in TITLES.items():
        if node in wanted:
            yield Behind(
                node,
                title,
                tuple(finding for finding in findings if finding.node == node),
                tuple(pointer for pointer in held if pointer.node == node),
            )


def keys_said(pointers: Iterable[Pointer]) -> str:
    """The keys of quotes, runs of them as a range: `Q001 to Q012, Q014`."""
    runs: list[list[str]] = []
    for pointer in pointers:
        if runs and _follows(runs[-1][-1], pointer.key):
            runs[-1][1:] = [pointer.key]
        else:
            runs.append([pointer.key])
    return ", ".join(" to ".join(run) for run in runs)


def _follows(key: str, other: str) -> bool:
    return key[1:].isdecimal() and other == f"{key[0]}{int(key[1:]) + 1:0{len(key) - 1}}"
