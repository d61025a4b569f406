"""The catalogue: every option, explicit, in the order in which options are listed."""

from spondyl.case.vocabulary.options import OPTIONS
from spondyl.options.catalogue import operations, percutaneous, radiation, supportive, systemic
from spondyl.options.option import Treatment
from spondyl.options.rule import Rule
from spondyl.options.rules import team

__all__ = ["ALL", "BY_NAME", "RULES", "Treatment"]

_MADE = (*supportive.ALL, *systemic.ALL, *radiation.ALL, *percutaneous.ALL, *operations.ALL)
BY_NAME = {treatment.name: treatment for treatment in _MADE}
ALL: tuple[Treatment, ...] = tuple(BY_NAME[name] for name in OPTIONS)
RULES: tuple[Rule, ...] = tuple(
    {
        rule.code: rule
        for rule in (*(r for t in ALL for r in t.rules), *team.ANY, *team.TIMELINESS_STEREOTACTIC)
    }.values()
)
