"""Sheets of the examples, with made-up questions until the real ones land."""

from pathlib import Path

from spondyl.brief.compose import compose
from spondyl.brief.page import Brief
from spondyl.brief.sheet import Sheet, sheet
from spondyl.brief.sheet.shapes import Asking, Obtainable, Question
from tests.places import case_at


def _q(fact: str, question: str, settles: tuple[str, ...], *changes: str) -> Question:
    return Question(
        fact,
        question,
        settles,
        changes,
        Obtainable("laboratory", "by a blood test", "1 to 2 hours", "yes", ""),
        "Changes something only together with other answers.",
    )


ASKING = Asking(
    (
        _q("a", "What does a surgeon say about stability?", (), "stable: narrows T10: NOMS decision (5 to 2)", "unstable: narrows T10: NOMS decision (5 to 3)"),
        _q("b", "Does the team judge the patient fit for open surgery?", (), "no: narrows T10: NOMS decision (5 to 3)", "yes: narrows T10: NOMS decision (5 to 2)"),
        _q("c", "How many vertebrae are involved?", ("Tomita score: group",)),
        _q("d", "What is the serum albumin?", ("New England Spinal Metastasis Score: group",)),
        _q("e", "What is the ECOG performance status?", ("Oswestry Spinal Risk Index: group",)),
        _q("f", "Is there myelopathy?", ()),
    ),
    finished=False,
    unaskable=(),
)


def sheet_of(brief: Brief) -> Sheet:
    return sheet(brief, ASKING)


def made(path: Path) -> Sheet:
    return sheet_of(compose(case_at(path)))
