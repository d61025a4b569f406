"""The pre-call card: the five things the consultant will ask, answered from one case."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from spondyl.brief.alerts.alert import STATUSES, Raised
from spondyl.brief.card_answers import (
    can_be_treated,
    cancer,
    imaging,
    legs_and_bladder,
    wishes,
)
from spondyl.brief.card_parts import Missing, Told
from spondyl.brief.json_pieces import TEXT, TEXTS, Json, object_of
from spondyl.brief.page import Brief
from spondyl.brief.standing_document import STANDING, standing_document

QUESTIONS: tuple[tuple[str, str, Callable[[Brief], Told]], ...] = (
    ("patient", "Who is this, and what is the cancer doing?", cancer),
    ("neurology", "What can legs and bladder do, since when, is it worse?", legs_and_bladder),
    ("imaging", "What does imaging show?", imaging),
    ("treatment", "Can treatment start tonight?", can_be_treated),
    ("wishes", "What does the patient want, who decides, what do you ask?", wishes),
)


@dataclass(frozen=True, slots=True)
class CardItem:
    """One question of the consultant.

    Attributes:
        key: short name in JSON.
        asks: the question, as it will be put.
        answer: what the case says, part by part, most telling first.
        unknown: what will be asked and is not known.
    """

    key: str
    asks: str
    answer: tuple[str, ...]
    unknown: tuple[Missing, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """Half a page to read before the call.

    Attributes:
        case: the case's name.
        as_of: the moment at which it stands.
        titles: the lesions' titles by their labels.
        emergencies: alerts of that level that fire or cannot be ruled out; said first.
        urgent: urgent alerts that fire.
        items: the five questions.
    """

    case: str
    as_of: datetime
    titles: Mapping[str, str]
    emergencies: tuple[Raised, ...]
    urgent: tuple[Raised, ...]
    items: tuple[CardItem, ...]


def card(brief: Brief) -> Card:
    """The pre-call card of a brief."""
    items = []
    for key, asks, tell in QUESTIONS:
        told = tell(brief)
        items.append(CardItem(key, asks, told.answer, told.unknown))
    emergencies = tuple(each for each in brief.alerts if each.rule.level == "emergency")
    urgent = tuple(
        each for each in brief.alerts if each.rule.level == "urgent" and each.status == "fires"
    )
    return Card(brief.case.name, brief.case.as_of, brief.titles, emergencies, urgent, tuple(items))


def card_document(made: Card) -> Json:
    """The card as JSON."""
    return {
        "case": made.case,
        "as_of": made.as_of.isoformat(),
        "emergencies": [_alert(each) for each in made.emergencies],
        "urgent": [_alert(each) for each in made.urgent],
        "questions": [
            {
                "key": item.key,
                "asks": item.asks,
                "answer": list(item.answer),
                "unknown": [{"fact": gap.fact, "words": gap.words} for gap in item.unknown],
            }
            for item in made.items
        ],
    }


def _alert(each: Raised) -> Json:
    return {
        "code": each.rule.code,
        "status": each.status,
        "title": each.rule.title,
        **standing_document(each.standing),
    }


def card_schema() -> Json:
    """JSON Schema (2020-12) of `spondyl brief --card --format json`."""
    alert = object_of(
        {
            "code": TEXT,
            "status": {"enum": list(STATUSES)},
            "title": TEXT,
            **STANDING,
        }
    )
    gap = object_of({"fact": TEXT, "words": TEXT})
    keys = [key for key, _, _ in QUESTIONS]
    question = object_of(
        {
            "key": {"enum": keys},
            "asks": TEXT,
            "answer": TEXTS,
            "unknown": {"type": "array", "items": gap},
        }
    )
    questions = {
        "type": "array",
        "items": question,
        "minItems": len(keys),
        "maxItems": len(keys),
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Spondyl pre-call card",
        "description": "Fields are added, never renamed.",
        **object_of(
            {
                "case": TEXT,
                "as_of": {
                    "type": "string",
                    "description": "ISO 8601 moment at which the case stands",
                },
                "emergencies": {"type": "array", "items": alert},
                "urgent": {"type": "array", "items": alert},
                "questions": questions,
            }
        ),
    }
