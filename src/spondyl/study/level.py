"""Whether codes are taken whole (`III.B`) or folded to the themes they stand under (`III`)."""

from typing import Literal

Level = Literal["nodes", "themes"]


def at_level(code: str, level: Level) -> str:
    """A code as that level has it."""
    return code.partition(".")[0] if level == "themes" else code
