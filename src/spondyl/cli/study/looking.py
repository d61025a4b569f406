"""Verbs that bring a study in, and that read it."""

from collections.abc import Sequence

import click

from spondyl.cli.arguments import format_option, output_option
from spondyl.cli.completion import any_file
from spondyl.cli.output import emit, refuse_on_a_terminal, reporting
from spondyl.cli.study.group import changed, now, study, study_option

STYLES = ("terminal", "json", "text")
# Hits of a kept search are counted up to here.
_COUNTED = 100


def printed(document: object, text: str, style: str, output: str | None, path: str) -> None:
    """Print a document as JSON, or the words that were made of it."""
    from spondyl.cli.screen import folded
    from spondyl.cli.verbs import as_json, width

    made = (
        as_json(document) if style == "json" else folded(text, width(style, to_file=bool(output)))
    )
    emit(made, output, path)


@study.command("import", epilog="Example: spondyl study import supplement.txt")
@click.argument("file", metavar="FILE", shell_complete=any_file)
@study_option
def import_(file: str, path: str) -> None:
    """Import a supplement, an exported study, or a REFI-QDA codebook or project.

    What the study file holds already is not imported again. All of FILE is imported, or nothing.
    `-` reads standard input.
    """
    from spondyl.cli.study.importing import imported

    with reporting():
        click.echo(imported(file, path), nl=False)


@study.command(epilog="Example: spondyl study counts --format json")
@study_option
@format_option(*STYLES)
@output_option
def counts(path: str, style: str, output: str | None) -> None:
    """Print how many of each thing there are; printed counts measure no importance."""
    from spondyl.study.counts import counts as counted
    from spondyl.study.listings import counts_text
    from spondyl.study.store.file import read_study
    from spondyl.study.words import limits_of

    with reporting():
        held = read_study(path)
        found = counted(held)
        printed(found, counts_text(found, limits_of(held)), style, output, path)


@study.command(epilog="Example: spondyl study themes")
@study_option
@click.option("--version", type=click.IntRange(1), help="Of the codebook; the newest by itself.")
@format_option(*STYLES)
@output_option
def themes(path: str, version: int | None, style: str, output: str | None) -> None:
    """Print the codebook: themes, subthemes and what stands under each.

    Without a study file, the ten themes with their findings in our words.
    """
    from spondyl.study.documents import themes_document
    from spondyl.study.listings import themes_text
    from spondyl.study.store.file import read_or_built_in

    with reporting():
        found = themes_document(read_or_built_in(path), version)
        printed(found, themes_text(found), style, output, path)


@study.command(epilog="Example: spondyl study show III.B")
@click.argument("what", metavar="NODE|TEXT")
@study_option
@format_option(*STYLES)
@output_option
def show(what: str, path: str, style: str, output: str | None) -> None:
    """Print a node with its findings and quotes, or a text with its codings.

    NODE is a code such as III.B; TEXT is a key such as Q013 or T0001.
    """
    from spondyl.study.changes import named
    from spondyl.study.documents import node_document, text_document
    from spondyl.study.listings import node_text, text_text
    from spondyl.study.store.file import read_or_built_in

    with reporting():
        held = read_or_built_in(path)
        key = named(held, what)
        if key in held.by_key:
            found = text_document(held, key)
            text = text_text(found)
        else:
            found = node_document(held, key)
            text = node_text(found)
        printed(found, text, style, output, path)


@study.command(epilog='Example: spondyl study search "tumor board" weekend')
@click.argument("words", metavar="WORDS...", nargs=-1, required=True)
@study_option
@click.option(
    "--most", type=click.IntRange(1, 1000), default=20, show_default=True, help="Hits at most."
)
@click.option("--keep", is_flag=True, help="Keep the search, with who looked and when.")
@click.option("--by", metavar="NAME", help="Who looks; needed to keep a search.")
@click.option("--about", metavar="WHAT", default="", help="What it is for, to be kept with it.")
@format_option(*STYLES)
@output_option
def search(
    words: Sequence[str],
    path: str,
    most: int,
    style: str,
    output: str | None,
    by: str | None,
    about: str,
    *,
    keep: bool,
) -> None:
    """Search texts and coded stretches, the nearest first.

    All words have to be there, in the text or in a suggested reading of it. Endings and accents do
    not count; an argument of several words is searched as they stand; a star stands for any ending.
    """
    from spondyl.study.changes import with_search
    from spondyl.study.documents import hits_document
    from spondyl.study.listings import hits_text
    from spondyl.study.store.search import search as found_in

    if keep != (by is not None) or (about and not keep):
        raise click.UsageError("To keep a search, give --keep and --by, and --about if you like.")
    with reporting():
        asked = " ".join(f'"{word}"' if " " in word else word for word in words)
        found = hits_document(asked, found_in(path, asked, most + 1), most)
        printed(found, hits_text(found), style, output, path)
        if by is not None:
            changed(path, lambda held: with_search(held, asked, about, by, now()))


@study.command(epilog="Example: spondyl study searches")
@study_option
@format_option(*STYLES)
@output_option
def searches(path: str, style: str, output: str | None) -> None:
    """List the searches that people kept: for what, by whom, and how much they find now."""
    from spondyl.study.documents import searches_document
    from spondyl.study.listings import searches_text
    from spondyl.study.store.file import read_study
    from spondyl.study.store.search import search as found_in

    with reporting():
        kept = read_study(path).searches
        found = searches_document(
            (each, len(found_in(path, each.words, _COUNTED))) for each in kept
        )
        printed(found, searches_text(found, _COUNTED), style, output, path)


@study.command(epilog="Example: spondyl study participants")
@study_option
@format_option(*STYLES)
@output_option
def participants(path: str, style: str, output: str | None) -> None:
    """Print who took part; no quote says which of them spoke."""
    from spondyl.study.documents import participants_document
    from spondyl.study.listings import participants_text
    from spondyl.study.store.file import read_study

    with reporting():
        found = participants_document(read_study(path))
        printed(found, participants_text(found), style, output, path)


@study.command(epilog="Example: spondyl study texts")
@study_option
@click.option("--quotes", is_flag=True, help="The study's own quotes too.")
@format_option(*STYLES)
@output_option
def texts(path: str, style: str, output: str | None, *, quotes: bool) -> None:
    """List the texts that were added, with their consent and who coded them."""
    from spondyl.study.documents import texts_document
    from spondyl.study.listings import texts_text
    from spondyl.study.store.file import read_study

    with reporting():
        found = texts_document(read_study(path), quotes=quotes)
        printed(found, texts_text(found), style, output, path)


EXPORTS = ("json", "csv", "markdown", "qdc", "qdpx")


@study.command(epilog="Example: spondyl study export --format qdpx -o study.qdpx")
@study_option
@click.option(
    "--format",
    "style",
    type=click.Choice(EXPORTS),
    default=EXPORTS[0],
    show_default=True,
    help="csv is a ZIP of sheets; qdc a REFI-QDA codebook, qdpx a REFI-QDA project.",
)
@output_option
@click.option("--unmasked", is_flag=True, help="With names, and with all that participants gave.")
def export(path: str, style: str, output: str | None, *, unmasked: bool) -> None:
    """Export the study; names are masked, and texts without consent stay behind."""
    from spondyl.cli.study.exporting import exported, left_behind

    if style in ("csv", "qdpx"):
        refuse_on_a_terminal(style, output)
    with reporting():
        made, leaving = exported(path, style, masked=not unmasked)
        emit(made, output, path)
        click.echo(left_behind(leaving, style), err=True, nl=False)
