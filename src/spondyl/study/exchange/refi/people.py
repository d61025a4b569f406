"""Everybody who did something in a study, as users of the format."""

from spondyl.study.exchange.refi.guids import guid
from spondyl.study.exchange.refi.tree import Element
from spondyl.study.model import PRINTED, Study

UNKNOWN = "unknown"


def users(study: Study) -> Element:
    """The `Users` element: coders, the study itself, and whoever else wrote or suggested."""
    others = (
        *(memo.coder for memo in study.memos),
        *(relation.coder for relation in study.relations),
        *(reading.by for reading in study.readings),
    )
    named = dict.fromkeys(name for name in (*study.coders, PRINTED, *others) if name)
    return Element("Users", {}, tuple(Element("User", {"guid": user(n), "name": n}) for n in named))


def user(name: str) -> str:
    """The GUID of a user, empty where nobody is named."""
    return guid("user", name) if name else ""
