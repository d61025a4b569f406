"""What we write obeys the rules, is the same each time, and gives the same study back."""

from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spondyl.kernel.errors import InputError
from spondyl.study.checking import checked
from spondyl.study.exchange.refi.codebook_in import read_qdc
from spondyl.study.exchange.refi.codebook_out import qdc
from spondyl.study.exchange.refi.descriptions import apart, together
from spondyl.study.exchange.refi.guids import guid
from spondyl.study.exchange.refi.project_in import read_qdpx
from spondyl.study.exchange.refi.project_out import qdpx
from spondyl.study.model import (
    Codebook,
    Coding,
    Consent,
    Finding,
    Kind,
    Known,
    Memo,
    Node,
    Participant,
    Reading,
    Relation,
    Study,
    Text,
)
from spondyl.study.supplement.read import read_supplement
from tests.study import made_up
from tests.study.refi.rules import faults_of_qdc, faults_of_qdpx
from tests.study.studies import CONTENTS, studies

AWKWARD = "é e\u0301 👩‍⚕️ 𐍈 \"q\" 'a' <b> & ]]>\ttab\nline \u2028"
NODE = Node(1, 1, "I", "Trust", codable=True)
STUDY = checked(
    Study(
        "Talks",
        codebooks=(Codebook(1, "", ""),),
        nodes=(NODE, Node(1, 2, "I.A", "Family", codable=True)),
        texts=(Text("T0001", Kind.INTERVIEW, "Talk", "We trust 👩‍⚕️ her.", Consent.GIVEN),),
        coders=("A",),
    )
)


def again(study: Study) -> Study:
    found, warnings = read_qdpx("study.qdpx", qdpx(study, ""))
    assert warnings == ()
    return found


@given(studies())
@settings(max_examples=40)
def test_a_codebook_file_obeys_the_rules_and_reads_back(study: Study) -> None:
    data = qdc(study)
    assert faults_of_qdc(data) == []
    assert data == qdc(study)
    found, warnings = read_qdc("study.qdc", data)
    assert warnings == ()
    assert found.nodes == tuple(replace(node, version=1) for node in study.codebook.values())
    assert found.findings == study.findings


@given(studies())
@settings(max_examples=60)
def test_a_project_file_obeys_the_rules_and_gives_the_same_study(study: Study) -> None:
    data = qdpx(study, "2026-11-28T10:30:00")
    assert faults_of_qdpx(data) == []
    assert data == qdpx(study, "2026-11-28T10:30:00")
    assert read_qdpx("study.qdpx", data) == (study, ())


def test_the_made_up_supplement_comes_back_whole() -> None:
    study = read_supplement("made-up.txt", made_up.DATA)
    assert again(study) == study


@given(CONTENTS, st.lists(CONTENTS, max_size=3))
@settings(max_examples=60)
def test_a_description_and_its_findings_come_apart_again(said: str, texts: list[str]) -> None:
    findings = list(enumerate(texts, 1))
    assert apart(together(said, findings)) == (said, findings)


def test_a_description_that_reads_like_a_finding_is_none() -> None:
    said = "See:\nFinding 5: not one\n\\Finding 6: nor this"
    assert apart(together(said, [(5, "one\n\ttwo")])) == (said, [(5, "one\n\ttwo")])


def test_names_descriptions_and_memos_keep_every_sign() -> None:
    node = replace(NODE, title=AWKWARD, description=AWKWARD)
    study = replace(
        STUDY,
        title=AWKWARD,
        nodes=(node, *STUDY.nodes[1:]),
        findings=(Finding(1, "I", AWKWARD),),
        texts=(replace(STUDY.texts[0], title=AWKWARD, content=AWKWARD),),
        coders=(AWKWARD,),
        codings=(Coding("T0001", 0, 4, "I", 1, AWKWARD, AWKWARD),),
        memos=(Memo(1, "", AWKWARD + "\n", AWKWARD),),
        relations=(Relation("I", "I.A", AWKWARD, directed=True, coder=AWKWARD),),
    )
    assert again(study) == study
    assert read_qdc("a.qdc", qdc(study))[0].nodes[0] == node


def test_a_control_character_in_a_name_is_refused() -> None:
    with pytest.raises(InputError, match="control character"):
        qdc(replace(STUDY, nodes=(replace(NODE, title="a\x07b"),)))


def test_a_node_keeps_the_guid_it_brought_and_two_never_share_one() -> None:
    own = "{2a08bddf-4c35-4250-bf77-7de37b50c930}"
    both = tuple(replace(node, guid=own) for node in STUDY.nodes)
    data = qdc(replace(STUDY, nodes=both))
    assert faults_of_qdc(data) == []
    assert [node.guid for node in read_qdc("a.qdc", data)[0].nodes] == [own, ""]


