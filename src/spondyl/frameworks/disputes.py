"""Points on which published versions differ, where more than one instrument meets them."""

from spondyl.kernel.variables import Dispute

BRAIN_AS_VISCERAL = Dispute(
    "brain_as_visceral",
    ("counted", "not_counted"),
    "Whether brain metastases count as visceral; the 1995 Bauer abstract counts them, Leithner's "
    "says only visceral, and the other originals do not say.",
)
