"""Everything that can change a brief: its hash, and every place that it cites."""

from collections.abc import Iterator, Mapping
from dataclasses import fields
from functools import cache

from spondyl.brief.alerts import ALERTS
from spondyl.brief.grey_areas import ALL as CARDS
from spondyl.brief.misleading import CAUTIONS
from spondyl.brief.problem import COMPLICATED
from spondyl.case.plausibility import QUERIES
from spondyl.case.vocabulary.obtaining import ESTIMATE, WAY_OF, WAYS
from spondyl.frameworks.evaluate import ALL
from spondyl.frameworks.reliability import STUDIES
from spondyl.frameworks.validation import COHORT, VALIDATIONS
from spondyl.kernel.canonical import citations_in, fingerprint
from spondyl.kernel.sources import Citation
from spondyl.options.catalogue import ALL as OPTIONS
from spondyl.options.catalogue import RULES
from spondyl.options.naming import NOMS_NAMES
from spondyl.options.option import Treatment
from spondyl.options.packages import PACKAGES
from spondyl.options.problems import PROBLEMS
from spondyl.options.radiobiology.definitions import CORD_DOSE
from spondyl.options.sequences import FLIPS, SEQUENCES
from spondyl.outcomes.covariates import COVARIATES
from spondyl.outcomes.disagreements import PAIN_AFTER_STEREOTACTIC
from spondyl.outcomes.loading import parameters
from spondyl.outcomes.series import series
from spondyl.themes.themes import THEMES


def _own(treatment: Treatment) -> Mapping[str, object]:
    """A treatment with its rules by their codes: most rules speak about many treatments."""
    own = {f.name: getattr(treatment, f.name) for f in fields(treatment) if f.init}
    return {**own, "rules": tuple(rule.code for rule in treatment.rules)}


# By the name under which documentation lists what they cite.
DEFINITIONS: tuple[tuple[str, object], ...] = (
    *((framework.name, framework) for framework in ALL),
    *((query.population.code, query) for query in QUERIES),
    (COMPLICATED.name, COMPLICATED),
    *((f"alert {alert.code}", alert) for alert in ALERTS),
    *((f"grey area {card.code}", card) for card in CARDS),
    *((f"caution {caution.code}", caution) for caution in CAUTIONS),
    *((f"rule {rule.code}", rule) for rule in RULES),
    *((f"option {treatment.name}", _own(treatment)) for treatment in OPTIONS),
    *((f"package {package.id}", package) for package in PACKAGES),
    *((f"problem {problem.name}", problem) for problem in PROBLEMS),
    *((f"parameter {each.id}", (each, each.cited)) for each in parameters().values()),
    ("series", series()),
    ("covariates", COVARIATES),
    ("trials", PAIN_AFTER_STEREOTACTIC),
    ("named_by_noms", NOMS_NAMES),
    ("cord_dose", CORD_DOSE),
    ("sequences", (SEQUENCES, FLIPS)),
    ("second_readings", STUDIES),
    ("validation", (COHORT, VALIDATIONS)),
    ("obtaining", (ESTIMATE, WAYS, WAY_OF)),
    ("themes", THEMES),
)


@cache
def knowledge() -> str:
    """SHA-256 of every definition that can change a brief."""
    return fingerprint(*(definition for _, definition in DEFINITIONS))


def cited() -> Iterator[tuple[str, Citation]]:
    """Every place cited, with the name of the definition that cites it."""
    for name, definition in DEFINITIONS:
        for citation in citations_in(definition):
            yield name, citation
