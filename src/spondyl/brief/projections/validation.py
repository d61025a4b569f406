"""The report on published targets, as JSON with its schema."""

from spondyl.brief.json_pieces import FLAG, TEXT, Json, object_of, pair_of
from spondyl.outcomes.validating import HITS, INSIDE, SIGN, WIDEST, Report, Verdict

_DIGITS = 4


def report_document(report: Report) -> Json:
    """Every target, then the rule part by part."""
    return {
        "seed": report.seed,
        "draws": report.draws,
        "targets": [_target(each) for each in report.verdicts],
        "rule": {
            "hits": report.hits,
            "primary": len(report.judged),
            "least_share": HITS,
            "sign_p": round(report.sign, _DIGITS),
            "least_sign_p": SIGN,
            "errors": {
                group: {"mean_absolute": round(mean, _DIGITS), "limit": limit, "targets": n}
                for group, (mean, limit, n) in report.errors.items()
            },
            "mean_width": round(report.width, _DIGITS),
            "widest_hit": WIDEST,
            "parts": dict(report.parts),
            "passes": report.passes,
        },
    }


def _target(verdict: Verdict) -> Json:
    target = verdict.target
    judged = not verdict.why_not
    return {
        "id": target.id,
        "option": target.option,
        "outcome": target.outcome,
        "weeks": target.weeks,
        "primary": target.primary,
        "independent": target.independent,
        "observed": target.observed.value,
        "predicted": round(verdict.median, _DIGITS) if judged else None,
        "interval": [round(verdict.low, _DIGITS), round(verdict.high, _DIGITS)] if judged else None,
        "level": round(INSIDE[1] - INSIDE[0], 2),
        "inside": verdict.inside if judged else None,
        "hit": verdict.hit if judged else None,
        "absolute_error": round(abs(verdict.error), _DIGITS) if judged else None,
        "source": target.source,
        "note": verdict.why_not or target.note,
    }


_NUMBER: Json = {"type": "number"}
_OR_NONE: Json = {"type": ["number", "null"]}
_FLAG_OR_NONE: Json = {"type": ["boolean", "null"]}


def report_schema() -> Json:
    """JSON Schema (2020-12) of `spondyl validate --format json`."""
    target = object_of(
        {
            "id": TEXT,
            "option": TEXT,
            "outcome": TEXT,
            "weeks": _NUMBER,
            "primary": FLAG,
            "independent": FLAG,
            "observed": _NUMBER,
            "predicted": _OR_NONE,
            "interval": {"anyOf": [pair_of(_NUMBER), {"type": "null"}]},
            "level": _NUMBER,
            "inside": _FLAG_OR_NONE,
            "hit": _FLAG_OR_NONE,
            "absolute_error": _OR_NONE,
            "source": TEXT,
            "note": TEXT,
        }
    )
    error = object_of({"mean_absolute": _NUMBER, "limit": _NUMBER, "targets": {"type": "integer"}})
    rule = object_of(
        {
            "hits": {"type": "integer"},
            "primary": {"type": "integer"},
            "least_share": _NUMBER,
            "sign_p": _NUMBER,
            "least_sign_p": _NUMBER,
            "errors": {"type": "object", "additionalProperties": error},
            "mean_width": _NUMBER,
            "widest_hit": _NUMBER,
            "parts": {"type": "object", "additionalProperties": FLAG},
            "passes": FLAG,
        }
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Spondyl validation report",
        **object_of(
            {
                "seed": {"type": "integer"},
                "draws": {"type": "integer"},
                "targets": {"type": "array", "items": target},
                "rule": rule,
            }
        ),
    }
