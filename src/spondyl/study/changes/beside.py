"""What people note beside texts: memos, readings, marks, searches, names."""

from dataclasses import replace

from spondyl.kernel.errors import InputError
from spondyl.study.changes.coding import coder_named, stretch, with_coder
from spondyl.study.changes.texts import clean, named, one_line, text_named
from spondyl.study.model import Memo, Name, Reading, Search, Study
from spondyl.study.supplement.suspects import ambiguity


def with_memo(study: Study, about: str, words: str, coder: str, made: str) -> Study:
    """The study with a memo on a text, a node or itself.

    Raises:
        InputError: when what it is about is not there.
    """
    if about:
        about = named(study, about)
    number = max((memo.number for memo in study.memos), default=0) + 1
    memo = Memo(number, about, clean(words, "the memo"), coder_named(study, coder), made)
    return replace(study, memos=(*study.memos, memo), coders=with_coder(study.coders, memo.coder))


def with_reading(study: Study, key: str, words: str, suggested: str, by: str) -> Study:
    """The study with a suspected mis-hearing noted beside a text.

    Raises:
        InputError: when the text does not have these words once.
    """
    text = text_named(study, key)
    start, end = stretch(text, words, None)
    suggested = one_line(suggested, "the suggestion") if suggested.strip() else ""
    new = Reading(text.key, start, end, suggested, coder_named(study, by))
    kept = tuple(
        each
        for each in study.readings
        if (each.text, each.start, each.end, each.by) != (new.text, start, end, new.by)
    )
    return replace(study, readings=(*kept, new))


def with_ambiguity(study: Study, key: str, why: str, by: str) -> Study:
    """The study with a quote marked as one that no rule may cite; without a reason, unmarked.

    Raises:
        InputError: when there is no such quote, or its mark came with the import: that one stays.
    """
    quote = study.quote_of.get(key.upper())
    if quote is None:
        raise InputError(f"there is no quote {key!r}.", None, "Quotes have keys such as Q013.")
    ours = ambiguity(study.by_key[quote.key].content)
    if ours and not why.strip():
        raise InputError(
            f"the mark of {quote.key} came with the import, and stays.",
            None,
            "A memo can say what you think of it.",
        )
    reason = f"{one_line(why, 'the reason')} ({coder_named(study, by)})" if why.strip() else ours
    marked = replace(quote, ambiguous=reason)
    return replace(study, quotes=tuple(marked if q is quote else q for q in study.quotes))


def with_search(study: Study, words: str, about: str, coder: str, made: str) -> Study:
    """The study with a search kept, and who looked."""
    number = max((each.number for each in study.searches), default=0) + 1
    by = coder_named(study, coder)
    kept = Search(number, one_line(words, "the search"), about.strip(), by, made)
    return replace(
        study, searches=(*study.searches, kept), coders=with_coder(study.coders, kept.coder)
    )


def with_name(study: Study, word: str, *, masked: bool) -> Study:
    """The study with a decision on whether a word is masked on export."""
    new = Name(one_line(word, "the word"), masked)
    others = tuple(each for each in study.names if each.word != new.word)
    return replace(study, names=(*others, new))
