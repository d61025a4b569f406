"""GUIDs that follow from what they stand for, so that the same study gives the same file."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from uuid import UUID, uuid5

from spondyl.study.model import Node

GUID = re.compile(r"(\{)?[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?(1)\})")
# Drawn once; another would give every study other GUIDs.
_NAMESPACE = UUID("6f0d0a4e-6c8b-4a52-9f0e-2b7a5d3c9e11")


def guid(kind: str, *key: object) -> str:
    """The GUID of a thing of a kind with a key."""
    # Lengths keep ("a b", "c") and ("a", "b c") apart.
    parts = (f"{len(str(part))}:{part}" for part in (kind, *key))
    return str(uuid5(_NAMESPACE, " ".join(parts))).upper()


def guids(kind: str, keys: Iterable[tuple[object, ...]]) -> list[str]:
    """The GUIDs of things of a kind, in order; a key that stands again gives another."""
    seen: Counter[tuple[object, ...]] = Counter()
    made = []
    for key in keys:
        made.append(guid(kind, *key, *([seen[key]] if seen[key] else [])))
        seen[key] += 1
    return made


def same(text: str) -> str:
    """A GUID in the one form in which GUIDs are compared."""
    return text.strip().strip("{}").casefold()


def node_guids(nodes: Iterable[Node]) -> Mapping[str, str]:
    """The GUIDs of nodes by their codes: as brought along, else made."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for node in nodes:
        own = node.guid if GUID.fullmatch(node.guid) and same(node.guid) not in taken else ""
        found[node.code] = own or guid("node", node.code)
        taken.add(same(found[node.code]))
    return found
