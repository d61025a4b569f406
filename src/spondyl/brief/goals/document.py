"""The patient's part as JSON."""

from collections.abc import Iterator

from spondyl.brief.goals.part import PatientsPart
from spondyl.brief.json_pieces import Json, rounded
from spondyl.goals.expectations import Expectation, Expected, Months, Reach
from spondyl.goals.hope import Chance, Hope, Hoped, Horizons, Pair, Part, Stands, Story
from spondyl.goals.quality_of_life import Twice
from spondyl.goals.values import Valued

_DIGITS = 4


def goals_document(part: PatientsPart) -> Json:
    """The patient's own view as a brief's JSON has it; `goals` only where the model was run."""
    hoped = part.hoped
    goals = {} if hoped is None else {"goals": [_chance(each) for each in hoped.chances]}
    return {**goals, "patient_part": dict(_patient_part(part))}


def _patient_part(part: PatientsPart) -> Iterator[tuple[str, object]]:
    yield "hopes", None if part.hopes is None else [_hope(each) for each in part.hopes]
    yield "ladder", {standing.rung.name: list(standing.can) for standing in part.ladder}
    yield "expectations", _expected(part.expected)
    yield "priorities", None if part.named is None else list(part.named)
    yield "quality_of_life", _quality(part.quality)
    if part.hoped is not None:
        yield "horizons", _horizons(part.hoped.horizons)
        yield "stories", _stories(part.hoped)
        yield "values", [_valued(each) for each in part.values]


def _middle(ends: Pair) -> float:
    """Halfway between the lowest and the highest median, as of every projection."""
    return round(sum(ends) / 2, _DIGITS)


def _hope(hope: Hope) -> Json:
    return {
        "number": hope.number,
        "goal": hope.what,
        "on": hope.given or None,
        "needs": list(hope.needs),
        "when": hope.when,
        "weeks": None if hope.weeks is None else round(hope.weeks, 2),
    }


def _chance(each: Chance) -> Json:
    whole = each.whole
    row: Json = {
        "goal": each.hope.what,
        "number": each.hope.number,
        "on": each.hope.given or None,
        "needs": list(each.hope.needs),
        "option": each.option,
        "lesion": each.lesion,
        "weeks": None if each.weeks is None else round(each.weeks, 2),
        "chance": None if whole is None else _middle(whole.medians),
        "interval": None if whole is None else rounded(whole.interval),
        "medians": None if whole is None else rounded(whole.medians),
        "support": "not_modelled" if whole is None else whole.support,
        "at_least": None if each.least is None else _part(each.least),
        "at_most": None if each.part is None else _part(each.part),
        "stands": None if each.stands is None else _stands(each.stands),
        "recovery": each.recovery,
    }
    return row | ({"why": each.why} if each.why else {})


def _part(part: Part) -> Json:
    return {
        "needs": list(part.needs),
        "chance": _middle(part.medians),
        "interval": rounded(part.interval),
        "medians": rounded(part.medians),
        "support": part.support,
    }


def _stands(stands: Stands) -> Json:
    return {
        "walks": rounded(stands.walks),
        "walks_with_aid": rounded(stands.walks_with_aid),
        "does_not_walk": rounded(stands.does_not_walk),
        "no_movement": rounded(stands.no_movement),
        "died": rounded(stands.died),
    }


def _horizons(over: Horizons | None) -> Json | None:
    if over is None:
        return None
    return {"next_weeks": over.soon, "expected_course": over.course, "alive": rounded(over.alive)}


def _stories(hoped: Hoped) -> list[Json]:
    return [_story(each) for each in hoped.stories]


def _story(each: Story) -> Json:
    return {
        "option": each.option,
        "lesion": each.lesion,
        "weeks": each.weeks,
        "best": _part(each.best),
        "likely": list(each.likely),
        "worst": {"medians": rounded(each.worst), "interval": rounded(each.worst_interval)},
        "stands": None if each.stands is None else _stands(each.stands),
    }


def _expected(found: Expected) -> Json:
    return {
        "words": [_expectation(each) for each in found.words],
        "clinicians": [
            {"by": v.by, "on": v.on or None, "expects": list(v.expects), "note": v.note}
            for v in found.voices
        ],
        "months": _months(found.months),
    }


def _expectation(each: Expectation) -> Json:
    some, asked = each.clinicians
    return {
        "expects": each.word,
        "patient": each.patient,
        "clinicians": some,
        "clinicians_asked": asked,
        "model": None if each.reach is None else _reach(each.reach),
        "gaps": list(each.gaps),
    }


def _reach(reach: Reach) -> Json:
    return {
        "outcome": reach.outcome.name,
        "weeks": reach.weeks,
        "unit": reach.outcome.unit,
        "medians": rounded(reach.medians),
        "interval": rounded(reach.interval),
    }


def _months(found: Months) -> Json:
    return {
        "patient": rounded(found.patient),
        "clinicians": [{"by": by, "months": rounded(span)} for by, span in found.clinicians],
        "model": None if found.reach is None else _reach(found.reach),
        "patient_expects_longer": found.longer,
    }


def _quality(found: Twice) -> Json:
    return {
        "patient": rounded(found.patient),
        "clinician": rounded(found.clinician),
        "gap": rounded(found.gap),
    }


def _valued(each: Valued) -> Json:
    return {
        "lesion": each.lesion,
        "measures": [
            {
                "priority": measure.priority,
                "measured_by": measure.title,
                "weeks": measure.weeks,
                "more_is_better": measure.more,
                "step": measure.step,
                "options": {name: list(span) for name, span in measure.values.items()},
            }
            for measure in each.measures
        ],
        "not_measured": dict(each.unmeasured),
        "not_modelled": list(each.unmodelled),
        "not_known": {name: list(words) for name, words in each.unknown.items()},
        "unbeaten": list(each.unbeaten),
        "beaten_by": {name: list(by) for name, by in each.beaten.items()},
        "first_in_own_order": list(each.own),
        "leads": {name: [list(o) for o in orders] for name, orders in each.leads.items()},
    }
