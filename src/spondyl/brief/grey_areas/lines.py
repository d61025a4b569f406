"""Grey areas on the page: each card that touches with its two lines, the others by title."""

from collections.abc import Iterator, Mapping, Sequence

from spondyl.brief.grey_areas.card import Evidence, Touched, touch
from spondyl.brief.page import Line
from spondyl.case.derived import WRITTEN_AS
from spondyl.frameworks.guidelines.stability import SINS_BAND
from spondyl.frameworks.standing import variables_of
from spondyl.kernel.sources import Citation, Source

_READINGS = tuple(f"lesion.{key}" for key in ("level", "pain", "bone", "collapse"))


def grey_area_lines(touched: Sequence[Touched], titles: Mapping[str, str]) -> Iterator[Line]:
    """A card's question, then its evidence; cards that only may touch in one line.

    Args:
        touched: the cards of a case.
        titles: the lesions' titles by their labels.
    """
    for each in touched:
        if touch(each) == "touches":
            yield from _card(each, titles)
    yield from _may_touch([each for each in touched if touch(each) == "may_touch"], titles)


def _card(each: Touched, titles: Mapping[str, str]) -> Iterator[Line]:
    card, lesions = each.rule, each.standing.lesions
    lesion = lesions[0] if len(lesions) == 1 else ""
    facts = _facts(each)
    asked = f"{_named(each, titles)}: {card.question} {card.gap}".rstrip()
    yield Line(asked, card.theme, facts, "verdict", lesion, (card.asked,))
    for evidence in card.evidence:
        yield _said(evidence, card.theme, facts, lesion)
    if card.guideline is not None:
        yield _said(card.guideline, card.theme, facts, lesion)
    elif card.silent:
        yield Line(f"{card.silent} is silent.", card.theme, facts, "limit", lesion)


def _said(evidence: Evidence, theme: str, facts: tuple[str, ...], lesion: str) -> Line:
    text = f"{evidence.text} [{marked(evidence.cited)}]"
    return Line(text, theme, facts, "fact", lesion, (evidence.cited,))


def _may_touch(possible: Sequence[Touched], titles: Mapping[str, str]) -> Iterator[Line]:
    if possible:
        facts = dict.fromkeys(path for each in possible for path in each.standing.unknown)
        named = "; ".join(_named(each, titles) for each in possible)
        yield Line(f"May touch this case: {named}.", "II", tuple(facts), "unknown")


def _named(each: Touched, titles: Mapping[str, str]) -> str:
    where = ", ".join(titles[label] for label in each.standing.lesions)
    return f"{where}: {each.rule.title}" if where else each.rule.title


def _facts(each: Touched) -> tuple[str, ...]:
    """Where in the case file the facts stand that make it touch."""
    paths: list[str] = []
    for variable in variables_of(each.rule.when):
        if variable == SINS_BAND:
            paths.extend(_READINGS)
        else:
            paths.append(WRITTEN_AS.get(variable.path, variable.path))
    placed = (place for path in paths for place in _places(path, each.standing.lesions))
    return tuple(dict.fromkeys(placed))


def _places(path: str, lesions: Sequence[str]) -> Iterator[str]:
    group, _, rest = path.partition(".")
    if group != "lesion":
        yield path
        return
    yield from (f"lesions.{label}.{rest}" for label in lesions)


def marked(citation: Citation) -> str:
    """Source and check mark, as short as a line allows."""
    via = f" via {citation.via}" if citation.via else ""
    return f"{short_name(citation.source)}; {citation.check.value}{via}"


def short_name(source: Source) -> str:
    """`Park 2024`; the journal's or the publisher's name where no author is known."""
    first, several, _ = source.authors.partition(",")
    if not several:
        return f"{_journal(source)} {source.year}"
    surname, _, initials = first.rpartition(" ")
    name = surname if surname and initials.isupper() else first
    return f"{name} {source.year}"


def _journal(source: Source) -> str:
    """The journal without volume and pages."""
    name = source.journal.partition(",")[0].partition(";")[0]
    words, _, last = name.rpartition(" ")
    return words if ":" in last else name
