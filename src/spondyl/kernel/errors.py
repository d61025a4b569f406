"""What can go wrong, said as what, where and what to do."""

from dataclasses import dataclass


class SpondylError(Exception):
    """The root of every error that Spondyl raises on purpose."""


class DefinitionError(SpondylError):
    """A framework, variable or table is not well formed; raised when it is constructed."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the input something stands.

    Attributes:
        file: the name as the user gave it, `-` for standard input.
        line: 1-based line number, None when the whole file is meant.
        key: dotted path of the field, empty when no single field is meant.
    """

    file: str
    line: int | None = None
    key: str = ""

    def __str__(self) -> str:
        line = f":{self.line}" if self.line is not None else ""
        key = f": {self.key}" if self.key else ""
        return f"{self.file}{line}{key}"


class InputError(SpondylError):
    """The case or another input is wrong: what, where, and what to do about it."""

    def __init__(self, what: str, place: Place | None = None, remedy: str = "") -> None:
        """Keep the three parts apart so that each surface can lay them out."""
        self.what = what
        self.place = place
        self.remedy = remedy
        super().__init__(str(self))

    def __str__(self) -> str:
        where = f"{self.place}: " if self.place else ""
        remedy = f" {self.remedy}" if self.remedy else ""
        return f"{where}{self.what}{remedy}"
