"""What to ask next as JSON, and its published schema."""

from typing import Any

from spondyl.brief.questions.question import Asking, Question
from spondyl.case.vocabulary.obtaining import ESTIMATE, TONIGHT, WAYS, Obtainable

Json = dict[str, Any]
_TEXT: Json = {"type": "string"}
_TEXTS: Json = {"type": "array", "items": _TEXT}


def ask_next_document(asking: Asking) -> list[Json]:
    """Every question, the one to ask next first."""
    return [_question(question) for question in asking.questions]


def asking_document(case: str, asking: Asking) -> Json:
    """What `spondyl ask --format json` prints.

    Args:
        case: the case's name.
        asking: what to ask in it.
    """
    return {
        "case": case,
        "finished": asking.finished,
        "worst_case": asking.worst_case,
        "ask_next": ask_next_document(asking),
        "unaskable": list(asking.unaskable),
    }


def _question(question: Question) -> Json:
    return {
        "fact": question.fact,
        "question": question.question,
        "settles": list(question.settles),
        "changes": list(question.changes),
        "obtainable": _obtainable(question.obtainable),
        "because": question.because,
    }


def _obtainable(obtainable: Obtainable) -> Json:
    return {
        "how": obtainable.how,
        "words": obtainable.words,
        "time": obtainable.time,
        "tonight": obtainable.tonight,
        "note": obtainable.note,
        "checked": ESTIMATE.check.value,
    }


def ask_next_schema() -> Json:
    """JSON Schema of `ask_next`."""
    obtainable = _object(
        {
            "how": {"enum": [way.how for way in WAYS]},
            "words": _TEXT,
            "time": _TEXT,
            "tonight": {"enum": list(TONIGHT)},
            "note": _TEXT,
            "checked": {"const": ESTIMATE.check.value},
        }
    )
    question = _object(
        {
            "fact": {**_TEXT, "description": "path in the case file"},
            "question": _TEXT,
            "settles": {**_TEXTS, "description": "what every answer would settle"},
            "changes": {**_TEXTS, "minItems": 1, "description": "what each answer would change"},
            "obtainable": obtainable,
            "because": _TEXT,
        }
    )
    return {"type": "array", "items": question}


def _object(properties: Json) -> Json:
    """An object that has all of `properties`; others may be added later."""
    return {"type": "object", "properties": properties, "required": list(properties)}
