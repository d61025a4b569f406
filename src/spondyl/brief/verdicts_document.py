"""What frameworks say, as JSON: the same wherever it is written."""

from spondyl.brief.json_pieces import Json, number, places
from spondyl.frameworks.evaluate import BY_NAME, LesionVerdict, Verdicts, checked
from spondyl.frameworks.guidelines.noms import UNCLASSIFIED
from spondyl.frameworks.guidelines.readings import Disagreement
from spondyl.kernel.results import ItemResult, Result


def verdicts_document(verdicts: Verdicts, names: tuple[str, ...] = ()) -> Json:
    """What frameworks say, all of them or only those named."""
    patient = {
        n: result_document(r) for n, r in verdicts.patient.items() if not names or n in names
    }
    lesions = [_lesion(verdict, names) for verdict in verdicts.lesions]
    return {"frameworks": patient, "lesions": lesions}


def _lesion(verdict: LesionVerdict, names: tuple[str, ...]) -> Json:
    lesion = verdict.lesion
    return {
        "level": lesion.level,
        "title": lesion.title,
        "frameworks": {
            n: result_document(r) for n, r in verdict.results.items() if not names or n in names
        },
        "disagreements": [_disagreement(d) for d in verdict.disagreements],
    }


def _disagreement(disagreement: Disagreement) -> Json:
    return {
        "code": disagreement.code,
        "status": "certain" if disagreement.certain else "possible",
        "message": disagreement.message,
        "sources": places(disagreement.cited),
    }


def result_document(result: Result) -> Json:
    """One framework's result."""
    framework = BY_NAME[result.name]
    document: Json = {
        "possible": list(result.possible),
        "bands": list(result.bands),
        "settled": result.settled,
        "band_settled": result.band_settled,
        "items": {key: _item(item) for key, item in result.items.items()},
        "unknown": list(result.unknown),
        "uncertain": list(result.uncertain),
        "disputed": list(result.disputed),
        "applies": result.applies,
        "applies_because": list(result.reasons),
        "survival_percent": {
            str(month): [number(low), number(high)] for month, low, high in result.survival
        },
        "exact": result.exact,
        "source": framework.citations[0].source.key,
        "locator": framework.citations[0].locator,
        "checked": checked(framework, result).value,
    }
    if result.name == "noms":
        document |= _noms(result)
    return document


def _noms(result: Result) -> Json:
    oncologic = set(result.items["oncologic"].values)
    earlier = {"irradiated", "after_stereotactic"}
    return {
        "rows": list(result.rows),
        "row_labels": list(result.labels),
        "histology_unclassified": UNCLASSIFIED.code in result.disputed,
        "reirradiation": bool(oncologic) and oncologic <= earlier,
        "reirradiation_possible": bool(oncologic & earlier),
        "our_readings": list(result.notes),
    }


def _item(item: ItemResult) -> Json:
    value: str | list[str] = item.values[0] if len(item.values) == 1 else list(item.values)
    return {"value": value, "possible": list(item.possible)}
