"""Levels of the spine, C0 to S5, and runs of them."""

import re

LEVELS = (
    *(f"C{n}" for n in range(8)),
    *(f"T{n}" for n in range(1, 13)),
    *(f"L{n}" for n in range(1, 6)),
    *(f"S{n}" for n in range(1, 6)),
)
_RUN = re.compile(r"^([CTLS]\d{1,2})(?:\s*[-–]\s*([CTLS]\d{1,2}))?$")

Run = tuple[str, ...]


def parse_run(text: str) -> Run:
    """Read a level (`T7`) or a run (`T7-T9`) as its levels, from the head down.

    Raises:
        ValueError: for anything else, the coccyx included; the message says what to write.
    """
    match = _RUN.match(text.strip().upper())
    if match is None:
        raise ValueError(f"{text!r} is not a level: write C0 to S5, or a run such as T7-T8.")
    first, last = match.group(1), match.group(2) or match.group(1)
    for level in (first, last):
        if level not in LEVELS:
            raise ValueError(f"{level!r} is not a level: they run from C0 to S5.")
    start, end = LEVELS.index(first), LEVELS.index(last)
    if start > end:
        raise ValueError(f"{text!r} runs upwards: write {last}-{first}.")
    return LEVELS[start : end + 1]


def written(run: Run) -> str:
    """A run as it is written: `T7`, or `T7-T9`."""
    return run[0] if len(run) == 1 else f"{run[0]}-{run[-1]}"
