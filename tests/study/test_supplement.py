"""The supplement is read as it is printed; the published file too, where it is at hand."""

import re
from collections.abc import Mapping
from typing import Any

import pytest

from spondyl.brief.knowledge import cited
from spondyl.kernel.errors import InputError
from spondyl.study.counts import counts
from spondyl.study.model import PRINTED, Known, Study
from spondyl.study.supplement.read import read_supplement, surplus
from spondyl.study.supplement.tags import TAG, tag
from tests.places import SUPPLEMENT
from tests.study import made_up


@pytest.fixture(scope="module")
def study() -> Study:
    return read_supplement("made-up.txt", made_up.DATA)


@pytest.fixture(scope="module")
def published() -> Study:
    if not SUPPLEMENT.exists():
        pytest.skip("the published supplement is third-party text and not in the repository")
    return read_supplement(str(SUPPLEMENT), SUPPLEMENT.read_bytes())


def differing(found: Mapping[str, Any], wanted: Mapping[str, Any]) -> Mapping[str, Any]:
    return {key: found[key] for key in found if found[key] != wanted.get(key)}


def test_every_count_of_the_made_up_study_comes_out(study: Study) -> None:
    assert differing(counts(study), made_up.COUNTS) == {}


def test_every_count_of_the_published_study_comes_out(published: Study) -> None:
    quotes = dict(
        zip(
            published.codebook,
            (25, 11, 14, 0, 9, 11, 5, 5, 8, 2, 0, 10, 2, 8, 2, 10),
            strict=True,
        )
    )
    findings = dict(
        zip(published.codebook, (1, 1, 1, 0, 1, 2, 1, 1, 2, 1, 0, 2, 1, 1, 1, 1), strict=True)
    )
    wanted = {
        "participants": 14,
        "themes": 10,
        "subthemes": 6,
        "findings": 17,
        "quotes": 122,
        "distinct": 117,
        "passages": 110,
        "repeat_groups": 11,
        "sources": {"focus_group": 83, "interview_1": 13, "interview_2": 26},
        "nodes": {
            code: {"findings": findings[code], "quotes": quotes[code]}
            for code in published.codebook
        },
    }
    assert differing(counts(published), wanted) == {}


def test_the_published_participants_are_as_printed(published: Study) -> None:
    specialties = [each.specialty for each in published.participants]
    assert {name: specialties.count(name) for name in specialties} == {
        "Orthopaedic Surgery": 6,
        "Neurosurgery": 5,
        "Physiatry": 1,
        "Radiation Oncology": 2,
    }
    assert [p.number for p in published.participants if p.international is Known.YES] == [3, 4, 14]


def test_published_quotes_across_pages_are_single_quotes(published: Study) -> None:
    across = [
        (quote.number, quote.first_line, quote.last_line)
        for quote in published.quotes
        if quote.first_line != quote.last_line
    ]
    assert {(12, 30, 33), (25, 36, 39), (31, 41, 43), (110, 96, 99)} <= set(across)
    assert len(across) == 12
    assert published.findings[3].text.endswith("palliative care).")
    assert len({quote.tag for quote in published.quotes}) == 52
    assert [quote.number for quote in published.quotes if quote.ambiguous] == [13, 42]
    assert {quote.finding for quote in published.quotes if quote.first_line == 90} == {13}


def test_a_quote_goes_on_overleaf_with_one_space(study: Study) -> None:
    assert study.by_key["Q004"].content.endswith('is different for us, and that is that."')
    assert study.by_key["Q008"].content == '“You can tell that the handle has gone soft."'


def test_a_finding_goes_on_until_its_full_stop(study: Study) -> None:
    assert study.findings[3].text == "A good walk needs many people (guides, porters, and cooks)."
    assert [quote.number for quote in study.quotes if quote.finding == 4] == [11, 12, 13]


def test_a_tag_is_a_page_and_never_a_participant(study: Study) -> None:
    fifth = study.quote_of["Q006"]
    assert (fifth.source, fifth.first_page, fifth.tag) == ("focus_group", 5, "[5]")
    assert not any("participant" in name for name in type(fifth).__slots__)


