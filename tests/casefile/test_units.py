"""Quantities carry their unit, and are the same fact in every unit."""

import subprocess
import sys
from decimal import Decimal

import pytest

from tests.casefile.cast import EXAMPLE, answer, ends, loaded, points, refused


@pytest.mark.parametrize(
    ("path", "written", "canonical"),
    [
        ("patient.albumin", "31 g/L", "31"),
        ("patient.albumin", "3.1 g/dL", "31"),
        ("patient.albumin", "31g/l", "31"),
        ("patient.albumin", "31 G/L", "31"),
        ("patient.albumin", "3.1 g/dl", "31"),
        ("patient.albumin", "31 g / L", "31"),
        ("patient.albumin", "0.31 g/cL", "31"),
        ("patient.albumin", "31 gram/liter", "31"),
        ("patient.albumin", "31 grams per litre", "31"),
        ("patient.albumin", "31000 mg/L", "31"),
        ("patient.albumin", "31 g L-1", "31"),
        ("patient.albumin", "31 kg/m³", "31"),
        ("patient.albumin", "35 g/L", "35"),
        ("patient.albumin", "3.5 g/dL", "35"),
        ("patient.calcium", "10.025 mg/dL", "10.025"),
        ("patient.calcium", "2.5 mmol/L", "10.025"),
        ("patient.calcium", "2500 umol/L", "10.025"),
        ("patient.bilirubin", "17.1 umol/L", "17.1"),
        ("patient.bilirubin", "17.1 \u00b5mol/L", "17.1"),
        ("patient.bilirubin", "17.1 \u03bcmol/L", "17.1"),
        ("patient.bilirubin", "1 mg/dL", "17.1"),
        ("patient.bilirubin", "10 mg/L", "17.1"),
        ("patient.creatinine", "1 mg/dL", "88.4"),
        ("patient.crp", "2 mg/dL", "20"),
        ("patient.ldh", "300 IU/L", "300"),
        ("patient.ldh", "300 iu/l", "300"),
        ("patient.ldh", "5 µkat/L", "300"),
        ("patient.platelets", "250 x10^9/L", "250"),
        ("patient.platelets", "250x10^9/l", "250"),
        ("patient.platelets", "250 10^9/L", "250"),
        ("patient.platelets", "250 ×10⁹/L", "250"),
        ("patient.platelets", "250 x 10^9 / L", "250"),
        ("patient.platelets", "250 10*9/L", "250"),
        ("patient.platelets", "250 G/L", "250"),
        ("patient.platelets", "250000 /uL", "250"),
        ("patient.platelets", "250000/µL", "250"),
        ("patient.platelets", "250000 /mm³", "250"),
        ("patient.platelets", "250 K/uL", "250"),
        ("neurology.deficit_developed_over", "3 days", "72"),
        ("neurology.deficit_developed_over", "1 day", "24"),
        ("neurology.deficit_developed_over", "60 hours", "60"),
        ("neurology.deficit_developed_over", "60 h", "60"),
        ("neurology.deficit_developed_over", "1 week", "168"),
        ("neurology.deficit_developed_over", "4 months", "2922"),
        ("neurology.deficit_developed_over", "1 month", "730.5"),
        ("neurology.deficit_developed_over", "90 minutes", "1.5"),
    ],
)
def test_a_quantity_is_the_same_fact_in_every_unit(path: str, written: str, canonical: str) -> None:
    section, key = path.split(".")
    found = answer(f"{section}: {{{key}: {written}}}", path)
    assert points(found) == [canonical]
    assert found.given == written


def test_decimals_are_exact() -> None:
    assert points(answer("patient: {inr: 3.5}", "patient.inr")) == ["3.5"]
    sums = answer("patient: {albumin: {one_of: [3.1 g/dL, 31 g/L, 31.0 g/L]}}", "patient.albumin")
    assert sums.is_known


