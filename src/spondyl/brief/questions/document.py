"""What to ask next as JSON, and its published schema."""

from spondyl.brief.json_pieces import TEXT, TEXTS, Json, object_of
from spondyl.brief.questions.question import Asking, Question
from spondyl.case.vocabulary.obtaining import ESTIMATE, TONIGHT, WAYS, Obtainable


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
    obtainable = object_of(
        {
            "how": {"enum": [way.how for way in WAYS]},
            "words": TEXT,
            "time": TEXT,
            "tonight": {"enum": list(TONIGHT)},
            "note": TEXT,
            "checked": {"const": ESTIMATE.check.value},
        }
    )
    question = object_of(
        {
            "fact": {**TEXT, "description": "path in the case file"},
            "question": TEXT,
            "settles": {**TEXTS, "description": "what every answer would settle"},
            "changes": {**TEXTS, "minItems": 1, "description": "what each answer would change"},
            "obtainable": obtainable,
            "because": TEXT,
        }
    )
    return {"type": "array", "items": question}
