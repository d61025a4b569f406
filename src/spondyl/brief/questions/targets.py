"""What a case leaves open: decisions, bands, applicability and alerts, each with its values."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spondyl.brief.alerts import ALERTS as TABLE
from spondyl.case.contradictions import CONSTRAINTS
from spondyl.case.trends import SHOWS
from spondyl.case.vocabulary.lesion import ESCC as GRADE
from spondyl.frameworks.evaluate import Framework, band_names
from spondyl.frameworks.guidelines.noms import NOMS
from spondyl.frameworks.guidelines.sins_consultation import SINS_CONSULTATION
from spondyl.frameworks.instruments import PROGNOSIS
from spondyl.frameworks.instruments.escc import ESCC
from spondyl.frameworks.instruments.sins import SINS
from spondyl.frameworks.standing import asks_about_lesions, for_patient_alone, variables_of
from spondyl.frameworks.totals import NESMS_TOTAL
from spondyl.kernel.conditions import Condition
from spondyl.kernel.criteria import Atom, Is, Version, atoms, is_
from spondyl.kernel.items import option_atoms
from spondyl.kernel.points import Score
from spondyl.kernel.watched import Form, Rows, Sums, Truth, Watched

APPLIES = ("yes", "no")
ALERT = ("fires", "absent")
PER_LESION: tuple[tuple[Framework, str], ...] = (
    (NOMS, "NOMS decision"),
    (SINS, "stability band"),
    (ESCC, "epidural tier"),
    (SINS_CONSULTATION, "SINS consultation"),
)

_ROWS = {row.code: row for row in TABLE}
# One condition for each alert, judged for each lesion where it asks about one. An alert that reads
# an instrument's total hangs on nothing that the instrument does not: the instrument is a target.
ALERTS: tuple[Condition, ...] = tuple(
    alert.condition for alert in TABLE if NESMS_TOTAL not in variables_of(alert.when)
)


@dataclass(frozen=True, slots=True)
class Target:
    """One thing whose set of values may be open.

    Attributes:
        key: its name among targets, such as `lesions.T7.noms` or `tomita.applies`.
        title: the same in words.
        order: every value it may have, in order.
        watched: the definition that says which are reachable.
        lesion: the number of the lesion it belongs to; 0 for the patient.
        gate: whether it applies; a target that does not apply is not open.
        disputes: codes and messages of the points on which its published versions differ.
        emergency: whether it is an alert of that level.
    """

    key: str
    title: str
    order: tuple[str, ...]
    watched: Watched
    lesion: int = 0
    gate: Watched | None = None
    disputes: tuple[tuple[str, str], ...] = ()
    emergency: bool = False

    @property
    def reads_lesions(self) -> bool:
        """Whether it asks about a fact of a lesion."""
        return any(path.startswith("lesion.") for path in self.watched.reads)


def targets(
    lesions: dict[int, tuple[str, str]], alerts: Sequence[Condition], *, described: bool = True
) -> tuple[Target, ...]:
    """Every target of a case, in the order in which briefs speak of them.

    Args:
        lesions: by number, the label and the title of each lesion.
        alerts: the conditions of the alerts that count.
        described: whether anybody said which lesions there are.
    """
    return (
        *(t for n, (label, title) in lesions.items() for t in _of_lesion(n, label, title)),
        *_of_alerts(lesions, alerts, described=described),
        *(target for framework in PROGNOSIS for target in _of_prognosis(framework)),
    )


def _of_lesion(number: int, label: str, title: str) -> Iterator[Target]:
    for framework, what in PER_LESION:
        yield Target(
            f"lesions.{label}.{framework.name}",
            f"{title}: {what}",
            band_names(framework),
            _watch(form_of(framework)),
            number,
            disputes=_disputes(framework),
        )


def _of_prognosis(framework: Framework) -> Iterator[Target]:
    gate = None
    if framework.scope.together is not None:
        gate = _watch(Truth(framework.scope.together.condition, APPLIES))
        yield Target(
            f"{framework.name}.applies", f"whether {framework.title} applies", APPLIES, gate
        )
    kind = "group" if isinstance(framework, Score) else "category"
    yield Target(
        framework.name,
        f"{framework.title}: {kind}",
        band_names(framework),
        _watch(form_of(framework)),
        gate=gate,
        disputes=_disputes(framework),
    )


def _of_alerts(
    lesions: dict[int, tuple[str, str]], alerts: Sequence[Condition], *, described: bool
) -> Iterator[Target]:
    for alert in alerts:
        places = [(n, f".{label}", f"{title}: ") for n, (label, title) in lesions.items()]
        judged: Condition | None = alert
        if not asks_about_lesions(alert.when) or not described:
            places = [(0, "", "")]
        elif not lesions:
            places, judged = [(0, "", "")], for_patient_alone(alert)
        if judged is None:
            continue
        row = _ROWS[alert.code]
        emergency = row.level == "emergency"
        kind = "emergency" if emergency else "alert"
        for number, label, title in places:
            yield Target(
                f"alerts.{alert.code}{label}",
                f"{title}{kind} “{row.title}”",
                ALERT,
                _watch(Truth(judged, ALERT)),
                number,
                disputes=_disputed_in(judged),
                emergency=emergency,
            )


def _disputed_in(condition: Condition) -> tuple[tuple[str, str], ...]:
    read = [atom.dispute for atom in atoms(condition.when) if isinstance(atom, Version)]
    return tuple({dispute.code: dispute.message for dispute in read}.items())


def _watch(form: Form) -> Watched:
    return Watched(form, CONSTRAINTS)


def form_of(framework: Framework) -> Form:
    """A framework as something that can be watched."""
    return Sums(framework) if isinstance(framework, Score) else Rows(framework)


def _disputes(framework: Framework) -> tuple[tuple[str, str], ...]:
    return tuple((dispute.code, dispute.message) for dispute in framework.disputes)


def told_apart() -> Iterator[Atom]:
    """Every question that a target, or a constraint, asks about a fact; each once."""
    seen = set()
    for atom in _questions():
        if isinstance(atom, Version):
            continue
        key = (atom.variable.path, atom.words if isinstance(atom, Is) else atom.cut)
        if key not in seen:
            seen.add(key)
            yield atom


def _questions() -> Iterator[Atom]:
    # The grades of one tier lead to the same.
    yield from (is_(GRADE, *grades) for _, grades in ESCC.tiers)
    for framework in (NOMS, SINS, SINS_CONSULTATION, *PROGNOSIS):
        yield from option_atoms(framework.items)
        if framework.scope.together is not None:
            yield from atoms(framework.scope.together.when)
    for condition in ALERTS:
        yield from atoms(condition.when)
    for constraint in CONSTRAINTS:
        yield from atoms(constraint.never)
    for shows in SHOWS:
        yield from atoms(shows)
