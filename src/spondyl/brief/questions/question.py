"""A question that a case leaves open, and the list of them."""

from dataclasses import dataclass

from spondyl.case.vocabulary.obtaining import Obtainable

FINISHED = "Nothing more to ask: no answer would change a decision, a band or an alert."


@dataclass(frozen=True, slots=True)
class Question:
    """A fact to find out next.

    Attributes:
        fact: dotted path in the case file, such as `lesions.T7.escc`.
        question: how a clinician would be asked.
        settles: what every answer would settle, in words.
        changes: one line for each group of answers: what they would settle and narrow.
        touches: what some answer would settle or narrow, in words.
        emergencies: those of them that are alerts of this level.
        obtainable: how it can be had, how long that takes, and whether tonight.
        because: why it ranks here, in one sentence.
    """

    fact: str
    question: str
    settles: tuple[str, ...]
    changes: tuple[str, ...]
    touches: tuple[str, ...]
    emergencies: tuple[str, ...]
    obtainable: Obtainable
    because: str


@dataclass(frozen=True, slots=True)
class Asking:
    """What to ask next in one case.

    Attributes:
        questions: the first is the one to ask next.
        finished: whether no answerable unknown can change any decision, band or alert.
        unaskable: what stays open and no question can settle, with the reason, in words.
        worst_case: how many questions may be needed at most; None where there are too many
            to tell.
    """

    questions: tuple[Question, ...]
    finished: bool
    unaskable: tuple[str, ...]
    worst_case: int | None = None
