"""What clinicians said moves a decision about spinal metastases: ten themes, seventeen findings."""

from dataclasses import dataclass

from spondyl.kernel.sources import Check, Citation, Source

BARTON_2021 = Source(
    "barton_2021",
    "Barton LB, Arant KR, Blucher JA, et al",
    "Clinician experiences in treatment decision-making for patients with spinal metastases: a "
    "qualitative study",
    "J Bone Joint Surg Am 103(1):e1",
    2021,
    "10.2106/JBJS.20.00334",
)
CITED = Citation(BARTON_2021, "Supplement, Appendix 2", Check.FULL_TEXT)
# What the supplement prints, counted in its two tables: a copy with fewer is cut off.
PRINTED_COUNTS = {"participants": 14, "findings": 17, "quotes": 122}
# Said wherever the themes are shown. Counted in the supplement's two tables.
READING_LIMITS = (
    "Of its 14 clinicians 11 are surgeons, 2 radiation oncologists and 1 a physiatrist; no medical "
    "oncologist, palliative clinician, interventional radiologist, nurse, therapist, patient or "
    "relative took part. One focus group gave 83 of its 122 printed quotes. How often a theme is "
    "quoted says nothing of how much it matters."
)


@dataclass(frozen=True, slots=True)
class Subtheme:
    """A part of a theme that the study names.

    Attributes:
        letter: capital letter under the theme's numeral.
        title: as the study prints it.
    """

    letter: str
    title: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that the study found.

    Attributes:
        number: place in the study's order, from 1.
        node: theme or subtheme it stands under, such as `IV` or `III.B`.
        text: the finding in our words.
    """

    number: int
    node: str
    text: str


@dataclass(frozen=True, slots=True)
class Theme:
    """One theme, with everything found under it and under its subthemes.

    Attributes:
        numeral: Roman numeral, `I` to `X`.
        title: as the study prints it, hyphens without spaces.
        subthemes: in order of their letters.
        findings: in the study's order.
    """

    numeral: str
    title: str
    subthemes: tuple[Subtheme, ...]
    findings: tuple[Finding, ...]


THEMES: tuple[Theme, ...] = (
    Theme(
        "I",
        "Elements of Disease",
        (Subtheme("A", "Failure of Initial Treatment"),),
        (
            Finding(
                1,
                "I",
                "Seven things about the disease carry the recommendation: how far it has spread, "
                "the neurological deficit, whether the spine is stable, whether the patient "
                "walks, the outlook, the kind of tumour, and other illness.",
            ),
            Finding(
                2,
                "I.A",
                "Treating again after a first treatment failed brings more complications, an "
                "operation soon after radiation above all.",
            ),
        ),
    ),
    Theme(
        "II",
        "Guideline-Driven Care",
        (),
        (
            Finding(
                3,
                "II",
                "Clinicians lean on guidelines, and use scores to say how much disease there is "
                "and whether an operation is indicated.",
            ),
        ),
    ),
    Theme(
        "III",
        "Care Team Dynamics",
        (
            Subtheme("A", "Multidisciplinary Care"),
            Subtheme("B", "Knowledge of Team Member Preferences"),
            Subtheme("C", "Communication Among Team Members"),
        ),
        (
            Finding(
                4,
                "III.A",
                "A full plan needs several voices: spine surgery, radiation oncology, medical "
                "oncology and palliative care.",
            ),
            Finding(
                5,
                "III.B",
                "People who know how the others work can foresee the plan when there is no time "
                "to meet.",
            ),
            Finding(
                6,
                "III.B",
                "A tumour board gives the team its frame; where none sits, close working ties and "
                "known preferences carry it.",
            ),
            Finding(
                7,
                "III.C",
                "A close group talks to good effect and ends with one definite plan.",
            ),
        ),
    ),
    Theme(
        "IV",
        "Time Pressure/Urgency",
        (),
        (
            Finding(
                8,
                "IV",
                "Plans get worse when the team has no time to confer, or when a junior must "
                "decide with no senior at hand.",
            ),
        ),
    ),
    Theme(
        "V",
        "Provider Experience/Capabilities",
        (),
        (
            Finding(
                9,
                "V",
                "Some clinicians and centres have seen more of these patients and treat them "
                "better for it.",
            ),
            Finding(
                10,
                "V",
                "Those who have seen fewer may plan from published results and then fall short of "
                "them.",
            ),
        ),
    ),
    Theme(
        "VI",
        "Business Pressure",
        (),
        (
            Finding(
                11,
                "VI",
                "Unspoken pressure can lead to too much treatment, or to costly machines being "
                "used where the indication is in doubt.",
            ),
        ),
    ),
    Theme(
        "VII",
        "Preference-Based Care",
        (
            Subtheme("A", "Patient Expectations"),
            Subtheme("B", "Patient/Family-Driven Care"),
        ),
        (
            Finding(
                12,
                "VII.A",
                "The goals of this patient have to be known; a good quality of life means "
                "something different to each person.",
            ),
            Finding(
                13,
                "VII.A",
                "Patient and family should know that cure is out of reach, and what they hope for "
                "should fit what treatment can do.",
            ),
            Finding(
                14,
                "VII.B",
                "Because the disease ends life, patient and family have a large part in choosing "
                "the plan that suits what they want.",
            ),
        ),
    ),
    Theme(
        "VIII",
        "Provider Perceptions of Quality of Life",
        (),
        (
            Finding(
                15,
                "VIII",
                "What the clinician believes to be a good life for the patient colours the advice.",
            ),
        ),
    ),
    Theme(
        "IX",
        "Weight of Treatment Decision",
        (),
        (
            Finding(
                16,
                "IX",
                "Patients and families grasp that the choice touches length of life, complications "
                "and function; how the adviser puts the options can tip it.",
            ),
        ),
    ),
    Theme(
        "X",
        "Provider-Patient Relationship",
        (),
        (
            Finding(
                17,
                "X",
                "Where the relationship is good, people talk, and what the patient values can be "
                "seen.",
            ),
        ),
    ),
)
NUMERALS: tuple[str, ...] = tuple(theme.numeral for theme in THEMES)
