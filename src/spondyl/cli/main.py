"""The verbs of the command line; what they need is imported when they run."""

import sys
from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar

import click

from spondyl import __version__
from spondyl.cli.completion import PROGRAM, SHELLS, any_file, case_files, framework_names
from spondyl.cli.output import (
    emit,
    emit_each,
    framework_named,
    load_case,
    load_profile,
    refuse_on_a_terminal,
    reporting,
)

Verb = TypeVar("Verb", bound=Callable[..., Any])
# The outcome model's own defaults, here so that the command line starts without it.
SEED, NUMBER = 20260101, 1000
LEAST_DRAWS, MOST_DRAWS = 100, 20_000
FORMATS = ("terminal", "json", "text", "html", "pdf")
CARD_FORMATS = ("terminal", "json", "text")


class Commands(click.Group):
    """The group of verbs; a verb that is not there is a usage error with the nearest one."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 -- click's signature
        """Verbs in the order in which they are declared."""
        return list(self.commands)


def _moment(
    _context: click.Context, _option: click.Parameter, value: str | None
) -> datetime | None:
    if value is None:
        return None
    try:
        return datetime.fromisoformat(value)
    except ValueError as error:
        raise click.BadParameter(
            f"{value!r} is not a date and time such as 2026-11-19T21:40."
        ) from error


_case = click.argument("case", metavar="CASE", shell_complete=case_files)
_as_of = click.option(
    "--as-of",
    callback=_moment,
    metavar="TIME",
    help="The moment at which the case stands, whatever its file says (now where it is silent).",
)
_output = click.option(
    "--output",
    "-o",
    metavar="FILE",
    help="Write to FILE, whole or not at all.",
    shell_complete=any_file,
)


_centre = click.option(
    "--centre",
    metavar="FILE",
    help="The profile of the centre: what is done there, by whom and how soon.",
    shell_complete=case_files,
)


def _format(*formats: str) -> Callable[[Verb], Verb]:
    return click.option(
        "--format",
        "style",
        type=click.Choice(formats),
        default=formats[0],
        show_default=True,
        help="How to print it.",
    )


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="spondyl")
def cli() -> None:
    """Spondyl: an always-open spine tumour board.

    CASE is a case file (YAML or JSON); `-` reads standard input.
    """


@cli.command(epilog="Example: spondyl brief examples/thursday-paraparesis.yaml")
@_case
@_format(*FORMATS)
@_output
@_as_of
@_centre
@click.option(
    "--without-projections",
    is_flag=True,
    help="Leave out what each option would bring: the model is not run.",
)
@click.option("--card", is_flag=True, help="Print half a page to read before you ring a senior.")
def brief(
    case: str,
    style: str,
    output: str | None,
    as_of: datetime | None,
    centre: str | None,
    *,
    without_projections: bool,
    card: bool,
) -> None:
    """Print the decision brief of a case.

    The page comes first: big picture, problem, neurology, stability, epidural disease, histology,
    earlier treatment, prognosis, goals, what NOMS names, what can be done and what stands against
    it, what each option would bring, and what is not known. As html or pdf it is a sheet: the
    answer on page one, depth behind.
    """
    from spondyl.cli.verbs import brief_pdf, brief_text, card_text

    if card and style not in CARD_FORMATS:
        raise click.UsageError(f"The card is printed as {', '.join(CARD_FORMATS)}, not {style}.")
    if style == "pdf":
        refuse_on_a_terminal(style, output)
        with reporting():
            loaded = load_case(case, as_of)
            profile = load_profile(centre, loaded)
            emit(brief_pdf(loaded, profile, projections=not without_projections), output, case)
        return
    to_file = output is not None
    with reporting():
        loaded = load_case(case, as_of)
        profile = load_profile(centre, loaded)
        made = (
            card_text(loaded, profile, style, to_file=to_file)
            if card
            else brief_text(
                loaded, profile, style, projections=not without_projections, to_file=to_file
            )
        )
        emit(made, output, case)


@cli.command(
    epilog="Example: spondyl options examples/friday-night-junior.yaml "
    "--centre examples/centres/district-hospital.yaml"
)
@_case
@_centre
@_format("terminal", "json", "text")
@_output
@_as_of
@click.option("--fits-hospice", is_flag=True, help="Only what asks for one visit and no admission.")
@click.option("--least-complicated", is_flag=True, help="One list, the least complicated first.")
def options(
    case: str,
    centre: str | None,
    style: str,
    output: str | None,
    as_of: datetime | None,
    *,
    fits_hospice: bool,
    least_complicated: bool,
) -> None:
    """Print every treatment, judged for this patient at this centre.

    Each is open, closed or not settled, with every rule that speaks for or against it, what it
    will not fix, what is still pending, what it asks of the patient, and what it does to the next
    treatment. Without --centre, feasibility is unknown here. Nothing is recommended.
    """
    from spondyl.cli.verbs import options_text

    with reporting():
        loaded = load_case(case, as_of)
        made = options_text(
            loaded,
            load_profile(centre, loaded),
            style,
            fits_hospice=fits_hospice,
            least_complicated=least_complicated,
            to_file=output is not None,
        )
        emit(made, output, case)


def _drawn(verb: Verb) -> Verb:
    """The options of a verb that runs the outcome model."""
    seed = click.option(
        "--seed",
        type=click.IntRange(0),
        default=SEED,
        show_default=True,
        help="Of the draws: the same seed gives the same figures.",
    )
    draws = click.option(
        "--draws",
        type=click.IntRange(LEAST_DRAWS, MOST_DRAWS),
        default=NUMBER,
        show_default=True,
        help="How many draws of the parameters.",
    )
    return seed(draws(verb))


@cli.command(epilog="Example: spondyl project examples/thursday-paraparesis.yaml")
@click.argument("cases", metavar="CASE...", nargs=-1, required=True, shell_complete=case_files)
@_centre
@_format("terminal", "json", "text")
@_output
@_as_of
@_drawn
def project(
    cases: tuple[str, ...],
    centre: str | None,
    style: str,
    output: str | None,
    as_of: datetime | None,
    seed: int,
    draws: int,
) -> None:
    """Print what each option would bring, with its uncertainty.

    Survival, walking, pain, local control, complications, days at home and time to benefit, for
    every option that is open or not settled. Several cases give one line of JSON each.
    """
    from spondyl.cli.projecting import project_many, project_text

    with reporting():
        if len(cases) > 1:
            if style == "terminal" and output is None and sys.stdout.isatty():
                raise click.UsageError("Several cases are printed as JSON: write --format json.")
            emit_each(project_many(cases, centre, as_of, seed, draws), output)
            return
        loaded = load_case(cases[0], as_of)
        profile = load_profile(centre, loaded)
        made = project_text(loaded, profile, style, seed, draws, to_file=output is not None)
        emit(made, output, cases[0])


@cli.command(epilog="Example: spondyl validate validation/calibration.yaml")
@click.argument("targets", metavar="TARGETS", shell_complete=case_files)
@_format("terminal", "json", "text")
@_output
@_drawn
def validate(targets: str, style: str, output: str | None, seed: int, draws: int) -> None:
    """Hold the outcome model against published results.

    TARGETS is a file of results in YAML or JSON. Printed for each: the predicted 90 % interval for
    a study of that size, what was observed, whether it lies inside, and the error; then the rule
    that was set beforehand, and whether it passes.
    """
    from spondyl.cli.projecting import validate_text

    with reporting():
        emit(
            validate_text(targets, style, seed, draws, to_file=output is not None), output, targets
        )


@cli.command(epilog="Example: spondyl score sins examples/thursday-paraparesis.yaml")
@click.argument("name", metavar="NAME", shell_complete=framework_names)
@_case
@_format("terminal", "json", "text")
@_output
@_as_of
def score(name: str, case: str, style: str, output: str | None, as_of: datetime | None) -> None:
    """Print one instrument's or guideline's result for a case."""
    from spondyl.cli.verbs import score_text

    framework_named(name)
    with reporting():
        found = score_text(name, load_case(case, as_of), style, to_file=output is not None)
        emit(found, output, case)


@cli.command(epilog="Example: spondyl ask examples/thursday-paraparesis.yaml")
@_case
@_format("terminal", "json", "text")
@_output
@_as_of
def ask(case: str, style: str, output: str | None, as_of: datetime | None) -> None:
    """Print what to find out next, and what each answer would change.

    Open facts, those that bear on an emergency first, then by how far their answers shrink what
    is still open, with how each can be had and whether tonight. It ends where no answer would
    change a decision, a band or an alert.
    """
    from spondyl.cli.verbs import ask_text

    with reporting():
        emit(ask_text(load_case(case, as_of), style, to_file=output is not None), output, case)


@cli.command(epilog="Example: spondyl frameworks katagiri_2014")
@click.argument("name", metavar="[NAME]", required=False, shell_complete=framework_names)
@_format("terminal", "json", "text")
@_output
def frameworks(name: str | None, style: str, output: str | None) -> None:
    """List the frameworks, or print the table of one with its sources."""
    from spondyl.cli.verbs import frameworks_text

    if name is not None:
        framework_named(name)
    with reporting():
        emit(frameworks_text(name, style, to_file=output is not None), output)


@cli.command(epilog="Example: spondyl check examples/thursday-paraparesis.yaml")
@_case
@_format("terminal", "json", "text")
@_output
@_as_of
def check(case: str, style: str, output: str | None, as_of: datetime | None) -> None:
    """Validate a case and print what is known, uncertain and unknown."""
    from spondyl.cli.verbs import check_text

    with reporting():
        emit(check_text(load_case(case, as_of), style, to_file=output is not None), output, case)


@cli.command(epilog="Example: spondyl completion bash")
@click.argument("shell", metavar="SHELL", type=click.Choice(SHELLS))
def completion(shell: str) -> None:
    """Print the script that completes verbs, options, names and case files in a shell.

    SHELL is bash, zsh or fish. For bash, put this into ~/.bashrc:

        source <(spondyl completion bash)
    """
    from spondyl.cli.completion import script

    emit(script(shell, cli), None)


def main() -> None:
    """Run the command line; exit 0 done, 1 the input is wrong, 2 usage."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    # The name is fixed so that completion finds the program however it was started.
    cli(prog_name=PROGRAM)
