"""Whether an option can be had at a centre, and begun in time."""

from pathlib import Path

import pytest

from spondyl.casefile.centre import read_centre
from spondyl.centre.profile import Profile
from spondyl.kernel.sources import Check
from spondyl.options.catalogue import ALL, BY_NAME
from spondyl.options.facts import (
    AVAILABLE,
    COVER,
    NOT_DESCRIBED,
    STARTS,
    STARTS_BY_DEADLINE,
)
from spondyl.options.feasibility import Feasibility, feasibility
from spondyl.options.rules import team
from tests.casefile.centre_cast import centre
from tests.options.options_cast import a_case, all_judged, certain, codes, judged_as, named
from tests.places import ROOT

CENTRES = sorted((ROOT / "examples" / "centres").glob("*.yaml"))
OF_CENTRE = (AVAILABLE, STARTS, STARTS_BY_DEADLINE, COVER)
# What a centre's profile, and nothing else, makes speak.
FEASIBLE = {rule.code for rule in (*team.ANY, *team.TIMELINESS_STEREOTACTIC)} - {team.DECLINES.code}
WORSE = {
    "neurology.tempo": "worsening",
    "lesion.explains_deficit": "yes",
    "patient.fit_for.radiation": "yes",
    "patient.can_lie_flat": "yes",
}
STABLE = {**WORSE, "neurology.tempo": "stable"}


def example(name: str) -> Profile:
    (path,) = (path for path in CENTRES if path.stem == name)
    return read_centre(str(path))


def offers(text: str, rest: str = "") -> Profile:
    """A centre that describes one option, at night."""
    return centre(f"options: {{{text}}}\n{rest}")


def standing(name: str, profile: Profile | None, **facts: object) -> Feasibility:
    case = a_case({path.replace("__", "."): value for path, value in facts.items()})
    return feasibility(BY_NAME[name], case, profile)


def begins(hours: str) -> Profile:
    return offers(f"stereotactic_24_2: {{available: yes, lead_hours: {{night: {hours}}}}}")


def test_the_examples_are_three() -> None:
    assert [path.stem for path in CENTRES] == [
        "cancer-centre",
        "district-hospital",
        "on-call-weekend",
    ]


def test_without_a_profile_nothing_is_described_and_no_rule_of_a_centre_speaks() -> None:
    for treatment in ALL:
        found = standing(treatment.name, None, neurology__tempo="worsening")
        assert {found.word(variable.path) for variable in OF_CENTRE} == {NOT_DESCRIBED}
        assert (found.start, found.way, found.opening, found.described) == (None, None, None, False)
    for each in all_judged(WORSE):
        assert not codes(each) & FEASIBLE, each.name
        assert "feasibility" not in each.closed_by


def test_an_option_that_a_centre_leaves_out_is_not_described() -> None:
    profile = begins("[6, 24]")
    found = standing("radiation_20_5", profile)
    assert {found.word(variable.path) for variable in OF_CENTRE} == {NOT_DESCRIBED}
    assert not found.described
    assert not codes(judged_as("radiation_20_5", WORSE, profile)) & FEASIBLE


@pytest.mark.parametrize("path", CENTRES, ids=lambda path: path.stem)
def test_an_example_describes_every_option(path: Path) -> None:
    profile = read_centre(str(path))
    for treatment in ALL:
        assert standing(treatment.name, profile).described, treatment.name


@pytest.mark.parametrize("path", CENTRES, ids=lambda path: path.stem)
def test_what_an_example_does_not_do_is_closed_by_feasibility(path: Path) -> None:
    profile = read_centre(str(path))
    judged = {each.name: each for each in all_judged(STABLE, profile)}
    for name, offer in profile.offers.items():
        each = judged[name]
        assert ("not_available" in certain(each)) == (offer.available == "no")
        assert ("by_transfer" in certain(each)) == (offer.available == "by_transfer")
        if offer.available == "no":
            assert each.status == "closed"
            assert "feasibility" in each.closed_by
        else:
            assert "feasibility" not in each.closed_by


@pytest.mark.parametrize("path", CENTRES, ids=lambda path: path.stem)
def test_an_example_closes_what_begins_too_late_for_a_failing_cord(path: Path) -> None:
    profile = read_centre(str(path))
    for each in all_judged(WORSE, profile):
        (first, *_) = each.steps
        way = first.feasibility.way
        acts = first.treatment.fixes["cord_compression"] != "does_not_fix"
        late = acts and way is not None and way.at_least > 24
        stereotactic = first.treatment.kind == "stereotactic"
        assert ("late_for_signs" in certain(each)) >= late, each.name
        assert ("too_late" in certain(each)) == (late and stereotactic), each.name
        if late and stereotactic:
            assert each.status == "closed"
            assert "feasibility" in each.closed_by


