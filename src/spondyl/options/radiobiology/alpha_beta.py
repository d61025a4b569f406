"""Which α/β of the cord goes with which levels and which rules, every version carried."""

from decimal import Decimal

from spondyl.case.levels import Run
from spondyl.options.radiobiology.sources import HYTEC, NIEDER_ALPHA_BETA

CORD = Decimal(2)
LUMBAR = Decimal(4)
CITED = (HYTEC, NIEDER_ALPHA_BETA)


def lumbar(run: Run) -> bool:
    """Whether a level of the run lies below T12, where the sac holds conus and cauda equina."""
    return any(level[0] in "LS" for level in run)


def for_nieder(run: Run) -> tuple[Decimal, ...]:
    """The α/β values, in Gy, by which Nieder's rules may be read at a run.

    Nieder computes with 2 for the cervical and thoracic and 4 for the lumbar cord, and prints its
    limits in Gy of α/β 2: below T12 both are carried. Sacral levels are read as lumbar ones (our
    reading). HyTEC's rules use 2 at every level.
    """
    return (CORD, LUMBAR) if lumbar(run) else (CORD,)
