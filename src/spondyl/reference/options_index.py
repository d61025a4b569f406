"""All treatments side by side, as a Markdown page."""

from collections.abc import Iterator

from spondyl.options.catalogue import ALL
from spondyl.options.option import KINDS, Treatment
from spondyl.options.problems import PROBLEMS
from spondyl.options.rules import team
from spondyl.reference.criteria import worded
from spondyl.reference.markdown import GENERATED, table
from spondyl.reference.options import FIX_WORDS, burden_cells
from spondyl.reference.rules import NAMED, publications, rules_table, stand

_LEAD = """\
Every treatment that Spondyl judges, and what it says of each whoever the patient is. What closes,
cautions or supports one stands on its page. How they are judged:
[explanation](../../explanation/options.md). Those that are planned together:
[packages](../packages.md). Times between treatments: [intervals](../intervals.md).
"""
_MATRIX = """\
A problem that is not fixed is printed as a limit where a lesion has it, or may have it. The matrix
is our reading of what the study's speakers say of each treatment.
"""
_BURDEN = """\
Least complicated first: nights and visits together, then days of recovery, each by the middle
of its range. The order is of burden alone; it says nothing of what is gained. Most figures are our
estimate of usual practice, and marked so on the option's page.
"""
_EVERY = """\
The first table speaks about every option, whatever it is. The second speaks about what is begun
first and acts on cord or cauda, wholly or in part.
"""


def options_index() -> str:
    """Options by kind, the matrix, the order by burden, and the rules they all share."""
    parts = [GENERATED, "# Options\n", _LEAD]
    for kind in KINDS:
        parts.extend(_kind(kind))
    parts.extend(("## What each does and does not fix\n", _MATRIX, *_matrix()))
    parts.extend(("## By burden\n", _BURDEN, *_by_burden()))
    parts.extend(("## Rules of every option\n", _EVERY))
    parts.extend((rules_table(team.ANY, "../"), rules_table(team.TIMELINESS_STEREOTACTIC, "../")))
    parts.extend(("## Words in conditions\n", *_words()))
    parts.append(publications(PROBLEMS, team.ANY, team.TIMELINESS_STEREOTACTIC))
    return "\n".join(parts)


def _kind(kind: str) -> Iterator[str]:
    yield f"## {kind.capitalize()}\n"
    yield table(
        ("option", "what it is", "judged", "rules"),
        (
            (_link(t), t.what, "for each lesion" if t.local else "once", str(len(t.rules)))
            for t in ALL
            if t.kind == kind
        ),
    )


def _link(treatment: Treatment) -> str:
    return f"[{treatment.title}]({treatment.name}.md)"


def _matrix() -> Iterator[str]:
    head = ("option", *(problem.title for problem in PROBLEMS))
    rows = ((_link(t), *(FIX_WORDS[t.fixes[p.name]] for p in PROBLEMS)) for t in ALL)
    yield table(head, rows)
    yield "When a lesion, or the patient, has each problem:\n"
    yield table(
        ("problem", "there when", "where, and how checked"),
        ((p.title, worded(p.when, NAMED), stand((p.cited,))) for p in PROBLEMS),
    )


def _words() -> Iterator[str]:
    yield "Long conditions that many rules share go by a name.\n"
    yield table(("name", "holds where"), ((name, worded(criterion)) for criterion, name in NAMED))


def _by_burden() -> Iterator[str]:
    head = (
        "option",
        "visits",
        "nights",
        "recovery, days",
        "systemic therapy after, days",
        "can fit hospice",
        "weakest mark",
    )
    ordered = sorted(ALL, key=lambda treatment: treatment.burden.rank)
    yield table(
        head,
        (
            (
                _link(t),
                *burden_cells(t.burden),
                "yes" if t.burden.fits_hospice else "no",
                t.burden.checked.value,
            )
            for t in ordered
        ),
    )
