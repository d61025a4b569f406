"""The group of the study's verbs, and the options that several of them have."""

from collections.abc import Callable
from datetime import datetime
from importlib import import_module
from typing import TYPE_CHECKING, Any, TypeVar

import click

from spondyl.cli.completion import any_file

if TYPE_CHECKING:
    from spondyl.study.model import Study

Verb = TypeVar("Verb", bound=Callable[..., Any])
DEFAULT = "study.db"
_MODULES = ("looking", "coding", "measuring")

study_option = click.option(
    "--study",
    "path",
    metavar="FILE",
    default=DEFAULT,
    show_default=True,
    help="The study file.",
    shell_complete=any_file,
)
by_option = click.option("--by", metavar="NAME", required=True, help="Who does it; initials do.")


class Verbs(click.Group):
    """A group whose verbs are imported when one of them is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 -- click's signature
        """Verbs in the order of work, whichever module was imported first."""
        self._declare()
        modules = [f"spondyl.cli.study.{name}" for name in _MODULES]
        return sorted(
            self.commands, key=lambda verb: modules.index(self.commands[verb].callback.__module__)
        )

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """One verb."""
        self._declare()
        return super().get_command(ctx, cmd_name)

    def _declare(self) -> None:
        """The modules put their verbs into the group when they are imported."""
        for name in _MODULES:
            import_module(f"spondyl.cli.study.{name}")


@click.group(
    cls=Verbs,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Example: spondyl study import supplement.txt",
)
def study() -> None:
    """The qualitative study: import it, search it, code with it.

    A study file holds the published supplement once it is imported, the texts that were added, and
    who coded what with which theme. Names are masked and consent is respected on export.
    """


def now() -> str:
    """The moment, as it is kept with what people do."""
    return datetime.now().isoformat(timespec="seconds")  # noqa: DTZ005 -- local, as cases are


def changed(path: str, how: "Callable[[Study], Study]") -> "tuple[Study, Study]":
    """Change a study file by a short piece of work.

    Raises:
        InputError: when the change is refused, or the file cannot be written.
    """
    from spondyl.study.store.file import change

    return change(path, how)
