"""Every framework over one case: once for the patient, once for each lesion."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from spondyl.case.case import Case, Lesion, Remark
from spondyl.case.contradictions import CONSTRAINTS
from spondyl.case.derived import WRITTEN_AS, Facts, derive
from spondyl.case.readers import READERS, readings_of
from spondyl.case.vocabulary.lesion import SURGEON_STABILITY
from spondyl.frameworks import guidelines, instruments
from spondyl.frameworks.guidelines.noms import NOMS
from spondyl.frameworks.guidelines.readings import Disagreement, disagreements, readings
from spondyl.frameworks.guidelines.sins_consultation import SINS_CONSULTATION
from spondyl.frameworks.guidelines.stability import (
    FROM_SINS,
    SINS_BAND,
    with_stability,
)
from spondyl.frameworks.instruments.escc import ESCC
from spondyl.frameworks.instruments.sins import SINS
from spondyl.frameworks.totals import SINS_TOTAL
from spondyl.kernel.answers import Answers
from spondyl.kernel.constraints import Constraint, still_open
from spondyl.kernel.points import Score
from spondyl.kernel.results import Applies, ItemResult, Result
from spondyl.kernel.sources import Check, Citation, least_sure
from spondyl.kernel.tables import Table

Framework = Score | Table
ALL: tuple[Framework, ...] = (*instruments.ALL, *guidelines.ALL)
BY_NAME: dict[str, Framework] = {framework.name: framework for framework in ALL}
PER_LESION: tuple[Framework, ...] = (*instruments.PER_LESION, *guidelines.ALL)


@dataclass(frozen=True, slots=True)
class LesionVerdict:
    """What frameworks say of one lesion.

    Attributes:
        lesion: the lesion.
        views: one for each way its level could be read, with the facts that SINS settles.
        readings: the views once for each whole reading of the images, each with its own SINS.
        results: by framework name.
        disagreements: guidance that contradicts a NOMS row this lesion may reach.
    """

    lesion: Lesion
    views: tuple[Answers, ...]
    readings: tuple[Answers, ...]
    results: dict[str, Result]
    disagreements: tuple[Disagreement, ...]


@dataclass(frozen=True, slots=True)
class Verdicts:
    """What frameworks say of one case.

    Attributes:
        facts: the case made ready.
        patient: results by framework name.
        lesions: one verdict a lesion.
    """

    facts: Facts
    patient: dict[str, Result]
    lesions: tuple[LesionVerdict, ...]

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """What was noticed about the case."""
        return self.facts.remarks


def evaluate(case: Case) -> Verdicts:
    """Run every framework.

    Raises:
        Contradiction: when facts of the case cannot be true together.
    """
    facts = derive(case)
    binding = still_open(CONSTRAINTS, facts.patient)
    return Verdicts(
        facts,
        {f.name: f.evaluate(facts.patient, binding) for f in instruments.PER_PATIENT},
        tuple(_judge(lesion, views, binding) for lesion, views in facts.lesions),
    )


def _judge(
    lesion: Lesion, views: tuple[Answers, ...], binding: Sequence[Constraint]
) -> LesionVerdict:
    """What frameworks say of one lesion; constraints bind facts of the patient only."""
    read = [readings_of(lesion, view) for view in views]
    sins = [[SINS.evaluate(reading, binding) for reading in each] for each in read]
    stable = [with_stability(view, found) for view, found in zip(views, sins, strict=True)]
    noms = [NOMS.evaluate(view, binding) for view in stable]
    noms = [replace(r, notes=readings(r, v)) for r, v in zip(noms, stable, strict=True)]
    results = {
        "sins": _with_readers(_united(SINS, [r for found in sins for r in found]), lesion),
        "escc": _united(ESCC, [ESCC.evaluate(view, binding) for view in views[:1]]),
        "noms": _united(NOMS, noms),
        "sins_consultation": _united(
            SINS_CONSULTATION, [SINS_CONSULTATION.evaluate(view, binding) for view in stable]
        ),
    }
    named = {d.code: d for r, v in zip(noms, stable, strict=True) for d in disagreements(r, v)}
    results |= {
        name: _with_sins_facts(results[name], results["sins"], lesion) for name in _READ_SINS
    }
    placed = {name: _placed(result, lesion) for name, result in results.items()}
    readings_stable = stable
    if lesion.readers:
        pairs = zip(chain(*read), chain(*sins), strict=True)
        readings_stable = [with_stability(reading, (found,)) for reading, found in pairs]
    return LesionVerdict(
        lesion, tuple(stable), tuple(readings_stable), placed, tuple(named.values())
    )


_READ_SINS = (NOMS.name, SINS_CONSULTATION.name)


def _with_sins_facts(result: Result, sins: Result, lesion: Lesion) -> Result:
    """Name the facts behind an open stability instead of the stability itself."""
    hinges = [path for path in FROM_SINS if path in result.uncertain]
    if not hinges:
        return result
    kept = tuple(path for path in result.uncertain if path not in FROM_SINS)
    unknown, uncertain = zip(
        *(behind_stability(path, sins, lesion) for path in hinges), strict=True
    )
    return replace(
        result,
        unknown=_once((*result.unknown, *chain(*unknown))),
        uncertain=_once((*kept, *chain(*uncertain))),
    )


def behind_stability(
    path: str, sins: Result, lesion: Lesion
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The facts, unknown and uncertain, that leave SINS, its band or a mechanical stability open.

    Args:
        path: path of one of them.
        sins: the lesion's SINS.
        lesion: the lesion; a surgeon's own judgement outranks the score.
    """
    if path in (SINS_BAND.path, SINS_TOTAL.path):
        return sins.unknown, sins.uncertain
    surgeon = lesion.answers.get(SURGEON_STABILITY.path)
    if surgeon is not None and not surgeon.is_unknown:
        return (), (SURGEON_STABILITY.path,)
    return (SURGEON_STABILITY.path, *sins.unknown), sins.uncertain


