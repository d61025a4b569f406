"""Projections as JSON, with their schema."""

from collections.abc import Iterator

from spondyl.brief.json_pieces import (
    CHECK,
    FLAG,
    PLACE,
    TEXT,
    TEXTS,
    Json,
    object_of,
    pair_of,
    place,
    rounded,
)
from spondyl.brief.projections.words import INTERVAL, UNVALIDATED
from spondyl.case.vocabulary.cancer import PRIMARY
from spondyl.frameworks.evaluate import Verdicts
from spondyl.kernel.answers import possible
from spondyl.outcomes.learning import Local
from spondyl.outcomes.loading import parameters
from spondyl.outcomes.outcome import OUTCOMES
from spondyl.outcomes.parameter import MARKS, Parameter
from spondyl.outcomes.projecting import Projected
from spondyl.outcomes.projection import Projection
from spondyl.outcomes.sensitivity import Hangs
from spondyl.outcomes.series import for_primary, without_data

_DIGITS = 4
_SUPPORTS = ("validated", "calibrated", "elicited", "not_modelled")
_UNITS = ("share", "days", "weeks")


def projections_document(projected: Projected, verdicts: Verdicts) -> Json:
    """Everything a brief's JSON says of what options would bring."""
    return {
        "projections": [_row(each) for each in projected.projections],
        "projection_basis": {
            "notice": UNVALIDATED,
            "interval": INTERVAL,
            "seed": projected.seed,
            "draws": projected.draws,
            "survival": _survival(projected),
            "open": [
                {"lesion": lesion, "covariates": list(names)}
                for lesion, names in projected.open.items()
            ],
            "hangs_on": [each for found in projected.hangs.items() for each in _hangs(*found)],
            "assumed": [each for found in projected.hangs.items() for each in _assumed(*found)],
            "rests_on": _rests_on(projected),
            "parameters": {each.id: _parameter(each) for each in _read(projected)},
            "local": [_local(each) for each in projected.local],
            "unused_counts": [
                {"id": each.count.id, "option": each.count.option, "why": each.why}
                for each in projected.unused
            ],
            "by_primary": [_of_primary(word) for word in _primaries(verdicts)],
        },
    }


def _row(each: Projection) -> Json:
    row: Json = {
        "option": each.option,
        "lesion": each.lesion,
        "outcome": each.outcome.name,
        "weeks": each.weeks,
        "median": None if each.middle is None else round(each.middle, _DIGITS),
        "interval": rounded(each.interval),
        "medians": rounded(each.medians),
        "support": each.support,
        "unit": each.outcome.unit,
    }
    return row | ({"why": each.why} if each.why else {})


def _survival(projected: Projected) -> Json | None:
    found = projected.survival
    if found is None:
        return None
    return {
        "instrument": found.instrument,
        "possible": list(found.values),
        "levels": [level.name for level in found.levels],
        "passed_over": list(found.passed_over),
    }


def _hangs(lesion: str | None, found: Hangs) -> Iterator[Json]:
    for each in found.comparisons:
        yield {
            "lesion": lesion,
            "outcome": each.outcome.name,
            "weeks": each.week,
            "movers": [
                {
                    "parameter": mover.parameter.id,
                    "points": round(mover.points * 100, 1),
                    "between": list(mover.between),
                    "assumed": mover.parameter.weak,
                }
                for mover in each.movers
            ],
        }


def _assumed(lesion: str | None, found: Hangs) -> Iterator[Json]:
    for (option, outcome), ids in found.assumed.items():
        yield {"option": option, "lesion": lesion, "outcome": outcome, "parameters": list(ids)}


def _rests_on(projected: Projected) -> dict[str, list[str]]:
    """By option, every parameter that it reads, at whichever lesion."""
    found: dict[str, dict[str, None]] = {}
    for each in projected.hangs.values():
        for option, ids in each.read.items():
            found.setdefault(option, {}).update(dict.fromkeys(ids))
    return {option: list(ids) for option, ids in found.items()}


def _read(projected: Projected) -> list[Parameter]:
    ids = {name for names in _rests_on(projected).values() for name in names}
    return [each for each in parameters().values() if each.id in ids]


def _parameter(each: Parameter) -> Json:
    return {
        "title": each.title,
        "value": each.value,
        "interval": [round(end, _DIGITS) for end in each.range],
        "unit": each.unit,
        "population": each.population,
        "mark": each.mark,
        "design": each.design,
        **place(each.cited),
    }


