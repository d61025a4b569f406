"""What is wrong in a centre's file is refused with its line, its key and what to write."""

import re

import pytest

from spondyl.case.vocabulary.options import OPTIONS
from spondyl.casefile.centre import read_centre
from spondyl.casefile.saying import nearest
from spondyl.centre.disciplines import DISCIPLINES
from spondyl.kernel.errors import InputError
from tests.casefile.centre_cast import CONTRACT, option, refused

ACCEPTED = "transfers: {university: {hours: 2, accepts: [night]}}\n"


@pytest.mark.parametrize(
    ("data", "line", "what", "remedy"),
    [
        (b"", None, "empty", "centre: NAME"),
        (b"centre: a\n\x00", None, "binary", "Write the centre profile as YAML"),
        (b"centre: a\n\xff", 2, "UTF-8", "Save it"),
        (b"- 1\n", 1, "list stands where a mapping", "the fields of a centre's profile"),
        (b"words", 1, "'words' stands where a mapping", "the fields of a centre's profile"),
        (b"centre: a\n---\ncentre: b\n", 2, "second document", "one centre profile a file"),
        (b"centre: a\ncentre: b\n", 2, "stands twice", "Keep one"),
        (b"centre: &a b\n", 1, "anchors", "Remove"),
        (b"centre: a\nmeetings: [\n", 3, "not well-formed", "bracket"),
        (b"[" * 100, 1, "nested deeper", "No field of a centre profile"),
        (b" " * 300_000, None, "larger than 256 KiB", "A centre profile is a few kilobytes"),
        (b"[1, " * 3 + b"1, " * 30_000, None, "more than 20000", "A centre profile holds"),
        (b"options: {}\n", 1, "'centre' is missing", "Write centre: the centre's name"),
        (b"centre:\noptions: {}\n", 1, "'centre' is missing", "Write centre:"),
        (b"patient: {age: 61}\n", 1, "This is a case", "begins with centre:"),
        (b"case: x\nlesions: []\n", 1, "This is a case", "begins with centre:"),
    ],
)
def test_what_is_no_profile_is_refused(
    data: bytes, line: int | None, what: str, remedy: str
) -> None:
    error = refused(data)
    assert error.place is not None
    assert error.place.line == line
    assert what in error.what
    assert remedy in error.remedy


