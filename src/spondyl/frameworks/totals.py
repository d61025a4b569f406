"""Totals of scores as facts, for rules that ask for one; no case file says them."""

from spondyl.case.vocabulary.make import grade

NESMS_TOTAL = grade("frameworks.nesms", "What is the NESMS?", 0, 3, note="Follows from NESMS.")
MSTFI_TOTAL = grade(
    "operation.mstfi",
    "What is the MSTFI for this operation?",
    0,
    9,
    note="Follows from MSTFI and the approach of the operation.",
)
SINS_TOTAL = grade("lesion.sins", "What is the SINS?", 0, 18, note="Follows from SINS.")
