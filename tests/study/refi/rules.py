"""The rules of REFI-QDA 1.0 for what Spondyl writes, in our own statement, and a checker.

Kinds of sources, sets and graphs that Spondyl does not write are not stated, and thus refused.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from xml.etree import ElementTree as ET
from zipfile import ZipFile

MANY = 10**9
_GUID = r"[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"
KINDS = {
    "text": r"(?s).*",
    "nothing": r"\s*",
    "guid": rf"({_GUID})|(\{{{_GUID}\}})",
    "colour": r"#([A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})",
    "truth": r"true|false|1|0",
    "integer": r"[+-]?[0-9]+",
    "time": r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?"
    r"(Z|[+-][0-9]{2}:[0-9]{2})?",
    "direction": r"Associative|OneWay|Bidirectional",
    "variable": r"Text|Boolean|Integer|Float|Date|DateTime",
}


@dataclass(frozen=True)
class Rule:
    """What an element may have.

    Attributes:
        must: required attributes and their kinds.
        may: other attributes and their kinds.
        children: name, least and most of each, in order.
        one_of: names of which one may follow the children.
        text: the kind of what stands between its marks.
    """

    must: Mapping[str, str] = field(default_factory=dict)
    may: Mapping[str, str] = field(default_factory=dict)
    children: tuple[tuple[str, int, int], ...] = ()
    one_of: tuple[str, ...] = ()
    text: str = "nothing"


_TEXT = Rule(text="text")
_REF = Rule({"targetGUID": "guid"})
_WHO = {"creatingUser": "guid", "creationDateTime": "time"}
_WHO_ELSE = {**_WHO, "modifyingUser": "guid", "modifiedDateTime": "time"}
_NOTES = ("NoteRef", 0, MANY)
_CODE = {"guid": "guid", "name": "text", "isCodable": "truth"}
_SOURCE = Rule(
    {"guid": "guid"},
    {"name": "text", "richTextPath": "text", "plainTextPath": "text", **_WHO_ELSE},
    (
        ("Description", 0, 1),
        ("PlainTextContent", 0, 1),
        ("PlainTextSelection", 0, MANY),
        ("Coding", 0, MANY),
        _NOTES,
        ("VariableValue", 0, MANY),
    ),
)
_GROUPS = {
    "Users": "User",
    "Codes": "Code",
    "Variables": "Variable",
    "Cases": "Case",
    "Sources": "TextSource",
    "Notes": "Note",
    "Links": "Link",
}
_SHARED = {group: Rule(children=((one, 1, MANY),)) for group, one in _GROUPS.items()} | {
    "Description": _TEXT
}
CODEBOOK = _SHARED | {
    "CodeBook": Rule(may={"origin": "text"}, children=(("Codes", 1, 1),)),
    "Code": Rule(_CODE, {"color": "colour"}, (("Description", 0, 1), ("Code", 0, MANY))),
}
PROJECT = _SHARED | {
    "Project": Rule(
        {"name": "text"},
        {
            "origin": "text",
            "creatingUserGUID": "guid",
            "creationDateTime": "time",
            "modifyingUserGUID": "guid",
            "modifiedDateTime": "time",
            "basePath": "text",
        },
        (
            ("Users", 0, 1),
            ("CodeBook", 0, 1),
            ("Variables", 0, 1),
            ("Cases", 0, 1),
            ("Sources", 0, 1),
            ("Notes", 0, 1),
            ("Links", 0, 1),
            ("Description", 0, 1),
            _NOTES,
        ),
    ),
    "User": Rule({"guid": "guid"}, {"name": "text", "id": "text"}),
    "CodeBook": Rule(children=(("Codes", 1, 1),)),
    "Code": Rule(_CODE, {"color": "colour"}, (("Description", 0, 1), _NOTES, ("Code", 0, MANY))),
    "Variable": Rule(
        {"guid": "guid", "name": "text", "typeOfVariable": "variable"},
        children=(("Description", 0, 1),),
    ),
    "VariableValue": Rule(
        children=(("VariableRef", 1, 1),), one_of=("TextValue", "BooleanValue", "IntegerValue")
    ),
    "TextValue": _TEXT,
    "BooleanValue": Rule(text="truth"),
    "IntegerValue": Rule(text="integer"),
    "Case": Rule(
        {"guid": "guid"},
        {"name": "text"},
        (("Description", 0, 1), ("CodeRef", 0, MANY), ("VariableValue", 0, MANY)),
    ),
    "TextSource": _SOURCE,
    "Note": _SOURCE,
    "PlainTextContent": _TEXT,
    "PlainTextSelection": Rule(
        {"guid": "guid", "startPosition": "integer", "endPosition": "integer"},
        {"name": "text", **_WHO_ELSE},
        (("Description", 0, 1), ("Coding", 0, MANY), _NOTES),
    ),
    "Coding": Rule({"guid": "guid"}, _WHO, (("CodeRef", 1, 1), _NOTES)),
    "Link": Rule(
        {"guid": "guid"},
        {
            "name": "text",
            "direction": "direction",
            "color": "colour",
            "originGUID": "guid",
            "targetGUID": "guid",
        },
        (_NOTES,),
    ),
    "CodeRef": _REF,
    "NoteRef": _REF,
    "VariableRef": _REF,
}
# What a reference points at; a link may point at anything.
TARGETS = {
    "CodeRef": "Code",
    "NoteRef": "Note",
    "VariableRef": "Variable",
    "creatingUser": "User",
    "modifyingUser": "User",
}


def faults_of_qdc(data: bytes) -> list[str]:
    """What is wrong with a codebook file; nothing where it obeys the rules."""
    return list(_document(data, "urn:QDA-XML:codebook:1.0", "CodeBook", CODEBOOK))


def faults_of_qdpx(data: bytes) -> list[str]:
    """What is wrong with a project file; nothing where it obeys the rules."""
    with ZipFile(BytesIO(data)) as archive:
        members = set(archive.namelist())
        if "project.qde" not in members:
            return ["no project.qde"]
        qde = archive.read("project.qde")
    found = list(_document(qde, "urn:QDA-XML:project:1.0", "Project", PROJECT))
    return found or list(_files(ET.fromstring(qde), members))


def _document(data: bytes, space: str, root_name: str, rules: Mapping[str, Rule]) -> Iterator[str]:
    if not data.startswith(b'<?xml version="1.0" encoding="UTF-8"?>'):
        yield "not declared as UTF-8"
    root = ET.fromstring(data.decode())
    if root.tag != f"{{{space}}}{root_name}":
        yield f"the root is {root.tag}"
        return
    for each in root.iter():
        name = each.tag.removeprefix(f"{{{space}}}")
        if name not in rules:
            yield f"{name} is not known"
            continue
        names = [child.tag.removeprefix(f"{{{space}}}") for child in each]
        yield from _attributes(name, each, rules[name])
        yield from _children(name, names, rules[name])
        yield from _text(name, each, rules[name])
    yield from _references(root)


def _attributes(name: str, each: ET.Element, rule: Rule) -> Iterator[str]:
    known = {**rule.must, **rule.may}
    for missing in rule.must.keys() - each.keys():
        yield f"{name} has no {missing}"
    for attribute, value in each.items():
        if attribute not in known:
            yield f"{name} has {attribute}"
        elif not re.fullmatch(KINDS[known[attribute]], value):
            yield f"{attribute} of {name} is {value!r}"


def _children(name: str, found: list[str], rule: Rule) -> Iterator[str]:
    left = list(found)
    for child, least, most in rule.children:
        count = 0
        while left and left[0] == child:
            left.pop(0)
            count += 1
        if not least <= count <= most:
            yield f"{name} has {count} {child}"
    if left and left[0] in rule.one_of:
        left.pop(0)
    if left:
        yield f"{name} has {left[0]} where it has no place"


def _text(name: str, each: ET.Element, rule: Rule) -> Iterator[str]:
    if not re.fullmatch(KINDS[rule.text], each.text or ""):
        yield f"{name} says {each.text!r}"
    if any((child.tail or "").strip() for child in each):
        yield f"{name} says something between its children"


def _references(root: ET.Element) -> Iterator[str]:
    known: dict[str, str] = {}
    for each in root.iter():
        own = each.get("guid", "").strip("{}").casefold()
        if own and own in known:
            yield f"two things have the GUID {own}"
        known[own] = each.tag.rpartition("}")[2]
    for each in root.iter():
        name = each.tag.rpartition("}")[2]
        for attribute, value in each.items():
            there = known.get(value.strip("{}").casefold())
            wanted = TARGETS.get(name if attribute == "targetGUID" else attribute)
            if wanted and there != wanted:
                yield f"{attribute} of {name} points at no {wanted}"
            if attribute in ("originGUID", "targetGUID") and there is None:
                yield f"{attribute} of {name} points at nothing"


def _files(root: ET.Element, members: set[str]) -> Iterator[str]:
    wanted = {"project.qde"}
    for each in root.iter():
        path = each.get("plainTextPath", "")
        inside = any(child.tag.endswith("}PlainTextContent") for child in each)
        if path and inside:
            yield "words stand in a file and in the project"
        if path:
            name = path.removeprefix("internal://")
            wanted.add(f"sources/{name}")
            if not re.fullmatch(rf"internal://{_GUID}\.txt", path):
                yield f"a path is {path}"
    yield from (f"{name} is missing" for name in sorted(wanted - members))
    yield from (f"{name} belongs to nothing" for name in sorted(members - wanted))