@pytest.mark.parametrize(
    ("rest", "key", "what", "remedy"),
    [
        # Keys
        ("option: {}", "option", "no key 'option'", "'options'"),
        ("radiation_8_1: {available: yes}", "radiation_8_1", "no key", "belongs under options"),
        ("haematology: {name: x}", "haematology", "no key", "belongs under cover"),
        ("lead_hours: {}", "lead_hours", "no key", "under an option or a transfer"),
        (option("availble: yes"), "options.bracing.availble", "no key", "'available'"),
        (option(""), "options.bracing", "'available' is missing", "yes, no or by_transfer"),
        (option("available: "), "options.bracing.available", "missing", "yes, no or by_transfer"),
        ("transfers: {b: {hours: 1}}", "transfers.b", "'accepts' is missing", "Write accepts:"),
        ("transfers: {b: {accepts: [night]}}", "transfers.b", "'hours' is missing", "travel"),
        ("cover: {anaesthesia: {comfort: []}}", "cover.anaesthesia", "'name' is", "Write name:"),
        ("meetings: [{day: monday}]", "meetings[1]", "'at' is missing", '"07:30"'),
        (
            "counts: [{id: a, option: bracing, n: 1}]",
            "counts[1]",
            "'events' is",
            "how many",
        ),
        # Words
        ("options: {brace: {available: yes}}", "options.brace", "no option", "'bracing'"),
        ("options: {radiation_8: {}}", "options.radiation_8", "no option", "'radiation_8_1'"),
        ("options: {'bracing+biopsy': {}}", "options.bracing+biopsy", "no option", "nearest"),
        (option("available: maybe"), "options.bracing.available", "'maybe'", "by_transfer"),
        (option("available: transfer"), "options.bracing.available", "no avail", "'by_transfer'"),
        (option("available: [yes]"), "options.bracing.available", "list or mapping", "Write yes"),
        (
            option("available: yes, lead_hours: {nite: [1, 2]}"),
            "options.bracing.lead_hours.nite",
            "no window 'nite'",
            "'night'",
        ),
        ("cover: {radiology: {name: x}}", "cover.radiology", "no discipline", "interventional"),
        (
            "cover: {anaesthesia: {name: x, comfort: [brace]}}",
            "cover.anaesthesia.comfort[1]",
            "no option 'brace'",
            "'bracing'",
        ),
        (
            "cover: {anaesthesia: {name: x, yearly_volume: {brace: 1}}}",
            "cover.anaesthesia.yearly_volume.brace",
            "no option",
            "'bracing'",
        ),
        ("meetings: [{day: Monday, at: '07:30'}]", "meetings[1].day", "no day", "'monday'"),
        ("packages: {a: [brace]}", "packages.a[1]", "no option", "'bracing'"),
        ("packages: {A B: [bracing]}", "packages.'A B'", "no short name", "small letters"),
        ("counts: [{id: a, option: x, events: 0, n: 1}]", "counts[1].option", "no option", "near"),
        # Partners
        (
            ACCEPTED + "options:\n  bracing:\n    available: by_transfer\n    to: univrsity",
            "options.bracing.to",
            "no transfer partner 'univrsity'",
            "'university'",
        ),
        (
            option("available: yes, to: b"),
            "options.bracing.to",
            "no transfer partner 'b'",
            "under transfers",
        ),
        (option("available: by_transfer"), "options.bracing.available", "to whom", "Write to:"),
        (option("available: no, to: b"), "options.bracing.to", "not available", "by_transfer"),
        # Contradictions
        (
            option("available: no, lead_hours: {night: [1, 2]}"),
            "options.bracing.lead_hours",
            "not done here",
            "available: yes",
        ),
        (option("available: yes, people: 0"), "options.bracing.people", "nobody", "available: no"),
        (
            "counts: [{id: a, option: bracing, events: 3, n: 2}]",
            "counts[1].events",
            "3 events are more than 2",
            "of how many",
        ),
        (
            "cover:\n  anaesthesia:\n  - {name: x}\n  - {name: y, windows: [night]}",
            "cover.anaesthesia[2]",
            "same window, night",
            "its own windows",
        ),
        # Numbers
        (
            option("available: yes, lead_hours: {night: [3, 2]}"),
            "options.bracing.lead_hours.night",
            "The 90th percentile, 2, is less than the median, 3",
            "[6, 24]",
        ),
        (
            option("available: yes, lead_hours: {night: 3}"),
            "options.bracing.lead_hours.night",
            "list of two",
            "[6, 24]",
        ),
        (
            option("available: yes, lead_hours: {night: [1, 2, 3]}"),
            "options.bracing.lead_hours.night",
            "list of two",
            "[6, 24]",
        ),
        (
            option("available: yes, lead_hours: {night: [-1, 2]}"),
            "options.bracing.lead_hours.night[1]",
            "-1 is less than 0",
            "from 0 to 8784",
        ),
        (
            option("available: yes, lead_hours: {night: [1, 8784.5]}"),
            "options.bracing.lead_hours.night[2]",
            "8784.5 is more than 8784",
            "from 0 to 8784",
        ),
        (
            option("available: yes, lead_hours: {night: [1 h, 2]}"),
            "options.bracing.lead_hours.night[1]",
            "'1 h' is not a number",
            "bare number",
        ),
        (
            option("available: yes, lead_hours: {night: [1e1, 20]}"),
            "options.bracing.lead_hours.night[1]",
            "not a number",
            "bare number",
        ),
        (
            option("available: yes, lead_hours: {night: [[1], 20]}"),
            "options.bracing.lead_hours.night[1]",
            "list or mapping",
            "bare number",
        ),
        (
            option("available: yes, lead_hours: [6, 24]"),
            "options.bracing.lead_hours",
            "list stands where a mapping",
            "weekday: [6, 24]",
        ),
        (
            "transfers: {b: {hours: 2, accepts: [night], lead_hours: {bracing: [2, 1]}}}",
            "transfers.b.lead_hours.bracing",
            "is less than the median",
            "[6, 24]",
        ),
        (option("available: yes, people: 2.5"), "options.bracing.people", "no whole", "0 to 500"),
        (option("available: yes, people: two"), "options.bracing.people", "not a number", "whole"),
        (option("available: yes, people: true"), "options.bracing.people", "not a number", "whole"),
        (
            option("available: yes, yearly_volume: -1"),
            "options.bracing.yearly_volume",
            "-1",
            "whole",
        ),
        ("transfers: {b: {hours: 168.5, accepts: [night]}}", "transfers.b.hours", "168.5", "168"),
        ("counts: [{id: a, option: bracing, events: -1, n: 2}]", "counts[1].events", "-1", "whole"),
        # Times
        ("working_hours: 8-18", "working_hours", "list of two", '"08:00"'),
        (
            "working_hours: ['18:00', '08:00']",
            "working_hours",
            "08:00, is not after",
            "start first",
        ),
        ("working_hours: ['08:00', '08:00']", "working_hours", "not after", "start first"),
        ("working_hours: ['08:00', '24:00']", "working_hours[2]", "'24:00'", "23:59"),
        ("working_hours: [8, 18]", "working_hours[1]", "no time of day", "23:59"),
        ("meetings: [{day: monday, at: 7:30}]", "meetings[1].at", "no time of day", "23:59"),
        ("meetings: [{day: monday, at: [1]}]", "meetings[1].at", "no time of day", "23:59"),
        ("holidays: [christmas]", "holidays[1]", "no date", "2026-11-19"),
        ("holidays: [2026-02-30]", "holidays[1]", "no such date", "2026-11-19"),
        ("holidays: [2026-12-25T10:00]", "holidays[1]", "time of day", "date alone"),
        ("holidays: 2026-12-25", "holidays", "list is expected", "brackets"),
        # Lists, repetitions
        ("transfers: {b: {hours: 2, accepts: []}}", "transfers.b.accepts", "empty", "at least one"),
        ("transfers: {b: {hours: 2, accepts: night}}", "transfers.b.accepts", "A list", "brackets"),
        (
            "transfers: {b: {hours: 2, accepts: [night, night]}}",
            "transfers.b.accepts[2]",
            "'night' stands twice",
            "once",
        ),
        (
            "transfers: {b c: {hours: 2, accepts: [night]}, 'b  c': {hours: 3, accepts: [night]}}",
            "transfers.'b  c'",
            "'b c' stands twice",
            "once",
        ),
        ("transfers: {'': {hours: 2}}", "transfers.''", "A name is expected", "Write it"),
        ("packages: {a: []}", "packages.a", "empty", "at least one"),
        ("packages: {a: [bracing, bracing]}", "packages.a[2]", "stands twice", "once"),
        (
            "meetings: [{day: monday, at: '07:30'}, {day: monday, at: '07:30'}]",
            "meetings[2]",
            "monday at 07:30 stands twice",
            "Keep one",
        ),
        ("holidays: [2026-12-25, 2026-12-25]", "holidays[2]", "2026-12-25 stands twice", "Keep"),
        (
            "counts: [{id: a, option: bracing, events: 0, n: 1},"
            " {id: a, option: bracing, events: 1, n: 1}]",
            "counts[2]",
            "'a' after bracing is counted twice",
            "Keep one",
        ),
        ("counts: {id: a}", "counts", "list is expected", "brackets"),
        (f"holidays: [{'x, ' * 401}]", "holidays", "more than 400", "right file"),
        ("options: [bracing]", "options", "where a mapping", "radiation_8_1: {available: yes}"),
        ("options: {bracing: yes}", "options.bracing", "'yes' stands where", "fields of an option"),
        ("cover: {anaesthesia: on call}", "cover.anaesthesia", "'on call' stands", "a cover"),
        ("options: {unknown: maybe}", "options.unknown", "no reason for not knowing", "pending"),
    ],
)
def test_each_mistake_names_its_line_its_key_and_what_to_write(
    rest: str, key: str, what: str, remedy: str
) -> None:
    error = refused(f"centre: a\n{rest}\n")
    assert error.place is not None
    assert error.place.key == key
    last = next(n for n, line in enumerate(rest.split("\n"), 2) if _own_line(rest, key, line))
    assert error.place.line == last
    assert what in error.what
    assert remedy in error.remedy


def _own_line(rest: str, key: str, line: str) -> bool:
    """Whether the error must stand on this line: the only one, or the one with the key's end."""
    if "\n" not in rest:
        return True
    end = re.sub(r"\[\d+\]$", "", key).rpartition(".")[2]
    return f"{end}:" in line if not key.endswith("]") else line.startswith("  - {name: y")


def test_every_option_and_discipline_without_its_last_letter_is_found_again() -> None:
    for words in (OPTIONS, DISCIPLINES):
        for word in words:
            if word[-1].isalpha():
                assert nearest(word[:-1], words) == word


def test_a_missing_file_is_an_input_error() -> None:
    with pytest.raises(InputError, match="no such file"):
        read_centre("no-such-centre.yaml")


def test_a_swapped_pair_in_the_contract_s_example_names_its_line() -> None:
    error = refused(CONTRACT.replace("[40, 70]", "[70, 40]"))
    assert str(error) == (
        "centre.yaml:3: options.radiation_8_1.lead_hours.weekend: The 90th percentile, 40, is less "
        "than the median, 70. Write the median first, such as [6, 24] (hours)."
    )
