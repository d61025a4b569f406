"""Short ways to write the options and survival rows that many instruments share."""

from decimal import Decimal

from spondyl.case.vocabulary.cancer import BRAIN_METASTASES, PRIMARY, VISCERAL_METASTASES
from spondyl.case.vocabulary.patient import KPS
from spondyl.frameworks.disputes import BRAIN_AS_VISCERAL
from spondyl.kernel.criteria import Criterion, Not, Version, all_of, any_of, at_least, is_
from spondyl.kernel.items import Option
from spondyl.kernel.points import Survival
from spondyl.kernel.sources import Citation
from spondyl.kernel.variables import Dispute, Variable, words_of

NOT_A_METASTASIS: Criterion = is_(PRIMARY, "primary_bone_other")
NOT_A_METASTASIS_REASON = "A score for metastases; a primary tumour of bone has no value in it."

# Any visceral metastasis, brain counted in one version and not in the other.
VISCERAL_OR_DISPUTED_BRAIN = any_of(
    is_(VISCERAL_METASTASES, "treatable", "untreatable"),
    all_of(is_(BRAIN_METASTASES, "yes"), Version(BRAIN_AS_VISCERAL, "counted")),
)


# What the other option is called where "not" would not be a clinician's word.
OPPOSITE = {
    "present": "absent",
    "favourable": "other",
    "multiple": "solitary",
    "fracture": "no_fracture",
    "three_or_more": "two_or_less",
    "normal": "low",
    "ecog_3_4": "ecog_0_2",
    "yes": "no",
    "kps_80_100": "kps_10_70",
    "over_70": "up_to_70",
    "high": "low",
}


def word(variable: Variable, key: str, points: int, label: str = "", *words: str) -> Option:
    """An option that holds for some words of a variable; for `key` itself by default."""
    return Option(key, is_(variable, *(words or (key,))), points, label)


def either(
    key: str, when: Criterion, points: tuple[int, int], labels: tuple[str, str]
) -> tuple[Option, Option]:
    """Two options: `key` where the condition holds, its opposite where it does not."""
    return (
        Option(key, when, points[0], labels[0]),
        Option(OPPOSITE.get(key, f"not_{key}"), Not(when), points[1], labels[1]),
    )


def rest(variable: Variable, *taken: str) -> tuple[str, ...]:
    """The words of a variable that no other option takes."""
    return tuple(word for word in words_of(variable) if word not in taken)


def performance(poor: int, moderate: int, good: int) -> tuple[Option, Option, Option]:
    """KPS 10-40, 50-70 and 80-100 with their points."""
    return (
        Option("kps_10_40", Not(at_least(KPS, 50)), poor, "KPS 10-40"),
        Option(
            "kps_50_70", all_of(at_least(KPS, 50), Not(at_least(KPS, 80))), moderate, "KPS 50-70"
        ),
        Option("kps_80_100", at_least(KPS, 80), good, "KPS 80-100"),
    )


def not_listed(
    unlisted: Criterion, dispute: Dispute, points: tuple[int, ...], cited: Citation
) -> tuple[Option, ...]:
    """An option for each version of a dispute about primaries that no printed list names."""
    return tuple(
        Option(
            f"not_listed_{version}",
            all_of(unlisted, Version(dispute, version)),
            worth,
            f"Not listed, run as {version}",
            cited,
        )
        for version, worth in zip(dispute.versions, points, strict=True)
    )


def survival(
    group: tuple[int, int] | str,
    percent: tuple[str, str, str],
    cited: Citation,
    *,
    median: str | None = None,
    months_24: str | None = None,
) -> Survival:
    """Per cent alive at 3, 6 and 12 months, as printed."""
    rows = tuple((month, Decimal(value)) for month, value in zip((3, 6, 12), percent, strict=True))
    if months_24 is not None:
        rows = (*rows, (24, Decimal(months_24)))
    return Survival(group, rows, cited, None if median is None else Decimal(median))
