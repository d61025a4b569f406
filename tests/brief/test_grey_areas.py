"""The register of grey areas: complete, sourced, touched by the right cases, never a hard stop."""

import re
from decimal import Decimal

import jsonschema
import pytest

from spondyl.brief.grey_areas import ALL, Card, Evidence, Touched, touched
from spondyl.brief.grey_areas.card import LONGEST_LINE, touch
from spondyl.brief.grey_areas.document import grey_areas_document, grey_areas_schema
from spondyl.brief.grey_areas.lines import grey_area_lines, short_name
from spondyl.case import plausibility
from spondyl.case.vocabulary.situation import SHORT_ESTIMATE, SURGERY_AFTER_RADIATION
from spondyl.frameworks import evidence as brief_evidence
from spondyl.frameworks import sources as framework_sources
from spondyl.frameworks import studies as sources
from spondyl.frameworks.evaluate import evaluate
from spondyl.frameworks.evidence import CURB
from spondyl.kernel.canonical import fingerprint
from spondyl.kernel.errors import DefinitionError
from spondyl.kernel.sources import Check, Source
from spondyl.reference.criteria import worded
from spondyl.reference.grey_areas import grey_areas_page
from spondyl.themes.themes import BARTON_2021, THEMES
from tests.brief.grey_cases import COMPRESSED, MADE, REGISTER
from tests.places import EXAMPLES, case_at, case_of

CARDS = pytest.mark.parametrize("card", ALL, ids=lambda card: card.code)
BY_CODE = {card.code: card for card in ALL}
NODES = {theme.numeral for theme in THEMES} | {
    f"{theme.numeral}.{sub.letter}" for theme in THEMES for sub in theme.subthemes
}


def cards_of(written: str) -> tuple[Touched, ...]:
    case = case_of(written)
    return touched(ALL, case, evaluate(case))


def statuses(written: str) -> dict[str, str]:
    """By code; a card that touches one lesion and may touch another counts as touching."""
    return {each.rule.code: touch(each) for each in reversed(cards_of(written))}


def example(stem: str) -> tuple[Touched, ...]:
    (path,) = (path for path in EXAMPLES if path.stem == stem)
    case = case_at(path)
    return touched(ALL, case, evaluate(case))


def touching(stem: str) -> set[str]:
    return {each.rule.code for each in example(stem) if touch(each) == "touches"}


def words_of(card: Card) -> str:
    lines = (*card.evidence, *(() if card.guideline is None else (card.guideline,)))
    said = (card.title, card.question, card.gap, card.note, *(line.text for line in lines))
    return "\n".join(said)


def test_every_question_of_the_reference_register_has_its_card() -> None:
    for question, codes in REGISTER.items():
        asked = {c.code for c in ALL if re.search(rf"\b{question}\b", c.study)}
        assert asked == codes, question


def test_codes_are_unique_and_every_card_answers_a_question_of_the_register() -> None:
    assert len(BY_CODE) == len(ALL)
    assert set(BY_CODE) == set().union(*REGISTER.values())


@CARDS
def test_a_case_made_for_the_card_touches_it(card: Card) -> None:
    assert statuses(MADE[card.code].written)[card.code] == "touches"


@CARDS
def test_the_opposite_case_does_not_touch_it(card: Card) -> None:
    made = MADE[card.code]
    assert made.old in made.written
    assert card.code not in statuses(made.written.replace(made.old, made.new))


@CARDS
def test_a_case_that_says_nothing_may_touch_it(card: Card) -> None:
    assert statuses("case: x")[card.code] == "may_touch"


def test_what_would_decide_is_named_where_it_stands_in_the_case_file() -> None:
    found = {each.rule.code: each.standing.unknown for each in cards_of("case: x")}
    assert found["minimum_survival"][0] == "setting.prognosis_estimates"
    assert found["even_odds"] == ("setting.failure_estimates", "lesions")
    assert found["albumin"] == ("patient.albumin",)


@CARDS
def test_every_line_has_two_sides_a_place_a_year_and_fits(card: Card) -> None:
    first, second = card.evidence
    assert first.cited.source != second.cited.source
    for line in card.evidence:
        assert line.text.endswith(".")
        assert len(line.text) <= LONGEST_LINE
        assert re.search(r"\b(19|20)\d\d\b", line.text), line.text
        assert re.search(r"\d", line.text), line.text
        assert line.cited.locator


