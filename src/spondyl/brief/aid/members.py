"""A choice in one case: which of its options are left, and what the brief holds of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from spondyl.brief.aid.choices import BESIDE, FIRST, KINDS, Beside
from spondyl.brief.aid.kind import Kind
from spondyl.brief.page import Brief
from spondyl.goals.hope import Chance, Hope, Story
from spondyl.options.judged import Judged
from spondyl.options.rule import GROUNDS, Ground
from spondyl.outcomes.outcome import Outcome
from spondyl.outcomes.projection import Projection

ALWAYS_SHOWN = "comfort_home"


@dataclass(frozen=True)
class Offered:
    """A choice that is left.

    Attributes:
        kind: what it is.
        members: its options that are not closed.
        brief: the brief that they stand in.
    """

    kind: Kind
    members: tuple[Judged, ...]
    brief: Brief = field(repr=False)

    def rows(self, outcome: Outcome, weeks: int | None) -> tuple[Projection, ...]:
        """What is projected of an outcome at a week, by option; and rows that say why not."""
        found = (p for each in self.members for p in self.brief.projected.of(*_at(each)))
        return tuple(p for p in found if p.outcome is outcome and p.weeks in (weeks, None))

    def chances(self, hope: Hope, weeks: float | None) -> tuple[Chance, ...]:
        """What is said of a hope, by option; of one without a date, at a week."""
        found = (c for each in self.members for c in self.brief.hoped.of(hope, *_at(each)))
        return tuple(c for c in found if hope.when != "undated" or c.weeks in (weeks, None))

    @property
    def stories(self) -> tuple[Story, ...]:
        """The stories of those options that have one."""
        found = (self.brief.hoped.story(*_at(each)) for each in self.members)
        return tuple(story for story in found if story is not None)


@dataclass(frozen=True, slots=True)
class Shut:
    """A choice, or a form of it, that is not open.

    Attributes:
        title: as printed, not yet translated.
        grounds: by what it is closed.
        wholly: whether no form of it is left.
        declined: whether the patient said no to every form of it.
    """

    title: str
    grounds: tuple[Ground, ...]
    wholly: bool
    declined: bool


def _at(judged: Judged) -> tuple[str, str | None]:
    return judged.name, judged.lesion


def judged_at(brief: Brief, lesion: str | None) -> tuple[Judged, ...]:
    """The options at a lesion and for the patient, each once."""
    return tuple(each for each in brief.board.options if each.lesion in (None, lesion))


def offered(brief: Brief, lesion: str | None) -> tuple[Offered, ...]:
    """The choices that are left, in the order of the catalogue."""
    options = judged_at(brief, lesion)
    found = (Offered(kind, _left(kind, options), brief) for kind in KINDS)
    return tuple(each for each in found if each.members)


def _left(kind: Kind, options: Sequence[Judged]) -> tuple[Judged, ...]:
    mine = [each for each in options if each.name in kind.options]
    left = tuple(each for each in mine if each.status != "closed")
    # Care at home is nobody's to take away but the patient's.
    if not left and kind.key == ALWAYS_SHOWN:
        return tuple(each for each in mine if "patient" not in each.closed_by)
    return left


def shut(brief: Brief, lesion: str | None) -> Iterator[Shut]:
    """The choices that are closed, wholly or in part, and what would go beside or before."""
    options = judged_at(brief, lesion)
    for kind in KINDS:
        mine = [each for each in options if each.name in kind.options]
        closed = [each for each in mine if each not in _left(kind, options)]
        if closed:
            declined = all("patient" in each.closed_by for each in mine)
            wholly = len(closed) == len(mine)
            yield Shut(kind.title, grounds(closed), wholly, declined)
    for beside in (*BESIDE, *FIRST):
        closed = [j for j in options if j.name == beside.option and j.status == "closed"]
        if closed:
            yield Shut(beside.title, grounds(closed), wholly=True, declined=True)


def grounds(options: Sequence[Judged]) -> tuple[Ground, ...]:
    """By what options are closed, or may be, in the order of the grounds."""
    found = {ground for each in options for ground in each.closed_by}
    return tuple(ground for ground in GROUNDS if ground in found)


def open_beside(
    brief: Brief, lesion: str | None, catalogue: Sequence[Beside]
) -> tuple[Beside, ...]:
    """What goes with any choice, or comes first, and is not closed."""
    left = {each.name for each in judged_at(brief, lesion) if each.status != "closed"}
    return tuple(each for each in catalogue if each.option in left)