def test_a_guid_follows_from_what_it_stands_for() -> None:
    assert guid("node", "I") == "46827E50-12C7-5DED-A747-377625C43798"
    assert guid("node", "I", "A") != guid("node", "I A")


def test_masked_values_of_a_participant_are_left_out() -> None:
    masked = replace(STUDY, participants=(Participant(3, "", Known.MASKED, "", "", ""),))
    assert qde(masked).count("VariableValue>") // 2 == len(("number",)) + len(
        ("key", "kind", "consent")
    )
    assert again(masked) == masked


def test_positions_count_code_points_and_end_behind_the_last() -> None:
    coded = replace(STUDY, codings=(Coding("T0001", 9, 16, "I.A", 1, "A", made="2026"),))
    assert 'name="👩‍⚕️ he" startPosition="9" endPosition="16"' in qde(coded)
    assert "creationDateTime" not in qde(coded)  # a year is no time of XML
    assert again(coded) == coded


@pytest.mark.parametrize(
    ("made", "told"),
    [
        ("2026-11-28T10:30:00", True),
        ("2026-11-28T10:30:00.25+01:00", True),
        ("2026-13-28T10:30:00Z", False),
        ("0000-11-28T10:30:00", False),
        ("yesterday", False),
        ("", False),
    ],
)
def test_the_time_of_export_is_told_where_it_is_one(made: str, *, told: bool) -> None:
    with ZipFile(BytesIO(qdpx(STUDY, made))) as archive:
        text = archive.read("project.qde").decode()
    assert (f'creationDateTime="{made}"' in text) is told


def test_words_stand_in_files_without_byte_order_mark() -> None:
    with ZipFile(BytesIO(qdpx(STUDY, ""))) as archive:
        name = next(name for name in archive.namelist() if name.startswith("sources/"))
        assert archive.read(name) == STUDY.texts[0].content.encode()
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_suggested_reading_is_no_memo() -> None:
    doubted = replace(
        STUDY,
        readings=(Reading("T0001", 3, 8, "", "B"), Reading("T0001", 3, 8, "rust", "B")),
        memos=(Memo(4, "T0001", "Said softly.", "", "2026-11-28T10:30:00Z"),),
    )
    assert 'name="Suggested reading"' in qde(doubted)
    assert again(doubted) == doubted


def test_what_the_format_cannot_hold_comes_back_all_the_same() -> None:
    older = (Node(1, 1, "old", "Old", codable=True),)
    newer = tuple(replace(node, version=2, place=3 - node.place) for node in STUDY.nodes)
    study = checked(
        replace(
            STUDY,
            codebooks=(Codebook(1, "", "first"), Codebook(2, "", "second")),
            nodes=(*older, newer[1], newer[0]),
            findings=(Finding(1, "old", "Found."), Finding(2, "I", "Found too.")),
            codings=(
                Coding("T0001", 3, 5, "I", 2, "A"),
                Coding("T0001", 0, 2, "old", 1, "A", "why"),
                Coding("T0001", 0, 2, "I", 2, "A"),
            ),
            memos=(Memo(1, "old", "Gone.", "A"),),
            relations=(Relation("old", "I", "became", directed=True, coder="A"),),
        )
    )
    assert faults_of_qdpx(qdpx(study, "")) == []
    assert again(study) == study


def test_our_file_changed_by_another_program_keeps_what_is_left() -> None:
    study = read_supplement("made-up.txt", made_up.DATA)
    found, warnings = read_qdpx("a.qdpx", rewritten(study, 'origin="Spondyl', 'origin="Other'))
    assert found.nodes == study.nodes
    assert found.quotes == study.quotes
    assert warnings == ()
    found, warnings = read_qdpx("a.qdpx", rewritten(study, "Finding 2: ", "Found: "))
    assert [quote.finding for quote in found.quotes].count(2) == 0
    assert len(found.texts) == len(study.texts)
    assert any("findings that are not in the codebook" in warning for warning in warnings)


def test_a_note_of_ours_that_someone_broke_is_left_behind() -> None:
    broken = rewritten(STUDY, '{"codebooks', '{"books')
    found, warnings = read_qdpx("a.qdpx", broken)
    assert found.texts == STUDY.texts
    assert any("note named Spondyl" in warning for warning in warnings)


def qde(study: Study) -> str:
    with ZipFile(BytesIO(qdpx(study, ""))) as archive:
        return archive.read("project.qde").decode()


def rewritten(study: Study, old: str, new: str) -> bytes:
    out = BytesIO()
    with ZipFile(BytesIO(qdpx(study, ""))) as archive, ZipFile(out, "w") as other:
        for name in archive.namelist():
            data = archive.read(name)
            other.writestr(name, data.replace(old.encode(), new.encode()))
    return out.getvalue()
