"""What a shell offers when Tab is pressed: verbs, options, formats, names and case files."""

from pathlib import Path

import click
from click.shell_completion import CompletionItem, get_completion_class

SHELLS = ("bash", "zsh", "fish")
PROGRAM = "spondyl"
_VARIABLE = "_SPONDYL_COMPLETE"
_CASE_FILES = (".yaml", ".yml", ".json")


def script(shell: str, command: click.Command) -> str:
    """The script that teaches a shell to complete the program, ending in a newline.

    Args:
        shell: one of `SHELLS`.
        command: the whole command line.
    """
    maker = get_completion_class(shell)
    assert maker is not None
    # The shell that asks for a script need not be the one it is for, so none is looked up here.
    made = maker(command, {}, PROGRAM, _VARIABLE)
    return (made.source_template % made.source_vars()).strip() + "\n"


def framework_names(
    _context: click.Context, _parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Names of frameworks that begin like what was typed, with their titles."""
    from spondyl.frameworks.evaluate import ALL

    return [
        CompletionItem(framework.name, help=framework.title)
        for framework in ALL
        if framework.name.startswith(incomplete)
    ]


def any_file(
    _context: click.Context, _parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Whatever files the shell itself would offer."""
    return [CompletionItem(incomplete, type="file")]


def case_files(
    _context: click.Context, _parameter: click.Parameter, incomplete: str
) -> list[CompletionItem]:
    """Case files and folders that begin like what was typed, files first.

    Where only folders fit, the shell is left to complete them itself: it then adds no space behind
    one, so that the next Tab goes on inside it.
    """
    typed, beginning = incomplete.rpartition("/")[::2]
    start = f"{typed}/" if "/" in incomplete else ""
    try:
        found = sorted(Path(start or ".").expanduser().iterdir())
    except OSError:
        return []
    fitting = [p for p in found if p.name.startswith(beginning) and _is_shown(p, beginning)]
    files = [start + p.name for p in fitting if p.suffix in _CASE_FILES and p.is_file()]
    folders = [f"{start}{p.name}/" for p in fitting if p.is_dir()]
    if folders and not files:
        return [CompletionItem(incomplete, type="dir")]
    return [CompletionItem(name) for name in (*files, *folders)]


def _is_shown(path: Path, beginning: str) -> bool:
    return beginning.startswith(".") or not path.name.startswith(".")
