"""Cases with hopes, and what the model says of them."""

from functools import cache

from spondyl.brief.compose import compose
from spondyl.brief.page import Brief
from spondyl.goals.hope import Chance, Hope
from tests.places import case_of

PARETIC = """
case: paretic
as_of: 2026-11-19T12:00
patient: {age: 61, ecog: 2, albumin: 38 g/L, crp: 3 mg/L, ldh: 180 U/L, platelets: 200 x10^9/L,
  calcium: 2.3 mmol/L, bilirubin: 9 umol/L}
cancer: {primary: breast, hormone_dependent: yes, visceral_metastases: none, disseminated: no,
  brain_metastases: no, bone_metastases_outside_spine: 1, prior_chemotherapy: yes}
lesions: [{level: T7, pain: mechanical, bone: lytic, alignment: normal, escc: 2, collapse: none,
  explains_deficit: yes, posterolateral: none}]
neurology: {frankel: D, motor_deficit: yes, ambulation: aided_device,
  deficit_developed_over: 10 days}
treatments: []
"""
WEDDING = "{what: dance, on: 2027-02-11, needs: [alive, walking]}"  # twelve weeks to the day


@cache
def brief(goals: str = WEDDING, more: str = "") -> Brief:
    """The brief of the settled case with these goals."""
    return compose(case_of(f"{PARETIC}goals: [{goals}]\n{more}"))


def hope(goals: str) -> Hope:
    """The only hope of a case."""
    hopes = brief(goals).hoped.hopes
    assert hopes is not None
    (only,) = hopes
    return only


def chance(goals: str, option: str = "radiation_20_5", lesion: str | None = "T7") -> Chance:
    """What is said of the only hope by one option."""
    made = brief(goals)
    (only,) = made.hoped.of(hope(goals), option, lesion)
    return only
