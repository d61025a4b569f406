"""What a centre's file means."""

import io
from datetime import date, time
from decimal import Decimal
from pathlib import Path

import pytest

from spondyl.case.case import Case
from spondyl.casefile.centre import load_centre, matches, read_centre
from spondyl.centre.profile import Count, Cover, Lead, Meeting, Offer, Profile, Transfer
from spondyl.centre.windows import ASSUMED_HOURS, WorkingHours
from spondyl.kernel.errors import InputError, Place
from tests.casefile.cast import loaded
from tests.casefile.centre_cast import CONTRACT, centre, option


def lead(median: str, p90: str) -> Lead:
    return Lead(Decimal(median), Decimal(p90))


def test_the_example_of_the_contract_means_what_it_says() -> None:
    assert load_centre("district.yaml", CONTRACT.encode()) == Profile(
        "district-hospital",
        offers={
            "radiation_8_1": Offer(
                "yes",
                lead_hours={
                    "weekday": lead("6", "24"),
                    "night": lead("14", "30"),
                    "weekend": lead("40", "70"),
                },
            ),
            "stereotactic_24_2": Offer("by_transfer", "university-hospital"),
        },
        transfers={"university-hospital": Transfer(Decimal("2.5"), ("weekday", "night"))},
        cover={"radiation_oncology": (Cover("on call", ("radiation_8_1", "radiation_20_5")),)},
        meetings=(Meeting("wednesday", time(7, 30)),),
        packages={"after_separation": ("stereotactic_27_3", "stereotactic_24_1")},
        counts=(Count("wound_complication", "separation_surgery", 4, 31),),
    )


def test_a_centre_needs_only_its_name() -> None:
    assert centre() == Profile("a")
    assert centre().hours == ASSUMED_HOURS
    assert centre().meetings is None
    assert centre("meetings: []").meetings == ()


@pytest.mark.parametrize(
    "rest",
    [
        "options:",
        "options: unknown",
        "options: {unknown: not_asked}",
        "options: {}",
        "options: {bracing: }",
        "options: {bracing: unknown}",
        "options: {bracing: {unknown: pending}}",
        "working_hours: unknown\ncounts:\nholidays: unknown\nmeetings: unknown",
        "cover: {anaesthesia: unknown}",
        "packages: {after_separation: unknown}",
    ],
)
def test_what_is_unknown_is_as_if_left_out(rest: str) -> None:
    assert centre(rest) == Profile("a")


def test_every_field_reaches_its_value() -> None:
    profile = centre(
        'working_hours: ["07:30", "16:00"]\n'
        "holidays: [2026-12-25]\n"
        "options: {bracing: {available: yes, to: b, people: 2, yearly_volume: 0,\n"
        "  lead_hours: {night: [0.5, 1]}}}\n"
        "transfers: {b: {hours: 0, accepts: [weekend], contact: call 1,\n"
        "  lead_hours: {bracing: [1, 1]}}}\n"
        "cover: {anaesthesia: {name: c, comfort: [], yearly_volume: {bracing: 3},\n"
        "  windows: [night]}}\n"
    )
    assert profile.hours == WorkingHours(time(7, 30), time(16))
    assert profile.holidays == (date(2026, 12, 25),)
    assert profile.offers["bracing"] == Offer("yes", "b", {"night": lead("0.5", "1")}, 2, 0)
    assert profile.transfers["b"] == Transfer(
        Decimal(0), ("weekend",), "call 1", {"bracing": lead("1", "1")}
    )
    assert profile.cover["anaesthesia"] == (Cover("c", (), {"bracing": 3}, ("night",)),)


@pytest.mark.parametrize(
    ("written", "meant"), [("yes", "yes"), ("true", "yes"), ("no", "no"), ("false", "no")]
)
def test_yes_and_no_are_true_and_false(written: str, meant: str) -> None:
    assert centre(option(f"available: {written}")).offers["bracing"].available == meant


def test_several_may_cover_a_discipline_in_their_own_windows() -> None:
    profile = centre(
        "cover: {anaesthesia: [{name: day, windows: [weekday]}, {name: night, windows: [night]}]}"
    )
    assert [cover.name for cover in profile.cover["anaesthesia"]] == ["day", "night"]


def test_an_empty_list_of_cover_is_known_to_be_nobody() -> None:
    assert centre("cover: {anaesthesia: []}").cover == {"anaesthesia": ()}


def test_one_event_may_be_counted_after_two_options() -> None:
    counts = centre(
        "counts: [{id: a, option: bracing, events: 0, n: 0}, {id: a, option: biopsy, events: 1,"
        " n: 1}]"
    ).counts
    assert [count.option for count in counts] == ["bracing", "biopsy"]


def test_json_of_the_same_shape_is_read() -> None:
    text = '{"centre": "a",\n\t"options": {"bracing": {"available": true, "people": 2}}}'
    assert load_centre("c.json", text.encode()) == centre(option("available: yes, people: 2"))


def test_spaces_in_a_name_do_not_matter() -> None:
    assert load_centre("c", b"centre: ' St  Elsewhere '").name == "St Elsewhere"


def test_a_file_and_standard_input_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "centre.yaml"
    path.write_text(CONTRACT)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(CONTRACT.encode())))
    assert read_centre(str(path)) == read_centre("-")


def case_at(centre_written: str) -> Case:
    return loaded(f"setting: {{centre: {centre_written}}}")


@pytest.mark.parametrize("written", ["a", "' a '", "{one_of: [b, a]}", "unknown"])
def test_a_case_at_this_centre_or_at_an_unknown_one_matches(written: str) -> None:
    matches(case_at(written), centre())


def test_a_case_that_names_no_centre_matches() -> None:
    matches(loaded("lesions: []"), centre())


def test_a_case_at_another_centre_names_both() -> None:
    place = Place("centre.yaml", 1, "centre")
    with pytest.raises(InputError, match=r"'elsewhere'.*'a'") as caught:
        matches(case_at("elsewhere"), centre(), place)
    assert caught.value.place == place
    assert caught.value.remedy
    with pytest.raises(InputError, match=r"'b' or 'c'.*'a'"):
        matches(case_at("{one_of: [b, c]}"), centre())
    with pytest.raises(InputError, match="'A'"):
        matches(case_at("A"), centre())
