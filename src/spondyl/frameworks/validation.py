"""How the prognostic models did in patients they were not made from, as one comparison found."""

from dataclasses import dataclass
from decimal import Decimal

from spondyl.frameworks.sources import BINDELS_2025, VALIDATION_CODE, abstract, secondary
from spondyl.kernel.errors import DefinitionError
from spondyl.kernel.sources import Citation

MONTHS = (3, 6, 12)
_ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Cohort:
    """The patients in whom models were compared.

    Attributes:
        n: how many.
        era: the years of their referral.
        setting: where, and how they were treated.
        alive: (months, number alive) as observed.
        cited: where it is described.
    """

    n: int
    era: str
    setting: str
    alive: tuple[tuple[int, int], ...]
    cited: Citation

    def __post_init__(self) -> None:
        counts = [self.n, *(alive for _, alive in self.alive)]
        if counts != sorted(counts, reverse=True):
            raise DefinitionError(f"Validation cohort: more are alive later than before, {counts}.")

    @property
    def percent(self) -> tuple[tuple[int, Decimal], ...]:
        """(Months, per cent alive), to one place."""
        tenth = Decimal("0.1")
        return tuple((m, (Decimal(100 * a) / self.n).quantize(tenth)) for m, a in self.alive)


@dataclass(frozen=True, slots=True)
class Validation:
    """One model's performance at one time.

    Attributes:
        model: the framework's name.
        months: time after referral.
        auc: area under the curve; 0.5 is a coin, 1 never errs.
        auc_low: lower end of its 95 % interval.
        auc_high: upper end of it.
        intercept: calibration intercept fitted jointly with the slope, above 0 where more lived
            than predicted; not calibration-in-the-large.
        slope: calibration slope, ideally 1.
        brier: mean squared error of the probability, ideally 0.
        cited: where the figures stand.
        note: what distorts them.
        version: which reading of the model, where there are several.
        complete: True where only patients without a missing input counted.
        flattened: True where predictions of 0 or 100 % spoilt intercept and slope.
    """

    model: str
    months: int
    auc: Decimal | None
    auc_low: Decimal | None
    auc_high: Decimal | None
    intercept: Decimal | None
    slope: Decimal | None
    brier: Decimal | None
    cited: Citation
    note: str = ""
    version: str = ""
    complete: bool = False
    flattened: bool = False

    def __post_init__(self) -> None:
        if self.months not in MONTHS:
            raise DefinitionError(f"{self.model}: no validation at {self.months} months.")
        shares = [x for x in (self.auc_low, self.auc, self.auc_high) if x is not None]
        if shares != sorted(shares):
            raise DefinitionError(f"{self.model}: an AUC lies outside its interval, {shares}.")
        if self.brier is not None:
            shares.append(self.brier)
        if any(not 0 <= share <= _ONE for share in shares):
            raise DefinitionError(f"{self.model}: an AUC or Brier score is no share, {shares}.")
        if self.slope is not None and self.slope < 0:
            raise DefinitionError(f"{self.model}: a slope below 0 reads the model backwards.")

    @property
    def half(self) -> int | None:
        """Per cent alive, by the fit, of those to whom the model gave 50 % (our arithmetic)."""
        if self.intercept is None or self.flattened:
            return None
        return int((100 / (1 + (-self.intercept).exp())).to_integral_value())


COHORT = Cohort(
    953,
    "2016-21",
    "referred to one tertiary centre in Utrecht, operated or not",
    ((3, 728), (6, 593), (12, 479)),
    abstract(BINDELS_2025, "Abstract (953 patients; survival; none of twelve well calibrated)"),
)

JOINT_FIT = (
    "Intercept and slope were fitted together, so the intercept is not calibration-in-the-large. "
    "Laboratory gaps were imputed unless a row says otherwise."
)
# B1 to B3: departures of the public code from the scores, found by reading it.
NOT_LUNG = (
    "The public code gives everybody the point for not having lung cancer, lung cancer included."
)
CRP_AND_LDH = (
    "The public code cuts CRP at 4 mg/dL instead of 0.4, and takes LDH of exactly 250 as normal."
)
RECTUM = "The public code can add both the rectal 4 and the colorectal 2 points for one cancer."
CLIPPED = (
    "Predictions of 0 or 100 % entered the fit almost unclipped and flattened it: intercept and "
    "slope say little (our reading of the code)."
)
CODE_ERRORS = {
    "bauer_modified": NOT_LUNG,
    "nesms": NOT_LUNG,
    "katagiri_2014": CRP_AND_LDH,
    "tokuhashi_revised": RECTUM,
}
PER_SCORE, BANDED = "each score", "three groups"

