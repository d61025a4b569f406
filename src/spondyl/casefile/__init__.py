"""Case files: YAML or JSON in the words that clinicians use, with units, into a case."""

from spondyl.casefile.files import load, read

__all__ = ["load", "read"]
