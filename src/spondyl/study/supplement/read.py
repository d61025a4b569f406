"""The supplement's file in, a study out."""

from collections.abc import Sequence
from itertools import count

from spondyl.kernel.errors import InputError, Place
from spondyl.study.characters import decoded
from spondyl.study.checking import checked
from spondyl.study.codebook import COLOURS, built_in, same_title
from spondyl.study.model import (
    Codebook,
    Consent,
    Finding,
    Kind,
    Node,
    Participant,
    Quote,
    Reading,
    Study,
    Text,
)
from spondyl.study.supplement.body import Body, Heading, Spoken
from spondyl.study.supplement.participants import participants
from spondyl.study.supplement.passages import passages
from spondyl.study.supplement.rows import Row, rows
from spondyl.study.supplement.suspects import ambiguity, suspected
from spondyl.study.supplement.tags import Tag
from spondyl.themes.themes import BARTON_2021, PRINTED_COUNTS

_APPENDICES = ("Appendix 1", "Appendix 2")
_BUILT_IN = built_in()


def read_supplement(name: str, data: bytes) -> Study:
    """A study from the bytes of its supplement.

    Args:
        name: the file's name, for messages.
        data: UTF-8 text; any line ends, with or without a byte order mark.

    Raises:
        InputError: when it is no such file, or breaks off.
    """
    found = list(rows(decoded(name, data)))
    first, second = (_title(name, found, title) for title in _APPENDICES)
    if second < first:
        raise InputError("Appendix 2 stands before Appendix 1.", Place(name, found[second].line))
    spoke = participants(name, found[first + 1 : second])
    if not spoke:
        raise InputError("there is no participant.", Place(name, found[first].line), _TAKE)
    body = Body(name, found[second].line)
    body.take(_without_header(found[second + 1 :]))
    study = checked(_study(spoke, body))
    if missing := _missing(study):
        raise InputError(
            f"these are the themes of the published study, and {missing}.",
            Place(name, body.line),
            "The file may be cut off: take the supplement as published.",
        )
    return study


def _missing(study: Study) -> str:
    """What the published study has and a study of its themes has not; empty for any other study."""
    pairs = list(zip(study.nodes, _BUILT_IN[1], strict=False))
    if not all(a.code == b.code and same_title(a.title, b.title) for a, b in pairs):
        return ""
    if len(study.nodes) < len(_BUILT_IN[1]):
        return f"{_BUILT_IN[1][len(study.nodes)].code} and what follows it are not there"
    few = [
        f"only {len(getattr(study, what))} of its {number} {what} are there"
        for what, number in PRINTED_COUNTS.items()
        if len(getattr(study, what)) < number
    ]
    return " and ".join(few)


def surplus(study: Study) -> list[str]:
    """What there is more of than the published study has; a row may stand twice in the file."""
    if study.title != BARTON_2021.title:
        return []
    return [
        f"There are {len(getattr(study, what))} {what}; the published supplement has {number}."
        for what, number in PRINTED_COUNTS.items()
        if len(getattr(study, what)) > number
    ]


def _title(name: str, found: Sequence[Row], title: str) -> int:
    # Blanks may be any kind of blank.
    begins = (" ".join(row.cells[0].split()).startswith(title) for row in found)
    place = next((n for n, begun in enumerate(begins) if begun), None)
    if place is None:
        last = found[-1].line if found else 1
        raise InputError(f"no line begins with {title!r}.", Place(name, last), _TAKE)
    return place


def _without_header(found: Sequence[Row]) -> Sequence[Row]:
    return found[1:] if found and found[0].cells[0].startswith("Theme") else found


def _study(spoke: tuple[Participant, ...], body: Body) -> Study:
    keys = [f"Q{number:03}" for number in range(1, len(body.quotes) + 1)]
    tags = [quote.tag for quote in body.quotes if quote.tag]  # a body that was read has them all
    texts = tuple(map(_text, keys, body.quotes, tags))
    groups = passages([quote.text for quote in body.quotes])
    books, nodes = _codebook(body)
    return Study(
        title=BARTON_2021.title if (books, nodes) == _BUILT_IN else "A study of this form",
        participants=spoke,
        codebooks=books,
        nodes=nodes,
        findings=tuple(Finding(n, f.code, f.text) for n, f in enumerate(body.findings, 1)),
        texts=texts,
        quotes=tuple(map(_quote, keys, count(1), body.quotes, tags, groups)),
        readings=_readings(texts),
    )


def _text(key: str, quote: Spoken, cited: Tag) -> Text:
    title = f"Quote {int(key[1:])} {cited.printed}"
    return Text(key, Kind.QUOTE, title, quote.text, Consent.PUBLISHED)


def _quote(key: str, number: int, quote: Spoken, cited: Tag, passage: int) -> Quote:
    return Quote(
        key,
        number,
        quote.finding,
        cited.source,
        cited.first,
        cited.last,
        cited.printed,
        quote.note,
        quote.first_line,
        quote.last_line,
        passage,
        ambiguity(quote.text),
    )


def _readings(texts: Sequence[Text]) -> tuple[Reading, ...]:
    return tuple(each for text in texts for each in suspected(text.key, text.content))


def _codebook(body: Body) -> tuple[tuple[Codebook, ...], tuple[Node, ...]]:
    """The built-in codebook where the headings are its own, else one made of the headings."""
    _, nodes = _BUILT_IN
    same = len(nodes) == len(body.headings) and all(
        node.code == heading.code and same_title(node.title, heading.title)
        for node, heading in zip(nodes, body.headings, strict=True)
    )
    if same:
        return _BUILT_IN
    coded = {finding.code for finding in body.findings}
    return (
        (Codebook(1, "", "The themes of the supplement."),),
        tuple(_node(n, heading, coded, body) for n, heading in enumerate(body.headings, 1)),
    )


def _node(place: int, heading: Heading, coded: set[str], body: Body) -> Node:
    themes = [each.code for each in body.headings if "." not in each.code]
    colour = COLOURS[themes.index(heading.code.partition(".")[0]) % len(COLOURS)]
    return Node(1, place, heading.code, heading.title, heading.code in coded, "", colour)


_TAKE = "Is this the supplement as published? Its two tables begin with these titles."
