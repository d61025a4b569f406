"""Every figure on the cord in one place: for documentation, for the hash of what is known."""

from spondyl.options.radiobiology import alpha_beta, validity
from spondyl.options.radiobiology.limits import LADDERS, QUANTEC_CONVENTIONAL, QUANTEC_REPAIR
from spondyl.options.radiobiology.nieder_points import NIEDER_POINTS
from spondyl.options.radiobiology.practice import AFTER, NO_EARLIER, SERIES, SURVEY
from spondyl.options.radiobiology.rules import RULE_SETS
from spondyl.options.radiobiology.sources import FORMULA, OUR_SUM, PLANNED

CORD_DOSE: tuple[object, ...] = (
    FORMULA,
    (alpha_beta.CORD, alpha_beta.LUMBAR, alpha_beta.CITED),
    (validity.UNSURE_ABOVE, validity.BEYOND_ABOVE, validity.CITED),
    LADDERS,
    (QUANTEC_CONVENTIONAL, QUANTEC_REPAIR),
    RULE_SETS,
    NIEDER_POINTS,
    (NO_EARLIER, AFTER, SURVEY),
    SERIES,
    (OUR_SUM, PLANNED),
)
