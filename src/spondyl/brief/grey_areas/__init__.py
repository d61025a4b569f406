"""The register of grey areas, explicit and in the order in which briefs list them."""

from spondyl.brief.grey_areas.card import Card, Evidence, Touched, touched
from spondyl.brief.grey_areas.course import (
    ALBUMIN_LOW,
    BED_BOUND,
    CHAIR_BOUND,
    DISCORDANT_CONTROL,
    MINIMUM_SURVIVAL,
)
from spondyl.brief.grey_areas.intervals import (
    EVEN_ODDS,
    RADIATION_THEN_SURGERY,
    SURGERY_THEN_RADIATION,
)
from spondyl.brief.grey_areas.paralysis import PARALYSIS_DURATION, RESIDUAL_STRENGTH
from spondyl.brief.grey_areas.stability import SINS_7_12
from spondyl.brief.grey_areas.techniques import (
    ABLATION,
    POSTOPERATIVE_DOSE,
    PRONE_AND_EXTUBATION,
    STEREOTACTIC_LEAD_TIME,
)
from spondyl.brief.grey_areas.values import DEATH_FOR_RELIEF, HOSPICE_BOUND, WHEN_TO_STOP

__all__ = ["ALL", "Card", "Evidence", "Touched", "touched"]

ALL: tuple[Card, ...] = (
    PARALYSIS_DURATION,
    RESIDUAL_STRENGTH,
    STEREOTACTIC_LEAD_TIME,
    RADIATION_THEN_SURGERY,
    SURGERY_THEN_RADIATION,
    EVEN_ODDS,
    SINS_7_12,
    MINIMUM_SURVIVAL,
    BED_BOUND,
    CHAIR_BOUND,
    ALBUMIN_LOW,
    DISCORDANT_CONTROL,
    ABLATION,
    POSTOPERATIVE_DOSE,
    DEATH_FOR_RELIEF,
    PRONE_AND_EXTUBATION,
    HOSPICE_BOUND,
    WHEN_TO_STOP,
)
