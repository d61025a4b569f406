"""Limits and rules for the dose to the cord as Markdown."""

from collections.abc import Iterator

from spondyl.kernel.canonical import citations_in
from spondyl.kernel.sources import Citation
from spondyl.options.radiobiology import alpha_beta, validity
from spondyl.options.radiobiology.definitions import CORD_DOSE
from spondyl.options.radiobiology.limits import LADDERS, QUANTEC_CONVENTIONAL, QUANTEC_REPAIR
from spondyl.options.radiobiology.linear_quadratic import eqd2
from spondyl.options.radiobiology.lines import NOTICE, figure, plain
from spondyl.options.radiobiology.nieder_points import NIEDER_POINTS, SINGLE_COURSE, WEIGHTS
from spondyl.options.radiobiology.practice import (
    AFTER,
    NO_EARLIER,
    SERIES,
    SURVEY,
    SURVEY_CAUTION,
    SURVEY_STRUCTURE,
)
from spondyl.options.radiobiology.rules import RULE_SETS, Rule
from spondyl.options.radiobiology.sources import FORMULA, OUR_SUM, PLANNED
from spondyl.reference.markdown import GENERATED, place, table

_UNITS = {"gap": "months", "share": "", "cumulative_eqd2": "Gy EQD2", "new_eqd2": "Gy EQD2"}
_WHOLE_CORD = (QUANTEC_CONVENTIONAL, QUANTEC_REPAIR)


def cord_dose_page() -> str:
    """Every figure with its structure, source and mark."""
    return "\n".join(
        (
            *_head(),
            *_limits(),
            *_rules(),
            *_points(),
            *_practice(),
            *_series(),
            *_validity(),
            *_publications(),
        )
    )


def _head() -> Iterator[str]:
    yield GENERATED
    yield "# Dose to the cord\n"
    yield f"{NOTICE} What is assumed: [explanation](../explanation/cord-dose.md).\n"
    yield "BED = D (1 + d / (α/β)); EQD2 = D (d + α/β) / (2 + α/β). " + _stands(FORMULA) + "\n"
    yield (
        f"α/β {plain(alpha_beta.CORD)} Gy; below T12 Nieder's rules are also computed with "
        f"{plain(alpha_beta.LUMBAR)} Gy. {'; '.join(map(_stands, alpha_beta.CITED))}\n"
    )


def _limits() -> Iterator[str]:
    yield "## Without earlier radiation\n"
    head = ("source", "structure", "fractions", "Gy", "EQD2 (α/β 2)", "means", "source, mark")
    rows = []
    for ladder in LADDERS:
        title = f"{ladder.title} (legacy)" if ladder.legacy else ladder.title
        for limit in ladder.limits:
            tolerance = (ladder.structure, str(limit.fractions))
            for dose, cited in ((limit.dose, limit.cited), (limit.upper, limit.upper_cited)):
                if dose is None or cited is None:
                    continue
                meaning = ladder.meaning if dose == limit.dose else "upper partner"
                equivalent = figure(eqd2(dose, limit.fractions, alpha_beta.CORD))
                rows.append((title, *tolerance, plain(dose), equivalent, meaning, _stands(cited)))
    yield table(head, rows)
    yield from (f"{text} {_stands(cited)}\n" for text, cited in _WHOLE_CORD)


def _rules() -> Iterator[str]:
    yield "## After earlier radiation\n"
    head = ("rules", "limits", "limit", "structure", "source, mark")
    rows = (
        (rules.title, rule.title, _limit(rule), rule.structure, _stands(rule.cited))
        for rules in RULE_SETS
        for rule in rules.rules
    )
    yield table(head, dict.fromkeys(rows))
    yield "\n".join(
        f"- {rules.title}: where all are met, {rules.says}. Behind it: {rules.basis}."
        for rules in RULE_SETS
    )
    yield "\nTwo or more earlier courses: not defined.\n"
    yield f"Sums: {_stands(OUR_SUM)}. Planned doses: {_stands(PLANNED)}.\n"


def _limit(rule: Rule) -> str:
    sign = "at least" if rule.at_least else "at most"
    return f"{sign} {plain(rule.limit)} {_UNITS.get(rule.quantity, 'Gy BED')}".strip()


def _points() -> Iterator[str]:
    rule = NIEDER_POINTS
    yield "## Nieder's point rule of 2005\n"
    extra = plain(rule.extra)
    both = f"points: {_stands(WEIGHTS)}; threshold: {_stands(SINGLE_COURSE)}"
    last = plain(rule.free + (rule.most - 1) * rule.step)
    rows = (
        (
            "cumulative BED",
            f"0 up to {plain(rule.free)} Gy, then 1 for each further {plain(rule.step)} Gy begun, "
            f"{rule.most} above {last} Gy",
            _stands(WEIGHTS),
        ),
        ("months between the courses", f"{extra} below {plain(rule.gap)}", _stands(WEIGHTS)),
        ("BED of one course", f"{extra} from {plain(rule.course)} Gy", both),
    )
    yield table(("counts", "points", "source, mark"), rows)
    groups = (
        (
            group.name,
            "more" if group.up_to is None else f"up to {plain(group.up_to)}",
            f"{group.percent} %",
            _stands(group.cited),
        )
        for group in rule.groups
    )
    yield table(("group", "points", "myelopathy", "source of the per cent, mark"), groups)


def _practice() -> Iterator[str]:
    yield "## Practice of specialists\n"
    yield f"In Gy, to {SURVEY_STRUCTURE}. {_stands(SURVEY)}; {SURVEY_CAUTION}.\n"
    head = ("earlier conventional course", *(f"{n} fx" for n in range(1, 6)))
    rows = []
    for row in (NO_EARLIER, *AFTER):
        after = "none" if row.earlier is None else f"{plain(row.earlier[0])} Gy in {row.earlier[1]}"
        spread = (plain(a) if a == b else f"{plain(a)}–{plain(b)}" for a, b in row.limits)
        rows.append((after, *spread))
    yield table(head, rows)


def _series() -> Iterator[str]:
    yield "## Series\n"
    yield "\n".join(f"- {each.text} {_stands(each.cited)}" for each in SERIES) + "\n"


def _validity() -> Iterator[str]:
    yield "## Large fractions\n"
    yield (
        f"A warning is printed above {validity.UNSURE_ABOVE} Gy a fraction, a stronger one above "
        f"{validity.BEYOND_ABOVE} Gy.\n"
    )
    yield "\n".join(f"- {_stands(cited)}" for cited in validity.CITED) + "\n"


def _publications() -> Iterator[str]:
    yield "## Publications\n"
    sources = {c.source.key: c.source.citation for c in citations_in(CORD_DOSE)}
    yield "\n".join(f"- `{key}`: {text}" for key, text in sorted(sources.items())) + "\n"


def _stands(citation: Citation) -> str:
    return f"`{citation.source.key}`, {place(citation)}"
