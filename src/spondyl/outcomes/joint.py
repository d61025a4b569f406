"""Several needs on one day together, read off the joint states of the model: never multiplied."""

from typing import Literal

# `Need` is the vocabulary of the case, as a type.
Need = Literal[
    "alive",
    "walking",
    "walking_with_aid",
    "standing",
    "transfer",
    "home",
    "out_of_hospital",
    "pain_controlled",
    "continent",
]
