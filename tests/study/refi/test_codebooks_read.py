"""Codebook files are read by the conventions of the programs that write them."""

import pytest

from spondyl.kernel.errors import InputError
from spondyl.study.codebook import CODE
from spondyl.study.exchange.refi.codebook_in import read_qdc
from spondyl.study.exchange.refi.codebook_out import qdc as written
from spondyl.study.exchange.refi.names import number, path, slug
from spondyl.study.model import Node
from tests.study.refi.files import CODES, G, qdc, qdpx


def nodes(data: bytes) -> dict[str, Node]:
    return dict(read_qdc("codes.qdc", data)[0].codebook)


def code(name: str, inside: str = "", more: str = 'isCodable="true"') -> str:
    return f'<Code guid="{G(1)}" name="{name}" {more}>{inside}</Code>'


def titles(*names: str) -> dict[str, str]:
    return {c: n.title for c, n in nodes(qdc("".join(map(code, names)))).items()}


def test_nested_codes_get_nested_slugs() -> None:
    found = nodes(qdc(code("Trust &amp; hope", code("Família", code("Ωμέγα")))))
    assert list(found) == [
        "trust-hope",
        "trust-hope.familia",
        "trust-hope.familia.code-ωμεγα",
    ]
    assert found["trust-hope.familia"].title == "Família"


def test_numbers_in_front_of_names_are_codes() -> None:
    assert titles("I Disease", "II Care", "II.A Teams") == {
        "I": "Disease",
        "II": "Care",
        "II.A": "Teams",
    }


def test_a_number_with_another_below_it_is_a_code() -> None:
    assert titles("II.A Teams", "II Care") == {"II": "Care", "II.A": "Teams"}
    assert list(nodes(qdc(code("I Disease", code("I.A Failure"))))) == ["I", "I.A"]


def test_one_name_that_begins_with_a_numeral_is_a_sentence() -> None:
    assert titles("I feel tired", "Hope") == {"i-feel-tired": "I feel tired", "hope": "Hope"}


def test_a_number_alone_is_a_code_and_its_parent_is_made() -> None:
    found, warnings = read_qdc("a.qdc", qdc(code("III.B")))
    assert [(n.code, n.title, n.codable) for n in found.nodes] == [
        ("III", "III", False),
        ("III.B", "III.B", True),
    ]
    assert warnings == ("Made headings for codes that have none: III.",)


@pytest.mark.parametrize("step", [".", "::", "\\", " :: "])
def test_flat_names_are_nested_under_the_right_parent(step: str) -> None:
    found = titles(f"Care Team{step}Talk", "Hope", "Care Team", f"Family{step}Care{step}Home")
    assert found == {
        "care-team": "Care Team",
        "care-team.talk": "Talk",
        "hope": "Hope",
        "family": "Family",
        "family.care": "Care",
        "family.care.home": "Home",
    }


@pytest.mark.parametrize("name", ["Dr. Who", "U.S. policy", "e.g. this", "and so on...", "::", "."])
def test_dots_of_abbreviations_are_no_steps(name: str) -> None:
    assert path(name, dots=True) == [name]


def test_a_name_of_many_steps_is_one_name() -> None:
    assert len(path("::".join(["aa"] * 3000), dots=True)) == 1


def test_a_number_ends_at_its_blank() -> None:
    assert number("III.B. Knowledge of") == ("III.B", "Knowledge of")
    assert number("IV") == ("IV", "IV")
    assert number("A plan") == ("", "A plan")


@pytest.mark.parametrize("name", ["", "-", "!?", "政治", "_a_", "A.b", "ẞ", "👩‍⚕️", "9 lives"])
def test_every_slug_is_part_of_a_code(name: str) -> None:
    assert CODE.fullmatch(slug(name))
    assert "." not in slug(name)


def test_codes_of_one_name_are_kept_apart_whatever_their_case() -> None:
    assert list(titles("Hope", "hope", "HOPE!")) == ["hope", "hope-2", "hope-3"]


def test_a_number_under_another_parent_is_part_of_a_name() -> None:
    found = nodes(qdc(code("Trust", code("III.B Knowledge"))))
    assert found["trust.iii-b-knowledge"].title == "III.B Knowledge"
    assert list(nodes(qdc(code("II.A Teams", code("II.A.1.2 Far below"))))) == [
        "II",
        "II.A",
        "II.A.ii-a-1-2-far-below",
    ]


@pytest.mark.parametrize("own", [G(1), ""])
def test_our_own_code_in_front_of_a_name_is_known_whoever_wrote_the_file(own: str) -> None:
    study, _ = read_qdc("a.qdc", qdc(code("Hope", code("For all")).replace(G(1), own)))
    moved = written(study).replace(b'origin="Spondyl', b'origin="Another')
    assert nodes(moved).keys() == study.codebook.keys()
    assert [node.title for node in nodes(moved).values()] == ["Hope", "For all"]
    assert titles("bye bye") == {"bye-bye": "bye bye"}


