"""What the verb `aid` prints: the patient's aid, or the clinician's guide to the talk."""

import click

from spondyl.brief.aid.compose import aid
from spondyl.brief.aid.document import aid_document
from spondyl.brief.aid.facts import about
from spondyl.brief.compose import compose
from spondyl.brief.guide.compose import guide
from spondyl.brief.guide.document import guide_document
from spondyl.case.case import Case
from spondyl.centre.profile import Profile
from spondyl.cli.screen import folded
from spondyl.cli.verbs import as_json, width


def aid_made(
    case: Case,
    profile: Profile | None,
    style: str,
    language: str,
    lesion: str | None,
    *,
    large: bool,
) -> str | bytes:
    """The decision aid in one of its formats.

    Raises:
        click.UsageError: when the case has no such lesion.
    """
    brief = compose(case, profile)
    try:
        about(brief, lesion)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    made = aid(brief, language, lesion)
    if style == "json":
        return as_json(aid_document(made))
    if style == "pdf":
        from spondyl.render.aid_pdf import aid_pdf

        return aid_pdf(made, large=large)
    from spondyl.render.aid_html import aid_html

    return aid_html(made, large=large)


def guide_text(case: Case, profile: Profile | None, style: str, *, to_file: bool) -> str:
    """The guide to the talk in one of its formats; the model is not run for it."""
    from spondyl.render import guide as rendered

    made = guide(compose(case, profile, projections=False))
    if style == "json":
        return as_json(guide_document(made))
    return folded(rendered.guide_text(made), width(style, to_file=to_file))
