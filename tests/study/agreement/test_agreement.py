"""Agreement of a study: where people differ first, and figures that never pretend."""

import json
import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import given, settings

from spondyl.kernel.errors import InputError
from spondyl.study.agreement.agreement import Agreement, agreement
from spondyl.study.agreement.document import agreement_document
from spondyl.study.agreement.text import agreement_text
from spondyl.study.model import PRINTED, Study
from spondyl.study.supplement.read import read_supplement
from tests.study import made_up
from tests.study.agreement.coded import WORDS, study, whole
from tests.study.studies import studies

# Twenty texts both coded I, five the one alone, ten the other alone, fifteen neither.
TEXTBOOK = whole(
    [{"AB": "I", "CD": "I"}] * 20
    + [{"AB": "I", "CD": "II"}] * 5
    + [{"AB": "II", "CD": "I"}] * 10
    + [{"AB": "II", "CD": "II"}] * 15
)


@pytest.fixture(scope="module")
def textbook() -> Agreement:
    return agreement(TEXTBOOK, resamples=200)


def lines(found: Study) -> str:
    return "\n".join(agreement_text(found, agreement(found, resamples=50)))


def test_the_textbook_table_gives_its_kappa_and_counts(textbook: Agreement) -> None:
    (pair,) = textbook.pairs
    assert pair.kappa.value == pytest.approx(0.4)
    assert (pair.kappa.agreed, pair.kappa.units) == (35, 50)
    (presence,) = textbook.nodes[0].pairs
    assert textbook.nodes[0].node == "I"
    assert (presence.both, presence.first_only, presence.second_only, presence.neither) == (
        20,
        5,
        10,
        15,
    )
    assert presence.kappa.value == pytest.approx(0.4)


def test_an_interval_holds_its_figure_and_moves_with_the_seed(textbook: Agreement) -> None:
    figure = textbook.pairs[0].kappa
    assert figure.low is not None
    assert figure.high is not None
    assert 0.05 < figure.low < 0.4 < figure.high < 0.75
    assert agreement(TEXTBOOK, resamples=200) == textbook
    assert agreement(TEXTBOOK, resamples=200, seed=2).pairs[0].kappa.low != figure.low


def test_the_interval_is_near_that_of_theory() -> None:
    # The large-sample standard error of kappa (Fleiss, Cohen and Everitt) for this table is 0.127.
    figure = agreement(TEXTBOOK, resamples=1000).pairs[0].kappa
    assert figure.low == pytest.approx(0.4 - 1.96 * 0.127, abs=0.05)
    assert figure.high == pytest.approx(0.4 + 1.96 * 0.127, abs=0.05)


def test_progress_is_told_once_a_resample() -> None:
    told: list[int] = []
    agreement(TEXTBOOK, resamples=7, advance=told.append)
    assert told == [1] * 7


def test_no_resamples_give_figures_without_intervals() -> None:
    found = agreement(TEXTBOOK, resamples=0)
    assert found.nominal.value is not None
    assert (found.nominal.low, found.nominal.high) == (None, None)
    with pytest.raises(InputError):
        agreement(TEXTBOOK, resamples=-1)


def test_sets_that_agree_in_part_count_in_part() -> None:
    found = agreement(whole([{"A": "I II", "B": "I"}, {"A": "IV", "B": "IV"}] * 3), resamples=0)
    assert found.nominal.value is not None
    assert found.masi.value is not None
    assert found.masi.value > found.nominal.value


def test_folding_to_themes_forgives_the_subtheme() -> None:
    coded = whole([{"A": "III.A", "B": "III.B"}, {"A": "I", "B": "I"}])
    # By hand: half of two units differ, ten of twelve pairs of four labels do.
    assert agreement(coded, resamples=0).nominal.value == pytest.approx(1 - (1 / 2) / (10 / 12))
    themes = agreement(coded, level="themes", resamples=0)
    assert themes.nominal.value == 1
    assert [each.node for each in themes.nodes] == ["I", "III"]
    assert not themes.disagreements


def test_a_person_who_read_less_is_compared_on_what_they_read() -> None:
    coded = whole([{"A": "I", "B": "I", "C": "II"}, {"A": "II", "B": "II"}, {"A": "IV"}])
    found = agreement(coded, resamples=0)
    units = {(pair.first, pair.second): pair.kappa.units for pair in found.pairs}
    assert units == {("A", "B"): 2, ("A", "C"): 1, ("B", "C"): 1}
    assert (len(found.units), len(found.compared)) == (3, 2)