def _once(paths: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(paths))


def _united(framework: Framework, results: Sequence[Result]) -> Result:
    """The union of results over views or readers."""
    first = results[0]
    if len(results) == 1:
        return first
    reached = {value for result in results for value in result.possible}
    bands = {band for result in results for band in result.bands}
    return replace(
        first,
        possible=_in_order(framework, reached),
        bands=tuple(band for band in band_names(framework) if band in bands),
        items=_united_items(framework, results),
        unknown=_all(results, lambda result: result.unknown),
        uncertain=_all(results, lambda result: result.uncertain),
        disputed=_all(results, lambda result: result.disputed),
        applies=_united_applies(results),
        reasons=_all(results, lambda result: result.reasons),
        rows=tuple(sorted({row for result in results for row in result.rows})),
        labels=_all(results, lambda result: result.labels),
        exact=all(result.exact for result in results),
        notes=_all(results, lambda result: result.notes),
    )


def _all(results: Sequence[Result], part: Callable[[Result], tuple[str, ...]]) -> tuple[str, ...]:
    return _once(word for result in results for word in part(result))


def _in_order(framework: Framework, reached: set[int | str]) -> tuple[int, ...] | tuple[str, ...]:
    if isinstance(framework, Table):
        return tuple(outcome for outcome in framework.outcomes if outcome in reached)
    return tuple(sorted(value for value in reached if isinstance(value, int)))


def band_names(framework: Framework) -> tuple[str, ...]:
    """Every band, tier or outcome that results may name, in order."""
    if isinstance(framework, Score):
        return tuple(band.title for band in framework.bands)
    return tuple(tier for tier, _ in framework.tiers) or framework.outcomes


def _united_items(framework: Framework, results: Sequence[Result]) -> dict[str, ItemResult]:
    united = {}
    for item in framework.items:
        reached = {value for result in results for value in result.items[item.key].values}
        united[item.key] = item.result(
            {number for number, option in enumerate(item.options) if option.key in reached}
        )
    return united


def _united_applies(results: Sequence[Result]) -> Applies:
    verdicts = {result.applies for result in results}
    return verdicts.pop() if len(verdicts) == 1 else "unknown"


def _placed(result: Result, lesion: Lesion) -> Result:
    """The result with paths that say which lesion, and with an open level among the unknowns."""
    unknown = tuple(placed_path(path, lesion) for path in result.unknown)
    uncertain = tuple(placed_path(path, lesion) for path in result.uncertain)
    if lesion.level is None and result.name != ESCC.name:
        level = f"lesions.{lesion.label}.level"
        answer = lesion.answers.get("lesion.level")
        if answer is None or answer.is_unknown:
            unknown = (level, *unknown)
        else:
            uncertain = (level, *uncertain)
    # What one reader leaves out and another leaves open is unknown.
    uncertain = tuple(path for path in uncertain if path not in unknown)
    return replace(result, unknown=unknown, uncertain=uncertain)


def _with_readers(result: Result, lesion: Lesion) -> Result:
    """The result of several readers; where it is open, their readings are what leaves it so."""
    if not lesion.readers or result.settled:
        return result
    return replace(result, uncertain=(*result.uncertain, READERS))


def placed_path(path: str, lesion: Lesion) -> str:
    """Where a fact stands in the case file: `lesion.pain` as `lesions.T7.pain`."""
    path = WRITTEN_AS.get(path, path)
    group, _, rest = path.partition(".")
    return f"lesions.{lesion.label}.{rest}" if group == "lesion" else path


def checked(framework: Framework, result: Result) -> Check:
    """The weakest check mark among the places that a result rests on."""
    return least_sure(rests_on(framework, result))


def rests_on(framework: Framework, result: Result) -> tuple[Citation, ...]:
    """Every place that a result rests on, the definition's own first."""
    cited = list(framework.citations)
    for item in framework.items:
        reached = result.items[item.key].values
        lines = [option for option in item.options if option.key in reached]
        cited.extend(option.cited or item.cited for option in lines)
    if isinstance(framework, Table):
        # Rows outside the source's numbering share the number 0: those go by their label.
        reached_rows = [
            row for row in framework.rows if row.number in result.rows or row.label in result.labels
        ]
        cited.extend(row.cited for row in reached_rows if row.cited is not None)
    return tuple(dict.fromkeys(cited))
