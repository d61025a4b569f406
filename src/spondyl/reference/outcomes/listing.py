"""What is projected, and what each option is to the model, as a Markdown page."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from spondyl.options.catalogue import ALL
from spondyl.outcomes.draws import central
from spondyl.outcomes.engine import ACUTE_WEEKS, OUTPUT_WEEKS, WINDOWS
from spondyl.outcomes.evaluating import evaluate
from spondyl.outcomes.outcome import OUTCOMES, SAYS, Outcome, support
from spondyl.outcomes.strategies import NOT_MODELLED, REFERENCE, Strategy, strategy_of
from spondyl.outcomes.survival import mixed
from spondyl.outcomes.worlds import FUNCTION_KEYS, World
from spondyl.reference.markdown import GENERATED, table
from spondyl.reference.outcomes.figures import spoken

_LEAD = """\
Every option that is open or not settled is projected. What the words of support mean is this.
"""
_OPTIONS = """\
*Walking* says what acts in the first weeks after treatment, *tumour* what holds it at the level,
*pain* what relieves it. Waits and nights name their [parameters](parameters.md); a centre's own
lead times replace the waits. A package, or an operation with radiation after it, is joined: the
operation acts on walking and bone, the radiation on the tumour.
"""
_SUPPORT = """\
For each option alone, as the catalogue has it. An option missing from a row has no such outcome,
or no figure for it. Where a patient's facts make the model silent (another lesion explains the
deficit, there is no pain, drugs may work, no survival score applies), the brief says so instead.
"""
_FAMILIES = ("radiation_", "stereotactic_")
_WALKING: Mapping[str, str] = {
    "untreated": "the untreated course",
    "radiation": "radiation",
    "operation": "decompression",
    "held": "fixation, nothing freed",
}
_LOCAL: Mapping[str, str] = {
    "untreated": "nothing",
    "short": "short course",
    "long": "long course",
    "stereotactic": "stereotactic dose",
    "separation": "stereotactic dose after separation",
}


def outcomes_page() -> str:
    """Outcomes, options, support."""
    return "\n".join(
        (
            GENERATED,
            "# Outcomes, and what each option is to the model\n",
            _LEAD,
            table(("support", "meaning"), ((spoken(key), said) for key, said in SAYS.items())),
            *_outcomes(),
            *_options(),
            *_unmodelled(),
            *_supported(),
        )
    )


def _outcomes() -> Iterator[str]:
    yield "## Outcomes\n"
    weeks = ", ".join(map(str, OUTPUT_WEEKS))
    windows = ", ".join(map(str, WINDOWS))
    yield (
        f"Weeks are {weeks} unless the table says otherwise. Treatment acts over {ACUTE_WEEKS:g} "
        f"weeks; hazards are constant up to weeks {windows}. *Spread* is the standard deviation "
        f"between studies on the log odds scale that `spondyl validate` adds. The survival level "
        f"is taken to hold for `{REFERENCE}`.\n"
    )
    yield table(
        ("outcome", "key", "what is counted", "in", "weeks", "spread"),
        ((o.title, f"`{o.name}`", o.counts, o.unit, _weeks(o), f"{o.spread:g}") for o in OUTCOMES),
    )


def _weeks(outcome: Outcome) -> str:
    if not outcome.weeks:
        return "as above"
    return "none: it is a time" if outcome.weeks == (0,) else ", ".join(map(str, outcome.weeks))


@cache
def _modelled() -> Mapping[str, Strategy]:
    """The options that are modelled, in the order of the catalogue."""
    found = {each.name: strategy_of((each.name,)) for each in ALL}
    return {name: strategy for name, strategy in found.items() if strategy is not None}


def _options() -> Iterator[str]:
    yield "## Options in the model\n"
    yield _OPTIONS
    head = ("option", "walking", "tumour", "pain", "operation", "holds", "wait", "nights")
    yield table(head, (_cells(each) for each in _modelled().values()))


def _cells(each: Strategy) -> tuple[str, ...]:
    held = [("cement", each.cement), ("metal", each.hardware)]
    return (
        f"[`{each.name}`](../options/{each.name}.md)",
        _WALKING[each.walking] + (", slower on a steroid" if each.steroid else ""),
        _LOCAL[each.local],
        "nothing" if each.pain == "none" else each.pain,
        each.surgery or "none",
        ", ".join(word for word, there in held if there) or "nothing",
        f"`{each.wait}`" if each.wait else "none",
        f"`{each.stay}`" if each.stay else "none",
    )


def _unmodelled() -> Iterator[str]:
    yield "## Options that are not modelled\n"
    yield table(
        ("option", "why"),
        (
            (f"[`{each.name}`](../options/{each.name}.md)", NOT_MODELLED[each.name])
            for each in ALL
            if each.name in NOT_MODELLED
        ),
    )
    yield "## Outcomes unknown for an option\n"
    yield table(
        ("option", "outcomes", "why"),
        (
            (f"`{name}`", spoken(group), why)
            for name, strategy in _modelled().items()
            for group, why in strategy.unknown.items()
        ),
    )


def _supported() -> Iterator[str]:
    yield "## How well each is supported\n"
    yield _SUPPORT
    strategies = tuple(_modelled().values())
    world = World({}, FUNCTION_KEYS)
    values = evaluate(strategies, world, mixed(central()), central()).values
    alike: dict[tuple[tuple[str, str], ...], list[str]] = {}
    for outcome in OUTCOMES:
        having = [
            each
            for each, found in zip(strategies, values, strict=True)
            if any(name == outcome.name for name, _ in found)
        ]
        alike.setdefault(tuple(_by_support(outcome, having)), []).append(outcome.title)
    yield table(
        ("outcomes", "support", "options"),
        ((", ".join(titles), *row) for rows, titles in alike.items() for row in rows),
    )


def _by_support(outcome: Outcome, having: Sequence[Strategy]) -> Iterator[tuple[str, str]]:
    """Each word of support, surest first, and the options of which it is said."""
    names: dict[str, list[str]] = {}
    for each in having:
        key = "not_modelled" if _silent(outcome, each) else support(outcome, each)
        names.setdefault(key, []).append(each.name)
    for key in SAYS:
        if key in names:
            word = SAYS[key] if key == "not_modelled" else key
            yield word, _named(names[key])


def _named(options: Sequence[str]) -> str:
    """Options by name; families that are all there by their family."""
    every = tuple(_modelled())
    if len(options) == len(every):
        return "all"
    whole = [
        family
        for family in _FAMILIES
        if {each for each in every if each.startswith(family)} <= {*options}
    ]
    rest = [each for each in options if not each.startswith(tuple(whole))]
    return ", ".join([*(f"every `{family}...`" for family in whole), *(f"`{n}`" for n in rest)])


def _silent(outcome: Outcome, strategy: Strategy) -> bool:
    home = outcome.group == "home" and "walking" in strategy.unknown
    painless = outcome.group == "pain" and strategy.pain == "none"
    return outcome.group in strategy.unknown or home or painless
