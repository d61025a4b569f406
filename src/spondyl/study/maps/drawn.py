"""Relations between codes that people drew, kept apart from everything that is counted."""

from spondyl.study.model import Relation, Study

DRAWN = "People drew these relations; nothing here is counted or computed."


def drawn(study: Study) -> tuple[Relation, ...]:
    """The relations, in the order in which they were drawn."""
    return study.relations
