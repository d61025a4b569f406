"""What the verbs that read a study file say, as plain values; words are made from them."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from spondyl.kernel.errors import InputError
from spondyl.study.codebook import node_named
from spondyl.study.model import Coding, Known, Node, Quote, Search, Study, Text
from spondyl.study.store.search import CLOSE, OPEN, Hit
from spondyl.study.tables import plain
from spondyl.study.words import displayed, limits_of, source_of, transcript

Json = dict[str, Any]


def themes_document(study: Study, version: int | None = None) -> Json:
    """A version of the codebook, with how much stands under each node.

    Args:
        study: of which the codebook is.
        version: the newest where it is left out.

    Raises:
        InputError: when there is no such version.
    """
    chosen = study.version if version is None else version
    if chosen not in {book.version for book in study.codebooks}:
        raise InputError(
            f"the codebook has no version {chosen}.", None, f"The newest is {study.version}."
        )
    coded = Counter(coding.node for coding in study.codings)
    quoted = Counter(study.node_of_finding[quote.finding] for quote in study.quotes)
    return {
        "study": study.title,
        "source": source_of(study),
        "limits": limits_of(study),
        "version": chosen,
        "versions": [plain(book) for book in study.codebooks],
        "nodes": [
            {
                **_head(node),
                "description": node.description,
                "findings": [f.number for f in study.findings if f.node == node.code],
                "quotes": quoted[node.code],
                "codings": coded[node.code],
            }
            for node in study.nodes
            if node.version == chosen
        ],
    }


def _head(node: Node) -> Json:
    return {"code": node.code, "title": node.title, "codable": node.codable}


def node_document(study: Study, code: str) -> Json:
    """A node with its findings, the quotes behind them, what people coded and what they thought.

    Raises:
        InputError: when there is no such node.
    """
    node = node_named(study.codebook, code)
    return {
        **_head(node),
        "description": node.description,
        "limits": limits_of(study),
        "below": [each.code for each in study.codebook.values() if each.parent == node.code],
        "findings": [
            {
                "number": finding.number,
                "text": finding.text,
                "quotes": [
                    quote_document(study, quote)
                    for quote in study.quotes
                    if quote.finding == finding.number
                ],
            }
            for finding in study.findings
            if finding.node == node.code
        ],
        "codings": [_coding(study, each) for each in study.codings if each.node == node.code],
        "memos": _memos(study, node.code),
        "relations": [
            plain(each) for each in study.relations if node.code in (each.origin, each.target)
        ],
    }


def quote_document(study: Study, quote: Quote) -> Json:
    """A quote with where it was said, what may have been meant, and where else it is printed."""
    text = study.by_key[quote.key]
    node = study.node_of_finding[quote.finding]
    return {
        "key": quote.key,
        "words": displayed(text.content),
        "raw": text.content,
        "source": quote.source,
        "pages": [quote.first_page, quote.last_page],
        "tag": quote.tag,
        "said": transcript(quote),
        "note": quote.note,
        "node": node,
        "finding": quote.finding,
        "passage": quote.passage,
        "also": [
            {"key": other.key, "node": study.node_of_finding[other.finding]}
            for other in study.quotes
            if other.passage == quote.passage and other.key != quote.key
        ],
        "ambiguous": quote.ambiguous,
        "readings": _readings(study, text),
    }


def _readings(study: Study, text: Text) -> list[Json]:
    return [
        {
            "heard": text.content[each.start : each.end],
            "start": each.start,
            "end": each.end,
            "suggested": each.suggested,
            "by": each.by,
        }
        for each in study.readings
        if each.text == text.key
    ]


def _coding(study: Study, coding: Coding) -> Json:
    words = study.by_key[coding.text].content[coding.start : coding.end]
    return {**plain(coding), "words": displayed(words)}


def _memos(study: Study, about: str) -> list[Json]:
    return [plain(memo) for memo in study.memos if memo.about == about]


def text_document(study: Study, key: str) -> Json:
    """A text with all that is known of it."""
    text = study.by_key[key]
    quote = study.quote_of.get(key)
    return {
        **plain(text),
        "characters": len(text.content),
        "quote": quote_document(study, quote) if quote else None,
        "limits": limits_of(study) if quote else "",
        "readings": _readings(study, text),
        "codings": [_coding(study, each) for each in study.codings if each.text == key],
        "memos": _memos(study, key),
    }


def texts_document(study: Study, *, quotes: bool = False) -> Json:
    """The list of texts; quotes only where they are asked for."""
    coded = Counter(coding.text for coding in study.codings)
    coders: dict[str, dict[str, None]] = {}
    for coding in study.codings:
        coders.setdefault(coding.text, {})[coding.coder] = None
    return {
        "texts": [
            {
                "key": text.key,
                "kind": text.kind.value,
                "title": text.title,
                "characters": len(text.content),
                "consent": text.consent.value,
                "codings": coded[text.key],
                "coders": list(coders.get(text.key, ())),
            }
            for text in study.texts
            if quotes or text.key not in study.quote_of
        ]
    }


def participants_document(study: Study) -> Json:
    """Who took part, as the supplement's first table has it."""
    return {
        "limits": limits_of(study),
        "participants": [plain(each) for each in study.participants],
        "specialties": dict(Counter(each.specialty for each in study.participants)),
        "international": sum(each.international is Known.YES for each in study.participants),
    }


def hits_document(words: str, hits: Sequence[Hit], most: int) -> Json:
    """What a search found; `«` and `»` stand around the found words."""
    return {
        "words": words,
        "hits": [_hit(hit) for hit in hits[:most]],
        "more": len(hits) > most,
    }


def _hit(hit: Hit) -> Json:
    return {
        "text": hit.text,
        "title": hit.title,
        "start": hit.start,
        "end": hit.end,
        "whole": hit.whole,
        "words": displayed(hit.words).replace(OPEN, "«").replace(CLOSE, "»"),
        "suggested": hit.meant,
        "nodes": list(hit.nodes),
        "said": transcript(hit.quote) if hit.quote else "",
        "ambiguous": hit.quote.ambiguous if hit.quote else "",
    }


def searches_document(kept: Iterable[tuple[Search, int]]) -> Json:
    """Searches that people kept, each with how much it finds."""
    return {"searches": [{**plain(each), "hits": hits} for each, hits in kept]}
