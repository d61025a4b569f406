"""Verbs that compare coders, and that map which themes stand together."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from spondyl.cli.arguments import format_option, output_option
from spondyl.cli.output import emit, reporting
from spondyl.cli.study.group import study, study_option
from spondyl.cli.study.looking import STYLES, printed

if TYPE_CHECKING:
    from spondyl.study.maps.cooccurrence import Over

RESAMPLES, SEED = 1000, 20260101
MAPS = ("terminal", "json", "text", "csv", "svg")


@study.command(epilog="Example: spondyl study agreement --coder LB --coder KA")
@study_option
@click.option("--coder", "coders", metavar="NAME", multiple=True, help="Whom to compare.")
@click.option("--text", "texts", metavar="TEXT", multiple=True, help="In which texts.")
@click.option("--themes", "folded", is_flag=True, help="Compare themes, not their subthemes.")
@click.option(
    "--resamples",
    type=click.IntRange(0, 100_000),
    default=RESAMPLES,
    show_default=True,
    help="Of the units, for the intervals.",
)
@click.option("--seed", type=click.IntRange(0), default=SEED, show_default=True)
@format_option(*STYLES)
@output_option
def agreement(
    path: str,
    coders: Sequence[str],
    texts: Sequence[str],
    style: str,
    output: str | None,
    resamples: int,
    seed: int,
    *,
    folded: bool,
) -> None:
    """Print where coders differ, then how far they agree.

    Krippendorff's alpha and Cohen's kappa with bootstrap intervals. Everybody who coded is
    compared where nobody is named; `study` stands for what the study printed.
    """
    from spondyl.study.agreement.agreement import agreement as agreed
    from spondyl.study.agreement.document import agreement_document
    from spondyl.study.agreement.text import agreement_text
    from spondyl.study.store.file import read_study

    with reporting():
        held = read_study(path)
        keys = tuple(key.upper() for key in texts)
        with click.progressbar(
            length=resamples, label="Resampling", file=sys.stderr, hidden=not sys.stderr.isatty()
        ) as shown:
            found = agreed(
                held,
                coders,
                keys,
                level="themes" if folded else "nodes",
                seed=seed,
                resamples=resamples,
                advance=shown.update,
            )
        text = "".join(f"{line}\n" for line in agreement_text(held, found))
        printed(agreement_document(held, found), text, style, output, path)


@study.command("map", epilog="Example: spondyl study map --format svg -o themes.svg")
@study_option
@click.option(
    "--over",
    type=click.Choice(("quotes", "texts")),
    default="quotes",
    show_default=True,
    help="What is counted: passages of the study, or texts that people coded.",
)
@click.option("--themes", "folded", is_flag=True, help="Count themes, not their subthemes.")
@click.option("--drawn", is_flag=True, help="Relations that people drew; nothing is counted.")
@format_option(*MAPS)
@output_option
def map_(
    path: str, over: "Over", style: str, output: str | None, *, folded: bool, drawn: bool
) -> None:
    """Print which themes stand together, or the relations that people drew."""
    from spondyl.cli.study.mapping import counted_map, drawn_map
    from spondyl.study.store.file import read_study

    with reporting():
        held = read_study(path)
        made = (
            drawn_map(held, style)
            if drawn
            else counted_map(held, style, over, "themes" if folded else "nodes")
        )
        if isinstance(made, str):
            emit(made, output, path)
        else:
            printed(*made, style, output, path)