def test_people_who_share_no_text_have_no_figure_and_no_nan() -> None:
    said = lines(whole([{"A": "I"}, {"B": "I"}]))
    assert "No text was coded by two of them" in said
    assert "nan" not in said.casefold()


def test_one_person_or_nobody_is_told_that_two_are_needed() -> None:
    assert "Agreement needs two people" in lines(whole([{"A": "I"}]))
    assert "Compared: nobody" in lines(replace(TEXTBOOK, codings=()))


def test_the_same_code_everywhere_has_no_figure_but_says_why() -> None:
    said = lines(whole([{"A": "I", "B": "I"}] * 5))
    assert "no figure (everyone gave the same everywhere, as chance alone would)" in said
    assert "No difference on 5 units" in said


def test_resamples_without_a_figure_are_counted() -> None:
    found = agreement(whole([{"A": "I", "B": "I"}] * 4 + [{"A": "II", "B": "I"}]), resamples=200)
    figure = found.nominal
    assert 40 < figure.without < 110  # of 200 about a third draw none of the fifth
    assert figure.low is not None
    assert f"{figure.without} resamples without" in "\n".join(agreement_text(TEXTBOOK, found))


def test_too_few_resamples_with_a_figure_give_no_interval() -> None:
    # Two units of A and B among many of others: less than half of the resamples draw both.
    others = [{"C": "I", "D": "II"}] * 30
    found = agreement(whole([{"A": "I", "B": "I"}, {"A": "II", "B": "II"}, *others]), resamples=99)
    kappa = found.pairs[0].kappa
    assert (kappa.value, kappa.units, kappa.low, kappa.high) == (1, 2, None, None)
    assert kappa.without > 50
    said = "\n".join(agreement_text(TEXTBOOK, found))
    assert f"1.00 (no interval: {kappa.without} of 99 resamples gave no figure)" in said


def test_few_units_are_said_not_to_measure() -> None:
    assert "Only 3 units can be compared" in lines(whole([{"A": "I", "B": "II"}] * 3))
    assert "can be compared. With fewer" not in lines(TEXTBOOK)


def test_the_paradox_of_one_label_is_said_and_marked() -> None:
    nearly = [{"A": "I", "B": "I"}] * 38
    said = lines(whole([*nearly, {"A": "II", "B": "I"}, {"A": "I", "B": "II"}]))
    assert "one or two differences pull a figure far down" in said
    assert "as one label: -0.01* (" in said
    assert "same on 38 of 40 units (95%)" in said
    assert "pull a figure" not in lines(TEXTBOOK)


def test_different_versions_of_the_codebook_are_said() -> None:
    rows = [("T1", 0, 9, "I", "A"), ("T1", 0, 9, "II", "B")]
    assert "different versions of the codebook (1, 2)" in lines(study(rows, newer=("B",)))
    assert "different versions" not in lines(study(rows))


def test_another_cut_is_said() -> None:
    rows = [("T1", 0, 40, "I", "A"), ("T1", 0, 10, "I", "B")]
    assert "2 units share words with another unit" in lines(study(rows))


def test_differences_come_before_figures_with_words_and_names() -> None:
    said = lines(whole([{"AB": "I II", "CD": "IV"}, {"AB": "I", "CD": "I"}]))
    assert said.index("Differences on 1 of 2 units") < said.index("Figures, through NLTK ")
    assert f"T0001 0-{len(WORDS)}, distance 1.00\n  {WORDS}\n  AB: I, II\n  CD: IV\n" in said


def test_the_study_is_a_coder_when_asked_for() -> None:
    printed = read_supplement("made-up.txt", made_up.DATA)
    person = tuple(replace(coding, coder="AB") for coding in printed.printed())
    found = agreement(
        replace(printed, coders=("AB",), codings=person), (PRINTED, "AB"), resamples=20
    )
    assert (found.nominal.value, found.nominal.units) == (1, len(printed.quotes))


@settings(max_examples=30, deadline=None)
@given(studies())
def test_every_study_gives_a_document_without_nan(found: Study) -> None:
    for result in (agreement(found, resamples=5), agreement(found, level="themes", resamples=5)):
        json.dumps(agreement_document(found, result), allow_nan=False)
        assert all("\n" not in line for line in agreement_text(found, result))


def test_nothing_loads_nltk_before_figures_are_asked_for() -> None:
    code = (
        "import sys, spondyl.study.agreement.agreement, spondyl.study.agreement.text; "
        "sys.exit('nltk' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
