"""What `spondyl check` prints."""

from textwrap import wrap
from typing import Any

from spondyl.case.case import Case
from spondyl.casefile.standing import KNOWN, UNCERTAIN, UNKNOWN, Fact, Standing

WIDTH = 80


def standing_text(case: Case, found: Standing, width: int = WIDTH) -> str:
    """Known, uncertain and unknown facts as plain text, ending in a newline."""
    parts = [f"{case.name}: valid, as of {case.as_of:%Y-%m-%d %H:%M}{_supplied(case)}", ""]
    for state in (KNOWN, UNCERTAIN):
        facts = found.of(state)
        parts.append(f"{state.upper()} ({len(facts)})")
        parts.extend(f"  {fact.path}: {fact.given}{_note(fact)}" for fact in facts)
        parts.append("")
    unknown = found.of(UNKNOWN)
    parts.append(f"{UNKNOWN.upper()} ({len(unknown)})")
    paths = ", ".join(f"{fact.path}{_note(fact)}" for fact in unknown)
    parts.extend(
        wrap(
            paths,
            width,
            initial_indent="  ",
            subsequent_indent="  ",
            break_long_words=False,
            break_on_hyphens=False,
        )
    )
    parts.extend(f"Noticed: {remark.message}" for remark in found.remarks)
    return "\n".join(parts) + "\n"


def _supplied(case: Case) -> str:
    return " (not from the file: given, or the current time)" if case.as_of_supplied else ""


def _note(fact: Fact) -> str:
    return f" ({fact.note})" if fact.note and fact.note != UNKNOWN else ""


def standing_document(case: Case, found: Standing) -> dict[str, Any]:
    """The same as JSON."""
    return {
        "case": case.name,
        "as_of": case.as_of.isoformat(),
        "as_of_supplied": case.as_of_supplied,
        "known": {fact.path: fact.given for fact in found.of(KNOWN)},
        "uncertain": {fact.path: fact.given for fact in found.of(UNCERTAIN)},
        "unknown": {fact.path: fact.note or UNKNOWN for fact in found.of(UNKNOWN)},
        "remarks": [
            {"code": r.code, "message": r.message, "facts": list(r.facts)} for r in found.remarks
        ],
    }
