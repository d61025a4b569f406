"""Temporary: made-up parts until the real ones land."""

from datetime import date
from decimal import Decimal as D

from spondyl.brief.compose import compose
from spondyl.brief.page import Brief
from spondyl.brief.sheet import sheet, Sheet
from spondyl.brief.sheet.shapes import *
from spondyl.frameworks.instruments import PROGNOSIS
from spondyl.frameworks.sources import *
from spondyl.frameworks.evaluate import checked
from tests.places import case_at

_C = abstract(ALCORN_2024, "Abstract")
_U = unchecked(PATCHELL_2005, "Discussion")
_A = abstract(BINDELS_2025, "Abstract")

def panel_of(brief: Brief) -> Panel:
    rows = []
    for f in PROGNOSIS:
        r = brief.verdicts.patient[f.name]
        rows.append(ModelRow(r, f.title, r.applies, tuple(s for s in r.survival if s[0] in (3, 6, 12)) if r.applies != "no" else (),
            f.cohort, "2001-10", (Validation(f.name, 12, D(".77"), D(".74"), D(".79"), D(".6"), D(".6"), D(".2"), _A),), f.name == "tomita", "", f.citations[0], checked(f, r)))
    spans = [(lo, hi) for r in rows if r.applies == "yes" for m, lo, hi in r.survival if m == 12]
    ests = tuple(Estimate(e.text("estimate.months"), e.text("estimate.by"), "relayed", e.text("estimate.basis"), e.text("estimate.on"), False) for e in brief.case.prognosis_estimates or ())
    mis = (Misleads("x", "lung cancer with a target. Only Katagiri's score counts the drug; revised Tokuhashi cannot exceed 10 in lung cancer.", "Median survival with a target 18.1 months (95 % CI 14-22), without 7.2.", (_A,), "possible", (), ("cancer.biomarkers.egfr", "cancer.targeted_therapy")),)
    return Panel(tuple(rows), ests, True, False, mis, (min(l for l, _ in spans), max(h for _, h in spans), len(spans)) if len(spans) > 1 else None)

def made_up(brief: Brief) -> Parts:
    L = tuple(l.label for l in brief.case.lesions or ())[:1]
    def a(level, status, msg, because=(), unknown=(), cited=(_C,)):
        return Raised(Alert("x", level, "I", msg, cited), status, L, because, unknown)
    alerts = (
        a("emergency", "fires", "Acute motor deficit with cord compression: hours matter for walking again. The coordinator, the surgeon and the radiation oncologist are asked now, not in turn.", ("motor deficit yes", "tempo worsening", "T10: ESCC 3")),
        a("emergency", "possible", "Cauda equina syndrome cannot be ruled out.", (), ("neurology.saddle_sensation", "neurology.bowel", "neurology.cauda_equina")),
        a("urgent", "fires", "Anticoagulated: the last dose and its reversal decide when an operation or a needle is possible.", ("apixaban, last dose 2026-11-20 08:00",), (), (_U,)),
        a("urgent", "possible", "Whole spine not imaged: other levels may compress.", (), ("imaging.whole_spine_mri",)),
        a("note", "fires", "Steroid before tissue: in lymphoma and myeloma it can spoil the diagnosis. The haematologist is asked first where the neurology allows 24 hours.", ("histology pending",)),
        a("note", "possible", "Pre-operative embolisation is asked for in renal, thyroid and hepatocellular cancer.", (), ("cancer.primary",)),
        a("note", "possible", "Antiangiogenic drugs slow wound healing.", (), ("cancer.systemic",)),
    )
    qs = tuple(Question(f, q, s, ("0, 1a: a; 2, 3: b",), Obtainable(h, t, n, ""), b) for f, q, s, h, t, n, b in (
        ("patient.fit_for.open_surgery", "Does the team judge the patient fit for open surgery?", ("T10: NOMS decision",), "bedside", "minutes", "yes", "x"),
        ("lesions.T10.pain", "T10: What kind of pain does the lesion cause?", ("T10: stability band", "T10: NOMS decision"), "bedside", "minutes", "yes", "x"),
        ("neurology.saddle_sensation", "How is saddle sensation?", ("cauda equina alert",), "bedside", "minutes", "yes", "x"),
        ("patient.albumin", "What is the serum albumin?", ("NESMS",), "laboratory", "hours", "yes", "x"),
        ("cancer.brain_metastases", "Are there brain metastases?", (), "imaging", "days", "no", "Narrows five scores more than any other fact that is left."),
        ("cancer.targeted_therapy", "Is the patient on a molecularly targeted drug, or starting one now?", (), "call", "hours", "no", "x"),
    ))
    cards = tuple(Touched(Card(c, t, q, "II", (Evidence(e1, _C), Evidence(e2, _U)), s), st, L, (), ("patient.albumin",)) for c, t, q, e1, e2, s, st in (
        ("a", "Operating with an expected survival under three months", "Below which expected survival is an operation senseless?", "Patchell 2005 excluded patients expected to live less than 3 months; median survival after surgery was 126 days.", "A prospective series of 922 found quality of life better at 3 months also in those who died within 6.", "II [7] Q40, Q46", "touches"),
        ("b", "How long is too long after losing walking?", "Is there a time after which decompression is futile?", "Operated within 48 h of losing walking, 8 of 14 walked again.", "Beyond 48 h, 2 of 7 did; the counts are tiny and nobody was randomised.", "IV [3]", "touches"),
        ("c", "SINS 7 to 12", "Who is stabilised in the grey band?", "Of 44 patients in the band, surgeons named 52 % stable.", "The paper sets no rule inside it.", "II [4]", "touches"),
        ("d", "Ablation", "Has it a place beside radiation?", "Pain fell from 8 to 3 in 100 patients without control.", "No randomised comparison was found.", "II [9]", "may_touch"),
        ("e", "Stereotactic radiation against conventional", "Does it relieve pain better?", "SC.24: complete response 35 % against 14 % at 3 months.", "RTOG 0631: pain response 41.3 against 60.5 %.", "II [2]", "may_touch"),
    ))
    second = tuple(SecondReading(l.label, "bone", "bone", D(".244"), True, "bone (lytic) is the item on which readers agree least (kappa .244); another step would change the band.", abstract(FOURNEY_2011, "Abstract")) for l in brief.case.lesions or ())
    trends = (Trend("patient.albumin", "Albumin", "", (Point(date(2026, 9, 30), D(39), "39 g/L"), Point(date(2026, 11, 18), D(31), "31 g/L")), "g/L", "worse", D(20), D(50)),
              Trend("neurology.frankel", "Frankel", "", (Point(date(2026, 11, 10), D(5), "E"), Point(date(2026, 11, 16), D(4), "D"), Point(date(2026, 11, 18), D(3), "C")), "", "worse", D(1), D(5)))
    return Parts(alerts, Asking(qs, False, ("T10: NOMS decision (row 10)",)), cards, second, trends, panel_of(brief))

def made(path) -> Sheet:
    brief = compose(case_at(path))
    return sheet(brief, made_up(brief))
