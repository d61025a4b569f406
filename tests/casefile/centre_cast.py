"""What the tests of centre files share: the contract's example, and ways to load."""

from pathlib import Path

import pytest

from spondyl.casefile.centre import load_centre
from spondyl.centre.profile import Profile
from spondyl.kernel.errors import InputError
from tests.casefile.garbage import check_message

CONTRACT = Path(__file__).with_name("centre-example.yaml").read_text()


def centre(rest: str = "") -> Profile:
    """The centre `a`, with `rest` below its name."""
    return load_centre("centre.yaml", f"centre: a\n{rest}".encode())


def option(fields: str) -> str:
    return f"options: {{bracing: {{{fields}}}}}"


def refused(data: str | bytes) -> InputError:
    """The one line that says what is wrong."""
    with pytest.raises(InputError) as caught:
        load_centre("centre.yaml", data.encode() if isinstance(data, str) else data)
    check_message(caught.value, "centre.yaml")
    return caught.value
