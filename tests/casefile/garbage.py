"""What is thrown at the readers of files, and what every message must be."""

import random
from collections.abc import Sequence

from hypothesis import HealthCheck, settings

from spondyl.kernel.errors import InputError

MANY = settings(
    max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
SYNTAX = "{}[]:,-?&*!|>'\"%@`#\n\t \\<~=0123456789.eE+ayTnulµ×⁹\x00\x1b\x85\u2028\ufeff"


def check_message(error: InputError, file: str) -> None:
    """One printable line that names the file, what is wrong and what to do."""
    text = str(error)
    assert text.startswith(file)
    assert len(text.splitlines()) == 1
    assert text.isprintable()
    assert error.what.strip()
    assert error.remedy.strip()
    assert len(text) < 2000
    text.encode()


def mutated(written: str, chance: random.Random, words: Sequence[str]) -> bytes:
    """A file with one to three of its lines damaged."""
    lines = written.splitlines(keepends=True)
    for _ in range(chance.randint(1, 3)):
        place = chance.randrange(len(lines))
        line = lines[place]
        at = chance.randrange(len(line) or 1)
        lines[place] = chance.choice(
            [
                "",
                line + line,
                line[:at] + chance.choice(SYNTAX) + line[at:],
                line[:at] + line[at + 1 :],
                " " + line,
                line.replace(":", ": " + chance.choice(words), 1),
                lines[chance.randrange(len(lines))],
            ]
        )
    return "".join(lines).encode()
