"""The verbs of the command line; what they need is imported when they run."""

import sys
from datetime import datetime

import click

from spondyl import __version__
from spondyl.cli.arguments import (
    as_of_option,
    case_argument,
    centre_option,
    drawn_options,
    format_option,
    output_option,
)
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
from spondyl.cli.study import study
from spondyl.cli.study.group import DEFAULT as STUDY_FILE

FORMATS = ("terminal", "json", "text", "html", "pdf")
# Those that print what the themes of the lines rest on.
POINTING_FORMATS = ("terminal", "json")
CARD_FORMATS = ("terminal", "json", "text")
AID_FORMATS = ("html", "pdf", "json", "terminal", "text")
GUIDE_FORMATS = ("terminal", "json", "text")
LANGUAGES = ("en", "es")


class Commands(click.Group):
    """The group of verbs; a verb that is not there is a usage error with the nearest one."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 -- click's signature
        """Verbs in the order in which they are declared."""
        return list(self.commands)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="spondyl")
def cli() -> None:
    """Spondyl: an always-open spine tumour board.

    CASE is a case file (YAML or JSON); `-` reads standard input.
    """


@cli.command(epilog="Example: spondyl brief examples/thursday-paraparesis.yaml")
@case_argument
@format_option(*FORMATS)
@output_option
@as_of_option
@centre_option
@click.option(
    "--without-projections",
    is_flag=True,
    help="Leave out what each option would bring: the model is not run.",
)
@click.option("--card", is_flag=True, help="Print half a page to read before you ring a senior.")
@click.option(
    "--study",
    "study_file",
    metavar="FILE",
    help=f"Point from themes to the quotes of this study file ({STUDY_FILE} where it is there).",
    shell_complete=any_file,
)
def brief(
    case: str,
    style: str,
    output: str | None,
    as_of: datetime | None,
    centre: str | None,
    study_file: str | None,
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
    from spondyl.cli.pointing import pointers_of
    from spondyl.cli.verbs import brief_pdf, brief_text, card_text

    if card and style not in CARD_FORMATS:
        raise click.UsageError(f"The card is printed as {', '.join(CARD_FORMATS)}, not {style}.")
    if study_file and (card or style not in POINTING_FORMATS):
        raise click.UsageError(f"--study is for {' and '.join(POINTING_FORMATS)}.")
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
                loaded,
                profile,
                style,
                projections=not without_projections,
                pointers=pointers_of(study_file) if style in POINTING_FORMATS else (),
                to_file=to_file,
            )
        )
        emit(made, output, case)


@cli.command(
    epilog="Example: spondyl options examples/friday-night-junior.yaml "
    "--centre examples/centres/district-hospital.yaml"
)
@case_argument
@centre_option
@format_option("terminal", "json", "text")
@output_option
@as_of_option
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


@cli.command(epilog="Example: spondyl project examples/thursday-paraparesis.yaml")
@click.argument("cases", metavar="CASE...", nargs=-1, required=True, shell_complete=case_files)
@centre_option
@format_option("terminal", "json", "text")
@output_option
@as_of_option
@drawn_options
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


@cli.command(epilog="Example: spondyl aid examples/thursday-paraparesis.yaml -o aid.html")
@case_argument
@centre_option
@click.option(
    "--format",
    "style",
    type=click.Choice(AID_FORMATS),
    help="How to print it: html, pdf or json; the guide as terminal, text or json.",
)
@output_option
@as_of_option
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    default=LANGUAGES[0],
    show_default=True,
    help="Of the aid; the Spanish is not clinically reviewed.",
)
@click.option("--lesion", metavar="LEVEL", help="The lesion that the aid is about.")
@click.option("--large", is_flag=True, help="In large print.")
@click.option("--guide", is_flag=True, help="Print the clinician's guide to the talk instead.")
def aid(
    case: str,
    centre: str | None,
    style: str | None,
    output: str | None,
    as_of: datetime | None,
    language: str,
    lesion: str | None,
    *,
    large: bool,
    guide: bool,
) -> None:
    """Print the decision aid that a patient takes home.

    Every choice that is not closed, comfort at home among them, in the same layout: what it is,
    what it asks, what may come of it in a hundred people, what it cannot do. The team's view
    comes after the choices. With --guide, a guide to the talk for the clinician.
    """
    from spondyl.cli.aiding import aid_made, guide_text

    style = style or AID_FORMATS[3 if guide else 0]
    if style not in (GUIDE_FORMATS if guide else AID_FORMATS[:3]):
        what = "guide" if guide else "aid"
        raise click.UsageError(f"The {what} is not printed as {style}.")
    if style == "pdf":
        refuse_on_a_terminal(style, output)
    with reporting():
        loaded = load_case(case, as_of)
        profile = load_profile(centre, loaded)
        made = (
            guide_text(loaded, profile, style, to_file=output is not None)
            if guide
            else aid_made(loaded, profile, style, language, lesion, large=large)
        )
        emit(made, output, case)


@cli.command(epilog="Example: spondyl validate validation/calibration.yaml")
@click.argument("targets", metavar="TARGETS", shell_complete=case_files)
@format_option("terminal", "json", "text")
@output_option
@drawn_options
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
@case_argument
@format_option("terminal", "json", "text")
@output_option
@as_of_option
def score(name: str, case: str, style: str, output: str | None, as_of: datetime | None) -> None:
    """Print one instrument's or guideline's result for a case."""
    from spondyl.cli.verbs import score_text

    framework_named(name)
    with reporting():
        found = score_text(name, load_case(case, as_of), style, to_file=output is not None)
        emit(found, output, case)


@cli.command(epilog="Example: spondyl ask examples/thursday-paraparesis.yaml")
@case_argument
@format_option("terminal", "json", "text")
@output_option
@as_of_option
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
@format_option("terminal", "json", "text")
@output_option
def frameworks(name: str | None, style: str, output: str | None) -> None:
    """List the frameworks, or print the table of one with its sources."""
    from spondyl.cli.verbs import frameworks_text

    if name is not None:
        framework_named(name)
    with reporting():
        emit(frameworks_text(name, style, to_file=output is not None), output)


@cli.command(epilog="Example: spondyl check examples/thursday-paraparesis.yaml")
@case_argument
@format_option("terminal", "json", "text")
@output_option
@as_of_option
def check(case: str, style: str, output: str | None, as_of: datetime | None) -> None:
    """Validate a case and print what is known, uncertain and unknown."""
    from spondyl.cli.verbs import check_text

    with reporting():
        emit(check_text(load_case(case, as_of), style, to_file=output is not None), output, case)


cli.add_command(study)


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
