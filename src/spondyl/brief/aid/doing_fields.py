"""What a choice can do, and what it cannot, for the problems that are there or may be."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spondyl.brief.aid.aid import Field
from spondyl.brief.aid.language import N_, Words
from spondyl.brief.aid.members import Offered
from spondyl.kernel.truths import ALWAYS
from spondyl.options.judged import Judged

_MOST = 4
# What a choice can do: said where the problem is there, and where it may be.
HELPS: dict[str, tuple[str, str]] = {
    "cord_compression": (
        N_("It can take pressure off the cord."),
        N_("If the cord is under pressure, it can ease that."),
    ),
    "instability": (
        N_("It can make the weak spine firm."),
        N_("If the spine is weak, it can make it firm."),
    ),
    "mechanical_pain": (
        N_("It can ease the pain that comes when you move."),
        N_("If it hurts when you move, it can ease that."),
    ),
    "tumour_pain": (
        N_("It can ease the pain from the tumour itself."),
        N_("If the tumour itself hurts, it can ease that."),
    ),
    "root_compression": (
        N_("It can free the nerve that is pressed."),
        N_("If a nerve is pressed, it can ease that."),
    ),
    "local_control": (
        N_("It can hold the tumour there for a time."),
        N_("If the tumour grows there, it can hold it for a time."),
    ),
    "systemic_disease": (
        N_("It can act on cancer in the rest of the body."),
        N_("If there is cancer elsewhere, it can act on that."),
    ),
}
# What it leaves as it is: said where the problem is there, and where it may be. The most
# pressing first.
LIMITS: dict[str, tuple[str, str]] = {
    "cord_compression": (
        N_("It does not free the cord from pressure."),
        N_("If the cord is under pressure, it does not free it."),
    ),
    "instability": (
        N_("It does not make the weak spine firm."),
        N_("If the spine is weak, it does not make it firm."),
    ),
    "mechanical_pain": (
        N_("It does not stop the pain that comes when you move."),
        N_("If it hurts when you move, it does not stop that."),
    ),
    "tumour_pain": (
        N_("It does not stop the pain from the tumour itself."),
        N_("If the tumour itself hurts, it does not stop that."),
    ),
    "root_compression": (
        N_("It does not free the nerve that is pressed."),
        N_("If a nerve is pressed, it does not free it."),
    ),
    "local_control": (
        N_("It does not stop the tumour from growing there."),
        N_("If the tumour grows there, it does not stop that."),
    ),
    "systemic_disease": (
        N_("It does not treat cancer in the rest of the body."),
        N_("If there is cancer elsewhere, it does not treat that."),
    ),
}


def can(say: Words, choice: Offered) -> Field:
    """What its forms fix, wholly or in part: what is there first, then what may be."""
    items = tuple(_helps(say, choice.members))[:_MOST]
    none = say("By our notes, it treats none of the problems in your spine.")
    return Field("can", say("What it can do"), (), items or (none,))


def _helps(say: Words, members: Sequence[Judged]) -> Iterator[str]:
    helped = [dict(_helped(each)) for each in members]
    for sure in (True, False):
        for name, (certain, maybe) in HELPS.items():
            found = [each[name] for each in helped if name in each]
            if found and all(each.certain for each in found) == sure:
                text = say(certain if sure else maybe)
                if not any(each.wholly for each in found):
                    text = say("In part: {text}", text=text)
                yield (
                    text
                    if len(found) == len(members)
                    else say("Some forms of it: {text}", text=text)
                )


@dataclass(frozen=True, slots=True)
class _Helped:
    """A problem that an option acts on.

    Attributes:
        certain: whether the problem is surely there.
        wholly: whether it is fixed, and not in part only.
    """

    certain: bool
    wholly: bool


def _helped(judged: Judged) -> Iterator[tuple[str, _Helped]]:
    """By problem that is there or may be, how an option acts on it."""
    there = judged.hearing.problems(judged.place)
    for name, fix in judged.fixes.items():
        if fix != "does_not_fix" and True in there[name]:
            yield name, _Helped(there[name] == ALWAYS, fix == "fixes")


def cannot(say: Words, choice: Offered) -> Field:
    """What none of its forms fixes: what is there first, then what may be."""
    items = tuple(_limits(say, choice.members))[:_MOST]
    none = say("Our notes name no problem that it leaves as it is.")
    return Field("cannot", say("What it cannot do"), (), items or (none,))


def _limits(say: Words, members: Sequence[Judged]) -> Iterator[str]:
    held = [{limit.problem.name: limit.certain for limit in each.limits} for each in members]
    shared = [name for name in LIMITS if all(name in each for each in held)]
    certain = [name for name in shared if all(each[name] for each in held)]
    for name in certain:
        yield say(LIMITS[name][0])
    for name in shared:
        if name not in certain:
            yield say(LIMITS[name][1])
