"""The prognosis panel as JSON, and its schema."""

from decimal import Decimal

from spondyl.brief.json_pieces import (
    FLAG,
    PERCENT,
    PLACE,
    TEXT,
    TEXTS,
    Json,
    number,
    object_of,
    pair_of,
    place,
    places,
)
from spondyl.brief.misleading import CAUTIONS, Misleads
from spondyl.brief.prognosis import EXCLUDED, NOT_LISTED, NOT_READ, Estimate, ModelRow, Panel
from spondyl.case.vocabulary.course import SENIORITIES
from spondyl.frameworks.instruments import PROGNOSIS
from spondyl.frameworks.validation import COHORT, JOINT_FIT, MONTHS, Validation
from spondyl.kernel.truths import ALWAYS

_SHARE: Json = {"type": ["number", "null"], "minimum": 0, "maximum": 1}
_FIGURE: Json = {"type": ["number", "null"]}


def prognosis_document(panel: Panel) -> Json:
    """The panel as a brief's `prognosis`."""
    return {
        "models": [_model(row) for row in panel.models],
        "validation_cohort": _cohort(),
        "estimates": [_estimate(estimate) for estimate in panel.estimates],
        "estimates_asked": panel.asked,
        "oncologist_estimate": panel.oncologist == ALWAYS,
        "warnings": [_warning(warning) for warning in panel.warnings],
        "spread": _spread(panel),
    }


def _number(value: Decimal | None) -> int | float | None:
    return None if value is None else number(value)


def _model(row: ModelRow) -> Json:
    result = row.result
    return {
        "name": result.name,
        "title": row.title,
        "possible": list(result.possible),
        "bands": list(result.bands),
        "applies": row.applies,
        "applies_because": list(result.reasons),
        "no_data_for_primary": row.no_data or None,
        "disputed": list(result.disputed),
        "survival_percent": {
            str(m): [_number(low), _number(high)] for m, low, high in row.survival
        },
        "strategy_only": row.strategy_only,
        "cohort": row.cohort,
        "era": row.era,
        "validation": [_validation(found) for found in row.validation],
        **place(row.cited),
        "checked": row.checked.value,
    }


def _validation(row: Validation) -> Json:
    return {
        "months": row.months,
        "version": row.version,
        "complete_cases": row.complete,
        "auc": _number(row.auc),
        "auc_interval": [_number(row.auc_low), _number(row.auc_high)],
        "intercept": _number(row.intercept),
        "slope": _number(row.slope),
        "brier": _number(row.brier),
        "alive_where_half_was_predicted": row.half,
        "note": row.note,
        **place(row.cited),
    }


def _cohort() -> Json:
    return {
        "n": COHORT.n,
        "era": COHORT.era,
        "setting": COHORT.setting,
        "survival_percent": {str(month): _number(alive) for month, alive in COHORT.percent},
        "note": JOINT_FIT,
        **place(COHORT.cited),
    }


def _estimate(estimate: Estimate) -> Json:
    return {
        "months": estimate.months,
        "by": estimate.by,
        "seniority": estimate.seniority or None,
        "basis": estimate.basis,
        "on": estimate.on or None,
        "verified": estimate.verified,
    }


def _warning(warning: Misleads) -> Json:
    caution, standing = warning.rule, warning.standing
    return {
        "code": caution.code,
        "status": warning.status,
        "message": f"Scores may mislead: {caution.message} {caution.figures}",
        "because": list(standing.because),
        "unknown": list(standing.unknown),
        "sources": places(caution.cited),
    }


def _spread(panel: Panel) -> Json | None:
    if panel.spread is None:
        return None
    low, high, count = panel.spread
    return {"months": 12, "low": _number(low), "high": _number(high), "models": count}


def prognosis_schema() -> Json:
    """JSON Schema of a brief's `prognosis`."""
    return object_of(
        {
            "models": {"type": "array", "items": _model_schema()},
            "validation_cohort": object_of(
                {
                    "n": {"type": "integer"},
                    "era": TEXT,
                    "setting": TEXT,
                    "survival_percent": _by_month(PERCENT),
                    "note": TEXT,
                    **PLACE,
                }
            ),
            "estimates": {"type": "array", "items": _estimate_schema()},
            "estimates_asked": FLAG,
            "oncologist_estimate": FLAG,
            "warnings": {"type": "array", "items": _warning_schema()},
            "spread": {
                "anyOf": [
                    {"type": "null"},
                    object_of(
                        {
                            "months": {"const": 12},
                            "low": PERCENT,
                            "high": PERCENT,
                            "models": {"type": "integer", "minimum": 2},
                        }
                    ),
                ]
            },
        }
    )


def _by_month(item: Json) -> Json:
    months = [str(month) for month in MONTHS]
    return {"type": "object", "propertyNames": {"enum": months}, "additionalProperties": item}


def _model_schema() -> Json:
    return object_of(
        {
            "name": {"enum": [model.name for model in PROGNOSIS]},
            "title": TEXT,
            "possible": {"type": "array", "items": {"type": ["integer", "string"]}},
            "bands": TEXTS,
            "applies": {"enum": ["yes", "no", "unknown"]},
            "applies_because": TEXTS,
            "no_data_for_primary": {"enum": [EXCLUDED, NOT_LISTED, NOT_READ, None]},
            "disputed": TEXTS,
            "survival_percent": _by_month(pair_of(PERCENT)),
            "strategy_only": FLAG,
            "cohort": TEXT,
            "era": TEXT,
            "validation": {"type": "array", "items": _validation_schema()},
            **PLACE,
        }
    )


def _validation_schema() -> Json:
    return object_of(
        {
            "months": {"enum": list(MONTHS)},
            "version": TEXT,
            "complete_cases": FLAG,
            "auc": _SHARE,
            "auc_interval": pair_of(_SHARE),
            "intercept": _FIGURE,
            "slope": _FIGURE,
            "brier": _SHARE,
            "alive_where_half_was_predicted": {"type": ["integer", "null"]},
            "note": TEXT,
            **PLACE,
        }
    )


def _estimate_schema() -> Json:
    return object_of(
        {
            "months": TEXT,
            "by": TEXT,
            "seniority": {"enum": [*SENIORITIES, None]},
            "basis": TEXT,
            "on": {"type": ["string", "null"]},
            "verified": FLAG,
        }
    )


def _warning_schema() -> Json:
    return object_of(
        {
            "code": {"enum": [caution.code for caution in CAUTIONS]},
            "status": {"enum": ["fires", "possible"]},
            "message": TEXT,
            "because": TEXTS,
            "unknown": TEXTS,
            "sources": {"type": "array", "items": object_of(PLACE), "minItems": 1},
        }
    )
