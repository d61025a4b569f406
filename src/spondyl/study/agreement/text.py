"""Agreement as lines of plain text: where people differ first, figures after."""

from collections.abc import Iterator

from spondyl.study.agreement.agreement import Agreement, NodeAgreement
from spondyl.study.agreement.disagreements import Disagreement
from spondyl.study.agreement.notes import FEW, notes
from spondyl.study.agreement.resampling import Figure
from spondyl.study.agreement.units import words
from spondyl.study.model import Study

# What a person can take in at a glance; the offsets say where the rest is.
_SHOWN = 160


def agreement_text(study: Study, found: Agreement) -> Iterator[str]:
    """The lines, without line ends; words are shown whoever said them, to those who coded them.

    Args:
        study: where the words stand.
        found: how far its coders agree.
    """
    yield f"Compared: {', '.join(found.coders) or 'nobody'}; {_LEVELS[found.level]}."
    yield ""
    if found.compared:
        yield from _differences(study, found)
        yield ""
        yield from _figures(found)
        yield ""
        yield from _nodes(study, found)
        yield ""
    yield "To read with it"
    yield from (f"- {note}" for note in notes(found))


_LEVELS = {"nodes": "whole codes", "themes": "codes folded to themes"}


def _differences(study: Study, found: Agreement) -> Iterator[str]:
    count, compared = len(found.disagreements), len(found.compared)
    if not count:
        yield f"No difference on {_of(compared)} read by two or more."
        return
    yield f"Differences on {count} of {_of(compared)} read by two or more, the widest first"
    for each in found.disagreements:
        yield ""
        yield from _difference(study, each)


def _difference(study: Study, found: Disagreement) -> Iterator[str]:
    unit = found.unit
    said = " ".join(words(study, unit).split())
    yield f"{unit.text} {unit.start}-{unit.end}, distance {found.distance:.2f}"
    yield f"  {said if len(said) <= _SHOWN else said[:_SHOWN].rstrip() + ' …'}"
    for coder, codes in unit.given:
        yield f"  {coder}: {', '.join(sorted(codes)) or 'nothing'}"


def _figures(found: Agreement) -> Iterator[str]:
    yield f"Figures, through {found.library}"
    once = len(found.units) - len(found.compared)
    yield f"{_of(len(found.compared))} compared; {once} more read by one person alone."
    yield f"All who read a unit gave the same codes on {_share(found.nominal)}."
    yield f"Krippendorff's alpha, all codes of a unit as one label: {_said(found.nominal, found)}"
    yield f"Krippendorff's alpha, sets of codes by MASI distance: {_said(found.masi, found)}"
    for pair in found.pairs:
        yield (
            f"Cohen's kappa of {pair.first} and {pair.second}, all codes of a unit as one label: "
            f"{_said(pair.kappa, found)}; same on {_share(pair.kappa)}"
        )
    if found.resamples:
        yield (
            f"In brackets: 95 % percentile bootstrap interval, {found.resamples} resamples of "
            f"units, seed {found.seed}; how many of them gave no figure, where some did not."
        )


def _nodes(study: Study, found: Agreement) -> Iterator[str]:
    yield "Code by code, given to a unit or not"
    for each in found.nodes:
        node = study.codebook.get(each.node)
        yield f"{each.node} {node.title}".rstrip() if node else each.node
        yield f"  alpha {_said(each.alpha, found)}; same on {_share(each.alpha)}"
        yield from _presence(each, found)


def _presence(found: NodeAgreement, whole: Agreement) -> Iterator[str]:
    for pair in found.pairs:
        yield (
            f"  {pair.first} and {pair.second}: kappa {_said(pair.kappa, whole)}; both "
            f"{pair.both}, {pair.first} alone {pair.first_only}, {pair.second} alone "
            f"{pair.second_only}, neither {pair.neither}"
        )


def _said(figure: Figure, found: Agreement) -> str:
    """The figure with its interval, or why there is none."""
    if figure.value is None:
        return f"no figure ({figure.why})"
    star = "*" if figure.nearly_always else ""
    return f"{_two(figure.value)}{star}{_interval(figure, found.resamples)}"


def _interval(figure: Figure, resamples: int) -> str:
    if not resamples:
        return ""
    if figure.units == 1:
        return " (no interval from one unit)"
    if figure.low is None or figure.high is None:
        return f" (no interval: {figure.without} of {resamples} resamples gave no figure)"
    missing = f"; {figure.without} resamples without" if figure.without else ""
    return f" ({_two(figure.low)} to {_two(figure.high)}{missing})"


def _share(figure: Figure) -> str:
    if not figure.units:
        return "none, since there is no such unit"
    share = f" ({figure.agreed / figure.units:.0%})" if figure.units >= FEW else ""
    return f"{figure.agreed} of {_of(figure.units)}{share}"


def _of(count: int) -> str:
    return "1 unit" if count == 1 else f"{count} units"


def _two(value: float) -> str:
    return f"{round(value, 2) + 0.0:.2f}"
