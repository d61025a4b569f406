"""Every option has one place in the aid; what is left is shown, and what is not says why."""

from hashlib import sha256

import pytest

from spondyl.brief.aid.choices import KINDS, places
from spondyl.brief.aid.compose import FIELDS
from spondyl.case.vocabulary.options import OPTIONS
from spondyl.options.packages import PACKAGES, joined
from tests.brief.aid_cast import NAMES, WITH_CHOICES, aid_from, aid_of, brief, sections


def test_every_option_and_package_stands_in_exactly_one_place() -> None:
    found = places()
    packed = {joined(way) for package in PACKAGES for way in package.ways}
    assert set(found) == {*OPTIONS, *packed}
    assert {name: mine for name, mine in found.items() if len(mine) != 1} == {}


def test_keys_and_titles_of_choices_are_their_own() -> None:
    assert len({kind.key for kind in KINDS}) == len({kind.title for kind in KINDS}) == len(KINDS)


@pytest.mark.parametrize("name", NAMES)
def test_every_choice_with_an_option_left_is_shown_and_no_other(name: str) -> None:
    made, of = aid_of(name), brief(name)
    lesion = of.case.lesions[0].label if name == "when-to-stop" and of.case.lesions else None
    shown = {option for choice in made.choices for option in choice.options}
    here = {
        each.name
        for each in of.board.options
        if each.status != "closed" and (lesion is None or each.lesion in (None, lesion))
    }
    of_kinds = {option for kind in KINDS for option in kind.options}
    if lesion is not None or len(of.case.lesions or ()) < 2:
        assert shown == here & of_kinds
    assert shown <= here


@pytest.mark.parametrize("name", WITH_CHOICES)
def test_care_at_home_is_always_among_the_choices(name: str) -> None:
    assert "comfort_home" in {choice.key for choice in aid_of(name).choices}


@pytest.mark.parametrize("name", NAMES)
def test_a_choice_without_any_option_left_is_listed_with_its_reason(name: str) -> None:
    made = aid_of(name)
    shown = {choice.title for choice in made.choices}
    closed = sections(made)["not-open"].items
    for kind in KINDS:
        if kind.title not in shown:
            assert any(item.startswith(f"{kind.title}. ") for item in closed), kind.key


def test_a_declined_choice_says_that_the_patient_said_no() -> None:
    made = aid_from("patient_view: {declines: [comfort_home]}\n")
    assert "comfort_home" not in {choice.key for choice in made.choices}
    assert "Comfort care at home. You said no to it." in sections(made)["not-open"].items


def test_a_declined_form_leaves_the_choice_and_is_named() -> None:
    made = aid_from("patient_view: {declines: [en_bloc]}\n")
    choice = next(each for each in made.choices if each.key == "free_alone")
    assert "en_bloc" not in choice.options
    text = "An operation to free the nerves, without radiation: only some forms are closed."
    assert f"{text} You said no to some forms of it." in sections(made)["not-open"].items


@pytest.mark.parametrize("name", WITH_CHOICES)
def test_the_order_is_the_lot_of_the_case(name: str) -> None:
    keys = [choice.key for choice in aid_of(name).choices]
    case = brief(name).case.name
    assert keys == sorted(keys, key=lambda key: sha256(f"{case} {key}".encode()).hexdigest())


def test_the_order_differs_between_cases_and_not_between_languages() -> None:
    orders = {tuple(choice.key for choice in aid_of(name).choices) for name in NAMES[:4]}
    assert len(orders) > 1
    for name in NAMES:
        keys = [[choice.key for choice in aid_of(name, each).choices] for each in ("en", "es")]
        assert keys[0] == keys[1]


def test_the_order_by_lot_is_said_beside_the_choices_and_in_the_colophon() -> None:
    made = aid_of("nothing")
    assert any("by lot" in text for text in made.choices_note)
    assert any("by lot" in text for text in made.colophon)


def test_fields_have_the_keys_of_the_contract() -> None:
    for choice in aid_of("nothing").choices:
        assert tuple(each.key for each in choice.fields) == FIELDS
