"""Treatments planned together as a Markdown page."""

from collections.abc import Iterator

from spondyl.options.catalogue import BY_NAME
from spondyl.options.packages import PACKAGES, Package
from spondyl.reference.criteria import worded
from spondyl.reference.markdown import GENERATED, table
from spondyl.reference.rules import listed, publications, stand

_LEAD = """\
Treatments that depend on each other are planned as one object: order, dose, technique and interval.
Both disciplines accept it as a whole. Another dose is a deviation, named so, with the same question
to both sides; it is no error. A centre's own doses stand in its
[profile](../how-to/describe-your-centre.md) under the package's name.

What a package *answers* are rules about one of its steps alone that no longer speak once the
package is chosen. Every other rule about a step still does.
"""


def packages_page() -> str:
    """Every package with its steps, fidelity checklist and sources."""
    parts = [GENERATED, "# Packages\n", _LEAD, _overview()]
    for package in PACKAGES:
        parts.extend(_package(package))
    parts.append(publications(PACKAGES))
    return "\n".join(parts)


def _overview() -> str:
    return table(
        ("package", "first", "then", "days between"),
        (
            (f"[{p.title}](#{p.id})", _steps(p.first), _steps(p.then), _interval(p))
            for p in PACKAGES
        ),
    )


def _steps(names: tuple[str, ...]) -> str:
    return " or ".join(f"[{BY_NAME[name].title}](options/{name}.md)" for name in names) or "-"


def _interval(package: Package) -> str:
    return "-" if package.interval is None else package.interval.text


def _package(package: Package) -> Iterator[str]:
    yield f'<a id="{package.id}"></a>\n\n## {package.title}\n'
    yield f"`{package.id}`\n"
    first = (f"First: {_steps(package.first)}.",) if package.first else ()
    between = (f"Days between: {_interval(package)}.",) if package.interval else ()
    accepted = " and ".join(name.replace("_", " ") for name in package.accepted_by)
    answered = ", ".join(f"`{code}`" for code in package.answers) or "none"
    yield listed(
        (
            *first,
            f"{'Then' if package.first else 'One of'}: {_steps(package.then)}.",
            *between,
            f"Offered where: {worded(package.when)}.",
            f"Technique: {package.technique}",
            f"Accepted as one by: {accepted}.",
            f"Rules that it answers: {answered}.",
            f"Where this stands: {stand(package.cited)}",
        )
    )
    yield "Before a published result is quoted for it, as published?\n"
    yield listed(package.fidelity)
