"""The shape of a centre's file; its reader and its schema are made from it."""

from typing import Any

from spondyl.case.vocabulary.options import OPTIONS
from spondyl.casefile.kinds import Clock, Day, Hours, Kind, ShortName, Text, Whole, Word
from spondyl.casefile.shapes import ByName, Field, ListOf, OneOrMore, Pair, Shape
from spondyl.centre.disciplines import DISCIPLINES
from spondyl.centre.profile import (
    AVAILABILITIES,
    MOST_LEAD_HOURS,
    MOST_TRAVEL_HOURS,
    Count,
    Cover,
    Lead,
    Meeting,
    Offer,
    Profile,
    Transfer,
)
from spondyl.centre.windows import ASSUMED_HOURS, DAYS, WINDOWS, WorkingHours

_MOST_PEOPLE = 500
_MOST_A_YEAR = 100_000
_MOST_PATIENTS = 10_000_000

OPTION = Word(OPTIONS, "option")
DISCIPLINE = Word(DISCIPLINES, "discipline")
WINDOW = Word(WINDOWS, "window")
AVAILABILITY = Word(AVAILABILITIES, "availability")
WEEKDAY = Word(DAYS, "day")
VOCABULARIES: tuple[Word[Any], ...] = (OPTION, DISCIPLINE, WINDOW, AVAILABILITY, WEEKDAY)

_OPTIONS = ListOf(OPTION, distinct=True)
_WINDOWS = ListOf(WINDOW, least=1, distinct=True)
_LEAD = Pair(Hours(MOST_LEAD_HOURS), ("the median", "the 90th percentile"), Lead, "[6, 24] (hours)")

OFFER = Shape(
    "an option",
    (
        Field("available", AVAILABILITY, "Yes, no or by_transfer.", required=True),
        Field("to", Text("a name"), "The transfer partner, a name under transfers."),
        Field(
            "lead_hours",
            ByName(WINDOW, _LEAD, "weekday: [6, 24]"),
            "Hours from decision to first treatment here, median and 90th percentile, by the "
            "window in which it is decided.",
        ),
        Field("people", Whole(_MOST_PEOPLE), "How many people here can do it."),
        Field("yearly_volume", Whole(_MOST_A_YEAR), "How many are done here a year."),
    ),
    Offer,
)
TRANSFER = Shape(
    "a transfer partner",
    (
        Field("hours", Hours(MOST_TRAVEL_HOURS), "Hours of travel.", required=True),
        Field(
            "accepts",
            _WINDOWS,
            "The windows, of this centre's week, in which patients may set out.",
            required=True,
        ),
        Field("contact", Text(), "Whom to call."),
        Field(
            "lead_hours",
            ByName(OPTION, _LEAD, "stereotactic_24_2: [24, 72]"),
            "By option, hours from arrival to first treatment there, median and 90th percentile.",
        ),
    ),
    Transfer,
)
COVER = Shape(
    "a cover",
    (
        Field("name", Text("a name"), "Who covers, such as on call.", required=True),
        Field("comfort", _OPTIONS, "The options that they are comfortable with."),
        Field(
            "yearly_volume",
            ByName(OPTION, Whole(_MOST_A_YEAR), "radiation_8_1: 40"),
            "How many they do a year, by option.",
        ),
        Field("windows", _WINDOWS, "When they cover; always when left out."),
    ),
    Cover,
)
MEETING = Shape(
    "a meeting",
    (
        Field("day", WEEKDAY, "A day of the week, such as wednesday.", required=True),
        Field("at", Clock(), 'Local time, such as "07:30".', required=True),
    ),
    Meeting,
)
COUNT = Shape(
    "a count",
    (
        Field("id", ShortName(), "The event, such as wound_complication.", required=True),
        Field("option", OPTION, "The option after which it was counted.", required=True),
        Field("events", Whole(_MOST_PATIENTS), "How many patients had it.", required=True),
        Field("n", Whole(_MOST_PATIENTS), "Of how many patients.", required=True),
    ),
    Count,
)
_ASSUMED = f'["{ASSUMED_HOURS.start:%H:%M}", "{ASSUMED_HOURS.end:%H:%M}"]'
_FIELDS = (
    Field(
        "centre",
        Text("a name"),
        "The centre's name, as a case gives it in setting.centre.",
        required=True,
        name="name",
    ),
    Field(
        "working_hours",
        Pair(Clock(), ("its start", "its end"), WorkingHours, _ASSUMED, apart=True),
        f"Start and end of a working day; {_ASSUMED} is assumed, and said, when left out.",
        name="hours",
    ),
    Field("holidays", ListOf(Day()), "Days that count as weekend."),
    Field(
        "options",
        ByName(OPTION, OFFER, "radiation_8_1: {available: yes}"),
        "What can be done here; an option left out is not described.",
        name="offers",
    ),
    Field(
        "transfers",
        ByName(Text("a name"), TRANSFER, "university-hospital: {hours: 2, accepts: [weekday]}"),
        "Other centres that take patients over.",
    ),
    Field(
        "cover",
        ByName(DISCIPLINE, OneOrMore(COVER), "radiation_oncology: {name: on call}"),
        "Who covers each discipline; [] is known to be nobody.",
    ),
    Field("meetings", ListOf(MEETING), "When the board meets, every week."),
    Field(
        "packages",
        ByName(
            ShortName(),
            ListOf(OPTION, least=1, distinct=True),
            "after_separation: [stereotactic_27_3]",
        ),
        "What this centre does after what, in its order of preference.",
    ),
    Field("counts", ListOf(COUNT, most=2000), "This centre's own results."),
)
PROFILE: Kind[Profile] = Shape(
    "a centre's profile",
    _FIELDS,
    Profile,
    (
        ("options", OPTIONS),
        ("cover", DISCIPLINES),
        ("an option", OFFER.keys),
        ("a transfer", TRANSFER.keys),
        ("a discipline of cover", COVER.keys),
        ("meetings", MEETING.keys),
        ("counts", COUNT.keys),
    ),
)
