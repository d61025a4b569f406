"""Care without a treatment of the spine, and what supports every other option."""

from spondyl.frameworks.evidence import IMMOBILISE, SANDERS_2024, WEST_MIDLANDS_VTE, study
from spondyl.frameworks.sources import abstract, secondary
from spondyl.options.burden import NONE, Burden, Range
from spondyl.options.catalogue import fixes
from spondyl.options.option import Treatment
from spondyl.options.rules import cement, history, operations, supportive
from spondyl.options.sources import LEE_BRACING_2015, SIR_HIGH, practice

_HOME = study("theme VII.A, Q93: home is a choice, not an absence")
_NO_STAY = practice("care at home or in a hospice asks for no visit to a hospital")
_AT_HOME = Burden(NONE, NONE, NONE, None, (_NO_STAY,))
_SKIN_AND_CLOTS = abstract(WEST_MIDLANDS_VTE, "Groups that may benefit")

SYMPTOM_PLAN = (
    "Pain: who prescribes, what is taken for a sudden attack, and whom to ring at night.",
    "Moving: what is safe to do without help, with whom, and when to lie down.",
    "Bladder, bowel and skin: who looks after them, and how often.",
    "Steroid: how it is tapered or kept, with stomach and sugar watched.",
    "Clots: whether prophylaxis fits the aim.",
)
_REOPENS = "What would open the question again: new weakness, new pain, or a change of mind."

