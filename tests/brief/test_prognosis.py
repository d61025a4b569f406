"""The prognosis panel: models side by side, clinicians' estimates, and where scores mislead."""

import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from spondyl.brief.compose import compose
from spondyl.brief.document import document
from spondyl.brief.knowledge import DEFINITIONS
from spondyl.brief.misleading import CAUTIONS
from spondyl.brief.prognosis import ModelRow, Panel
from spondyl.brief.prognosis_document import prognosis_document, prognosis_schema
from spondyl.brief.schema import brief_schema
from spondyl.case.vocabulary.cancer import BIOMARKERS, HORMONE_DEPENDENT, TARGETED_THERAPY
from spondyl.frameworks.instruments import PROGNOSIS
from spondyl.frameworks.instruments.tokuhashi_revised import TOKUHASHI_REVISED
from spondyl.frameworks.validation import COHORT, VALIDATIONS
from spondyl.kernel.canonical import fingerprint
from spondyl.kernel.criteria import Is, atoms
from spondyl.kernel.truths import ALWAYS, EITHER, NEVER
from tests.brief.test_page import brief_of, said
from tests.facts import facts
from tests.places import EXAMPLES, FULL_CASE, THURSDAY, case_at

pytestmark = pytest.mark.unprojected

PATHS = pytest.mark.parametrize("path", [*EXAMPLES, FULL_CASE], ids=lambda path: path.stem)
VALIDATOR = Draft202012Validator(prognosis_schema())
MYELOMA = next(path for path in EXAMPLES if path.stem == "myeloma-wedding")
LUNG = "cancer: {primary: lung_non_small_cell, targeted_therapy: no, biomarkers: {egfr: no, alk: "


def panel_of(written: str) -> Panel:
    return brief_of(written).prognosis


def row(panel: Panel, name: str) -> ModelRow:
    return next(model for model in panel.models if model.result.name == name)


def estimated(fields: str) -> Panel:
    return panel_of(f"setting: {{prognosis_estimates: [{{months: [3, 6], {fields}}}]}}")


def warned(written: str) -> dict[str, str]:
    return {warning.rule.code: warning.status for warning in panel_of(written).warnings}


@PATHS
def test_ranges_are_those_of_the_results(path: Path) -> None:
    brief = compose(case_at(path))
    for model in brief.prognosis.models:
        result = brief.verdicts.patient[model.result.name]
        assert model.survival == tuple(r for r in result.survival if r[0] <= 12)
        assert model.applies == result.applies


@PATHS
def test_the_panel_never_says_nobody_or_everybody(path: Path) -> None:
    for model in compose(case_at(path)).prognosis.models:
        for _, low, high in model.survival:
            assert 0 < low <= high < 100


def test_tomita_gives_a_strategy_and_no_probability() -> None:
    brief = compose(case_at(THURSDAY))
    tomita = row(brief.prognosis, "tomita")
    assert tomita.strategy_only
    assert not tomita.survival
    assert [m.result.name for m in brief.prognosis.models if m.strategy_only] == ["tomita"]
    (line,) = (t for t in said(brief, "prognosis").splitlines() if t.startswith("Tomita"))
    assert "a strategy, no probability" in line
    assert "%" not in line


def test_a_score_that_does_not_apply_keeps_its_value_and_shows_no_survival() -> None:
    brief = compose(case_at(THURSDAY))
    van_der_linden = row(brief.prognosis, "van_der_linden")
    assert van_der_linden.result.possible == (5,)
    assert not van_der_linden.survival
    assert "does not apply (it would be 5)" in said(brief, "prognosis")


def test_a_model_whose_cohort_excluded_the_primary_says_no_data() -> None:
    brief = compose(case_at(MYELOMA))
    assert row(brief.prognosis, "bollen").no_data == "excluded"
    assert "Bollen model: no data for this primary." in said(brief, "prognosis")


def test_a_model_that_never_listed_the_primary_says_no_data() -> None:
    panel = panel_of("cancer: {primary: thymoma}")
    assert row(panel, "tomita").no_data == "not_listed"
    assert row(panel, "osri").no_data == ""
    assert row(panel_of("cancer: {primary: ovary}"), "osri").no_data == "not_listed"
    assert "no data for this primary: not in its lists" in said(
        brief_of("cancer: {primary: ovary}"), "prognosis"
    )


def test_a_table_that_we_have_not_read_is_told_from_one_without_the_primary() -> None:
    brief = brief_of("cancer: {primary: kidney}")
    assert row(brief.prognosis, "bollen").no_data == "not_read"
    assert "this primary's group was not read" in said(brief, "prognosis")


def test_an_open_primary_is_not_called_without_data() -> None:
    for written in ("case: x", "cancer: {primary: {one_of: [breast, ovary]}}"):
        assert not any(model.no_data for model in panel_of(written).models)


def test_a_relayed_estimate_is_marked_unverified() -> None:
    panel = estimated("by: medical_oncologist, seniority: relayed")
    assert not panel.estimates[0].verified
    printed = "setting: {prognosis_estimates: [{months: [3, 6], by: a, seniority: relayed}]}"
    assert "relayed: UNVERIFIED" in said(brief_of(printed), "prognosis")


