"""The sections about the patient as a whole."""

from collections.abc import Iterator, Sequence

from spondyl.brief.frailty import frailty
from spondyl.brief.page import Brief, Line
from spondyl.brief.trends import Trend, beside
from spondyl.case.case import Case
from spondyl.case.vocabulary import cancer, course, neurology, patient
from spondyl.case.vocabulary.situation import EXAMINED
from spondyl.case.wording import dated, each, name, plain, said, value
from spondyl.frameworks.evaluate import Verdicts
from spondyl.frameworks.guidelines.noms import (
    HIGHLY_SENSITIVE,
    RESISTANT,
    SENSITIVE_IN_NOMS,
    UNCLASSIFIED_PRIMARIES,
)
from spondyl.kernel.answers import Answers
from spondyl.kernel.variables import Variable

_SETTING = {variable.path.partition(".")[2]: variable for variable in course.SETTING}


def big_picture(brief: Brief) -> Iterator[Line]:
    """Who the patient is, how far the disease has gone, and what the setting is."""
    facts = brief.verdicts.facts.patient
    if brief.case.story:
        yield Line(brief.case.story.strip(), "I")
    yield from _body(brief, facts)
    yield from _before_treatment(brief.case, facts)
    yield from _setting(facts)


def _body(brief: Brief, facts: Answers) -> Iterator[Line]:
    """Age, performance, spread, other illness, blood, movement."""
    course_of = brief.trends
    yield _line(
        f"{said(facts, patient.AGE)} years, {said(facts, patient.SEX)}; "
        + "; ".join(f"{name(v)} {said(facts, v)}{beside(course_of, v.path)}" for v in _PERFORMANCE)
        + f"; {each(facts, patient.ASA)}",
        "I",
        patient.AGE,
        patient.SEX,
        *_PERFORMANCE,
        patient.ASA,
    )
    yield _line(_spread(facts), "I", *_SPREAD)
    yield _line("Other illness: " + _comorbidities(facts), "I", *patient.COMORBIDITIES)
    yield frailty(brief.verdicts)
    blood = [v for v in _BLOOD if v is patient.ALBUMIN or v.path in facts]
    yield _line(
        "; ".join(f"{name(v)} {_dated(brief.case, facts, v, course_of)}" for v in blood)
        + f"; days since out of bed {said(facts, patient.DAYS_SINCE_OUT_OF_BED)}, out of a chair "
        f"{said(facts, patient.DAYS_SINCE_OUT_OF_CHAIR)}",
        "I",
        *blood,
        patient.DAYS_SINCE_OUT_OF_BED,
        patient.DAYS_SINCE_OUT_OF_CHAIR,
    )


def _before_treatment(case: Case, facts: Answers) -> Iterator[Line]:
    """Fitness, intent, imaging, bleeding, consent."""
    yield _line(
        "The team judges fit for: "
        + each(facts, *patient.FIT_FOR)
        + "; "
        + each(facts, patient.CAN_LIE_FLAT, patient.CAN_LIE_PRONE),
        "VIII",
        *patient.FIT_FOR,
        patient.CAN_LIE_FLAT,
        patient.CAN_LIE_PRONE,
    )
    yield _line(
        f"Oncologist's intent {said(facts, cancer.INTENT)}; " + each(facts, *_CONTROL),
        "I",
        cancer.INTENT,
        *_CONTROL,
    )
    yield _line(
        "Imaging: " + "; ".join(f"{name(v)} {dated(facts, v, case.as_of)}" for v in course.IMAGING),
        "IV",
        *course.IMAGING,
    )
    yield _line("Bleeding: " + _bleeding(facts), "I", *_BLEEDING, *patient.ANTICOAGULANT_DETAIL)
    yield _line("Consent: " + each(facts, *_CONSENT), "VII.B", *_CONSENT)


_PERFORMANCE = (patient.ECOG, patient.KPS)
_BLOOD = (patient.ALBUMIN, patient.HAEMOGLOBIN)


def _dated(case: Case, facts: Answers, variable: Variable, course_of: Sequence[Trend]) -> str:
    """The value, how it changed, its date and author, and the older readings."""
    return dated(facts, variable, case.as_of, beside(course_of, variable.path))


_BLEEDING = (
    patient.ANTICOAGULANT,
    patient.INR,
    patient.APTT,
    patient.PLATELETS,
    patient.REFUSES_TRANSFUSION,
)
_CONSENT = (patient.CAPACITY, patient.PROXY, patient.RESUSCITATION)


