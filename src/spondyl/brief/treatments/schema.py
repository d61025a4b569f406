"""The schema of options, packages and orders of treatment in a brief's JSON."""

from spondyl.brief.json_pieces import CHECK, FLAG, PLACES, TEXT, TEXTS, Json, object_of, pair_of
from spondyl.brief.treatments.document import FACTS
from spondyl.case.vocabulary.options import OPTIONS
from spondyl.centre.windows import WINDOWS
from spondyl.kernel.variables import words_of
from spondyl.options.judging import STATUSES
from spondyl.options.naming import NAMED
from spondyl.options.option import KINDS
from spondyl.options.packages import PACKAGES
from spondyl.options.problems import FIXES, NAMES
from spondyl.options.rule import EFFECTS, GROUNDS


def options_schema() -> Json:
    """Schema of each part, by its key."""
    return {
        "centre": object_of(
            {
                "name": {"type": ["string", "null"]},
                "window": {"enum": [*WINDOWS, None]},
                "note": TEXT,
            }
        ),
        "options": {"type": "array", "items": _option_schema()},
        "cord_dose_notice": TEXT,
        "option_rules": {"type": "object", "additionalProperties": _rule_schema()},
        "packages": {"type": "array", "items": _package_schema()},
        "deviations": {"type": "array", "items": _deviation_schema()},
        "sequences": _sequences_schema(),
    }


_HOURS: Json = {"type": "number", "minimum": 0}
_LABEL: Json = {"type": ["string", "null"]}
_OPTION_NAME: Json = {
    "type": "string",
    "pattern": f"^({'|'.join(OPTIONS)})(\\+({'|'.join(OPTIONS)}))*$",
}
_DAYS: Json = {"anyOf": [pair_of({"type": "integer", "minimum": 0}), {"type": "null"}]}


def _option_schema() -> Json:
    days = pair_of({"type": "integer", "minimum": 0})
    return object_of(
        {
            "name": _OPTION_NAME,
            "title": TEXT,
            "lesion": _LABEL,
            "kind": {"enum": list(KINDS)},
            "status": {"enum": list(STATUSES)},
            "says": TEXT,
            "closed_by": {"type": "array", "items": {"enum": list(GROUNDS)}},
            "may_be_closed_by": {"type": "array", "items": {"enum": list(GROUNDS)}},
            "cautions": TEXTS,
            "pending": TEXTS,
            "does_not_fix": {"type": "array", "items": {"enum": list(NAMES)}},
            "limits": {
                "type": "array",
                "items": object_of(
                    {"problem": {"enum": list(NAMES)}, "status": {"enum": ["present", "possible"]}}
                ),
            },
            "because": {"type": "array", "items": _because_schema()},
            "noms": {"enum": list(NAMED)},
            "grey_areas": TEXTS,
            "disciplines": TEXTS,
            "feasibility": {"type": "array", "items": _feasibility_schema(), "minItems": 1},
            "burden": object_of(
                {
                    "visits": days,
                    "nights": days,
                    "recovery_days": days,
                    "restart_days": _DAYS,
                    "fits_hospice": FLAG,
                    "checked": CHECK,
                }
            ),
            "next": TEXT,
            "plan": TEXTS,
            "fixes": object_of({name: {"enum": list(FIXES)} for name in NAMES}),
            "cord_dose": {
                "type": "array",
                "items": object_of(
                    {"text": TEXT, "headline": FLAG, "facts": TEXTS, "sources": TEXTS}
                ),
            },
            "packages": {"type": "array", "items": {"enum": [p.id for p in PACKAGES]}},
        }
    )


def _because_schema() -> Json:
    return object_of(
        {
            "rule": TEXT,
            "effect": {"enum": list(EFFECTS)},
            "status": {"enum": ["certain", "possible"]},
            "because": TEXTS,
            "unknown": TEXTS,
            "source": TEXT,
            "checked": CHECK,
        }
    )


def _rule_schema() -> Json:
    return object_of(
        {
            "effect": {"enum": list(EFFECTS)},
            "ground": {"enum": [*GROUNDS, None]},
            "message": TEXT,
            "theme": TEXT,
            "checked": CHECK,
            "sources": PLACES,
        }
    )


def _feasibility_schema() -> Json:
    found = object_of(
        {
            "to": _LABEL,
            "says": TEXT,
            "waits_hours": _HOURS,
            "travels_hours": _HOURS,
            "lead_hours": {"anyOf": [pair_of(_HOURS), {"type": "null"}]},
        }
    )
    maybe: Json = {"anyOf": [found, {"type": "null"}]}
    words = {key: {"enum": list(words_of(variable))} for key, variable in FACTS.items()}
    count: Json = {"type": ["integer", "null"], "minimum": 0}
    said = {"people": count, "yearly_volume": count}
    return object_of({**words, "way": maybe, **said, "opening": maybe})


def _package_schema() -> Json:
    return object_of(
        {
            "id": {"enum": [package.id for package in PACKAGES]},
            "title": TEXT,
            "options": {"type": "array", "items": _OPTION_NAME},
            "interval_days": _DAYS,
            "technique": TEXT,
            "accepted_by": TEXTS,
            "fidelity": TEXTS,
            "doses_here": TEXTS,
            "lesions": TEXTS,
            "sources": PLACES,
        }
    )


def _deviation_schema() -> Json:
    return object_of(
        {
            "package": {"enum": [package.id for package in PACKAGES]},
            "lesion": TEXT,
            "after": {"enum": list(OPTIONS)},
            "found": TEXT,
            "expected": TEXTS,
            "by": TEXT,
            "question": TEXT,
        }
    )


def _sequences_schema() -> Json:
    percent: Json = {"type": "number", "minimum": 0, "maximum": 100}
    order = {"code": TEXT, "title": TEXT, "failing": TEXT, "rescue": TEXT, "sources": PLACES}
    flip = {
        "measure": TEXT,
        "percent": percent,
        "range": pair_of(percent),
        "text": TEXT,
        "sources": PLACES,
    }
    estimate = {
        "by": TEXT,
        "percent": pair_of(percent),
        "against": {
            "type": "object",
            "additionalProperties": {"enum": ["below", "within", "above"]},
        },
    }
    return object_of(
        {
            "lesions": TEXTS,
            "orders": {"type": "array", "items": object_of(order)},
            "flips": {"type": "array", "items": object_of(flip)},
            "estimates": {"type": "array", "items": object_of(estimate)},
        }
    )