def test_only_a_consultants_own_estimate_is_verified() -> None:
    assert estimated("by: surgeon, seniority: consultant").estimates[0].verified
    for fields in ("by: surgeon, seniority: trainee", "by: surgeon"):
        assert not estimated(fields).estimates[0].verified


def test_an_estimate_prints_author_seniority_basis_and_time() -> None:
    written = (
        "setting: {prognosis_estimates: [{months: [1, 3], by: medical_oncologist, seniority: "
        "consultant, basis: no lines left, on: 2026-11-17T09:30}]}"
    )
    assert (
        "medical oncologist estimates 1 to 3 months (no lines left, 2026-11-17 09:30); consultant"
        in said(brief_of(written), "prognosis")
    )


def test_an_estimate_without_author_basis_or_time_says_so() -> None:
    printed = said(brief_of("setting: {prognosis_estimates: [{months: [1, 3]}]}"), "prognosis")
    assert "author not said estimates 1 to 3 months (basis not said, undated)" in printed
    assert "seniority not known: UNVERIFIED" in printed


def test_no_oncologist_estimate_is_said_openly_in_three_ways() -> None:
    assert "No oncologist's estimate of survival was given." in said(
        brief_of("case: x"), "prognosis"
    )
    assert "No oncologist's estimate of survival: asked, none." in said(
        brief_of("setting: {prognosis_estimates: []}"), "prognosis"
    )
    assert "No oncologist's estimate of survival: what there is was relayed" in said(
        brief_of("setting: {prognosis_estimates: [{months: [3, 6], by: oncology_resident}]}"),
        "prognosis",
    )


def test_an_oncologists_estimate_at_second_hand_is_none_at_first_hand() -> None:
    for author in ("medical_oncologist", "haematologist", "Dr X, clinical oncologist"):
        assert estimated(f"by: '{author}', seniority: consultant").oncologist == ALWAYS
    assert estimated("by: medical_oncologist, seniority: relayed").oncologist == NEVER
    assert estimated("by: oncologist, seniority: trainee").oncologist == NEVER
    assert estimated("by: spine_surgeon, seniority: consultant").oncologist == NEVER
    assert estimated("by: spine_surgeon").oncologist == NEVER


@pytest.mark.parametrize(
    "fields",
    [
        "by: medical_oncologist",
        "by: medical_oncologist, seniority: {one_of: [consultant, trainee]}",
        "by: nurse for the oncologist, seniority: consultant",
        "by: oncologist via the ward, seniority: consultant",
        "seniority: consultant",
        "basis: a scan",
    ],
)
def test_an_estimate_that_may_be_an_oncologists_is_said_to_be_uncertain(fields: str) -> None:
    written = f"setting: {{prognosis_estimates: [{{months: [3, 6], {fields}}}]}}"
    brief = brief_of(written)
    assert brief.prognosis.oncologist == EITHER
    text = said(brief, "prognosis")
    assert "Whether an oncologist has estimated survival at first hand is not known" in text
    assert "No oncologist's estimate" not in text
    sent = json.loads(json.dumps(document(brief)))
    assert sent["prognosis"]["oncologist_estimate"] is False
    Draft202012Validator(brief_schema()).validate(sent)


def test_a_seniority_that_is_one_of_two_is_printed_as_not_known() -> None:
    panel = estimated("by: oncologist, seniority: {one_of: [consultant, trainee]}")
    assert (panel.estimates[0].seniority, panel.estimates[0].verified) == ("", False)


@pytest.mark.parametrize(
    ("written", "code"),
    [
        (LUNG + "yes}}", "targeted_lung_cancer"),
        ("cancer: {primary: lung_non_small_cell, targeted_therapy: yes}", "targeted_lung_cancer"),
        (
            "cancer: {primary: breast, biomarkers: {her2_positive: yes}}",
            "receptor_positive_breast_cancer",
        ),
        (
            "cancer: {primary: kidney, systemic: [{class: targeted}, {class: immunotherapy}]}",
            "kidney_cancer_on_immunotherapy",
        ),
    ],
)
def test_a_warning_fires_where_scores_mislead(written: str, code: str) -> None:
    assert warned(written) == {code: "fires"}
    assert "Scores may mislead (primary" in said(brief_of(written), "prognosis")


@pytest.mark.parametrize(
    ("written", "code", "path"),
    [
        (LUNG + "unknown}}", "targeted_lung_cancer", "cancer.biomarkers.alk"),
        (
            "cancer: {primary: breast, biomarkers: {hr_positive: no}}",
            "receptor_positive_breast_cancer",
            "cancer.biomarkers.her2_positive",
        ),
        ("cancer: {primary: kidney}", "kidney_cancer_on_immunotherapy", "cancer.systemic"),
        (
            "cancer: {primary: kidney, systemic: [{started: 2026-01-01}]}",
            "kidney_cancer_on_immunotherapy",
            "cancer.systemic",
        ),
        (
            "cancer: {primary: {one_of: [kidney, colon]}, systemic: [{class: immunotherapy}]}",
            "kidney_cancer_on_immunotherapy",
            "cancer.primary",
        ),
    ],
)
def test_a_warning_is_possible_with_the_fact_that_decides(
    written: str, code: str, path: str
) -> None:
    assert warned(written) == {code: "possible"}
    (warning,) = panel_of(written).warnings
    assert warning.standing.unknown == (path,)
    assert "Scores may mislead, depending on" in said(brief_of(written), "prognosis")