COMFORT_HOME = Treatment(
    name="comfort_home",
    title="Comfort at home",
    kind="supportive",
    disciplines=("palliative_care",),
    local=False,
    what="Care at home that treats pain and fear and leaves the spine alone: a plan, no absence.",
    next="Radiation in one visit stays open; an operation becomes less likely as time passes.",
    fixes=fixes.ANALGESIA,
    rules=(
        supportive.WANTS_HOME,
        supportive.COMFORT_AGREED,
        supportive.SHORT_LIFE,
        supportive.GIVEN_UP,
        supportive.DRUGS_LEFT,
    ),
    burden=_AT_HOME,
    cited=(_HOME, _SKIN_AND_CLOTS),
    plan=(*SYMPTOM_PLAN, "Home: who comes by day and by night, and what the family can ask for."),
)
HOSPICE = Treatment(
    name="hospice",
    title="Hospice",
    kind="supportive",
    disciplines=("palliative_care",),
    local=False,
    what="Care in or from a hospice, for the time that is left.",
    next="One visit for radiation can still fit; longer courses and operations seldom do.",
    fixes=fixes.ANALGESIA,
    rules=(
        supportive.WANTS_HOSPICE,
        supportive.COMFORT_AGREED,
        supportive.SHORT_LIFE,
        supportive.GIVEN_UP,
        supportive.DRUGS_LEFT,
    ),
    burden=_AT_HOME,
    cited=(study("theme VIII, Q104: going home with hospice"), _SKIN_AND_CLOTS),
    plan=(*SYMPTOM_PLAN, "Hospice: who refers, from when, and what happens until a place is free."),
)
NO_OPERATION = Treatment(
    name="no_operation",
    title="No operation",
    kind="supportive",
    disciplines=("spine_surgery", "neurosurgery", "orthopaedics"),
    local=False,
    what="The decision not to operate, with its reason, and with what is done instead.",
    next="Radiation, cement and drugs stay open; the window for an operation may close.",
    fixes=fixes.NOTHING,
    rules=(
        supportive.LONG_PARALYSED,
        supportive.SHORT_LIFE,
        supportive.OPERATION_SENSELESS,
        supportive.GIVEN_UP,
    ),
    burden=_AT_HOME,
    cited=(study("theme I, Q7: not operating as a decision; theme VII.A, Q93"),),
    plan=(
        "The reason, written down: not operating because of what?",
        *SYMPTOM_PLAN,
        "A date to look again, and by whom.",
        _REOPENS,
    ),
)
SURVEILLANCE = Treatment(
    name="surveillance",
    title="Watching",
    kind="supportive",
    disciplines=("spine_surgery", "neurosurgery", "orthopaedics", "radiation_oncology"),
    local=True,
    what="No treatment of this lesion now; an examination and an image on an agreed date.",
    next="Everything stays open for now; the window for an operation may close unseen.",
    fixes=fixes.NOTHING,
    rules=(supportive.WATCHING_PRESSED, supportive.HIGH_RISK_SILENT, history.WINDOW),
    burden=Burden(Range(1, 2), NONE, NONE, None, (practice("one or two visits to look again"),)),
    cited=(study("theme I.A, Q28: the window closes"),),
    plan=(
        "A date for the next examination and image, and whose task it is.",
        "What the patient rings about at once: weakness, numbness, bladder, worse pain.",
        _REOPENS,
    ),
)
BRACING = Treatment(
    name="bracing",
    title="Brace",
    kind="supportive",
    disciplines=("rehabilitation", "physiatry", "orthopaedics", "spine_surgery"),
    local=True,
    what="An outer support that may ease movement pain; it does not hold an unstable spine.",
    next="Delays nothing; worn until a fixation, or for comfort.",
    fixes=fixes.BRACE,
    rules=(supportive.NO_STUDIES, supportive.BRACE_IS_NO_FIXATION),
    burden=Burden(Range(1, 2), NONE, NONE, None, (practice("fitting and one control"),)),
    cited=(secondary(LEE_BRACING_2015, "Results", "NICE's surveillance of 2019"), IMMOBILISE),
)
REHABILITATION = Treatment(
    name="rehabilitation",
    title="Rehabilitation",
    kind="supportive",
    disciplines=("rehabilitation", "physiatry"),
    local=False,
    what="Therapists and physiatry: function, transfers, aids, and pain that is not the tumour's.",
    next="Goes beside every other option.",
    fixes=fixes.BRACE,
    rules=(supportive.NEEDS_HELP,),
    burden=Burden(
        Range(0, 10), NONE, NONE, None, (practice("as little or as much as the goals ask"),)
    ),
    cited=(study("theme VIII, Q106: physiatry, pain and function"),),
)
PALLIATIVE_CARE = Treatment(
    name="palliative_care",
    title="Palliative care",
    kind="supportive",
    disciplines=("palliative_care",),
    local=False,
    what="Relief of symptoms and talk about what matters, beside any other option.",
    next="Runs beside everything; never only instead.",
    fixes=fixes.ANALGESIA,
    rules=(supportive.BESIDE_EVERYTHING,),
    burden=Burden(Range(0, 2), NONE, NONE, None, (practice("a visit, or at home"),)),
    cited=(abstract(SANDERS_2024, "Abstract: palliative care for patients with cancer"),),
)
INTERVENTIONAL_PAIN = Treatment(
    name="interventional_pain",
    title="Nerve blocks and pumps",
    kind="percutaneous",
    disciplines=("pain_medicine", "physiatry", "anaesthesia"),
    local=False,
    what="Injections near nerves or into the canal, and pumps, for pain that drugs do not hold.",
    next="Hides pain that would warn; otherwise closes nothing.",
    fixes=fixes.TUMOUR_PAIN,
    rules=(
        *cement.BLEEDING,
        operations.ON_ANTICOAGULANT,
        operations.COAGULOPATHY,
        operations.INFECTION,
    ),
    burden=Burden(Range(1, 2), Range(0, 1), Range(0, 2), None, (practice("day procedures"),)),
    cited=(study("theme VIII, Q106: interventional techniques"), SIR_HIGH),
)
ALL = (
    COMFORT_HOME,
    HOSPICE,
    NO_OPERATION,
    SURVEILLANCE,
    BRACING,
    REHABILITATION,
    PALLIATIVE_CARE,
    INTERVENTIONAL_PAIN,
)
