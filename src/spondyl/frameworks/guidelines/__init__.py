"""Every guideline, explicit and in the order in which briefs list them."""

from spondyl.frameworks.guidelines.noms import NOMS
from spondyl.frameworks.guidelines.sins_consultation import SINS_CONSULTATION
from spondyl.kernel.tables import Table

ALL: tuple[Table, ...] = (NOMS, SINS_CONSULTATION)
