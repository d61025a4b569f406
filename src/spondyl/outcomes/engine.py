"""The multi-state model: how function, pain and the local tumour go on together, week by week.

Twelve living states, four of function by three of the local course, and death. A week is four
steps in turn: death, waiting, local course, function; each step moves shares and loses none.
Arrays have the draws on their last axis, so that a step runs over contiguous memory.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

FUNCTIONS = ("walks", "walks_with_aid", "does_not_walk", "no_movement")
COURSES = ("pain_not_controlled", "pain_controlled", "progressed")
UNAIDED, AIDED, NOT_WALKING, NO_MOVEMENT = range(4)
PAIN, CONTROLLED, PROGRESSED = range(3)
WALKING = slice(UNAIDED, NOT_WALKING)

WEEKS = 104
OUTPUT_WEEKS = (1, 2, 4, 8, 12, 26, 52, 104)
WINDOWS = (4, 13, 26, 52, WEEKS)  # hazards are constant within each: 1, 3, 6, 12, 24 months
ACUTE_WEEKS = 4.0
LAST_ONSET = 26  # weeks; later than this nobody's pain begins to answer to the treatment
_LONGEST_WAIT = 26.0  # weeks; a longer one is taken as this


@dataclass(frozen=True, slots=True)
class Rates:
    """What drives the model; S strategies, D draws, per week unless said.

    The first strategy is the reference: the hazard of death is that of the survival level for its
    mix of walking, so that the level is not raised by walking a second time. It runs where all but
    the function at the decision is at the average, whatever the patient's own answers are.

    Attributes:
        start: shares of the four functions at the decision; all walk, or none does.
        painful: share whose pain is not controlled at the decision.
        death: hazard in each window, shape (5, D).
        ratio: hazard ratio of death for lost against kept walking, shape (D).
        excess: chance of death by the procedure in the four weeks after it, shape (S, D).
        wait: weeks from decision to treatment, shape (S, D).
        untreated: hazard of losing walking while waiting, shape (S, D).
        walks: chance of walking four weeks after treatment from each function, shape (4, S, D).
        improves: share of those who walk with aid or not at all that end up a step higher, (D).
        loss: hazard of losing walking once the treatment has worked, by window, shape (5, S, D).
        loss_progressed: what is added to it after the tumour progressed at the level, likewise.
        answers: share whose pain answers, shape (S, D).
        onset: median weeks to that, shape (S, D).
        relapse: hazard that controlled pain comes back, shape (S, D).
        progress: hazard of clinical progression, by window, shape (5, S, D).
    """

    start: Floats
    painful: float
    death: Floats
    ratio: Floats
    excess: Floats
    wait: Floats
    untreated: Floats
    walks: Floats
    improves: Floats
    loss: Floats
    loss_progressed: Floats
    answers: Floats
    onset: Floats
    relapse: Floats
    progress: Floats


@dataclass(frozen=True, slots=True)
class Traced:
    """What the model gives; S strategies without the reference, D draws.

    Attributes:
        weeks: the weeks of `states`.
        states: shares of the living states, shape (weeks, 3 courses, 4 functions, S, D).
        alive: share alive at the end of every week from 0, shape (last of `weeks` + 1, S, D).
        walking: share alive and walking, with aid or without, likewise.
        lived: weeks lived, of which walking, by each of `weeks`, shape (weeks, 2, S, D).
    """

    weeks: tuple[int, ...]
    states: Floats
    alive: Floats
    walking: Floats
    lived: Floats


def run(rates: Rates, weeks: Sequence[int] = OUTPUT_WEEKS) -> Traced:
    """Run the model, over two years at most.

    Args:
        rates: what drives it.
        weeks: at which weeks the joint states are kept, ascending, at most `WEEKS`; it runs to the
            last of them.
    """
    model = _Model(rates, weeks[-1])
    kept = [model.kept()] if 0 in weeks else []
    for week in range(1, weeks[-1] + 1):
        model.step(week)
        if week in weeks:
            kept.append(model.kept())
    states, lived = zip(*kept, strict=True)
    return Traced(
        tuple(weeks),
        np.stack(states),
        model.alive[:, 1:],
        model.walking[:, 1:],
        np.stack(lived),
    )


def window_of(week: int) -> int:
    """The window in which a week, counted from 1, lies."""
    return next(number for number, last in enumerate(WINDOWS) if week <= last)


class _Model:
    """The state of a run: those whom treatment has not changed yet, and the others."""

    def __init__(self, rates: Rates, last: int) -> None:
        self.rates = rates
        strategies, draws = rates.wait.shape
        shape = (len(COURSES), len(FUNCTIONS), strategies, draws)
        kind = rates.wait.dtype
        self.pending = np.zeros(shape, kind)
        start = rates.start[:, None, None]
        self.pending[PAIN] = rates.painful * start
        self.pending[CONTROLLED] = (1 - rates.painful) * start
        self.settled = np.zeros(shape, kind)
        self.wait = np.minimum(rates.wait, _LONGEST_WAIT)
        self.last_pending = int(np.ceil(self.wait.max() + ACUTE_WEEKS))
        self.alive = np.empty((last + 1, strategies, draws), kind)
        self.alive[0] = 1
        self.walking = np.empty((last + 1, strategies, draws), kind)
        self.walking[0] = rates.start[WALKING].sum()
        self.lived = np.zeros((2, strategies, draws), kind)
        self.spare = np.empty((len(FUNCTIONS), strategies, draws), kind)
        self.walked = bool(rates.start[WALKING].sum() > 0)
        self._acute = _destinations(rates)
        self._window = -1

    def kept(self) -> tuple[Floats, Floats]:
        """All shares, whether treatment has changed them yet or not, and the weeks lived."""
        return (self.settled + self.pending)[:, :, 1:], self.lived[:, 1:] / 2

    def step(self, week: int) -> None:
        """Go on by one week."""
        self._enter(window_of(week))
        self._die(week)
        if week <= self.last_pending:
            self._wait_and_treat(week)
        self._local(week)
        self._function()
        self._count(week)

    def _enter(self, window: int) -> None:
        """Make the week's shares of a window once."""
        if window == self._window:
            return
        self._window = window
        rates = self.rates
        self.loses = -np.expm1(-rates.loss[window])
        self.loses_progressed = -np.expm1(-(rates.loss[window] + rates.loss_progressed[window]))
        self.progresses = -np.expm1(-rates.progress[window])
        self.relapses = -np.expm1(-rates.relapse)

    def _die(self, week: int) -> None:
        rates = self.rates
        changed = rates.ratio if self.walked else 1 / rates.ratio
        reference = self.walking[week - 1, 0] / np.maximum(self.alive[week - 1, 0], 1e-12)
        unchanged_share = reference if self.walked else 1 - reference
        hazard = rates.death[self._window] / (unchanged_share + (1 - unchanged_share) * changed)
        same, other = np.exp(-hazard), np.exp(-hazard * changed)
        walkers, others = (same, other) if self.walked else (other, same)
        parts = (self.settled, self.pending) if week <= self.last_pending else (self.settled,)
        for part in parts:
            part[:, WALKING] *= walkers
            part[:, NOT_WALKING:] *= others
        if week <= self.last_pending:
            since = np.clip(week - self.wait, 0, 1) - np.clip(week - self.wait - ACUTE_WEEKS, 0, 1)
            lives = (1 - rates.excess) ** (since / ACUTE_WEEKS)
            for part in parts:
                np.multiply(part, lives, out=part)

    def _wait_and_treat(self, week: int) -> None:
        """Those who wait lose walking untreated; those treated come to where treatment leads."""
        rates, pending = self.rates, self.pending
        waits = np.clip(self.wait - (week - 1), 0, 1)
        # What is left after treatment is there before it too: to wait is never the safer course.
        hazard = np.maximum(rates.untreated, rates.loss[self._window])
        lost = pending[:, WALKING] * -np.expm1(-hazard * waits)
        pending[:, WALKING] -= lost
        pending[:, NOT_WALKING] += lost.sum(axis=1)
        since = np.clip(week - 1 - self.wait, 0, ACUTE_WEEKS)
        passed = np.clip(week - self.wait, 0, 1)
        passed = np.minimum(passed, ACUTE_WEEKS - since)
        resolved = np.where(
            since >= ACUTE_WEEKS, 1.0, passed / np.maximum(ACUTE_WEEKS - since, 1e-9)
        )
        moved = pending * np.minimum(resolved, 1.0)
        pending -= moved
        for origin, target, share in self._acute:
            self.settled[:, target] += moved[:, origin] * share

    def _local(self, week: int) -> None:
        """Pain answers and comes back; the tumour progresses."""
        answers = self._answers(week)
        for part in (self.settled, self.pending):
            if part is self.pending and week > self.last_pending:
                continue
            pain, controlled, progressed = part
            flow = self.spare
            if answers is not None:
                np.multiply(pain, answers, out=flow)
                pain -= flow
                controlled += flow
            np.multiply(controlled, self.relapses, out=flow)
            controlled -= flow
            pain += flow
            for origin in (pain, controlled):
                np.multiply(origin, self.progresses, out=flow)
                np.subtract(origin, flow, out=origin)
                progressed += flow

    def _answers(self, week: int) -> Floats | None:
        """Share of those in pain whose pain answers in this week, shape (S, D)."""
        if week > LAST_ONSET:
            return None
        rates = self.rates
        before, after = (
            rates.answers * onset_by(np.maximum(each - self.wait, 0), rates.onset)
            for each in (week - 1, week)
        )
        return (after - before) / np.maximum(1 - before, 1e-9)

    def _function(self) -> None:
        """Walking is lost; who no longer walks may lose all movement, half as fast."""
        flow = self.spare[:1]
        for course in (PAIN, CONTROLLED, PROGRESSED):
            part = self.settled[course]
            loses = self.loses_progressed if course == PROGRESSED else self.loses
            np.multiply(part[NOT_WALKING], loses, out=flow[0])
            flow[0] *= 0.5
            part[NOT_WALKING] -= flow[0]
            part[NO_MOVEMENT] += flow[0]
            for origin in (AIDED, UNAIDED):
                np.multiply(part[origin], loses, out=flow[0])
                part[origin] -= flow[0]
                part[NOT_WALKING] += flow[0]

    def _count(self, week: int) -> None:
        everyone = self.settled.sum(axis=0)
        if week <= self.last_pending:
            everyone += self.pending.sum(axis=0)
        np.add(everyone[UNAIDED], everyone[AIDED], out=self.walking[week])
        np.add(everyone[NOT_WALKING], everyone[NO_MOVEMENT], out=self.alive[week])
        self.alive[week] += self.walking[week]
        for number, curve in enumerate((self.alive, self.walking)):
            self.lived[number] += curve[week - 1]
            self.lived[number] += curve[week]


