"""What each verb prints, as text."""

import json
from io import StringIO

from spondyl.brief.compose import compose
from spondyl.brief.document import document, verdicts_document
from spondyl.brief.page import Brief
from spondyl.brief.questions.ask import ask
from spondyl.brief.questions.document import asking_document
from spondyl.case.case import Case
from spondyl.frameworks.evaluate import ALL, BY_NAME, evaluate
from spondyl.kernel.canonical import canonical
from spondyl.render.questions import questions_text
from spondyl.render.results import framework_text
from spondyl.render.results import score_text as result_text


def brief_text(case: Case, style: str, *, to_file: bool) -> str:
    """The brief in one of its formats."""
    brief = compose(case)
    if style == "json":
        return _json(document(brief))
    if style == "text":
        from spondyl.render.text import text

        return text(brief)
    return _terminal(brief, plain=to_file)


def _terminal(brief: Brief, *, plain: bool) -> str:
    from rich.console import Console

    from spondyl.render.terminal import brief_to

    real = Console(no_color=plain or None)
    buffer = StringIO()
    colour = real.is_terminal and not plain
    console = Console(
        file=buffer,
        width=min(real.width, 110) if colour else 100,
        force_terminal=colour,
        highlight=False,
    )
    brief_to(console, brief)
    return buffer.getvalue()


def score_text(name: str, case: Case, style: str) -> str:
    """One framework's result in one of its formats."""
    verdicts = evaluate(case)
    if style == "json":
        return _json({"case": case.name, **verdicts_document(verdicts, (name,))})
    return result_text(name, verdicts)


def ask_text(case: Case, style: str) -> str:
    """What to find out next, in one of its formats."""
    asking = ask(case)
    if style == "json":
        return _json(asking_document(case.name, asking))
    return questions_text(case, asking)


def frameworks_text(name: str | None, style: str) -> str:
    """The list of frameworks, or one table."""
    if name is not None:
        framework = BY_NAME[name]
        return _json(canonical(framework)) if style == "json" else framework_text(framework)
    if style == "json":
        return _json([{"name": f.name, "title": f.title} for f in ALL])
    width = max(len(f.name) for f in ALL)
    return "".join(f"{f.name:<{width}}  {f.title}\n" for f in ALL)


def check_text(case: Case, style: str) -> str:
    """What is known, uncertain and unknown in a valid case."""
    from spondyl.casefile.standing import standing
    from spondyl.cli.standing_text import standing_document, standing_text

    found = standing(case)
    if style == "json":
        return _json(standing_document(case, found))
    return standing_text(case, found)


def _json(data: object) -> str:
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"
