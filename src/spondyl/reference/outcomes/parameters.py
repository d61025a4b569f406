"""Every figure that the model reads, worst supported first, as a Markdown page."""

from collections.abc import Iterator, Mapping, Sequence

from spondyl.outcomes.learning import KNOWN
from spondyl.outcomes.loading import parameters
from spondyl.outcomes.parameter import CHECKS, MARKS, WORDS, Mark, Parameter
from spondyl.reference.markdown import GENERATED, table
from spondyl.reference.outcomes.figures import of_unit, spoken
from spondyl.reference.outcomes.reading import read_by_any
from spondyl.reference.rules import listed, publications

_LEAD = """\
Each figure stands once, in `src/spondyl/outcomes/parameters/`; one without a source does not
load. The worst supported come first. *Drawn from* is the 95 % interval of the prior after its
discount: what the model uses, wider than what a paper printed where a study counts for less than
its size. *Discount* is the weight of each published patient. *Row* is the row of the table that
the model was built from.

Where the model stands by a figure that is not measured, what it moves is said to rest on assumed
inputs. How the figures work together: [outcomes](../../explanation/outcomes.md).
"""
_LOCAL = """\
A centre's own counts move levels, never the contrast between two options: who is given which
treatment is no accident. These names of counts in a [centre's
profile](../../how-to/describe-your-centre.md) are known; a count of deaths within 30 days is
shown and moves nothing, since it holds the deaths that the disease brings as well.
"""
_UNREAD = """\
Some serve only to run a target whose population is not described in full; the others await a use,
and move nothing that is printed.
"""
_HEAD = (
    "what",
    "value",
    "drawn from (95 %)",
    "in whom",
    "week",
    "design",
    "discount",
    "source",
    "moves",
    "caveat",
    "row",
    "own counts",
)
_UNITS = {
    "share": "",
    "log_odds": " log odds",
    "ratio": " times",
    "per_week": " a week",
    "per_month": " a month",
    "weeks": " weeks",
    "days": " days",
}


def parameters_page() -> str:
    """The whole table, by mark."""
    every = parameters()
    like = _like(tuple(every.values()))
    parts = [GENERATED, "# Parameters of the model, worst supported first\n", _LEAD]
    parts.append(_counts(every))
    for mark in reversed(MARKS):
        parts.extend(_marked(mark, [each for each in every.values() if each.mark == mark], like))
    parts.extend(_unread(every))
    parts.extend(("## A centre's own counts\n", _LOCAL, listed(f"`{name}`" for name in KNOWN)))
    parts.append(publications([each.cited for each in every.values()]))
    return "\n".join(parts)


def _counts(every: Mapping[str, Parameter]) -> str:
    marks = [each.mark for each in every.values()]
    return table(
        ("mark", "meaning", "figures", "check mark in citations"),
        (
            (spoken(mark), WORDS[mark], str(marks.count(mark)), CHECKS[mark].value)
            for mark in reversed(MARKS)
        ),
    )


def _marked(mark: Mark, found: Sequence[Parameter], like: Mapping[str, str]) -> Iterator[str]:
    yield f"## {WORDS[mark].capitalize()}\n"
    yield table(_HEAD, (_cells(each, like) for each in found)) if found else "None.\n"


def _unread(every: Mapping[str, Parameter]) -> Iterator[str]:
    left = [each for each in every if each not in read_by_any()]
    if left:
        yield "## Read by no projection\n"
        yield _UNREAD
        yield table(("figure", "what"), ((f"`{each}`", every[each].title) for each in left))


def _cells(each: Parameter, like: Mapping[str, str]) -> tuple[str, ...]:
    low, high = (of_unit(end, each.unit) for end in each.range)
    return (
        f"{each.title}{like[each.id]} (`{each.id}`)",
        f"{of_unit(each.value, each.unit)}{_UNITS[each.unit]}",
        f"{low} to {high}",
        each.population + _only(each.primaries),
        "" if each.weeks is None else f"{each.weeks:g}",
        spoken(each.design),
        f"{each.discount:g}",
        f"`{each.source.key}`: {each.locator}",
        ", ".join(map(spoken, each.outputs)),
        each.caveat,
        each.reference,
        "may move it" if each.level else "no",
    )


def _only(primaries: Sequence[str]) -> str:
    return f"; {', '.join(map(spoken, primaries))} only" if primaries else ""


def _like(every: Sequence[Parameter]) -> dict[str, str]:
    """For titles that lean on an earlier one, which: the page has another order than the files."""
    found: dict[str, str] = {}
    whole = ratio = ""
    for each in every:
        if each.title.startswith("the same"):
            found[each.id] = f", as `{ratio or whole}`"
        elif "that hazard" in each.title:
            found[each.id], ratio = f", as `{whole}`", each.id
        else:
            found[each.id], whole, ratio = "", each.id, ""
    return found
