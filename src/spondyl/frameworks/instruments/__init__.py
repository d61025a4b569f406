"""Every instrument, explicit and in the order in which briefs list them."""

from spondyl.frameworks.instruments.bauer import BAUER_MODIFIED, BAUER_ORIGINAL
from spondyl.frameworks.instruments.bollen import BOLLEN
from spondyl.frameworks.instruments.escc import ESCC
from spondyl.frameworks.instruments.impairment import AIS, FRANKEL
from spondyl.frameworks.instruments.katagiri_2014 import KATAGIRI_2014_SCORE
from spondyl.frameworks.instruments.mizumoto import MIZUMOTO
from spondyl.frameworks.instruments.nesms import NESMS
from spondyl.frameworks.instruments.osri import OSRI
from spondyl.frameworks.instruments.sins import SINS
from spondyl.frameworks.instruments.tokuhashi_revised import TOKUHASHI_REVISED
from spondyl.frameworks.instruments.tomita import TOMITA
from spondyl.frameworks.instruments.van_der_linden import VAN_DER_LINDEN
from spondyl.kernel.points import Score
from spondyl.kernel.tables import Table

PER_LESION: tuple[Score | Table, ...] = (SINS, ESCC)
IMPAIRMENT: tuple[Table, ...] = (FRANKEL, AIS)
PROGNOSIS: tuple[Score | Table, ...] = (
    KATAGIRI_2014_SCORE,
    BOLLEN,
    OSRI,
    TOKUHASHI_REVISED,
    TOMITA,
    BAUER_MODIFIED,
    BAUER_ORIGINAL,
    NESMS,
    VAN_DER_LINDEN,
    MIZUMOTO,
)
PER_PATIENT: tuple[Score | Table, ...] = (*PROGNOSIS, *IMPAIRMENT)
ALL: tuple[Score | Table, ...] = (*PER_LESION, *PER_PATIENT)
