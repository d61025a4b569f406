"""Words are strict: a misspelt one is refused with its place and the nearest valid one."""

import pytest

from spondyl.case import format as shape
from spondyl.case.levels import LEVELS
from spondyl.casefile.saying import nearest
from spondyl.kernel.variables import Choice, words_of
from tests.casefile.cast import EXAMPLE, answer, lesion, loaded, points, refused


@pytest.mark.parametrize(
    ("text", "line", "key", "near"),
    [
        ("patient:\n  sex: femle\n", 2, "patient.sex", "'female'"),
        ("patient:\n  sex: Female\n", 2, "patient.sex", "'female'"),
        ("patient:\n  can_lie_flat: Yes\n", 2, "patient.can_lie_flat", "'yes'"),
        ("patient:\n  can_lie_flat: 1\n", 2, "patient.can_lie_flat", "yes"),
        ("patient:\n  can_lie_flat: unkown\n", 2, "patient.can_lie_flat", "'unknown'"),
        ("patient:\n  fit_for: {radiation: ys}\n", 2, "patient.fit_for.radiation", "'yes'"),
        ("cancer:\n  primary: lung\n", 2, "cancer.primary", "lung_non_small_cell"),
        ("cancer:\n  primary: lymphom\n", 2, "cancer.primary", "'lymphoma'"),
        ("cancer:\n  primary: unknown primary\n", 2, "cancer.primary", "'unknown_primary'"),
        ("lesions:\n  - pain: mechnical\n", 2, "lesions[1].pain", "'mechanical'"),
        ("lesions:\n  - pain: non-mechanical\n", 2, "lesions[1].pain", "'non_mechanical'"),
        ("lesions:\n  - pain: none\n  - pain: Mechanical\n", 3, "lesions[2].pain", "'mechanical'"),
        ("lesions:\n  - escc: 1d\n", 2, "lesions[1].escc", "'1a'"),
        ("lesions:\n  - escc:\n      one_of: [1c, 2d]\n", 3, "lesions[1].escc.one_of[2]", "'2'"),
        ("neurology:\n  ais: e\n", 2, "neurology.ais", "'E'"),
        ("neurology:\n  level: t7\n", 2, "neurology.level", "'T7'"),
        ("lesions:\n  - level: t7\n", 2, "lesions[1].level", "T7"),
        ("treatments:\n  - kind: radiaton\n", 2, "treatments[1].kind", "'radiation'"),
        ("goals:\n  - needs: [walkin]\n", 2, "goals[1].needs[1]", "'walking'"),
        ("patient_view:\n  declines: [sugery]\n", 2, "patient_view.declines[1]", "surgery"),
        (
            "patient_view:\n  declines: [separation_surgery+stereotactic_27]\n",
            2,
            "patient_view.declines[1]",
            "'stereotactic_27_3'",
        ),
        ("patient:\n  anticoagulant: apixaban\n", 2, "patient.anticoagulant", "{drug:"),
        ("patient:\n  age: {unknown: forgotten}\n", 2, "patient.age.unknown", "not_asked"),
    ],
)
def test_a_misspelt_word_names_the_nearest_one(text: str, line: int, key: str, near: str) -> None:
    error = refused(text)
    assert error.place is not None
    assert (error.place.line, error.place.key) == (line, key)
    assert near in error.remedy


@pytest.mark.parametrize(
    ("text", "line", "key", "near"),
    [
        ("patiant: {}\n", 1, "patiant", "'patient'"),
        ("patient:\n  ag: 61\n", 2, "patient.ag", "'age'"),
        ("patient:\n  hemoglobin: 100 g/L\n", 2, "patient.hemoglobin", "'haemoglobin'"),
        ("patient:\n  1: 2\n", 2, "patient.1", "nearest valid word"),
        ("patient:\n  : 2\n", 2, "patient.''", "nearest valid word"),
        (
            "patient:\n  comorbidities: {anemia: yes}\n",
            2,
            "patient.comorbidities.anemia",
            "'anaemia'",
        ),
        ("patient:\n  escc: 2\n", 2, "patient.escc", "belongs under lesions"),
        ("lesions:\n  - frankel: D\n", 2, "lesions[1].frankel", "belongs under neurology"),
        ("cancer:\n  albumin: 31 g/L\n", 2, "cancer.albumin", "belongs under patient"),
        ("treatments:\n  - {kind: surgery, dose: 3 Gy}\n", 2, "treatments[1].dose", "radiation"),
        ("treatments:\n  - dose: 3 Gy\n", 2, "treatments[1]", "Write kind: radiation"),
        ("patient:\n  age: {oneof: [1]}\n", 2, "patient.age.oneof", "'one_of'"),
        ("patient:\n  anticoagulant: {drug: x, by: y}\n", 2, "patient.anticoagulant.by", "drug"),
        ("patient:\n  anticoagulant: {}\n", 2, "patient.anticoagulant", "{drug:"),
        ("systemic: []\n", 1, "systemic", "belongs under cancer"),
        ("cancer:\n  systemic:\n    - clas: hormone\n", 3, "cancer.systemic[1].clas", "'class'"),
        (
            "lesions:\n  - sins_readers:\n      - {pan: none}\n",
            3,
            "lesions[1].sins_readers[1].pan",
            "'pain'",
        ),
    ],
)
def test_an_unknown_key_names_the_nearest_one_or_its_home(
    text: str, line: int, key: str, near: str
) -> None:
    error = refused(text)
    assert error.place is not None
    assert (error.place.line, error.place.key) == (line, key)
    assert near in error.remedy


