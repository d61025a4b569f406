"""The sections about each lesion: stability, epidural grade, NOMS."""

from collections.abc import Iterator

from spondyl.brief.page import Line
from spondyl.brief.second_readers import page_texts, read_by, second_readings_of
from spondyl.case.case import Case
from spondyl.case.vocabulary.lesion import (
    DISTANCE_TO_CORD,
    EXPLAINS_DEFICIT,
    PAIN_SCORE,
    POSTERIOR_WALL,
    SURGEON_STABILITY,
)
from spondyl.case.wording import each, joined, ranged, totals, value
from spondyl.frameworks.evaluate import LesionVerdict, Verdicts, checked
from spondyl.frameworks.guidelines.noms import NO_ROW, NOMS, NOT_COVERED
from spondyl.frameworks.guidelines.readings import READINGS
from spondyl.frameworks.reliability import STUDIES
from spondyl.kernel.results import Result
from spondyl.kernel.sources import Check, Citation

DECISIONS = {
    "cebrt": "conventional radiation",
    "stabilise_then_cebrt": "stabilise, then conventional radiation",
    "srs": "stereotactic radiation",
    "stabilise_then_srs": "stabilise, then stereotactic radiation",
    "separation_then_srs": "separation surgery, then stereotactic radiation",
    "decompress_stabilise_then_srs": "decompress and stabilise, then stereotactic radiation",
    "minimal_stabilise_then_cebrt": "stabilise as little invasively as possible, then "
    "conventional radiation",
}
OUTSIDE = "outside_noms"
_BANDS = {
    "stable": "stable",
    "potentially_unstable": "potentially unstable",
    "unstable": "unstable",
}
RADIATION_DOES_NOT_STABILISE = "Radiation does not stabilise"


def stability(_case: Case, verdicts: Verdicts) -> Iterator[Line]:
    """SINS with its items, its consultation rule, and what is worth a second reader."""
    agreement = tuple(study.cited for study in STUDIES)
    for verdict in verdicts.lesions:
        yield from _stability(verdict)
        for text in page_texts(second_readings_of(verdict)):
            yield _line(verdict, text, "II", "sins", mark="limit", cited=agreement)


def _stability(verdict: LesionVerdict) -> Iterator[Line]:
    lesion, sins = verdict.lesion, verdict.results["sins"]
    bands = joined(_BANDS[band] for band in sins.bands)
    items = ", ".join(f"{key} {ranged(item.possible)}" for key, item in sins.items.items())
    yield _line(verdict, f"SINS {ranged(totals(sins))}, {bands} ({items})", "II", "sins")
    if lesion.readers:
        yield _line(verdict, read_by(lesion), "II", "sins")
    yield _line(
        verdict,
        f"{consultation(verdict.results['sins_consultation'])}; surgeon's judgement "
        f"{value(lesion.answers.get(SURGEON_STABILITY.path))}; pain score "
        f"{value(lesion.answers.get(PAIN_SCORE.path))}",
        "II",
        "sins_consultation",
    )


def consultation(rule: Result) -> str:
    """What the consultation rule says of a score."""
    if rule.possible == ("surgical_consultation",):
        return "SINS 7 or more: a surgical consultation is advised"
    if rule.settled:
        return "SINS below 7: the score alone asks for no surgical consultation"
    return "a surgical consultation may be advised (SINS could be 7 or more)"


def epidural(_case: Case, verdicts: Verdicts) -> Iterator[Line]:
    """ESCC with its tier, and what it means below the cord."""
    for verdict in verdicts.lesions:
        grades = verdict.results["escc"]
        answers = verdict.lesion.answers
        named = joined(map(str, grades.possible)) if grades.unknown == () else "unknown"
        tier = f" ({joined(grades.bands)})" if named != "unknown" else ""
        detail = each(answers, DISTANCE_TO_CORD, POSTERIOR_WALL, EXPLAINS_DEFICIT)
        yield _line(verdict, f"ESCC {named}{tier}; {detail}", "I", "escc")
        if "1c" in grades.possible and named != "unknown":
            yield _line(
                verdict,
                "groups differ on whether 1c is low or high grade",
                "II",
                "escc",
                mark="disagreement",
            )
        if "below_conus" in verdict.results["noms"].notes:
            yield _line(verdict, READINGS["below_conus"], "II", "escc", mark="limit")


def noms(_case: Case, verdicts: Verdicts) -> Iterator[Line]:
    """What the grid names for each lesion, what that rests on, and where it is silent."""
    for verdict in verdicts.lesions:
        yield from _noms(verdict)
    if verdicts.lesions:
        yield Line("NOMS is silent on: " + "; ".join(NOT_COVERED) + ".", "II", mark="limit")


def _noms(verdict: LesionVerdict) -> Iterator[Line]:
    result = verdict.results["noms"]
    if result.applies == "no":
        yield _line(verdict, f"does not apply: {'; '.join(result.reasons)}", "II", "noms")
        return
    yield _line(verdict, _named_by_noms(result), "II", "noms")
    if verdict.results["sins"].bands != ("stable",):
        could = (
            "" if "stable" not in verdict.results["sins"].bands else " (SINS could be 7 or more)"
        )
        yield _line(verdict, f"{RADIATION_DOES_NOT_STABILISE}{could}.", "II", "noms", mark="limit")
    if result.notes:
        text = "Our reading, not the paper's: " + " ".join(READINGS[code] for code in result.notes)
        yield _line(verdict, text, "II", "noms", mark="limit")
    for named_ in verdict.disagreements:
        word = "" if named_.certain else "Possibly: "
        yield _line(verdict, word + named_.message, "II", "noms", mark="disagreement")


def _named_by_noms(result: Result) -> str:
    """What the grid names, and where it has no row last."""
    named = [DECISIONS[str(d)] for d in result.possible if d != OUTSIDE]
    rows = f" (row{'s' if len(result.rows) > 1 else ''} {ranged(result.rows)})"
    sure = " [unchecked]" if checked(NOMS, result) is Check.UNCHECKED else ""
    if not named:
        return f"{_outside(result)}{sure}"
    verb = "names" if result.settled else "could name"
    silent = f"; or {_outside(result)}" if OUTSIDE in result.possible else ""
    return f"NOMS {verb}: {'; or '.join(named)}{rows}{silent}{sure}"


def _outside(result: Result) -> str:
    """That the grid has no row, and why."""
    why = [label for label in result.labels if label.endswith(NO_ROW)]
    return f"outside NOMS ({'; '.join(label.removesuffix(NO_ROW) for label in why)})"


def _line(
    verdict: LesionVerdict,
    text: str,
    theme: str,
    framework: str,
    *,
    mark: str = "verdict",
    cited: tuple[Citation, ...] = (),
) -> Line:
    result, lesion = verdict.results[framework], verdict.lesion
    facts = (*result.unknown, *result.uncertain)
    return Line(f"{lesion.title}: {text}", theme, facts, mark, lesion.label, cited)
