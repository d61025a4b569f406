"""Every instrument, explicit and in the order in which briefs list them."""

from spondyl.frameworks.instruments.bauer import BAUER_MODIFIED, BAUER_ORIGINAL
from spondyl.frameworks.instruments.bollen import BOLLEN
from spondyl.frameworks.instruments.escc import ESCC
from spondyl.frameworks.instruments.impairment import AIS, FRANKEL
from spondyl.frameworks.instruments.katagiri_2014 import KATAGIRI_2014_SCORE
from spondyl.frameworks.instruments.mfi5 import MFI5
from spondyl.frameworks.instruments.mizumoto import MIZUMOTO
from spondyl.frameworks.instruments.mstfi import MSTFI
from spondyl.frameworks.instruments.nesms import NESMS
from spondyl.frameworks.instruments.osri import OSRI
from spondyl.frameworks.instruments.rades_2013 import RADES_2013_SCORE
from spondyl.frameworks.instruments.sins import SINS
from spondyl.frameworks.instruments.teachh import TEACHH
from spondyl.frameworks.instruments.tokuhashi_1990 import TOKUHASHI_1990_SCORE
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
    TOKUHASHI_1990_SCORE,
    TOMITA,
    BAUER_MODIFIED,
    BAUER_ORIGINAL,
    NESMS,
    VAN_DER_LINDEN,
    MIZUMOTO,
    RADES_2013_SCORE,
    TEACHH,
)
# Computed from other illness: it may caution, and never closes an option.
FRAILTY: tuple[Score, ...] = (MSTFI, MFI5)
PER_PATIENT: tuple[Score | Table, ...] = (*PROGNOSIS, *FRAILTY, *IMPAIRMENT)
ALL: tuple[Score | Table, ...] = (*PER_LESION, *PER_PATIENT)