def test_nothing_stereotactic_begins_in_time_at_the_cancer_centre() -> None:
    profile = example("cancer-centre")
    for found in all_judged(WORSE, profile):
        if found.name.startswith("stereotactic"):
            assert (found.status, found.closed_by) == ("closed", ("feasibility",))
    assert judged_as("radiation_8_1", WORSE, profile).status == "open"


def test_a_transfer_cautions_and_does_not_close() -> None:
    found = judged_as("stereotactic_24_1", STABLE, example("district-hospital"))
    assert found.status == "open"
    assert "by_transfer" in certain(found) & codes(found, "cautions")


@pytest.mark.parametrize(
    ("hours", "word", "closed"),
    [
        ("[6, 24]", "in_time", False),
        ("[6, 24.1]", "may_be_late", False),
        ("[24, 40]", "may_be_late", False),
        ("[24.1, 40]", "too_late", True),
    ],
)
def test_a_day_is_counted_at_both_figures(hours: str, word: str, *, closed: bool) -> None:
    profile = begins(hours)
    assert standing("stereotactic_24_2", profile).word(STARTS.path) == word
    found = judged_as("stereotactic_24_2", WORSE, profile)
    assert ("too_late" in codes(found)) == closed
    assert found.status == ("closed" if closed else "open")
    assert found.closed_by == (("feasibility",) if closed else ())
    late = "late_for_signs" in certain(found) & codes(found, "cautions")
    assert late == (word != "in_time")


def test_a_lead_time_that_is_not_described_closes_nothing() -> None:
    profile = offers("stereotactic_24_2: {available: yes, lead_hours: {weekday: [100, 200]}}")
    assert standing("stereotactic_24_2", profile).word(STARTS.path) == NOT_DESCRIBED
    found = judged_as("stereotactic_24_2", WORSE, profile)
    assert found.status == "open"
    assert not codes(found) & {"too_late", "late_for_signs"}


def test_late_treatment_of_a_stable_patient_is_not_closed() -> None:
    found = judged_as("stereotactic_24_2", STABLE, begins("[48, 72]"))
    assert "too_late" not in codes(found)
    assert found.status == "open"


def test_an_unknown_tempo_leaves_it_undetermined_and_is_asked_for_first() -> None:
    facts = {**WORSE, "neurology.tempo": "unknown"}
    found = judged_as("stereotactic_24_2", facts, begins("[48, 72]"))
    assert (found.status, found.closed_by) == ("undetermined", ("feasibility",))
    assert found.pending[0] == "neurology.tempo"
    assert "neurology.tempo" not in judged_as("bracing", facts, begins("[48, 72]")).pending


def test_a_rule_of_a_centre_cites_its_source() -> None:
    found = judged_as("stereotactic_24_2", WORSE, begins("[48, 72]"))
    (late,) = (each for each in found.spoken if each.rule.code == "too_late")
    assert late.rule.ground == "feasibility"
    assert isinstance(late.rule.checked, Check)
    assert late.standing.because


PARTNERS = """
transfers:
  far: {hours: 2, accepts: [night], lead_hours: {stereotactic_24_2: [20, 30]}}
  near: {hours: 3, accepts: [night], lead_hours: {stereotactic_24_2: [4, 30]}}
  slow: {hours: 1, accepts: [night], lead_hours: {stereotactic_24_2: [30, 40]}}
  closed: {hours: 1, accepts: [weekend], lead_hours: {stereotactic_24_2: [1, 2]}}
  other: {hours: 1, accepts: [night], lead_hours: {radiation_20_5: [1, 2]}}
"""


@pytest.mark.parametrize(
    "offer",
    [
        "{available: yes, lead_hours: {night: [48, 72]}}",
        "{available: yes, to: slow, lead_hours: {night: [48, 72]}}",
        "{available: yes, to: far, lead_hours: {night: [48, 72]}}",
        "{available: by_transfer, to: slow}",
        "{available: no}",
    ],
)
def test_the_soonest_transfer_that_may_begin_within_a_day_is_named(offer: str) -> None:
    profile = offers(f"stereotactic_24_2: {offer}", PARTNERS)
    found = judged_as("stereotactic_24_2", WORSE, profile)
    assert (found.status, found.closed_by) == ("closed", ("feasibility",))
    opening = found.steps[0].feasibility.opening
    assert opening is not None
    assert opening.to == "near"
    assert opening.at_least == 7


def test_where_no_transfer_begins_within_a_day_none_is_named() -> None:
    rest = (
        "transfers: {slow: {hours: 1, accepts: [night], lead_hours: {stereotactic_24_2: [30, 40]}}}"
    )
    late = "stereotactic_24_2: {available: yes, lead_hours: {night: [48, 72]}}"
    assert standing("stereotactic_24_2", offers(late, rest)).opening is None


