"""The aid as PDF: tagged, in its language, complete, in print that older eyes read."""

from collections import Counter
from dataclasses import replace
from functools import cache

import pytest
from pypdf import PdfReader

from spondyl.brief.aid.aid import Aid
from spondyl.render.aid_pdf import aid_pdf, aid_template
from spondyl.render.icons import signs
from spondyl.render.printing import LACKING
from tests.render.aid_cast import AIDS, ENGLISH, REALISTIC, SPANISH, pictures, printed
from tests.render.cast import flat
from tests.render.test_aid_html import BARE
from tests.render.test_pdf import read, root_of, sizes, structure

LANGUAGES = pytest.mark.parametrize("language", AIDS)


@cache
def made(language: str, *, large: bool = False) -> bytes:
    return aid_pdf(AIDS[language], large=large)


def said(reader: PdfReader) -> str:
    """What is printed, without spaces and without the places where long words may break."""
    text = "".join(page.extract_text() for page in reader.pages)
    return flat(text.replace("\u200b", ""))


@LANGUAGES
def test_the_aid_is_tagged_and_says_what_it_is(language: str) -> None:
    reader = read(made(language))
    root = root_of(reader)
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == language
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert b"pdfuaid" in root["/Metadata"].get_data()
    assert reader.metadata is not None
    assert reader.metadata.title == AIDS[language].title
    assert str(reader.metadata["/CreationDate"]).startswith("D:20261119")


@LANGUAGES
def test_the_aid_has_headings_lists_quotes_and_pictures_that_speak(language: str) -> None:
    aid = AIDS[language]
    elements = list(structure(read(made(language))))
    kinds = Counter(element["/S"] for element in elements)
    sections = (*aid.before, *aid.after)
    assert kinds["/H1"] == 1
    # Beside the sections: contents, choices, sources.
    assert kinds["/H2"] == len(sections) + 3
    # Beside the choices: all of them in one table.
    assert kinds["/H3"] == len(aid.choices) + 1
    assert kinds["/H4"] == sum(len(choice.fields) for choice in aid.choices)
    assert kinds["/BlockQuote"] == sum(len(part.quotes) for part in sections)
    assert kinds["/LI"] == kinds["/LBody"] == _items(aid)
    figures = [str(element["/Alt"]) for element in elements if element["/S"] == "/Figure"]
    assert figures == [icons.text for icons in pictures(aid)]


def _items(aid: Aid) -> int:
    """How many entries its lists have."""
    fields = sum(len(field.items) for choice in aid.choices for field in choice.fields)
    sections = sum(len(part.items) + len(part.boxes) for part in (*aid.before, *aid.after))
    return fields + sections + len(aid.sources)


@LANGUAGES
def test_every_word_of_the_aid_is_printed(language: str) -> None:
    aid = AIDS[language]
    reader = read(made(language))
    text = said(reader)
    for words in printed(aid):
        assert flat(words) in text, words
    for icons in pictures(aid):
        for _, meaning in signs(icons):
            assert flat(meaning) in text
    pages = len(reader.pages)
    for number, page in enumerate(reader.pages, start=1):
        line = aid.contents[2].replace("{page}", str(number)).replace("{pages}", str(pages))
        assert line in page.extract_text()


@LANGUAGES
def test_the_table_of_all_choices_is_tagged_and_leads_to_each(language: str) -> None:
    glance = AIDS[language].glance
    assert glance is not None
    reader = read(made(language))
    kinds = Counter(element["/S"] for element in structure(reader))
    assert kinds["/Table"] == 1
    assert kinds["/THead"] == 1
    assert kinds["/TH"] == len(glance.columns)
    assert kinds["/TD"] == len(glance.rows) * len(glance.columns)


def test_without_a_table_of_all_choices_none_is_tagged() -> None:
    reader = read(aid_pdf(replace(ENGLISH, glance=None)))
    without = Counter(each["/S"] for each in structure(reader))
    assert without["/Table"] == without["/TH"] == 0
    table = Counter(each["/S"] for each in structure(read(made("en"))))
    # Each row leads to its choice, and the contents lead to the table.
    assert table["/Link"] - without["/Link"] == len(ENGLISH.choices) + 1


def test_each_choice_takes_one_page_which_it_begins() -> None:
    texts = [page.extract_text() for page in read(made("en")).pages]
    begun = [at for at, text in enumerate(texts) if text.startswith("Care for comfort at home")]
    for at, choice in enumerate(ENGLISH.choices, start=begun[0]):
        assert texts[at].startswith(choice.title)
        for each in choice.fields:
            assert flat(each.label) in flat(texts[at])


def test_a_choice_as_long_as_real_ones_takes_one_page() -> None:
    texts = [page.extract_text() for page in read(aid_pdf(REALISTIC)).pages]
    for choice in REALISTIC.choices:
        assert sum(len(" ".join(each.paragraphs + each.items)) for each in choice.fields) > 2200
        (at,) = (text for text in texts if text.startswith(choice.title))
        assert all(flat(each.label) in flat(at) for each in choice.fields)


def test_without_a_table_the_first_choice_follows_its_heading() -> None:
    texts = [page.extract_text() for page in read(aid_pdf(replace(ENGLISH, glance=None))).pages]
    (begun,) = (text for text in texts if text.startswith(ENGLISH.choices_title))
    assert ENGLISH.choices[0].fields[0].label in begun


def test_print_is_twelve_points_or_more_and_large_print_eighteen() -> None:
    for large, least in ((False, 12), (True, 18)):
        reader = read(aid_pdf(REALISTIC, large=large))
        set_in = sizes(reader, 1) + sizes(reader, 2)
        (body, _), *_ = set_in.most_common(1)
        assert body >= least
        assert min(set_in) >= 11
    assert len(read(made("en", large=True)).pages) > len(read(made("en")).pages)


def test_the_same_aid_gives_the_same_bytes() -> None:
    assert aid_pdf(SPANISH) == made("es")


def test_words_of_an_aid_are_data_and_never_markup() -> None:
    reader = read(made("en"))
    assert flat("#set page(width: 1pt) ] {{ 7 * 7 }}") in said(reader)
    assert reader.pages[0].mediabox.width > 500
    assert b"wedding" not in b"".join(aid_template().values())


def test_a_sign_that_the_aid_lacks_is_said_to_be_one_in_its_language() -> None:
    text = said(read(aid_pdf(replace(SPANISH, warnings=("患者",)))))
    assert flat(f"{LACKING}: {SPANISH.lacking}.") in text
    assert LACKING not in said(read(made("es")))


def test_an_aid_that_says_little_is_one_page() -> None:
    assert len(read(aid_pdf(BARE)).pages) == 1


def test_a_choice_longer_than_its_page_goes_on_upon_the_next() -> None:
    choice = ENGLISH.choices[0]
    fields = tuple(replace(each, paragraphs=each.paragraphs * 20) for each in choice.fields)
    text = said(read(aid_pdf(replace(ENGLISH, choices=(replace(choice, fields=fields),)))))
    for each in choice.fields:
        for words in each.paragraphs:
            assert text.count(flat(words)) >= 20
