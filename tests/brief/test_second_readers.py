"""Which SINS item is worth a second reader, and whether it could change the band."""

from decimal import Decimal

import pytest
from rich.console import Console

from spondyl.brief.compose import compose
from spondyl.brief.document import document
from spondyl.brief.page import Brief
from spondyl.brief.second_readers import SecondReading
from spondyl.frameworks.instruments.sins import SINS
from spondyl.frameworks.reliability import ITEMS, STUDIES, Study, is_poor
from spondyl.kernel.errors import DefinitionError
from spondyl.render.terminal import brief_to
from tests.places import case_of

pytestmark = pytest.mark.unprojected

# SINS 12: semirigid 1, mechanical 3, mixed 1, deformity 2, under half 2, bilateral 3.
TWELVE = (
    "{level: T7, pain: mechanical, bone: mixed, alignment: deformity, "
    "collapse: collapse_under_half, posterolateral: bilateral}"
)
# SINS 9: mixed bone does not take it out of 7-12.
NINE = (
    "{level: T7, pain: mechanical, bone: lytic, alignment: normal, "
    "collapse: collapse_under_half, posterolateral: unilateral}"
)


def brief_of(*lesions: str) -> Brief:
    return compose(case_of(f"lesions: [{', '.join(lesions)}]"))


def found(*lesions: str) -> dict[str, SecondReading]:
    return {reading.item: reading for reading in brief_of(*lesions).second_readings}


def stability(brief: Brief) -> str:
    (section,) = (part for part in brief.sections if part.key == "stability")
    return "\n".join(line.text for line in section.lines)


def test_one_point_below_unstable_names_the_item_its_kappa_and_the_other_band() -> None:
    bone = found(TWELVE)["bone"]
    assert bone.matters
    assert bone.message == (
        "T7: SINS 12, one point below unstable; worth a second reader: bone (kappa .24 and .21): "
        "lytic instead of mixed would make it 13, unstable"
    )


def test_one_point_above_stable_names_the_lower_band() -> None:
    seven = NINE.replace("mechanical", "non_mechanical")
    message = found(seven)["bone"].message
    assert "SINS 7, one point above stable" in message
    assert "mixed instead of lytic would make it 6, stable" in message


def test_items_come_weakest_agreement_first() -> None:
    order = [reading.item for reading in brief_of(TWELVE).second_readings]
    assert order == ["bone", "alignment", "collapse", "posterolateral"]
    kappas = [reading.kappa for reading in brief_of(TWELVE).second_readings]
    assert kappas == sorted(kappas)


def test_an_item_of_poor_agreement_is_named_where_it_would_not_change_the_band() -> None:
    nine = found(NINE)
    assert set(nine) == {"bone", "posterolateral"}
    assert not nine["bone"].matters
    assert nine["bone"].message.endswith("bone (kappa .24 and .21) would not change the band")


def test_a_reading_stays_within_the_options_of_its_item() -> None:
    top = TWELVE.replace("mixed", "lytic").replace("alignment: deformity", "alignment: normal")
    assert not found(top)["bone"].matters  # 11: nothing above lytic, and mixed makes 10


def test_a_step_is_the_next_option_not_the_farthest() -> None:
    eight = NINE.replace("unilateral", "none")
    assert not found(eight)["bone"].matters  # mixed makes 7; only blastic would make 6


def test_location_is_never_sent_to_a_second_reader() -> None:
    assert "location" not in found(TWELVE)
    assert "location" in ITEMS


def test_an_item_that_nobody_read_has_no_second_reader() -> None:
    assert "bone" not in found(TWELVE.replace("bone: mixed", "bone: unknown"))
    assert not found("{level: T7}")


def test_every_reachable_total_is_stepped_from() -> None:
    # 10 or 12 with alignment open: only from 12 does lytic bone cross an edge.
    open_ = TWELVE.replace("alignment: deformity", "alignment: {one_of: [normal, deformity]}")
    bone = found(open_)["bone"]
    assert bone.matters
    assert "lytic instead of mixed could make it 13, unstable" in bone.message


