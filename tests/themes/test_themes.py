import re
from itertools import chain

import pytest
from tests.places import SUPPLEMENT

from spondyl.themes.themes import CITED, NUMERALS, THEMES, Finding

FINDINGS = tuple(chain.from_iterable(theme.findings for theme in THEMES))
RUN = 8


def runs_of(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"[a-z0-9]+", text.lower())
    return {tuple(words[n : n + RUN]) for n in range(len(words) - RUN + 1)}


def test_ten_themes_stand_in_the_order_of_the_study() -> None:
    assert NUMERALS == ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")


def test_six_subthemes_are_lettered_from_a() -> None:
    lettered = {t.numeral: "".join(s.letter for s in t.subthemes) for t in THEMES if t.subthemes}
    assert lettered == {"I": "A", "III": "ABC", "VII": "AB"}


def test_seventeen_findings_are_numbered_in_order() -> None:
    assert [finding.number for finding in FINDINGS] == list(range(1, 18))


def test_every_finding_stands_under_its_own_theme() -> None:
    for theme in THEMES:
        nodes = {theme.numeral, *(f"{theme.numeral}.{s.letter}" for s in theme.subthemes)}
        assert {finding.node for finding in theme.findings} <= nodes


def test_every_theme_and_subtheme_has_a_finding_unless_its_subthemes_hold_them() -> None:
    nodes = [finding.node for finding in FINDINGS]
    counts = {node: nodes.count(node) for node in sorted(set(nodes))}
    assert counts == {
        "I": 1, "I.A": 1, "II": 1, "III.A": 1, "III.B": 2, "III.C": 1, "IV": 1, "IX": 1,
        "V": 2, "VI": 1, "VII.A": 2, "VII.B": 1, "VIII": 1, "X": 1,
    }  # fmt: skip


def test_titles_and_texts_are_written_out() -> None:
    titles = [t.title for t in THEMES] + [s.title for t in THEMES for s in t.subthemes]
    assert len(set(titles)) == 16
    assert all(finding.text.endswith(".") for finding in FINDINGS)


def test_the_study_is_cited() -> None:
    assert CITED.source.key == "barton_2021"
    assert CITED.source.doi == "10.2106/JBJS.20.00334"


@pytest.mark.skipif(not SUPPLEMENT.exists(), reason="the study's supplement is not at hand")
@pytest.mark.parametrize("finding", FINDINGS, ids=lambda finding: f"F{finding.number}")
def test_no_finding_repeats_eight_words_of_the_supplement(finding: Finding) -> None:
    assert not runs_of(finding.text) & runs_of(SUPPLEMENT.read_text(encoding="utf-8"))
