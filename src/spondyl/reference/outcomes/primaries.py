"""What is published for single primaries, as a Markdown page."""

from spondyl.case.vocabulary.cancer import PRIMARY
from spondyl.kernel.variables import words_of
from spondyl.outcomes.series import GROUPS, series
from spondyl.reference.markdown import GENERATED, place, table
from spondyl.reference.outcomes.figures import spoken
from spondyl.reference.rules import publications

_LEAD = """\
These results stand beside a projection for the patient's primary. They are not part of it: another
population, another treatment, other years. What single primaries do to walking and to local control
inside the model stands among the [parameters](parameters.md).
"""
_NONE = """\
For these primaries nothing was found for that outcome, and the brief says "no data for this
primary":
"""


def primaries_page() -> str:
    """Every series by outcome, and the primaries without one."""
    parts = [GENERATED, "# Published for single primaries\n", _LEAD]
    for group, title in GROUPS.items():
        mine = [each for each in series() if each.group == group]
        with_data = {primary for each in mine for primary in each.primaries}
        without = [primary for primary in words_of(PRIMARY) if primary not in with_data]
        parts.append(f"## {title.capitalize()}\n")
        if not mine:
            parts.append("No data for any primary.\n")
            continue
        parts.append(
            table(
                ("primaries", "result", "n", "setting", "where, and how checked"),
                (
                    (
                        ", ".join(map(spoken, each.primaries)),
                        each.says,
                        f"{each.n:,}",
                        each.setting,
                        f"`{each.cited.source.key}`: {place(each.cited)}",
                    )
                    for each in mine
                ),
            )
        )
        parts.append(_NONE + "\n" + ", ".join(map(spoken, without)) + ".\n")
    parts.append(publications([each.cited for each in series()]))
    return "\n".join(parts)