def test_what_begins_in_time_needs_no_transfer() -> None:
    profile = offers("stereotactic_24_2: {available: yes, lead_hours: {night: [6, 24]}}", PARTNERS)
    assert standing("stereotactic_24_2", profile).opening is None


@pytest.mark.parametrize(
    ("needed_by", "hours", "word", "speaks"),
    [
        ("2026-11-20T09:00", "[14, 30]", "too_late", True),
        ("2026-11-20T09:00", "[5, 30]", "may_be_late", False),
        ("2026-11-20T09:00", "[5, 11]", "in_time", False),
        # Some hour of that day: between 2.3 and 26.3 hours from now.
        ("2026-11-20", "[26, 40]", "may_be_late", False),
        ("2026-11-20", "[27, 40]", "too_late", True),
        # Passed, so that nothing can be said of it.
        ("2026-11-19T20:00", "[14, 30]", NOT_DESCRIBED, False),
        ("unknown", "[14, 30]", NOT_DESCRIBED, False),
        # Too late, and no hurry: the lane is elective.
        ("2026-11-25T09:00", "[200, 300]", "too_late", False),
    ],
)
def test_a_deadline_is_set_against_the_lead_time(
    needed_by: str, hours: str, word: str, *, speaks: bool
) -> None:
    facts = {**STABLE, "setting.decision_needed_by": needed_by}
    profile = begins(hours)
    found = judged_as("stereotactic_24_2", facts, profile)
    assert found.steps[0].feasibility.word(STARTS_BY_DEADLINE.path) == word
    assert ("after_deadline" in certain(found) & codes(found, "cautions")) == speaks
    assert "after_deadline" not in codes(found, "closes")
    assert found.status == "open"


COVERED = """
cover:
  spine_surgery: [{name: a, windows: [night], comfort: [stabilisation]}, {name: b, windows: [weekday], comfort: [en_bloc]}]
  neurosurgery: []
  palliative_care: []
  pain_medicine: []
  physiatry: []
  anaesthesia: []
  radiation_oncology: {name: c}
  orthopaedics: {name: d, comfort: []}
"""  # noqa: E501


@pytest.mark.parametrize(
    ("option", "word", "code"),
    [
        ("stabilisation", "comfortable", ""),
        # At night nobody of three disciplines has named it.
        ("en_bloc", "not_comfortable", "not_comfortable"),
        ("interventional_pain", "nobody", "nobody_covers"),
        # Who supports need not be asked whether they are comfortable.
        ("palliative_care", NOT_DESCRIBED, ""),
        ("radiation_8_1", NOT_DESCRIBED, ""),
        ("rehabilitation", NOT_DESCRIBED, ""),
        # Radiology is not described, so that nobody can say.
        ("augmentation", NOT_DESCRIBED, ""),
    ],
)
def test_cover_is_that_of_anybody_who_could_do_it(option: str, word: str, code: str) -> None:
    profile = offers(f"{option}: {{available: yes}}", COVERED)
    found = judged_as(option, STABLE, profile)
    assert found.steps[0].feasibility.word(COVER.path) == word
    speaking = codes(found) & {"not_comfortable", "nobody_covers"}
    assert speaking == ({code} if code else set())
    assert "feasibility" not in found.closed_by


def test_cover_here_says_nothing_of_what_is_done_elsewhere() -> None:
    profile = offers("en_bloc: {available: no}", COVERED)
    assert standing("en_bloc", profile).word(COVER.path) == NOT_DESCRIBED


def test_only_the_first_step_of_a_package_is_held_to_time() -> None:
    profile = offers(
        "separation_surgery: {available: yes, lead_hours: {night: [6, 20]}}, "
        "stereotactic_27_3: {available: yes, lead_hours: {night: [84, 132]}}"
    )
    facts = {
        **WORSE,
        "patient.fit_for.open_surgery": "yes",
        "setting.decision_needed_by": "2026-11-20T22:00",
    }
    found = all_judged(facts, profile)
    assert named(found, "stereotactic_27_3").status == "closed"
    package = named(found, "separation_surgery+stereotactic_27_3")
    assert package.status == "open"
    assert not codes(package) & {"too_late", "late_for_signs", "after_deadline"}


def test_a_late_operation_is_cautioned_and_never_closed_for_it() -> None:
    profile = offers("separation_surgery: {available: yes, lead_hours: {night: [48, 72]}}")
    for name in ("separation_surgery", "separation_surgery+stereotactic_27_3"):
        found = judged_as(name, WORSE, profile)
        assert "late_for_signs" in certain(found)
        assert "feasibility" not in found.closed_by


def test_a_later_step_that_is_not_done_closes_the_package() -> None:
    profile = offers("separation_surgery: {available: yes}, stereotactic_27_3: {available: no}")
    found = all_judged(STABLE, profile)
    assert named(found, "separation_surgery+stereotactic_27_3").status == "closed"
    assert named(found, "separation_surgery+stereotactic_24_1").status != "closed"