@pytest.mark.parametrize(
    ("text", "key", "what"),
    [
        ("patient: 61", "patient", "where a mapping is expected"),
        ("patient: [age]", "patient", "where a mapping is expected"),
        ("patient: {comorbidities: yes}", "patient.comorbidities", "where a mapping is expected"),
        ("patient: {comorbidities: []}", "patient.comorbidities", "where a mapping is expected"),
        ("patient: {sex: [female]}", "patient.sex", "where a word is expected"),
        ("patient: {sex: {}}", "patient.sex", "mapping is empty"),
        ("patient: {sex: ''}", "patient.sex", "none of its words"),
        ("patient: {proxy: [a]}", "patient.proxy", "where a text is expected"),
        ("patient: {proxy: ''}", "patient.proxy", "text is expected"),
        ("patient: {proxy: {between: [a, b]}}", "patient.proxy.between", "numbers or graded"),
        ("lesions: 2", "lesions", "list of entries"),
        ("lesions: {level: T7}", "lesions", "list of entries"),
        ("lesions: [T7]", "lesions[1]", "where a mapping is expected"),
        ("lesions: [null]", "lesions[1]", "where a mapping is expected"),
        ("goals: [{needs: walking}]", "goals[1].needs", "where a list is expected"),
        ("setting: {others_declined: [null]}", "setting.others_declined[1]", "word is expected"),
        ("goals: [{needs: [walking, walking]}]", "goals[1].needs", "stands twice"),
        (
            "setting: {prognosis_estimates: [{months: 3}]}",
            "setting.prognosis_estimates[1].months",
            "Two numbers",
        ),
        (
            "setting: {prognosis_estimates: [{months: [4, 2]}]}",
            "setting.prognosis_estimates[1].months",
            "4 is more",
        ),
        (
            "setting: {prognosis_estimates: [{months: [2, x]}]}",
            "setting.prognosis_estimates[1].months[2]",
            "not a number",
        ),
        ("lesions: [{level: T13}]", "lesions[1].level", "not a level"),
        ("lesions: [{level: Co1}]", "lesions[1].level", "not a level"),
        ("lesions: [{level: T9-T7}]", "lesions[1].level", "runs upwards"),
        (
            "lesions: [{level: T7}, {level: T8}, {level: T7-T7}]",
            "lesions[3].level",
            "1 and 3 are both at T7",
        ),
        ("lesions: [{sins_readers: [{pain: none}]}]", "lesions[1].sins_readers[1]", "whose it is"),
        (
            "lesions: [{sins_readers: [{pain: none, by: unknown}]}]",
            "lesions[1].sins_readers[1]",
            "whose it is",
        ),
        ("case: [a]", "case", "where a name is expected"),
        ("story: {a: b}", "story", "where a text is expected"),
        ("as_of: soon", "as_of", "no date"),
        ("patient: {fit_for: {one_of: [a]}}", "patient.fit_for.one_of", "no key 'one_of'"),
    ],
)
def test_the_wrong_shape_says_what_is_expected(text: str, key: str, what: str) -> None:
    error = refused(text)
    assert error.place is not None
    assert (error.place.line, error.place.key) == (1, key)
    assert what in error.what


def test_the_nearest_word_to_a_word_without_its_last_letter_is_that_word() -> None:
    for section in shape.SECTIONS:
        for variable in section.variables:
            if isinstance(variable.domain, Choice):
                words = words_of(variable)
                for word in words:
                    if len(word) > 4:
                        assert nearest(word[:-1], words) == word


