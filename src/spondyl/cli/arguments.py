"""The arguments and options that several verbs have."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, TypeVar

import click

from spondyl.cli.completion import any_file, case_files

Verb = TypeVar("Verb", bound=Callable[..., Any])
# The outcome model's own defaults, here so that the command line starts without it.
SEED, NUMBER = 20260101, 1000
LEAST_DRAWS, MOST_DRAWS = 100, 20_000


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


case_argument = click.argument("case", metavar="CASE", shell_complete=case_files)
as_of_option = click.option(
    "--as-of",
    callback=_moment,
    metavar="TIME",
    help="The moment at which the case stands, whatever its file says (now where it is silent).",
)
output_option = click.option(
    "--output",
    "-o",
    metavar="FILE",
    help="Write to FILE, whole or not at all.",
    shell_complete=any_file,
)


centre_option = click.option(
    "--centre",
    metavar="FILE",
    help="The profile of the centre: what is done there, by whom and how soon.",
    shell_complete=case_files,
)


def format_option(*formats: str) -> Callable[[Verb], Verb]:
    """The format, of several; the first is the usual one."""
    return click.option(
        "--format",
        "style",
        type=click.Choice(formats),
        default=formats[0],
        show_default=True,
        help="How to print it.",
    )


def drawn_options(verb: Verb) -> Verb:
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
