"""What speaks for and against the options at one place: each rule once, with whom it concerns."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spondyl.brief.treatments.board import Group
from spondyl.brief.treatments.words import KIND_TITLES, Titles, said, short_names
from spondyl.options.judged import Judged
from spondyl.options.rule import Effect, Rule

EFFECTS: tuple[Effect, ...] = ("supports", "cautions")


@dataclass(frozen=True, slots=True)
class Heard:
    """One rule that surely speaks about options that are not closed.

    Attributes:
        rule: the rule.
        whom: the options that it concerns, in words.
        text: what it says.
    """

    rule: Rule
    whom: str
    text: str


def speaking(found: Sequence[Group], titles: Titles) -> Iterator[Heard]:
    """Each rule that surely speaks for or against something, once; what speaks for it first.

    Args:
        found: the options at one place; packages say what their steps say, and are left out.
        titles: the lesions' titles by their labels.
    """
    alone = [group for group in found if group.kind is not None]
    heard = [
        (each, judged)
        for group in alone
        for judged in group.options
        if judged.status != "closed"
        for each in judged.spoken
        if each.certain and each.rule.effect in EFFECTS
    ]
    first = {each.rule.code: each for each, _ in reversed(heard)}
    for effect in EFFECTS:
        for code in dict.fromkeys(each.rule.code for each, _ in heard):
            each = first[code]
            if each.rule.effect == effect:
                names = whom(alone, [judged for e, judged in heard if e.rule.code == code])
                yield Heard(each.rule, names, said(each, titles))


def whom(found: Sequence[Group], concerned: Sequence[Judged]) -> str:
    """The options that a rule concerns, by kind; by name where it does not concern all of it."""
    parts: list[str] = []
    for group in found:
        mine = [judged for judged in group.options if any(judged is each for each in concerned)]
        title = KIND_TITLES[group.kind].partition(":")[0]
        if len(mine) == len(group.options):
            parts.append(title)
        elif mine:
            parts.append(f"{title} ({short_names(mine)})")
    return "; ".join(parts)
