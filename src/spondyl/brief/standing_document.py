"""How far a rule holds in a case, as JSON: the same wherever an alert or a card is written."""

from spondyl.brief.json_pieces import TEXTS, Json
from spondyl.frameworks.standing import Standing

STANDING: Json = {"lesions": TEXTS, "because": TEXTS, "unknown": TEXTS}


def standing_document(standing: Standing) -> Json:
    """The lesions it concerns, what speaks for it, and what would decide it."""
    return {
        "lesions": list(standing.lesions),
        "because": list(standing.because),
        "unknown": list(standing.unknown),
    }
