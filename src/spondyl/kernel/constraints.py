"""What cannot be true together, and the completions that are left."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import product
from math import prod

from spondyl.kernel.answers import Answer, Answers, possible
from spondyl.kernel.criteria import Criterion, Is, atoms, holds
from spondyl.kernel.errors import DefinitionError
from spondyl.kernel.sharing import sharing
from spondyl.kernel.variables import Variable


@dataclass(frozen=True, slots=True)
class Constraint:
    """What cannot be true together; a completion that breaks it is not one.

    Attributes:
        code: short name, printed when a case is refused for it.
        never: the condition that cannot be, over choices only.
        message: why, and what to look at again.
    """

    code: str
    never: Criterion
    message: str
    variables: Mapping[str, Variable] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        found: dict[str, Variable] = {}
        for atom in atoms(self.never):
            if not isinstance(atom, Is):
                raise DefinitionError(f"Constraint {self.code} binds more than choices.")
            found[atom.variable.path] = atom.variable
        object.__setattr__(self, "variables", found)

    def words(self, answers: Answers) -> dict[str, tuple[str, ...]]:
        """The words still possible for each fact it binds."""
        return {path: possible_words(v, answers) for path, v in self.variables.items()}


def possible_words(variable: Variable, answers: Answers) -> tuple[str, ...]:
    """The words still possible for a choice; its whole vocabulary without an answer."""
    return possible(variable, answers)  # type: ignore[return-value]


def still_open(constraints: Sequence[Constraint], answers: Answers) -> list[Constraint]:
    """The constraints that bind a fact which `answers` leave open; the others split nothing."""
    return [c for c in constraints if _is_open(c, answers, c.variables.keys())]


def splits(
    answers: Answers, keys: frozenset[str], constraints: Sequence[Constraint]
) -> Iterator[Answers]:
    """The answers, split so that constraints bind no open fact of `keys` any more.

    Args:
        answers: what is known.
        keys: the facts that a definition reads.
        constraints: what cannot be true together.
    """
    binding = [
        constraint
        for constraint in constraints
        if not keys.isdisjoint(constraint.variables) and _is_open(constraint, answers, keys)
    ]
    if not binding:
        yield answers
        return
    found = (_left(answers, keys, part) for part in _components(answers, binding))
    restricted = [left for left in found if left is not None]
    for chosen in product(*restricted):
        settled = {path: Answer((word,), word) for read in chosen for path, word in read}
        yield {**answers, **settled} if settled else answers


def _components(answers: Answers, binding: Sequence[Constraint]) -> list[list[Constraint]]:
    """The constraints, those that share an open fact together."""
    open_ = [{p for p, words in c.words(answers).items() if len(words) > 1} for c in binding]
    return [[binding[number] for number in part] for part in sharing(open_)]


def _is_open(constraint: Constraint, answers: Answers, keys: Set[str]) -> bool:
    read = constraint.variables.keys() & keys
    return any(len(possible_words(constraint.variables[path], answers)) > 1 for path in read)


def _left(
    answers: Answers, keys: frozenset[str], binding: Sequence[Constraint]
) -> list[tuple[tuple[str, str], ...]] | None:
    """The admissible combinations of the facts read; None where every combination is."""
    words = {path: w for c in binding for path, w in c.words(answers).items()}
    worlds = (dict(zip(words, chosen, strict=True)) for chosen in product(*words.values()))
    admissible = (w for w in worlds if not any(holds(c.never, w) for c in binding))
    read = [path for path in words if path in keys]
    left = dict.fromkeys(tuple((path, world[path]) for path in read) for world in admissible)
    return None if len(left) == prod(len(words[path]) for path in read) else list(left)