def test_an_item_read_as_one_of_two_matters_when_the_band_hangs_on_it() -> None:
    vague = found(TWELVE.replace("bone: mixed", "bone: {one_of: [mixed, lytic]}"))["bone"]
    assert "lytic instead of mixed could make it 13, unstable" in vague.message
    assert "mixed instead of lytic could make it 12, potentially unstable" in vague.message


@pytest.mark.parametrize(
    ("collapse", "state"), [("collapse_over_half", "disagree"), ("collapse_under_half", "agree")]
)
def test_recorded_readers_are_said_to_disagree_or_agree(collapse: str, state: str) -> None:
    reader = NINE.replace("level: T7", "by: radiologist").replace("collapse_under_half", collapse)
    readings = found(NINE[:-1] + f", sins_readers: [{reader}]}}")
    item = "collapse" if state == "disagree" else "bone"
    assert readings[item].readers == state
    assert (
        "already disagree: the lesion's own fields collapse under half; radiologist collapse over "
        "half"
    ) in readings[item].message or state == "agree"
    assert found(NINE)["bone"].readers == "one"


def test_the_page_says_it_in_the_stability_section() -> None:
    said = stability(brief_of(TWELVE))
    assert "T7: SINS 12, one point below unstable; worth a second reader: bone" in said
    assert "one step in alignment (kappa .46 and .45) and collapse" in said
    assert "would not change the band" in stability(brief_of(NINE))


def test_two_lesions_keep_their_own_readings() -> None:
    said = stability(brief_of(TWELVE, NINE.replace("T7", "T8"))).splitlines()
    assert sum("worth a second reader: bone" in line for line in said) == 1
    assert [line[:3] for line in said if "bone (kappa" in line] == ["T7:", "T8:"]


def test_the_json_carries_kappa_source_and_check_mark() -> None:
    bone = document(brief_of(TWELVE))["second_readings"][0]
    assert (bone["item"], bone["kappa"], bone["matters"]) == ("bone", 0.244, True)
    assert [study["source"] for study in bone["studies"]] == ["fourney_2011", "sins_agreement_2014"]
    assert {study["checked"] for study in bone["studies"]} == {"abstract"}


def test_the_studies_of_agreement_are_among_the_sources() -> None:
    assert {"fourney_2011", "sins_agreement_2014", "lee_2021"} <= set(brief_of(TWELVE).sources)


def test_agreement_is_given_for_exactly_the_items_of_sins() -> None:
    assert {item.key for item in SINS.items} == set(ITEMS)
    assert [item for item in ITEMS if is_poor(item)] == ["bone", "posterolateral"]
    first = STUDIES[0]
    with pytest.raises(DefinitionError, match="other items"):
        Study("x", {"bone": Decimal(0)}, {}, Decimal(0), Decimal(0), 1, first.cited)
    with pytest.raises(DefinitionError, match="between -1 and 1"):
        Study("x", dict.fromkeys(ITEMS, Decimal(2)), {}, Decimal(0), Decimal(0), 1, first.cited)


def test_agreement_is_as_the_abstracts_print_it() -> None:
    fourney, second = STUDIES
    assert [str(k) for k in fourney.between.values()] == [
        *("0.790", "0.841", "0.244", "0.456", "0.462", "0.492")
    ]
    assert [str(k) for k in fourney.within.values()] == [
        *("0.806", "0.859", "0.528", "0.614", "0.590", "0.662")
    ]
    assert [str(k) for k in second.between.values()] == [
        *("0.81", "0.58", "0.21", "0.45", "0.42", "0.29")
    ]


def test_a_second_reading_is_printed_in_the_terminal() -> None:
    console = Console(width=80, record=True)
    with console.capture() as capture:
        brief_to(console, brief_of(TWELVE))
    assert "worth a second reader: bone" in capture.get()