def _bleeding(facts: Answers) -> str:
    known = [v for v in patient.ANTICOAGULANT_DETAIL if v.path in facts]
    detail = f" ({each(facts, *known).replace('T', ' ')})" if known else ""
    first, *rest = _BLEEDING
    return f"{name(first)} {said(facts, first)}{detail}; {each(facts, *rest)}"


_SPREAD = (
    cancer.VERTEBRAE_INVOLVED,
    cancer.BONE_OUTSIDE_SPINE,
    cancer.VISCERAL_METASTASES,
    cancer.BRAIN_METASTASES,
)
_CONTROL = (
    cancer.SYSTEMIC_OPTIONS_LEFT,
    cancer.PROGRESSING_ON_TREATMENT,
    cancer.CONTROLLED_ELSEWHERE,
)


def _spread(facts: Answers) -> str:
    return (
        f"Vertebrae involved {said(facts, cancer.VERTEBRAE_INVOLVED)}; bone outside the spine "
        f"{said(facts, cancer.BONE_OUTSIDE_SPINE)}; visceral metastases "
        f"{said(facts, cancer.VISCERAL_METASTASES)}; brain "
        f"{said(facts, cancer.BRAIN_METASTASES)}"
    )


def _comorbidities(facts: Answers) -> str:
    """Present ones, then absent ones, then how many are not known."""
    groups: dict[str, list[str]] = {"yes": [], "no": [], "unknown": []}
    for variable in patient.COMORBIDITIES:
        groups.setdefault(value(facts.get(variable.path)), []).append(name(variable))
    if not groups["yes"] and not groups["no"]:
        return f"unknown ({len(patient.COMORBIDITIES)} conditions)"
    absent = "; " + ", ".join(f"no {word}" for word in groups["no"]) if groups["no"] else ""
    open_ = len(patient.COMORBIDITIES) - len(groups["yes"]) - len(groups["no"])
    rest = f"; {open_} of {len(patient.COMORBIDITIES)} asked conditions unknown" if open_ else ""
    return (", ".join(groups["yes"]) or "none known to be present") + absent + rest


def _setting(facts: Answers) -> Iterator[Line]:
    needed, hours, senior = (
        _SETTING[key] for key in ("decision_needed_by", "out_of_hours", "senior_present")
    )
    yield _line(
        f"Decision needed by {said(facts, needed).replace('T', ' ')}; out of hours "
        f"{said(facts, hours)}; senior present {said(facts, senior)}",
        "IV",
        needed,
        hours,
        senior,
    )
    declined = _SETTING["others_declined"]
    if declined.path in facts and not facts[declined.path].is_unknown:
        yield _line(
            f"Saw the patient and offered nothing: {said(facts, declined) or 'nobody'}",
            "X",
            declined,
        )


_WALKING = (neurology.AMBULATION, neurology.AMBULATION_BEFORE, neurology.WALKING_LIMITED_BY)
_COURSE = (
    neurology.TEMPO,
    neurology.DEFICIT_DEVELOPED_OVER,
    neurology.TIME_SINCE_WALKING_LOST,
    neurology.TIME_SINCE_PARALYSIS,
)


def neurology_lines(brief: Brief) -> Iterator[Line]:
    """Grade, function, how it came, and how old the examination is."""
    case, facts = brief.case, brief.verdicts.facts.patient
    yield _line(
        f"Frankel {dated(facts, neurology.FRANKEL, case.as_of)}; AIS "
        f"{dated(facts, neurology.AIS, case.as_of)}; motor deficit "
        f"{dated(facts, neurology.MOTOR_DEFICIT, case.as_of)}",
        "I",
        neurology.FRANKEL,
        neurology.AIS,
        neurology.MOTOR_DEFICIT,
    )
    now, before, limited = _WALKING
    yield _line(
        f"Walking: {_dated(case, facts, now, brief.trends)}; "
        f"before {said(facts, before)}; limited by {said(facts, limited)}",
        "I",
        *_WALKING,
    )
    tempo, developed, walking, paralysis = _COURSE
    yield _line(
        f"Tempo (48 h) {said(facts, tempo)}; deficit developed over {said(facts, developed)}; "
        f"since walking was lost {said(facts, walking)}; since complete paralysis "
        f"{said(facts, paralysis)}",
        "IV",
        *_COURSE,
    )
    known = [v for v in neurology.SIGNS if v.path in facts and not facts[v.path].is_unknown]
    missing = [v for v in neurology.SIGNS if v not in known]
    text = "; ".join(f"{name(v)} {dated(facts, v, case.as_of)}" for v in known)
    rest = f"not known: {', '.join(map(name, missing))}" if missing else ""
    yield _line("Signs: " + "; ".join(part for part in (text, rest) if part), "I", *neurology.SIGNS)
    if facts[EXAMINED.path].possible == ("no_time",):
        yield Line(
            "No time of examination: the age of this neurology is unknown; examine again.",
            "IV",
            mark="limit",
        )


