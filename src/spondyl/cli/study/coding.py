"""Verbs with which people work: add texts, code them, note, draw."""

import click

from spondyl.cli.completion import any_file
from spondyl.cli.output import reporting
from spondyl.cli.study.group import Verb, by_option, changed, now, study, study_option

# As the model has them, here so that the command line starts without it; a test holds them equal.
KINDS = ("reason", "interview", "note")
CONSENTS = ("published", "not_needed", "given", "not_asked", "refused", "withdrawn")
MOST_BYTES = 1 << 28


def stretch_options(verb: Verb) -> Verb:
    """The options by which a stretch of a text is named; without any, the whole text."""
    words = click.option("--words", metavar="WORDS", help="The words of the stretch.")
    start = click.option("--from", "start", type=click.IntRange(0), help="First offset.")
    end = click.option("--to", "end", type=click.IntRange(1), help="Offset behind the last.")
    return words(start(end(verb)))


def _offsets(start: int | None, end: int | None, words: str | None) -> tuple[int, int] | None:
    if (start is None) != (end is None) or (words is not None and start is not None):
        raise click.UsageError("A stretch is given by --words, or by --from and --to.")
    return None if start is None or end is None else (start, end)


@study.command(epilog="Example: spondyl study add reason.txt --kind reason --consent given")
@click.argument("file", metavar="FILE", shell_complete=any_file)
@study_option
@click.option("--kind", type=click.Choice(KINDS), default=KINDS[0], show_default=True)
@click.option("--title", metavar="TITLE", help="For lists; the file's name where it is left out.")
@click.option(
    "--consent",
    type=click.Choice(CONSENTS),
    help="Whether its words may leave the study file; not_asked where it is left out.",
)
def add(file: str, path: str, kind: str, title: str | None, consent: str | None) -> None:
    """Add a text that can be coded; its words never change. `-` reads standard input."""
    from pathlib import Path

    from spondyl.casefile.files import read_whole
    from spondyl.study.changes import with_text
    from spondyl.study.characters import decoded
    from spondyl.study.model import Consent, Kind

    with reporting():
        content = decoded(file, read_whole(file, MOST_BYTES))
        named = title or ("text" if file == "-" else Path(file).stem)
        agreed = Consent(consent) if consent else None
        before, after = changed(
            path, lambda held: with_text(held, Kind(kind), named, content, agreed)
        )
        new = sorted(after.by_key.keys() - before.by_key.keys())
        click.echo(f"Added {new[0]}." if new else "Nothing new: this text is there already.")


@study.command(epilog="Example: spondyl study consent T0001 given")
@click.argument("text", metavar="TEXT")
@click.argument("status", metavar="STATUS", type=click.Choice(CONSENTS))
@study_option
def consent(text: str, status: str, path: str) -> None:
    """Say whether a text's words may leave the study file.

    STATUS is published, not_needed, given, not_asked, refused or withdrawn. Only the first three
    let a text be exported.
    """
    from spondyl.study.changes import with_consent
    from spondyl.study.model import Consent

    with reporting():
        changed(path, lambda held: with_consent(held, text, Consent(status)))
        click.echo(f"{text.upper()}: {status}.")


@study.command(epilog='Example: spondyl study code T0001 IV --by LB --words "no senior at hand"')
@click.argument("text", metavar="TEXT")
@click.argument("node", metavar="NODE")
@study_option
@by_option
@stretch_options
@click.option("--memo", metavar="WORDS", default="", help="Why.")
def code(
    text: str,
    node: str,
    path: str,
    by: str,
    words: str | None,
    start: int | None,
    end: int | None,
    memo: str,
) -> None:
    """Code a text, or a stretch of it, with a node of the codebook."""
    from spondyl.study.changes import stretch, text_named, with_coding
    from spondyl.study.model import Coding, Study

    offsets = _offsets(start, end, words)

    def how(held: Study) -> Study:
        found = text_named(held, text)
        span = stretch(found, words, offsets)
        return with_coding(held, Coding(found.key, *span, node, 0, by, memo.strip(), now()))

    with reporting():
        before, after = changed(path, how)
        for new in set(after.codings) - set(before.codings):
            click.echo(f"{new.text} {new.start}-{new.end}: {new.node} by {new.coder}.")
        if after == before:
            click.echo("Nothing new: this is coded so already.")


@study.command(epilog="Example: spondyl study uncode T0001 IV --by LB")
@click.argument("text", metavar="TEXT")
@click.argument("node", metavar="NODE")
@study_option
@by_option
@stretch_options
def uncode(
    text: str, node: str, path: str, by: str, words: str | None, start: int | None, end: int | None
) -> None:
    """Take back a coding of one's own."""
    from spondyl.study.changes import stretch, text_named, without_coding
    from spondyl.study.model import Study

    offsets = _offsets(start, end, words)

    def how(held: Study) -> Study:
        span = stretch(text_named(held, text), words, offsets)
        return without_coding(held, text, span, node, by)

    with reporting():
        changed(path, how)
        click.echo("Taken back.")