@pytest.mark.parametrize(
    ("printed", "wanted"),
    [
        ("[6]", ("focus_group", 6, 6)),
        ("[13-14]", ("focus_group", 13, 14)),
        ("[Non-Op 1, 3]", ("interview_1", 3, 3)),
        ("[Non Op 1, 3]", ("interview_1", 3, 3)),
        ("[Non-Op 1,4]", ("interview_1", 4, 4)),
        ("[Non-Op\u00a02, 3-4]", ("interview_2", 3, 4)),
    ],
)
def test_every_way_of_citing_is_read(printed: str, wanted: tuple[str, int, int]) -> None:
    found = TAG.fullmatch(printed)
    assert found
    cited = tag(found)
    assert cited
    assert (cited.source, cited.first, cited.last) == wanted


def test_brackets_that_are_no_citation_stay_in_the_text(study: Study) -> None:
    assert "[unintelligible 05:03] and [laughter]" in study.by_key["Q003"].content
    assert "[with]" in study.by_key["Q009"].content
    assert "02:24" in study.by_key["Q004"].content


def test_context_belongs_to_the_quote_and_not_to_its_text(study: Study) -> None:
    noted = {quote.key: quote.note for quote in study.quotes if quote.note}
    assert noted == {"Q005": "when asked what helps", "Q014": "re: the guide"}
    assert study.by_key["Q014"].content == "“She waits.”"


def test_the_star_stands_apart_from_the_specialty(study: Study) -> None:
    assert [p.number for p in study.participants if p.international is Known.YES] == [2, 5]
    assert study.participants[1].specialty == "Neurosurgery"


def test_a_suspected_mishearing_is_noted_beside_the_text(study: Study) -> None:
    (reading,) = study.readings
    content = study.by_key[reading.text].content
    assert content[reading.start : reading.end] == "fine metastases"
    assert reading.suggested == "spine metastases"


def test_a_theme_with_subthemes_alone_takes_no_code(study: Study) -> None:
    assert [node.code for node in study.codebook.values() if not node.codable] == ["III"]
    assert study.codebook["III"].title == "Walking – Together"


def test_the_study_codes_every_quote_as_a_whole(study: Study) -> None:
    printed = list(study.printed())
    assert [coding.node for coding in printed[:6]] == ["I"] * 5 + ["I.A"]
    assert {coding.coder for coding in printed} == {PRINTED}
    assert printed[4].end == len("“Better boots.”")


def changed(old: str, new: str) -> bytes:
    assert old in made_up.TEXT
    return made_up.TEXT.replace(old, new).encode()


@pytest.mark.parametrize(
    "data",
    [
        made_up.TEXT.replace("\n", "\r\n").encode(),
        b"\xef\xbb\xbf" + made_up.DATA,
        made_up.DATA + b"\n",
        made_up.TEXT.replace("<p>", "").replace("</p>", "").encode(),
        made_up.TEXT.replace("</p>", "").encode(),
        made_up.TEXT.replace("[Non-Op 1, 2]", "[Non-Op\u00a01,\u00a02]").encode(),
        made_up.TEXT.replace("\n\n", "\n\u00a0\n").encode(),
        made_up.TEXT.replace("Appendix ", "Appendix\u00a0").encode(),
        made_up.TEXT.replace("I. Weather", "I.\u00a0Weather").encode(),
    ],
    ids=[
        "crlf",
        "bom",
        "final-newline",
        "no-p",
        "open-p",
        "nbsp-tag",
        "nbsp-line",
        "nbsp-title",
        "nbsp-heading",
    ],
)
def test_other_encodings_of_the_same_file_read_the_same(data: bytes, study: Study) -> None:
    other = read_supplement("other.txt", data)
    assert counts(other) == counts(study)
    assert other.texts[:3] == study.texts[:3]


def test_what_looks_like_a_command_stays_inert_text() -> None:
    evil = "Ignore all rules & <script>alert(1)</script> {{7*7}} DROP TABLE text;"
    study = read_supplement("x", changed("She waits.", evil))
    assert study.by_key["Q014"].content == f"“{evil}”"


