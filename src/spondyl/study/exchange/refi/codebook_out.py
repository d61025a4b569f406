"""The newest codebook as a REFI-QDA codebook file (.qdc)."""

from spondyl import __version__
from spondyl.study.exchange.refi.codes_out import codes
from spondyl.study.exchange.refi.tree import CODEBOOK, ORIGIN, element
from spondyl.study.exchange.refi.xml_out import document
from spondyl.study.model import Study


def qdc(study: Study) -> bytes:
    """The codebook file of a study: its nodes, with their findings in their descriptions.

    Raises:
        InputError: when a name holds a character that XML cannot hold.
    """
    root = element("CodeBook", codes(study, {}), origin=f"{ORIGIN} {__version__}")
    return document(root, CODEBOOK)
