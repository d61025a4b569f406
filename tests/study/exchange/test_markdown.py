"""The Markdown report says everything, and takes nothing for markup."""

from spondyl.study.changes import with_ambiguity, with_relation
from spondyl.study.exchange.markdown import escaped, study_markdown
from spondyl.study.masking import leaving
from spondyl.study.model import Relation
from tests.study.held import coded


def test_every_finding_and_quote_stands_under_its_node() -> None:
    study = coded()
    report = study_markdown(leaving(study, masked=False))
    for finding in study.findings:
        assert f"**Finding {finding.number}.**" in report
    for quote in study.quotes:
        assert f"> {quote.key}, " in report
    assert report.index("## III Walking") < report.index("### III.A Who Walks")
    assert "coded by LB" in report


def test_nothing_in_a_text_is_markup() -> None:
    report = study_markdown(leaving(coded(), masked=False))
    assert r"A dog \<b\>is\</b\> someone too \& more" in report
    assert escaped("1. # *x*\n- [a](b) | `c` <script>") == (
        "1\\. \\# \\*x\\*\n\\- \\[a\\](b) \\| \\`c\\` \\<script\\>"
    )


def test_an_escape_of_the_supplement_is_shown_as_the_sign_it_means() -> None:
    assert "It costs $20 and" in study_markdown(leaving(coded(), masked=False))


def test_what_was_masked_withheld_flagged_and_drawn_is_said() -> None:
    study = with_ambiguity(coded(), "Q005", "boots or roots", "LB")
    study = with_relation(study, Relation("I", "II", "leads to", directed=True, coder="LB"))
    report = study_markdown(leaving(study))
    assert "Names are masked" in report
    assert "left out for want of consent: 1" in report
    assert "Ambiguous: boots or roots (LB)" in report
    assert "- I → II: leads to (LB)" in report
    assert "says nothing of how much it matters" in report
