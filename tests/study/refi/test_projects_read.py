"""Project files are read by the conventions of the programs that write them."""

import pytest

from spondyl.kernel.errors import InputError
from spondyl.study.exchange.refi.project_in import read_qdpx
from spondyl.study.model import Coding, Consent, Kind, Memo, Study
from tests.study.refi.files import CODES, G, qdpx, selection, source

WORDS = "Ah 👩‍⚕️.\r\nWe trust her.\r\nYes."
FAMILY = "trust.family"


def study(data: bytes) -> Study:
    return read_qdpx("p.qdpx", data)[0]


def warned(data: bytes) -> tuple[str, ...]:
    return read_qdpx("p.qdpx", data)[1]


def with_words(
    *inside: str, words: str = WORDS, origin: str = "Another 1", more: str = ""
) -> bytes:
    return qdpx(source(*inside), {"a.txt": words.encode()}, origin=origin, more=more)


def coded(found: Study) -> list[str]:
    return [found.by_key[c.text].content[c.start : c.end] for c in found.codings]


def test_a_text_of_another_program_is_an_interview_that_nobody_was_asked_about() -> None:
    text = study(with_words()).texts[0]
    assert (text.key, text.kind, text.consent) == ("T0001", Kind.INTERVIEW, Consent.NOT_ASKED)
    assert text.title == "Talk"
    assert text.content == WORDS.replace("\r\n", "\n")


def test_a_coding_has_its_coder_code_and_stretch() -> None:
    found = study(with_words(selection(10, 18)))
    assert found.codings == (Coding("T0001", 9, 17, FAMILY, 1, "Coder A"),)
    assert coded(found) == ["We trust"]
    assert found.coders == ("Coder A",)


def test_a_byte_order_mark_is_not_counted() -> None:
    data = qdpx(source(selection(0, 2)), {"a.txt": b"\xef\xbb\xbfAh, yes."})
    assert coded(study(data)) == ["Ah"]


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [(8, 10, "\n"), (9, 12, "\nWe"), (7, 9, ".\n"), (0, len(WORDS), WORDS.replace("\r\n", "\n"))],
)
def test_carriage_returns_are_taken_out_of_positions(start: int, end: int, words: str) -> None:
    assert coded(study(with_words(selection(start, end)))) == [words]


def test_lone_carriage_returns_end_lines_too() -> None:
    assert coded(study(with_words(selection(2, 5), words="a\rb\rc"))) == ["b\nc"]


def test_names_tell_that_a_program_counts_line_ends_as_one() -> None:
    data = with_words(selection(9, 21, name="We trust her…"))
    assert coded(study(data)) == ["We trust her"]
    assert warned(data) == ("Positions were read as counted in lines that end in one character.",)


def test_names_tell_that_a_program_counts_in_utf_16() -> None:
    assert coded(study(with_words(selection(11, 19, name="We trust")))) == ["We trust"]
    both = selection(10, 18, name="We trust")
    assert coded(study(with_words(both, origin="ATLAS.ti"))) == ["We trust"]


def test_one_program_counts_line_ends_as_one_even_without_names() -> None:
    data = with_words(selection(9, 17), origin="ATLAS.ti 9.0")
    assert coded(study(data)) == ["We trust"]


@pytest.mark.parametrize(
    ("path", "folder"),
    [
        ("internal://A.TXT", "sources/"),
        ("internal://a.txt", "Sources/"),
        ("internal://a.txt", ""),
        ("internal://sources/a.txt", "p/sources/"),
        ("internal:///a.txt", "sources/"),
        ("a.txt", "sources\\"),
    ],
)
def test_paths_may_differ_in_case_and_folder(path: str, folder: str) -> None:
    data = qdpx(source(path=path), {"a.txt": b"Ah."}, folder=folder, project="P.qde")
    assert study(data).texts[0].content == "Ah."


def test_words_may_stand_in_the_project() -> None:
    inline = (
        f'<TextSource guid="{G(3)}"><PlainTextContent> a&#13;\nb</PlainTextContent>'
        f"{selection(1, 4)}</TextSource>"
    )
    found = study(qdpx(inline))
    assert found.texts[0].content == " a\nb"
    assert found.texts[0].title == "Text 1"
    assert coded(found) == ["a\n"]


