"""The fewest questions that are enough in the worst case, by search over answers to few facts."""

from collections.abc import Sequence

from spondyl.brief.questions.facts import Fact, Option
from spondyl.brief.questions.judge import Judge
from spondyl.brief.questions.worlds import Given

MOST_FACTS = 6
MOST_STATES = 3_000


class TooMany(Exception):  # noqa: N818 -- a limit, not an error
    """There are more states than the search may look at."""


class Search:
    """Minimax over adaptive strategies: the best question against the worst answer.

    Attributes:
        facts: the facts that may be asked.
    """

    def __init__(self, judge: Judge, facts: Sequence[Fact]) -> None:
        """Search among `facts`, the most promising first."""
        self.facts = tuple(facts)
        self._judge = judge
        self._at_least: dict[Given, int] = {}
        self._at_most: dict[Given, int] = {}
        self._relevant: dict[Given, tuple[Fact, ...]] = {}

    def worst_case(self) -> int:
        """How many questions the best strategy needs when answers are the worst.

        Raises:
            TooMany: when there are too many states.
        """
        budget = 0
        while not self._enough((), budget):
            budget += 1
        return budget

    def best(self, worst_case: int) -> tuple[Fact, ...]:
        """The first questions after which `worst_case` is still enough, as ordered in `facts`."""
        return tuple(
            fact for fact in self.relevant(()) if self._enough_after((), fact, worst_case - 1)
        )

    def relevant(self, given: Given) -> tuple[Fact, ...]:
        """Facts on which something open still hinges."""
        if given not in self._relevant:
            if len(self._relevant) >= MOST_STATES:
                raise TooMany
            open_ = {
                fact
                for number in range(len(self._judge.targets))
                for fact in self._judge.hinges(number, given)
            }
            self._relevant[given] = tuple(
                fact
                for fact in self.facts
                if fact in open_ and len(self._judge.options(fact, given)) > 1
            )
        return self._relevant[given]

    def _enough(self, given: Given, budget: int) -> bool:
        """Whether `budget` questions are enough, whatever the answers."""
        left = self.relevant(given)
        if self._at_most.setdefault(given, len(left)) <= budget:
            return True
        if budget == 0 or self._at_least.get(given, 0) > budget:
            return False
        if any(self._enough_after(given, fact, budget - 1) for fact in left):
            self._at_most[given] = budget
            return True
        self._at_least[given] = budget + 1
        return False

    def _enough_after(self, given: Given, fact: Fact, budget: int) -> bool:
        after = [self._with(given, fact, o) for o in self._judge.options(fact, given)]
        # The answer that leaves most open is tried first: it refutes soonest.
        after.sort(key=lambda state: -len(self.relevant(state)))
        return all(self._enough(state, budget) for state in after)

    def _with(self, given: Given, fact: Fact, option: Option) -> Given:
        return tuple(sorted((*given, (fact, option)), key=lambda pair: pair[0]))
