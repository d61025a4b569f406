"""The words of the prognosis panel, once for every page: who expects what, and what misleads."""

from decimal import Decimal

from spondyl.brief.misleading import Misleads
from spondyl.brief.not_known import pathed
from spondyl.brief.prognosis import Estimate, Panel
from spondyl.case.wording import joined, plain

_SENIORITY = {
    "consultant": "consultant",
    "trainee": "trainee: UNVERIFIED",
    "relayed": "relayed: UNVERIFIED",
    "": "seniority not known: UNVERIFIED",
}


def in_short(estimate: Estimate) -> str:
    """Who expects what, and whether anybody stands behind it."""
    return f"{_expected(estimate)}; {_SENIORITY[estimate.seniority]}"


def in_full(estimate: Estimate) -> str:
    """The same, with what it rests on and when it was said."""
    when = estimate.on.replace("T", " ") or "undated"
    basis = plain(estimate.basis) or "basis not said"
    return f"{_expected(estimate)} ({basis}, {when}); {_SENIORITY[estimate.seniority]}"


def _expected(estimate: Estimate) -> str:
    by = plain(estimate.by) or "author not said"
    return f"{by} estimates {estimate.months or 'an unknown number of'} months"


def no_oncologist(shown: Panel) -> str:
    """What is missing where no oncologist's own estimate is certain; no full stop."""
    if True in shown.oncologist:
        return (
            "Whether an oncologist has estimated survival at first hand is not known: who the "
            "author is, or how senior, is not said for certain"
        )
    if shown.estimates:
        rest = ": what there is was relayed, or comes from a trainee or another discipline"
    else:
        rest = ": asked, none" if shown.asked else " was given"
    return f"No oncologist's estimate of survival{rest}"


def misleads(warning: Misleads) -> str:
    """Where the scores mislead and why; with figures where they do for certain."""
    caution, standing = warning.rule, warning.standing
    if warning.status == "fires":
        because = ", ".join(standing.because)
        return f"Scores may mislead ({because}): {caution.message} {caution.figures}"
    facts = joined((pathed(path, {}) for path in standing.unknown), "and")
    return f"Scores may mislead, depending on {facts}: {caution.message}"


def span_of(low: Decimal, high: Decimal) -> str:
    """A span of published figures; one number where both ends are the same."""
    return str(low) if low == high else f"{low}-{high}"