def test_a_text_without_its_words_is_left_behind() -> None:
    assert warned(qdpx(source())) == ("Left behind: texts whose words are not in the file (1).",)
    assert study(qdpx(source(path="absolute:///a.txt"), {"a.txt": b"a"})).texts == ()


def test_a_whole_source_may_be_coded() -> None:
    whole = f'<Coding guid="{G(5)}"><CodeRef targetGUID="{{{G(2)}}}"/></Coding>'
    found = study(with_words(whole, words="Ah."))
    assert found.codings == (Coding("T0001", 0, 3, FAMILY, 1, "unknown"),)


def test_a_coding_without_user_has_the_coder_unknown() -> None:
    for user in ("", G(9)):
        found = study(with_words(selection(0, 2, user=user)))
        assert [coding.coder for coding in found.codings] == ["unknown"]
        assert found.coders == ("Coder A", "unknown")


@pytest.mark.parametrize(("start", "end"), [(3, 3), (5, 2), (-1, 2), (0, 900), (900, 901)])
def test_selections_outside_the_text_are_left_behind(start: int, end: int) -> None:
    data = with_words(selection(start, end), selection(0, 2))
    assert len(study(data).codings) == 1
    assert warned(data) == (
        "Left behind: selections that are empty or lie outside their text (1).",
    )


def test_codings_with_unknown_codes_and_codings_twice_are_left_behind() -> None:
    data = with_words(selection(0, 2), selection(0, 2), selection(0, 2, code=G(7)))
    assert len(study(data).codings) == 1
    assert set(warned(data)) == {
        "Left behind: codings that stand twice (1).",
        "Left behind: codings with a code that is not in the file (1).",
    }


def test_nobody_takes_the_name_of_print() -> None:
    users = f'<Users><User guid="{G(9)}" name="study"/></Users>'
    data = qdpx(source(selection(0, 2, user=G(9))), {"a.txt": b"Ah."}, users=users)
    assert study(data).codings[0].coder == "study (imported)"
    assert study(data).coders == ("study (imported)",)
    note = f'<Notes><Note guid="{G(6)}" creatingUser="{G(9)}"/></Notes>'
    assert study(qdpx("", users=users, more=note)).memos[0].coder == "study (imported)"


def test_a_heading_that_texts_are_coded_with_is_made_codable() -> None:
    codes = CODES.replace('true" color', 'false" color')
    data = qdpx(source(selection(0, 2)), {"a.txt": b"Ah."}, codes=codes)
    assert study(data).codebook[FAMILY].codable
    assert warned(data) == ("Made codable, for texts are coded with them: trust.family.",)


def test_what_is_said_of_a_coded_selection_is_the_memo_of_its_coding() -> None:
    note = f'<Notes><Note guid="{G(6)}"><PlainTextContent>Why.</PlainTextContent></Note></Notes>'
    said = "<Description>So.</Description>"
    data = with_words(selection(0, 2, said), more=note)
    assert study(data).codings[0].memo == "So."
    refers = f'<NoteRef targetGUID="{G(6)}"/>'
    data = with_words(selection(0, 2).replace("</Coding>", f"{refers}</Coding>"), more=note)
    assert study(data).codings[0].memo == "Why."
    assert study(data).memos == ()


def test_what_is_said_of_texts_codes_and_the_project_are_memos() -> None:
    notes = "".join(
        f'<Note guid="{G(n)}" creatingUser="{G(8)}" creationDateTime="2020-01-02T03:04:05Z">'
        f"<PlainTextContent>Note {n}.</PlainTextContent></Note>"
        for n in (6, 7)
    )
    codes = CODES.replace('color="#FF0000"/>', f'><NoteRef targetGUID="{G(7)}"/></Code>')
    inside = (
        "<Description>Of the text.</Description>",
        selection(0, 2, "<Description>Of two words.</Description>", code=None),
        f'<NoteRef targetGUID="{G(6)}"/>',
    )
    data = qdpx(
        source(*inside),
        {"a.txt": b"Ah."},
        codes=codes,
        more=f"<Notes>{notes}</Notes><Description>Of all.</Description>",
    )
    when = "2020-01-02T03:04:05Z"
    assert study(data).memos == (
        Memo(1, "T0001", "Note 6.", "Coder A", when),
        Memo(2, FAMILY, "Note 7.", "Coder A", when),
        Memo(3, "T0001", "Of the text.", "unknown"),
        Memo(4, "T0001", "Of two words.", "unknown"),
        Memo(5, "", "Of all.", "unknown"),
    )