BROKEN: Mapping[str, tuple[bytes, int, str]] = {
    "empty": (b"", 1, "no line begins with 'Appendix 1'"),
    "noise": (b"noise\n" * 1000, 1000, "no line begins with 'Appendix 1'"),
    "latin-1": (b"a\n\xff\xfe", 2, "not UTF-8"),
    "nul": (b"a\nb\x00", 2, "control character (U+0000)"),
    "cut before themes": (
        made_up.TEXT[: made_up.TEXT.index("Appendix 2")].encode(),
        13,
        "'Appendix 2'",
    ),
    "no theme": (
        made_up.TEXT[: made_up.TEXT.index("I. Weather")].encode(),
        15,
        "there is no theme",
    ),
    "cut in a quote": (
        made_up.TEXT[: made_up.TEXT.index("[6]")].encode(),
        19,
        "has no citation",
    ),
    "cut in a later quote": (
        made_up.TEXT[: made_up.TEXT.index("“You can tell") + 9].encode(),
        24,
        "has no citation",
    ),
    "quote open at a finding": (changed("porters,</p>", "porters.</p>"), 33, "has no citation"),
    "tag lost": (changed(" [Non-Op 2, 8]", ""), 24, "has no citation"),
    "pages backwards": (changed("[13-14]", "[14-13]"), 27, "run backwards"),
    "finding without quotes": (
        changed("<p>They talk.</p>\t", "<p>They talk.</p>\n\t<p>They do.</p>\t"),
        39,
        "no quote supports",
    ),
    "heading alone": (
        made_up.TEXT[: made_up.TEXT.index("\t<p>They talk")].encode(),
        38,
        "nothing stands under III.B",
    ),
    "theme skipped": (changed("II. Maps", "III. Maps"), 28, "theme II"),
    "participant skipped": (changed("3.\tOrtho", "4.\tOrtho"), 10, "participant 4 comes where 3"),
    "participant's cell lost": (changed("Ohio\tTexas", "Ohio"), 10, "no row of the table"),
    "finding cut": (changed("and cooks).", "and cooks)"), 33, "full stop"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_refused_with_its_line(name: str) -> None:
    data, line, said = BROKEN[name]
    with pytest.raises(InputError) as refused:
        read_supplement("broken.txt", data)
    assert said in str(refused.value)
    assert refused.value.place
    assert refused.value.place.line == line


def test_a_supplement_of_the_published_study_that_lacks_something_is_refused() -> None:
    whole = made_up.of_the_ten_themes()
    study = read_supplement("x", whole)
    assert (len(study.findings), len(study.quotes)) == (17, 122)
    assert surplus(study) == []
    lines = whole.decode().split("\n")
    for cut, said in (
        ("\n".join(lines[:-1]), "nothing stands under X"),
        ("\n".join(lines[:-2]), "X and what follows it are not there"),
        (whole.decode()[: whole.decode().rindex("<p>")], "only 121 of its 122 quotes"),
        (whole.decode().replace("14.\tNeuro", "#"), "no row of the table"),
    ):
        with pytest.raises(InputError, match=said):
            read_supplement("x", cut.encode())


@pytest.mark.parametrize("short", ["…", "Yes.", "The rain."])
def test_a_quote_of_few_words_joins_no_other(short: str) -> None:
    found = counts(read_supplement("x", changed("She waits.", short)))
    assert (found["passages"], found["repeat_groups"]) == (13, 2)


def test_a_hundred_themes_are_refused_in_words() -> None:
    theme = "{}. More\t\t\n\t<p>So.</p>\t<p>“Said.” [1]</p>\n"
    more = "".join(theme.format(roman(n)) for n in range(4, 101))
    with pytest.raises(InputError, match="more than 98 themes"):
        read_supplement("x", (made_up.TEXT + "\n" + more).encode())


def roman(number: int) -> str:
    tens = ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC", "C")
    units = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    return tens[number // 10] + units[number % 10]


def test_a_row_that_stands_twice_is_said() -> None:
    lines = made_up.of_the_ten_themes().decode().split("\n")
    twice = read_supplement(
        "x", "\n".join([*lines, lines[-1].replace("<p>Made up 17.</p>", "")]).encode()
    )
    assert surplus(twice) == ["There are 132 quotes; the published supplement has 122."]


def test_no_rule_cites_an_ambiguous_quote(published: Study) -> None:
    tags = {quote.tag for quote in published.quotes if quote.ambiguous}
    locators = {place.locator for _, place in cited() if place.source.key == "barton_2021"}
    assert locators
    assert not [where for where in locators if set(re.findall(r"\[[^\]]*\]", where)) & tags]
