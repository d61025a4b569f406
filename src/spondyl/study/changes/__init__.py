"""What people do to a study: each change takes one and gives another."""

from spondyl.study.changes.beside import (
    with_ambiguity,
    with_memo,
    with_name,
    with_reading,
    with_search,
)
from spondyl.study.changes.coding import coder_named, stretch, with_coding, without_coding
from spondyl.study.changes.nodes import with_node
from spondyl.study.changes.relations import with_relation, without_relation
from spondyl.study.changes.texts import (
    clean,
    free_keys,
    named,
    one_line,
    text_named,
    with_consent,
    with_text,
)

__all__ = [
    "clean",
    "coder_named",
    "free_keys",
    "named",
    "one_line",
    "stretch",
    "text_named",
    "with_ambiguity",
    "with_coding",
    "with_consent",
    "with_memo",
    "with_name",
    "with_node",
    "with_reading",
    "with_relation",
    "with_search",
    "with_text",
    "without_coding",
    "without_relation",
]
