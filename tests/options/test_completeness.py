"""Every need of the study that options answer: what its row names exists."""

import re

import pytest

from spondyl.brief.alerts import ALERTS
from spondyl.brief.grey_areas import ALL as CARDS
from spondyl.case.vocabulary.options import OPTIONS
from spondyl.cli.main import cli
from spondyl.options.catalogue import BY_NAME, RULES
from spondyl.options.packages import PACKAGES
from spondyl.outcomes.loading import parameters
from spondyl.outcomes.outcome import BY_NAME as OUTCOMES
from tests.places import ROOT

PAGE = ROOT / "docs" / "reference" / "requirements.md"
ASKED = (
    *(
        11,
        12,
        13,
        14,
        17,
        22,
        23,
        28,
        29,
        30,
        33,
        34,
        35,
        36,
        37,
        38,
        39,
        40,
        42,
        43,
        44,
        45,
        46,
        47,
    ),
    *(57, 61, 64, 65, 71, 80, 92, 100, 103, 104, 105, 106, 109, 111, 117, 130, 132, 133),
)
ROWS = dict(re.findall(r"^\| (R\d+) \| [^|]* \| (.*) \| [^|]* \|$", PAGE.read_text(), re.MULTILINE))
CODES = {rule.code for rule in RULES}
CARD_CODES = {card.code for card in CARDS} | {alert.code for alert in ALERTS}
PACKAGE_IDS = {package.id for package in PACKAGES}
# Words in code style that are no name of ours: fields of a case, keys of the brief.
OTHERS = {
    *("big_picture", "noms", "presenting_problem", "earlier_treatment", "histology", "ask_next"),
    *("treatments", "failed_by", "fidelity", "counts", "setting.failure_estimates", "ALL"),
    *("epidural", "prognosis", "options", "projections"),
}


def names(number: int) -> list[str]:
    return re.findall(r"`([^`]+)`", ROWS[f"R{number:03d}"])


def exists(name: str) -> bool:
    if name.endswith(".py"):
        places = ("", "frameworks/", "brief/")
        return any((ROOT / "src" / "spondyl" / place / name).exists() for place in places)
    if name.endswith("/"):
        return (ROOT / "src" / "spondyl" / name).is_dir()
    if name.startswith("--"):
        options = (o for command in cli.commands.values() for p in command.params for o in p.opts)
        return name in set(options)
    if name.startswith("spondyl "):
        return name.split()[1] in cli.commands
    known = {*CODES, *CARD_CODES, *PACKAGE_IDS, *OPTIONS, *OTHERS, *OUTCOMES, *parameters()}
    return name in known


@pytest.mark.parametrize("number", ASKED)
def test_what_answers_a_need_exists(number: int) -> None:
    missing = [name for name in names(number) if not exists(name)]
    assert not missing, f"R{number:03d} names what is not there: {missing}"


@pytest.mark.parametrize("number", ASKED)
def test_a_need_is_answered_by_a_rule_a_package_an_option_or_a_module(number: int) -> None:
    row = ROWS[f"R{number:03d}"]
    ours = {*CODES, *PACKAGE_IDS} & {*names(number)}
    pages = [link for link in re.findall(r"\]\(([^)#]+)", row) if (PAGE.parent / link).exists()]
    modules = [name for name in names(number) if name.endswith(".py") and exists(name)]
    assert ours or pages or modules


@pytest.mark.parametrize("name", OPTIONS)
def test_every_option_has_its_page(name: str) -> None:
    page = PAGE.parent / "options" / f"{name}.md"
    assert BY_NAME[name].title in page.read_text(encoding="utf-8")
