"""What has to be known to read figures of agreement, in words."""

from collections.abc import Iterator

from spondyl.study.agreement.agreement import Agreement
from spondyl.study.agreement.resampling import NEARLY_ALWAYS, Figure
from spondyl.study.agreement.units import overlapping

# Fewer units make an interval too wide to read the figure; our bound, and no published one.
FEW = 30
_ALWAYS = (
    "Agreement is no proof of being right: people may agree on a code and all be mistaken. Where "
    "they differ says more than any figure.",
    "A unit is a stretch of text that at least one of them coded; stretches that share at least "
    "half of the longer one are one unit. Whoever coded anything in a text counts as having read "
    "the whole of it; words that nobody coded are no unit, so agreement to code nothing is not "
    "counted.",
)


def notes(found: Agreement) -> tuple[str, ...]:
    """What limits these figures, and what always does."""
    return (*_limits(found), *_ALWAYS)


def _limits(found: Agreement) -> Iterator[str]:
    if len(found.versions) > 1:
        which = ", ".join(map(str, found.versions))
        yield (
            f"The codings used different versions of the codebook ({which}). They are compared by "
            "code alone; a code that changed its meaning between versions counts as the same."
        )
    if len(found.coders) < 2:
        yield "Agreement needs two people who coded the same text."
        return
    if not found.compared:
        yield "No text was coded by two of them, so there is nothing to compare."
        return
    if len(found.compared) < FEW:
        yield (
            f"Only {_units(len(found.compared))} can be compared. With fewer than {FEW} an "
            "interval is wide and itself unsure: do not read these figures as a measure."
        )
    if cut := overlapping(found.compared):
        yield (
            f"{_units(cut)} share words with another unit: there people cut the text differently, "
            "and each cut counts as a difference."
        )
    if any(figure.nearly_always for figure in _every(found)):
        yield (
            f"Where chance alone would agree on {NEARLY_ALWAYS:.0%} of units or more, since nearly "
            "all bear the same label, one or two differences pull a figure far down though people "
            "agree nearly everywhere. Those figures are marked with a star: read the counts."
        )
    if any(figure.low is not None and figure.low == figure.high for figure in _every(found)):
        yield (
            "An interval without width is no certainty: resamples can show only what was seen, and "
            "where nobody differed none of them does."
        )


def _every(found: Agreement) -> Iterator[Figure]:
    yield from (found.nominal, found.masi, *(pair.kappa for pair in found.pairs))
    for node in found.nodes:
        yield from (node.alpha, *(pair.kappa for pair in node.pairs))


def _units(count: int) -> str:
    return "1 unit" if count == 1 else f"{count} units"
