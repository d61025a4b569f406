"""The format of a file of validation targets, from its shapes, as a Markdown page."""

from collections.abc import Iterator
from typing import Any

from spondyl.casefile.kinds import Hours, ShortName, Whole, Word
from spondyl.casefile.shapes import ByName, Field, ListOf, Pair, Shape
from spondyl.casefile.targets import TARGET, Facts, OptionName
from spondyl.outcomes.outcome import OUTCOMES
from spondyl.outcomes.validating import WIDEST
from spondyl.reference.markdown import GENERATED, table

_LEAD = """\
A file of targets is a list in YAML or JSON, each entry one published result that the model is
asked to give back. It is read as strictly as a case: an unknown key, option or word is an error
with its line. What the model has no outcome for, or is silent on, is named as not judged and
counted nowhere. [Validate the model](../how-to/validate-the-model.md) says how to run one;
`validation/calibration.yaml` is the set that the model was built from, and its
[report](outcomes/calibration.md) shows what comes out.
"""
_RULES = """\
- A population is one or several kinds of patient with their weights. A fact that is not written
  stands at the average of the populations that the parameters come from, not at its worst or
  best.
- `lesion.` in a path stands for the one lesion. Paths and answers are those of a [case
  file](variables.md).
- `survival` replaces the level that a score would give. Without it, a `score` that the paper
  prints is used; without either, the facts; and where those do not settle a score, a mixed
  cohort.
- Where a paper prints `n`, the predicted interval holds the chance of a study of that size. An
  interval wider than {widest} points is no hit.
- `primary: no` keeps a result on the page and out of the rule. `independent: no` says that its
  patients stand in another target too.
- `title`, `locator`, `checked` and `reference` are for readers; the model does not look at them.
"""


def targets_page() -> str:
    """Every key of a target, with what may stand there."""
    return "\n".join(
        (
            GENERATED,
            "# Files of validation targets\n",
            _LEAD,
            *_shape(TARGET, "an entry"),
            "## Outcomes\n",
            table(
                ("`outcome`", "what is counted", "in"),
                ((f"`{each.name}`", each.counts, each.unit) for each in OUTCOMES),
            ),
            "## How it is read\n",
            _RULES.format(widest=f"{WIDEST * 100:.0f}"),
        )
    )


def _shape(shape: Shape[Any], where: str) -> Iterator[str]:
    yield f"## Keys of {where}\n"
    yield table(
        ("key", "what it means", "what may stand there", "left out"),
        ((f"`{f.key}`", f.help, _may(f), "no" if f.required else "may be") for f in shape.fields),
    )
    for field in shape.fields:
        kind = field.kind
        inner = kind.of if isinstance(kind, ListOf) else kind
        if isinstance(inner, Shape):
            yield from _shape(inner, f"`{field.key}`")


def _may(field: Field) -> str:
    """What may stand under a key, in words."""
    kind = field.kind
    match kind:
        case ListOf():
            return "a list of the keys below"
        case Shape():
            return "the keys below"
        case ByName():
            names = kind.names
            of = (
                f" of {', '.join(f'`{w}`' for w in names.words)}" if isinstance(names, Word) else ""
            )
            return f"a mapping{of}, such as `{{{kind.example}}}`"
        case Facts():
            return "answers by path, such as `{neurology.ambulation: aided}`"
        case OptionName():
            return "[options](options/index.md), several joined by `+`, or `any`"
    return _simple(kind)


def _of(names: object) -> str:
    """The keys that a mapping may have, where they are words."""
    if not isinstance(names, Word):
        return ""
    return f" of {', '.join(f'`{word}`' for word in names.words)}"


def _simple(kind: object) -> str:
    """What may stand there, where it is one value."""
    match kind:
        case Word():
            return " or ".join(f"`{word}`" for word in kind.words)
        case Whole():
            return f"a whole number to {kind.most:,}"
        case Hours():
            return f"a number to {kind.most:,}"
        case Pair():
            return f"two numbers, such as `{kind.example}`"
        case ShortName():
            return "small letters, digits and underscores"
    return "a text"