@pytest.mark.parametrize(
    ("path", "written", "what", "remedy"),
    [
        ("patient.albumin", "31", "31 has no unit", "31 g/L or 3.1 g/dL"),
        ("patient.albumin", "3.1", "3.1 has no unit", "31 g/L or 3.1 g/dL"),
        ("patient.albumin", "300", "300 has no unit", "5 to 70 g/L (or g/dL)"),
        ("patient.crp", "20", "20 has no unit", "20 mg/L or 20 mg/dL"),
        ("patient.platelets", "250", "250 has no unit", "250 x10^9/L or 250 /uL"),
        ("patient.albumin", "31 mmol/L", "'mmol/L' is no unit", "g/L or g/dL"),
        ("patient.albumin", "31 bananas", "'bananas' is no unit", "g/L or g/dL"),
        ("patient.albumin", "31 degC", "'degC' is no unit", "g/L or g/dL"),
        ("patient.albumin", "31 g^9^9^9/L", "is no unit", "g/L or g/dL"),
        ("patient.albumin", "31 g/dL", "(310 g/L) is not plausible", "5 to 70 g/L"),
        ("patient.albumin", "31 Mg/L", "not plausible", "5 to 70 g/L"),
        ("patient.albumin", '"3,1 g/dL"', "not a number", "behind a point"),
        ("patient.albumin", "30-33 g/L", "not one plain number", "{between: [low, high]}"),
        ("patient.albumin", '"<35 g/L"', "not a number", "{between: [low, high]}"),
        ("patient.albumin", "1e2 g/L", "not one plain number", "5 to 70 g/L"),
        ("patient.albumin", "[31 g/L]", "list or mapping", "5 to 70 g/L"),
        ("patient.platelets", "250 g/l", "'g/l' is no unit", "x10^9/L or /uL"),
        ("patient.platelets", "250 10e9/L", "is no unit", "x10^9/L or /uL"),
        ("patient.calcium", "5 mEq/L", "'mEq/L' is no unit", "mg/dL or mmol/L"),
        ("patient.age", "400", "not plausible", "from 0 to 120"),
        ("patient.age", "61 years", "something behind it", "without a unit"),
        ("patient.age", "61.5", "not a step", "whole number from 0 to 120"),
        ("patient.age", "-1", "not plausible", "from 0 to 120"),
        ("patient.age", ".inf", "not a number", "whole number"),
        ("patient.age", ".NaN", "not a number", "whole number"),
        ("patient.age", "0x3D", "something behind it", "whole number"),
        ("patient.age", "٦١", "not a number", "whole number"),
        ("patient.age", "true", "not a number", "whole number"),
        ("patient.age", "1e999999", "not one plain number", "whole number"),
        ("patient.age", "9" * 5000, "not a number", "whole number"),
        ("patient.kps", "55", "not a step", "from 10 to 100 in steps of 10"),
        ("patient.ecog", "5", "not plausible", "from 0 to 4"),
        ("neurology.deficit_developed_over", "3", "no unit", "3 hours, 3 days"),
        ("neurology.deficit_developed_over", "3 m", "'m' is no unit", "hours, days"),
        ("cancer.vertebrae_involved", "mny", "not a number", "'many'"),
    ],
)
def test_wrong_unit_or_bare_number_is_refused(
    path: str, written: str, what: str, remedy: str
) -> None:
    section, key = path.split(".")
    error = refused(f"{section}:\n  {key}: {written}\n")
    assert error.place is not None
    assert (error.place.line, error.place.key) == (2, path)
    assert what in error.what
    assert remedy in error.remedy


@pytest.mark.parametrize("unit", ["Sv", "mSv", "rem", "rad"])
def test_a_dose_equivalent_is_no_absorbed_dose(unit: str) -> None:
    error = refused(f"treatments:\n  - {{kind: radiation, dose: 30 {unit}}}")
    assert error.place is not None
    assert (error.place.line, error.place.key) == (2, "treatments[1].dose")
    assert error.remedy == "Write it in Gy or cGy."


def test_doses_are_in_gray() -> None:
    treatments = loaded("treatments: [{kind: radiation, dose: 3000 cGy}]").treatments
    assert treatments is not None
    assert points(treatments[0].answers["treatment.dose"]) == ["30"]


def test_words_for_counts_reach_all_that_they_mean() -> None:
    found = answer(
        "cancer: {bone_metastases_outside_spine: many}", "cancer.bone_metastases_outside_spine"
    )
    assert (ends(found), found.given) == ([(3, 200)], "many")


def test_every_decimal_stays_below_the_precision_of_decimal_arithmetic() -> None:
    error = refused("patient: {albumin: 3.0000000000000000000000000001 g/dL}")
    assert "not a number" in error.what
    found = answer("patient: {albumin: 3.00000000000000001 g/dL}", "patient.albumin")
    assert points(found) == [str(Decimal("30.0000000000000001"))]


def test_pint_is_not_loaded_for_declared_units() -> None:
    code = (
        "import sys; from datetime import datetime; from spondyl.casefile import read;"
        f"read({str(EXAMPLE)!r}, now=datetime.now()); sys.exit('pint' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