@pytest.mark.parametrize(
    "written",
    [
        LUNG + "no}}",
        "cancer: {primary: lung_small_cell, targeted_therapy: yes}",
        "cancer: {primary: breast, biomarkers: {hr_positive: no, her2_positive: no}}",
        "cancer: {primary: kidney, systemic: [{class: antiangiogenic}]}",
        "cancer: {primary: kidney, systemic: []}",
        "cancer: {primary: colon, systemic: [{class: immunotherapy}]}",
    ],
)
def test_no_warning_where_it_is_ruled_out(written: str) -> None:
    assert warned(written) == {}


def test_an_open_primary_leaves_every_warning_of_it_possible() -> None:
    assert warned("cancer: {primary: {one_of: [breast, kidney]}}") == {
        "receptor_positive_breast_cancer": "possible",
        "kidney_cancer_on_immunotherapy": "possible",
    }


def readers_of(*paths: str) -> set[str]:
    """Prognostic models that read one of some facts."""
    return {
        model.name
        for model in PROGNOSIS
        for item in model.items
        for option in item.options
        for atom in atoms(option.when)
        if isinstance(atom, Is) and atom.variable.path in paths
    }


def test_only_katagiris_score_counts_a_targeted_drug_and_hormones() -> None:
    assert readers_of(TARGETED_THERAPY.path) == {"katagiri_2014"}
    assert readers_of(HORMONE_DEPENDENT.path) == {"katagiri_2014"}
    assert readers_of(*(variable.path for variable in BIOMARKERS)) == set()


def test_revised_tokuhashi_cannot_exceed_ten_in_lung_cancer() -> None:
    lung = facts({"cancer.primary": "lung_non_small_cell"})
    assert max(map(int, TOKUHASHI_REVISED.evaluate(lung).possible)) == 10


def test_no_cohort_was_treated_later_than_2014() -> None:
    ends = [int(model.era[-4:]) for model in PROGNOSIS if model.era.startswith("before ")]
    assert max(ends) <= 2015
    rest = [model.era for model in PROGNOSIS if not model.era.startswith("before ")]
    assert sorted(rest) == ["1998-2006", "2001-10", "2002-06", "2005-08", "2008-11"]


def test_spread_counts_only_the_models_that_apply() -> None:
    panel = compose(case_at(THURSDAY)).prognosis
    assert panel.spread == (Decimal(10), Decimal(75), 8)
    assert panel_of("cancer: {primary: primary_bone_other}").spread is None


def test_a_model_line_carries_group_survival_years_and_outside_performance() -> None:
    assert (
        "Revised Tokuhashi score: 11 (9-11); 85 / 73 / 30 %; before 2005; AUC 0.71*, 50 was 65"
        in said(compose(case_at(THURSDAY)), "prognosis").splitlines()
    )


@PATHS
def test_the_panel_as_json_follows_its_schema(path: Path) -> None:
    made = json.loads(json.dumps(prognosis_document(compose(case_at(path)).prognosis)))
    errors = list(VALIDATOR.iter_errors(made))
    assert not errors, errors[0].message


@pytest.mark.parametrize("percent", [0, 100])
def test_the_schema_refuses_certain_death_and_certain_survival(percent: int) -> None:
    made = prognosis_document(compose(case_at(THURSDAY)).prognosis)
    made["models"][0]["survival_percent"]["12"] = [percent, percent]
    assert list(VALIDATOR.iter_errors(made))


def test_json_keeps_estimates_with_seniority_and_verification() -> None:
    path = next(p for p in EXAMPLES if p.stem == "friday-night-junior")
    made = document(compose(case_at(path)))["prognosis"]
    (estimate,) = made["estimates"]
    assert (estimate["seniority"], estimate["verified"]) == ("relayed", False)
    assert estimate["on"] == "2026-11-20T21:50"
    assert made["oncologist_estimate"] is False


@PATHS
def test_every_source_that_the_panel_cites_is_listed(path: Path) -> None:
    made = document(compose(case_at(path)))
    panel = made["prognosis"]
    cited = {model["source"] for model in panel["models"]}
    cited |= {row["source"] for model in panel["models"] for row in model["validation"]}
    cited |= {place["source"] for w in panel["warnings"] for place in w["sources"]}
    assert cited <= set(made["sources"])


def test_a_changed_validation_figure_or_warning_changes_the_stamp() -> None:
    named = dict(DEFINITIONS)
    assert named["validation"] == (COHORT, VALIDATIONS)
    changed = (replace(VALIDATIONS[0], brier=Decimal("0.99")), *VALIDATIONS[1:])
    assert fingerprint((COHORT, changed)) != fingerprint((COHORT, VALIDATIONS))
    assert {f"caution {caution.code}" for caution in CAUTIONS} <= named.keys()
