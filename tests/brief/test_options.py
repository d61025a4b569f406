"""Options in the brief: the section's lines, and what frameworks name."""

from pathlib import Path

import pytest

from spondyl.brief.compose import compose
from spondyl.options.naming import IN_NOMS
from tests.places import EXAMPLES, case_at

PATHS = pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)


def lines(path: Path) -> list[str]:
    (section,) = (s for s in compose(case_at(path)).sections if s.key == "options")
    return [line.text for line in section.lines]


@PATHS
def test_each_lesion_says_what_noms_names_and_where_it_is_silent(path: Path) -> None:
    brief = compose(case_at(path))
    said = [text for text in lines(path) if "NOMS (techniques, no schedules)" in text]
    assert len(said) == len(brief.verdicts.lesions)
    for text in said:
        silent = text.partition("is silent about ")[2]
        assert "laser ablation" in silent
        assert "decompression alone" in silent
        assert "Conventional radiation" not in silent


@PATHS
def test_the_mark_of_an_option_follows_the_decisions_that_noms_reaches(path: Path) -> None:
    brief = compose(case_at(path))
    reached = {v.lesion.label: v.results["noms"].possible for v in brief.verdicts.lesions}
    for each in brief.board.options:
        if len(each.steps) == 1 and each.lesion is not None:
            assert (each.naming.noms == "silent") == (each.name not in IN_NOMS)
            beams = each.name.startswith("radiation_")
            if beams and reached[each.lesion] == ("cebrt",):
                assert each.naming.noms == "named"
            if beams and not any("cebrt" in str(d) for d in reached[each.lesion]):
                assert each.naming.noms == "not_named"


@PATHS
def test_the_section_opens_with_what_it_is_not_and_where_it_stands(path: Path) -> None:
    first, second, *_ = lines(path)
    assert "nothing here is an order" in first
    assert "feasibility unknown here" in second
