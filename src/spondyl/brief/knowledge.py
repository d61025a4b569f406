"""Everything that can change a brief: its hash, and every place that it cites."""

from collections.abc import Iterator

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
from spondyl.themes.themes import THEMES

# By the name under which documentation lists what they cite.
DEFINITIONS: tuple[tuple[str, object], ...] = (
    *((framework.name, framework) for framework in ALL),
    *((query.population.code, query) for query in QUERIES),
    (COMPLICATED.name, COMPLICATED),
    *((f"alert {alert.code}", alert) for alert in ALERTS),
    *((f"grey area {card.code}", card) for card in CARDS),
    *((f"caution {caution.code}", caution) for caution in CAUTIONS),
    ("second_readings", STUDIES),
    ("validation", (COHORT, VALIDATIONS)),
    ("obtaining", (ESTIMATE, WAYS, WAY_OF)),
    ("themes", THEMES),
)


def knowledge() -> str:
    """SHA-256 of every definition that can change a brief."""
    return fingerprint(*(definition for _, definition in DEFINITIONS))


def cited() -> Iterator[tuple[str, Citation]]:
    """Every place cited, with the name of the definition that cites it."""
    for name, definition in DEFINITIONS:
        for citation in citations_in(definition):
            yield name, citation