def histology(_case: Case, verdicts: Verdicts) -> Iterator[Line]:
    """The primary, its markers, and what NOMS calls its sensitivity to conventional radiation."""
    facts = verdicts.facts.patient
    yield _line(
        f"Primary {said(facts, cancer.PRIMARY)}; tissue {said(facts, cancer.HISTOLOGY)}; "
        f"months since diagnosis {said(facts, cancer.MONTHS_SINCE_DIAGNOSIS)}",
        "I",
        cancer.PRIMARY,
        cancer.HISTOLOGY,
        cancer.MONTHS_SINCE_DIAGNOSIS,
    )
    markers = [v for v in cancer.BIOMARKERS if v.path in facts]
    if markers:
        yield _line("Markers: " + each(facts, *markers), "I", *markers)
    asked = [v for v in _TREATED if v is not cancer.HORMONE_DEPENDENT or _may_be_hormonal(facts)]
    yield _line(each(facts, *asked), "I", *asked)
    yield Line(
        "Conventional radiation: " + "; or ".join(sensitivities(facts)),
        "II",
        (cancer.PRIMARY.path,),
        "verdict",
    )


_TREATED = (cancer.HORMONE_DEPENDENT, cancer.TARGETED_THERAPY, cancer.PRIOR_CHEMOTHERAPY)


def _may_be_hormonal(facts: Answers) -> bool:
    answer = facts.get(cancer.PRIMARY.path)
    return answer is None or bool({"breast", "prostate"} & set(answer.possible))


_SENSITIVITY: tuple[tuple[Sequence[str], str], ...] = (
    (HIGHLY_SENSITIVE, "sensitive"),
    (SENSITIVE_IN_NOMS, "sensitive in NOMS, intermediate elsewhere"),
    (RESISTANT, "resistant"),
    (UNCLASSIFIED_PRIMARIES, "no published NOMS class, run as sensitive and as resistant"),
)


def sensitivities(facts: Answers) -> Iterator[str]:
    """How NOMS classes the primary for conventional radiation, one phrase a class."""
    answer = facts.get(cancer.PRIMARY.path)
    if answer is None or answer.is_unknown:
        yield "not known without the primary"
        return
    possible = set(answer.possible)
    for primaries, words in _SENSITIVITY:
        if possible & set(primaries):
            yield words
    if "primary_bone_other" in possible:
        yield "outside NOMS (primary tumour of bone)"


def goals(case: Case, verdicts: Verdicts) -> Iterator[Line]:
    """What the patient hopes for and how they see it, in their words."""
    facts = verdicts.facts.patient
    for goal in case.goals or ():
        by = goal.text("goal.on")
        needs = goal.text("goal.needs").replace("_", " ")
        yield Line(
            f"Hopes: {goal.text('goal.what') or 'not said'}"
            + (f", by {by.replace('T', ' ')}" if by else ", no date")
            + (f" (takes: {needs})" if needs else ""),
            "VII.A",
            ("goals",),
        )
    if case.goals is None:
        yield Line(
            "Goals: unknown. Ask what the patient hopes for.", "VII.A", ("goals",), "unknown"
        )
    elif not case.goals:
        yield Line("Goals: asked, none stated.", "VII.A", ("goals",))
    view = [course.VIEW[key] for key in ("expects", "priorities", "declines")]
    yield _line("; ".join(f"{name(v)}: {plain(said(facts, v))}" for v in view), "VII.A", *view)
    family = [course.VIEW[key] for key in ("decision_role", "family_view", "preferred_place")]
    yield _line("; ".join(f"{name(v)}: {said(facts, v)}" for v in family), "VII.B", *family)


def _line(text: str, theme: str, *variables: Variable) -> Line:
    return Line(text[:1].upper() + text[1:], theme, tuple(variable.path for variable in variables))
