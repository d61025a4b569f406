"""Everything that a brief says of treatments, made once from a case and a centre."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spondyl.brief.grey_areas.card import Touched
from spondyl.case.case import Case
from spondyl.centre.profile import Profile
from spondyl.frameworks.evaluate import Verdicts
from spondyl.options.deviations import Deviation, deviations
from spondyl.options.judged import Judged, judge_options
from spondyl.options.option import KINDS, Kind
from spondyl.options.sequences import Weighed, weigh


@dataclass(frozen=True, slots=True)
class Board:
    """The options of one case.

    Attributes:
        case: the case.
        profile: the centre; None where none was given.
        options: every option and package, judged.
        weighed: orders of treatment.
        deviations: plans that differ from a package, with the lesion's label.
        cards: the grey areas that the case touches, or may.
    """

    case: Case
    profile: Profile | None
    options: tuple[Judged, ...]
    weighed: Weighed
    deviations: tuple[tuple[str, Deviation], ...]
    cards: tuple[Touched, ...]

    def at(self, lesion: str | None) -> tuple[Judged, ...]:
        """The options at one lesion, or for the patient."""
        return tuple(each for each in self.options if each.lesion == lesion)

    @property
    def lesions(self) -> tuple[str | None, ...]:
        """The labels of the lesions at which options are judged, then None for the patient."""
        return tuple(dict.fromkeys((*(each.lesion for each in self.options if each.lesion), None)))

    def touched_by(self, judged: Judged) -> tuple[Touched, ...]:
        """The grey areas that concern an option here."""
        names = {step.treatment.name for step in judged.steps}
        return tuple(
            card
            for card in self.cards
            if names & {*card.rule.options}
            and (not card.standing.lesions or judged.lesion in (None, *card.standing.lesions))
        )


def board(
    case: Case, verdicts: Verdicts, cards: Sequence[Touched], profile: Profile | None = None
) -> Board:
    """Judge every option of a case.

    Args:
        case: the case.
        verdicts: what frameworks say of it.
        cards: the grey areas that it touches.
        profile: the centre.
    """
    options = judge_options(case, verdicts, profile)
    differing = (
        (lesion.label, found)
        for lesion, _ in verdicts.facts.lesions
        if len(lesion.runs) == 1
        for found in deviations(case, lesion.runs[0], profile)
    )
    return Board(
        case,
        profile,
        options,
        weigh(options[0].hearing),
        tuple(differing),
        tuple(cards),
    )


@dataclass(frozen=True, slots=True)
class Group:
    """The options of one kind at one place.

    Attributes:
        kind: the kind; None for packages.
        options: the least complicated first.
    """

    kind: Kind | None
    options: tuple[Judged, ...]


def groups(options: Sequence[Judged]) -> Iterator[Group]:
    """Options at one place by kind, packages last; in each the least complicated first."""
    alone = [each for each in options if len(each.steps) == 1]
    for kind in KINDS:
        mine = [each for each in alone if each.steps[0].treatment.kind == kind]
        if mine:
            yield Group(kind, by_burden(mine))
    packed = [each for each in options if len(each.steps) > 1]
    if packed:
        yield Group(None, by_burden(packed))


def by_burden(options: Sequence[Judged]) -> tuple[Judged, ...]:
    """The least complicated first: nights and visits together, then recovery."""
    return tuple(sorted(options, key=lambda each: each.burden.rank))


def fits_hospice(judged: Judged) -> bool:
    """Whether it is not closed, one visit can be enough and nobody is admitted."""
    return judged.burden.fits_hospice and judged.status != "closed"
