"""Which of several things belong together because they read a common fact."""

from collections.abc import Sequence, Set


def sharing(keys: Sequence[Set[str]]) -> list[tuple[int, ...]]:
    """Group the numbers of `keys` so that different groups share no key, in order of their first.

    Args:
        keys: what each thing reads.
    """
    parts: list[tuple[set[int], set[str]]] = []
    for number, mine in enumerate(keys):
        touching = [part for part in parts if part[1] & mine]
        merged = (
            {number}.union(*(p[0] for p in touching)),
            set(mine).union(*(p[1] for p in touching)),
        )
        parts = [part for part in parts if part not in touching] + [merged]
    return sorted(tuple(sorted(numbers)) for numbers, _ in parts)
