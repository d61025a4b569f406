"""One panel a lesion: stability, epidural grade, what NOMS names and what limits that."""

from collections.abc import Iterator

from spondyl.brief.alerts.team import FROM_1B
from spondyl.brief.lesion_sections import (
    DECISIONS,
    OUTSIDE,
    RADIATION_DOES_NOT_STABILISE,
)
from spondyl.brief.problem import COMPLICATED, complications
from spondyl.brief.second_readers import read_by
from spondyl.brief.sheet.pieces import Notes, Piece, Statement, own
from spondyl.brief.sheet.sheet import Gauge, LesionPanel, Steps
from spondyl.brief.sheet.words import facts, typeset
from spondyl.case.derived import DEFICIT
from spondyl.case.vocabulary.lesion import (
    DISTANCE_TO_CORD,
    EXPLAINS_DEFICIT,
    PAIN,
    PAIN_SCORE,
    SURGEON_STABILITY,
)
from spondyl.case.wording import as_lesion, capital, joined, plain, ranged, totals, value
from spondyl.frameworks.evaluate import Framework, LesionVerdict, rests_on
from spondyl.frameworks.guidelines.noms import NO_ROW, NOMS
from spondyl.frameworks.guidelines.readings import READINGS
from spondyl.frameworks.guidelines.sins_consultation import SINS_CONSULTATION
from spondyl.frameworks.instruments.escc import ESCC
from spondyl.frameworks.instruments.sins import SINS
from spondyl.kernel.results import Result
from spondyl.kernel.sources import Check, Citation
from spondyl.kernel.truths import NEVER, truths

_BANDS = {band.title: band for band in SINS.bands}
_TIER_WORDS = {"low": "low grade", "borderline": "debated", "high": "high grade"}
_HINGES = 2
_LABELS = {row.outcome: row.label for row in ESCC.rows}


def panel(verdict: LesionVerdict, notes: Notes) -> LesionPanel:
    """The panel of one lesion."""
    lesion, results = verdict.lesion, verdict.results
    noms = results["noms"]
    sins = _sins(results["sins"], notes)
    consultation = tuple(_consultation(verdict, notes))
    escc = _escc(results["escc"], notes)
    return LesionPanel(
        capital(as_lesion(lesion.title)),
        _pain(verdict),
        notes.said(_complicated(verdict), COMPLICATED.citations),
        sins,
        _gauge(results["sins"]),
        _items(results["sins"], notes),
        consultation,
        escc,
        _escc_detail(verdict),
        _steps(results["escc"]),
        _noms(noms, lesion.label, notes),
        tuple(DECISIONS[str(d)] for d in noms.possible if d != OUTSIDE),
        _outside(noms),
        tuple(_limits(verdict, notes)),
        tuple(_disagreements(verdict, notes)),
    )


def _pain(verdict: LesionVerdict) -> str:
    answers = verdict.lesion.answers
    pain = answers.get(PAIN.path)
    kind = value(pain)
    score = answers.get(PAIN_SCORE.path)
    strength = f", {value(score)}/10" if score is not None and not score.is_unknown else ""
    if pain is not None and pain.possible == ("none",):
        first = "No pain"
    else:
        first = (
            f"{capital(kind)} pain{strength}" if pain and not pain.is_unknown else f"Pain {kind}"
        )
    if all(truths(DEFICIT, view) == NEVER for view in verdict.views):
        # Where there is none, no lesion explains it.
        return typeset(first)
    explains = value(answers.get(EXPLAINS_DEFICIT.path))
    return typeset(f"{first}; explains the deficit: {explains}")


def _complicated(verdict: LesionVerdict) -> str:
    """What makes it more than a painful lesion of bone; in short where all of it is open."""
    text = complications(verdict, verdict.views)
    if text.startswith("cannot") and all(row.label in text for row in COMPLICATED.rows):
        return "Not ruled out: soft tissue, epidural, root, cord, instability"
    return typeset(capital(text))


def _sins(result: Result, notes: Notes) -> Statement:
    bands = joined(_BANDS[band].meaning.partition(" (")[0].lower() for band in result.bands)
    if len(result.bands) == len(SINS.bands):
        bands = "any band"
    text = f"SINS {ranged(totals(result))}, {bands}"
    return notes.said(typeset(text), _behind(SINS, result, 2))


def _behind(framework: Framework, result: Result, first: int) -> tuple[Citation, ...]:
    """The definition's first places, and whatever the result rests on that nobody has read."""
    unread = (p for p in rests_on(framework, result) if p.check is Check.UNCHECKED)
    return (*framework.citations[:first], *unread)


def _items(result: Result, notes: Notes) -> Statement:
    points = {key: ranged(item.possible).replace(", ", "/") for key, item in result.items.items()}
    text = ", ".join(f"{key} {values}" for key, values in points.items())
    # A mark behind a digit would read as another digit.
    lead = notes.piece("Points", SINS.citations[:1])
    return Statement((lead, Piece(typeset(f": {text}"), own=True)), "verdict")


