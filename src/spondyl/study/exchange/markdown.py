"""A study as a Markdown report for people; it is not read back."""

import re
from collections import defaultdict
from collections.abc import Iterator

from spondyl.study.masking import LEAST_SHARING, Leaving
from spondyl.study.model import Coding, Quote, Study
from spondyl.study.words import displayed, limits_of, source_of, transcript

_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~&])")


def study_markdown(leaving: Leaving) -> str:
    """The study that leaves: themes, findings with their words, and what people coded."""
    study = leaving.study
    parts = [
        f"# {escaped(study.title or 'A study')}\n",
        f"Themes and findings: {escaped(source_of(study))}\n",
        f"{limits_of(study)}\n",
        f"{_left(leaving)}\n",
        *_participants(study),
    ]
    coded = defaultdict(list)
    for coding in study.codings:
        coded[coding.node].append(coding)
    for node in study.codebook.values():
        level = "##" if not node.parent else "###"
        parts.append(f"{level} {node.code} {escaped(node.title)}\n")
        parts.extend([f"{escaped(node.description)}\n"] if node.description else [])
        for finding in study.findings:
            if finding.node == node.code:
                parts.append(f"**Finding {finding.number}.** {escaped(finding.text)}\n")
                parts.extend(_quote(study, q) for q in study.quotes if q.finding == finding.number)
        parts.extend(_coding(study, coding) for coding in coded[node.code])
        parts.extend(_memos(study, node.code))
    parts.extend(_drawn(study))
    parts.extend(_beside(study))
    return "\n".join(parts)


def _left(leaving: Leaving) -> str:
    masked = (
        f"Names are masked, and what fewer than {LEAST_SHARING} participants share is left out."
        if leaving.masked
        else "Names and participants are not masked."
    )
    stayed = f" Texts left out for want of consent: {leaving.withheld}." if leaving.withheld else ""
    return masked + stayed


def _participants(study: Study) -> Iterator[str]:
    if not study.participants:
        return
    yield "## Participants\n"
    yield "| | specialty | rank | practice | training | international |"
    yield "| --- | --- | --- | --- | --- | --- |"
    for each in study.participants:
        cells = (each.specialty, each.rank, each.practice, each.training)
        told = " | ".join(escaped(cell) or "masked" for cell in cells)
        yield f"| {each.number} | {told} | {each.international or 'masked'} |"
    yield ""


def _quote(study: Study, quote: Quote) -> str:
    words = escaped(displayed(study.by_key[quote.key].content))
    note = f" ({escaped(quote.note)})" if quote.note else ""
    unclear = f" *Ambiguous: {escaped(quote.ambiguous)}*" if quote.ambiguous else ""
    return f"> {_block(words)}\n>\n> {quote.key}, {transcript(quote)}{note}{unclear}\n"


def _coding(study: Study, coding: Coding) -> str:
    text = study.by_key[coding.text]
    words = escaped(displayed(text.content[coding.start : coding.end]))
    memo = f": {escaped(coding.memo)}" if coding.memo else ""
    where = f"{coding.text} {coding.start}-{coding.end}, {escaped(text.title)}"
    return f"> {_block(words)}\n>\n> {where}; coded by {escaped(coding.coder)}{_block(memo)}\n"


def _memos(study: Study, about: str) -> Iterator[str]:
    for memo in study.memos:
        if memo.about == about:
            yield f"Memo {memo.number} ({escaped(memo.coder)}): {escaped(memo.text)}\n"


def _beside(study: Study) -> Iterator[str]:
    """Memos on the study and on texts, and searches that people kept."""
    about = [memo for key in ("", *study.by_key) for memo in _memos(study, key)]
    if about:
        yield "## Memos\n"
        yield from about
    if study.searches:
        yield "## Searches that people kept\n"
    for each in study.searches:
        why = f" about {escaped(each.about)}" if each.about else ""
        yield f"- {escaped(each.words)}{why} ({escaped(each.coder)})"


def _drawn(study: Study) -> Iterator[str]:
    if study.relations:
        yield "## Relations that people drew\n"
    for each in study.relations:
        arrow = "→" if each.directed else "–"
        label = f"{escaped(each.label)} ({escaped(each.coder)})"
        yield f"- {each.origin} {arrow} {each.target}: {label}"
    if study.relations:
        yield ""


def _block(words: str) -> str:
    return words.replace("\n", "\n> ")


def escaped(text: str) -> str:
    """Text in which nothing is taken for Markdown or HTML."""
    # Four blanks or a tab before a line would make it code.
    shown = re.sub(r"(?m)^[ \t]+", "", _MARKS.sub(r"\\\1", text))
    shown = re.sub(r"(?m)^(\s*)([-+=])", r"\1\\\2", shown)
    return re.sub(r"(?m)^(\s*\d+)([.)])", r"\1\\\2", shown)
