"""A centre's file as JSON Schema (2020-12), made from the one declaration of its fields."""

from spondyl.casefile.centre_format import PROFILE, VOCABULARIES
from spondyl.casefile.schema_parts import DIALECT, TEXT, UNKNOWN, Schema


def centre_schema() -> Schema:
    """JSON Schema of a centre's file: its keys, its words and its forms.

    What compares two fields (a partner that is named, a median below its 90th percentile) is left
    to `load_centre`: every file that it accepts is valid here, unless numbers are written as text.
    """
    return {
        "$schema": DIALECT,
        "title": "Spondyl centre profile",
        "description": "What one centre can do for patients with spinal metastases, and how soon.",
        **PROFILE.schema(),
        "$defs": {
            "text": TEXT,
            "unknown": UNKNOWN,
            **{words.noun: words.definition() for words in VOCABULARIES},
        },
    }