# Model, version, then at 3, 6 and 12 months: AUC with interval, intercept, slope, Brier score;
# a star where predictions of 0 or 100 % flattened the fit.
_IMPUTED = (
    ("katagiri_2014", PER_SCORE, ".79 .76 .82 .57 .12 .16*", ".81 .78 .83 -.03 .08 .20*",
     ".81 .79 .84 -.53 .64 .19"),
    ("katagiri_2014", BANDED, ".75 .71 .77 -.10 .64 .16", ".76 .73 .79 -.59 .68 .21",
     ".76 .74 .79 -.38 .73 .20"),
    ("bollen", "", ".76 .73 .80 .86 .78 .18", ".77 .75 .80 .73 .85 .20",
     ".77 .74 .79 .65 .64 .22"),
    ("osri", "", ".75 .72 .79 1.19 .15 .19*", ".77 .74 .79 .77 .42 .23*",
     ".75 .72 .78 .35 .05 .24*"),
    ("tokuhashi_revised", "", ".70 .67 .73 .98 .05 .24*", ".71 .68 .74 .32 .04 .23*",
     ".71 .68 .74 .61 .44 .28"),
    ("tomita", "", ".64 .61 .68 .97 .02 .28*", ".66 .63 .69 .17 .02 .29*",
     ".72 .69 .75 .03 .03 .28*"),
    ("bauer_modified", "", ".70 .66 .74 .27 .62 .16", ".73 .70 .75 .03 .84 .20",
     ".73 .70 .76 .24 .66 .21"),
    ("bauer_original", "", ".66 .63 .70 .92 .54 .20", ".67 .64 .70 .77 .04 .25*",
     ".68 .65 .71 .29 .04 .28*"),
    ("nesms", "", ".59 .55 .63 -.20 1.18 .17", ".71 .68 .74 -.43 1.76 .21",
     ".72 .69 .75 .03 1.61 .21"),
    ("van_der_linden", "", ".68 .65 .71 .62 .90 .18", ".70 .68 .73 .84 1.01 .23",
     ".69 .66 .72 1.02 .62 .28"),
    ("mizumoto", "", ".70 .66 .73 .35 .43 .17", ".71 .68 .74 .11 .68 .20",
     ".72 .69 .75 .21 .69 .21"),
)  # fmt: skip
_COMPLETE = (
    ("katagiri_2014", PER_SCORE, ".74 .68 .79 .30 .15 .21*", ".78 .73 .82 -.24 .12 .23*",
     ".79 .74 .84 -.55 .69 .20"),
    ("katagiri_2014", BANDED, ".69 .64 .74 -.15 .52 .21", ".73 .68 .77 -.64 .63 .24",
     ".75 .70 .79 -.43 .69 .20"),
    ("nesms", "", ".58 .54 .63 -.09 1.04 .18", ".71 .68 .75 -.36 1.60 .22",
     ".72 .68 .75 .04 1.49 .22"),
    ("mizumoto", "", ".67 .63 .71 .39 .38 .19", ".68 .64 .71 .17 .56 .22",
     ".70 .66 .73 .19 .61 .23"),
)  # fmt: skip
_WORKBOOKS = f"the result workbooks of {VALIDATION_CODE}"
_TABLES = secondary(BINDELS_2025, "Discrimination and calibration by model", _WORKBOOKS)
_COMPLETE_TABLES = secondary(BINDELS_2025, "Complete-case analysis", _WORKBOOKS)


def _row(model: str, version: str, months: int, figures: str, *, complete: bool) -> Validation:
    auc, low, high, intercept, slope, brier = map(Decimal, figures.rstrip("*").split())
    flattened = figures.endswith("*")
    notes = [CODE_ERRORS.get(model, ""), CLIPPED if flattened else ""]
    return Validation(
        model,
        months,
        auc,
        low,
        high,
        intercept,
        slope,
        brier,
        _COMPLETE_TABLES if complete else _TABLES,
        " ".join(note for note in notes if note),
        version,
        complete,
        flattened,
    )


VALIDATIONS: tuple[Validation, ...] = tuple(
    _row(model, version, month, figures, complete=complete)
    for complete, rows in ((False, _IMPUTED), (True, _COMPLETE))
    for model, version, *times in rows
    for month, figures in zip(MONTHS, times, strict=True)
)


def validations_of(model: str) -> tuple[Validation, ...]:
    """Every row of one model, the headline version first."""
    return tuple(row for row in VALIDATIONS if row.model == model)


def headline(model: str, months: int) -> Validation | None:
    """The row that fits the survival a brief prints; None where nobody validated the model."""
    rows = (row for row in validations_of(model) if row.months == months and not row.complete)
    return next(rows, None)
