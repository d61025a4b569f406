"""Why there is no number, in plain words; the model's own reasons are for clinicians."""

from collections.abc import Iterable, Mapping

from spondyl.brief.aid.language import N_, Words

_NO_STUDY = N_("We found no study that counts it.")
_NOT_FOR_IT = N_("It is not a treatment of its own, so nothing is counted.")
_NOT_COUNTED = N_("Our numbers do not count this.")
OTHER = N_("There is no number for it yet.")
PLAIN: Mapping[str, str] = {
    "systemic therapy alone is not modelled: what a drug does depends on it": N_(
        "What a drug does depends on the drug and on your cancer."
    ),
    "no figure was found for it": _NO_STUDY,
    "no usable figure": _NO_STUDY,
    "no usable figure for local control": _NO_STUDY,
    "never compared with stereotactic radiation": _NO_STUDY,
    "35 Gy in 5 has no estimate of its own": _NO_STUDY,
    "cement does not treat the tumour": N_("Cement does not treat the tumour."),
    "the course of walking without treatment in hospice is unknown": N_(
        "Nobody has counted it in people who are cared for in this way."
    ),
    "drugs may work here, and the untreated course does not describe them (untreated disease that "
    "is sensitive to drugs or hormones is not modelled)": N_(
        "Drugs may work well on your cancer, and our numbers leave that out."
    ),
    "another lesion explains the deficit: treating this one does not decide walking": N_(
        "The weak legs come from another spot, so this choice does not decide it."
    ),
    "no survival score of the model applies to this cancer": N_(
        "Our numbers do not fit your kind of cancer."
    ),
    "there is no pain to relieve": N_("By our notes, this spot does not hurt."),
    "nothing but drugs acts on pain here, and they are not modelled": N_(
        "Pain drugs do this work here, and our numbers leave them out."
    ),
    "a biopsy treats nothing": _NOT_FOR_IT,
    "no part of the model reads it": _NOT_FOR_IT,
    "it prepares an operation": _NOT_FOR_IT,
    "it runs beside other options": _NOT_FOR_IT,
    "it runs beside every option": _NOT_FOR_IT,
    "what is done instead decides": _NOT_FOR_IT,
    "its date has passed": N_("The date has passed."),
    "its date lies beyond the two years that the model runs": N_(
        "The date is more than two years away. Our numbers do not reach that far."
    ),
    "its date is not settled": N_("We do not know the date yet."),
    "what it takes is not said": N_("We do not know yet what it takes. Tell us."),
    "standing is not modelled; who walks can stand": N_("Our numbers do not count standing."),
    "getting from bed to chair is not modelled; who walks can do it": N_(
        "Our numbers do not count getting from bed to chair."
    ),
    "where a patient who is not at home may be is not modelled": N_(
        "Our numbers do not count days out of hospital."
    ),
    "bladder and bowel are not modelled": N_("Our numbers do not count bladder and bowel."),
    "it is in no model": _NOT_COUNTED,
}


def reason(say: Words, given: Iterable[str]) -> str:
    """The first reason that has plain words, else a general sentence."""
    known = (PLAIN[words] for why in given for words in PLAIN if words in why)
    return say(next(known, OTHER))
