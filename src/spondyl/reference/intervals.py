"""Times between one treatment of a level and the next, as a Markdown page."""

from collections.abc import Iterable, Iterator

from spondyl.case.earlier_radiation import PRIOR_RADIATION
from spondyl.case.earlier_treatment import COURSES, SINCE_RADIATION, SINCE_SURGERY
from spondyl.kernel.criteria import Version, atoms
from spondyl.kernel.variables import Variable
from spondyl.options.packages import PACKAGES
from spondyl.options.rule import Rule
from spondyl.options.rules import history
from spondyl.reference.markdown import GENERATED, table
from spondyl.reference.rules import publications, rules_table, stand

_LEAD = """\
Radiation before surgery and surgery before radiation are different things, with a table each.
**Both tables are our reading of sources that conflict, not a published rule.** They caution and
support; none closes an option, and an emergency outranks them.
"""
_TO_SURGERY = """\
These speak about operations on a level that was in an earlier field. From 14 days on no rule of
time speaks; that the level was irradiated still does, by technique. The evidence that conflicts:
[grey area](grey-areas.md#radiation_then_surgery).
"""
_TO_RADIATION = """\
These speak about radiation of a level that was operated on. Two dangers pull apart: the wound
early, the tumour late. The evidence that conflicts:
[grey area](grey-areas.md#surgery_then_radiation).
"""
_AGAIN = """\
These speak about radiation of a level that was in an earlier field. What the cord still bears is
computed: [dose to the cord](cord-dose.md).
"""


def intervals_page() -> str:
    """The two tables, what is said of radiation again, and the intervals of packages."""
    to_surgery = _reading(history.BEFORE_OPERATION, SINCE_RADIATION, PRIOR_RADIATION)
    to_radiation = _reading(history.BEFORE_RADIATION, SINCE_SURGERY)
    before = (*history.BEFORE_RADIATION, history.AGAIN_SOON, history.FAILED_CONVENTIONAL)
    again = [
        rule
        for rule in _reading(before, SINCE_RADIATION, PRIOR_RADIATION, COURSES)
        if rule not in to_radiation
    ]
    return "\n".join(
        (
            GENERATED,
            "# Intervals between treatments\n",
            _LEAD,
            *_section("Radiation, then surgery", _TO_SURGERY, to_surgery),
            *_section("Surgery, then radiation", _TO_RADIATION, to_radiation),
            *_section("Radiation, then radiation", _AGAIN, again),
            *_packages(),
            publications(to_surgery, to_radiation, again, [p.cited for p in PACKAGES]),
        )
    )


def _section(title: str, lead: str, rules: Iterable[Rule]) -> Iterator[str]:
    yield f"## {title}\n"
    yield lead
    yield rules_table(rules)


def _reading(rules: Iterable[Rule], *variables: Variable) -> list[Rule]:
    """The rules that ask for any of some facts."""
    paths = {variable.path for variable in variables}
    return [rule for rule in rules if paths & _paths(rule)]


def _paths(rule: Rule) -> set[str]:
    return {atom.variable.path for atom in atoms(rule.when) if not isinstance(atom, Version)}


def _packages() -> Iterator[str]:
    yield "## Intervals of packages\n"
    yield "Days from the first step to the second, as each [package](packages.md) plans it.\n"
    yield table(
        ("package", "days", "where, and how checked"),
        (
            (f"[{p.title}](packages.md#{p.id})", p.interval.text, stand(p.cited))
            for p in PACKAGES
            if p.interval is not None
        ),
    )
