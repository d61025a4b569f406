"""The outside validation of the models against a second transcription of its table."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from spondyl.frameworks.instruments import PROGNOSIS
from spondyl.frameworks.validation import (
    BANDED,
    CODE_ERRORS,
    COHORT,
    MONTHS,
    PER_SCORE,
    VALIDATIONS,
    Validation,
    headline,
)
from spondyl.kernel.errors import DefinitionError
from spondyl.kernel.sources import Check
from spondyl.reference.pages import pages

# Typed from the notes made when the comparison was first read: AUC; intercept; slope; Brier.
TABLE = """
katagiri_2014 each score   | .79 .57 .12 .16  | .81 -.03 .08 .20 | .81 -.53 .64 .19
katagiri_2014 three groups | .75 -.10 .64 .16 | .76 -.59 .68 .21 | .76 -.38 .73 .20
bollen                     | .76 .86 .78 .18  | .77 .73 .85 .20  | .77 .65 .64 .22
osri                       | .75 1.19 .15 .19 | .77 .77 .42 .23  | .75 .35 .05 .24
mizumoto                   | .70 .35 .43 .17  | .71 .11 .68 .20  | .72 .21 .69 .21
bauer_modified             | .70 .27 .62 .16  | .73 .03 .84 .20  | .73 .24 .66 .21
tokuhashi_revised          | .70 .98 .05 .24  | .71 .32 .04 .23  | .71 .61 .44 .28
van_der_linden             | .68 .62 .90 .18  | .70 .84 1.01 .23 | .69 1.02 .62 .28
bauer_original             | .66 .92 .54 .20  | .67 .77 .04 .25  | .68 .29 .04 .28
tomita                     | .64 .97 .02 .28  | .66 .17 .02 .29  | .72 .03 .03 .28
nesms                      | .59 -.20 1.18 .17| .71 -.43 1.76 .21| .72 .03 1.61 .21
"""
READ_BACK = {
    (*cells[0].split(maxsplit=1), "")[:2]: [tuple(map(Decimal, c.split())) for c in cells[1:]]
    for line in TABLE.strip().splitlines()
    if (cells := line.split("|"))
}


def figures(row: Validation) -> tuple[Decimal | None, ...]:
    return row.auc, row.intercept, row.slope, row.brier


def test_every_figure_is_the_one_noted_from_the_source() -> None:
    found: dict[tuple[str, str], list[tuple[Decimal | None, ...]]] = {}
    for row in VALIDATIONS:
        if not row.complete:
            found.setdefault((row.model, row.version), []).append(figures(row))
    assert found == {(model, version.strip()): rows for (model, version), rows in READ_BACK.items()}


# Models that the outside comparison left out.
NOT_COMPARED = {"tokuhashi_1990", "rades_2013", "teachh"}


def test_every_prognostic_model_is_validated_at_every_month_and_has_an_era() -> None:
    for model in PROGNOSIS:
        compared = model.name not in NOT_COMPARED
        assert [headline(model.name, month) is not None for month in MONTHS] == [compared] * 3
        assert model.era


def test_validation_names_no_model_that_does_not_exist() -> None:
    named = {model.name for model in PROGNOSIS}
    assert {row.model for row in VALIDATIONS} == named - NOT_COMPARED
    assert set(CODE_ERRORS) <= {row.model for row in VALIDATIONS}


def test_katagiri_is_shown_by_each_score_as_its_survival_is() -> None:
    row = headline("katagiri_2014", 12)
    assert row is not None
    assert row.version == PER_SCORE
    assert {v.version for v in VALIDATIONS if v.model == "katagiri_2014"} == {PER_SCORE, BANDED}


def test_the_headline_counts_every_patient_and_complete_cases_stand_beside_it() -> None:
    row = headline("katagiri_2014", 12)
    assert row is not None
    assert not row.complete
    complete = [v for v in VALIDATIONS if v.complete and v.version == PER_SCORE and v.months == 12]
    assert [v.auc for v in complete] == [Decimal("0.79")]


def test_observed_survival_of_the_outside_cohort_is_the_abstracts() -> None:
    assert COHORT.n == 953
    assert [str(percent) for _, percent in COHORT.percent] == ["76.4", "62.2", "50.3"]
    assert COHORT.cited.check is Check.ABSTRACT


@pytest.mark.parametrize("model", ["bauer_modified", "nesms", "katagiri_2014", "tokuhashi_revised"])
def test_a_row_made_by_faulty_code_says_so(model: str) -> None:
    assert all("public code" in row.note for row in VALIDATIONS if row.model == model)


def test_figures_from_workbooks_are_marked_secondary() -> None:
    assert {row.cited.check for row in VALIDATIONS} == {Check.SECONDARY}


def test_fifty_per_cent_is_read_off_the_joint_fit_only_where_it_was_not_flattened() -> None:
    bollen, osri = headline("bollen", 12), headline("osri", 12)
    assert bollen is not None
    assert osri is not None
    assert (bollen.half, osri.half) == (66, None)


def test_only_models_that_predict_nobody_or_everybody_could_flatten_the_fit() -> None:
    certain = {
        (model.name, month)
        for model in PROGNOSIS
        for group in model.survival
        for month, percent in group.percent
        if percent in (0, 100)
    }
    for row in VALIDATIONS:
        if row.flattened and row.model != "tomita":
            assert (row.model, row.months) in certain


@pytest.mark.parametrize(
    "change",
    [
        {"auc": Decimal("1.2"), "auc_high": Decimal("1.3")},
        {"auc": Decimal("0.5")},
        {"brier": Decimal("1.1")},
        {"slope": Decimal("-0.1")},
        {"months": 9},
    ],
)
def test_a_figure_out_of_range_is_refused(change: dict[str, Any]) -> None:
    with pytest.raises(DefinitionError):
        replace(VALIDATIONS[0], **change)


def test_a_cohort_in_which_the_dead_rise_is_refused() -> None:
    with pytest.raises(DefinitionError):
        replace(COHORT, alive=((3, 593), (6, 728)))


def test_the_reference_page_has_every_figure_and_warns_of_the_joint_fit() -> None:
    page = pages()["validation.md"]
    assert "not calibration-in-the-large" in page
    for row in VALIDATIONS:
        assert f"| {row.months} | {row.auc} ({row.auc_low}-{row.auc_high}) |" in page
