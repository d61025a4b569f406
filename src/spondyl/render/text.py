"""Plain text to paste into a note, in the order in which NOMS is dictated."""

from textwrap import wrap

from spondyl.brief.page import LEADS, Brief, Line

WIDTH = 80
NOTICE = (
    "Decision support, not an order: frameworks describe, the team and the patient decide. Not "
    "validated as a whole; published group figures are not this patient's chance."
)
_ORDER: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("What cannot wait", ("alerts",)),
    ("Problem", ("presenting_problem",)),
    ("N - Neurologic", ("neurology", "epidural")),
    ("O - Oncologic", ("histology", "earlier_treatment")),
    ("M - Mechanical", ("stability",)),
    ("S - Systemic", ("big_picture", "prognosis")),
    ("Goals as stated", ("goals",)),
    ("NOMS", ("noms",)),
    ("Options", ("options",)),
    ("What each option would bring", ("projections",)),
    ("Goals against each option's course", ("goals_against",)),
    ("To think of", ("notes",)),
    ("Grey areas", ("grey_areas",)),
    ("Not known", ("unknown",)),
    ("Ask next", ("ask_next",)),
)


def heading(brief: Brief) -> str:
    """The brief's first line: which case, at which moment."""
    return f"{brief.case.name} - decision brief as of {brief.case.as_of:%Y-%m-%d %H:%M}"


def text(brief: Brief) -> str:
    """The whole brief, wrapped at 80 columns, ending in a newline."""
    by_key = {section.key: section for section in brief.sections}
    parts = [heading(brief), ""]
    for title, keys in _ORDER:
        if not by_key.keys() & set(keys):
            continue
        parts.append(title.upper())
        for key in keys:
            parts.extend(row for line in by_key[key].lines for row in _wrapped(line))
        parts.append("")
    parts.extend(wrap(NOTICE, WIDTH))
    parts.append(f"Definitions {brief.knowledge[:12]}.")
    return "\n".join(parts) + "\n"


def _wrapped(line: Line) -> list[str]:
    return wrap(
        LEADS.get(line.mark, "") + line.text,
        WIDTH,
        initial_indent="- ",
        subsequent_indent="  ",
        break_long_words=False,
        break_on_hyphens=False,
    )
