"""A whole study as a REFI-QDA project (.qdpx)."""

from collections.abc import Iterator

from spondyl import __version__
from spondyl.study.exchange.archives import zipped
from spondyl.study.exchange.refi.codes_out import codes
from spondyl.study.exchange.refi.guids import guid, node_guids
from spondyl.study.exchange.refi.notes_out import memo_places, note, notes, refer
from spondyl.study.exchange.refi.people import users
from spondyl.study.exchange.refi.remainder import NAME, note_guid, relation_guids, told
from spondyl.study.exchange.refi.sources_out import file_name, shown, sources
from spondyl.study.exchange.refi.times import time
from spondyl.study.exchange.refi.tree import ORIGIN, PROJECT, Element, element, group
from spondyl.study.exchange.refi.variables import values, variables
from spondyl.study.exchange.refi.xml_out import document
from spondyl.study.model import Study


def qdpx(study: Study, made: str) -> bytes:
    """The project file of a study; what may not leave it is masked before.

    Args:
        study: as it may leave.
        made: ISO time of the export, empty where it is not to be told.

    Raises:
        InputError: when a name or text holds a character that XML cannot hold.
    """
    return zipped(
        {"project.qde": document(_project(study, made), PROJECT)}
        | {f"sources/{file_name(text)}": text.content.encode() for text in study.texts}
    )


def _project(study: Study, made: str) -> Element:
    memos = memo_places(study)
    return Element(
        "Project",
        {"name": study.title, "origin": f"{ORIGIN} {__version__}"}
        | ({"creationDateTime": time(made)} if time(made) else {}),
        (
            users(study),
            Element("CodeBook", {}, (codes(study, {k: v for k, v in memos.items() if k}),)),
            variables(),
            *group("Cases", _cases(study)),
            *group("Sources", sources(study, memos)),
            *group("Notes", (*notes(study, shown(study)), note(note_guid(), NAME, told(study)))),
            *group("Links", _links(study)),
            *memos.get("", ()),
            refer(note_guid()),
        ),
    )


def _cases(study: Study) -> Iterator[Element]:
    for each in study.participants:
        name = f"Participant {each.number}"
        yield element("Case", *values(each), guid=guid("case", each.number), name=name)


def _links(study: Study) -> Iterator[Element]:
    known = node_guids(study.codebook.values())
    for relation, own in zip(study.relations, relation_guids(study), strict=True):
        if relation.origin in known and relation.target in known:
            yield element(
                "Link",
                guid=own,
                name=relation.label,
                direction="OneWay" if relation.directed else "Associative",
                originGUID=known[relation.origin],
                targetGUID=known[relation.target],
            )
