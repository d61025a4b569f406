"""Who the users of a file are, by their GUIDs."""

from collections.abc import Mapping

from spondyl.study.exchange.refi.guids import same
from spondyl.study.exchange.refi.people import UNKNOWN, user
from spondyl.study.exchange.refi.tree import Element
from spondyl.study.model import PRINTED


def names_of(root: Element) -> Mapping[str, str]:
    """The names of users by their GUIDs, as the compared form has them."""
    return {same(each.get("guid")): _name(each, ours=root.ours) for each in root.within("Users")}


def who(names: Mapping[str, str], *elements: Element) -> str:
    """Who made the first of these elements that says so; `unknown` where none does."""
    for each in elements:
        for attribute in ("creatingUser", "modifyingUser"):
            if found := names.get(same(each.get(attribute))):
                return found
    return UNKNOWN


def _name(each: Element, *, ours: bool) -> str:
    name = each.get("name") or each.get("id")
    if not ours:
        name = " ".join(name.split())
    if name == PRINTED and same(each.get("guid")) != same(user(PRINTED)):
        return f"{PRINTED} (imported)"  # no person can have the name under which print is coded
    return name or UNKNOWN
