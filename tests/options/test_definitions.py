"""The figures on the cord as data: complete, cited, and with honest marks."""

from decimal import Decimal

from spondyl.kernel.canonical import canonical, citations_in
from spondyl.kernel.sources import Check
from spondyl.options.radiobiology.definitions import CORD_DOSE
from spondyl.options.radiobiology.limits import HYTEC_DE_NOVO, LADDERS
from spondyl.options.radiobiology.practice import AFTER, NO_EARLIER
from spondyl.options.radiobiology.rules import RULE_SETS


def test_definitions_are_plain_data() -> None:
    assert canonical(CORD_DOSE)
    assert len(list(citations_in(CORD_DOSE))) > 30


def test_hytec_ladder_is_the_abstract() -> None:
    doses = {limit.fractions: limit.dose for limit in HYTEC_DE_NOVO.limits}
    printed = {1: "12.4", 2: "17.0", 3: "20.3", 4: "23.0", 5: "25.3"}
    assert doses == {n: Decimal(dose) for n, dose in printed.items()}
    assert {limit.cited.check for limit in HYTEC_DE_NOVO.limits} == {Check.ABSTRACT}
    upper = {limit.upper_cited.check for limit in HYTEC_DE_NOVO.limits if limit.upper_cited}
    assert upper == {Check.ABSTRACT, Check.UNCHECKED}


def test_rules_are_the_abstracts() -> None:
    limits = {rule.code: str(rule.limit) for rules in RULE_SETS for rule in rules.rules}
    assert limits == {
        "hytec_cumulative": "70",
        "hytec_new": "25",
        "hytec_share": "0.5",
        "hytec_gap": "5",
        "nieder_gap": "6",
        "nieder_course": "98",
        "nieder_cumulative_120": "120",
        "nieder_cumulative_135": "135.5",
    }
    assert all(r.cited.check == Check.ABSTRACT for rules in RULE_SETS for r in rules.rules)


def test_every_limit_names_its_structure() -> None:
    assert all(ladder.structure for ladder in LADDERS)
    assert all(r.structure or r.quantity == "gap" for rules in RULE_SETS for r in rules.rules)


def test_only_hytec_is_not_legacy() -> None:
    assert [ladder.code for ladder in LADDERS if not ladder.legacy] == ["hytec_de_novo"]


def test_survey_has_a_limit_for_one_to_five_fractions_in_every_row() -> None:
    for row in (NO_EARLIER, *AFTER):
        assert len(row.limits) == 5
        assert all(low <= high for low, high in row.limits)
