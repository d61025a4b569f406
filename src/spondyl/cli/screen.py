"""What output is printed on: how wide it is, and whether it shows styles."""

import os
import shutil
from io import StringIO
from textwrap import wrap
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

USUAL = 100
WIDEST = 110
# Below this no sentence can be read, and longer words than this are common.
NARROWEST = 30


def columns(*, to_file: bool) -> int | None:
    """How many characters fit on a line; None where output does not go to a terminal."""
    if to_file:
        return None
    on_terminal = os.isatty(1) or os.environ.get("COLUMNS", "").isdigit()
    return max(shutil.get_terminal_size().columns, NARROWEST) if on_terminal else None


def console(
    buffer: StringIO, *, to_file: bool, usual: int = USUAL, most: int = WIDEST
) -> "Console":
    """A console that writes into `buffer` as the real terminal would show it.

    Styles are left out where output goes to a file or a pipe, and where NO_COLOR is set.

    Args:
        buffer: what it writes into.
        to_file: whether the output goes to a file.
        usual: width where there is no terminal.
        most: width beyond which lines are no longer read with ease.
    """
    from rich.console import Console

    real = Console()
    styled = real.is_terminal and not real.no_color and not to_file
    width = min(columns(to_file=to_file) or usual, most)
    return Console(file=buffer, width=width, force_terminal=styled, highlight=False)


def folded(text: str, width: int | None) -> str:
    """The text with every line broken at words to fit, what follows indented further.

    Args:
        text: lines, some of them long.
        width: characters a line; None leaves the text as it is.
    """
    if width is None:
        return text
    return "".join(f"{part}\n" for line in text.splitlines() for part in _parts(line, width))


def _parts(line: str, width: int) -> list[str]:
    if len(line) <= width:
        return [line]
    indent = line[: len(line) - len(line.lstrip())]
    return wrap(
        line.strip(),
        width,
        initial_indent=indent,
        subsequent_indent=f"{indent}    ",
        break_long_words=False,
        break_on_hyphens=False,
    )
