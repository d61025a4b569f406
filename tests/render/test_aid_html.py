"""The aid as HTML: one well-formed file that prints every word, coloured by no judgement."""

import re
from collections import Counter
from dataclasses import replace
from html import unescape
from itertools import pairwise

import pytest

from spondyl.brief.aid.aid import Aid, Icons
from spondyl.render.abreast import rows
from spondyl.render.aid_html import aid_html
from spondyl.render.icons import icons_svg, signs
from tests.render.aid_cast import AIDS, ENGLISH, SCRIPT, SPANISH, pictures, printed
from tests.render.cast import flat
from tests.render.test_html import Page

LANGUAGES = pytest.mark.parametrize("aid", AIDS.values(), ids=AIDS)
PERSON = re.compile(r"M(\d+) (\d+)a4 4 0 1 0 8 0")
BARE = replace(
    ENGLISH, warnings=(), before=(), choices=(), after=(), sources=(), colophon=(), glance=None
)


def people(svg: str) -> Counter[str]:
    """How many people are drawn under each sign, each at a place of its own."""
    paths = re.findall(r'<path class="(\w+)" d="([^"]*)"', svg)
    places = [place for _, path in paths for place in PERSON.findall(path)]
    assert len(places) == len(set(places))
    return +Counter({name: len(PERSON.findall(path)) for name, path in paths})


def drawn(text: str) -> list[str]:
    return re.findall(r'<svg role="img".*?</svg>', text)


@LANGUAGES
def test_the_aid_is_well_formed_in_its_language(aid: Aid) -> None:
    page = Page(aid_html(aid))
    assert page.all("html")[0]["lang"] == aid.language
    assert len(page.ids) == len(set(page.ids))
    for tag in ("header", "nav", "main", "footer", "h1", "title"):
        assert len(page.all(tag)) == 1, tag
    for part in page.all("section", "nav"):
        assert part["aria-labelledby"] in page.ids


@LANGUAGES
def test_headings_of_the_aid_are_in_order(aid: Aid) -> None:
    tags = [tag for tag, _ in Page(aid_html(aid)).tags]
    levels = [int(tag[1]) for tag in tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))
    # Beside the choices: all of them in one table.
    assert levels.count(3) == len(aid.choices) + 1
    assert levels.count(4) == sum(len(choice.fields) for choice in aid.choices)


@LANGUAGES
def test_every_word_of_the_aid_is_on_the_page(aid: Aid) -> None:
    text = flat(Page(aid_html(aid)).text)
    for words in printed(aid):
        assert flat(words) in text, words
    for icons in pictures(aid):
        for _, meaning in signs(icons):
            assert flat(meaning) in text


@LANGUAGES
def test_the_aid_stands_alone(aid: Aid) -> None:
    text = aid_html(aid)
    page = Page(text)
    assert not page.all("script", "link", "img", "iframe", "object", "embed", "base", "form")
    assert "@import" not in text
    assert "url(" not in text
    for tag, attributes in page.tags:
        assert not [name for name in attributes if name in ("src", "srcset") or name[:2] == "on"]
        assert tag != "a" or attributes["href"][1:] in page.ids


def test_words_of_patient_and_family_are_inert() -> None:
    text = aid_html(ENGLISH)
    assert SCRIPT in Page(text).text
    assert "&lt;script&gt;" in text
    assert "{{ 7 * 7 }}" in text
    assert text.count("</style>") == 1


@LANGUAGES
def test_contents_lead_to_every_part_in_the_order_of_the_page(aid: Aid) -> None:
    page = Page(aid_html(aid))
    skip, *links = (attributes["href"][1:] for attributes in page.all("a"))
    assert aid.glance is not None
    in_table = [f"choice-{key}" for key, _ in aid.glance.rows]
    assert links[-len(in_table) :] == in_table
    del links[-len(in_table) :]
    assert skip == page.all("main")[0]["id"]
    before, after = ([part.key for part in parts] for parts in (aid.before, aid.after))
    choices = [f"choice-{choice.key}" for choice in aid.choices]
    assert links == [*before, "aid-choices", "aid-glance", *choices, *after, "aid-sources"]
    assert links == [name for name in page.ids if name in set(links)]


@LANGUAGES
def test_every_choice_has_its_fields_in_the_same_order(aid: Aid) -> None:
    found = Page(aid_html(aid)).all("div")
    keys = [attributes["data-field"] for attributes in found if "data-field" in attributes]
    assert keys == [field.key for field in aid.choices[0].fields] * len(aid.choices)


def test_fields_that_count_people_share_a_row_whether_or_not_they_have_a_picture() -> None:
    text = aid_html(ENGLISH)
    found = re.findall(
        r'(?s)<div class="abreast">(.*?)</figure>.*?\n</div>\n<div class="field"', text
    )
    assert len(found) == len(ENGLISH.choices)
    for choice in ENGLISH.choices:
        assert [[field.key for field in row] for row in rows(choice.fields)] == [
            ["what"],
            ["alive", "walking", "pain"],
            ["stories"],
            ["weeks"],
            ["cannot"],
            ["nights"],
        ]
    # The Spanish choices have one such field: it stands alone.
    assert "abreast" not in aid_html(SPANISH).partition("<body>")[2]