def _gauge(result: Result) -> Gauge:
    bands = tuple(
        (band.low, band.high, band.meaning.partition(" (")[0].lower()) for band in SINS.bands
    )
    sums = tuple(totals(result))
    reached = " or ".join(plain(band) for band in result.bands)
    alt = typeset(
        f"Scale of SINS from {bands[0][0]} to {bands[-1][1]} in three bands. "
        f"Still reachable: {ranged(sums)} ({reached})."
    )
    return Gauge(sums, bands[0][0], bands[-1][1], bands, alt)


def _consultation(verdict: LesionVerdict, notes: Notes) -> Iterator[Statement]:
    rule = verdict.results["sins_consultation"]
    places = rests_on(SINS_CONSULTATION, rule)
    if rule.possible == ("surgical_consultation",):
        text = "SINS 7 or more: a surgical consultation is advised"
    elif rule.settled:
        text = "SINS below 7: the score alone asks for no surgical consultation"
        if set(map(str, verdict.results["escc"].possible)) <= set(FROM_1B.words):
            text = "The epidural grade asks for a surgical consultation, SINS below 7 does not"
    else:
        text = "SINS could be 7 or more: a consultation may be advised"
    said = notes.said(text, places)
    surgeon = verdict.lesion.answers.get(SURGEON_STABILITY.path)
    judged = () if surgeon is None else own(f"; surgeon's judgement {value(surgeon)}").pieces
    yield Statement((*said.pieces, *judged), "verdict")
    if verdict.lesion.readers:
        yield own(capital(read_by(verdict.lesion)))


def _escc(result: Result, notes: Notes) -> Statement:
    places = rests_on(ESCC, result)
    if result.unknown:
        return notes.said("ESCC unknown: any grade", places)
    tiers = joined(_TIER_WORDS[tier] for tier in result.bands)
    return notes.said(f"ESCC {joined(map(str, result.possible))}, {tiers}", places)


def _escc_detail(verdict: LesionVerdict) -> str:
    """The grades in words, and the distance to the cord."""
    result = verdict.results["escc"]
    words = [] if result.unknown else [f"{g}: {_LABELS[str(g)]}" for g in result.possible]
    if "below_conus" in verdict.results["noms"].notes:
        words = [
            word.replace("Cord", "Conus or cauda").replace("cord", "conus or cauda")
            for word in words
        ]
    distance = verdict.lesion.answers.get(DISTANCE_TO_CORD.path)
    if distance is not None and not distance.is_unknown:
        words.append(f"{value(distance)} mm from the cord")
    return "; ".join(words)


def _steps(result: Result) -> Steps:
    grades = tuple(map(str, result.possible))
    tiers = tuple((_TIER_WORDS[name], len(steps)) for name, steps in ESCC.tiers)
    return Steps(
        ESCC.outcomes,
        grades,
        tiers,
        f"Epidural grade on six steps from {ESCC.outcomes[0]} to {ESCC.outcomes[-1]}. Still "
        f"reachable: {joined(grades)}.",
    )


def _noms(result: Result, label: str, notes: Notes) -> Statement:
    """How far NOMS goes and what would close it; the decisions themselves follow as a list."""
    places = rests_on(NOMS, result)
    if result.applies == "no":
        return notes.said(f"NOMS does not apply: {'; '.join(result.reasons)}", places)
    rows = f"row{'s' if len(result.rows) > 1 else ''} {ranged(result.rows)}"
    if not result.rows or result.possible == (OUTSIDE,):
        return notes.said("NOMS has no row for this lesion", places)
    if result.settled:
        return notes.said(typeset(f"Direction by NOMS ({rows})"), places)
    said = notes.said(typeset(f"Direction by NOMS open ({rows})"), places)
    asked = (*result.unknown, *result.uncertain)
    named = facts(asked[:_HINGES], {label: ""}) + (", …" if len(asked) > _HINGES else "")
    return Statement((*said.pieces, *own(f"; ask {named}" if named else "").pieces), said.mark)


def _outside(result: Result) -> str:
    """That it may have no row; where it has none at all, the statement says so."""
    if result.applies == "no" or OUTSIDE not in result.possible:
        return ""
    why = f": {'; '.join(no_row(result))}" if result.settled else ", as page two says"
    return f"outside the grid{why}"


def no_row(result: Result) -> list[str]:
    """Why NOMS has, or may have, no row."""
    return [label.removesuffix(NO_ROW) for label in result.labels if label.endswith(NO_ROW)]


def _limits(verdict: LesionVerdict, notes: Notes) -> Iterator[Statement]:
    sins, noms = verdict.results["sins"], verdict.results["noms"]
    if noms.applies != "no" and sins.bands != ("stable",):
        could = " (SINS could be 7 or more)" if "stable" in sins.bands else ""
        text = f"{RADIATION_DOES_NOT_STABILISE}{could}."
        yield notes.said(text, NOMS.citations[:1], "limit")
    if "below_conus" in noms.notes:
        yield own(READINGS["below_conus"], "limit")


def _disagreements(verdict: LesionVerdict, notes: Notes) -> Iterator[Statement]:
    grades = verdict.results["escc"]
    if "1c" in grades.possible and not grades.unknown:
        text = "Groups differ on whether ESCC 1c is low or high grade; NOMS is read both ways."
        yield notes.said(text, ESCC.citations, "disagreement")
    for found in verdict.disagreements:
        word = "" if found.certain else "If it comes to that row: "
        yield notes.said(typeset(word + found.short), found.cited, "disagreement")