def test_missing_colours_are_read() -> None:
    assert nodes(qdc(code("a")))["a"].colour == ""


def test_colours_of_three_digits_are_widened_and_others_left_behind() -> None:
    data = qdc(
        code("a", more='color="#aB3"') + code("b", more='color="#11223344"') + code("c", more="")
    )
    found, warnings = read_qdc("a.qdc", data)
    assert [node.colour for node in found.nodes] == ["#aaBB33", "", ""]
    assert warnings == ("Left behind 1 colours that are not of the form #RRGGBB.",)


def test_a_code_is_codable_unless_it_says_otherwise() -> None:
    data = qdc(code("a", code("b", more=""), more="") + code("c", more='isCodable="0"'))
    assert {c: n.codable for c, n in nodes(data).items()} == {"a": True, "a.b": True, "c": False}


def test_guids_are_kept_as_they_are_and_what_is_none_is_not() -> None:
    own = "{2a08bddf-4c35-4250-bf77-7de37b50c930}"
    data = qdc(f'<Code guid="{own}" name="a"/><Code guid="g2" name="b"/><Code name="c"/>')
    assert [node.guid for node in nodes(data).values()] == [own, "", ""]


@pytest.mark.parametrize(
    "space",
    ["urn:QDA-XML:codebook:0:4", "urn:QDA-XML:codebook:1:0", "urn:QDA-XML:project:1.0"],
)
def test_older_namespaces_are_tolerated(space: str) -> None:
    assert "hope" in nodes(qdc(code("Hope"), space))


def test_elements_of_other_namespaces_are_passed_over() -> None:
    assert list(nodes(qdc(code("a", '<x:Code xmlns:x="urn:x" name="b"/>')))) == ["a"]


def test_encodings_marks_and_line_ends_are_read() -> None:
    text = qdc(code("Hé", "<Description>one\ntwo</Description>")).decode()
    utf16 = text.replace("UTF-8", "UTF-16")
    for data in (
        b"\xef\xbb\xbf" + text.encode(),
        b"\xff\xfe" + utf16.encode("utf-16-le"),
        b"\xfe\xff" + utf16.encode("utf-16-be"),
        utf16.encode(),  # says UTF-16, is UTF-8
        text.replace("UTF-8", "windows-1252").encode("cp1252"),
        text.replace("\n", "\r\n").encode(),
    ):
        assert nodes(data)["he"].description == "one\ntwo"


def test_findings_in_descriptions_are_read_once_each() -> None:
    said = "<Description>What it is.\nFinding 2: One.</Description>"
    found, _ = read_qdc("a.qdc", qdc(code("a", said) + code("b", said)))
    assert [(f.number, f.node, f.text) for f in found.findings] == [(2, "a", "One.")]
    assert found.codebook["a"].description == "What it is."
    assert found.codebook["b"].description == "What it is.\nFinding 2: One."


def test_sets_are_left_behind_and_said_to_be() -> None:
    sets = f'<Sets><Set guid="{G(2)}" name="s"/></Sets>'
    _, warnings = read_qdc("a.qdc", qdc(code("a"), more=sets))
    assert warnings == ("Left behind 1 sets of codes: a node is in no set.",)
    assert read_qdc("a.qdc", qdc(code("a"), more="<Sets/>"))[1] == ()


def test_the_codebook_of_a_project_is_read() -> None:
    data = f'<Project xmlns="urn:QDA-XML:project:1.0" name="p">{CODES}</Project>'.encode()
    assert list(nodes(data)) == ["trust", "trust.family"]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "a.qdc:1: the XML is broken: no element found."),
        (qdc("<Code"), "a.qdc:2: the XML is broken"),
        (qdc(""), "there is no code"),
        (b"<html/>", "the root is html"),
        (qdc(code("a"), "urn:other"), "is not of REFI-QDA"),
        (qdpx(""), "the XML is broken"),
        (qdc(code("a")).replace(b"UTF-8", b"klingon"), "encoding"),
        (qdc(code("a&#x85;")), "control character"),
        (qdc("<Code>" * 300), "deep"),
    ],
)
def test_what_is_no_codebook_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(InputError) as error:
        read_qdc("a.qdc", data)
    assert said in str(error.value)


def test_a_dot_is_no_step_where_a_file_nests() -> None:
    data = qdc(
        f'<Code guid="{G(1)}" name="St.Gallen"/><Code guid="{G(2)}" name="Places">'
        f'<Code guid="{G(3)}" name="Here"/></Code>'
    )
    found = read_qdc("a.qdc", data)[0].nodes
    assert [node.title for node in found] == ["St.Gallen", "Places", "Here"]
