"""How a question, its answers and what they change are put into words."""

from collections.abc import Iterable, Iterator, Sequence

from spondyl.brief.questions.facts import FROM_LISTS, VARIABLES, Fact, Option
from spondyl.brief.questions.judge import Judge
from spondyl.brief.questions.ranking import Effect, Ranked
from spondyl.brief.questions.targets import Target
from spondyl.case.case import Case, Lesion
from spondyl.case.readers import READERS
from spondyl.case.wording import joined, plain

MOST_NAMED = 5


def path_of(case: Case, fact: Fact) -> str:
    """Where the fact stands in the case file."""
    if fact.path in FROM_LISTS:
        return FROM_LISTS[fact.path]
    if not fact.lesion:
        return fact.path
    return f"lesions.{_lesion(case, fact).label}.{fact.path.partition('.')[2]}"


def _lesion(case: Case, fact: Fact) -> Lesion:
    return next(lesion for lesion in case.lesions or () if lesion.number == fact.lesion)


def question_of(case: Case, fact: Fact) -> str:
    """The question as a clinician would be asked, with the lesion it concerns."""
    if not fact.lesion:
        return VARIABLES[fact.path].question
    title = _lesion(case, fact).title
    if fact.path == READERS:
        return f"{title}: the readers differ: which reading of the images stands?"
    asked = f"{title}: {VARIABLES[fact.path].question}"
    if fact.path in FROM_LISTS:
        return f"{asked} (Which earlier treatments were there?)"
    return asked


def touched(ranked: Ranked) -> tuple[Target, ...]:
    """The targets that some answer settles or narrows."""
    targets = (effect.target for _, changed in ranked.answers for effect in changed)
    return tuple({target.key: target for target in targets}.values())


def settled_by_all(ranked: Ranked) -> tuple[str, ...]:
    """Titles of the targets that every answer settles."""
    every = [
        {effect.target.title for effect in changed if effect.settles}
        for _, changed in ranked.answers
    ]
    first = ranked.answers[0][1]
    return tuple(e.target.title for e in first if all(e.target.title in each for each in every))


def change_lines(judge: Judge, ranked: Ranked) -> tuple[str, ...]:
    """One line for each group of answers that change the same."""
    alike: dict[tuple[tuple[str, frozenset[str]], ...], list[Option]] = {}
    effects: dict[tuple[tuple[str, frozenset[str]], ...], Sequence[Effect]] = {}
    for option, changed in ranked.answers:
        key = tuple((effect.target.key, effect.after) for effect in changed)
        alike.setdefault(key, []).append(option)
        effects[key] = changed
    if len(alike) == 1:
        return (f"any answer: {_changes(ranked.answers[0][1])}",)
    return tuple(
        f"{judge.label(ranked.fact, options)}: {_changes(effects[key])}"
        for key, options in alike.items()
    )


def _changes(changed: Sequence[Effect]) -> str:
    settled = [_settled(effect) for effect in changed if effect.settles]
    narrowed = [_narrowed(effect) for effect in changed if not effect.settles]
    parts = []
    if settled:
        parts.append(f"settles {_some(settled)}")
    if narrowed:
        parts.append(f"narrows {_some(narrowed)}")
    return "; ".join(parts) or "changes nothing yet"


def _settled(effect: Effect) -> str:
    if not effect.after:
        return f"{effect.target.title} (no longer counts)"
    return f"{effect.target.title} ({value_words(effect.target, effect.after)})"


def _narrowed(effect: Effect) -> str:
    return f"{effect.target.title} ({len(effect.before)} to {len(effect.after)})"


def _some(names: Sequence[str]) -> str:
    if len(names) <= MOST_NAMED:
        return ", ".join(names)
    return f"{', '.join(names[:MOST_NAMED])} and {len(names) - MOST_NAMED} more"


def value_words(target: Target, values: Iterable[str]) -> str:
    """A target's values in its order, in words."""
    wanted = set(values)
    return joined([_value(value) for value in target.order if value in wanted])


def _value(value: str) -> str:
    low, dash, high = value.partition("-")
    if dash and low.isdigit():
        return low if low == high else value
    return plain(value)


def reasons(target: Target, disputed: Iterable[str], *, refused: bool) -> Iterator[str]:
    """Why a target stays open though nothing can be asked."""
    messages = dict(target.disputes)
    for code in disputed:
        yield f"published versions disagree: {messages.get(code, plain(code))}"
    if refused:
        yield "an answer was refused"