def test_a_note_may_stand_in_a_file() -> None:
    note = f'<Notes><Note guid="{G(6)}" plainTextPath="internal://n.txt"/></Notes>'
    data = qdpx(source(), {"a.txt": b"a", "n.txt": b"\xef\xbb\xbfThought.\r\n"}, more=note)
    assert [memo.text for memo in study(data).memos] == ["Thought.\n"]


def test_links_between_codes_are_relations_and_others_are_left_behind() -> None:
    ends = f'originGUID="{G(1)}" targetGUID="{G(2)}"'
    links = (
        f'<Links><Link guid="{G(6)}" name="feeds" direction="OneWay" {ends}/>'
        f'<Link guid="{G(7)}" direction="Bidirectional" {ends}/>'
        f'<Link guid="{G(9)}" originGUID="{G(1)}" targetGUID="{G(3)}"/></Links>'
    )
    data = with_words(more=links)
    found = [(r.origin, r.target, r.label, r.directed) for r in study(data).relations]
    assert found == [("trust", FAMILY, "feeds", True), ("trust", FAMILY, "", False)]
    assert warned(data) == ("Left behind: links that are not between two codes (1).",)


def test_a_pdf_is_read_by_its_text() -> None:
    pdf = (
        f'<PDFSource guid="{G(3)}" name="Leaflet" path="internal://a.pdf">'
        f'<Representation guid="{G(9)}" name="Rep" plainTextPath="internal://a.txt">'
        f"{selection(0, 2)}</Representation></PDFSource>"
    )
    data = qdpx(pdf, {"a.txt": b"Ah.", "a.pdf": b"%PDF"})
    assert study(data).texts[0].title == "Leaflet"
    assert coded(study(data)) == ["Ah"]
    assert warned(data) == ("Left behind: pages of PDFs, but for their texts (1).",)


def test_what_is_left_behind_is_counted() -> None:
    media = "".join(
        f'<{kind} guid="{G(9)}"/>'
        for kind in ("PictureSource", "PictureSource", "AudioSource", "VideoSource", "PDFSource")
    )
    value = f'<VariableValue><VariableRef targetGUID="{G(9)}"/></VariableValue>'
    more = (
        f'<Notes><Note guid="{G(6)}" richTextPath="internal://n.docx"/></Notes>'
        f'<Sets><Set guid="{G(9)}" name="s"/></Sets><Graphs><Graph guid="{G(9)}"/></Graphs>'
        f'<Cases><Case guid="{G(9)}" name="Anna">{value}</Case></Cases>'
    )
    data = qdpx(source(value) + media, {"a.txt": b"a"}, more=more)
    assert set(warned(data)) == {
        "Left behind: pictures (2).",
        "Left behind: audio recordings (1).",
        "Left behind: video recordings (1).",
        "Left behind: pages of PDFs, but for their texts (1).",
        "Left behind: notes whose text is not plain (1).",
        "Left behind: values of variables (1).",
        "Left behind: sets (1).",
        "Left behind: graphs (1).",
        "Left behind: cases (1).",
    }
    assert study(data).participants == ()


@pytest.mark.parametrize(("words", "said"), [(b"a\x00", "control character"), (b"\xe9", "UTF-8")])
def test_a_text_that_cannot_be_one_is_named(words: bytes, said: str) -> None:
    with pytest.raises(InputError, match=f"'Talk'.*{said}"):
        read_qdpx("p.qdpx", qdpx(source(), {"a.txt": words}))
