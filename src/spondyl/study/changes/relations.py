"""Relations between nodes that people draw."""

from dataclasses import replace

from spondyl.kernel.errors import InputError
from spondyl.study.changes.coding import coder_named, with_coder
from spondyl.study.changes.texts import one_line
from spondyl.study.codebook import node_named
from spondyl.study.model import Relation, Study


def with_relation(study: Study, relation: Relation) -> Study:
    """The study with a relation that a person drew; the same relation stands once.

    Raises:
        InputError: when a node is not there, or is related to itself.
    """
    new = _drawn(study, relation)
    if new.origin == new.target:
        raise InputError(f"{new.origin} cannot be related to itself.", None, "Name two nodes.")
    if any(_same_relation(each, new) for each in study.relations):
        return study
    return replace(
        study, relations=(*study.relations, new), coders=with_coder(study.coders, new.coder)
    )


def without_relation(study: Study, relation: Relation) -> Study:
    """The study without a relation, taken away by who drew it.

    Raises:
        InputError: when that person has drawn no such relation.
    """
    gone = _drawn(study, relation)
    kept = tuple(
        each
        for each in study.relations
        if each.coder != gone.coder or not _same_relation(each, gone)
    )
    if len(kept) == len(study.relations):
        raise InputError(
            f"{gone.coder!r} has drawn no relation {gone.label!r} from {gone.origin} to "
            f"{gone.target}.",
            None,
            "See: spondyl study map --drawn",
        )
    return replace(study, relations=kept)


def _drawn(study: Study, relation: Relation) -> Relation:
    """A relation with codes, label and coder as the study has them."""
    return replace(
        relation,
        origin=node_named(study.codebook, relation.origin).code,
        target=node_named(study.codebook, relation.target).code,
        label=one_line(relation.label, "the label"),
        coder=coder_named(study, relation.coder),
    )


def _same_relation(one: Relation, other: Relation) -> bool:
    return (one.origin, one.target, one.label) == (other.origin, other.target, other.label)
