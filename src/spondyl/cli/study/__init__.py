"""The verbs of the qualitative study."""

from spondyl.cli.study.group import study

__all__ = ["study"]