def _local(each: Local) -> Json:
    found = each.learned
    return {
        "parameter": each.parameter.id,
        "counts": list(each.ids),
        "published": round(each.parameter.value, _DIGITS),
        "published_weight": round(found.published.weight, 1),
        "events": found.events,
        "n": found.n,
        "combined": round(found.mean, _DIGITS),
        "combined_weight": round(found.weight, 1),
        "surprise": round(found.surprise, _DIGITS),
        "conflict": found.conflict,
    }


def _primaries(verdicts: Verdicts) -> list[str]:
    return [str(word) for word in possible(PRIMARY, verdicts.facts.patient)]


def _of_primary(primary: str) -> Json:
    found = for_primary(primary)
    return {
        "primary": primary,
        "series": [
            {
                "outcome": each.group,
                "says": each.says,
                "n": each.n,
                "setting": each.setting,
                **place(each.cited),
            }
            for mine in found.values()
            for each in mine
        ],
        "no_data_for": list(without_data(found)),
    }


_LABEL: Json = {"type": ["string", "null"]}
_NUMBER: Json = {"type": "number"}
_EITHER: Json = {"anyOf": [pair_of(_NUMBER), {"type": "null"}]}


def _list(properties: Json) -> Json:
    return {"type": "array", "items": object_of(properties)}


_OUTCOME: Json = {"enum": [outcome.name for outcome in OUTCOMES]}
_HANGS: Json = {
    "lesion": _LABEL,
    "outcome": _OUTCOME,
    "weeks": {"type": "integer"},
    "movers": _list(
        {
            "parameter": TEXT,
            "points": _NUMBER,
            "between": pair_of(TEXT),
            "assumed": FLAG,
        }
    ),
}
_PRIMARY: Json = {
    "primary": TEXT,
    "series": _list(
        {
            "outcome": TEXT,
            "says": TEXT,
            "n": {"type": "integer"},
            "setting": TEXT,
            **PLACE,
        }
    ),
    "no_data_for": TEXTS,
}


def projections_schema() -> Json:
    """Schema of each part, by its key."""
    return {
        "projections": {"type": "array", "items": _row_schema()},
        "projection_basis": object_of(
            {
                "notice": TEXT,
                "interval": TEXT,
                "seed": {"type": "integer", "minimum": 0},
                "draws": {"type": "integer", "minimum": 1},
                "survival": {"anyOf": [_survival_schema(), {"type": "null"}]},
                "open": _list({"lesion": _LABEL, "covariates": TEXTS}),
                "hangs_on": _list(_HANGS),
                "assumed": _list(
                    {"option": TEXT, "lesion": _LABEL, "outcome": _OUTCOME, "parameters": TEXTS}
                ),
                "rests_on": {"type": "object", "additionalProperties": TEXTS},
                "parameters": {"type": "object", "additionalProperties": _parameter_schema()},
                "local": _list(_LOCAL),
                "unused_counts": _list({"id": TEXT, "option": TEXT, "why": TEXT}),
                "by_primary": _list(_PRIMARY),
            }
        ),
    }


_LOCAL: Json = {
    "parameter": TEXT,
    "counts": TEXTS,
    "published": _NUMBER,
    "published_weight": _NUMBER,
    "events": {"type": "integer", "minimum": 0},
    "n": {"type": "integer", "minimum": 1},
    "combined": _NUMBER,
    "combined_weight": _NUMBER,
    "surprise": _NUMBER,
    "conflict": FLAG,
}


def _row_schema() -> Json:
    row = object_of(
        {
            "option": TEXT,
            "lesion": _LABEL,
            "outcome": _OUTCOME,
            "weeks": {"type": ["integer", "null"]},
            "median": {"type": ["number", "null"]},
            "interval": _EITHER,
            "medians": _EITHER,
            "support": {"enum": list(_SUPPORTS)},
            "unit": {"enum": list(_UNITS)},
        }
    )
    row["properties"] = row["properties"] | {"why": TEXT}
    return row


def _survival_schema() -> Json:
    return object_of(
        {
            "instrument": TEXT,
            "possible": {"type": "array", "items": {"type": ["integer", "string"]}},
            "levels": TEXTS,
            "passed_over": TEXTS,
        }
    )


def _parameter_schema() -> Json:
    return object_of(
        {
            "title": TEXT,
            "value": _NUMBER,
            "interval": pair_of(_NUMBER),
            "unit": TEXT,
            "population": TEXT,
            "mark": {"enum": list(MARKS)},
            "design": TEXT,
            "source": TEXT,
            "locator": TEXT,
            "checked": CHECK,
        }
    )
