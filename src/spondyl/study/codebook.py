"""The codebook: the ten themes to begin with, then whatever a study makes of them."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from difflib import get_close_matches
from itertools import chain, count

from spondyl.kernel.errors import InputError
from spondyl.study.model import Codebook, Node, Study
from spondyl.themes.pointers import NODES, Behind, behind
from spondyl.themes.themes import NUMERALS

# Far apart on the wheel and dark enough on white; colour is never the only mark.
COLOURS = (
    "#1f5a8c", "#8c4a1f", "#2e7d4f", "#7a2e7d", "#9c2b2b",
    "#5c6b00", "#00707a", "#6b4c9a", "#8a6100", "#444444",
)  # fmt: skip
CODE = re.compile(r"(?=.{1,200}$)[A-Za-z0-9][\w-]*(\.[\w-]+)*")


def built_in() -> tuple[tuple[Codebook, ...], tuple[Node, ...]]:
    """The first version: the ten themes and their subthemes, findings in our words."""
    nodes = enumerate(behind(NODES), 1)
    return (
        (Codebook(1, "", "The ten themes of Barton 2021, findings in our words."),),
        tuple(_node(place, each) for place, each in nodes),
    )


def blank() -> Study:
    """A study in which nothing has been imported or coded: the built-in codebook alone."""
    books, nodes = built_in()
    return Study("", codebooks=books, nodes=nodes)


def _node(place: int, each: Behind) -> Node:
    """A node of the study; one without findings of its own is a heading."""
    said = " ".join(finding.text for finding in each.findings)
    colour = COLOURS[NUMERALS.index(each.node.partition(".")[0]) % len(COLOURS)]
    return Node(1, place, each.node, each.title, bool(said), said, colour)


def same_title(one: str, other: str) -> bool:
    """Whether two titles are one, however dashes and blanks are set."""
    return bare_title(one) == bare_title(other)


def bare_title(title: str) -> str:
    """A title as titles are compared."""
    return re.sub(r"[\W_]+", " ", title).strip().casefold()


def children(nodes: Mapping[str, Node], code: str) -> list[str]:
    """The codes right under one, in order."""
    return [each for each, node in nodes.items() if node.parent == code]


def node_named(nodes: Mapping[str, Node], code: str) -> Node:
    """The node of a code, in upper or lower case.

    Raises:
        InputError: when there is none, with the nearest.
    """
    folded = {each.casefold(): node for each, node in nodes.items()}
    if code.casefold() in folded:
        return folded[code.casefold()]
    near = get_close_matches(code.casefold(), folded, 1, 0.4)
    hint = f"Did you mean {folded[near[0]].code}? " if near else ""
    raise InputError(
        f"there is no node {code!r} in the codebook.", None, f"{hint}See: spondyl study themes"
    )


def codable_named(nodes: Mapping[str, Node], code: str) -> Node:
    """The node of a code that text can be coded with.

    Raises:
        InputError: when there is none, or it is a heading alone.
    """
    node = node_named(nodes, code)
    if node.codable:
        return node
    below = ", ".join(children(nodes, node.code))
    raise InputError(
        f"{node.code} ({node.title}) is a heading; nothing is coded with it.",
        None,
        f"Choose one of: {below}." if below else "Choose another.",
    )


def renumbered(version: int, nodes: Iterable[Node]) -> tuple[Node, ...]:
    """Nodes as those of another version, in the order in which they come."""
    return tuple(
        Node(version, place, n.code, n.title, n.codable, n.description, n.colour, n.guid)
        for place, n in enumerate(nodes, 1)
    )


def free_code(code: str, taken: Collection[str]) -> Iterator[str]:
    """The code itself, then with numbers behind it; those taken are passed over.

    Args:
        code: that is wished for.
        taken: codes in lower case.
    """
    tried = chain((code,), (f"{code}-{number}" for number in count(2)))
    return (each for each in tried if each.casefold() not in taken)


def in_tree(nodes: Iterable[Node]) -> list[Node]:
    """Nodes with each child behind its parent, in the order given among those of one parent."""
    below: dict[str, list[Node]] = {}
    for node in nodes:
        below.setdefault(node.parent, []).append(node)

    def under(parent: str) -> list[Node]:
        return [each for node in below.get(parent, ()) for each in (node, *under(node.code))]

    return under("")
