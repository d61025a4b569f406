"""What each verb prints, as text."""

import json
from dataclasses import replace
from io import StringIO

from spondyl.brief.grey_areas import ALL as CARDS
from spondyl.brief.grey_areas import touched
from spondyl.brief.page import Brief
from spondyl.brief.questions.ask import ask
from spondyl.brief.questions.document import asking_document
from spondyl.brief.treatments.board import board, by_burden
from spondyl.brief.treatments.board import fits_hospice as fits
from spondyl.case.case import Case
from spondyl.centre.profile import Profile
from spondyl.cli.screen import columns, console, folded
from spondyl.frameworks.evaluate import ALL, BY_NAME, evaluate
from spondyl.kernel.canonical import canonical
from spondyl.render.questions import questions_text
from spondyl.render.results import framework_text
from spondyl.render.results import score_text as result_text
from spondyl.themes.pointers import Pointer


def brief_text(
    case: Case,
    profile: Profile | None,
    style: str,
    *,
    projections: bool,
    pointers: tuple[Pointer, ...],
    to_file: bool,
) -> str:
    """The brief in one of its formats."""
    from spondyl.brief.compose import compose
    from spondyl.brief.document import document

    brief = compose(case, profile, projections=projections, pointers=pointers)
    if style == "json":
        return as_json(document(brief))
    if style == "text":
        from spondyl.render.text import text

        return text(brief)
    if style == "html":
        from spondyl.brief.sheet import sheet
        from spondyl.render.html import html

        return html(sheet(brief))
    return _terminal(brief, to_file=to_file)


def brief_pdf(case: Case, profile: Profile | None, *, projections: bool) -> bytes:
    """The brief as a PDF."""
    from spondyl.brief.compose import compose
    from spondyl.brief.sheet import sheet
    from spondyl.render.pdf import pdf

    return pdf(sheet(compose(case, profile, projections=projections)))


def _terminal(brief: Brief, *, to_file: bool) -> str:
    from spondyl.render.terminal import brief_to

    buffer = StringIO()
    brief_to(console(buffer, to_file=to_file), brief)
    return buffer.getvalue()


def card_text(case: Case, profile: Profile | None, style: str, *, to_file: bool) -> str:
    """The pre-call card in one of its formats."""
    from spondyl.brief.card import card, card_document
    from spondyl.brief.compose import compose
    from spondyl.render import card as rendered

    made = card(compose(case, profile, projections=False))
    if style == "json":
        return as_json(card_document(made))
    if style == "text":
        return rendered.card_text(made)
    from spondyl.render.terminal import card_to

    buffer = StringIO()
    card_to(console(buffer, to_file=to_file, usual=rendered.WIDTH, most=rendered.WIDTH), made)
    return buffer.getvalue()


def score_text(name: str, case: Case, style: str, *, to_file: bool) -> str:
    """One framework's result in one of its formats."""
    from spondyl.brief.verdicts_document import verdicts_document

    verdicts = evaluate(case)
    if style == "json":
        return as_json({"case": case.name, **verdicts_document(verdicts, (name,))})
    return folded(result_text(name, verdicts), width(style, to_file=to_file))


def options_text(
    case: Case,
    profile: Profile | None,
    style: str,
    *,
    fits_hospice: bool,
    least_complicated: bool,
    to_file: bool,
) -> str:
    """The options of a case in one of their formats.

    Args:
        case: the case.
        profile: the centre; None where none was given.
        style: the format.
        fits_hospice: only those that ask for one visit at most and no admission.
        least_complicated: in one list, the least complicated first.
        to_file: whether the output goes to a file.
    """
    from spondyl.brief.treatments.document import options_document
    from spondyl.render.options import options_text as rendered

    verdicts = evaluate(case)
    made = board(case, verdicts, touched(CARDS, case, verdicts), profile)
    chosen = tuple(each for each in made.options if fits(each) or not fits_hospice)
    if least_complicated:
        chosen = by_burden(chosen)
    titles = {lesion.label: lesion.title for lesion in case.lesions or ()}
    if style == "json":
        return as_json(
            {"case": case.name, **options_document(replace(made, options=chosen), titles)}
        )
    only = chosen if fits_hospice or least_complicated else None
    return folded(rendered(made, titles, only), width(style, to_file=to_file))


def ask_text(case: Case, style: str, *, to_file: bool) -> str:
    """What to find out next, in one of its formats."""
    asking = ask(case)
    if style == "json":
        return as_json(asking_document(case.name, asking))
    return folded(questions_text(case, asking), width(style, to_file=to_file))


def frameworks_text(name: str | None, style: str, *, to_file: bool) -> str:
    """The list of frameworks, or one table."""
    if style == "json":
        listed = [{"name": f.name, "title": f.title} for f in ALL]
        return as_json(listed if name is None else canonical(BY_NAME[name]))
    return folded(
        _list() if name is None else framework_text(BY_NAME[name]), width(style, to_file=to_file)
    )


def _list() -> str:
    width = max(len(f.name) for f in ALL)
    return "".join(f"{f.name:<{width}}  {f.title}\n" for f in ALL)


def check_text(case: Case, style: str, *, to_file: bool) -> str:
    """What is known, uncertain and unknown in a valid case."""
    from spondyl.casefile.standing import standing
    from spondyl.cli.standing_text import WIDTH, standing_document, standing_text

    found = standing(case)
    if style == "json":
        return as_json(standing_document(case, found))
    edge = width(style, to_file=to_file)
    return folded(standing_text(case, found, edge or WIDTH), edge)


def width(style: str, *, to_file: bool) -> int | None:
    """Where to break lines: at the terminal's edge, and nowhere in text that is to be pasted."""
    return columns(to_file=to_file) if style == "terminal" else None


def as_json(data: object) -> str:
    """JSON with a line for each key, and for each entry of a list under it.

    Deeper down everything stays on its line: indented in full, a brief has five times the lines,
    and takes longer to write than to make.
    """
    if not isinstance(data, dict):
        return json.dumps(data, indent=2, ensure_ascii=False) + "\n"
    parts = (f"  {json.dumps(key)}: {_value(value)}" for key, value in data.items())
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _value(value: object) -> str:
    if isinstance(value, list) and value and isinstance(value[0], dict):
        entries = ",\n".join(f"    {json.dumps(each, ensure_ascii=False)}" for each in value)
        return f"[\n{entries}\n  ]"
    return json.dumps(value, ensure_ascii=False)
