"""Codes as any program wrote them in, nodes with codes of ours out.

Where a code of ours comes from, in this order: our own file, or a GUID or slug that we made; a
number in front of the name (`III.B Knowledge …`); the steps of a flat name (`Care Team.Talk`); a
slug of the name, below that of the code around it.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from spondyl.study.codebook import CODE, free_code
from spondyl.study.exchange.refi import names
from spondyl.study.exchange.refi.codes_out import RGB
from spondyl.study.exchange.refi.descriptions import apart
from spondyl.study.exchange.refi.guids import GUID, guid, same
from spondyl.study.exchange.refi.tree import Element
from spondyl.study.model import Finding, Node


@dataclass(slots=True)
class Codes:
    """The codes of a file, as they are read.

    Attributes:
        ours: whether the file says that Spondyl wrote it; then everything is taken as it stands.
        nodes: by their codes.
        findings: by their numbers.
        code_of: codes by the GUIDs that the file has for them.
        made: parents that the file does not have.
        colourless: how many colours could not be read.
    """

    ours: bool
    nodes: dict[str, Node] = field(default_factory=dict)
    findings: dict[int, Finding] = field(default_factory=dict)
    code_of: dict[str, str] = field(default_factory=dict)
    made: list[str] = field(default_factory=list)
    colourless: int = 0
    _top: Mapping[tuple[str, ...], Element] = field(default_factory=dict)
    _numbers: frozenset[str] = frozenset()
    _dots: bool = False
    _done: set[int] = field(default_factory=set)
    _at: dict[tuple[str, ...], str] = field(default_factory=dict)
    _taken: set[str] = field(default_factory=set)
    _guids: set[str] = field(default_factory=set)

    def take(self, top: Iterable[Element]) -> None:
        """Read the codes at the top, and all below them."""
        found = tuple(each for each in top if each.name == "Code")
        self._numbers = _numbers(found)
        self._dots = not any(each.every("Code") for each in found)
        self._top = {} if self.ours else {self._steps(each): each for each in found}
        for each in found:
            self._flat(each)

    def warnings(self) -> list[str]:
        """What was changed on the way in."""
        said = []
        if self.made:
            said.append(f"Made headings for codes that have none: {', '.join(self.made)}.")
        if self.colourless:
            said.append(f"Left behind {self.colourless} colours that are not of the form #RRGGBB.")
        return said

    def ordered(self) -> tuple[Node, ...]:
        """The nodes in the order of the tree, each above those below it."""
        below: dict[str, list[Node]] = {}
        for node in self.nodes.values():
            below.setdefault(node.parent, []).append(node)
        found: list[Node] = []
        waiting = below.get("", [])[::-1]
        while waiting:
            found.append(replace(waiting.pop(), place=len(found) + 1))
            waiting += below.get(found[-1].code, [])[::-1]
        return tuple(found)

    def _steps(self, each: Element) -> tuple[str, ...]:
        return _folded(names.path(each.get("name"), dots=self._dots))

    def _flat(self, each: Element) -> None:
        """Read a code at the top, below those that its name has as steps."""
        if id(each) in self._done:
            return
        if self._known(each, ""):
            self._nested(each, "")
            return
        *above, last = names.path(each.get("name"), dots=self._dots)
        self._nested(each, self._heading(above), last if above else "")

    def _heading(self, steps: list[str]) -> str:
        """The code of a path of names; where the file has none, a heading is made."""
        if not steps:
            return ""
        key = _folded(steps)
        if key in self._top:
            self._flat(self._top[key])
        if key not in self._at:
            above = self._heading(steps[:-1])
            self._at[key] = self._make(self._slug(steps[-1], above), steps[-1])
        return self._at[key]

    def _nested(self, each: Element, parent: str, last: str = "") -> None:
        self._done.add(id(each))
        name = last or each.get("name")
        code, title = self._known(each, parent) or (self._slug(name, parent), name)
        if parent and code.rpartition(".")[0] != parent:
            code, title = self._slug(name, parent), name
        if not parent and "." in code:
            self._numbered_heading(code.rpartition(".")[0])
        self._keep(each, code, title)
        self._at[self._steps(each)] = code
        for child in each.every("Code"):
            self._nested(child, code)

    def _known(self, each: Element, parent: str) -> tuple[str, str] | None:
        """The code in front of a name, where there is one, with the rest of the name."""
        name = each.get("name")
        first, _, rest = name.partition(" ")
        slugged = names.slug(rest) == first.rpartition(".")[2] and rest != first
        if self.ours or slugged or same(each.get("guid")) == same(guid("node", first)):
            usable = CODE.fullmatch(first) and first.rpartition(".")[0] == parent
            return (first, rest) if usable and first not in self.nodes else None
        first, rest = names.number(name)
        plain = "." in first or first in self._numbers
        return (first, rest) if first and plain and first.casefold() not in self._taken else None

    def _numbered_heading(self, code: str) -> None:
        """Make sure that the parent of a number stands: read it first, or make it."""
        if code in self.nodes:
            return
        for each in self._top.values():
            if names.number(each.get("name"))[0] == code and id(each) not in self._done:
                self._nested(each, "")
        if code not in self.nodes:
            if "." in code:
                self._numbered_heading(code.rpartition(".")[0])
            self._make(code, code)

    def _make(self, code: str, title: str) -> str:
        """A heading that the file does not have."""
        self._add(Node(1, 0, code, title, codable=False))
        self.made.append(title)
        return code

    def _add(self, node: Node) -> None:
        self.nodes[node.code] = node
        self._taken.add(node.code.casefold())

    def _slug(self, name: str, parent: str) -> str:
        made = names.slug(name)
        return next(free_code(f"{parent}.{made}" if parent else made, self._taken))

    def _keep(self, each: Element, code: str, title: str) -> None:
        said = each.said("Description")
        description, found = apart(said)
        numbers = [number for number, _ in found]
        if len(set(numbers)) < len(numbers) or not self.findings.keys().isdisjoint(numbers):
            description, found = said, []  # not findings of ours: those are numbered once
        self.findings |= {number: Finding(number, code, text) for number, text in found}
        codable = each.get("isCodable").strip().casefold() not in ("false", "0")
        if not self.ours:
            title, description = " ".join(title.split()) or code, description.strip()
        colour, own = self._colour(each.get("color")), self._guid(each.get("guid"), code)
        self._add(Node(1, 0, code, title, codable, description, colour, own))
        self.code_of.setdefault(same(each.get("guid")), code)

    def _guid(self, own: str, code: str) -> str:
        """A GUID that the file brought; none where we would make the same, or it stood before."""
        own = own.strip()
        made = same(own) == same(guid("node", code))
        fit = GUID.fullmatch(own) and not made and same(own) not in self._guids
        self._guids.add(same(own))
        return own if fit else ""

    def _colour(self, colour: str) -> str:
        colour = colour.strip()
        if not colour or RGB.fullmatch(colour):
            short = len(colour) == len("#RGB") and not self.ours
            return f"#{''.join(2 * c for c in colour[1:])}" if short else colour
        self.colourless += 1
        return ""


def _numbers(top: Iterable[Element]) -> frozenset[str]:
    """The numbers without a dot that are codes: one of several, or with one below.

    One name with a numeral in front may be a sentence that begins with "I".
    """
    above = [names.number(each.get("name"))[0] for each in top]
    below = [names.number(e.get("name"))[0] for each in top for e in each.every("Code")]
    parents = {number.partition(".")[0] for number in (*above, *below) if "." in number}
    alone = {n for n, count in Counter(above).items() if n and "." not in n and count == 1}
    return frozenset(alone if len(alone) > 1 else alone & parents)


def _folded(steps: Iterable[str]) -> tuple[str, ...]:
    return tuple(" ".join(step.split()).casefold() for step in steps)
