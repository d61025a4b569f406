"""The words of the patient's part: chances, where people stand, recovery, gaps, rungs, orders."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from spondyl.brief.goals.grouped import Day, Told
from spondyl.brief.projections.words import MARKS, names, span
from spondyl.case.wording import dated, joined, moment, plain
from spondyl.goals.expectations import Expectation, Gap, Reach, Voice
from spondyl.goals.hope import Hope, Horizons, Pair, Part, Recovery, Stands
from spondyl.goals.ladder import Ability, Standing
from spondyl.goals.quality_of_life import Figures, Twice
from spondyl.goals.values import Order, Valued
from spondyl.kernel.answers import Answers
from spondyl.kernel.variables import Variable
from spondyl.options.judged import Judged
from spondyl.outcomes.outcome import ALIVE

RECOVERY: Mapping[Recovery, str] = {
    "none": "nothing to recover from",
    "not_begun": "treatment not begun by then",
    "running": "recovery still running",
    "may_be_running": "recovery may still be running",
    "over": "recovery over by then",
    "unknown": "recovery unknown",
}
GAPS: Mapping[Gap, str] = {
    "not_the_aim": "The patient expects cure. The oncologist's aim is palliative: the cancer "
    "cannot be cured.",
    "aim_is_control": "The patient expects cure. The oncologist's aim is to hold the disease for "
    "a long time.",
    "aim_unknown": "The patient expects cure. What the oncologist aims at is not written down: "
    "ask before anything is said.",
    "patient_alone": "The patient expects it; no clinician who was asked does.",
    "clinicians_alone": "A clinician expects it; the patient does not name it.",
    "clinicians_differ": "Clinicians differ among themselves.",
    "under_half": "It is expected, and by the model less likely than not with every option that "
    "is open.",
}
EXPECTED: Mapping[str, str] = {
    "cure": "cure",
    "longer_life": "a longer life",
    "walking": "walking",
    "pain_relief": "less pain",
    "home": "being at home",
    "unsure": "unsure",
}
SEPARATE = (
    "Grade and function are told apart: a better grade is found in the legs, and after months in "
    "a chair it may not become standing, transfer or walking. Small gains count. Who walks can "
    "stand and get out of bed; of who does not walk the model counts none of these."
)
NO_TOTAL = (
    "Nothing is weighed or added up. Compared are lowest and highest medians; a difference under "
    "5 of 100 people, 7 days at home, or one visit or night counts as none (our choice). The "
    "intervals overlap far more than that."
)
NOTHING_PROJECTED = (
    "No option is projected (none is open, or no survival score applies): no hope is set against a "
    "course."
)
_ABILITIES: Mapping[Ability, str] = {
    "yes": "yes",
    "alone": "alone",
    "with_help": "with help",
    "no": "no",
}
_ANY_ORDER = "whatever comes first"


def horizon(over: Horizons) -> str:
    """Both horizons in one sentence."""
    return (
        f"Next weeks: week {over.soon}. Expected course: week {over.course}, by which "
        f"{share(over.alive)} may be alive; one for all options."
    )


def share(pair: Pair) -> str:
    """A span of shares: `34 to 61 %`."""
    return span(*pair, ALIVE)


def part_said(part: Part) -> str:
    """Medians, the interval in brackets, and the mark of what is not validated."""
    return f"{share(part.medians)} ({span(*part.interval, ALIVE, sign=False)}){MARKS[part.support]}"


def needs_said(needs: Iterable[str]) -> str:
    """Needs in words."""
    return joined([plain(need) for need in needs], "and")


def day_said(each: Day) -> str:
    """The chance on one day, or the part of it that is modelled; empty where nothing is."""
    if each.whole is not None:
        return part_said(each.whole)
    least = "" if each.least is None else f"at least {part_said(each.least)}, "
    if each.part is not None:
        return f"{least}at most {part_said(each.part)}"
    return least.removesuffix(", ")


def told_said(hope: Hope, each: Told) -> str:
    """The chance on each day, why there is no more, and how recovery stands at the end."""
    days = [day for day in each.days if day.known]
    said = [day_said(day) for day in days]
    if hope.on is None:
        said = [f"week {day.weeks:.0f} {text}" for day, text in zip(days, said, strict=True)]
    last = days[-1]
    parts = [", ".join(said), RECOVERY[last.recovery]]
    if each.why:
        parts[1:1] = [bounds_said(last)]
    return "; ".join(parts)


def bounds_said(each: Day) -> str:
    """Which needs the bounds are of."""
    least = "" if each.least is None else f"the lower end for {needs_said(each.least.needs)}"
    most = "" if each.part is None else f"the upper end for {needs_said(each.part.needs)}"
    return ", ".join(filter(None, (least, most)))


def stands_said(stands: Stands | None) -> str:
    """Where people stand, from the top of the ladder."""
    if stands is None:
        return "unknown"
    return (
        f"without aid {share(stands.walks)}; with aid {share(stands.walks_with_aid)}; not walking "
        f"{share(stands.does_not_walk)}; legs still {share(stands.no_movement)}; dead "
        f"{share(stands.died)}"
    )


def hope_said(hope: Hope) -> str:
    """A hope with its date and what it takes."""
    what = f"“{hope.what}”" if hope.what else "a hope not put into words"
    by = f" on {moment(hope.on)}" if hope.on else f" by {hope.given}" if hope.given else ""
    takes = f" (takes {needs_said(hope.needs)})" if hope.needs else ""
    return f"{what}{by}{takes}"


def rung_said(standing: Standing) -> str:
    """One rung: `stands: with help`."""
    return f"{standing.rung.title}: {joined([_ABILITIES[each] for each in standing.can])}"


def is_open(standing: Standing) -> bool:
    """Whether nothing is known of a rung."""
    return len(standing.can) == (2 if standing.rung.word == "yes" else 3)


def reach_said(reach: Reach | None) -> str:
    """How far the options reach."""
    if reach is None:
        return "silent"
    middle = span(*reach.medians, reach.outcome)
    ends = span(*reach.interval, reach.outcome, sign=False)
    return f"{reach.outcome.title.lower()}, {middle} ({ends}) by week {reach.weeks}"


def clinicians_said(each: Expectation) -> str:
    """How many of those who said something expect it."""
    some, asked = each.clinicians
    return f"{some} of {asked}" if asked else "nobody has said"


def patient_said(each: Expectation) -> str:
    """Whether the patient expects it."""
    return {True: "expects it", False: "does not name it", None: "not asked"}[each.patient]


def voice_said(voice: Voice) -> str:
    """What one clinician expects."""
    who = plain(voice.by) or "a clinician"
    on = f", {voice.on}" if voice.on else ""
    words = joined([EXPECTED[word] for word in voice.expects], "and") or "nothing written"
    return f"{who}{on}: {words}{f' (“{voice.note}”)' if voice.note else ''}"


def asked_said(facts: Answers, variable: Variable, as_of: datetime) -> str:
    """An answer of the patient with who asked and when, or that this is not written down."""
    answer = facts.get(variable.path)
    text = dated(facts, variable, as_of)
    if answer is None or answer.is_unknown or answer.by or answer.on is not None:
        return text
    return f"{text} (who asked, and when, is not written down)"


def quality_said(found: Twice) -> str:
    """Two ratings and their gap; empty where nobody gave one."""
    if found.patient is None and found.clinician is None:
        return ""
    own, seen = _rating(found.patient), _rating(found.clinician)
    text = f"Quality of life, 0 to 100: the patient's own {own}, the clinician's estimate {seen}"
    return f"{text}{_gap(found.gap)}."


def _rating(figures: Figures | None) -> str:
    if figures is None:
        return "not known"
    low, high = (f"{each:g}" for each in figures)
    return low if low == high else f"{low} to {high}"


def _gap(gap: Figures | None) -> str:
    if gap is None:
        return ""
    low, high = gap
    if low == high == 0:
        return ": no gap"
    if low == high:
        return f": the clinician puts it {abs(low):g} {'lower' if low < 0 else 'higher'}"
    return f": the clinician's less the patient's lies between {low:g} and {high:g}"


def order_said(order: Order) -> str:
    """The beginning of an order: `walking first, then pain relief`."""
    if not order:
        return _ANY_ORDER
    first, *rest = (plain(word) for word in order)
    return f"{first} first" + "".join(f", then {word}" for word in rest)


def valued_said(found: Valued, options: Sequence[Judged]) -> Iterator[tuple[str, str]]:
    """Options beside what the patient named: each statement, and its mark.

    Args:
        found: at one lesion.
        options: of the case, in the order in which they are named.
    """

    def of(some: Container[str]) -> str:
        return names([each for each in here if each.name in some])

    here = [each for each in options if each.lesion in (None, found.lesion)]
    named = joined([plain(word) for word in found.named], "and")
    if found.unbeaten:
        yield f"on {named}, no other option beats: {of(found.unbeaten)}.", "verdict"
    for orders in dict.fromkeys(found.leads.values()):
        ahead = [name for name, mine in found.leads.items() if mine == orders]
        said = "; ".join(map(order_said, orders))
        yield f"ahead, or sharing the lead, with {said}: {of(ahead)}.", "verdict"
    if found.unknown:
        text = f"not known on everything named, so not compared: {of(found.unknown)}."
        yield text, "unknown"
    if found.unmodelled:
        yield f"in no model, so not compared: {of(found.unmodelled)}.", "unknown"
    for word, why in found.unmeasured.items():
        yield f"{plain(word)} is not compared: {why}.", "unknown"
