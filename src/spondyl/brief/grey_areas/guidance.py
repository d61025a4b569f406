"""Guideline statements that several cards carry."""

from spondyl.brief.grey_areas.card import Evidence
from spondyl.frameworks.sources import ALCORN_2024, secondary

FOUR_WEEKS = Evidence(
    "ASTRO 2024 conditionally advises radiation for quality of life from an expected survival of 4 "
    "weeks.",
    secondary(ALCORN_2024, "Recommendations, indications", "Guideline Central's list of them"),
)