@CARDS
def test_no_figure_is_unchecked_and_a_secondary_one_names_where_it_was_read(card: Card) -> None:
    for citation in card.citations:
        assert citation.check is not Check.UNCHECKED
        assert (citation.check is Check.SECONDARY) == bool(citation.via)


@CARDS
def test_the_study_is_cited_in_full_and_the_theme_exists(card: Card) -> None:
    assert card.asked.source == BARTON_2021
    assert card.asked.check is Check.FULL_TEXT
    assert card.study in card.asked.locator
    assert card.theme in NODES


@CARDS
def test_no_card_is_a_hard_stop(card: Card) -> None:
    orders = r"\b(must|should|shall|never|contraindicat\w+|indicated|recommend\w*|forbid\w*)\b"
    assert not re.search(orders, words_of(card), re.IGNORECASE)
    assert card.question.endswith("?")


def test_a_card_has_no_field_that_could_close_or_order_an_option() -> None:
    case = "neurology: {frankel: A}"
    for entry in grey_areas_document(cards_of(case)):
        assert not {"closes", "closed_by", "option", "options", "order", "level"} & set(entry)


def test_what_the_evidence_corrected_stays_corrected() -> None:
    assert "augmentation" not in BY_CODE["ablation"].title.lower()
    assert BY_CODE["ablation"].guidance == "silent"
    assert "Frankel A 2 of 7, B 8 of 14, C 12 of 16" in words_of(BY_CODE["paralysis_duration"])
    assert "benign and primary tumours" in words_of(BY_CODE["residual_strength"])
    assert "not add to its 207" in words_of(BY_CODE["radiation_then_surgery"])
    assert BY_CODE["surgery_then_radiation"].evidence[1].cited.source.year == 2021


@pytest.mark.parametrize("code", ["bed_bound", "chair_bound", "prone_and_extubation"])
def test_a_question_that_no_source_answers_says_so(code: str) -> None:
    assert BY_CODE[code].gap.startswith("No source was found")


def test_every_publication_stands_once_in_the_program() -> None:
    homes = (sources, brief_evidence, framework_sources, plausibility)
    found = {id(v): v for home in homes for v in vars(home).values() if isinstance(v, Source)}
    keys = [source.key for source in found.values()]
    dois = [source.doi for source in found.values() if source.doi]
    assert len(keys) == len(set(keys))
    assert len(dois) == len(set(dois))


def test_every_source_of_the_module_is_cited() -> None:
    cited = {citation.source.key for card in ALL for citation in card.citations}
    defined = {value.key for value in vars(sources).values() if isinstance(value, Source)}
    assert defined <= cited


def test_the_examples_touch_what_a_clinician_would_expect() -> None:
    assert "when_to_stop" in touching("when-to-stop")
    assert {"radiation_then_surgery", "discordant_control"} <= touching(
        "kidney-recurrence-after-radiation"
    )
    assert {"hospice_bound", "minimum_survival"} <= touching("two-months-high-sins")
    assert touching("myeloma-wedding") == {"albumin"}
    assert {"paralysis_duration", "stereotactic_lead_time"} <= touching("friday-night-junior")


def test_cards_that_touch_stand_before_those_that_may() -> None:
    found = [touch(each) for each in example("when-to-stop")]
    assert found == sorted(found, key=("touches", "may_touch").index)


def test_a_card_names_the_lesions_it_touches_and_why() -> None:
    (card,) = (
        each
        for each in example("kidney-recurrence-after-radiation")
        if each.rule.code == "radiation_then_surgery"
    )
    assert card.standing.lesions == ("L3",)
    assert any("prior radiation conventional" in fact for fact in card.standing.because)


def test_estimates_that_disagree_about_failure_leave_the_odds_open() -> None:
    written = (
        "setting: {failure_estimates: [{by: surgeon, radiation_then_surgery_percent: 70}, "
        "{by: radiation_oncologist, radiation_then_surgery_percent: 20}]}\n" + COMPRESSED
    )
    assert statuses(written)["even_odds"] == "may_touch"
    agreed = written.replace("percent: 20", "percent: 60")
    assert statuses(agreed)["even_odds"] == "touches"


def test_estimates_without_a_figure_say_nothing() -> None:
    written = "setting: {prognosis_estimates: [{by: oncologist}], failure_estimates: [{by: x}]}"
    facts = evaluate(case_of(written)).facts.patient
    assert not {SHORT_ESTIMATE.path, SURGERY_AFTER_RADIATION.path} & set(facts)


