"""What the verbs of the outcome model print."""

import json
import sys
from collections.abc import Iterator
from datetime import datetime

import click

from spondyl.brief.grey_areas import ALL as CARDS
from spondyl.brief.grey_areas import touched
from spondyl.brief.projections.document import projections_document
from spondyl.brief.projections.validation import report_document
from spondyl.brief.treatments.board import Board, board
from spondyl.case.case import Case
from spondyl.casefile.targets import read_targets
from spondyl.centre.profile import Profile
from spondyl.cli.output import load_case, load_profile
from spondyl.cli.screen import folded
from spondyl.cli.verbs import as_json, width
from spondyl.frameworks.evaluate import Verdicts, evaluate
from spondyl.outcomes.draws import draw
from spondyl.outcomes.projecting import Projected, project
from spondyl.outcomes.validating import Report, Verdict, validate
from spondyl.render.projections import projections_text, report_text


def _projected(
    case: Case, profile: Profile | None, seed: int, draws: int
) -> tuple[Verdicts, Board, Projected]:
    verdicts = evaluate(case)
    made = board(case, verdicts, touched(CARDS, case, verdicts), profile)
    return verdicts, made, project(verdicts, made.options, profile, seed=seed, number=draws)


def project_text(
    case: Case, profile: Profile | None, style: str, seed: int, draws: int, *, to_file: bool
) -> str:
    """The projections of a case in one of their formats."""
    verdicts, made, projected = _projected(case, profile, seed, draws)
    if style == "json":
        return as_json({"case": case.name, **projections_document(projected, verdicts)})
    text = projections_text(case, made, projected, verdicts)
    return folded(text, width(style, to_file=to_file))


def project_many(
    paths: tuple[str, ...], centre: str | None, as_of: datetime | None, seed: int, draws: int
) -> Iterator[str]:
    """The projections of many cases, a line of JSON each; progress goes to standard error."""
    with click.progressbar(paths, label="Projecting", file=sys.stderr) as counted:
        for path in counted:
            case = load_case(path, as_of)
            verdicts, _, projected = _projected(case, load_profile(centre, case), seed, draws)
            document = {"case": case.name, **projections_document(projected, verdicts)}
            yield json.dumps(document, ensure_ascii=False) + "\n"


def validate_text(path: str, style: str, seed: int, draws: int, *, to_file: bool) -> str:
    """The report on a file of targets in one of its formats."""
    targets = read_targets(path)
    found: list[Verdict] = []
    with click.progressbar(length=len(targets), label="Validating", file=sys.stderr) as counted:
        for verdict in validate(targets, draw(seed, draws), seed):
            found.append(verdict)
            counted.update(1)
    report = Report(tuple(found), seed, draws)
    if style == "json":
        return as_json(report_document(report))
    return folded(report_text(report), width(style, to_file=to_file))
