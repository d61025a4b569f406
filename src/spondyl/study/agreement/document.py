"""Agreement as a plain document for JSON."""

from collections.abc import Mapping
from typing import Any

from spondyl.study.agreement.agreement import Agreement, NodeAgreement
from spondyl.study.agreement.disagreements import Disagreement
from spondyl.study.agreement.notes import notes
from spondyl.study.agreement.resampling import Figure
from spondyl.study.agreement.units import Unit, words
from spondyl.study.model import Study

# Beyond these digits processors may differ.
_DIGITS = 6


def agreement_document(study: Study, found: Agreement) -> Mapping[str, Any]:
    """What `spondyl study agreement --format json` prints; differences come first.

    Args:
        study: where the words stand.
        found: how far its coders agree.
    """
    return {
        "coders": list(found.coders),
        "level": found.level,
        "codebook_versions": list(found.versions),
        "disagreements": [_disagreement(study, each) for each in found.disagreements],
        "units": len(found.units),
        "compared": len(found.compared),
        "alpha_nominal": _figure(found.nominal),
        "alpha_masi": _figure(found.masi),
        "kappa": [
            {"first": pair.first, "second": pair.second, **_figure(pair.kappa)}
            for pair in found.pairs
        ],
        "nodes": [_node(each) for each in found.nodes],
        "interval": "95 % percentile bootstrap over units",
        "seed": found.seed,
        "resamples": found.resamples,
        "library": found.library,
        "notes": list(notes(found)),
    }


def unit_document(study: Study, unit: Unit) -> dict[str, Any]:
    """Where a unit stands, its words, and who gave what."""
    return {
        "text": unit.text,
        "start": unit.start,
        "end": unit.end,
        "words": words(study, unit),
        "given": {coder: sorted(codes) for coder, codes in unit.given},
    }


def _disagreement(study: Study, found: Disagreement) -> Mapping[str, Any]:
    distance = round(found.distance, _DIGITS)
    return unit_document(study, found.unit) | {"distance": distance}


def _node(found: NodeAgreement) -> Mapping[str, Any]:
    return {
        "node": found.node,
        "alpha": _figure(found.alpha),
        "kappa": [
            {
                "first": pair.first,
                "second": pair.second,
                "both": pair.both,
                "first_only": pair.first_only,
                "second_only": pair.second_only,
                "neither": pair.neither,
                **_figure(pair.kappa),
            }
            for pair in found.pairs
        ],
    }


def _figure(found: Figure) -> dict[str, Any]:
    return {
        "value": _rounded(found.value),
        "low": _rounded(found.low),
        "high": _rounded(found.high),
        "units": found.units,
        "agreed": found.agreed,
        "expected": _rounded(found.expected),
        "nearly_one_label": found.nearly_always,
        "resamples_without": found.without,
        "why": found.why,
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, _DIGITS) + 0.0  # no minus before a zero
