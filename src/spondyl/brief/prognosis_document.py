"""The prognosis panel as JSON, and its schema."""

from decimal import Decimal
from typing import Any

from spondyl.brief.misleading import CAUTIONS, Misleads
from spondyl.brief.prognosis import EXCLUDED, NOT_LISTED, NOT_READ, Estimate, ModelRow, Panel
from spondyl.case.vocabulary.course import SENIORITIES
from spondyl.frameworks.instruments import PROGNOSIS
from spondyl.frameworks.validation import COHORT, JOINT_FIT, MONTHS, Validation
from spondyl.kernel.sources import Check, Citation

Json = dict[str, Any]
_TEXT: Json = {"type": "string"}
_TEXTS: Json = {"type": "array", "items": _TEXT}
_FLAG: Json = {"type": "boolean"}
_CHECK: Json = {"enum": [check.value for check in Check]}
_SHARE: Json = {"type": ["number", "null"], "minimum": 0, "maximum": 1}
_FIGURE: Json = {"type": ["number", "null"]}
# Never certain death, never certain survival.
_PERCENT: Json = {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 100}


def prognosis_document(panel: Panel) -> Json:
    """The panel as a brief's `prognosis`."""
    return {
        "models": [_model(row) for row in panel.models],
        "validation_cohort": _cohort(),
        "estimates": [_estimate(estimate) for estimate in panel.estimates],
        "estimates_asked": panel.asked,
        "oncologist_estimate": panel.oncologist,
        "warnings": [_warning(warning) for warning in panel.warnings],
        "spread": _spread(panel),
    }


def _number(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _place(citation: Citation) -> Json:
    return {
        "source": citation.source.key,
        "locator": citation.locator,
        "checked": citation.check.value,
    }


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
        **_place(row.cited),
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
        **_place(row.cited),
    }


def _cohort() -> Json:
    return {
        "n": COHORT.n,
        "era": COHORT.era,
        "setting": COHORT.setting,
        "survival_percent": {str(month): _number(alive) for month, alive in COHORT.percent},
        "note": JOINT_FIT,
        **_place(COHORT.cited),
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
    return {
        "code": warning.code,
        "status": warning.status,
        "message": f"Scores may mislead: {warning.message} {warning.figures}",
        "because": list(warning.because),
        "unknown": list(warning.unknown),
        "sources": [_place(citation) for citation in warning.cited],
    }


def _spread(panel: Panel) -> Json | None:
    if panel.spread is None:
        return None
    low, high, count = panel.spread
    return {"months": 12, "low": _number(low), "high": _number(high), "models": count}


def prognosis_schema() -> Json:
    """JSON Schema of a brief's `prognosis`."""
    return _object(
        {
            "models": {"type": "array", "items": _model_schema()},
            "validation_cohort": _object(
                {
                    "n": {"type": "integer"},
                    "era": _TEXT,
                    "setting": _TEXT,
                    "survival_percent": _by_month(_PERCENT),
                    "note": _TEXT,
                    **_PLACE,
                }
            ),
            "estimates": {"type": "array", "items": _estimate_schema()},
            "estimates_asked": _FLAG,
            "oncologist_estimate": _FLAG,
            "warnings": {"type": "array", "items": _warning_schema()},
            "spread": {
                "anyOf": [
                    {"type": "null"},
                    _object(
                        {
                            "months": {"const": 12},
                            "low": _PERCENT,
                            "high": _PERCENT,
                            "models": {"type": "integer", "minimum": 2},
                        }
                    ),
                ]
            },
        }
    )


def _object(properties: Json) -> Json:
    """An object that has all of `properties`; others may be added later."""
    return {"type": "object", "properties": properties, "required": list(properties)}


_PLACE: Json = {"source": _TEXT, "locator": _TEXT, "checked": _CHECK}


def _by_month(item: Json) -> Json:
    months = [str(month) for month in MONTHS]
    return {"type": "object", "propertyNames": {"enum": months}, "additionalProperties": item}


def _pair(item: Json) -> Json:
    return {"type": "array", "items": item, "minItems": 2, "maxItems": 2}


def _model_schema() -> Json:
    return _object(
        {
            "name": {"enum": [model.name for model in PROGNOSIS]},
            "title": _TEXT,
            "possible": {"type": "array", "items": {"type": ["integer", "string"]}},
            "bands": _TEXTS,
            "applies": {"enum": ["yes", "no", "unknown"]},
            "applies_because": _TEXTS,
            "no_data_for_primary": {"enum": [EXCLUDED, NOT_LISTED, NOT_READ, None]},
            "disputed": _TEXTS,
            "survival_percent": _by_month(_pair(_PERCENT)),
            "strategy_only": _FLAG,
            "cohort": _TEXT,
            "era": _TEXT,
            "validation": {"type": "array", "items": _validation_schema()},
            **_PLACE,
        }
    )


def _validation_schema() -> Json:
    return _object(
        {
            "months": {"enum": list(MONTHS)},
            "version": _TEXT,
            "complete_cases": _FLAG,
            "auc": _SHARE,
            "auc_interval": _pair(_SHARE),
            "intercept": _FIGURE,
            "slope": _FIGURE,
            "brier": _SHARE,
            "alive_where_half_was_predicted": {"type": ["integer", "null"]},
            "note": _TEXT,
            **_PLACE,
        }
    )


def _estimate_schema() -> Json:
    return _object(
        {
            "months": _TEXT,
            "by": _TEXT,
            "seniority": {"enum": [*SENIORITIES, None]},
            "basis": _TEXT,
            "on": {"type": ["string", "null"]},
            "verified": _FLAG,
        }
    )


def _warning_schema() -> Json:
    return _object(
        {
            "code": {"enum": [caution.code for caution in CAUTIONS]},
            "status": {"enum": ["fires", "possible"]},
            "message": _TEXT,
            "because": _TEXTS,
            "unknown": _TEXTS,
            "sources": {"type": "array", "items": _object(_PLACE), "minItems": 1},
        }
    )
