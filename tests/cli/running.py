"""Running the command line inside the test process."""

import json
from typing import Any

from click.testing import CliRunner, Result

from spondyl.cli.main import cli


def run(*arguments: str, given: str | bytes | None = None) -> Result:
    """One call; `given` is what `-` reads."""
    return CliRunner().invoke(cli, arguments, input=given)


def printed_json(*arguments: str, given: str | None = None) -> Any:  # noqa: ANN401 -- JSON
    """What a call that succeeds prints, parsed."""
    result = run(*arguments, "--format", "json", given=given)
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)
