"""JSON Schema of the patient's part."""

from typing import get_args

from spondyl.brief.json_pieces import FLAG, TEXT, TEXTS, Json, object_of, pair_of
from spondyl.case.vocabulary.course import EXPECTATIONS, NEEDS
from spondyl.goals.expectations import Gap
from spondyl.goals.hope import Likely, Recovery, When
from spondyl.goals.ladder import RUNGS, Ability
from spondyl.outcomes.outcome import OUTCOMES, SAYS

_NUMBER: Json = {"type": "number"}
_COUNT: Json = {"type": "integer", "minimum": 0}
_LABEL: Json = {"type": ["string", "null"]}
_SHARE: Json = {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1}
_SUPPORT: Json = {"enum": list(SAYS)}


def goals_schema() -> Json:
    """Schema of each part, by its key."""
    return {"goals": _list(_chance(), more={"why": TEXT}), "patient_part": _patient_part()}


def _list(properties: Json, *, more: Json | None = None) -> Json:
    item = object_of(properties)
    item["properties"] = properties | (more or {})
    return {"type": "array", "items": item}


def _words(words: tuple[str, ...]) -> Json:
    return {"type": "array", "items": {"enum": list(words)}}


def _or_null(schema: Json) -> Json:
    return {"anyOf": [schema, {"type": "null"}]}


_SPAN = pair_of(_SHARE)
_NEEDS = _words(NEEDS)
_PART: Json = object_of(
    {
        "needs": _NEEDS,
        "chance": _SHARE,
        "interval": _SPAN,
        "medians": _SPAN,
        "support": _SUPPORT,
    }
)
_STANDS: Json = object_of(
    dict.fromkeys(("walks", "walks_with_aid", "does_not_walk", "no_movement", "died"), _SPAN)
)
_REACH: Json = object_of(
    {
        "outcome": {"enum": [outcome.name for outcome in OUTCOMES]},
        "weeks": _COUNT,
        "unit": TEXT,
        "medians": pair_of(_NUMBER),
        "interval": pair_of(_NUMBER),
    }
)


def _chance() -> Json:
    return {
        "goal": TEXT,
        "number": _COUNT,
        "on": _LABEL,
        "needs": _NEEDS,
        "option": TEXT,
        "lesion": _LABEL,
        "weeks": {"type": ["number", "null"]},
        "chance": _or_null(_SHARE),
        "interval": _or_null(_SPAN),
        "medians": _or_null(_SPAN),
        "support": _SUPPORT,
        "at_least": _or_null(_PART),
        "at_most": _or_null(_PART),
        "stands": _or_null(_STANDS),
        "recovery": {"enum": list(get_args(Recovery))},
    }


def _patient_part() -> Json:
    always: Json = {
        "hopes": _or_null(_list(_hope())),
        "ladder": object_of({rung.name: _words(get_args(Ability)) for rung in RUNGS}),
        "expectations": _expectations(),
        "priorities": _or_null(TEXTS),
        "quality_of_life": object_of(
            dict.fromkeys(("patient", "clinician", "gap"), _or_null(pair_of(_NUMBER)))
        ),
    }
    modelled: Json = {
        "horizons": _or_null(
            object_of({"next_weeks": _COUNT, "expected_course": _COUNT, "alive": _SPAN})
        ),
        "stories": _list(_story()),
        "values": _list(_values()),
    }
    schema = object_of(always)
    schema["properties"] = always | modelled
    return schema


def _hope() -> Json:
    return {
        "number": _COUNT,
        "goal": TEXT,
        "on": _LABEL,
        "needs": _NEEDS,
        "when": {"enum": list(get_args(When))},
        "weeks": {"type": ["number", "null"]},
    }


def _story() -> Json:
    return {
        "option": TEXT,
        "lesion": _LABEL,
        "weeks": _COUNT,
        "best": _PART,
        "likely": _words(get_args(Likely)),
        "worst": object_of({"medians": _SPAN, "interval": _SPAN}),
        "stands": _or_null(_STANDS),
    }


def _expectations() -> Json:
    word: Json = {
        "expects": {"enum": list(EXPECTATIONS)},
        "patient": {"type": ["boolean", "null"]},
        "clinicians": _COUNT,
        "clinicians_asked": _COUNT,
        "model": _or_null(_REACH),
        "gaps": _words(get_args(Gap)),
    }
    months: Json = {
        "patient": _or_null(pair_of(_NUMBER)),
        "clinicians": _list({"by": TEXT, "months": pair_of(_NUMBER)}),
        "model": _or_null(_REACH),
        "patient_expects_longer": FLAG,
    }
    return object_of(
        {
            "words": _list(word),
            "clinicians": _list(
                {"by": TEXT, "on": _LABEL, "expects": _words(EXPECTATIONS), "note": TEXT}
            ),
            "months": object_of(months),
        }
    )


def _values() -> Json:
    measure: Json = {
        "priority": TEXT,
        "measured_by": TEXT,
        "weeks": {"type": ["integer", "null"]},
        "more_is_better": FLAG,
        "step": _COUNT,
        "options": {"type": "object", "additionalProperties": pair_of({"type": "integer"})},
    }
    by_option: Json = {"type": "object", "additionalProperties": TEXTS}
    return {
        "lesion": _LABEL,
        "measures": _list(measure),
        "not_measured": {"type": "object", "additionalProperties": TEXT},
        "not_modelled": TEXTS,
        "not_known": by_option,
        "unbeaten": TEXTS,
        "beaten_by": by_option,
        "first_in_own_order": TEXTS,
        "leads": {"type": "object", "additionalProperties": {"type": "array", "items": TEXTS}},
    }
