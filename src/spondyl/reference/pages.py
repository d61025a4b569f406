"""Which reference pages there are, and whether those on disk are current."""

import json
from pathlib import Path

from spondyl.brief.aid.document import aid_schema
from spondyl.brief.alerts import ALERTS
from spondyl.brief.card import card_schema
from spondyl.brief.grey_areas import ALL as GREY_AREAS
from spondyl.brief.guide.document import guide_schema
from spondyl.brief.knowledge import cited
from spondyl.brief.projections.validation import report_schema
from spondyl.brief.schema import brief_schema
from spondyl.casefile.centre_schema import centre_schema
from spondyl.casefile.schema import case_schema
from spondyl.casefile.targets import targets_schema
from spondyl.frameworks.evaluate import ALL
from spondyl.options.catalogue import ALL as OPTIONS
from spondyl.reference.alerts import alerts_page
from spondyl.reference.cord_dose import cord_dose_page
from spondyl.reference.grey_areas import grey_areas_page
from spondyl.reference.intervals import intervals_page
from spondyl.reference.markdown import (
    GENERATED,
    framework_page,
    sources_page,
    table,
    themes_page,
    variables_page,
)
from spondyl.reference.options import option_page
from spondyl.reference.options_index import options_index
from spondyl.reference.outcomes.calibration import calibration_page
from spondyl.reference.outcomes.listing import outcomes_page
from spondyl.reference.outcomes.parameters import parameters_page
from spondyl.reference.outcomes.primaries import primaries_page
from spondyl.reference.outcomes.survival import survival_page
from spondyl.reference.packages import packages_page
from spondyl.reference.study_file import study_file_page
from spondyl.reference.target_files import targets_page
from spondyl.reference.validation_page import validation_page
from spondyl.study.exchange.json_format import study_schema

# Folders in which every page is made; one that no definition makes is left over.
_FOLDERS = ("frameworks", "options", "outcomes")


def pages() -> dict[str, str]:
    """Every generated page by its path below `docs/reference/`."""
    framed = {f"frameworks/{framework.name}.md": framework_page(framework) for framework in ALL}
    treated = {f"options/{treatment.name}.md": option_page(treatment) for treatment in OPTIONS}
    return {
        **framed,
        "frameworks/index.md": _index(),
        **treated,
        "options/index.md": options_index(),
        "packages.md": packages_page(),
        "intervals.md": intervals_page(),
        "variables.md": variables_page(),
        "sources.md": sources_page(tuple(cited())),
        "themes.md": themes_page(),
        "alerts.md": alerts_page(ALERTS),
        "validation.md": validation_page(),
        "outcomes/parameters.md": parameters_page(),
        "outcomes/outcomes.md": outcomes_page(),
        "outcomes/calibration.md": calibration_page(),
        "outcomes/by-primary.md": primaries_page(),
        "outcomes/survival.md": survival_page(),
        "validation-targets.md": targets_page(),
        "cord-dose.md": cord_dose_page(),
        "grey-areas.md": grey_areas_page(GREY_AREAS),
        "aid.schema.json": _json(aid_schema()),
        "brief.schema.json": _json(brief_schema()),
        "card.schema.json": _json(card_schema()),
        "case.schema.json": _json(case_schema()),
        "centre.schema.json": _json(centre_schema()),
        "guide.schema.json": _json(guide_schema()),
        "study-file.md": study_file_page(),
        "study.schema.json": _json(study_schema()),
        "targets.schema.json": _json(targets_schema()),
        "validation-report.schema.json": _json(report_schema()),
    }


def _index() -> str:
    rows = ((f"[`{f.name}`]({f.name}.md)", f.title) for f in ALL)
    return "\n".join((GENERATED, "# Frameworks\n", table(("name", "title"), rows)))


def _json(data: object) -> str:
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


def write(folder: Path) -> list[str]:
    """Write every page below `folder`; the paths that changed."""
    changed = stale(folder)
    made = pages()
    for path in changed:
        target = folder / path
        if path in made:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(made[path], encoding="utf-8")
        else:
            target.unlink()
    return changed


def stale(folder: Path) -> list[str]:
    """Pages that differ from the definitions, or that no definition makes any more."""
    made = pages()
    differing = [path for path, text in made.items() if _read(folder / path) != text]
    on_disk = {
        path.relative_to(folder).as_posix()
        for name in _FOLDERS
        for path in (folder / name).glob("*.md")
    }
    return differing + sorted(on_disk - made.keys())


def _read(path: Path) -> str | None:
    return path.read_text(encoding="utf-8") if path.exists() else None
