"""Completion works in real shells: verbs, options, formats, names and case files."""

import shutil
from pathlib import Path

import pytest

from spondyl.cli.completion import SHELLS
from spondyl.frameworks.evaluate import ALL
from tests.cli.running import run
from tests.cli.shells import environment, needed, on_terminal, printed
from tests.places import ROOT

ASKED = [
    ("spondyl sc", "score"),
    ("spondyl brief --fo", "--format"),
    ("spondyl brief --ca", "--card"),
    ("spondyl brief --format te", "terminal text"),
    ("spondyl score kat", "katagiri_2014"),
    ("spondyl frameworks bauer_m", "bauer_modified"),
    ("spondyl completion f", "fish"),
    ("spondyl check examples/thu", "examples/thursday-paraparesis.yaml"),
    ("spondyl score sins benchmarks/fu", "benchmarks/full-case.json"),
]


def in_bash(typed: str, given: dict[str, str], cwd: Path = ROOT) -> set[str]:
    program = (
        "source <(spondyl completion bash); "
        f'COMP_WORDS=({typed}); [[ "{typed}" == *" " ]] && COMP_WORDS+=(""); '
        "COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _spondyl_completion spondyl; "
        'printf "%s\\n" "${COMPREPLY[@]}"'
    )
    found = printed([needed("bash"), "--norc", "-c", program], given, cwd)
    return set(found.split())


@pytest.mark.parametrize(("typed", "offered"), ASKED)
def test_bash_completes(typed: str, offered: str, tmp_path: Path) -> None:
    assert in_bash(typed, environment(tmp_path)) == set(offered.split())


def test_bash_offers_every_framework_by_name(tmp_path: Path) -> None:
    assert in_bash("spondyl score ", environment(tmp_path)) == {f.name for f in ALL}


def test_only_case_files_and_folders_are_offered(tmp_path: Path) -> None:
    given = environment(tmp_path)
    folder = tmp_path / "cases"
    (folder / "older").mkdir(parents=True)
    for name in ("a.yaml", "b.yml", "c.json", "notes.txt", ".hidden.yaml"):
        (folder / name).write_text("case: x\n")
    assert in_bash("spondyl brief ", given, folder) == {"a.yaml", "b.yml", "c.json", "older/"}


def test_bash_goes_on_inside_a_folder_on_tab(tmp_path: Path) -> None:
    typed = (
        "source <(spondyl completion bash)\n",
        "spondyl check exam\t",
        "thu\t",
        "\n",
        "exit\n",
    )
    bash = [needed("bash"), "--norc", "--noprofile", "-i"]
    screen = on_terminal(bash, environment(tmp_path), typed)
    assert "spondyl check examples/thursday-paraparesis.yaml" in screen
    assert "thursday-paraparesis: valid" in screen


@pytest.mark.parametrize(("typed", "offered"), ASKED)
def test_fish_completes(typed: str, offered: str, tmp_path: Path) -> None:
    program = f'spondyl completion fish | source; complete --do-complete "{typed}"'
    found = printed([needed("fish"), "--no-config", "-c", program], environment(tmp_path))
    assert {line.split("\t")[0] for line in found.splitlines()} == set(offered.split())


def test_zsh_completes_a_verb_a_name_and_a_case_on_tab(tmp_path: Path) -> None:
    typed = (
        "autoload -Uz compinit; compinit -u -D; source <(spondyl completion zsh)\n",
        "spondyl sco\t",
        "bauer_m\t",
        "examples/thu\t",
        "\n",
        "exit\n",
    )
    screen = on_terminal([needed("zsh"), "-f", "-i"], environment(tmp_path), typed)
    assert "modified Bauer" in screen or "Bauer score" in screen
    assert "settled)" in screen


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_is_printed_for_every_shell(shell: str) -> None:
    result = run("completion", shell)
    assert result.exit_code == 0
    assert "_SPONDYL_COMPLETE" in result.stdout
    assert not result.stderr


def test_the_script_needs_no_shell_to_be_printed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert shutil.which("bash") is None
    assert not run("completion", "bash").stderr


def test_another_shell_is_a_usage_error() -> None:
    assert run("completion", "tcsh").exit_code == 2
