"""The Bollen model (2014): clinical profile, performance, visceral or brain metastases."""

from spondyl.case.vocabulary.cancer import (
    BLOOD,
    BRAIN_METASTASES,
    LUNG,
    PRIMARY,
    VISCERAL_METASTASES,
)
from spondyl.case.vocabulary.patient import KPS
from spondyl.frameworks.make import either, rest, survival, word
from spondyl.frameworks.sources import (
    BOLLEN_2014,
    VALIDATION_CODE,
    full_text,
    secondary,
    unchecked,
)
from spondyl.kernel.criteria import Version, all_of, any_of, at_least, is_
from spondyl.kernel.items import Item, Option
from spondyl.kernel.tables import Hit, Row, Table
from spondyl.kernel.variables import Dispute

NOT_VERIFIED = Dispute(
    "bollen_profile_not_verified",
    ("favourable", "moderate", "unfavourable"),
    "The table of clinical profiles was not read; only breast, prostate and lung are verified, so "
    "every profile is run.",
)
_THESIS = "the first author's thesis, chapter 4, which reprints the paper"
_RULES = secondary(BOLLEN_2014, "Decision table", VALIDATION_CODE)
_SPLIT = full_text(BOLLEN_2014, "Methods", _THESIS)
_EXCLUDED = full_text(BOLLEN_2014, "Results, exclusions", _THESIS)
_SURVIVAL = secondary(BOLLEN_2014, "Survival by category", VALIDATION_CODE)
_PROFILES = ("favourable", "moderate", "unfavourable")
_REFUSED = (*BLOOD, "unknown_primary", "primary_bone_other")
_UNREAD = is_(PRIMARY, *rest(PRIMARY, "breast", "prostate", *LUNG, *_REFUSED))
_GOOD, _POOR = ("performance", ("kps_80_100",)), ("performance", ("kps_10_70",))
_SPREAD, _NO_SPREAD = ("spread", ("present",)), ("spread", ("absent",))


def _profile(*names: str) -> tuple[str, tuple[str, ...]]:
    return ("profile", tuple(k for name in names for k in (name, f"{name}_not_verified")))


BOLLEN = Table(
    name="bollen",
    title="Bollen model",
    items=(
        Item(
            "profile",
            "Clinical profile of the primary",
            (
                word(PRIMARY, "favourable", 0, "Favourable: breast", "breast"),
                word(PRIMARY, "moderate", 0, "Moderate: prostate", "prostate"),
                word(PRIMARY, "unfavourable", 0, "Unfavourable: lung", *LUNG),
                *(
                    Option(
                        f"{profile}_not_verified",
                        all_of(_UNREAD, Version(NOT_VERIFIED, profile)),
                        0,
                        f"Other primaries, run as {profile}",
                        unchecked(BOLLEN_2014, "Table of clinical profiles"),
                    )
                    for profile in _PROFILES
                ),
            ),
            secondary(BOLLEN_2014, "Examples of profiles", "the first author's thesis, chapter 6"),
        ),
        Item(
            "performance",
            "Karnofsky performance status",
            either("kps_80_100", at_least(KPS, 80), (0, 0), ("80-100", "10-70")),
            _SPLIT,
        ),
        Item(
            "spread",
            "Visceral or brain metastases",
            either(
                "present",
                any_of(
                    is_(VISCERAL_METASTASES, "treatable", "untreatable"),
                    is_(BRAIN_METASTASES, "yes"),
                ),
                (0, 0),
                ("Present", "Absent"),
            ),
            _SPLIT,
        ),
    ),
    rows=(
        Row(1, (_profile("favourable"), _GOOD, _NO_SPREAD), "A"),
        Row(2, (_profile("favourable"), _POOR, _NO_SPREAD), "B"),
        Row(3, (_profile("favourable"), _GOOD, _SPREAD), "B"),
        Row(4, (_profile("favourable"), _POOR, _SPREAD), "C"),
        Row(5, (_profile("moderate"), _GOOD), "B"),
        Row(6, (_profile("moderate"), _POOR), "C"),
        Row(7, (_profile("unfavourable"), _GOOD), "C"),
        Row(8, (_profile("unfavourable"), _POOR), "D"),
    ),
    hit=Hit.EXACTLY_ONE,
    outcomes=("A", "B", "C", "D"),
    citations=(_RULES, _SPLIT, _EXCLUDED),
    refuses=is_(PRIMARY, *_REFUSED),
    refusal="Derived without blood cancers, unknown primaries and primary tumours of bone.",
    disputes=(NOT_VERIFIED,),
    survival=(
        survival("A", ("96", "84", "78"), _SURVIVAL, median="31.2"),
        survival("B", ("85", "71", "58"), _SURVIVAL, median="15.4"),
        survival("C", ("60", "40", "17"), _SURVIVAL, median="4.8"),
        survival("D", ("27", "14", "4.5"), _SURVIVAL, median="1.6"),
    ),
    cohort="1,043 patients with symptomatic spinal metastases, Leiden 2001-10.",
    era="2001-10",
    notes=(
        "Sacral, leptomeningeal and intradural disease, direct ingrowth and rare primaries were "
        "excluded too.",
    ),
)
