"""How many of each thing a study has; counts of print, and no measure of importance."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from spondyl.study.model import Study
from spondyl.study.supplement.passages import distinct


def counts(study: Study) -> Mapping[str, Any]:
    """The counts as `spondyl study counts --format json` prints them."""
    sizes = Counter(quote.passage for quote in study.quotes)
    codes = list(study.codebook)
    return {
        "participants": len(study.participants),
        "themes": sum("." not in code for code in codes),
        "subthemes": sum("." in code for code in codes),
        "findings": len(study.findings),
        "quotes": len(study.quotes),
        "distinct": distinct([study.by_key[quote.key].content for quote in study.quotes]),
        "passages": len(sizes),
        "repeat_groups": sum(size > 1 for size in sizes.values()),
        "sources": dict(sorted(Counter(quote.source for quote in study.quotes).items())),
        "nodes": {code: _node(study, code) for code in codes},
    }


def _node(study: Study, code: str) -> Mapping[str, int]:
    under = {number for number, node in study.node_of_finding.items() if node == code}
    return {
        "findings": len(under),
        "quotes": sum(quote.finding in under for quote in study.quotes),
    }
