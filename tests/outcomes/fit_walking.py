"""How the parameters of walking were found: `python -m tests.outcomes.fit_walking` (minutes).

The mode of a joint fit to the calibration targets of walking, with priors from the sources that the
tables name; printed with its marginal 95 % intervals, from which the tables are rounded.
"""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
from scipy.optimize import least_squares

from spondyl.casefile.targets import read_targets
from spondyl.outcomes.draws import Draws, central
from spondyl.outcomes.families import Floats, Spread, expit, spread
from spondyl.outcomes.outcome import BY_NAME
from spondyl.outcomes.targets import Target
from spondyl.outcomes.validating import predict
from tests.places import ROOT

# Value and 95 % interval of each before the fit.
PRIORS: Mapping[str, Spread] = {
    "walks_unaided_radiation": spread("logit_normal", 0.95, (0.90, 0.975), 1),
    "walks_aided_radiation": spread("logit_normal", 0.83, (0.72, 0.90), 1),
    "walks_lost_radiation": spread("logit_normal", 0.31, (0.22, 0.42), 1),
    "walks_paralysed_radiation": spread("logit_normal", 0.11, (0.06, 0.20), 1),
    "walks_more_after_decompression": spread("normal", 1.75, (0.95, 2.55), 1),
    "walks_deficit_over_14_days": spread("normal", 0.9, (0.3, 1.5), 1),
    "walks_deficit_8_to_14_days": spread("normal", -0.6, (-1.1, -0.1), 1),
    "walks_deficit_1_to_7_days": spread("normal", -1.3, (-1.9, -0.7), 1),
    "walks_sensitive_primary": spread("normal", 0.8, (0.2, 1.4), 1),
    "walks_breast_prostate": spread("normal", 0.35, (-0.1, 0.8), 1),
    "walks_other_primary": spread("normal", -0.3, (-0.7, 0.1), 1),
    "walks_visceral": spread("normal", -0.3, (-0.7, 0.1), 1),
    "walks_no_visceral": spread("normal", 0.2, (-0.2, 0.6), 1),
    "walks_lost_within_48_hours": spread("normal", 0.2, (-0.2, 0.6), 1),
    "walks_lost_over_48_hours": spread("normal", -0.2, (-0.6, 0.2), 1),
    "loses_walking_before_death": spread("log_normal", 0.25, (0.08, 0.8), 1),
}
# A target weighs as its study, with the spread between studies, and a little more: the sources of
# the priors are in part the studies themselves.
_WEIGHT = 1.4
_LEAST = 0.01


class Fitted(NamedTuple):
    """A parameter after the fit: its 95 % interval and its mode between."""

    low: float
    mode: float
    high: float


def fit() -> dict[str, Fitted]:
    """The mode of the fit, and marginal intervals by the curvature there."""
    targets = walking_targets()
    count = len(PRIORS)

    def misses(place: Floats) -> Floats:
        draws = _draws(place)
        return np.array([*(_WEIGHT * _miss(each, draws) for each in targets), *place])

    found = least_squares(misses, np.zeros(count), diff_step=0.05, max_nfev=20)
    deviations = np.sqrt(np.diag(np.linalg.inv(found.jac.T @ found.jac)))
    return {
        name: Fitted(*(_at(prior, z + end * 1.96 * s) for end in (-1, 0, 1)))
        for (name, prior), z, s in zip(PRIORS.items(), found.x, deviations, strict=True)
    }


def walking_targets() -> tuple[Target, ...]:
    """The targets of walking, those of time left out: their survival is not known well enough."""
    every = read_targets(str(ROOT / "validation" / "calibration.yaml"))
    return tuple(t for t in every if BY_NAME[t.outcome].group == "walking" and "half" not in t.id)


def _at(prior: Spread, z: float) -> float:
    """A value so many prior deviations from the prior's centre."""
    value = prior.centre + prior.deviation * z
    if prior.family == "logit_normal":
        return expit(value)
    return float(np.exp(value)) if prior.family == "log_normal" else float(value)


def _draws(place: Floats) -> Draws:
    """Every parameter at its value, those of the fit where it stands."""
    moved = {
        name: np.array([_at(prior, z)])
        for (name, prior), z in zip(PRIORS.items(), place, strict=True)
    }
    return Draws(1, {**central().values, **moved})


def _miss(target: Target, draws: Draws) -> float:
    """Predicted less observed, on the log odds scale, in deviations of such a study."""
    predicted = float(np.clip(predict(target, draws)[0], _LEAST / 100, 1 - _LEAST / 100))
    seen = min(max(target.observed.value, _LEAST), 1 - _LEAST)
    assert target.observed.n is not None
    variance = BY_NAME[target.outcome].spread ** 2 + 1 / (target.observed.n * seen * (1 - seen))
    odds = [np.log(share / (1 - share)) for share in (predicted, seen)]
    return float((odds[0] - odds[1]) / np.sqrt(variance))


def main() -> None:
    """Print what the fit finds."""
    for name, fitted in fit().items():
        print(f"{name:32} {fitted.mode:6.3f} ({fitted.low:.3f} to {fitted.high:.3f})")  # noqa: T201


if __name__ == "__main__":
    main()