@study.command(epilog='Example: spondyl study memo "Speaks of beds, too." --about IV --by LB')
@click.argument("words", metavar="WORDS")
@study_option
@by_option
@click.option("--about", metavar="NODE|TEXT", default="", help="The study as a whole by itself.")
def memo(words: str, path: str, by: str, about: str) -> None:
    """Keep a thought about a node, a text or the study."""
    from spondyl.study.changes import with_memo

    with reporting():
        _, after = changed(path, lambda held: with_memo(held, about, words, by, now()))
        click.echo(f"Memo {max(each.number for each in after.memos)}.")


@study.command(epilog='Example: spondyl study reading Q012 "core" --suggest "cord" --by LB')
@click.argument("text", metavar="TEXT")
@click.argument("heard", metavar="HEARD")
@study_option
@by_option
@click.option("--suggest", metavar="WORDS", default="", help="What may have been said.")
def reading(text: str, heard: str, path: str, by: str, suggest: str) -> None:
    """Note words that were probably misheard; the text is left as it is."""
    from spondyl.study.changes import with_reading

    with reporting():
        changed(path, lambda held: with_reading(held, text, heard, suggest, by))
        click.echo(f"Noted beside {text.upper()}; searching finds both.")


@study.command(
    epilog='Example: spondyl study flag Q013 "Says both; which is meant is open." --by LB'
)
@click.argument("quote", metavar="QUOTE")
@click.argument("why", metavar="WHY", required=False, default="")
@study_option
@by_option
@click.option("--clear", is_flag=True, help="Take the flag away; without WHY.")
def flag(quote: str, why: str, path: str, by: str, *, clear: bool) -> None:
    """Mark a quote as ambiguous, so that no rule may cite it.

    Marks that came with the import stay.
    """
    from spondyl.study.changes import with_ambiguity

    if bool(why.strip()) == clear:
        raise click.UsageError("Give either WHY it is ambiguous, or --clear.")
    with reporting():
        changed(path, lambda held: with_ambiguity(held, quote, why, by))
        click.echo(f"{quote.upper()} is {'no longer ' if clear else ''}marked as ambiguous.")


@study.command(epilog='Example: spondyl study node IV.A "Nights and Weekends" --by LB')
@click.argument("code", metavar="CODE")
@click.argument("title", metavar="TITLE")
@study_option
@by_option
@click.option("--description", metavar="WORDS", default="", help="What it is for.")
@click.option("--heading", is_flag=True, help="Nothing is coded with it; it holds others.")
def node(code: str, title: str, path: str, by: str, description: str, *, heading: bool) -> None:
    """Add a node to the codebook, or word one of your own anew.

    This makes a new version of the codebook; codings keep the version that they used. The study's
    own nodes stay as they were published.
    """
    from spondyl.study.changes import with_node
    from spondyl.study.model import Node

    new = Node(0, 0, code, title, not heading, description.strip())
    with reporting():
        before, after = changed(path, lambda held: with_node(held, new, by, now()))
        said = "Nothing new: it is so already." if after == before else after.codebooks[-1].note
        click.echo(f"{said} Version {after.version} of the codebook.")


@study.command(epilog='Example: spondyl study relate IV III.C "leaves no time for" --by LB')
@click.argument("origin", metavar="NODE")
@click.argument("target", metavar="NODE")
@click.argument("label", metavar="LABEL")
@study_option
@by_option
@click.option("--both-ways", is_flag=True, help="The relation has no direction.")
@click.option("--remove", is_flag=True, help="Take away a relation of one's own.")
def relate(
    origin: str, target: str, label: str, path: str, by: str, *, both_ways: bool, remove: bool
) -> None:
    """Draw a relation between two nodes; drawn relations never mix with computed ones."""
    from spondyl.study.changes import with_relation, without_relation
    from spondyl.study.model import Relation

    new = Relation(origin, target, label, not both_ways, by, now())
    with reporting():
        how = without_relation if remove else with_relation
        before, after = changed(path, lambda held: how(held, new))
        done = "Taken away." if remove else "Drawn."
        click.echo(done if after != before else "Nothing new: it is drawn already.")


@study.command(epilog="Example: spondyl study names --mask Springfield")
@study_option
@click.option("--mask", metavar="WORD", multiple=True, help="Mask this word on export.")
@click.option("--clear", metavar="WORD", multiple=True, help="This word names nobody.")
def names(path: str, mask: tuple[str, ...], clear: tuple[str, ...]) -> None:
    """List the words that are masked on export, or decide on one.

    Words are suspected by their form alone: a capital in the middle of a sentence, and nowhere in
    small letters. A name that opens every sentence it stands in is missed.
    """
    from spondyl.study.changes import with_name
    from spondyl.study.model import Study
    from spondyl.study.names import names as masked
    from spondyl.study.store.file import read_study

    def how(held: Study) -> Study:
        for words, decided in ((mask, True), (clear, False)):
            for word in words:
                held = with_name(held, word, masked=decided)
        return held

    with reporting():
        held = changed(path, how)[1] if mask or clear else read_study(path)
        for word in masked(held):
            click.echo(word)