@LANGUAGES
def test_the_table_of_all_choices_is_a_table_also_where_it_is_stacked(aid: Aid) -> None:
    glance = aid.glance
    assert glance is not None
    page = Page(aid_html(aid))
    heads = [attributes.get("scope") for attributes in page.all("th")]
    assert heads == ["col"] * len(glance.columns) + ["row"] * len(glance.rows)
    labels = [attributes["data-label"] for attributes in page.all("td")]
    assert labels == [*glance.columns[1:]] * len(glance.rows)
    assert len(page.all("caption")) == 1
    for tag, role in (("table", "table"), ("tr", "row"), ("td", "cell"), ("thead", "rowgroup")):
        assert {attributes.get("role") for attributes in page.all(tag)} == {role}
    assert aid_html(aid).index("<table") < aid_html(aid).index('class="choice"')


def test_without_a_table_of_all_choices_nothing_is_said_of_it() -> None:
    text = aid_html(replace(ENGLISH, glance=None))
    assert "aid-glance" not in text
    assert not Page(text).all("table")


@LANGUAGES
def test_pictures_of_people_count_as_the_aid_does_and_speak(aid: Aid) -> None:
    shown = drawn(aid_html(aid))
    assert len(shown) == len(pictures(aid)) >= 3
    for svg, icons in zip(shown, pictures(aid), strict=True):
        expected = {"filled": icons.sure, "hatched": icons.maybe}
        expected["empty"] = icons.of - icons.sure - icons.maybe
        assert people(svg) == +Counter(expected)
        assert unescape(svg).count(f'aria-label="{icons.text}"') == 1
        assert ("hatches" in svg) is (icons.maybe > 0)


def test_a_sign_that_does_not_occur_is_not_explained() -> None:
    certain = pictures(ENGLISH)[3]
    assert [name for name, _ in signs(certain)] == ["filled", "empty"]
    assert aid_html(ENGLISH).count(certain.hatched) == 2


def test_hatches_are_as_many_as_people_hatched() -> None:
    svg = icons_svg(pictures(ENGLISH)[1], "currentColor")
    hatches = re.search(r'class="hatches" d="([^"]*)"', svg)
    assert hatches is not None
    assert hatches[1].count("M") == 6 * pictures(ENGLISH)[1].maybe


@pytest.mark.parametrize(("of", "columns"), [(10, 10), (50, 10), (100, 10), (200, 20), (1000, 40)])
def test_other_round_numbers_are_drawn_no_higher_than_wide(of: int, columns: int) -> None:
    svg = icons_svg(Icons(4, 3, of, "a", "b", "c", "d"), "currentColor")
    assert people(svg) == {"filled": 4, "hatched": 3, "empty": of - 7}
    found = PERSON.findall(svg)
    assert len({x for x, _ in found}) == columns
    assert len({y for _, y in found}) == of / columns


def test_more_people_than_there_are_cannot_be_drawn() -> None:
    with pytest.raises(ValueError, match="98 and 3 of 100"):
        icons_svg(Icons(98, 3, 100, "a", "b", "c", "d"), "currentColor")


@LANGUAGES
def test_boxes_and_lines_are_those_of_the_aid(aid: Aid) -> None:
    text = aid_html(aid)
    assert text.count('<ul class="boxes">') == sum(bool(part.boxes) for part in aid.before)
    room = re.findall(r'<div class="lines" aria-hidden="true">((?:<div></div>)+)</div>', text)
    lines = [part.lines for part in (*aid.before, *aid.after) if part.lines]
    assert [found.count("<div>") for found in room] == lines


def test_nothing_in_the_aid_is_red_or_green() -> None:
    text = aid_html(ENGLISH)
    colours = {colour.lower() for colour in re.findall(r"#[0-9a-fA-F]{6}\b", text)}
    assert colours
    assert not re.search(r"\b(red|green|rgb|hsl)\b", re.sub(r"(?s)<body.*", "", text))
    for colour in colours:
        red, green, blue = (int(colour[n : n + 2], 16) for n in (1, 3, 5))
        assert red - max(green, blue) < 40, colour
        assert green - max(red, blue) < 40, colour


def test_an_aid_that_says_little_is_still_a_page() -> None:
    page = Page(aid_html(BARE))
    assert [attributes["href"] for attributes in page.all("a")] == ["#aid-main", "#aid-choices"]
    assert not page.all("svg", "blockquote")


def test_large_print_is_the_same_page_larger() -> None:
    usual, large = aid_html(ENGLISH), aid_html(ENGLISH, large=True)
    assert large.replace(' class="large"', "") == usual
    assert aid_html(ENGLISH) == usual
