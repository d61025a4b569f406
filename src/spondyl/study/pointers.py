"""Pointers from the themes to the quotes of a study file."""

from spondyl.study.codebook import built_in, same_title
from spondyl.study.model import Study
from spondyl.study.words import transcript
from spondyl.themes.pointers import Pointer


def pointers(study: Study) -> tuple[Pointer, ...]:
    """Where the words behind each theme stand; ambiguous quotes are pointed at by nothing.

    Only nodes that are the published study's own count: a file may hold another study.
    """
    _, nodes = built_in()
    ours = {
        node.code
        for node in nodes
        if node.code in study.codebook and same_title(node.title, study.codebook[node.code].title)
    }
    return tuple(
        Pointer(study.node_of_finding[quote.finding], quote.finding, quote.key, transcript(quote))
        for quote in study.quotes
        if not quote.ambiguous and study.node_of_finding[quote.finding] in ours
    )
