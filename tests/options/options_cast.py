"""What the tests of judged options share: case files from a few facts, and ways to look one up."""

import json
from collections.abc import Mapping
from typing import Any

from spondyl.case.case import Case
from spondyl.centre.profile import Profile
from spondyl.frameworks.evaluate import evaluate
from spondyl.kernel.truths import ALWAYS, EITHER, NEVER, Truths
from spondyl.options.judged import Judged, judge_options
from tests.casefile.cast import loaded

Written = Mapping[str, object]
AS_OF = "2026-11-19T21:40"
# What an option's status says of the rules that close it.
CLOSED: Mapping[str, Truths] = {"open": NEVER, "closed": ALWAYS, "undetermined": EITHER}


def a_file(facts: Written | None = None, **top: object) -> str:
    """A case file with one lesion at T7; facts by path, those of a lesion as `lesion.pain`.

    `top` replaces keys of the file's first level; None leaves one out.
    """
    file: dict[str, Any] = {"case": "made-up", "as_of": AS_OF, "lesions": [{"level": "T7"}]}
    for path, value in (facts or {}).items():
        section, *between, last = path.split(".")
        at = file["lesions"][0] if section == "lesion" else file.setdefault(section, {})
        for key in between:
            at = at.setdefault(key, {})
        at[last] = value
    file |= top
    return json.dumps({key: value for key, value in file.items() if value is not None})


def a_case(facts: Written | None = None, **top: object) -> Case:
    """The same as a case."""
    return loaded(a_file(facts, **top))


def judged_case(case: Case, profile: Profile | None = None) -> tuple[Judged, ...]:
    return judge_options(case, evaluate(case), profile)


def all_judged(
    facts: Written | None = None, profile: Profile | None = None, **top: object
) -> tuple[Judged, ...]:
    """Every option and package of such a case."""
    return judged_case(a_case(facts, **top), profile)


def judged_as(
    name: str, facts: Written | None = None, profile: Profile | None = None, **top: object
) -> Judged:
    """One option or package of such a case."""
    return named(all_judged(facts, profile, **top), name)


def named(found: tuple[Judged, ...], name: str) -> Judged:
    """The only one of that name."""
    (only,) = (each for each in found if each.name == name)
    return only


def statuses(found: tuple[Judged, ...]) -> dict[tuple[str, str | None], Truths]:
    """Whether each is closed, by its name and lesion."""
    return {(each.name, each.lesion): CLOSED[each.status] for each in found}


def codes(found: Judged, effect: str = "") -> set[str]:
    """The rules that speak about it."""
    return {each.rule.code for each in found.spoken if effect in ("", each.rule.effect)}


def certain(found: Judged) -> set[str]:
    """Those that hold in every way the unknown could turn out."""
    return {each.rule.code for each in found.spoken if each.certain}
