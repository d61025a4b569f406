"""Running the program as a user does: in a shell, on a pseudo-terminal."""

import os
import pty
import select
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.places import ROOT

PATIENCE = 30.0


def needed(program: str) -> str:
    """The path of a program; without it the test is skipped by name, and fails where CI runs."""
    found = shutil.which(program)
    if found is None and os.environ.get("CI") == "true":
        pytest.fail(f"{program} is not installed; `.ci/debian-packages.txt` lists it")
    if found is None:
        pytest.skip(f"{program} is not installed")
    return found


def environment(folder: Path, **more: str) -> dict[str, str]:
    """An environment in which `spondyl` is this checkout's program, and nothing is set up."""
    program = folder / "spondyl"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m spondyl "$@"\n')
    program.chmod(0o755)
    return {
        "PATH": f"{folder}:{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT / "src"),
        "HOME": str(folder),
        "TERM": "xterm",
        "LC_ALL": "C.UTF-8",
        **more,
    }


def printed(arguments: list[str], given: dict[str, str], cwd: Path = ROOT) -> str:
    """What a program prints into a pipe."""
    done = subprocess.run(
        arguments, env=given, cwd=cwd, capture_output=True, text=True, check=True, timeout=PATIENCE
    )
    return done.stdout


def on_terminal(
    arguments: list[str], given: dict[str, str], typed: tuple[str, ...] = (), cwd: Path = ROOT
) -> str:
    """What a program prints on a pseudo-terminal.

    Args:
        arguments: the program and its arguments.
        given: its environment.
        typed: what is typed, each part once the output has been still for a moment.
        cwd: where it runs.
    """
    child, terminal = pty.fork()
    if child == 0:  # pragma: no cover -- the other process
        os.chdir(cwd)
        os.execve(arguments[0], arguments, given)
    output = _conversation(terminal, typed)
    os.close(terminal)
    os.waitpid(child, 0)
    return output.decode("utf-8", "replace")


def _conversation(terminal: int, typed: tuple[str, ...]) -> bytes:
    output, waiting, until = b"", list(typed), time.monotonic() + PATIENCE
    while time.monotonic() < until:
        ready, _, _ = select.select([terminal], [], [], 1.0)
        if ready:
            try:
                part = os.read(terminal, 65536)
            except OSError:
                return output
            if not part:
                return output
            output += part
        elif waiting:
            os.write(terminal, waiting.pop(0).encode())
    raise AssertionError(f"still running after {PATIENCE} s: {output[-500:]!r}")