def onset_by(weeks: Floats, median: Floats) -> Floats:
    """Share of those who answer that has answered by then: log-logistic with shape 2.

    Args:
        weeks: since treatment.
        median: weeks by which half have.
    """
    square = (weeks / median) ** 2
    return square / (1 + square)


def _destinations(rates: Rates) -> list[tuple[int, int, Floats]]:
    """Origin, target and share of every move that treatment brings in its first four weeks."""
    walks, better = rates.walks, rates.improves
    return [
        (UNAIDED, UNAIDED, walks[UNAIDED]),
        (UNAIDED, NOT_WALKING, 1 - walks[UNAIDED]),
        (AIDED, UNAIDED, walks[AIDED] * better),
        (AIDED, AIDED, walks[AIDED] * (1 - better)),
        (AIDED, NOT_WALKING, 1 - walks[AIDED]),
        (NOT_WALKING, AIDED, walks[NOT_WALKING]),
        (NOT_WALKING, NOT_WALKING, 1 - walks[NOT_WALKING]),
        (NO_MOVEMENT, AIDED, walks[NO_MOVEMENT]),
        (NO_MOVEMENT, NOT_WALKING, (1 - walks[NO_MOVEMENT]) * better),
        (NO_MOVEMENT, NO_MOVEMENT, (1 - walks[NO_MOVEMENT]) * (1 - better)),
    ]
