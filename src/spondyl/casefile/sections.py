"""Sections and lists of a case file: which keys they take, and the answers under them."""

from collections.abc import Iterable, Iterator, Mapping

from spondyl.case import format as shape
from spondyl.case.case import Entry
from spondyl.case.format import Records, Section
from spondyl.case.vocabulary.patient import ANTICOAGULANT, ANTICOAGULANT_DETAIL
from spondyl.casefile.answers import is_form, read_answer, read_unknown
from spondyl.casefile.moments import Standpoint
from spondyl.casefile.saying import listed, nearest, shown, suggestion
from spondyl.casefile.tree import Fields, Node, Scalar, Series
from spondyl.kernel.answers import Answer, known, unknown
from spondyl.kernel.errors import InputError
from spondyl.kernel.variables import Variable, words_of

Answered = dict[str, Answer]


def read_section(section: Section, node: Node, stand: Standpoint) -> Answered:
    """The answers of a section, without its lists; nothing where it is unknown as a whole.

    Raises:
        InputError: when a key or a value is wrong.
    """
    if read_unknown(node):
        return {}
    fields = mapping(node, f"the fields of {section.key}")
    tree = _nested(section)
    refuse_strangers(fields, (*tree, *(records.key for records in section.lists)))
    answers: Answered = {}
    for key, value in fields.entries.items():
        if key in tree:
            answers |= _read_branch(tree[key], value, stand)
    return answers


Branch = Variable | dict[str, Variable]


def _nested(section: Section) -> dict[str, Branch]:
    """The section's keys: a variable each, or a group of variables one level down."""
    tree: dict[str, Branch] = {}
    for variable in section.variables:
        first, _, rest = variable.path.removeprefix(f"{section.key}.").partition(".")
        if not rest:
            tree[first] = variable
        elif not isinstance(tree.get(first), Variable):
            group = tree.setdefault(first, {})
            assert isinstance(group, dict)
            group[rest] = variable
    return tree


def _read_branch(branch: Branch, node: Node, stand: Standpoint) -> Answered:
    if isinstance(branch, dict):
        return _read_group(branch, node, stand)
    if branch is ANTICOAGULANT and isinstance(node, Fields) and _has_details(node):
        return _read_anticoagulant(node, stand)
    if branch is ANTICOAGULANT and isinstance(node, Scalar):
        _refuse_drug(node)
    return {branch.path: read_answer(branch, node, stand)}


def _read_group(group: dict[str, Variable], node: Node, stand: Standpoint) -> Answered:
    """A mapping of conditions to answers, or `unknown` for all of them."""
    reason = read_unknown(node)
    if reason:
        return {variable.path: unknown(variable, reason) for variable in group.values()}
    fields = mapping(node, f"a mapping such as {{{next(iter(group))}: yes}}")
    refuse_strangers(fields, group)
    return _read_all(group, fields, stand)


def _has_details(node: Fields) -> bool:
    """Whether a mapping describes a drug, and is no form of an answer (or is empty)."""
    return not is_form(node) or "drug" in node.entries


def _read_anticoagulant(node: Fields, stand: Standpoint) -> Answered:
    """The details of an anticoagulant, which say that one is taken."""
    details = {variable.path.rpartition(".")[2]: variable for variable in ANTICOAGULANT_DETAIL}
    refuse_strangers(node, details)
    if not node.entries:
        raise InputError(
            "The mapping is empty.",
            node.place,
            "Write none, unknown or {drug: ..., last_dose: ...}.",
        )
    return {ANTICOAGULANT.path: known(ANTICOAGULANT, "taken")} | _read_all(details, node, stand)


def _refuse_drug(node: Scalar) -> None:
    """Refuse a drug's name without its key.

    Raises:
        InputError: when the word is not one of the question's own.
    """
    if not read_unknown(node) and node.text not in words_of(ANTICOAGULANT):
        raise InputError(
            f"{shown(node.text)} is none of its words.",
            node.place,
            f"The nearest valid word is {nearest(node.text, words_of(ANTICOAGULANT))!r}; write a "
            "drug as {drug: ..., last_dose: ...}.",
        )


