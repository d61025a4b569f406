"""Options, packages and orders of treatment as JSON, with their schema."""

from collections.abc import Iterator, Mapping

from spondyl.brief.json_pieces import (
    Json,
    places,
)
from spondyl.brief.treatments.board import Board
from spondyl.brief.treatments.cord import NOTICE, cord_lines
from spondyl.brief.treatments.words import NO_PROFILE, state, way
from spondyl.case.case import Case
from spondyl.centre.starts import Way
from spondyl.centre.week import window_at
from spondyl.options.burden import Burden, Range
from spondyl.options.deviations import QUESTION, expected_doses
from spondyl.options.facts import AVAILABLE, COVER, STARTS, STARTS_BY_DEADLINE
from spondyl.options.feasibility import Feasibility
from spondyl.options.judged import Judged, Limit
from spondyl.options.judging import Spoken
from spondyl.options.packages import PACKAGES, Package, joined
from spondyl.options.problems import NAMES
from spondyl.options.rule import Rule
from spondyl.options.sequences import FLIPS, SEQUENCES, Weighed

Titles = Mapping[str, str]
FACTS = {v.path.rpartition(".")[2]: v for v in (AVAILABLE, STARTS, STARTS_BY_DEADLINE, COVER)}


def options_document(board: Board, titles: Titles) -> Json:
    """Everything a brief's JSON says of options."""
    return {
        "centre": _centre(board),
        "options": [_option(board, each, titles) for each in board.options],
        "cord_dose_notice": NOTICE,
        "option_rules": {rule.code: _rule(rule) for rule in _rules(board)},
        "packages": [_package(package, board) for package in PACKAGES],
        "deviations": [
            {
                "package": found.package.id,
                "lesion": label,
                "after": found.after,
                "found": found.found,
                "expected": list(found.expected),
                "by": found.by,
                "question": QUESTION,
            }
            for label, found in board.deviations
        ],
        "sequences": _sequences(board.weighed),
    }


def _centre(board: Board) -> Json:
    if board.profile is None:
        return {"name": None, "window": None, "note": NO_PROFILE}
    window = window_at(board.profile, board.case.as_of)
    return {"name": board.profile.name, "window": window, "note": ""}


def _option(board: Board, judged: Judged, titles: Titles) -> Json:
    closed = judged.status == "closed"
    first = judged.steps[0].treatment
    return {
        "name": judged.name,
        "title": judged.title,
        "lesion": judged.lesion,
        "kind": first.kind,
        "status": judged.status,
        "says": state(judged, titles),
        "closed_by": list(judged.closed_by) if closed else [],
        "may_be_closed_by": [] if closed else list(judged.closed_by),
        "cautions": [each.rule.message for each in judged.of("cautions") if each.certain],
        "pending": list(judged.pending),
        "does_not_fix": [name for name in NAMES if judged.fixes[name] == "does_not_fix"],
        "limits": [_limit(limit) for limit in judged.limits],
        "because": [_because(each) for each in judged.spoken],
        "noms": judged.naming.noms,
        "grey_areas": [card.rule.code for card in board.touched_by(judged)],
        "disciplines": list(
            dict.fromkeys(d for s in judged.steps for d in s.treatment.disciplines)
        ),
        "feasibility": [_feasibility(step.feasibility) for step in judged.steps],
        "burden": _burden(judged.burden),
        "next": judged.steps[-1].treatment.next,
        "plan": list(first.plan),
        "fixes": dict(judged.fixes),
        "cord_dose": _cord_dose(board.case, judged) if len(judged.steps) == 1 else [],
        "packages": [package.id for package in judged.packages],
    }


def _cord_dose(case: Case, judged: Judged) -> list[Json]:
    """Figures for the radiation oncologist; packages are asked by their radiation alone."""
    return [
        {
            "text": line.text,
            "headline": line.headline,
            "facts": list(line.facts),
            "sources": [place.source.key for place in line.cited],
        }
        for line in cord_lines(case, judged)
    ]


def _limit(limit: Limit) -> Json:
    return {"problem": limit.problem.name, "status": "present" if limit.certain else "possible"}


def _because(spoken: Spoken) -> Json:
    rule, standing = spoken.rule, spoken.standing
    return {
        "rule": rule.code,
        "effect": rule.effect,
        "status": "certain" if spoken.certain else "possible",
        "because": list(standing.because),
        "unknown": list(standing.unknown),
        "source": rule.cited[0].source.key,
        "checked": rule.checked.value,
    }


def _rules(board: Board) -> Iterator[Rule]:
    """Every rule that speaks about an option of the board, once."""
    spoken = (each.rule for judged in board.options for each in judged.spoken)
    yield from {rule.code: rule for rule in spoken}.values()


def _rule(rule: Rule) -> Json:
    return {
        "effect": rule.effect,
        "ground": rule.ground or None,
        "message": rule.message,
        "theme": rule.theme,
        "checked": rule.checked.value,
        "sources": places(rule.cited),
    }


def _feasibility(found: Feasibility) -> Json:
    return {
        **{key: found.word(variable.path) for key, variable in FACTS.items()},
        "way": None if found.way is None else _way(found.way),
        "people": None if found.offer is None else found.offer.people,
        "yearly_volume": None if found.offer is None else found.offer.yearly_volume,
        "opening": None if found.opening is None else _way(found.opening),
    }


def _way(found: Way) -> Json:
    lead = found.lead
    return {
        "to": found.to or None,
        "says": way(found),
        "waits_hours": float(found.waits),
        "travels_hours": float(found.travels),
        "lead_hours": None if lead is None else [float(lead.median), float(lead.p90)],
    }


def _burden(found: Burden) -> Json:
    return {
        "visits": list(found.visits),
        "nights": list(found.nights),
        "recovery_days": list(found.recovery_days),
        "restart_days": _days(found.restart_days),
        "fits_hospice": found.fits_hospice,
        "checked": found.checked.value,
    }


def _days(found: Range | None) -> list[int] | None:
    return None if found is None else list(found)


def _package(package: Package, board: Board) -> Json:
    ways = {joined(names) for names in package.ways}
    lesions = dict.fromkeys(
        e.lesion for e in board.options if e.name in ways and package in e.packages
    )
    return {
        "id": package.id,
        "title": package.title,
        "options": [joined(names) for names in package.ways],
        "interval_days": _days(package.interval),
        "technique": package.technique,
        "accepted_by": list(package.accepted_by),
        "fidelity": list(package.fidelity),
        "doses_here": list(expected_doses(package, board.profile)),
        "lesions": [lesion for lesion in lesions if lesion is not None],
        "sources": places(package.cited),
    }


def _sequences(weighed: Weighed) -> Json:
    return {
        "lesions": list(weighed.lesions),
        "orders": [
            {
                "code": each.code,
                "title": each.title,
                "failing": each.failing,
                "rescue": each.rescue,
                "sources": places(each.cited),
            }
            for each in SEQUENCES
        ],
        "flips": [
            {
                "measure": flip.measure,
                "percent": flip.at,
                "range": [flip.low, flip.high],
                "text": flip.text,
                "sources": places(flip.cited),
            }
            for flip in FLIPS
        ],
        "estimates": [
            {
                "by": each.by,
                "percent": [float(each.low), float(each.high)],
                "against": {flip.measure: each.against(flip) for flip in FLIPS},
            }
            for each in weighed.estimates
        ],
    }