def test_yes_and_no_are_true_and_false() -> None:
    for written, word in (("yes", "yes"), ("true", "yes"), ("no", "no"), ("false", "no")):
        found = answer(f"patient: {{can_lie_flat: {written}}}", "patient.can_lie_flat")
        assert (found.possible, found.given) == ((word,), word)
    path = "patient_view.understands_illness"
    assert answer("patient_view: {understands_illness: true}", path).given == "yes"


def test_grades_may_be_numbers_or_text() -> None:
    for written in ("2", "'2'", '"2"'):
        assert lesion(f"lesions: [{{escc: {written}}}]").answers["lesion.escc"].possible == ("2",)
    assert points(answer("patient: {age: '61'}", "patient.age")) == ["61"]


def test_an_alias_means_all_its_words() -> None:
    found = answer("neurology: {ambulation: aided}", "neurology.ambulation")
    assert (found.possible, found.given) == (("aided_device", "aided_person"), "aided")
    found = answer("cancer: {visceral_metastases: present}", "cancer.visceral_metastases")
    assert (found.possible, found.given) == (("treatable", "untreatable"), "present")


def test_an_anticoagulant_is_none_or_a_drug() -> None:
    assert answer("patient: {anticoagulant: none}", "patient.anticoagulant").given == "none"
    case = loaded("patient: {anticoagulant: {drug: apixaban, last_dose: 2026-11-18T08:00}}")
    assert case.answers["patient.anticoagulant"].possible == ("taken",)
    assert case.answers["patient.anticoagulant.drug"].given == "apixaban"
    assert case.answers["patient.anticoagulant.last_dose"].given == "2026-11-18T08:00"
    assert answer("patient: {anticoagulant: unknown}", "patient.anticoagulant").is_unknown


def test_a_level_may_be_a_run_several_or_unknown() -> None:
    assert lesion("lesions: [{level: T7}]").runs == (("T7",),)
    assert lesion("lesions: [{level: T7 - T9}]").level == "T7-T9"
    several = lesion("lesions: [{level: {one_of: [T7, T8-T9]}}]")
    assert several.runs == (("T7",), ("T8", "T9"))
    for text in ("lesions: [{}]", "lesions: [{level: unknown}]", "lesions: [{level: }]"):
        assert lesion(text).runs == tuple((level,) for level in LEVELS)


def test_readers_of_images_keep_their_whole_readings() -> None:
    found = lesion(
        "lesions: [{sins_readers: [{by: a, on: 2026-11-18, pain: none}, {by: b, bone: lytic}]}]"
    )
    assert [reader.text("lesion.by") for reader in found.readers] == ["a", "b"]
    assert found.readers[1].answers["lesion.bone"].possible == ("lytic",)


def test_lists_and_packages_are_kept_in_their_order() -> None:
    text = "patient_view: {declines: [separation_surgery+stereotactic_27_3, hospice]}"
    found = answer(text, "patient_view.declines")
    assert found.possible == ("separation_surgery+stereotactic_27_3, hospice",)
    none = answer("patient_view: {declines: []}", "patient_view.declines")
    assert (none.possible, none.is_unknown) == (("",), False)


def test_entries_carry_their_kind_and_their_own_answers() -> None:
    case = loaded(
        "treatments: [{kind: radiation, dose: 30 Gy, fractions: 10, levels_in_field: T5-T9},"
        " {kind: surgery, level: T7, hardware: no}]\n"
        "setting: {prognosis_estimates: [{months: [2, 4.5], by: oncologist}]}"
    )
    assert case.treatments is not None
    assert [entry.kind for entry in case.treatments] == ["radiation", "surgery"]
    assert case.treatments[0].answers["treatment.levels_in_field"].possible == ("T5-T9",)
    assert case.prognosis_estimates is not None
    assert case.prognosis_estimates[0].text("estimate.months") == "2 to 4.5"


def test_the_example_of_the_format_loads() -> None:
    case = loaded(EXAMPLE.read_text())
    assert case.name == "thursday-paraparesis"
    assert not case.as_of_supplied
    assert points(case.answers["patient.albumin"]) == ["31"]
    assert [reading.given for reading in case.answers["patient.albumin"].earlier] == ["39 g/L"]
    assert case.answers["patient.can_lie_prone"].is_unknown
    assert case.lesions is not None
    assert case.lesions[0].answers["lesion.escc"].possible == ("1c", "2")
    assert case.treatments == ()
    assert case.goals is not None
    assert case.goals[0].text("goal.needs") == "alive, walking, home"
