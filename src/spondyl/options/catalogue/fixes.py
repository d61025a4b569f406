"""What treatments do to problems, in rows that several of them share."""

from collections.abc import Mapping

from spondyl.options.problems import NAMES, Fix

Row = Mapping[str, Fix]


def row(*, fixes: str = "", in_part: str = "") -> Row:
    """A row of the matrix: what is named in neither list is not fixed.

    Args:
        fixes: names of problems, apart by spaces.
        in_part: the same, for those fixed in part.
    """
    whole, part = fixes.split(), in_part.split()
    assert {*whole, *part} <= {*NAMES}
    return {
        name: "fixes" if name in whole else "in_part" if name in part else "does_not_fix"
        for name in NAMES
    }


NOTHING = row()
CONVENTIONAL = row(fixes="tumour_pain", in_part="cord_compression root_compression local_control")
STEREOTACTIC = row(fixes="tumour_pain local_control", in_part="cord_compression root_compression")
CEMENT = row(fixes="mechanical_pain", in_part="tumour_pain instability")
HEAT = row(fixes="tumour_pain", in_part="local_control")
HEAT_AND_CEMENT = row(fixes="tumour_pain mechanical_pain", in_part="instability local_control")
LASER = row(in_part="tumour_pain cord_compression local_control")
FIXATION = row(fixes="mechanical_pain instability")
DECOMPRESSION = row(fixes="cord_compression root_compression", in_part="tumour_pain")
BOTH = row(
    fixes="mechanical_pain instability cord_compression root_compression", in_part="tumour_pain"
)
RESECTION = row(
    fixes="tumour_pain mechanical_pain instability cord_compression root_compression",
    in_part="local_control",
)
EN_BLOC = row(
    fixes="tumour_pain mechanical_pain instability cord_compression root_compression local_control"
)
DRUGS = row(in_part="tumour_pain root_compression local_control systemic_disease")
FAST_DRUGS = row(
    in_part="tumour_pain cord_compression root_compression local_control systemic_disease"
)
STEROID = row(in_part="tumour_pain cord_compression root_compression")
ANALGESIA = row(in_part="tumour_pain mechanical_pain")
BRACE = row(in_part="mechanical_pain")
TUMOUR_PAIN = row(in_part="tumour_pain")
NUCLIDE = row(in_part="tumour_pain systemic_disease")
