"""What cannot be true together, and the completions that are left."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from math import prod

from spondyl.kernel.answers import Answer, Answers, everything
from spondyl.kernel.criteria import Criterion, Is, atoms, holds
from spondyl.kernel.errors import DefinitionError
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
    answer = answers.get(variable.path)
    return everything(variable) if answer is None else answer.possible  # type: ignore[return-value]


def splits(
    answers: Answers, keys: frozenset[str], constraints: Sequence[Constraint]
) -> Iterator[Answers]:
    """The answers, split so that constraints bind no open fact of `keys` any more.

    Args:
        answers: what is known.
        keys: the facts that a definition reads.
        constraints: what cannot be true together.
    """
    binding = [c for c in constraints if _may_bind(c, answers, keys)]
    left = _left(answers, keys, binding) if binding else None
    if left is None:
        yield answers
        return
    for read in left:
        yield {**answers, **{path: Answer((word,), word) for path, word in read}}


def _may_bind(constraint: Constraint, answers: Answers, keys: frozenset[str]) -> bool:
    if keys.isdisjoint(constraint.variables):
        return False
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
