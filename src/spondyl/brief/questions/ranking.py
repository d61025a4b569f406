"""The open facts of a case in the order in which to ask for them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from spondyl.brief.questions.facts import FROM_LISTS, VARIABLES, Fact, Option
from spondyl.brief.questions.influence import partners
from spondyl.brief.questions.judge import Judge
from spondyl.brief.questions.search import MOST_FACTS, Search, TooMany
from spondyl.brief.questions.targets import Target
from spondyl.case.case import Case
from spondyl.case.readers import READERS
from spondyl.case.vocabulary.obtaining import soonness, way_of
from spondyl.kernel.answers import Answer

Values = frozenset[str]


@dataclass(frozen=True, slots=True)
class Effect:
    """What one answer does to one target.

    Attributes:
        target: the target.
        before: what it could be.
        after: what it can still be; nothing where it no longer applies.
    """

    target: Target
    before: Values
    after: Values

    @property
    def settles(self) -> bool:
        """Whether the target is no longer open."""
        return len(self.before) > 1 and len(self.after) < 2


@dataclass(frozen=True, slots=True)
class Ranked:
    """An open fact with what its answers do.

    Attributes:
        fact: the fact.
        answers: each answer that may be had, with the targets it changes.
        shrink: open values that an answer removes, as the mean over answers. Each answer counts
            once: this orders questions and is no probability.
        emergency: whether an answer decides an alert of that level.
        shortest: whether asking it first keeps the worst case as short as can be.
    """

    fact: Fact
    answers: tuple[tuple[Option, tuple[Effect, ...]], ...]
    shrink: Fraction
    emergency: bool
    shortest: bool = False


@dataclass(frozen=True, slots=True)
class Ranking:
    """All that can be asked, in order.

    Attributes:
        ranked: the facts.
        worst_case: how many questions may be needed at most; None where that is not known.
    """

    ranked: tuple[Ranked, ...]
    worst_case: int | None


def openness(values: Values) -> int:
    """How many values too many a target has."""
    return max(len(values) - 1, 0)


def rank(judge: Judge) -> Ranking:
    """The facts worth asking for.

    A shortest way stands first where it can be found; then what decides an emergency; then by how
    much an answer removes.
    """
    ranked = sorted(_all_ranked(judge), key=_order)
    if len(ranked) > MOST_FACTS:
        return Ranking(tuple(ranked), None)
    search = Search(judge, [each.fact for each in ranked])
    try:
        worst_case = search.worst_case()
        best = search.best(worst_case)
    except TooMany:
        return Ranking(tuple(ranked), None)
    marked = [replace(each, shortest=each.fact in best) for each in ranked]
    return Ranking(tuple(sorted(marked, key=lambda each: not each.shortest)), worst_case)


def _order(ranked: Ranked) -> tuple[bool, Fraction, int, tuple[int, int]]:
    sooner = soonness(way_of(_written(ranked.fact)).how)
    return not ranked.emergency, -ranked.shrink, sooner, ranked.fact.place


def _written(fact: Fact) -> str:
    return FROM_LISTS.get(fact.path, fact.path)


def _all_ranked(judge: Judge) -> Iterator[Ranked]:
    hinging = {fact for number in range(len(judge.targets)) for fact in judge.hinges(number)}
    refused = {fact for fact in hinging if is_refused(judge.worlds.case, fact)}
    for fact in hinging - refused:
        if len(judge.options(fact)) > 1:
            yield _ranked(judge, fact)
    # What nobody will say can still be narrowed by facts that bind it.
    around = {Fact(path) for fact in refused if not fact.lesion for path in partners(fact.path)}
    for fact in around - hinging:
        if not is_refused(judge.worlds.case, fact) and len(judge.options(fact)) > 1:
            found = _ranked(judge, fact)
            if found.shrink:
                yield found


def _ranked(judge: Judge, fact: Fact) -> Ranked:
    answers = tuple((option, effects(judge, fact, option)) for option in judge.options(fact))
    removed = sum(openness(e.before) - openness(e.after) for _, changed in answers for e in changed)
    emergency = any(effect.target.emergency for _, changed in answers for effect in changed)
    return Ranked(fact, answers, Fraction(removed, len(answers)), emergency)


def effects(judge: Judge, fact: Fact, option: Option) -> tuple[Effect, ...]:
    """The targets that one answer changes."""
    found = []
    for number in sorted(judge.touched(fact)):
        before, after = judge.values(number), judge.values(number, ((fact, option),))
        # A target that was settled already may cease to apply: that is no change to what is open.
        if before is not None and after is not None and after != before and len(before) > 1:
            found.append(Effect(judge.targets[number], before, after))
    return tuple(found)


def is_refused(case: Case, fact: Fact) -> bool:
    """Whether the patient will not say."""
    return reason(case, fact) == "refused"


def reason(case: Case, fact: Fact) -> str:
    """Why a fact is unknown; empty where it was left out or answered."""
    given = given_answer(case, fact)
    return "" if given is None else given.reason


def given_answer(case: Case, fact: Fact) -> Answer | None:
    """The answer in the file; None where the file has none."""
    if fact.path not in VARIABLES or fact.path == READERS:
        return None
    if not fact.lesion:
        return case.answers.get(fact.path)
    lesions = {lesion.number: lesion for lesion in case.lesions or ()}
    return lesions[fact.lesion].answers.get(fact.path)


def open_targets_of(judge: Judge) -> Sequence[tuple[int, Values]]:
    """Numbers and values of the targets that are open."""
    found = ((n, judge.values(n) or frozenset()) for n in range(len(judge.targets)))
    return [(n, values) for n, values in found if len(values) > 1]
