"""What to ask next in one case."""

from collections.abc import Iterator, Mapping, Sequence

from spondyl.brief.questions.facts import FROM_LISTS, Fact
from spondyl.brief.questions.judge import Judge
from spondyl.brief.questions.question import Asking, Question
from spondyl.brief.questions.ranking import (
    Ranked,
    Ranking,
    given_answer,
    is_refused,
    open_targets_of,
    openness,
    rank,
)
from spondyl.brief.questions.targets import ALERTS
from spondyl.brief.questions.wording import (
    change_lines,
    path_of,
    question_of,
    reasons,
    settled_by_all,
    touched,
    value_words,
)
from spondyl.case.case import Case
from spondyl.case.vocabulary.course import CT, WHOLE_SPINE_MRI
from spondyl.case.vocabulary.obtaining import Obtainable, obtainable
from spondyl.case.wording import value
from spondyl.kernel.conditions import Condition

_OUT_OF_HOURS = "setting.out_of_hours"


def open_targets(case: Case, alerts: Sequence[Condition] = ALERTS) -> Mapping[str, tuple[str, ...]]:
    """Every target whose set of values is open, with its values in order.

    Keys are `lesions.T7.noms`, `tomita`, `tomita.applies`, `alerts.CODE` and the like.

    Raises:
        Contradiction: when facts of the case cannot be true together.
    """
    judge = Judge(case, alerts)
    return {
        judge.targets[n].key: tuple(v for v in judge.targets[n].order if v in values)
        for n, values in open_targets_of(judge)
    }


def ask(case: Case, alerts: Sequence[Condition] = ALERTS) -> Asking:
    """The open facts of a case, the one to ask next first.

    Args:
        case: the case.
        alerts: the conditions of the alerts that count among what is open.

    Raises:
        Contradiction: when facts of the case cannot be true together.
    """
    judge = Judge(case, alerts)
    ranking = rank(judge)
    questions = tuple(_question(judge, ranking, each) for each in ranking.ranked)
    if case.lesions is None:
        urgent = tuple(question for question in questions if question.emergencies)
        questions = (*urgent, _lesions_question(case), *questions[len(urgent) :])
    return Asking(
        questions,
        finished=not questions,
        unaskable=tuple(_unaskable(judge)),
        worst_case=None if case.lesions is None else ranking.worst_case,
    )


def _lesions_question(case: Case) -> Question:
    """The question behind the emergencies where nothing is said of lesions.

    Its answers have no end, so nothing ranks it; little can be said before it is answered.
    """
    return Question(
        "lesions",
        "Which lesions are there, at which levels?",
        (),
        (
            "any answer: opens NOMS, stability, epidural tier and SINS consultation for each "
            "lesion; which lesions there may be cannot be listed beforehand",
        ),
        (),
        (),
        _obtainable(case, "lesions"),
        "Nothing can be said about stability, epidural disease or NOMS before it is answered.",
    )


def _question(judge: Judge, ranking: Ranking, ranked: Ranked) -> Question:
    case = judge.worlds.case
    touches = touched(ranked)
    return Question(
        path_of(case, ranked.fact),
        question_of(case, ranked.fact),
        settled_by_all(ranked),
        change_lines(judge, ranked),
        tuple(target.title for target in touches),
        tuple(target.title for target in touches if target.emergency),
        _how(case, ranked.fact),
        _because(judge, ranking, ranked),
    )


def _how(case: Case, fact: Fact) -> Obtainable:
    found = _obtainable(case, FROM_LISTS.get(fact.path, fact.path))
    given = given_answer(case, fact)
    if given is None or given.reason != "pending":
        return found
    note = "; ".join(part for part in ("pending: the result is awaited", found.note) if part)
    return Obtainable(found.how, found.words, found.time, found.tonight, note)


def _obtainable(case: Case, path: str) -> Obtainable:
    done = {WHOLE_SPINE_MRI.path: "mri", CT.path: "ct"}
    taken = (kind for p, kind in done.items() if _only(case, p) == "done")
    late = _only(case, _OUT_OF_HOURS) == "yes"
    return obtainable(path, out_of_hours=late, taken=frozenset(taken))


def _only(case: Case, path: str) -> str:
    answer = case.answers.get(path)
    return str(answer.possible[0]) if answer is not None and answer.is_known else ""


def _because(judge: Judge, ranking: Ranking, ranked: Ranked) -> str:
    total = sum(openness(values) for _, values in open_targets_of(judge))
    removed = _figure(float(ranked.shrink))
    text = (
        f"Its {len(ranked.answers)} answers, each counted once, remove {removed} of {total} open "
        "values in the mean"
    )
    if not ranked.shrink:
        text = "Changes something only together with other answers"
    if ranked.shortest:
        text = f"{text}; {_questions(ranking.worst_case)} whatever the answers"
    given = given_answer(judge.worlds.case, ranked.fact)
    urgent = "It bears on an emergency. " if ranked.emergency else ""
    known = "" if given is None or given.is_unknown else f" So far: {value(given)}."
    return f"{urgent}{text}.{known}"


def _figure(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")


def _questions(count: int | None) -> str:
    return "this one question is enough" if count == 1 else f"{count} questions are enough"


def _unaskable(judge: Judge) -> Iterator[str]:
    """Open targets on which nothing answerable bears."""
    for number, values in open_targets_of(judge):
        target = judge.targets[number]
        hinges = judge.hinges(number)
        refused = {fact for fact in hinges if is_refused(judge.worlds.case, fact)}
        if judge.worlds.case.lesions is None and target.reads_lesions:
            # The question which lesions there are stands for it.
            continue
        if all(len(judge.options(fact)) < 2 for fact in hinges - refused):
            why = reasons(target, judge.disputed(number), refused=bool(refused))
            text = "; ".join(why).rstrip(".") or "no fact of the case file settles it"
            yield f"{target.title} ({value_words(target, values)}): {text}"