@pytest.mark.parametrize(("months", "word"), [("[3, 6]", "yes"), ("[3.5, 6]", "no")])
def test_an_estimate_is_short_where_it_reaches_three_months(months: str, word: str) -> None:
    written = f"setting: {{prognosis_estimates: [{{months: {months}, by: oncologist}}]}}"
    assert evaluate(case_of(written)).facts.patient[SHORT_ESTIMATE.path].possible == (word,)


def test_a_range_of_failure_is_kept_as_a_range() -> None:
    written = (
        "setting: {failure_estimates: "
        "[{by: surgeon, radiation_then_surgery_percent: {between: [40, 60]}}]}"
    )
    (span,) = evaluate(case_of(written)).facts.patient[SURGERY_AFTER_RADIATION.path].possible
    assert not isinstance(span, str)
    assert (span.start[0], span.end[0]) == (Decimal(40), Decimal(60))


def test_the_page_gives_each_card_its_question_and_two_marked_lines() -> None:
    lines = list(grey_area_lines(cards_of("patient: {days_since_out_of_bed: 7}"), {}))
    question, first, second, *rest = lines
    assert question.text.startswith("A week in bed: Does a week")
    assert "No source was found that counts days in bed." in question.text
    for line in (first, second):
        assert re.search(r"\[[^\]]+ 20\d\d; abstract\]$", line.text)
        assert line.mark == "fact"
    assert question.facts == ("patient.days_since_out_of_bed",)
    assert len(rest) == 1


def test_cards_that_may_touch_are_one_line_of_titles() -> None:
    (line,) = grey_area_lines(cards_of("case: x"), {})
    assert line.mark == "unknown"
    assert all(card.title in line.text for card in ALL)


def test_a_silent_guideline_and_one_that_speaks_are_told_apart() -> None:
    said = [line.text for line in grey_area_lines(cards_of(MADE["ablation"].written), {"T7": "T7"})]
    assert "NOMS is silent." in said
    said = [
        line.text for line in grey_area_lines(cards_of(MADE["sins_7_12"].written), {"T7": "T7"})
    ]
    assert any(text.startswith("SINS itself: 7-18") for text in said)


def test_facts_of_a_lesion_stand_by_its_level() -> None:
    question = next(iter(grey_area_lines(cards_of(MADE["ablation"].written), {"T7": "T7"})))
    assert question.facts == ("lesions.T7.pain", "lesions.T7.escc")
    assert question.lesion == "T7"


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_document_fits_its_schema(path: object) -> None:
    (found,) = (p for p in EXAMPLES if p == path)
    case = case_at(found)
    document = grey_areas_document(touched(ALL, case, evaluate(case)))
    jsonschema.validate(document, grey_areas_schema())
    contract = {"code", "title", "message", "status", "lesions", "because", "unknown"}
    for entry in document:
        assert contract | {"evidence", "study", "sources"} <= set(entry)


def test_a_surname_or_the_journal_stands_for_a_source() -> None:
    assert short_name(sources.DE_LA_GARZA_RAMOS_2025) == "De la Garza Ramos 2025"
    assert short_name(CURB) == "Tsai 2023"
    assert short_name(sources.ROSIAN_2018) == "Rosian 2018"
    assert short_name(sources.INDETERMINATE_2025) == "Curr Oncol 2025"
    assert short_name(sources.MOTOR_PARALYSIS_2016) == "Eur Spine J 2016"


def test_the_reference_page_shows_every_card_with_its_marks() -> None:
    page = grey_areas_page(ALL)
    for card in ALL:
        assert f'<a id="{card.code}">' in page
        assert card.question in page
        assert worded(card.when) in page
        assert all(line.text in page for line in card.evidence)


def test_a_line_that_is_too_long_or_broken_is_refused() -> None:
    cited = ALL[0].evidence[0].cited
    for text in ("x" * (LONGEST_LINE + 1), "one\ntwo"):
        with pytest.raises(DefinitionError, match="no line"):
            Evidence(text, cited)


def test_a_guideline_cannot_both_speak_and_be_silent() -> None:
    card = BY_CODE["hospice_bound"]
    with pytest.raises(DefinitionError, match="not both"):
        Card(
            card.code,
            card.title,
            card.question,
            card.theme,
            card.when,
            card.evidence,
            card.study,
            card.options,
            guideline=card.guideline,
            silent="NOMS",
        )


def test_a_card_is_plain_data_with_a_fingerprint_of_its_own() -> None:
    assert len({fingerprint(card) for card in ALL}) == len(ALL)
