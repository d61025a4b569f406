"""Nodes that people add to the codebook; the study's own stay as they were published."""

from dataclasses import replace

from spondyl.kernel.errors import InputError
from spondyl.study.changes.coding import coder_named
from spondyl.study.changes.texts import one_line
from spondyl.study.checking import checked
from spondyl.study.codebook import CODE, in_tree, node_named, renumbered
from spondyl.study.model import Codebook, Node, Study
from spondyl.themes.pointers import TITLES


def with_node(study: Study, node: Node, by: str, made: str) -> Study:
    """The study with a new version of the codebook: one node more, or one worded anew.

    Raises:
        InputError: when the code is none, its parent is not there, or it is a node of the study
            itself: that one stays as it was published.
    """
    if not CODE.fullmatch(node.code):
        raise InputError(
            f"{node.code[:60]!r} is no code.", None, "A code has letters, digits, - and dots: III.D"
        )
    if node.parent:
        parent = node_named(study.codebook, node.parent).code
        node = replace(node, code=f"{parent}.{node.code.rpartition('.')[2]}")
    held = next((n for n in study.codebook.values() if _same_code(n, node)), None)
    if held and (held.code in TITLES or any(f.node == held.code for f in study.findings)):
        raise InputError(
            f"{held.code} ({held.title}) is a node of the study itself.",
            None,
            f"Add one below it, such as {held.code}.Z, or another beside it.",
        )
    new = _worded(study, node, held)
    if new == held:
        return study
    nodes = {**study.codebook, new.code: new}
    version = study.version + 1
    what = f"{new.code} {'worded anew' if held else 'added'} by {coder_named(study, by)}."
    return checked(
        replace(
            study,
            codebooks=(*study.codebooks, Codebook(version, made, what)),
            nodes=(*study.nodes, *renumbered(version, in_tree(nodes.values()))),
        )
    )


def _same_code(one: Node, other: Node) -> bool:
    return one.code.casefold() == other.code.casefold()


def _worded(study: Study, node: Node, held: Node | None) -> Node:
    """A node as it is to be: what is not said anew stays, a new one takes its parent's colour."""
    title = one_line(node.title, "the title")
    if held:
        said = node.description or held.description
        return replace(held, title=title, codable=node.codable, description=said)
    parent = study.codebook.get(node.parent)
    return replace(node, title=title, colour=parent.colour if parent else "")
