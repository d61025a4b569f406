"""What other programs call their codes: paths, numbers, plain words."""

import re
import unicodedata

from spondyl.study.codebook import CODE

# `III.B` or `2.1.a` before a blank; `IV` or `7` alone are numbers only beside others like them.
_NUMBERED = re.compile(r"([IVX]+|[0-9]{1,3})(\.([A-Z]|[IVX]+|[0-9]{1,3}|[a-z]))*")
_MOST_STEPS = 20
_DEEP = re.compile(r"\s*(?:::|\\)\s*")
# A dot is a step of a path between words; an abbreviation has single letters or blanks about it.
_DOT = re.compile(r"(?<=[^\s.]{2})\.(?=[^\s.]{2})")


def number(name: str) -> tuple[str, str]:
    """The number in front of a name and the rest; no number where it has none."""
    first, _, rest = name.partition(" ")
    bare = first.rstrip(".:)")
    return (bare, rest.strip() or name) if _NUMBERED.fullmatch(bare) else ("", name)


def path(name: str, *, dots: bool) -> list[str]:
    """The steps of a name such as `Care Team.Communication`; itself where it is no path.

    Args:
        name: of a code.
        dots: whether a dot between words is a step, as in files that nest nothing.
    """
    for step in (_DEEP, *((_DOT,) if dots else ())):
        parts = [part.strip() for part in step.split(name)]
        if 1 < len(parts) <= _MOST_STEPS and all(parts):
            return parts
    return [name]


def slug(name: str) -> str:
    """Part of a code made of a name: lower case, without accents, hyphens for all else."""
    plain = "".join(
        c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c)
    )
    made = re.sub(r"[\W_]+", "-", plain).strip("-")
    if not made:
        return "code"
    return made if CODE.fullmatch(made) else f"code-{made}"
