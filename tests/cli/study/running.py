"""Running the study's verbs on a study file."""

from pathlib import Path
from typing import Any

from click.testing import Result

from spondyl.cli.study.group import study as group
from tests.cli.running import printed_json, run
from tests.study import made_up

VERBS = group.list_commands(None)  # type: ignore[arg-type]


class At:
    """The study's verbs, all with one study file."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = str(folder / "study.db")
        self.supplement = folder / "supplement.txt"
        self.supplement.write_bytes(made_up.DATA)

    def __call__(self, verb: str, *arguments: str, given: str | bytes | None = None) -> Result:
        return run("study", verb, *arguments, "--study", self.path, given=given)

    def said(self, verb: str, *arguments: str, given: str | None = None) -> str:
        """What a call that succeeds prints."""
        result = self(verb, *arguments, given=given)
        assert result.exit_code == 0, result.output
        return result.stdout

    def json(self, verb: str, *arguments: str) -> Any:  # noqa: ANN401 -- JSON
        return printed_json("study", verb, *arguments, "--study", self.path)

    def imported(self) -> "At":
        self.said("import", str(self.supplement))
        return self

    def coded(self) -> "At":
        """With a reason that two people coded."""
        self.imported()
        self.said("add", "-", "--title", "Friday", "--consent", "given", given="No senior here.")
        self.said("code", "T0001", "I.A", "--by", "LB", "--words", "No senior")
        self.said("code", "T0001", "II", "--by", "KA", "--words", "No senior")
        return self
