"""Whether a definition was made for this patient: yes, no, or unknown, with the reasons."""

from dataclasses import replace

import pytest

from spondyl.frameworks.instruments.bauer import BAUER_MODIFIED
from spondyl.frameworks.instruments.bollen import BOLLEN
from spondyl.frameworks.instruments.nesms import NESMS
from spondyl.frameworks.instruments.van_der_linden import VAN_DER_LINDEN
from spondyl.kernel.answers import known
from spondyl.kernel.applicability import Population
from spondyl.kernel.criteria import is_
from spondyl.kernel.items import Item, Option
from spondyl.kernel.points import Band, Score
from spondyl.kernel.results import Result
from tests.facts import Value, facts
from tests.kernel.made import CITED, A, B, C, asks, score, words

ADULTS = Population("adults", is_(B, "yes"), "Derived in adults.", CITED)
SEDENTARY = Population("sedentary", is_(C, "yes"), "Derived in the sedentary.", CITED)
MADE = replace(score(asks(A), top=1), populations=(ADULTS, SEDENTARY))
COLOUR = words("colour", "red", "blue", "none")
BLOOD, BONE = "Derived mainly in operated solid tumours.", BAUER_MODIFIED.refusal


def _verdict(result: Result) -> tuple[str, tuple[str, ...]]:
    return result.applies, result.reasons


def _made(**given: str) -> tuple[str, tuple[str, ...]]:
    by_key = {"a": A, "b": B, "c": C}
    return _verdict(MADE.evaluate({by_key[k].path: known(by_key[k], w) for k, w in given.items()}))


def test_yes_where_every_condition_is_met() -> None:
    assert _made(b="yes", c="yes") == ("yes", ())


def test_no_where_one_condition_fails_with_that_one_as_reason() -> None:
    assert _made(b="yes", c="no") == ("no", ("Derived in the sedentary.",))


def test_unknown_where_a_condition_may_fail_with_its_reason() -> None:
    assert _made(b="yes") == ("unknown", ("Derived in the sedentary.",))


def test_no_outranks_unknown_and_both_reasons_are_given() -> None:
    assert _made(b="no") == ("no", ("Derived in adults.", "Derived in the sedentary."))


def test_score_that_does_not_apply_is_still_shown() -> None:
    result = MADE.evaluate({B.path: known(B, "no")})
    assert result.possible == (0, 1)


def test_survival_is_not_printed_where_the_score_does_not_apply() -> None:
    result = NESMS.evaluate(facts({"cancer.primary": "myeloma"}))
    assert (result.applies, result.survival) == ("no", ())


@pytest.mark.parametrize(
    ("primary", "expected"),
    [
        ("kidney", ("yes", ())),
        ("myeloma", ("no", (BLOOD,))),
        ("primary_bone_other", ("no", (BONE,))),
        (("kidney", "lymphoma"), ("unknown", (BLOOD,))),
        (("kidney", "primary_bone_other"), ("unknown", (BONE,))),
    ],
)
def test_nesms_is_for_solid_tumours_that_are_metastases(
    primary: Value, expected: tuple[str, tuple[str, ...]]
) -> None:
    assert _verdict(NESMS.evaluate(facts({"cancer.primary": primary}))) == expected


def test_no_where_every_completion_fails_for_one_reason_or_another() -> None:
    result = NESMS.evaluate(facts({"cancer.primary": ("myeloma", "primary_bone_other")}))
    assert _verdict(result) == ("no", (BONE, BLOOD))


@pytest.mark.parametrize("primary", ["lymphoma", "unknown_primary", "primary_bone_other"])
def test_bollen_has_no_value_where_its_cohort_had_no_such_patient(primary: str) -> None:
    result = BOLLEN.evaluate(facts({"cancer.primary": primary}))
    assert (result.possible, result.applies) == ((), "no")
    assert result.reasons == (BOLLEN.refusal,)


@pytest.mark.parametrize(
    ("given", "applies"),
    [
        ({"neurology.cord_compression": "no", "neurology.motor_deficit": "no"}, "yes"),
        ({"neurology.cord_compression": "yes", "neurology.motor_deficit": "no"}, "no"),
        ({"neurology.cord_compression": "no", "neurology.motor_deficit": "yes"}, "no"),
        ({"neurology.cord_compression": "no"}, "unknown"),
    ],
)
def test_van_der_linden_is_for_pain_without_compression(
    given: dict[str, Value], applies: str
) -> None:
    answers = facts({"cancer.primary": "breast", **given})
    assert VAN_DER_LINDEN.evaluate(answers).applies == applies


def test_refused_score_has_no_value_and_says_why() -> None:
    result = BAUER_MODIFIED.evaluate(facts({"cancer.primary": "primary_bone_other"}))
    assert (result.possible, result.bands, result.settled) == ((), (), False)
    assert _verdict(result) == ("no", (BONE,))


def test_score_that_may_be_refused_keeps_the_totals_of_the_other_completions() -> None:
    certain = BAUER_MODIFIED.evaluate(facts({"cancer.primary": "breast"}))
    possible = BAUER_MODIFIED.evaluate(facts({"cancer.primary": ("breast", "primary_bone_other")}))
    assert possible.possible == certain.possible
    assert _verdict(possible) == ("unknown", (BONE,))


def _one_item() -> Score:
    options = (Option("red", is_(COLOUR, "red"), 1), Option("blue", is_(COLOUR, "blue"), 0))
    return Score(
        "made",
        "Made up",
        (Item("colour", "Colour", options, CITED),),
        (Band(0, 1, "all"),),
        (CITED,),
        "worse",
        refuses=is_(COLOUR, "none"),
        refusal="No colour.",
    )


def test_score_of_one_item_that_may_be_refused_may_apply() -> None:
    assert _verdict(_one_item().evaluate({})) == ("unknown", ("No colour.",))


def test_score_of_one_item_that_is_not_refused_applies() -> None:
    assert _verdict(_one_item().evaluate({COLOUR.path: known(COLOUR, "red")})) == ("yes", ())
