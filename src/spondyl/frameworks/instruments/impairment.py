"""Frankel grade (1969) and ASIA impairment scale (revision 2019)."""

from collections.abc import Mapping

from spondyl.case.vocabulary.neurology import AIS as AIS_GRADE
from spondyl.case.vocabulary.neurology import FRANKEL as FRANKEL_GRADE
from spondyl.frameworks.make import word
from spondyl.frameworks.sources import FRANKEL_1969, ISNCSCI_2019, secondary
from spondyl.kernel.items import Item
from spondyl.kernel.sources import Citation
from spondyl.kernel.tables import Hit, Row, Table
from spondyl.kernel.variables import Variable


def _scale(
    name: str,
    title: str,
    grade: Variable,
    labels: Mapping[str, str],
    cited: Citation,
    notes: tuple[str, ...],
) -> Table:
    """A grade that is recorded, not computed."""
    options = tuple(word(grade, letter, 0, label) for letter, label in labels.items())
    rows = tuple(Row(0, (("grade", (k,)),), k, label, cited) for k, label in labels.items())
    return Table(
        name=name,
        title=title,
        items=(Item("grade", "Grade", options, cited),),
        rows=rows,
        hit=Hit.EXACTLY_ONE,
        outcomes=tuple(labels),
        citations=(cited,),
        notes=notes,
    )


FRANKEL = _scale(
    "frankel",
    "Frankel grade",
    FRANKEL_GRADE,
    {
        "A": "No motor or sensory function below the level",
        "B": "Some sensation, no motor function",
        "C": "Motor function without practical use",
        "D": "Useful motor function; many, not all, walk",
        "E": "No weakness, sensory loss or sphincter disturbance",
    },
    secondary(FRANKEL_1969, "Definition of grades", "three later publications that quote it"),
    ("Not interchangeable with the ASIA impairment scale; neither is filled from the other.",),
)
AIS = _scale(
    "ais",
    "ASIA impairment scale",
    AIS_GRADE,
    {
        "A": "No sensory or motor function at S4-S5",
        "B": "Sensory, no motor function below the level, S4-S5 included",
        "C": "Motor function, more than half of key muscles below grade 3",
        "D": "Motor function, at least half of key muscles grade 3 or more",
        "E": "Normal in someone with an earlier deficit",
    },
    secondary(ISNCSCI_2019, "Impairment scale", "three publications that print the table"),
    ("Needs a sacral examination; without one it is a Frankel grade.",),
)
