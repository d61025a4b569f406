"""What people do to a study: each change takes one and gives another."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count

from spondyl.kernel.errors import InputError
from spondyl.study.checking import bad_character, checked
from spondyl.study.codebook import CODE, built_in, codable_named, node_named, renumbered
from spondyl.study.model import (
    PRINTED,
    Codebook,
    Coding,
    Consent,
    Kind,
    Memo,
    Name,
    Node,
    Reading,
    Relation,
    Search,
    Study,
    Text,
)

MOST_LETTERS = 200


def blank() -> Study:
    """A study in which nothing has been imported or coded: the built-in codebook alone."""
    books, nodes = built_in()
    return Study("", codebooks=books, nodes=nodes)


def text_named(study: Study, key: str) -> Text:
    """The text of a key, in upper or lower case.

    Raises:
        InputError: when there is none.
    """
    found = study.by_key.get(key.upper())
    if found is None:
        raise InputError(f"there is no text {key!r}.", None, "See: spondyl study texts")
    return found


def clean(content: str, what: str = "the text") -> str:
    """A text with line feeds alone.

    Raises:
        InputError: when it is empty, or holds a control character.
    """
    content = content.replace("\r\n", "\n").replace("\r", "\n")
    bad = bad_character(content)
    if bad is not None:
        line = content.count("\n", 0, bad) + 1
        raise InputError(
            f"{what} holds a control character (U+{ord(content[bad]):04X}) on line {line}.",
            None,
            "Remove it.",
        )
    if not content.strip():
        raise InputError(f"{what} is empty.", None, "Give it some words.")
    return content


def with_text(study: Study, kind: Kind, title: str, content: str, consent: Consent) -> Study:
    """The study with one text more; with the same title and words it is there already."""
    content, title = clean(content), one_line(title, "the title")
    if any((each.title, each.content) == (title, content) for each in study.texts):
        return study
    text = Text(next(free_keys(study.by_key)), kind, title, content, consent)
    return replace(study, texts=(*study.texts, text))


def free_keys(taken: Iterable[str]) -> Iterator[str]:
    """Keys that no text has yet, one after the other."""
    numbers = [int(key[1:]) for key in taken if re.fullmatch(r"T\d+", key)]
    return (f"T{number:04}" for number in count(max(numbers, default=0) + 1))


def one_line(words: str, what: str) -> str:
    """A label: one line of some length, blanks as single spaces.

    Raises:
        InputError: when it is empty or too long.
    """
    line = " ".join(clean(words, what).split())
    if len(line) > MOST_LETTERS:
        raise InputError(
            f"{what} has {len(line)} characters.", None, f"It may have {MOST_LETTERS}."
        )
    return line


def with_consent(study: Study, key: str, consent: Consent) -> Study:
    """The study with the consent of one text as it is now."""
    text = text_named(study, key)
    return replace(
        study,
        texts=tuple(
            replace(each, consent=consent) if each.key == text.key else each for each in study.texts
        ),
    )


def stretch(text: Text, words: str | None, offsets: tuple[int, int] | None) -> tuple[int, int]:
    """The offsets of a stretch: given, found by its words, or of the whole text.

    Raises:
        InputError: when the words are not there or not only once, or the offsets lie outside.
    """
    if words is not None:
        places = [found.start() for found in re.finditer(re.escape(words), text.content)]
        if len(places) != 1 or not words:
            raise InputError(
                f"{text.key} has these words {len(places)} times: {words!r}.",
                None,
                "Give words that it has once, or offsets.",
            )
        return places[0], places[0] + len(words)
    start, end = offsets or (0, len(text.content))
    if not 0 <= start < end <= len(text.content):
        raise InputError(
            f"{start}-{end} lies outside {text.key}, which has {len(text.content)} characters.",
            None,
            "Offsets count characters from 0; the end is the one behind the last.",
        )
    return start, end


def coder_named(name: str) -> str:
    """A coder's name.

    Raises:
        InputError: when it is empty, or the study's own.
    """
    name = one_line(name, "the coder's name")
    if name.casefold() == PRINTED:
        raise InputError(
            f"no coder can be called {name!r}: so the study's own coding is called.",
            None,
            "Choose another name, initials do.",
        )
    return name


def with_coding(study: Study, coding: Coding) -> Study:
    """The study with one coding more; with the same stretch, node and coder its memo is the new.

    Raises:
        InputError: when the text or node is not there, the node is a heading, or the stretch lies
            outside.
    """
    node = codable_named(study.codebook, coding.node)
    text = text_named(study, coding.text)
    start, end = stretch(text, None, (coding.start, coding.end))
    new = replace(
        coding,
        text=text.key,
        node=node.code,
        start=start,
        end=end,
        version=study.version,
        coder=coder_named(coding.coder),
    )
    others = tuple(each for each in study.codings if not _same(each, new))
    coders = study.coders if new.coder in study.coders else (*study.coders, new.coder)
    return replace(study, codings=(*others, new), coders=coders)


def _same(one: Coding, other: Coding) -> bool:
    return (one.text, one.start, one.end, one.node, one.coder) == (
        other.text,
        other.start,
        other.end,
        other.node,
        other.coder,
    )


def without_coding(study: Study, key: str, span: tuple[int, int], node: str, coder: str) -> Study:
    """The study without one coding of one coder.

    Raises:
        InputError: when there is no such coding.
    """
    text = text_named(study, key)
    code = node_named({each.code: each for each in study.nodes}, node).code
    gone = Coding(text.key, *span, code, 0, coder)
    kept = tuple(each for each in study.codings if not _same(each, gone))
    if len(kept) == len(study.codings):
        raise InputError(
            f"{coder!r} has not coded {span[0]}-{span[1]} of {text.key} with {code}.",
            None,
            f"See: spondyl study show {text.key}",
        )
    return replace(study, codings=kept)


def with_memo(study: Study, about: str, words: str, coder: str, made: str) -> Study:
    """The study with a memo on a text, a node or itself.

    Raises:
        InputError: when what it is about is not there.
    """
    if about and about.upper() in study.by_key:
        about = about.upper()
    elif about:
        about = node_named(study.codebook, about).code
    number = max((memo.number for memo in study.memos), default=0) + 1
    memo = Memo(number, about, clean(words, "the memo"), coder_named(coder), made)
    return replace(study, memos=(*study.memos, memo), coders=_with(study.coders, memo.coder))


def with_search(study: Study, words: str, about: str, coder: str, made: str) -> Study:
    """The study with a search kept, and who looked."""
    number = max((each.number for each in study.searches), default=0) + 1
    kept = Search(number, one_line(words, "the search"), about.strip(), coder_named(coder), made)
    return replace(study, searches=(*study.searches, kept), coders=_with(study.coders, kept.coder))


def _with(coders: tuple[str, ...], coder: str) -> tuple[str, ...]:
    return coders if coder in coders else (*coders, coder)


def with_reading(study: Study, key: str, words: str, suggested: str, by: str) -> Study:
    """The study with a suspected mis-hearing noted beside a text.

    Raises:
        InputError: when the text does not have these words once.
    """
    text = text_named(study, key)
    start, end = stretch(text, words, None)
    suggested = one_line(suggested, "the suggestion") if suggested.strip() else ""
    new = Reading(text.key, start, end, suggested, coder_named(by))
    kept = tuple(
        each
        for each in study.readings
        if (each.text, each.start, each.end, each.by) != (new.text, start, end, new.by)
    )
    return replace(study, readings=(*kept, new))


def with_ambiguity(study: Study, key: str, why: str) -> Study:
    """The study with a quote marked as one that no rule may cite; an empty reason unmarks it.

    Raises:
        InputError: when there is no such quote.
    """
    quote = study.quote_of.get(key.upper())
    if quote is None:
        raise InputError(f"there is no quote {key!r}.", None, "Quotes have keys such as Q013.")
    marked = replace(quote, ambiguous=" ".join(why.split()))
    return replace(study, quotes=tuple(marked if q is quote else q for q in study.quotes))


def with_relation(study: Study, relation: Relation) -> Study:
    """The study with a relation that a person drew.

    Raises:
        InputError: when a node is not there, or is related to itself.
    """
    new = replace(
        relation,
        origin=node_named(study.codebook, relation.origin).code,
        target=node_named(study.codebook, relation.target).code,
        label=one_line(relation.label, "the label"),
        coder=coder_named(relation.coder),
    )
    if new.origin == new.target:
        raise InputError(f"{new.origin} cannot be related to itself.", None, "Name two nodes.")
    others = without_relation(study, new.origin, new.target, new.label).relations
    return replace(study, relations=(*others, new), coders=_with(study.coders, new.coder))


def without_relation(study: Study, origin: str, target: str, label: str) -> Study:
    """The study without a relation; the same where there is none."""
    gone = (origin.casefold(), target.casefold(), label)
    return replace(
        study,
        relations=tuple(
            each
            for each in study.relations
            if (each.origin.casefold(), each.target.casefold(), each.label) != gone
        ),
    )


def with_name(study: Study, word: str, *, masked: bool) -> Study:
    """The study with a decision on whether a word is masked on export."""
    new = Name(one_line(word, "the word"), masked)
    others = tuple(each for each in study.names if each.word != new.word)
    return replace(study, names=(*others, new))


def with_node(study: Study, node: Node, made: str) -> Study:
    """The study with a new version of the codebook: one node more, or one worded anew.

    Raises:
        InputError: when the code is none, or its parent is not there.
    """
    if not CODE.fullmatch(node.code):
        raise InputError(
            f"{node.code!r} is no code.", None, "Letters, digits and -, with dots: III.D"
        )
    if node.parent:
        node_named(study.codebook, node.parent)
    nodes = dict(study.codebook)
    held = nodes.get(node.code)
    what = "reworded" if held else "added"
    like = held or nodes.get(node.parent)
    nodes[node.code] = replace(
        node,
        title=one_line(node.title, "the title"),
        colour=node.colour or (like.colour if like else ""),
        guid=held.guid if held else "",
    )
    version = study.version + 1
    book = Codebook(version, made, f"{node.code} {what}.")
    return checked(
        replace(
            study,
            codebooks=(*study.codebooks, book),
            nodes=(*study.nodes, *renumbered(version, _in_tree(nodes.values()))),
        )
    )


def _in_tree(nodes: Iterable[Node]) -> list[Node]:
    """Nodes with each child behind its parent's other children."""
    found = list(nodes)

    def below(parent: str) -> list[Node]:
        return [
            each for node in found if node.parent == parent for each in (node, *below(node.code))
        ]

    return below("")
