"""Narrow terminals, no colour where none is wanted, and text that is left alone."""

import re
import sys
from pathlib import Path

import pytest

from spondyl.cli.main import cli
from spondyl.cli.screen import folded
from tests.cli.running import run
from tests.cli.shells import environment, on_terminal, printed
from tests.places import EXAMPLES, THURSDAY

ESCAPE = "\x1b["
NARROW = [
    *(("brief", str(path)) for path in EXAMPLES),
    *(("brief", "--card", str(path)) for path in EXAMPLES),
    *(("check", str(path)) for path in EXAMPLES),
    *(("score", name, str(THURSDAY)) for name in ("sins", "noms", "katagiri_2014", "bollen")),
    ("frameworks",),
    ("frameworks", "noms"),
]
NAMED = pytest.mark.parametrize(
    "arguments", NARROW, ids=lambda a: "-".join(Path(part).stem for part in a)
)


def words(text: str) -> set[str]:
    return set(re.findall(r"\S+", text))


@NAMED
def test_sixty_columns_hold_every_line(
    arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    shown = run(*arguments, "--format", "terminal").stdout
    assert max(map(len, shown.splitlines())) <= 60


@NAMED
def test_sixty_columns_cut_no_word(
    arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "400" if "--card" not in arguments else "80")
    whole = words(run(*arguments, "--format", "terminal").stdout)
    monkeypatch.setenv("COLUMNS", "60")
    narrow = words(run(*arguments, "--format", "terminal").stdout)
    if "--card" in arguments:
        # A card that names only the first of many facts may name more of them on more lines.
        whole = {word for word in whole if word != "more" and not word.isdigit()}
        assert whole <= narrow
    else:
        assert narrow == whole


@pytest.mark.parametrize("verb", ["score", "frameworks", "check"])
def test_a_terminal_gets_its_own_width_without_being_asked(
    verb: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    arguments = {"score": ("sins", str(THURSDAY)), "frameworks": ("sins",)}
    shown = run(verb, *arguments.get(verb, (str(THURSDAY),))).stdout
    assert max(map(len, shown.splitlines())) <= 60


def test_text_for_pasting_does_not_follow_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    for arguments in (("score", "sins", str(THURSDAY)), ("brief", str(THURSDAY))):
        monkeypatch.delenv("COLUMNS", raising=False)
        usual = run(*arguments, "--format", "text").stdout
        monkeypatch.setenv("COLUMNS", "40")
        assert run(*arguments, "--format", "text").stdout == usual


def test_a_file_does_not_follow_the_terminal(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    for name, arguments in (("a", ("brief",)), ("b", ("score", "sins"))):
        run(*arguments, str(THURSDAY), "--output", str(tmp_path / name))
        assert max(map(len, (tmp_path / name).read_text().splitlines())) > 60


def test_a_pipe_gets_long_lines_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    piped = run("score", "sins", str(THURSDAY)).stdout
    assert piped == run("score", "sins", str(THURSDAY), "--format", "text").stdout


def test_folding_keeps_indents_and_indents_what_follows() -> None:
    assert folded("  one two three\nshort\n\n", 10) == "  one two\n      three\nshort\n\n"
    assert folded("  one two three\n", None) == "  one two three\n"


@pytest.mark.parametrize("card", [(), ("--card",)])
def test_no_color_is_honoured_on_a_terminal(card: tuple[str, ...], tmp_path: Path) -> None:
    program = [sys.executable, "-m", "spondyl", "brief", str(THURSDAY), *card]
    assert ESCAPE in on_terminal(program, environment(tmp_path))
    plain = on_terminal(program, environment(tmp_path, NO_COLOR="1"))
    assert ESCAPE not in plain
    assert "thursday-paraparesis" in plain


def test_no_color_keeps_the_width_of_the_terminal(tmp_path: Path) -> None:
    program = [sys.executable, "-m", "spondyl", "brief", str(THURSDAY)]
    plain = on_terminal(program, environment(tmp_path, NO_COLOR="1", COLUMNS="60"))
    assert max(map(len, plain.splitlines())) <= 60


def test_a_pipe_gets_no_styles() -> None:
    assert ESCAPE not in run("brief", str(THURSDAY)).stdout


@pytest.mark.parametrize("verb", list(cli.commands))
def test_help_fits_sixty_columns(verb: str, tmp_path: Path) -> None:
    program = [sys.executable, "-m", "spondyl", verb, "--help"]
    shown = printed(program, environment(tmp_path, COLUMNS="60"))
    assert max(map(len, shown.splitlines())) <= 60
