"""After an operation: what it was for, whether all was removed, and why radiation follows."""

from collections.abc import Iterator

from spondyl.brief.guide.guide import Part, Prompt, ask, do, know, say
from spondyl.brief.guide.illness import intent
from spondyl.brief.page import Brief
from spondyl.case.case import Case, Entry
from spondyl.case.wording import plain
from spondyl.frameworks.evidence import study

_RESIDUAL = {"yes": "tumour was left", "no": "no tumour was left, as written down"}


def after_operation(brief: Brief) -> Part:
    """What families ask after an operation."""
    return Part(
        "after_operation",
        "After an operation",
        "After the operation families still ask whether everything was removed, and why radiation "
        "follows.",
        study("theme X, Q114: was everything removed; theme IX, Q112: why both"),
        (
            *_earlier(brief.case),
            ask("To the surgeon: what was it for, what was taken out, what was left, and why?"),
            say(
                "You may ask whether everything was removed. I will tell you what the operation "
                "was for, what was taken out and what was left."
            ),
            *intent(brief.verdicts.facts.patient),
            say(
                "An operation can make room for the nerves and hold the bones. Some of the tumour "
                "may be left. Radiation after it is aimed at what may be left."
            ),
            ask("To the radiation oncologist: when can it start, as the wound stands?"),
            ask("How would you tell somebody at home what the operation did and did not do?"),
            do("Before radiation starts, look again at the hopes: does it still fit them?"),
        ),
        ("It was for", "Taken out, and left", "What the family asked"),
    )


def _earlier(case: Case) -> Iterator[Prompt]:
    if case.treatments is None:
        yield know("Whether there was an operation before is not known.")
        return
    done = [entry for entry in case.treatments if entry.kind == "surgery"]
    if not done:
        yield know("No earlier operation is written down. For use once one was chosen and done.")
    for entry in done:
        yield know(f"Earlier operation: {_operation(entry)}.")


def _operation(entry: Entry) -> str:
    what = plain(entry.text("treatment.operation")) or "kind not known"
    level, on = entry.text("treatment.level"), entry.text("treatment.on").replace("T", " ")
    residual = _RESIDUAL.get(entry.text("treatment.residual"), "not known whether tumour was left")
    return "; ".join(part for part in (what, level, on, residual) if part)
