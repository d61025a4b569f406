"""What the verbs that read a study file print, in lines of plain text."""

from collections.abc import Iterator, Mapping
from typing import Any

from spondyl.study.words import source_said

Json = Mapping[str, Any]


def counts_text(found: Json, limits: str) -> str:
    """The counts, where the quotes come from, and what they can bear."""
    named = ("participants", "themes", "subthemes", "findings", "quotes", "distinct", "passages")
    lines = [f"{name + ':':<15}{found[name]:>5}" for name in named]
    lines.append(f"{'repeat groups:':<15}{found['repeat_groups']:>5}")
    lines += [
        f"{source_said(source).capitalize()}: {number} quotes"
        for source, number in found["sources"].items()
    ]
    width = max((len(code) for code in found["nodes"]), default=0)
    lines += ["", f"{'node':<{width}}  findings  quotes"]
    lines += [
        f"{code:<{width}}  {row['findings']:>8}  {row['quotes']:>6}"
        for code, row in found["nodes"].items()
    ]
    return _joined([*lines, "", limits])


def themes_text(found: Json) -> str:
    """The codebook as a tree."""
    lines = [found["source"], found["limits"], ""]
    for node in found["nodes"]:
        indent = "  " * node["code"].count(".")
        numbers = [
            _several(number, what)
            for what, number in (
                ("finding", len(node["findings"])),
                ("quote", node["quotes"]),
                ("coding", node["codings"]),
            )
            if number
        ]
        said = ", ".join(numbers if node["codable"] else ["a heading, nothing is coded with it"])
        lines.append(f"{indent}{node['code']} {node['title']}{f' ({said})' if said else ''}")
        lines += [f"{indent}  {node['description']}"] if node["description"] else []
    made = [
        f"  {book['version']}{', ' + book['made'].replace('T', ' ') if book['made'] else ''}: "
        f"{book['note']}"
        for book in found["versions"]
    ]
    return _joined([*lines, "", f"Version {found['version']} of the codebook, of:", *made])


def node_text(found: Json) -> str:
    """A node with its findings, quotes and codings."""
    lines = [f"{found['code']} {found['title']}"]
    lines += [found["description"]] if found["description"] else []
    if not found["codable"]:
        lines.append("A heading; nothing is coded with it.")
    lines += [f"Under it: {', '.join(found['below'])}."] if found["below"] else []
    lines += [found["limits"]]
    for finding in found["findings"]:
        lines += ["", f"Finding {finding['number']}. {finding['text']}"]
        for quote in finding["quotes"]:
            lines += ["", *_quote_lines(quote)]
    for coding in found["codings"]:
        lines += ["", *_coding_lines(coding)]
    lines += _memo_lines(found["memos"])
    lines += [f"Drawn by {each['coder']}: {_relation(each)}" for each in found["relations"]]
    return _joined(lines)


def _relation(each: Json) -> str:
    arrow = "to" if each["directed"] else "and"
    return f"{each['origin']} {arrow} {each['target']}: {each['label']}"


def _quote_lines(quote: Json) -> Iterator[str]:
    note = f" ({quote['note']})" if quote["note"] else ""
    yield f"  {quote['key']}  {_one_line(quote['words'])}"
    yield f"        {quote['said']} {quote['tag']}{note}"
    if quote["ambiguous"]:
        yield f"        Ambiguous, no rule may cite it: {quote['ambiguous']}"
    yield from (f"        {line}" for line in _reading_lines(quote["readings"]))
    if quote["also"]:
        others = ", ".join(f"{other['key']} under {other['node']}" for other in quote["also"])
        yield f"        The same passage: {others}"


def _reading_lines(readings: list[Json]) -> Iterator[str]:
    for each in readings:
        meant = f"may be “{each['suggested']}”" if each["suggested"] else "was probably misheard"
        yield f"“{each['heard']}” {meant} (suggested by {each['by']}; the text is left as it is)"


def _coding_lines(coding: Json) -> Iterator[str]:
    memo = f": {coding['memo']}" if coding["memo"] else ""
    yield f"  {coding['text']} {coding['start']}-{coding['end']}  {_one_line(coding['words'])}"
    yield f"        {coding['node']}, coded by {coding['coder']}{memo}"


