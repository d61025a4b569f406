"""Facts about one option for one patient at one centre; no case file says them."""

from spondyl.case.vocabulary.make import choice, yes_no

NOT_DESCRIBED = "not_described"
AVAILABLE = choice(
    "option.available",
    "Is it done here?",
    "yes",
    "by_transfer",
    "no",
    NOT_DESCRIBED,
    note="Follows from the centre's profile.",
)
STARTS = choice(
    "option.starts",
    "Can it start within a day of the decision?",
    "in_time",
    "may_be_late",
    "too_late",
    NOT_DESCRIBED,
    note="Follows from the centre's lead times: in time where even the 90th percentile is, too "
    "late where even the median is not.",
)
STARTS_BY_DEADLINE = choice(
    "option.starts_by_deadline",
    "Can it start by the moment at which the decision is needed?",
    "in_time",
    "may_be_late",
    "too_late",
    NOT_DESCRIBED,
    note="Follows from the centre's lead times and setting.decision_needed_by.",
)
COVER = choice(
    "option.cover",
    "Is whoever covers it comfortable with it?",
    "comfortable",
    "not_comfortable",
    "nobody",
    NOT_DESCRIBED,
    note="Follows from the centre's cover at that hour.",
)
DECLINED = yes_no(
    "option.declined",
    "Has the patient declined it?",
    "Follows from patient_view.declines: a refusal is an act, so that one which nobody wrote down "
    "is not there; it is asked about all the same.",
)
OF_OPTION = (AVAILABLE, STARTS, STARTS_BY_DEADLINE, COVER, DECLINED)
