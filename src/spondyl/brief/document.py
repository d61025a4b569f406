"""A brief as JSON: the names and shapes that other programs rely on."""

from collections.abc import Mapping

from spondyl import __version__
from spondyl.brief.alerts import Raised
from spondyl.brief.course_sections import unknown_facts
from spondyl.brief.goals.document import goals_document
from spondyl.brief.grey_areas.document import grey_areas_document
from spondyl.brief.json_pieces import Json, places
from spondyl.brief.page import Brief, Line, Section
from spondyl.brief.prognosis_document import prognosis_document
from spondyl.brief.projections.document import projections_document
from spondyl.brief.questions.document import ask_next_document
from spondyl.brief.readings_document import second_readings_document, trends_document
from spondyl.brief.standing_document import standing_document
from spondyl.brief.study_document import study_document
from spondyl.brief.treatments.document import options_document
from spondyl.brief.verdicts_document import verdicts_document
from spondyl.themes.themes import NUMERALS


def document(brief: Brief) -> Json:
    """The whole brief; sections that are not built are absent."""
    case = brief.case
    return {
        "spondyl": __version__,
        "case": case.name,
        "as_of": case.as_of.isoformat(),
        "as_of_supplied": case.as_of_supplied,
        "story": case.story,
        "page": [_section(section) for section in brief.sections],
        "alerts": [_alert(each) for each in brief.alerts],
        **verdicts_document(brief.verdicts),
        "prognosis": prognosis_document(brief.prognosis),
        **options_document(brief.board, brief.titles),
        **(projections_document(brief.projected, brief.verdicts) if brief.projects else {}),
        **goals_document(brief.patients_part),
        "grey_areas": grey_areas_document(brief.grey_areas),
        "ask_next": ask_next_document(brief.asking),
        "second_readings": second_readings_document(brief.second_readings),
        "trends": trends_document(brief.trends),
        "unknown": {p: list(names) for p, names in unknown_facts(case, brief.verdicts).items()},
        "remarks": [
            {"code": r.code, "message": r.message, "facts": list(r.facts)} for r in brief.remarks
        ],
        "themes": _themes(brief),
        "study": study_document(brief),
        "sources": {key: source.citation for key, source in sorted(brief.sources.items())},
        "knowledge": brief.knowledge,
    }


def _alert(each: Raised) -> Json:
    return {
        "code": each.rule.code,
        "level": each.rule.level,
        "status": each.status,
        "message": each.rule.message,
        **standing_document(each.standing),
        "source": each.rule.cited[0].source.key,
        "checked": each.rule.checked.value,
        "sources": places(each.rule.cited),
    }


def _section(section: Section) -> Json:
    return {
        "key": section.key,
        "title": section.title,
        "lines": [_line(line) for line in section.lines],
    }


def _line(line: Line) -> Json:
    return {
        "text": line.text,
        "theme": line.theme,
        "mark": line.mark,
        "facts": list(line.facts),
        "lesion": line.lesion or None,
    }


def _themes(brief: Brief) -> Mapping[str, list[str]]:
    lines: dict[str, list[str]] = {numeral: [] for numeral in NUMERALS}
    for line in brief.lines():
        lines[line.theme.partition(".")[0]].append(line.text)
    return lines
