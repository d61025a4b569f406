"""What the transcripts seem to have misheard, and which quotes contradict common knowledge.

Single words and turns of a few words, kept as rules: where a text has them, a reading is noted
beside it. Nobody has compared them with the recordings.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256

from spondyl.study.model import Reading
from spondyl.study.supplement.passages import words

BY = "Spondyl (unchecked)"


@dataclass(frozen=True, slots=True)
class Suspect:
    """Words that were probably misheard.

    Attributes:
        heard: as transcribed.
        suggested: what may have been said, empty where nothing fits better.
    """

    heard: str
    suggested: str


SUSPECTS = (
    Suspect("FCOT", ""),
    Suspect("non-symptoms framework", "NOMS framework"),
    Suspect("fine metastases", "spine metastases"),
    Suspect("core compression", "cord compression"),
    Suspect("tumor wards", "tumor boards"),
    Suspect("muscle cell conditions", "musculoskeletal conditions"),
    Suspect("dural local", "durable local"),
    Suspect("stereotype they create in surgery data", "stereotactic radiosurgery data"),
    Suspect("rayed", "radiated"),
    Suspect("they will be extubated", ""),
    Suspect("using ultrasound", ""),
    Suspect("less sufficient", "less efficient"),
)
# Quotes by the SHA-256 of their words, so that the words themselves stay in the user's file.
AMBIGUOUS: Mapping[str, str] = {
    "48d351de857f555df1e4aa4a4faf0d23497b35164dc025a105e29795cfdb6b3e": (
        "Its second half says the opposite of what is commonly held: signs of instability speak "
        "for stabilising, not for medical treatment."
    ),
}


def suspected(key: str, content: str) -> Iterator[Reading]:
    """The readings noted beside a text."""
    for suspect in SUSPECTS:
        for found in re.finditer(rf"\b{re.escape(suspect.heard)}\b", content):
            yield Reading(key, found.start(), found.end(), suspect.suggested, BY)


def ambiguity(content: str) -> str:
    """Why no rule may cite a text; empty where nothing speaks against it."""
    return AMBIGUOUS.get(fingerprint(content), "")


def fingerprint(content: str) -> str:
    """SHA-256 of the words of a text."""
    return sha256(" ".join(words(content)).encode()).hexdigest()
