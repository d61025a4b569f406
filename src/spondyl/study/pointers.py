"""Pointers from the themes to the quotes of a study file."""

from spondyl.study.codebook import same_title
from spondyl.study.model import MAY_LEAVE, Study
from spondyl.study.words import transcript
from spondyl.themes.pointers import TITLES, Pointer


def pointers(study: Study) -> tuple[Pointer, ...]:
    """Where the words behind each theme stand; ambiguous and withdrawn quotes are not.

    Only nodes that are the published study's own count: a file may hold another study.
    """
    ours = {
        code
        for code, node in study.codebook.items()
        if code in TITLES and same_title(TITLES[code], node.title)
    }
    return tuple(
        Pointer(study.node_of_finding[quote.finding], quote.finding, quote.key, transcript(quote))
        for quote in study.quotes
        if not quote.ambiguous
        and study.by_key[quote.key].consent in MAY_LEAVE
        and study.node_of_finding[quote.finding] in ours
    )
