"""Rules about treatments, and where things stand, as parts of Markdown pages."""

from collections.abc import Iterable

from spondyl.case.signs import DETERIORATION, NEUROLOGICAL_SIGNS
from spondyl.kernel.canonical import citations_in
from spondyl.kernel.sources import Citation
from spondyl.options.rule import Rule
from spondyl.reference.criteria import Named, worded
from spondyl.reference.markdown import place, table, theme_link

_HEAD = ("code", "effect", "when", "says", "theme", "where, and how checked")
# Long conditions that many rules share; the page of all options says what each means.
NAMED: Named = (
    (NEUROLOGICAL_SIGNS, "*signs of cord or cauda*"),
    (DETERIORATION, "*neurology getting worse*"),
)


def rules_table(rules: Iterable[Rule], folder: str = "") -> str:
    """Every rule: effect, condition in words, message, sources with their check marks.

    Args:
        rules: in the order of the table.
        folder: where the page of themes lies, seen from the page with the table.
    """
    return table(
        _HEAD,
        (
            (
                f"`{rule.code}`",
                _effect(rule),
                worded(rule.when, NAMED),
                rule.message,
                theme_link(rule.theme, folder),
                stand(rule.cited),
            )
            for rule in rules
        ),
    )


def _effect(rule: Rule) -> str:
    return f"{rule.effect} ({rule.ground})" if rule.ground else rule.effect


def stand(cited: Iterable[Citation]) -> str:
    """Where something stands, each place with its check mark."""
    return "; ".join(f"`{each.source.key}`: {place(each)}" for each in cited)


def publications(*definitions: object) -> str:
    """Every publication that definitions cite, by key, under its heading."""
    sources = {c.source.key: c.source.citation for c in citations_in(definitions)}
    return "## Publications\n\n" + listed(f"`{k}`: {v}" for k, v in sorted(sources.items()))


def listed(lines: Iterable[str]) -> str:
    """A bullet list; nothing where there are no lines."""
    return "".join(f"- {line}\n" for line in lines)