def _memo_lines(memos: list[Json]) -> list[str]:
    return [f"Memo {memo['number']} ({memo['coder']}): {_one_line(memo['text'])}" for memo in memos]


def text_text(found: Json) -> str:
    """A text with all that is known of it."""
    lines = [
        f"{found['key']} {found['title']}",
        f"{found['kind']}, {found['characters']} characters, consent: {found['consent']}",
        "",
    ]
    if found["quote"]:
        quote = found["quote"]
        lines += [*_quote_lines(quote), f"        {quote['node']}, finding {quote['finding']}"]
    else:
        lines += [found["content"], *_reading_lines(found["readings"])]
    for coding in found["codings"]:
        lines += ["", *_coding_lines(coding)]
    lines += _memo_lines(found["memos"])
    return _joined([*lines, *(["", found["limits"]] if found["limits"] else [])])


def texts_text(found: Json) -> str:
    """The list of texts, a line each."""
    lines = [
        f"{row['key']}  {row['kind']:<9}  {row['characters']:>6} characters  {row['consent']:<10}  "
        f"{_several(row['codings'], 'coding')}"
        f"{' by ' + ', '.join(row['coders']) if row['coders'] else ''}  {row['title']}"
        for row in found["texts"]
    ]
    return _joined(lines or ["There is no text but the quotes. Add one with spondyl study add."])


def participants_text(found: Json) -> str:
    """Who took part, a line each."""
    lines = [
        f"{row['number']:>2}. {row['specialty'] or _MASKED}, {row['rank'] or _MASKED}; "
        f"practises in {row['practice'] or _MASKED}, trained in {row['training'] or _MASKED}"
        f"{_ABROAD[row['international']]}"
        for row in found["participants"]
    ]
    specialties = ", ".join(f"{name or _MASKED} {n}" for name, n in found["specialties"].items())
    masked = any(row["international"] == "" for row in found["participants"])
    abroad = (
        "whether their training was international is masked"
        if masked
        else f"{found['international']} with international training, as the star in the table says"
    )
    about = [
        f"{len(lines)} participants: {specialties}; {abroad}.",
        "No quote says who spoke: a tag names a transcript and its page.",
        found["limits"],
        "",
    ]
    return _joined([*about, *lines] if lines else ["No participants: no supplement was imported."])


_MASKED = "masked"
_ABROAD = {"yes": " (international training)", "no": "", "": ""}


def hits_text(found: Json) -> str:
    """What a search found, the nearest first."""
    lines: list[str] = []
    for hit in found["hits"]:
        where = "" if hit["whole"] else f" {hit['start']}-{hit['end']}"
        nodes = ", ".join(hit["nodes"]) or "not coded"
        said = f"; {hit['said']}" if hit["said"] else f"; {hit['title']}"
        lines.append(f"{hit['text']}{where}  {_one_line(hit['words'])}")
        lines.append(f"      {nodes}{said}")
        lines += (
            ["      Found in a suggested reading, not in the text."] if hit["suggested"] else []
        )
        lines += ["      Ambiguous; no rule may cite it."] if hit["ambiguous"] else []
    if not lines:
        return "No text holds all these words. Findings, notes and memos are not searched.\n"
    if found["more"]:
        lines.append("There is more; only the nearest are shown. --most shows more of them.")
    if any(hit["said"] for hit in found["hits"]):
        lines.append("What the study behind the quotes can bear: spondyl study themes.")
    return _joined(lines)


def searches_text(found: Json, most: int) -> str:
    """Searches that people kept, a line each; hits are counted up to `most`."""
    lines = [
        f"{row['number']}. {row['words']}: {_several(row['hits'], 'hit')}"
        f"{' or more' if row['hits'] >= most else ''}; {row['coder']}"
        f"{', ' + row['made'].replace('T', ' ') if row['made'] else ''}"
        f"{', about ' + row['about'] if row['about'] else ''}"
        for row in found["searches"]
    ]
    return _joined(lines or ["Nobody kept a search."])


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _several(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _joined(lines: list[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