def _read_all(variables: Mapping[str, Variable], node: Fields, stand: Standpoint) -> Answered:
    return {
        variables[key].path: read_answer(variables[key], value, stand)
        for key, value in node.entries.items()
        if key in variables
    }


def read_records(
    records: Records, node: Node | None, stand: Standpoint
) -> tuple[tuple[Entry, Fields], ...] | None:
    """The entries of a list with the fields they were read from; None where it is unknown.

    Raises:
        InputError: when the list, a key or a value is wrong.
    """
    if node is None or read_unknown(node):
        return None
    if not isinstance(node, Series):
        raise InputError(
            f"A list of entries is expected under {records.key}.",
            node.place,
            "Begin each entry with '- '; [] means known to be none.",
        )
    return tuple(_read_entry(records, item, stand) for item in node.items)


def _read_entry(records: Records, node: Node, stand: Standpoint) -> tuple[Entry, Fields]:
    fields = mapping(node, f"an entry of {records.key}, a mapping")
    kind, variables = "", records.variables
    if records.kinds:
        kind = _read_kind(records, fields)
        variables = records.kinds[kind]
    named = {variable.path.rpartition(".")[2]: variable for variable in variables}
    own = ("kind",) if records.kinds else ()
    refuse_strangers(
        fields,
        (*own, *named, *(each.key for each in records.lists)),
        f" of kind {kind}" * bool(kind),
    )
    return Entry(_read_all(named, fields, stand), kind), fields


def _read_kind(records: Records, fields: Fields) -> str:
    """Which kind of entry it is.

    Raises:
        InputError: when it does not say, or says something else.
    """
    node = fields.entries.get("kind")
    if node is None:
        raise InputError(
            f"An entry of {records.key} does not say its kind.",
            fields.place,
            f"Write kind: {listed(records.kinds)}.",
        )
    kind = node.text if isinstance(node, Scalar) else "a list or mapping"
    if kind not in records.kinds:
        raise InputError(
            f"{shown(kind)} is no kind of entry here.", node.place, suggestion(kind, records.kinds)
        )
    return kind


def mapping(node: Node, expected: str) -> Fields:
    """The node as a mapping.

    Raises:
        InputError: when it is something else.
    """
    if isinstance(node, Fields):
        return node
    what = f"The value {shown(node.text)}" if isinstance(node, Scalar) else "A list"
    raise InputError(
        f"{what} stands where a mapping is expected.",
        node.place,
        f"Write {expected}, each as 'key: value'.",
    )


Homes = Iterable[tuple[str, Iterable[str]]]


def refuse_strangers(
    fields: Fields, valid: Iterable[str], of: str = "", homes: Homes | None = None
) -> None:
    """Refuse the first key that is not valid.

    Args:
        fields: what was written.
        valid: the keys that may stand there.
        of: what the fields belong to, for the message.
        homes: where in the file other keys stand; those of a case file by default.

    Raises:
        InputError: naming the nearest valid key, or the section in which the key belongs.
    """
    words = tuple(valid)
    for key, place in fields.keys.items():
        if key not in words:
            raise InputError(
                f"There is no key {shown(key)} here{of}.",
                place,
                _where_it_belongs(key, words, _homes() if homes is None else homes),
            )


def _where_it_belongs(key: str, valid: tuple[str, ...], homes: Homes) -> str:
    found = [home for home, keys in homes if key in keys]
    elsewhere = f"It belongs under {listed(found)}." if found else ""
    return f"{suggestion(key, valid)} {elsewhere}".strip()


def _homes() -> Iterator[tuple[str, set[str]]]:
    """Each section and list with the keys it takes."""
    for section in shape.SECTIONS:
        yield section.key, {*_nested(section), *(records.key for records in section.lists)}
    yield shape.LESIONS.key, _keys(shape.LESIONS.variables)
    for kind, variables in shape.TREATMENTS.kinds.items():
        yield f"{shape.TREATMENTS.key} of kind {kind}", _keys(variables)


def _keys(variables: Iterable[Variable]) -> set[str]:
    return {variable.path.rpartition(".")[2] for variable in variables}
